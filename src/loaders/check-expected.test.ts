import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PROVINCE } from '#tests/helpers/province.ts';
import { checkExpected } from './check-expected.ts';
import { loadContent } from './content-loader.ts';
import { readExpected } from './read-expected.ts';

/** The expectations of the invented province, and each way in which they can fail to be met. */

const content = loadContent();

/** The folder of expectations with a file changed, somewhere temporary for the test that runs. */
function folder(changes: Readonly<Record<string, (text: string) => string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'so-tay-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(join(PROVINCE, 'expected'), join(root, 'expected'), { recursive: true });
  for (const [name, change] of Object.entries(changes)) {
    const path = join(root, 'expected', name);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    // A change that changes nothing would let a test pass for the wrong reason.
    if (after === before) throw new Error(`nothing is changed in ${name}`);
    writeFileSync(path, after);
  }
  return root;
}

const problemsIn = (root: string) => checkExpected(content, readExpected(root));

it('finds nothing where all is as expected', () => {
  expect(problemsIn(folder({}))).toEqual([]);
});

it('compares nothing where nothing is expected', () => {
  const root = mkdtempSync(join(tmpdir(), 'so-tay-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const expected = readExpected(root);
  expect(Object.keys(expected.files)).toEqual([]);
  expect(checkExpected(content, expected)).toEqual([]);
});

it('takes what nobody counted yet for no mistake', () => {
  // The owner named one guide and one document of several.
  const root = folder({
    'presence.yaml': () => 'benefits:\n  - di-hoc-nghe\n',
    'rows.yaml': (text) =>
      text
        .replace(/ {2}may-trang-12[\s\S]*?(?= {2}may-trang-35)/u, '')
        .replace(
          /duties: 18\n {2}targets: 10\n {2}reports: 8\n {2}funding: 2/u,
          'duties: 9\n  targets: 3\n  reports: 5\n  funding: 1',
        )
        .replace(
          /amounts: 6\n {2}persons: 3\n {2}conditions: 4/u,
          'amounts: 5\n  persons: 2\n  conditions: 1',
        ),
    'figures.yaml': () => 'facts: {}\ntotalFacts: 0\namounts: []\nsaid: []\n',
  });
  expect(problemsIn(root)).toEqual([]);
});

describe('a guide that is added by copying', () => {
  const original = content.entries.benefits.get('mien-tien-kham-benh');
  if (!original) throw new Error('no guide to copy');
  const withCopy = (data: typeof original.data) => ({
    ...content,
    entries: {
      ...content.entries,
      benefits: new Map([
        ...content.entries.benefits,
        ['ban-chep', { ...original, id: 'ban-chep', file: 'content/benefits/ban-chep.mdx', data }],
      ]),
    },
  });
  const expected = readExpected(PROVINCE);

  it('is no mistake, though it states an amount', () => {
    const provinces = original.data.provinces.map((part) => ({ ...part, facts: [] }));
    expect(checkExpected(withCopy({ ...original.data, provinces }), expected)).toEqual([]);
  });

  it('is one where it claims to tell a fact that another tells', () => {
    const problems = checkExpected(withCopy(original.data), expected);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining(
        '"mb-b2" được kể 2 lần (content/benefits/mien-tien-kham-benh.mdx, content/benefits/ban-chep.mdx), phải là 1',
      ),
    ]);
  });
});

type Case = [
  name: string,
  file: string,
  from: string | RegExp,
  to: string,
  /** Words of the line that the owner is sent to, and of what they are told. */
  told: { readonly at: string; readonly words: readonly string[] },
];

describe('tells the owner, with both numbers and what to do', () => {
  it.each<Case>([
    [
      'rows that are not as many as counted',
      'rows.yaml',
      'targets: 7',
      'targets: 6',
      {
        at: 'targets: 6',
        words: [
          'ghi 6 chỉ tiêu, nội dung có 7',
          'hãy đếm lại',
          'documents/may-trang-12-kh-ubnd-2021',
        ],
      },
    ],
    [
      'a sum that is none',
      'rows.yaml',
      'duties: 18',
      'duties: 19',
      { at: 'duties: 19', words: ['ghi tất cả 19 nhiệm vụ', 'cộng lại 18'] },
    ],
    [
      'an agency with other duties',
      'rows.yaml',
      'mt-so-tai-chinh: 2',
      'mt-so-tai-chinh: 3',
      { at: 'mt-so-tai-chinh: 3', words: ['ghi 3 nhiệm vụ của "mt-so-tai-chinh", nội dung có 2'] },
    ],
    [
      'an agency that nobody counted',
      'rows.yaml',
      '      mt-hoi-chu-thap-do: 1\n',
      '',
      { at: 'dutiesByAgency', words: ['ghi 0 nhiệm vụ của "mt-hoi-chu-thap-do", nội dung có 1'] },
    ],
    [
      'a document that is gone',
      'rows.yaml',
      '  sao-hom-52-kh-ubnd-2025:',
      '  sao-hom-53-kh-ubnd-2025:',
      {
        at: 'sao-hom-53',
        words: ['"sao-hom-53-kh-ubnd-2025"', 'nay không còn', 'hãy trả lại tệp'],
      },
    ],
    [
      'a report on another day',
      'report-days.yaml',
      "'2025-06-19'",
      "'2025-06-20'",
      {
        at: 'days:',
        words: [
          '2024-06-19, 2025-06-20, 2026-06-19',
          '2024-06-19, 2025-06-19, 2026-06-19',
          'trên lịch',
        ],
      },
    ],
    [
      'a report with a day that nobody expected',
      'report-days.yaml',
      /days:\n {6}- '2026-11-30'\n/u,
      'days: []\n',
      { at: 'days: []', words: ['ghi các ngày không có; theo nội dung là 2026-11-30'] },
    ],
    [
      'a report at another hour',
      'report-days.yaml',
      "'16:00'",
      "'17:00'",
      { at: "before: '17:00'", words: ['"17:00"', 'theo nội dung là 16:00'] },
    ],
    [
      'a report without an end',
      'report-days.yaml',
      '    endless: true\n',
      '',
      { at: 'sb-bc01', words: ['lặp mãi', 'endless: true'] },
    ],
    [
      'a report that has an end after all',
      'report-days.yaml',
      '  sa-bc01:\n',
      '  sa-bc01:\n    endless: true\n',
      { at: 'endless', words: ['không có năm kết thúc, mà theo nội dung thì có'] },
    ],
    [
      'a report that is gone',
      'report-days.yaml',
      'ma-bc03:',
      'ma-bc09:',
      { at: 'ma-bc09', words: ['"ma-bc09" nay không còn'] },
    ],
    [
      'a guide that vanished',
      'presence.yaml',
      '  - vay-tien-sua-nha',
      '  - vay-tien-mua-nha',
      {
        at: 'vay-tien-mua-nha',
        words: ['"vay-tien-mua-nha" đã công bố nay không còn trong content/benefits'],
      },
    ],
    [
      'a kit that vanished',
      'presence.yaml',
      '  - gioi-thieu-trang',
      '  - gioi-thieu',
      {
        at: '- gioi-thieu',
        words: ['"gioi-thieu" đã công bố nay không còn trong content/outreach'],
      },
    ],
    [
      'a document in another state',
      'presence.yaml',
      'may-trang-35-kh-ubnd-2024: in-period',
      'may-trang-35-kh-ubnd-2024: ended',
      {
        at: 'may-trang-35',
        words: [
          'ghi "ended" (Đã hết kỳ) vào ngày 2026-03-10',
          'theo nội dung là "in-period" (Còn trong kỳ)',
        ],
      },
    ],
    [
      'a guide that is not past',
      'presence.yaml',
      '  pastBenefits:\n',
      '  pastBenefits:\n    - di-hoc-nghe\n',
      {
        at: 'di-hoc-nghe',
        words: ['ghi là đã qua vào ngày 2026-03-10, theo nội dung thì chưa qua hết'],
      },
    ],
    [
      'a guide that is past',
      'presence.yaml',
      '  otherBenefits:\n',
      '  otherBenefits:\n    - qua-trung-thu\n',
      { at: 'qua-trung-thu', words: ['ghi là chưa qua hết', 'theo nội dung thì đã qua'] },
    ],
    [
      'an amount that no guide states any more',
      'figures.yaml',
      'value: 50\n',
      'value: 60\n',
      {
        at: 'mien-tien-kham-benh',
        words: ['60 % tiền khám bệnh', 'không còn trong hướng dẫn nào'],
      },
    ],
    [
      'a figure in plain words that nobody expected',
      'figures.yaml',
      'said:\n  - 50 %',
      'said: []',
      { at: 'said', words: ['ghi các con số không có; lời văn có 50 %'] },
    ],
    [
      'a fact that no guide tells',
      'figures.yaml',
      '  mb: 3\ntotalFacts: 6',
      '  mb: 3\n  zz: 2\ntotalFacts: 8',
      { at: 'zz: 2', words: ['ghi 2 dữ kiện "zz-b…", các hướng dẫn kể 0', 'thiếu: zz-b1, zz-b2'] },
    ],
    [
      'a fact beyond those that were found',
      'figures.yaml',
      'ma: 3\n  mb: 3\ntotalFacts: 6',
      'ma: 2\n  mb: 3\ntotalFacts: 5',
      {
        at: 'ma: 2',
        words: ['ghi 2 dữ kiện "ma-b…", các hướng dẫn kể 3', 'ngoài danh sách: ma-b3'],
      },
    ],
    [
      'a sum of facts that is none',
      'figures.yaml',
      'totalFacts: 6',
      'totalFacts: 96',
      { at: 'totalFacts', words: ['ghi tất cả 96 dữ kiện, các văn bản cộng lại 6'] },
    ],
    [
      'a case that the checker answers otherwise',
      'checker.yaml',
      'expected: may',
      'expected: not',
      { at: 'benefit: mien-tien-kham-benh', words: ['dù nhà không nghèo', 'bảng hỏi trả lời'] },
    ],
    [
      'a case of a guide that is gone',
      'checker.yaml',
      'benefit: vay-tien-sua-nha',
      'benefit: vay-tien',
      { at: 'vay-tien', words: ['"vay-tien" nay không còn'] },
    ],
    [
      'a household that is told something else',
      'households.yaml',
      'is: may\n        under: main\n        reason: gia-yeu',
      'is: more\n        under: main\n        reason: gia-yeu',
      {
        at: 'part: tro-cap-nguoi-gia-yeu',
        words: ['Bà Mây 80 tuổi', 'phải là "Cần thêm thông tin"', '"Có thể thuộc diện"'],
      },
    ],
    [
      'a household that is asked something else',
      'households.yaml',
      'asked: [[tinh], [ho]]',
      'asked: [[tinh], [tuoi], [ho]]',
      {
        at: 'asked: [[tinh], [tuoi], [ho]]',
        words: ['Ghi là hỏi tinh, tuoi, ho; bảng hỏi hỏi tinh, ho'],
      },
    ],
    [
      'a household at whose answer the questions do not end',
      'households.yaml',
      'ends: noi-khac',
      'ends: sao-hom',
      { at: 'ends: sao-hom', words: ['dừng ở "noi-khac"'] },
    ],
    [
      'a household with a part that is not there',
      'households.yaml',
      'part: vay-tien-sua-nha/sao-hom',
      'part: vay-tien-sua-nha/may-trang',
      {
        at: 'part: vay-tien-sua-nha/may-trang',
        words: ['không có phần "vay-tien-sua-nha/may-trang"'],
      },
    ],
    [
      'a clause that is not there',
      'sections.yaml',
      / {2}- clause: I\.2\n.*\n.*\n/u,
      '',
      { at: 'sao-hom-du-thao-kh-2025', words: ['ghi 7 mục, nguyên văn có 8'] },
    ],
    [
      'a clause that reads otherwise',
      'sections.yaml',
      'reading: mục I, khoản 3',
      'reading: mục I, điểm 3',
      {
        at: 'mục I, điểm 3',
        words: ['ghi cách gọi "mục I, điểm 3", trang gọi là "mục I, khoản 3"'],
      },
    ],
    [
      'a clause on other lines of the source',
      'sections.yaml',
      'lines: [17, 17]',
      'lines: [17, 19]',
      { at: 'lines: [17, 19]', words: ['mục I.1 phải là dòng 17–19'] },
    ],
  ])('%s', (_name, file, from, to, { at, words }) => {
    const root = folder({ [file]: (text) => text.replace(from, to) });
    const problems = problemsIn(root);
    expect(problems.length).toBeGreaterThan(0);
    const lines = readFileSync(join(root, 'expected', file), 'utf8').split('\n');
    const told = problems.find(({ message }) => words.every((word) => message.includes(word)));
    expect(told, problems.map(({ message }) => message).join('\n')).toBeDefined();
    expect(told?.file).toBe(`content/expected/${file}`);
    expect(lines[(told?.line ?? 0) - 1]).toContain(at);
  });

  it('and nothing else where one number is wrong', () => {
    const root = folder({ 'rows.yaml': (text) => text.replace('reports: 8', 'reports: 9') });
    expect(problemsIn(root)).toHaveLength(1);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['is not known', 'row.yaml', 'total: {}\n', 'không biết đối chiếu tệp "row.yaml"'],
    ['is no YAML', 'rows.yaml', 'total: [\n', 'thiếu dấu đóng'],
    ['lacks a field', 'rows.yaml', 'documents: {}\n', 'thiếu trường này'],
    [
      'has words for a number',
      'figures.yaml',
      'facts: {}\ntotalFacts: nhiều\namounts: []\nsaid: []\n',
      'phải là số',
    ],
  ])('%s', (_name, file, text, words) => {
    const root = folder({});
    writeFileSync(join(root, 'expected', file), text);
    const told = problemsIn(root).filter((problem) => problem.file === `content/expected/${file}`);
    expect(told[0]?.message).toContain(words);
  });
});
