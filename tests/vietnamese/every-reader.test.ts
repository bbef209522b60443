import { describe, expect, it } from 'vitest';
import { Lexicon } from '#src/search/engine/lexicon.ts';
import { understand } from '#src/search/engine/understand.ts';
import { buildLexicon } from '#src/search/index/lexicon-builder.ts';
import { numbersIn } from '#src/vietnamese/document-numbers.ts';
import { figuresIn } from '#src/vietnamese/figures.ts';
import { toSpoken } from '#src/vietnamese/spoken/spoken.ts';
import { datesIn } from '#src/vietnamese/written-dates.ts';
import { numberCases } from './number-cases.ts';

/** One table of numbers, dates and counts through every part of the site that reads them. */

const lexicon = new Lexicon(
  buildLexicon({
    glossary: [],
    agencies: [],
    provinces: [],
    use: new Map(),
    named: [],
    size: 0,
    length: 1,
  }),
);

describe.each(numberCases)('$text', ({ text, numbers, spoken, figures, dates = [] }) => {
  it('is written into the index so', () => {
    expect(numbersIn(text)).toEqual(numbers);
    expect(datesIn(text)).toEqual(dates);
  });

  it('is understood by the search', () => {
    const query = understand(text, lexicon);
    // What was typed may mean more than the same words in a text: kế hoạch 2021 a number, 2/3 a day.
    expect(query.dates).toEqual(expect.arrayContaining([...dates]));
    // With each it keeps where it was typed.
    const asTyped = numbers.map((number) => expect.objectContaining(number) as unknown);
    expect(query.numbers).toEqual(expect.arrayContaining(asTyped));
    if (dates.length > 0) expect(query.numbers).toEqual(asTyped);
  });

  it('is said', () => {
    expect(toSpoken(text).text).toBe(spoken);
  });

  it('is checked in kits', () => {
    expect(figuresIn(text).map(({ key }) => key)).toEqual(figures);
  });
});
