import { firstDay, lastDay } from '#src/vietnamese/dates.ts';
import { addDays, addMonths, type How, type Rule } from '#src/vietnamese/when/rules.ts';
import type { Time } from './time.ts';

/** A typed time as rules of the calendar, and rules as an author would type them. The grammar of time words speaks the same rules. */

const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const HOW = { date: 'on', before: 'before', by: 'by' } as const;

/** `2027-Q1` → its first and its last month. */
const quarterMonths = (quarter: string): [string, string] => {
  const [year = '', sign = ''] = quarter.split('-Q');
  const last = Number(sign) * 3;
  return [`${year}-${pad(last - 2)}`, `${year}-${pad(last)}`];
};
/** A typed side of a yearly stretch as rules have it. */
const sideOf = (side: number | string): string => (typeof side === 'number' ? pad(side) : side);
const pad = (value: number): string => String(value).padStart(2, '0');
const within = (from: string, to: string): Rule => ({
  kind: 'stretch',
  from: firstDay(from),
  to: lastDay(to),
});

/**
 * What a typed time means on the calendar.
 *
 * @param issued day of the document, whole or as far as it is known: what is counted from it needs the whole
 * @param effect first day of its force, `YYYY-MM-DD`, where it is known
 */
export function rulesOf(time: Time, issued: string | undefined, effect?: string): readonly Rule[] {
  const hours = 'hour' in time ? (time.hour ?? []) : [];
  switch (time.kind) {
    case 'date':
    case 'before':
    case 'by':
      return time.date.map((day) => ({ kind: 'day', day, how: HOW[time.kind], hours }));
    case 'month':
      return time.month.map((month) => within(month, month));
    case 'quarter':
      return time.quarter.map((quarter) => within(...quarterMonths(quarter)));
    case 'span':
      return [
        {
          kind: 'stretch',
          ...(time.from !== undefined && { from: firstDay(time.from) }),
          ...(time.to !== undefined && { to: lastDay(time.to) }),
          ...(time.beyond && { beyond: true }),
        },
      ];
    case 'yearly':
      return time.day.map((day) => ({
        kind: 'yearly',
        day,
        how: time.how,
        every: time.every ?? 1,
        ...(time.start !== undefined && { start: time.start }),
        hours,
      }));
    case 'yearlySpan':
      return [{ kind: 'yearlyStretch', from: sideOf(time.from), to: sideOf(time.to) }];
    case 'monthly':
      return time.day.map((day) => ({
        kind: 'monthly',
        day,
        how: time.how,
        months: time.months ?? ALL_MONTHS,
        hours,
      }));
    case 'weekly':
      return [{ kind: 'weekly', weekdays: time.weekday, hours }];
    case 'daily':
      return [
        {
          kind: 'daily',
          hours,
          ...(time.from !== undefined && { from: time.from }),
          ...(time.to !== undefined && { to: time.to }),
        },
      ];
    case 'afterPeriod':
      return [{ kind: 'after', count: time.count, unit: time.unit, period: time.period }];
    case 'afterIssue':
    case 'afterEffect': {
      const from = time.kind === 'afterIssue' ? issued : effect;
      if (from?.length !== 10) return [{ kind: 'open', said: time.printed }];
      const day = time.unit === 'day' ? addDays(from, time.count) : addMonths(from, time.count);
      return [{ kind: 'day', day, how: 'by', hours: [] }];
    }
    case 'afterEvent':
    case 'beforeEvent':
      return [
        {
          kind: 'event',
          count: time.count,
          unit: time.unit,
          side: time.kind === 'afterEvent' ? 'after' : 'before',
          said: time.printed,
        },
      ];
    case 'periodic':
      return [
        {
          kind: 'open',
          said: time.printed,
          ...(time.every !== undefined && { every: time.every }),
        },
      ];
    case 'occasion':
    case 'onDemand':
    case 'byRule':
      return [{ kind: 'open', said: time.printed }];
    case 'notStated':
      return [];
  }
}

const quote = (value: string): string => `'${value}'`;
const list = (values: readonly (string | number)[]): string => {
  const said = values.map((value) => (typeof value === 'string' ? quote(value) : String(value)));
  return said.length === 1 ? (said[0] ?? '') : `[${said.join(', ')}]`;
};
const DAY_KIND: Readonly<Record<How, string>> = { on: 'date', by: 'by', before: 'before' };

/** Fields of a time as YAML prints them, without `printed`. */
type Fields = readonly (readonly [string, string])[];

/** A stretch as an author would type it: a month, a quarter, or a span as coarse as it is. */
function stretchFields({ from, to, beyond }: Rule & { kind: 'stretch' }): Fields {
  const coarse = (day: string, edge: (date: string) => string): string =>
    [day.slice(0, 4), day.slice(0, 7)].find((date) => edge(date) === day) ?? day;
  if (from !== undefined && to !== undefined && !beyond) {
    const first = from.slice(0, 7);
    const last = to.slice(0, 7);
    const whole = firstDay(first) === from && lastDay(last) === to;
    const months =
      (Number(last.slice(0, 4)) - Number(first.slice(0, 4))) * 12 +
      Number(last.slice(5)) -
      Number(first.slice(5));
    if (whole && months === 0)
      return [
        ['kind', 'month'],
        ['month', quote(first)],
      ];
    if (whole && months === 2 && Number(last.slice(5)) % 3 === 0)
      return [
        ['kind', 'quarter'],
        ['quarter', quote(`${first.slice(0, 4)}-Q${String(Number(last.slice(5)) / 3)}`)],
      ];
  }
  // A last day alone is one that a calendar can show, where it is not just the end of a year.
  if (from === undefined && to !== undefined && !beyond && !to.endsWith('-12-31'))
    return [
      ['kind', 'by'],
      ['date', quote(to)],
    ];
  return [
    ['kind', 'span'],
    ...(from === undefined ? [] : [['from', quote(coarse(from, firstDay))] as const]),
    ...(to === undefined ? [] : [['to', quote(coarse(to, lastDay))] as const]),
    ...(beyond ? [['beyond', 'true'] as const] : []),
  ];
}

/** `04` → `4`, `04-15` → `'04-15'`. */
const sideField = (side: string): string =>
  side.length === 2 ? String(Number(side)) : quote(side);

/** The fields of one or several rules that differ in their day alone. */
function fieldsOf(rules: readonly Rule[]): Fields {
  const [rule] = rules;
  if (rule === undefined) return [['kind', 'occasion']];
  const hour =
    'hours' in rule && rule.hours.length > 0 ? [['hour', list(rule.hours)] as const] : [];
  const days = list(rules.flatMap((one) => ('day' in one ? [one.day] : [])));
  switch (rule.kind) {
    case 'day':
      return [['kind', DAY_KIND[rule.how]], ['date', days], ...hour];
    case 'yearly':
      return [
        ['kind', 'yearly'],
        ['day', days],
        ['how', rule.how],
        ...(rule.every === 1 ? [] : [['every', String(rule.every)] as const]),
        ...(rule.start === undefined ? [] : [['start', String(rule.start)] as const]),
        ...hour,
      ];
    case 'monthly':
      return [
        ['kind', 'monthly'],
        ['day', days],
        ['how', rule.how],
        ...(rule.months.length === 12 ? [] : [['months', list(rule.months)] as const]),
        ...hour,
      ];
    case 'after':
      return [
        ['kind', 'afterPeriod'],
        ['count', String(rule.count)],
        ['unit', rule.unit],
        ['period', rule.period],
      ];
    case 'stretch':
      return stretchFields(rule);
    case 'yearlyStretch':
      return [
        ['kind', 'yearlySpan'],
        ['from', sideField(rule.from)],
        ['to', sideField(rule.to)],
      ];
    case 'weekly':
      return [['kind', 'weekly'], ['weekday', list(rule.weekdays)], ...hour];
    case 'daily':
      return [
        ['kind', 'daily'],
        ...(rule.from === undefined ? [] : [['from', quote(rule.from)] as const]),
        ...(rule.to === undefined ? [] : [['to', quote(rule.to)] as const]),
        ...hour,
      ];
    case 'event':
      return [
        ['kind', rule.side === 'after' ? 'afterEvent' : 'beforeEvent'],
        ['count', String(rule.count)],
        ['unit', rule.unit],
      ];
    case 'open':
      return rule.every === undefined
        ? [['kind', 'occasion']]
        : [
            ['kind', 'periodic'],
            ['every', `[${rule.every.join(', ')}]`],
          ];
  }
}

/** What must be the same for days to stand in one list. */
const listed = (rule: Rule): string => ('day' in rule ? JSON.stringify({ ...rule, day: '' }) : '');

/** Rules as YAML that an author can copy: `{ kind: by, date: '2026-12-20', printed: 'chậm nhất ngày 20/12/2026' }`. */
export function yamlOf(rules: readonly Rule[], printed: string): string[] {
  const groups: Rule[][] = [];
  for (const rule of rules) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && listed(rule) !== '' && listed(rule) === listed(last[0]))
      last.push(rule);
    else groups.push([rule]);
  }
  const words = `'${printed.replaceAll("'", "''")}'`;
  return groups.map(
    (group) =>
      `{ ${[...fieldsOf(group), ['printed', words] as const].map(([key, value]) => `${key}: ${value}`).join(', ')} }`,
  );
}
