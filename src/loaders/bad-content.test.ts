import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import {
  ADDRESSES,
  BODY,
  contentFiles,
  contentFolder,
  replace,
  SLUG,
  type Changes,
} from '#tests/helpers/content-folder.ts';
import { GUIDE } from '#tests/helpers/guide.ts';
import { NOTE } from '#tests/helpers/note.ts';
import { collectionNames, specOf } from '#src/schemas/collections.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import { UNNAMED_PARTS } from '#src/site/site-file.ts';
import { checkContent } from './check-content.ts';
import { readContent } from './read-content.ts';
import { readExpected } from './read-expected.ts';
import { readReleases } from './releases.ts';

/** Every mistake an author can make, one a test, in a folder that has no other. */

const document = `documents/${SLUG}.mdx`;
const extract = `extracts/${SLUG}.yaml`;
const lock = `locks/${SLUG}.yaml`;
const sourceFile = `sources/${SLUG}.txt`;

function problemsIn(root: string): ContentProblem[] {
  const content = readContent(root);
  return [...content.problems, ...checkContent(content)];
}

/** What an author must be told. */
interface Told {
  readonly file: string;
  /** The first line of the file that has these words. */
  readonly at?: string;
  readonly field?: string;
  /** What was found, and what to write instead. */
  readonly words: readonly string[];
}

/** Checks that a folder has exactly one mistake and that it is told so. */
function expectOne(root: string, { file, at, field, words }: Told): void {
  const problems = problemsIn(root);
  expect(problems.map((problem) => problem.message)).toHaveLength(1);
  const problem = problems[0];
  expect(problem?.file).toBe(`content/${file}`);
  if (field !== undefined) expect(problem?.field).toBe(field);
  if (at !== undefined) {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    expect(lines[(problem?.line ?? 0) - 1]).toContain(at);
    expect(problem?.line).toBe(lines.findIndex((line) => line.includes(at)) + 1);
  }
  for (const word of words) expect(problem?.message).toContain(word);
  expect(problem?.message).toBe(problem?.message.normalize('NFC'));
}

type Case = [name: string, changes: Changes, told: Told];

/** A change in the document's frontmatter or text. */
const edit = (from: string | RegExp, to: string): Changes => ({ [document]: replace(from, to) });

/** A change in what was read out of it. */
const editExtract = (from: string | RegExp, to: string): Changes => ({
  [extract]: replace(from, to),
});

it('finds nothing wrong with the folder that the others are made from', () => {
  expect(problemsIn(contentFolder())).toEqual([]);
});

/** One more agency, as a line of its file. */
const agencyWith = (fields: string) =>
  `mau-nhom: { name: Các sở tỉnh Mẫu, level: provincial, province: mau, ${fields} }\n`;

describe('fields', () => {
  it.each<Case>([
    [
      'an unknown key',
      edit('summary:', 'sumary: "x"\nsummary:'),
      { file: document, at: 'sumary', words: ['trường lạ "sumary"', 'hãy bỏ đi hoặc sửa tên'] },
    ],
    [
      'an unknown key further in',
      edit('issued: { date', 'issued: { day: 27, date'),
      { file: document, at: 'issued:', field: 'issued', words: ['trường lạ "day"'] },
    ],
    [
      'an unknown key in a row',
      {
        'agencies/mau.yaml': replace(
          'level: provincial, province: mau }\nmau-so',
          'level: provincial, nam: "x", province: mau }\nmau-so',
        ),
      },
      {
        file: 'agencies/mau.yaml',
        at: 'mau-ubnd-tinh',
        field: 'mau-ubnd-tinh',
        words: ['trường lạ "nam"'],
      },
    ],
    [
      'an unknown field of work of a successor',
      {
        'agencies/mau.yaml': (text) =>
          `${text}${agencyWith("successors: [{ scopes: [an-sinh], name: Sở, from: '2025-03-01', act: { number: '1', title: Luật }, source: 'https://chinhphu.vn/x' }]")}`,
      },
      {
        file: 'agencies/mau.yaml',
        at: 'mau-nhom',
        field: 'mau-nhom.successors[0].scopes[0]',
        words: ['an-sinh', 'lao-dong-viec-lam'],
      },
    ],
    [
      'two successors of the same work at once',
      {
        'agencies/mau.yaml': (text) =>
          `${text}${agencyWith(`successors: [${['Sở A', 'Sở B'].map((name) => `{ scopes: [tre-em], name: ${name}, from: '2025-03-01', act: { number: '1', title: Luật }, source: 'https://chinhphu.vn/x' }`).join(', ')}]`)}`,
      },
      {
        file: 'agencies/mau.yaml',
        at: 'mau-nhom',
        field: 'mau-nhom.successors[1].from',
        words: ['tre-em', 'Sở A', 'Sở B', 'hãy ghi ngày cuối "to"'],
      },
    ],
    [
      'members of whom the documents name nobody',
      {
        'agencies/mau.yaml': (text) =>
          `${text}${agencyWith('nature: group, forms: [{ text: Các sở, documents: [mau-01-kh-ubnd-2022] }], members: [{ as: [Các sở], kinds: [so-la], why: Nêu tên. }]')}`,
      },
      {
        file: 'agencies/mau.yaml',
        at: 'mau-nhom',
        field: 'members[0].kinds[0]',
        words: ['so-la', 'mau-01-kh-ubnd-2022', 'hãy ghi loại khác'],
      },
    ],
    [
      'a missing field',
      edit(/summary: .*\n/u, ''),
      { file: document, field: 'summary', words: ['thiếu trường này; hãy ghi thêm'] },
    ],
    [
      'a missing field in a row',
      { 'agencies/mau.yaml': replace('name: "Sở Y tế tỉnh Mẫu", ', '') },
      {
        file: 'agencies/mau.yaml',
        at: 'mau-so-y-te',
        field: 'mau-so-y-te.name',
        words: ['thiếu trường này'],
      },
    ],
    [
      'an empty field',
      edit('"Kế hoạch chỉ dùng để thử."', '""'),
      {
        file: document,
        at: 'summary',
        field: 'summary',
        words: ['để trống', 'hãy ghi nội dung hoặc bỏ'],
      },
    ],
    [
      'a document without its stage',
      edit('stage: issued\n', ''),
      { file: document, at: 'kind', field: 'stage', words: ['thiếu', 'issued, draft, unknown'] },
    ],
    [
      'a value that is none of the allowed ones',
      edit('stage: issued', 'stage: ban-hanh'),
      {
        file: document,
        at: 'stage',
        field: 'stage',
        words: ['"ban-hanh"', 'issued, draft, unknown'],
      },
    ],
    [
      'a number where words are due',
      edit('to: "2025"', 'to: 2025'),
      {
        file: document,
        at: 'period',
        field: 'period.to',
        words: ['"2025"', 'chữ, đặt trong ngoặc kép'],
      },
    ],
    [
      'a day as people write it',
      edit('"2022-04-27"', '"31/02/2022"'),
      {
        file: document,
        at: 'issued',
        field: 'issued.date',
        words: ['"31/02/2022"', 'không phải là ngày có thật', '2022-04-27'],
      },
    ],
    [
      'a day that does not exist',
      edit('"2022-04-27"', '"2022-02-31"'),
      {
        file: document,
        at: 'issued',
        field: 'issued.date',
        words: ['"2022-02-31"', 'NĂM-THÁNG-NGÀY'],
      },
    ],
    [
      'an end before the start',
      edit('from: "2022", to: "2025"', 'from: "2025", to: "2022"'),
      {
        file: document,
        at: 'period',
        field: 'period.to',
        words: ['kết thúc (2022) trước khi bắt đầu (2025)'],
      },
    ],
    [
      'an id with tone marks',
      { 'agencies/mau.yaml': (text) => `${text}sở-y-tế: { name: "Sở", level: provincial }\n` },
      { file: 'agencies/mau.yaml', at: 'sở-y-tế', words: ['"sở-y-tế"', 'chữ thường không dấu'] },
    ],
    [
      'an id twice',
      { 'agencies/khac.yaml': 'mau-so-y-te: { name: "Sở", level: provincial }\n' },
      {
        file: 'agencies/mau.yaml',
        at: 'mau-so-y-te',
        words: ['"mau-so-y-te" đã có ở content/agencies/khac.yaml', 'chỉ dùng một lần'],
      },
    ],
  ])('%s', (_name, changes, told) => expectOne(contentFolder(changes), told));
});

describe('names of other entries', () => {
  it.each<Case>([
    [
      'an agency',
      edit('agency: mau-ubnd-tinh', 'agency: mau-ubnd-tin'),
      {
        file: document,
        at: 'issuer',
        field: 'issuer.agency',
        words: [
          '"mau-ubnd-tin" không có trong cơ quan (content/agencies)',
          'có phải: mau-ubnd-tinh',
        ],
      },
    ],
    [
      'an agency like no other',
      edit('agency: mau-ubnd-tinh', 'agency: xyz'),
      {
        file: document,
        field: 'issuer.agency',
        words: ['"xyz" không có', 'hãy thêm vào đó hoặc sửa mã'],
      },
    ],
    [
      'a province',
      edit('province: mau', 'province: mauu'),
      {
        file: document,
        at: 'province',
        field: 'province',
        words: ['"mauu" không có trong tỉnh (content/provinces)', 'có phải: mau?'],
      },
    ],
    [
      'a cited document',
      editExtract('document: luat-mau-2000', 'document: luat-mau-2001'),
      {
        file: extract,
        at: 'luat-mau-2001',
        field: 'citations[0].document',
        words: ['"luat-mau-2001" không có trong văn bản được viện dẫn', 'có phải: luat-mau-2000?'],
      },
    ],
    [
      'a recipient',
      edit(
        'source:',
        'recipients:\n  - { printed: "Sở", agencies: [mau-so-y-tee], at: II }\nsource:',
      ),
      {
        file: document,
        at: 'mau-so-y-tee',
        field: 'recipients[0].agencies[0]',
        words: ['"mau-so-y-tee" không có', 'mau-so-y-te'],
      },
    ],
    [
      'the agency that one is a part of',
      { 'agencies/mau.yaml': replace('name: "Sở', 'parent: mau-ubnd, name: "Sở') },
      {
        file: 'agencies/mau.yaml',
        at: 'mau-so-y-te',
        field: 'parent',
        words: ['"mau-ubnd" không có', 'mau-ubnd-tinh'],
      },
    ],
    [
      'a document, in a glossary entry',
      { 'glossary/abbreviations.yaml': replace('text: UBND', 'text: UBND, documents: [mau-01]') },
      {
        file: 'glossary/abbreviations.yaml',
        at: 'ubnd',
        field: 'forms[0].documents[0]',
        words: ['"mau-01" không có trong văn bản (content/documents)'],
      },
    ],
  ])('%s that is not there', (_name, changes, told) => {
    // Recipients print no words that could be compared.
    const known = _name === 'a recipient' ? `${BODY}\nSở\n` : BODY;
    expectOne(contentFolder(changes, known), told);
  });
});

describe('pins and quotes', () => {
  it.each<Case>([
    [
      'a clause that is not there',
      editExtract('places: [{ at: preamble', 'places: [{ at: I.9'),
      {
        file: extract,
        at: 'luat-mau-2000',
        field: 'citations[0].places[0].at',
        words: ['không có mục "I.9"', 'I.1, I.2'],
      },
    ],
    [
      'words that stand in another clause',
      editExtract('at: preamble, quote: "Luật Mẫu"', 'at: II, quote: "Luật Mẫu"'),
      {
        file: extract,
        at: 'luat-mau-2000',
        field: 'citations[0].places[0].quote',
        words: ['mục II không có nguyên văn câu "Luật Mẫu"', 'câu này nằm ở mục preamble'],
      },
    ],
    [
      'words without end',
      editExtract('quote: "ngèo"', `quote: "${'chữ '.repeat(999)}hết"`),
      { file: extract, field: 'errata[0].places[0].quote', words: ['chữ …', 'mục này viết'] },
    ],
    [
      'words that stand nowhere',
      editExtract('quote: "ngèo"', 'quote: "nghèo"'),
      {
        file: extract,
        at: 'id: e01',
        field: 'errata[0].places[0].quote',
        words: ['mục I không có nguyên văn câu "nghèo"', 'mục này viết: "I. MỤC ĐÍCH'],
      },
    ],
    [
      'a number printed otherwise',
      edit('printed: "Số: 01/KH-UBND"', 'printed: "Số 01"'),
      { file: document, at: 'number', field: 'number.printed', words: ['"Số 01"'] },
    ],
    [
      'a title printed otherwise',
      edit('title: "Về việc thử"', 'title: "Về việc thử nghiệm"'),
      {
        file: document,
        at: 'title',
        field: 'title',
        words: ['mục title không có nguyên văn câu "Về việc thử nghiệm"'],
      },
    ],
    [
      'a signer who did not sign',
      edit(
        'source:',
        'signer: { name: "Nguyễn Văn Mẫu", printed: ["UBND tỉnh"], capacity: "Chủ tịch", at: II }\nsource:',
      ),
      { file: document, at: 'signer', field: 'signer.name', words: ['"Nguyễn Văn Mẫu"'] },
    ],
    [
      'a capacity that is not printed',
      edit(
        'source:',
        'signer: { name: "UBND tỉnh", printed: ["TM. UBND TỈNH"], forms: [TM.], capacity: "Chủ tịch", at: II }\nsource:',
      ),
      { file: document, at: 'signer', field: 'signer.printed', words: ['"TM. UBND TỈNH"'] },
    ],
  ])('%s', (_name, changes, told) => expectOne(contentFolder(changes), told));
});

/** The document again under another name, with its lock. */
const second = (change: (text: string) => string): Changes => {
  const files = contentFiles();
  return {
    'documents/mau-02-kh-ubnd-2022.mdx': change(files[document] ?? ''),
    'locks/mau-02-kh-ubnd-2022.yaml': files[lock] ?? '',
  };
};

/** A second document, with a row of its own. */
const withRows = (ids: [string, string]): Changes => {
  const row = (id: string) =>
    `targets:\n  - { id: ${id}, kind: qualitative, indicator: "Thử.", when: [{ kind: notStated }], at: I, quote: "Thử" }\n`;
  return {
    ...second(replace('agency: mau-ubnd-tinh', 'agency: mau-so-y-te')),
    [extract]: (text) => text + row(ids[0]),
    'extracts/mau-02-kh-ubnd-2022.yaml': row(ids[1]),
  };
};

describe('rows', () => {
  it('of one id in two documents are refused, with file and line of both', () => {
    expectOne(contentFolder(withRows(['mm-t01', 'mm-t01'])), {
      file: 'extracts/mau-02-kh-ubnd-2022.yaml',
      at: 'mm-t01',
      field: 'targets[0].id',
      words: [`mã "mm-t01" đã có ở content/${extract}, dòng 6`, 'trong toàn bộ nội dung'],
    });
    expect(problemsIn(contentFolder(withRows(['mm-t01', 'mm-t02'])))).toEqual([]);
  });
});

/** A target with one time, in a clause that says "Thử từ năm 2022 đến năm 2025." */
const withTime = (time: string): Changes => ({
  [extract]: (text) =>
    `${text}targets:\n  - id: mm-t01\n    kind: qualitative\n    indicator: Thử.\n    at: I.1\n    quote: 'Thử từ năm 2022'\n    when:\n      - ${time}\n`,
});

describe('a time', () => {
  const printed = `printed: 'từ năm 2022 đến năm 2025'`;

  it('that says what its words say is taken', () => {
    const right = `{ kind: span, from: '2022', to: '2025', ${printed} }`;
    expect(problemsIn(contentFolder(withTime(right)))).toEqual([]);
  });

  it.each<[string, string, string, readonly string[]]>([
    [
      'that says something else than its words',
      `{ kind: span, from: '2022', to: '2026', ${printed} }`,
      '',
      [
        'lời ấy nghĩa là giai đoạn 2022–2025, còn ở đây ghi giai đoạn 2022–2026',
        `hãy ghi: { kind: span, from: '2022', to: '2025', ${printed} }`,
      ],
    ],
    [
      'that gives a day to words that name none',
      `{ kind: by, date: '2025-12-31', printed: 'Thử' }`,
      '',
      ['lời nguồn "Thử" không đọc ra ngày nào', 'kind: occasion'],
    ],
    [
      'on a day that no calendar has',
      `{ kind: by, date: '2025-02-31', ${printed} }`,
      '.date[0]',
      ['không phải là ngày có thật'],
    ],
    [
      'at an hour that no day has',
      `{ kind: daily, hour: '25:00', ${printed} }`,
      '.hour[0]',
      ['từ 00:00 đến 23:59'],
    ],
    ['without words', `{ kind: by, date: '2025-12-31', printed: '' }`, '.printed', ['để trống']],
    [
      'of a kind that is none',
      `{ kind: everyYearBefore, day: '12-25', ${printed} }`,
      '.kind',
      ['everyYearBefore', 'yearly'],
    ],
    [
      'without what bounds its day',
      `{ kind: yearly, day: '12-25', ${printed} }`,
      '.how',
      ['thiếu trường này', 'before, by, on'],
    ],
  ])('%s is told with its line', (_, time, field, words) => {
    expectOne(contentFolder(withTime(time)), {
      file: extract,
      at: '- { kind:',
      field: `targets[0].when[0]${field}`,
      words,
    });
  });
});

describe('an extract', () => {
  it.each<Case>([
    [
      'without its document',
      { 'extracts/mau-01-kh-ubnd.yaml': 'errata: []\n' },
      {
        file: 'extracts/mau-01-kh-ubnd.yaml',
        words: ['không có content/documents/mau-01-kh-ubnd.mdx', `có phải: ${SLUG}?`],
      },
    ],
    [
      'with a field of the document',
      { [extract]: (text) => `stage: issued\n${text}` },
      { file: extract, at: 'stage', words: ['trường lạ "stage"'] },
    ],
    [
      'that pins another document',
      editExtract('at: I,', `at: '${SLUG}#I',`),
      {
        file: extract,
        at: 'e01',
        field: 'errata[0].places[0].at',
        words: ['ghim trong tệp của chính văn bản chỉ ghi mục'],
      },
    ],
  ])('%s is refused', (_name, changes, told) => expectOne(contentFolder(changes), told));

  it('need not be there', () => {
    expect(problemsIn(contentFolder({ [extract]: undefined }))).toEqual([]);
  });
});

describe('the taxonomy', () => {
  it.each<Case>([
    [
      'with a pin that points nowhere',
      {
        'taxonomy/situations.yaml': `ngheo-kho: { label: "Nhà tôi nghèo", from: { at: '${SLUG}#I.9' } }\n`,
      },
      {
        file: 'taxonomy/situations.yaml',
        at: 'ngheo-kho',
        field: 'from.at',
        words: ['không có mục "I.9"'],
      },
    ],
    [
      'with a pin to a document that is not there',
      {
        'taxonomy/situations.yaml': `ngheo-kho: { label: "Nhà tôi nghèo", from: { at: 'mau-09#I' } }\n`,
      },
      { file: 'taxonomy/situations.yaml', words: ['văn bản "mau-09" không có'] },
    ],
    [
      'with a door to nobody',
      { 'taxonomy/doors.yaml': replace('audience: ho-ngheo', 'audience: ho-ngheoo') },
      {
        file: 'taxonomy/doors.yaml',
        field: 'audience',
        words: ['"ho-ngheoo" không có trong nhóm người', 'có phải: ho-ngheo?'],
      },
    ],
    [
      'with a file that nobody reads',
      { 'taxonomy/nhom.yaml': 'a: { label: "A" }\n' },
      { file: 'taxonomy/nhom.yaml', words: ['không ai đọc tệp "nhom.yaml"', 'situations.yaml'] },
    ],
  ])('%s is refused', (_name, changes, told) => expectOne(contentFolder(changes), told));
});

describe('site.yaml', () => {
  const site = (from: string, to: string): Changes => ({ 'site.yaml': replace(from, to) });

  it.each<Case>([
    [
      'that is not there',
      { 'site.yaml': undefined },
      { file: 'site.yaml', words: ['chưa có tệp này', 'npm run nang-cap'] },
    ],
    [
      'of an older form',
      site('schemaVersion: 2', 'schemaVersion: 1'),
      { file: 'site.yaml', at: 'schemaVersion', words: ['đang là 1', 'npm run nang-cap'] },
    ],
    [
      'of a newer form',
      site('schemaVersion: 2', 'schemaVersion: 9'),
      { file: 'site.yaml', field: 'schemaVersion', words: ['đang là 9', 'mới hơn'] },
    ],
    [
      'without a name',
      site('name: Sổ tay Mẫu\n', ''),
      { file: 'site.yaml', field: 'name', words: ['thiếu trường này'] },
    ],
    [
      'whose address ends in a slash',
      site('https://mau.example', 'https://mau.example/'),
      { file: 'site.yaml', at: 'address', field: 'address', words: ['không ghi dấu "/" ở cuối'] },
    ],
    [
      'whose address is none',
      site('https://mau.example', 'mau.example'),
      { file: 'site.yaml', at: 'address', field: 'address', words: ['https://'] },
    ],
    [
      'with a field that is not known',
      site('disclaimer:', 'logo: x\ndisclaimer:'),
      { file: 'site.yaml', words: ['trường lạ "logo"'] },
    ],
    [
      'that is no YAML',
      site('name: Sổ tay Mẫu', 'name: "Sổ tay Mẫu'),
      { file: 'site.yaml', words: ['thiếu dấu đóng'] },
    ],
  ])('%s is told', (_name, changes, told) => expectOne(contentFolder(changes), told));

  it('takes an address with a path and a contact', () => {
    const changes = site(
      'address: https://mau.example',
      'address: https://mau.example/an-sinh\ncontact: { name: Sở Mẫu, email: so@mau.example }',
    );
    expect(problemsIn(contentFolder(changes))).toEqual([]);
  });
});

describe('content that is not there', () => {
  it('is told as such, and not as content without a mistake', () => {
    const [problem, ...others] = problemsIn('/khong/co');
    expect(others).toEqual([]);
    expect(problem?.message).toContain('không có thư mục nội dung "/khong/co"');
    expect(problem?.message).toContain('CONTENT_DIR');
  });

  it.each([
    ['documents', [document, extract, lock], 'văn bản'],
    ['agencies', ['agencies/mau.yaml'], 'cơ quan'],
  ])('is told for %s', (name, files, words) => {
    const changes = Object.fromEntries(files.map((file) => [file, undefined]));
    const told = problemsIn(contentFolder(changes)).find(({ file }) => file === `content/${name}`);
    expect(told?.message).toContain(`chưa có ${words} nào`);
  });
});

describe('two documents of one number', () => {
  it('of one issuer are refused', () => {
    expectOne(contentFolder(second(replace('Kế hoạch thử', 'Kế hoạch khác'))), {
      file: 'documents/mau-02-kh-ubnd-2022.mdx',
      at: 'number',
      field: 'number.value',
      words: [
        `số "01/KH-UBND" của cùng cơ quan ban hành đã có ở content/${document}`,
        'hãy kiểm lại số',
      ],
    });
  });

  it.each<[string, (text: string) => string]>([
    ['of two issuers', replace('agency: mau-ubnd-tinh', 'agency: mau-so-y-te')],
    // The line of the day ends before its year, as one in which it is blank.
    [
      'of two years',
      (text) =>
        replace(
          'date: "2022-04-27"',
          'date: "2023-04-27"',
        )(text).replace('tháng 4 năm 2022"', 'tháng 4"'),
    ],
  ])('%s are not', (_name, change) =>
    expect(problemsIn(contentFolder(second(change)))).toEqual([]),
  );
});

describe('numbering', () => {
  const jump = BODY.replace('b) Góp của;\n\n', '');
  const repeat = BODY.replace('b) Góp của;', 'a) Góp của;');
  const erratum = (clause: string, quote: string): Changes =>
    editExtract(
      '  - { id: e01',
      `  - { id: e02, kind: number-out-of-sequence, severity: minor, note: "Số.", places: [{ at: ${clause}, quote: "${quote}" }] }\n  - { id: e01`,
    );

  it.each<[string, string, string, string, string]>([
    ['that jumps', jump, 'c) Góp công', 'I.2.c', 'số thứ tự nhảy đến "c)"; chờ điểm b'],
    [
      'that repeats',
      repeat,
      'a) Góp của',
      'I.2.ax2',
      'số thứ tự "a)" lặp lại hoặc lùi; chờ điểm b',
    ],
  ])(
    '%s is refused, unless an erratum at that place says that the source has it so',
    (_name, body, at, address, words) => {
      expectOne(contentFolder({}, body), {
        file: document,
        at,
        words: [words, 'Hãy sửa cho đúng bản gốc', `"errata" tại mục ${address}`],
      });
      expectOne(contentFolder(erratum('I.2', 'Góp công'), body), {
        file: document,
        at,
        words: [words],
      });
      expect(problemsIn(contentFolder(erratum(address, at.slice(3)), body))).toEqual([]);
    },
  );

  it('cannot be excused where the mistake is no number', () => {
    const body = BODY.replace('UBND tỉnh thực hiện.', 'UBND tỉnh thực hiện.\n\n## KẾT QUẢ');
    expectOne(contentFolder(erratum('II', 'UBND'), body), {
      file: document,
      at: '## KẾT QUẢ',
      words: ['"KẾT QUẢ" không có số thứ tự', 'bỏ dấu #'],
    });
  });
});

describe('signs and letters', () => {
  it.each<[string, string, string[]]>([
    ['{', 'UBND {tỉnh} thực hiện.', ['có dấu "{" trong nguyên văn', 'hãy viết \\{', '--sua']],
    ['<', 'UBND tỉnh <b>thực hiện</b>.', ['có dấu "<"', 'hãy viết \\<', 'nếu là mã HTML']],
    ['a backslash', 'UBND tỉnh \\thực hiện.', ['có dấu "\\"', 'chỉ đứng trước < và {']],
    ['> at the start', '> UBND tỉnh thực hiện.', ['dòng bắt đầu bằng dấu ">"']],
  ])('%s typed in the text', (_sign, sentence, words) => {
    const body = BODY.replace('UBND tỉnh thực hiện.', sentence);
    expectOne(contentFolder({}, body), { file: document, at: sentence, words });
  });

  it('a rule of dashes right below words, which MDX takes for a heading', () => {
    const body = `${BODY.trimEnd()}\n---\n\n# KẾ HOẠCH\n\n## I. MỘT\n`;
    const problems = problemsIn(contentFolder({ [extract]: undefined }, body));
    expect(problems.map(({ message }) => message)).toContain(
      'trước dòng "---" phải có một dòng trống (npm run content -- --sua viết hộ)',
    );
  });

  it('words that MDX reads otherwise, at their clause', () => {
    const body = BODY.replace('UBND tỉnh thực hiện.', 'UBND tỉnh *thực* hiện.');
    const root = contentFolder({}, body);
    const [problem, ...others] = problemsIn(root).filter(({ message }) => message.includes('MDX'));
    expect(others).toEqual([]);
    expect(problem?.message).toContain('⟦*thực*⟧');
    const lines = readFileSync(join(root, document), 'utf8').split('\n');
    expect(lines[(problem?.line ?? 0) - 1]).toContain('## II. TỔ CHỨC');
  });

  it('are taken as the signs they mean where they are written so', () => {
    const body = BODY.replace('b) Góp của;', 'b) Góp của \\< 5 \\{a} > 3;');
    expect(problemsIn(contentFolder({}, body))).toEqual([]);
  });

  it.each<Case>([
    [
      'the text',
      edit('UBND tỉnh thực hiện.', 'UBND tỉnh thực hiện.'.normalize('NFD')),
      {
        file: document,
        at: 'thực hiện.'.normalize('NFD'),
        words: ['(NFD)', 'hãy lưu lại tệp bằng Unicode dựng sẵn (NFC)'],
      },
    ],
    [
      'a row',
      { 'cited/cited.yaml': (text) => `# ${'Luật'.normalize('NFD')}\n${text}` },
      { file: 'cited/cited.yaml', at: '# ', words: ['chữ "Luật" viết', '(NFD)'] },
    ],
  ])('decomposed Unicode in %s', (_name, changes, told) => expectOne(contentFolder(changes), told));

  it.each<[string, string, string]>([
    ['a Cyrillic letter', 'Lu\u0430t', 'bảng chữ khác'],
    ['a Greek letter', 'h\u03BF', 'bảng chữ khác'],
    ['a wide letter', 'Lu\uFF41t', 'bảng chữ khác'],
    ['a mathematical letter', '\u{1D400}', 'bảng chữ khác'],
    ['a space that breaks no line', 'Luật\u00A0Mẫu', 'khoảng trắng lạ'],
    ['a thin space', 'Luật\u2009Mẫu', 'khoảng trắng lạ'],
    ['a separator of lines', 'Luật\u2028Mẫu', 'dấu xuống dòng lạ'],
    ['a mark that turns the reading around', 'Luật\u2067Mẫu', 'đảo chiều'],
    ['a word without end', 'a'.repeat(1001), 'dài hơn 1.000 ký tự'],
    ['a line without end', 'một hai '.repeat(4_000), 'dài hơn 30.000 ký tự'],
    ['a variation of a letter', 'Luật\uFE0F Mẫu', 'không nhìn thấy'],
    ['a filler of another script', 'Luật\u3164Mẫu', 'không nhìn thấy'],
    ['a tag', 'Luật\u{E0041} Mẫu', 'không nhìn thấy'],
    ['a character of one font alone', 'Luật\uE000 Mẫu', 'không máy nào hiện được'],
    ['what is no character', 'Luật\uFFFF Mẫu', 'không máy nào hiện được'],
    ['a tone mark on no vowel', 'Luật\u0301 Mẫu', 'dấu đứng rời'],
  ])('%s', (_name, words, told) => {
    expectOne(contentFolder({ 'cited/cited.yaml': (text) => `${text}# ${words}\n` }), {
      file: 'cited/cited.yaml',
      at: words,
      words: [told],
    });
  });

  /** Writes a file of the folder in another encoding. */
  const encoded = (bytes: (text: string) => Buffer): string => {
    const root = contentFolder();
    const path = join(root, 'cited/cited.yaml');
    writeFileSync(path, bytes(`${readFileSync(path, 'utf8')}# Nghị quyết, người nghèo\n`));
    return root;
  };

  it.each<[string, (text: string) => Buffer, string]>([
    ['UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'), 'UTF-16'],
    [
      'UTF-16, high byte first',
      (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
      'UTF-16',
    ],
    // In windows-1258 0xF2 is the dot below, 0xCC the grave accent, and ê ư ơ have places of their own.
    [
      'windows-1258',
      () =>
        Buffer.from([
          0x23, 0x20, 0x6e, 0x67, 0x68, 0xe8, 0x6f, 0x20, 0x4e, 0x67, 0x68, 0x69, 0xf2, 0x0a,
        ]),
      'Windows-1258',
    ],
    [
      'one letter broken',
      (text) => {
        const whole = Buffer.from(text);
        const at = whole.indexOf('ế');
        return Buffer.concat([whole.subarray(0, at), whole.subarray(at + 1)]);
      },
      'không lưu bằng UTF-8',
    ],
  ])('%s is told in the words of whoever saved it', (_name, bytes, told) => {
    const problems = problemsIn(encoded(bytes)).filter(
      ({ file }) => file === 'content/cited/cited.yaml',
    );
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(told)]);
  });

  it.each<[string, string, string]>([
    ['tone marks', 'cited/luật.yaml', 'luật.yaml'],
    ['capitals', 'cited/Luat.yaml', 'Luat.yaml'],
    ['spaces', 'cited/luat mau.yaml', 'luat mau.yaml'],
    ['an underscore', 'sources/luat_mau.txt', 'luat_mau.txt'],
  ])('%s in a file name', (_name, file, base) => {
    expectOne(contentFolder({ [file]: '{}\n' }), {
      file,
      words: [`tên tệp "${base}"`, 'chữ thường không dấu, nối bằng "-"'],
    });
  });
});

describe('files', () => {
  it.each<Case>([
    [
      'an empty body',
      { [document]: (text) => text.slice(0, text.indexOf('\n---\n') + 5) },
      {
        file: document,
        words: ['chưa có phần nguyên văn', 'dán toàn văn vào dưới dòng "---"', '"textAbsent"'],
      },
    ],
    [
      'a missing source file',
      { [sourceFile]: undefined },
      {
        file: document,
        at: 'source:',
        field: 'source.file',
        words: [`content/${sourceFile}`, 'hãy chép tệp gốc'],
      },
    ],
    [
      'a changed source file',
      { [sourceFile]: (text) => `${text} ` },
      {
        file: document,
        at: 'source:',
        field: 'source.sha256',
        words: ['tệp nguồn đã đổi', 'Hãy trả lại tệp gốc'],
      },
    ],
    [
      'a file in no folder',
      { 'ghi-chu.txt': 'x' },
      { file: 'ghi-chu.txt', words: ['"ghi-chu.txt"', 'documents, ', ', sources'] },
    ],
    [
      'a folder that nobody reads',
      { 'document/a.mdx': 'x' },
      { file: 'document/a.mdx', words: ['không thuộc thư mục nào', 'documents'] },
    ],
    [
      'a folder in a folder',
      { 'cited/2000/luat.yaml': '{}\n' },
      { file: 'cited/2000/luat.yaml', words: ['"luat.yaml"', 'ngay trong content/cited'] },
    ],
    [
      'a file of another kind',
      { 'documents/ke-hoach.docx': 'x' },
      { file: 'documents/ke-hoach.docx', words: ['"ke-hoach.docx"', 'chỉ chứa tệp .mdx'] },
    ],
    [
      'a file without frontmatter',
      { 'documents/ke-hoach.mdx': '# KẾ HOẠCH\n' },
      { file: 'documents/ke-hoach.mdx', words: ['phần khai báo nằm giữa hai dòng "---"'] },
    ],
    [
      'frontmatter that is not closed',
      { 'documents/ke-hoach.mdx': '---\nkind: ke-hoach\n' },
      { file: 'documents/ke-hoach.mdx', words: ['phần khai báo chưa đóng', 'dòng "---"'] },
    ],
    [
      'an alias of nothing',
      edit('summary: "Kế hoạch chỉ dùng để thử."', 'summary: *ghi'),
      { file: document, at: '*ghi', words: ['bắt đầu bằng dấu *', 'ngoặc kép'] },
    ],
    [
      'two fields on a line',
      edit('stage: issued', 'stage: issued kind: ke-hoach'),
      { file: document, at: 'stage', words: ['một dòng có hai trường'] },
    ],
    [
      'a tab before a field',
      edit('stage: issued', 'signer:\n\tname: "A"\nstage: issued'),
      { file: document, words: ['phím Tab'] },
    ],
    [
      'a tab in the text',
      edit('UBND tỉnh thực hiện.', 'UBND tỉnh\tthực hiện.'),
      { file: document, at: '\t', words: ['phím Tab', '--sua'] },
    ],
    [
      'a letter that was lost',
      { 'provinces/mau.yaml': replace('tỉnh Mẫu', 't\uFFFDnh Mẫu') },
      { file: 'provinces/mau.yaml', at: 'fullName', words: ['chữ hỏng', 'UTF-8'] },
    ],
    [
      'a sign that turns letters round',
      { 'provinces/mau.yaml': replace('tỉnh Mẫu', 'tỉnh \u202EMẫu') },
      { file: 'provinces/mau.yaml', at: 'fullName', words: ['ký tự đảo chiều chữ'] },
    ],
    [
      'a sign that nobody sees',
      { 'provinces/mau.yaml': replace('tỉnh Mẫu', 'tỉnh\u200B Mẫu') },
      { file: 'provinces/mau.yaml', at: 'fullName', words: ['không nhìn thấy'] },
    ],
    [
      'a file of another name where one alone is read',
      { 'checker/cau-hoi.yaml': 'questions: []\n' },
      { file: 'checker/cau-hoi.yaml', words: ['không ai đọc', 'checker/questions.yaml'] },
    ],
    [
      'a quotation mark that is not closed',
      edit('summary: "Kế hoạch chỉ dùng để thử."', 'summary: "Kế hoạch'),
      { file: document, words: ['thiếu dấu đóng'] },
    ],
    [
      'a field twice',
      edit('stage: issued', 'stage: issued\nstage: issued'),
      { file: document, words: ['trường này đã có ở trên'] },
    ],
    [
      'a collection that is a list',
      { 'cited/them.yaml': '- luat\n' },
      { file: 'cited/them.yaml', words: ['mỗi mục là "mã:"'] },
    ],
  ])('%s', (_name, changes, told) => expectOne(contentFolder(changes), told));

  it.each<[string, Changes]>([
    ['an invisible mark before the first letter', { [document]: (text) => `\uFEFF${text}` }],
    ['line ends of Windows', { [document]: (text) => text.replaceAll('\n', '\r\n') }],
    [
      'line ends of Windows in every file',
      Object.fromEntries(
        Object.keys(contentFiles())
          .filter((path) => !path.startsWith('sources/'))
          .map((path) => [path, (text: string) => text.replaceAll('\n', '\r\n')]),
      ),
    ],
    [
      'blanks after the dashes',
      { [document]: (text) => text.replaceAll('\n---\n', '\n--- \n').replace('---', '--- ') },
    ],
    ['a hidden file', { 'documents/.ke-hoach.mdx.swp': 'x' }],
    [
      'a field that ends in dashes',
      edit('summary: "Kế hoạch chỉ dùng để thử."', 'summary: Kế hoạch ---'),
    ],
  ])('takes %s', (_name, changes) => expect(problemsIn(contentFolder(changes))).toEqual([]));

  it('takes a document without a text, and refuses a text beside the reason why there is none', () => {
    const textless = (text: string): string =>
      text
        .slice(0, text.indexOf('\n---\n') + 5)
        .replace(/(?:title|period|source).*\n/gu, '')
        .replace(/, at: header(?:, quote: "[^"]*")?/gu, '')
        .replace('stage:', 'textAbsent: "Chưa tìm được."\nstage:');
    const changes = {
      [document]: textless,
      [extract]: undefined,
      [lock]: undefined,
      [sourceFile]: undefined,
    };
    expect(problemsIn(contentFolder(changes))).toEqual([]);
    const both = { ...changes, [document]: (text: string) => `${textless(text)}\n# KẾ HOẠCH\n` };
    expectOne(contentFolder(both), {
      file: document,
      at: 'textAbsent',
      field: 'textAbsent',
      words: ['phải bỏ trường "textAbsent"'],
    });
    // Once published, a text may not be taken away: what links to its clauses would break.
    expectOne(contentFolder({ [document]: textless, [extract]: undefined }), {
      file: document,
      at: 'textAbsent',
      field: 'textAbsent',
      words: ['nguyên văn đã công bố', 'hãy trả lại nguyên văn'],
    });
  });
});

describe('what is gone', () => {
  it('is told once, with the first place that needs it', () => {
    const problems = problemsIn(contentFolder({ 'cited/cited.yaml': undefined }));
    expect(problems.map(({ file }) => file)).toEqual(['content/cited']);
    expect(problems[0]?.message).toContain(`chỗ đầu là content/${extract}, dòng `);
    expect(problems[0]?.message).toContain('hãy trả lại tên cũ');
  });
});

describe('what an official mistypes', () => {
  it.each<Case>([
    [
      'a field by its Vietnamese name',
      { 'provinces/mau.yaml': replace('fullName:', 'ten-day-du:') },
      { file: 'provinces/mau.yaml', at: 'ten-day-du', words: ['"ten-day-du"; có phải: fullName?'] },
    ],
    [
      'a field in capitals',
      edit('summary:', 'Summary:'),
      { file: document, at: 'Summary', words: ['"Summary"; có phải: summary?'] },
    ],
    [
      'no blank after a colon',
      edit('stage: issued', 'stage:issued'),
      { file: document, at: 'stage:issued', words: ['sau dấu hai chấm', 'dấu cách'] },
    ],
    [
      'a wide colon',
      edit('stage: issued', 'stage：issued'),
      { file: document, at: 'stage：', words: ['dấu câu của bảng chữ khác'] },
    ],
    [
      'no blank after a dash',
      editExtract('  - { id: e01', '  -{ id: e01'),
      { file: extract, at: '-{ id', words: ['sau gạch đầu dòng "-"'] },
    ],
    [
      "a mark ' within marks '",
      edit('"Kế hoạch chỉ dùng để thử."', "'Kế hoạch 'chỉ' dùng để thử.'"),
      { file: document, at: 'summary', words: ["dấu ' ở trong câu thì viết hai lần"] },
    ],
    [
      'a field that reaches in too little',
      { 'agencies/mau.yaml': (text) => `${text}mau-so: \n  name: "Sở"\n level: central\n` },
      { file: 'agencies/mau.yaml', at: ' level: central', words: ['thụt dòng không đều'] },
    ],
    [
      'what two people wrote at once',
      edit('stage: issued', '<<<<<<< HEAD\nstage: issued\n=======\nstage: draft\n>>>>>>> b'),
      { file: document, at: '<<<<<<<', words: ['chưa gộp', 'giữ một bản'] },
    ],
    [
      'a day as people write it',
      edit('date: "2022-04-27"', 'date: "27/4/2022"'),
      { file: document, at: 'issued', words: ['hãy ghi: 2022-04-27'] },
    ],
    [
      'a day in words',
      edit('compared: "2026-02-01"', 'compared: "ngày 1 tháng 2 năm 2026"'),
      { file: document, at: 'compared', words: ['hãy ghi: 2026-02-01'] },
    ],
    [
      'another day than is printed',
      edit('date: "2022-04-27"', 'date: "2022-04-28"'),
      { file: document, field: 'issued.date', words: ['28/4/2022', '27/4/2022'] },
    ],
    [
      'another number than is printed',
      edit('value: "01/KH-UBND"', 'value: "10/KH-UBND"'),
      { file: document, field: 'number.value', words: ['"10"', 'Số: 01/KH-UBND'] },
    ],
    [
      'an agency that is a part of itself',
      {
        'agencies/mau.yaml': (text) =>
          text
            .replace('name: "UBND', 'parent: mau-so-y-te, name: "UBND')
            .replace('name: "Sở', 'parent: mau-ubnd-tinh, name: "Sở'),
      },
      {
        file: 'agencies/mau.yaml',
        at: 'mau-so-y-te: ',
        words: ['lại thuộc chính nó', 'qua mau-ubnd-tinh'],
      },
    ],
    [
      'a clause in small letters',
      editExtract('at: I,', 'at: i.1,'),
      { file: extract, words: ['không có mục "i.1"; gần nhất có: I.1'] },
    ],
    [
      'two blanks in words of editors',
      edit('Kế hoạch chỉ', 'Kế hoạch  chỉ'),
      { file: document, at: 'summary', field: 'summary', words: ['hai dấu cách'] },
    ],
    [
      'a quotation mark that is not closed',
      { 'glossary/abbreviations.yaml': replace('"Ủy ban nhân dân"', '"Ủy ban “nhân dân"') },
      { file: 'glossary/abbreviations.yaml', at: 'ubnd', words: ['cặp ngoặc kép'] },
    ],
    [
      'a guide in the folder of kits',
      { 'outreach/huong-dan.mdx': GUIDE },
      { file: 'outreach/huong-dan.mdx', words: ['các trường của quyền lợi', 'content/benefits'] },
    ],
    [
      'a Word file in the folder of documents',
      { 'documents/ke-hoach.doc': 'x' },
      { file: 'documents/ke-hoach.doc', words: ['npm run nhap'] },
    ],
    [
      'a file of another ending',
      { 'agencies/khac.yml': 'x' },
      { file: 'agencies/khac.yml', words: ['hãy đổi tên thành "khac.yaml"'] },
    ],
    [
      'a copy that a file manager made',
      { 'benefits/huong-dan (1).mdx': GUIDE },
      { file: 'benefits/huong-dan (1).mdx', words: ['là bản sao'] },
    ],
    [
      'a file of two endings',
      { 'benefits/huong-dan.mdx.txt': GUIDE },
      { file: 'benefits/huong-dan.mdx.txt', words: ['có hai đuôi'] },
    ],
    ...(['~$hoach.docx', 'a.mdx~', 'Thumbs.db', 'desktop.ini'] as const).map((name): Case => [
      `what a program left behind, ${name}`,
      { [`documents/${name}`]: 'x' },
      { file: `documents/${name}`, words: ['xoá'] },
    ]),
    ...(
      [
        ['a Word file', 'PK\u0003\u0004\u0014', 'Word'],
        ['a PDF', '%PDF-1.7\n', 'PDF'],
        ['an RTF', '{\\rtf1 x}', 'RTF'],
      ] as const
    ).map(([name, start, words]): Case => [
      `${name} under another name`,
      { 'documents/ke-hoach.mdx': start },
      { file: 'documents/ke-hoach.mdx', words: [words, 'đổi đuôi', 'npm run nhap'] },
    ]),
    [
      'a contact without an address',
      { 'site.yaml': (text) => `${text}contact: { name: Sở, email: so mau }\n` },
      { file: 'site.yaml', field: 'contact.email', words: ['thư điện tử'] },
    ],
    [
      'a telephone number in words',
      { 'site.yaml': (text) => `${text}contact: { name: Sở, phone: hai ba }\n` },
      { file: 'site.yaml', field: 'contact.phone', words: ['số điện thoại'] },
    ],
  ])('%s is told once, and what to write', (_name, changes, told) =>
    expectOne(contentFolder(changes), told),
  );

  it('a link to a guide that is not there is told at its line, with the guide that is', () => {
    const guide = 'benefits/gop-cua.mdx';
    const text = `${GUIDE.trimEnd()} Xem [trang khác](/quyen-loi/gop-cu/).\n`;
    const told = problemsIn(contentFolder({ [guide]: text }));
    expect(told.filter(({ file }) => file === `content/${guide}`)).toMatchObject([
      {
        line: text.trimEnd().split('\n').length,
        message: expect.stringContaining(
          'không có trang ấy; có phải: /quyen-loi/gop-cua/?',
        ) as string,
      },
    ]);
  });

  it.each([
    ['a blank', 'https://so-mau.example/a b', 'khoảng trắng'],
    ['no host', 'https:///a', 'máy chủ'],
    ['a host of one word', 'https://so/a', 'máy chủ'],
  ])('an address with %s is told', (_name, url, words) => {
    const note = { ...NOTE, sources: [...NOTE.sources, { url }] };
    const root = contentFolder({ 'notes/ghi-chu.yaml': stringify({ doi: note }) });
    expect(problemsIn(root).map(({ message }) => message)).toEqual([
      expect.stringContaining(words),
    ]);
  });

  it.each([
    ['Đ of Iceland', 'Ðiều', '--sua'],
    ['a hyphen at which no line breaks', '71\u2011KH', '--sua'],
    ['a minus', '71\u2212KH', '--sua'],
    ['letters in one sign', 'ﬁ', 'bảng chữ khác'],
    ['a numeral in one sign', 'Ⅱ', 'bảng chữ khác'],
    ['an i without its dot', 'tıền', 'bảng chữ khác'],
    ['a wide comma', 'a，b', 'bảng chữ khác'],
  ])('%s is told', (_name, words, told) => {
    expectOne(contentFolder({ 'cited/cited.yaml': (text) => `${text}# ${words}\n` }), {
      file: 'cited/cited.yaml',
      at: words,
      words: [told],
    });
  });
});

describe('one mistake', () => {
  it('in a file of agencies is told there alone, and not at each row that names one of them', () => {
    const rows = (text: string): string =>
      `${text}duties:\n  - { id: mm-r001, agency: mau-ubnd-tinh, agencyAs: "UBND tỉnh", role: perform, asPrinted: "thực hiện", at: II, quote: "UBND tỉnh thực hiện", summary: "Thực hiện.", when: [{ kind: notStated }] }\n`;
    const wrong = replace(
      'name: "UBND tỉnh Mẫu", level: provincial',
      'name: "UBND tỉnh Mẫu", level: tinh',
    );
    expectOne(contentFolder({ [extract]: rows, 'agencies/mau.yaml': wrong }), {
      file: 'agencies/mau.yaml',
      words: ['"tinh"'],
    });
  });

  it('of a name that stands in many places is told at the first, with how many there are', () => {
    const named = (text: string): string =>
      text.replaceAll('level: provincial', 'parent: mau-ubnd, level: provincial');
    expectOne(contentFolder({ 'agencies/mau.yaml': named }), {
      file: 'agencies/mau.yaml',
      at: 'mau-ubnd-tinh',
      words: ['"mau-ubnd"', 'mau-ubnd-tinh?', '1 chỗ nữa'],
    });
  });

  it('of a file copied whole is told at the copy, and nothing of what it holds twice', () => {
    expectOne(contentFolder(second((text) => text)), {
      file: 'documents/mau-02-kh-ubnd-2022.mdx',
      words: [`tệp giống hệt content/${document}`, 'hãy xoá'],
    });
    expectOne(contentFolder({ 'agencies/mau-2.yaml': contentFiles()['agencies/mau.yaml'] }), {
      file: 'agencies/mau-2.yaml',
      words: ['tệp giống hệt content/agencies/mau.yaml'],
    });
  });

  it('of a document under another name is told there, and not at what names or belongs to it', () => {
    const root = contentFolder({
      [document]: undefined,
      'documents/mau-09-kh-ubnd-2022.mdx': contentFiles()[document],
      [ADDRESSES]: readFileSync(join(contentFolder(), ADDRESSES), 'utf8'),
    });
    expectOne(root, {
      file: 'documents/mau-09-kh-ubnd-2022.mdx',
      words: [`tên tệp "${SLUG}.mdx"`, 'hãy trả lại tên cũ'],
    });
  });

  it('of many ids twice in two files is told once', () => {
    const rows = ['a', 'b', 'c', 'd', 'e']
      .map((id) => `mau-${id}: { name: "Sở ${id} tỉnh Mẫu", level: provincial, province: mau }\n`)
      .join('');
    expectOne(
      contentFolder({
        'agencies/mau.yaml': (text) => text + rows,
        'agencies/mau-2.yaml': `# Bản khác.\n${rows}`,
      }),
      {
        file: 'agencies/mau-2.yaml',
        at: 'mau-a',
        words: [
          'mã "mau-a" đã có ở content/agencies/mau.yaml',
          '"mau-b", "mau-c", "mau-d", "mau-e"',
        ],
      },
    );
  });

  it('in the numbers of clauses is told without all that points to them', () => {
    const told = problemsIn(contentFolder(edit('## I. MỤC', '## II. MỤC')));
    expect(new Set(told.map(({ file }) => file))).toEqual(new Set([`content/${document}`]));
    expect(told.map(({ message }) => message).join()).toContain('số thứ tự nhảy đến "II."');
    expect(told.length).toBeLessThan(4);
  });
});

describe('a part that nothing names', () => {
  const site = (text: string): string => text.replace(/without:.*\n/u, '');
  const whole: Changes = {
    'benefits/mau.mdx': GUIDE,
    'officialese/words.yaml': "'triển khai': làm\n",
    'conditions/conditions.yaml': stringify({
      whole: ['có điều kiện'],
      told: { intention: ['muốn'], task: ['giao'], draft: ['dự thảo'] },
      never: ['chỉ cho'],
      benefits: [],
    }),
  };
  const gone = (changes: Changes): string[] =>
    problemsIn(contentFolder(changes)).flatMap(({ file, message }) =>
      message.includes('nếu chưa có bao giờ') ? [file] : [],
    );

  it.each(
    [
      'glossary/abbreviations.yaml',
      'officialese/words.yaml',
      'taxonomy/doors.yaml',
      'conditions/conditions.yaml',
    ].map((file) => [file, file.startsWith('glossary') ? 'glossary' : file] as const),
  )('is told where %s is gone, unless site.yaml says that there never was one', (file, told) => {
    const others = Object.entries(whole).filter(([path]) => path !== file);
    const rest: Changes = {
      ...Object.fromEntries(others),
      ...(file in whole ? {} : { [file]: undefined }),
    };
    const [name = ''] = /doors/u.exec(file) ?? file.split('/');
    expect(gone({ ...whole, 'site.yaml': site })).toEqual([]);
    expect(gone({ ...rest, 'site.yaml': site })).toEqual([`content/${told}`]);
    expect(gone({ ...rest, 'site.yaml': (text) => `${site(text)}without: [${name}]\n` })).toEqual(
      [],
    );
  });

  it('may be missing where there are documents alone', () => {
    const documents = { 'site.yaml': site, 'glossary/abbreviations.yaml': undefined };
    expect(gone({ ...documents, 'taxonomy/doors.yaml': undefined })).toEqual([]);
  });

  it('is one of those that site.yaml may name', () => {
    const unnamed = collectionNames.filter((name) => specOf(name).serves !== undefined);
    expect([...UNNAMED_PARTS].sort()).toEqual(unnamed.sort());
  });
});

describe('addresses without encryption', () => {
  it.each([
    ['a host that only the content knows', 'http://so-mau.example/a', 1],
    ['a host that site.yaml names', 'http://hop-thu.mau.example/a', 0],
    ['an encrypted one', 'https://so-mau.example/a', 0],
  ])('%s', (_name, url, count) => {
    const problems = problemsIn(
      contentFolder({
        'site.yaml': (text) => `${text}plainHttp: [hop-thu.mau.example]\n`,
        'notes/ghi-chu.yaml': stringify({ doi: { ...NOTE, sources: [...NOTE.sources, { url }] } }),
      }),
    );
    expect(problems.map(({ file }) => file)).toEqual(
      Array.from({ length: count }, () => 'content/notes/ghi-chu.yaml'),
    );
    for (const { message } of problems)
      expect(message).toContain('"so-mau.example" vào "plainHttp"');
  });
});

describe('days that cannot be', () => {
  it.each<Case>([
    [
      'text compared tomorrow',
      edit('compared: "2026-02-01"', 'compared: "2026-03-11"'),
      {
        file: document,
        at: 'compared',
        field: 'source.compared',
        words: ['11/3/2026', 'SITE_TODAY'],
      },
    ],
    [
      'a document of another year than its number',
      {
        'cited/cited.yaml': (text) =>
          `${text}qd: { kind: Quyết định, number: 5/2019/QĐ-TTg, date: '2018-01-02' }\n`,
      },
      {
        file: 'cited/cited.yaml',
        at: 'qd:',
        field: 'date',
        words: ['ban hành năm 2018', 'của năm 2019'],
      },
    ],
    [
      'an act that is still to come',
      { 'cited/cited.yaml': (text) => `${text}qd: { kind: Quyết định, date: '2119-01-02' }\n` },
      { file: 'cited/cited.yaml', at: 'qd:', field: 'date', words: ['2/1/2119 còn ở phía trước'] },
    ],
  ])('%s', (_name, changes, told) => expectOne(contentFolder(changes), told));
});

describe('what a file manager or an editor leaves behind', () => {
  const spoilt = (spoil: (root: string) => void): string => {
    const root = contentFolder();
    spoil(root);
    return root;
  };

  it.each<[string, (root: string) => void, Told]>([
    [
      'a link that leads nowhere',
      (root) => {
        symlinkSync('/khong/co', join(root, 'cited', 'luat.yaml'));
      },
      { file: 'cited/luat.yaml', words: ['liên kết hỏng'] },
    ],
    [
      'a link to itself',
      (root) => {
        symlinkSync('vong.yaml', join(root, 'cited', 'vong.yaml'));
      },
      { file: 'cited/vong.yaml', words: ['liên kết hỏng'] },
    ],
    [
      'a link to a folder',
      (root) => {
        symlinkSync('..', join(root, 'cited', 'vong'));
      },
      { file: 'cited/vong', words: ['liên kết tới một thư mục'] },
    ],
    [
      'a folder with the name of a file',
      (root) => {
        mkdirSync(join(root, 'glossary', 'tu-moi.yaml'));
      },
      { file: 'glossary/tu-moi.yaml', words: ['là thư mục', 'đặt lại đúng tệp'] },
    ],
    [
      'an empty file',
      (root) => {
        writeFileSync(join(root, 'glossary', 'tu-moi.yaml'), '\n \n');
      },
      { file: 'glossary/tu-moi.yaml', words: ['tệp trống', 'hãy lấy lại tệp cũ'] },
    ],
    [
      'a folder where site.yaml should be',
      (root) => {
        rmSync(join(root, 'site.yaml'));
        mkdirSync(join(root, 'site.yaml'));
      },
      { file: 'site.yaml', words: ['không đọc được tệp', 'không phải thư mục'] },
    ],
    [
      'a site.yaml in another encoding',
      (root) => {
        const file = join(root, 'site.yaml');
        writeFileSync(file, Buffer.from(`\uFEFF${readFileSync(file, 'utf8')}`, 'utf16le'));
      },
      { file: 'site.yaml', words: ['UTF-16'] },
    ],
    [
      'a letter that nobody sees in site.yaml',
      (root) => {
        const file = join(root, 'site.yaml');
        writeFileSync(file, readFileSync(file, 'utf8').replace('Sổ tay', 'Sổ\u200B tay'));
      },
      { file: 'site.yaml', at: 'name:', words: ['ký tự không nhìn thấy'] },
    ],
  ])('%s is told, and never a stack', (_name, spoil, told) => expectOne(spoilt(spoil), told));

  it.each<[string, (file: string) => void]>([
    ['a link to itself', (file) => symlinkSync(`${SLUG}.txt`, file)],
    ['a folder', (file) => mkdirSync(file)],
  ])('a source file that is %s is told twice: what it is, and who needs it', (_name, put) => {
    const root = spoilt((folder) => {
      rmSync(join(folder, sourceFile));
      put(join(folder, sourceFile));
    });
    expect(problemsIn(root).map(({ file }) => file)).toEqual([
      `content/${sourceFile}`,
      `content/${document}`,
    ]);
  });

  it('what is expected of the content may be damaged like the rest', () => {
    const root = spoilt((folder) => {
      mkdirSync(join(folder, 'expected', 'rows.yaml'), { recursive: true });
      writeFileSync(join(folder, 'expected', 'presence.yaml'), 'a: "b\u202Ec"\n');
    });
    expect(readExpected(root).problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('không đọc được tệp'),
      expect.stringContaining('ký tự đảo chiều chữ'),
    ]);
  });

  it('a release whose file is a folder is told', () => {
    const root = spoilt((folder) => {
      mkdirSync(join(folder, 'releases', '0001.jsonl'), { recursive: true });
    });
    expect(readReleases(root).problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('không đọc được tệp'),
    ]);
  });

  it('a file in the place of a folder is told', () => {
    const root = spoilt((folder) => {
      rmSync(join(folder, 'cited'), { recursive: true });
      writeFileSync(join(folder, 'cited'), 'x');
    });
    expect(problemsIn(root).map(({ file }) => file)).toContain('content/cited');
  });
});

describe('word for word', () => {
  it('shows a difference with what stands before it, and what to write, at its line', () => {
    const root = contentFolder({
      ...edit('người ngèo:', 'người nghèo:'),
      [lock]: contentFiles(BODY.replace('ngèo', 'nghèo'))[lock],
    });
    const [problem, ...others] = problemsIn(root).filter(({ field }) => field === undefined);
    expect(others).toEqual([]);
    expect(problem?.message).toContain('khác bản gốc (dòng 17 của tệp nguồn)');
    expect(problem?.message).toContain('sau "năm 2025. 2. Quỹ Vì người"');
    expect(problem?.message).toContain('Sửa "nghèo:" thành "ngèo:"');
    expect(problem?.message).toContain('kể cả lỗi in');
    const lines = readFileSync(join(root, document), 'utf8').split('\n');
    expect(lines[(problem?.line ?? 0) - 1]).toContain('2. Quỹ Vì người nghèo:');
  });

  it('tells what is missing at the end at the last words', () => {
    const shorter = BODY.replace(' thực hiện.', '');
    expectOne(
      contentFolder({
        ...edit('\nUBND tỉnh thực hiện.', '\nUBND tỉnh'),
        [lock]: contentFiles(shorter)[lock],
      }),
      {
        file: document,
        at: 'UBND tỉnh',
        words: ['thiếu chữ của bản gốc (dòng', 'sau "', 'UBND tỉnh"', 'Thêm: thực hiện.'],
      },
    );
  });
});

describe('the lock', () => {
  it.each<Case>([
    [
      'is missing',
      { [lock]: undefined },
      {
        file: document,
        words: ['chưa được khóa', `npm run lock -- ${SLUG} --reason "Đăng lần đầu"`],
      },
    ],
    [
      'has another word',
      { [lock]: contentFiles(BODY.replace('Góp của', 'Góp cuả'))[lock] },
      {
        file: document,
        at: 'b) Góp của',
        words: [
          'chữ ở mục I.2.b đã công bố nay khác trước',
          'hãy trả lại',
          `npm run lock -- ${SLUG} --reason`,
        ],
      },
    ],
    [
      'lacks a clause',
      { [lock]: contentFiles(BODY.replace('c) Góp công.\n\n', ''))[lock] },
      {
        file: document,
        at: 'c) Góp công',
        words: ['mục I.2.c chưa có trong bản khóa', 'npm run lock'],
      },
    ],
    [
      'has a clause more',
      { [lock]: contentFiles(BODY.replace('c) Góp công.', 'c) Góp công.\n\nd) Góp sức.'))[lock] },
      {
        file: document,
        words: ['mục I.2.d đã công bố nay không còn', '--moved "I.2.d=<mục mới>"'],
      },
    ],
    [
      'has a mistake itself',
      { [lock]: replace('reason:', 'lydo:') },
      {
        file: lock,
        field: 'corrections[0]',
        words: ['trường lạ "lydo"; có phải: reason?'],
      },
    ],
    [
      'is all that is left of a document',
      { 'locks/mau-02.yaml': contentFiles()[lock] },
      { file: 'locks/mau-02.yaml', words: ['"mau-02" đã công bố', 'hãy trả lại'] },
    ],
  ])('%s', (_name, changes, told) => {
    expectOne(contentFolder(changes), told);
  });
});

describe('several mistakes', () => {
  it('are told together, each at its place', () => {
    const root = contentFolder({
      [document]: (text) =>
        text
          .replace('agency: mau-ubnd-tinh', 'agency: mau-ubnd')
          .replace('b) Góp của', 'b) Góp <của'),
      ...editExtract('quote: "Luật Mẫu"', 'quote: "Luật Mầu"'),
      'cited/Luat.yaml': '{}\n',
      'provinces/mau.yaml': replace('fullName', 'fulName'),
    });
    const told = problemsIn(root).map(({ file, field }) => `${file} ${field ?? ''}`.trim());
    expect(told).toEqual(
      expect.arrayContaining([
        'content/cited/Luat.yaml',
        `content/${document} issuer.agency`,
        `content/${extract} citations[0].places[0].quote`,
      ]),
    );
    const messages = problemsIn(root)
      .map(({ message }) => message)
      .join('\n');
    expect(messages).toContain('có dấu "<"');
    expect(messages).toContain('trường lạ "fulName"; có phải: fullName?');
    expect(messages).toContain('khác bản gốc');
    expect(messages).toContain('đã công bố nay khác trước');
  });

  it('do not follow from an extract that cannot be read: who names its rows is not told', () => {
    const rows = withRows(['mm-t01', 'mm-t02']);
    const cell = `{ document: ${SLUG}, targets: [mm-t01] }`;
    const comparison = `title: "So"\nsubject: luat-mau-2000\ndocuments: [${SLUG}, mau-02-kh-ubnd-2022]\nwhole: [${cell}, { document: mau-02-kh-ubnd-2022, targets: [mm-t02] }]\nfields: [{ id: thu, name: "Thử", cells: [${cell}, { document: mau-02-kh-ubnd-2022 }] }]\n`;
    const whole = { ...rows, 'comparison/so.yaml': comparison };
    expect(problemsIn(contentFolder(whole))).toEqual([]);
    const broken = (text: string): string =>
      `${typeof rows[extract] === 'function' ? rows[extract](text) : text}goal: []\n`;
    expectOne(contentFolder({ ...whole, [extract]: broken }), {
      file: extract,
      words: ['trường lạ "goal"'],
    });
  });

  it('do not follow from one: who names an entry with a mistake is not told', () => {
    const broken = edit('stage: issued', 'stage: ban-hanh');
    const named = {
      'glossary/abbreviations.yaml': replace('text: UBND', `text: UBND, documents: [${SLUG}]`),
    };
    expectOne(contentFolder({ ...broken, ...named }), {
      file: document,
      field: 'stage',
      words: [],
    });
    expectOne(contentFolder({ 'agencies/mau.yaml': (text) => `${text}\t}` }), {
      file: 'agencies/mau.yaml',
      words: [],
    });
  });
});

describe('what was left out of a source', () => {
  const list = `sources/${SLUG}.yaml`;
  /** The folder with a page number and a running head in its source, and a list that may be wrong. */
  const withList = (text: string): Changes => {
    const source = `CÔNG BÁO\n${contentFiles()[sourceFile] ?? ''}\n7\n`;
    return {
      [sourceFile]: source,
      [document]: replace(
        /sha256: [0-9a-f]{64}/u,
        `sha256: ${createHash('sha256').update(source).digest('hex')}`,
      ),
      [list]: text,
    };
  };
  const last = `CÔNG BÁO\n${contentFiles()[sourceFile] ?? ''}\n7\n`.split('\n').length - 1;
  const HEAD = '{ lines: [1], reason: running-head, words: CÔNG BÁO }';
  const PAGE = `{ lines: [${String(last)}], reason: page-number, words: '7' }`;

  it('is no mistake where the list says it', () => {
    expect(problemsIn(contentFolder(withList(`leftOut: [${HEAD}, ${PAGE}]\n`)))).toEqual([]);
  });

  it.each<[string, string, Told]>([
    [
      'words that are not there',
      `leftOut:\n  - ${HEAD}\n  - ${PAGE}\n  - { lines: [3], reason: rule, words: '~~' }\n`,
      {
        file: list,
        at: '~~',
        field: 'leftOut[2].lines[0]',
        words: ['không có "~~"', 'hoặc bỏ mục này'],
      },
    ],
    [
      'words at another place',
      `leftOut:\n  - ${HEAD.replace('[1]', '[4]')}\n  - ${PAGE}\n`,
      { file: list, at: '[4]', words: ['dòng 4', 'chữ ấy ở dòng 1, hãy sửa số dòng'] },
    ],
    [
      'a reason that is none',
      `leftOut:\n  - ${HEAD.replace('running-head', 'dau-trang')}\n  - ${PAGE}\n`,
      {
        file: list,
        at: 'dau-trang',
        field: 'leftOut[0].reason',
        words: ['"dau-trang"', 'page-number'],
      },
    ],
    [
      'a clause left out',
      `leftOut:\n  - ${HEAD}\n  - ${PAGE}\n  - { lines: [17], reason: conversion, words: 'Không có' }\n`,
      { file: list, words: ['không có "Không có"'] },
    ],
    [
      'a page number that the list has not',
      `leftOut:\n  - ${HEAD}\n`,
      { file: document, words: ['thiếu chữ của bản gốc', `mục leftOut: - ${PAGE}`] },
    ],
  ])('%s', (_name, text, told) => expectOne(contentFolder(withList(text)), told));

  it('a clause that is left out is told', () => {
    const text = `leftOut:\n  - ${HEAD}\n  - ${PAGE}\n  - { lines: [19], reason: conversion, words: 'a) Góp tiền;' }\n`;
    const messages = problemsIn(contentFolder(withList(text))).map(({ message }) => message);
    expect(messages.join('\n')).toContain('mở đầu như một mục của văn bản');
  });

  it('a list without its document is told', () => {
    expectOne(contentFolder({ 'sources/mau-02.yaml': 'leftOut: []\n' }), {
      file: 'sources/mau-02.yaml',
      words: ['không có content/documents/mau-02.mdx', 'phải mang đúng tên tệp văn bản'],
    });
  });

  it('more differences than anybody mends at once are counted', () => {
    // Every second word of a long text is another.
    const lines = Array.from({ length: 60 }, (_value, at) => `Một hai ${String(at)} ba.`);
    const body = BODY.replace('UBND tỉnh thực hiện.', lines.join('\n\n'));
    const source = (contentFiles(body)[sourceFile] ?? '').replaceAll(' ba.', ' bốn.');
    const root = contentFolder(
      {
        [sourceFile]: source,
        [document]: replace(
          /sha256: [0-9a-f]{64}/u,
          `sha256: ${createHash('sha256').update(source).digest('hex')}`,
        ),
      },
      body,
    );
    const messages = problemsIn(root).map(({ message }) => message);
    expect(messages.filter((message) => message.startsWith('khác bản gốc'))).toHaveLength(25);
    expect(messages).toContain('và 35 chỗ nữa khác bản gốc; hãy sửa các chỗ trên rồi chạy lại');
  });
});
