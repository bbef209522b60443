/** Makes the lexicon from plain rows of the glossary, the agencies and the provinces, and from the records' words. */

import type { LexiconFile } from '#src/search/engine/lexicon.ts';
import { isUsefulPair } from '#src/search/engine/tokens.ts';
import { fold } from '#src/vietnamese/marks.ts';
import { isSyllable } from '#src/vietnamese/syllables.ts';
import { keyOf, words } from '#src/vietnamese/text.ts';
import type {
  AgencyRow,
  GlossaryRow,
  PlaceRow,
  ProvinceRow,
} from '#src/search/shared/build-input.ts';

/** Most words and pairs kept, the commonest first: the file is loaded with the first query. */
const MOST_WORDS = 3000;
const MOST_NEIGHBOURS = 1600;

const KIND_OF_PLACE = /^(tỉnh|thành phố)\s+/iu;

/** A text without what stands in brackets. */
const withoutBrackets = (text: string): string =>
  text
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** Letters of an abbreviation or of its initials, folded and closed up. */
const closed = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

/** The meanings of a row: those that stand between strokes are several. */
const meaningsOf = ({ meaning }: GlossaryRow): string[] =>
  meaning.flatMap((text) => withoutBrackets(text).split(/\s+\/\s+/)).filter(Boolean);

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1;

/** The commonest first; of those that are as common, in order of their letters. */
const mostCommon = (counts: ReadonlyMap<string, number>, most: number): [string, number][] =>
  [...counts].sort((a, b) => b[1] - a[1] || byKey(a, b)).slice(0, most);

const sortedTable = <T>(entries: Iterable<readonly [string, T]>): Record<string, T> =>
  Object.fromEntries([...entries].sort(byKey));

/** A name without the province at its end. */
function withoutPlace(name: string, places: readonly string[]): string {
  return places.reduce(
    (text, place) => text.replace(new RegExp(`\\s*(tỉnh\\s+)?${place}$`, 'iu'), ''),
    withoutBrackets(name),
  );
}

/** Agencies' names without their province by their initials: `sldtbxh` → `Sở Lao động - Thương binh và Xã hội`. */
function byInitials(
  agencies: readonly AgencyRow[],
  places: readonly string[],
): Map<string, string> {
  const out = new Map<string, string>();
  for (const { name } of agencies) {
    const plain = withoutPlace(name, places);
    const initials = words(plain.replace(/\stỉnh$/iu, ''))
      .filter(({ key }) => key !== 'va' && key !== 'cac')
      .map(({ key }) => key.slice(0, 1))
      .join('');
    if (initials.length >= 3 && !isSyllable(initials)) out.set(initials, plain);
  }
  return out;
}

/** `thẻ BHYT`, `Lao động - TB&XH` hold plain words too: what they stand for is known by their parts. */
const holdsPlainWord = (text: string): boolean =>
  words(text).some(
    ({ key, start, end }) => isSyllable(key) && /\p{Ll}/u.test(text.slice(start + 1, end)),
  );

/** Abbreviations with what they stand for, first meanings first, and those that count only in capitals. */
function abbreviations(
  glossary: readonly GlossaryRow[],
  agencies: ReadonlyMap<string, string>,
): Pick<LexiconFile, 'a' | 'A'> {
  const meanings = new Map<string, Set<string>>();
  const capitals = new Set<string>();
  // Two letters are told from a slip where the glossary says that they are typed so.
  const typedSmall = new Set(
    glossary
      .filter(({ kind }) => kind === 'abbreviation')
      .flatMap(({ forms }) =>
        forms.flatMap(({ text }) => (/^\p{Ll}+$/u.test(text) ? closed(text) : [])),
      ),
  );
  const add = (short: string, full: string): void => {
    const key = closed(short);
    if (key.length < 2 || !full || closed(full) === key) return;
    meanings.set(key, (meanings.get(key) ?? new Set()).add(full));
    if (isSyllable(key) || (key.length === 2 && !typedSmall.has(key))) capitals.add(key);
  };
  for (const row of glossary.filter(({ kind }) => kind === 'abbreviation'))
    for (const { text } of row.forms) {
      // `SLĐTBXH` among the forms of "Lao động - Thương binh và Xã hội": the agency's own name says more.
      if (holdsPlainWord(text) || agencies.has(closed(text))) continue;
      for (const full of meaningsOf(row)) add(text, full);
    }
  for (const [short, full] of agencies) if (!meanings.has(short)) add(short, full);
  return {
    a: sortedTable([...meanings].map(([key, full]) => [key, [...full]] as const)),
    A: [...capitals].sort(),
  };
}

/** Spellings of words, and names of places written as one word → the standard one. */
function variants(glossary: readonly GlossaryRow[], places: readonly PlaceRow[]): LexiconFile['v'] {
  const stuck = places.flatMap(({ name, here, otherNames }) =>
    here.length === 0
      ? []
      : otherNames
          .filter((form) => form !== name && closed(form) === closed(name) && !/\s/u.test(form))
          .map((form) => [form.toLowerCase(), name] as const),
  );
  return sortedTable([
    ...stuck,
    ...glossary
      .filter(({ kind }) => kind === 'spelling-variant')
      .flatMap((row) => {
        const [standard] = meaningsOf(row);
        return row.forms.flatMap(({ text }) =>
          standard && keyOf(text) !== keyOf(standard)
            ? [[text.toLowerCase(), standard] as const]
            : [],
        );
      }),
  ]);
}

/** Everyday words → the official terms. */
function everydayWords(glossary: readonly GlossaryRow[]): LexiconFile['c'] {
  return glossary
    .filter(({ kind }) => kind === 'citizen-term')
    .map((row) => [
      meaningsOf(row).join('|'),
      row.forms.map(({ text }) => text.toLowerCase()).join('|'),
    ])
    .filter(([terms]) => terms !== '');
}

/** Matters of which no document speaks, with the ways to ask for them. */
const mattersElsewhere = (glossary: readonly GlossaryRow[]): LexiconFile['o'] =>
  glossary
    .filter(({ kind }) => kind === 'not-here')
    .map((row) => [meaningsOf(row)[0] ?? '', ...row.forms.map(({ text }) => text.toLowerCase())]);

/** Names of today → names in the documents; none where the name has stayed. */
function renamedPlaces(provinces: readonly ProvinceRow[]): LexiconFile['p'] {
  const out: Record<string, string[]> = {};
  for (const { name, now } of provinces) {
    const today = now?.fullName.replace(KIND_OF_PLACE, '');
    if (today && today !== name) out[today] = [...(out[today] ?? []), name];
    else out[name] = [];
  }
  return sortedTable(Object.entries(out));
}

/** What stands for a province of which something is here: its districts, and its initials where they are no measure. */
function standIns(name: string, here: readonly string[], within: readonly string[]): string[] {
  const initials = name
    .split(' ')
    .map((word) => fold(word).slice(0, 1))
    .join('');
  const all = [...within];
  if (here.includes(name) && initials.length > 1 && initials !== 'kg') all.push(initials);
  return all.length > 0 ? [all.join('|')] : [];
}

/** Provinces that have a page, as the file has them. */
const knownPlaces = (places: readonly PlaceRow[]): LexiconFile['w'] =>
  places.map(({ name, url, here, otherNames, within = [] }) => [
    name,
    url,
    here.join('|'),
    // A description of a place, such as "the capital", is no name.
    otherNames.filter((form) => !/(?:^|\s)\p{Ll}/u.test(form)).join('|'),
    ...standIns(name, here, within),
  ]);

/** The commonest words, grouped by how many records use them. */
function usedWords(use: ReadonlyMap<string, number>): LexiconFile['s'] {
  const groups: string[][] = [];
  for (const [word, count] of mostCommon(use, MOST_WORDS))
    (groups[Math.floor(Math.log2(Math.max(1, count)))] ??= []).push(word);
  return Array.from(groups, (group: string[] | undefined) => (group ?? []).join(' '));
}

/** Pairs of words that stand together in names, terms and headings, the commonest. */
function neighbours(named: readonly string[]): LexiconFile['b'] {
  const together = new Map<string, number>();
  for (const text of named) {
    const list = words(text);
    for (let at = 1; at < list.length; at++) {
      const [first, second] = [list[at - 1], list[at]];
      if (!first || !second || second.breaks || !isUsefulPair(first.key, second.key)) continue;
      if (/^\d/.test(first.key) || /^\d/.test(second.key)) continue;
      const key = `${first.key} ${second.key}`;
      together.set(key, (together.get(key) ?? 0) + 1);
    }
  }
  const after = new Map<string, string[]>();
  for (const [key] of mostCommon(together, MOST_NEIGHBOURS)) {
    const [first = '', second = ''] = key.split(' ');
    after.set(first, [...(after.get(first) ?? []), second]);
  }
  return [...after]
    .sort(byKey)
    .map(([first, seconds]) => `${first}:${seconds.sort().join(' ')}`)
    .join('|');
}

/**
 * Builds the lexicon file. `use` gives, for each folded word, how many records use it; `named` the texts whose pairs
 * of neighbours are kept (titles, names, headings); `size` the number of records and `length` their mean length in
 * words. Abbreviations with several meanings keep them all, first first.
 */
export function buildLexicon(input: {
  readonly glossary: readonly GlossaryRow[];
  readonly agencies: readonly AgencyRow[];
  readonly provinces: readonly ProvinceRow[];
  readonly places?: readonly PlaceRow[] | undefined;
  readonly use: ReadonlyMap<string, number>;
  readonly named: readonly string[];
  readonly size: number;
  readonly length: number;
}): LexiconFile {
  const { glossary, agencies, provinces, places = [], use, named, size, length } = input;
  const initials = byInitials(
    agencies,
    provinces.map(({ name }) => name),
  );
  return {
    n: size,
    l: Math.round(length),
    s: usedWords(use),
    b: neighbours([
      ...named,
      ...agencies.flatMap(({ name, shortNames }) => [withoutBrackets(name), ...shortNames]),
      ...glossary.filter(({ kind }) => kind !== 'not-here').flatMap(meaningsOf),
    ]),
    ...abbreviations(glossary, initials),
    v: variants(glossary, places),
    c: everydayWords(glossary),
    p: renamedPlaces(provinces),
    o: mattersElsewhere(glossary),
    w: knownPlaces(places),
  };
}
