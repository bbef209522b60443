import type { Abbreviation } from '#src/vietnamese/abbreviations.ts';
import { toneless } from '#src/vietnamese/marks.ts';

/** Abbreviations that a text defines itself: "khám chữa bệnh (KCB)", "Ban Chỉ đạo quốc gia (sau đây gọi tắt là BCĐQG)". */

const DEFINITION =
  /\((?:(?:sau đây|dưới đây)?\s*(?:được\s+)?(?:gọi|viết)\s+(?:tắt|chung)?\s*(?:là)?:?\s*)?["“]?([\p{Lu}Đ][\p{Lu}a-zđ&.-]{0,14}[\p{Lu}Đ])["”]?\)/gu;
/** How many words may stand for an abbreviation beyond its letters: "và", "của", "các". */
const SPARE = 4;
const JOINING = /^(?:và|của|về|với|các|cho|theo|trong|-|–)$/u;

/** The first letter of a word without its tone: Đ stays Đ, Ư stays Ư. */
const initial = (word: string): string => toneless(word.slice(0, 1)).toLocaleUpperCase('vi');

/** The last words of a text whose first letters spell the letters, joining words left out where they must be. */
function wordsFor(letters: readonly string[], words: readonly string[]): string[] | undefined {
  let at = words.length - 1;
  for (let letter = letters.length - 1; letter >= 0; letter--) {
    while (at >= 0 && initial(words[at] ?? '') !== letters[letter]) {
      if (!JOINING.test(words[at] ?? '')) return undefined;
      at -= 1;
    }
    if (at < 0) return undefined;
    at -= 1;
  }
  const found = words.slice(at + 1);
  return found.length <= letters.length + SPARE ? found : undefined;
}

/** What a text's own brackets define, in order; a form that it defines twice means what it says first. */
export function definedAbbreviations(text: string): Abbreviation[] {
  const found = new Map<string, Abbreviation>();
  for (const match of text.matchAll(DEFINITION)) {
    const form = match[1] ?? '';
    const letters = form.match(/[\p{Lu}Đ]/gu) ?? [];
    const before = text.slice(Math.max(0, match.index - 120), match.index);
    // Words of one sentence, up to the nearest sign that ends a group of them.
    const words = (/[^.;:()\n]*$/u.exec(before)?.[0] ?? '').match(/[\p{L}\p{M}]+|[-–]/gu) ?? [];
    const meant = letters.length > 1 ? wordsFor(letters, words) : undefined;
    if (!meant || found.has(form)) continue;
    found.set(form, { form, meaning: meant.join(' '), within: [] });
  }
  return [...found.values()];
}
