import fc from 'fast-check';
import { checkQuotes, pastedSentences, type Finding } from '#src/lib/quotes/check.ts';
import type { QuoteTexts } from '#src/lib/quotes/library.ts';
import { seen, tokensOf } from '#src/lib/quotes/tokens.ts';
import { plain } from '#src/vietnamese/marks.ts';

/** What is proved of the check of quotations: on the invented province in the tests, on the content by a command. */

/** A sentence of the texts and the place it is of. */
export interface Printed {
  readonly sentence: string;
  readonly place: string;
}

/** Every sentence of all texts, as it is printed. */
export const printedSentences = ({ documents }: QuoteTexts): Printed[] =>
  documents.flatMap(({ place, clauses }) =>
    clauses.flatMap(([, , , lines]) =>
      lines.flatMap(pastedSentences).map((sentence) => ({ sentence, place })),
    ),
  );

/** Words and signs by which two sentences are the same for a quotation, whatever case the first letter has. */
const keyOf = (sentence: string): string => {
  const key = tokensOf(seen(sentence))
    .map(({ raw }) => raw)
    .join(' ')
    .replace(/^(?:[^\p{L}\p{N}]+ )|(?: [.;:,!?])+$/gu, '');
  return key.charAt(0).toLowerCase() + key.slice(1);
};

/** A sentence that was changed. */
export interface Mutation {
  readonly kind: MutationKind;
  readonly from: string;
  readonly pasted: string;
}

const replaced = (words: readonly string[], at: number, word: string): string =>
  words.with(at, word).join(' ');

/** Ways to change a sentence of five words or more; undefined where there is nothing of the kind in it. */
const ways = {
  word: (words, at, other) => replaced(words, at, other),
  'word more': (words, at, other) => words.toSpliced(at, 0, other).join(' '),
  'word less': (words, at) => words.toSpliced(at, 1).join(' '),
  figure: (words, at) => {
    const figures = words.flatMap((word, index) => (/\d/u.test(word) ? index : []));
    const place = figures[at % figures.length];
    return place === undefined
      ? undefined
      : replaced(
          words,
          place,
          (words[place] ?? '').replace(/\d/u, (digit) => String((Number(digit) + 1) % 10)),
        );
  },
  mark: (words, at) => {
    const marked = words.flatMap((word, index) => (plain(word) === word ? [] : index));
    const place = marked[at % marked.length];
    return place === undefined ? undefined : replaced(words, place, plain(words[place] ?? ''));
  },
  negation: (words, at) => {
    const place = words.findIndex((word) => /^(?:không|chưa)$/iu.test(word));
    return place < 0
      ? words.toSpliced(at, 0, 'không').join(' ')
      : words.toSpliced(place, 1).join(' ');
  },
  order: (words, at) => {
    // The last word carries the full stop.
    const first = at % (words.length - 2);
    return words.toSpliced(first, 2, words[first + 1] ?? '', words[first] ?? '').join(' ');
  },
  cut: (words, at) => words.slice(0, 4 + (at % (words.length - 4))).join(' '),
  'cut before': (words, at) => words.slice(1 + (at % (words.length - 4))).join(' '),
} as const satisfies Readonly<
  Record<string, (words: readonly string[], at: number, other: string) => string | undefined>
>;

export type MutationKind = keyof typeof ways;
export const mutationKinds = Object.keys(ways) as MutationKind[];

/** Changed sentences of the texts that are none of their sentences themselves. */
export function mutationsOf(sentences: readonly Printed[]): fc.Arbitrary<Mutation> {
  const long = sentences
    .map(({ sentence }) => sentence)
    .filter((sentence) => sentence.split(/\s+/u).length > 4);
  const all = new Set(sentences.map(({ sentence }) => keyOf(sentence)));
  const words = [...new Set(long.flatMap((sentence) => sentence.split(/\s+/u)))]
    // A word with a full stop would make two sentences of one.
    .filter((word) => /^[\p{L}\p{N}]+$/u.test(word));
  return fc
    .record({
      from: fc.constantFrom(...long),
      kind: fc.constantFrom(...mutationKinds),
      at: fc.nat(10_000),
      other: fc.constantFrom(...words),
    })
    .map(({ from, kind, at, other }) => {
      const own = from.split(/\s+/u);
      return { kind, from, pasted: ways[kind](own, at % own.length, other) };
    })
    .filter((made): made is Mutation => made.pasted !== undefined && !all.has(keyOf(made.pasted)));
}

/** What became of a changed sentence. */
export type Outcome = 'shown' | 'cut' | 'not found' | 'wrongly exact';

const isChanged = ({ pieces }: Finding): boolean => pieces.some(({ kind }) => kind !== undefined);

/** Checks a changed sentence: `wrongly exact` must never be. */
export function outcomeOf(texts: QuoteTexts, { pasted }: Mutation): Outcome {
  // A full stop in the middle, from a word that was moved, makes two sentences: all have to be right to be "exact".
  const findings = checkQuotes(texts, pasted);
  if (findings.some((finding) => finding.verdict === 'near' && isChanged(finding))) return 'shown';
  if (findings.some(({ verdict }) => verdict === 'part')) return 'cut';
  const isExact = findings.length > 0 && findings.every(({ verdict }) => verdict === 'exact');
  return isExact ? 'wrongly exact' : 'not found';
}
