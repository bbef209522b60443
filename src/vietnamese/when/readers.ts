import { firstDay, isPartialDate, lastDay } from '#src/vietnamese/dates.ts';
import { romanValue } from '#src/vietnamese/roman.ts';
import {
  COUNT,
  countOf,
  howAt,
  isLunar,
  namesSomething,
  pad,
  saysWhen,
  type Phrase,
  type Taken,
} from './phrase.ts';
import {
  addDays,
  addMonths,
  type EventUnit,
  type Period,
  type Rhythm,
  type Rule,
} from './rules.ts';

/** Readers of words of time other than whole dates. Each reads at a place, or takes nothing. */

export type Reader = (phrase: Phrase, index: number) => Taken | undefined;

const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const QUARTER_END = [3, 6, 9, 12];
const QUARTER_START = [1, 4, 7, 10];

const sticky = (pattern: string): RegExp => new RegExp(pattern, 'uy');
const matchAt = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};
const open = (end: number, said: string): Taken => ({
  end,
  rules: [{ kind: 'open', said: said.trim().replace(/[,:(]+$/u, '') }],
});

/** The year that stands after a place: "năm 2026", "/2026"; and where it ends. */
function yearAfter(text: string, index: number): { year: string; end: number } | undefined {
  const match = /^\s*(?:\/\s?|,?\s*(?:của )?năm\s+|-)((?:19|20)\d{2})(?!\d)/u.exec(
    text.slice(index),
  );
  return match ? { year: match[1] ?? '', end: index + match[0].length } : undefined;
}

/** The year printed with the next item of a row: "Tháng 11, 12/2013", "quý I và quý II/2026". */
function nextYear(text: string, index: number): string | undefined {
  const match =
    /^\s*(?:,|và|đến|-|–)\s*(?:(?:quý|tháng)\s+)?(?:iv|i{1,3}|\d{1,2})\s*(?:\/|năm\s+)\s*((?:19|20)\d{2})/u.exec(
      text.slice(index),
    );
  return match?.[1];
}

/** A stretch of whole months of a year; before it, it must be done by its eve. */
function inMonths(year: string, from: number, to: number, how: string): Rule {
  const first = firstDay(`${year}-${pad(from)}`);
  if (how === 'before') return { kind: 'day', day: first, how: 'before', hours: [] };
  const end = lastDay(`${year}-${pad(to)}`);
  return how === 'by' ? { kind: 'stretch', to: end } : { kind: 'stretch', from: first, to: end };
}

/**
 * Whole months whose year nobody prints: of every year, or of the year of issue, unless they were over by then, so that
 * nobody knows which year is meant.
 */
function withoutYear(
  { yearly, issued }: Phrase,
  parts: readonly (readonly [number, number])[],
  how: string,
  said: string,
): readonly Rule[] {
  if (yearly && how !== 'before')
    return parts.map(([from, to]) => ({ kind: 'yearlyStretch', from: pad(from), to: pad(to) }));
  const year = issued.slice(0, 4);
  const rules = parts.map(([from, to]) => inMonths(year, from, to, how));
  const known = year !== '' && !yearly;
  const over = rules.some(
    (rule) =>
      (rule.kind === 'day' ? rule.day : 'to' in rule ? (rule.to ?? '') : '') <
      lastDay(issued || '2999'),
  );
  return known && !over ? rules : [{ kind: 'open', said }];
}

const PERIODS: Readonly<Record<string, Period>> = {
  tháng: 'month',
  quý: 'quarter',
  '6 tháng': 'half',
  '06 tháng': 'half',
  'sáu tháng': 'half',
  'nửa năm': 'half',
  năm: 'year',
};
const PERIOD = String.raw`(?:(?:hằng|mỗi|của|kỳ|một) )*(tháng|quý|0?6 tháng|sáu tháng|nửa năm|năm)(?! (?:học|hành|thực|dương|một|hai|thứ|[iv]+(?!\p{L})|\d{4}))`;
const AFTER_END = [
  sticky(
    String.raw`sau khi (?:kết thúc|hết) ${PERIOD}(?: ngân sách| kế hoạch)?,? ${COUNT} (ngày|tháng)(?! làm việc)`,
  ),
  sticky(
    String.raw`(?:(?:trong(?: vòng| thời hạn)?|chậm nhất(?: là)?|không quá|sau) )*${COUNT} (ngày|tháng)(?: sau khi| kể từ khi| kể từ ngày| từ khi| từ ngày| kể từ| sau) (?:kết thúc|hết) ${PERIOD}(?! \d)`,
  ),
];
const FIRST_DAYS = sticky(
  String.raw`(?:trong(?: vòng)? )?${COUNT} ngày đầu(?: tiên)?(?: của)? (hằng tháng|hằng quý|hằng năm|(?:tháng|quý|năm)(?: sau| tiếp theo| kế tiếp| liền kề)|tháng|quý)(?: sau| tiếp theo| kế tiếp| liền kề)?(?! ?\d)(?! [iv]+(?!\p{L}))`,
);
const FIRST_DAYS_OF = sticky(
  String.raw`(?:trong(?: vòng)? )?${COUNT} ngày đầu(?: tiên)?(?: của)? tháng (\d{1,2})(?!\d)`,
);

/** "sau khi kết thúc quý 15 ngày", "15 ngày sau khi kết thúc quý", "trong 10 ngày đầu tháng". */
const afterPeriod: Reader = ({ text }, index) => {
  const begun = matchAt(FIRST_DAYS, text, index);
  const first = /tháng|quý|năm/u.exec(begun?.[2] ?? '')?.[0];
  const start = first === undefined ? undefined : PERIODS[first];
  if (begun && start)
    return {
      end: index + begun[0].length,
      rules: [{ kind: 'after', count: countOf(begun[1] ?? ''), unit: 'day', period: start }],
    };
  const month = matchAt(FIRST_DAYS_OF, text, index);
  const year = month && yearAfter(text, index + month[0].length);
  if (month && year && Number(month[2]) <= 12) {
    const from = firstDay(`${year.year}-${pad(Number(month[2]))}`);
    return {
      end: year.end,
      rules: [{ kind: 'stretch', from, to: addDays(from, countOf(month[1] ?? '') - 1) }],
    };
  }
  const [before, after] = AFTER_END;
  const one = before && matchAt(before, text, index);
  const other = !one && after ? matchAt(after, text, index) : null;
  const match = one ?? other;
  if (!match) return undefined;
  const [period, count, unit] = one
    ? [match[1], match[2], match[3]]
    : [match[3], match[1], match[2]];
  const length = PERIODS[period ?? ''];
  if (length === undefined) return undefined;
  return {
    end: index + match[0].length,
    rules: [
      {
        kind: 'after',
        count: countOf(count ?? ''),
        unit: unit === 'tháng' ? 'month' : 'day',
        period: length,
      },
    ],
  };
};

const AFTER_ISSUE = sticky(
  String.raw`(?:(?:trong(?: vòng| thời hạn)?|sau|chậm nhất(?: là)?|không quá) )*${COUNT} (ngày|tháng),? (?:kể )?từ ngày (?:ký|ban hành|(?:văn bản|kế hoạch|quyết định|nghị quyết|thông tư|nghị định|chỉ thị)(?: này)?(?: được)? (?:ký|ban hành))(?:,? (?:ban hành|ký))?(?: (?:kế hoạch|quyết định|nghị quyết|văn bản|thông tư|nghị định) này)?(?! \p{L}+ (?:đăng ký|hợp đồng))(?! (?:hợp đồng|kết|biên bản|nhận|văn bản (?!này)|quyết định (?!này)))`,
);

/** "sau 10 ngày kể từ ngày ký": counted from the day of the document. */
const afterIssue: Reader = ({ text, issued }, index) => {
  const match = matchAt(AFTER_ISSUE, text, index);
  if (!match) return undefined;
  const end = index + match[0].length;
  if (issued.length < 10) return open(end, match[0]);
  const count = countOf(match[1] ?? '');
  const day = match[2] === 'tháng' ? addMonths(issued, count) : addDays(issued, count);
  return { end, rules: [{ kind: 'day', day, how: 'by', hours: [] }] };
};

const OWN_DOCUMENT = String.raw`(?:văn bản|kế hoạch|quyết định|nghị quyết|thông tư(?: liên tịch)?|nghị định|chỉ thị|luật|pháp lệnh|quy chế|quy định)`;
/** Without "này" only the words for documents: "quyết định có hiệu lực pháp luật" is one that somebody gets. */
const AFTER_EFFECT = sticky(
  String.raw`(?:(?:trong(?: vòng| thời hạn)?|sau|chậm nhất(?: là)?|không quá) )*${COUNT} (ngày|tháng|năm),? (?:(?:kể )?từ (?:ngày|khi)|sau khi) (?:${OWN_DOCUMENT} này (?:bắt đầu )?có hiệu lực(?: thi hành)?|(?:${OWN_DOCUMENT} )?(?:bắt đầu )?có hiệu lực thi hành(?: của ${OWN_DOCUMENT} này)?)(?! pháp luật)`,
);

/** "trong 15 ngày kể từ ngày Quyết định này có hiệu lực": counted from the day of effect, where that is known. */
const afterEffect: Reader = ({ text, effect }, index) => {
  const match = matchAt(AFTER_EFFECT, text, index);
  if (!match) return undefined;
  const end = index + match[0].length;
  if (effect === undefined) return open(end, match[0]);
  const count = countOf(match[1] ?? '');
  const months = match[2] === 'năm' ? 12 * count : count;
  const day = match[2] === 'ngày' ? addDays(effect, count) : addMonths(effect, months);
  return { end, rules: [{ kind: 'day', day, how: 'by', hours: [] }] };
};

const UNITS: Readonly<Record<string, EventUnit>> = {
  'ngày làm việc': 'workday',
  ngày: 'day',
  giờ: 'hour',
  tuần: 'week',
  tháng: 'month',
  năm: 'year',
};
const WITHIN = String.raw`(?:(?:trong(?: vòng| thời hạn| thời gian)?|sau|chậm nhất|muộn nhất|trước|ít nhất|tối thiểu|là|không quá|không vượt quá|tối đa|thời hạn|là|vòng) )*`;
/** The event goes on up to words that name another time. */
const EVENT = String.raw`(?:(?!,? (?:nhưng |và |đồng thời )?(?:chậm nhất|muộn nhất|trước ngày \d|trước \d|hằng (?:năm|quý|tháng)|định kỳ))[^.;|])*`;
const AFTER_EVENT = sticky(
  String.raw`${WITHIN}${COUNT} (ngày làm việc|ngày|giờ|tuần|tháng|năm)(?: làm việc)?,? (?:(?:(?:kể )?từ|tính từ|sau(?! khi (?:kết thúc|hết) (?:tháng|quý|năm)(?! học))|khi) |trước (?:khi |ngày |thời điểm |lúc )(?!\d))${EVENT}`,
);
const WORKING = sticky(String.raw`${WITHIN}${COUNT} (ngày làm việc)${EVENT}`);
const FROM_DATE = /(?:kể từ|từ|sau|trước) ngày \d/u;

/** "trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ": no day of the calendar. */
const afterEvent: Reader = ({ text }, index) => {
  const match = matchAt(AFTER_EVENT, text, index) ?? matchAt(WORKING, text, index);
  const unit = UNITS[match?.[2] ?? ''];
  if (!match || unit === undefined) return undefined;
  const said = match[0].trim().replace(/[,:(]+$/u, '');
  const end = index + match[0].length;
  // Counted from a date: what is not known is only how to count, so it stays as it is printed.
  // "trước 17 giờ, từ ngày 27/02" counts nothing.
  if (FROM_DATE.test(said)) return unit === 'hour' ? undefined : open(end, said);
  const before = /(?<!\p{L})trước (?:khi|ngày|thời điểm|lúc)/u.test(said);
  return {
    end,
    rules: [
      {
        kind: 'event',
        count: countOf(match[1] ?? ''),
        unit,
        side: before ? 'before' : 'after',
        said,
      },
    ],
  };
};

const QUARTERS = sticky(
  String.raw`(?:các )?quý\s+((?:iv|i{1,3}|[1-4])(?:\s*(?:,|và|-|–|đến)\s*(?:quý\s+)?(?:iv|i{1,3}|[1-4])(?![\p{L}\d]))*)(?![\p{L}\d])`,
);

/** "Quý I/2027", "quý I, II năm 2026", "quý IV hằng năm". */
const quarters: Reader = (phrase, index) => {
  const { text } = phrase;
  const match = matchAt(QUARTERS, text, index);
  if (!match) return undefined;
  const named = (match[1] ?? '')
    .match(/iv|i{1,3}|[1-4]/gu)
    ?.map((sign) => (/\d/.test(sign) ? Number(sign) : (romanValue(sign.toUpperCase()) ?? 0)));
  if (!named) return undefined;
  const end = index + match[0].length;
  const own = yearAfter(text, end);
  const stop = own?.end ?? end;
  if (!saysWhen(text, index)) return open(stop, text.slice(index, stop));
  const range = /(?:-|–|đến)/u.test(match[1] ?? '');
  const how = howAt(text, index);
  const parts: [number, number][] = range
    ? [[(named[0] ?? 1) * 3 - 2, (named.at(-1) ?? 1) * 3]]
    : named.map((quarter) => [quarter * 3 - 2, quarter * 3]);
  if (parts.some(([from, to]) => from > to)) return open(stop, text.slice(index, stop));
  const year = own?.year ?? nextYear(text, end);
  return {
    end: stop,
    range,
    rules:
      year === undefined
        ? withoutYear(phrase, parts, how, match[0])
        : parts.map(([from, to]) => inMonths(year, from, to, how)),
  };
};

const HALF = sticky(
  String.raw`${COUNT} tháng (đầu|cuối)(?:,? (?:của )?(?:hằng )?năm(?:\s+((?:19|20)\d{2}))?(?!\d)|(?=\s*(?:$|[,;).])))`,
);

/** "6 tháng đầu năm 2026", "9 tháng đầu năm", "3 tháng cuối năm". */
const halves: Reader = (phrase, index) => {
  const { text } = phrase;
  const match = matchAt(HALF, text, index);
  if (!match) return undefined;
  const count = countOf(match[1] ?? '');
  if (count < 1 || count > 11) return undefined;
  const end = index + match[0].length;
  if (!saysWhen(text, index)) return open(end, match[0]);
  const [from, to]: [number, number] = match[2] === 'đầu' ? [1, count] : [13 - count, 12];
  const how = howAt(text, index);
  const year = match[3];
  return {
    end,
    rules:
      year === undefined
        ? withoutYear(phrase, [[from, to]], how, match[0])
        : [inMonths(year, from, to, how)],
  };
};

const DAYS_OF_MONTH = sticky(
  String.raw`(\d{1,2}(?:\s*(?:,|và|hoặc|đến|-|–)\s*(?:hết\s+)?(?:ngày\s+)?\d{1,2})*)\s*,?\s*(?:của )?(hằng tháng|tháng (?:cuối|đầu|thứ ba)(?: cùng| tiên)?(?: của| trong)? (?:hằng )?(?:quý|kỳ(?: báo cáo)?)(?: sau| tiếp theo| kế tiếp)?|tháng cuối kỳ|tháng (?:sau|kế tiếp|tiếp theo|liền kề)(?: của)?(?: hằng)?(?: quý)?|(?<=ngày \d{1,2} (?:của )?)tháng$)`,
);
const LAST_OF_MONTH = sticky(
  String.raw`ngày cuối(?: cùng)?(?: của)? (hằng tháng|tháng cuối(?: của)? (?:hằng )?quý|hằng quý|quý|tháng)(?![\s/]*\d)(?! [iv]+(?!\p{L}))`,
);
/** "ngày làm việc cuối cùng của tháng", "thứ sáu tuần cuối hằng tháng": which day it is nobody reckons here. */
const ODD_DAYS = sticky(
  String.raw`(?:ngày làm việc|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|tuần)(?: (?:của|tuần|thứ|\p{L}+))?(?: tuần)? (?:đầu|cuối|thứ \p{L}+)(?: tiên| cùng)?(?: của| trong)? (?:hằng )?(?:tháng|quý|năm)(?: (?:cuối|đầu) quý)?`,
);

/** The months that words name: "tháng cuối quý"; "kỳ" is the shortest period that the phrase names. */
function monthsOf(words: string, text: string): readonly number[] | undefined {
  if (words.includes('quý'))
    return words.includes('đầu') || /tháng (?:sau|kế|tiếp|liền)/u.test(words)
      ? words.includes('cuối')
        ? QUARTER_END
        : QUARTER_START
      : QUARTER_END;
  if (!words.includes('kỳ')) return ALL_MONTHS;
  if (/hằng tháng|báo cáo tháng/u.test(text)) return ALL_MONTHS;
  if (/quý/u.test(text)) return QUARTER_END;
  if (/6 tháng|sáu tháng/u.test(text)) return [6, 12];
  return /(?<!\p{L})năm(?!\p{L})/u.test(text) ? [12] : undefined;
}

/** "ngày 15 các tháng 3, 6, 9, 12 hằng năm". */
const DAY_IN_MONTHS = sticky(
  String.raw`(\d{1,2}) (?:của )?các tháng (\d{1,2}(?:\s*(?:,|và)\s*\d{1,2})+)(?![\d/])`,
);

/** A day of some months of every year, or of one that is named. */
function dayInMonths({ text, yearly }: Phrase, index: number): Taken | undefined {
  const match = matchAt(DAY_IN_MONTHS, text, index);
  if (!match) return undefined;
  const end = index + match[0].length;
  const day = Number(match[1]);
  const inYear = yearAfter(text, end);
  const months = (match[2] ?? '').match(/\d{1,2}/gu)?.map(Number) ?? [];
  const exist = months.every((month) =>
    isPartialDate(`${inYear?.year ?? '2023'}-${pad(month)}-${pad(day)}`),
  );
  if (!exist || (!inYear && !yearly)) return open(inYear?.end ?? end, match[0]);
  const how = howAt(text, index);
  if (!inYear) return { end, rules: [{ kind: 'monthly', day, how, months, hours: [] }] };
  return {
    end: inYear.end,
    rules: months.map((month) => ({
      kind: 'day',
      day: `${inYear.year}-${pad(month)}-${pad(day)}`,
      how,
      hours: [],
    })),
  };
}

/** The day alone where the rhythm stands beside it: "định kỳ hằng tháng (trước ngày 18)". */
const DAY_ALONE = sticky(
  String.raw`(?<=(?:ngày|mùng|mồng) )(\d{1,2}(?:\s*(?:,|và)\s*(?:ngày\s+)?\d{1,2})*)(?![\d/.,-]*\d)(?!\s+(?:tháng|ngày|làm|kể|sau))`,
);

/** "ngày 15 hằng tháng", "ngày 20 tháng cuối quý", "ngày cuối cùng của tháng". */
const daysOfMonth: Reader = (phrase, index) => {
  const { text, hours } = phrase;
  const several = dayInMonths(phrase, index);
  if (several) return several;
  const odd = matchAt(ODD_DAYS, text, index);
  if (odd) return open(index + odd[0].length, odd[0]);
  const named = matchAt(DAYS_OF_MONTH, text, index);
  const alone = named === null && /hằng tháng/u.test(text) ? matchAt(DAY_ALONE, text, index) : null;
  const match = named ?? alone;
  if (match) {
    const days = (match[1] ?? '').match(/\d{1,2}/gu)?.map(Number) ?? [];
    const months = named ? monthsOf(match[2] ?? '', text) : ALL_MONTHS;
    if (days.some((day) => day < 1 || day > 31)) return undefined;
    if (months === undefined) return open(index + match[0].length, match[0]);
    const range = /\d\s*(?:đến|-|–)/u.test(match[1] ?? '');
    const how = range ? 'by' : howAt(text, index);
    const said = range ? days.slice(-1) : days;
    // "trước 10 giờ ngày 15 hằng tháng": the hour bounds, the day is in time.
    const bound =
      hours.length > 0 && how === 'on' && /trước[^,;]*$/u.test(text.slice(0, index))
        ? 'before'
        : how;
    return {
      end: index + match[0].length,
      rules: said.map((day) => ({ kind: 'monthly', day, how: bound, months, hours })),
    };
  }
  const last = matchAt(LAST_OF_MONTH, text, index);
  if (!last) return undefined;
  const months = monthsOf(last[1] ?? '', text);
  return months === undefined
    ? undefined
    : {
        end: index + last[0].length,
        rules: [{ kind: 'monthly', day: 'last', how: howAt(text, index), months, hours }],
      };
};

const MONTHS = sticky(
  String.raw`(?:(thượng|trung|hạ) tuần )?(?:các )?tháng\s+(\d{1,2}(?:\s*(?:,|và|-|–|đến)\s*(?:tháng\s+)?\d{1,2}(?![\d/]*\/\d{1,2}\/)(?!\s+tháng))*)(?![\d])(?!\s*(?:lần|buổi|kỳ|đợt|ngày|người|suất))`,
);
/** The days of the parts of a month. */
const TENTHS: Readonly<Record<string, readonly [string, string | undefined]>> = {
  thượng: ['01', '10'],
  trung: ['11', '20'],
  hạ: ['21', undefined],
};

/** "tháng 9/2019", "tháng 6 và tháng 12 hằng năm", "Tháng 11, 12/2013". */
const months: Reader = (phrase, index) => {
  const { text } = phrase;
  const match = matchAt(MONTHS, text, index);
  if (!match) return undefined;
  const named = (match[2] ?? '').match(/\d{1,2}/gu)?.map(Number) ?? [];
  if (named.length === 0 || named.some((month) => month < 1 || month > 12)) return undefined;
  const end = index + match[0].length;
  const own = yearAfter(text, end);
  const stop = own?.end ?? end;
  if (isLunar(text, end) || !saysWhen(text, index)) return open(stop, text.slice(index, stop));
  const range = /\d\s*(?:-|–|đến)\s*(?:tháng\s+)?\d/u.test(match[2] ?? '');
  const how = howAt(text, index);
  const parts: [number, number][] = range
    ? [[named[0] ?? 1, named.at(-1) ?? 1]]
    : named.map((month) => [month, month]);
  if (parts.some(([from, to]) => from > to)) return open(stop, text.slice(index, stop));
  const year = own?.year ?? nextYear(text, end);
  const tenth = TENTHS[match[1] ?? ''];
  if (tenth) {
    const [part] = parts;
    if (year === undefined || part === undefined) return open(stop, match[0]);
    const month = `${year}-${pad(part[0])}`;
    const [from, to] = tenth;
    const day = to === undefined ? lastDay(month) : `${month}-${to}`;
    return { end: stop, rules: [{ kind: 'stretch', from: `${month}-${from}`, to: day }] };
  }
  return {
    end: stop,
    range,
    rules:
      year === undefined
        ? withoutYear(phrase, parts, how, match[0])
        : parts.map(([from, to]) => inMonths(year, from, to, how)),
  };
};

const WEEKDAYS = sticky(
  String.raw`(?<!(?:lần|đợt|kỳ|buổi) )(thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])(?:\s*(?:,|và)\s*(?:thứ\s+)?(?:hai|ba|tư|năm|sáu|bảy|[2-7]))*(?:\s*(?:,|và)\s*chủ nhật)?|chủ nhật)(?![\p{L}\d])`,
);
const WEEKDAY_VALUES: Readonly<Record<string, number>> = {
  hai: 1,
  ba: 2,
  tư: 3,
  năm: 4,
  sáu: 5,
  bảy: 6,
  'chủ nhật': 7,
};
const EVERY_WEEK = /hằng tuần|(?:lần|buổi)\s*(?:\/|một |trong )\s*tuần/u;

/** "thứ năm hằng tuần", "chiều thứ 6 hằng tuần"; a weekday beside a date belongs to that. */
const weekdays: Reader = ({ text, hours }, index) => {
  const match = matchAt(WEEKDAYS, text, index);
  if (!match || !EVERY_WEEK.test(text)) return undefined;
  const values = (match[0].match(/hai|ba|tư|năm|sáu|bảy|[2-7]|chủ nhật/gu) ?? []).map(
    (word) => WEEKDAY_VALUES[word] ?? Number(word) - 1,
  );
  const how = howAt(text, index);
  // "trước thứ sáu hằng tuần": the eve.
  const days =
    how === 'before' && hours.length === 0 ? values.map((day) => ((day + 5) % 7) + 1) : values;
  return { end: index + match[0].length, rules: [{ kind: 'weekly', weekdays: days, hours }] };
};

const EVERY_DAY = sticky(String.raw`(?:hằng ngày|${COUNT} lần\s*(?:\/|một |trong )\s*ngày)`);

/** "trước 19h00 hằng ngày", "02 lần/ngày". */
const daily: Reader = ({ text, hours }, index) => {
  const match = matchAt(EVERY_DAY, text, index);
  return match ? { end: index + match[0].length, rules: [{ kind: 'daily', hours }] } : undefined;
};

const EVERY_STAGE = sticky(
  String.raw`(?:theo |cho )?(?:mỗi|từng) giai đoạn(?:[;,]?(?: và)? (?:19|20)\d{2}\s*[-–—]\s*(?:19|20)\d{2})*`,
);
/** "theo từng giai đoạn 2017 - 2020; 2021 - 2025": a rhythm. */
const stages: Reader = ({ text }, index) => {
  const match = matchAt(EVERY_STAGE, text, index);
  if (!match) return undefined;
  return {
    end: index + match[0].length,
    rules: [{ kind: 'open', said: match[0].trim(), every: ['stage'] }],
  };
};

const YEAR_SPAN = sticky(
  String.raw`(?:(?:từ|giai đoạn|trong các|trong)\s+)*(?:(?:các )?năm\s+)?((?:19|20)\d{2})\s*(?:-|–|—|đến(?: hết)?(?: năm)?)\s*((?:19|20)\d{2})(?!\d)`,
);
const BEYOND = /^(?:\s*,?\s*(?:và|những|các))*(?: năm)?\s*(?:tiếp theo|sau đó|về sau)/u;
const TO_YEAR = sticky(
  String.raw`(?:(cho đến hết|cho đến|đến hết|đến|hết|trong|vào|cuối|đến cuối|chậm nhất(?: là)?(?: trong)?|trước|kể từ|từ|tầm nhìn đến)\s+)?(?:(cuối|hết|đầu)\s+)?(?:các )?năm\s+((?:19|20)\d{2})((?:\s*(?:,|và)\s*(?:năm )?(?:19|20)\d{2})*)(?!\d)`,
);
const END_OF_YEAR = sticky(
  String.raw`(?:(?:cho đến|đến|vào|trước|trong|từ nay đến|chậm nhất(?: là)?(?: đến)?) )*(?:hết|cuối) năm(?: nay)?(?! ?\d)(?! (?:học|tài)|\p{L})`,
);
const YEARS_AGO = /^\s*(?:trở về trước|trở lại|đến nay)/u;

/** "năm 2026", "đến năm 2030 và những năm tiếp theo", "các năm 2026, 2027". */
function oneYear(text: string, index: number): Taken | undefined {
  const match = matchAt(TO_YEAR, text, index);
  if (!match) return undefined;
  const [token, word = '', edge = '', year = '', more = ''] = match;
  const after = index + token.length;
  const named = word === '' ? !saysWhen(text, index) : namesSomething(text, index);
  if (named || isLunar(text, after) || YEARS_AGO.test(text.slice(after))) return open(after, token);
  const beyond = BEYOND.exec(text.slice(after));
  const end = after + (beyond?.[0].length ?? 0);
  const on = beyond ? { beyond: true as const } : {};
  if (/từ$/u.test(word)) return { end, rules: [{ kind: 'stretch', from: firstDay(year) }] };
  if (word === 'trước')
    return { end, rules: [{ kind: 'day', day: firstDay(year), how: 'before', hours: [] }] };
  if (edge === 'đầu') return open(end, token);
  const upTo = /đến|hết|cuối|chậm/u.test(`${word} ${edge}`);
  if (more !== '' && !upTo)
    return {
      end,
      rules: [year, ...(more.match(/\d{4}/gu) ?? [])].map((one) => ({
        kind: 'stretch',
        from: firstDay(one),
        to: lastDay(one),
      })),
    };
  return {
    end,
    rules: [
      { kind: 'stretch', ...(upTo ? {} : { from: firstDay(year) }), to: lastDay(year), ...on },
    ],
  };
}

/** Years: "năm 2025", "giai đoạn 2021 - 2025", "đến năm 2030 và những năm tiếp theo", "đến cuối năm". */
const years: Reader = (phrase, index) => {
  const { text, issued, yearly } = phrase;
  const span = matchAt(YEAR_SPAN, text, index);
  if (span) {
    const after = index + span[0].length;
    const beyond = BEYOND.exec(text.slice(after));
    const [, from = '', to = ''] = span;
    if (from > to || NOT_A_STRETCH.test(text.slice(0, index))) return open(after, span[0]);
    return {
      end: after + (beyond?.[0].length ?? 0),
      rules: [
        {
          kind: 'stretch',
          from: firstDay(from),
          to: lastDay(to),
          ...(beyond ? { beyond: true as const } : {}),
        },
      ],
    };
  }
  const one = oneYear(text, index);
  if (one) return one;
  const close = matchAt(END_OF_YEAR, text, index);
  if (!close) return undefined;
  const end = index + close[0].length;
  // "kỳ họp cuối năm" is a name.
  if (/^(?:cuối|hết)/u.test(close[0]) && !saysWhen(text, index)) return open(end, close[0]);
  if (yearly) return { end, rules: [{ kind: 'yearlyStretch', from: '12', to: '12' }] };
  const year = issued.slice(0, 4);
  // "trước cuối năm" is no day.
  if (year === '' || close[0].startsWith('trước')) return open(end, close[0]);
  return { end, rules: [{ kind: 'stretch', to: lastDay(year) }] };
};
/** A school year or a term is no stretch of whole years. */
const NOT_A_STRETCH = /(?<!\p{L})(?:năm học|niên khóa|niên khoá|nhiệm kỳ|khóa|khoá)\s*$/u;

const RHYTHMS = sticky(
  String.raw`(?:định kỳ,? ?)?(?:theo )?(?:(?:${COUNT} (?:ngày|tuần|tháng|quý|năm)\s*(?:\/|một |, một |1 |là một )\s*lần)|(?:(?:${COUNT} )?lần\s*(?:\/|một |trong |mỗi )\s*(?:tuần|tháng|quý|năm))|hằng (?:tuần|tháng|quý|năm)(?:(?:,| và|,? hoặc) (?:hằng )?(?:tuần|tháng|quý|0?6 tháng|năm)(?!\p{L}| \d))*|(?:0?6|0?3|0?9|sáu|ba|chín) tháng(?:,? (?:một lần|\/lần))?(?:(?:,| và|,? hoặc) (?:hằng )?(?:quý|năm)(?!\p{L}| \d))*|định kỳ|thường xuyên|liên tục|đột xuất|khi có yêu cầu|theo quy định)(?!\p{L})`,
);
const RHYTHM_WORDS: readonly (readonly [Rhythm, RegExp])[] = [
  ['day', /ngày/u],
  ['week', /tuần/u],
  ['half', /(?<!\d)0?6 tháng|sáu tháng/u],
  ['month', /(?<!\d |ba |sáu |chín )tháng/u],
  ['quarter', /quý|(?<!\d)0?3 tháng|ba tháng/u],
  ['year', /(?<!\d |\d)năm|(?<!\d)1 năm|một năm/u],
];

/** What names no day by itself: "định kỳ 6 tháng", "hằng năm", "thường xuyên". */
const rhythms: Reader = ({ text }, index) => {
  const match = matchAt(RHYTHMS, text, index);
  if (!match) return undefined;
  const every = RHYTHM_WORDS.filter(([, words]) => words.test(match[0])).map(([name]) => name);
  return {
    end: index + match[0].length,
    rules: [{ kind: 'open', said: match[0], ...(every.length > 0 && { every }) }],
  };
};

const VAGUE = sticky(
  String.raw`(?:(?:tuần (?:đầu|thứ [\p{L}\d]+|cuối|\d)|nửa (?:đầu|cuối)|đầu|giữa)(?: của)? (?:tháng|quý|năm)|(?:năm học|niên khóa|niên khoá|nhiệm kỳ))(?: (?:\d{1,2}(?!\d)|iv|i{1,3}(?!\p{L})))?(?:\s*(?:\/|,? ?năm )?\s*(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?)?`,
);

/** Times without a certain last day: "đầu tháng 12/2026", "năm học 2025 - 2026". */
const vague: Reader = ({ text }, index) => {
  const match = matchAt(VAGUE, text, index);
  return match ? open(index + match[0].length, match[0]) : undefined;
};

/** In this order: what is longest and surest first. */
export const READERS: readonly Reader[] = [
  vague,
  afterPeriod,
  afterIssue,
  afterEffect,
  afterEvent,
  quarters,
  halves,
  daysOfMonth,
  daily,
  weekdays,
  months,
  stages,
  years,
  rhythms,
];

/** Whether a reader may run over figures that could be a date: it names an event, or is too vague for a day. */
export const mayHoldDates = (read: Reader): boolean => read === afterEvent || read === vague;
