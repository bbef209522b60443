import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentProblem } from './problem.ts';

/** What authors wrote in a file: its text, whatever program saved it, and what is wrong with its letters. */

/** Spaces that are no plain space; between words they look like one. */
export const ODD_SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/u;

/** Signs that look like a hyphen and are none, as Word's hyphen that no line breaks at: a search for the number would fail. */
const ODD_HYPHEN = /[\u02D7\u2010-\u2012\u2043\u207B\u2212\uFE58\uFE63\uFF0D]/u;

/** Letters of Iceland that old fonts have in the place of Đ and đ; the letters that they stand for are the lower two. */
const ETH = /[ÐðƉ]/u;

/** Puts the hyphen and the Đ of the keyboard in the place of what looks like them. */
export const plainSigns = (text: string): string =>
  text
    .replace(new RegExp(ODD_HYPHEN.source, 'gu'), '-')
    .replace(new RegExp(ETH.source, 'gu'), (letter) => (letter === 'ð' ? 'đ' : 'Đ'));

/**
 * Letters of other scripts that read as Latin ones: all of Cyrillic, Armenian, Cherokee and Coptic, of Greek those with
 * the shape of a Latin letter, the wide and the mathematical forms of Latin letters and digits, small capitals and letters of
 * phonetics, and several letters in one sign (`ﬁ`, `Ⅱ`).
 */
const LOOK_ALIKE =
  /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυχ\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}ıȷɑɡɩʟʀʏ\u1D00-\u1D22\uA730\uA731\uFB00-\uFB06\u2102-\u2115\u2119-\u211D\u2124-\u2134\u2160-\u2188]/u;

/** A character that no text of ours holds, with its name for authors. */
const UNWANTED: readonly [RegExp, string][] = [
  [/\uFFFD/u, 'chữ hỏng do lưu sai bảng mã (�); hãy gõ lại chữ đó và lưu tệp bằng UTF-8'],
  [/[^\P{Cc}\n\t]/u, 'ký tự điều khiển không nhìn thấy; hãy xoá đi'],
  [/[\u202A-\u202E\u2066-\u2069]/u, 'ký tự đảo chiều chữ không nhìn thấy; hãy xoá đi'],
  [
    /(?![\u202A-\u202E\u2066-\u2069])\p{Default_Ignorable_Code_Point}/u,
    'ký tự không nhìn thấy nằm giữa chữ; hãy xoá đi',
  ],
  [/[\p{Co}\p{Noncharacter_Code_Point}]/u, 'ký tự không máy nào hiện được; hãy xoá đi'],
  [/[\u2028\u2029]/u, 'dấu xuống dòng lạ không nhìn thấy; hãy xoá đi và bấm phím Enter'],
  [
    ODD_SPACE,
    'khoảng trắng lạ, thường do chép từ Word; hãy thay bằng dấu cách (npm run content -- --sua làm hộ)',
  ],
  [
    ODD_HYPHEN,
    'dấu gạch lạ trông như "-", thường do chép từ Word; hãy thay bằng dấu "-" của bàn phím (npm run content -- --sua làm hộ)',
  ],
  [
    ETH,
    'chữ "Ð" của bảng chữ khác thay cho "Đ"; hãy gõ lại bằng bàn phím (npm run content -- --sua làm hộ)',
  ],
  [
    /[\u3001\u3002\uFF01-\uFF0C\uFF0E\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65]/u,
    'dấu câu của bảng chữ khác trông như dấu của ta mà rộng hơn; hãy xoá đi và gõ lại bằng bàn phím',
  ],
  // A search for the word would not find it, and nobody would see why.
  [
    LOOK_ALIKE,
    'chữ của bảng chữ khác trông giống chữ La-tinh; hãy xoá cả từ ấy và gõ lại bằng bàn phím',
  ],
  // From its beginning, so that each letter is looked at once.
  [/(?<!\S)\S{1000}/u, 'một từ dài hơn 1.000 ký tự; hãy xem có dán nhầm không'],
  [/^.{30000}/mu, 'một dòng dài hơn 30.000 ký tự; hãy xem có dán nhầm không'],
];

/** Of those what words of other scripts hold rightly. */
const OF_SCRIPTS: ReadonlySet<RegExp> = new Set(
  UNWANTED.flatMap(([sign, name]) => (name.includes('bảng chữ khác') ? [sign] : [])),
);

/** How the messages on whole files begin. */
const NOT_UTF8 = 'tệp không lưu bằng UTF-8';
const EMPTY = 'tệp trống';

/** A file's text and what is wrong with its letters. */
export interface FileText {
  /** Line ends as `\n`. */
  readonly text: string;
  readonly problems: readonly ContentProblem[];
}

/**
 * What the bytes of a file are where they are not UTF-8, in Vietnamese; undefined where they are.
 *
 * windows-1258 writes tone marks as letters of their own, on the places where windows-1252 and the codes of one byte
 * a letter (TCVN3, VNI) have capitals.
 */
function otherEncoding(
  bytes: Buffer,
): { readonly text: string; readonly name: string } | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), name: 'UTF-16' };
  if (first === 0xfe && second === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), name: 'UTF-16' };
  if (isUtf8(bytes)) return undefined;
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const tones = text.match(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu)?.length ?? 0;
  const whole = new TextDecoder('utf-8').decode(bytes);
  const known = /[ấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/u.test(whole);
  if (known) return { text: whole, name: 'UTF-8 có chỗ hỏng' };
  return tones > 0
    ? { text, name: 'Windows-1258 (“ANSI” của Notepad)' }
    : { text: whole, name: 'một bảng mã cũ (TCVN3, VNI hay Windows-1252)' };
}

/** Files of programs under another name, by their first bytes. */
const OTHER_KINDS: readonly (readonly [start: string, name: string])[] = [
  ['PK\u0003\u0004', 'một tệp Word, Excel hay tệp nén (.docx, .xlsx, .zip)'],
  ['\u00D0\u00CF\u0011\u00E0', 'một tệp Word hay Excel đời cũ (.doc, .xls)'],
  ['%PDF-', 'một tệp PDF'],
  ['{\\rtf', 'một tệp RTF'],
  ['\u0089PNG', 'một tệp hình'],
  ['\u00FF\u00D8\u00FF', 'một tệp hình'],
  ['GIF8', 'một tệp hình'],
];

/** What a file is that was given another ending than its own, in Vietnamese; undefined for a text. */
export function otherKind(bytes: Buffer): string | undefined {
  const text = bytes.toString('latin1', 0, 8);
  return OTHER_KINDS.find(([start]) => text.startsWith(start))?.[1];
}

/** The bytes of a file of authors, or why there are none. */
export function readBytes(
  root: string,
  path: string,
): { readonly bytes: Buffer } | { readonly bytes: undefined; readonly problem: ContentProblem } {
  try {
    return { bytes: readFileSync(join(root, path)) };
  } catch {
    return {
      bytes: undefined,
      problem: {
        file: `content/${path}`,
        message:
          'không đọc được tệp; phải là một tệp thường (không phải thư mục hay liên kết hỏng) mà bạn có quyền đọc',
      },
    };
  }
}

/**
 * What authors wrote in a file, of its bytes.
 *
 * @param anyScript whether it holds words of other scripts, such as questions as readers type them
 */
export function fileText(path: string, bytes: Buffer, anyScript = false): FileText {
  const file = `content/${path}`;
  const other = otherEncoding(bytes);
  const text = (other?.text ?? bytes.toString('utf8'))
    // Some editors put an invisible mark (BOM) before the first character.
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n');
  // What else the letters would bring about is not told: one mistake, one message.
  // What was there may be lost; one that is not needed can go.
  if (!/\S/u.test(text))
    return {
      text,
      problems: [
        {
          file,
          message: `${EMPTY}; nếu mất nội dung, hãy lấy lại tệp cũ; nếu không cần nữa, hãy xoá`,
        },
      ],
    };
  if (!other)
    return { text: text.normalize('NFC'), problems: letterProblems(text, file, anyScript) };
  const broken = text.split('\n').findIndex((line) => line.includes('\uFFFD')) + 1;
  const message = `${NOT_UTF8}, có vẻ là ${other.name}; hãy mở lại, xem chữ còn đúng không, rồi lưu với bảng mã UTF-8`;
  return { text, problems: [{ file, line: Math.max(broken, 1), message }] };
}

/** Whether a mistake is that a whole file is stored in other bytes than UTF-8, or holds nothing: all else follows from it. */
export const isOfEncoding = ({ message }: ContentProblem): boolean =>
  message.startsWith(NOT_UTF8) || message.startsWith(EMPTY);

/** Reads a file of authors, as {@link fileText}; without a text where the system does not let it be read, which is told. */
export function readText(root: string, path: string, anyScript = false): FileText {
  const read = readBytes(root, path);
  return read.bytes
    ? fileText(path, read.bytes, anyScript)
    : { text: '', problems: [read.problem] };
}

/** A tab outside of the indentation of YAML, which YAML itself refuses. */
export function tabProblem(text: string, file: string): ContentProblem[] {
  const index = text.indexOf('\t');
  if (index < 0) return [];
  const line = text.slice(0, index).split('\n').length;
  return [
    {
      file,
      line,
      message: 'có phím Tab; hãy thay bằng dấu cách (npm run content -- --sua làm hộ)',
    },
  ];
}

function letterProblems(text: string, file: string, anyScript: boolean): ContentProblem[] {
  const lines = text.split('\n');
  const unwanted = UNWANTED.flatMap(([sign, name]): ContentProblem[] => {
    if ((anyScript && OF_SCRIPTS.has(sign)) || !sign.test(text)) return [];
    const line = lines.findIndex((content) => sign.test(content)) + 1;
    return [{ file, line, message: `có ${name}` }];
  });
  const whole = text.normalize('NFC');
  if (text === whole) return [...unwanted, ...loneMarks(lines, file)];
  const line = lines.findIndex((content) => content !== content.normalize('NFC')) + 1;
  const found = /\S*\p{M}\S*/u.exec(lines[line - 1] ?? '')?.[0] ?? '';
  return [
    ...unwanted,
    {
      file,
      line,
      message: `chữ "${found.normalize('NFC')}" viết bằng Unicode tổ hợp (NFD); hãy lưu lại tệp bằng Unicode dựng sẵn (NFC), nếu không tìm kiếm sẽ không thấy`,
    },
  ];
}

/** Marks that no letter takes: a slip of a keyboard program, of which readers see a letter with a dot of its own. */
function loneMarks(lines: readonly string[], file: string): ContentProblem[] {
  const line = lines.findIndex((content) => /[\u0300-\u036F]/u.test(content)) + 1;
  if (line === 0) return [];
  const found = /\S*[\u0300-\u036F]\S*/u.exec(lines[line - 1] ?? '')?.[0] ?? '';
  return [
    {
      file,
      line,
      message: `chữ "${found.slice(0, 40)}" có dấu đứng rời, không ghép được với chữ nào; hãy xoá cả từ ấy và gõ lại`,
    },
  ];
}
