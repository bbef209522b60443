import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { contentRoot } from '#src/site/content-root.ts';
import { splitFile } from '#src/site/yaml.ts';
import { mdxFault, mdxWords } from './mdx.ts';
import { parseClauses } from './parse.ts';

const faultOf = (body: string) => mdxFault(body, parseClauses(body));

describe('mdxFault', () => {
  it.each<[string, string]>([
    ['numbering', '## I. MỘT\n\n1. một\n\n2. hai\n\n1.4 ba\n\na) bốn\n\n- năm\n\n+ sáu'],
    ['lines without a blank one between', '## I. MỘT\n1. một\n2. hai\n- ba\n- bốn'],
    ['a year at the start of a line', '## I. MỘT\n\n2025. là năm cuối'],
    ['signs that are escaped', '## I. MỘT\n\n1. a \\< b, \\{c}'],
    ['two parts', '# QĐ\n\nĐiều 1. Một.\n\n---\n\n# KH\n\n## I. MỘT\n\n1. hai'],
    ['an address', '## I. MỘT\n\n1. Xem www.mau.example và https://mau.example'],
  ])('reads %s as printed', (_name, body) => expect(faultOf(body)).toBeUndefined());

  it.each<[string, string, number]>([
    ['a sign that opens an element', '## I. MỘT\n\n1. a <b', 3],
    ['an expression', '## I. MỘT\n\n1. một {hai} ba', 3],
    ['emphasis', '## I. MỘT\n\n1. một hai *ba* bốn', 3],
    ['a box to tick', '## I. MỘT\n\n1. một\n\n- [ ] hai', 5],
    ['a footnote', '## I. MỘT\n\n1. một hai ba[^1] bốn\n\n[^1]: năm', 3],
  ])('finds %s', (_name, body, line) => expect(faultOf(body)?.line).toBe(line));
});

/** The content at hand, and the invented province where it is there. */
const bodies = [contentRoot(), 'tests/province'].flatMap((root) => {
  const folder = `${root}/documents`;
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => ({
      name,
      body: splitFile(readFileSync(`${folder}/${name}`, 'utf8'))?.body ?? '',
    }))
    .filter(({ body }) => body.trim() !== '');
});

it.each(bodies)('the compiler compiles $name and finds the same words', ({ body }) => {
  expect(mdxToJs(body, { features: { frontmatter: false } }).code).toContain('MDXContent');
  expect(mdxFault(body, parseClauses(body))).toBeUndefined();
  expect(mdxWords(body).length).toBeGreaterThan(50);
});
