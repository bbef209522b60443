import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeReadable, unreadable } from './readable.ts';

it('a site is read by everybody, whoever built it, and written by the same as before', () => {
  // As mkdtemp makes it, for its owner alone.
  const folder = mkdtempSync(join(tmpdir(), 'readable-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  mkdirSync(join(folder, 'a'));
  writeFileSync(join(folder, 'a', 'index.html'), '');
  writeFileSync(join(folder, 'b.txt'), '');
  chmodSync(join(folder, 'a', 'index.html'), 0o640);
  chmodSync(join(folder, 'b.txt'), 0o666);
  chmodSync(join(folder, 'a'), 0o700);
  expect(unreadable(folder)).toEqual(['.', 'a', join('a', 'index.html')]);
  makeReadable(folder);
  expect(unreadable(folder)).toEqual([]);
  const mode = (path: string): number => statSync(join(folder, path)).mode & 0o777;
  expect([mode('.'), mode('a'), mode('a/index.html'), mode('b.txt')]).toEqual([
    0o755, 0o755, 0o644, 0o666,
  ]);
});
