import { splitSyllables } from '#src/vietnamese/syllables.ts';
import { matchAt, type Cursor, type Reading } from './cursor.ts';
import { letterName, spell } from './letters.ts';
import { readDigits } from './numbers.ts';

/** Web and mail addresses, said so that a listener can type them: syllables where there are some, letters where not. */

const LABELS: Readonly<Record<string, string>> = {
  com: 'com',
  net: 'nét',
  org: 'o rờ giê',
  gov: 'gốp',
  edu: 'e đu',
  info: 'in phô',
  vn: 'vê en',
  www: 'vê kép vê kép vê kép',
  gmail: 'gờ meo',
  yahoo: 'da hu',
  google: 'gút gồ',
  facebook: 'phây búc',
  zalo: 'da lô',
  email: 'i meo',
};

const SIGNS: Readonly<Record<string, string>> = {
  '.': 'chấm',
  '@': 'a còng',
  '/': 'gạch chéo',
  '-': 'gạch nối',
  _: 'gạch dưới',
  '?': 'dấu hỏi',
  '=': 'bằng',
  '&': 'và',
  '#': 'dấu thăng',
  '%': 'phần trăm',
  '+': 'cộng',
  ':': 'hai chấm',
  '~': 'dấu ngã',
};

const TLD = 'vn|com|net|org|info|gov|edu|asia|name|io';
/** Labels are of 63 signs at most (RFC 1035); a run of a million is not searched. */
const HOST = String.raw`[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9-]{1,63}){0,8}\.(?:${TLD})`;
const ADDRESS = new RegExp(
  String.raw`(?:https?:\/\/)?(?:([\w.+-]{1,64})@)?(${HOST})(?![\p{L}\d])((?::\d+)?(?:\/[\w\-./?=&%#+~]*[\w/])?)`,
  'iuy',
);

function readLabel(label: string): string {
  const known = LABELS[label];
  if (known !== undefined) return known;
  const syllables = splitSyllables(label);
  if (!syllables) return spell(label);
  // A lone consonant is no syllable here, but a lone vowel is.
  return syllables.map((part) => (part.length === 1 ? letterName(part) : part)).join(' ');
}

function readParts(text: string): string {
  return (text.toLowerCase().match(/[a-z]+|\d+|[^a-z\d]/g) ?? [])
    .map((part) => {
      if (/\d/.test(part)) return readDigits(part);
      return SIGNS[part] ?? readLabel(part);
    })
    .join(' ');
}

/**
 * `thitruonglaodonghaugiang.net` → "thi truong lao dong hau giang chấm nét". The protocol is not said; marks are not
 * guessed, so a script that needs them should print the name of the site beside its address.
 */
export function readWebAt(cursor: Cursor): Reading | undefined {
  const match = matchAt(cursor, ADDRESS);
  if (!match) return undefined;
  const [token, user, host = '', path = ''] = match;
  const address = `${user === undefined ? '' : `${user}@`}${host}${path.replace(/\/$/, '')}`;
  return { end: cursor.index + token.length, spoken: readParts(address) };
}
