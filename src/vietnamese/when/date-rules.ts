import { isPartialDate } from '#src/vietnamese/dates.ts';
import { wholeDate, type WrittenDate } from '#src/vietnamese/written-dates.ts';
import { boundByHour, howAt, isLunar, pad, type Phrase } from './phrase.ts';
import { addDays, type How, type Rule } from './rules.ts';

/** Dates of a phrase as rules: a whole day, one of every year, or the two ends of a stretch. */

/** Where a date stands in the phrase and what it means; none where it bounds nothing by itself. */
export interface DateRules {
  readonly start: number;
  readonly end: number;
  readonly rules: readonly Rule[];
}

const SINCE = /(?<!\p{L})((?:kể )?từ|sau|không (?:sớm hơn|trước)) (?:ngày )?$/u;
const BEFORE_END = /(?<!\p{L})trước (?:ngày )?$/u;
/** Between the two ends of a stretch of days. */
const TO =
  /^(?: (?:của )?năm (?:trước|nay|báo cáo))?\s*(?:-|–|—|đến(?: hết)?)\s*(?:hết )?(?:trước )?(?:\d{1,2}\s?(?:h|giờ|g)\s?\d{0,2}(?: phút)?,? )?(?:ngày )?$/u;
/** A date that is part of a document's name, or of a person: Kế hoạch số 12/KH-UBND ngày 05/3/2026. */
const OF_DOCUMENT =
  /(?:\d+[\p{L}\d.-]*\/[\p{L}\d/.-]*\p{L}[\p{L}\d/.-]*,?|(?<!\p{L})(?:sinh|ký|thông qua|công văn|quyết định|nghị quyết|nghị định|thông tư|chỉ thị)) (?:ngày )$/u;
/** What a document rests on, with its date: Căn cứ Luật Việc làm ngày 16 tháng 6 năm 2025. */
const BASIS =
  /(?<!\p{L})(?:căn cứ|theo|luật|pháp lệnh)(?: (?!trước|chậm|đến|từ|hết|vào)[\p{L}-]+)* (?:ngày )$/u;
/** A date that is a day's name: kỷ niệm ngày 27/7. */
const NAME_OF_DAY =
  /(?<!\p{L})(?:kỷ niệm|quốc tế|quốc khánh|khởi nghĩa|giải phóng|nhà giáo|phụ nữ|liệt sĩ|liệt sỹ|thành lập|toàn dân|việt nam)(?: (?!trước|chậm|đến|vào|từ|hết|xong)\p{L}+){0,4}[ (]*$/u;
/** "ít nhất 05 ngày trước ngày 15/6": how long before stands with it, and is left to whoever reads. */
const SOME_DAYS_BEFORE = /\d (?:ngày|tuần|tháng|giờ)(?: làm việc)? trước(?: ngày)? $/u;
const AT_LEAST_AFTER = /^,? (?:ít nhất|tối thiểu|chậm nhất)(?: là)? \d/u;
/** A year that goes with each report or plan: such a day comes every year. */
const NEXT_YEAR =
  /^\s*(?:của )?năm (?:sau|kế tiếp|tiếp theo|liền kề|liền trước|kế hoạch|báo cáo|trước(?! (?:ngày|\d)))(?: (?:năm )?(?:liền kề|kế hoạch|báo cáo))?/u;
/** Up to when figures are counted, or as of when: no day on which something is due. */
const AS_OF =
  /(?<!\p{L})(?:tính đến|tính từ|tại thời điểm|thời điểm|số liệu(?: \p{L}+){0,3})(?: (?:hết|từ|đến|là))*(?: ngày)? $/u;
/** "trong dịp 27/7": the day names an occasion. */
const OCCASION = /(?<!\p{L})(?:dịp|nhân|mừng|tết)(?: (?:lễ|ngày))* $/u;

/** A date within a phrase, and its neighbours. */
interface Place {
  readonly date: WrittenDate;
  readonly opens: boolean;
  readonly closes: boolean;
  readonly how: How;
}

function places({ text, dates }: Phrase): Place[] {
  let previous: { end: number; how: How } | undefined;
  const joins = (at: number): boolean => {
    const [one, other] = [dates[at], dates[at + 1]];
    return one !== undefined && other !== undefined && TO.test(text.slice(one.end, other.start));
  };
  return dates.map((date, at) => {
    const how = howAt(text, date.start, previous);
    previous = { end: date.end, how };
    return { date, opens: joins(at), closes: at > 0 && joins(at - 1), how };
  });
}

const iso = ({ day = 0, month = 0, year }: ReturnType<typeof wholeDate>): string | undefined => {
  if (year === undefined) return undefined;
  const whole = `${String(year)}-${pad(month)}-${pad(day)}`;
  return isPartialDate(whole) ? whole : undefined;
};

/** A day of the year, `MM-DD`, unless no year has it or only some have. */
function monthDayOf(date: WrittenDate): string | undefined {
  const { day = 0, month = 0 } = wholeDate(date);
  const monthDay = `${pad(month)}-${pad(day)}`;
  return isPartialDate(`2023-${monthDay}`) ? monthDay : undefined;
}

/** The last such day of the year that is not after another day. */
function lastBefore(monthDay: string | undefined, day: string): string | undefined {
  if (monthDay === undefined) return undefined;
  const year = Number(day.slice(0, 4));
  return `${String(monthDay <= day.slice(5) ? year : year - 1)}-${monthDay}`;
}

/** The rules of one date. */
function rulesAt(phrase: Phrase, place: Place, before: Place | undefined): readonly Rule[] {
  const { text, issued, hoursOf } = phrase;
  const { date, how, closes } = place;
  const hours = hoursOf.get(date.start) ?? [];
  const { day = 0, month = 0, year } = wholeDate(date);
  const monthDay = `${pad(month)}-${pad(day)}`;
  const whole = iso(wholeDate(date));
  const said = (words: string): readonly Rule[] => [{ kind: 'open', said: words }];
  const lead = text.slice(0, date.start);
  // "từ ngày 15/11 đến trước ngày 31/12": the eve is the last.
  const isEve = closes && BEFORE_END.test(lead);
  if (SOME_DAYS_BEFORE.test(lead) || AT_LEAST_AFTER.test(text.slice(date.end))) return said(text);
  // No calendar has it: not understood.
  if (!isPartialDate(`${String(year ?? 2024)}-${monthDay}`)) return [];
  const since = SINCE.exec(lead.slice(-24));
  if (whole !== undefined && since && !closes) {
    const from = since[1] === 'sau' ? addDays(whole, 1) : whole;
    return [{ kind: 'stretch', from }];
  }
  // The other end of a stretch, a day of some year.
  const opening = closes && before ? monthDayOf(before.date) : undefined;
  if (whole !== undefined) {
    const from =
      closes && before ? (iso(wholeDate(before.date)) ?? lastBefore(opening, whole)) : undefined;
    const to = isEve ? addDays(whole, -1) : whole;
    if (from !== undefined && from <= to) return [{ kind: 'stretch', from, to }];
    const byHour = boundByHour(text, date.start);
    // Before 24 hours the whole day is in time.
    const withHour: How = hours.length > 0 ? 'before' : 'by';
    return [{ kind: 'day', day: whole, how: byHour ? withHour : closes ? 'by' : how, hours }];
  }
  const bound: How = closes
    ? 'by'
    : hours.length > 0 && boundByHour(text, date.start)
      ? 'before'
      : how;
  const later = NEXT_YEAR.test(text.slice(date.end));
  if (phrase.yearly || later) {
    // 29 February does not come every year.
    if (monthDay === '02-29') return said(`ngày 29/2`);
    const { start, everyYears } = phrase;
    if (
      opening !== undefined &&
      !isEve &&
      hours.length === 0 &&
      everyYears === 1 &&
      start === undefined
    )
      return [{ kind: 'yearlyStretch', from: opening, to: monthDay }];
    return [
      {
        kind: 'yearly',
        day: monthDay,
        how: bound,
        every: everyYears,
        ...(start !== undefined && { start }),
        hours,
      },
    ];
  }
  // The first such day since the document.
  if (issued.length < 10)
    return said(
      closes && before
        ? `từ ngày ${text.slice(before.date.start, date.end)}`
        : `ngày ${String(day)}/${String(month)}`,
    );
  const own = `${issued.slice(0, 4)}-${monthDay}`;
  const first = own >= issued ? own : `${String(Number(issued.slice(0, 4)) + 1)}-${monthDay}`;
  if (!isPartialDate(first)) return [];
  if (since && !closes)
    return [{ kind: 'stretch', from: since[1] === 'sau' ? addDays(first, 1) : first }];
  const from = hours.length === 0 ? lastBefore(opening, first) : undefined;
  return from === undefined
    ? [{ kind: 'day', day: first, how: bound, hours }]
    : [{ kind: 'stretch', from, to: isEve ? addDays(first, -1) : first }];
}

/** Other months of the same day: "ngày 20 tháng 3, 6, 9, 12 hằng năm", "ngày 20 tháng 6 và tháng 12 năm 2026". */
const MORE_MONTHS =
  /^((?:\s*(?:,|và)\s*(?:tháng\s+)?\d{1,2}(?![\d/.%]))+)(?:\s+năm\s+((?:19|20)\d{2}))?(?=\s*(?:hằng năm|$|[;.)]))/u;

/** The same day in the months that follow it, each a date by itself; and where they end. */
function inMoreMonths(
  text: string,
  date: WrittenDate,
): { dates: readonly WrittenDate[]; end: number } {
  const alone = { dates: [date], end: date.end };
  if (!date.worded || date.year !== undefined) return alone;
  const match = MORE_MONTHS.exec(text.slice(date.end));
  const months = (match?.[1]?.match(/\d{1,2}/gu) ?? []).map(Number);
  if (!match || months.some((month) => month < 1 || month > 12)) return alone;
  const year = match[2] === undefined ? {} : { year: Number(match[2]) };
  return {
    dates: [{ ...date, ...year }, ...months.map((month) => ({ ...date, ...year, month }))],
    end: date.end + match[0].length,
  };
}

/** Dates that are named and not set: in the lunar calendar, of a document, of remembrance, as of which figures are counted. */
const isNamed = (text: string, { start, end }: WrittenDate): boolean =>
  isLunar(text, end) ||
  [NAME_OF_DAY, OF_DOCUMENT, BASIS, OCCASION, AS_OF].some((name) =>
    name.test(text.slice(0, start)),
  );

/** All dates of a phrase, in order. */
export function dateRules(phrase: Phrase): DateRules[] {
  const { text } = phrase;
  const all = places(phrase);
  const named: boolean[] = [];
  return all.map((place, at): DateRules => {
    const { date, opens, closes } = place;
    const { start } = date;
    const next = NEXT_YEAR.exec(text.slice(date.end));
    const end = date.end + (date.year === undefined ? (next?.[0].length ?? 0) : 0);
    // The end of a stretch is what its beginning is.
    named[at] = isNamed(text, date) || (closes && named[at - 1] === true);
    if (named[at]) return { start, end, rules: [] };
    const { year } = wholeDate(date);
    // The beginning of a stretch is no day on which something is due, unless its end is no day.
    const close = all[at + 1];
    if (opens && close !== undefined) {
      const last = wholeDate(close.date);
      const whole = `${String(last.year ?? year ?? 2024)}-${pad(last.month ?? 0)}-${pad(last.day ?? 0)}`;
      if (isPartialDate(whole)) return { start, end, rules: [] };
    }
    const more = inMoreMonths(text, date);
    return {
      start,
      end: Math.max(end, more.end),
      rules: more.dates.flatMap((one) => rulesAt(phrase, { ...place, date: one }, all[at - 1])),
    };
  });
}
