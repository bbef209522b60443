/** Reads spoken numbers back, strictly: what is not said by the rules is no number. The proof that a script lost no figure. */

const UNITS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const SCALES: readonly [readonly string[], number][] = [
  [['tỷ', 'tỉ'], 1e9],
  [['triệu'], 1e6],
  [['nghìn', 'ngàn'], 1e3],
];

const unit = (word: string | undefined): number | undefined => {
  const at = word === undefined ? -1 : UNITS.indexOf(word);
  return at < 0 ? undefined : at + 1;
};

/** 1 to 99; after "mươi": mốt, tư or bốn, lăm; after "mười": một, lăm. */
function tens(words: readonly string[]): number | undefined {
  const [first, second, third] = words;
  if (words.length === 1) return first === 'mười' ? 10 : unit(first);
  if (first === 'mười' && words.length === 2) {
    if (second === 'lăm') return 15;
    const ones = unit(second);
    return ones === undefined || ones === 5 ? undefined : 10 + ones;
  }
  const ten = unit(first);
  if (ten === undefined || ten === 1 || second !== 'mươi' || words.length > 3) return undefined;
  if (third === undefined) return ten * 10;
  const after = { mốt: 1, tư: 4, lăm: 5 }[third] ?? unit(third);
  if (after === undefined || third === 'một' || third === 'năm') return undefined;
  return ten * 10 + after;
}

/** 1 to 999; `whole`: a higher group was said before, so hundreds must be said too ("không trăm"). */
function hundreds(words: readonly string[], whole: boolean): number | undefined {
  const at = words.indexOf('trăm');
  if (at < 0) return whole ? undefined : tens(words);
  if (at !== 1) return undefined;
  const first = words[0] === 'không' && whole ? 0 : unit(words[0]);
  if (first === undefined) return undefined;
  const rest = words.slice(2);
  if (rest.length === 0) return first === 0 ? undefined : first * 100;
  if (rest[0] === 'linh' || rest[0] === 'lẻ') {
    const ones = rest.length === 2 ? unit(rest[1]) : undefined;
    return ones === undefined ? undefined : first * 100 + ones;
  }
  // Without linh or lẻ, a lone digit after trăm would be short for tens (hai trăm hai: 220).
  const below = tens(rest);
  return below === undefined || below < 10 ? undefined : first * 100 + below;
}

function integer(words: readonly string[]): number | undefined {
  if (words.length === 1 && words[0] === 'không') return 0;
  let rest = words;
  let value = 0;
  for (const [names, worth] of SCALES) {
    const at = rest.findIndex((word) => names.includes(word));
    if (at < 0) continue;
    const group = hundreds(rest.slice(0, at), value > 0);
    if (group === undefined) return undefined;
    value += group * worth;
    rest = rest.slice(at + 1);
  }
  if (rest.length === 0) return value > 0 ? value : undefined;
  const last = hundreds(rest, value > 0);
  return last === undefined ? undefined : value + last;
}

/** The fraction after "phẩy": one number under a hundred, or digit by digit. */
function fraction(words: readonly string[]): string | undefined {
  if (words.length > 1 && words.every((word) => word === 'không' || unit(word) !== undefined)) {
    return words.map((word) => unit(word) ?? 0).join('');
  }
  const value = integer(words);
  return value === undefined ? undefined : String(value);
}

/**
 * The number that Vietnamese words say, whole or decimal ("phẩy"), in northern or southern words.
 * Undefined for what is no number or breaks a rule ("mười mốt", "hai mươi năm", "một nghìn lẻ một").
 */
export function parseSpokenNumber(text: string): number | undefined {
  const words = text.trim().toLocaleLowerCase('vi').split(/\s+/);
  const at = words.indexOf('phẩy');
  if (at < 0) return integer(words);
  const whole = integer(words.slice(0, at));
  const after = fraction(words.slice(at + 1));
  return whole === undefined || after === undefined ? undefined : Number(`${whole}.${after}`);
}
