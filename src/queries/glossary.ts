import { getCollection, type CollectionEntry } from 'astro:content';
import type { Abbreviation } from '../lib/abbreviations.ts';

/** Every glossary entry, by its first form in Vietnamese order. */
export async function getGlossary(): Promise<CollectionEntry<'glossary'>[]> {
  const collator = new Intl.Collator('vi');
  const first = (entry: CollectionEntry<'glossary'>): string => entry.data.forms[0]?.text ?? '';
  return [...(await getCollection('glossary'))].sort((a, b) =>
    collator.compare(first(a), first(b)),
  );
}

/** Abbreviations that mean one thing wherever they stand: those that need a context are left out. */
export async function getAbbreviations(): Promise<Abbreviation[]> {
  const entries = (await getGlossary()).filter((entry) => entry.data.kind === 'abbreviation');
  const all = entries.flatMap(({ data }) =>
    data.forms.map(({ text }) => ({ form: text, meaning: data.meaning[0] ?? '' })),
  );
  const meanings = new Map<string, Set<string>>();
  for (const { form, meaning } of all)
    meanings.set(form, (meanings.get(form) ?? new Set()).add(meaning));
  return all.filter(({ form }) => meanings.get(form)?.size === 1);
}
