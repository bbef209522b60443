import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { BODY, contentFolder, replace, SLUG, type Changes } from '#tests/helpers/content-folder.ts';
import { checkContent } from './check-content.ts';
import { readContent } from './read-content.ts';

/** What an author can get wrong about where a document stands, and several mistakes in one file. */

const DOCUMENT = `documents/${SLUG}.mdx`;
const EXTRACT = `extracts/${SLUG}.yaml`;
const OTHER = 'mau-02-nq-hdnd-2021';

function problemsOf(changes: Changes) {
  const content = readContent(contentFolder(changes));
  return [...content.problems, ...checkContent(content)].map(({ file, field, line, message }) => ({
    file: file.replace('content/', ''),
    field,
    line,
    message,
  }));
}

/** The document with fields more, before its source. */
const withFields = (fields: Record<string, unknown>): Changes => ({
  [DOCUMENT]: replace('source:', `${stringify(fields)}source:`),
});

/** Another document, known by name alone. */
const other = (date: string, more: Record<string, unknown> = {}): Changes => ({
  [`documents/${OTHER}.mdx`]: `---\n${stringify({
    kind: 'nghi-quyet',
    number: { printed: 'Số: 02/NQ-HĐND', value: '02/NQ-HĐND' },
    shortTitle: 'Nghị quyết mẫu thứ hai',
    summary: 'Nghị quyết để thử.',
    issuer: { agency: 'mau-ubnd-tinh' },
    province: 'mau',
    issued: { date, printed: 'x' },
    stage: 'issued',
    textAbsent: 'Không có.',
    ...more,
  })}---\n`,
});

/** A relation of the document to the other. */
const relation = (more: Record<string, unknown> = {}) => ({
  relations: [
    { kind: 'amends', document: OTHER, at: 'II', quote: 'UBND tỉnh thực hiện.', ...more },
  ],
});

const fieldsAndWords = (changes: Changes): string =>
  problemsOf(changes)
    // A second document makes new addresses; they are not what is looked at.
    .filter(({ file }) => file !== 'locks/addresses.yaml')
    .map(({ file, field, message }) => `${file} ${field ?? ''}: ${message}`)
    .join('\n');

describe('the province of a document', () => {
  it('is demanded where the issuer is of one', () => {
    expect(fieldsAndWords({ [DOCUMENT]: replace('province: mau\n', '') })).toMatch(
      /^documents\/mau-01-kh-ubnd-2022\.mdx issuer\.agency: .*hãy thêm "province: mau".*$/u,
    );
  });

  it('is not demanded where the issuer is central, and then nobody is told of a province', () => {
    const changes: Changes = {
      [DOCUMENT]: replace('province: mau\n', ''),
      'agencies/mau.yaml': (text) =>
        text.replace('level: provincial, province: mau }\nmau-so', 'level: central }\nmau-so'),
    };
    expect(fieldsAndWords(changes)).toBe('');
  });

  it('is that of the issuer', () => {
    expect(
      fieldsAndWords({
        [DOCUMENT]: replace('province: mau', 'province: khac'),
        'provinces/khac.yaml': 'name: Khác\nfullName: tỉnh Khác\n',
      }),
    ).toContain('province: văn bản ghi tỉnh "khac" mà cơ quan ban hành');
  });

  it('and the whole country exclude each other', () => {
    expect(
      fieldsAndWords(withFields({ nationwide: { at: 'II', quote: 'UBND tỉnh thực hiện.' } })),
    ).toContain('nationwide: văn bản của một tỉnh không áp dụng cả nước');
  });
});

describe('issuers and signers', () => {
  it.each<[string, Record<string, unknown>, string]>([
    [
      'an issuer twice',
      { coIssuers: [{ agency: 'mau-ubnd-tinh' }] },
      'coIssuers[0].agency: "mau-ubnd-tinh": đã là cơ quan ban hành',
    ],
    [
      'an issuer that is not there',
      { coIssuers: [{ agency: 'khong-co' }] },
      'coIssuers[0].agency: "khong-co" không có trong cơ quan',
    ],
    [
      'a form of signing that is not noted',
      { signer: { name: 'UBND', printed: ['KT. CHỦ TỊCH'], capacity: 'x', at: 'II' } },
      'signer.forms: chức danh in "KT." (ký thay) mà chưa ghi',
    ],
    [
      'a form of signing that is not printed',
      { signer: { name: 'UBND', printed: ['UBND'], capacity: 'x', forms: ['TL.'], at: 'II' } },
      'signer.forms: không dòng nào của "printed" bắt đầu bằng "TL."',
    ],
    [
      'a signer for somebody else',
      { signer: { name: 'UBND', agency: 'mau-so', printed: ['UBND'], capacity: 'x', at: 'II' } },
      'signer.agency: "mau-so": không phải cơ quan ban hành',
    ],
    [
      'a second signer without a first',
      { coSigners: [{ name: 'UBND', printed: ['UBND'], capacity: 'x', at: 'II' }] },
      'coSigners: người ký đầu tiên ghi ở "signer"',
    ],
    [
      'a second signer who is not in the text',
      {
        signer: { name: 'UBND', printed: ['UBND'], capacity: 'x', at: 'II' },
        coSigners: [{ name: 'Không Có', printed: ['UBND'], capacity: 'x', at: 'II' }],
      },
      'coSigners[0].name: mục II không có nguyên văn câu "Không Có"',
    ],
  ])('%s is told', (_name, fields, words) => {
    expect(fieldsAndWords(withFields(fields))).toContain(words);
  });

  it('tells a place of issue that is not printed', () => {
    expect(
      fieldsAndWords({ [DOCUMENT]: replace('issued: { date', 'issued: { places: [Hà Xa], date') }),
    ).toContain(': "Hà Xa": không có trong dòng địa danh');
  });
});

describe('force', () => {
  const quote = 'Thử từ năm 2022 đến năm 2025.';
  it.each<[string, Record<string, unknown>, string]>([
    [
      'an unknown kind',
      { effect: { kind: 'hom-nao', at: 'I.1', quote } },
      'effect.kind: "hom-nao" không phải dạng hiệu lực; hãy ghi date',
    ],
    [
      'a day that the words do not have',
      { effect: { kind: 'date', date: '2026-01-01', at: 'I.1', quote } },
      'effect.date: câu trích không có ngày 1/1/2026',
    ],
    [
      'words that are not there',
      { effect: { kind: 'event', at: 'I.1', quote: 'Sau khi đăng Công báo' } },
      'effect.quote: mục I.1 không có nguyên văn',
    ],
    [
      'an end before the beginning',
      {
        effect: { kind: 'date', date: '2026-01-02', at: 'I.1', quote: '2/1/2026 đến 1/1/2026' },
        expiry: { kind: 'through', date: '2026-01-01', at: 'I.1', quote: '2/1/2026 đến 1/1/2026' },
      },
      'expiry: hết hiệu lực (1/1/2026) trước khi có hiệu lực (2/1/2026)',
    ],
  ])('%s is told', (_name, fields, words) => {
    expect(fieldsAndWords(withFields(fields))).toContain(words);
  });
});

describe('relations', () => {
  it('may be of an earlier document', () => {
    expect(fieldsAndWords({ ...other('2021-01-01'), ...withFields(relation()) })).toBe('');
  });

  it.each<[string, Changes, string]>([
    [
      'a document that is not there',
      {},
      `relations[0].document: "${OTHER}" không có trong văn bản`,
    ],
    [
      'a document of a later day',
      other('2023-01-01'),
      'relations[0].document: văn bản này ra 27/4/2022, trước Nghị quyết 02/NQ-HĐND (1/1/2023)',
    ],
    [
      'a circle',
      other('2022-04-27', {
        relations: [{ kind: 'repeals', document: SLUG, at: 'I', quote: 'x' }],
      }),
      `thành vòng: ${SLUG} → ${OTHER} → ${SLUG}`,
    ],
  ])('%s is told', (_name, changes, words) => {
    expect(fieldsAndWords({ ...changes, ...withFields(relation()) })).toContain(words);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['nobody', { document: undefined }, 'chưa nói văn bản kia là gì'],
    ['two at once', { cited: 'luat-mau' }, 'đã ghi "document" thì bỏ "cited"'],
    ['itself', { document: SLUG }, 'văn bản không thể sửa đổi, bổ sung chính nó'],
    [
      'a clause that is not there',
      { document: SLUG, clauses: ['IX'] },
      `văn bản "${SLUG}" không có mục "IX"`,
    ],
    ['words that are not there', { quote: 'không có câu này' }, 'không có nguyên văn'],
  ])('one to %s is told', (_name, more, words) => {
    expect(fieldsAndWords({ ...other('2021-01-01'), ...withFields(relation(more)) })).toContain(
      words,
    );
  });
});

describe('several mistakes in one document', () => {
  it('are all told in one run: fields, pins, references, numbering, words, lock', () => {
    const text = fieldsAndWords({
      [DOCUMENT]: (file) =>
        file
          // A field that the schema refuses: nothing else may hide behind it.
          .replace('kind: ke-hoach', 'kind: ke-hoch')
          .replace('summary:', 'sumary: x\nsummary:')
          .replace('province: mau', 'province: khong-co')
          .replace(
            'source:',
            'signer: { name: Không Ai, printed: [UBND], capacity: x, at: II }\nsource:',
          )
          .replace('b) Góp của;', 'd) Góp của;'),
    });
    for (const words of [
      'kind: đang là "ke-hoch"',
      'trường lạ "sumary"',
      'province: "khong-co" không có trong tỉnh',
      'signer.name: mục II không có nguyên văn câu "Không Ai"',
      'khác bản gốc (dòng',
      'mục I.2.d chưa có trong bản khóa',
    ])
      expect(text).toContain(words);
  });

  it('keep their lines where rows before them are left out', () => {
    const recipients = [
      { printed: 'UBND', agencies: ['mau-so'], at: 'không phải mục' },
      { printed: 'Nơi Không Có', at: 'II' },
    ];
    const told = problemsOf(withFields({ recipients }));
    expect(told.map(({ field }) => field)).toEqual(['recipients[0].at', 'recipients[1].printed']);
  });

  it('do not hide a rule across other fields, nor the words behind a missing hash', () => {
    const text = fieldsAndWords({
      [DOCUMENT]: (file) =>
        file
          .replace(/sha256: [0-9a-f]+, /u, '')
          .replace('stage: issued', 'stage: draft')
          .replace('Góp công.', 'Góp sức.'),
    });
    expect(text).toContain('source.sha256: thiếu mã băm');
    expect(text).toContain('stageNote: stage khác "issued"');
    expect(text).toContain('khác bản gốc (dòng');
    expect(text).not.toContain('tệp nguồn đã đổi');
  });

  it('in its extract leave the document looked at, and excuse what a wrong erratum may excuse', () => {
    const text = fieldsAndWords({
      [DOCUMENT]: replace('province: mau', 'province: khong-co'),
      [EXTRACT]: 'errata:\n  - { id: e01, kind: sai, severity: minor, note: x, places: [] }\n',
    });
    expect(text).toContain('errata[0].kind');
    expect(text).toContain('province: "khong-co" không có trong tỉnh');
  });

  it('of YAML leave the text looked at', () => {
    const text = fieldsAndWords({
      [DOCUMENT]: (file) =>
        file.replace('summary:', 'summary: "x').replace(BODY, `${BODY}\n<b>x</b>\n`),
    });
    expect(text).toMatch(/<|HTML/u);
    expect(text.split('\n').length).toBeGreaterThan(1);
  });
});
