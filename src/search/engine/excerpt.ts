/** The passage that answers, cut to a readable length in the source's own words, with the asked words marked. */

import type { Segment } from '#src/search/shared/protocol.ts';
import type { Word } from '#src/vietnamese/text.ts';
import { isStop } from './tokens.ts';

/** Splits a text at the words that were asked for. Words that carry nothing are marked only beside one that does. */
export function highlight(
  text: string,
  list: readonly Word[],
  asked: ReadonlySet<string>,
): Segment[] {
  const on = list.map((word) => asked.has(word.key) && !isStop(word.key));
  list.forEach((word, at) => {
    if (!on[at] && asked.has(word.key) && on[at - 1] && on[at + 1]) on[at] = true;
  });
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
  asked: ReadonlySet<string>,
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
  const segments = highlight(text.slice(start, end).replace(/\n/g, ' '), cut, asked);
  if (start > 0) segments.unshift({ text: '… ', mark: false });
  if (end < text.length) segments.push({ text: ' …', mark: false });
  return segments;
}
