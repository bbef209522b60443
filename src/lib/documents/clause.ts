/** The shape of a document's text: a tree of clauses whose addresses are the printed numbering (see `docs/van-ban.md`). */

/** What a clause is, by the mark that opens it or by its fixed place in a document. */
export type ClauseKind =
  // fixed places
  | 'carrier'
  | 'header'
  | 'title'
  | 'authority'
  | 'basis'
  | 'preamble'
  | 'effect'
  | 'closing'
  | 'recipients'
  | 'signature'
  // numbered, from the largest to the smallest
  | 'part'
  | 'chapter'
  | 'section'
  | 'subsection'
  | 'article'
  | 'capital'
  | 'roman'
  | 'number'
  | 'decimal'
  | 'letter'
  | 'subpoint'
  | 'bracketed'
  | 'dash'
  | 'plus'
  | 'paragraph'
  // blocks
  | 'table'
  | 'row'
  | 'quotation'
  | 'footnote';

/** One addressable part of a document's text. */
export interface Clause {
  /** Permanent address within the document: `II.1.4.g1.c1`, `QD.D1`, `header`. */
  readonly address: string;
  readonly kind: ClauseKind;
  /** Words printed inside the clause before its own: the label of its parent (`1.` before a first paragraph) or an enacting formula (`QUYẾT ĐỊNH:`). */
  readonly lead?: string;
  /** The mark as printed, punctuation included: `1. 1.`, `a)`, `-`, `Điều 1.`; none for paragraphs and fixed parts. */
  readonly label?: string;
  /** No space is printed between the label and what follows it: `1.Mục đích`, `2.[3]`. */
  readonly glued?: true;
  /** Heading as printed, without the label. Several lines where the source prints several. */
  readonly heading?: readonly string[];
  /** Own words, one string a printed line or paragraph, label and children excluded; of a row, the cells that are not empty. */
  readonly text: readonly string[];
  /** All cells of a row, the empty ones too. */
  readonly cells?: readonly string[];
  /** The row stands above the rule of its table: it names the columns. */
  readonly head?: true;
  readonly children: readonly Clause[];
  /** How people say the address: `mục II, khoản 1, điểm a`. */
  readonly reading: string;
  /** Line of the body on which it starts, counted from 1. */
  readonly line: number;
}

/** A mistake in a body, for its author. */
export interface BodyProblem {
  /** Line of the body, counted from 1. */
  readonly line: number;
  /** Address concerned, so that an erratum at that place can excuse it. */
  readonly address?: string;
  /** Whether an erratum may excuse it: the source itself has the numbering so. */
  readonly excusable: boolean;
  /** In Vietnamese: what was found and what to write instead. */
  readonly message: string;
}

/** A parsed body. */
export interface ClauseTree {
  /** Top clauses in printed order. */
  readonly clauses: readonly Clause[];
  /** Every clause in printed order, parents before children. */
  readonly all: readonly Clause[];
  readonly problems: readonly BodyProblem[];
  /** The clause at an address, or undefined. */
  get(address: string): Clause | undefined;
}

/** Every clause of a list and below it, in printed order. */
export function flatten(clauses: readonly Clause[]): Clause[] {
  return clauses.flatMap((clause) => [clause, ...flatten(clause.children)]);
}

/** The lines a clause prints itself: lead, label, heading and own words. Children excluded. */
export function ownLines(clause: Clause): string[] {
  const heading = clause.heading ?? [];
  // The label of a clause that opens with a counted paragraph is printed by that paragraph.
  const label =
    clause.label !== undefined && clause.children[0]?.lead === clause.label
      ? []
      : [clause.label ?? ''];
  const [first = '', ...rest] = [...heading, ...clause.text];
  const space = clause.glued ? '' : ' ';
  const opening = [...label, first].filter(Boolean).join(space);
  const { lead } = clause;
  // A first paragraph stands on the line of its parent's label, an enacting formula on a line of its own.
  const lines =
    lead !== undefined && clause.kind === 'paragraph' ? [lead + space + opening] : [lead, opening];
  return [...lines, ...rest].filter((line): line is string => Boolean(line));
}

/** All words of a clause as printed, label and children included, one line a printed line. */
export function textOf(clause: Clause): string {
  return [...ownLines(clause), ...clause.children.map(textOf)].join('\n');
}
