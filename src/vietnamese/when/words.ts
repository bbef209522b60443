import { formatDate } from '#src/vietnamese/dates.ts';
import type { How, Period, Rule } from './rules.ts';

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
const WEEKDAYS = ['', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

const weekday = (value: number): string =>
  value === 7 ? 'chủ nhật' : `thứ ${WEEKDAYS[value] ?? ''}`;
/** `19:00` → `19 giờ`, `07:30` → `7 giờ 30`. */
const hourWords = (hour: string): string => {
  const [hours = '', minutes = '00'] = hour.split(':');
  return `${String(Number(hours))} giờ${minutes === '00' ? '' : ` ${minutes}`}`;
};
const and = (items: readonly string[]): string => items.join(' và ');

/** `hằng tháng`, `tháng cuối quý`; others by their numbers. */
function monthsSaid(months: readonly number[]): string {
  if (months.length === 12) return 'hằng tháng';
  if (months.length === 4) return months[0] === 1 ? 'tháng đầu quý' : 'tháng cuối quý';
  return `${and(months.map((month) => `tháng ${String(month)}`))} hằng năm`;
}

/** One rule in words, without a full stop. */
function ruleWords(rule: Rule): string {
  switch (rule.kind) {
    case 'day': {
      const hour = rule.hour === undefined ? '' : `${hourWords(rule.hour)} `;
      return `${rule.how === 'before' && hour ? `trước ${hour}ngày` : `${hour}${BOUND[rule.how]}`} ${formatDate(rule.day)}`;
    }
    case 'yearly': {
      const [month, day] = rule.day.split('-').map(Number);
      const often = rule.every === 1 ? 'hằng năm' : `${String(rule.every)} năm một lần`;
      return `${BOUND[rule.how]} ${String(day)}/${String(month)} ${often}`;
    }
    case 'monthly': {
      const day = rule.day === 'last' ? 'cuối cùng' : String(rule.day);
      const hours = rule.hours.length > 0 ? `trước ${and(rule.hours.map(hourWords))} ` : '';
      return `${hours}${BOUND[rule.how]} ${day} ${monthsSaid(rule.months)}`;
    }
    case 'after':
      return `${String(rule.count)} ${rule.unit === 'day' ? 'ngày' : 'tháng'} sau khi kết thúc ${PERIODS[rule.period]}`;
    case 'stretch':
    case 'yearlyStretch':
    case 'open':
      return rule.said;
    case 'weekly': {
      const hours = rule.hours.length > 0 ? `trước ${and(rule.hours.map(hourWords))} ` : '';
      return `${hours}${and(rule.weekdays.map(weekday))} hằng tuần`;
    }
    case 'daily': {
      const hours = rule.hours.length > 0 ? `trước ${and(rule.hours.map(hourWords))} ` : '';
      const from = rule.from === undefined ? '' : ` từ ngày ${formatDate(rule.from)}`;
      const to = rule.to === undefined ? '' : ` đến hết ngày ${formatDate(rule.to)}`;
      return `${hours}hằng ngày${from}${to}`;
    }
  }
}

/** Rules in words, in their order: `trước ngày 15/6 hằng năm; trước ngày 15/12 hằng năm`. */
export function rulesInWords(rules: readonly Rule[]): string {
  return rules.map(ruleWords).join('; ');
}
