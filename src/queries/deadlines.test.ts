import { describe, expect, it } from 'vitest';
import { addressOf, paths } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';
import {
  calendarEntries,
  getAgencyDeadlines,
  getDeadlines,
  type DeadlineView,
} from './deadlines.ts';

const deadlines = await getDeadlines();
function deadline(id: string): DeadlineView {
  const found = deadlines.find((one) => one.id === id);
  if (!found) throw new Error(`no deadline ${id}`);
  return found;
}

describe('getDeadlines', () => {
  it('gives what is ahead, the soonest first; then what is past, the latest first; then what has no day', () => {
    expect(
      deadlines.map(({ id, state, standing }) => [id, state.next?.last ?? '', standing]),
    ).toEqual([
      ['mb-e01', '2026-03-10', 'hôm nay'],
      // The Friday and the Saturday after that Tuesday.
      ['mb-bc02', '2026-03-13', 'còn 3 ngày'],
      ['mb-r01', '2026-03-14', 'còn 4 ngày'],
      // "Before" a day is its eve.
      ['mb-r04-2', '2026-03-30', 'còn 20 ngày'],
      ['mb-r04-1', '2026-03-31', 'đang trong thời gian thực hiện'],
      ['mb-e02', '2026-04-30', 'còn 51 ngày'],
      ['mb-bc01', '2026-06-19', 'còn 101 ngày'],
      ['sa-r01', '2026-06-29', 'còn 111 ngày'],
      ['mb-bc03', '2026-09-20', 'còn 194 ngày'],
      ['sb-bc01', '2026-11-24', 'còn 259 ngày'],
      ['sa-bc01', '2026-11-30', 'còn 265 ngày'],
      // Last due on 14/12/2025.
      ['ma-bc01', '', 'đã qua'],
      ['ma-r04', '', 'đã qua'],
      ['ma-bc02', '', undefined],
      ['ma-bc03', '', undefined],
    ]);
  });

  it('tells the day of a meeting once, though a duty names the same', () => {
    // mb-r03 prepares the meeting of mb-e01, "ngày 10/3/2026" both.
    expect(deadlines.filter(({ state }) => state.next?.last === '2026-03-10')).toHaveLength(1);
    expect(deadlines.map(({ id }) => id)).not.toContain('mb-r03');
  });

  it('leaves duties to report to the reports', () => {
    expect(deadlines.map(({ id }) => id)).not.toContain('ma-r05');
  });

  it.each([
    ['mb-e01', 'event', 'Hội nghị phổ biến kế hoạch', ['mt-so-y-te'], []],
    ['mb-e02', 'event', 'Hội nghị sơ kết', [], []],
    ['mb-bc03', 'report', 'Số người đến khám', ['mt-ubnd-cap-xa'], ['mt-so-y-te', 'mt-buu-dien']],
    ['ma-bc03', 'report', 'Khó khăn khi thực hiện', [], ['mt-so-y-te']],
    ['mb-r01', 'duty', 'Chủ trì mở lớp học nghề cho người nghèo.', ['mt-phong-bao-tro'], []],
  ])('says of %s what it is, who acts and who receives', (id, kind, title, who, receivers) => {
    expect(deadline(id)).toMatchObject({ kind, title, who, receivers });
  });

  it('points to the clause that prints the time', () => {
    expect(deadline('mb-r01').clause).toBe('II.2.p1');
    expect(deadline('mb-r04-2').clause).toBe('III.2.b');
  });

  it('holds back where a document is a draft or the source says "dự kiến"', () => {
    expect(deadlines.filter(({ tentative }) => tentative).map(({ id }) => id)).toEqual([
      'mb-e02',
      'sa-r01',
      'sa-bc01',
    ]);
  });

  it('has no day where the source names none', () => {
    expect(deadlines.filter(({ dated }) => !dated).map(({ id }) => id)).toEqual([
      'ma-bc02',
      'ma-bc03',
    ]);
  });

  it('is told as of another day', async () => {
    const after = await getDeadlines('2026-03-11');
    expect(after.find(({ id }) => id === 'mb-e01')?.standing).toBe('đã qua');
    const before = await getDeadlines('2025-12-14');
    expect(before.find(({ id }) => id === 'ma-bc01')?.standing).toBe('hôm nay');
    // The Friday of that week, 12/12, is past.
    expect(before.find(({ id }) => id === 'mb-bc02')?.state.next?.last).toBe('2025-12-19');
  });
});

describe('getAgencyDeadlines', () => {
  const idsOf = async (agency: string, day?: string) =>
    (await getAgencyDeadlines(agency, day)).map(({ id }) => id);

  it('has what an agency or a department of it does, receives or passes on', async () => {
    expect(await idsOf('mt-so-y-te')).toEqual([
      ...['mb-e01', 'mb-bc02', 'mb-r01', 'mb-r04-2', 'mb-r04-1', 'mb-bc01', 'mb-bc03'],
      ...['ma-bc01', 'ma-r04', 'ma-bc02', 'ma-bc03'],
    ]);
    expect(await idsOf('mt-phong-bao-tro')).toEqual(['mb-r01']);
    expect(await idsOf('mt-buu-dien')).toEqual(['mb-bc03']);
    // Only through a group to which it belongs.
    expect(await idsOf('mt-hoi-chu-thap-do')).toEqual(['ma-bc01']);
    expect(await idsOf('mt-so-tai-chinh')).toEqual(['ma-bc01']);
  });

  it('sorts them as of a day', async () => {
    expect((await idsOf('mt-so-y-te', '2025-12-14'))[0]).toBe('ma-bc01');
  });
});

describe('calendarEntries', () => {
  const entries = calendarEntries(deadlines, (id) => `<${id}>`);
  const entry = (id: string) => entries.find((one) => one.id === id);

  it('has what has a day', () => {
    expect(entries.map(({ id }) => id)).toEqual(
      deadlines.map(({ id }) => id).filter((id) => !['ma-bc02', 'ma-bc03'].includes(id)),
    );
  });

  it('says in its title what kind it is, and whether the document is a draft', () => {
    expect(entry('mb-bc03')?.title).toBe('Hạn báo cáo: Số người đến khám');
    expect(entry('mb-e01')?.title).toBe('Sự kiện: Hội nghị phổ biến kế hoạch');
    expect(entry('sa-r01')?.title).toBe(
      '[Dự thảo] Thời gian thực hiện: Chủ trì mở phòng khám lưu động.',
    );
  });

  it('tells time, agencies, source and what the site is', () => {
    expect(entry('mb-bc03')?.description.split('\n')).toEqual([
      'hằng ngày trước 16 giờ, từ 20/9/2026 đến hết 25/9/2026.',
      'Thực hiện: <mt-ubnd-cap-xa>.',
      'Gửi: <mt-so-y-te>; <mt-buu-dien>.',
      'Kế hoạch 35/KH-UBND ngày 10/5/2024 của Ủy ban nhân dân tỉnh Mây Trắng, mục III, khoản 3.',
      site.disclaimer,
    ]);
    // Nobody organises it; nothing is made up.
    expect(entry('mb-e02')?.description).not.toContain('Thực hiện:');
  });

  it('says that a rule has no end only where its document names none', () => {
    const endless = entries.filter(({ description }) =>
      description.includes('Nguồn không nêu năm kết thúc.'),
    );
    expect(endless.map(({ id }) => id)).toEqual(['sb-bc01']);
  });

  it('has address, place, span and the day of the comparison as its stamp', () => {
    expect(entry('mb-e01')).toMatchObject({
      url: addressOf(paths.clause('may-trang-35-kh-ubnd-2024', 'III.1')),
      place: 'Hội trường Sở Y tế',
      span: { from: '2024-05-10', to: '2027-12-31' },
      tentative: false,
      stamp: '2026-02-05',
    });
    expect(entry('sa-bc01')?.tentative).toBe(true);
  });
});
