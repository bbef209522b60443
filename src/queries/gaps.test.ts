import { describe, expect, it } from 'vitest';
import { getDocument } from './documents.ts';
import { countByFamily, dutyGapsOf, getGapReports } from './gaps.ts';

const reports = await getGapReports();
function section(slug: string, family: string) {
  const found = reports
    .find(({ document }) => document.slug === slug)
    ?.sections.find((one) => one.family === family);
  if (!found) throw new Error(`no ${family} of ${slug}`);
  return found;
}
const [ended, running, absent, draft, carried] = [
  'may-trang-12-kh-ubnd-2021',
  'may-trang-35-kh-ubnd-2024',
  'may-trang-03-nq-hdnd-2023',
  'sao-hom-du-thao-kh-2025',
  'sao-hom-52-kh-ubnd-2025',
];

describe('getGapReports', () => {
  it('counts what each document leaves open, family by family', () => {
    expect(
      reports.map(({ document, count, sections }) => [
        document.slug,
        count,
        Object.fromEntries(sections.map((one) => [one.family, one.count])),
      ]),
    ).toEqual([
      [carried, 6, { blank: 1, missing: 1, benefit: 2, duty: 2 }],
      [draft, 10, { blank: 2, benefit: 5, duty: 3 }],
      [running, 14, { benefit: 6, duty: 7, misprint: 1 }],
      [absent, 1, { missing: 1 }],
      [ended, 22, { missing: 1, benefit: 10, duty: 8, contradiction: 1, outdated: 1, misprint: 1 }],
    ]);
    expect(countByFamily(reports)).toEqual([
      { family: 'blank', count: 3 },
      { family: 'missing', count: 3 },
      { family: 'benefit', count: 23 },
      { family: 'duty', count: 20 },
      { family: 'contradiction', count: 1 },
      { family: 'outdated', count: 1 },
      { family: 'misprint', count: 2 },
    ]);
  });

  it('lists what the guides leave open, guide by guide, each line with its clause', () => {
    expect(section(ended, 'benefit').lists).toEqual([
      {
        title: 'Nhà trẻ cộng đồng',
        benefit: 'nha-tre-cong-dong',
        settle: ['Ủy ban nhân dân các xã, phường tỉnh Mây Trắng'],
        lines: [
          // A gap without a clause of its own has that of the benefit; the label says which part.
          {
            text: 'Trẻ em nào được gửi (chỗ gửi trẻ)',
            ask: 'Con tôi có được gửi không?',
            clauses: ['III.2.g1'],
          },
          {
            text: 'Tiền gửi trẻ (chỗ gửi trẻ)',
            ask: 'Gửi trẻ mất bao nhiêu tiền?',
            clauses: ['III.2.g1'],
          },
          {
            text: 'Điều kiện gửi trẻ (chỗ gửi trẻ)',
            ask: 'Muốn gửi con thì cần gì?',
            clauses: ['III.2.g1'],
          },
          {
            text: 'Giấy tờ cần mang (chỗ gửi trẻ)',
            ask: 'Tôi cần mang giấy tờ gì?',
            clauses: ['III.2.g1'],
          },
          {
            text: 'Ngày mở (chỗ gửi trẻ)',
            ask: 'Nhà trẻ mở ngày nào?',
            clauses: ['III.2.g1'],
          },
          {
            text: 'Điều kiện được ăn (bữa trưa)',
            ask: 'Con tôi có được ăn trưa không?',
            clauses: ['III.2.g2'],
          },
          {
            text: 'Giấy tờ cần mang (bữa trưa)',
            ask: 'Tôi cần mang giấy tờ gì?',
            clauses: ['III.2.g2'],
          },
          { text: 'Nơi hỏi (bữa trưa)', ask: 'Tôi hỏi ở đâu?', clauses: ['III.2.g2'] },
          {
            text: 'Ngày nào có bữa trưa (bữa trưa)',
            ask: 'Bữa trưa có vào ngày nào?',
            clauses: ['III.2.g2'],
          },
        ],
      },
      {
        title: 'Trợ cấp hằng tháng cho người già yếu',
        benefit: 'tro-cap-nguoi-gia-yeu',
        settle: ['Sở Y tế tỉnh Mây Trắng', 'Bưu điện tỉnh Mây Trắng'],
        lines: [{ text: 'Giấy tờ cần mang', ask: 'Tôi cần mang giấy tờ gì?', clauses: ['III.1'] }],
      },
    ]);
    // The other province's part of that guide, whose document is a draft and names no office.
    expect(section(draft, 'benefit').lists).toMatchObject([
      { benefit: 'tro-cap-nguoi-gia-yeu', settle: [], lines: { length: 5 } },
    ]);
  });

  it('lists what is open about duties by kind, each line with its clauses', () => {
    expect(section(ended, 'duty').lists).toEqual([
      {
        title: 'Có việc, không nêu cơ quan',
        lines: [
          {
            text: 'Truyền thông: Nói trên đài xã về quyền của người già yếu và trẻ em.',
            clauses: ['III.3'],
          },
        ],
      },
      {
        title: 'Có phối hợp, không nêu cơ quan chủ trì',
        lines: [{ text: 'Phối hợp với Sở Y tế thực hiện kế hoạch.', clauses: ['IV.3'] }],
      },
      {
        title: 'Không nêu lãnh đạo phụ trách',
        lines: [{ text: 'Văn bản không nêu lãnh đạo phụ trách của việc nào.', clauses: [] }],
      },
      {
        title: 'Nhiệm vụ không nêu thời hạn',
        lines: [
          {
            text: '2 trong 8 nhiệm vụ (không kể báo cáo) không nêu thời hạn.',
            clauses: ['III.2.g1', 'IV.3'],
          },
        ],
      },
      {
        title: 'Báo cáo không nêu ngày',
        lines: [{ text: 'Tổng hợp kết quả của tỉnh.', clauses: ['IV.1.b'] }],
      },
      {
        title: 'Báo cáo không nêu ai làm',
        lines: [{ text: 'Khó khăn khi thực hiện.', clauses: ['IV.3'] }],
      },
      {
        title: 'Chỉ tiêu không có con số',
        lines: [{ text: 'Không còn trẻ em bỏ học vì nghèo.', clauses: ['II.3'] }],
      },
      {
        title: 'Con số không nêu thời gian đạt',
        lines: [
          {
            text: 'Cộng tác viên được tập huấn. Văn bản không nói năm phải đạt.',
            clauses: ['II.4'],
          },
        ],
      },
    ]);
  });

  it('lists faults of the source under their kind, and who could settle them', () => {
    expect(section(ended, 'contradiction')).toMatchObject({
      settle: 'Ủy ban nhân dân tỉnh Mây Trắng, nơi ban hành.',
      lists: [{ title: 'Mâu thuẫn trong nguồn', lines: [{ clauses: ['II.2', 'III.2.g1'] }] }],
    });
    expect(section(ended, 'outdated').settle).toBe(
      'Cơ quan ban hành văn bản được dẫn, và cơ quan làm việc này hiện nay.',
    );
    // The blank number is told by an erratum, the blank day by the record alone.
    expect(section(draft, 'blank').lists.map(({ title }) => title)).toEqual([
      'Ngày',
      'Số để trống',
    ]);
    expect(section(absent, 'missing').lists).toEqual([
      {
        title: 'Toàn văn',
        lines: [{ text: 'Nguồn chỉ nhắc tên; trang chưa có toàn văn.', clauses: [] }],
      },
    ]);
  });

  it('points to clauses that are there', () => {
    for (const { document, sections } of reports)
      for (const { lists } of sections)
        for (const clause of lists.flatMap(({ lines }) => lines.flatMap(({ clauses }) => clauses)))
          expect([document.slug, clause, document.tree.get(clause)?.address]).toEqual([
            document.slug,
            clause,
            clause,
          ]);
  });
});

it('dutyGapsOf tells what a document leaves open about duties', async () => {
  const kinds = dutyGapsOf(await getDocument(running)).map(({ kind }) => kind);
  expect(kinds).toEqual([
    'noAgency',
    'noLead',
    'noPartner',
    'noLeader',
    'noTime',
    'noAmount',
    'event',
  ]);
});
