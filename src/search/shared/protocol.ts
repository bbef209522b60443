/** What the page and the search, wherever it runs, say to each other. Every message is read, not trusted. */

import {
  filterNames,
  recordStatuses,
  recordTypes,
  type FilterName,
  type Filters,
  type RecordStatus,
  type RecordType,
} from './records.ts';
import {
  oneOf,
  listOf,
  maybe,
  readFlag,
  readNumber,
  readObject,
  readText,
  tableOf,
  type Reader,
} from './read.ts';

/** A run of text, to be shown as it is; `mark`: among the words asked for. */
export interface Segment {
  readonly text: string;
  readonly mark: boolean;
}

/** A passage within a page. */
export interface PassageHit {
  /** Address of the passage: page address with `#`. */
  readonly url: string;
  readonly reading: string;
  readonly heading: string;
  readonly excerpt: readonly Segment[];
}

/** One page of the answer. */
export interface PageHit {
  readonly url: string;
  /** Where the first link leads: the passage that answers, or the page. */
  readonly link: string;
  readonly type: RecordType;
  readonly title: readonly Segment[];
  /** Province ids. */
  readonly provinces: readonly string[];
  readonly year: number | undefined;
  readonly status: RecordStatus | undefined;
  readonly statusNote: string;
  readonly best: PassageHit;
  readonly more: readonly PassageHit[];
}

/** A reading of the query that differs from the letters typed, to be told to the reader. */
export interface Reading {
  readonly typed: string;
  readonly meant: string;
}

/** What the reader is told of a province that the question names. */
export interface PlaceAnswer {
  readonly name: string;
  /** Its page. */
  readonly url: string;
  /** Names of the former provinces in it of which documents are here; empty where nothing is. */
  readonly here: readonly string[];
  /** Names of all provinces of which documents are here. */
  readonly covered: readonly string[];
  /** The pages found are of other provinces, and not for this one. */
  readonly isApart: boolean;
}

/**
 * What of a question the site does not have. `figure`: figures that no page says; `year`: no document of that year;
 * `guide`: one for the province that is named, of which other documents are here; `language`: asked in another one.
 */
export const absenceKinds = ['topic', 'document', 'figure', 'year', 'guide', 'language'] as const;

/** Texts in which nothing can be looked up: signs alone, a letter, words that stand on every page. */
export const wordlessKinds = ['signs', 'letter', 'talk'] as const;

/** What the reader is told before anything that was found. */
export interface Absence {
  readonly kind: (typeof absenceKinds)[number];
  /**
   * The document, the figures or the year as asked, the matter as asked and what it belongs to, where that is known, the
   * guide and the province; else empty.
   */
  readonly name: string;
}

/** A fact that answers by itself, and the page that it is taken from. */
export interface Fact {
  readonly text: string;
  readonly title: string;
  readonly url: string;
}

export interface Answer {
  /** The query as it was read: composed, tidied, cut. */
  readonly query: string;
  readonly hits: readonly PageHit[];
  /** Whether a higher limit would give more pages. */
  readonly hasMore: boolean;
  readonly readings: readonly Reading[];
  /** Why no word of the query could be looked up; undefined where one could. */
  readonly wordless: (typeof wordlessKinds)[number] | undefined;
  /** Undefined where the question names no province, or there is nothing to say of it. */
  readonly place: PlaceAnswer | undefined;
  /** Undefined where the site has what was asked. What is found beside it may be related, and answers nothing. */
  readonly absent: Absence | undefined;
  /** Undefined where no fact answers. */
  readonly fact: Fact | undefined;
}

/** How many pages a question finds. */
export interface Facets {
  /** All that a list without end would show. */
  readonly total: number;
  /** By filter and value, the other filters applied: what is shown once the value is chosen. */
  readonly counts: Partial<Record<FilterName, Readonly<Record<string, number>>>>;
}

export interface SearchOptions {
  readonly filters?: Filters | undefined;
  /** Most pages wanted. */
  readonly limit?: number | undefined;
  /** The reader's day, `YYYY-MM-DD`, on which results say what holds; left out: that of the build. */
  readonly day?: string | undefined;
  /** Asks for the letters as typed: nothing is read otherwise. */
  readonly exact?: boolean | undefined;
  /** Filters whose values are counted, beside those that are chosen; left out: all. Each costs the reader a file. */
  readonly count?: readonly FilterName[] | undefined;
}

/** A search, wherever it runs. Each call rejects with a `LoadError` where a file of the index could not be loaded. */
export interface Search {
  search: (text: string, options?: SearchOptions) => Promise<Answer>;
  facets: (text: string, options?: SearchOptions) => Promise<Facets>;
  /** Loads what every search needs; with a text the parts of the index that it asks for, too. */
  warm: (text?: string) => Promise<void>;
}

/**
 * What the page asks of the worker. `base`: address of the index's folder, with a slash at the end; `entry`: what its
 * entry says, where the page knows it.
 */
export type Task =
  | { readonly task: 'open'; readonly base: string; readonly entry?: string | undefined }
  | { readonly task: 'search'; readonly text: string; readonly options: SearchOptions }
  | { readonly task: 'facets'; readonly text: string; readonly options: SearchOptions }
  | { readonly task: 'warm'; readonly text?: string | undefined };

/** A task with the number under which it is answered. */
export type Request = Task & { readonly id: number };

/** How a task ended. */
export type Outcome =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'facets'; readonly facets: Facets }
  | { readonly kind: 'done' }
  /** `load`: a file could not be loaded, another try may do better. */
  | { readonly kind: 'failed'; readonly cause: 'load' | 'other' };

/** What the worker sends back. */
export type Reply = Outcome & { readonly id: number };

const readTexts = listOf(readText);

/** Values of each filter; other names are left out. */
function byFilter<T>(value: unknown, at: string, read: Reader<T>): Partial<Record<FilterName, T>> {
  const given = readObject(value, at);
  const out: Partial<Record<FilterName, T>> = {};
  for (const name of filterNames)
    if (given[name] !== undefined) out[name] = read(given[name], `${at}.${name}`);
  return out;
}

const readFilters: Reader<Filters> = (value, at) => byFilter(value, at, readTexts);

const readFacets: Reader<Facets> = (value, at) => {
  const { total, counts } = readObject(value, at);
  return { total: readNumber(total, at), counts: byFilter(counts, at, tableOf(readNumber)) };
};

const readOptions: Reader<SearchOptions> = (value, at) => {
  const { filters, limit, day, exact, count } = readObject(value, at);
  return {
    ...(count !== undefined && { count: listOf(oneOf(filterNames))(count, 'count') }),
    filters: maybe(readFilters)(filters, 'filters'),
    limit: maybe(readNumber)(limit, 'limit'),
    day: maybe(readText)(day, 'day'),
    exact: maybe(readFlag)(exact, 'exact'),
  };
};

const readAbsence: Reader<Absence> = (value, at) => {
  const { kind, name } = readObject(value, at);
  return { kind: oneOf(absenceKinds)(kind, at), name: readText(name, at) };
};

const readFact: Reader<Fact> = (value, at) => {
  const { text, title, url } = readObject(value, at);
  return { text: readText(text, at), title: readText(title, at), url: readText(url, at) };
};

const readSegment: Reader<Segment> = (value, at) => {
  const { text, mark } = readObject(value, at);
  return { text: readText(text, at), mark: readFlag(mark, at) };
};

const readPassage: Reader<PassageHit> = (value, at) => {
  const { url, reading, heading, excerpt } = readObject(value, at);
  return {
    url: readText(url, at),
    reading: readText(reading, at),
    heading: readText(heading, at),
    excerpt: listOf(readSegment)(excerpt, at),
  };
};

const readHit: Reader<PageHit> = (value, at) => {
  const hit = readObject(value, at);
  return {
    url: readText(hit['url'], at),
    link: readText(hit['link'], at),
    type: oneOf(recordTypes)(hit['type'], at),
    title: listOf(readSegment)(hit['title'], at),
    provinces: readTexts(hit['provinces'], at),
    year: maybe(readNumber)(hit['year'], at),
    status: maybe(oneOf(recordStatuses))(hit['status'], at),
    statusNote: readText(hit['statusNote'], at),
    best: readPassage(hit['best'], at),
    more: listOf(readPassage)(hit['more'], at),
  };
};

const readReading: Reader<Reading> = (value, at) => {
  const { typed, meant } = readObject(value, at);
  return { typed: readText(typed, at), meant: readText(meant, at) };
};

const readPlace: Reader<PlaceAnswer> = (value, at) => {
  const { name, url, here, covered, isApart } = readObject(value, at);
  return {
    name: readText(name, at),
    url: readText(url, at),
    here: readTexts(here, at),
    covered: readTexts(covered, at),
    isApart: readFlag(isApart, at),
  };
};

const readAnswer: Reader<Answer> = (value, at) => {
  const { query, hits, hasMore, readings, wordless, place, absent, fact } = readObject(value, at);
  return {
    query: readText(query, at),
    hits: listOf(readHit)(hits, at),
    hasMore: readFlag(hasMore, at),
    readings: listOf(readReading)(readings, at),
    wordless: maybe(oneOf(wordlessKinds))(wordless, at),
    place: maybe(readPlace)(place, at),
    absent: maybe(readAbsence)(absent, at),
    fact: maybe(readFact)(fact, at),
  };
};

/** Reads a message of the page. Throws a `TypeError` on anything else. */
export function readRequest(value: unknown): Request {
  const { id: given, task, ...rest } = readObject(value, 'request');
  const id = readNumber(given, 'id');
  switch (task) {
    case 'open':
      return {
        id,
        task,
        base: readText(rest['base'], 'base'),
        entry: maybe(readText)(rest['entry'], 'entry'),
      };
    case 'search':
    case 'facets':
      return {
        id,
        task,
        text: readText(rest['text'], 'text'),
        options: readOptions(rest['options'], 'options'),
      };
    case 'warm':
      return { id, task, text: maybe(readText)(rest['text'], 'text') };
    default:
      throw new TypeError('request: no such task');
  }
}

/** Reads a message of the worker. Throws a `TypeError` on anything else. */
export function readReply(value: unknown): Reply {
  const { id: given, kind, ...rest } = readObject(value, 'reply');
  const id = readNumber(given, 'id');
  switch (kind) {
    case 'answer':
      return { id, kind, answer: readAnswer(rest['answer'], 'answer') };
    case 'facets':
      return { id, kind, facets: readFacets(rest['facets'], 'facets') };
    case 'done':
      return { id, kind };
    case 'failed':
      return { id, kind, cause: rest['cause'] === 'load' ? 'load' : 'other' };
    default:
      throw new TypeError('reply: no such kind');
  }
}
