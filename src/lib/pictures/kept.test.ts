import * as fs from 'node:fs/promises';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptFile, type Maker } from './kept.ts';

vi.mock('node:fs/promises', { spy: true });

let folder = '';
beforeEach(() => {
  vi.clearAllMocks();
  folder = join(mkdtempSync(join(tmpdir(), 'kept-')), 'made');
});
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

/** A maker that counts its work; its files end with a full stop. */
function counting(version = 1) {
  const make = vi.fn((text: string) => Promise.resolve(Buffer.from(`made of ${text}.`)));
  const isWhole = (file: Uint8Array): boolean => Buffer.from(file).toString().endsWith('.');
  return { end: 'txt', version, make, isWhole } satisfies Maker;
}

const asked = async (maker: Maker, text = 'a') =>
  Buffer.from(await keptFile(text, folder, maker)).toString();

describe('a kept file', () => {
  it('is made once for a text, and again for another', async () => {
    const maker = counting();
    expect(await asked(maker)).toBe('made of a.');
    expect(await asked(maker)).toBe('made of a.');
    expect(maker.make).toHaveBeenCalledTimes(1);
    expect(await asked(maker, 'b')).toBe('made of b.');
    expect(maker.make).toHaveBeenCalledTimes(2);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('is made anew by another version of its maker', async () => {
    await asked(counting(1));
    const next = counting(2);
    await asked(next);
    expect(next.make).toHaveBeenCalledTimes(1);
  });

  it('is made anew where only a part of it is there', async () => {
    await asked(counting());
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), 'made o');
    const maker = counting();
    expect(await asked(maker)).toBe('made of a.');
    expect(maker.make).toHaveBeenCalledTimes(1);
    expect(readFileSync(join(folder, name), 'utf8')).toBe('made of a.');
  });

  it('is written beside its place and moved there whole, though many ask at once', async () => {
    const maker = counting();
    await Promise.all(Array.from({ length: 8 }, () => asked(maker)));
    const names = readdirSync(folder);
    expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.txt$/u)]);
    const place = join(folder, names[0] ?? '');
    const written = vi.mocked(fs.writeFile).mock.calls.map(([path]) => path);
    expect(written.length).toBeGreaterThan(0);
    expect(written).not.toContain(place);
    // Which of them is done first is the disk's affair.
    const moved = vi.mocked(fs.rename).mock.calls;
    expect(moved).toHaveLength(written.length);
    expect(new Set(moved.map(([path]) => path))).toEqual(new Set(written));
    expect(new Set(moved.map(([, to]) => to))).toEqual(new Set([place]));
  });

  it('leaves nothing where it cannot be moved to its place', async () => {
    vi.mocked(fs.rename).mockRejectedValueOnce(new Error('ENOSPC'));
    expect(await asked(counting())).toBe('made of a.');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is given all the same where nothing can be kept', async () => {
    writeFileSync(folder, 'a file in the place of the folder');
    expect(await asked(counting())).toBe('made of a.');
  });

  it('leaves nothing where making it fails', async () => {
    const failing = { ...counting(), make: () => Promise.reject(new Error('no ink')) };
    await expect(asked(failing)).rejects.toThrow('no ink');
    expect(await asked(counting())).toBe('made of a.');
  });
});
