/** Names of letters, as they are said when a word is spelled out (the alphabet as taught: bê, xê, dê, đê…). */
const NAMES: Readonly<Record<string, string>> = {
  b: 'bê',
  c: 'xê',
  d: 'dê',
  đ: 'đê',
  f: 'ép',
  g: 'giê',
  h: 'hát',
  j: 'gi',
  k: 'ca',
  l: 'e lờ',
  m: 'em mờ',
  n: 'en nờ',
  p: 'pê',
  q: 'quy',
  r: 'e rờ',
  s: 'ét xì',
  t: 'tê',
  v: 'vê',
  w: 'vê kép',
  x: 'ích xì',
  y: 'i dài',
  z: 'dét',
};

/** A letter's name in lower case; a vowel is its own name. */
export function letterName(letter: string): string {
  const small = letter.toLocaleLowerCase('vi');
  return NAMES[small] ?? small;
}

/** A word letter by letter: `VTV` → "vê tê vê". */
export function spell(word: string): string {
  return [...word]
    .filter((char) => /\p{L}/u.test(char))
    .map(letterName)
    .join(' ');
}
