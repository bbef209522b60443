import { expect, it } from 'vitest';
import { formatProblems, todos } from './problem.ts';

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

it('groups mistakes by what is to be done, in the order in which to do it', () => {
  const report = formatProblems([
    { file: 'content/b.mdx', line: 2, message: 'khóa', todo: 'lock' },
    { file: 'content/a.mdx', line: 9, message: 'lời', todo: 'words' },
    { file: 'content/z.mdx', line: 1, message: 'trường' },
    { file: 'content/a.mdx', line: 3, message: 'lời nữa', todo: 'words' },
  ]);
  expect(report.split('\n').filter((line) => /^\S.*\(\d\)$/u.test(line))).toEqual([
    `${todos.form} (1)`,
    `${todos.words} (2)`,
    `${todos.lock} (1)`,
  ]);
  expect(
    [...report.matchAll(/^ {2}• (\S+), dòng (\d)/gmu)].map(([, file, line]) => [file, line]),
  ).toEqual([
    ['content/z.mdx', '1'],
    ['content/a.mdx', '3'],
    ['content/a.mdx', '9'],
    ['content/b.mdx', '2'],
  ]);
});

it('says no kind where there is one', () => {
  const report = formatProblems([{ file: 'content/a.mdx', message: 'lời', todo: 'words' }]);
  expect(report).not.toContain(todos.words);
});
