import type { SourceChanges } from '#src/schemas/source.ts';
import { withoutLayout } from './fidelity.ts';

/** A source as a list of words, and what its list of left-out words takes from it. */

/** A word with its place. */
export interface Word {
  readonly text: string;
  /** Line of its file, from 1. */
  readonly line: number;
}

/** The words of a source in order, marks of layout aside, with the line that each stands on. */
function wordsOfSource(text: string): Word[] {
  return withoutLayout(text).flatMap((line, index) =>
    line
      .split(/\s+/u)
      .filter(Boolean)
      .map((word) => ({ text: word, line: index + 1 })),
  );
}

/** Something that a list says of a source and that is not so. */
export interface ListFault {
  readonly path: readonly PropertyKey[];
  /** In Vietnamese. */
  readonly message: string;
}

/** What remains of a source, and what is wrong with its list. */
export interface Kept {
  readonly words: readonly Word[];
  readonly faults: readonly ListFault[];
}

const split = (text: string): string[] => text.split(/\s+/u).filter(Boolean);

/** Whether words stand at a place of a list. */
const standsAt = (all: readonly Word[], from: number, words: readonly string[]): boolean =>
  words.every((word, index) => all[from + index]?.text === word);

/** Where words stand that nothing has taken yet, at most at five places. */
function placesOf(
  all: readonly Word[],
  words: readonly string[],
  taken: ReadonlySet<number>,
): number[] {
  const places: number[] = [];
  for (let index = 0; index < all.length && places.length < 5; index += 1)
    if (!taken.has(index) && standsAt(all, index, words)) places.push(index);
  return places;
}

const NUMBERED =
  /^(?:Điều\s+\d|Chương\s|Phần\s|Mục\s+\d|Khoản\s+\d|Phụ lục|[IVXL]+\.\s|\d+(?:\.\d+)*[.)]\s|[a-zđ][.)/]\s|[-–+•]\s*\p{L})/u;
const LONG = 25;

/** Why words may be text of a document that nobody should leave out; undefined where nothing speaks for it. */
export function looksLikeText(words: string, reason: string): string | undefined {
  if (reason === 'page-number')
    return /^[-–—\s(]*(?:(?:trang|page)\s*:?\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*\/\s*\d{1,4})?[-–—\s).]*$/iu.test(
      words,
    )
      ? undefined
      : 'không phải một số trang';
  if (reason === 'rule')
    return /[\p{L}\p{N}]/u.test(words) ? 'có chữ hoặc số, không phải đường kẻ' : undefined;
  if (NUMBERED.test(words)) return 'mở đầu như một mục của văn bản';
  if (split(words).length > LONG)
    return `dài ${String(split(words).length)} chữ, như một đoạn của văn bản`;
  return undefined;
}

/**
 * Takes from a source what its list leaves out, and puts spaced letters together.
 *
 * @param text the source file as UTF-8 text
 */
export function keptWords(text: string, changes: SourceChanges | undefined): Kept {
  const all = wordsOfSource(text);
  const faults: ListFault[] = [...decomposedFaults(text, changes)];
  if (!changes) return { words: all, faults };
  const firstOfLine = new Map<number, number>();
  all.forEach(({ line }, index) => {
    if (!firstOfLine.has(line)) firstOfLine.set(line, index);
  });
  const instead = new Map<number, readonly string[]>();
  const taken = new Set<number>();
  const apply = (
    path: readonly PropertyKey[],
    line: number,
    printed: readonly string[],
    words: readonly string[],
    after?: readonly string[],
  ): void => {
    const found: number[] = [];
    for (let at = firstOfLine.get(line) ?? -1; at >= 0 && all[at]?.line === line; at += 1) {
      if (taken.has(at) || !standsAt(all, at, printed)) continue;
      if (after && !standsAt(all, at - after.length, after)) continue;
      found.push(at);
    }
    const shown = printed.join(' ');
    const elsewhere = found.length > 0 ? [] : placesOf(all, printed, taken);
    const lines = [...new Set(elsewhere.map((place) => all[place]?.line))].join(', ');
    // Words that stand at one other place are taken there, so that one mistake is told once.
    const at = found[0] ?? (elsewhere.length === 1 ? elsewhere[0] : undefined);
    if (found.length === 0)
      faults.push({
        path,
        message:
          elsewhere.length > 0
            ? `dòng ${String(line)} của tệp nguồn không có "${shown}"${after ? ` sau "${after.join(' ')}"` : ''} (mỗi chữ chỉ nói một lần); chữ ấy ở dòng ${lines}, hãy sửa số dòng hoặc "after"`
            : `tệp nguồn không có "${shown}" mà chưa mục nào nói tới; hãy chép đúng như tệp nguồn in, hoặc bỏ mục này`,
      });
    if (at === undefined) return;
    if (found.length > 1 && !after)
      faults.push({
        path,
        message: `dòng ${String(line)} của tệp nguồn có "${shown}" ${String(found.length)} lần; hãy ghi ở "after" những chữ đứng ngay trước chỗ định nói`,
      });
    if (printed.some((_word, index) => taken.has(at + index))) {
      if (found.length > 0)
        faults.push({
          path,
          message: `"${shown}" ở dòng ${String(line)} đã được một mục khác nói tới; mỗi chữ chỉ nói một lần`,
        });
      return;
    }
    printed.forEach((_word, index) => {
      taken.add(at + index);
      instead.set(at + index, index === 0 ? words : []);
    });
  };
  changes.leftOut.forEach(({ lines, words, reason, after, note }, index) => {
    const text = note === undefined ? looksLikeText(words, reason) : undefined;
    if (text !== undefined)
      faults.push({
        path: ['leftOut', index, 'words'],
        message: `"${words.slice(0, 60)}" ${text}; chữ của văn bản thì phải để trong nguyên văn. Nếu chắc không phải, hãy ghi lý do ở "note"`,
      });
    lines.forEach((line, at) =>
      apply(
        ['leftOut', index, 'lines', at],
        line,
        split(words),
        [],
        after === undefined ? undefined : split(after),
      ),
    );
  });
  changes.spaced.forEach(({ lines, printed, words }, index) => {
    if (split(printed).join('') !== split(words).join('') || printed === words) {
      faults.push({
        path: ['spaced', index, 'words'],
        message: `"${words}" không phải "${printed}" viết liền; chỗ này chỉ được bớt khoảng trắng, không đổi chữ nào`,
      });
      return;
    }
    lines.forEach((line, at) =>
      apply(['spaced', index, 'lines', at], line, split(printed), split(words)),
    );
  });
  const words = all.flatMap((word, index): Word[] => {
    const other = instead.get(index);
    return other ? other.map((text) => ({ ...word, text })) : [word];
  });
  return { words, faults };
}

/** Words that are written with marks apart from their letters. */
function decomposedWords(text: string): string[] {
  if (text === text.normalize('NFC')) return [];
  return split(text).filter((word) => word !== word.normalize('NFC'));
}

function decomposedFaults(text: string, changes: SourceChanges | undefined): ListFault[] {
  const words = decomposedWords(text);
  const first = words[0]?.normalize('NFC');
  const said = changes?.decomposed;
  if (first === undefined)
    return said
      ? [
          {
            path: ['decomposed'],
            message: 'tệp nguồn không có chữ tổ hợp (NFD) nào; hãy bỏ trường này',
          },
        ]
      : [];
  if (said?.words === words.length && said.first === first) return [];
  return [
    {
      path: said ? ['decomposed'] : [],
      message: `tệp nguồn có ${String(words.length)} chữ viết bằng Unicode tổ hợp (NFD), chữ đầu tiên là "${first}"; hãy ghi: decomposed: { words: ${String(words.length)}, first: ${first} }`,
    },
  ];
}

/** Both forms of a word as their code points, for whoever wants to see the difference that a screen does not show. */
export const codePoints = (word: string): string =>
  [...word]
    .map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');

/** Marks of layout in a source that are no words and stand in no list: rules, bars of tables, stars, heading signs. */
export function layoutMarks(text: string): {
  readonly rules: number;
  readonly bars: number;
  readonly stars: number;
  readonly heads: number;
} {
  const count = (sign: RegExp): number => text.match(sign)?.length ?? 0;
  return {
    rules: count(/^\s*[-_=]{3,}\s*$/gmu),
    bars: count(/\|/gu),
    stars: count(/\*+/gu),
    heads: count(/^\s*#{1,6}\s/gmu),
  };
}
