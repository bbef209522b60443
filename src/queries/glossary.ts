import type { Abbreviation } from '#src/vietnamese/abbreviations.ts';
import { collator } from '#src/vietnamese/collator.ts';
import { getCollection, type CollectionEntry } from './collections.ts';
import { once } from './once.ts';

/** Every glossary entry, by its first form in Vietnamese order. */
export const getGlossary = once(async (): Promise<readonly CollectionEntry<'glossary'>[]> => {
  const first = (entry: CollectionEntry<'glossary'>): string => entry.data.forms[0]?.text ?? '';
  return [...(await getCollection('glossary'))].sort((a, b) =>
    collator.compare(first(a), first(b)),
  );
});

/** Abbreviations as texts may print them, with what each form stands for and where. */
export const getAbbreviations = once(async (): Promise<Abbreviation[]> =>
  (await getGlossary())
    .filter(({ data }) => data.kind === 'abbreviation')
    .flatMap(({ data }) =>
      data.forms
        .filter(({ searchOnly }) => !searchOnly)
        .map(({ text, meaning }) => ({
          form: text,
          meaning: meaning ?? data.meaning[0] ?? '',
          within: data.within,
        })),
    ),
);
