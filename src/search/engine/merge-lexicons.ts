/** What search knows of words where the indexes of several sites are searched as one. */

import type { LexiconFile } from './lexicon.ts';

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** Tables whose lists are put together, key by key. */
function joined(
  tables: readonly Readonly<Record<string, readonly string[]>>[],
): Record<string, readonly string[]> {
  const out: Record<string, readonly string[]> = {};
  for (const table of tables)
    for (const [key, list] of Object.entries(table))
      out[key] = unique([...(out[key] ?? []), ...list]);
  return out;
}

/** Rows of which the first text is what they are about, each once, as the first site has it. */
const byFirstText = (rows: readonly (readonly string[])[]): (readonly string[])[] =>
  [...new Map(rows.toReversed().map((row) => [row[0] ?? '', row])).values()].toReversed();

/** Words by how many records of all use them: what each site says of a word is added. */
function uses(files: readonly LexiconFile[]): string[] {
  const counts = new Map<string, number>();
  for (const { s } of files)
    for (const [power, group] of s.entries())
      for (const word of group.split(' '))
        if (word !== '') counts.set(word, (counts.get(word) ?? 0) + 2 ** power);
  const groups: string[][] = [];
  for (const [word, count] of counts) (groups[Math.floor(Math.log2(count))] ??= []).push(word);
  return Array.from(groups, (group: string[] | undefined) => (group ?? []).join(' '));
}

/** Pairs of neighbours, `bao:hiem tro|hiem:y`. */
function pairs(files: readonly LexiconFile[]): string {
  const tables = files.map(({ b }) =>
    Object.fromEntries(
      b.split('|').flatMap((row): [string, string[]][] => {
        const [first = '', rest = ''] = row.split(':');
        return first === '' ? [] : [[first, rest.split(' ')]];
      }),
    ),
  );
  return Object.entries(joined(tables))
    .map(([first, rest]) => `${first}:${rest.join(' ')}`)
    .join('|');
}

/** A province as the site tells of it that has documents of it. */
function places(files: readonly LexiconFile[]): (readonly string[])[] {
  const rows = files.flatMap(({ w }) => w);
  return byFirstText([...rows.filter(([, , here = '']) => here !== ''), ...rows]);
}

/**
 * The lexicon of several indexes as one. A matter of which no document speaks is one of which none of the sites has any;
 * of what two write otherwise, the first counts.
 *
 * @param files of one site at least
 */
export function mergeLexicons(files: readonly [LexiconFile, ...LexiconFile[]]): LexiconFile {
  const [first, ...rest] = files;
  if (rest.length === 0) return first;
  const records = files.reduce((sum, { n }) => sum + n, 0);
  return {
    n: records,
    l: files.reduce((sum, { n, l }) => sum + n * l, 0) / Math.max(1, records),
    s: uses(files),
    b: pairs(files),
    a: joined(files.map(({ a }) => a)),
    A: unique(files.flatMap(({ A }) => A)),
    v: Object.assign({}, ...files.toReversed().map(({ v }) => v)) as Record<string, string>,
    c: [...new Map(files.flatMap(({ c }) => c).map((row) => [row.join('\n'), row])).values()],
    p: joined(files.map(({ p }) => p)),
    o: first.o.filter(([matter]) => rest.every(({ o }) => o.some(([other]) => other === matter))),
    w: places(files),
  };
}
