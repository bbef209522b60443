/** What figures that number no document here stand for: the sentence in which the best page says them. Pure. */

import type { Fact } from '#src/search/shared/protocol.ts';
import { isSameNumber } from '#src/vietnamese/document-numbers.ts';
import { isBare, type Query } from './query.ts';
import type { Ranked } from './rank.ts';

/** Letters of the longest sentence that answers by itself; a longer one is left to the excerpt. */
const LONGEST = 240;

/** Ends of sentences and lines. */
const END = /[.!?](?=\s)|\n/gu;

/** The sentence around a place in a text. */
function sentenceAt(text: string, at: number): string {
  const ends = [...text.matchAll(END)].map(({ index, 0: { length } }) => index + length);
  const from = ends.findLast((end) => end <= at) ?? 0;
  const to = ends.find((end) => end > at) ?? text.length;
  return text.slice(from, to).trim();
}

/**
 * The sentence that says figures typed alone; undefined where the page is the document of that number.
 * Asked of the only page that says them: where several do, they stand for several things.
 */
export function figureFact({ numbers }: Query, { candidate: found }: Ranked): Fact | undefined {
  const [asked, another] = numbers;
  if (!asked || another || !isBare(asked)) return undefined;
  const { record, passages } = found;
  if (found.numbers.some((has) => isSameNumber(asked, has))) return undefined;
  for (const { text, words } of passages) {
    const word = words.find(({ key }) => key === asked.number);
    const said = word && sentenceAt(text, word.start);
    if (said && said.length <= LONGEST)
      return { text: `“${said}”`, title: record.title, url: record.url };
  }
  return undefined;
}
