import { expect, it } from 'vitest';
import { copyWords, dayWords, keptWords, newerWords, sizeWords } from './save-words.ts';

const copy = { release: '1', builtOn: '2026-03-10', areas: ['a', 'b'], bytes: 3_140_000 };

it('says what is on the device, and what is newer', () => {
  expect(dayWords('2026-03-10')).toBe('10/3/2026');
  expect(sizeWords(3_140_000)).toBe('3,1 MB');
  expect(copyWords(copy, new Map([['a', 'Mây Trắng']]))).toBe(
    'Trong máy có bản lưu dựng ngày 10/3/2026: Mây Trắng, b (3,1 MB).',
  );
  expect(keptWords(copy)).toContain('10/3/2026 vẫn còn nguyên');
  const offer = { release: '1', builtOn: '2026-03-11', areas: [] };
  expect(newerWords(copy, offer)).toBe('');
  expect(newerWords(copy, { ...offer, release: '2' })).toContain('11/3/2026');
});
