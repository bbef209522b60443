import { plain } from './marks.ts';

/**
 * The letter under which an index lists a text: letters with marks stand with their plain letter, Đ by itself, digits
 * and signs together under `0–9`.
 */
export function indexLetter(text: string): string {
  const first = text.trim().charAt(0).toUpperCase();
  if (first === 'Đ') return first;
  const letter = plain(first);
  return /^[A-Z]$/u.test(letter) ? letter : '0–9';
}

/** A letter of an index in addresses: `dd` for Đ, `so` for digits and signs. */
export const letterId = (letter: string): string =>
  letter === 'Đ' ? 'dd' : letter === '0–9' ? 'so' : letter.toLowerCase();
