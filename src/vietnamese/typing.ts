/** Reading back what was typed with the input method off, without spaces, or by ear. */

import { canonical, fold, toneCount, withTone } from './marks.ts';
import { isSyllable } from './syllables.ts';

/** Reads a word typed in Telex (`baor`, `hieemr`, `dduwowcj`) as the syllable it meant; undefined if it is none. */
export function fromTelex(word: string): string | undefined {
  const typed = word.toLowerCase();
  if (!/^[a-z]{2,10}$/.test(typed) || isSyllable(typed)) return undefined;
  const firstVowel = typed.search(/[aeiouyw]/);
  if (firstVowel < 0) return undefined;
  const tones = [...typed.matchAll(/[sfrxj]/g)]
    .map((match) => match.index)
    .filter((at) => at > firstVowel);
  for (const at of [...tones.reverse(), -1]) {
    const letters = (at < 0 ? typed : typed.slice(0, at) + typed.slice(at + 1))
      .replace(/dd/, 'đ')
      .replace(/^d(.*)d$/, 'đ$1')
      .replace(/uw?ow/, 'ươ')
      .replace(/uwo/, 'ươ')
      .replace(/aw/, 'ă')
      .replace(/ow/, 'ơ')
      .replace(/uw|w/, 'ư')
      .replace(/aa|a(?=[iuynmcptgh]*a$)/, 'â')
      .replace(/ee/, 'ê')
      .replace(/oo/, 'ô')
      .replace(/(?<=[âêô].*)[aeo]$/, (end, at: number, all: string) =>
        fold(all.slice(0, at)).includes(end) && !isSyllable(fold(all)) ? '' : end,
      );
    if (isSyllable(fold(letters))) return withTone(letters, at < 0 ? '' : (typed[at] ?? ''));
  }
  return undefined;
}

const VNI_TONES: Readonly<Record<string, string>> = { 1: 's', 2: 'f', 3: 'r', 4: 'x', 5: 'j' };

/** Reads a word typed in VNI (`bao3`, `hie6m3`, `d9u7o7c5`) as the syllable it meant; undefined if it is none. */
export function fromVni(word: string): string | undefined {
  const typed = word.toLowerCase();
  if (!/^[a-z][a-z0-9]{1,11}$/.test(typed) || !/[1-9]/.test(typed) || /\d{3}/.test(typed))
    return undefined;
  let tone = '';
  const shapes: string[] = [];
  const bare = typed.replace(/\d/g, (digit) => {
    const found = VNI_TONES[digit];
    if (found) tone = found;
    else shapes.push(digit);
    return '';
  });
  let letters = bare;
  for (const shape of shapes) {
    if (shape === '6')
      letters = letters.replace(/[aeo](?!.*[aeo])/, (v) => ({ a: 'â', e: 'ê', o: 'ô' })[v] ?? v);
    else if (shape === '7')
      letters = letters.includes('uo')
        ? letters.replace('uo', 'ươ')
        : letters.replace(/[uo](?!.*[uo])/, (v) => (v === 'u' ? 'ư' : 'ơ'));
    else if (shape === '8') letters = letters.replace('a', 'ă');
    else if (shape === '9') letters = letters.replace('d', 'đ');
    else return undefined;
  }
  return isSyllable(bare) ? withTone(letters, tone) : undefined;
}

/**
 * Splits a word typed without spaces (`baohiemyte`, `nhàởxãhội`) into syllables, the likeliest split first by
 * `cost`; undefined where no split into at least two syllables exists. `cost` of a folded syllable after another
 * is lower the likelier the two stand together.
 */
export function unglue(
  word: string,
  cost: (syllable: string, previous: string | undefined) => number,
): string[] | undefined {
  const chars = [...word.toLowerCase().normalize('NFC')];
  if (chars.length < 4 || chars.length > 60 || !chars.every((char) => /\p{L}/u.test(char)))
    return undefined;
  const bare = chars.map(fold);
  type Path = { price: number; parts: string[] };
  // Best split of the first n letters, by the syllable it ends with.
  const best: Map<string, Path>[] = [new Map([['', { price: 0, parts: [] }]])];
  for (let end = 1; end <= chars.length; end++) {
    const here = new Map<string, Path>();
    for (let start = Math.max(0, end - 7); start < end; start++) {
      const syllable = bare.slice(start, end).join('');
      const before = best[start];
      if (!before?.size || !isSyllable(syllable)) continue;
      const shown = chars.slice(start, end).join('');
      if (toneCount(shown) > 1) continue;
      for (const [previous, path] of before) {
        const price = path.price + cost(syllable, previous || undefined);
        const known = here.get(syllable);
        if (!known || price < known.price)
          here.set(syllable, { price, parts: [...path.parts, shown] });
      }
    }
    best.push(here);
  }
  const paths = [...(best[chars.length]?.values() ?? [])].sort((a, b) => a.price - b.price);
  const parts = paths[0]?.parts;
  return parts && parts.length > 1 ? parts : undefined;
}

/** Onsets and finals that people confuse, because many regions say them alike. Folded. */
const CONFUSED: readonly (readonly [RegExp, string])[] = [
  [/^tr/, 'ch'],
  [/^ch/, 'tr'],
  [/^s/, 'x'],
  [/^x/, 's'],
  [/^l/, 'n'],
  [/^n(?![gh])/, 'l'],
  [/^gi/, 'd'],
  [/^d/, 'gi'],
  [/^d/, 'r'],
  [/^r/, 'd'],
  [/^r/, 'gi'],
  [/^gi/, 'r'],
  [/^d/, 'v'],
  [/^v/, 'd'],
  [/^v/, 'gi'],
  [/^gi/, 'v'],
  [/^ng(?!h)/, 'ngh'],
  [/^ngh/, 'ng'],
  [/^g(?![hi])/, 'gh'],
  [/^gh/, 'g'],
  [/^w/, 'qu'],
  [/^z/, 'd'],
  [/^z/, 'gi'],
  [/^j/, 'gi'],
  [/^f/, 'ph'],
  [/^k(?!h)/, 'c'],
  [/^c(?!h)/, 'k'],
  [/ng$/, 'n'],
  [/n$/, 'ng'],
  [/c$/, 't'],
  [/t$/, 'c'],
  [/iu$/, 'uu'],
  [/uu$/, 'iu'],
  [/ieu$/, 'uou'],
  [/uou$/, 'ieu'],
  [/ie(?=.)/, 'e'],
  [/^([^aeiouy]*)e(?=[mnpt])/, '$1ie'],
];

/** Syllables that sound like the given folded one in some region. */
export function soundalikes(key: string): string[] {
  const out = new Set<string>();
  for (const [from, to] of CONFUSED) {
    const other = key.replace(from, to);
    if (other !== key && isSyllable(other)) out.add(other);
  }
  return [...out];
}

/** Whether two words differ by one letter more, one less, one other, or two neighbours swapped. */
export function isOneLetterOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (restA.length === restB.length)
    return (
      restA.slice(1) === restB.slice(1) ||
      (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
    );
  return restA.length > restB.length ? restA.slice(1) === restB : restB.slice(1) === restA;
}

/** The syllable that a single typed word meant, by VNI or Telex keys; undefined if it was typed plainly. */
export function fromKeys(word: string): { text: string; marked: string } | undefined {
  const text = fromVni(word) ?? fromTelex(word);
  return text === undefined ? undefined : { text, marked: canonical(text) };
}
