import { describe, expect, it } from 'vitest';
import { engineOver, pageOf } from '#tests/search/engine-over.ts';
import { littleSite } from '#tests/search/little-site.ts';
import { leastCoverage } from './absence.ts';
import { defaults, type Weights } from './weights.ts';

const filler = Array.from({ length: 30 }, (_, at) =>
  pageOf(`z${String(at)}`, `Phạt việc khác thứ ${String(at)}, đội sản xuất, mũ nón. Bảo vệ rừng.`),
);
const records = [
  ...littleSite.records,
  pageOf('luat', '', {
    type: 'document',
    title: 'Luật Người khuyết tật',
    parts: [{ text: 'Chữ.' }],
  }),
  pageOf('tet', '', {
    type: 'document',
    title: 'Kế hoạch Tết 2024',
    year: 2023,
    parts: [{ text: 'Quà Tết cho hộ nghèo.' }],
  }),
  ...filler,
];
const told = async (question: string, changes: Partial<Weights> = {}) =>
  (await engineOver({ ...littleSite, records }, changes).search(question)).absent;

describe('what the site does not have', () => {
  it.each([
    ['a matter of which single words stand here and there', 'rừng mũ phạt', 'topic'],
    ['a matter of which little is said', 'vượt đèn đỏ mũ nón', 'topic'],
    ['a matter of no word', 'xyzzy', 'topic'],
    ['another language', 'health insurance for the poor', 'language'],
  ])('%s', async (_, question, kind) => {
    expect(await told(question)).toEqual({ kind, name: '' });
  });

  it.each([
    ['a document by its number, not its neighbour', 'kế hoạch 72/KH-UBND', 'kế hoạch 72/KH-UBND'],
    ['one of another year', 'nghị quyết 225/2020', 'nghị quyết 225/2020'],
    ['one by its number alone', '318', '318'],
    ['a law by its name', 'luật đất đai', 'luật đất đai'],
  ])('%s', async (_, question, name) => {
    expect(await told(question)).toEqual({ kind: 'document', name });
  });

  it('and gives no neighbour of a number for it', async () => {
    const engine = engineOver({ ...littleSite, records });
    expect((await engine.search('kế hoạch 72/KH-UBND')).hits).toEqual([]);
  });

  it('a document of a year', async () => {
    expect(await told('kế hoạch tết 2022')).toEqual({ kind: 'year', name: '2022' });
  });

  it('is told without regard to the filters that are chosen', async () => {
    const engine = engineOver({ ...littleSite, records });
    const filters = { province: ['hau-giang'] };
    expect((await engine.search('bảo hiểm y tế', { filters })).absent).toBeUndefined();
  });
});

describe('what the site has', () => {
  it.each([
    'bảo hiểm y tế hộ nghèo',
    'the bhyt',
    'tiền già',
    'luat nguoi khuyet tat',
    'kế hoạch tết 2024',
    'kế hoạch tết 2023',
    'kế hoạch 71',
    '225/2019/NQ-HĐND',
    '25/12',
    'mẹ tôi không có lương hưu có được trợ cấp không',
    'lào cai',
    'chợ cấp xã hội',
  ])('%s', async (question) => {
    expect(await told(question)).toBeUndefined();
  });
});

it('shows beside a matter that is not here what says some of it, and nothing that does not', async () => {
  const engine = engineOver({ ...littleSite, records });
  const near = await engine.search('trợ cấp quàng xiên');
  expect(near.absent?.kind).toBe('topic');
  expect(near.hits.map(({ url }) => url)).toEqual(['/quyen-loi/tro-cap/']);
  expect((await engine.search('quàng xiên ngoằn ngoèo')).hits).toEqual([]);
});

describe('each number of the rule', () => {
  it.each<[string, string, Partial<Weights>]>([
    ['the bound', 'vượt đèn đỏ mũ nón', { covers: 0 }],
    ['what a word covers by itself', 'rừng mũ phạt sản nón', { aloneCovers: 1 }],
  ])('%s', async (_, question, off) => {
    expect(await told(question)).toBeDefined();
    expect(await told(question, off)).toBeUndefined();
  });

  it('other marks than typed say less', async () => {
    expect(await told('bao hiem y te', { otherMarks: 0 })).toBeUndefined();
    expect(await told('báo hiếm ý tề', { otherMarks: 0 })).toEqual({ kind: 'topic', name: '' });
  });

  it('a long question may tell more than it asks', () => {
    expect(leastCoverage(2, defaults)).toBe(defaults.covers);
    expect(leastCoverage(defaults.talk * 2, defaults)).toBe(defaults.covers / 2);
  });
});
