import type { Abbreviation } from '#src/vietnamese/abbreviations.ts';
import { allKinds } from '#src/vietnamese/document-kinds.ts';
import { documentNumbersIn } from '#src/vietnamese/document-numbers.ts';
import { formerProvinces, provinces } from '#src/vietnamese/provinces.ts';
import { writtenDates, writtenHours } from '#src/vietnamese/written-dates.ts';
import { indexAbbreviations } from './abbreviation-index.ts';
import { readAbbreviationAt, readRepeatedAt } from './abbreviations.ts';
import type { Cursor, Reader, Reading, UnreadReason } from './cursor.ts';
import {
  readClockAt,
  readCountOfYearAt,
  readDateAt,
  readMonthAt,
  readOpenDateAt,
  readShortOfYearAt,
} from './dates.ts';
import { readDocumentAt } from './documents.ts';
import {
  atLineStart,
  capital,
  readClausePathAt,
  readLineMarkAt,
  readNumberingAt,
  readPointAt,
} from './lines.ts';
import { defaultOptions, type SpokenOptions } from './options.ts';
import { readAccountAt, readCodeAt } from './codes.ts';
import { definedAbbreviations } from './defined.ts';
import { readDoubledAt, readFootnoteMarkAt } from './doubles.ts';
import { readPhoneAt, readRoadAt, readTelephoneWordAt } from './phones.ts';
import { readMinusAt, readQuantityAt, readRangeDashAt, readRomanAt } from './quantities.ts';
import { readDashAt, readGapAt, readSignAt, readSlashAt, readTimesAt } from './signs.ts';
import { readWebAt } from './web.ts';
import { isAbbreviationHere, readHeadingWordAt, readWordAt } from './words.ts';

/** Something that could not be read for sure; it stays in the spoken text, and the author is told. */
export interface Unread {
  readonly token: string;
  /** Offset in the NFC form of the text, in UTF-16 units. */
  readonly index: number;
  /** Line of the text, from 1. */
  readonly line: number;
  /** The words around it. */
  readonly context: string;
  readonly reason: UnreadReason;
}

export interface Spoken {
  /** Words and . , ; : ? ! only: no digit, no other sign, no word in capitals. */
  readonly text: string;
  readonly unread: readonly Unread[];
}

export interface ToSpokenInput {
  readonly abbreviations?: readonly Abbreviation[];
  readonly options?: Partial<SpokenOptions>;
  /** Proper names besides those of provinces, to be given back their capitals where a heading is all capitals. */
  readonly names?: readonly string[];
}

/** In this order: what is longest and surest first. */
const READERS: readonly Reader[] = [
  readLineMarkAt,
  readNumberingAt,
  readWebAt,
  readOpenDateAt,
  readShortOfYearAt,
  readDocumentAt,
  readDateAt,
  readCodeAt,
  readAccountAt,
  readDoubledAt,
  readFootnoteMarkAt,
  readCountOfYearAt,
  readClockAt,
  readPhoneAt,
  readRoadAt,
  readTelephoneWordAt,
  readMonthAt,
  readClausePathAt,
  readTimesAt,
  readRomanAt,
  (cursor) => (isAbbreviationHere(cursor) ? readAbbreviationAt(cursor) : undefined),
  readQuantityAt,
  readPointAt,
  readHeadingWordAt,
  readWordAt,
  readGapAt,
  readRepeatedAt,
  readRangeDashAt,
  readMinusAt,
  readDashAt,
  readSlashAt,
];

/** Names that headings in capitals hold in any province, and kinds of documents of two words and more (THÔNG TƯ). */
const NAMES = [
  ...new Set([
    'Việt Nam',
    ...[...formerProvinces, ...provinces].map(({ name }) => name),
    ...Object.values(allKinds)
      .map(({ name }) => name)
      .filter((name) => name.includes(' ')),
  ]),
];

const NONE: readonly Abbreviation[] = [];

const CONTEXT = 30;
/** So far from where a reading begins its token is looked for. */
const REACH = 200;
const SPACE = /[^\S\n]+/y;

const isLetter = (char: string): boolean => /[\p{L}\p{M}]/u.test(char);

/** A line that ends so goes on in the next: "Nghị quyết số", "giai đoạn". */
const GOES_ON = /(?<!\p{L})(?:số|ngày|tháng|năm|giai đoạn|khóa|khoá|đến|từ|của|và)$/iu;

/** Whether what comes next begins a sentence. */
function sentenceEnds(said: string): boolean {
  const line = said.trimEnd();
  return /[.!?]$/.test(line) || (said.slice(line.length).includes('\n') && !GOES_ON.test(line));
}

/**
 * What is added to what was said so far: two words never run into one, a sentence begins with a capital.
 *
 * @param said the end of it is enough
 */
function joined(said: string, next: string, opens: boolean): string {
  if (next === '') return next;
  const text = opens && (said === '' || sentenceEnds(said)) ? capital(next) : next;
  return isLetter(said.slice(-1)) && isLetter(text.slice(0, 1)) ? ` ${text}` : text;
}

/** So much of what was said tells how it goes on; looking at all of it each time would take the square of its length. */
const TAIL = 120;

const STRENGTH = ['.', '!', '?', ';', ':', ','];

/** One mark where several met, the strongest; none at the start of a line; no space before one. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/[^\S\n]+/g, ' ')
        .replace(/[.,;:?!](?: ?[.,;:?!])+/g, (marks) => {
          const strongest = STRENGTH.find((mark) => marks.includes(mark)) ?? ',';
          return marks.includes('?') ? '?' : strongest;
        })
        .replace(/ (?=[.,;:?!])/g, '')
        .replace(/([.,;:?!])(?=\p{L})/gu, '$1 ')
        .replace(/^[ .,;:?!]+/, '')
        .trim(),
    )
    .join('\n');
}

/**
 * Lines that end without a mark are closed where the next begins anew, so that an announcer pauses between them.
 * The comma that a closing bracket left at the end of a line goes.
 */
function closeLines(text: string, written: string): string {
  const lines = text.split('\n');
  const sources = written.split('\n');
  // The next line that is not empty, for each: looked for from the end.
  const following: (string | undefined)[] = [];
  let next: string | undefined;
  for (const line of lines.toReversed()) {
    following.push(next);
    if (line !== '') next = line;
  }
  following.reverse();
  return lines
    .map((line, at) => {
      const asked = sources.length !== lines.length || /,\s*$/.test(sources[at] ?? '');
      const whole = asked ? line : line.replace(/,$/, '');
      const after = following[at];
      if (whole === '' || after === undefined || /[.,;:?!]$/.test(whole)) return whole;
      const wrapped = lines[at + 1] === after && (/^\p{Ll}/u.test(after) || GOES_ON.test(whole));
      return wrapped ? whole : `${whole}.`;
    })
    .join('\n');
}

/**
 * The text as it is said: every number, date, document number, sign and abbreviation in words; ordinary words stay as
 * they are and lines stay lines. What cannot be read for sure is spelled out or named, never dropped, and listed in
 * `unread` with its place.
 */
export function toSpoken(written: string, input: ToSpokenInput = {}): Spoken {
  const text = written.normalize('NFC');
  const base = {
    text,
    options: { ...defaultOptions, ...input.options },
    abbreviations: indexAbbreviations(input.abbreviations ?? NONE, definedAbbreviations(text)),
    names: [...NAMES, ...(input.names ?? [])].sort((a, b) => b.length - a.length),
    numbers: new Map(documentNumbersIn(text).map((found) => [found.start, found])),
    dates: new Map(writtenDates(text).map((date) => [date.figure, date])),
    hours: new Map(writtenHours(text).map((hour) => [hour.start, hour])),
  };
  // A fragment (a table cell, a headline) keeps its small first letter; a text of sentences does not.
  const sentences = /[.!?]\s*$|\n/.test(text);
  const unread: Unread[] = [];
  const lineOf = lineCounter(text);
  const pieces: string[] = [];
  let tail = '';
  const say = (piece: string): void => {
    pieces.push(piece);
    tail = (tail + piece).slice(-TAIL);
  };
  let index = 0;
  while (index < text.length) {
    const cursor: Cursor = { ...base, index };
    if (text[index] === '\n') {
      say('\n');
      index += 1;
      continue;
    }
    SPACE.lastIndex = index;
    const space = SPACE.exec(text);
    // A dash or slash takes the spaces around it with it.
    const joins = /^[^\S\n]+[-–—−/]/.test(text.slice(index, index + 12)) && !atLineStart(cursor);
    const reading = space && !joins ? undefined : firstReading(cursor, space !== null);
    if (!reading) {
      say(' ');
      index += space?.[0].length ?? 1;
      continue;
    }
    const token = text.slice(index, reading.end);
    if (reading.unread) unread.push(place(text, index, reading.unread, lineOf));
    const opens = token !== reading.spoken && sentences;
    say(joined(tail, reading.spoken, opens));
    index = reading.end;
  }
  return { text: closeLines(tidy(pieces.join('')), text), unread };
}

function firstReading(cursor: Cursor, atSpace: boolean): Reading | undefined {
  for (const read of READERS) {
    const reading = read(cursor);
    if (reading && reading.end > cursor.index) return reading;
  }
  return atSpace ? undefined : readSignAt(cursor);
}

/** Tells the line of a place, from 1; places are asked for in order, so that no line is counted twice. */
function lineCounter(text: string): (at: number) => number {
  let line = 1;
  let counted = 0;
  return (at) => {
    for (; counted < at; counted += 1) if (text[counted] === '\n') line += 1;
    return line;
  };
}

function place(
  text: string,
  index: number,
  { token, reason }: Pick<Unread, 'token' | 'reason'>,
  lineOf: (at: number) => number,
): Unread {
  const found = text.slice(index, index + REACH).indexOf(token);
  const at = index + Math.max(0, found);
  const context = text.slice(Math.max(0, at - CONTEXT), at + token.length + CONTEXT);
  return {
    token,
    index: at,
    line: lineOf(at),
    context: context.replace(/\s+/g, ' ').trim(),
    reason,
  };
}
