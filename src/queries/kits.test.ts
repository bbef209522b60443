import { describe, expect, it } from 'vitest';
import { addressOf, paths } from '#src/site/paths.ts';
import { getKits } from './kits.ts';

const kits = await getKits();
function kit(slug: string) {
  const found = kits.find((one) => one.slug === slug);
  if (!found) throw new Error(`no kit ${slug}`);
  return found;
}
const about = kit('tro-cap-nguoi-gia-yeu-may-trang');
const onSite = kit('gioi-thieu-trang');
const facts = ({ facts: own }: typeof about) => own.map(({ label, value }) => [label, value]);

describe('getKits', () => {
  it('gives every kit by title', () => {
    expect(kits.map(({ slug }) => slug)).toEqual([
      'gioi-thieu-trang',
      'tro-cap-nguoi-gia-yeu-may-trang',
    ]);
  });

  it.each([
    // Its last day is 31/12/2025, and on that day it may still be read out.
    ['2025-12-31', undefined],
    ['2026-01-01', 'Kế hoạch đã hết kỳ. Giữ làm tư liệu và làm mẫu.'],
  ])('tells as of %s what is past', async (day, expired) => {
    const [, old] = await getKits(day);
    expect(old?.expired).toBe(expired);
  });

  it('looks figures up instead of repeating them', () => {
    expect(facts(about)).toEqual([
      ['Số văn bản', '12/KH-UBND'],
      ['Ngày ban hành', '1/2/2021'],
      ['Cơ quan ban hành', 'Ủy ban nhân dân tỉnh Mây Trắng'],
      ['Người ký', 'Trần Ví Dụ, Phó Chủ tịch ký thay Chủ tịch'],
      ['Kỳ thực hiện', 'từ năm 2021 đến năm 2025'],
      [
        'Trích yếu',
        'Trợ giúp người già yếu và trẻ em giai đoạn 2021 - 2025, tầm nhìn đến năm 2030',
      ],
      ['Người già yếu được khám sức khỏe mỗi năm', 'tối thiểu 60%, giai đoạn 2021–2023'],
      ['Báo cáo: Kết quả thực hiện kế hoạch', 'trước ngày 15/12 hằng năm'],
      ['Mức hưởng', '450.000 đồng một tháng'],
      ['Tính chất', 'Chính sách được nhắc trong kế hoạch năm 2021'],
      ['Dành cho ai', 'Người từ đủ 75 tuổi trở lên, thuộc hộ nghèo, không có lương hưu.'],
      ['Nơi trả', 'chi trả qua Bưu điện tỉnh'],
    ]);
  });

  it('says what a record does not have, and how much there is on the site', () => {
    expect(facts(onSite)).toEqual([
      ['Văn bản', '11'],
      ['Tỉnh', '2'],
      ['Cơ quan được nêu tên', '19'],
      ['Văn bản được viện dẫn', '5'],
      ['Số văn bản', 'Nguồn để trống phần số.'],
      ['Ngày ban hành', 'năm 2025. Nguồn để trống ngày và tháng.'],
      ['Người ký', 'Văn bản không có khối chữ ký'],
      ['Kỳ thực hiện', 'Văn bản không nói'],
      ['Trích yếu', 'Văn bản không nói'],
      ['Hội nghị phổ biến kế hoạch', 'ngày 10/3/2026, Hội trường Sở Y tế'],
      ['Mức hưởng', '50% tiền khám bệnh'],
      ['Mức hưởng', 'Văn bản không nói'],
      ['Mức hưởng', 'Quà Trung thu'],
    ]);
  });

  it('says of what kind a benefit is with its state, and of nothing else', () => {
    expect(
      about.facts.flatMap(({ label, states }) => (states ? [[label, states[0].id]] : [])),
    ).toEqual([['Tính chất', 'ended']]);
  });

  it('pins a fact to its clause, and one of the record to none', () => {
    const pins = about.facts.map(({ pin }) => pin && [pin.clause, pin.reading]);
    expect(pins).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      ['title', 'tên loại và trích yếu'],
      undefined,
      ['II.1.a', 'mục II, khoản 1, điểm a'],
      ['IV.3', 'mục IV, khoản 3'],
      ['III.1', 'mục III, khoản 1'],
      ['III.1', 'mục III, khoản 1'],
      ['III.1', 'mục III, khoản 1'],
      ['III.1', 'mục III, khoản 1'],
    ]);
    expect(about.facts[6]?.pin).toEqual({
      document: 'may-trang-12-kh-ubnd-2021',
      clause: 'II.1.a',
      quote: 'Giai đoạn 2021 - 2023: tối thiểu 60%',
      about: 'Người già yếu được khám sức khỏe mỗi năm',
      reading: 'mục II, khoản 1, điểm a',
      documentName: 'Kế hoạch 12/KH-UBND',
      documentTitle: 'Kế hoạch 12/KH-UBND ngày 1/2/2021 của Ủy ban nhân dân tỉnh Mây Trắng',
      url: addressOf(paths.clause('may-trang-12-kh-ubnd-2021', 'II.1.a')),
    });
  });

  it('says of every statement what it rests on: clauses of its quotes, and what else in words', () => {
    const told = (line: { pins: readonly { about: string }[]; bases: readonly string[] }) => [
      line.pins.map((pin) => pin.about),
      line.bases,
    ];
    expect(about.body.map(told)).toEqual([
      [['Ai được trợ cấp'], []],
      [['Mức trợ cấp', 'Nơi trả'], []],
    ]);
    expect(told(about.lead)).toEqual([
      ['Ai được trợ cấp', 'Mức trợ cấp', 'Nơi trả'],
      ['bản ghi của văn bản'],
    ]);
    expect(about.background.map(told)).toEqual([
      [[], ['ghi chú về tỉnh']],
      [[], ['ghi chú của người biên tập về văn bản']],
    ]);
    expect(about.questions.map(({ answer }) => told(answer))).toEqual([
      [['Ai được trợ cấp'], []],
      [['Mức trợ cấp'], []],
      [['Nơi trả'], []],
      [[], ['ghi chú của người biên tập về cơ quan']],
      [[], ['bản ghi của văn bản']],
    ]);
    expect(about.quotes.map(({ about: what, clause }) => [what, clause])).toEqual([
      ['Mức trợ cấp', 'III.1'],
      ['Ai được trợ cấp', 'III.1'],
      ['Nơi trả', 'III.1'],
    ]);
  });

  it('answers who, what, when, where and why in the words of its opening, or says that no source does', () => {
    const { who, what, when, where, why } = about.lead;
    expect([who, what, when, where, why]).toEqual([
      'tỉnh Mây Trắng',
      'trợ cấp hằng tháng cho người già yếu thuộc hộ nghèo',
      'Trong giai đoạn 2021 - 2025',
      'qua Bưu điện tỉnh',
      'văn bản không nói',
    ]);
  });

  it('has its subject, its urgency, its timetable and what was corrected', () => {
    expect(about.subject).toEqual({ key: 'tro-giup-xa-hoi', label: 'Trợ giúp xã hội' });
    expect([about.priority, onSite.priority]).toEqual(['important', 'routine']);
    expect(onSite.timetable).toEqual([
      {
        script: 's60',
        slot: 60,
        first: '2026-03-01',
        last: '2026-03-31',
        hours: ['06:30'],
        every: 'week',
      },
    ]);
    expect(about.corrections.map(({ old }) => old)).toEqual([
      [{ part: 'Câu mở đầu', text: 'Người từ đủ 70 tuổi' }],
    ]);
  });

  it('knows its documents and whether they still run', () => {
    expect(about.documents).toMatchObject([
      {
        slug: 'may-trang-12-kh-ubnd-2021',
        url: addressOf(paths.document('may-trang-12-kh-ubnd-2021')),
        states: [{ id: 'ended' }],
      },
    ]);
    expect(onSite.documents).toEqual([]);
  });

  it('says where its documents apply, so that the place is not taken for one of today', () => {
    expect(about.places).toEqual([
      {
        province: 'may-trang',
        name: 'Mây Trắng',
        title: 'Tỉnh Mây Trắng trước ngày 1/7/2025',
        now: 'nay thuộc tỉnh Cầu Vồng',
      },
    ]);
    expect(onSite.places).toEqual([]);
  });

  it('leads to the guides that its facts come from', () => {
    expect(about.guides.map(({ slug }) => slug)).toEqual(['tro-cap-nguoi-gia-yeu']);
  });

  it('carries the notes of its documents and of their province, and of the offices to ask', () => {
    expect(about.notes.map(({ text }) => text)).toEqual([
      'Nay đã có tiền cho người từ đủ 75 tuổi (Luật số 9920/2025/QH15, Điều 7). Hãy hỏi ở xã, phường.',
      'Nghị định 9901/2020/NĐ-CP đã được thay bằng Nghị định 9910/2025/NĐ-CP từ ngày 01/01/2025.',
      'Từ ngày 01/7/2025, tỉnh Mây Trắng hợp nhất với tỉnh Mưa Bay, lấy tên là tỉnh Cầu Vồng.',
    ]);
    expect(onSite.notes).toEqual([]);
    expect(about.ask).toMatchObject([
      {
        name: 'Sở Y tế tỉnh Mây Trắng',
        notes: [{ text: 'Từ năm 2025, Sở Y tế thuộc tỉnh Cầu Vồng.' }],
        pin: { about: 'Nơi để hỏi' },
      },
    ]);
    expect([onSite.ask, onSite.askNone?.bases]).toEqual([[], ['trang này']]);
  });

  it('draws the targets of its document, and says where it is a draft', () => {
    expect(about.picture?.title).toBe('Chỉ tiêu của Kế hoạch 12/KH-UBND, tỉnh Mây Trắng');
    expect(about.picture?.description).toContain(
      'Người già yếu được khám sức khỏe mỗi năm: 95%, đến năm 2030',
    );
    expect(about.picture?.credit).toContain(addressOf(paths.document('may-trang-12-kh-ubnd-2021')));
    expect(about.picture?.svg).toMatch(/^<svg[\s>]/u);
    expect(onSite.picture?.title).toBe(
      'Chỉ tiêu của Kế hoạch (số để trống, ký hiệu KH-UBND), tỉnh Sao Hôm (dự thảo)',
    );
  });

  it('says scripts as the voice of the kit says numbers', () => {
    const spoken = ({ scripts }: typeof about) => scripts.map((one) => one.spoken.join(' '));
    // `nam` says ngàn.
    expect(spoken(about)[0]).toContain('bốn trăm năm mươi ngàn đồng');
    expect(about.scripts.map(({ name, slot }) => [name, slot])).toEqual([
      ['s30', 30],
      ['s60', 60],
      ['s180', 180],
    ]);
    for (const { seconds, slot } of [...about.scripts, ...onSite.scripts])
      expect(seconds).toBeLessThanOrEqual(slot);
  });

  it('takes the poster down with the scripts unless an earlier day is named', () => {
    expect(about.poster.takeDown).toBe('2025-12-15');
    expect(onSite.poster.takeDown).toBe('2027-12-31');
  });

  it('dates itself by its last correction', () => {
    expect([about.updated, onSite.updated]).toEqual(['2026-02-01', '2026-01-20']);
  });
});
