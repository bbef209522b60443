import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { writeArchive } from './archive.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

/** An archive of two files as a whole. */
function packed(day = '2026-03-10'): Buffer {
  const pieces: Uint8Array[] = [];
  const files = [
    { name: 'a/một.txt', read: () => bytes('Chữ có dấu. '.repeat(500)) },
    { name: 'rong.txt', read: () => new Uint8Array() },
  ];
  writeArchive(files, day, (piece) => pieces.push(Uint8Array.from(piece)));
  return Buffer.concat(pieces);
}

describe('writeArchive', () => {
  it('is read by another program, word for word', () => {
    const files = unzipSync(packed());
    expect(Object.keys(files)).toEqual(['a/một.txt', 'rong.txt']);
    expect(new TextDecoder().decode(files['a/một.txt'])).toBe('Chữ có dấu. '.repeat(500));
    expect(files['rong.txt']).toHaveLength(0);
    expect(packed().length).toBeLessThan(1000);
  });

  it('depends on its content and its day alone', () => {
    const first = packed();
    vi.setSystemTime(new Date('2031-07-09T01:02:03Z'));
    expect(packed().equals(first)).toBe(true);
    vi.useRealTimers();
    expect(packed('2026-03-11').equals(first)).toBe(false);
  });
});
