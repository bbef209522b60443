/** Roman numerals, as Vietnamese documents number parts, chapters, terms and meetings. */

const SIGNS: readonly (readonly [string, number])[] = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** Up to 3999, each number in the one right way. */
const ROMAN = /^(?=.)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/u;

/** The value of a Roman numeral in capitals, 1 to 3999; undefined where it is not the one right way to write a number (`IIX`). */
export function romanValue(text: string): number | undefined {
  if (!ROMAN.test(text)) return undefined;
  let rest = text;
  let value = 0;
  for (const [sign, worth] of SIGNS)
    while (rest.startsWith(sign)) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  return value;
}

/** A whole number from 1 to 3999 as a Roman numeral. */
export function toRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [sign, worth] of SIGNS)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text;
}
