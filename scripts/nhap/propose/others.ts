import { ownLines, type Clause, type ClauseTree } from '#src/lib/documents/clause.ts';
import { amountsIn } from '#src/vietnamese/amounts.ts';
import { definedAbbreviations } from '#src/vietnamese/spoken/defined.ts';
import { readTime } from '#src/vietnamese/when/read.ts';
import { rulesInWords } from '#src/vietnamese/when/words.ts';
import { printedNumbers } from '#scripts/nhap/head.ts';
import type { AgencyFinder, NamedAgency } from './agencies.ts';

/** What else a text says that an editor will want as rows: times, reports, targets, amounts, conditions, citations, short forms. */

interface Found {
  readonly clause: string;
  /** Words of the clause, letter by letter. */
  readonly quote: string;
}

export interface ProposedTime extends Found {
  readonly printed: string;
  /** How the calendar understands it; undefined: it does not. */
  readonly reading: string | undefined;
}

export interface ProposedReport extends Found {
  readonly to: readonly NamedAgency[];
  readonly via: readonly NamedAgency[];
  readonly printedTime: string | undefined;
}

export interface ProposedFigure extends Found {
  readonly printed: string;
  readonly value: number;
}

export interface ProposedCitation {
  readonly number: string;
  readonly places: readonly Found[];
}

export interface Others {
  readonly times: readonly ProposedTime[];
  readonly reports: readonly ProposedReport[];
  readonly targets: readonly ProposedFigure[];
  readonly amounts: readonly ProposedFigure[];
  readonly conditions: readonly Found[];
  /** Clauses in which a citizen may find something to claim. */
  readonly benefits: readonly Found[];
  readonly citations: readonly ProposedCitation[];
  readonly abbreviations: readonly { readonly form: string; readonly meaning: string }[];
}

const TEXTUAL: ReadonlySet<Clause['kind']> = new Set([
  'carrier',
  'header',
  'title',
  'signature',
  'recipients',
  'authority',
  'basis',
  'table',
]);

/** The sentence around a place of a text. */
function sentence(text: string, start: number, end: number): string {
  const before = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('; ', start));
  const ends = [text.indexOf('. ', end), text.indexOf('; ', end)].filter((at) => at >= 0);
  return text
    .slice(before < 0 ? 0 : before + 2, ends.length > 0 ? Math.min(...ends) + 1 : text.length)
    .trim();
}

const DAY = String.raw`(?:\d{1,2}\/\d{1,2}(?:\/\d{4})?|\d{1,2}(?:\s+tháng\s+\d{1,2}(?:\s+(?:năm\s+\d{4}|hằng năm|hàng năm))?)?)`;
const TIMES = new RegExp(
  [
    String.raw`(?:trước|chậm nhất(?:\s+là)?(?:\s+trước)?|đến\s+hết|từ|vào|trong|xong\s+trước)\s+(?:ngày\s+${DAY}|tháng\s+\d{1,2}(?:\/\d{4}|\s+năm\s+\d{4})?|quý\s+[IVX]+(?:\/\d{4}|\s+năm\s+\d{4})?|năm\s+\d{4})(?:\s*(?:đến|[-–])\s*(?:hết\s+)?(?:ngày\s+${DAY}|tháng\s+\d{1,2}(?:\/\d{4})?|năm\s+\d{4}))?(?:\s+(?:hằng|hàng)\s+(?:năm|tháng|quý))?`,
    String.raw`(?:định\s+kỳ\s+)?(?:hằng|hàng)\s+(?:năm|quý|tháng|tuần|ngày)(?:\s*\(trước\s+ngày\s+${DAY}\))?`,
    String.raw`định\s+kỳ(?:\s+(?:0?\d\s+tháng|quý|năm)(?:,\s*(?:năm|hằng năm|hàng năm))?)?(?:\s*\((?:trước|chậm nhất)[^)]{3,40}\))?`,
    String.raw`giai\s+đoạn\s+\d{4}\s*[-–]\s*\d{4}`,
    String.raw`(?:trong|sau)\s+(?:thời\s+hạn\s+)?\d{1,3}\s+(?:ngày(?:\s+làm\s+việc)?|tháng)(?:\s*,?\s*kể\s+từ\s+(?:ngày|khi)[^,.;]{0,60})?`,
  ].join('|'),
  'giu',
);

const REPORT =
  /(?:báo cáo|gửi(?:\s+báo cáo)?|phản ánh)(?:[^.;]{0,80}?)\s(?:về|cho|với|đến|tới)?\s*(?=\p{Lu})/gu;
const PERCENT = /\d{1,3}(?:[.,]\d+)?\s?%/gu;
const AIMS = /mục tiêu|chỉ tiêu|phấn đấu|tỷ lệ|đạt|ít nhất|tối thiểu|trên \d|giảm|tăng/iu;
/** Percents that say who somebody is, and not what is aimed at. */
const STATE_OF_HEALTH =
  /suy giảm khả năng lao động|tổn thương cơ thể|(?:mức độ|tỷ lệ) (?:thương|khuyết) tật/iu;
const MONEY =
  /\d[\d.,]*\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s+)?(?:đồng|VNĐ|đ(?=\/))(?:\s*\/\s*[\p{L}]+(?:\s*\/\s*[\p{L}]+)*)?/gu;
const CONDITION =
  /(?:điều kiện|phải (?:đủ|có|là|thuộc)|từ đủ \d+ tuổi|không (?:thuộc|được hưởng)|với điều kiện|trường hợp[^,.;]{4,80}thì)/iu;
const CLAIM =
  /(?:được (?:hưởng|hỗ trợ|nhận|cấp|trợ cấp|miễn|giảm|vay)|mức (?:hưởng|hỗ trợ|trợ cấp|quà|chuẩn)|trợ cấp (?:hằng|hàng) tháng|hỗ trợ[^.;]{0,40}(?:đồng|%)|tặng quà)/iu;

/** Reads everything but duties. @param issued the document's day, empty where it is not known */
export function othersOf(tree: ClauseTree, finder: AgencyFinder, issued: string): Others {
  const times: ProposedTime[] = [];
  const reports: ProposedReport[] = [];
  const targets: ProposedFigure[] = [];
  const amounts: ProposedFigure[] = [];
  const conditions: Found[] = [];
  const benefits: Found[] = [];
  const citations = new Map<string, Found[]>();
  for (const clause of tree.all) {
    const text = ownLines(clause).join(' ');
    const at = clause.address;
    for (const number of printedNumbers(text)) {
      const places = citations.get(number) ?? [];
      citations.set(number, places);
      if (places.some((place) => place.clause === at) || clause.kind === 'header') continue;
      const place = text.indexOf(number);
      places.push({
        clause: at,
        quote:
          place < 0
            ? text.slice(0, 160)
            : text.slice(
                Math.max(0, text.lastIndexOf(' ', Math.max(0, place - 18)) + 1),
                place + number.length,
              ),
      });
    }
    if (TEXTUAL.has(clause.kind)) continue;
    for (const match of text.matchAll(TIMES)) {
      const printed = match[0].trim();
      const { rules } = readTime(printed, issued);
      times.push({
        clause: at,
        printed,
        quote: sentence(text, match.index, match.index + match[0].length),
        reading: rules.length > 0 ? rulesInWords(rules) : undefined,
      });
    }
    for (const match of text.matchAll(REPORT)) {
      const to = finder.listAt(text, match.index + match[0].length);
      const last = to.at(-1);
      if (!last) continue;
      const through =
        /^[^.;]{0,30}\((?:thông )?qua\s+/u.exec(text.slice(last.end)) ??
        /^\s+(?:thông )?qua\s+/u.exec(text.slice(last.end));
      const quote = sentence(text, match.index, last.end);
      if (reports.some((report) => report.clause === at && report.quote === quote)) continue;
      reports.push({
        clause: at,
        quote,
        to,
        via: through ? finder.listAt(text, last.end + through[0].length) : [],
        printedTime: times.find((time) => time.clause === at && quote.includes(time.printed))
          ?.printed,
      });
    }
    for (const match of text.matchAll(PERCENT)) {
      const quote = sentence(text, match.index, match.index + match[0].length);
      const value = Number(match[0].replace(/\s?%/u, '').replace(',', '.'));
      if (AIMS.test(quote) && !STATE_OF_HEALTH.test(quote))
        targets.push({ clause: at, quote, printed: match[0], value });
    }
    for (const match of text.matchAll(MONEY)) {
      const [value] = amountsIn(match[0]);
      if (value !== undefined)
        amounts.push({
          clause: at,
          quote: sentence(text, match.index, match.index + match[0].length),
          printed: match[0].trim(),
          value,
        });
    }
    const condition = CONDITION.exec(text);
    if (condition)
      conditions.push({
        clause: at,
        quote: sentence(text, condition.index, condition.index + condition[0].length),
      });
    const claim = CLAIM.exec(text);
    if (claim)
      benefits.push({
        clause: at,
        quote: sentence(text, claim.index, claim.index + claim[0].length),
      });
  }
  const whole = tree.all.map((clause) => ownLines(clause).join('\n')).join('\n');
  return {
    times,
    reports,
    targets,
    amounts,
    conditions,
    benefits,
    citations: [...citations].map(([number, places]) => ({ number, places })),
    abbreviations: definedAbbreviations(whole).map(({ form, meaning }) => ({ form, meaning })),
  };
}
