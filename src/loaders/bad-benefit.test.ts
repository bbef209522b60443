import { expect, it } from 'vitest';
import { checkContent } from './check-content.ts';
import { contentFolder, replace, SLUG, type Changes } from './content-folder.testing.ts';
import type { ContentProblem } from './problem.ts';
import { readContent } from './read-content.ts';

/** Every mistake in a guide that must be refused, one a test, through the loader that the site is built with. */

const FILE = 'benefits/mau.mdx';

/** A guide to the document of the folder, without a mistake. */
const GUIDE = `---
title: 'Góp của cho Quỹ'
summary: { text: 'Kế hoạch nói góp tiền, góp của, góp công.', pin: { at: '${SLUG}#I.2.a', quote: 'Góp tiền' } }
situations: [ngheo-kho]
audiences: [ho-ngheo]
provinces:
  - document: ${SLUG}
    modality: { kind: policy, reason: { text: 'Kế hoạch nói góp tiền.', pin: { at: '${SLUG}#I.2.a', quote: 'Góp tiền' } } }
    who:
      - { text: 'Mọi người.', pin: { at: '${SLUG}#I.2.a', quote: 'Góp tiền' } }
    gives:
      - { text: 'Quỹ được góp tiền.', pin: { at: '${SLUG}#I.2.a', quote: 'Góp tiền' } }
    amount: { kind: not-stated }
    conditions:
      - { text: 'Nhà bạn là hộ nghèo.', pin: { at: '${SLUG}#I.2.a', quote: 'Góp tiền' }, test: { question: ho, includes: ho-ngheo } }
    force:
      says:
        - { text: 'Kế hoạch viết cho các năm 2022 đến 2025.', pin: { at: '${SLUG}#I.1', quote: 'từ năm 2022 đến năm 2025' } }
    basis:
      - { text: 'Câu về góp của.', pin: { at: '${SLUG}#I.2.b', quote: 'Góp của' } }
    gaps:
      - { about: amount, question: 'Số tiền', ask: 'Góp bao nhiêu tiền?' }
      - { about: documents, question: 'Giấy tờ', ask: 'Cần giấy tờ gì?' }
      - { about: office, question: 'Nơi nhận', ask: 'Góp ở đâu?' }
      - { about: when, question: 'Ngày góp', ask: 'Góp vào ngày nào?' }
examples:
  - story: 'Bà Mẫu ở hộ nghèo.'
    answers: { ho: [ho-ngheo] }
    result: may
    why: { text: 'Nhà bà là hộ nghèo.', pin: { at: '${SLUG}#I.2.a', quote: 'Góp tiền' } }
  - story: 'Ông Mẫu không ở hộ nghèo.'
    answers: { ho: [khong] }
    result: not
    why: { text: 'Nhà ông không phải hộ nghèo.', pin: { at: '${SLUG}#I.2.a', quote: 'Góp tiền' } }
---

Kế hoạch kể ba cách góp. <Ghim at="${SLUG}#I.2.b" />
`;

const QUESTIONS = `questions:
  - id: ho
    text: 'Nhà bạn thuộc loại nào?'
    kind: many
    options:
      - { id: ho-ngheo, label: 'Hộ nghèo' }
      - { id: khong, label: 'Không phải', none: true }
`;

function problemsWith(change: (text: string) => string, more: Changes = {}): ContentProblem[] {
  const root = contentFolder({
    [FILE]: change(GUIDE),
    'checker/questions.yaml': QUESTIONS,
    ...more,
  });
  const content = readContent(root);
  return [...content.problems, ...checkContent(content)];
}

it('finds nothing wrong with the guide that the others are made from', () =>
  expect(problemsWith((text) => text)).toEqual([]));

type Case = [
  name: string,
  from: string | RegExp,
  to: string,
  field: string | undefined,
  words: string[],
];

const cases: Case[] = [
  [
    'a benefit without a modality',
    /    modality: .*\n/u,
    '',
    'provinces[0].modality',
    ['thiếu trường này'],
  ],
  [
    'a modality without its kind',
    'kind: policy, ',
    '',
    'provinces[0].modality.kind',
    ['thiếu', 'right, policy, intention'],
  ],
  [
    'an amount without a pin',
    '{ kind: not-stated }',
    "{ kind: dong, value: 500000, per: 'tháng' }",
    'provinces[0].amount.pin',
    ['thiếu trường này'],
  ],
  [
    'an amount whose figure is not in the words it rests on',
    '{ kind: not-stated }',
    `{ kind: dong, value: 500000, per: 'tháng', pin: { at: '${SLUG}#I.2.a', quote: 'Góp tiền' } }`,
    'provinces[0].amount.value',
    ['500000', 'Góp tiền', 'chỉ ghi con số mà nguồn in ra'],
  ],
  [
    'an amount whose words are not in the clause',
    '{ kind: not-stated }',
    `{ kind: percent, value: 30, of: 'mức đóng', pin: { at: '${SLUG}#I.2.a', quote: 'Góp 30 %' } }`,
    'provinces[0].amount.pin.at',
    ['Góp 30 %'],
  ],
  [
    'a condition that asks an unknown question',
    'test: { question: ho,',
    'test: { question: tuoi,',
    'provinces[0]',
    ['không có câu hỏi "tuoi"', 'ho'],
  ],
  [
    'a condition that awaits an unknown answer',
    'test: { question: ho, includes: ho-ngheo }',
    'test: { question: ho, includes: ho-giau }',
    'provinces[0]',
    ['không có câu trả lời "ho-giau"', 'ho-ngheo, khong'],
  ],
  [
    'a guide whose province has no document',
    `  - document: ${SLUG}`,
    '  - document: mau-02-kh-ubnd-2023',
    'provinces[0].document',
    ['mau-02-kh-ubnd-2023', 'không có trong văn bản'],
  ],
  [
    'a link that says only "tại đây"',
    'Kế hoạch kể ba cách góp.',
    'Kế hoạch kể ba cách góp, xem [tại đây](/quyen-loi/).',
    undefined,
    ['"tại đây"', 'hãy ghi tên trang'],
  ],
  [
    'a paragraph without a pin',
    /$/u,
    '\nMột đoạn nữa.\n',
    undefined,
    ['đoạn chưa có ghim nguồn', 'Một đoạn nữa.'],
  ],
];

it.each(cases)('refuses %s', (_, from, to, field, words) => {
  const problems = problemsWith(replace(from, to));
  expect(problems.length).toBeGreaterThan(0);
  const told = problems.find(({ message }) => words.every((word) => message.includes(word)));
  expect(told, JSON.stringify(problems, null, 1)).toBeDefined();
  expect(told?.file).toBe(`content/${FILE}`);
  expect(told?.field).toBe(field);
  expect(told?.line).toBeGreaterThan(0);
  // Nothing else is reported but what follows from the one mistake.
  for (const { file } of problems) expect(file).toBe(`content/${FILE}`);
});
