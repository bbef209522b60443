import { describe, expect, it } from 'vitest';
import { addressOf, paths } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';
import {
  calendarEntries,
  getAgencyDeadlines,
  getDeadlines,
  getProvinceDeadlines,
  type DeadlineView,
} from './deadlines.ts';

const deadlines = await getDeadlines();
function deadline(id: string): DeadlineView {
  const found = deadlines.find((one) => one.id === id);
  if (!found) throw new Error(`no deadline ${id}`);
  return found;
}

describe('getDeadlines', () => {
  it('gives what is ahead, the soonest first; then drafts; then what is past, the latest first; then what has no day', () => {
    expect(
      deadlines.map(({ id, phase, day, countdown }) => [id, phase, day ?? '', countdown[0]?.words]),
    ).toEqual([
      ['mb-e01', 'ahead', '2026-03-10', 'hôm nay'],
      // The Friday and the Saturday after that Tuesday.
      ['mb-bc02', 'ahead', '2026-03-13', 'còn không quá 7 ngày'],
      ['mb-r01', 'ahead', '2026-03-14', 'còn không quá 7 ngày'],
      // "Before" a day is its eve.
      ['mb-r04-2', 'ahead', '2026-03-30', 'còn không quá 30 ngày'],
      ['mb-r04-1', 'ahead', '2026-03-31', 'đang trong thời gian thực hiện'],
      ['mb-e02', 'ahead', '2026-04-30', 'còn hơn 30 ngày'],
      ['mb-bc01', 'ahead', '2026-06-19', 'còn hơn 3 tháng'],
      ['mb-bc03', 'ahead', '2026-09-20', 'còn hơn 3 tháng'],
      ['sb-bc01', 'ahead', '2026-11-24', 'còn hơn 3 tháng'],
      // Nothing is due before a draft is issued, so nothing is counted.
      ['sa-r01', 'draft', '2026-06-29', undefined],
      ['sa-bc01', 'draft', '2026-11-30', undefined],
      // Last due on 14/12/2025.
      ['ma-bc01', 'past', '2025-12-14', 'đã qua'],
      ['ma-r04', 'past', '2021-03-30', 'đã qua'],
      ['ma-bc02', 'undated', '', undefined],
      ['ma-bc03', 'undated', '', undefined],
    ]);
  });

  it('prints large the last day still in time, or the month of a meeting without a day', () => {
    expect([deadline('mb-r04-2').figure, deadline('mb-e02').figure]).toEqual([
      '30/3/2026',
      'tháng 4/2026',
    ]);
    expect([deadline('ma-bc01').figure, deadline('ma-bc02').figure]).toEqual([
      '14/12/2025',
      undefined,
    ]);
  });

  it('tells the day of a meeting once, though a duty names the same', () => {
    // mb-r03 prepares the meeting of mb-e01, "ngày 10/3/2026" both.
    expect(deadlines.filter(({ day }) => day === '2026-03-10')).toHaveLength(1);
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
    expect(after.find(({ id }) => id === 'mb-e01')?.phase).toBe('past');
    const before = await getDeadlines('2025-12-14');
    expect(before.find(({ id }) => id === 'ma-bc01')?.countdown[0]?.words).toBe(
      'hôm nay là ngày cuối',
    );
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

  it('has what has a day, and nothing of a draft', () => {
    expect(entries.map(({ id }) => id)).toEqual(
      deadlines
        .map(({ id }) => id)
        .filter((id) => !['ma-bc02', 'ma-bc03', 'sa-r01', 'sa-bc01'].includes(id)),
    );
  });

  it('says in its title of which province it is, who acts and what kind it is', () => {
    expect(entry('mb-bc03')?.title).toBe(
      'Mây Trắng – <mt-ubnd-cap-xa>. Hạn báo cáo: Số người đến khám',
    );
    // Nobody organises it.
    expect(entry('mb-e02')?.title).toBe('Mây Trắng. Sự kiện: Hội nghị sơ kết');
  });

  it('leaves the province out of the names, and counts those beyond two', () => {
    const one = deadline('ma-bc01');
    const named = calendarEntries(
      [{ ...one, who: ['a', 'b', 'c'] }],
      (id) => `Cơ quan ${id} tỉnh Mây Trắng`,
    );
    expect(named[0]?.title).toBe(
      'Mây Trắng – Cơ quan a; Cơ quan b và 1 cơ quan khác. Hạn báo cáo: Kết quả thực hiện kế hoạch',
    );
  });

  it('tells apart by their times those that would have one title', () => {
    const titles = entries.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect([entry('mb-r04-1')?.title, entry('mb-r04-2')?.title]).toEqual([
      'Mây Trắng – <mt-so-y-te>. Thời gian thực hiện: Lập danh sách người nghèo và làm sổ theo dõi sức khỏe. (tháng 3/2026)',
      'Mây Trắng – <mt-so-y-te>. Thời gian thực hiện: Lập danh sách người nghèo và làm sổ theo dõi sức khỏe. (trước ngày 31/3/2026)',
    ]);
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
      description.includes('Văn bản không nói năm kết thúc.'),
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
    expect(entry('mb-e02')?.tentative).toBe(true);
  });
});

describe('getProvinceDeadlines', () => {
  it('has the provinces that have a date, by name, each with its own', async () => {
    const provinces = await getProvinceDeadlines();
    expect(provinces.map(({ name }) => name)).toEqual(['Mây Trắng', 'Sao Hôm']);
    expect(provinces[1]?.deadlines.map(({ id }) => id)).toEqual(['sb-bc01', 'sa-r01', 'sa-bc01']);
  });
});
