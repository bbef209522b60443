import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publishedWords } from './fidelity.ts';
import { ownLines, textOf } from './clause.ts';
import { parseClauses } from './parse.ts';

/** A body of a plan whose title is on the first line; what is under test follows on the third. */
const plan = (...lines: string[]): string => ['# KẾ HOẠCH', '', ...lines].join('\n');

/** The addresses of a plan's body, its title left out. */
const addresses = (...lines: string[]): string[] =>
  parseClauses(plan(...lines))
    .all.map((clause) => clause.address)
    .filter((address) => address !== 'title');

describe('a text with every part that a legal document can have', () => {
  const body = readFileSync(new URL('./fixtures/whole-structure.txt', import.meta.url), 'utf8');
  const tree = parseClauses(body);

  /** Address, reading, words printed at the clause itself. */
  const expected: readonly (readonly [string, string, string])[] = [
    ['header', 'phần đầu văn bản', 'HỘI ĐỒNG XÃ TƯỞNG TƯỢNG Số: 00/2000/NQ-MẪU'],
    [
      'title',
      'tên loại và trích yếu',
      'NGHỊ QUYẾT Ban hành Quy chế mẫu dùng để thử máy, không phải văn bản có thật',
    ],
    ['authority', 'thẩm quyền ban hành', 'HỘI ĐỒNG XÃ TƯỞNG TƯỢNG'],
    ['basis', 'căn cứ', ''],
    ['basis.p1', 'căn cứ, đoạn 1', 'Căn cứ Luật Không Có Thật;'],
    ['basis.p2', 'căn cứ, đoạn 2', 'Xét đề nghị của Ban Thử nghiệm;'],
    ['Ph1', 'phần 1', 'QUYẾT NGHỊ: Phần thứ nhất NHỮNG ĐIỀU MỞ ĐẦU'],
    ['Ph1.Ch1', 'phần 1, chương I', 'Chương I QUY ĐỊNH CHUNG'],
    ['D1', 'Điều 1', 'Điều 1. Phạm vi thử nghiệm Quy chế này chỉ để thử.'],
    ['D2', 'Điều 2', 'Điều 2. Giải thích từ ngữ'],
    ['D2.p1', 'Điều 2, đoạn 1', 'Trong Quy chế này, các từ dưới đây được hiểu như sau:'],
    ['D2.1', 'Điều 2, khoản 1', '1. Máy thử là máy đọc Quy chế này.'],
    ['D2.2', 'Điều 2, khoản 2', ''],
    ['D2.2.p1', 'Điều 2, khoản 2, đoạn 1', '2. Người thử gồm:'],
    ['D2.2.a', 'Điều 2, khoản 2, điểm a', 'a) Người viết;'],
    ['D2.2.b', 'Điều 2, khoản 2, điểm b', 'b) Người đọc;'],
    ['D2.2.c', 'Điều 2, khoản 2, điểm c', 'c) Người chấm;'],
    ['D2.2.d', 'Điều 2, khoản 2, điểm d', 'd) Người xem;'],
    ['D2.2.dd', 'Điều 2, khoản 2, điểm đ', ''],
    ['D2.2.dd.p1', 'Điều 2, khoản 2, điểm đ, đoạn 1', 'đ) Người nghe:'],
    ['D2.2.dd.g1', 'Điều 2, khoản 2, điểm đ, gạch đầu dòng 1', '- Nghe trực tiếp;'],
    ['D2.2.dd.g2', 'Điều 2, khoản 2, điểm đ, gạch đầu dòng 2', '- Nghe qua loa, gồm:'],
    ['D2.2.dd.g2.c1', 'Điều 2, khoản 2, điểm đ, gạch đầu dòng 2, dấu cộng 1', '+ Loa xã;'],
    ['D2.2.dd.g2.c2', 'Điều 2, khoản 2, điểm đ, gạch đầu dòng 2, dấu cộng 2', '+ Loa thôn;'],
    ['D2.2.e', 'Điều 2, khoản 2, điểm e', 'e) Người khác.'],
    ['Ph2', 'phần 2', 'Phần thứ hai NHỮNG ĐIỀU CỤ THỂ'],
    ['Ph2.Ch2', 'phần 2, chương II', 'Chương II. QUYỀN CỦA NGƯỜI THỬ'],
    ['Ph2.Ch2.M1', 'phần 2, chương II, mục 1', 'Mục 1. QUYỀN CHUNG'],
    ['Ph2.Ch2.M1.T1', 'phần 2, chương II, mục 1, tiểu mục 1', 'Tiểu mục 1. Quyền được biết'],
    ['D3', 'Điều 3', 'Điều 3. Người thử được biết kết quả.'],
    ['D3a', 'Điều 3a', 'Điều 3a. Người thử được hỏi.'],
    ['Ph2.Ch2.M1.T2', 'phần 2, chương II, mục 1, tiểu mục 2', 'Tiểu mục 2 QUYỀN ĐƯỢC NGHỈ'],
    ['D4', 'Điều 4', ''],
    ['D4.p1', 'Điều 4, đoạn 1', 'Điều 4. Người thử được nghỉ:'],
    ['D4.1', 'Điều 4, khoản 1', '1. Buổi trưa.'],
    ['D4.2', 'Điều 4, khoản 2', ''],
    ['D4.2.p1', 'Điều 4, khoản 2, đoạn 1', '2. Buổi tối, trừ các trường hợp:'],
    ['D4.2.a', 'Điều 4, khoản 2, điểm a', ''],
    ['D4.2.a.p1', 'Điều 4, khoản 2, điểm a, đoạn 1', 'a) Có việc gấp;'],
    ['D4.2.a.p2', 'Điều 4, khoản 2, điểm a, đoạn 2', 'đoạn này vẫn thuộc điểm a.'],
    ['Ph2.Ch2.M2', 'phần 2, chương II, mục 2', 'Mục 2. QUYỀN RIÊNG'],
    ['D5', 'Điều 5', ''],
    ['D5.p1', 'Điều 5, đoạn 1', 'Điều 5. Quyền riêng của người viết'],
    ['D5.1', 'Điều 5, khoản 1', ''],
    ['D5.1.p1', 'Điều 5, khoản 1, đoạn 1', '1. Viết:'],
    ['D5.1.g1', 'Điều 5, khoản 1, gạch đầu dòng 1', '- Viết tay;'],
    ['D5.1.p2', 'Điều 5, khoản 1, đoạn 2', 'Đoạn sau gạch đầu dòng thuộc khoản 1.'],
    ['D5.2', 'Điều 5, khoản 2', ''],
    ['D5.2.p1', 'Điều 5, khoản 2, đoạn 1', '2. Sửa:'],
    ['D5.2.a', 'Điều 5, khoản 2, điểm a', 'a) Sửa lời;'],
    ['D5.2.b', 'Điều 5, khoản 2, điểm b', 'b) Sửa ý.'],
    ['Ph2.Ch3', 'phần 2, chương III', 'Chương III ĐIỀU KHOẢN CUỐI'],
    ['Ph2.Ch3.M1', 'phần 2, chương III, mục 1', 'Mục 1. HIỆU LỰC'],
    ['D6', 'Điều 6', 'Điều 6. Nghị quyết này chỉ có giá trị trong khi thử.'],
    ['effect', 'hiệu lực', 'Nghị quyết này có hiệu lực từ ngày 30 tháng 02./.'],
    ['recipients', 'nơi nhận', 'Nơi nhận: - Ban Thử nghiệm; - Lưu: MẪU.'],
    ['signature', 'phần chữ ký', 'TM. HỘI ĐỒNG CHỦ TỊCH Nguyễn Văn Mẫu'],
  ];

  it('gives each its address, its reading and its words', () => {
    expect(
      tree.all.map((clause) => [clause.address, clause.reading, ownLines(clause).join(' ')]),
    ).toEqual(expected);
  });

  it('finds nothing wrong with it and finds each clause by its address', () => {
    expect(tree.problems).toEqual([]);
    expect(tree.get('D5.2.a')?.text).toEqual(['Sửa lời;']);
    expect(tree.get('D5.2.z')).toBeUndefined();
  });

  it('keeps every word in order', () => {
    expect(publishedWords(tree.clauses.map(textOf).join('\n'))).toEqual(
      publishedWords(body.replaceAll('#', '')),
    );
  });

  it('nests articles in their chapter though their address does not say so', () => {
    expect(tree.get('Ph2.Ch2.M2')?.children.map((child) => child.address)).toEqual(['D5']);
  });

  it('remembers the line on which each starts', () => {
    const lines = body.split('\n');
    for (const address of ['title', 'Ph1.Ch1', 'D2.2.dd.g2', 'D4.2.a.p2', 'signature']) {
      const clause = tree.get(address);
      const first = clause?.text[0] ?? clause?.label ?? '';
      expect(lines[(clause?.line ?? 0) - 1]).toContain(first);
    }
  });

  it('keeps an enacting formula on a line of its own and out of the heading', () => {
    const part = tree.get('Ph1');
    expect(part && ownLines(part)).toEqual(['QUYẾT NGHỊ:', 'Phần thứ nhất NHỮNG ĐIỀU MỞ ĐẦU']);
    expect(part?.heading).toEqual(['NHỮNG ĐIỀU MỞ ĐẦU']);
  });
});

describe('a decision that carries a plan', () => {
  const body = [
    '# QUYẾT ĐỊNH',
    '# Ban hành Kế hoạch thử',
    'CHỦ TỊCH XÃ TƯỞNG TƯỢNG',
    'Căn cứ Luật Không Có Thật;',
    'QUYẾT ĐỊNH:',
    'Điều 1. Ban hành Kế hoạch.',
    'Điều 2. Các ông:',
    '1. Trưởng thôn;',
    '2. Trưởng xóm.',
    'Quyết định này có hiệu lực từ ngày ký.',
    'Nơi nhận:',
    '- Như Điều 2;',
    '---',
    'XÃ TƯỞNG TƯỢNG',
    '# KẾ HOẠCH',
    'Xã lập Kế hoạch như sau:',
    '## I. MỤC ĐÍCH',
    '1. Để thử.',
    'Trên đây là Kế hoạch thử.',
  ].join('\n');
  const tree = parseClauses(body);

  it('gives the decision addresses of its own and leaves the plan the plain ones', () => {
    expect(tree.problems).toEqual([]);
    expect(tree.all.map((clause) => [clause.address, clause.reading])).toEqual([
      ['QD', 'Quyết định'],
      ['QD.title', 'Quyết định, tên loại và trích yếu'],
      ['QD.authority', 'Quyết định, thẩm quyền ban hành'],
      ['QD.basis', 'Quyết định, căn cứ'],
      ['QD.D1', 'Quyết định, Điều 1'],
      ['QD.D2', 'Quyết định, Điều 2'],
      ['QD.D2.p1', 'Quyết định, Điều 2, đoạn 1'],
      ['QD.D2.1', 'Quyết định, Điều 2, khoản 1'],
      ['QD.D2.2', 'Quyết định, Điều 2, khoản 2'],
      ['QD.effect', 'Quyết định, hiệu lực'],
      ['QD.recipients', 'Quyết định, nơi nhận'],
      ['header', 'phần đầu văn bản'],
      ['title', 'tên loại và trích yếu'],
      ['preamble', 'phần căn cứ, mở đầu'],
      ['I', 'mục I'],
      ['I.1', 'mục I, khoản 1'],
      ['closing', 'đoạn kết'],
    ]);
    expect(tree.clauses.slice(0, 1).map(textOf).join()).toContain('QUYẾT ĐỊNH:\nĐiều 1. Ban hành');
  });

  it.each([
    ['NGHỊ QUYẾT', 'NQ'],
    ['THÔNG BÁO', 'VB'],
  ])('names the part after its kind: %s', (title, address) => {
    const carried = parseClauses(body.replace('# QUYẾT ĐỊNH', `# ${title}`));
    expect(carried.clauses[0]?.address).toBe(address);
  });

  it('counts articles anew in a text that has them after the rule', () => {
    const both = parseClauses(body.replace('## I. MỤC ĐÍCH\n1. Để thử.', 'Điều 1. Để thử.'));
    expect(both.problems).toEqual([]);
    // What closes a plan is the last paragraph of the Điều here: nothing leaves an Điều by its wording.
    expect(both.get('D1')?.children.map(({ text }) => text.join())).toEqual([
      'Để thử.',
      'Trên đây là Kế hoạch thử.',
    ]);
  });
});

describe('marks at the start of a line', () => {
  it.each<[string, string[], string[]]>([
    [
      'letters, d and đ are two',
      ['## I. A', 'a) x', 'b) x', 'c) x', 'd) x', 'đ) x', 'e) x'],
      ['I', 'I.a', 'I.b', 'I.c', 'I.d', 'I.dd', 'I.e'],
    ],
    ['letters with a full stop or a colon', ['## I. A', 'a. x', 'b: x'], ['I', 'I.a', 'I.b']],
    ['numbers with a bracket', ['## I. A', '1) x', '2) x'], ['I', 'I.1', 'I.2']],
    [
      'a decimal printed 1. 1.',
      ['## I. A', '### 1. B', '1. 1. x', '1. 2. x'],
      ['I', 'I.1', 'I.1.1', 'I.1.2'],
    ],
    [
      'a number whose text begins with a figure',
      ['## I. A', '1. 4 nghị quyết mới', '2. x'],
      ['I', 'I.1', 'I.2'],
    ],
    [
      'decimals 1.1 and 1.2.',
      ['## I. A', '### 1. B', '1.1 x', '1.2. x'],
      ['I', 'I.1', 'I.1.1', 'I.1.2'],
    ],
    [
      'decimals of three numbers',
      ['## I. A', '### 1. B', '#### 1.1. C', '1.1.1. x', '1.1.2. x', '#### 1.2. D', '1.2.1. x'],
      ['I', 'I.1', 'I.1.1', 'I.1.1.1', 'I.1.1.2', 'I.1.2', 'I.1.2.1'],
    ],
    [
      'a decimal holds letters and dashes',
      ['### 1. B', '#### 1.1. C', 'a) x', '- y', '#### 1.2. D'],
      ['1', '1.1', '1.1.a', '1.1.a.p1', '1.1.a.g1', '1.2'],
    ],
    [
      'dashes of every sort',
      ['## I. A', '- x', '– x', '— x', '• x', '· x'],
      ['I', 'I.g1', 'I.g2', 'I.g3', 'I.g4', 'I.g5'],
    ],
    ['a dash without a space is a word', ['## I. A', '-x'], ['I']],
    [
      'a year at the start of a line',
      ['## I. A', '2021 là năm đầu.', '2022. Năm sau.'],
      ['I', 'I.p1', 'I.p2'],
    ],
    [
      'a date at the start of a line',
      ['## I. A', '27.4.2022 là ngày ký.', '05/11/2020 là ngày ban hành.'],
      ['I', 'I.p1', 'I.p2'],
    ],
    [
      'thousands at the start of a line',
      ['## I. A', '1.500 hộ thoát nghèo.', '100% hộ có nước sạch.'],
      ['I', 'I.p1', 'I.p2'],
    ],
    ['numbers at the top, under no Roman section', ['### 1. A', '### 2. B'], ['1', '2']],
    ['a heading whose mark stands alone', ['## I.', '## MỤC ĐÍCH', '1.', 'x'], ['I', 'I.1']],
    [
      'words that only look like a mark',
      ['## I. A', 'Mục 2 của Chương I nói rõ.', 'Chương trình mục tiêu.', 'Phần I đã nêu.'],
      ['I', 'I.p1', 'I.p2', 'I.p3'],
    ],
  ])('%s', (_name, lines, expected) => {
    const tree = parseClauses(plan(...lines));
    expect(tree.problems).toEqual([]);
    expect(addresses(...lines)).toEqual(expected);
  });

  it('keeps the mark as printed, odd spaces included', () => {
    const tree = parseClauses(plan('### 1. A', '1. 1. Nội dung'));
    expect(tree.get('1.1')).toMatchObject({ label: '1. 1.', text: ['Nội dung'] });
    expect(tree.get('1.1')?.reading).toBe('mục 1, điểm 1.1');
  });

  it('reads a decimal of three numbers as it is printed', () => {
    const tree = parseClauses(plan('## I. A', '### 1. B', '#### 1.4. C', '1.4.1. x'));
    expect(tree.get('I.1.4.1')?.reading).toBe('mục I, khoản 1, điểm 1.4, điểm 1.4.1');
  });
});

describe('a capital at the start of a line', () => {
  const romans = (...values: string[]) => values.map((value) => `## ${value}. TÊN`);

  it.each<[string, string[], string[]]>([
    [
      'V and X in a sequence of Roman numbers',
      romans('I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'),
      ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'],
    ],
    [
      'I and V inside a part',
      ['## Phần I', ...romans('I', 'II', 'III', 'IV', 'V'), '## Phần II', ...romans('I')],
      ['Ph1', 'Ph1.I', 'Ph1.II', 'Ph1.III', 'Ph1.IV', 'Ph1.V', 'Ph2', 'Ph2.I'],
    ],
    [
      'C as the third of a list',
      ['## I. A', '### 1. B', 'A. x', 'B. x', 'C. x', 'D. x'],
      ['I', 'I.1', 'I.1.a', 'I.1.b', 'I.1.c', 'I.1.d'],
    ],
    [
      'A, B, C above Roman numbers',
      [
        '## A. MỘT',
        '### I. X',
        'nội dung',
        '### II. Y',
        '## B. HAI',
        '### I. X',
        '## C. BA',
        '### I. X',
        '#### 1. z',
      ],
      ['A', 'A.I', 'A.II', 'B', 'B.I', 'C', 'C.I', 'C.I.1'],
    ],
    [
      'D and Đ above Roman numbers',
      [...romans('A', 'B', 'C', 'D', 'Đ')],
      ['A', 'B', 'C', 'D', 'DD'],
    ],
    [
      'a list of capitals below capitals',
      ['## A. MỘT', '### I. X', 'A. x', 'B. x', '## B. HAI'],
      ['A', 'A.I', 'A.I.a', 'A.I.b', 'B'],
    ],
  ])('%s', (_name, lines, expected) => {
    expect(parseClauses(plan(...lines)).problems).toEqual([]);
    expect(addresses(...lines)).toEqual(expected);
  });

  it('says "phần A"', () => {
    const tree = parseClauses(plan('## A. MỘT', '### I. X', '#### 1. y', '## B. HAI'));
    expect(tree.get('A.I.1')?.reading).toBe('phần A, mục I, khoản 1');
  });
});

describe('fixed places', () => {
  it.each<[string, string[], string[]]>([
    ['an empty body', [], []],
    ['only white space', ['', '   '], []],
    ['only a title', ['# KẾ HOẠCH'], ['title']],
    ['a title and a sentence', ['# KẾ HOẠCH', 'Một câu.'], ['title', 'preamble']],
    ['what stands before the title', ['UBND XÃ', 'Số: 1', '# KẾ HOẠCH'], ['header', 'title']],
    [
      'dashes before the first number are its preamble',
      ['# KẾ HOẠCH', '- Căn cứ A;', '- Căn cứ B;', '## I. TÊN'],
      ['title', 'preamble', 'preamble.p1', 'preamble.p2', 'I'],
    ],
    [
      'a closing paragraph after the last number',
      ['# KẾ HOẠCH', '## I. TÊN', '1. x', 'Trên đây là Kế hoạch.', 'Đề nghị thực hiện.'],
      ['title', 'I', 'I.1', 'closing', 'closing.p1', 'closing.p2'],
    ],
    [
      'the same words between numbers close nothing',
      ['# KẾ HOẠCH', '## I. TÊN', 'Trong quá trình thực hiện, có hai việc:', '1. x'],
      ['title', 'I', 'I.p1', 'I.1'],
    ],
    [
      'recipients and signature',
      ['# KẾ HOẠCH', '## I. TÊN', 'x', 'Nơi nhận:', '- A;', '- Lưu.', 'CHỦ TỊCH', 'Nguyễn Văn Mẫu'],
      ['title', 'I', 'recipients', 'signature'],
    ],
    [
      'recipients named on the line itself',
      ['# KẾ HOẠCH', '## I. TÊN', 'x', 'Nơi nhận: Như trên.', 'CHỦ TỊCH'],
      ['title', 'I', 'recipients', 'signature'],
    ],
  ])('%s', (_name, lines, expected) => {
    const tree = parseClauses(lines.join('\n'));
    expect(tree.all.map((clause) => clause.address)).toEqual(expected);
    expect(tree.problems).toEqual([]);
  });

  it('reads lines that end as Windows writes them', () => {
    const tree = parseClauses('# KẾ HOẠCH\r\n\r\n## I. TÊN\r\n1. x\r\n');
    expect(tree.all.map((clause) => clause.address)).toEqual(['title', 'I', 'I.1']);
    expect(tree.get('I.1')?.text).toEqual(['x']);
  });
});

describe('paragraphs', () => {
  it.each<[string, string[], string[]]>([
    ['one paragraph below a heading is the clause itself', ['## I. A', 'x'], ['I']],
    ['two are counted', ['## I. A', 'x', 'y'], ['I', 'I.p1', 'I.p2']],
    ['one beside dashes is counted', ['## I. A', 'x', '- y'], ['I', 'I.p1', 'I.g1']],
    ['words on the line of the number are the first', ['1. x', 'y'], ['1', '1.p1', '1.p2']],
    [
      'after dashes it belongs to what holds the dashes',
      ['## I. A', '- x', '+ y', 'z', '- w'],
      ['I', 'I.g1', 'I.g1.c1', 'I.p1', 'I.g2'],
    ],
  ])('%s', (_name, lines, expected) => expect(addresses(...lines)).toEqual(expected));

  it('prints the number before the first paragraph and nowhere else', () => {
    const tree = parseClauses(plan('1. Một', 'Hai'));
    const clause = tree.get('1');
    expect(clause && ownLines(clause)).toEqual([]);
    expect(clause && textOf(clause)).toBe('1. Một\nHai');
  });
});

describe('mistakes', () => {
  /** Line counts from the first of `lines`, which is the third of the body. */
  const problems = (...lines: string[]) =>
    parseClauses(plan(...lines)).problems.map(({ line, address, excusable, message }) => ({
      line: line - 2,
      address,
      excusable,
      message,
    }));

  it.each<[string, string[], number, string, string]>([
    ['a letter left out', ['## I. A', 'a. x', 'c. y'], 3, 'I.c', 'nhảy đến "c."; chờ điểm b'],
    [
      'đ left out',
      ['## I. A', 'a) x', 'b) x', 'c) x', 'd) x', 'e) x'],
      6,
      'I.e',
      'nhảy đến "e)"; chờ điểm đ',
    ],
    [
      'a letter twice',
      ['## I. A', 'a. x', 'a. y'],
      3,
      'I.ax2',
      '"a." lặp lại hoặc lùi; chờ điểm b',
    ],
    [
      'a number that goes back',
      ['## I. A', '1. x', '2. y', '1. z'],
      4,
      'I.1x2',
      '"1." lặp lại hoặc lùi; chờ khoản 3',
    ],
    ['a sequence that begins late', ['## I. A', '2. x'], 2, 'I.2', 'nhảy đến "2."; chờ khoản 1'],
    ['a Roman number left out', ['## I. A', '## III. B'], 2, 'III', 'nhảy đến "III."; chờ mục II'],
    ['a lone V too early', ['## I. A', '## V. B'], 2, 'V', 'nhảy đến "V."; chờ mục II'],
    ['a Roman number twice', ['## I. A', '## I. B'], 2, 'Ix2', '"I." lặp lại hoặc lùi; chờ mục II'],
    [
      'a part left out',
      ['## A. X', '### I. Y', '## C. Z'],
      3,
      'A.I.c',
      'nhảy đến "C."; chờ điểm a',
    ],
    [
      'a decimal left out',
      ['### 1. B', '1.1. x', '1.3. y'],
      3,
      '1.3',
      'nhảy đến "1.3."; chờ điểm 1.2',
    ],
    [
      'a decimal of another number',
      ['### 1. B', '1.1. x', '2.2. y'],
      3,
      '1.2.2',
      '"2.2." đứng trong mục 1; chờ số bắt đầu bằng 1',
    ],
    ['a decimal under no number', ['## I. A', '1.1. x'], 2, 'I.1.1', '"1.1." đứng trong mục I'],
    ['an article left out', ['Điều 1. x', 'Điều 3. y'], 2, 'D3', 'nhảy đến "Điều 3."; chờ Điều 2'],
    [
      'an article twice',
      ['Điều 1. x', 'Điều 1. y'],
      2,
      'D1x2',
      '"Điều 1." lặp lại hoặc lùi; chờ Điều 2',
    ],
    [
      'an article left out after one put in later',
      ['Điều 1. x', 'Điều 1a. y', 'Điều 3. z'],
      3,
      'D3',
      'nhảy đến "Điều 3."; chờ Điều 2',
    ],
    [
      'an article left out across chapters',
      ['## Chương I', 'Điều 1. x', '## Chương II', 'Điều 3. y'],
      4,
      'D3',
      'chờ Điều 2',
    ],
    [
      'a chapter left out',
      ['## Chương I', '## Chương III'],
      2,
      'Ch3',
      'nhảy đến "Chương III"; chờ Chương II',
    ],
    [
      'a chapter left out across parts',
      ['## Phần I', '### Chương I', '## Phần II', '### Chương III'],
      4,
      'Ph2.Ch3',
      'nhảy đến "Chương III"; chờ Chương',
    ],
  ])('%s', (_name, lines, line, address, words) => {
    const found = problems(...lines);
    expect(found).toMatchObject([{ line, address, excusable: true }]);
    expect(found[0]?.message).toContain(words);
    expect(found[0]?.message).toContain(`thêm một dòng "errata" tại mục ${address}`);
    expect(parseClauses(plan(...lines)).get(address)).toBeDefined();
  });

  it('names an article of a decision by the address that it has there', () => {
    const tree = parseClauses(
      ['# QUYẾT ĐỊNH', 'Điều 1. x', 'Điều 3. y', '---', '# KẾ HOẠCH', 'z'].join('\n'),
    );
    expect(tree.problems).toMatchObject([{ line: 3, address: 'QD.D3' }]);
  });

  it.each<[string, string[]]>([
    [
      'chapters that go on from part to part',
      ['## Phần I', '### Chương I', '## Phần II', '### Chương II'],
    ],
    [
      'chapters that begin anew in each part',
      ['## Phần I', '### Chương I', '## Phần II', '### Chương I'],
    ],
    ['an article put in later', ['Điều 1. x', 'Điều 1a. y', 'Điều 2. z']],
    ['letters that begin anew below the next number', ['1. x', 'a) y', 'b) y', '2. x', 'a) y']],
  ])('lets pass %s', (_name, lines) => expect(problems(...lines)).toEqual([]));

  it.each<[string, string[], number, string]>([
    [
      'a heading without a number',
      ['## I. A', 'x', '## KẾT QUẢ'],
      3,
      'tiêu đề "KẾT QUẢ" không có số thứ tự',
    ],
    [
      'a heading without a number at the start',
      ['## MỞ ĐẦU', '## I. A'],
      1,
      'tiêu đề "MỞ ĐẦU" không có số thứ tự',
    ],
    [
      'a section marked as a title',
      ['## I. A', 'x', '# II. B'],
      3,
      '"# II. B": một dấu # chỉ dùng cho tên loại và trích yếu',
    ],
    ['a rule before what has no name', ['x', '---', 'y'], 3, 'sau dòng "---" không có tên phần'],
  ])('cannot excuse %s', (_name, lines, line, words) => {
    const found = problems(...lines);
    expect(found).toMatchObject([{ line, excusable: false }]);
    expect(found[0]?.message).toContain(words);
  });

  it.each<[string, string[]]>([
    ['with the number that was due', ['1. x', '1. y', '3. z']],
    ['with the one after what is printed', ['1. x', '1. y', '2. z']],
    ['in articles too', ['Điều 1. x', 'Điều 1. y', 'Điều 3. z']],
  ])('tells one slip once, though the next goes on %s', (_name, lines) =>
    expect(problems(...lines).map(({ line }) => line)).toEqual([2]),
  );

  it('keeps the words of a heading without a number', () => {
    const tree = parseClauses(plan('## I. A', 'x', '## KẾT QUẢ'));
    expect(tree.clauses.map(textOf).join(' ')).toContain('KẾT QUẢ');
  });

  it('tells all of them, in the order of the lines', () => {
    expect(
      problems('## I. A', 'a. x', 'c. y', '## III. B', '2. z').map(({ line }) => line),
    ).toEqual([3, 4, 5]);
  });
});
