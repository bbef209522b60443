import type { BodyProblem, Clause, ClauseKind } from './clause.ts';
import { isUpper, wordCount } from './lines.ts';
import { SIGNING_FORM } from './places.ts';

/**
 * What a tree may have swallowed without a word: an annex printed under the signature, a table copied as one paragraph a
 * cell, a mark that was not read. Nobody sees such a fault in the finished page, so the author is asked.
 */

/** More lines than a signature of several agencies has. */
const LONGEST_SIGNATURE = 16;
/** So many short paragraphs one after the other are the cells of a table. */
const SHORT_RUN = 9;

/** Marks that look like numbering but are not read as such. */
const UNREAD_MARK =
  /^(?:\([a-zđ]\)\s|[a-zđ]\s\)\s|\d{1,2}\s[.)]\s|[IVXLC]{1,4}\s\)\s|Điều\s+\d+\s*[-–]\s|[A-ZĐ]\s\.\s)/u;
const UNREAD_PLACE =
  /^(?:PHỤ LỤC|Phụ lục\s+(?:số\s*)?(?:[IVXLC]+|\d{1,2})\s*$|Mẫu số\s+\d+\s*$|Chương\s+[IVXLC]+\s*[-–:])/u;
/** Signs that nobody sees, and that hide a mark from being read. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/u;

const TEXT_KINDS: readonly ClauseKind[] = ['title', 'header', 'row', 'footnote', 'authority'];

const ask = (clause: Clause, what: string, remedy: string): BodyProblem => ({
  line: clause.line,
  address: clause.address,
  excusable: true,
  message: `${what}. ${remedy}; nếu đã đúng như bản gốc, thêm một dòng "errata" tại mục ${clause.address}`,
});

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function inOwnWords(clause: Clause): BodyProblem[] {
  const unseen = clause.text.find((text) => INVISIBLE.test(text));
  if (unseen !== undefined)
    return [
      ask(
        clause,
        `có ký tự ẩn trong "${shown(unseen)}"`,
        'Hãy xóa ký tự ấy, vì nó che số thứ tự và làm tìm kiếm sai',
      ),
    ];
  if (TEXT_KINDS.includes(clause.kind)) return [];
  const isTail = clause.kind === 'signature' || clause.kind === 'recipients';
  for (const text of clause.text) {
    if (UNREAD_PLACE.test(text))
      return [
        ask(
          clause,
          `"${shown(text)}" giống đầu một phần kèm theo nhưng đang nằm trong ${clause.reading}`,
          'Nếu đúng là phần mới, hãy đặt dòng --- trước nó và ghi dấu # trước tên',
        ),
      ];
    if (isTail) continue;
    if (UNREAD_MARK.test(text))
      return [
        ask(
          clause,
          `dòng "${shown(text)}" bắt đầu như một số thứ tự nhưng không đọc được`,
          'Hãy xem dấu sau số có đúng bản gốc không (1., 1), 1/, a), a/, I.)',
        ),
      ];
    if (SIGNING_FORM.test(text))
      return [
        ask(
          clause,
          `dòng "${shown(text)}" giống phần ký nhưng đang nằm trong ${clause.reading}`,
          'Hãy ghi mỗi dòng của phần ký trên một dòng riêng, dưới đoạn cuối',
        ),
      ];
  }
  if (clause.kind === 'signature' && clause.text.length > LONGEST_SIGNATURE)
    return [
      ask(
        clause,
        `phần chữ ký có ${clause.text.length} dòng`,
        'Nếu sau chữ ký là phụ lục hay văn bản kèm theo, hãy đặt dòng --- trước nó và ghi dấu # trước tên',
      ),
    ];
  return [];
}

const isShort = ({ kind, text }: Clause): boolean =>
  kind === 'paragraph' &&
  text.length === 1 &&
  !/[.;:,!?]$/u.test(text[0] ?? '') &&
  !isUpper(text[0] ?? '') &&
  wordCount(text[0] ?? '', 8) <= 6;

function runsOfShort(clause: Clause): BodyProblem[] {
  let run: Clause[] = [];
  for (const child of [...clause.children, undefined]) {
    if (child && isShort(child)) {
      run.push(child);
      continue;
    }
    const [first] = run;
    if (first && run.length >= SHORT_RUN)
      return [
        ask(
          first,
          `${run.length} đoạn rất ngắn liền nhau, từ "${shown(first.text[0] ?? '')}", giống các ô của một bảng`,
          'Nếu bản gốc in bảng, hãy ghi thành bảng: mỗi hàng một dòng "| … | … |"',
        ),
      ];
    run = [];
  }
  return [];
}

/** Everything in a tree that an author should look at. @param all every clause, in printed order */
export function swallowed(all: readonly Clause[]): BodyProblem[] {
  return all.flatMap((clause) => [...inOwnWords(clause), ...runsOfShort(clause)]);
}
