/**
 * Words as they are compared with a source: Unicode NFC, without the asterisks of bold and italic,
 * every run of white space one space, none at the ends. Case and punctuation stay, since they are the source's own.
 */
export function fold(text: string): string {
  return text.normalize('NFC').replaceAll('*', '').replace(/\s+/gu, ' ').trim();
}
