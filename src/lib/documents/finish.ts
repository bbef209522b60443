import type { Clause, ClauseKind } from './clause.ts';
import { draft, isDraft, RANK, UNNUMBERED, type Draft } from './drafts.ts';
import { valueAt } from './labels.ts';
import type { Line } from './lines.ts';
import { stepReading } from './reading.ts';
import { checkSequence, Siblings, type Context, type Parent } from './sequence.ts';

/** What was read becomes clauses: each with its address, its reading and its counted paragraphs. */

/** Letters that stand before the number in an address, for kinds whose number alone could be mistaken. */
const PREFIX: Partial<Record<ClauseKind, string>> = {
  part: 'Ph',
  chapter: 'Ch',
  section: 'M',
  subsection: 'T',
  article: 'D',
  subpoint: 't',
  dash: 'g',
  plus: 'c',
  paragraph: 'p',
  table: 'bg',
  row: 'h',
  quotation: 'tr',
};

/** What a paragraph's line of a fixed place becomes: counted paragraphs in these, printed lines in the others. */
const COUNTED: readonly ClauseKind[] = [
  'basis',
  'preamble',
  ...RANK.filter((kind) => !UNNUMBERED.includes(kind)),
  'closing',
  'effect',
  'quotation',
];

/** A clause of a draft, and all below it. */
export function finish(
  item: Draft,
  parent: Parent | undefined,
  siblings: Siblings,
  context: Context,
): Clause {
  const value =
    item.kind === 'footnote'
      ? String((context.footnotes += 1))
      : item.value || String(siblings.count(item.kind));
  const path =
    item.kind === 'decimal'
      ? `${item.prefix}.${value}`
      : item.kind === 'number'
        ? value
        : undefined;
  const address = addressOf(item, value, path, parent, context);
  checkSequence(item, address, parent, siblings, context);
  const self: Parent = {
    address,
    reading: readingOf(item, value, path, parent),
    kind: item.kind,
    path,
    ordinal: item.ordinal,
    scope: parent?.scope,
    isQuoted: parent?.isQuoted ?? false,
  };
  const inside = item.kind === 'quotation' ? { ...self, scope: self, isQuoted: true } : self;

  const lines = item.body.filter((entry): entry is Line => !isDraft(entry));
  const paragraphs = (item.opening ? 1 : 0) + lines.length;
  const blocks = paragraphs + (item.body.length - lines.length);
  // A block among the lines of a place that counts none must not change their order.
  const isMixed =
    item.kind !== 'row' &&
    item.body.some(
      (entry, at) =>
        isDraft(entry) &&
        at < item.body.length - 1 &&
        item.body.slice(at + 1, at + 2).some((next) => !isDraft(next)),
    );
  const counted = (COUNTED.includes(item.kind) || isMixed) && paragraphs > 0 && blocks > 1;
  const opening = item.opening ? [item.opening] : [];
  const own: Line[] = counted ? [] : [...opening, ...lines];
  const inner: Draft[] = counted
    ? [...opening, ...item.body].map((entry) => (isDraft(entry) ? entry : paragraph(entry)))
    : item.body.filter(isDraft);
  const first = inner[0];
  const isOpened = counted && item.opening !== undefined;
  if (isOpened && first && item.label !== undefined) {
    first.lead = item.label;
    if (item.glued) first.glued = true;
  }

  const below = new Siblings();
  return {
    address,
    kind: item.kind,
    ...(item.lead !== undefined && { lead: item.lead }),
    ...(item.label !== undefined && { label: item.label }),
    ...(item.glued && !isOpened && { glued: item.glued }),
    ...(item.heading.length > 0 && { heading: item.heading }),
    text: own.map((line) => line.text),
    ...(item.cells && { cells: item.cells }),
    ...(item.head && { head: item.head }),
    children: inner.map((entry) => finish(entry, inside, below, context)),
    reading: self.reading,
    line: item.line,
  };
}

function paragraph(line: Line): Draft {
  return { ...draft('paragraph', line.line), body: [line] };
}

/** The address of a clause: that of the one that holds it, and its own step. */
function addressOf(
  item: Draft,
  value: string,
  path: string | undefined,
  parent: Parent | undefined,
  context: Context,
): string {
  const base =
    item.kind === 'footnote'
      ? `cn${value}`
      : joined(item, stepOf(item, value, path, parent), parent);
  const times = (context.seen.get(base) ?? 0) + 1;
  context.seen.set(base, times);
  if (times === 1) return base;
  // Only a number that is repeated comes here; checkSequence reports it. The mark must be free too.
  const again = `${base}x${times}`;
  context.seen.set(again, 1);
  return again;
}

function stepOf(
  item: Draft,
  value: string,
  path: string | undefined,
  parent: Parent | undefined,
): string {
  const isNumbered = RANK.includes(item.kind) || PREFIX[item.kind] !== undefined;
  if (!isNumbered) return item.kind;
  // A decimal adds to its parent's address what the parent has not printed: 1.4 below khoản 1 adds 4.
  const above = `${parent?.path ?? ''}.`;
  const number =
    path !== undefined && item.kind === 'decimal'
      ? path.startsWith(above)
        ? path.slice(above.length)
        : path
      : value;
  return `${PREFIX[item.kind] ?? ''}${number}`;
}

/** Chapters nest in parts and sections in chapters; articles stand alone, as they are cited: in their part or quotation. */
function joined(item: Draft, step: string, parent: Parent | undefined): string {
  const holder = item.kind === 'article' ? parent?.scope : parent;
  return holder ? `${holder.address}.${step}` : step;
}

/** How people say it. Articles are cited without their chapter, since their numbers run through the whole document. */
function readingOf(
  item: Draft,
  value: string,
  path: string | undefined,
  parent: Parent | undefined,
): string {
  const atTop = parent === undefined || parent.kind === 'carrier';
  const shown =
    item.kind === 'chapter'
      ? valueAt('chapter', item.ordinal) + value.replace(/^\d+/u, '')
      : (path ?? value);
  const step = stepReading(item.kind, shown, atTop);
  if (item.kind === 'footnote') return step;
  const holder = item.kind === 'article' ? parent?.scope : parent;
  if (!holder) return step;
  return holder.kind === 'quotation' ? `${holder.reading}: ${step}` : `${holder.reading}, ${step}`;
}
