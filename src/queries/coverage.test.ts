import { expect, it } from 'vitest';
import { getCoverage } from './coverage.ts';

it('getCoverage counts what is there and is no fresher than its oldest comparison', async () => {
  const { counts, compared } = await getCoverage();
  expect(counts.map(({ count, label }) => `${String(count)} ${label}`)).toEqual([
    '4 nghị quyết',
    '1 thông tư liên tịch',
    '4 kế hoạch',
    '1 quyết định',
    '1 thông tư',
    '6 hướng dẫn quyền lợi',
    '19 cơ quan được nêu tên, 14 có trang riêng',
    '5 văn bản được viện dẫn',
  ]);
  // The texts were compared on 10/1, 15/1, 20/1 and 5/2.
  expect(compared).toBe('2026-01-10');
});
