import { describe, expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { checkText, firstNotNfc } from './text.ts';

const messages = (files: Record<string, string | Buffer>) =>
  checkText(distOf(files), /^nguon\//).findings.map(({ message }) => message);

describe('firstNotNfc', () => {
  it('names the letter and its code points', () => {
    expect(firstNotNfc('Tỉnh Hậu Giang: ha\u0323n'.replace('ạ', 'a\u0323'))).toBe(
      '"a\u0323" (U+0061 U+0323)',
    );
  });

  it('finds marks in the wrong order and a line of two letters', () => {
    expect(firstNotNfc('\u00e2\u0301')).toBeDefined();
    expect(firstNotNfc('ấ ộ ữ đ\nấ')).toBeUndefined();
  });
});

describe('checkText', () => {
  it.each([
    ['a.html', '<p>ộ ữ</p>'],
    ['a.csv', '\uFEFFtên\n'],
    ['a.js', 'const a="d\u0335 a\u0323"'],
    ['nguon/a.txt', 'a\u0323'],
    ['a.png', Buffer.from([0xff, 0xfe])],
  ])('accepts %s', (file, content) => {
    expect(messages({ [file]: content })).toEqual([]);
  });

  it.each([
    ['a.html', '<p>a\u0323</p>', 'NFC'],
    ['a.html', '<p>a&#x323;</p>', 'NFC'],
    ['du-lieu/a.json', '{"a":"o\u0302\u0323"}', 'NFC'],
    ['a.csv', 'a\u0323', 'NFC'],
    ['a.txt', Buffer.from([0x61, 0xff]), 'không phải UTF-8'],
    ['a.ics', '\uFEFFBEGIN', 'BOM'],
    ['a.html', '<p>H\uFFFDu Giang</p>', 'có chữ bị mất'],
  ])('finds what is wrong in %s: %j', (file, content, message) => {
    expect(messages({ [file]: content })).toEqual([expect.stringContaining(message)]);
  });
});
