import { describe, expect, it } from 'vitest';
import { getSearchInput } from '#src/queries/search-records.ts';
import { SearchEngine } from '#src/search/engine/engine.ts';
import { Lexicon } from '#src/search/engine/lexicon.ts';
import { prepare } from '#src/search/index/prepare.ts';
import { memoryIndex } from './memory-index.ts';
import {
  bareAddress,
  isExpected,
  outsideFaults,
  queryFaults,
  isRefused,
  isToldAbsent,
} from './query-faults.ts';

const input = await getSearchInput();
const { entries, lexicon } = prepare(input);
const engine = new SearchEngine(memoryIndex(entries), new Lexicon(lexicon));
const addresses = new Set(input.records.map(({ url }) => bareAddress(url)));
const faults = (share: number) =>
  queryFaults(
    {
      among: 1,
      share,
      suggestions: [],
      queries: [
        { q: 'tien gia', kind: 'plain', expect: ['quyen-loi/tro-cap-nguoi-gia-yeu'] },
        { q: 'nhà dột', kind: 'plain', expect: ['quyen-loi/di-hoc-nghe', 'quyen-loi/khong-co'] },
      ],
    },
    engine,
    addresses,
  );

it('says nothing where as many queries are met as expected', async () => {
  expect(await faults(0.5)).toEqual([]);
});

it('tells both numbers, and of each miss what was wanted and what was found', async () => {
  expect(await faults(1)).toEqual([
    expect.stringMatching(/^1 trong 2 câu tìm được trang trong 1 kết quả đầu, phải có ít nhất 2/u),
    '"nhà dột": cần quyen-loi/di-hoc-nghe hoặc quyen-loi/khong-co (trang này không có), thấy quyen-loi/vay-tien-sua-nha',
  ]);
});

it.each([
  ['quyen-loi/the', ['quyen-loi/the'], true],
  ['quyen-loi/the/lao-cai', ['quyen-loi/the'], true],
  ['quyen-loi/the-bhyt', ['quyen-loi/the'], false],
  ['van-ban/vien-dan#kl-92', ['van-ban/vien-dan#kl-92'], true],
  ['van-ban/vien-dan#kl-92', ['van-ban/vien-dan'], true],
  ['van-ban/vien-dan#kl-92', ['van-ban/vien-dan#kl-93'], false],
])('takes %s for one of %s: %s', (address, wanted, is) => {
  expect(isExpected(address, wanted)).toBe(is);
});

it('takes the page of a province of which nothing is here for the answer to who asks for that', async () => {
  const empty = input.places?.find(({ here }) => here.length === 0);
  if (!empty) throw new Error('every province has documents');
  const answer = await engine.search(empty.name);
  expect(isToldAbsent(answer)).toBe(true);
  expect(isRefused(answer, [bareAddress(empty.url)])).toBe(false);
  expect(isRefused(answer, ['tinh/noi-khac'])).toBe(true);
});

describe('questions that the site has no answer to', () => {
  const outside = [
    { q: 'vượt đèn đỏ phạt bao nhiêu', kind: 'admin' },
    { q: 'tien gia', kind: 'none' },
  ];

  it('are right where enough of them are told so, and few others', async () => {
    const bounds = { told: 0.5, refused: 0, outside };
    expect(await outsideFaults(bounds, [{ q: 'tiền già', expect: [] }], engine)).toEqual([]);
  });

  it('are told of with their numbers, both ways', async () => {
    const bounds = { told: 1, refused: 0, outside };
    expect(await outsideFaults(bounds, [{ q: 'vé máy bay giá rẻ', expect: [] }], engine)).toEqual([
      expect.stringMatching(/^1 trong 2 câu ngoài trang .* chưa nói: tien gia$/u),
      expect.stringMatching(/^1 trong 1 câu trang trả lời được .*: vé máy bay giá rẻ$/u),
    ]);
  });
});
