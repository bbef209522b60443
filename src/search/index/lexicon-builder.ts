/** Makes the lexicon from plain rows of the glossary, the agencies and the provinces, and from the records' words. */

import type { LexiconFile } from '#src/search/engine/lexicon.ts';
import { isSyllable } from '#src/vietnamese/syllables.ts';
import { fold } from '#src/vietnamese/marks.ts';
import { keyOf, words } from '#src/vietnamese/text.ts';
import { isUsefulPair } from '#src/search/engine/tokens.ts';

/** A row of `content/glossary`, as far as search needs it. */
export interface GlossaryRow {
  kind: 'abbreviation' | 'spelling-variant' | 'citizen-term';
  forms: readonly { text: string }[];
  meaning: readonly string[];
}

/** A row of `content/agencies`, as far as search needs it. */
export interface AgencyRow {
  name: string;
  shortNames: readonly string[];
}

/** A row of `content/provinces`, as far as search needs it. */
export interface ProvinceRow {
  name: string;
  now?: { fullName: string } | undefined;
}

/** Most words and pairs kept, the commonest first: the file is loaded with the first query. */
const MOST_WORDS = 3000;
const MOST_NEIGHBOURS = 2500;

const KIND_OF_PLACE = /^(tỉnh|thành phố)\s+/iu;
const bare = (text: string): string =>
  text
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
/** Letters of an abbreviation or of its initials, folded and closed up. */
const closed = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '');

/** Initials of a name, without the province and the joining words: `Sở Lao động - Thương binh và Xã hội` → `sldtbxh`. */
function initials(name: string, places: readonly string[]): string {
  let text = bare(name);
  for (const place of places) text = text.replace(new RegExp(`\\s*(tỉnh\\s+)?${place}$`, 'iu'), '');
  return words(text.replace(/\stỉnh$/iu, ''))
    .filter((word) => word.key !== 'va' && word.key !== 'cac')
    .map((word) => word.key[0] ?? '')
    .join('');
}

/**
 * Builds the lexicon file. `use` gives, for each folded word, how many records use it; `named` the texts whose pairs
 * of neighbours are kept (titles, names, headings). Abbreviations with several meanings keep them all, first first.
 */
export function buildLexicon(input: {
  glossary: readonly GlossaryRow[];
  agencies: readonly AgencyRow[];
  provinces: readonly ProvinceRow[];
  use: ReadonlyMap<string, number>;
  named: readonly string[];
  size: number;
  length: number;
}): LexiconFile {
  const abbreviations = new Map<string, Set<string>>();
  const capitals = new Set<string>();
  const variants: Record<string, string> = {};
  const everyday: Record<string, string[]> = {};
  const named = [...input.named];

  const abbreviate = (short: string, full: string): void => {
    const key = closed(short);
    if (key.length < 2 || !full || closed(full) === key) return;
    abbreviations.set(key, (abbreviations.get(key) ?? new Set()).add(full));
    if (isSyllable(key) || key.length === 2) capitals.add(key);
  };
  const places = input.provinces.map((province) => province.name);
  const byInitials = new Map<string, string>();
  for (const agency of input.agencies) {
    named.push(bare(agency.name), ...agency.shortNames);
    let plain = bare(agency.name);
    for (const place of places)
      plain = plain.replace(new RegExp(`\\s*(tỉnh\\s+)?${place}$`, 'iu'), '');
    const short = initials(agency.name, places);
    if (short.length >= 3 && !isSyllable(short)) byInitials.set(short, plain);
  }
  for (const row of input.glossary) {
    const meanings = row.meaning.flatMap((text) => bare(text).split(/\s+\/\s+/)).filter(Boolean);
    named.push(...meanings);
    for (const { text } of row.forms) {
      if (row.kind === 'abbreviation') {
        // `thẻ BHYT`, `Lao động - TB&XH` hold plain words too: what they stand for is known by their parts.
        if (
          words(text).some(
            (word) => isSyllable(word.key) && /\p{Ll}/u.test(text.slice(word.start + 1, word.end)),
          )
        )
          continue;
        // `SLĐTBXH` among the forms of "Lao động - Thương binh và Xã hội": the agency's own name says more.
        if (!byInitials.has(closed(text)))
          for (const meaning of meanings) abbreviate(text, meaning);
      } else if (row.kind === 'spelling-variant') {
        const standard = meanings[0];
        if (standard && keyOf(text) !== keyOf(standard)) variants[text.toLowerCase()] = standard;
      } else if (meanings.length > 0) everyday[text.toLowerCase()] = meanings;
    }
  }

  for (const [short, full] of byInitials) if (!abbreviations.has(short)) abbreviate(short, full);

  const renamed: Record<string, string[]> = {};
  for (const province of input.provinces) {
    const now = province.now?.fullName.replace(KIND_OF_PLACE, '');
    if (now && now !== province.name) renamed[now] = [...(renamed[now] ?? []), province.name];
    else renamed[province.name] = [];
  }

  const groups: string[][] = [];
  const common = [...input.use]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_WORDS);
  for (const [word, count] of common) {
    const power = Math.floor(Math.log2(Math.max(1, count)));
    (groups[power] ??= []).push(word);
  }
  const together = new Map<string, number>();
  for (const text of named) {
    const list = words(text);
    for (let at = 1; at < list.length; at++) {
      const first = list[at - 1];
      const second = list[at];
      if (!first || !second || second.breaks || !isUsefulPair(first.key, second.key)) continue;
      if (/^\d/.test(first.key) || /^\d/.test(second.key)) continue;
      const key = `${first.key} ${second.key}`;
      together.set(key, (together.get(key) ?? 0) + 1);
    }
  }
  const neighbours = new Map<string, Set<string>>();
  const kept = [...together]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_NEIGHBOURS);
  for (const [key] of kept) {
    const [first = '', second = ''] = key.split(' ');
    neighbours.set(first, (neighbours.get(first) ?? new Set()).add(second));
  }
  const sorted = <T>(entries: Iterable<[string, T]>): [string, T][] =>
    [...entries].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return {
    n: input.size,
    l: Math.round(input.length),
    s: Array.from(groups, (group) => (group ?? []).join(' ')),
    b: sorted(neighbours)
      .map(([first, seconds]) => `${first}:${[...seconds].sort().join(' ')}`)
      .join('|'),
    a: Object.fromEntries(
      sorted([...abbreviations].map(([key, meanings]): [string, string[]] => [key, [...meanings]])),
    ),
    A: [...capitals].sort(),
    v: Object.fromEntries(sorted(Object.entries(variants))),
    c: Object.fromEntries(sorted(Object.entries(everyday))),
    p: Object.fromEntries(sorted(Object.entries(renamed))),
  };
}
