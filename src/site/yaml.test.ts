import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentRoot } from './content-root.ts';
import { readYaml, splitFile } from './yaml.ts';

describe('the two parsers', () => {
  it.each([
    'a: 2026-11-22',
    'a: 1.10\nb: 012\nc: 0x1F\nd: 1_000\ne: 1e3\nf: .inf',
    'a: yes\nb: on\nc: true\nd: null\ne: ~\nf:',
    'a: |\n  một\n  hai\nb: >\n  ba\n  bốn\n',
    "a: \"x\\u0041\\n\"\nb: 'it''s'\nc: một # hai\n",
    'a: R&D, 2 * 3\nb: một & hai\n',
    '<<: { a: 1 }\n__proto__: { b: 2 }\n1: x\ntrue: y\n',
    '- một\n- - hai\n  - ba\n- { bốn: năm }\n',
    '"a b": [x, "y: z"]\n',
  ])('read %j as the same', (text) => {
    const { data, problems } = readYaml(text);
    expect(problems).toEqual([]);
    expect(data).toStrictEqual(parse(text));
  });

  const folders = [contentRoot(), 'tests/province', 'tests/fixtures/first-release'];
  const files = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => globSync(`${folder}/**/*.{yaml,mdx}`));

  it('read every file of content as the same', () => {
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const front = file.endsWith('.mdx') ? /^---\n([\s\S]*?\n)---\n/u.exec(text)?.[1] : text;
      expect(readYaml(front ?? '').data, file).toStrictEqual(parse(front ?? ''));
    }
  });
});

describe('parts of a text that are named and repeated', () => {
  const levels = Array.from({ length: 9 }, (_, level) => {
    const of = level === 0 ? 'x' : `*a${String(level - 1)}`;
    return `a${String(level)}: &a${String(level)} [${Array.from({ length: 9 }, () => of).join(', ')}]`;
  });
  it.each([
    ['a part that is repeated', 'a: &x [1, 2]\nb: *x\n', [1, 2]],
    ['a part of itself', 'a: 1\nb: &x { c: *x }\n', [2, 2]],
    ['a name alone, as in words that begin so', 'a: 1\nb: &ghi chú\n', [2]],
    ['more than a computer holds', levels.join('\n'), []],
  ])('%s is refused at its lines', (_, text, lines) => {
    const { data, problems } = readYaml(text);
    expect(data).toBeUndefined();
    expect(problems.map(({ message }) => message)).toContain(
      'câu bắt đầu bằng dấu * hoặc & thì phải đặt trong ngoặc kép',
    );
    if (lines.length > 0) expect(problems.map(({ line }) => line)).toEqual(lines);
  });
});

it('tells a mistake once, and not at every sign that follows from it', () => {
  const lines = Array.from(
    { length: 50 },
    (_, index) => `k${String(index)}: { a: [1, 2], b: "x" }`,
  );
  const { problems } = readYaml(['a: "b" {x}', ...lines].join('\n'));
  expect(problems.map(({ line }) => line)[0]).toBe(1);
  expect(problems.length).toBeLessThan(4);
});

describe('readYaml', () => {
  it('gives the line of a value, and of the nearest enclosing one where the path leads nowhere', () => {
    const { lineOf } = readYaml('a: 1\nb:\n  - c: 2\n    d: [x,\n      y]\n# e\nf: 3\n', 10);
    const lines: [PropertyKey[], number][] = [
      [[], 11],
      [['a'], 11],
      [['b', 0, 'c'], 13],
      [['b', 0, 'd', 1], 15],
      [['b', 0, 'z'], 13],
      [['b', 7], 12],
      [['f'], 17],
      [['g'], 11],
    ];
    for (const [path, line] of lines) expect(lineOf(path), path.join('.')).toBe(line);
  });

  it.each(['', '\n', '# chỉ có chú thích\n', '  \n# a\n\n'])('takes %j for nothing', (text) =>
    expect(readYaml(text)).toMatchObject({ data: undefined, problems: [] }),
  );

  it.each<[string, string, number, string]>([
    ['a key twice', 'a: 1\nb: 2\na: 3', 3, 'trường này đã có ở trên'],
    ['a bracket left open', 'a: 1\nb: [x\nc: 2', 3, 'thiếu dấu đóng'],
    ['a tab before a field', 'a:\n\tb: 1', 2, 'phím Tab'],
    ['two fields on a line', 'a: b: c', 1, 'một dòng có hai trường'],
    ['a quotation mark left open', 'a: "x', 1, 'thiếu dấu đóng'],
    ['an alias of nothing', 'a: 1\nb: *x', 2, 'dấu *'],
    ['a tag', 'a: !!js/function x', 1, 'phần khai báo viết chưa đúng'],
    ['two documents', 'a: 1\n---\nb: 2', 2, 'dòng "---" thừa'],
    ['a key that is a list', '? [a]\n: b', 1, 'phần khai báo viết chưa đúng'],
    ['a line of words among fields', 'a: 1\nmột hai\nb: 2', 2, 'hai chấm'],
    ['uneven indentation', 'a:\n  b: 1\n c: 2', 3, 'thẳng cột'],
  ])('tells %s with its line, in Vietnamese', (_name, text, line, words) => {
    const { data, problems } = readYaml(text, 5);
    expect(data).toBeUndefined();
    expect(problems[0]?.line).toBe(line + 5);
    expect(problems.map(({ message }) => message).join()).toContain(words);
  });
});

describe('splitFile', () => {
  it.each([
    ['line ends of Windows', '---\r\na: 1\r\n---\r\n\r\nb\r\n', 4],
    ['blanks after the dashes', '--- \na: 1\n---  \n\nb\n', 4],
    ['no blank line', '---\na: 1\n---\nb\n', 4],
  ])('takes %s', (_name, text, line) => {
    const file = splitFile(text);
    expect(file?.frontmatter.data).toEqual({ a: 1 });
    expect(file?.body.trim()).toBe('b');
    expect(file?.bodyLine).toBe(line);
  });

  it.each(['a: 1\n', '---\na: 1\n', '', 'x\n---\n---\n'])('refuses %j', (text) =>
    expect(splitFile(text)).toBeUndefined(),
  );
});
