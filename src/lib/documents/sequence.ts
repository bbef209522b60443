import type { BodyProblem, ClauseKind } from './clause.ts';
import type { Draft } from './drafts.ts';
import { skipsOnlyDd, valueAt } from './labels.ts';

/** Numbers must run 1, 2, 3 …; what jumps or repeats is told, since it may be a slip of the copy. */

/** What is kept while one document is read. */
export interface Context {
  readonly problems: BodyProblem[];
  /** How often each address has come. */
  readonly seen: Map<string, number>;
  /** Last number of the kinds that count through a whole part: articles, and chapters where they do. */
  readonly running: Map<ClauseKind, readonly number[]>;
  /** Footnotes so far; they are counted through the document. */
  footnotes: number;
  /** Letters without đ are told once: such a document has them everywhere. */
  toldOfDd: boolean;
}

/** What a clause needs to know of the one that holds it. */
export interface Parent {
  readonly address: string;
  readonly reading: string;
  readonly kind: ClauseKind;
  /** Its number as decimals below it begin: `1`, `1.4`; none for other kinds. */
  readonly path?: string | undefined;
  /** Its place in its own sequence. */
  readonly ordinal?: number;
  /** The attached part or quotation in which articles are addressed; none in the document itself. */
  readonly scope?: Parent | undefined;
  /** Within a quotation numbers begin and jump as the quoted act has them. */
  readonly isQuoted: boolean;
}

/** Siblings of one clause as far as they are read. */
export class Siblings {
  readonly #counts = new Map<ClauseKind, number>();
  readonly #last = new Map<string, readonly number[]>();

  /** How many of a kind there are with this one. */
  count(kind: ClauseKind): number {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return count;
  }

  /** What the number of the sibling before was in the same sequence, or should have been; 0 for none. */
  before(item: Draft): readonly number[] {
    return this.#last.get(sequenceOf(item)) ?? [0];
  }

  remember(item: Draft, numbers: readonly number[]): void {
    this.#last.set(sequenceOf(item), numbers);
  }
}

/** Kinds of which an amending act puts new ones between the old: Điều 5a, khoản 1a, Chương IIa. */
const INSERTED: readonly ClauseKind[] = ['number', 'article', 'chapter', 'section', 'subsection'];

const sequenceOf = ({ kind, prefix }: Draft): string => `${kind} ${prefix ?? ''}`;

const NOUN: Partial<Record<ClauseKind, string>> = {
  capital: 'phần',
  roman: 'mục',
  number: 'khoản',
  decimal: 'điểm',
  letter: 'điểm',
  bracketed: 'điểm',
  article: 'Điều',
  chapter: 'Chương',
  section: 'Mục',
  subsection: 'Tiểu mục',
  part: 'Phần',
};

/**
 * Numbers must run 1, 2, 3 …: among siblings, articles through the whole part, chapters either way. What jumps or
 * repeats is reported at its line.
 */
export function checkSequence(
  item: Draft,
  address: string,
  parent: Parent | undefined,
  siblings: Siblings,
  context: Context,
): void {
  const noun = NOUN[item.kind];
  if (noun === undefined || parent?.isQuoted) return;
  const among = siblings.before(item);
  const running = context.running.get(item.kind) ?? [0];
  const numbers = item.kind === 'article' ? running : among;
  const before = numbers[0] ?? 0;
  const expected =
    item.prefix === undefined
      ? valueAt(item.kind, Math.floor(before) + 1)
      : `${item.prefix}.${before + 1}`;
  const inParent =
    item.prefix === undefined ||
    item.prefix === parent?.path ||
    // Contracts number 2.1 right below Điều 2.
    (parent?.kind === 'article' && item.prefix === String(parent.ordinal));
  const continues =
    numbers.includes(item.ordinal - 1) ||
    // f after e, g after f: letters that the numbering does not have, but sources do.
    numbers.includes(item.ordinal - 0.5) ||
    // An article or chapter put in later: 5a after 5.
    (INSERTED.includes(item.kind) && item.ordinal === before && /[a-z]$/u.test(item.value)) ||
    // In some codes the chapters of the second part go on from the first.
    (item.kind === 'chapter' && among[0] === 0 && running.includes(item.ordinal - 1));
  const isBack = !continues && item.ordinal <= before;
  // One slip of the source is told once: after 1, 1 the next may be 2 or 3.
  const now = isBack ? [item.ordinal, Math.floor(before) + 1] : [item.ordinal];
  siblings.remember(item, now);
  context.running.set(item.kind, now);
  if (continues && inParent) return;
  if (item.kind === 'letter' && skipsOnlyDd(before, item.ordinal)) {
    if (context.toldOfDd) return;
    context.toldOfDd = true;
  }

  const found = `"${item.label ?? item.value}"`;
  const what = !inParent
    ? `số thứ tự ${found} đứng ${parent ? `trong ${parent.reading}` : 'ngoài mọi khoản'}; chờ số bắt đầu bằng ${parent?.path ?? '1'}`
    : isBack
      ? `số thứ tự ${found} lặp lại hoặc lùi; chờ ${noun} ${expected}`
      : `số thứ tự nhảy đến ${found}; chờ ${noun} ${expected}`;
  context.problems.push({
    line: item.line,
    address,
    excusable: true,
    message: `${what}. Hãy sửa cho đúng bản gốc; nếu bản gốc in như vậy, thêm một dòng "errata" tại mục ${address}`,
  });
}
