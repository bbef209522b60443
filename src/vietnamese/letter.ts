/**
 * The letter under which an index lists a text: letters with marks stand with their plain letter, Đ by itself, digits
 * and signs together under `0–9`.
 */
export function indexLetter(text: string): string {
  const first = text.trim().charAt(0).toUpperCase();
  if (first === 'Đ') return first;
  const plain = first.normalize('NFD').charAt(0);
  return /[A-Z]/u.test(plain) ? plain : '0–9';
}
