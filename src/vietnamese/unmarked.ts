/** Vietnamese without its marks, for phones and gateways that take ASCII only. */

import { plain } from './marks.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
};

/** `Hỗ trợ 30% – “đóng”` → `Ho tro 30% - "dong"`. */
export function withoutMarks(text: string): string {
  return plain(text).replace(/[^\u0020-\u007e\n]/gu, (sign) => SIGNS[sign] ?? sign);
}

/** GSM 03.38 holds ASCII but not these in one septet; a text with them costs more. */
const ESCAPED = /[\^{}\\[\]~|]/gu;

/**
 * How many messages a text is sent as (3GPP TS 23.038, 23.040): 160 characters of the GSM alphabet in one or 153 in
 * each of several; with any other letter, such as ế, 70 in one or 67 in each.
 */
export function smsParts(text: string): number {
  const ascii = /^[\u0020-\u007e\n]*$/u.test(text) && !text.includes('`');
  const length = ascii ? text.length + (text.match(ESCAPED) ?? []).length : text.length;
  const [one, several] = ascii ? [160, 153] : [70, 67];
  return length <= one ? 1 : Math.ceil(length / several);
}
