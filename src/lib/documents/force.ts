import type { DocumentData } from '#src/schemas/document.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import { fold } from '#src/vietnamese/marks.ts';
import { addDays, addMonths } from '#src/vietnamese/when/rules.ts';
import { wholeDate, writtenDates } from '#src/vietnamese/written-dates.ts';

/** From which day to which a document is in force, worked out from what it says itself. Days are `YYYY-MM-DD`. */

/** What of a document decides it. */
export interface ForceData {
  readonly issued: { readonly date?: string | undefined };
  readonly effect?: DocumentData['effect'];
  readonly expiry?: DocumentData['expiry'];
}
type Effect = NonNullable<ForceData['effect']>;
type Expiry = NonNullable<ForceData['expiry']>;

const wholeDay = (date: string | undefined): string | undefined =>
  date?.length === 10 ? date : undefined;

/**
 * The first day of force; undefined where the document does not say, or says it by a day that nobody can know here: an
 * event, working days, days from a signing whose day is not whole. "Sau 10 ngày kể từ ngày ký" of a document signed on
 * the 8th is the 18th, as official gazettes count it.
 */
export function effectDay({ effect, issued }: ForceData): string | undefined {
  if (!effect || effect.kind === 'event') return undefined;
  if (effect.kind === 'date') return effect.date;
  const signed = wholeDay(issued.date);
  return signed === undefined || effect.working ? undefined : addDays(signed, effect.days);
}

/** The last day of force; undefined where the document names none, or only an event. */
export function expiryDay(data: ForceData): string | undefined {
  const { expiry } = data;
  if (!expiry || expiry.kind === 'event') return undefined;
  if (expiry.kind === 'through') return expiry.date;
  if (expiry.kind === 'since') return addDays(expiry.date, -1);
  const from = effectDay(data);
  if (from === undefined) return undefined;
  const months = expiry.unit === 'year' ? expiry.count * 12 : expiry.count;
  const after = expiry.unit === 'day' ? addDays(from, expiry.count) : addMonths(from, months);
  return addDays(after, -1);
}

/** When a document takes effect, in words without a full stop: `từ ngày 18/12/2024 (10 ngày sau ngày ký)`. */
export function effectWords(data: ForceData & { readonly effect: Effect }): string {
  const { effect } = data;
  const day = effectDay(data);
  if (effect.kind === 'event')
    return 'chưa tính được ra ngày: tính từ một việc mà văn bản không nêu ngày';
  if (effect.kind === 'date') return `từ ngày ${formatDate(effect.date)}`;
  const count =
    effect.days === 0
      ? 'ngày ký'
      : `${String(effect.days)} ngày${effect.working ? ' làm việc' : ''} sau ngày ký`;
  if (day !== undefined) return `từ ngày ${formatDate(day)} (${count})`;
  return `${count}; chưa tính được ra ngày${effect.working ? ' vì không rõ ngày nghỉ' : ' vì không rõ ngày ký'}`;
}

const UNITS = { day: 'ngày', month: 'tháng', year: 'năm' } as const;

/** When a document is no longer in force, in words without a full stop: `sau ngày 31/12/2030`. */
export function expiryWords(data: ForceData & { readonly expiry: Expiry }): string {
  const { expiry } = data;
  const day = expiryDay(data);
  const lasting =
    expiry.kind === 'lasting'
      ? `${String(expiry.count)} ${UNITS[expiry.unit]} kể từ ngày có hiệu lực`
      : undefined;
  if (day === undefined)
    return lasting === undefined
      ? 'đến khi có một việc mà văn bản không nêu ngày'
      : `${lasting}; chưa tính được ra ngày`;
  return `sau ngày ${formatDate(day)}${lasting === undefined ? '' : ` (${lasting})`}`;
}

/** A mistake of `effect` or `expiry`, in Vietnamese. */
export interface ForceFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const hasDate = (quote: string, date: string): boolean => {
  const [year, month, day] = date.split('-').map(Number);
  return writtenDates(quote)
    .map(wholeDate)
    .some((written) => written.year === year && written.month === month && written.day === day);
};

/** Whether words hold a number as figures, with or without a leading zero. */
const hasNumber = (quote: string, value: number): boolean =>
  new RegExp(`(?<![\\d.,/])0?${String(value)}(?![\\d/]|[.,]\\d)`, 'u').test(quote);

const SIGNING =
  /ngay\s+(?:duoc\s+)?(?:hdnd.*|hoi dong nhan dan.*|quoc hoi.*)?(?:ky|ban hanh|thong qua)/u;

/** Whether the rule of effect says what its quote says. */
function effectFaults(effect: Effect): ForceFault[] {
  const { quote } = effect;
  const fault = (key: string, message: string) => [{ path: ['effect', key], message }];
  if (effect.kind === 'date' && !hasDate(quote, effect.date))
    return fault(
      'date',
      `câu trích không có ngày ${formatDate(effect.date)}: "${quote}"; hãy ghi đúng ngày của câu, hoặc trích câu khác`,
    );
  if (effect.kind !== 'signing') return [];
  if (!SIGNING.test(fold(quote)))
    return fault(
      'kind',
      `câu trích không nói ngày ký, ngày ban hành hay ngày thông qua: "${quote}"; hãy ghi "kind: event" hoặc "kind: date"`,
    );
  if (effect.days > 0 && !hasNumber(quote, effect.days))
    return fault(
      'days',
      `câu trích không có số ${String(effect.days)}: "${quote}"; hãy ghi đúng số ngày của câu`,
    );
  if (effect.days === 0 && /\d+\s*(?:\(.*?\)\s*)?ngày/u.test(quote))
    return fault('days', `câu trích có số ngày: "${quote}"; hãy ghi số ấy ở "days"`);
  if (Boolean(effect.working) !== /làm việc/u.test(quote))
    return fault(
      'working',
      effect.working
        ? `câu trích không nói "ngày làm việc": "${quote}"; hãy bỏ "working"`
        : `câu trích nói "ngày làm việc": "${quote}"; hãy thêm "working: true"`,
    );
  return [];
}

/** Whether the rule of expiry says what its quote says. */
function expiryFaults(expiry: Expiry): ForceFault[] {
  const { quote } = expiry;
  const fault = (key: string, message: string) => [{ path: ['expiry', key], message }];
  if ((expiry.kind === 'through' || expiry.kind === 'since') && !hasDate(quote, expiry.date)) {
    // "đến hết năm 2030" and "đến năm 2030" name their last day by the year.
    const year = expiry.date.endsWith('-12-31') ? expiry.date.slice(0, 4) : undefined;
    if (expiry.kind === 'since' || year === undefined || !hasNumber(quote, Number(year)))
      return fault(
        'date',
        `câu trích không có ngày ${formatDate(expiry.date)}: "${quote}"; hãy ghi đúng ngày của câu, hoặc trích câu khác`,
      );
  }
  if (expiry.kind === 'lasting' && !hasNumber(quote, expiry.count))
    return fault(
      'count',
      `câu trích không có số ${String(expiry.count)}: "${quote}"; hãy ghi đúng số của câu`,
    );
  return [];
}

/** What is wrong with the days of force: with the words, and with each other. */
export function forceFaults(data: ForceData): ForceFault[] {
  const { effect, expiry } = data;
  const from = effectDay(data);
  const to = expiryDay(data);
  return [
    ...(effect ? effectFaults(effect) : []),
    ...(expiry ? expiryFaults(expiry) : []),
    ...(from !== undefined && to !== undefined && to < from
      ? [
          {
            path: ['expiry'],
            message: `hết hiệu lực (${formatDate(to)}) trước khi có hiệu lực (${formatDate(from)}); hãy kiểm lại hai ngày`,
          },
        ]
      : []),
  ];
}
