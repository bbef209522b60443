/** Asks the index and puts the answer together. Runs in a worker, on the page, or under a test. */

import type {
  Answer,
  Facets,
  PageHit,
  PassageHit,
  SearchOptions,
} from '#src/search/shared/protocol.ts';
import { filterNames, type FilterName, type Filters } from '#src/search/shared/records.ts';
import { clean } from '#src/vietnamese/text.ts';
import { toCandidate, type Candidate } from './candidate.ts';
import { excerpt, highlight } from './excerpt.ts';
import type { Lexicon } from './lexicon.ts';
import type { Asked } from './match.ts';
import type { Ask, Query } from './query.ts';
import { readPlaces } from './places.ts';
import { score, type Ranked } from './rank.ts';
import type { Found, SearchIndex } from './search-index.ts';
import { retype } from './retype.ts';
import { stateOn } from './stored.ts';
import { understand } from './understand.ts';
import { defaults, type Weights } from './weights.ts';

/** Pages that an answer has where no limit is given. */
const PAGES = 10;

/** Passages of one page that are shown beside its best. */
const MORE_PASSAGES = 3;

/** A record that has some of the tokens, and their points. */
interface Gathered {
  readonly found: Found;
  points: number;
}

/** The records of one page, best first. */
type Page = readonly [Ranked, ...Ranked[]];

export class SearchEngine {
  private readonly index: SearchIndex;
  private readonly lexicon: Lexicon;
  private readonly weights: Weights;
  private readonly read = new Map<string, Candidate>();
  private readonly members = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(index: SearchIndex, lexicon: Lexicon, weights: Weights = defaults) {
    this.index = index;
    this.lexicon = lexicon;
    this.weights = weights;
  }

  /** Loads what every search needs. */
  warm(): Promise<void> {
    return this.index.warm();
  }

  /** Asks for one token each and adds up the points of the records that have it. */
  private async gather(
    asks: readonly Ask[],
    filters: Filters,
  ): Promise<{ gathered: readonly Gathered[]; asked: Asked }> {
    const answers = await Promise.all(
      asks.map(async (ask) => ({ ask, found: await this.index.find(ask.token, filters) })),
    );
    const records = new Map<string, Gathered>();
    const points = new Map<string, number>();
    let whole = 0;
    for (const { ask, found } of answers) {
      if (found.length === 0) continue;
      const worth = this.rarity(found.length) * ask.weight;
      const key = ask.keys.join(' ');
      if (key) points.set(key, Math.max(points.get(key) ?? 0, worth));
      if (key && ask.asTyped) whole += worth;
      for (const one of found) {
        const record = records.get(one.id) ?? { found: one, points: 0 };
        record.points += worth * (one.isOften ? this.weights.often : 1);
        records.set(one.id, record);
      }
    }
    // Nothing as typed was found: what was concluded beside it is all there is.
    if (whole === 0) whole = Math.max(Number.EPSILON, ...points.values());
    return { gathered: [...records.values()], asked: { points, whole } };
  }

  /** How telling a token is that so many records have: inverse document frequency. */
  private rarity(records: number): number {
    return Math.log(1 + (Math.max(this.lexicon.size, 1) - records + 0.5) / (records + 0.5));
  }

  private async candidate({ id, read }: Found): Promise<Candidate> {
    const known = this.read.get(id);
    if (known) return known;
    const made = toCandidate(id, await read());
    this.read.set(id, made);
    return made;
  }

  /** What is asked, the names of provinces of which nothing is here left out, and what is to be told of those. */
  private understand(text: string) {
    const typed = clean(text);
    const retyped = retype(typed, this.lexicon, this.weights);
    const { place, rest, isAll } = readPlaces(retyped.text, this.lexicon);
    // Understood as typed where nothing is left out of it.
    const query = understand(rest === retyped.text ? typed : rest, this.lexicon, this.weights);
    return { query, place, typed, isAll };
  }

  /** The pages that answer the question, best first. Rejects only where files cannot be loaded. */
  async search(text: string, options: SearchOptions = {}): Promise<Answer> {
    const { filters = {}, limit = PAGES, day = '' } = options;
    const { query, place, typed, isAll } = this.understand(text);
    const none = { query: typed, hits: [], hasMore: false, place };
    if (isAll) return { ...none, readings: query.readings, wordless: false };
    if (query.asks.length === 0) return { ...none, readings: [], wordless: true };
    const { gathered, asked } = await this.gather(query.asks, filters);
    const order = [...gathered].sort(
      (a, b) => b.points - a.points || (a.found.id < b.found.id ? -1 : 1),
    );
    const count = this.candidatesFor(query, limit);
    const ranked = await Promise.all(
      order
        .slice(0, count)
        .map(async ({ found }) =>
          score(query, await this.candidate(found), asked, this.lexicon.length, this.weights),
        ),
    );
    const pages = group(ranked);
    return {
      query: typed,
      place,
      hits: pages.slice(0, limit).map((page) => toHit(page, query, asked, day)),
      hasMore: pages.length > limit || order.length > count,
      readings: query.readings,
      wordless: false,
    };
  }

  /** Records to be read and ranked. Each costs the reader about 1 KB once; a long question needs fewer. */
  private candidatesFor({ asks }: Query, limit: number): number {
    const { candidates, candidatesLong, longQuery, spareCandidates } = this.weights;
    const isLong = asks.filter(({ asTyped }) => asTyped).length > longQuery;
    return Math.max(isLong ? candidatesLong : candidates, Math.ceil(limit * spareCandidates));
  }

  /** The records that have a value of a filter, by id. Loads the filter's file; remembered. */
  private membersOf(name: string, value: string): Promise<ReadonlySet<string>> {
    const key = `${name} ${value}`;
    const known = this.members.get(key);
    if (known) return known;
    const made = this.index.members(name, value);
    this.members.set(key, made);
    return made;
  }

  /** Ids of the records that fit the question well enough to be counted; undefined for an empty question: all do. */
  private async countable(text: string): Promise<ReadonlySet<string> | undefined> {
    const { query, isAll } = this.understand(text);
    if (isAll) return new Set();
    if (query.asks.length === 0) return undefined;
    const { gathered } = await this.gather(query.asks, {});
    const least = Math.max(0, ...gathered.map(({ points }) => points)) * this.weights.worthCounting;
    return new Set(gathered.filter(({ points }) => points >= least).map(({ found }) => found.id));
  }

  /**
   * How many of the records found for the question have each value of each filter, the other filters applied. An empty
   * question counts all records. Records far less fitting than the best are not counted.
   */
  async facets(text: string, filters: Filters = {}): Promise<Facets> {
    const values = await this.index.filters();
    const found = await this.countable(text);
    const table = await Promise.all(
      filterNames.flatMap((name) =>
        Object.keys(values[name] ?? {}).map(async (value) => ({
          name,
          value,
          ids: await this.membersOf(name, value),
        })),
      ),
    );
    const passes = (id: string, name: FilterName): boolean => {
      const wanted = filters[name] ?? [];
      return (
        wanted.length === 0 ||
        table.some((row) => row.name === name && wanted.includes(row.value) && row.ids.has(id))
      );
    };
    const out: Partial<Record<FilterName, Record<string, number>>> = {};
    for (const { name, value, ids } of table) {
      const counted = [...ids].filter(
        (id) =>
          (!found || found.has(id)) &&
          filterNames.every((other) => other === name || passes(id, other)),
      );
      (out[name] ??= {})[value] = counted.length;
    }
    return out;
  }
}

/** Records of one page together, the page standing where its best does. */
function group(ranked: readonly Ranked[]): Page[] {
  const sorted = [...ranked].sort(
    (a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1),
  );
  const pages = new Map<string, [Ranked, ...Ranked[]]>();
  for (const one of sorted) {
    const { url } = one.candidate.record;
    const page = pages.get(url);
    if (page) page.push(one);
    else pages.set(url, [one]);
  }
  return [...pages.values()];
}

/** One page of the answer: its best record's words, and the passages of all; `day`: the reader's. */
function toHit(page: Page, query: Query, asked: Asked, day: string): PageHit {
  const marked = new Set([
    ...[...asked.points.keys()].flatMap((key) => key.split(' ')),
    ...query.numbers.map(({ number }) => number),
  ]);
  const passages = page.flatMap(({ candidate, passage, stretch }): PassageHit[] => {
    const shown = passage ?? candidate.passages[0];
    if (!shown) return [];
    const { address, reading, heading, text, words } = shown;
    const to = Math.max(stretch.to, stretch.from + 1);
    return [
      {
        url: address ? `${candidate.record.url}#${address}` : candidate.record.url,
        reading,
        heading,
        excerpt: excerpt(text, words, stretch.from, to, marked),
      },
    ];
  });
  const { record, names } = page[0].candidate;
  const [best = { url: record.url, reading: '', heading: '', excerpt: [] }, ...more] = passages;
  return {
    url: record.url,
    link: best.url,
    type: record.type,
    title: highlight(record.title, names[0] ?? [], marked),
    provinces: record.provinces,
    year: record.year,
    ...stateOn(record, day),
    best,
    more: more.filter(({ url }) => url !== best.url).slice(0, MORE_PASSAGES),
  };
}
