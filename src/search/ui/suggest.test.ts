import { describe, expect, it } from 'vitest';
import { suggestionFile } from '#src/search/index/suggestions.ts';
import { littleSite } from '#tests/search/little-site.ts';
import { nearest, readSuggestions } from './nearest.ts';
import { suggest } from './suggest.ts';

const list = readSuggestions(suggestionFile(littleSite.records, littleSite.glossary));

describe('suggestions', () => {
  it('are read as they were written', () => {
    expect(readSuggestions('a b\t/a/\n\nc')).toEqual([{ text: 'a b', url: '/a/' }, { text: 'c' }]);
    expect(readSuggestions('')).toEqual([]);
  });

  it.each([
    ['tro c', 'Trợ cấp xã hội hằng tháng'],
    ['Trợ cấp', 'Trợ cấp xã hội hằng tháng'],
    ['y te hau', 'Sở Y tế tỉnh Hậu Giang'],
    ['71', '71/KH-UBND'],
    ['trocapxa', 'Trợ cấp xã hội hằng tháng'],
    ['baor hieem', 'Thẻ bảo hiểm y tế cho hộ nghèo'],
    ['tro75 ca61p', 'Trợ cấp xã hội hằng tháng'],
    ['bhyt', 'Thẻ bảo hiểm y tế cho hộ nghèo'],
  ])('%s suggests %s', (typed, text) => {
    expect(suggest(typed, list).map((one) => one.text)).toContain(text);
  });

  it.each(['', 't', 'xyz'])('"%s" suggests nothing', (typed) => {
    expect(suggest(typed, list)).toEqual([]);
  });

  it('offers the nearest where nothing is found', () => {
    expect(nearest('trơ cắp xả hôi', list)[0]?.text).toBe('Trợ cấp xã hội hằng tháng');
    expect(nearest('zzz', list)).toEqual([]);
  });
});
