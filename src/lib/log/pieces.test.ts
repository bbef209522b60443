import { describe, expect, it } from 'vitest';
import { piecesOf } from './pieces.ts';

const drawn = (before: string | undefined, after: string | undefined): string =>
  piecesOf(before, after)
    .map(({ kind, words }) =>
      kind === 'same' ? words : kind === 'old' ? `[-${words}]` : `[+${words}]`,
    )
    .join('');

describe('piecesOf', () => {
  it.each([
    ['Hỗ trợ 30% mức đóng.', 'Hỗ trợ 50% mức đóng.', 'Hỗ trợ [-30%] [+50%] mức đóng.'],
    ['Hỗ trợ mức đóng.', 'Hỗ trợ một phần mức đóng.', 'Hỗ trợ [+một phần] mức đóng.'],
    [undefined, 'Câu mới.', '[+Câu mới.]'],
    ['Câu cũ.', undefined, '[-Câu cũ.]'],
    ['Một.', 'Hai.', '[-Một.] [+Hai.] '],
    [undefined, undefined, ''],
  ])('lays %j and %j over each other', (before, after, expected) => {
    expect(drawn(before, after)).toBe(expected);
  });

  it('cuts a long stretch that is the same', () => {
    const long = Array.from({ length: 80 }, (_, index) => `chữ${String(index)}`).join(' ');
    const text = drawn(`${long} cũ ${long}`, `${long} mới ${long}`);
    expect(text).toContain('chữ79 [-cũ] [+mới] chữ0');
    expect(text).toContain('…');
    expect(text).not.toContain('chữ40');
  });

  it('leaves out of a row what did not change and leads elsewhere', () => {
    const row = (day: string): string =>
      `Mã: ma-bc01\nNội dung: Kết quả\nCơ quan: mt-so-y-te\nNgày: ${day}\nMục: IV.3`;
    expect(drawn(row('12-15'), row('12-20'))).toBe('Nội dung: Kết quả\nNgày: [-12-15] [+12-20] ');
  });

  it('shows an id where it is what changed', () => {
    expect(drawn('Mã: a\nMục: II.1', 'Mã: a\nMục: II.2')).toBe('Mục: [-II.1] [+II.2] ');
  });
});
