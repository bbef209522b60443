import { abbreviationsFromGlossary } from '../lib/spoken/abbreviations.ts';
import { toSpoken } from '../lib/spoken/spoken.ts';
import { getGlossary } from './glossary.ts';

/** How a sentence of the site is said, with the glossary's abbreviations. Each sentence is worked out once. */
export async function getSpoken(): Promise<(sentence: string) => string> {
  const abbreviations = abbreviationsFromGlossary((await getGlossary()).map(({ data }) => data));
  const known = new Map<string, string>();
  return (sentence) => {
    const found = known.get(sentence);
    if (found !== undefined) return found;
    const { text } = toSpoken(sentence, { abbreviations });
    known.set(sentence, text);
    return text;
  };
}
