import type { Pronunciation } from '../lib/outreach/spoken-script.ts';
import { abbreviationsFromGlossary } from '../lib/spoken/abbreviations.ts';
import { getGlossary } from './glossary.ts';
import { getProvinces } from './provinces.ts';

/** What reading a text of the site aloud needs: the glossary's abbreviations and the names of the provinces. */
export async function getPronunciation(): Promise<Pronunciation> {
  return {
    abbreviations: abbreviationsFromGlossary((await getGlossary()).map(({ data }) => data)),
    names: (await getProvinces()).map(({ data }) => data.name),
  };
}
