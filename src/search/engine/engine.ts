/** Asks Pagefind's index and puts the answer together. Runs in a worker, on the page, or under a test. */

import { excerpt, highlight, type Segment } from './excerpt.ts';
import type { Lexicon } from './lexicon.ts';
import type { PagefindInstance, PagefindResult } from './pagefind.ts';
import { score, toCandidate, type Candidate, type Ranked } from './rank.ts';
import type { FilterName, Filters } from '#src/search/shared/records.ts';
import { LAST_TIER, tierOf } from './tokens.ts';
import { understand, type Ask, type Query, type Reading } from './understand.ts';

/** A passage within a page. */
export interface PassageHit {
  /** Address of the passage: page address with `#`. */
  url: string;
  reading: string;
  heading: string;
  excerpt: Segment[];
}

/** One page of the answer. */
export interface PageHit {
  url: string;
  /** Where the first link leads: the passage that answers, or the page. */
  link: string;
  type: string;
  title: Segment[];
  /** Province ids. */
  provinces: readonly string[];
  year: string;
  status: string;
  statusNote: string;
  best: PassageHit;
  more: PassageHit[];
}

export interface Answer {
  query: string;
  hits: PageHit[];
  /** Whether a higher limit would give more pages. */
  hasMore: boolean;
  readings: readonly Reading[];
  /** No word of the query could be looked up (only signs, or nothing). */
  wordless: boolean;
}

/** Counts by filter and value. */
export type Facets = Partial<Record<FilterName, Record<string, number>>>;

/** Share of the best record's points from which a record counts as found. */
const WORTH_COUNTING = 0.3;

/** Candidates read for an answer of ten; each costs the reader about 1 KB once. */
const CANDIDATES = 18;

/** A query of more tokens as typed than this puts its candidates in order well enough that fewer need be read. */
const LONG = 12;
const CANDIDATES_LONG = 12;

/** How much a record's own place of a token says, by how often the record has it (see `tierOf`). */
const TIER = [1.5, 1.25, 1] as const;

const toPagefindFilters = (filters: Filters): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(filters)
      .filter(([, values]) => values.length > 0)
      .map(([name, values]) => [name, { any: [...values] }]),
  );

interface Found {
  result: PagefindResult;
  sum: number;
}

export class SearchEngine {
  private readonly index: PagefindInstance;
  private readonly lexicon: Lexicon;
  private readonly read = new Map<string, Candidate>();
  private readonly members = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(index: PagefindInstance, lexicon: Lexicon) {
    this.index = index;
    this.lexicon = lexicon;
  }

  /** Loads what every search needs. */
  warm(): Promise<void> {
    return this.index.init();
  }

  /** Asks one token each, adds up what Pagefind scores. Also gives how telling each token proved to be. */
  private async gather(
    asks: readonly Ask[],
    filters: Filters,
  ): Promise<{ found: Map<string, Found>; weights: Map<string, number>; ideal: number }> {
    const wanted = toPagefindFilters(filters);
    const answers = await Promise.all(
      // Quoted: Pagefind then looks the key up instead of going through all keys for those that begin so.
      asks.map(async (ask) => ({
        ask,
        results: (await this.index.search(`"${ask.token}"`, { filters: wanted })).results,
      })),
    );
    const found = new Map<string, Found>();
    const weights = new Map<string, number>();
    let ideal = 0;
    const size = Math.max(this.lexicon.size, 1);
    for (const { ask, results } of answers) {
      if (results.length === 0) continue;
      const idf = Math.log(1 + (size - results.length + 0.5) / (results.length + 0.5)) * ask.weight;
      const key = ask.keys.join(' ');
      if (key) weights.set(key, Math.max(weights.get(key) ?? 0, idf));
      if (key && ask.weight >= 0.8) ideal += idf;
      for (const result of results) {
        const points = idf * (TIER[tierOf(result.words[0] ?? LAST_TIER)] ?? 1);
        const known = found.get(result.id);
        if (known) known.sum += points;
        else found.set(result.id, { result, sum: points });
      }
    }
    if (ideal === 0) ideal = Math.max(0, ...weights.values());
    return { found, weights, ideal };
  }

  private async candidate(result: PagefindResult): Promise<Candidate> {
    const known = this.read.get(result.id);
    if (known) return known;
    const made = toCandidate(result.id, await result.data());
    this.read.set(result.id, made);
    return made;
  }

  /** The pages that answer the query, best first, at most `limit`. Throws only when files cannot be loaded. */
  async search(text: string, options: { filters?: Filters; limit?: number } = {}): Promise<Answer> {
    const { filters = {}, limit = 10 } = options;
    const query = understand(text, this.lexicon);
    if (query.asks.length === 0)
      return { query: query.text, hits: [], hasMore: false, readings: [], wordless: true };
    const { found, weights, ideal } = await this.gather(query.asks, filters);
    const order = [...found.values()].sort(
      (a, b) => b.sum - a.sum || (a.result.id < b.result.id ? -1 : 1),
    );
    const typed = query.asks.filter((ask) => ask.weight >= 0.8).length;
    const first = typed > LONG ? CANDIDATES_LONG : CANDIDATES;
    const count = Math.max(first, Math.ceil(limit * 1.2));
    const ranked = await Promise.all(
      order
        .slice(0, count)
        .map(async ({ result }) =>
          score(query, await this.candidate(result), weights, ideal, this.lexicon.length),
        ),
    );
    const pages = group(ranked);
    return {
      query: query.text,
      hits: pages.slice(0, limit).map((page) => toHit(page, query, weights)),
      hasMore: pages.length > limit || order.length > count,
      readings: query.readings,
      wordless: false,
    };
  }

  /** The records that have a value of a filter, by id. Loads the filter's file; remembered. */
  private membersOf(name: string, value: string): Promise<ReadonlySet<string>> {
    const key = `${name} ${value}`;
    const known = this.members.get(key);
    if (known) return known;
    const made = this.index
      .search(null, { filters: { [name]: { any: [value] } } })
      .then(({ results }) => new Set(results.map((result) => result.id)));
    this.members.set(key, made);
    return made;
  }

  /**
   * How many of the records found for the query have each value of each filter, the other filters applied. An empty
   * query counts all records. Records far less fitting than the best are not counted.
   */
  async facets(text: string, filters: Filters = {}): Promise<Facets> {
    const values = Object.entries(await this.index.filters());
    const query = understand(text, this.lexicon);
    let found: Set<string> | undefined;
    if (query.asks.length > 0) {
      const sums = (await this.gather(query.asks, {})).found;
      const best = Math.max(0, ...[...sums.values()].map(({ sum }) => sum));
      found = new Set(
        [...sums].filter(([, { sum }]) => sum >= best * WORTH_COUNTING).map(([id]) => id),
      );
    }
    const table = await Promise.all(
      values.flatMap(([name, counts]) =>
        Object.keys(counts).map(async (value) => ({
          name,
          value,
          ids: await this.membersOf(name, value),
        })),
      ),
    );
    const chosen = (id: string, except: string): boolean =>
      Object.entries(filters).every(
        ([name, wanted]) =>
          name === except ||
          wanted.length === 0 ||
          table.some((row) => row.name === name && wanted.includes(row.value) && row.ids.has(id)),
      );
    const out: Facets = {};
    for (const { name, value, ids } of table) {
      let count = 0;
      for (const id of ids) if ((!found || found.has(id)) && chosen(id, name)) count += 1;
      (out[name as FilterName] ??= {})[value] = count;
    }
    return out;
  }
}

/** How much the best, second and third record of a page count for it. */
const LIFT = [1, 0.06, 0.03];

/** Records of one page together, the page standing where its best record does; several that match lift it a little. */
function group(ranked: readonly Ranked[]): Ranked[][] {
  const pages = new Map<string, Ranked[]>();
  for (const one of [...ranked].sort(
    (a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1),
  )) {
    const page = pages.get(one.candidate.url);
    if (page) page.push(one);
    else pages.set(one.candidate.url, [one]);
  }
  const points = (page: readonly Ranked[]): number =>
    page.reduce((total, one, at) => total + one.score * (LIFT[at] ?? 0), 0);
  return [...pages.values()].sort((a, b) => points(b) - points(a));
}

function toHit(
  page: readonly Ranked[],
  query: Query,
  weights: ReadonlyMap<string, number>,
): PageHit {
  const asked = new Set([...weights.keys()].flatMap((key) => key.split(' ')));
  for (const number of query.numbers) asked.add(number.number);
  const passages: PassageHit[] = [];
  for (const { candidate, passage, stretch } of page) {
    const shown = passage ?? candidate.passages[0];
    if (!shown) continue;
    passages.push({
      url: shown.address ? `${candidate.url}#${shown.address}` : candidate.url,
      reading: shown.reading,
      heading: shown.heading,
      excerpt: excerpt(
        shown.text,
        shown.words,
        stretch.from,
        Math.max(stretch.to, stretch.from + 1),
        asked,
      ),
    });
  }
  const [first] = page;
  const candidate = first?.candidate;
  const [best = { url: candidate?.url ?? '', reading: '', heading: '', excerpt: [] }, ...more] =
    passages;
  return {
    url: candidate?.url ?? '',
    link: best.url,
    type: candidate?.type ?? '',
    title: highlight(candidate?.title ?? '', candidate?.titleWords ?? [], asked),
    provinces: candidate?.provinces ?? [],
    year: candidate?.meta.year ?? '',
    status: candidate?.meta.status ?? '',
    statusNote: candidate?.meta.statusNote ?? '',
    best,
    more: more.filter((one) => one.url !== best.url).slice(0, 3),
  };
}
