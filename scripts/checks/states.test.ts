import { expect, it } from 'vitest';
import { statesFrom, type StateFacts } from '#src/lib/documents/state.ts';
import { distOf } from '#scripts/lib/dist.ts';
import { checkStates, type ExpectedStates } from './states.ts';

const DAY = '2026-03-10';
const facts = (of: string, over: Partial<StateFacts>): StateFacts => ({
  of,
  source: 'kế hoạch năm 2024',
  stage: 'issued',
  textAbsent: false,
  standing: false,
  end: undefined,
  endOf: 'period',
  occasion: false,
  ...over,
});
const expected: ExpectedStates = {
  states: new Map(
    [facts('ke-hoach', { end: '2027' }), facts('tien-gia/1', { end: '2025' })].map((one) => [
      one.of,
      statesFrom(one, DAY),
    ]),
  ),
  pages: new Map([
    ['/van-ban/', ['ke-hoach']],
    ['/quyen-loi/', ['tien-gia/1']],
    ['/so-sanh/', ['ke-hoach']],
  ]),
};

const mark = (of: string, id: string, tone: string, word: string, icon = 'past') =>
  `<span class="state tone-${tone}" data-state="${id}" data-of="${of}"><svg data-icon="${icon}"></svg> <strong>${word}</strong></span>`;
const ENDED = (of: string) => mark(of, 'ended', 'brick', 'Đã hết kỳ');
const LATER = `<template data-from="2028-01-01">${ENDED('ke-hoach')}</template>`;
const RUNS = mark('ke-hoach', 'in-period', 'deep', 'Còn trong kỳ', 'check');
const page = (body: string) => `<!doctype html><title>x</title><main>${body}</main>`;
const row = { ma: 'a', van_ban: 'ke-hoach', tinh_trang: 'Còn trong kỳ', asOf: DAY };
const table = (over: Partial<typeof row> = {}) => JSON.stringify([{ ...row, ...over }]);

const FILES = {
  'van-ban/index.html': page(
    `<p>${RUNS}${LATER}</p><details class="kinds-key"><strong>Đã hết kỳ</strong></details>`,
  ),
  'quyen-loi/index.html': page(ENDED('tien-gia/1')),
  'du-lieu/nhiem-vu.json': table(),
  'du-lieu/nhiem-vu.schema.json': '{}',
};

it('takes pages and data that all say what the one function gives, and counts them', () => {
  expect(checkStates(distOf(FILES), expected)).toEqual({
    checked: 2,
    findings: [],
    notes: [
      'văn bản và phần hướng dẫn: Còn trong kỳ 1 · Không nêu ngày hết 0 · Chưa đến ngày áp dụng 0 · Chưa rõ còn áp dụng 0 · Dự thảo 0 · Đã hết kỳ 1 · Dịp đã qua 0 · Đã rút 0',
      'chỗ hiện: Còn trong kỳ 1 · Không nêu ngày hết 0 · Chưa đến ngày áp dụng 0 · Chưa rõ còn áp dụng 0 · Dự thảo 0 · Đã hết kỳ 1 · Dịp đã qua 0 · Đã rút 0',
    ],
  });
});

it('takes what an agency’s pages tell together, and misses what none of them tells', () => {
  const pages = new Map([['/co-quan/so-y-te/', ['ke-hoach']]]);
  const told = (below: string) =>
    checkStates(
      distOf({
        'co-quan/so-y-te/index.html': page('<p>2024</p>'),
        'co-quan/so-y-te/nam/2024/index.html': page(below),
      }),
      { ...expected, pages },
    ).findings;
  expect(told(`<p>${RUNS}${LATER}</p>`)).toEqual([]);
  expect(told('<p>x</p>')).toEqual([
    { where: '/co-quan/so-y-te/', message: 'không cho biết tình trạng của "ke-hoach"' },
  ]);
});

it.each<[string, string, string, string]>([
  [
    'a green tick on what has ended',
    'quyen-loi/index.html',
    mark('tien-gia/1', 'ended', 'brick', 'Đã hết kỳ', 'check'),
    'có dấu tích',
  ],
  [
    'green on what has ended',
    'quyen-loi/index.html',
    mark('tien-gia/1', 'ended', 'deep', 'Đã hết kỳ'),
    'có màu "tone-deep"',
  ],
  [
    'another word for a state',
    'quyen-loi/index.html',
    mark('tien-gia/1', 'ended', 'brick', 'Hết hạn'),
    'ghi "Hết hạn"',
  ],
  [
    'a state that is none',
    'quyen-loi/index.html',
    mark('tien-gia/1', 'over', 'brick', 'Đã hết kỳ'),
    'data-state="over"',
  ],
  [
    'a state of nothing',
    'quyen-loi/index.html',
    ENDED('tien-gia/1') + ENDED(''),
    'không ghi của cái gì',
  ],
  [
    'a state of something unknown',
    'quyen-loi/index.html',
    ENDED('tien-gia/1') + ENDED('tien-tre/1'),
    'data-of="tien-tre/1"',
  ],
  [
    'a part without its state',
    'quyen-loi/index.html',
    '<p>Trợ cấp</p>',
    'không cho biết tình trạng của "tien-gia/1"',
  ],
  [
    'a state that the function does not give',
    'quyen-loi/index.html',
    mark('tien-gia/1', 'no-end', 'amber', 'Không nêu ngày hết'),
    'hiện là "no-end", hàm tình trạng cho "ended"',
  ],
  [
    'a state that will not change when it must',
    'van-ban/index.html',
    RUNS,
    'hiện là "in-period", hàm tình trạng cho "in-period, ended từ 2028-01-01"',
  ],
  [
    'one that changes on another day',
    'van-ban/index.html',
    RUNS + LATER.replace('2028', '2029'),
    'ended từ 2029-01-01',
  ],
  [
    'a later state away from what it replaces',
    'van-ban/index.html',
    `${RUNS}${LATER}<p>x</p>${LATER}`,
    'không đứng ngay sau',
  ],
  [
    'a state told in words alone',
    'quyen-loi/index.html',
    `${ENDED('tien-gia/1')}<td>Đã hết kỳ</td>`,
    'ngoài phần tử có data-state',
  ],
])('finds %s', (_name, file, body, words) => {
  const { findings } = checkStates(distOf({ ...FILES, [file]: page(body) }), expected);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.map(({ message }) => message).join('\n')).toContain(words);
  expect(new Set(findings.map(({ where }) => where))).toEqual(
    new Set([`/${file.replace('index.html', '')}`]),
  );
});

it.each([
  ['another state', { tinh_trang: 'Đã hết kỳ' }],
  ['another day', { asOf: '2026-03-09' }],
])('finds data of %s', (_name, over) => {
  const { findings } = checkStates(
    distOf({ ...FILES, 'du-lieu/nhiem-vu.json': table(over) }),
    expected,
  );
  expect(findings.map(({ where }) => where)).toEqual(['du-lieu/nhiem-vu.json']);
});
