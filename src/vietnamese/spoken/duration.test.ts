import { describe, expect, it } from 'vitest';
import { duration, formatDuration, syllableCount } from './duration.ts';

describe('syllableCount', () => {
  it.each([
    ['', 0],
    ['Hội đồng nhân dân.', 4],
    ['kinh tế, xã hội!', 4],
    ['trang internet', 4],
    ['website', 3],
  ])('%s', (text, count) => {
    expect(syllableCount(text)).toBe(count);
  });

  it('refuses a text that still has digits', () => {
    expect(() => syllableCount('năm 2024')).toThrow(RangeError);
  });
});

describe('duration', () => {
  it('counts at 170 syllables a minute unless told otherwise', () => {
    const text = 'dân '.repeat(340);
    expect(duration(text)).toBe(120);
    expect(duration(text, 340)).toBe(60);
  });

  it('refuses a rate that is none', () => {
    expect(() => duration('dân', 0)).toThrow(RangeError);
  });
});

it.each([
  [0, '0 giây'],
  [12, '12 giây'],
  [59.2, '1 phút'],
  [72, '1 phút 12 giây'],
  [120, '2 phút'],
  [71.000_000_1, '1 phút 11 giây'],
])('formatDuration(%d)', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text);
});
