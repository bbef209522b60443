import { unescaped } from './body.ts';
import {
  flatten,
  type BodyProblem,
  type Clause,
  type ClauseKind,
  type ClauseTree,
} from './clause.ts';
import { readLabel, valueAt, type Expects, type Label } from './labels.ts';
import { CARRIERS, stepReading } from './reading.ts';

/**
 * From a document's body to its tree of clauses. One line of the body is one printed line or paragraph; a line that
 * begins with `#` is a heading (`#` alone: the title); `---` parts a decision from the plan it carries; `\<` and `\{` mean
 * the sign. The printed numbering makes the tree: nothing else does.
 */

/** Larger clauses come first; a clause goes below the nearest open one of a larger kind. */
const RANK: readonly ClauseKind[] = [
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
  'dash',
  'plus',
];

/** Letters that stand before the number in an address, for kinds whose number alone could be mistaken. */
const PREFIX: Partial<Record<ClauseKind, string>> = {
  part: 'Ph',
  chapter: 'Ch',
  section: 'M',
  subsection: 'T',
  article: 'D',
  dash: 'g',
  plus: 'c',
  paragraph: 'p',
};

/** Marks that are counted, not numbered. */
const UNNUMBERED: readonly ClauseKind[] = ['dash', 'plus'];

const CLOSING = /^(?:Trên đây là|Trong quá trình|Quá trình (?:tổ chức |triển khai )*thực hiện)/u;
const EFFECT = /^(?:Quyết định|Nghị quyết|Nghị định|Thông tư|Luật)(?: này)? có hiệu lực/u;
const RECIPIENTS = /^Nơi nhận\s*:/u;
const FORMULA = /^QUYẾT (?:ĐỊNH|NGHỊ)\s*:?$/u;

interface Line {
  readonly text: string;
  /** Number of heading signs; 0 for text. */
  readonly level: number;
  readonly line: number;
}

/** A clause while it is being read. Own paragraphs and children are kept in one list, in printed order. */
interface Draft {
  kind: ClauseKind;
  value: string;
  ordinal: number;
  /** For decimals, the numbers before the last, as printed. */
  prefix?: string;
  label?: string;
  lead?: string;
  heading: string[];
  /** Words on the line of the label, where it is no heading. */
  opening?: Line;
  body: (Draft | Line)[];
  line: number;
}

const isDraft = (item: Draft | Line): item is Draft => 'kind' in item;

function draft(kind: ClauseKind, line: number, value = '', ordinal = 0): Draft {
  return { kind, value, ordinal, heading: [], body: [], line };
}

function readLines(body: string): Line[] {
  return body.split('\n').flatMap((raw, index) => {
    const match = /^(#{0,6})\s*(.*?)\s*$/u.exec(raw);
    const text = unescaped(match?.[2] ?? '');
    return text === '' ? [] : [{ text, level: match?.[1]?.length ?? 0, line: index + 1 }];
  });
}

/** Splits a list at the items that `isBreak` names; these are left out. */
function splitAt<T>(items: readonly T[], isBreak: (item: T) => boolean): T[][] {
  return items.reduce<T[][]>(
    (parts, item) => {
      if (isBreak(item)) parts.push([]);
      else parts.at(-1)?.push(item);
      return parts;
    },
    [[]],
  );
}

/** One part (the decision, or the plan): its fixed places and its numbered clauses, in printed order. */
function readPart(lines: readonly Line[], problems: BodyProblem[]): Draft[] {
  const tops: Draft[] = [];
  const open: Draft[] = [];
  const tailStart = lines.findIndex((line) => RECIPIENTS.test(line.text));
  const end = tailStart < 0 ? lines.length : tailStart;
  const marked = lines
    .slice(0, end)
    .map((line) => line.level !== 1 && readLabel(line.text, line.level > 0, () => true));
  const byArticles = marked.some((label) => label && label.kind === 'article');
  const lastMark = marked.findLastIndex(Boolean);
  let titled = !lines.some((line) => line.level === 1);
  let formula: string | undefined;

  const fixed = (kind: ClauseKind, line: Line): void => {
    const last = tops.at(-1);
    const made = last?.kind === kind ? last : draft(kind, line.line);
    if (made !== last) tops.push(made);
    made.body.push(line);
  };
  const unnumbered = (line: Line): void => {
    problems.push({
      line: line.line,
      excusable: false,
      message: `tiêu đề "${line.text}" không có số thứ tự (I., 1., a)…); nếu là đoạn văn, hãy bỏ dấu # ở đầu dòng`,
    });
  };
  const expects: Expects = (kind, ordinal) => expectedNext(kind, ordinal, open, tops);
  const opening = (line: Line): void => {
    if (byArticles && FORMULA.test(line.text)) {
      formula = line.text;
      return;
    }
    if (line.level > 0) unnumbered(line);
    if (!byArticles) fixed('preamble', line);
    else if (line.text === line.text.toUpperCase()) fixed('authority', line);
    else fixed('basis', line);
  };
  const ending = (line: Line): boolean => {
    const last = tops.at(-1)?.kind;
    const kind =
      byArticles && EFFECT.test(line.text) ? 'effect' : CLOSING.test(line.text) ? 'closing' : last;
    if (kind !== 'effect' && kind !== 'closing') return false;
    fixed(kind, line);
    return true;
  };

  lines.forEach((line, index) => {
    if (index >= end) {
      const signed =
        tops.at(-1)?.kind === 'signature' || (index > end && !/^[-–•·]/u.test(line.text));
      return fixed(signed ? 'signature' : 'recipients', line);
    }
    if (line.level === 1) {
      if (titled && tops.at(-1)?.kind !== 'title')
        problems.push({
          line: line.line,
          excusable: false,
          message: `"# ${line.text}": một dấu # chỉ dùng cho tên loại và trích yếu ở đầu văn bản; đầu mục thì ghi ##, ###…`,
        });
      titled = true;
      return fixed('title', line);
    }
    if (!titled) return fixed('header', line);
    const label = readLabel(line.text, line.level > 0, expects);
    // Before the first number, dashes belong to the preamble ("- Căn cứ Luật …").
    if (label && (open.length > 0 || !UNNUMBERED.includes(label.kind))) {
      const made = place(label, line, open, tops);
      if (formula !== undefined) made.lead = formula;
      formula = undefined;
      return;
    }
    const current = open.at(-1);
    if (!current) return opening(line);
    if (line.level > 0 && current.body.length === 0 && !current.opening) {
      current.heading.push(line.text);
      return;
    }
    if (line.level > 0) unnumbered(line);
    if (index > lastMark && ending(line)) return;
    // A paragraph after dashes belongs to the clause that holds the dashes.
    while (open.length > 1 && UNNUMBERED.includes(open.at(-1)?.kind ?? 'paragraph')) open.pop();
    open.at(-1)?.body.push(line);
  });
  return tops;
}

/** What would come next where a line stands, so that a lone capital is read right; see `Expects`. */
function expectedNext(
  kind: 'roman' | 'capital',
  ordinal: number,
  open: readonly Draft[],
  tops: readonly Draft[],
): boolean {
  const last = (sort: ClauseKind): number => {
    const holder = open.findLast((item) => RANK.indexOf(item.kind) < RANK.indexOf(sort));
    const siblings = holder ? holder.body.filter(isDraft) : tops;
    return siblings.findLast((item) => item.kind === sort)?.ordinal ?? 0;
  };
  // I, V and X out of sequence are told as such; fifty (L) and a hundred (C) are letters.
  if (kind === 'roman') return ordinal === last('roman') + 1 || ordinal <= 10;
  // A list of capitals inside a clause stays a list; only what stands above all numbers parts the document.
  const inList = open.some(
    (item) =>
      item.kind === 'letter' && item.ordinal + 1 === ordinal && /^\p{Lu}/u.test(item.label ?? ''),
  );
  const outermost = open.every((item) => RANK.indexOf(item.kind) <= RANK.indexOf('capital'));
  return ordinal === last('capital') + 1 && !inList && (ordinal > 1 || outermost);
}

/** Whether an open clause can hold a new one: it is of a larger kind, or a decimal with fewer numbers (1.4 holds 1.4.2). */
function holds(open: Draft, label: Label): boolean {
  if (open.kind === 'decimal' && label.kind === 'decimal')
    return depthOf(open.prefix) < depthOf(label.prefix);
  return RANK.indexOf(open.kind) < RANK.indexOf(label.kind);
}

const depthOf = (prefix: string | undefined): number => prefix?.split('.').length ?? 0;

/** Puts a new clause below the nearest open one of a larger kind and opens it. */
function place(label: Label, line: Line, open: Draft[], tops: Draft[]): Draft {
  let parent = open.at(-1);
  while (parent && !holds(parent, label)) {
    open.pop();
    parent = open.at(-1);
  }
  const made = draft(label.kind, line.line, label.value, label.ordinal);
  made.label = label.printed;
  if (label.prefix !== undefined) made.prefix = label.prefix;
  if (line.level > 0) {
    if (label.rest) made.heading.push(label.rest);
  } else if (label.rest) {
    made.opening = { ...line, text: label.rest };
  }
  if (parent) parent.body.push(made);
  else tops.push(made);
  open.push(made);
  return made;
}

/** What a paragraph's line of a fixed place becomes: counted paragraphs in these, printed lines in the others. */
const COUNTED: readonly ClauseKind[] = [
  'basis',
  'preamble',
  ...RANK.filter((kind) => !UNNUMBERED.includes(kind)),
  'closing',
  'effect',
];

/** What is kept while one document is read. */
interface Context {
  readonly problems: BodyProblem[];
  /** How often each address has come. */
  readonly seen: Map<string, number>;
  /** Last number of the kinds that count through a whole part: articles, and chapters where they do. */
  readonly running: Map<ClauseKind, readonly number[]>;
}

/** What a clause needs to know of the one that holds it. */
interface Parent {
  readonly address: string;
  readonly reading: string;
  readonly kind: ClauseKind;
  /** Its number as decimals below it begin: `1`, `1.4`; none for other kinds. */
  readonly path?: string | undefined;
}

/** Siblings of one clause as far as they are read. */
class Siblings {
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

const sequenceOf = ({ kind, prefix }: Draft): string => `${kind} ${prefix ?? ''}`;

function finish(
  item: Draft,
  parent: Parent | undefined,
  siblings: Siblings,
  context: Context,
): Clause {
  const value = item.value || String(siblings.count(item.kind));
  const path =
    item.kind === 'decimal'
      ? `${item.prefix}.${value}`
      : item.kind === 'number'
        ? value
        : undefined;
  const address = uniqueAddress(item, value, path, parent, context);
  checkSequence(item, address, parent, siblings, context);
  const step = stepReading(
    item.kind,
    item.kind === 'chapter' ? valueAt('chapter', Number(value)) : (path ?? value),
    parent === undefined || parent.kind === 'carrier',
  );
  // Articles are cited without their chapter, since their numbers run through the whole document.
  const reading =
    parent && (item.kind !== 'article' || parent.kind === 'carrier')
      ? `${parent.reading}, ${step}`
      : step;
  const self: Parent = { address, reading, kind: item.kind, path };

  const lines = item.body.filter((entry): entry is Line => !isDraft(entry));
  const paragraphs = (item.opening ? 1 : 0) + lines.length;
  const blocks = paragraphs + (item.body.length - lines.length);
  const counted = COUNTED.includes(item.kind) && paragraphs > 0 && blocks > 1;
  const own: Line[] = counted ? [] : [...(item.opening ? [item.opening] : []), ...lines];
  const inner: Draft[] = counted
    ? [...(item.opening ? [item.opening] : []), ...item.body].map((entry) =>
        isDraft(entry) ? entry : paragraph(entry),
      )
    : item.body.filter(isDraft);
  const first = inner[0];
  if (counted && item.opening && first && item.label !== undefined) first.lead = item.label;

  const below = new Siblings();
  return {
    address,
    kind: item.kind,
    ...(item.lead !== undefined && { lead: item.lead }),
    ...(item.label !== undefined && { label: item.label }),
    ...(item.heading.length > 0 && { heading: item.heading }),
    text: own.map((line) => line.text),
    children: inner.map((entry) => finish(entry, self, below, context)),
    reading,
    line: item.line,
  };
}

function paragraph(line: Line): Draft {
  return { ...draft('paragraph', line.line), body: [line] };
}

function uniqueAddress(
  item: Draft,
  value: string,
  path: string | undefined,
  parent: Parent | undefined,
  context: Context,
): string {
  const isFixed = !RANK.includes(item.kind) && item.kind !== 'paragraph';
  // A decimal adds to its parent's address what the parent has not printed: 1.4 below khoản 1 adds 4.
  const number =
    item.kind === 'decimal' && path !== undefined
      ? path.startsWith(`${parent?.path ?? ''}.`)
        ? path.slice((parent?.path ?? '').length + 1)
        : path
      : value;
  const step = isFixed ? item.kind : `${PREFIX[item.kind] ?? ''}${number}`;
  // Chapters nest in parts and sections in chapters; articles stand alone, as they are cited.
  const base =
    parent && (item.kind !== 'article' || parent.kind === 'carrier')
      ? `${parent.address}.${step}`
      : step;
  const times = (context.seen.get(base) ?? 0) + 1;
  context.seen.set(base, times);
  // Only a number that is repeated comes here twice; checkSequence reports it.
  return times === 1 ? base : `${base}x${times}`;
}

const NOUN: Partial<Record<ClauseKind, string>> = {
  capital: 'phần',
  roman: 'mục',
  number: 'khoản',
  decimal: 'điểm',
  letter: 'điểm',
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
function checkSequence(
  item: Draft,
  address: string,
  parent: Parent | undefined,
  siblings: Siblings,
  context: Context,
): void {
  const noun = NOUN[item.kind];
  if (noun === undefined) return;
  const among = siblings.before(item);
  const running = context.running.get(item.kind) ?? [0];
  const numbers = item.kind === 'article' ? running : among;
  const before = numbers[0] ?? 0;
  const expected =
    item.prefix === undefined ? valueAt(item.kind, before + 1) : `${item.prefix}.${before + 1}`;
  const inParent = item.prefix === undefined || item.prefix === parent?.path;
  const continues =
    numbers.includes(item.ordinal - 1) ||
    // An article put in later: 5a after 5.
    (item.kind === 'article' && item.ordinal === before && /[a-z]$/u.test(item.value)) ||
    // In some codes the chapters of the second part go on from the first.
    (item.kind === 'chapter' && among[0] === 0 && running.includes(item.ordinal - 1));
  const isBack = !continues && item.ordinal <= before;
  // One slip of the source is told once: after 1, 1 the next may be 2 or 3.
  const now = isBack ? [item.ordinal, before + 1] : [item.ordinal];
  siblings.remember(item, now);
  context.running.set(item.kind, now);
  if (continues && inParent) return;

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

/**
 * Parses a document's body, frontmatter excluded.
 *
 * @returns the tree; mistakes are in `problems`, so that an author hears of all at once
 */
export function parseClauses(body: string): ClauseTree {
  const context: Context = { problems: [], seen: new Map(), running: new Map() };
  const isRule = (line: Line): boolean => line.level === 0 && /^-{3,}$/u.test(line.text);
  const read = readLines(body);
  const parts = splitAt(read, isRule).filter((part) => part.length > 0);
  const [, , third] = parts;
  if (third)
    context.problems.push({
      line: third[0]?.line ?? 1,
      excusable: false,
      message:
        'có hơn một dòng "---"; dòng này chỉ dùng một lần, giữa Quyết định và Kế hoạch kèm theo. Hãy bỏ các dòng kẻ ngang khác',
    });
  const top = new Siblings();
  const clauses = parts.flatMap((lines, position) => {
    const drafts = readPart(lines, context.problems);
    context.running.clear();
    return position === parts.length - 1
      ? drafts.map((item) => finish(item, undefined, top, context))
      : [carrier(drafts, lines, context)];
  });
  const all = flatten(clauses);
  const byAddress = new Map(all.map((clause) => [clause.address, clause]));
  const problems = context.problems.sort((a, b) => a.line - b.line);
  return { clauses, all, problems, get: (address) => byAddress.get(address) };
}

/** The part before a plan: its decision, whose addresses all begin with `QD`. */
function carrier(drafts: Draft[], lines: readonly Line[], context: Context): Clause {
  const title = lines.find((line) => line.level === 1)?.text ?? '';
  const known = CARRIERS.find((entry) => entry.title.test(title)) ?? {
    address: 'VB',
    reading: 'Văn bản ban hành',
  };
  const self: Parent = { address: known.address, reading: known.reading, kind: 'carrier' };
  const siblings = new Siblings();
  return {
    address: known.address,
    kind: 'carrier',
    text: [],
    children: drafts.map((item) => finish(item, self, siblings, context)),
    reading: known.reading,
    line: lines[0]?.line ?? 1,
  };
}
