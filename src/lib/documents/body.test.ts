import { describe, expect, it } from 'vitest';
import { bodyFaults, mendBody, unescaped } from './body.ts';
import { parseClauses } from './parse.ts';

describe('mendBody', () => {
  it.each<[string, string, string]>([
    ['a sign', 'thu nhập < 5 triệu', 'thu nhập \\< 5 triệu'],
    ['a brace', 'công thức {a}', 'công thức \\{a}'],
    ['a rule below words', 'Điều 1.\n---\n\n# KẾ HOẠCH', 'Điều 1.\n\n---\n\n# KẾ HOẠCH'],
    ['what is written right', 'thu nhập \\< 5\n\n---\n', 'thu nhập \\< 5\n\n---\n'],
    ['everything else', 'a > b } c &lt; - 1.', 'a > b } c &lt; - 1.'],
  ])('writes %s', (_name, body, mended) => {
    expect(mendBody(body).body).toBe(mended);
    expect(mendBody(mended).body).toBe(mended);
    expect(bodyFaults(mended)).toEqual([]);
  });

  it('counts the lines it mended', () =>
    expect(mendBody('a < b < c\n{\nd\n---\n')).toMatchObject({ signs: 2, rules: 1 }));
});

it('reads the escapes as the signs they mean, and nothing else as an escape', () => {
  expect(unescaped('a \\< b \\{c} \\n')).toBe('a < b {c} \\n');
  const tree = parseClauses('# A\n\n## I. MỘT\n\n1. thu nhập \\< 5 \\{a}');
  expect(tree.get('I.1')?.text).toEqual(['thu nhập < 5 {a}']);
});

it('tells each fault at its line', () =>
  expect(bodyFaults('a\nb {c}\nd \\ e\n> f\ng\n---').map(({ line }) => line)).toEqual([
    2, 3, 4, 6,
  ]));
