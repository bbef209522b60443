import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitFile } from '#src/site/yaml.ts';
import { firstDifference, publishedWords, sourceWords } from './fidelity.ts';
import { textOf } from './clause.ts';
import sections from '#src/lib/documents/fixtures/sections.json' with { type: 'json' };
import { parseClauses } from './parse.ts';

/**
 * The clause trees of the five documents against the hand-made table of their sections: address, first and last line in
 * the source file, reading. The table was written from the sources by people, not by the parser.
 */

type Row = [address: string, firstLine: number, lastLine: number, reading: string];

const documents = Object.entries(sections as unknown as Record<string, Row[]>).map(
  ([slug, rows]) => ({ slug, rows, addresses: rows.map(([address]) => address) }),
);

const read = (path: string): string => readFileSync(`content/${path}`, 'utf8');

function treeOf(slug: string) {
  const file = splitFile(read(`documents/${slug}.mdx`));
  if (!file) throw new Error(`${slug}.mdx has no frontmatter`);
  return parseClauses(file.body);
}

it('knows 389 sections of five documents', () => {
  expect(documents).toHaveLength(5);
  expect(documents.flatMap(({ rows }) => rows)).toHaveLength(389);
});

describe.each(documents)('$slug', ({ slug, rows, addresses }) => {
  const tree = treeOf(slug);
  const lines = read(`sources/${slug}.txt`).split('\n');

  it('has these addresses, one for one and in order', () => {
    expect(tree.all.map((clause) => clause.address)).toEqual(addresses);
  });

  it('says where each stands as people say it', () => {
    const readings = rows.map(([address, , , reading]) => [address, reading]);
    expect(tree.all.map((clause) => [clause.address, clause.reading])).toEqual(readings);
  });

  it('has the words of the lines of the source in each clause, no more and no fewer', () => {
    const differences = rows.flatMap(([address, first, last]) => {
      const clause = tree.get(address);
      const difference = firstDifference(
        sourceWords(lines.slice(first - 1, last).join('\n')),
        publishedWords(clause ? textOf(clause) : ''),
      );
      return difference ? [{ address, ...difference }] : [];
    });
    expect(differences).toEqual([]);
  });

  it('has no words outside its clauses and no number out of sequence that is not noted', () => {
    const difference = firstDifference(
      sourceWords(lines.join('\n')),
      publishedWords(tree.clauses.map(textOf).join('\n')),
    );
    expect(difference).toBeUndefined();
    expect(tree.problems).toEqual([]);
  });
});
