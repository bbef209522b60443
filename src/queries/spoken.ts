import type { Pronunciation } from '#src/lib/kits/spoken-script.ts';
import { abbreviationsFromGlossary } from '#src/lib/glossary.ts';
import { toSpoken } from '#src/vietnamese/spoken/spoken.ts';
import { getGlossary } from './glossary.ts';
import { once } from './once.ts';
import { getProvinces } from './provinces.ts';

/** What reading a text of the site aloud needs: the glossary's abbreviations and the names of the provinces. */
export const getPronunciation = once(async (): Promise<Pronunciation> => ({
  abbreviations: abbreviationsFromGlossary((await getGlossary()).map(({ data }) => data)),
  names: (await getProvinces()).map(({ data }) => data.name),
}));

/** How a sentence of the site is said. A guide says the same on its pages for each province and on their leaflets. */
export const getSpoken = once(async (): Promise<(sentence: string) => string> => {
  const pronunciation = await getPronunciation();
  const said = new Map<string, string>();
  return (sentence) => {
    const spoken = said.get(sentence) ?? toSpoken(sentence, pronunciation).text;
    said.set(sentence, spoken);
    return spoken;
  };
});
