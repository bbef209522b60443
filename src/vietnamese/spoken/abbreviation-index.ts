import type { Abbreviation } from '#src/vietnamese/abbreviations.ts';
import { nationalAbbreviations } from '#src/vietnamese/national-abbreviations.ts';

/** Abbreviations by first letter, longest form first, so that `TB&XH` goes before `TB`. */
export type AbbreviationIndex = ReadonlyMap<string, readonly Abbreviation[]>;

/** Indexes without abbreviations of the text's own, by the caller's list: of all texts of a site but few define one. */
const indexes = new WeakMap<readonly Abbreviation[], AbbreviationIndex>();

/**
 * Indexes the caller's abbreviations; for forms that it does not have, those that the text defines; else those of the
 * country.
 */
export function indexAbbreviations(
  abbreviations: readonly Abbreviation[],
  defined: readonly Abbreviation[] = [],
): AbbreviationIndex {
  if (defined.length > 0) return makeIndex(abbreviations, defined);
  const index = indexes.get(abbreviations) ?? makeIndex(abbreviations, []);
  indexes.set(abbreviations, index);
  return index;
}

function makeIndex(
  abbreviations: readonly Abbreviation[],
  defined: readonly Abbreviation[],
): AbbreviationIndex {
  const index = new Map<string, Abbreviation[]>();
  const without = (list: readonly Abbreviation[], taken: readonly Abbreviation[]) => {
    const forms = new Set(taken.map(({ form }) => form));
    return list.filter(({ form }) => !forms.has(form));
  };
  const own = [...abbreviations, ...without(defined, abbreviations)];
  for (const abbreviation of [...own, ...without(nationalAbbreviations, own)]) {
    const { form: written, meaning } = abbreviation;
    // The 2 of PVP2 is read from the text, unless the meaning has it.
    const form = written
      .normalize('NFC')
      .replace(/(?<=\p{L})\d+$/u, /\d/.test(meaning) ? '$&' : '');
    const first = form.slice(0, 1);
    const known = index.get(first) ?? [];
    const twice = known.some((other) => other.form === form && other.meaning === meaning);
    if (!twice) index.set(first, [...known, { ...abbreviation, form }]);
  }
  for (const known of index.values()) known.sort((a, b) => b.form.length - a.form.length);
  return index;
}
