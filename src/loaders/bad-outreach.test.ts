import { describe, expect, it } from 'vitest';
import { kitData, kitFile, RELEASE } from '#tests/helpers/kit.ts';
import { contentFolder, replace, SLUG, type Changes } from '#tests/helpers/content-folder.ts';
import { checkContent } from './check-content.ts';
import { readContent } from './read-content.ts';

/** Every mistake of a kit that shows only beside other content, one a test, in a folder that has no other. */

interface Told {
  field: string | undefined;
  /** The words of the line that is named. */
  at: string;
  message: string;
}

function problemsWith(override: object, release?: string, changes: Changes = {}): Told[] {
  const kit = kitFile(override, release);
  const content = readContent(contentFolder({ 'outreach/bo-thu.mdx': kit, ...changes }));
  return [...content.problems, ...checkContent(content)].map(({ file, line, field, message }) => {
    expect(file).toBe('content/outreach/bo-thu.mdx');
    expect(line).toBeGreaterThan(1);
    expect(message).toBe(message.normalize('NFC'));
    return { field, at: kit.split('\n')[(line ?? 0) - 1] ?? '', message };
  });
}

const base = kitData();
const said = (text: string, from = ['thoi-ky']) => ({ text, from });
const script = (...lines: ReturnType<typeof said>[]) => ({
  scripts: { ...base.scripts, s30: [...lines, ...base.scripts.s30.slice(lines.length)] },
});
const quotes = (override: object) => ({
  quotes: { 'thoi-ky': { ...base.quotes['thoi-ky'], ...override } },
});

it('finds nothing wrong with the kit that the others are made from', () => {
  expect(problemsWith({})).toEqual([]);
});

describe('refuses', () => {
  it.each<[string, object, string, string[]]>([
    [
      'a quote that is no substring of its clause',
      quotes({ quote: 'Thử từ năm 2023' }),
      'quotes.thoi-ky.at',
      ['không có nguyên văn', 'Thử từ năm 2023', 'Thử từ năm 2022'],
    ],
    [
      'a quote of a clause that is not there',
      quotes({ at: 'I.9' }),
      'quotes.thoi-ky.at',
      ['không có mục "I.9"'],
    ],
    [
      'a script whose figure is not the pinned one',
      script(said('Thử từ năm 2021 đến năm 2025.')),
      'scripts.s30[0].text',
      ['"2021"', 'không có trong đoạn được ghim (thoi-ky)'],
    ],
    [
      'a percentage where the source has none',
      { zalo: said('Thử 25% từ năm 2022.') },
      'zalo.text',
      ['"25%"'],
    ],
    [
      'a figure written out, which would escape the check',
      { sms: said('Thử ba mươi ngày.') },
      'sms.text',
      ['"ba mươi"', 'bằng chữ số'],
    ],
    [
      'words in quotation marks that no source holds',
      { post: [said('Tỉnh nói: “Sẽ thử mãi”.'), said('Thử.')] },
      'post[0].text',
      ['"Sẽ thử mãi"', 'đoạn được ghim (thoi-ky)', 'chỉ để nguyên văn'],
    ],
    [
      'a basis that is not there',
      { sms: said('Thử.', ['khong-co']) },
      'sms.from[0]',
      ['"khong-co"', 'thoi-ky'],
    ],
    [
      'an abbreviation without a reading',
      script(said('Thử ở XYZT từ năm 2022 đến năm 2025 nhé.')),
      'scripts.s30[0].text',
      ['chưa biết đọc "XYZT"', 'content/glossary'],
    ],
    [
      'a script that speaks of a source to whoever listens',
      script(said('Thử từ năm 2022 đến năm 2025, nguồn không nói thêm.')),
      'scripts.s30[0].text',
      ['"nguồn không"', 'văn bản không nói'],
    ],
    [
      'a script too long for its slot',
      { scripts: { ...base.scripts, s30: base.scripts.s60 } },
      'scripts.s30',
      ['quá 30 giây', 'giữ câu điều kiện'],
    ],
    [
      'a script too short for its slot',
      { scripts: { ...base.scripts, s60: base.scripts.s30 } },
      'scripts.s60',
      ['viết thêm'],
    ],
    [
      'an expired kit with no note',
      { expired: undefined },
      'expired',
      ['hết hạn phát từ ngày 31/12/2025'],
    ],
    [
      'a kit read out after its document’s period',
      { notAfter: '2026-01-31' },
      'notAfter',
      ['hết kỳ của văn bản (31/12/2025)'],
    ],
    [
      'a quick fact that is no row',
      { facts: [base.facts[0], { document: SLUG, row: 'mm-t01' }] },
      'facts[1].row',
      ['không có dòng "mm-t01"'],
    ],
    [
      'a quick fact of a quote that is not there',
      { facts: [base.facts[0], { label: 'x', quote: 'khong-co' }] },
      'facts[1].quote',
      ['"khong-co"'],
    ],
    ['a picture of no targets', { picture: SLUG }, 'picture', ['không có chỉ tiêu bằng số']],
    [
      'a document that is not there',
      { facts: [base.facts[0], { document: 'khong-co', field: 'number' }] },
      'facts[1].document',
      ['"khong-co" không có trong văn bản'],
    ],
    [
      'an office that is not there',
      { ask: [{ agency: 'khong-co', at: 'II', quote: 'UBND tỉnh' }] },
      'ask[0].agency',
      ['"khong-co"'],
    ],
    [
      'an office named otherwise than in the source',
      { ask: [{ agency: 'mau-ubnd-tinh', at: 'II', quote: 'Sở Y tế' }] },
      'ask[0].at',
      ['không có nguyên văn'],
    ],
  ])('%s', (_name, override, field, words) => {
    const problems = problemsWith(override);
    expect(problems.map((problem) => problem.field)).toEqual([field]);
    for (const word of words) expect(problems[0]?.message).toContain(word);
  });
});

describe('of a province that is part of another today', () => {
  const merged = (now: string): Changes => ({
    'provinces/mau.yaml': (text) =>
      `${text}now:
  fullName: ${now}
  since: '2025-07-01'
  act: Nghị quyết 9902/2025/QH15
  merged: hợp nhất tỉnh Mẫu và tỉnh Khác
  from: [tỉnh Mẫu, tỉnh Khác]
  note:
    text: Từ ngày 01/7/2025, tỉnh Mẫu nay khác.
    acts: [{ number: 9902/2025/QH15, title: Nghị quyết sắp xếp }]
    sources:
      - { url: 'https://example.gov.vn/1', title: Toàn văn, official: true }
      - { url: 'https://example.vn/2', title: Tin }
    checked: '2026-02-01'
    reviewBy: '2027-11-01'
`,
  });
  const here = said('Mẫu nay là Cầu Vồng.', ['province']);
  const told = (words: ReturnType<typeof said>) => ({
    scripts: {
      s30: [words, ...base.scripts.s30.slice(1)],
      s60: [words, ...base.scripts.s60.slice(1)],
      s180: [words, ...base.scripts.s180.slice(1)],
    },
    poster: { ...base.poster, lines: [...base.poster.lines, words] },
  });

  it('refuses scripts and a poster that do not say what it is called now', () => {
    const problems = problemsWith({}, undefined, merged('tỉnh Cầu Vồng'));
    expect(problems.map(({ field }) => field)).toEqual([
      'scripts.s30',
      'scripts.s60',
      'scripts.s180',
      'poster.lines',
    ]);
    for (const { message } of problems) {
      expect(message).toContain('"Cầu Vồng"');
      expect(message).toContain('from: province');
    }
  });

  it('takes those that do, and only on what became of the province', () => {
    expect(problemsWith(told(here), undefined, merged('tỉnh Cầu Vồng'))).toEqual([]);
    const elsewhere = told({ ...here, from: ['talk'] });
    expect(problemsWith(elsewhere, undefined, merged('tỉnh Cầu Vồng'))).toHaveLength(4);
  });

  it('asks as much where it kept its name', () => {
    const [problem] = problemsWith({}, undefined, merged('tỉnh Mẫu'));
    expect(problem?.message).toContain('nay vẫn là Mẫu');
  });
});

describe('of a document that nobody has confirmed', () => {
  const draft: Changes = {
    [`documents/${SLUG}.mdx`]: replace(
      'stage: issued',
      'stage: draft\nstageNote: Bản này chưa ký.',
    ),
  };

  it('refuses a timetable', () => {
    expect(problemsWith({}, undefined, draft)).toMatchObject([
      { field: 'timetable', message: expect.stringContaining('Kế hoạch thử') },
    ]);
  });

  it('takes a kit without one', () => {
    expect(problemsWith({ timetable: [] }, undefined, draft)).toEqual([]);
  });
});

describe('refuses in a release', () => {
  const edit = (from: string, to: string): string => {
    expect(RELEASE).toContain(from);
    return RELEASE.replace(from, to);
  };

  it.each<[string, string, string, string[]]>([
    [
      'a paragraph that rests on nothing',
      edit('Thử đến năm 2025. <Ghim from="thoi-ky" />', 'Thử đến năm 2025.'),
      'Thử đến năm 2025.',
      ['<Ghim from="record, tên câu trích" />', '"Thử đến năm 2025."'],
    ],
    [
      'a basis that is not there',
      edit('Chưa thử bao giờ. <Ghim from="thoi-ky" />', 'Chưa thử. <Ghim from="khong-co" />'),
      'khong-co',
      ['"khong-co"', 'thoi-ky'],
    ],
    [
      'a figure that no source gives',
      edit('Thử từ năm 2022.', 'Thử từ năm 2021.'),
      '2021',
      ['"2021"', '(thoi-ky)'],
    ],
    ['emphasis', edit('Thử từ năm 2022.', 'Thử **từ** năm 2022.'), '**', ['không in đậm']],
    ['a list', edit('Thử từ năm 2022.', '- Thử từ năm 2022.'), '- Thử', ['gạch đầu dòng']],
    ['code', edit('Thử từ năm 2022.', '{1}'), '{1}', ['biểu thức']],
    ['another heading', edit('## Bối cảnh', '## Nền'), '## Nền', ['"Nền"', '## Bối cảnh']],
  ])('%s', (_name, release, at, words) => {
    const [problem, ...others] = problemsWith({}, release);
    expect(others).toEqual([]);
    expect(problem?.at).toContain(at);
    for (const word of words) expect(problem?.message).toContain(word);
  });

  it.each<[string, string, string]>([
    ['nothing at all', '', 'chưa có thông cáo'],
    ['no background', RELEASE.slice(0, RELEASE.indexOf('## ')), 'phải có "## Bối cảnh"'],
    [
      'a single paragraph',
      edit('Thử từ năm 2022. <Ghim from="thoi-ky" />\n\n', ''),
      'ít nhất hai đoạn sau',
    ],
  ])('%s', (_name, release, words) => {
    expect(
      problemsWith({}, release)
        .map(({ message }) => message)
        .join(),
    ).toContain(words);
  });

  it('an answer that the first paragraph does not hold', () => {
    const release = { ...base.release, who: 'tỉnh khác' };
    expect(problemsWith({ release })).toMatchObject([
      { field: 'release.who', message: expect.stringContaining('một phần của câu mở đầu') },
    ]);
  });

  it('a subject that the taxonomy lacks', () => {
    expect(problemsWith({ subject: 'tro-giup' })).toMatchObject([
      { field: 'subject', message: expect.stringContaining('content/taxonomy/subjects.yaml') },
    ]);
  });
});
