import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { contentFolder, replace, SLUG, type Changes } from '#tests/helpers/content-folder.ts';
import { GUIDE, QUESTIONS } from '#tests/helpers/guide.ts';
import { NOTE } from '#tests/helpers/note.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import { checkContent } from './check-content.ts';
import { readContent } from './read-content.ts';

/** Every mistake in a guide that must be refused, one a test, through the loader that the site is built with. */

const FILE = 'benefits/mau.mdx';

function problemsWith(change: (text: string) => string, more: Changes = {}): ContentProblem[] {
  const root = contentFolder({
    [FILE]: change(GUIDE),
    'checker/questions.yaml': QUESTIONS,
    ...more,
  });
  const content = readContent(root);
  return [...content.problems, ...checkContent(content)];
}

/** Condition words of the guide. */
const conditions = (rule: string, names = "names: ['góp tiền']"): string => `whole: ['có điều kiện']
told: { intention: ['định'], task: ['giao'], draft: ['dự thảo'] }
never: ['chỉ cho']
benefits:
  - guide: mau
    document: ${SLUG}
    at: I.2.a
    ${names}
    ${rule}
`;

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
  // Without it nothing could say whether the part still holds.
  [
    'a benefit without its time',
    '    time: plan\n',
    '',
    'provinces[0].time',
    ['thiếu', 'plan, standing, regular, occasion, own'],
  ],
  [
    'a benefit without a modality',
    / {4}modality: .*\n/u,
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
    `{ kind: dong, value: 500000, per: 'tháng', pin: { at: I.2.a, quote: 'Góp tiền' } }`,
    'provinces[0].amount.value',
    ['500000', 'Góp tiền', 'chỉ ghi con số mà nguồn in ra'],
  ],
  [
    'an amount whose words are not in the clause',
    '{ kind: not-stated }',
    `{ kind: percent, value: 30, of: 'mức đóng', pin: { at: I.2.a, quote: 'Góp 30 %' } }`,
    'provinces[0].amount.pin.at',
    ['Góp 30 %'],
  ],
  [
    'a quotation of one word, which stands anywhere and proves nothing',
    "basis:\n      - { text: 'Câu về góp của.', pin: { at: I.2.b, quote: 'Góp của' } }",
    "basis:\n      - { text: 'Câu về góp của.', pin: { at: I.2.b, quote: 'Góp' } }",
    'provinces[0].basis[0].pin.quote',
    ['"Góp" chỉ có một từ', 'chép thêm các từ đứng cạnh'],
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
    'a situation that the taxonomy lacks',
    '[ngheo-kho]',
    '[ngheo-kh]',
    'situations[0]',
    ['"ngheo-kh" không có trong hoàn cảnh', 'content/taxonomy/situations.yaml', 'ngheo-kho?'],
  ],
  [
    'an audience that the taxonomy lacks',
    '[ho-ngheo]\nprovinces',
    '[nguoi-giau]\nprovinces',
    'audiences[0]',
    ['"nguoi-giau" không có trong nhóm người', 'content/taxonomy/audiences.yaml'],
  ],
  [
    'a clause of no document, where nothing names one',
    `pin: { at: '${SLUG}#I.2.a', quote: 'Góp tiền' } }\nsituations`,
    "pin: { at: I.2.a, quote: 'Góp tiền' } }\nsituations",
    'summary.pin.at',
    ['ghim "I.2.a" chưa nói mục của văn bản nào', 'van-ban#I.2.a'],
  ],
  [
    'a clause that the document of its part lacks',
    "gives:\n      - { text: 'Quỹ được góp tiền.', pin: { at: I.2.a,",
    "gives:\n      - { text: 'Quỹ được góp tiền.', pin: { at: I.9,",
    'provinces[0].gives[0].pin.at',
    ['không có mục "I.9"'],
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

/** What a body may not hold: each would run at the build or stand raw on the page. */
const intruders: [name: string, body: string, words: string[]][] = [
  ['an expression', '{process.env.HOME}', ['biểu thức trong { }']],
  [
    'an expression that reaches the disk',
    `{process.getBuiltinModule('node:fs').writeFileSync('x', 'y')}`,
    ['biểu thức trong { }'],
  ],
  ['an import', `import fs from 'node:fs'`, ['import hoặc export']],
  ['an export', 'export const x = 1', ['import hoặc export']],
  ['a script', '<script>alert(1)</script>', ['có <script>', '<Ghim at="…" />']],
  ['an element that acts', '<img src="x" onerror="alert(1)" />', ['có <img>']],
  ['raw HTML that MDX cannot read', '<img src=x onerror=alert(1)>', ['dấu < hoặc {']],
  ['an element of the framework', '<Fragment set:html="<b>" />', ['có <Fragment>']],
  ['a link that runs', '[Xem trang này](javascript:alert(1))', ['"javascript:alert(1)"']],
  ['a link without encryption', '[Xem trang này](http://a.example)', ['"http://a.example"']],
  ['a link that leaves the host unseen', '[Xem trang này](//a.example)', ['"//a.example"']],
  ['an attribute that is worked out', '<Ghim at={process.env.HOME} />', ['<Ghim> viết chưa đúng']],
  ['attributes spread', '<Ghim {...process.env} />', ['<Ghim> viết chưa đúng']],
  [
    'attributes spread beside the right one',
    `<Ghim at="${SLUG}#I.1" {...process.env} />`,
    ['<Ghim> viết chưa đúng'],
  ],
  ['words inside an element', `<Ghim at="${SLUG}#I.1">chữ</Ghim>`, ['<Ghim> viết chưa đúng']],
  ['an attribute of another name', `<Ghim to="${SLUG}#I.1" />`, ['<Ghim> viết chưa đúng']],
  ['an element left open', `<Ghim at="${SLUG}#I.1">`, ['dấu < hoặc {']],
];

it.each(intruders)('refuses %s in a body, at its line, before any of it runs', (_, body, words) => {
  const problems = problemsWith(
    (text) => `${text}\nMột đoạn nữa. <Ghim at="${SLUG}#I.1" />\n\n${body}\n`,
  );
  const line = GUIDE.split('\n').length + 3;
  expect(problems.map(({ file }) => file)).toEqual([`content/${FILE}`]);
  expect(problems[0]?.line).toBe(line);
  for (const word of words) expect(problems[0]?.message).toContain(word);
});

it('takes a body with emphasis, a list, a heading, safe links and signs of its own', () => {
  const pin = `<Ghim at="${SLUG}#I.1" />`;
  const body = `### Thêm

Góp **của** hay góp *công*, số \\{1} \\< 2. Xem [trang quỹ của tỉnh](https://quy.example/). ${pin}

- Góp tiền. ${pin}
- Góp của, xem [mọi hướng dẫn](/quyen-loi/). ${pin}
`;
  expect(problemsWith((text) => `${text}\n${body}`)).toEqual([]);
});

it('tells a fault of a body at its own paragraph', () => {
  const [problem] = problemsWith((text) => `${text}\nĐoạn hai chưa ghim.\n`);
  expect(problem?.line).toBe(GUIDE.split('\n').length + 1);
});

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

it.each<[name: string, changes: Changes, file: string, at: string, words: string]>([
  [
    'two guides of one name',
    { 'benefits/mau-hai.mdx': `${GUIDE}\n` },
    'benefits/mau-hai.mdx',
    'title',
    'tên "Góp của cho Quỹ" đã có ở content/benefits/mau.mdx',
  ],
  [
    'a question in the words of officials',
    { 'checker/questions.yaml': replace('Nhà bạn thuộc', 'Đối tượng nhà bạn thuộc') },
    'checker/questions.yaml',
    'Đối tượng',
    '"đối tượng" là lời công văn; hãy viết: người',
  ],
  [
    'an answer with an abbreviation',
    { 'checker/questions.yaml': replace("'Hộ nghèo'", "'Hộ nghèo có thẻ BHYT'") },
    'checker/questions.yaml',
    'BHYT',
    'chữ viết tắt "BHYT" chưa được giải thích',
  ],
  [
    'a summary that names the benefit without its condition',
    { 'conditions/conditions.yaml': conditions("needs: [['hộ nghèo']]") },
    FILE,
    'summary',
    'thiếu điều kiện; hãy thêm "hộ nghèo"; hoặc viết "có điều kiện"',
  ],
  [
    'a guide whose condition words nobody wrote down',
    { 'conditions/conditions.yaml': conditions('').replace(/benefits:.*$/su, 'benefits: []\n') },
    FILE,
    'document:',
    'hãy thêm một mục "guide: mau"',
  ],
  [
    'condition words without a name',
    { 'conditions/conditions.yaml': conditions("needs: [['công']]", '') },
    'conditions/conditions.yaml',
    'guide: mau',
    'thiếu chữ gọi tên quyền lợi; hãy ghi "names"',
  ],
  [
    'a note with a sentence that nobody can say in one breath',
    {
      'notes/ghi-chu.yaml': stringify({
        'doi-ten': { ...NOTE, text: `${'Tỉnh nay đã đổi tên rồi '.repeat(5).trim()}.` },
      }),
    },
    'notes/ghi-chu.yaml',
    'text',
    'câu dài 30 tiếng',
  ],
])('tells the author of %s', (_name, changes, file, at, words) => {
  const root = contentFolder({
    [FILE]: GUIDE,
    'checker/questions.yaml': QUESTIONS,
    'officialese/words.yaml': "'đối tượng': 'người'\n",
    ...Object.fromEntries(
      Object.entries(changes).map(([path, change]) => [
        path,
        typeof change === 'function' ? change(QUESTIONS) : change,
      ]),
    ),
  });
  const content = readContent(root);
  const problems = [...content.problems, ...checkContent(content)];
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(words)]);
  expect(problems[0]?.file).toBe(`content/${file}`);
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  expect(lines[(problems[0]?.line ?? 0) - 1]).toContain(at);
});

it('does not blame guides for questions that cannot be read', () => {
  const problems = problemsWith((text) => text, {
    'checker/questions.yaml': QUESTIONS.replace('kind: many', 'kind: nhieu'),
  });
  expect(problems.map(({ file }) => file)).toEqual(['content/checker/questions.yaml']);
});

it('says nothing of examples and leaflets while a document stands in the wrong province', () => {
  const problems = problemsWith((text) => text, {
    'provinces/khac.yaml': 'name: "Khác"\nfullName: "tỉnh Khác"\n',
    [`documents/${SLUG}.mdx`]: replace('province: mau', 'province: khac'),
  });
  expect(problems.map(({ field, message }) => [field, message])).toEqual([
    ['province', expect.stringContaining('văn bản ghi tỉnh "khac"')],
  ]);
});
