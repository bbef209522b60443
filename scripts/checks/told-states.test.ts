import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { statesFrom, type StateFacts } from '#src/lib/documents/state.ts';
import { distOf } from '#scripts/lib/dist.ts';
import { toldFaults } from './told-states.ts';

const DAY = '2026-03-10';
const facts = (of: string, end: string): StateFacts => ({
  of,
  source: 'kế hoạch năm 2024',
  stage: 'issued',
  textAbsent: false,
  standing: false,
  end,
  endOf: 'period',
  occasion: false,
});
const told = {
  states: new Map(
    [facts('ke-hoach', '2027'), facts('tien-gia/1', '2025')].map((one) => [
      one.of,
      statesFrom(one, DAY),
    ]),
  ),
  pages: new Map([
    ['/van-ban/ke-hoach/', ['ke-hoach']],
    ['/quyen-loi/tien-gia/', ['tien-gia/1']],
    ['/quyen-loi/tien-gia/to-roi/', ['tien-gia/1']],
  ]),
};

const linked = (thing: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@graph': [{ name: 'x' }, thing] })}</script>`;
const card = (words: string) => `<textarea>&lt;p&gt;${words}&lt;/p&gt;</textarea>`;
const ENDED = 'Đã hết kỳ. Kế hoạch năm 2024 làm đến năm 2025; thời hạn ấy đã hết.';
const quotations = (id: string, last = '2028-01-01') =>
  JSON.stringify({
    documents: [
      {
        url: '/an-sinh/van-ban/ke-hoach/',
        states: [
          { from: DAY, id },
          { from: last, id: 'ended' },
        ],
      },
    ],
  });
const result = (statusNote: string) =>
  gzipSync(
    `pagefind_dcd${JSON.stringify([
      { url: '/van-ban/khac/', meta: {} },
      { url: '/van-ban/ke-hoach/', meta: { statusNote } },
    ])}`,
  );

const FILES = {
  'van-ban/ke-hoach/index.html': linked({ creativeWorkStatus: 'Còn trong kỳ' }),
  'quyen-loi/tien-gia/index.html': linked({ disambiguatingDescription: ENDED }),
  'quyen-loi/tien-gia/to-roi/index.html': card(
    `&lt;strong&gt;Đã hết kỳ.&lt;/strong&gt; ${ENDED.slice('Đã hết kỳ. '.length)}`,
  ),
  'du-lieu/doi-chieu/van-ban.json': quotations('in-period'),
  'pagefind/fragment/a.pf_fragment': result('còn trong kỳ'),
};

const messages = (over: Readonly<Record<string, string | Buffer>> = {}) =>
  toldFaults(distOf({ ...FILES, ...over }), told).map(
    ({ where, message }) => `${where}: ${message}`,
  );

it('takes what says everywhere what the one function gives', () => {
  expect(messages()).toEqual([]);
  // Where a page has no card, none is missed.
  expect(messages({ 'quyen-loi/tien-gia/to-roi/index.html': '<p>Đã rút</p>' })).toEqual([]);
});

it.each<[string, string, string | Buffer, string]>([
  [
    'linked data of a document',
    'van-ban/ke-hoach/index.html',
    linked({ creativeWorkStatus: 'Đã hết kỳ' }),
    'JSON-LD không nói "Còn trong kỳ"',
  ],
  ['linked data of a guide', 'quyen-loi/tien-gia/index.html', linked({}), `không nói "${ENDED}"`],
  ['a card', 'quyen-loi/tien-gia/to-roi/index.html', card('Còn trong kỳ.'), 'thẻ để dán không nói'],
  [
    'the check of quotations',
    'du-lieu/doi-chieu/van-ban.json',
    quotations('ended'),
    'hàm tình trạng cho "in-period từ 2026-03-10, ended từ 2028-01-01"',
  ],
  [
    'the check of quotations on another day',
    'du-lieu/doi-chieu/van-ban.json',
    quotations('in-period', '2027-06-01'),
    'ended từ 2027-06-01',
  ],
  ['a result of the search', 'pagefind/fragment/a.pf_fragment', result('dự thảo'), 'ghi "dự thảo"'],
])('finds another state in %s', (_, file, content, words) => {
  expect(messages({ [file]: content })).toEqual([expect.stringContaining(words)]);
});
