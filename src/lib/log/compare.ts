import { differences } from '#src/lib/documents/differences.ts';
import type { Change } from '#src/schemas/release.ts';
import type { LoggedPage, LogRecord } from './logged-page.ts';

/** What became of the pages between two releases: one change for each thing that an author did. */

/** Records with the same place in words are of one list; their numbers in it change when others come or go. */
const listOf = ({ key, label, official }: LogRecord): string =>
  official ? key : `${key.replace(/\.\d+(?=\.|$)/gu, '.*')} ${label}`;

const identity = (record: LogRecord): string =>
  JSON.stringify([listOf(record), record.text, record.pins]);

/** Share of the words of two texts that they have in common: 1 for the same words, 0 for none. */
function likeness(a: string, b: string): number {
  const bag = Map.groupBy(a.split(/\s+/u), (word) => word);
  const words = b.split(/\s+/u);
  const shared = words.filter((word) => bag.get(word)?.pop() !== undefined).length;
  return (2 * shared) / (a.split(/\s+/u).length + words.length);
}

/** From so much in common one text is the other, edited. */
const EDITED = 0.3;

interface Pair {
  readonly before?: LogRecord;
  readonly after?: LogRecord;
}

/**
 * Takes from two lists those that are the same thing.
 *
 * @param groupOf only what is alike in this is compared
 * @param score how surely two are the same; 0 and less: they are not
 */
function pairUp(
  before: Set<LogRecord>,
  after: Set<LogRecord>,
  groupOf: (record: LogRecord) => string,
  score: (one: LogRecord, other: LogRecord) => number,
): Pair[] {
  const others = Map.groupBy(after, groupOf);
  const found = [...before]
    .flatMap((one) =>
      (others.get(groupOf(one)) ?? []).map((other) => ({ one, other, score: score(one, other) })),
    )
    .filter((pair) => pair.score > 0)
    .sort((a, b) => b.score - a.score);
  return found.flatMap(({ one, other }) => {
    if (!before.has(one) || !after.has(other)) return [];
    before.delete(one);
    after.delete(other);
    return [{ before: one, after: other }];
  });
}

/** The records of a page that are not what and where they were, each with what it was or is now. */
function pairsOf(before: readonly LogRecord[], after: readonly LogRecord[]): Pair[] {
  const hunks = differences(before.map(identity), after.map(identity));
  const gone = new Set(hunks.flatMap(({ aFrom, aTo }) => before.slice(aFrom, aTo)));
  const come = new Set(hunks.flatMap(({ bFrom, bTo }) => after.slice(bFrom, bTo)));
  return [
    // The same words, in another order or under another heading.
    ...pairUp(
      gone,
      come,
      ({ text }) => text,
      (one, other) => 1 + Number(listOf(one) === listOf(other)),
    ),
    // Of a list, those with most words in common.
    ...pairUp(
      gone,
      come,
      listOf,
      (one, other) => likeness(one.text, other.text) + Number(one.key === other.key) / 10 - EDITED,
    ),
    // A field, a clause or a row of an id is what it was, whatever it says now.
    ...pairUp(gone, come, listOf, (one, other) => Number(one.key === other.key)),
    ...[...gone].map((one) => ({ before: one })),
    ...[...come].map((one) => ({ after: one })),
  ];
}

const isFact = (record: LogRecord | undefined): boolean =>
  record !== undefined && (record.official === true || record.pins.length > 0);

const isUnder = (record: LogRecord | undefined, field: string): boolean =>
  record !== undefined && (record.key === field || record.key.startsWith(`${field}.`));

/** What kind of change a pair is. */
function kindOf({ before, after }: Pair): Change['kind'] {
  if (!before && isUnder(after, 'withdrawn')) return 'withdrawn';
  if (!before) return isUnder(after, 'corrections') ? 'corrected' : 'added';
  if (!after) return 'removed';
  if (before.text === after.text && before.pins.join() === after.pins.join()) return 'moved';
  return isFact(before) ? 'corrected' : 'changed';
}

/** Clauses as a line, for a change that is in nothing else. */
const clauses = ({ pins }: LogRecord): string => `Ghim: ${pins.join(', ')}`;

function changeOf(page: LoggedPage, pair: Pair): Change {
  const { before, after } = pair;
  const kind = kindOf(pair);
  const record = after ?? before;
  const onlyPins = before?.text === after?.text && kind !== 'moved';
  const text = (one: LogRecord): string => (onlyPins ? clauses(one) : one.text);
  return {
    kind,
    of: page.of,
    title: page.title,
    key: record?.key,
    label: record?.label,
    ...(before && { before: text(before) }),
    ...(after && { after: text(after) }),
    pins: [...(record?.pins ?? [])],
    fact: isFact(before) || kind === 'withdrawn' || (kind === 'corrected' && !before),
    agencies: [
      ...new Set([...page.agencies, ...(before?.agencies ?? []), ...(after?.agencies ?? [])]),
    ],
    provinces: [...(record?.provinces ?? page.provinces)],
  };
}

const pageChange = (kind: 'added' | 'removed', page: LoggedPage): Change => ({
  kind,
  of: page.of,
  title: page.title,
  pins: [],
  fact: kind === 'removed' && page.records.some(isFact),
  agencies: [...page.agencies],
  provinces: [...page.provinces],
});

/** Every change between two releases, by page in the order of the later. */
export function compareReleases(
  before: readonly LoggedPage[],
  after: readonly LoggedPage[],
): Change[] {
  const known = new Map(before.map((page) => [page.of, page]));
  const now = new Set(after.map(({ of }) => of));
  return [
    ...after.flatMap((page) => {
      const old = known.get(page.of);
      if (!old) return [pageChange('added', page)];
      const order = new Map(page.records.map((record, index) => [record, index]));
      return pairsOf(old.records, page.records)
        .sort((a, b) => place(order, a) - place(order, b))
        .map((pair) => changeOf(page, pair));
    }),
    ...before.filter(({ of }) => !now.has(of)).map((page) => pageChange('removed', page)),
  ];
}

/** What is gone comes after what is there. */
const place = (order: ReadonlyMap<LogRecord, number>, { after }: Pair): number =>
  after === undefined ? Infinity : (order.get(after) ?? Infinity);

/** Changes of facts for which nobody has said why. */
export const unexplained = (changes: readonly Change[]): Change[] =>
  changes.filter(
    ({ fact, kind, reason }) =>
      fact &&
      reason === undefined &&
      (kind === 'corrected' || kind === 'removed' || kind === 'withdrawn'),
  );
