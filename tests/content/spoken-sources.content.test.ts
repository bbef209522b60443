import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { abbreviations } from '#tests/vietnamese/abbreviations.ts';
import { toSpoken } from '#src/vietnamese/spoken/spoken.ts';
import { isWrittenSyllable } from '#src/vietnamese/syllables.ts';

const FOLDER = new URL('../../content/sources/', import.meta.url);
const sources = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({
    name,
    text: readFileSync(new URL(name, FOLDER), 'utf8')
      .normalize('NFC')
      .replace(/^\ufeff/, ''),
  }));

/** What the sources print and nobody explains, each with its reason. */
const UNEXPLAINED: readonly { token: string; source: string; why: string }[] = [
  {
    token: 'CN',
    source: 'hau-giang-71-kh-ubnd-2022.txt',
    why: 'the typist’s initials behind the filing note "VT, NCTH. CN"',
  },
];

/** Words that are no Vietnamese syllable and stay as printed: foreign words, a name, a part of an address, a slip of the source. */
const NO_SYLLABLES = ['Ivanh', 'Website', 'internet', 'karaoke', 'massage', 'ngèo', 'truong'];

const LEFT_OVER = /\d|[^\p{L}\p{M}\s.,;:?!]/u;
const CAPITALS = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u;

/** Ordinary words: two letters and more, not glued to a sign that makes them part of a symbol or an address. */
const ORDINARY = /(?<![\p{L}\p{M}\d/&.@-])\p{L}?\p{Ll}+(?![\p{L}\p{M}\d/&@]|\.\p{L})/gu;
const ABBREVIATED = new Set(['tp']);

/** The words of `wanted` that are missing from `words`, in order. */
function missing(wanted: readonly string[], words: readonly string[]): string[] {
  let at = 0;
  return wanted.filter((word) => {
    const found = words.indexOf(word, at);
    if (found < 0) return true;
    at = found + 1;
    return false;
  });
}

const small = (text: string): string => text.toLocaleLowerCase('vi');

it('has all five', () => {
  expect(sources.map(({ name }) => name)).toHaveLength(5);
});

it('says nothing that would have to be spelled out letter by letter', () => {
  const words = sources.flatMap(
    ({ text }) => toSpoken(text, { abbreviations }).text.match(/[\p{L}\p{M}]+/gu) ?? [],
  );
  const odd = new Set(words.filter((word) => !isWrittenSyllable(word)));
  expect([...odd].sort()).toEqual(NO_SYLLABLES);
});

describe.each(sources)('$name', ({ name, text }) => {
  const lines = text.split('\n').map((line) => ({ line, ...toSpoken(line, { abbreviations }) }));
  const expected = UNEXPLAINED.filter(({ source }) => source === name).map(({ token }) => token);

  it('leaves no digit, no sign and no capitals in any line', () => {
    expect(lines.filter((line) => LEFT_OVER.test(line.text) || CAPITALS.test(line.text))).toEqual(
      [],
    );
    const tokens = text.split(/\s+/).filter(Boolean);
    const read = tokens.filter((token) => LEFT_OVER.test(token) || CAPITALS.test(token));
    expect(read.length).toBeGreaterThan(50);
  });

  it('does so as one text too', () => {
    const whole = toSpoken(text, { abbreviations });
    expect(LEFT_OVER.exec(whole.text)).toBeNull();
    expect(CAPITALS.exec(whole.text)).toBeNull();
    expect(whole.unread.map(({ token }) => token)).toEqual(expected);
  });

  it('leaves unread only what is listed', () => {
    expect(lines.flatMap(({ unread }) => unread.map(({ token }) => token))).toEqual(expected);
  });

  it('keeps every ordinary word, in order', () => {
    let count = 0;
    const lost = lines.flatMap((line) => {
      const words = (line.line.match(ORDINARY) ?? [])
        .filter((word) => word.length > 1 && !ABBREVIATED.has(word))
        .map(small);
      count += words.length;
      return missing(words, small(line.text).split(/[^\p{L}\p{M}]+/u)).map(
        (word) => `${word}: ${line.line}`,
      );
    });
    expect(lost).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });
});
