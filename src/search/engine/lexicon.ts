/**
 * What search knows of words before it looks anything up: abbreviations, everyday words, old and new names, and
 * which syllables the site uses at all. Built with the index from the glossary, the agencies and the provinces,
 * and loaded as one small file beside it, so that an author adds a word without code.
 */

import {
  listOf,
  readNumber,
  readObject,
  readText,
  tableOf,
  type Reader,
} from '#src/search/shared/read.ts';
import { collator } from '#src/vietnamese/collator.ts';
import { keyOf, markedOf } from '#src/vietnamese/text.ts';
import { isStop } from './tokens.ts';

/** The file as written: short names, since readers' connections pay for it. */
export interface LexiconFile {
  /** Number of records in the index. */
  readonly n: number;
  /** Mean length of a record, in words. */
  readonly l: number;
  /** Folded syllables and words that the records use, commonest first, grouped by how many records use them: each
   * entry holds those used by at least 2^i records and fewer than 2^(i+1), joined by spaces. */
  readonly s: readonly string[];
  /** Pairs of neighbours in titles, names and terms: `bao:hiem tro ve|hiem:y xa` joined by `|`. */
  readonly b: string;
  /** Abbreviation (folded, no spaces) → what it stands for. */
  readonly a: Readonly<Record<string, readonly string[]>>;
  /** Abbreviations that are also plain syllables and count only when typed in capitals. */
  readonly A: readonly string[];
  /** Written otherwise → the standard words. */
  readonly v: Readonly<Record<string, string>>;
  /** Everyday words → the official terms. */
  readonly c: Readonly<Record<string, readonly string[]>>;
  /** New name → names in the documents. */
  readonly p: Readonly<Record<string, readonly string[]>>;
  /** Provinces that have a page: name, address, names of those in it of which documents are here and other ways to
   * write it, the last two joined by `|`. */
  readonly w: readonly (readonly string[])[];
}

/** A province that has a page. */
export interface KnownPlace {
  readonly name: string;
  readonly url: string;
  /** Names of the former provinces in it of which documents are here. */
  readonly here: readonly string[];
}

const readTexts = listOf(readText);

/** Reads the file. Throws a `TypeError` on anything else. */
export const readLexicon: Reader<LexiconFile> = (value, at) => {
  const file = readObject(value, at);
  return {
    n: readNumber(file['n'], `${at}.n`),
    l: readNumber(file['l'], `${at}.l`),
    s: readTexts(file['s'], `${at}.s`),
    b: readText(file['b'], `${at}.b`),
    a: tableOf(readTexts)(file['a'], `${at}.a`),
    A: readTexts(file['A'], `${at}.A`),
    v: tableOf(readText)(file['v'], `${at}.v`),
    c: tableOf(readTexts)(file['c'], `${at}.c`),
    p: tableOf(readTexts)(file['p'], `${at}.p`),
    w: listOf(readTexts)(file['w'], `${at}.w`),
  };
};

export class Lexicon {
  /** Number of records in the index. */
  readonly size: number;
  /** Mean length of a record, in words. */
  readonly length: number;
  readonly abbreviations: ReadonlyMap<string, readonly string[]>;
  readonly capitalsOnly: ReadonlySet<string>;
  readonly variants: ReadonlyMap<string, string>;
  /** Everyday words by their folded form, with the marks they have (canonical, joined by spaces). */
  readonly everyday: ReadonlyMap<string, { marked: string; terms: readonly string[] }>;
  /** Places of today by their folded name, with their names in the documents. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  /** Folded words of all names of places, then and now. */
  readonly placeWords: ReadonlySet<string>;
  /** Folded names that are to be read as a whole: `thuong binh` in a ministry's name is no everyday word. */
  readonly names: ReadonlySet<string>;
  /** Provinces by every folded way to write them, with the marks that it has. */
  readonly knownPlaces: ReadonlyMap<
    string,
    { readonly place: KnownPlace; readonly marked: readonly string[] }
  >;
  /** Words of the longest way to write one. */
  readonly longestPlace: number;
  /** Names of the provinces of which documents are here. */
  readonly coveredPlaces: readonly string[];
  /** Longest phrase in the tables above, in words. */
  readonly longest: number;
  private readonly use = new Map<string, number>();
  private preceding: Map<string, string[]> | undefined;
  private readonly neighbours = new Map<string, Set<string>>();

  constructor(file: LexiconFile) {
    const folded = <T>(table: Readonly<Record<string, T>>): Map<string, T> =>
      new Map(Object.entries(table).map(([text, value]) => [keyOf(text), value]));
    this.size = file.n;
    this.length = file.l;
    this.abbreviations = new Map(Object.entries(file.a));
    this.capitalsOnly = new Set(file.A);
    this.variants = folded(file.v);
    this.everyday = new Map(
      Object.entries(file.c).map(([text, terms]) => [
        keyOf(text),
        { marked: markedOf(text), terms },
      ]),
    );
    this.places = folded(file.p);
    const places = file.w.map(([name = '', url = '', here = '', forms = '']) => ({
      place: { name, url, here: here.split('|').filter(Boolean) },
      forms: [name, ...forms.split('|').filter(Boolean)],
    }));
    this.knownPlaces = new Map(
      places.flatMap(({ place, forms }) =>
        forms.map((form) => [keyOf(form), { place, marked: markedOf(form).split(' ') }] as const),
      ),
    );
    this.longestPlace = Math.max(
      0,
      ...[...this.knownPlaces.keys()].map((key) => key.split(' ').length),
    );
    this.coveredPlaces = [...new Set(places.flatMap(({ place }) => place.here))].sort((a, b) =>
      collator.compare(a, b),
    );
    this.placeWords = new Set(
      [...this.places].flatMap(([now, then]) => [now, ...then.map(keyOf)].join(' ').split(' ')),
    );
    this.names = new Set(
      [
        ...Object.values(file.a).flat(),
        ...Object.values(file.v),
        ...Object.keys(file.p),
        ...Object.values(file.p).flat(),
      ]
        .map(keyOf)
        .filter((name) => name.includes(' ')),
    );
    this.longest = Math.max(
      1,
      ...[this.variants, this.everyday, this.places, this.names].flatMap((table) =>
        [...table.keys()].map((key) => key.split(' ').length),
      ),
    );
    file.s.forEach((group, power) => {
      for (const word of group.split(' ')) if (word) this.use.set(word, 2 ** power * 1.4);
    });
    for (const row of file.b.split('|')) {
      const [first = '', rest = ''] = row.split(':');
      this.neighbours.set(first, new Set(rest.split(' ')));
    }
  }

  /** Official terms of an everyday phrase that is the given folded one and a word more. */
  begunBy(phrase: string): readonly string[] | undefined {
    for (const [key, { terms }] of this.everyday)
      if (key.startsWith(`${phrase} `) && !key.slice(phrase.length + 1).includes(' ')) return terms;
    return undefined;
  }

  /** Whether some record uses the folded word, or it is one of those that carry nothing. */
  knows(key: string): boolean {
    return this.use.has(key) || isStop(key);
  }

  /** All folded words that records use. */
  words(): Iterable<string> {
    return this.use.keys();
  }

  /** Roughly how many records use the folded word; 0 if none. */
  uses(key: string): number {
    return this.use.get(key) ?? 0;
  }

  /** Folded words that stand after the given one in some title, name or term. */
  after(first: string): Iterable<string> {
    return this.neighbours.get(first) ?? [];
  }

  /** Folded words that stand before the given one in some title, name or term. */
  before(second: string): Iterable<string> {
    if (!this.preceding) {
      this.preceding = new Map();
      for (const [first, seconds] of this.neighbours)
        for (const next of seconds)
          this.preceding.set(next, [...(this.preceding.get(next) ?? []), first]);
    }
    return this.preceding.get(second) ?? [];
  }

  /** Whether a former province is named by the name that it has today: Cần Thơ for Hậu Giang. */
  isCalled(place: string, said: ReadonlySet<string>): boolean {
    return [...this.places].some(
      ([now, then]) => then.includes(place) && now.split(' ').every((key) => said.has(key)),
    );
  }

  /** Whether the two folded words stand together in some title, name or term. */
  areNeighbours(first: string, second: string): boolean {
    return this.neighbours.get(first)?.has(second) ?? false;
  }

  /** How telling a folded word is, by inverse document frequency; words that carry nothing tell nothing. */
  weight(key: string): number {
    if (isStop(key)) return 0.1;
    const uses = Math.min(this.uses(key), this.size);
    return Math.log(1 + (this.size - uses + 0.5) / (uses + 0.5));
  }
}
