import type { PrintedToken } from './align.ts';
import { seen, tokensOf, type Token } from './tokens.ts';

/** All texts as one stream of tokens, in which a pasted sentence is looked for. */

/** A stretch of text that is quoted as one: a line of a clause, a sentence of a page. */
export interface Line {
  /** What it belongs to, as the caller counts. */
  readonly of: number;
  /** Printed before it, and left out by many who quote it: `1.`, `a)`. */
  readonly label?: string;
  readonly text: string;
  /** Whether another text begins with it: nothing is quoted over that border. */
  readonly opens: boolean;
}

/** A token of the stream. */
export interface StreamToken extends PrintedToken {
  /** Number of its line. */
  readonly line: number;
  /** Number of its sentence, from 0 in each stream. */
  readonly sentence: number;
}

/** A text to look in. */
export interface Corpus {
  readonly lines: readonly Line[];
  readonly tokens: readonly StreamToken[];
  /** Places in `tokens` of words and numbers, in order. */
  readonly words: readonly number[];
  /** Number of the text that each word belongs to. */
  readonly textOfWord: readonly number[];
  /** Two words that follow each other → places in `words` of the first. */
  readonly pairs: ReadonlyMap<string, readonly number[]>;
  /** A word → places in `words`. */
  readonly singles: ReadonlyMap<string, readonly number[]>;
  /** The words of a whole sentence, and those of a short one with any one left out → places in `words` of its first. */
  readonly wholes: ReadonlyMap<string, readonly number[]>;
}

/** Marks that end a sentence within a line. A semicolon ends none: what follows it may well be the condition. */
const ENDS = new Set(['.', '!', '?', '...']);

/** `TP.`, `ThS.`, `PGS.`, `A.`: a full stop after them ends nothing. */
const SHORT_FORM = /^(?:\p{Lu}\p{Ll}?\p{Lu}*|Tp|Th)$/u;

/**
 * Where sentences end among the tokens of a line: places of their last tokens, closing marks included. The line's end
 * is always one.
 */
export function sentenceEnds(tokens: readonly Token[], text: string): number[] {
  const ends: number[] = [];
  tokens.forEach((token, index) => {
    if (token.kind !== 'sign' || !ENDS.has(token.raw)) return;
    const before = tokens[index - 1];
    let last = index;
    while (
      /^["')\]]$/u.test(tokens[last + 1]?.raw ?? '') &&
      tokens[last + 1]?.start === tokens[last]?.end
    )
      last += 1;
    const next = tokens[last + 1];
    if (!next || !/\s/u.test(text.slice(tokens[last]?.end, next.start))) return;
    if (token.raw === '.' && before && SHORT_FORM.test(before.raw) && next.kind !== 'number')
      return;
    // A bare label, such as the "1." of a list that was pasted as one line, opens what follows.
    const first = (ends.at(-1) ?? -1) + 1;
    if (index - first <= 1) return;
    if (token.raw === '...' && /^\p{Ll}/u.test(next.raw)) return;
    ends.push(last);
  });
  if (tokens.length > 0 && ends.at(-1) !== tokens.length - 1) ends.push(tokens.length - 1);
  return ends;
}

const push = (map: Map<string, number[]>, key: string, place: number): void => {
  const list = map.get(key);
  if (list) list.push(place);
  else map.set(key, [place]);
};

/** Sentences of up to so many words are found as a whole though one word of them differs. */
const SHORT_SENTENCE = 9;

/** Under what a sentence is found as a whole: its words, and of a short one those that are left without any one. */
export function sentenceKeys(words: readonly string[]): string[] {
  const whole = words.join(' ');
  if (words.length > SHORT_SENTENCE || words.length < 3) return [whole];
  return [...new Set([whole, ...words.map((_, index) => words.toSpliced(index, 1).join(' '))])];
}

/** Makes a text ready to look in; takes time and room in proportion to it. */
export function corpusOf(lines: readonly Line[]): Corpus {
  const tokens: StreamToken[] = [];
  let sentence = 0;
  lines.forEach(({ label = '', text }, line) => {
    const labels = tokensOf(seen(label));
    const printed = seen(text);
    const own = tokensOf(printed);
    const ends = new Set(sentenceEnds(own, printed));
    for (const token of labels) tokens.push({ ...token, isLabel: true, line, sentence });
    own.forEach((token, index) => {
      tokens.push({ ...token, isLabel: false, line, sentence });
      if (ends.has(index)) sentence += 1;
    });
    if (own.length === 0 && labels.length > 0) sentence += 1;
  });
  const words: number[] = [];
  const textOfWord: number[] = [];
  const pairs = new Map<string, number[]>();
  const singles = new Map<string, number[]>();
  const wholes = new Map<string, number[]>();
  let text = -1;
  let lastLine = -1;
  let whole: { sentence: number; first: number; keys: string[] } | undefined;
  const close = (): void => {
    for (const key of whole ? sentenceKeys(whole.keys) : []) push(wholes, key, whole?.first ?? 0);
  };
  tokens.forEach((token, place) => {
    if (token.line !== lastLine) {
      for (let line = lastLine + 1; line <= token.line; line += 1)
        if (lines[line]?.opens ?? false) text += 1;
      lastLine = token.line;
    }
    if (token.kind === 'sign') return;
    const before = tokens[words.at(-1) ?? -1];
    if (before && textOfWord.at(-1) === text)
      push(pairs, `${before.key} ${token.key}`, words.length - 1);
    push(singles, token.key, words.length);
    if (!token.isLabel) {
      if (whole?.sentence === token.sentence) whole.keys.push(token.key);
      else {
        close();
        whole = { sentence: token.sentence, first: words.length, keys: [token.key] };
      }
    }
    words.push(place);
    textOfWord.push(text);
  });
  close();
  return { lines, tokens, words, textOfWord, pairs, singles, wholes };
}

/** Printed tokens in a row as they stand on the page. */
export function printedText({ lines, tokens }: Corpus, from: number, to: number): string {
  const out: string[] = [];
  for (let place = from; place <= to;) {
    const first = tokens[place];
    if (!first) break;
    let last = place;
    while (
      last < to &&
      tokens[last + 1]?.line === first.line &&
      tokens[last + 1]?.isLabel === first.isLabel
    )
      last += 1;
    const line = lines[first.line];
    const text = seen((first.isLabel ? line?.label : line?.text) ?? '');
    out.push(text.slice(first.start, tokens[last]?.end));
    place = last + 1;
  }
  return out.join(' ');
}
