import { dateRules, type DateRules } from './date-rules.ts';
import { phraseOf, type Phrase, type Taken } from './phrase.ts';
import { mayHoldDates, READERS } from './readers.ts';
import type { Rule } from './rules.ts';

/** Reads words of time: "trước ngày 15/6 và 15/12 hằng năm" → two days of every year. */

/** What was read. */
export interface TimeReading {
  /** In the order of the words; none where nothing is understood. */
  readonly rules: readonly Rule[];
}

const TO = /^\s*(?:đến(?: hết)?|-|–|—)(?: cuối)?\s*$/u;
const FROM = /(?<!\p{L})(?:kể )?từ\s*$/u;

/** Adds what was read: the end of a range closes the stretch before it, "từ" leaves one open. */
function add(
  rules: readonly Rule[],
  { rules: taken, range = false }: Taken,
  between: string,
  before: string,
): readonly Rule[] {
  const [first, ...rest] = taken;
  const last = rules.at(-1);
  if (first?.kind === 'stretch' && last?.kind === 'stretch' && TO.test(between)) {
    const end: Rule = {
      kind: 'stretch',
      ...(first.to !== undefined && { to: first.to }),
      ...(first.beyond && { beyond: true }),
    };
    const whole = { ...end, ...(last.from !== undefined && { from: last.from }) };
    return [...rules.slice(0, -1), whole, ...rest];
  }
  if (first?.kind === 'stretch' && first.from !== undefined && !range && FROM.test(before)) {
    const { from } = first;
    return [...rules, { kind: 'stretch', from }, ...rest];
  }
  return [...rules, ...taken];
}

function firstTaken(phrase: Phrase, index: number, dates: readonly DateRules[]): Taken | undefined {
  for (const read of READERS) {
    const taken = read(phrase, index);
    if (!taken) continue;
    const runsOver = dates.some(({ start }) => start > index && start < taken.end);
    if (!runsOver || mayHoldDates(read)) return taken;
  }
  return undefined;
}

/** What goes on beside the days that are named. */
const GOES_ON = /thường xuyên|liên tục|đột xuất|theo quy định|yêu cầu|làm việc/u;

/** What is left when the parts have been read: a rhythm says no more where its days are known, and days bound what is daily. */
function settled(rules: readonly Rule[], { text, start }: Phrase): readonly Rule[] {
  const daily = rules.find((rule) => rule.kind === 'daily');
  const stretch = rules.find((rule) => rule.kind === 'stretch');
  const day = rules.findLast((rule) => rule.kind === 'day');
  if (daily && (stretch || day)) {
    const from = stretch?.from;
    const to = stretch?.to ?? day?.day;
    return [{ ...daily, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  }
  const dated = rules.some(({ kind }) => kind !== 'open');
  const dayed = rules.some(({ kind }) => kind === 'yearly' || kind === 'monthly' || kind === 'day');
  const named = rules.some(({ kind }) => kind === 'yearly' || kind === 'monthly');
  return rules.filter((rule) => {
    if (rule.kind === 'open') return !dated || GOES_ON.test(rule.said);
    // The part of the year that a report is about: "báo cáo 6 tháng đầu năm (trước ngày 15/6)".
    if (rule.kind === 'yearlyStretch') return !(dayed && /báo cáo|định kỳ/u.test(text));
    // "từ năm 2026" of days that come every year, or every some years, is their first.
    return !(rule.kind === 'stretch' && rule.to === undefined && named && start !== undefined);
  });
}

/** Signs of the longest phrase that is read; those of real documents have 200 at most. */
const LONGEST = 2000;

/**
 * Reads words of time.
 *
 * @param written such as `trước ngày 25/12 hằng năm`
 * @param issued day of the document as far as it is known; what names no year counts from it. Empty where it is not known
 * @param effect first day of its force, `YYYY-MM-DD`, where it is known
 */
export function readTime(written: string, issued: string, effect?: string): TimeReading {
  // No time is told in so many words.
  if (written.length > LONGEST) return { rules: [] };
  const phrase = phraseOf(written, issued, effect);
  const { text } = phrase;
  const dates = dateRules(phrase);
  let rules: readonly Rule[] = [];
  let index = 0;
  /** Where the last part that was understood ends. */
  let end = 0;
  while (index < text.length) {
    const date = dates.find((one) => index >= one.start && index < one.end);
    if (date) {
      rules = [...rules, ...date.rules];
      index = date.end;
      end = date.end;
      continue;
    }
    const at = index;
    const fresh = at === 0 || !/[\p{L}\d]/u.test(text[at - 1] ?? '');
    const taken = fresh ? firstTaken(phrase, at, dates) : undefined;
    if (taken) {
      rules = add(rules, taken, text.slice(end, at), text.slice(0, at));
      end = taken.end;
    }
    index = taken && taken.end > at ? taken.end : at + 1;
  }
  return { rules: settled(rules, phrase) };
}
