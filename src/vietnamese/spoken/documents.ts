import { allKinds, kindBefore, kindOfSign } from '#src/vietnamese/document-kinds.ts';
import { issuerNames } from '#src/vietnamese/issuer-names.ts';
import { isAssembly } from '#src/vietnamese/issuers.ts';
import type { FoundNumber } from '#src/vietnamese/document-numbers.ts';
import {
  writtenNumberAt,
  type SignPart,
  type WrittenNumber,
} from '#src/vietnamese/written-number.ts';
import { findAbbreviation, sayable } from './abbreviations.ts';
import { after, before, type Cursor, type Reading } from './cursor.ts';
import { letterName, spell } from './letters.ts';
import { readInteger, readNumber } from './numbers.ts';

/** Numbers of documents, `225/2019/NQ-HĐND`: how the number, its year and its signs are said. */

const BLANK_SAID = 'để trống';

/** How a sign of an issuer is said: by the table, else by the glossary, else letter by letter, and reported. */
function saySign(cursor: Cursor, sign: SignPart): { said: string; unknown?: string } {
  const { printed, start, issuer, figures } = sign;
  const number = figures === undefined ? '' : readInteger(figures, cursor.options);
  if (issuer) {
    const term = number && `${isAssembly(issuer) ? ' khóa' : ''} ${number}`;
    return { said: `${issuerNames[issuer]}${term}` };
  }
  // A kind of document is never an issuer: the CT of TTr-CT is no chỉ thị.
  const known =
    kindOfSign(printed) === undefined ? findAbbreviation({ ...cursor, index: start }) : undefined;
  if (known?.form === printed) return { said: `${sayable(known.meaning)} ${number}`.trim() };
  return { said: `${spell(printed)} ${number}`.trim(), unknown: printed };
}

/** The text goes on to name the issuer itself: "ngày 26/7/2019 của Hội đồng nhân dân tỉnh". */
const ISSUER_FOLLOWS =
  /^[)\s]*(?:,?\s*ngày\s+\d{1,2}(?:\/\d{1,2}\/\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\s*)?,?\s*(?:của|do)\s/iu;

/** The number itself, or that it is open. */
function sayNumber(cursor: Cursor, number: string | undefined, letter: string | undefined): string {
  if (number === undefined) return BLANK_SAID;
  const said = number.includes('.')
    ? readNumber(number, cursor.options)
    : readInteger(number, cursor.options);
  return letter === undefined ? said : `${said} ${letterName(letter)}`;
}

/** Number and year after the name of a kind or "số", without signs: "thông tư 165/2011". */
function readPlain(cursor: Cursor, { value, end }: FoundNumber): Reading | undefined {
  const [, digits = '', letter] = /^([\d.]+)(\p{L})?$/u.exec(value.number) ?? [];
  // Without a year there is nothing to say but the number.
  if (value.year === undefined || !/\/\s?\d{4}$/.test(cursor.text.slice(cursor.index, end)))
    return undefined;
  const numbered = kindBefore(cursor.text, cursor.index)?.numbered || /:\s*$/.test(before(cursor));
  const year = readInteger(value.year, cursor.options);
  const goesOn = /^\s+[\p{L}\d]/u.test(after(cursor, end));
  return {
    end,
    spoken: `${numbered ? '' : 'số '}${sayNumber(cursor, digits, letter)}, năm ${year}${goesOn ? ',' : ''}`,
  };
}

/**
 * A document's number in full: kind, number, year, issuer. What the text around it says already is not said twice:
 * the kind where it stands before, the issuer where it follows. A number left open is said to be open.
 */
export function readDocumentAt(cursor: Cursor): Reading | undefined {
  const found = cursor.numbers.get(cursor.index);
  if (found && !found.written) return readPlain(cursor, found);
  const written = found?.written ?? writtenNumberAt(cursor.text, cursor.index);
  if (!written || (!found && written.number !== undefined)) return undefined;
  // The sentence names the kind before the title: "Luật Việc làm số 74/2025/QH15".
  const titled = written.kind === undefined && found?.value.kind !== undefined;
  return readWritten(cursor, written, titled);
}

function readWritten(cursor: Cursor, written: WrittenNumber, titled: boolean): Reading {
  const { end, year, kind } = written;
  const context = before(cursor);
  const signs = written.signs.map((sign) => saySign(cursor, sign));
  const number = sayNumber(cursor, written.number, written.letter);
  const yearSaid = year === undefined ? '' : `, năm ${readInteger(year, cursor.options)}`;
  const named = ISSUER_FOLLOWS.test(after(cursor, end));
  const issuer = signs.map(({ said }) => said).join(kind === undefined ? ', ' : ' và ');
  // Symbols without a kind are offices of one body (VP-VHXH); one alone is the body itself (QH14).
  const marks = kind === undefined && signs.length > 1;
  const of = marks ? `, ký hiệu ${issuer}` : ` của ${issuer}`;
  const tail = named || issuer === '' ? '' : of;
  const kindSaid = kind === undefined ? 'văn bản' : allKinds[kind].name;

  const lead = kindBefore(cursor.text, cursor.index);
  let spoken: string;
  if (lead?.named || titled) {
    const word = lead?.numbered || /:\s*$/.test(context) ? '' : 'số ';
    spoken = `${word}${number}${yearSaid}${yearSaid && tail ? tail.replace(/^,? ?/, ', ') : tail}`;
  } else if (lead?.numbered) {
    // "Số: 71/KH-UBND": the number first, since "số" is already said.
    const what = marks ? tail.replace(/^, /, '') : `${kindSaid}${tail}`;
    spoken = `${number}${yearSaid}, ${what}`.replace(/, $/, '');
  } else {
    spoken = `${kindSaid} số ${number}${yearSaid}${yearSaid && tail ? tail.replace(/^,? ?/, ', ') : tail}`;
  }
  // After a year, or a number that is open, the sentence takes a breath.
  const open = spoken
    .replace(`số ${BLANK_SAID} của`, `số ${BLANK_SAID}, của`)
    .replace(/^để trống của/, 'để trống, của');
  const breath = written.number === undefined || (year !== undefined && tail === '') ? ',' : '';
  const goesOn = /^\s+[\p{L}\d]/u.test(after(cursor, end));
  const reading = { end, spoken: goesOn ? `${open}${breath}` : open };
  const unknown = signs.find((sign) => sign.unknown !== undefined)?.unknown;
  return unknown === undefined
    ? reading
    : { ...reading, unread: { token: unknown, reason: 'unknown-abbreviation' } };
}
