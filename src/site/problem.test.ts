import { expect, it } from 'vitest';
import { formatProblems } from './problem.ts';

it('tells of a damaged file in a report that can be read', () => {
  const report = formatProblems(
    Array.from({ length: 1_200 }, (_value, at) => ({
      file: 'content/a.mdx',
      line: at + 1,
      message: `đầu ${'x'.repeat(2_000_000 / 1_200)} cuối`,
    })),
  );
  expect(report).toContain('có 1200 chỗ cần sửa');
  expect(report).toContain('… và 200 chỗ nữa');
  expect(report).not.toContain('dòng 1001');
  expect(report.split('\n')[3]).toMatch(/^ {4}đầu x+ … x+ cuối$/u);
  expect(report.length).toBeLessThan(1_200_000);
});
