import type { BodyProblem } from './clause.ts';
import { readLabel } from './labels.ts';
import { isBlock, isRule, type Line } from './lines.ts';
import { RECIPIENTS } from './places.ts';

/**
 * Amending acts quote the words that they put into another act, numbering and all. What stands from “ to ” over several
 * lines is one block, so that its Điều and khoản never become clauses of the act that quotes them.
 */

const OPENS_LINE = /^[“”"«„]\s*/u;
const MARKS = '“”"«»„';
const isSpace = (sign: string): boolean => /\s/u.test(sign);
const isWord = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

/** How a line's quotation marks turn, all in all. */
interface Turns {
  /** Marks that open less marks that close. */
  readonly by: number;
  readonly opens: boolean;
}
const NO_TURNS: Turns = { by: 0, opens: false };

/**
 * Which way the quotation marks of a line turn. Sources mix the marks up, so what stands beside each decides. One walk
 * and no list: a line of two million marks is read like any other.
 */
function turnsOf(text: string): Turns {
  if (!/[“”"«»„]/u.test(text)) return NO_TURNS;
  let by = 0;
  let opens = false;
  for (let index = 0; index < text.length; index += 1) {
    const mark = text.charAt(index);
    if (!MARKS.includes(mark)) continue;
    const before = text.charAt(index - 1) || ' ';
    const after = text.charAt(index + 1) || ' ';
    const isAfterSpace = '(“"«„'.includes(before) || isSpace(before);
    const isBeforeWord = '(“"«'.includes(after) || isWord(after);
    const isOpening =
      mark === '"'
        ? isAfterSpace && isBeforeWord
        : mark === '”' || mark === '»'
          ? isAfterSpace && isBeforeWord && mark === '”' && index === 0
          : isBeforeWord || isAfterSpace;
    by += isOpening ? 1 : -1;
    opens ||= isOpening;
  }
  return { by, opens };
}

const startsWithLabel = (text: string): boolean => readLabel(text, true, () => true) !== undefined;

/** Where in a line a quotation begins that may run over several lines; undefined for none. */
function openingIn(line: Line): { at: number; labelled: boolean } | undefined {
  if (OPENS_LINE.test(line.text))
    return { at: 0, labelled: startsWithLabel(line.text.replace(OPENS_LINE, '')) };
  // "… như sau: “2. Hồ sơ gồm:" opens on the line of the amending words.
  const found = /:\s*(?=[“"«„])/u.exec(line.text.slice(0, 4000));
  if (!found) return undefined;
  const at = found.index + found[0].length;
  const labelled = startsWithLabel(line.text.slice(at).replace(OPENS_LINE, ''));
  return labelled ? { at, labelled } : undefined;
}

const endsQuotation = (text: string): boolean => /[”"»]\s*[.;,]?$/u.test(text.slice(-8));

/** Makes one block of the lines of each quotation, and tells of those that never close. */
export function gatherQuotations(lines: readonly Line[], problems: BodyProblem[]): Line[] {
  const isEdge = (line: Line): boolean =>
    isRule(line) || line.level === 1 || RECIPIENTS.test(line.text);
  const turns = lines.map(({ text }) => turnsOf(text));
  const depths: number[] = [];
  let depth = 0;
  for (const { by } of turns) {
    depth += by;
    depths.push(depth);
  }
  // For each line the first one after it that is no deeper than what stood before it; found in one walk from the end.
  const closes = new Array<number>(lines.length).fill(-1);
  const ends = new Array<number>(lines.length).fill(-1);
  const stack: number[] = [];
  let ending = -1;
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    const line = lines[index];
    const before = depths[index - 1] ?? 0;
    if (line && isEdge(line)) {
      stack.length = 0;
      ending = -1;
      continue;
    }
    if (line && endsQuotation(line.text)) ending = index;
    ends[index] = ending;
    const own = depths[index] ?? 0;
    while (stack.length > 0 && (depths[stack.at(-1) ?? 0] ?? 0) >= own) stack.pop();
    stack.push(index);
    // The stack falls from its top downwards, so the first that fits is found by halving.
    let low = 0;
    let high = stack.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const at = stack[middle] ?? 0;
      if ((depths[at] ?? 0) <= before) {
        closes[index] = at;
        low = middle + 1;
      } else high = middle - 1;
    }
  }
  const out: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const opening = isBlock(line) || isEdge(line) ? undefined : openingIn(line);
    const exact = closes[index] ?? -1;
    const unclosed = exact < 0 && turns[index]?.opens === true;
    const last = exact >= 0 ? exact : opening?.labelled ? (ends[index] ?? -1) : -1;
    const isQuotation =
      opening !== undefined &&
      (last > index || (last === index && opening.at === 0 && opening.labelled));
    if (unclosed && (depths[index] ?? 0) > (depths[index - 1] ?? 0))
      problems.push({
        line: line.line,
        excusable: false,
        message: `dấu ngoặc kép mở ở "${line.text.slice(0, 60)}" không thấy đóng; hãy xem bản gốc và ghi dấu ” ở cuối đoạn trích`,
      });
    if (!isQuotation) {
      out.push(line);
      continue;
    }
    const before = line.text.slice(0, opening.at).trim();
    if (before !== '') out.push({ ...line, text: before });
    const [first, ...rest] = lines.slice(index, last + 1);
    const quoted = first ? [{ ...first, text: first.text.slice(opening.at) }, ...rest] : rest;
    out.push({ text: '', level: 0, line: line.line, quoted });
    index = last;
  }
  return out;
}
