import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '#src/loaders/check-content.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { BODY, contentFolder, replace, SLUG } from '#tests/helpers/content-folder.ts';
import { mendContent } from './mend-content.ts';

const document = `documents/${SLUG}.mdx`;
const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');
const problemsIn = (root: string) => {
  const content = readContent(root);
  return [...content.problems, ...checkContent(content)].map(({ message }) => message);
};

it.each<[string, string, (text: string) => string, string]>([
  ['line ends of Windows', document, (text) => text.replaceAll('\n', '\r\n'), 'của Windows'],
  [
    'blanks at the ends of lines',
    document,
    (text) => text.replaceAll('\n', ' \n'),
    'thừa ở cuối dòng',
  ],
  ['a tab', document, replace('UBND tỉnh thực hiện.', 'UBND tỉnh\tthực hiện.'), 'phím Tab'],
  ['decomposed letters', 'provinces/mau.yaml', (text) => text.normalize('NFD'), '(NFC)'],
  ['a mark before the first letter', 'cited/cited.yaml', (text) => `\uFEFF${text}`, 'dấu ẩn'],
  ['a checksum that is not there', document, replace(/, sha256: [0-9a-f]{64}/u, ''), 'ghi mã băm'],
])('mends %s, so that nothing is left to tell', (_name, file, spoil, words) => {
  const root = contentFolder();
  const right = read(root, file);
  writeFileSync(join(root, file), spoil(right));
  const mended = mendContent(root);
  expect(mended.map((each) => each.file)).toEqual([`content/${file}`]);
  expect(mended[0]?.done.join()).toContain(words);
  expect(problemsIn(root)).toEqual([]);
  // Once is enough.
  expect(mendContent(root)).toEqual([]);
});

it('writes the signs of a text so that MDX reads them as signs', () => {
  const root = contentFolder({}, BODY.replace('Góp của;', 'Góp của \\< 5;'));
  const right = read(root, document);
  writeFileSync(join(root, document), right.replace('\\<', '<'));
  expect(problemsIn(root)).toHaveLength(1);
  expect(mendContent(root)[0]?.done).toEqual(['viết \\< và \\{ ở 1 dòng']);
  expect(read(root, document)).toBe(right);
});

it('leaves alone what is right, source files, and what is the author’s to judge', () => {
  expect(mendContent(contentFolder())).toEqual([]);
  const root = contentFolder({ [`sources/${SLUG}.txt`]: (text) => `${text} \r\n` });
  const before = read(root, `sources/${SLUG}.txt`);
  expect(mendContent(root)).toEqual([]);
  expect(read(root, `sources/${SLUG}.txt`)).toBe(before);
  // A checksum that is there and wrong stays, and is told.
  expect(problemsIn(root)).toEqual([expect.stringContaining('tệp nguồn đã đổi')]);
  expect(mendContent('/khong/co')).toEqual([]);
});
