import { corpusOf, printedText, type Corpus } from './corpus.ts';
import { findMatches } from './find.ts';
import { seen, tokensOf, type Token } from './tokens.ts';

/** Words that an author sets in quotation marks: whether they are a text's, letter by letter, and what is nearest if not. */

/** What stands before words that a text does not have: `không viết “mồ côi”`. */
const SAID_TO_BE_ABSENT =
  /(?:không|chưa)\s+(?:viết|ghi|nói|nêu|in|dùng)(?:\s+(?:là|chữ|rõ|đến))*\s*$/iu;

/** Words between two marks; a mark within others is left to them. */
const PASSAGE = /“([^“”]+)”|(?<![\p{L}\p{N}])"([^"]+)"/gu;

/** The passages of a text between quotation marks, but for those of which it says that they are not in its source. */
export const quotedIn = (text: string): string[] =>
  [...text.matchAll(PASSAGE)]
    .filter(({ index }) => !SAID_TO_BE_ABSENT.test(text.slice(0, index)))
    .map(([, curly, straight]) => (curly ?? straight ?? '').trim());

/** Where an author leaves words out of a quotation: `…`, `...`, `[…]`, `(...)`. */
const LEFT_OUT = /[[(]?(?:…|\.{3,})[\])]?/gu;

const isSaid = ({ kind }: Token): boolean => kind !== 'sign';

/** The tokens of a stretch from its first word to its last; marks at its ends are the quoter's own. */
function inner(text: string): string[] {
  const tokens = tokensOf(seen(text));
  const own = tokens.slice(tokens.findIndex(isSaid), tokens.findLastIndex(isSaid) + 1);
  return own.map(({ raw }) => raw);
}

const capital = (word: string): string => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
const small = (word: string): string => word.charAt(0).toLocaleLowerCase('vi') + word.slice(1);

/**
 * Whether quoted words stand in a text, letter by letter and sign by sign. Free are: how the first word begins, white
 * space, the shape of marks (`"` or `“`), marks at both ends, and what dots say is left out.
 */
export function isWordForWord(words: string, text: string): boolean {
  const printed = tokensOf(seen(text)).map(({ raw }) => raw);
  let from = 0;
  return words
    .split(LEFT_OUT)
    .map(inner)
    .filter((stretch) => stretch.length > 0)
    .every((stretch, part) => {
      const [first = '', ...rest] = stretch;
      const heads = part === 0 ? [first, capital(first), small(first)] : [first];
      for (let at = from; at + stretch.length <= printed.length; at += 1) {
        if (!heads.includes(printed[at] ?? '')) continue;
        if (!rest.every((word, index) => printed[at + 1 + index] === word)) continue;
        from = at + stretch.length;
        return true;
      }
      return false;
    });
}

/** What of a text is nearest to quoted words, and how near: 0 is the same, 1 nothing in common. */
export interface Nearest {
  readonly words: string;
  readonly distance: number;
}

/** The stretch of some texts that is nearest to quoted words; undefined where nothing is like them. */
export function nearestTo(words: string, texts: readonly string[]): Nearest | undefined {
  const tokens = tokensOf(seen(words));
  const count = tokens.filter(isSaid).length;
  const corpus = corpusOf(
    texts.flatMap((text, of) => text.split('\n').map((line) => ({ of, text: line, opens: true }))),
  );
  const [match] = findMatches(corpus, tokens);
  if (!match || match.cost >= count) return undefined;
  const { from, to } = toMarks(corpus, match);
  return { words: printedText(corpus, from, to), distance: match.cost / count };
}

/** So many words further a stretch is led to the next mark, so that it does not break off within a phrase. */
const FURTHER = 4;

/** A stretch of a corpus, led on to the marks around it in its line where they are near. */
function toMarks({ tokens }: Corpus, match: { readonly from: number; readonly to: number }) {
  const isEnd = (place: number, line: number | undefined): boolean => {
    const token = tokens[place];
    return token?.line !== line || token?.kind === 'sign';
  };
  const lead = (place: number, step: 1 | -1): number => {
    const line = tokens[place]?.line;
    for (let far = 0; far <= FURTHER; far += 1)
      if (isEnd(place + step * (far + 1), line)) return place + step * far;
    return place;
  };
  return { from: lead(match.from, -1), to: lead(match.to, 1) };
}
