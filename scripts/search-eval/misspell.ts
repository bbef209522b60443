/** Questions as they are mistyped, made from ones that are spelt right: always the same ones. */

import { plain } from '#src/vietnamese/marks.ts';
import { keyOf } from '#src/vietnamese/text.ts';
import { soundalikes } from '#src/vietnamese/typing.ts';
import type { Question } from './corpora.ts';

/** Letters that a finger hits instead. */
const OTHERS = 'qwertyuiop';

/** The longest word of a text with one letter left out, doubled, swapped with the next or replaced, by turns. */
function withSlip(text: string, turn: number): string | undefined {
  const words = text.split(' ');
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), '');
  if (longest.length < 4) return undefined;
  const at = 1 + (turn % (longest.length - 2));
  const [before, letter, after] = [longest.slice(0, at), longest.charAt(at), longest.slice(at + 1)];
  const slips = [
    before + after,
    before + letter + letter + after,
    before + after.slice(0, 1) + letter + after.slice(1),
    before + OTHERS.charAt(turn % OTHERS.length) + after,
  ];
  return words.with(words.indexOf(longest), slips[turn % slips.length] ?? longest).join(' ');
}

/** A text without marks, one of its words as another region says it. */
function asHeard(text: string, turn: number): string | undefined {
  const words = plain(text).toLowerCase().split(' ');
  for (let step = 0; step < words.length; step++) {
    const at = (turn + step) % words.length;
    const word = words[at] ?? '';
    const others = word.length > 2 ? soundalikes(keyOf(word)) : [];
    const other = others[turn % Math.max(1, others.length)];
    if (other !== undefined) return words.with(at, other).join(' ');
  }
  return undefined;
}

/** A text without spaces. */
function stuck(text: string): string | undefined {
  const joined = text.replace(/[^\p{L}\p{M}]+/gu, '');
  return joined.length > 5 ? joined : undefined;
}

/** Each question of words alone, mistyped in three ways. */
export function misspelt(questions: readonly Question[]): Question[] {
  return questions
    .filter(({ q }) => !/\d/.test(q))
    .flatMap(({ q, expect }, turn) =>
      [withSlip(q, turn), asHeard(q, turn), stuck(q)]
        .filter((text) => text !== undefined)
        .map((text) => ({ q: text, expect })),
    );
}
