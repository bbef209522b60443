import { describe, expect, it } from 'vitest';
import type { SearchRecord } from '#src/search/shared/records.ts';
import { littleSite } from '#tests/search/little-site.ts';
import { suggestionFile } from './suggestions.ts';

describe('the file of suggestions', () => {
  it('has guides, numbers, agencies and everyday words by turns, each once', () => {
    const { records, glossary } = littleSite;
    expect(suggestionFile([...records, ...records], glossary).split('\n')).toEqual([
      'Trợ cấp xã hội hằng tháng\t/quyen-loi/tro-cap/',
      '225/2019/NQ-HĐND\t/van-ban/nq-225/',
      'Sở Y tế tỉnh Hậu Giang\t/co-quan/so-y-te/',
      'tiền già',
      '71/KH-UBND\t/van-ban/kh-71/',
      'kiện',
      'Thẻ bảo hiểm y tế cho hộ nghèo\t/quyen-loi/the-bhyt/',
    ]);
  });

  it('has some of every kind where not all fit, from every letter', () => {
    const records = (['benefit', 'agency', 'document'] as const).flatMap((type) =>
      Array.from({ length: 400 }, (_, at): SearchRecord => ({
        url: `/${type}/${String(at)}/`,
        type,
        title: `${String.fromCharCode(65 + Math.floor(at / 20))} tên thứ ${String(at)}`,
        numbers: type === 'document' ? [`${String(at + 1)}/KH-UBND`] : undefined,
        parts: [],
      })),
    );
    const lines = suggestionFile(records, littleSite.glossary).split('\n');
    for (const type of ['benefit', 'agency', 'document'])
      expect(lines.filter((line) => line.includes(`\t/${type}/`)).length, type).toBeGreaterThan(50);
    const agencies = lines.filter((line) => line.includes('\t/agency/'));
    expect(new Set(agencies.map((line) => line.charAt(0))).size).toBe(20);
    expect(lines).toContain('tiền già');
  });

  it('stays within 10 KB', () => {
    const many = Array.from({ length: 2000 }, (_, at): SearchRecord => ({
      url: `/quyen-loi/${String(at)}/`,
      type: 'benefit',
      title: `Quyền lợi số ${String(at)}`,
      parts: [],
    }));
    const bytes = new TextEncoder().encode(suggestionFile(many, [])).length;
    expect(bytes).toBeLessThanOrEqual(10 * 1024);
    expect(bytes).toBeGreaterThan(9 * 1024);
  });
});
