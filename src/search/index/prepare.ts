/** Turns the site's records into what goes into the index: pieces, their tokens, what is shown of them, the lexicon. Pure. */

import { Lexicon, type LexiconFile } from '#src/search/engine/lexicon.ts';
import {
  buildLexicon,
  type AgencyRow,
  type GlossaryRow,
  type ProvinceRow,
} from './lexicon-builder.ts';
import { numberKeys, numbersIn } from '#src/vietnamese/document-numbers.ts';
import { dateKeys, datesIn } from '#src/vietnamese/written-dates.ts';
import {
  PART_END,
  type RecordPart,
  type SearchRecord,
  type StoredMeta,
} from '#src/search/shared/records.ts';
import { words } from '#src/vietnamese/text.ts';
import { isStop, isUsefulPair, layOut, pair, single } from '#src/search/engine/tokens.ts';
import { expansions } from '#src/search/engine/understand.ts';

/** Most records kept for one token: those that say most with it. Bounds what one word can cost a reader at any size. */
const MOST_RECORDS = 200;
/** A word said more often than this in one record says no more for it. */
const MOST_TIMES = 3;
/** Words up to which neighbouring passages of one page make one record. */
const RECORD_WORDS = 170;
/** Words up to which a page that is not a document stays one record. */
const PAGE_WORDS = 700;
/** Weight of a page's kind when a token has more records than are kept. */
const KEEP: Readonly<Record<string, number>> = { 'quyen-loi': 1.6, 'co-quan': 1.2, 'van-ban': 1.3 };
/** A piece of a page that is found and shown by itself. */
export interface Piece {
  record: SearchRecord;
  type: string;
  /** The page's own entry, which carries its title, numbers and other names. */
  head: boolean;
  parts: readonly RecordPart[];
}

const count = (text: string): number => words(text).length;

/** Cuts a page into pieces: one for a guide or an agency, one for a document and one for every few clauses of it. */
function pieces(record: SearchRecord): Piece[] {
  const sizes = record.parts.map((part) => count(part.text));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const whole = record.type === 'van-ban' ? record.parts.length <= 1 : total <= PAGE_WORDS;
  if (whole) return [{ record, type: record.type, head: true, parts: record.parts }];
  const out: Piece[] = [];
  const opening = record.parts[0];
  const own = opening && !opening.address ? 1 : 0;
  out.push({ record, type: record.type, head: true, parts: record.parts.slice(0, own) });
  let open: RecordPart[] = [];
  let size = 0;
  const close = (): void => {
    if (open.length > 0)
      out.push({
        record,
        type: record.type === 'van-ban' ? 'muc' : record.type,
        head: false,
        parts: open,
      });
    open = [];
    size = 0;
  };
  record.parts.slice(own).forEach((part, at) => {
    const more = sizes[at + own] ?? 0;
    if (size > 0 && size + more > RECORD_WORDS) close();
    open.push(part);
    size += more;
  });
  close();
  return out;
}

/** Tokens of one piece and how often each counts (at most `MOST_TIMES`). */
function tokensOf(piece: Piece, lexicon: Lexicon): Map<string, number> {
  const { record, head, parts } = piece;
  const tokens = new Map<string, number>();
  const add = (token: string, times: number): void => {
    tokens.set(token, Math.min(MOST_TIMES, (tokens.get(token) ?? 0) + times));
  };
  const say = (text: string, times: number): void => {
    const list = words(text);
    const runs = [list.map((word) => word.key), ...expansions(text, lexicon)];
    runs.forEach((keys, run) => {
      for (let at = 0; at < keys.length; at++) {
        const here = keys[at] ?? '';
        const next = keys[at + 1];
        if (!isStop(here)) add(single(here), times);
        if (next === undefined || !isUsefulPair(here, next)) continue;
        if (run === 0 && list[at + 1]?.breaks) continue;
        add(pair(here, next), times);
      }
    });
    for (const number of numbersIn(text))
      for (const key of numberKeys(number)) add(single(key), times);
    for (const date of datesIn(text)) for (const key of dateKeys(date)) add(single(key), times);
  };
  if (head) {
    say(record.title, 2);
    for (const alias of record.aliases ?? []) say(alias, 2);
    for (const number of record.numbers ?? []) say(number, 3);
  }
  for (const place of record.places ?? []) say(place, 1);
  for (const part of parts) {
    if (part.heading) say(part.heading, 2);
    say(part.text, 1);
  }
  return tokens;
}

/** Keeps each token only in the `MOST_RECORDS` pieces that say most with it. */
function prune(bags: readonly Map<string, number>[], list: readonly Piece[]): void {
  const lengths = bags.map((bag) => [...bag.values()].reduce((sum, times) => sum + times, 0));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const users = new Map<string, number[]>();
  bags.forEach((bag, at) => {
    for (const token of bag.keys()) {
      const known = users.get(token);
      if (known) known.push(at);
      else users.set(token, [at]);
    }
  });
  for (const [token, all] of users) {
    if (all.length <= MOST_RECORDS) continue;
    const says = (at: number): number =>
      ((bags[at]?.get(token) ?? 0) * (KEEP[list[at]?.type ?? ''] ?? 1)) /
      (1 + (0.3 * (lengths[at] ?? 0)) / mean);
    const ranked = all
      .map((at) => ({ at, says: says(at) }))
      .sort((a, b) => b.says - a.says || a.at - b.at);
    for (const { at } of ranked.slice(MOST_RECORDS)) bags[at]?.delete(token);
  }
}

/** What the reader's browser gets for a found piece. */
export interface Shown {
  url: string;
  content: string;
  meta: Record<string, string>;
}

function shownOf(piece: Piece): Shown {
  const { record, parts } = piece;
  const meta: StoredMeta = {
    title: record.title,
    type: piece.type,
    parts: JSON.stringify(
      parts.map((part) => [part.address ?? '', part.reading ?? '', part.heading ?? '']),
    ),
  };
  if (piece.head && record.aliases?.length) meta.aliases = record.aliases.join('\n');
  if (piece.head && record.numbers?.length) meta.numbers = record.numbers.join('\n');
  if (record.places?.length) meta.places = record.places.join('\n');
  if (record.year) meta.year = String(record.year);
  if (record.status) meta.status = record.status;
  if (record.statusNote) meta.statusNote = record.statusNote;
  return {
    url: record.url,
    content: parts.map((part) => part.text).join(PART_END),
    meta: { ...meta },
  };
}

function filtersOf(piece: Piece): Record<string, string[]> {
  const { record, parts } = piece;
  const agencies = piece.head
    ? [...(record.agencies ?? [])]
    : [...new Set(parts.flatMap((part) => [...(part.agencies ?? [])]))];
  const filters: Record<string, string[]> = { loai: [piece.type] };
  if (record.provinces?.length) filters['tinh'] = [...record.provinces];
  if (agencies.length > 0) filters['co-quan'] = agencies;
  if (record.audiences?.length) filters['doi-tuong'] = [...record.audiences];
  if (record.year) filters['nam'] = [String(record.year)];
  if (record.status) filters['tinh-trang'] = [record.status];
  return filters;
}

/** What the index is built from. */
export interface BuildInput {
  records: readonly SearchRecord[];
  glossary: readonly GlossaryRow[];
  agencies: readonly AgencyRow[];
  provinces: readonly ProvinceRow[];
}

/** One record of the index. */
export interface Prepared {
  /** Tokens in their tiers, as Pagefind gets them. */
  content: string;
  filters: Record<string, string[]>;
  shown: Shown;
}

/** Prepares the index. The order of the records given does not matter: they are sorted by address. */
export function prepare(input: BuildInput): { entries: Prepared[]; lexicon: LexiconFile } {
  const list = [...input.records].sort((a, b) => (a.url < b.url ? -1 : 1)).flatMap(pieces);
  const named = input.records.flatMap((record) => [
    record.title,
    ...(record.aliases ?? []),
    ...(record.type === 'van-ban'
      ? []
      : record.parts.flatMap((part) => (part.heading ? [part.heading] : []))),
  ]);
  // Expanding abbreviations needs the lexicon, and the lexicon the words in use: the glossary part comes first.
  const rows = { glossary: input.glossary, agencies: input.agencies, provinces: input.provinces };
  const terms = new Lexicon(
    buildLexicon({ ...rows, use: new Map(), named: [], size: 0, length: 1 }),
  );
  const bags = list.map((piece) => tokensOf(piece, terms));
  const use = new Map<string, number>();
  for (const bag of bags)
    for (const token of bag.keys())
      if (/^[a-z]+w$/.test(token))
        use.set(token.slice(0, -1), (use.get(token.slice(0, -1)) ?? 0) + 1);
  prune(bags, list);
  const total = list.reduce(
    (sum, piece) => sum + piece.parts.reduce((all, part) => all + count(part.text), 0),
    0,
  );
  return {
    lexicon: buildLexicon({
      ...rows,
      use,
      named,
      size: list.length,
      length: total / Math.max(1, list.length),
    }),
    entries: list.map((piece, at) => ({
      content: layOut(bags[at] ?? new Map()),
      filters: filtersOf(piece),
      shown: shownOf(piece),
    })),
  };
}
