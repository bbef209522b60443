import { readFileSync } from 'node:fs';
import { mdxToMdast } from 'satteri';
import { expect, it } from 'vitest';
import { publishedWords } from './fidelity.ts';
import { parseClauses } from './parse.ts';

/** Three tables of an official decision, their cells counted by hand, read by our parser and by the compiler of MDX. */

const FILE = 'tests/trial/005-qd-2682-vinh-long-tthc-cai-nghien.txt';

/** Of each table the rows, of each row the words of its cells. */
function tablesOf(node: unknown): string[][][] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, children, value } = node as Record<string, unknown>;
  const below = Array.isArray(children) ? children : [];
  if (type === 'table')
    return [below.map((row: { children: unknown[] }) => row.children.map((cell) => wordsOf(cell)))];
  return typeof value === 'string' ? [] : below.flatMap(tablesOf);
}

function wordsOf(node: unknown): string {
  const { children, value } = node as Record<string, unknown>;
  if (typeof value === 'string') return publishedWords(value).join(' ');
  return Array.isArray(children) ? children.map(wordsOf).join(' ') : '';
}

it('has the cells that were counted, as another parser reads them', () => {
  const body = readFileSync(FILE, 'utf8');
  const ours = parseClauses(body, { kind: 'quyet-dinh' })
    .all.filter(({ kind }) => kind === 'table')
    .map(({ address, children }) => ({
      address,
      rows: children.map(({ cells = [] }) => cells.map((cell) => publishedWords(cell).join(' '))),
    }));
  expect(
    ours.map(({ address, rows }) => [
      address,
      rows.length,
      ...new Set(rows.map((row) => row.length)),
    ]),
  ).toEqual([
    ['PL1.bg1', 2, 7],
    ['MS1.3.3.bg1', 5, 3],
    ['PL3.1.bg1', 8, 4],
  ]);
  // The frame of a letterhead or signature is a table to MDX; none here is.
  const theirs = tablesOf(mdxToMdast(body, { features: { frontmatter: false } }));
  expect(theirs).toEqual(ours.map(({ rows }) => rows));
});
