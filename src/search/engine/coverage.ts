/** How much of a question a candidate says: from this the reader is told that the site has no answer. Pure. */

import type { Word } from '#src/vietnamese/text.ts';
import type { Form, Lexicon } from './lexicon.ts';
import type { Phrase, Query } from './query.ts';
import type { Ranked } from './rank.ts';
import { isChat, isStop } from './tokens.ts';
import { isOfAny } from './matter.ts';
import type { Weights } from './weights.ts';

/** Words around the stretch that answers which belong to it. */
const AROUND = 12;

/** Share of another way to say something from which it is said. */
const SAID = 0.6;

/** Words and neighbouring words of some texts: folded, and with their marks. */
class Said {
  private readonly words = new Set<string>();
  private readonly pairs = new Set<string>();

  constructor(lists: readonly (readonly Word[])[]) {
    for (const list of lists)
      list.forEach(({ key, marked }, at) => {
        this.words.add(key).add(marked);
        const next = list[at + 1];
        if (next) this.pairs.add(`${key} ${next.key}`).add(`${marked} ${next.marked}`);
      });
  }

  hasWord(word: string): boolean {
    return this.words.has(word);
  }

  hasPair(first: string, second: string): boolean {
    return this.pairs.has(`${first} ${second}`);
  }

  /** Share of a phrase that is said: of its neighbouring words, or whether its only word is. */
  shareOf({ keys }: Pick<Phrase, 'keys'>): number {
    if (keys.length < 2) return this.hasWord(keys[0] ?? '') ? 1 : 0;
    const said = keys.slice(1).filter((key, at) => this.hasPair(keys[at] ?? '', key));
    return said.length / (keys.length - 1);
  }
}

/** The texts of a page, each by itself: its names, headings and passages. */
function partsOf({ candidate: { names, passages } }: Ranked): (readonly Word[])[] {
  return [...names, ...passages.flatMap(({ headingWords, words }) => [headingWords, words])];
}

/** The most words of a form that stand one after another in a text. */
function longestRun(marked: readonly string[], text: readonly Word[]): number {
  let longest = 0;
  text.forEach((_, at) => {
    for (let from = 0; from < marked.length - longest; from++) {
      let size = 0;
      while (
        from + size < marked.length &&
        text[at + size]?.marked === marked[from + size] &&
        (size === 0 || text[at + size]?.breaks === false)
      )
        size += 1;
      longest = Math.max(longest, size);
    }
  });
  return longest;
}

/**
 * Share of a way to say something that some part of a page says in one run, with its marks: of its steps from word to
 * word, or of its only word. A page that says its words apart does not say it.
 */
export function shareOfForm({ marked }: Form<unknown>, ranked: Ranked): number {
  const run = Math.max(0, ...partsOf(ranked).map((text) => longestRun(marked, text)));
  return marked.length < 2 ? run : (run - 1) / (marked.length - 1);
}

/** How many words a question has. */
export function lengthOf({ phrases }: Query): number {
  return phrases.reduce((sum, { keys, asTyped }) => sum + (asTyped ? keys.length : 0), 0);
}

/** Folded words of a question that are neither talk nor names of provinces nor figures. */
export function contentOf({ phrases }: Query): string[] {
  return phrases
    .filter(({ asTyped }) => asTyped)
    .flatMap(({ keys }) => keys.filter((key) => !isChat(key) && !/^\d/.test(key)));
}

/** What is said where an answer stands: the names of the page, the heading and the stretch that answers. */
function saidBy({ candidate, passage, stretch }: Ranked, onlyNames: boolean): Said {
  if (!passage || onlyNames) return new Said(candidate.names);
  const near = passage.words.slice(Math.max(0, stretch.from - AROUND), stretch.to + AROUND);
  return new Said([...candidate.names, passage.headingWords, near]);
}

/** How far the words from one place to the next are said together: 1 with the marks as typed, less without. */
function together(phrase: Phrase, at: number, said: Said, lexicon: Lexicon, weights: Weights) {
  const [first, second] = [phrase.keys[at], phrase.keys[at + 1]];
  if (first === undefined || second === undefined || !said.hasPair(first, second)) return 0;
  // `cho con` stands everywhere, `có công` is a name.
  if ((isStop(first) || isStop(second)) && !lexicon.areNeighbours(first, second)) return 0;
  const [markedFirst = first, markedSecond = second] = phrase.marked.slice(at, at + 2);
  const isTyped = markedFirst !== first || markedSecond !== second;
  return isTyped && !said.hasPair(markedFirst, markedSecond) ? weights.otherMarks : 1;
}

/** What of a question and a page counts. */
export interface CoverageOptions {
  /** What the passage says does not count. */
  readonly onlyNames?: boolean;
  /** Folded words that are not said, whatever the page says: it says them apart, and not the matter that they are. */
  readonly unsaid?: ReadonlySet<string>;
  /** Folded words that do not count: they ask of what is named. */
  readonly without?: ReadonlySet<string>;
  /** Only what is asked beside these folded words, and could not be said of any matter. */
  readonly beside?: ReadonlySet<string>;
}

/**
 * Share of what the question asks that a page says in its names and in the passage that answers, 0 to 1. Words are
 * weighed by how telling they are; one that no page has weighs most. A word counts whole beside the word that it was
 * asked with, and little by itself. Names of provinces are told apart, and count nothing here.
 */
export function coverage(
  query: Query,
  ranked: Ranked,
  lexicon: Lexicon,
  weights: Weights,
  { onlyNames = false, unsaid, without, beside }: CoverageOptions = {},
): number {
  const said = saidBy(ranked, onlyNames);
  const otherwise = new Set(
    query.phrases.flatMap((phrase) => (phrase.of && said.shareOf(phrase) > SAID ? phrase.of : [])),
  );
  // That a plan is a plan says nothing of what it is about.
  const kind = new Set(query.wantedName?.split(' '));
  // The only word of content has nothing to stand beside.
  const isOnly = contentOf(query).length === 1;
  let all = 0;
  let covered = 0;
  for (const phrase of query.phrases.filter(({ asTyped }) => asTyped)) {
    const ofAny = isOfAny(phrase.keys);
    phrase.keys.forEach((key, at) => {
      if (isStop(key) || /^\d/.test(key) || lexicon.placeWords.has(key)) return;
      if (kind.has(key) || without?.has(key)) return;
      if (beside && (beside.has(key) || ofAny[at])) return;
      // Two letters that nobody uses are talk as well: dk, ad.
      const isTalk = isChat(key) || (key.length < 3 && !lexicon.knows(key));
      const weight = isTalk ? weights.chatWord : lexicon.weight(key);
      const marked = phrase.marked[at] ?? key;
      const alone = said.hasWord(marked) ? (isOnly ? 1 : weights.aloneCovers) : 0;
      const paired = Math.max(
        together(phrase, at - 1, said, lexicon, weights),
        together(phrase, at, said, lexicon, weights),
      );
      all += weight;
      if (unsaid?.has(key)) return;
      covered += weight * (otherwise.has(key) ? 1 : Math.max(paired, alone));
    });
  }
  if (beside) return all === 0 ? 0 : covered / all;
  const share = all === 0 ? 1 : covered / all;
  // Who says it in everyday words tells a story around it, of which no page says a word.
  const isTold = query.phrases.some(
    (phrase) => phrase.isTerm && (phrase.of?.length ?? 0) > 1 && said.shareOf(phrase) > SAID,
  );
  return isTold ? Math.max(share, weights.saidOtherwise) : share;
}
