import { describe, expect, it } from 'vitest';
import { isWordForWord, nearestTo, quotedIn } from './quoted.ts';

describe('quotedIn', () => {
  it.each<[string, string[]]>([
    ['Kế hoạch viết “nhất là”, “tập trung”.', ['nhất là', 'tập trung']],
    ['Kế hoạch viết "nhất là".', ['nhất là']],
    ['Văn bản viết “khó khăn”, không viết “mồ côi”.', ['khó khăn']],
    ['Văn bản chưa nói rõ “hộ khó khăn” là hộ nào; viết “hộ nghèo”.', ['hộ nghèo']],
    ['Bàn rộng 12" và dài.', []],
    ['Không có ngoặc.', []],
  ])('takes from %j what is quoted', (text, words) => {
    expect(quotedIn(text)).toEqual(words);
  });
});

describe('isWordForWord', () => {
  const clause =
    'a) Hỗ trợ 30% mức đóng cho người thuộc hộ nghèo;\nquỹ "Vì người nghèo" – theo quy định.';

  it.each([
    ['the words', 'Hỗ trợ 30% mức đóng'],
    ['a small first letter', 'hỗ trợ 30% mức đóng'],
    ['a large first letter', 'Mức đóng'],
    ['over the end of a line', 'hộ nghèo; quỹ'],
    ['marks of another shape', '“Vì người nghèo” - theo quy định'],
    ['marks of the quoter at its end', 'theo quy định, '],
    ['white space folded', 'mức   đóng'],
    ['what dots leave out', 'Hỗ trợ 30% … hộ nghèo'],
    ['the same in brackets', 'Hỗ trợ 30% […] hộ nghèo'],
    ['signs alone', ',...'],
    ['letters of another form', 'hộ nghèo'.normalize('NFD')],
  ])('forgives %s', (_name, words) => {
    expect(isWordForWord(words, clause)).toBe(true);
  });

  it.each([
    ['another figure', 'Hỗ trợ 50% mức đóng'],
    ['another mark', 'hộ ngheo'],
    ['a word more', 'người thuộc các hộ nghèo'],
    ['a word less', 'người hộ nghèo'],
    ['another order', 'mức đóng 30%'],
    ['a letter within it large', 'mức Đóng'],
    ['a sign within it', 'mức đóng, cho người'],
    ['dots that turn the order round', 'hộ nghèo … mức đóng'],
    ['half a word', 'người thuộc hộ nghè'],
  ])('refuses %s', (_name, words) => {
    expect(isWordForWord(words, clause)).toBe(false);
  });
});

describe('nearestTo', () => {
  const texts = ['Nuôi trâu, nuôi bò.', 'Vận động Quỹ Vì người ngèo, Quỹ An sinh xã hội của tỉnh'];

  it('gives the stretch as it is printed, led to the marks around it', () => {
    expect(nearestTo('Quỹ Vì người nghèo', texts)?.words).toBe('Vận động Quỹ Vì người ngèo');
  });

  it('tells how near it is', () => {
    const one = nearestTo('Quỹ An sinh xã hội', texts)?.distance ?? 1;
    const other = nearestTo('Quỹ An sinh nông thôn', texts)?.distance ?? 0;
    expect(one).toBe(0);
    expect(other).toBeGreaterThan(one);
  });

  it('gives nothing where nothing is like it', () => {
    expect(nearestTo('máy bay lên thẳng', texts)).toBeUndefined();
  });
});
