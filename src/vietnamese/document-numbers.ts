/** Numbers of documents and dates, in every spelling that people use, brought to one form. */

import { keyOf, words, type Word } from './text.ts';

/** A document number as far as it is known: `225`, `225/2019`, `NQ 225`, `225/2019/NQ-HĐND`. */
export interface DocumentNumber {
  /** Digits without leading zeros. */
  number: string;
  /** Four digits. */
  year?: string;
  /** Kind as its folded sign: `nq`, `kh`, `qd`, `nd`, `kl`, `ct`, `cv`, `ctr`, `ttr`, `tt`, `pl`. */
  kind?: string;
  /** Folded signs of the issuer: `hdnd`, `ubnd`, `ttg`, `ldtbxh`. */
  issuer?: string;
}

/** Kinds of document by their folded names and signs. Signs: Nghị định 30/2020/NĐ-CP, Phụ lục III, and party usage. */
const KINDS: Readonly<Record<string, string>> = {
  'nghi quyet': 'nq',
  'ke hoach': 'kh',
  'quyet dinh': 'qd',
  'nghi dinh': 'nd',
  'ket luan': 'kl',
  'chi thi': 'ct',
  'cong van': 'cv',
  'chuong trinh': 'ctr',
  'to trinh': 'ttr',
  'thong tu': 'tt',
  'phap lenh': 'pl',
  nq: 'nq',
  kh: 'kh',
  qd: 'qd',
  nd: 'nd',
  kl: 'kl',
  ct: 'ct',
  cv: 'cv',
  ctr: 'ctr',
  ttr: 'ttr',
  tt: 'tt',
  pl: 'pl',
};

/** Signs that stand for an issuer in a document number, folded. */
const ISSUERS = new Set(
  'hdnd ubnd ttg cp tw tu vp vhxh ldtbxh sldtbxh qh ubtvqh bldtbxh btc byt bnv bgddt bhxh'.split(
    ' ',
  ),
);

const isYear = (key: string): boolean => /^(19|20)\d\d$/.test(key);
const isNumber = (key: string): boolean => /^\d{1,5}$/.test(key);

/** A number found among words, and which of them it covers (indexes, end exclusive). */
export interface FoundNumber {
  value: DocumentNumber;
  from: number;
  to: number;
}

/** Joins what stands around `at`: `LĐT BXH`, `LĐ-TB&XH` become one sign. */
function issuerFrom(list: readonly Word[], at: number): { issuer: string; to: number } | undefined {
  let joined = '';
  let found: { issuer: string; to: number } | undefined;
  for (let to = at; to < Math.min(list.length, at + 4); to++) {
    joined += list[to]?.key ?? '';
    if (ISSUERS.has(joined)) found = { issuer: joined, to: to + 1 };
  }
  return found;
}

/** Kind named by the words that end just before `end`, and where it starts. `số` between them is passed over. */
function kindBefore(
  list: readonly Word[],
  end: number,
): { kind: string; from: number } | undefined {
  const last = list[end - 1]?.key === 'so' ? end - 1 : end;
  const two = `${list[last - 2]?.key ?? ''} ${list[last - 1]?.key ?? ''}`;
  const one = list[last - 1]?.key ?? '';
  if (last >= 2 && KINDS[two]) return { kind: KINDS[two], from: last - 2 };
  if (last >= 1 && KINDS[one]) return { kind: KINDS[one], from: last - 1 };
  return undefined;
}

/** Kind named by the words from `at` on, and where it ends. */
function kindAfter(list: readonly Word[], at: number): { kind: string; to: number } | undefined {
  const one = list[at]?.key ?? '';
  const two = `${one} ${list[at + 1]?.key ?? ''}`;
  if (KINDS[two]) return { kind: KINDS[two], to: at + 2 };
  if (KINDS[one]) return { kind: KINDS[one], to: at + 1 };
  return undefined;
}

/**
 * Document numbers among the words of a text or query. A bare number counts only where `loose` is true or a kind,
 * a year after a stroke or an issuer stands beside it; `gap` gives the characters between two neighbouring words.
 */
export function documentNumbers(
  list: readonly Word[],
  gap: (before: Word, after: Word) => string,
  loose = false,
): FoundNumber[] {
  const out: FoundNumber[] = [];
  for (let at = 0; at < list.length; at++) {
    const word = list[at];
    if (!word || !isNumber(word.key) || out.some((found) => at < found.to)) continue;
    const value: DocumentNumber = { number: word.key };
    let from = at;
    let to = at + 1;
    const joined = (index: number): string => {
      const before = list[index - 1];
      const after = list[index];
      return before && after ? gap(before, after).trim() : '';
    };
    const next = list[to];
    // Parts of a day (`26/7/2019`) or of a span of years (`2021 - 2025`) are no document numbers.
    if (at > 0 && joined(at) === '/' && isNumber(list[at - 1]?.key ?? '')) continue;
    if (next && isNumber(next.key) && joined(to) === '/' && !isYear(next.key)) continue;
    if (next && isYear(word.key) && isYear(next.key)) continue;
    if (at > 0 && isYear(word.key) && isYear(list[at - 1]?.key ?? '')) continue;
    if (next && isYear(next.key) && joined(to) === '/') {
      value.year = next.key;
      to += 1;
    }
    const behind = to < list.length && !list[to]?.breaks ? kindAfter(list, to) : undefined;
    if (behind && (joined(to) === '/' || joined(to) === '-' || joined(to) === '')) {
      value.kind = behind.kind;
      to = behind.to;
    }
    const before = kindBefore(list, at);
    if (before) {
      value.kind = before.kind;
      from = before.from;
    }
    const issuer = to < list.length ? issuerFrom(list, to) : undefined;
    if (issuer) {
      value.issuer = issuer.issuer;
      to = issuer.to;
    }
    // "nghị quyết 225 năm 2019": the year may also follow in words.
    if (!value.year && value.kind && list[to]?.key === 'nam' && isYear(list[to + 1]?.key ?? '')) {
      value.year = list[to + 1]?.key ?? '';
      to += 2;
    }
    if (value.kind || value.year || value.issuer || loose) out.push({ value, from, to });
  }
  return out;
}

/** Document numbers printed in a text. */
export function numbersIn(text: string): DocumentNumber[] {
  const list = words(text);
  return documentNumbers(list, (a, b) => text.slice(a.end, b.start)).map((found) => found.value);
}

/** Tokens under which a number is written and asked, the most telling first. */
export function numberKeys(value: DocumentNumber): string[] {
  const keys: string[] = [];
  if (value.kind && value.year) keys.push(`so${value.kind}${value.number}n${value.year}`);
  if (value.kind) keys.push(`so${value.kind}${value.number}`);
  if (value.year) keys.push(`so${value.number}n${value.year}`);
  keys.push(`so${value.number}`);
  return keys;
}

/** Whether what is asked for can be this document: no part that both give differs. */
export function isSameNumber(asked: DocumentNumber, has: DocumentNumber): boolean {
  return (
    asked.number === has.number &&
    (!asked.year || !has.year || asked.year === has.year) &&
    (!asked.kind || !has.kind || asked.kind === has.kind) &&
    (!asked.issuer ||
      !has.issuer ||
      has.issuer.includes(asked.issuer) ||
      asked.issuer.includes(has.issuer))
  );
}

/** Days that a text names: `25/12`, `05/11/2020`, `ngày 05 tháng 11 năm 2020`, as `25.12` or `5.11.2020`. */
export function datesIn(text: string): string[] {
  const out: string[] = [];
  const add = (day: string, month: string, year: string | undefined): void => {
    if (Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12) return;
    out.push(`${Number(day)}.${Number(month)}${year ? `.${year}` : ''}`);
  };
  for (const [, day = '', month = '', year] of text.matchAll(
    /(?<![\d/])(\d{1,2})[/.-](\d{1,2})(?:[/.-]((?:19|20)\d\d))?(?![\d/])/g,
  ))
    add(day, month, year);
  for (const [, day = '', month = '', year] of keyOf(text).matchAll(
    /\b(?:ngay )?(\d{1,2}) thang (\d{1,2})(?: nam ((?:19|20)\d\d))?\b/g,
  ))
    add(day, month, year);
  return [...new Set(out)];
}

/** Tokens of a day: with its year if it has one, and without. */
export function dateKeys(date: string): string[] {
  const [day, month, year] = date.split('.');
  const plain = `ngay${day}t${month}`;
  return year ? [`${plain}n${year}`, plain] : [plain];
}
