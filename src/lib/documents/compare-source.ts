import type { LeftOutReason } from '#src/schemas/source.ts';
import { unescaped } from './body.ts';
import { differences, type Hunk } from './differences.ts';
import { looksLikeText, type Word } from './source-words.ts';

/** A document's text against its source: every place where they part, each with what to write. */

/** A word of a body, with its place in the body. */
interface BodyWord extends Word {
  /** Where it begins and ends, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** The words of a body with their places: rules, heading signs and the bars of tables are none. */
function wordsOfBody(body: string): BodyWord[] {
  let offset = 0;
  return body.split('\n').flatMap((line, index) => {
    const start = offset;
    offset += line.length + 1;
    const bare = line.trim();
    if (/^-{3,}$/u.test(bare) || (bare.startsWith('|') && /^[|\s:-]*-{2}[|\s:-]*$/u.test(bare)))
      return [];
    // As many characters as before, so that places stay.
    const blank = (signs: string): string => ' '.repeat(signs.length);
    const words = bare.startsWith('|')
      ? line.replace(/(?<!\\)\|/gu, ' ')
      : line.replace(/^#{1,6}/u, blank);
    return [...words.matchAll(/\S+/gu)].map(({ 0: word, index: at }) => ({
      text: word.includes('\\') ? unescaped(word).replaceAll('\\|', '|') : word,
      line: index + 1,
      start: start + at,
      end: start + at + word.length,
    }));
  });
}

/** Whether the words of a body are those of its clauses, of which a label may be parted from what it is printed with. */
function isSame(body: readonly BodyWord[], clauses: readonly string[]): boolean {
  let at = 0;
  for (const { text } of body) {
    if (clauses[at] === text) at += 1;
    else if (`${clauses[at] ?? ''}${clauses[at + 1] ?? ''}` === text) at += 2;
    else return false;
  }
  return at === clauses.length;
}

/** A change of a body: what stands from `start` to `end` becomes `text`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A place where text and source part. */
export interface SourceDifference {
  /** Line of the body, from 1. */
  readonly line: number;
  /** In Vietnamese: what both have, and what to write. */
  readonly message: string;
  /** What to change in the body; left out where the body's places are not known. */
  readonly edit?: Edit;
  /** What to add to the list of the source instead, where that is likely to be meant. */
  readonly entry?: {
    readonly list: 'leftOut' | 'spaced';
    readonly yaml: string;
    readonly value: object;
  };
}

const AROUND = 6;
const SHOWN = 40;

const shownWords = (words: readonly string[]): string =>
  words.length > SHOWN
    ? `${words.slice(0, SHOWN).join(' ')} … (còn ${String(words.length - SHOWN)} chữ)`
    : words.join(' ');

/** A value of YAML in quotes that need nothing escaped. */
const quotedYaml = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Words as a body has to write them. */
const escapedBody = (text: string): string => text.replace(/[<{]/gu, '\\$&');

/** Why words may have been left out, judged by their looks and by how often their line comes again. */
function likelyReason(words: string, timesPrinted: number): LeftOutReason | undefined {
  if (looksLikeText(words, 'page-number') === undefined) return 'page-number';
  if (looksLikeText(words, 'rule') === undefined) return 'rule';
  if (/^(?:Người ký|Ký bởi|Signature|Thời gian ký|Ngày ký|Digitally)|chữ ký số/iu.test(words))
    return 'signature-stamp';
  if (/https?:|www\.|\.(?:vn|com)\b|^(?:Trang chủ|In trang|Tải về|Chia sẻ|Lượt xem)/iu.test(words))
    return 'site-furniture';
  if (timesPrinted > 1 || /^CÔNG BÁO/u.test(words)) return 'running-head';
  return undefined;
}

/** Everything that stands in a text, to count and to look up. */
interface Compared {
  readonly source: readonly Word[];
  readonly body: readonly BodyWord[] | undefined;
  readonly published: readonly string[];
  readonly bodyText: string;
  /** The line of the body on which the nth word stands, where the body's own places are not known. */
  readonly lineOf: (word: number) => number;
  /** How often each line of the source is printed. */
  readonly lineCounts: ReadonlyMap<string, number>;
  /** Each line of the source as its words, and the number of its first word. */
  readonly lines: ReadonlyMap<number, { readonly text: string; readonly first: number }>;
  /** The lines of the body. */
  readonly bodyLines: readonly string[];
}

/** Lines of the source as their words, by number, and how often each is printed. */
function linesOf(source: readonly Word[]): Pick<Compared, 'lines' | 'lineCounts'> {
  const words = new Map<number, { list: string[]; first: number }>();
  source.forEach(({ text, line }, index) => {
    const known = words.get(line);
    if (known) known.list.push(text);
    else words.set(line, { list: [text], first: index });
  });
  const lines = new Map(
    [...words].map(([line, { list, first }]) => [line, { text: list.join(' '), first }]),
  );
  const lineCounts = new Map<string, number>();
  for (const { text } of lines.values()) lineCounts.set(text, (lineCounts.get(text) ?? 0) + 1);
  return { lines, lineCounts };
}

/** The change that makes a body agree with its source at a hunk. */
function editOf({ source, body, bodyText, bodyLines }: Compared, hunk: Hunk): Edit | undefined {
  if (!body) return undefined;
  const { aFrom, aTo, bFrom, bTo } = hunk;
  const [first, last] = [body[bFrom], body[bTo - 1]];
  const words = source.slice(aFrom, aTo);
  const text = escapedBody(words.map((word) => word.text).join(' '));
  if (first && last && bTo > bFrom) {
    if (words.length > 0) return { start: first.start, end: last.end, text };
    // The blank before goes with the words.
    const before = bodyText[first.start - 1] === ' ' ? 1 : 0;
    return { start: first.start - before, end: last.end, text: '' };
  }
  const previous = body[bFrom - 1];
  if (!previous) {
    const at = body[0]?.start ?? bodyText.length;
    return { start: at, end: at, text: `${text} ` };
  }
  // A line of its own in the source is a paragraph of its own in the text.
  const opens = words[0] !== undefined && source[aFrom - 1]?.line !== words[0].line;
  const inTable = bodyLines[previous.line - 1]?.startsWith('|') === true;
  const closes = body[bFrom]?.line !== previous.line && !inTable;
  return {
    start: previous.end,
    end: previous.end,
    text: `${opens && closes ? '\n\n' : ' '}${text}`,
  };
}

/** What to write in the list of the source for words that the text has not. */
function entryOf(compared: Compared, { aFrom, aTo, bFrom, bTo }: Hunk): SourceDifference['entry'] {
  const { source, published, lines, lineCounts } = compared;
  const words = source.slice(aFrom, aTo);
  const [first] = words;
  if (!first) return undefined;
  const printed = words.map(({ text }) => text).join(' ');
  if (bTo > bFrom) {
    const text = published.slice(bFrom, bTo).join(' ');
    const isSpaced =
      words.length > bTo - bFrom &&
      words.filter((word) => [...word.text].length === 1).length * 2 > words.length &&
      text.replaceAll(' ', '') === printed.replaceAll(' ', '');
    return isSpaced
      ? {
          list: 'spaced',
          value: { lines: [first.line], printed, words: text },
          yaml: `- { lines: [${String(first.line)}], printed: ${quotedYaml(printed)}, words: ${quotedYaml(text)} }`,
        }
      : undefined;
  }
  const line = lines.get(first.line) ?? { text: '', first: 0 };
  const whole = line.text;
  const reason = likelyReason(printed, whole === printed ? (lineCounts.get(whole) ?? 0) : 0);
  if (!reason) return undefined;
  // The same words again on the line: which of them is said by what stands before.
  const again: number[] = [];
  for (let at = line.first; source[at]?.line === first.line; at += 1)
    if (words.every((word, index) => source[at + index]?.text === word.text)) again.push(at);
  const before = again.length > 1 ? source[aFrom - 1]?.text : undefined;
  const after = before === undefined ? '' : `after: ${quotedYaml(before)}, `;
  return {
    list: 'leftOut',
    value: {
      lines: [first.line],
      reason,
      words: printed,
      ...(before !== undefined && { after: before }),
    },
    yaml: `- { lines: [${String(first.line)}], ${after}reason: ${reason}, words: ${quotedYaml(printed)} }`,
  };
}

/** Missing words line by line, where one of the lines looks like none of the document: each has a remedy of its own. */
function byLine({ source, lines, lineCounts }: Compared, hunk: Hunk): Hunk[] {
  const { aFrom, aTo, bFrom, bTo } = hunk;
  if (bTo > bFrom) return [hunk];
  const parts: Hunk[] = [];
  let isText = true;
  for (let from = aFrom; from < aTo;) {
    const number = source[from]?.line;
    let to = from + 1;
    while (to < aTo && source[to]?.line === number) to += 1;
    const words = source
      .slice(from, to)
      .map(({ text }) => text)
      .join(' ');
    const whole = lines.get(number ?? 0)?.text;
    const isNone =
      likelyReason(words, whole === words ? (lineCounts.get(words) ?? 0) : 0) !== undefined;
    const last = parts.at(-1);
    if (last && isText && !isNone) parts[parts.length - 1] = { ...last, aTo: to };
    else parts.push({ aFrom: from, aTo: to, bFrom, bTo });
    isText = !isNone;
    from = to;
  }
  return parts;
}

function told(
  compared: Compared,
  hunk: Hunk,
  moved: ReadonlyMap<string, Hunk>,
  list: string,
): SourceDifference {
  const { source, body, published, lineOf } = compared;
  const { aFrom, aTo, bFrom, bTo } = hunk;
  const ours = source.slice(aFrom, aTo).map(({ text }) => text);
  const theirs = published.slice(bFrom, bTo);
  const line = body?.[Math.min(bFrom, body.length - 1)]?.line ?? lineOf(bFrom + 1);
  const sourceLine = source[Math.min(aFrom, source.length - 1)]?.line ?? 1;
  const before = published.slice(Math.max(0, bFrom - AROUND), bFrom).join(' ');
  const where = before === '' ? 'ở đầu nguyên văn' : `sau "${before}"`;
  const entry = entryOf(compared, hunk);
  const edit = editOf(compared, hunk);
  const inList = entry
    ? `\n    ${entry.list === 'spaced' ? 'Nếu bản gốc in giãn chữ' : 'Nếu không phải chữ của văn bản'}, thêm vào ${list}, mục ${entry.list}: ${entry.yaml}`
    : '';
  const twin = moved.get(ours.length > 0 ? ours.join(' ') : theirs.join(' '));
  let message: string;
  if (theirs.length === 0) {
    const from = twin
      ? `; chữ ấy đang ở dòng khác (${shownWords(published.slice(Math.max(0, twin.bFrom - 3), twin.bFrom))} …), hãy chuyển về đây`
      : '';
    message = `thiếu chữ của bản gốc (dòng ${String(sourceLine)} của tệp nguồn) ${where}${from}.\n    Thêm: ${shownWords(ours.map(escapedBody))}${inList}`;
  } else if (ours.length === 0)
    message = `thừa chữ mà bản gốc không có ${where}.\n    Bỏ: ${shownWords(theirs)}`;
  else
    message = `khác bản gốc (dòng ${String(sourceLine)} của tệp nguồn) ${where}.\n    Sửa "${shownWords(theirs)}" thành "${shownWords(ours.map(escapedBody))}", kể cả lỗi in (lỗi của bản gốc thì ghi vào "errata")${inList}`;
  return { line, message, ...(edit && { edit }), ...(entry && { entry }) };
}

/** Texts that stand in the source where the body has nothing, and in the body where the source has nothing. */
function movedIn(
  hunks: readonly Hunk[],
  source: readonly Word[],
  published: readonly string[],
): Map<string, Hunk> {
  const extra = new Map<string, Hunk>();
  for (const hunk of hunks)
    if (hunk.aFrom === hunk.aTo) extra.set(published.slice(hunk.bFrom, hunk.bTo).join(' '), hunk);
  const missing = new Set(
    hunks.flatMap(({ aFrom, aTo, bFrom, bTo }) =>
      bFrom === bTo
        ? [
            source
              .slice(aFrom, aTo)
              .map(({ text }) => text)
              .join(' '),
          ]
        : [],
    ),
  );
  return new Map([...extra].filter(([text]) => missing.has(text)));
}

/**
 * Every place where a document's text and its source part, the nearest to the beginning first.
 *
 * @param source what is left of the source once its list is applied
 * @param clauseWords the words of the document's clauses
 * @param bodyText the body of its file
 * @param lineOf the line of the body for the nth word, where the body's own words are not the clauses' in order
 * @param list the file that the list of the source stands in, as authors name it
 */
export function compareSource(
  source: readonly Word[],
  clauseWords: readonly string[],
  bodyText: string,
  lineOf: (word: number) => number,
  list: string,
): SourceDifference[] {
  const words = wordsOfBody(bodyText);
  const agrees = isSame(words, clauseWords);
  // As the body has them: the tree parts a label from words that are printed right behind it (`1.Một`).
  const published = agrees ? words.map(({ text }) => text) : clauseWords;
  const hunks = differences(
    source.map(({ text }) => text),
    published,
  );
  if (hunks.length === 0) return [];
  const compared: Compared = {
    source,
    published,
    bodyText,
    lineOf,
    body: agrees ? words : undefined,
    bodyLines: bodyText.split('\n'),
    ...linesOf(source),
  };
  const moved = movedIn(hunks, source, published);
  return hunks
    .flatMap((hunk) => byLine(compared, hunk))
    .map((hunk) => told(compared, hunk, moved, list));
}

/** A body with changes made, the last first so that places stay. */
export function applyEdits(body: string, edits: readonly Edit[]): string {
  return edits
    .map((edit, index) => ({ ...edit, index }))
    .sort((a, b) => b.start - a.start || b.index - a.index)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), body);
}
