import { describe, expect, it } from 'vitest';
import { textOf, type Clause } from './clause.ts';
import { publishedWords, sourceWords } from './fidelity.ts';
import { columnsOf } from './layout.ts';
import { mdxFault } from './mdx.ts';
import { parseClauses } from './parse.ts';

/** What real official documents print: annexes, quotations, tables, signatures, marks of every sort. */

const plan = (...lines: string[]): string => ['UBND XÃ', '# KẾ HOẠCH', ...lines].join('\n');
const decision = (...lines: string[]): string =>
  ['UBND XÃ', '# QUYẾT ĐỊNH', 'Căn cứ Luật Thử;', ...lines].join('\n');

/** Address → own words, counted paragraphs after them. */
function wordsOf(body: string, kind?: Parameters<typeof parseClauses>[1]): Record<string, string> {
  const { all } = parseClauses(body, kind);
  const own = ({ heading = [], text, children }: Clause): string =>
    [
      ...heading,
      ...text,
      ...children.flatMap((child) => (child.kind === 'paragraph' ? child.text : [])),
    ].join(' ');
  return Object.fromEntries(all.map((clause) => [clause.address, own(clause)]));
}

const told = (body: string): string[] => parseClauses(body).problems.map(({ message }) => message);

describe('marks that real documents print', () => {
  it.each<[string, string[], Record<string, string>]>([
    ['I- and 1-', ['I- MỤC TIÊU', '1- Một', '2- Hai'], { 'I.1': 'Một', 'I.2': 'Hai' }],
    ['1/ and a/', ['## I. A', '1/ Một', 'a/ Điểm'], { 'I.1': 'Một', 'I.1.a': 'Điểm' }],
    [
      'no space before a capital',
      ['## I. A', '1.Một', 'a)Điểm'],
      { 'I.1': 'Một', 'I.1.a': 'Điểm' },
    ],
    [
      'f, j after e, i',
      ['1. x', ...[...'abcdđefghijk'].map((letter) => `${letter}) ${letter}${letter}`)],
      { '1.e': 'ee', '1.f': 'ff', '1.g': 'gg', '1.i': 'ii', '1.j': 'jj', '1.k': 'kk' },
    ],
    [
      'a1), a.1) as sub-points',
      ['1. x', 'a) y', 'a1) Một', 'a.2) Hai', 'b) z'],
      { '1.a': 'y', '1.a.t1': 'Một', '1.a.t2': 'Hai', '1.b': 'z' },
    ],
    [
      '1.1.a.',
      ['1. x', '1.1. y', '1.1.a. Một', '1.1.b. Hai'],
      { '1.1': 'y', '1.1.a': 'Một', '1.1.b': 'Hai' },
    ],
    [
      '(1) below what is open',
      ['## I. A', '(1) Một', '(2) Hai', '## II. B', '1. x', 'a) y', '(1) z'],
      { 'I.1': 'Một', 'I.2': 'Hai', 'II.1.a.1': 'z' },
    ],
    [
      'dashes of every kind',
      ['## I. A', '− a', '‑ b', '● c', '▪ d', '-Đ', '\uF0B7 e', '+F'],
      { 'I.g1': 'a', 'I.g5': 'Đ', 'I.g6': 'e', 'I.g6.c1': 'F' },
    ],
    [
      '1. above I. where the headings say so',
      ['## 1. X', 'I. Con', '1. Cháu', '### II. Con', '## 2. Y'],
      { '1.I': 'Con', '1.I.1': 'Cháu', '1.II': 'Con', '2': 'Y' },
    ],
  ])('%s', (_name, lines, words) => {
    const body = plan(...lines);
    expect(wordsOf(body)).toMatchObject(words);
    expect(told(body)).toEqual([]);
  });

  it('reads Điều 01, Điều 2: and Điều 3 alone on its line', () => {
    const body = decision('Điều 01. A', 'Điều 2: B', 'Điều 3', 'Ba.');
    expect(wordsOf(body)).toMatchObject({ D1: 'A', D2: 'B', D3: 'Ba.' });
    expect(told(body)).toEqual([]);
  });

  it('reads a chapter without a heading sign, its name on the next line', () => {
    const body = decision(
      'Chương I',
      'QUY ĐỊNH CHUNG',
      'Điều 1. A',
      'Chương II',
      'Quyền',
      'Điều 2. B',
    );
    expect(wordsOf(body)).toMatchObject({ Ch1: 'QUY ĐỊNH CHUNG', D1: 'A', Ch2: 'Quyền', D2: 'B' });
    expect(told(body)).toEqual([]);
  });

  it('tells once of letters without đ', () => {
    const letters = ['a) x', 'b) x', 'c) x', 'd) x', 'e) x'];
    expect(told(plan('1. x', ...letters, '2. y', ...letters))).toHaveLength(1);
  });
});

describe('the end of a document', () => {
  it.each<[string, string, Record<string, string>]>([
    [
      'signatures of two agencies before the recipients',
      plan(
        '1. Một.',
        'SỞ THỬ',
        'GIÁM ĐỐC',
        'Nguyễn Thị Mẫu',
        'BAN THỬ',
        'Lê Mẫu',
        'Nơi nhận:',
        '- VT.',
      ),
      {
        '1': 'Một.',
        signature: 'SỞ THỬ GIÁM ĐỐC Nguyễn Thị Mẫu BAN THỬ Lê Mẫu',
        recipients: 'Nơi nhận: - VT.',
      },
    ],
    [
      'a signature and no recipients',
      plan('1. Một.', 'TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', '(Đã ký)', 'Lê Mẫu'),
      { '1': 'Một.', signature: 'TL. CHỦ TỊCH CHÁNH VĂN PHÒNG (Đã ký) Lê Mẫu' },
    ],
    [
      'office and name on one line',
      plan(
        '- Một.',
        'SỞ THỬ PHÓ GIÁM ĐỐC Lê Văn Mẫu | BAN THỬ TRƯỞNG BAN Trần Mẫu',
        'Nơi nhận:',
        '- VT.',
      ),
      { signature: 'SỞ THỬ PHÓ GIÁM ĐỐC Lê Văn Mẫu | BAN THỬ TRƯỞNG BAN Trần Mẫu' },
    ],
    [
      'typist and copies among the recipients',
      decision(
        'Điều 1. A',
        'Nơi nhận:',
        '- Lưu: VT,',
        'Huy (23 bản)',
        '08 KH',
        'Q. CHỦ TỊCH',
        'Lê Mẫu',
      ),
      { recipients: 'Nơi nhận: - Lưu: VT, Huy (23 bản) 08 KH', signature: 'Q. CHỦ TỊCH Lê Mẫu' },
    ],
    [
      'a name alone',
      decision('Điều 1. A', 'Nơi nhận:', '- Lưu: VT.', 'Lê Văn Mẫu'),
      { recipients: 'Nơi nhận: - Lưu: VT.', signature: 'Lê Văn Mẫu' },
    ],
    [
      'the frame that both are printed in',
      decision(
        'Điều 1. A',
        '',
        '| Nơi nhận: - Lưu: VT. | TM. UBND XÃ CHỦ TỊCH Lê Mẫu |',
        '|---|---|',
      ),
      { D1: 'A', recipients: 'Nơi nhận: - Lưu: VT.', signature: 'TM. UBND XÃ CHỦ TỊCH Lê Mẫu' },
    ],
    [
      'a closing paragraph known by its place',
      plan('1. Một.', 'Xin trân trọng thông báo./.', 'Nơi nhận:', '- VT.'),
      { '1': 'Một.', closing: 'Xin trân trọng thông báo./.' },
    ],
    [
      'the last paragraph of an Điều stays in it',
      decision('Điều 1. A', 'Trong quá trình thực hiện, có vướng mắc thì báo cáo./.'),
      { D1: 'A Trong quá trình thực hiện, có vướng mắc thì báo cáo./.' },
    ],
    [
      'an Điều whose only words are the sentence of effect',
      decision('Điều 1. A', 'Điều 2.', 'Quyết định này có hiệu lực từ ngày ký./.'),
      { D2: 'Quyết định này có hiệu lực từ ngày ký./.' },
    ],
    [
      'footnotes, between clauses and after the signature',
      plan(
        '1. Một[1].',
        '[1] Giữa.',
        '2. Hai.',
        'Nơi nhận:',
        '- VT.',
        'CHỦ TỊCH',
        'Lê Mẫu',
        '[2] Cuối.',
        'Thêm.',
      ),
      {
        '1': 'Một[1].',
        cn1: 'Giữa.',
        '2': 'Hai.',
        signature: 'CHỦ TỊCH Lê Mẫu',
        cn2: 'Cuối. Thêm.',
      },
    ],
  ])('%s', (_name, body, words) => {
    expect(wordsOf(body)).toMatchObject(words);
    expect(told(body)).toEqual([]);
  });
});

describe('attached parts', () => {
  const carrier = ['Điều 1. Ban hành.', 'Nơi nhận:', '- VT.', 'CHỦ TỊCH', 'Lê Mẫu'];
  const regulation = [
    'QUY ĐỊNH',
    'Về việc thử',
    '(Ban hành kèm theo Quyết định 1)',
    'Điều 1. Phạm vi',
  ];
  const annexes = [
    'PHỤ LỤC',
    'DANH MỤC XÃ',
    '1. Xã A',
    'Mẫu số 01',
    'ĐƠN',
    '1. Họ tên: ……',
    'PHỤ LỤC II',
    '1. Xã B',
  ];
  const body = decision(...carrier, ...regulation, ...annexes);

  it('is as many as there are, in any order, without a rule between them', () => {
    expect(wordsOf(body, { kind: 'quyet-dinh' })).toMatchObject({
      D1: 'Ban hành.',
      signature: 'CHỦ TỊCH Lê Mẫu',
      'QC.title': 'QUY ĐỊNH Về việc thử (Ban hành kèm theo Quyết định 1)',
      'QC.D1': 'Phạm vi',
      'PL1.title': 'PHỤ LỤC DANH MỤC XÃ',
      'PL1.1': 'Xã A',
      'MS1.1': 'Họ tên: ……',
      'PL2.1': 'Xã B',
    });
    expect(told(body)).toEqual([]);
  });

  it('leaves the plain addresses to the part of the kind that the file names', () => {
    expect(wordsOf(body, { kind: 'quy-dinh' })).toMatchObject({
      'QD.D1': 'Ban hành.',
      D1: 'Phạm vi',
      'PL1.1': 'Xã A',
    });
  });

  it('is read the same with rules and heading signs', () => {
    const ruled = decision(
      ...carrier,
      ...[
        '---',
        '# QUY ĐỊNH',
        '# Về việc thử',
        '(Ban hành kèm theo Quyết định 1)',
        'Điều 1. Phạm vi',
      ],
      ...['---', '# PHỤ LỤC', '# DANH MỤC XÃ', '1. Xã A'],
      ...['---', '# Mẫu số 01', '# ĐƠN', '1. Họ tên: ……', '---', '# PHỤ LỤC II', '1. Xã B'],
    );
    expect(wordsOf(ruled, { kind: 'quyet-dinh' })).toEqual(wordsOf(body, { kind: 'quyet-dinh' }));
  });

  it('counts a second of a kind', () => {
    const two = decision(
      'Điều 1. A',
      '---',
      '# QUY CHẾ',
      'Điều 1. B',
      '---',
      '# QUY CHẾ',
      'Điều 1. C',
    );
    expect(wordsOf(two, { kind: 'quyet-dinh' })).toMatchObject({
      D1: 'A',
      'QC.D1': 'B',
      'QC2.D1': 'C',
    });
  });

  it('takes a rule below a letterhead for no part', () => {
    const lined = ['UBND XÃ', '---', '# KẾ HOẠCH', '## I. A', '1. Một'].join('\n');
    expect(wordsOf(lined)).toMatchObject({ header: 'UBND XÃ', title: 'KẾ HOẠCH', 'I.1': 'Một' });
    expect(told(lined)).toEqual([]);
  });
});

describe('quotations', () => {
  it.each<[string, string[], Record<string, string>]>([
    [
      'a whole Điều',
      [
        '1. Sửa Điều 6 như sau:',
        '“Điều 6. Quy trình',
        '1. Một.',
        'a) Điểm “con”;',
        '2. Hai.”',
        '2. Bỏ.',
      ],
      {
        'D1.1': 'Sửa Điều 6 như sau:',
        'D1.1.tr1.D6': 'Quy trình',
        'D1.1.tr1.D6.1.a': 'Điểm “con”;',
        'D1.1.tr1.D6.2': 'Hai.”',
        'D1.2': 'Bỏ.',
      },
    ],
    [
      'straight marks, one line',
      ['1. Thêm:', '"5. Năm."', '2. Bỏ “a”.'],
      { 'D1.1.tr1.5': 'Năm."', 'D1.2': 'Bỏ “a”.' },
    ],
    [
      'one that opens in the amending line',
      ['1. Khoản 2 như sau: “2. Hồ sơ:', 'a) Đơn.”', '2. Bỏ.'],
      {
        'D1.1': 'Khoản 2 như sau:',
        'D1.1.tr1.2': 'Hồ sơ:',
        'D1.1.tr1.2.a': 'Đơn.”',
        'D1.2': 'Bỏ.',
      },
    ],
    [
      'two in one khoản',
      ['1. Sửa:', '“1. Một.”', 'và:', '“3. Ba.”'],
      { 'D1.1.tr1.1': 'Một.”', 'D1.1.tr2.3': 'Ba.”' },
    ],
  ])('%s', (_name, lines, words) => {
    const body = decision('Điều 1. Sửa đổi', ...lines, 'Điều 2. Hiệu lực');
    expect(wordsOf(body)).toMatchObject({ ...words, D2: 'Hiệu lực' });
    expect(told(body)).toEqual([]);
  });

  it('is read aloud as a quotation', () => {
    const tree = parseClauses(decision('Điều 1. A', '1. Sửa:', '“Điều 6. B', '2. Hai.”'));
    expect(tree.get('D1.1.tr1.D6.2')?.reading).toBe('Điều 1, khoản 1, đoạn trích: Điều 6, khoản 2');
  });

  it('tells of one that never closes, and swallows nothing', () => {
    const body = decision('Điều 1. A', '1. Sửa:', '“Điều 6. B', '1. Một.', 'Điều 2. C');
    expect(told(body)[0]).toContain('dấu ngoặc kép mở ở "“Điều 6. B" không thấy đóng');
    expect(wordsOf(body)).toMatchObject({ D2: 'C' });
  });
});

describe('tables', () => {
  const rows = [
    '| STT | Người | Mức |',
    '|---|:---:|--:|',
    '| 1. | Già yếu | 500 |',
    '| 2. | Trẻ em |  |',
  ];

  it('has rows with addresses, and no clause of the numbers in it', () => {
    const body = plan('1. Mức như sau:', '', ...rows, '', '2. Hai');
    const tree = parseClauses(body);
    expect(tree.problems).toEqual([]);
    expect(tree.all.map(({ address }) => address)).toEqual([
      'header',
      'title',
      '1',
      '1.p1',
      '1.bg1',
      '1.bg1.h1',
      '1.bg1.h2',
      '1.bg1.h3',
      '2',
    ]);
    expect(tree.get('1.bg1.h1')).toMatchObject({ head: true, text: ['STT', 'Người', 'Mức'] });
    expect(tree.get('1.bg1.h3')).toMatchObject({
      cells: ['2.', 'Trẻ em', ''],
      text: ['2.', 'Trẻ em'],
    });
    expect(tree.get('1.bg1.h3')?.reading).toBe('mục 1, bảng 1, hàng 3');
  });

  it('has several rows of names above a second rule, and printed bars', () => {
    const body = plan(
      '1. x',
      '| A | B |',
      '|---|---|',
      '| a | b |',
      '|---|---|',
      String.raw`| 1 \| 2 | 3 |`,
    );
    const tree = parseClauses(body);
    expect(tree.get('1.bg1')?.children.map(({ head, cells }) => [head, cells])).toEqual([
      [true, ['A', 'B']],
      [true, ['a', 'b']],
      [undefined, ['1 | 2', '3']],
    ]);
  });

  it('stays in the dash that announces it', () => {
    const tree = parseClauses(plan('## I. A', '- Mức sau:', ...rows, '- Khác.', ...rows));
    expect(tree.get('I.g1.bg1')).toBeDefined();
    expect(tree.get('I.bg1')).toBeDefined();
  });
});

describe('what may have been swallowed is told', () => {
  const many = (count: number, text: (at: number) => string): string[] =>
    Array.from({ length: count }, (_value, at) => text(at));

  it.each<[string, string, string]>([
    [
      'a long signature',
      plan(
        '1. x',
        'Nơi nhận:',
        '- VT.',
        'CHỦ TỊCH',
        ...many(20, (at) => `Dòng thứ ${at} của phụ lục.`),
      ),
      'phần chữ ký có 21 dòng',
    ],
    [
      'cells of a table',
      plan('## I. A', ...many(9, (at) => `Ô số ${at}`)),
      '9 đoạn rất ngắn liền nhau',
    ],
    ['a mark with a space in it', plan('## I. A', 'a ) Một'), 'bắt đầu như một số thứ tự'],
    ['a signature within the text', plan('1. x', 'TM. UBND XÃ', '2. y.'), 'giống phần ký'],
    ['an invisible sign', plan('## I. A', '\u200B1. Một'), 'có ký tự ẩn'],
    ['an annex in the recipients', plan('1. x', 'Nơi nhận:', '- VT.', 'Phụ lục 1', 'Một'), ''],
  ])('%s', (_name, body, words) => {
    const messages = told(body);
    if (words === '') expect(wordsOf(body)).toHaveProperty('PL1');
    else expect(messages.join('\n')).toContain(words);
  });
});

describe('words and addresses', () => {
  it('keeps every word in printed order, and gives no address twice', () => {
    const body = decision(
      ...[
        'QUYẾT ĐỊNH:',
        'Điều 1. Sửa',
        '1. Như sau: “1. Một',
        '2. Hai.” và',
        '- gạch:',
        '| a | b |',
        '|--|--|',
      ],
      ...[
        '|---|---|',
        '| 1 | 2 |',
        'đoạn',
        '[1] chú',
        '2. x',
        '2. y',
        'a) z',
        '(1) t',
        '1.1. u',
        'a1) v',
      ],
      ...[
        'Nơi nhận:',
        '- VT',
        'CHỦ TỊCH',
        'PHỤ LỤC I',
        'x',
        '1. y',
        'CHỦ TỊCH',
        'Lê Mẫu',
        '---',
        '# QUY CHẾ',
        'Điều 1. z',
      ],
    );
    const { clauses, all } = parseClauses(body);
    const words = publishedWords(body.replace(/^-{3,}$|^\|[|\s-]+$/gmu, '').replace(/[#|]/gu, ' '));
    expect(publishedWords(clauses.map(textOf).join('\n'))).toEqual(words);
    expect(new Set(all.map(({ address }) => address)).size).toBe(all.length);
  });
});

it('names the columns of a table by all their rows of names', () => {
  const tree = parseClauses(
    plan('1. x', '| A | Mức |', '|---|---|', '|  | Năm |', '|---|---|', '| 1 | 2 |'),
  );
  const table = tree.get('1.bg1');
  expect(table && columnsOf(table)).toEqual(['A', 'Mức · Năm']);
});

it('reads a table as the MDX compiler does, and as its source', () => {
  const body = plan(
    '1. x',
    '',
    '| A | B |',
    '|---|---|',
    '| a | b |',
    '|---|---|',
    '| 1 | 2 |',
    '',
  );
  const tree = parseClauses(body);
  expect(mdxFault(body, tree)).toBeUndefined();
  expect(sourceWords(body)).toEqual(publishedWords(tree.clauses.map(textOf).join('\n')));
});
