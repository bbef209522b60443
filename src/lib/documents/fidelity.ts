import { plainSigns } from '#src/site/written-text.ts';

/** Word for word: the published text against its source, layout marks aside. */

/** The rule below the names of a table's columns: `|---|---|`. */
const isTableRule = (line: string): boolean =>
  line.includes('|') && line.includes('--') && /^[|\s:-]+$/u.test(line);

/**
 * The lines of a text without the marks that conversion left in it and that are no words: table bars, emphasis stars,
 * heading signs, rules of dashes; a hyphen is a hyphen, whether a line may break at it or not. As many lines as the text has.
 */
export function withoutLayout(text: string): string[] {
  return plainSigns(text.normalize('NFC'))
    .split('\n')
    .map((line) =>
      isTableRule(line) || /^\s*[-_=]{3,}\s*$/u.test(line)
        ? ''
        : line
            .replace(/^\s*#{1,6}(?:\s|$)/u, ' ')
            .replace(/\|/gu, ' ')
            .replace(/\*/gu, ''),
    );
}

/**
 * The words of a source file in order.
 *
 * @param text the file as UTF-8 text
 */
export function sourceWords(text: string): string[] {
  return withoutLayout(text).join('\n').split(/\s+/u).filter(Boolean);
}

/** The words of a published text in order; it has no layout marks. */
export function publishedWords(text: string): string[] {
  return text.normalize('NFC').split(/\s+/u).filter(Boolean);
}

/** The first place where two texts part. */
export interface Difference {
  /** Number of the word, from 1. */
  readonly word: number;
  /** A few words around it in the source, the differing one in ⟦ ⟧. */
  readonly source: string;
  /** The same of the published text. */
  readonly published: string;
}

const CONTEXT = 6;

function around(words: readonly string[], index: number): string {
  const before = words.slice(Math.max(0, index - CONTEXT), index);
  const after = words.slice(index + 1, index + 1 + CONTEXT);
  return [...before, `⟦${words[index] ?? 'hết văn bản'}⟧`, ...after].join(' ');
}

/** Compares two sequences of words; undefined when they are equal. */
export function firstDifference(
  source: readonly string[],
  published: readonly string[],
): Difference | undefined {
  const length = Math.max(source.length, published.length);
  for (let index = 0; index < length; index += 1) {
    if (source[index] === published[index]) continue;
    return { word: index + 1, source: around(source, index), published: around(published, index) };
  }
  return undefined;
}
