import { romanValue } from '#src/vietnamese/roman.ts';
import { before, matchAt, type Cursor, type Reading } from './cursor.ts';
import { letterName } from './letters.ts';
import { readInteger } from './numbers.ts';

/** What opens a line: marks of headings and lists, numbering of clauses, and the letters of a citation. */

const LINE_START = /(?:^|\n)[\s*_#>]*$/;

/** Whether nothing but marks stands before the cursor in its line. */
export function atLineStart({ text, index }: Cursor): boolean {
  return LINE_START.test(text.slice(Math.max(0, index - 40), index));
}

const RULE = /(?:[-_=*]\s?){3,}(?=\s*(?:\n|$))/y;
const HEADING_MARK = /#{1,6}(?=[\s*])/y;
const BULLET = /(?:[-+*•·–—▪●○](?=\s|\*\*|\p{L}|$)|>)/uy;

/** Marks that carry no words: rules, `##`, bullets. */
export function readLineMarkAt(cursor: Cursor): Reading | undefined {
  if (!atLineStart(cursor)) return undefined;
  const match = matchAt(cursor, RULE) ?? matchAt(cursor, HEADING_MARK);
  if (match) return { end: cursor.index + match[0].length, spoken: '' };
  const bullet = matchAt(cursor, BULLET);
  // Emphasis that opens a line is no bullet.
  if (!bullet || /^\*\S/.test(cursor.text.slice(cursor.index))) return undefined;
  return { end: cursor.index + bullet[0].length, spoken: '' };
}

const ROMAN = /([IVX]+)[.)](?=\s|\*)/y;
/** Without a mark behind it, a small letter after it makes it an amount: "22.5 triệu". */
const DECIMAL = /(\d{1,2}(?:\.\s?\d{1,2})+)(?:[.)](?=\s)|(?=\s+(?!\p{Ll})))/uy;
const ARABIC = /(\d{1,3})[.)](?=\s|\*)/y;
const LETTER = /([a-zđ])[.)](?=\s|\*)/y;

/** `II.` `1.` `1.4.` `a)` at the start of a line: Mục hai, Khoản một, Điểm một chấm bốn, Điểm a (the words of a citation), or a bare count. */
export function readNumberingAt(cursor: Cursor): Reading | undefined {
  if (!atLineStart(cursor)) return undefined;
  const { options, index } = cursor;
  const say = (token: string, level: string, spoken: string): Reading => ({
    end: index + token.length,
    spoken: options.numbering === 'clause' ? `${level} ${spoken}: ` : `${capital(spoken)}, `,
  });
  const roman = matchAt(cursor, ROMAN);
  const value = roman && romanValue(roman[1] ?? '');
  if (roman && value) return say(roman[0], 'Mục', readInteger(value, options));
  const decimal = matchAt(cursor, DECIMAL);
  // "1.4" with a text after it; a decimal or a group of thousands would not be so short and pointed.
  if (decimal && /^\d{1,2}(?:\.\s?\d{1,2})+\.?$/.test(decimal[0])) {
    const parts = (decimal[1] ?? '').split('.').map((part) => readInteger(part.trim(), options));
    return say(decimal[0], 'Điểm', parts.join(' chấm '));
  }
  const arabic = matchAt(cursor, ARABIC);
  if (arabic) return say(arabic[0], 'Khoản', readInteger(arabic[1] ?? '', options));
  const letter = matchAt(cursor, LETTER);
  return letter ? say(letter[0], 'Điểm', letterName(letter[1] ?? '')) : undefined;
}

export const capital = (text: string): string =>
  text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);

const PATH = /([IVX]+)((?:\.(?:\d{1,2}|[a-zđ]))+)(?![\p{L}\d])/uy;

/** A clause by its path, "mục II.1.b": hai, khoản một, điểm bê. */
export function readClausePathAt(cursor: Cursor): Reading | undefined {
  const match = matchAt(cursor, PATH);
  const section = match && romanValue(match[1] ?? '');
  if (!match || !section || /[\p{L}\d]$/u.test(before(cursor))) return undefined;
  let numbers = 0;
  const parts = (match[2] ?? '')
    .slice(1)
    .split('.')
    .map((part) => {
      if (!/\d/.test(part)) return `, điểm ${letterName(part)}`;
      numbers += 1;
      return `${numbers === 1 ? ', khoản' : ' chấm'} ${readInteger(part, cursor.options)}`;
    });
  return {
    end: cursor.index + match[0].length,
    spoken: readInteger(section, cursor.options) + parts.join(''),
  };
}

const POINT_BEFORE =
  /(?<!\p{L})(?:điểm|tiết)\s+(?:[a-zđ]\s?,\s?)*(?:[a-zđ]\s?(?:,|và|hoặc|đến|-|–)\s?)?$/iu;
const POINT = /[a-zđ](?![\p{L}\d])/uy;

/** The letter of a point, "điểm b", "điểm a, b và đ", by its name; "điểm y tế" is no citation. */
export function readPointAt(cursor: Cursor): Reading | undefined {
  const match = matchAt(cursor, POINT);
  if (
    !match ||
    !POINT_BEFORE.test(cursor.text.slice(Math.max(0, cursor.index - 60), cursor.index))
  ) {
    return undefined;
  }
  if (match[0] === 'y' && /^\s\p{Ll}/u.test(cursor.text.slice(cursor.index + 1))) return undefined;
  return { end: cursor.index + 1, spoken: letterName(match[0]) };
}
