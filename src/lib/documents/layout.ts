import type { Segment } from '#src/vietnamese/abbreviations.ts';
import { ownLines, type Clause, type ClauseKind, type ClauseTree } from './clause.ts';

/** How a tree is laid out as a page: what makes a list, what makes a section, what is marked on each line. */

const LISTED: readonly ClauseKind[] = [
  'number',
  'decimal',
  'letter',
  'subpoint',
  'bracketed',
  'dash',
  'plus',
];

/** Children that stand together: one list of items, or sections and paragraphs one after the other. */
export interface ChildGroup {
  readonly list: boolean;
  readonly clauses: readonly Clause[];
}

/**
 * Groups children in printed order. Items without a heading make a list, so that assistive technology tells the
 * nesting; their printed marks stay text. Headed clauses and paragraphs stand alone.
 */
export function groupChildren(children: readonly Clause[]): ChildGroup[] {
  const groups: { list: boolean; clauses: Clause[] }[] = [];
  for (const clause of children) {
    const list = LISTED.includes(clause.kind) && clause.heading === undefined;
    const last = groups.at(-1);
    if (last && last.list === list) last.clauses.push(clause);
    else groups.push({ list, clauses: [clause] });
  }
  return groups;
}

/** The names of a table's columns, those of several rows put together: `Mức · Năm 2026`. */
export function columnsOf(table: Clause): string[] {
  const names: string[][] = [];
  for (const { head, cells = [] } of table.children)
    if (head)
      cells.forEach((cell, at) => {
        const name = (names[at] ??= []);
        if (cell !== '' && !name.includes(cell)) name.push(cell);
      });
  return names.map((name) => name.join(' · '));
}

/** A list written in a cell of a table: `Gồm: - một; - hai`. A dash between figures or names begins no item. */
const ITEM = /(?<=[:;.,]\s)(?=[-+–•]\s)/u;

/** The lines of a cell, each item of a list in it on a line of its own; joined they are the cell. */
export function cellLines(cell: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = [[]];
  for (const segment of cell)
    segment.text.split(ITEM).forEach((text, at) => {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push({ ...segment, text });
    });
  return lines;
}

/** A heading level that HTML has: never below `h6`. */
export function headingLevel(level: number): number {
  return Math.min(level, 6);
}

/** The printed lines of every clause with its marks, worked out in printed order so that "first use" is the first on the page. */
export function markLines(
  tree: ClauseTree,
  mark: (text: string) => Segment[],
): Map<string, Segment[][]> {
  return new Map(tree.all.map((clause) => [clause.address, ownLines(clause).map(mark)]));
}

/** An entry of a document's contents. */
export interface ContentsEntry {
  readonly address: string;
  readonly label: string;
  readonly children: readonly ContentsEntry[];
}

/** The headed clauses of a tree, two levels deep, for its contents list. Below a section where only some items are headed, none is listed: a list with holes misleads. */
export function contentsOf(clauses: readonly Clause[], depth = 2): ContentsEntry[] {
  const numbered = clauses.filter(
    ({ label, kind }) => label !== undefined && kind !== 'dash' && kind !== 'plus',
  );
  const holes =
    numbered.some(({ heading }) => heading === undefined) &&
    numbered.some(({ kind }) => kind !== 'roman');
  if (depth === 0) return [];
  // What is attached has its place in the list, whatever the document itself is like.
  const listed = holes ? clauses.filter(({ kind }) => kind === 'carrier') : clauses;
  return listed.flatMap((clause): ContentsEntry[] => {
    if (clause.kind === 'carrier')
      return [
        {
          address: clause.address,
          label: clause.reading.charAt(0).toUpperCase() + clause.reading.slice(1),
          children: contentsOf(clause.children, depth - 1),
        },
      ];
    if (clause.heading === undefined) return [];
    const label = [clause.label, ...clause.heading].filter(Boolean).join(' ');
    return [{ address: clause.address, label, children: contentsOf(clause.children, depth - 1) }];
  });
}
