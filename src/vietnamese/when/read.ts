import { firstDay, isPartialDate, lastDay } from '#src/vietnamese/dates.ts';
import { romanValue } from '#src/vietnamese/roman.ts';
import { wholeDate, writtenDates, writtenHours } from '#src/vietnamese/written-dates.ts';
import { addDays, type How, type Period, type Rule } from './rules.ts';

/** Reads words of time: "trước ngày 15/6 và 15/12 hằng năm" → two days of every year. */

/** What was read. */
export interface TimeReading {
  /** In the order of the words; none where nothing is understood. */
  readonly rules: readonly Rule[];
}

const pad = (value: number): string => String(value).padStart(2, '0');
const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const QUARTER_END = [3, 6, 9, 12];
const QUARTER_START = [1, 4, 7, 10];

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
const COUNT = String.raw`(\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?:\s*\(\s*\d{1,3}\s*\)|\s*\(\p{L}+\))?`;
const countOf = (written: string): number => IN_WORDS[written] ?? Number(written);

/** Small letters, one spelling of "hằng", one space. */
const simple = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/(?<!\p{L})hàng (?=ngày|tuần|tháng|quý|năm)/gu, 'hằng ')
    .replace(/(?<!\p{L})(?:mỗi|từng) (?=ngày|tuần|tháng|quý|năm)/gu, 'hằng ')
    .replace(/(?<!\p{L})tới(?= (?:hết|ngày|tháng|năm|cuối|\d))/gu, 'đến')
    .replace(/\s+/gu, ' ')
    .trim();

const BEFORE =
  /(?<!\p{L})trước(?! (?:hết|mắt|đây|tiên))(?: hoặc)?(?: (?:ngày|mùng|mồng|lúc))*\s*$/u;
const BY =
  /(?<!\p{L})(?:chậm nhất|muộn nhất|không muộn hơn|không quá|(?:cho )?đến hết|hết|hạn (?:cuối|chót)|đến)(?: (?:là|vào|trong|đến|hết|ngày|mùng|mồng|lúc))*\s*$/u;
/** Nothing but these between two days leaves the first's word to the second: "trước ngày 15/6 và 15/12". */
const JOINED = /^\s*(?:,|;|và|hoặc|và trước|&)(?: (?:ngày|mùng|mồng))?\s*$/u;

/** How a day at a place bounds the time, by the words before it. */
function howAt(text: string, index: number, previous?: { end: number; how: How }): How {
  const before = text.slice(Math.max(0, index - 40), index);
  if (BEFORE.test(before)) return 'before';
  if (BY.test(before)) return 'by';
  return previous && JOINED.test(text.slice(previous.end, index)) ? previous.how : 'on';
}

const hourText = (hour: number, minute = 0): string => `${pad(hour)}:${pad(minute)}`;

/** What a reader takes: the place up to which it has read, and what that means. */
interface Taken {
  readonly end: number;
  readonly rules: readonly Rule[];
}

/** What readers know of the whole phrase. */
interface Phrase {
  readonly text: string;
  /** Day of the document. */
  readonly issued: string;
  /** What it says of each year, or of reports that come every year, so that a day without a year is one of every year. */
  readonly yearly: boolean;
  /** "2 năm một lần": every so many years. */
  readonly everyYears: number;
  readonly hours: readonly string[];
}

const quarterEnd = (year: number | string, quarter: number): string =>
  lastDay(`${String(year)}-${pad(quarter * 3)}`);
const quarterStart = (year: number | string, quarter: number): string =>
  firstDay(`${String(year)}-${pad(quarter * 3 - 2)}`);
const ROMAN_QUARTER = ['', 'I', 'II', 'III', 'IV'];

/** The year that stands after a place: "năm 2026", "/2026"; and where it ends. */
function yearAfter(text: string, index: number): { year: string; end: number } | undefined {
  const match = /^\s*(?:\/\s?|,?\s*(?:của )?năm\s+|-)((?:19|20)\d{2})(?!\d)/u.exec(
    text.slice(index),
  );
  return match ? { year: match[1] ?? '', end: index + match[0].length } : undefined;
}

type Reader = (phrase: Phrase, index: number) => Taken | undefined;

const sticky = (pattern: string): RegExp => new RegExp(pattern, 'uy');
const matchAt = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

const PERIODS: Readonly<Record<string, Period>> = {
  tháng: 'month',
  quý: 'quarter',
  '6 tháng': 'half',
  '06 tháng': 'half',
  'sáu tháng': 'half',
  'nửa năm': 'half',
  năm: 'year',
};
const PERIOD = String.raw`(?:(?:hằng|mỗi|của|kỳ) )?(tháng|quý|0?6 tháng|sáu tháng|nửa năm|năm)`;
const AFTER_END = [
  sticky(String.raw`sau khi (?:kết thúc|hết) ${PERIOD},? ${COUNT} (ngày|tháng)`),
  sticky(
    String.raw`(?:(?:trong(?: vòng| thời hạn)?|chậm nhất(?: là)?|không quá|sau) )*${COUNT} (ngày|tháng)(?: sau khi| kể từ khi| kể từ ngày| từ khi| từ ngày| kể từ| sau) (?:kết thúc|hết) ${PERIOD}`,
  ),
];
const FIRST_DAYS = sticky(
  String.raw`(?:trong(?: vòng)? )?${COUNT} ngày đầu(?: tiên)?(?: của)? (?:hằng )?(tháng|quý|năm)(?: sau| tiếp theo| kế tiếp| liền kề)?`,
);

/** "sau khi kết thúc quý 15 ngày", "15 ngày sau khi kết thúc quý". */
const afterPeriod: Reader = ({ text }, index) => {
  const start = matchAt(FIRST_DAYS, text, index);
  const begun = start && PERIODS[start[2] ?? ''];
  if (start && begun)
    return {
      end: index + start[0].length,
      rules: [{ kind: 'after', count: countOf(start[1] ?? ''), unit: 'day', period: begun }],
    };
  const [first, second] = AFTER_END;
  const one = first && matchAt(first, text, index);
  const other = !one && second ? matchAt(second, text, index) : null;
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
  String.raw`(?:(?:trong(?: vòng| thời hạn)?|sau|chậm nhất(?: là)?|không quá) )?${COUNT} ngày,? (?:kể )?từ ngày (?:ký|ban hành|quyết định|văn bản|kế hoạch)(?: ban hành)?`,
);

/** "sau 10 ngày kể từ ngày ký": counted from the day of the document. */
const afterIssue: Reader = ({ text, issued }, index) => {
  const match = matchAt(AFTER_ISSUE, text, index);
  if (!match) return undefined;
  const day = addDays(issued, countOf(match[1] ?? ''));
  return { end: index + match[0].length, rules: [{ kind: 'day', day, how: 'by' }] };
};

const AFTER_EVENT = sticky(
  String.raw`(?:(?:trong(?: vòng| thời hạn)?|sau|chậm nhất(?: là)?|không quá|tối đa) )*${COUNT} (?:ngày|giờ|tuần|tháng|năm)(?: làm việc)?,? (?:(?:sau |kể )?(?:từ |khi )|trước (?:khi |ngày (?!\d)))[^.;]*`,
);
const WORKING = sticky(
  String.raw`(?:(?:trong(?: vòng| thời hạn)?|sau|chậm nhất(?: là)?|không quá|tối đa) )*${COUNT} ngày làm việc[^.;]*`,
);

/** "trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ": no day of the calendar. */
const afterEvent: Reader = ({ text }, index) => {
  const match = matchAt(WORKING, text, index) ?? matchAt(AFTER_EVENT, text, index);
  if (!match || /^\S+ ngày \d/u.test(match[0])) return undefined;
  return {
    end: index + match[0].length,
    rules: [{ kind: 'open', said: match[0].trim().replace(/[,:]$/u, '') }],
  };
};

const QUARTERS = sticky(
  String.raw`(?:các )?quý\s+((?:iv|i{1,3}|[1-4])(?:\s*(?:,|và|-|–|đến)\s*(?:quý\s+)?(?:iv|i{1,3}|[1-4])(?![\p{L}\d]))*)(?![\p{L}\d])`,
);

/** "Quý I/2027", "quý I, II năm 2026", "quý IV hằng năm". */
const quarters: Reader = (phrase, index) => {
  const { text, issued } = phrase;
  const match = matchAt(QUARTERS, text, index);
  if (!match) return undefined;
  const named = (match[1] ?? '')
    .match(/iv|i{1,3}|[1-4]/gu)
    ?.map((sign) => (/\d/.test(sign) ? Number(sign) : (romanValue(sign.toUpperCase()) ?? 0)));
  if (!named) return undefined;
  const range = /(?:-|–|đến)/u.test(match[1] ?? '');
  const ends = range ? named.slice(-1) : named;
  const end = index + match[0].length;
  const year = yearAfter(text, end);
  // The quarter before another of the same year: "Quý I và Quý II/2026".
  const later = year ?? nextYear(text, end);
  const said = (quarter: number) => `quý ${ROMAN_QUARTER[quarter] ?? ''}`;
  if (!later && phrase.yearly)
    return {
      end,
      rules: ends.map((quarter) => ({
        kind: 'yearlyStretch',
        to: pad(quarter * 3),
        said: `${said(quarter)} hằng năm`,
      })),
    };
  const of = later?.year ?? issued.slice(0, 4);
  if (howAt(text, index) === 'before')
    return {
      end: year?.end ?? end,
      rules: named.map((quarter) => ({
        kind: 'day',
        day: quarterStart(of, quarter),
        how: 'before',
      })),
    };
  return {
    end: year?.end ?? end,
    rules: ends.map((quarter) => ({
      kind: 'stretch',
      from: quarterStart(of, range ? (named[0] ?? quarter) : quarter),
      to: quarterEnd(of, quarter),
      said: `${range ? `từ ${said(named[0] ?? 0)} đến ` : ''}${said(quarter)} năm ${of}`,
    })),
  };
};

/** The year printed with the next item of a row: "Tháng 11, 12/2013", "quý I và quý II/2026". */
function nextYear(text: string, index: number): { year: string } | undefined {
  const match =
    /^\s*(?:,|và|đến|-|–)\s*(?:(?:quý|tháng)\s+)?(?:iv|i{1,3}|\d{1,2})\s*(?:\/|năm\s+)\s*((?:19|20)\d{2})/u.exec(
      text.slice(index),
    );
  return match?.[1] === undefined ? undefined : { year: match[1] };
}

const HALF = sticky(
  String.raw`${COUNT} tháng (đầu|cuối)(?: (?:của )?(?:hằng )?năm)?(?:\s+((?:19|20)\d{2}))?(?!\d)`,
);

/** "6 tháng đầu năm 2026", "9 tháng đầu năm", "3 tháng cuối năm". */
const halves: Reader = ({ text, yearly, issued }, index) => {
  const match = matchAt(HALF, text, index);
  if (!match) return undefined;
  const count = countOf(match[1] ?? '');
  if (count < 1 || count > 11) return undefined;
  const first = match[2] === 'đầu';
  const end = index + match[0].length;
  const said = `${String(count)} tháng ${first ? 'đầu' : 'cuối'} năm`;
  const [to, from] = first ? [pad(count), '01'] : ['12', pad(13 - count)];
  if (match[3] === undefined && yearly)
    return { end, rules: [{ kind: 'yearlyStretch', to, said: `${said} hằng năm` }] };
  const year = match[3] ?? issued.slice(0, 4);
  return {
    end,
    rules: [
      {
        kind: 'stretch',
        from: firstDay(`${year}-${from}`),
        to: lastDay(`${year}-${to}`),
        said: `${said} ${year}`,
      },
    ],
  };
};

const DAYS_OF_MONTH = sticky(
  String.raw`(\d{1,2}(?:\s*(?:,|và|hoặc)\s*(?:ngày\s+)?\d{1,2})*)\s*,?\s*(?:của )?(hằng tháng|tháng (?:cuối|đầu|thứ ba)(?: cùng| tiên)?(?: của| trong)? (?:hằng )?(?:quý|kỳ(?: báo cáo)?)(?: sau| tiếp theo| kế tiếp)?|tháng cuối kỳ|tháng (?:sau|kế tiếp|tiếp theo|liền kề)|tháng$)`,
);
const LAST_OF_MONTH = sticky(
  String.raw`(?:ngày )?cuối(?: cùng)?(?: của)? (hằng tháng|tháng cuối(?: của)? (?:hằng )?quý|hằng quý|quý|tháng)(?![\s/]*\d)(?! \d)`,
);

/** The months that words name: "tháng cuối quý"; "kỳ" is the shortest period that the phrase names. */
function monthsOf(words: string, text: string): readonly number[] {
  if (words.includes('quý')) return words.includes('đầu') ? QUARTER_START : QUARTER_END;
  if (!words.includes('kỳ')) return ALL_MONTHS;
  if (/hằng tháng/u.test(text)) return ALL_MONTHS;
  if (/quý/u.test(text)) return QUARTER_END;
  return /6 tháng|sáu tháng/u.test(text) ? [6, 12] : [12];
}

/** The day alone where the rhythm stands beside it: "định kỳ hằng tháng (trước ngày 18)". */
const DAY_ALONE = sticky(
  String.raw`(?<=(?:ngày|mùng|mồng) )(\d{1,2}(?:\s*(?:,|và)\s*(?:ngày\s+)?\d{1,2})*)(?![\d/.,]*\d)(?!\s+tháng)`,
);

/** "ngày 15 hằng tháng", "ngày 20 tháng cuối quý", "ngày cuối cùng của tháng". */
const daysOfMonth: Reader = ({ text, hours }, index) => {
  const match = matchAt(DAYS_OF_MONTH, text, index);
  if (match) {
    const how = howAt(text, index);
    const days = (match[1] ?? '').match(/\d{1,2}/gu)?.map(Number) ?? [];
    if (days.some((day) => day < 1 || day > 31)) return undefined;
    const months = monthsOf(match[2] ?? '', text);
    return {
      end: index + match[0].length,
      rules: days.map((day) => ({ kind: 'monthly', day, how, months, hours })),
    };
  }
  const alone = /hằng tháng/u.test(text) ? matchAt(DAY_ALONE, text, index) : null;
  if (alone) {
    const how = howAt(text, index);
    const days = (alone[1] ?? '').match(/\d{1,2}/gu)?.map(Number) ?? [];
    if (days.every((day) => day >= 1 && day <= 31))
      return {
        end: index + alone[0].length,
        rules: days.map((day) => ({ kind: 'monthly', day, how, months: ALL_MONTHS, hours })),
      };
  }
  const last = matchAt(LAST_OF_MONTH, text, index);
  if (!last) return undefined;
  const words = last[1] ?? '';
  // "cuối tháng", "cuối quý" alone are no day unless they recur or name it.
  if (!/hằng|ngày/u.test(last[0])) return undefined;
  return {
    end: index + last[0].length,
    rules: [
      {
        kind: 'monthly',
        day: 'last',
        how: howAt(text, index),
        months: monthsOf(words, text),
        hours,
      },
    ],
  };
};

const MONTHS = sticky(
  String.raw`(?:trong |cuối |hết )?(?:(thượng|trung|hạ) tuần )?tháng\s+(\d{1,2}(?:\s*(?:,|và|-|–|đến)\s*(?:tháng\s+)?\d{1,2}(?![\d/]*\/\d{1,2}\/))*)(?![\d])(?!\s*(?:lần|buổi|kỳ|đợt|ngày))`,
);

/** The last days of the parts of a month; of the third it is the month's own. */
const TENTHS: Readonly<Record<string, { readonly day?: string }>> = {
  thượng: { day: '10' },
  trung: { day: '20' },
  hạ: {},
};

/** "tháng 9/2019", "tháng 6 và tháng 12 hằng năm", "Tháng 11, 12/2013". */
const months: Reader = (phrase, index) => {
  const { text, issued } = phrase;
  const match = matchAt(MONTHS, text, index);
  if (!match) return undefined;
  const named = (match[2] ?? '').match(/\d{1,2}/gu)?.map(Number) ?? [];
  if (named.length === 0 || named.some((month) => month < 1 || month > 12)) return undefined;
  const range = /\d\s*(?:-|–|đến)\s*(?:tháng\s+)?\d/u.test(match[2] ?? '');
  const tenth = TENTHS[match[1] ?? ''];
  const close = match[0].startsWith('cuối') ? 'cuối ' : '';
  const part = tenth ? `${match[1] ?? ''} tuần ` : close;
  const end = index + match[0].length;
  const year = yearAfter(text, end);
  const how = howAt(text, index);
  const ends = range ? [named.at(-1) ?? 0] : named;
  const said = (month: number) => `tháng ${String(month)}`;
  if (!year && phrase.yearly)
    return {
      end,
      rules: ends.map((month) => ({
        kind: 'yearlyStretch',
        to: pad(month),
        said: `${said(month)} hằng năm`,
      })),
    };
  const later = year ?? nextYear(text, end);
  const of = later?.year ?? issued.slice(0, 4);
  if (how === 'before')
    return {
      end: year?.end ?? end,
      rules: ends.map((month) => ({
        kind: 'day',
        day: firstDay(`${of}-${pad(month)}`),
        how: 'before',
      })),
    };
  return {
    end: year?.end ?? end,
    rules: ends.map((month) => ({
      kind: 'stretch',
      from: firstDay(`${of}-${pad(range ? (named[0] ?? month) : month)}`),
      to: tenth?.day ? `${of}-${pad(month)}-${tenth.day}` : lastDay(`${of}-${pad(month)}`),
      said: range
        ? `từ tháng ${String(named[0])} đến tháng ${String(month)} năm ${of}`
        : `${part}${said(month)} năm ${of}`,
    })),
  };
};

const WEEKDAYS = sticky(
  String.raw`(thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])(?:\s*(?:,|và)\s*(?:thứ\s+)?(?:hai|ba|tư|năm|sáu|bảy|[2-7]))*(?:\s*(?:,|và)\s*chủ nhật)?|chủ nhật)(?![\p{L}\d])`,
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

/** "thứ năm hằng tuần", "chiều thứ 6 hằng tuần"; a weekday beside a date belongs to that. */
const weekdays: Reader = ({ text, hours }, index) => {
  const match = matchAt(WEEKDAYS, text, index);
  if (!match || !/tuần/u.test(text)) return undefined;
  const values = (match[0].match(/hai|ba|tư|năm|sáu|bảy|[2-7]|chủ nhật/gu) ?? []).map(
    (word) => WEEKDAY_VALUES[word] ?? Number(word) - 1,
  );
  return {
    end: index + match[0].length,
    rules: [{ kind: 'weekly', weekdays: values, hours }],
  };
};

const EVERY_DAY = sticky(String.raw`(?:hằng ngày|${COUNT} lần\s*(?:\/|một |trong )\s*ngày)`);

/** "trước 19h00 hằng ngày", "02 lần/ngày". */
const daily: Reader = ({ text, hours }, index) => {
  const match = matchAt(EVERY_DAY, text, index);
  return match ? { end: index + match[0].length, rules: [{ kind: 'daily', hours }] } : undefined;
};

const YEAR_SPAN = sticky(
  String.raw`(?:(?:từ|giai đoạn|trong các)\s+)?(?:năm\s+)?((?:19|20)\d{2})\s*(?:-|–|—|đến(?: hết)?(?: năm)?)\s*((?:19|20)\d{2})(?!\d)`,
);
const BEYOND = /^(?:\s*,?\s*(?:và|những|các))*(?: năm)?\s*(?:tiếp theo|sau đó|về sau)/u;
const TO_YEAR = sticky(
  String.raw`(?:(cho đến hết|cho đến|đến hết|đến|hết|trong|vào|cuối|đến cuối|chậm nhất|trước|từ|kể từ)\s+)?(?:(cuối|hết|đầu)\s+)?năm\s+((?:19|20)\d{2})(?!\d)`,
);
/** The year after these says what a report is about, not when it is due: "báo cáo năm 2025". */
const NAMES_REPORT =
  /(?<!\p{L})(?:báo cáo|kế hoạch|dự toán|kết quả|chỉ tiêu|nhiệm vụ)(?: \p{L}+)? $/u;
const END_OF_YEAR = sticky(
  String.raw`(?:đến |vào |trước |trong )*(?:hết|cuối) năm(?: nay)?(?! \d)(?!\p{L})`,
);

/** Years: "năm 2025", "giai đoạn 2021 - 2025", "đến năm 2030 và những năm tiếp theo", "đến cuối năm". */
const years: Reader = ({ text, issued, yearly }, index) => {
  const span = matchAt(YEAR_SPAN, text, index);
  const end = (length: number) => index + length;
  if (span) {
    const beyond = BEYOND.exec(text.slice(end(span[0].length)));
    return {
      end: end(span[0].length + (beyond?.[0].length ?? 0)),
      rules: [
        {
          kind: 'stretch',
          from: firstDay(span[1] ?? ''),
          to: lastDay(span[2] ?? ''),
          said: `từ năm ${span[1] ?? ''} đến năm ${span[2] ?? ''}${beyond ? ' và những năm tiếp theo' : ''}`,
          ...(beyond ? { beyond: true as const } : {}),
        },
      ],
    };
  }
  const one = matchAt(TO_YEAR, text, index);
  if (one && !NAMES_REPORT.test(text.slice(0, index))) {
    const [token, word = '', edge = '', year = ''] = one;
    const beyond = BEYOND.exec(text.slice(end(token.length)));
    const stop = end(token.length + (beyond?.[0].length ?? 0));
    if (/từ$/u.test(word))
      return {
        end: stop,
        rules: [{ kind: 'stretch', from: firstDay(year), said: `từ năm ${year}` }],
      };
    if (word === 'trước')
      return { end: stop, rules: [{ kind: 'day', day: firstDay(year), how: 'before' }] };
    if (edge === 'đầu') return { end: stop, rules: [{ kind: 'open', said: token }] };
    const upTo = /đến|hết|cuối|chậm/u.test(`${word} ${edge}`);
    return {
      end: stop,
      rules: [
        {
          kind: 'stretch',
          ...(upTo ? {} : { from: firstDay(year) }),
          to: lastDay(year),
          said: `${upTo ? 'đến hết ' : ''}năm ${year}${beyond ? ' và những năm tiếp theo' : ''}`,
          ...(beyond ? { beyond: true as const } : {}),
        },
      ],
    };
  }
  const close = matchAt(END_OF_YEAR, text, index);
  if (!close) return undefined;
  if (yearly)
    return {
      end: end(close[0].length),
      rules: [{ kind: 'yearlyStretch', to: '12', said: 'cuối năm, hằng năm' }],
    };
  const year = issued.slice(0, 4);
  return {
    end: end(close[0].length),
    rules: [{ kind: 'stretch', to: lastDay(year), said: `đến hết năm ${year}` }],
  };
};

const RHYTHMS = sticky(
  String.raw`(?:định kỳ,? ?)?(?:(?:${COUNT} (?:ngày|tuần|tháng|quý|năm)\s*(?:\/|một |1 |là một )\s*lần)|(?:(?:${COUNT} )?lần\s*(?:\/|một |trong |mỗi )\s*(?:tuần|tháng|quý|năm))|hằng (?:tuần|tháng|quý|năm)|(?:0?6|0?3|0?9|sáu|ba|chín) tháng(?:,? (?:một lần|\/lần))?|định kỳ|thường xuyên|liên tục|đột xuất|khi có yêu cầu|theo quy định)(?!\p{L})`,
);

/** What names no day by itself: "định kỳ 6 tháng", "hằng năm", "thường xuyên". */
const rhythms: Reader = ({ text }, index) => {
  const match = matchAt(RHYTHMS, text, index);
  if (!match) return undefined;
  return { end: index + match[0].length, rules: [{ kind: 'open', said: match[0] }] };
};

const VAGUE = sticky(
  String.raw`(?:(?:tuần (?:đầu|thứ [\p{L}\d]+|cuối|\d)|nửa (?:đầu|cuối)|đầu|giữa)(?: của)? (?:tháng|quý|năm)|(?:năm học|niên khóa|niên khoá|nhiệm kỳ))(?: (?:\d{1,2}(?!\d)|iv|i{1,3}(?!\p{L})))?(?:\s*(?:\/|,? ?năm )?\s*(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?)?`,
);

/** Times without a certain last day: "đầu tháng 12/2026", "năm học 2025 - 2026". */
const vague: Reader = ({ text }, index) => {
  const match = matchAt(VAGUE, text, index);
  if (!match) return undefined;
  return { end: index + match[0].length, rules: [{ kind: 'open', said: match[0].trim() }] };
};

/** In this order: what is longest and surest first. */
const READERS: readonly Reader[] = [
  vague,
  afterPeriod,
  afterIssue,
  afterEvent,
  quarters,
  halves,
  daysOfMonth,
  daily,
  weekdays,
  months,
  years,
  rhythms,
];

const SINCE = /(?<!\p{L})((?:kể )?từ|sau) (?:ngày )?$/u;
const BEFORE_HOUR = /(?<!\p{L})trước (?:lúc )?\d[^,;.]{0,12}(?:ngày )?$/u;

/** A date in figures as rules: a whole day, or one of every year. */
function dateRules(phrase: Phrase): { start: number; end: number; rules: Rule[] }[] {
  const { text, issued, hours } = phrase;
  const dates = writtenDates(text).filter(
    ({ day, month, shared }) => day !== undefined && (month ?? shared?.month) !== undefined,
  );
  const out: { start: number; end: number; rules: Rule[] }[] = [];
  let previous: { end: number; how: How } | undefined;
  dates.forEach((date, at) => {
    const how = howAt(text, date.start, previous);
    previous = { end: date.end, how };
    const { day = 0, month = 0, year } = wholeDate(date);
    const next = dates[at + 1];
    const joint = next && text.slice(date.end, next.start);
    const opens =
      joint !== undefined && /^\s*(?:-|–|—|đến(?: hết)?)\s*(?:hết )?(?:ngày )?$/u.test(joint);
    const before = dates[at - 1];
    const closes =
      before !== undefined &&
      /^\s*(?:-|–|—|đến(?: hết)?)\s*(?:hết )?(?:ngày )?$/u.test(text.slice(before.end, date.start));
    // The beginning of a span is no day on which something is due.
    if (opens) {
      out.push({ start: date.start, end: date.end, rules: [] });
      return;
    }
    const since = SINCE.exec(text.slice(Math.max(0, date.start - 20), date.start));
    if (year !== undefined && since) {
      const first = `${String(year)}-${pad(month)}-${pad(day)}`;
      const after = since[1] === 'sau';
      const said = `${after ? 'sau' : 'từ'} ngày ${String(day)}/${String(month)}/${String(year)}`;
      const from = after ? addDays(first, 1) : first;
      out.push({ start: date.start, end: date.end, rules: [{ kind: 'stretch', from, said }] });
      return;
    }
    const monthDay = `${pad(month)}-${pad(day)}`;
    // No calendar has it: taken, and not understood.
    if (!isPartialDate(`${String(year ?? 2024)}-${monthDay}`)) {
      out.push({ start: date.start, end: date.end, rules: [] });
      return;
    }
    const bound: How = closes ? 'by' : how;
    if (year !== undefined) {
      const whole = `${String(year)}-${monthDay}`;
      const [hour] = hours;
      out.push({
        start: date.start,
        end: date.end,
        rules: [
          {
            kind: 'day',
            day: whole,
            how:
              hour !== undefined && BEFORE_HOUR.test(text.slice(0, date.start)) ? 'before' : bound,
            ...(hour !== undefined && { hour }),
          },
        ],
      });
      return;
    }
    const after = /^\s*(?:của )?năm (?:sau|kế tiếp|tiếp theo|liền kề|kế hoạch)/u.exec(
      text.slice(date.end),
    );
    const end = date.end + (after?.[0].length ?? 0);
    if (phrase.yearly || after) {
      out.push({
        start: date.start,
        end,
        rules: [{ kind: 'yearly', day: monthDay, how: bound, every: phrase.everyYears }],
      });
      return;
    }
    // The first such day since the document.
    const own = `${issued.slice(0, 4)}-${monthDay}`;
    const when = own >= issued ? own : `${String(Number(issued.slice(0, 4)) + 1)}-${monthDay}`;
    out.push({ start: date.start, end, rules: [{ kind: 'day', day: when, how: bound }] });
  });
  return out;
}

/** Words by which a day without a year is one of every year. */
const EVERY_YEAR =
  /hằng (?:tháng|quý|năm)|định kỳ|(?:0?6|sáu) tháng(?! (?:đầu|cuối)(?: năm)? \d)|(?<!\p{L})báo cáo (?:kết quả )?(?:(?:tổng kết|sơ kết) )?(?:quý|năm)(?! \d)|lần\s*(?:\/|một |trong |mỗi )\s*năm|năm (?:sau|kế tiếp|tiếp theo|liền kề)(?! đó)/u;
const EVERY_YEARS = new RegExp(
  String.raw`${COUNT} năm(?: một|\/| 1) ?lần|định kỳ ${COUNT} năm`,
  'u',
);

/**
 * Reads words of time.
 *
 * @param written such as `trước ngày 25/12 hằng năm`
 * @param issued day of the document, `YYYY-MM-DD`; what names no year counts from it
 */
export function readTime(written: string, issued: string): TimeReading {
  const text = simple(written);
  const every = EVERY_YEARS.exec(text);
  const phrase: Phrase = {
    text,
    issued,
    yearly: EVERY_YEAR.test(text) || every !== null,
    everyYears: every ? countOf(every[1] ?? every[2] ?? '1') : 1,
    hours: [
      ...new Set(
        writtenHours(text.replace(/[’′]/gu, "'")).map(({ hour, minute }) => hourText(hour, minute)),
      ),
    ],
  };
  const dates = dateRules(phrase);
  const rules: Rule[] = [];
  let index = 0;
  /** Where the last part that was understood ends. */
  let end = 0;
  while (index < text.length) {
    const date = dates.find(({ start, end }) => index >= start && index < end);
    if (date) {
      rules.push(...date.rules);
      index = date.end;
      end = date.end;
      continue;
    }
    const open = index;
    const fresh = index === 0 || !/[\p{L}\d]/u.test(text[index - 1] ?? '');
    const taken = fresh ? firstTaken(phrase, index, dates) : undefined;
    if (taken) {
      add(rules, taken.rules, text.slice(end, open), text.slice(0, open));
      end = taken.end;
    }
    index = taken && taken.end > index ? taken.end : index + 1;
  }
  return { rules: settled(rules, phrase) };
}

const TO = /^\s*(?:đến(?: hết)?|-|–|—)(?: cuối)?\s*$/u;
const FROM = /(?<!\p{L})(?:kể )?từ\s*$/u;

/** Adds what was read: the end of a range closes the stretch before it, "từ" leaves one open. */
function add(rules: Rule[], taken: readonly Rule[], between: string, before: string): void {
  const [first] = taken;
  const last = rules.at(-1);
  if (first?.kind === 'stretch' && last?.kind === 'stretch' && TO.test(between)) {
    const said = `${last.said.startsWith('từ ') ? '' : 'từ '}${last.said} đến ${first.said.replace(/^đến hết /u, 'hết ')}`;
    rules[rules.length - 1] = {
      ...first,
      ...(last.from !== undefined && { from: last.from }),
      said,
    };
    rules.push(...taken.slice(1));
    return;
  }
  if (first?.kind === 'stretch' && first.from !== undefined && FROM.test(before)) {
    // "từ quý I đến quý III" has its own end.
    const whole = first.said.startsWith('từ ');
    rules.push(
      whole ? first : { kind: 'stretch', from: first.from, said: `từ ${first.said}` },
      ...taken.slice(1),
    );
    return;
  }
  rules.push(...taken);
}

function firstTaken(
  phrase: Phrase,
  index: number,
  dates: readonly { start: number; end: number }[],
): Taken | undefined {
  for (const read of READERS) {
    const taken = read(phrase, index);
    if (!taken) continue;
    // Only what names an event, or is too vague for a day, may run over figures that could be a date.
    const runsOver = dates.some(({ start }) => start > index && start < taken.end);
    if (!runsOver || read === afterEvent || read === vague) return taken;
  }
  return undefined;
}

/** What is left when the parts have been read: a rhythm says no more where its days are known, and days bound what is daily. */
function settled(rules: readonly Rule[], { text }: Phrase): Rule[] {
  const dated = rules.some(({ kind }) => kind !== 'open');
  const days = rules.filter((rule) => rule.kind === 'day');
  const daily = rules.find((rule) => rule.kind === 'daily');
  if (daily && days.length > 0) {
    const first = writtenDates(text)
      .map(wholeDate)
      .find(
        ({ day, month, year }) => day !== undefined && month !== undefined && year !== undefined,
      );
    const last = days.at(-1)?.day;
    const from = first && `${String(first.year)}-${pad(first.month ?? 0)}-${pad(first.day ?? 0)}`;
    return [
      {
        ...daily,
        ...(from !== undefined && from !== last && { from }),
        ...(last !== undefined && { to: last }),
      },
    ];
  }
  const goesOn = /thường xuyên|liên tục|đột xuất|theo quy định|yêu cầu|làm việc/u;
  return rules.filter((rule) => rule.kind !== 'open' || !dated || goesOn.test(rule.said));
}
