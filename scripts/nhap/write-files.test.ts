import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ImportError } from './import-error.ts';
import { takeBack, writeNew, writeOver } from './write-files.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'nhap-ghi-'));
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true });
  });
  return made;
}

/** Everything in a folder: files with their words, folders as such. */
const everything = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .sort()
      .map((path) => [
        path,
        statSync(join(root, path)).isDirectory() ? '/' : readFileSync(join(root, path), 'utf8'),
      ]),
  );

const TWO = [
  { path: 'a/x.txt', text: '1' },
  { path: 'b/y.txt', text: '2' },
];

test('files are written, with the folders they need', () => {
  const root = folder();
  writeNew(root, TWO);
  expect(everything(root)).toEqual({ a: '/', 'a/x.txt': '1', b: '/', 'b/y.txt': '2' });
});

test('nothing is written over another text, and nothing beside it', () => {
  const root = folder();
  mkdirSync(join(root, 'b'));
  writeFileSync(join(root, 'b/y.txt'), 'cũ');
  expect(() => {
    writeNew(root, TWO);
  }).toThrow(/không ghi đè/u);
  expect(everything(root)).toEqual({ b: '/', 'b/y.txt': 'cũ' });
});

test('what was made is taken back where a later file cannot be', () => {
  const root = folder();
  writeFileSync(join(root, 'b'), 'tệp đứng chỗ thư mục');
  expect(() => {
    writeNew(root, TWO);
  }).toThrow(ImportError);
  expect(everything(root)).toEqual({ b: 'tệp đứng chỗ thư mục' });
});

test('what somebody else has written meanwhile stays', () => {
  const root = folder();
  writeFileSync(join(root, 'x.txt'), 'sửa');
  expect(() => {
    writeOver(root, [{ path: 'x.txt', text: 'mới', before: 'cũ' }]);
  }).toThrow(/có người sửa content\/x\.txt/u);
  let steps = 0;
  expect(() => {
    writeNew(root, TWO, () => {
      steps += 1;
      // The last moment before the second file gets its name.
      if (existsSync(join(root, 'a/x.txt')) && !existsSync(join(root, 'b/y.txt'))) {
        mkdirSync(join(root, 'b'), { recursive: true });
        writeFileSync(join(root, 'b/y.txt'), 'của người khác');
      }
    });
  }).toThrow(/người khác tạo tệp/u);
  expect(steps).toBeGreaterThan(5);
  expect(everything(root)).toEqual({ b: '/', 'b/y.txt': 'của người khác', 'x.txt': 'sửa' });
});

test('stopped at any moment, content is as it was once the next command has begun', () => {
  const root = folder();
  writeFileSync(join(root, 'x.txt'), 'cũ');
  mkdirSync(join(root, 'c'));
  writeFileSync(join(root, 'c/z.txt'), 'z cũ');
  const before = everything(root);
  const changes = [
    { path: 'x.txt', text: 'mới', before: 'cũ' },
    ...TWO,
    { path: 'c/z.txt', text: 'z mới', before: 'z cũ' },
  ];
  const moments: string[] = [];
  writeOver(root, changes, () => {
    const copy = folder();
    cpSync(root, copy, { recursive: true });
    moments.push(copy);
  });
  const after = everything(root);
  expect(after).toEqual({
    ...{ a: '/', 'a/x.txt': '1', b: '/', 'b/y.txt': '2' },
    ...{ c: '/', 'c/z.txt': 'z mới', 'x.txt': 'mới' },
  });
  // From the moment on when the journal is gone, everything stands.
  const taken = moments.map((copy) => {
    const any = takeBack(copy);
    return { any, now: everything(copy) };
  });
  expect(taken.slice(0, -1).map(({ now }) => now)).toEqual(taken.slice(0, -1).map(() => before));
  expect(taken.at(-1)).toEqual({ any: false, now: after });
  expect(taken.filter(({ any }) => any).length).toBeGreaterThan(changes.length);
});

test('a folder of a run that is at work is left alone', () => {
  const root = folder();
  // This test's own parent is at work for sure.
  const name = `.nhap-${process.ppid}-x`;
  mkdirSync(join(root, name));
  expect(takeBack(root)).toBe(false);
  expect(existsSync(join(root, name))).toBe(true);
  expect(takeBack(join(root, 'khong-co'))).toBe(false);
});
