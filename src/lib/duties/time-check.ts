import { rulesOf, yamlOf } from '#src/schemas/time-rules.ts';
import type { Time } from '#src/schemas/time.ts';
import { readTime } from '#src/vietnamese/when/read.ts';
import type { Rule } from '#src/vietnamese/when/rules.ts';
import { rulesInWords } from '#src/vietnamese/when/words.ts';

/** Compares the times of a row with their printed words: the grammar reads the words, and both must mean the same. */

/** A time that reads otherwise than its words: its place in the row's list, and what is wrong, in Vietnamese. */
export interface TimeFault {
  readonly index: number;
  readonly message: string;
}

type Stated = Exclude<Time, { kind: 'notStated' }>;

/** What a rule says, without the words that say it; nothing where it names no time that could be compared. */
function meaning(rule: Rule): string | undefined {
  switch (rule.kind) {
    case 'open':
      return undefined;
    case 'event':
      return JSON.stringify({ ...rule, said: '' });
    case 'stretch':
      // "đến hết năm 2026" has a last day, as "chậm nhất ngày 31/12/2026" has.
      return rule.from === undefined && !rule.beyond
        ? JSON.stringify({ kind: 'day', day: rule.to, how: 'by', hours: [] })
        : JSON.stringify([rule.kind, rule.from, rule.to, rule.beyond ?? false]);
    case 'daily':
      return JSON.stringify([rule.kind, rule.hours, rule.from, rule.to]);
    case 'day':
      return JSON.stringify({ kind: rule.kind, day: rule.day, how: rule.how, hours: rule.hours });
    case 'yearly':
      return JSON.stringify([rule.kind, rule.day, rule.how, rule.every, rule.start, rule.hours]);
    case 'monthly':
      return JSON.stringify([rule.kind, rule.day, rule.how, rule.months, rule.hours]);
    case 'weekly':
      return JSON.stringify([rule.kind, [...rule.weekdays].sort(), rule.hours]);
    case 'after':
    case 'yearlyStretch':
      return JSON.stringify(Object.entries(rule).sort());
  }
}

const meanings = (rules: readonly Rule[]): ReadonlySet<string> =>
  new Set(rules.flatMap((rule) => meaning(rule) ?? []));

/** Stretches that lie within another are parts of it: "giai đoạn 2021 - 2030, giai đoạn I từ năm 2021 - 2025". */
const outer = (rules: readonly Rule[]): Rule[] =>
  rules.filter(
    (rule) =>
      rule.kind !== 'stretch' ||
      !rules.some(
        (other) =>
          other !== rule &&
          other.kind === 'stretch' &&
          (other.from ?? '') <= (rule.from ?? '') &&
          (other.to ?? '9') >= (rule.to ?? '9') &&
          (other.from !== rule.from || other.to !== rule.to),
      ),
  );

const equal = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((one) => b.has(one));

/** Whether typed rules and read ones mean the same. */
function agree(typed: readonly Rule[], read: readonly Rule[]): boolean {
  const own = meanings(typed);
  return equal(own, meanings(read)) || equal(own, meanings(outer(read)));
}

const say = (rules: readonly Rule[]): string => {
  const dated = rules.filter((rule) => meaning(rule) !== undefined);
  return dated.length === 0 ? 'không có ngày, tháng nào' : rulesInWords(dated);
};

/** Kinds that say that the words name no time that can be counted. */
const UNTIMED: ReadonlySet<Time['kind']> = new Set(['occasion', 'periodic', 'onDemand', 'byRule']);

function fault(
  times: readonly Stated[],
  issued: string | undefined,
  effect: string | undefined,
): string | undefined {
  const [first] = times;
  if (first === undefined) return undefined;
  const { printed } = first;
  const { rules: read } = readTime(printed, issued ?? '', effect);
  const typed = times.flatMap((time) => rulesOf(time, issued, effect));
  if (!agree(typed, read)) {
    const dated = read.filter((rule) => meaning(rule) !== undefined);
    if (dated.length > 0)
      return `thời hạn không khớp lời nguồn "${printed}": lời ấy nghĩa là ${say(read)}, còn ở đây ghi ${say(typed)}; nếu chép đúng nguồn, hãy ghi: ${yamlOf(dated, printed).join(' và ')}`;
    return `lời nguồn "${printed}" không đọc ra ngày nào, mà ở đây ghi ${say(typed)}; hãy chép đủ những chữ nói thời hạn vào printed, hoặc ghi kind: occasion để giữ nguyên lời văn (lịch không tính ngày)`;
  }
  const rhythms = times.flatMap((time) => (time.kind === 'periodic' ? (time.every ?? []) : []));
  const spoken = read.flatMap((rule) => (rule.kind === 'open' ? (rule.every ?? []) : []));
  const extra = rhythms.find((rhythm) => !spoken.includes(rhythm));
  if (extra !== undefined)
    return `ghi every: ${extra} nhưng lời nguồn "${printed}" không nói như vậy`;
  const tentative = times.some((time) => 'tentative' in time && time.tentative);
  const unsure = /dự kiến/iu.test(printed);
  const dated = times.some(({ kind }) => !UNTIMED.has(kind) && tentativeKinds.has(kind));
  if (dated && tentative !== unsure)
    return tentative
      ? `ghi tentative nhưng lời nguồn "${printed}" không có chữ "dự kiến"`
      : `lời nguồn "${printed}" có chữ "dự kiến"; hãy ghi tentative: true`;
  return undefined;
}

/** Kinds that can be told as planned only. */
const tentativeKinds: ReadonlySet<Time['kind']> = new Set([
  'date',
  'before',
  'by',
  'month',
  'quarter',
  'span',
]);

/**
 * Faults of a row's times against their words. Times that quote the same words are compared together: "xong trong quý
 * I/2026, báo cáo trước ngày 10/4/2026" is two of them.
 *
 * @param issued day of the document as far as it is known: what names no year counts from it
 * @param effect first day of its force, where it is known
 */
export function timeFaults(
  when: readonly Time[],
  issued: string | undefined,
  effect?: string,
): TimeFault[] {
  const stated = when.flatMap((time, index) =>
    time.kind === 'notStated'
      ? []
      : [{ time, index, key: `${time.printed}\n${time.clause ?? ''}` }],
  );
  return [...Map.groupBy(stated, ({ key }) => key).values()].flatMap((group) => {
    const message = fault(
      group.map(({ time }) => time),
      issued,
      effect,
    );
    return message === undefined ? [] : [{ index: group[0]?.index ?? 0, message }];
  });
}
