import { firstDay, formatDate, lastDay } from '#src/vietnamese/dates.ts';
import { weekdayOf, type EventUnit, type How, type Period, type Rule } from './rules.ts';

/** Rules of time in plain words, for whoever has to keep them. */

const BOUND: Readonly<Record<How, string>> = {
  on: 'ngày',
  by: 'chậm nhất ngày',
  before: 'trước ngày',
};
const PERIODS: Readonly<Record<Period, string>> = {
  month: 'tháng',
  quarter: 'quý',
  half: '6 tháng',
  year: 'năm',
};
const UNITS: Readonly<Record<EventUnit, string>> = {
  hour: 'giờ',
  day: 'ngày',
  workday: 'ngày làm việc',
  week: 'tuần',
  month: 'tháng',
  year: 'năm',
};
const WEEKDAYS = ['', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];
const QUARTERS = ['I', 'II', 'III', 'IV'];

const weekday = (value: number): string =>
  value === 7 ? 'chủ nhật' : `thứ ${WEEKDAYS[value] ?? ''}`;
/** The weekday of a day, `YYYY-MM-DD`: `thứ ba`, `chủ nhật`. */
export const weekdayWords = (day: string): string => weekday(weekdayOf(day));
/** `19:00` → `19 giờ`, `07:30` → `7 giờ 30`. */
const hourWords = (hour: string): string => {
  const [hours = '', minutes = '00'] = hour.split(':');
  return `${String(Number(hours))} giờ${minutes === '00' ? '' : ` ${minutes}`}`;
};
const and = (items: readonly string[]): string =>
  items.length < 3
    ? items.join(' và ')
    : `${items.slice(0, -1).join(', ')} và ${items.at(-1) ?? ''}`;

/** A day with its bound and hours: `trước ngày 15`, `trước 10 giờ ngày 15`, `8 giờ ngày 15`. */
function bounded(how: How, hours: readonly string[], day: string): string {
  if (hours.length === 0) return `${BOUND[how]} ${day}`;
  return `${how === 'on' ? '' : 'trước '}${and(hours.map(hourWords))} ngày ${day}`;
}

/** `hằng tháng`, `tháng cuối quý`; others by their numbers. */
function monthsSaid(months: readonly number[]): string {
  if (months.length === 12) return 'hằng tháng';
  if (months.join() === '1,4,7,10') return 'tháng đầu quý';
  if (months.join() === '3,6,9,12') return 'tháng cuối quý';
  return `${and(months.map((month) => `tháng ${String(month)}`))} hằng năm`;
}

const before = (hours: readonly string[]): string =>
  hours.length > 0 ? `trước ${and(hours.map(hourWords))}` : '';

/** The part of a year that whole months make: `tháng 3`, `quý I`, `6 tháng đầu năm`. */
function monthsOfYear(from: number, to: number): string {
  if (from === to) return `tháng ${String(from)}`;
  if (to - from === 2 && to % 3 === 0) return `quý ${QUARTERS[to / 3 - 1] ?? ''}`;
  if (from === 1 && to < 12) return `${String(to)} tháng đầu năm`;
  if (to === 12 && from > 1) return `${String(13 - from)} tháng cuối năm`;
  return `từ tháng ${String(from)} đến tháng ${String(to)}`;
}

/** A side of a stretch as coarse as it is: the first of January is a year's beginning, the last of June a month's end. */
function coarse(day: string, edge: (date: string) => string): string {
  if (edge(day.slice(0, 4)) === day) return day.slice(0, 4);
  return edge(day.slice(0, 7)) === day ? day.slice(0, 7) : day;
}

const told = (date: string): string =>
  date.length === 10 ? `ngày ${formatDate(date)}` : formatDate(date);

/** A stretch of time in words. */
function stretchWords({ from, to, beyond }: Rule & { kind: 'stretch' }): string {
  const on = beyond ? ' và những năm tiếp theo' : '';
  const first = from === undefined ? undefined : coarse(from, firstDay);
  const last = to === undefined ? undefined : coarse(to, lastDay);
  // "từ 01/4 đến 15/6": beside a day the first of a month is a day too.
  const days =
    [first, last].some((side) => side?.length === 10) &&
    ![first, last].some((side) => side?.length === 4);
  if (from === undefined || first === undefined)
    return `đến ${last?.length === 10 ? 'hết ' : ''}${told(last ?? '')}${on}`;
  if (to === undefined || last === undefined) return `từ ${told(first)}${on}`;
  if (first.length === 4 && last.length === 4)
    return `${first === last ? formatDate(first) : `giai đoạn ${first}–${last}`}${on}`;
  if (from === to) return `ngày ${formatDate(from)}`;
  const [year, month] = [from.slice(0, 4), to.slice(0, 7)];
  const whole = firstDay(from.slice(0, 7)) === from && lastDay(month) === to;
  if (!whole || month.slice(0, 4) !== year)
    return `từ ${told(days ? from : first)} đến hết ${told(days ? to : last)}${on}`;
  if (month === from.slice(0, 7)) return `${formatDate(month)}${on}`;
  const said = monthsOfYear(Number(from.slice(5, 7)), Number(month.slice(5)));
  const joint = said.startsWith('quý') ? '/' : said.startsWith('từ') ? ' năm ' : ' ';
  return `${said}${joint}${year}${on}`;
}

/** One rule in words, without a full stop; days of the year by themselves, since several share their end. */
function ruleWords(rule: Rule): string {
  switch (rule.kind) {
    case 'day':
      return bounded(rule.how, rule.hours, formatDate(rule.day));
    case 'yearly':
      return `${bounded(rule.how, rule.hours, shortDay(rule.day))} ${often(rule)}`;
    case 'monthly': {
      const day = rule.day === 'last' ? 'cuối cùng' : String(rule.day);
      return `${bounded(rule.how, rule.hours, day)} ${monthsSaid(rule.months)}`;
    }
    case 'after':
      return `${String(rule.count)} ${UNITS[rule.unit]} sau khi kết thúc ${PERIODS[rule.period]}`;
    case 'stretch':
      return stretchWords(rule);
    case 'yearlyStretch':
      return `${partOfYear(rule.from, rule.to)} hằng năm`;
    case 'event':
    case 'open':
      return rule.said;
    case 'weekly':
      return [before(rule.hours), and(rule.weekdays.map(weekday)), 'hằng tuần']
        .filter(Boolean)
        .join(' ');
    case 'daily': {
      const from = rule.from === undefined ? '' : `từ ${formatDate(rule.from)}`;
      const to = rule.to === undefined ? '' : `đến hết ${formatDate(rule.to)}`;
      const between = [from, to].filter(Boolean).join(' ');
      return [['hằng ngày', before(rule.hours)].filter(Boolean).join(' '), between]
        .filter(Boolean)
        .join(', ');
    }
  }
}

/** The part of a year between two months or days of the year: `quý I`, `từ ngày 1/4 đến hết ngày 15/6`. */
function partOfYear(from: string, to: string): string {
  if (from.length === 2 && to.length === 2) return monthsOfYear(Number(from), Number(to));
  const edge = (side: string): string =>
    side.length === 2 ? `tháng ${String(Number(side))}` : `ngày ${shortDay(side)}`;
  return `từ ${edge(from)} đến hết ${edge(to)}`;
}

const shortDay = (day: string): string =>
  `${String(Number(day.slice(3)))}/${String(Number(day.slice(0, 2)))}`;
const often = ({ every, start }: Rule & { kind: 'yearly' }): string =>
  `${every === 1 ? 'hằng năm' : `${String(every)} năm một lần`}${start === undefined ? '' : `, từ năm ${String(start)}`}`;

/** What must be the same for two days to share their words: "trước ngày 15/6 và 15/12 hằng năm". */
const shares = (rule: Rule): string | undefined =>
  (rule.kind === 'yearly' || rule.kind === 'monthly' || rule.kind === 'day') &&
  rule.hours.length === 0
    ? JSON.stringify({ ...rule, day: '' })
    : undefined;

/** Rules in words, in their order: `trước ngày 15/6 và 15/12 hằng năm`. */
export function rulesInWords(rules: readonly Rule[]): string {
  const said: string[] = [];
  for (let at = 0; at < rules.length; at += 1) {
    const rule = rules[at];
    if (rule === undefined) continue;
    const key = shares(rule);
    const same: Rule[] = [rule];
    for (let next = rules[at + 1]; key !== undefined && next && shares(next) === key;) {
      same.push(next);
      at += 1;
      next = rules[at + 1];
    }
    said.push(same.length === 1 ? ruleWords(rule) : together(same));
  }
  return said.join('; ');
}

/** Several days that are bound and come again in the same way. */
function together(rules: readonly Rule[]): string {
  const days = rules.map((rule) =>
    rule.kind === 'yearly'
      ? shortDay(rule.day)
      : rule.kind === 'monthly'
        ? String(rule.day === 'last' ? 'cuối cùng' : rule.day)
        : rule.kind === 'day'
          ? formatDate(rule.day)
          : '',
  );
  const [first] = rules;
  if (first?.kind === 'yearly') return `${BOUND[first.how]} ${and(days)} ${often(first)}`;
  if (first?.kind === 'monthly')
    return `${BOUND[first.how]} ${and(days)} ${monthsSaid(first.months)}`;
  return first?.kind === 'day' ? `${BOUND[first.how]} ${and(days)}` : '';
}
