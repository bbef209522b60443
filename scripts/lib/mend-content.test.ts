import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '#src/loaders/check-content.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { BODY, contentFolder, replace, SLUG } from '#tests/helpers/content-folder.ts';
import { mendable, mendContent } from './mend-content.ts';

const document = `documents/${SLUG}.mdx`;
const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');
const problemsIn = (root: string) => {
  const content = readContent(root);
  return [...content.problems, ...checkContent(content)].map(({ message }) => message);
};

/** A folder as the formatter leaves it. */
async function formattedFolder(...folder: Parameters<typeof contentFolder>): Promise<string> {
  const root = contentFolder(...folder);
  await mendContent(root);
  return root;
}

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
  [
    'a checksum that is not there',
    document,
    replace(/ *sha256: [0-9a-f]{64},?\n/u, ''),
    'ghi mã băm',
  ],
])('mends %s, so that nothing is left to tell', async (_name, file, spoil, words) => {
  const root = await formattedFolder();
  const right = read(root, file);
  const wrong = spoil(right);
  expect(wrong).not.toBe(right);
  writeFileSync(join(root, file), wrong);
  expect((await mendable(root)).map((each) => each.file)).toEqual([`content/${file}`]);
  const mended = await mendContent(root);
  expect(mended.map((each) => each.file)).toEqual([`content/${file}`]);
  expect(mended[0]?.done.join()).toContain(words);
  expect(problemsIn(root)).toEqual([]);
  // Once is enough.
  expect(await mendContent(root)).toEqual([]);
});

it('writes the signs of a text so that MDX reads them as signs', async () => {
  const root = await formattedFolder({}, BODY.replace('Góp của;', 'Góp của \\< 5;'));
  const right = read(root, document);
  writeFileSync(join(root, document), right.replace('\\<', '<'));
  expect(problemsIn(root)).toHaveLength(1);
  expect((await mendContent(root))[0]?.done).toEqual(['viết \\< và \\{ ở 1 dòng']);
  expect(read(root, document)).toBe(right);
});

it('leaves alone what is right, source files, and what is the author’s to judge', async () => {
  expect(await mendContent(await formattedFolder())).toEqual([]);
  const root = await formattedFolder({ [`sources/${SLUG}.txt`]: (text) => `${text} \r\n` });
  const before = read(root, `sources/${SLUG}.txt`);
  expect(await mendContent(root)).toEqual([]);
  expect(read(root, `sources/${SLUG}.txt`)).toBe(before);
  // A checksum that is there and wrong stays, and is told.
  expect(problemsIn(root)).toEqual([expect.stringContaining('tệp nguồn đã đổi')]);
  expect(await mendContent('/khong/co')).toEqual([]);
});

it('lays files out as everywhere, and changes nothing that they say', async () => {
  const root = contentFolder();
  const before = JSON.stringify(
    [...readContent(root).entries.documents.values()].map(({ data, body }) => ({ data, body })),
  );
  expect(await mendable(root)).toEqual([]);
  expect((await mendContent(root)).map(({ done }) => done.join())).toContain(
    'xếp lại dòng, dấu nháy theo khuôn chung',
  );
  expect(
    JSON.stringify(
      [...readContent(root).entries.documents.values()].map(({ data, body }) => ({ data, body })),
    ),
  ).toBe(before);
  expect(problemsIn(root)).toEqual([]);
});

it('locks the addresses of new pages where nothing else is wrong, and of no other', async () => {
  const root = await formattedFolder();
  const lock = 'locks/addresses.yaml';
  const right = read(root, lock);
  const cut = right.replace(/^ {2}\/van-ban\/.*:\n(?: {4}.*\n)+/mu, '');
  expect(cut).not.toBe(right);
  writeFileSync(join(root, lock), cut);
  expect(problemsIn(root)).toEqual([expect.stringContaining('chưa khóa địa chỉ')]);
  const province = 'provinces/mau.yaml';
  const said = read(root, province);
  writeFileSync(join(root, province), said.replace('tỉnh Mẫu', ''));
  expect(await mendContent(root)).toEqual([]);
  writeFileSync(join(root, province), said);
  expect((await mendContent(root)).map(({ done }) => done.join())).toEqual([
    expect.stringContaining('khóa địa chỉ 1 trang mới (/van-ban/'),
  ]);
  expect(read(root, lock)).toBe(right);
});

it('writes nothing over what somebody else saves meanwhile', async () => {
  const root = await formattedFolder();
  writeFileSync(join(root, 'provinces/mau.yaml'), `${read(root, 'provinces/mau.yaml')}  \n`);
  writeFileSync(join(root, document), read(root, document).replaceAll('\n', '\r\n'));
  const mending = mendContent(root);
  // The files were read; the formatter is at work.
  const theirs = `${read(root, 'provinces/mau.yaml')}# của người khác\n`;
  writeFileSync(join(root, 'provinces/mau.yaml'), theirs);
  await expect(mending).rejects.toThrow('có người sửa content/provinces/mau.yaml');
  expect(read(root, 'provinces/mau.yaml')).toBe(theirs);
  expect(read(root, document)).toContain('\r\n');
});
