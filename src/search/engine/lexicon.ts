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
  /** Official terms and the everyday words for them, each joined by `|`. */
  readonly c: readonly (readonly string[])[];
  /** New name → names in the documents. */
  readonly p: Readonly<Record<string, readonly string[]>>;
  /** Matters of which no document here speaks: what they are called, then the ways to ask for them. */
  readonly o: readonly (readonly string[])[];
  /** Provinces that have a page: name, address, names of those in it of which documents are here and other ways to
   * write it, and what stands for it, the last three joined by `|`. */
  readonly w: readonly (readonly string[])[];
}

/** A province that has a page. */
export interface KnownPlace {
  readonly name: string;
  readonly url: string;
  /** Names of the former provinces in it of which documents are here. */
  readonly here: readonly string[];
}

/** A way to say something, word by word: folded, and with the marks that it has. */
export interface Form<Value> {
  readonly keys: readonly string[];
  readonly marked: readonly string[];
  readonly value: Value;
}

/** Figures from one to another: `60–110 tuổi` stands for 51 ages. */
const RANGE = /^(\d+)–(\d+) /u;

/** The texts for which a text stands: itself, or one for each figure of its range. */
function inRange(text: string): string[] {
  const [all = '', from = '', to = ''] = RANGE.exec(text) ?? [];
  if (!all) return [text];
  const [first, last] = [Number(from), Number(to)];
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, at) => `${String(first + at)} ${text.slice(all.length)}`,
  );
}

/** Forms by their first folded word. */
function byFirst<Value>(rows: Iterable<readonly [string, Value]>): Map<string, Form<Value>[]> {
  const out = new Map<string, Form<Value>[]>();
  for (const [row, value] of rows)
    for (const text of inRange(row)) {
      const [keys, marked] = [keyOf(text).split(' '), markedOf(text).split(' ')];
      const [first = ''] = keys;
      const known = out.get(first);
      const form = { keys, marked, value };
      if (known) known.push(form);
      else out.set(first, [form]);
    }
  return out;
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
    c: listOf(readTexts)(file['c'], `${at}.c`),
    p: tableOf(readTexts)(file['p'], `${at}.p`),
    o: listOf(readTexts)(file['o'], `${at}.o`),
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
  /** Spellings by their first folded word, with the standard one. */
  readonly variants: ReadonlyMap<string, readonly Form<string>[]>;
  /** Everyday words by their first folded word, with the official terms. */
  readonly everyday: ReadonlyMap<string, readonly Form<readonly string[]>[]>;
  /** Ways to ask for matters of which no document speaks, by their first folded word, with what readers are told of it. */
  readonly elsewhere: ReadonlyMap<string, readonly Form<string>[]>;
  /** Places of today by their folded name, with their names in the documents. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  /** Folded words of all names of places, then and now. */
  readonly placeWords: ReadonlySet<string>;
  /** Folded names that are to be read as a whole: `thuong binh` in a ministry's name is no everyday word. */
  readonly names: ReadonlySet<string>;
  /** Provinces by every folded way to write them, with the marks that it has. */
  readonly knownPlaces: ReadonlyMap<
    string,
    {
      readonly place: KnownPlace;
      readonly marked: readonly string[];
      /** What is named stands for it: a district, its initials. */
      readonly isWithin: boolean;
    }
  >;
  /** Words of the longest way to write one. */
  readonly longestPlace: number;
  /** Names of the provinces of which documents are here. */
  readonly coveredPlaces: readonly string[];
  /** Words of the longest name of a place or of anything else that is read as a whole. */
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
    this.variants = byFirst(Object.entries(file.v));
    this.everyday = byFirst(
      file.c.flatMap(([terms = '', forms = '']) =>
        forms.split('|').map((form) => [form, terms.split('|')] as const),
      ),
    );
    this.elsewhere = byFirst(
      // “Nothing about traffic” would be untrue where a plan has a word on it: what was asked is told, and what it belongs to.
      file.o.flatMap(([matter = '', ...forms]) =>
        forms.map((form) => [form, `“${form}” (${matter})`] as const),
      ),
    );
    this.places = folded(file.p);
    const listed = (text: string): string[] => text.split('|').filter(Boolean);
    const places = file.w.map(([name = '', url = '', here = '', forms = '', within = '']) => ({
      place: { name, url, here: listed(here) },
      forms: [name, ...listed(forms)],
      within: listed(within),
    }));
    const known = new Map<string, { place: KnownPlace; marked: string[]; isWithin: boolean }>();
    for (const { place, forms, within } of places)
      for (const form of [...forms, ...within]) {
        const key = keyOf(form);
        // `Lao Cai` is how foreigners write Lào Cai, and is not to take its marks away.
        if (known.get(key)?.place !== place)
          known.set(key, {
            place,
            marked: markedOf(form).split(' '),
            isWithin: within.includes(form),
          });
      }
    this.knownPlaces = known;
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
      ...[...this.places.keys(), ...this.names].map((key) => key.split(' ').length),
    );
    file.s.forEach((group, power) => {
      for (const word of group.split(' ')) if (word) this.use.set(word, 2 ** power * 1.4);
    });
    for (const row of file.b.split('|')) {
      const [first = '', rest = ''] = row.split(':');
      this.neighbours.set(first, new Set(rest.split(' ')));
    }
  }

  /** Official terms of an everyday phrase that is the given folded words and one more. */
  begunBy(words: readonly string[]): readonly string[] | undefined {
    return this.everyday
      .get(words[0] ?? '')
      ?.find(
        ({ keys }) =>
          keys.length === words.length + 1 && words.every((word, at) => word === keys[at]),
      )?.value;
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
