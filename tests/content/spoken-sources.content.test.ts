import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readExpected } from '#src/loaders/read-expected.ts';
import { getPronunciation } from '#src/queries/spoken.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { toSpoken } from '#src/vietnamese/spoken/spoken.ts';
import { isWrittenSyllable } from '#src/vietnamese/syllables.ts';

/** The source files of the content as they would be read aloud, whole, with the content's own glossary. */

const folder = join(contentRoot(), 'sources');
const sources = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({
    name,
    text: readFileSync(join(folder, name), 'utf8')
      .normalize('NFC')
      .replace(/^\ufeff/, ''),
  }));
const pronunciation = await getPronunciation();
/** What its owners found when they read the sources; undefined where nobody did. */
const found = readExpected(contentRoot()).files.spoken?.data;

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

it.skipIf(found === undefined)(
  'say nothing that would have to be spelled out letter by letter',
  () => {
    const words = sources.flatMap(
      ({ text }) => toSpoken(text, pronunciation).text.match(/[\p{L}\p{M}]+/gu) ?? [],
    );
    const odd = new Set(words.filter((word) => !isWrittenSyllable(word)));
    expect(
      [...odd].sort(),
      'content/expected/spoken.yaml, notSyllables: chữ không phải tiếng Việt trong văn bản nguồn; hãy xem lại bản chép, hoặc ghi thêm vào đó',
    ).toEqual(found?.notSyllables.toSorted());
  },
);

describe.each(sources)('$name', ({ name, text }) => {
  const lines = text.split('\n').map((line) => ({ line, ...toSpoken(line, pronunciation) }));
  const unexplained = found?.unexplained
    .filter(({ source }) => source === name)
    .map(({ token }) => token);

  it('leaves no digit, no sign and no capitals in any line', () => {
    expect(lines.filter((line) => LEFT_OVER.test(line.text) || CAPITALS.test(line.text))).toEqual(
      [],
    );
  });

  it('does so as one text too', () => {
    const whole = toSpoken(text, pronunciation);
    expect(LEFT_OVER.exec(whole.text)).toBeNull();
    expect(CAPITALS.exec(whole.text)).toBeNull();
    if (unexplained) expect(whole.unread.map(({ token }) => token)).toEqual(unexplained);
  });

  it.skipIf(unexplained === undefined)(
    'leaves unread only what its owners could not explain',
    () => {
      expect(
        lines.flatMap(({ unread }) => unread.map(({ token }) => token)),
        'content/expected/spoken.yaml, unexplained: chữ viết tắt không ai giải thích; hãy thêm vào content/glossary, hoặc ghi vào đó kèm lý do',
      ).toEqual(unexplained);
    },
  );

  it('keeps every ordinary word, in order', () => {
    const lost = lines.flatMap((line) => {
      const words = (line.line.match(ORDINARY) ?? [])
        .filter((word) => word.length > 1 && !ABBREVIATED.has(word))
        .map(small);
      return missing(words, small(line.text).split(/[^\p{L}\p{M}]+/u)).map(
        (word) => `${word}: ${line.line}`,
      );
    });
    expect(lost).toEqual([]);
  });
});
