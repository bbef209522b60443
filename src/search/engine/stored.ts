/** What the index keeps of a record for ranking and showing, as written (texts only: Pagefind's form) and as read back. */

import {
  recordStatuses,
  recordTypes,
  type LaterState,
  type RecordFact,
  type RecordPart,
  type RecordStatus,
  type RecordType,
} from '#src/search/shared/records.ts';
import {
  oneOf,
  listOf,
  maybe,
  readJson,
  readNumber,
  readObject,
  readText,
  type Reader,
} from '#src/search/shared/read.ts';

/** Stands between the passages of a stored content. U+001E, the record separator, never occurs in a document. */
const PART_END = '\u001e';

/** A passage as it is kept. */
export interface StoredPassage {
  readonly address: string;
  readonly reading: string;
  readonly heading: string;
  readonly text: string;
}

/** A record as it is read back. */
export interface StoredRecord {
  readonly url: string;
  readonly type: RecordType;
  readonly title: string;
  readonly aliases: readonly string[];
  readonly numbers: readonly string[];
  /** Day of issue, `YYYY-MM-DD`; empty where it is not known. */
  readonly date: string;
  readonly facts: readonly RecordFact[];
  readonly places: readonly string[];
  /** Province ids. */
  readonly provinces: readonly string[];
  readonly year: number | undefined;
  readonly status: RecordStatus | undefined;
  readonly statusNote: string;
  /** What it says from later days on, in their order. */
  readonly later: readonly LaterState[];
  readonly passages: readonly StoredPassage[];
}

/** A record as Pagefind keeps it. */
export interface StoredFile {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** What of a record is written. */
export interface Storable {
  readonly url: string;
  readonly type: RecordType;
  readonly title: string;
  readonly aliases?: readonly string[] | undefined;
  readonly numbers?: readonly string[] | undefined;
  readonly date?: string | undefined;
  readonly facts?: readonly RecordFact[] | undefined;
  readonly places?: readonly string[] | undefined;
  readonly provinces?: readonly string[] | undefined;
  readonly year?: number | undefined;
  readonly status?: RecordStatus | undefined;
  readonly statusNote?: string | undefined;
  readonly later?: readonly LaterState[] | undefined;
  readonly parts: readonly RecordPart[];
}

/** Writes a record. Lists become lines, passages `[address, reading, heading]` as JSON beside the joined texts. */
export function toFile(record: Storable): StoredFile {
  const lines = (list: readonly string[] = []): string => list.join('\n');
  const meta = {
    title: record.title,
    type: record.type,
    aliases: lines(record.aliases),
    numbers: lines(record.numbers),
    date: record.date ?? '',
    facts: record.facts?.length ? JSON.stringify(record.facts) : '',
    places: lines(record.places),
    provinces: lines(record.provinces),
    year: record.year === undefined ? '' : String(record.year),
    status: record.status ?? '',
    statusNote: record.statusNote ?? '',
    later: record.later === undefined ? '' : JSON.stringify(record.later),
    parts: JSON.stringify(
      record.parts.map((part) => [part.address ?? '', part.reading ?? '', part.heading ?? '']),
    ),
  };
  return {
    url: record.url,
    content: record.parts.map((part) => part.text).join(PART_END),
    // Each costs every reader of the record a few bytes.
    meta: Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== '')),
  };
}

const readTriple: Reader<readonly [string, string, string]> = (value, at) => {
  const [address, reading, heading] = listOf(readText)(value, at);
  return [readText(address, at), readText(reading, at), readText(heading, at)];
};

const readLater: Reader<LaterState> = (value, at) => {
  const { from, status, statusNote } = readObject(value, at);
  return {
    from: readText(from, at),
    status: maybe(oneOf(recordStatuses))(status, at),
    statusNote: maybe(readText)(statusNote, at),
  };
};

const readRecordFact: Reader<RecordFact> = (value, at) => {
  const { place, text, before } = readObject(value, at);
  return {
    place: maybe(readText)(place, at),
    text: readText(text, at),
    before: maybe(readText)(before, at),
  };
};

/**
 * What a record says of its time on a day.
 *
 * @param day `YYYY-MM-DD`; empty for that of the build
 */
export function stateOn(
  { status, statusNote, later }: StoredRecord,
  day: string,
): Pick<StoredRecord, 'status' | 'statusNote'> {
  const now = later.findLast(({ from }) => from <= day);
  return now ? { status: now.status, statusNote: now.statusNote ?? '' } : { status, statusNote };
}

/** Reads back what was written. Throws a `TypeError` on anything else. */
export const fromFile: Reader<StoredRecord> = (value, at) => {
  const file = readObject(value, at);
  const meta = readObject(file['meta'], at);
  const text = (name: string): string => maybe(readText)(meta[name], `${at}.${name}`) ?? '';
  const lines = (name: string): string[] => text(name).split('\n').filter(Boolean);
  const texts = readText(file['content'], at).split(PART_END);
  const passages = readJson(readText(meta['parts'], at), listOf(readTriple), `${at}.parts`);
  return {
    url: readText(file['url'], at),
    type: oneOf(recordTypes)(meta['type'], `${at}.type`),
    title: readText(meta['title'], at),
    aliases: lines('aliases'),
    numbers: lines('numbers'),
    date: text('date'),
    facts:
      text('facts') === '' ? [] : readJson(text('facts'), listOf(readRecordFact), `${at}.facts`),
    places: lines('places'),
    provinces: lines('provinces'),
    year: text('year') === '' ? undefined : readNumber(Number(text('year')), `${at}.year`),
    status: text('status') === '' ? undefined : oneOf(recordStatuses)(text('status'), at),
    statusNote: text('statusNote'),
    later: text('later') === '' ? [] : readJson(text('later'), listOf(readLater), `${at}.later`),
    passages: passages.map(([address, reading, heading], index) => ({
      address,
      reading,
      heading,
      text: texts[index] ?? '',
    })),
  };
};
