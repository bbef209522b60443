import { writtenDates, writtenHours, type WrittenDate } from '#src/vietnamese/written-dates.ts';
import type { How, Rule } from './rules.ts';

/** A phrase of time as its readers see it: small letters, what holds for all of it, and what stands beside a place. */

/** What a reader takes: the place up to which it has read, and what that means. */
export interface Taken {
  readonly end: number;
  readonly rules: readonly Rule[];
  /** It names both its ends: "quý I đến quý III". */
  readonly range?: boolean;
}

/** What readers know of the whole phrase. */
export interface Phrase {
  readonly text: string;
  /** Day of the document as far as it is known, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; empty where it is not. */
  readonly issued: string;
  /** First day of the document's force, `YYYY-MM-DD`, where it is known. */
  readonly effect: string | undefined;
  /** What it says of each year, or of reports that come every year, so that a day without a year is one of every year. */
  readonly yearly: boolean;
  /** "2 năm một lần": every so many years. */
  readonly everyYears: number;
  /** "từ năm 2026", of what comes every year or every some years. */
  readonly start?: number;
  readonly dates: readonly WrittenDate[];
  /** Hours that stand beside no date, so that they are those of the rhythm. */
  readonly hours: readonly string[];
  /** Hours that stand beside a date, by where it begins. */
  readonly hoursOf: ReadonlyMap<number, readonly string[]>;
}

export const pad = (value: number): string => String(value).padStart(2, '0');

/** Numbers that people write in words here. */
const IN_WORDS: Readonly<Record<string, number>> = {
  một: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};
/** A count as it is printed: `15`, `mười (10)`, `1.000`, which is a thousand. One group. */
export const COUNT = String.raw`(?<!\d[.,])(\d{1,3}(?:\.\d{3})+|\d{1,4}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?:\s*\(\s*\d{1,3}\s*\)|\s*\(\p{L}+(?: \p{L}+)?\))?`;
export const countOf = (written: string): number =>
  IN_WORDS[written] ?? Number(written.replaceAll('.', ''));

/** Small letters, one spelling of "hằng", one space. */
const simple = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/(?<!\p{L})hàng (?=ngày|tuần|tháng|quý|năm)/gu, 'hằng ')
    .replace(/(?<!\p{L})(?:mỗi|từng) (?=ngày|tuần|tháng|quý|năm)/gu, 'hằng ')
    .replace(/(?<!\p{L})tới(?= (?:hết|ngày|tháng|năm|cuối|\d))/gu, 'đến')
    .replace(/[’′]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();

/** Words by which a day without a year is one of every year. */
const EVERY_YEAR =
  /hằng (?:tháng|quý|năm)|định kỳ|(?:0?6|sáu) tháng(?! (?:đầu|cuối))|(?<!\p{L})báo cáo (?:kết quả )?(?:(?:tổng kết|sơ kết) )?(?:quý|năm|(?:0?6|sáu) tháng)(?!(?: đầu| cuối)?(?: năm)? \d)|lần\s*(?:\/|một |trong |mỗi )\s*năm|năm (?:sau|kế tiếp|tiếp theo|liền kề|báo cáo|kế hoạch)(?! đó)/u;
const EVERY_YEARS = new RegExp(
  String.raw`(?<!\p{L})${COUNT} năm(?: một|\/| 1|, một) ?lần|định kỳ ${COUNT} năm(?! \d)`,
  'u',
);
/** Of every some years a first year may have a last; of every year that is a period in which they are. */
const SINCE_YEAR = /(?<!\p{L})(?:bắt đầu |kể )?từ năm ((?:19|20)\d{2})(?!\d)(\s*(?:-|–|đến))?/u;

const hourText = (hour: number, minute = 0): string => `${pad(hour)}:${pad(minute)}`;
/** What may stand between an hour and its date. */
const BESIDE =
  /^[\s,(]*(?:(?:phút|sáng|trưa|chiều|tối|ngày|của|vào|lúc|trước|đến|thứ \p{L}+|')[\s,]*)*$/u;

/** What makes an hour one of every day, week or month. */
const OF_RHYTHM =
  /^[\s,']*(?:phút,? )?(?:của )?(?:hằng ngày|thứ |chủ nhật|(?:vào )?ngày \d{1,2} (?:hằng|tháng (?:cuối|sau)))/u;

/** Hours of a rhythm bound it only after words that bound; "15 giờ thứ năm hằng tuần" is when it happens. */
const BOUNDED =
  /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|không quá)(?: (?:là|vào|lúc))* \d{1,2}\s?(?:h|g|giờ|:)/u;
const FROM_HOUR = /(?<!\p{L})từ (?:lúc )?\d{1,2}\s?(?:h|g|giờ|:)/u;

/** Whose the hours of a phrase are: a date's beside which they stand, or the rhythm's. */
function sharedHours(
  text: string,
  dates: readonly WrittenDate[],
): Pick<Phrase, 'hours' | 'hoursOf'> {
  const hours: string[] = [];
  const hoursOf = new Map<number, string[]>();
  // 24 giờ of a day is the next one's beginning; as a bound it says nothing more than the day.
  for (const found of writtenHours(text).filter(({ hour }) => hour < 24)) {
    const said = hourText(found.hour, found.minute);
    const next = dates.find(({ start }) => start >= found.end);
    const last = dates.findLast(({ end }) => end <= found.start);
    const own = OF_RHYTHM.test(text.slice(found.end))
      ? undefined
      : next && BESIDE.test(text.slice(found.end, next.start))
        ? next
        : last && BESIDE.test(text.slice(last.end, found.start))
          ? last
          : undefined;
    const list = own?.day === undefined ? hours : (hoursOf.get(own.start) ?? []);
    if (own?.day !== undefined) hoursOf.set(own.start, list);
    if (!list.includes(said)) list.push(said);
  }
  return { hours: BOUNDED.test(text) && !FROM_HOUR.test(text) ? hours : [], hoursOf };
}

/** A phrase made ready for its readers. */
export function phraseOf(written: string, issued: string, effect?: string): Phrase {
  const text = simple(written);
  const every = EVERY_YEARS.exec(text);
  const [, since, goesOn] = SINCE_YEAR.exec(text) ?? [];
  const yearly = EVERY_YEAR.test(text) || every !== null;
  const counted = every !== null || (yearly && goesOn === undefined);
  const dates = writtenDates(text).filter(
    ({ day, month, shared }) => day !== undefined && (month ?? shared?.month) !== undefined,
  );
  return {
    text,
    issued,
    effect,
    yearly,
    everyYears: every ? countOf(every[1] ?? every[2] ?? '1') : 1,
    ...(counted && since !== undefined ? { start: Number(since) } : {}),
    dates,
    ...sharedHours(text, dates),
  };
}

const BEFORE =
  /(?<!\p{L})trước(?! (?:hết|mắt|đây|tiên))(?: hoặc)?(?: (?:các|ngày|mùng|mồng|lúc))*\s*$/u;
const BY =
  /(?<!\p{L})(?:chậm nhất|muộn nhất|trễ nhất|không muộn hơn|không (?:được )?chậm (?:hơn|quá)|không quá|(?:cho )?đến hết|hết|hạn (?:cuối|chót)|đến)(?:,? (?:là|vào|trong|đến|hết|các|ngày|mùng|mồng|lúc))*:?\s*$/u;
/**
 * Nothing but these between two days leaves the first's word to the second: "trước ngày 15/6 và 15/12", "trước ngày 18/6
 * đối với báo cáo 6 tháng và 18/12".
 */
const JOINED =
  /^(?:\s*\([^)]*\)|\s*(?:đối với|cho) [^,;.]{0,40})?\s*(?:,|;|và|hoặc|và trước|&)(?: (?:ngày|mùng|mồng))?\s*$/u;

/** How a day at a place bounds the time, by the words before it. */
export function howAt(text: string, index: number, previous?: { end: number; how: How }): How {
  const before = text.slice(Math.max(0, index - 40), index);
  if (BEFORE.test(before)) return 'before';
  if (BY.test(before)) return 'by';
  return previous && JOINED.test(text.slice(previous.end, index)) ? previous.how : 'on';
}

const BEFORE_HOUR =
  /(?<!\p{L})(?:trước|chậm nhất|muộn nhất|đến)(?: (?:là|lúc|vào))* \d[^,;.]{0,16}(?:ngày )?$/u;
/** Whether an hour before a day is one up to which it is in time: "trước 17 giờ ngày 20/12". */
export const boundByHour = (text: string, index: number): boolean =>
  BEFORE_HOUR.test(text.slice(0, index));

/**
 * What may stand before a month, quarter or year that says when something is done. After other words it names
 * something: "Tết Nguyên đán năm 2026", "trợ cấp tháng 01/2026", "dự toán năm 2027".
 */
const TIME_BEFORE =
  /(?:^|[,;:(\-–—/+“"]|(?<!\p{L})(?:và|hoặc|trong|vào|đến|hết|từ|cuối|đầu|giữa|trước|sau|ngay|của|cho|các|là|xong|thành|hiện|hành|kết|khai|đầu từ|riêng|cả|kiến|nhất|hơn|quá|kể|nay|bắt đầu|đoạn|nhìn|năm|tháng|quý|tuần|gian|hạn|xuyên))\s*$/u;
const NAME_BEFORE =
  /(?<!\p{L})(?:báo cáo|kế hoạch|dự toán|kết quả|chỉ tiêu|nhiệm vụ|tết|số liệu|ngân sách|kinh phí)(?: (?!trong|vào|đến|hết|từ|trước|trong|chậm|hoàn)[\p{L}-]+){0,3}[ (]*$/u;

/** Whether what stands at a place belongs to a name: "dự toán chi thường xuyên (năm 2026)". */
export const namesSomething = (text: string, index: number): boolean =>
  NAME_BEFORE.test(text.slice(0, index));

/** Whether what stands at a place says when, and is not part of a name. */
export const saysWhen = (text: string, index: number): boolean =>
  TIME_BEFORE.test(text.slice(0, index)) && !namesSomething(text, index);

/** Words of the lunar calendar right after a day or month. Its days are not guessed. */
export const isLunar = (text: string, end: number): boolean =>
  /^[\s,(]*(?:âm(?: lịch)?(?!\p{L})|al(?!\p{L})|năm (?:giáp|ất|bính|đinh|mậu|kỷ|canh|tân|nhâm|quý) \p{L})/u.test(
    text.slice(end),
  );
