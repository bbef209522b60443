import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mutationsOf, outcomeOf, printedSentences } from '#scripts/quotes/proof.ts';
import { textsOfContent } from '#scripts/quotes/texts.ts';
import { checkQuotes } from './check.ts';
import { quoteTexts } from './library.ts';
import { readOfficialTexts, readOwnTexts } from './texts.ts';

/** The proofs, on the invented province; `npm run doi-chieu:danh-gia` prints them for the content. */

const texts = textsOfContent('2026-03-10');
const sentences = printedSentences(texts);

it('finds every sentence of all texts, letter by letter', () => {
  expect(sentences.length).toBeGreaterThan(100);
  const others = sentences.filter(({ sentence, place }) => {
    const [finding, ...more] = checkQuotes(texts, sentence, place);
    return finding?.verdict !== 'exact' || more.length > 0;
  });
  expect(others).toEqual([]);
});

it('calls no changed sentence right, and shows what was changed', () => {
  const counts = { shown: 0, cut: 0, 'not found': 0, 'wrongly exact': 0 };
  fc.assert(
    fc.property(mutationsOf(sentences), (mutation) => {
      const outcome = outcomeOf(texts, mutation);
      counts[outcome] += 1;
      return outcome !== 'wrongly exact';
    }),
    { numRuns: 600, seed: 20261126 },
  );
  expect((counts.shown + counts.cut) / 600).toBeGreaterThan(0.95);
});

it('takes its files only whole', () => {
  expect(() => readOfficialTexts({ places: [], documents: [{ name: 'x' }] })).toThrow();
  expect(() => readOfficialTexts('<html>')).toThrow();
  expect(() => readOwnTexts({ pages: [{ title: 'a', url: 'b', sentences: [['c']] }] })).toThrow();
  expect(
    quoteTexts(readOfficialTexts({ places: [], documents: [] }), readOwnTexts({ pages: [] }))
      .documents,
  ).toEqual([]);
});
