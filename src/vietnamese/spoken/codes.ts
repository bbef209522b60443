import { before, matchAt, type Cursor, type Reading } from './cursor.ts';
import { spell } from './letters.ts';
import { readDigits, readInteger } from './numbers.ts';

/** Codes, such as that of an administrative procedure (`1.000527`, `3.000527.000.00.00.H61`): no zero of them may be lost. */

/** Groups joined by dots, one of them longer than thousands are grouped, or beginning with a zero; letters may end it. */
const CODE = /\d{1,4}(?:\.\d+)+(?:\.\p{Lu}{1,3}\d{1,4})?(?![\p{L}\d])/uy;

const isCode = (groups: readonly string[]): boolean =>
  groups.some((group) => /\p{Lu}/u.test(group)) ||
  groups.slice(1).some((group) => group.length > 3 && /^0/.test(group));

function sayGroup(group: string, first: boolean): string {
  const [, letters = '', digits = ''] = /^(\p{Lu}*)(\d*)$/u.exec(group) ?? [];
  if (letters !== '') return `${spell(letters)} ${readInteger(digits)}`;
  return first && !digits.startsWith('0') ? readInteger(digits) : readDigits(digits);
}

const ACCOUNT = /\d+(?:[. ]\d+)*(?![\p{L}\d])/uy;
const ACCOUNT_BEFORE =
  /(?<!\p{L})(?:tài khoản|mã số(?: (?:thuế|hồ sơ|định danh|ngân sách|thủ tục|bảo hiểm xã hội))?|mã (?:định danh|thủ tục|hồ sơ)|số thẻ|số sổ)(?: số)?\s*:?\s*$/iu;

/** The number of an account, a file or a person: figure by figure, in the groups in which it is printed. */
export function readAccountAt(cursor: Cursor): Reading | undefined {
  const match = ACCOUNT_BEFORE.test(before(cursor)) ? matchAt(cursor, ACCOUNT) : null;
  if (!match || match[0].replace(/\D/g, '').length < 5) return undefined;
  const groups = match[0].split(/[. ]/);
  return {
    end: cursor.index + match[0].length,
    spoken: groups.map((group) => readDigits(group)).join(', '),
  };
}

/** A code, group by group: the first as a number, those after it figure by figure. */
export function readCodeAt(cursor: Cursor): Reading | undefined {
  const match = matchAt(cursor, CODE);
  const groups = match?.[0].split('.') ?? [];
  if (!match || !isCode(groups)) return undefined;
  return {
    end: cursor.index + match[0].length,
    spoken: groups.map((group, at) => sayGroup(group, at === 0)).join(' chấm '),
  };
}
