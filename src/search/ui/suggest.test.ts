import { describe, expect, it } from 'vitest';
import { littleSite } from '#src/search/fixtures/little-site.ts';
import type { SearchRecord } from '#src/search/shared/records.ts';
import { nearest, readSuggestions, suggest, suggestionFile } from './suggest.ts';

const file = suggestionFile(littleSite.records, littleSite.glossary);
const list = readSuggestions(file);

describe('suggestions', () => {
  it('hold guides, numbers, everyday words and agencies, guides first', () => {
    expect(list[0]).toEqual({ text: 'Trợ cấp xã hội hằng tháng', url: '/quyen-loi/tro-cap/' });
    expect(list).toContainEqual({ text: '71/KH-UBND', url: '/van-ban/kh-71/' });
    expect(list).toContainEqual({ text: 'tiền già' });
    expect(list).toContainEqual({ text: 'Sở Y tế tỉnh Hậu Giang', url: '/co-quan/so-y-te/' });
  });

  it('stay within 10 KB', () => {
    const many = Array.from({ length: 2000 }, (_, at): SearchRecord => ({
      url: `/quyen-loi/${String(at)}/`,
      type: 'quyen-loi',
      title: `Quyền lợi số ${String(at)}`,
      parts: [],
    }));
    const bytes = new TextEncoder().encode(suggestionFile(many, [])).length;
    expect(bytes).toBeLessThanOrEqual(10 * 1024);
    expect(bytes).toBeGreaterThan(9 * 1024);
  });

  it.each([
    ['tro c', 'Trợ cấp xã hội hằng tháng'],
    ['Trợ cấp', 'Trợ cấp xã hội hằng tháng'],
    ['y te hau', 'Sở Y tế tỉnh Hậu Giang'],
    ['71', '71/KH-UBND'],
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
