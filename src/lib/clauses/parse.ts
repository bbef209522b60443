import {
  flatten,
  type BodyProblem,
  type Clause,
  type ClauseKind,
  type ClauseTree,
} from './clause.ts';
import { readLabel, valueAt, type Label } from './labels.ts';
import { CARRIERS, stepReading } from './reading.ts';

/**
 * From a document's body to its tree of clauses. One line of the body is one printed line or paragraph; a line that
 * begins with `#` is a heading (`#` alone: the title); `---` parts a decision from the plan it carries. The printed
 * numbering makes the tree: nothing else does.
 */

/** Larger clauses come first; a clause goes below the nearest open one of a larger kind. */
const RANK: readonly ClauseKind[] = [
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
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
    const text = match?.[2] ?? '';
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
  const expectsRoman = (ordinal: number): boolean => {
    const last = tops.findLast((top) => top.kind === 'roman')?.ordinal ?? 0;
    return ordinal === last + 1;
  };
  const opening = (line: Line): void => {
    if (!byArticles) return fixed('preamble', line);
    if (FORMULA.test(line.text)) formula = line.text;
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
      titled = true;
      return fixed('title', line);
    }
    if (!titled) return fixed('header', line);
    const label = readLabel(line.text, line.level > 0, expectsRoman);
    // Before the first number, dashes belong to the preamble ("- Căn cứ Luật …").
    if (label && (open.length > 0 || !UNNUMBERED.includes(label.kind))) {
      const made = place(label, line, open, tops);
      if (formula !== undefined) made.lead = formula;
      formula = undefined;
      return;
    }
    const current = open.at(-1);
    if (!current) return opening(line);
    if (line.level > 0) {
      if (current.body.length === 0 && !current.opening) current.heading.push(line.text);
      else
        problems.push({
          line: line.line,
          excusable: false,
          message: `tiêu đề "${line.text}" không có số thứ tự (I., 1., a)…); nếu là đoạn văn, hãy bỏ dấu # ở đầu dòng`,
        });
      return;
    }
    if (index > lastMark && ending(line)) return;
    // A paragraph after dashes belongs to the clause that holds the dashes.
    while (open.length > 1 && UNNUMBERED.includes(open.at(-1)?.kind ?? 'paragraph')) open.pop();
    open.at(-1)?.body.push(line);
  });
  return tops;
}

/** Puts a new clause below the nearest open one of a larger kind and opens it. */
function place(label: Label, line: Line, open: Draft[], tops: Draft[]): Draft {
  const rank = RANK.indexOf(label.kind);
  while (open.length > 0 && RANK.indexOf(open.at(-1)?.kind ?? 'plus') >= rank) open.pop();
  const made = draft(label.kind, line.line, label.value, label.ordinal);
  made.label = label.printed;
  if (line.level > 0) {
    if (label.rest) made.heading.push(label.rest);
  } else if (label.rest) {
    made.opening = { ...line, text: label.rest };
  }
  const parent = open.at(-1);
  if (parent) parent.body.push(made);
  else tops.push(made);
  open.push(made);
  return made;
}

/** What a paragraph's line of a fixed place becomes: counted paragraphs in these, printed lines in the others. */
const COUNTED: readonly ClauseKind[] = [
  'basis',
  'preamble',
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'roman',
  'number',
  'decimal',
  'letter',
  'closing',
  'effect',
];

interface Context {
  readonly problems: BodyProblem[];
  readonly seen: Map<string, number>;
}

function finish(
  item: Draft,
  parent: { address: string; reading: string; kind: ClauseKind } | undefined,
  index: Map<ClauseKind, number>,
  context: Context,
): Clause {
  const nth = (index.get(item.kind) ?? 0) + 1;
  index.set(item.kind, nth);
  const value = item.value || String(nth);
  const address = uniqueAddress(item, value, parent, context);
  const step = stepReading(
    item.kind,
    readingValue(item, value, parent),
    parent === undefined || parent.kind === 'carrier',
  );
  // Articles are cited without their chapter, since their numbers run through the whole document.
  const reading =
    parent && (item.kind !== 'article' || parent.kind === 'carrier')
      ? `${parent.reading}, ${step}`
      : step;
  const self = { address, reading, kind: item.kind };

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

  checkSequence(inner, self, context);
  const below = new Map<ClauseKind, number>();
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

function readingValue(item: Draft, value: string, parent: { address: string } | undefined): string {
  if (item.kind === 'decimal') return `${parent?.address.split('.').at(-1) ?? ''}.${value}`;
  if (item.kind === 'chapter') return valueAt('roman', Number(value));
  return value;
}

function uniqueAddress(
  item: Draft,
  value: string,
  parent: { address: string; kind: ClauseKind } | undefined,
  context: Context,
): string {
  const isFixed = !RANK.includes(item.kind) && item.kind !== 'paragraph';
  const step = isFixed ? item.kind : `${PREFIX[item.kind] ?? ''}${value}`;
  // Chapters nest in parts and sections in chapters; articles stand alone, as they are cited.
  const base =
    parent && (item.kind !== 'article' || parent.kind === 'carrier')
      ? `${parent.address}.${step}`
      : step;
  const times = (context.seen.get(base) ?? 0) + 1;
  context.seen.set(base, times);
  // Only a number that the source itself repeats comes here twice; the problem is reported by checkSequence.
  return times === 1 ? base : `${base}x${times}`;
}

const NOUN: Partial<Record<ClauseKind, string>> = {
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

/** Numbers among siblings must run 1, 2, 3 …; what jumps or repeats is reported at its line. */
function checkSequence(
  siblings: readonly Draft[],
  parent: { address: string } | undefined,
  context: Context,
): void {
  const last = new Map<ClauseKind, number>();
  for (const item of siblings) {
    const noun = NOUN[item.kind];
    if (noun === undefined || item.kind === 'article') continue;
    const before = last.get(item.kind) ?? 0;
    last.set(item.kind, item.ordinal);
    if (item.ordinal === before + 1) continue;
    const address = [parent?.address, `${PREFIX[item.kind] ?? ''}${item.value}`]
      .filter(Boolean)
      .join('.');
    const expected = `${noun} ${valueAt(item.kind, before + 1)}`;
    const found = `"${item.label ?? item.value}"`;
    const what =
      item.ordinal <= before
        ? `số thứ tự ${found} lặp lại hoặc lùi`
        : `số thứ tự nhảy đến ${found}`;
    context.problems.push({
      line: item.line,
      address,
      excusable: true,
      message: `${what}; chờ ${expected}. Hãy sửa cho đúng bản gốc; nếu bản gốc in như vậy, thêm một dòng "errata" tại mục ${address}`,
    });
  }
}

/** Articles run through the whole document, whatever chapter they stand in. */
function checkArticles(items: readonly (Draft | Line)[], context: Context): void {
  let before = 0;
  const visit = (entries: readonly (Draft | Line)[]): void => {
    for (const entry of entries) {
      if (!isDraft(entry)) continue;
      if (entry.kind === 'article') {
        if (
          entry.ordinal !== before + 1 &&
          !(entry.ordinal === before && /[a-z]$/u.test(entry.value))
        )
          context.problems.push({
            line: entry.line,
            address: `D${entry.value}`,
            excusable: true,
            message: `số thứ tự "${entry.label ?? ''}" không nối tiếp; chờ Điều ${before + 1}. Hãy sửa cho đúng bản gốc; nếu bản gốc in như vậy, thêm một dòng "errata" tại mục D${entry.value}`,
          });
        before = entry.ordinal;
      } else visit(entry.body);
    }
  };
  visit(items);
}

/**
 * Parses a document's body, frontmatter excluded.
 *
 * @returns the tree; mistakes are in `problems`, so that an author hears of all at once
 */
export function parseClauses(body: string): ClauseTree {
  const context: Context = { problems: [], seen: new Map() };
  const parts = splitAt(
    readLines(body),
    (line) => line.level === 0 && /^-{3,}$/u.test(line.text),
  ).filter((part) => part.length > 0);
  const index = new Map<ClauseKind, number>();
  const clauses = parts.flatMap((lines, position) => {
    const drafts = readPart(lines, context.problems);
    checkArticles(drafts, context);
    if (position === parts.length - 1) {
      checkSequence(drafts, undefined, context);
      return drafts.map((item) => finish(item, undefined, index, context));
    }
    return [carrier(drafts, lines, context)];
  });
  const all = flatten(clauses);
  const byAddress = new Map(all.map((clause) => [clause.address, clause]));
  return { clauses, all, problems: context.problems, get: (address) => byAddress.get(address) };
}

/** The part before a plan: its decision, whose addresses all begin with `QD`. */
function carrier(drafts: Draft[], lines: readonly Line[], context: Context): Clause {
  const title = lines.find((line) => line.level === 1)?.text ?? '';
  const known = CARRIERS.find((entry) => entry.title.test(title)) ?? {
    address: 'VB',
    reading: 'Văn bản ban hành',
  };
  const self = { address: known.address, reading: known.reading, kind: 'carrier' as const };
  const index = new Map<ClauseKind, number>();
  return {
    address: known.address,
    kind: 'carrier',
    text: [],
    children: drafts.map((item) => finish(item, self, index, context)),
    reading: known.reading,
    line: lines[0]?.line ?? 1,
  };
}
