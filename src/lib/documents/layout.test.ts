import { describe, expect, it } from 'vitest';
import { abbreviationMarker } from '#src/vietnamese/abbreviations.ts';
import { cellLines, contentsOf, groupChildren, headingLevel, markLines } from './layout.ts';
import { parseClauses } from './parse.ts';

const treeOf = (...lines: string[]) => parseClauses(['# KẾ HOẠCH', ...lines].join('\n'));

describe('groupChildren', () => {
  it.each<[string, string[], [boolean, string[]][]]>([
    ['nothing', ['## I. A', 'x'], []],
    [
      'items without a heading make one list',
      ['## I. A', '1. x', '2. y'],
      [[true, ['I.1', 'I.2']]],
    ],
    ['dashes too', ['## I. A', '- x', '- y'], [[true, ['I.g1', 'I.g2']]]],
    [
      'headed clauses stand alone',
      ['## I. A', '### 1. X', 'x', '### 2. Y', 'y'],
      [[false, ['I.1', 'I.2']]],
    ],
    [
      'paragraphs part two lists',
      ['## I. A', 'x', '- y', '- z', 'w', '- v'],
      [
        [false, ['I.p1']],
        [true, ['I.g1', 'I.g2']],
        [false, ['I.p2']],
        [true, ['I.g3']],
      ],
    ],
    [
      'a headed letter ends the list of the others',
      ['## I. A', 'a. x', 'b. y', '### c. Z', 'z'],
      [
        [true, ['I.a', 'I.b']],
        [false, ['I.c']],
      ],
    ],
    ['articles are no list', ['## Chương I', 'Điều 1. x', 'Điều 2. y'], [[false, ['D1', 'D2']]]],
  ])('%s', (_name, lines, expected) => {
    const parent = treeOf(...lines).clauses.at(-1);
    expect(
      groupChildren(parent?.children ?? []).map(({ list, clauses }) => [
        list,
        clauses.map((clause) => clause.address),
      ]),
    ).toEqual(expected);
  });
});

describe('contentsOf', () => {
  it('lists nothing below a section where only some items are headed', () => {
    const tree = treeOf('## VI. TỔ CHỨC', '1. Sở Tài chính: x', '### 2. Các sở', 'y');
    expect(contentsOf(tree.clauses)).toEqual([
      { address: 'VI', label: 'VI. TỔ CHỨC', children: [] },
    ]);
  });

  it('lists what is headed, two levels deep, with number and heading', () => {
    const tree = treeOf(
      'Mở đầu.',
      '## I. MỤC ĐÍCH',
      '### 1. Mục đích',
      '#### a) Sâu',
      'x',
      '### 2. Yêu cầu',
      'z',
      '## II. NỘI DUNG',
      'y',
      'Trên đây là Kế hoạch.',
    );
    expect(contentsOf(tree.clauses)).toEqual([
      {
        address: 'I',
        label: 'I. MỤC ĐÍCH',
        children: [
          { address: 'I.1', label: '1. Mục đích', children: [] },
          { address: 'I.2', label: '2. Yêu cầu', children: [] },
        ],
      },
      { address: 'II', label: 'II. NỘI DUNG', children: [] },
    ]);
  });

  it('joins a heading of several lines', () => {
    const tree = treeOf('## Chương I', '## QUY ĐỊNH CHUNG', '### Điều 1. Phạm vi', 'x');
    expect(contentsOf(tree.clauses)).toMatchObject([
      { label: 'Chương I QUY ĐỊNH CHUNG', children: [{ address: 'D1', label: 'Điều 1. Phạm vi' }] },
    ]);
  });

  it('names a decision that carries the plan', () => {
    const tree = parseClauses('# QUYẾT ĐỊNH\n### Điều 1. A\nx\n---\n# KẾ HOẠCH\n## I. B\ny');
    expect(contentsOf(tree.clauses)).toMatchObject([
      { address: 'QD', label: 'Quyết định', children: [{ address: 'QD.D1' }] },
      { address: 'I', label: 'I. B' },
    ]);
  });
});

it.each([
  [3, 3],
  [6, 6],
  [7, 6],
])('a heading of level %i is an h%i', (level, html) => expect(headingLevel(level)).toBe(html));

it('marks the first use in printed order, wherever a clause stands in the tree', () => {
  const tree = treeOf('## I. A', '1. BHYT', '- BHYT', '## II. BHYT');
  const mark = abbreviationMarker([{ form: 'BHYT', meaning: 'bảo hiểm y tế', within: [] }]);
  const lines = markLines(tree, mark);
  expect([...lines.keys()]).toEqual(tree.all.map((clause) => clause.address));
  const marked = [...lines].flatMap(([address, own]) =>
    own.flat().flatMap(({ meaning }) => (meaning ? [address] : [])),
  );
  expect(marked).toEqual(['I.1.p1']);
});

it('sets each item of a list in a cell on a line of its own, and changes no word', () => {
  const cell = [
    { text: 'Một trong các trường hợp: - sống một mình; - có ' },
    { text: 'BHYT', meaning: 'bảo hiểm y tế' },
    { text: ', 2021 - 2025; + khác' },
  ];
  const lines = cellLines(cell).map((line) => line.map(({ text }) => text).join(''));
  expect(lines).toEqual([
    'Một trong các trường hợp: ',
    '- sống một mình; ',
    '- có BHYT, 2021 - 2025; ',
    '+ khác',
  ]);
  expect(cellLines(cell)[2]?.[1]?.meaning).toBe('bảo hiểm y tế');
});
