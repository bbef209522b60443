import { expect, it } from 'vitest';
import { nationalAbbreviations } from './national-abbreviations.ts';

/** What a form means wherever it stands. */
const meaning = (form: string): string | undefined =>
  nationalAbbreviations.find((row) => row.form === form && row.within.length === 0)?.meaning;

it('has each form once', () => {
  const forms = nationalAbbreviations.map(({ form }) => form);
  expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
});

it.each([
  ['BHYT', 'bảo hiểm y tế'],
  ['LĐ-TB&XH', 'Lao động - Thương binh và Xã hội'],
  ['TP', 'thành phố'],
  ['V/v', 'về việc'],
  // Those of the tables of kinds and issuers.
  ['UBND', 'Ủy ban nhân dân'],
  ['TƯ', 'Trung ương'],
  ['NQ', 'Nghị quyết'],
  // What means different things in different places is left to the glossary.
  ['CT', undefined],
  ['TT', undefined],
  ['ĐT', undefined],
  ['TH1', undefined],
])('%s', (form, words) => {
  expect(meaning(form)).toBe(words);
});
