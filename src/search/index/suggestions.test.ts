import { describe, expect, it } from 'vitest';
import type { SearchRecord } from '#src/search/shared/records.ts';
import { littleSite } from '#tests/search/little-site.ts';
import { suggestionFile } from './suggestions.ts';

describe('the file of suggestions', () => {
  it('has guides, numbers, everyday words and agencies, in this order, each once', () => {
    const { records, glossary } = littleSite;
    expect(suggestionFile([...records, ...records], glossary).split('\n')).toEqual([
      'Trợ cấp xã hội hằng tháng\t/quyen-loi/tro-cap/',
      'Thẻ bảo hiểm y tế cho hộ nghèo\t/quyen-loi/the-bhyt/',
      '225/2019/NQ-HĐND\t/van-ban/nq-225/',
      '71/KH-UBND\t/van-ban/kh-71/',
      'tiền già',
      'kiện',
      'Sở Y tế tỉnh Hậu Giang\t/co-quan/so-y-te/',
    ]);
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
