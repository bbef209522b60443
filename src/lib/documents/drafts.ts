import type { ClauseKind } from './clause.ts';
import type { Expects, Label } from './labels.ts';
import type { Line } from './lines.ts';

/** Clauses while they are being read: which one holds which. */

/** Larger clauses come first; a clause goes below the nearest open one of a larger kind. */
export const RANK: readonly ClauseKind[] = [
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'capital',
  'roman',
  'number',
  'decimal',
  'letter',
  'subpoint',
  'bracketed',
  'dash',
  'plus',
];

const rankOf = (kind: ClauseKind): number => RANK.indexOf(kind);

/** Marks that are counted, not numbered. */
export const UNNUMBERED: readonly ClauseKind[] = ['dash', 'plus'];

/** Kinds whose name is always a heading, with the heading sign or without it. */
export const ALWAYS_HEADED: readonly ClauseKind[] = ['part', 'chapter', 'section', 'subsection'];

/** A clause while it is being read. Own paragraphs and children are kept in one list, in printed order. */
export interface Draft {
  kind: ClauseKind;
  value: string;
  ordinal: number;
  /** For decimals, the numbers before the last, as printed. */
  prefix?: string;
  label?: string;
  lead?: string;
  glued?: true;
  heading: string[];
  /** Words on the line of the label, where it is no heading. */
  opening?: Line;
  body: (Draft | Line)[];
  /** Cells of a row. */
  cells?: readonly string[];
  head?: true;
  line: number;
  /** Heading signs of its line. */
  level: number;
  /** Heading signs of the smaller kind that holds it, where the headings show that 1. stands above I. */
  within?: number;
  /** Last number of each kind that it holds. */
  readonly last: Map<ClauseKind, number>;
}

export const isDraft = (item: Draft | Line): item is Draft => 'kind' in item;

export function draft(kind: ClauseKind, line: number, value = '', ordinal = 0): Draft {
  return { kind, value, ordinal, heading: [], body: [], line, level: 0, last: new Map() };
}

/** The clauses of one part as far as they are read: the top ones, and those that are open, outermost first. */
export class Outline {
  readonly tops: Draft[] = [];
  readonly open: Draft[] = [];
  readonly #last = new Map<ClauseKind, number>();

  /** What would come next where a line stands, so that a lone capital is read right; see `Expects`. */
  readonly expects: Expects = (kind, ordinal) => {
    const last = (sort: ClauseKind): number => {
      const holder = this.open.findLast((item) => rankOf(item.kind) < rankOf(sort));
      return (holder ? holder.last : this.#last).get(sort) ?? 0;
    };
    // I, V and X out of sequence are told as such; fifty (L) and a hundred (C) are letters.
    if (kind === 'roman') return ordinal === last('roman') + 1 || ordinal <= 10;
    // A list of capitals inside a clause stays a list; only what stands above all numbers parts the document.
    const inList = this.open.some(
      (item) =>
        item.kind === 'letter' && item.ordinal + 1 === ordinal && /^\p{Lu}/u.test(item.label ?? ''),
    );
    const outermost = this.open.every((item) => rankOf(item.kind) <= rankOf('capital'));
    return ordinal === last('capital') + 1 && !inList && (ordinal > 1 || outermost);
  };

  /** The innermost open clause. */
  get current(): Draft | undefined {
    return this.open.at(-1);
  }

  /** Opens a clause below the nearest open one of a larger kind. */
  place(label: Label, line: Line): Draft {
    const made = draft(label.kind, line.line, label.value, label.ordinal);
    made.label = label.printed;
    made.level = line.level;
    if (label.glued) made.glued = true;
    if (label.prefix !== undefined) made.prefix = label.prefix;
    const smaller = this.#smallerHolder(label, line);
    if (smaller) {
      made.within = smaller.level;
      while (this.current !== smaller) this.open.pop();
    } else {
      while (this.current && !holds(this.current, label, line)) this.open.pop();
    }
    if (line.level > 0 || ALWAYS_HEADED.includes(label.kind)) {
      if (label.rest) made.heading.push(label.rest);
    } else if (label.rest) {
      made.opening = { ...line, text: label.rest };
    }
    this.add(made);
    this.open.push(made);
    return made;
  }

  /** Closes every open clause: what follows stands at the top. */
  close(): void {
    this.open.length = 0;
  }

  /** Puts a finished block or clause into the innermost open one, or at the top. */
  add(made: Draft): void {
    const holder = this.current;
    (holder ? holder.body : this.tops).push(made);
    (holder ? holder.last : this.#last).set(made.kind, made.ordinal);
  }

  /** Closes dashes, since a paragraph or block after them belongs to the clause that holds them; one that ends with a colon keeps it. */
  leaveDashes(keepsColon: boolean): void {
    while (this.open.length > 1 && UNNUMBERED.includes(this.current?.kind ?? 'paragraph')) {
      const words = this.current?.body.findLast((item) => !isDraft(item)) ?? this.current?.opening;
      if (keepsColon && words && !isDraft(words) && words.text.endsWith(':')) return;
      this.open.pop();
    }
  }

  /** A headed 1. that holds I. where the headings say so: `## 1. …`, then `I. …` with fewer rank. */
  #smallerHolder(label: Label, line: Line): Draft | undefined {
    if (label.kind !== 'roman' && label.kind !== 'capital') return undefined;
    const isHeld = this.open.some((item) => item.kind === label.kind && item.within === undefined);
    if (isHeld) return undefined;
    const holder = this.open.findLast((item) => item.kind === 'number' && item.level > 0);
    const isBelow = holder && (line.level === 0 || line.level > holder.level);
    return isBelow && label.ordinal === (holder.last.get(label.kind) ?? 0) + 1 ? holder : undefined;
  }
}

/** Whether an open clause can hold a new one: it is of a larger kind, or a decimal with fewer numbers (1.4 holds 1.4.2). */
function holds(open: Draft, label: Label, line: Line): boolean {
  if (open.within !== undefined && line.level > 0 && line.level <= open.within) return false;
  if (open.kind === 'decimal' && label.kind === 'decimal')
    return depthOf(open.prefix) < depthOf(label.prefix);
  return rankOf(open.kind) < rankOf(label.kind);
}

const depthOf = (prefix: string | undefined): number => prefix?.split('.').length ?? 0;
