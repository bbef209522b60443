import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { writeNew, writeOver } from './write-files.ts';

/** A disk that stops taking anything after so many writes, as `node:fs` would tell it. */
const disk = vi.hoisted(() => ({ left: Infinity, code: 'ENOSPC' }));

vi.mock(import('node:fs'), async (original) => {
  const real = await original();
  const refusing =
    <Args extends unknown[], Out>(write: (...args: Args) => Out) =>
    (...args: Args): Out => {
      disk.left -= 1;
      if (disk.left < 0) throw Object.assign(new Error(disk.code), { code: disk.code });
      return write(...args);
    };
  return {
    ...real,
    writeFileSync: refusing(real.writeFileSync),
    linkSync: refusing(real.linkSync),
    // Overloads are lost in wrapping; only the plain form is used.
    mkdtempSync: refusing(
      real.mkdtempSync as (prefix: string) => string,
    ) as typeof real.mkdtempSync,
    mkdirSync: refusing(real.mkdirSync as (path: string) => undefined) as typeof real.mkdirSync,
  };
});

test.each([
  ['ENOSPC', /Ổ đĩa hết chỗ\. Chưa ghi gì/u],
  ['EACCES', /Không có quyền ghi .* Chưa ghi gì/u],
  ['EROFS', /Không có quyền ghi/u],
  ['EIO', /Không ghi được tệp \(EIO\)\. Chưa ghi gì/u],
])('%s at any write is told, and nothing is changed', (code, message) => {
  const root = mkdtempSync(join(tmpdir(), 'nhap-day-'));
  onTestFinished(() => {
    disk.left = Infinity;
    rmSync(root, { recursive: true, force: true });
  });
  writeFileSync(join(root, 'x.txt'), 'cũ');
  const files = [
    { path: 'a/x.txt', text: '1' },
    { path: 'x.txt', text: 'mới', before: 'cũ' },
  ];
  let failures = 0;
  for (let writes = 0; ; writes += 1) {
    disk.left = writes;
    disk.code = code;
    let told = '';
    try {
      writeOver(root, files);
    } catch (error) {
      told = String(error);
    }
    disk.left = Infinity;
    if (told === '') break;
    failures += 1;
    expect(told).toMatch(message);
    expect(readdirSync(root)).toEqual(['x.txt']);
  }
  expect(failures).toBeGreaterThan(4);
  expect(readdirSync(root).sort()).toEqual(['a', 'x.txt']);
  disk.left = 0;
  expect(() => {
    writeNew(root, [{ path: 'b.txt', text: '1' }]);
  }).toThrow(message);
});
