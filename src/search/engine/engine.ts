/** Asks the index and puts the answer together. Runs in a worker, on the page, or under a test. */

import type {
  Answer,
  Fact,
  Facets,
  PageHit,
  PassageHit,
  SearchOptions,
} from '#src/search/shared/protocol.ts';
import {
  filterNames,
  type FilterName,
  type Filters,
  type RecordFact,
} from '#src/search/shared/records.ts';
import { isSameNumber } from '#src/vietnamese/document-numbers.ts';
import { clean, keyOf, words } from '#src/vietnamese/text.ts';
import { absenceOf, leastCoverage } from './absence.ts';
import { toCandidate, type Candidate } from './candidate.ts';
import { coverage, lengthOf } from './coverage.ts';
import { excerpt, highlight, type AskedWords } from './excerpt.ts';
import { figureFact } from './figure-fact.ts';
import { isForeign } from './foreign.ts';
import type { KnownPlace, Lexicon } from './lexicon.ts';
import type { Asked } from './match.ts';
import type { Ask, Query } from './query.ts';
import { readPlaces, type PlaceReading } from './places.ts';
import { isNamed, isWholeName, score, type Ranked } from './rank.ts';
import type { Found, SearchIndex } from './search-index.ts';
import { retype } from './retype.ts';
import { stateOn } from './stored.ts';
import { beginnings, isChat, isStop } from './tokens.ts';
import { understand } from './understand.ts';
import { defaults, type Weights } from './weights.ts';

/** Pages that an answer has where no limit is given. */
const PAGES = 10;

/** Passages of one page that are shown beside its best. */
const MORE_PASSAGES = 3;

/** No form: the word is marked in any. */
const ANY: ReadonlySet<string> = new Set();

/** The filter that says which page a record is a piece of. */
const PAGE = 'page';

/** A record that has some of the tokens, and their points. */
interface Gathered {
  readonly found: Found;
  points: number;
}

/** The records of one page, best first. */
type Page = readonly [Ranked, ...Ranked[]];

/** What was understood of a text. */
interface Understood {
  readonly typed: string;
  readonly query: Query;
  readonly place: PlaceReading['place'];
  /** Asked in another language. */
  readonly isForeign: boolean;
  /** Pages of the places that are asked for and of which nothing is here: they stand first. */
  readonly ownPages: readonly PageHit[];
  /** Only of places of which nothing is here: there is nothing to look for. */
  readonly isNowhere: boolean;
}

/** The records that fit a question, best first by what the index says of them. */
interface Fitting {
  readonly order: readonly Gathered[];
  readonly asked: Asked;
}

export class SearchEngine {
  private readonly index: SearchIndex;
  private readonly lexicon: Lexicon;
  private readonly weights: Weights;
  private readonly read = new Map<string, Candidate>();
  private readonly members = new Map<string, Promise<ReadonlySet<string>>>();
  private pages: Promise<ReadonlyMap<string, string>> | undefined;

  constructor(index: SearchIndex, lexicon: Lexicon, weights: Weights = defaults) {
    this.index = index;
    this.lexicon = lexicon;
    this.weights = weights;
  }

  /**
   * Loads what every search needs, and of the index what a text asks for. No record is read.
   *
   * @param text as far as it is typed; of a word at its end, which may go on, only what its beginning tells
   */
  async warm(text = ''): Promise<void> {
    const [, whole = '', begun = ''] = /^(.*?)(\S*)$/su.exec(text) ?? [];
    const { query, isNowhere, isForeign: foreign } = this.understand(whole, false);
    const tokens = isNowhere || foreign ? [] : query.asks.map(({ token }) => token);
    const before = keyOf(whole).split(' ').at(-1) ?? '';
    await Promise.all([
      this.index.warm(),
      ...tokens.map((token) => this.index.find(token)),
      ...beginnings(before, keyOf(begun)).map((beginning) => this.index.approach(beginning)),
    ]);
  }

  /** Asks for one token each and adds up the points of the records that have it. */
  private async gather(
    asks: readonly Ask[],
  ): Promise<{ gathered: readonly Gathered[]; asked: Asked }> {
    const answers = await Promise.all(
      asks.map(async (ask) => ({ ask, found: await this.index.find(ask.token) })),
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
  private understand(text: string, exact: boolean): Understood {
    const typed = clean(text);
    const retyped = exact ? typed : retype(typed, this.lexicon, this.weights).text;
    const { place, rest, absent, named, only } = readPlaces(retyped, this.lexicon);
    // Understood as typed where nothing is left out of it.
    const asked = rest === retyped ? typed : rest;
    return {
      typed,
      query: understand(asked, this.lexicon, this.weights, {
        exact,
        place: only,
        places: named,
      }),
      place,
      isForeign: isForeign(typed, this.lexicon),
      ownPages: absent.map(pageOfPlace),
      isNowhere: only !== undefined && absent.length > 0,
    };
  }

  /** The records that fit a question well enough to be shown: the same for a list, for its filters and their counts. */
  private async fitting(query: Query): Promise<Fitting> {
    const { gathered, asked } = await this.gather(query.asks);
    const least = Math.max(0, ...gathered.map(({ points }) => points)) * this.weights.worthShowing;
    const order = gathered
      .filter(({ points }) => points >= least)
      .sort((a, b) => b.points - a.points || (a.found.id < b.found.id ? -1 : 1));
    return { order, asked };
  }

  /** The best records of a list, read and put in order by their words. */
  private async rank(
    query: Query,
    { order, asked }: Fitting,
    limit: number,
  ): Promise<readonly Ranked[]> {
    const best = Math.max(Number.EPSILON, order[0]?.points ?? 0);
    const read = await Promise.all(
      order.slice(0, this.candidatesFor(limit)).map(async ({ found, points }) => ({
        candidate: await this.candidate(found),
        points,
      })),
    );
    // What the index says of a piece of a page it says of the page.
    const ofPage = new Map<string, number>();
    for (const { candidate, points } of read) {
      const { url } = candidate.record;
      ofPage.set(url, Math.max(ofPage.get(url) ?? 0, points));
    }
    const ranked = read.map(({ candidate }) =>
      score(
        query,
        candidate,
        asked,
        this.lexicon.length,
        this.weights,
        (ofPage.get(candidate.record.url) ?? 0) / best,
      ),
    );
    return ranked.sort((a, b) => b.score - a.score || (a.candidate.id < b.candidate.id ? -1 : 1));
  }

  /** The pages that answer the question, best first. Rejects only where files cannot be loaded. */
  async search(text: string, options: SearchOptions = {}): Promise<Answer> {
    const { filters = {}, limit = PAGES, day = '', exact = false } = options;
    const understood = this.understand(text, exact);
    const { query, typed, place, isNowhere } = understood;
    const { readings } = query;
    const none: Answer = {
      query: typed,
      place,
      hits: [],
      hasMore: false,
      readings,
      wordless: undefined,
      absent: undefined,
      fact: undefined,
    };
    if (understood.isForeign)
      return { ...none, readings: [], absent: { kind: 'language', name: '' } };
    const own = passesAsPlace(filters) ? understood.ownPages : [];
    if (isNowhere) return { ...none, hits: own.slice(0, limit) };
    const wordless = wordlessness(query);
    if (query.asks.length === 0) return { ...none, hits: own, readings: [], wordless };
    const fitting = await this.fitting(query);
    const best = await this.rank(query, fitting, PAGES);
    // Of such words alone only a name may be made.
    if (wordless && !best.some(({ candidate }) => isWholeName(query, candidate)))
      return { ...none, readings: [], wordless };
    const absent = absenceOf(query, best, this.lexicon, this.weights);
    const kept = await this.within(fitting, filters);
    const ranked = await this.rank(query, kept, limit);
    // Beside a matter that is not here, only what is near it.
    const near =
      absent?.kind === 'topic' ? ranked.filter((one) => this.isNear(query, one)) : ranked;
    const pages = group(near);
    const marked = markedWords(query, fitting.asked, this.lexicon);
    return {
      ...none,
      absent,
      fact: absent || place?.isApart ? undefined : factOf(query, pages, this.lexicon, day),
      hits: [...own, ...pages.map((page) => toHit(page, query, marked, day))].slice(0, limit),
      hasMore:
        own.length + pages.length > limit ||
        (absent?.kind !== 'topic' && kept.order.length > this.candidatesFor(limit)),
    };
  }

  private isNear(query: Query, ranked: Ranked): boolean {
    const least = leastCoverage(lengthOf(query), this.weights) * this.weights.near;
    return coverage(query, ranked, this.lexicon, this.weights) >= least;
  }

  /** Records to be read and ranked for so many pages. Each costs the reader about 1 KB once. */
  private candidatesFor(limit: number): number {
    return Math.max(this.weights.candidates, Math.ceil(limit * this.weights.spareCandidates));
  }

  /** The records of a list that pass the filters. */
  private async within(fitting: Fitting, filters: Filters): Promise<Fitting> {
    const wanted = await Promise.all(
      filterNames.flatMap((name) => {
        const values = filters[name] ?? [];
        return values.length === 0
          ? []
          : [Promise.all(values.map((value) => this.membersOf(name, value)))];
      }),
    );
    if (wanted.length === 0) return fitting;
    const passes = ({ found }: Gathered): boolean =>
      wanted.every((sets) => sets.some((ids) => ids.has(found.id)));
    return { ...fitting, order: fitting.order.filter(passes) };
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

  /** The page of each record that is a piece of one, by id. */
  private pageOf(values: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return (this.pages ??= Promise.all(
      values.map(async (page) =>
        [...(await this.membersOf(PAGE, page))].map((id) => [id, page] as const),
      ),
    ).then((rows) => new Map(rows.flat())));
  }

  /** Ids of the records that fit the question; undefined for an empty question: all do. */
  private async fittingIds({
    query,
    isNowhere,
    isForeign: foreign,
  }: Understood): Promise<readonly string[] | undefined> {
    if (isNowhere || foreign) return [];
    if (query.asks.length === 0) return undefined;
    return (await this.fitting(query)).order.map(({ found }) => found.id);
  }

  /**
   * How many pages the question finds, and how many of them have each value of the filters to be counted, the other
   * filters applied: as many as a list without end would show. An empty question counts all pages.
   */
  async facets(text: string, options: SearchOptions = {}): Promise<Facets> {
    const { filters = {}, exact = false, count = filterNames } = options;
    const understood = this.understand(text, exact);
    const names = filterNames.filter((name) => count.includes(name) || filters[name]?.length);
    const [values, found] = await Promise.all([
      this.index.values([...names, PAGE]),
      this.fittingIds(understood),
    ]);
    const pageOf = await this.pageOf(values[PAGE] ?? []);
    const table = await Promise.all(
      names.flatMap((name) =>
        (values[name] ?? []).map(async (value) => ({
          name,
          value,
          ids: await this.membersOf(name, value),
        })),
      ),
    );
    const all = found ?? [...new Set(table.flatMap(({ ids }) => [...ids]))];
    const chosen = filterNames.flatMap((name) => {
      const wanted = filters[name] ?? [];
      const rows = table.filter((row) => row.name === name && wanted.includes(row.value));
      return wanted.length > 0 ? [{ name, rows }] : [];
    });
    /** The pages of the records that pass the filters, but for one of them. */
    const pagesBut = (but: FilterName | undefined, ids?: ReadonlySet<string>): number =>
      new Set(
        all
          .filter(
            (id) =>
              (!ids || ids.has(id)) &&
              chosen.every(({ name, rows }) => name === but || rows.some((row) => row.ids.has(id))),
          )
          .map((id) => pageOf.get(id) ?? id),
      ).size;
    const counts: Partial<Record<FilterName, Record<string, number>>> = {};
    for (const { name, value, ids } of table) (counts[name] ??= {})[value] = pagesBut(name, ids);
    const own = understood.isForeign ? 0 : understood.ownPages.length;
    if (own > 0 && names.includes('type') && passesAsPlace({ ...filters, type: [] }))
      counts.type = { ...counts.type, place: (counts.type?.['place'] ?? 0) + own };
    return { total: pagesBut(undefined) + (passesAsPlace(filters) ? own : 0), counts };
  }
}

/** The page of a province of which nothing is here, as a result. No record of the index is its. */
function pageOfPlace({ name, url }: KnownPlace): PageHit {
  return {
    url,
    link: url,
    type: 'place',
    title: [{ text: name, mark: false }],
    provinces: [],
    year: undefined,
    status: undefined,
    statusNote: '',
    best: { url, reading: '', heading: '', excerpt: [] },
    more: [],
  };
}

/** Whether the page of a province of which nothing is here passes the filters: it has a kind, and nothing else. */
const passesAsPlace = (filters: Filters): boolean =>
  filterNames.every(
    (name) => !filters[name]?.length || (name === 'type' && filters[name].includes('place')),
  );

/** Why nothing can be looked up in a question; undefined where something can. */
function wordlessness({ phrases, numbers, dates }: Query): Answer['wordless'] {
  const keys = phrases.flatMap((phrase) => (phrase.asTyped ? phrase.keys : []));
  if (numbers.length > 0 || dates.length > 0) return undefined;
  if (keys.length === 0) return 'signs';
  if (keys.every((key) => /^[a-z]$/.test(key))) return 'letter';
  return keys.every(isStop) ? 'talk' : undefined;
}

/** The fact of the best page, where the question asks for that very page: by number, name or province; or what figures are. */
function factOf(
  query: Query,
  pages: readonly Page[],
  lexicon: Lexicon,
  day: string,
): Fact | undefined {
  const [best] = pages[0] ?? [];
  if (!best) return undefined;
  const figure = pages.length === 1 ? figureFact(query, best) : undefined;
  if (figure) return figure;
  const { record, numbers } = best.candidate;
  const said = new Set(query.phrases.flatMap(({ keys, asTyped }) => (asTyped ? keys : [])));
  const isSaid = (place: string): boolean =>
    keyOf(place)
      .split(' ')
      .every((key) => said.has(key)) || lexicon.isCalled(place, said);
  const isAsked =
    record.type === 'document'
      ? query.numbers.some((one) => numbers.some((has) => isSameNumber(one, has)))
      : record.type === 'agency'
        ? isNamed(query, best.candidate)
        : record.type === 'benefit';
  if (!isAsked) return undefined;
  const facts = record.facts.filter(
    ({ place, before = '9999' }) => day < before && (place === undefined || isSaid(place)),
  );
  // Of what a guide says of a province, what is asked: of several parts the one with most words of the question.
  const asked = new Set(
    query.phrases.flatMap(({ keys }) =>
      keys.filter((key) => !isChat(key) && !lexicon.placeWords.has(key)),
    ),
  );
  const shared = ({ text }: RecordFact): number =>
    new Set(words(text).flatMap(({ key }) => (asked.has(key) ? [key] : []))).size;
  const [fact] = facts
    .filter((one) => record.type !== 'benefit' || shared(one) > 0)
    .sort((a, b) => (record.type === 'benefit' ? shared(b) - shared(a) : 0));
  return fact && { text: fact.text, title: record.title, url: record.url };
}

/** Records of one page together, the page standing where its best does; `ranked`: the best first. */
function group(ranked: readonly Ranked[]): Page[] {
  const pages = new Map<string, [Ranked, ...Ranked[]]>();
  for (const one of ranked) {
    const { url } = one.candidate.record;
    const page = pages.get(url);
    if (page) page.push(one);
    else pages.set(url, [one]);
  }
  return [...pages.values()];
}

/**
 * The words to be marked where they stand, each with the marks that it was typed or is spelt with; with none, in any.
 * `quà` is not `qua`.
 */
function markedWords(query: Query, asked: Asked, lexicon: Lexicon): AskedWords {
  const keys = [...asked.points.keys()];
  const wanted = new Set(keys.flatMap((key) => key.split(' ')));
  const forms = new Map<string, Set<string>>();
  const isAny = new Set<string>();
  const alone = new Set(query.numbers.map(({ number }) => number));
  for (const phrase of query.phrases)
    phrase.keys.forEach((key, at) => {
      const [before = '', after = ''] = [phrase.keys[at - 1], phrase.keys[at + 1]];
      const isPart = lexicon.areNeighbours(before, key) || lexicon.areNeighbours(key, after);
      if (phrase.keys.length === 1 || (phrase.asTyped && !isPart)) alone.add(key);
      const form = phrase.marked[at] ?? key;
      if (form === key) isAny.add(key);
      else forms.set(key, (forms.get(key) ?? new Set()).add(form));
    });
  return {
    words: new Map([
      ...[...wanted].map((key) => [key, isAny.has(key) ? ANY : (forms.get(key) ?? ANY)] as const),
      ...query.numbers.map(({ number }) => [number, ANY] as const),
    ]),
    pairs: new Set(keys.filter((key) => key.includes(' '))),
    alone,
    makeOne: (first, second) => lexicon.areNeighbours(first, second),
  };
}

/**
 * One page of the answer: its best record's words, and the passages of all; `day`: the reader's. A guide of several
 * provinces opens on what they have in common where the question names none: whose part answers best says nothing of
 * where the reader lives.
 */
function toHit(page: Page, query: Query, marked: AskedWords, day: string): PageHit {
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
    link:
      record.type === 'benefit' && record.provinces.length > 1 && query.places.length === 0
        ? record.url
        : best.url,
    type: record.type,
    title: highlight(record.title, names[0] ?? [], marked),
    provinces: record.provinces,
    year: record.year,
    ...stateOn(record, day),
    best,
    more: more.filter(({ url }) => url !== best.url).slice(0, MORE_PASSAGES),
  };
}
