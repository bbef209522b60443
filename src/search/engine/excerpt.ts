/** The passage that answers, cut to a readable length in the source's own words, with the asked words marked. */

import type { Segment } from '#src/search/shared/protocol.ts';
import type { Word } from '#src/vietnamese/text.ts';
import { isStop } from './tokens.ts';

/** What is to be marked. */
export interface AskedWords {
  /** Folded words, each with the forms that count; none: every form. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  /** Folded words that were asked together: `bao hiem`. */
  readonly pairs: ReadonlySet<string>;
  /** Those of `words` that were asked by themselves, not as a part of a word of two syllables. */
  readonly alone: ReadonlySet<string>;
  /** Whether two folded words that stand together are known to make one. */
  readonly makeOne: (first: string, second: string) => boolean;
}

/**
 * Which words are to be marked: those that stand here as they were asked together; others only where they do nowhere, and
 * where they mean what was asked: `trợ` of `trợ cấp` is not that of `hỗ trợ`, nor is `gia`, typed without its marks, that of
 * `gia đình`.
 */
function markedIn(list: readonly Word[], asked: AskedWords): readonly boolean[] {
  const { words, pairs, alone, makeOne } = asked;
  const isForm = ({ key, marked }: Word): boolean => {
    const forms = words.get(key);
    return forms !== undefined && (forms.size === 0 || forms.has(marked));
  };
  const on = list.map(() => false);
  const together = new Set<string>();
  list.forEach((word, at) => {
    const next = list[at + 1];
    if (!next || !pairs.has(`${word.key} ${next.key}`) || !isForm(word) || !isForm(next)) return;
    on[at] = true;
    on[at + 1] = true;
    together.add(word.key).add(next.key);
  });
  list.forEach((word, at) => {
    const { key } = word;
    if (isStop(key) || together.has(key) || !alone.has(key) || !isForm(word)) return;
    const [before, after] = [list[at - 1], list[at + 1]];
    const isPart =
      words.get(key)?.size === 0 &&
      ((before !== undefined && makeOne(before.key, key)) ||
        (after !== undefined && makeOne(key, after.key)));
    if (!isPart) on[at] = true;
  });
  return on;
}

/** Splits a text at the words that were asked for. */
export function highlight(text: string, list: readonly Word[], asked: AskedWords): Segment[] {
  const on = markedIn(list, asked);
  const out: { text: string; mark: boolean }[] = [];
  const push = (piece: string, mark: boolean): void => {
    const last = out.at(-1);
    if (!piece) return;
    if (last && last.mark === mark) last.text += piece;
    else out.push({ text: piece, mark });
  };
  let done = 0;
  list.forEach((word, at) => {
    const joins = on[at] && on[at - 1] && /^\s+$/u.test(text.slice(done, word.start));
    push(text.slice(done, word.start), Boolean(joins));
    push(text.slice(word.start, word.end), on[at] ?? false);
    done = word.end;
  });
  push(text.slice(done), false);
  return out;
}

const SENTENCE = /[.;!?…\n]/;

/**
 * About `length` words of `text` around the words `from`–`to` (indexes into `list`), begun at a sentence where one
 * begins near. An ellipsis stands where text is left out.
 */
export function excerpt(
  text: string,
  list: readonly Word[],
  from: number,
  to: number,
  asked: AskedWords,
  length = 42,
): Segment[] {
  if (list.length === 0) return [];
  const room = Math.max(0, length - (to - from));
  let first = Math.max(0, from - Math.floor(room / 3));
  for (let at = from; at >= Math.max(0, from - 25); at--) {
    const word = list[at];
    const before = list[at - 1];
    if (word && (!before || SENTENCE.test(text.slice(before.end, word.start)))) {
      first = at;
      break;
    }
  }
  const last = Math.min(list.length, Math.max(to, first + length));
  first = Math.max(0, Math.min(first, last - Math.min(length, list.length)));
  const start = first === 0 ? 0 : (list[first]?.start ?? 0);
  const end = last >= list.length ? text.length : (list[last - 1]?.end ?? text.length);
  const cut = list
    .slice(first, last)
    .map((word) => ({ ...word, start: word.start - start, end: word.end - start }));
  const segments = highlight(text.slice(start, end), cut, asked).map(({ text: piece, mark }) => ({
    text: piece.replace(/([.;:!?…]?)\n+/gu, (_, sign: string) => (sign ? `${sign} ` : ' · ')),
    mark,
  }));
  if (start > 0) segments.unshift({ text: '… ', mark: false });
  if (end < text.length) segments.push({ text: ' …', mark: false });
  return segments;
}
