import {
  chmodSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ImportError } from './import-error.ts';
import { writeNew } from './write-files.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'nhap-ghi-'));
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true });
  });
  return made;
}

test('files are written, with the folders they need', () => {
  const root = folder();
  writeNew(root, [
    { path: 'a/x.txt', text: '1' },
    { path: 'b/y.txt', text: '2' },
  ]);
  expect(readFileSync(join(root, 'b/y.txt'), 'utf8')).toBe('2');
  expect(readdirSync(root).sort()).toEqual(['a', 'b']);
});

test('nothing is written over another text, and nothing beside it', () => {
  const root = folder();
  mkdirSync(join(root, 'b'));
  writeFileSync(join(root, 'b/y.txt'), 'cũ');
  expect(() => {
    writeNew(root, [
      { path: 'a/x.txt', text: '1' },
      { path: 'b/y.txt', text: '2' },
    ]);
  }).toThrow(/không ghi đè/u);
  expect(existsSync(join(root, 'a'))).toBe(false);
  expect(readFileSync(join(root, 'b/y.txt'), 'utf8')).toBe('cũ');
});

test('what was made is taken back where a later file cannot be', () => {
  const root = folder();
  writeFileSync(join(root, 'b'), 'tệp đứng chỗ thư mục');
  expect(() => {
    writeNew(root, [
      { path: 'a/x.txt', text: '1' },
      { path: 'b/y.txt', text: '2' },
    ]);
  }).toThrow(ImportError);
  expect(existsSync(join(root, 'a/x.txt'))).toBe(false);
  expect(readdirSync(root).sort()).toEqual(['a', 'b']);
});

test('no right to write is told, and nothing changed', () => {
  const root = folder();
  chmodSync(root, 0o500);
  onTestFinished(() => {
    chmodSync(root, 0o700);
  });
  // Whoever may do everything is not asked for rights.
  if (process.getuid?.() === 0) return;
  expect(() => {
    writeNew(root, [{ path: 'x.txt', text: '1' }]);
  }).toThrow(/quyền ghi/u);
});
