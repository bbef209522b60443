import { describe, expect, it } from 'vitest';
import type { BuildInput } from '#src/search/shared/build-input.ts';
import { littleSite } from '#tests/search/little-site.ts';
import { engineOver, pageOf } from '#tests/search/engine-over.ts';
import type { Weights } from './weights.ts';

/**
 * What each rule of the ranking is for, as pages of which the second given comes first because of that rule alone:
 * without it the first does, since pages that are as good stand in the order of their addresses.
 */
interface Case {
  readonly rule: string;
  readonly asked: string;
  /** In the order in which they would stand without the rule. */
  readonly pages: BuildInput['records'];
  /** Switches the rule off. */
  readonly off: Partial<Weights>;
  readonly glossary?: BuildInput['glossary'];
}

const filler = Array.from({ length: 20 }, (_, at) =>
  pageOf(`z${String(at)}`, `việc khác thứ ${String(at)} không liên quan`),
);

const CASES: readonly Case[] = [
  {
    rule: 'a guide before a plan that says the same',
    asked: 'hỗ trợ nhà ở',
    pages: [
      pageOf('a', 'Hỗ trợ nhà ở.', { type: 'document' }),
      pageOf('b', 'Hỗ trợ nhà ở.', { type: 'benefit' }),
    ],
    off: { benefit: 1 },
  },
  {
    rule: 'a plan before what only retells it',
    asked: 'hỗ trợ nhà ở',
    pages: [
      pageOf('a', 'Hỗ trợ nhà ở.', { type: 'kit' }),
      pageOf('b', 'Hỗ trợ nhà ở.', { type: 'document' }),
    ],
    off: { retelling: 1 },
  },
  {
    rule: 'what is still on before what is past',
    asked: 'hỗ trợ nhà ở',
    pages: [
      pageOf('a', 'Hỗ trợ nhà ở.', { status: 'ended' }),
      pageOf('b', 'Hỗ trợ nhà ở.', { status: 'running' }),
    ],
    off: { ended: 1 },
  },
  {
    rule: 'whatever else there is before what is withdrawn, however well it answers',
    asked: 'hỗ trợ nhà ở cho hộ nghèo',
    pages: [
      pageOf('a', 'Hỗ trợ nhà ở cho hộ nghèo.', { status: 'withdrawn' }),
      pageOf('b', 'Nhà ở của hộ nghèo: việc khác.', { status: 'ended' }),
    ],
    off: { withdrawn: 1 },
  },
  {
    rule: 'the agency that is asked by its name, before another page of that name',
    asked: 'sở y tế',
    pages: [
      pageOf('a', 'Chữ.', { type: 'document', title: 'Sở Y tế' }),
      pageOf('b', 'Cơ quan cấp tỉnh.', { type: 'agency', title: 'Sở Y tế tỉnh Mẫu' }),
    ],
    off: { agencyNamed: 0 },
  },
  {
    rule: 'the document that bears the number, before one that only cites it',
    asked: '12/2020/NQ-HĐND',
    pages: [
      pageOf('a', 'Theo Nghị quyết số 12/2020/NQ-HĐND và Nghị quyết số 12/2020/NQ-HĐND.'),
      pageOf('b', 'Về mức hỗ trợ.', { type: 'document', numbers: ['12/2020/NQ-HĐND'] }),
    ],
    off: { ownNumber: 0 },
  },
  {
    rule: 'a page that cites the number, before one that is nearer by its words',
    asked: 'mức hỗ trợ học nghề vay vốn mua nhà nghị quyết 12 năm 2020',
    pages: [
      pageOf('a', 'Mức hỗ trợ học nghề, vay vốn mua nhà.'),
      pageOf(
        'b',
        `Mức hỗ trợ học nghề, vay vốn mua nhà nghị quyết số 12/2020/NQ-HĐND. ${'Chữ khác. '.repeat(9)}`,
      ),
    ],
    off: { citedNumber: 0 },
  },
  {
    rule: 'a page that names the day, however it is written',
    asked: 'gửi báo cáo ngày 25 tháng 12',
    pages: [pageOf('a', 'Gửi báo cáo, hạn 24/12.'), pageOf('b', 'Gửi báo cáo, hạn 25/12.')],
    off: { date: 0 },
  },
  {
    rule: 'the words with the marks that were typed',
    asked: 'phòng tỉnh hình',
    pages: [pageOf('a', 'Phòng tình hình chung.'), pageOf('b', 'Phòng tỉnh hình chung.')],
    off: { marks: 0 },
  },
  {
    rule: 'words that stand together, before the same words far apart',
    asked: 'vay vốn mua nhà',
    pages: [
      pageOf('a', `Vay vốn. ${'Chữ khác chen vào giữa. '.repeat(8)} Mua nhà.`),
      pageOf('b', `Vay vốn. Mua nhà. ${'Chữ khác chen vào giữa. '.repeat(8)}`),
    ],
    off: { together: 0 },
  },
  {
    rule: 'a title that says just what is asked, before one that says more',
    asked: 'vay vốn',
    pages: [
      pageOf('a', 'Chữ.', { title: 'Vay vốn sản xuất kinh doanh' }),
      pageOf('b', 'Chữ khác nữa thêm đây.', { title: 'Vay vốn' }),
    ],
    off: { titleNamed: 0, exactName: 0 },
  },
  {
    rule: 'a page that is asked by one of its names, before one that says more of it',
    asked: 'học nghề ở đâu',
    pages: [
      pageOf('a', 'Học nghề. Học nghề. Học nghề.', { title: 'Học nghề may' }),
      pageOf('b', 'Chữ khác nữa.', { title: 'Đào tạo', aliases: ['học nghề'] }),
    ],
    off: { exactName: 0 },
  },
  {
    rule: 'a title that begins as asked, before one that holds it',
    asked: 'sở tư pháp',
    pages: [
      pageOf('a', 'Chữ.', { title: 'Phòng Sở Tư pháp' }),
      pageOf('b', 'Chữ khác nữa.', { title: 'Sở Tư pháp Phòng' }),
    ],
    off: { titleInside: 1 },
  },
  {
    rule: 'a short page before a long one that says it as often',
    asked: 'vay vốn',
    pages: [pageOf('a', `Vay vốn. ${'Chữ khác nữa. '.repeat(40)}`), pageOf('b', 'Vay vốn.')],
    off: { length: 0 },
  },
  {
    rule: 'a page that says it twice before one that says it once',
    asked: 'vay vốn',
    pages: [pageOf('a', 'Vay vốn. Chữ khác nữa.'), pageOf('b', 'Vay vốn. Vay vốn nữa.')],
    off: { saturation: 0 },
  },
];

describe.each(CASES)('puts first $rule', ({ asked, pages, off, glossary = [] }) => {
  const firstTwo = async (changes: Partial<Weights>): Promise<string[]> => {
    const engine = engineOver({ records: [...pages, ...filler], glossary }, changes);
    const { hits } = await engine.search(asked);
    return hits.slice(0, 2).map(({ url }) => url);
  };

  it('by that rule alone', async () => {
    expect(await firstTwo({})).toEqual(['/b/', '/a/']);
    expect(await firstTwo({ indexed: 0, ...off })).toEqual(['/a/', '/b/']);
  });
});

it('leads to the passage whose heading is asked for, where the words stand in several', async () => {
  const records = [
    pageOf('a', 'Lời mở đầu.', {
      parts: [
        { address: 'phan-1', heading: 'Bắc Mẫu', text: 'Được hỗ trợ học phí.' },
        { address: 'phan-2', heading: 'Nam Mẫu', text: 'Được hỗ trợ học phí.' },
      ],
    }),
  ];
  const link = async (changes: Partial<Weights>): Promise<string | undefined> =>
    (await engineOver({ records: [...records, ...filler] }, changes).search('học phí nam mẫu'))
      .hits[0]?.link;
  expect(await link({})).toBe('/a/#phan-2');
  expect(await link({ headingLift: 0 })).toBe('/a/#phan-1');
});

it('puts what is of the province that is named before that of another', async () => {
  const records = [
    ...littleSite.records,
    pageOf('a', 'Cân thuốc. Cân thuốc, cân thuốc.', { title: 'Cân thuốc', places: ['Lào Cai'] }),
    pageOf('b', `Cân thuốc. ${'Chữ khác. '.repeat(8)}`, { places: ['Hậu Giang'] }),
  ];
  const first = async (changes: Partial<Weights>) =>
    (await engineOver({ ...littleSite, records }, changes).search('cân thuốc hậu giang')).hits[0]
      ?.url;
  expect(await first({ indexed: 0, otherPlace: 0.1 })).toBe('/b/');
  expect(await first({ indexed: 0, otherPlace: 1 })).toBe('/a/');
});
