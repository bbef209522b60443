import { expect, test } from 'vitest';
import { pdfOf, stroke, thinBox, type Words } from '#tests/helpers/pdf.ts';
import { readFileBytes } from './read-file.ts';
import { takeIn } from './take-in.ts';

/** A table of three columns and three rows, from x 60 to 360 and y 600 down to 540. */
const XS = [60, 160, 260, 360];
const YS = [600, 580, 560, 540];

const STROKES = [
  ...YS.map((y) => stroke(60, y, 360, y)),
  ...XS.map((x) => stroke(x, 600, x, 540)),
].join('\n');
/** The same as thin boxes, cell by cell, in a group with a scale of its own. */
const BOXES = [
  'q 0.5 0 0 0.5 0 0 cm',
  ...YS.flatMap((y) => XS.slice(0, 3).map((x) => thinBox(x * 2, y * 2, 200, 1))),
  ...XS.flatMap((x) => YS.slice(1).map((y) => thinBox(x * 2, y * 2, 1, 40))),
  'Q',
].join('\n');

const WORDS: readonly Words[] = [
  { x: 60, y: 700, text: 'KE HOACH' },
  { x: 60, y: 660, text: 'Tang gao cho nguoi gia yeu trong tinh nam 2022 nhu sau:' },
  { x: 64, y: 586, text: 'Xa' },
  { x: 164, y: 586, text: 'So nguoi' },
  { x: 264, y: 586, text: 'So gao' },
  { x: 64, y: 566, text: 'Suoi Trong' },
  { x: 164, y: 566, text: '20' },
  { x: 264, y: 566, text: '10 kg' },
  { x: 164, y: 546, text: '30' },
  { x: 264, y: 546, text: '15 kg' },
  { x: 60, y: 500, text: 'So Gao thuc hien, bao cao truoc ngay 15/12.' },
];

const cellsOf = (text: string): (readonly string[] | undefined)[] =>
  takeIn({ format: 'pdf', text, wrapped: true, remarks: [] })
    .tree.all.filter(({ kind }) => kind === 'row')
    .map(({ cells }) => cells);

test.each([
  ['strokes', STROKES],
  ['thin boxes under a scale', BOXES],
])('a table drawn by %s is a table', async (_how, drawing) => {
  const { text } = await readFileBytes(pdfOf(WORDS, drawing));
  expect(cellsOf(text)).toEqual([
    ['Xa', 'So nguoi', 'So gao'],
    ['Suoi Trong', '20', '10 kg'],
    ['', '30', '15 kg'],
  ]);
  expect(text).toMatch(/nhu sau:\n\n\|[\s\S]*\|\n\nSo Gao thuc hien/u);
});

test('words that run over a border belong to the cells on its sides', async () => {
  const words = WORDS.flatMap((word) => {
    if (word.text === 'Suoi Trong') return [{ ...word, text: 'Suoi Trong xa xoi  20' }];
    return word.text === '20' ? [] : [word];
  });
  const { text } = await readFileBytes(pdfOf(words, STROKES));
  expect(cellsOf(text)[1]).toEqual(['Suoi Trong xa xoi', '20', '10 kg']);
});

test('cells without a line between them are one', async () => {
  const drawing = [
    ...YS.map((y) => stroke(60, y, 360, y)),
    ...[60, 360].map((x) => stroke(x, 600, x, 540)),
    // The two inner lines end below the first row.
    ...[160, 260].map((x) => stroke(x, 580, x, 540)),
  ].join('\n');
  const words = WORDS.map((word) => (word.text === 'So nguoi' ? { ...word, text: 'va so' } : word));
  const { text } = await readFileBytes(pdfOf(words, drawing));
  expect(cellsOf(text)[0]).toEqual(['Xa va so So gao', '', '']);
});

test('a line below a letterhead, a frame around words and a clipped box are no table', async () => {
  const drawing = [
    stroke(60, 690, 160, 690),
    ...[640, 680].map((y) => stroke(50, y, 500, y)),
    ...[50, 500].map((x) => stroke(x, 640, x, 680)),
    ...XS.flatMap((x) => YS.map((y) => `${x} ${y} 100 20 re W n`)),
  ].join('\n');
  const { text } = await readFileBytes(pdfOf(WORDS, drawing));
  expect(text).not.toContain('|');
  expect(text).toContain('Suoi Trong');
});

test('a PDF that asks for a password says so', async () => {
  const locked = Buffer.from(
    Buffer.from(pdfOf(WORDS, ''))
      .toString('latin1')
      .replace(
        '/Size 6',
        `/Size 6/ID[<${'00'.repeat(16)}><${'00'.repeat(16)}>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>`,
      ),
    'latin1',
  );
  await expect(readFileBytes(locked)).rejects.toThrow(/có mật khẩu/u);
});
