import { states } from '#src/schemas/states.ts';
import { today } from '#src/site/today.ts';
import { priorities } from '#src/schemas/outreach.ts';
import type { WithdrawnView } from '#src/lib/publication.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import { formatDuration } from '#src/vietnamese/spoken/duration.ts';
import { site } from '#src/site/site.ts';
import { dayAfter } from '#src/lib/documents/state.ts';
import type { Kit, KitScript, KitStanding } from './kit.ts';

/** Words that stand on a kit's page and in its files alike, so that both say the same. */

/** First words of every text of a kit whose day is past. */
const EXPIRED = 'HẾT HẠN PHÁT';

/** First words of every text of a kit that is withdrawn. */
const WITHDRAWN = 'ĐÃ RÚT';

/** The withdrawal of a kit that holds on a day. */
const withdrawnBy = (
  { withdrawn }: Pick<Kit, 'withdrawn'>,
  day: string,
): WithdrawnView | undefined => (withdrawn && withdrawn.date <= day ? withdrawn : undefined);

/**
 * `HẾT HẠN PHÁT: không phát sau ngày 30/9/2019.`, or that it is withdrawn.
 *
 * @param day on which it is said, `YYYY-MM-DD`
 */
export function expiryLine(kit: Pick<Kit, 'notAfter' | 'withdrawn'>, day = today): string {
  const gone = withdrawnBy(kit, day);
  if (gone) return `${WITHDRAWN}: từ ngày ${formatDate(gone.date)} không phát, không dùng lại.`;
  return `${EXPIRED}: không phát sau ngày ${formatDate(kit.notAfter)}.`;
}

/** The kit's documents of which it can't be said that they apply on the day of the build. */
export function doubtfulDocuments({ documents }: Pick<Kit, 'documents'>): Kit['documents'] {
  return documents.filter(({ states: [now] }) => now.id !== 'in-period');
}

/** Said where nothing is proposed for broadcast since its day is past. */
export const NOT_AIRED_PAST = 'Trang không gợi ý phát bộ này: điều trong bài đã qua.';

/** The same where the kit is withdrawn. */
const NOT_AIRED_WITHDRAWN = 'Trang đã rút bộ này: không phát.';

/** `Bản 60 giây, đọc hết 52 giây` */
export function scriptTitle({ slot }: Pick<KitScript, 'slot'>): string {
  return `Bản đọc ${slot} giây`;
}

/** `52 giây` at the announcer's default rate. */
export function scriptDuration({ seconds }: Pick<KitScript, 'seconds'>): string {
  return formatDuration(seconds);
}

/**
 * Why the site does not propose a kit for broadcast, in one sentence; undefined where it has a timetable. Nobody should
 * hear from a loudspeaker of what is over, or of what nobody has confirmed.
 */
export function whyNotAired(
  kit: Pick<Kit, 'timetable' | 'expired' | 'documents' | 'withdrawn'>,
  day = today,
): string | undefined {
  if (withdrawnBy(kit, day)) return NOT_AIRED_WITHDRAWN;
  if (kit.timetable.length > 0) return undefined;
  if (kit.expired !== undefined) return NOT_AIRED_PAST;
  return doubtfulDocuments(kit).length > 0
    ? 'Trang không gợi ý phát bộ này: chưa ai xác nhận điều trong bài nay còn áp dụng.'
    : 'Trang chưa gợi ý lịch phát cho bộ này.';
}

/** `Ưu tiên: thông thường. Không phát sau ngày 30/9/2019.`; where it is not proposed, why. */
export function airingLine(
  kit: Pick<Kit, 'priority' | 'notAfter' | 'timetable' | 'expired' | 'documents' | 'withdrawn'>,
): string {
  const first = whyNotAired(kit) ?? `Ưu tiên: ${priorities[kit.priority]}.`;
  return `${first} Không phát sau ngày ${formatDate(kit.notAfter)}.`;
}

/** Whom to ask before a kit is used: the offices that a source names, else what the editors say. */
export function askLine(kit: Pick<Kit, 'ask' | 'askNone'>): string {
  return kit.askNone?.text ?? `Nơi để hỏi: ${askWords(kit)}`;
}

/** The same where a label stands before it: the offices alone. */
export function askWords({ ask, askNone }: Pick<Kit, 'ask' | 'askNone'>): string {
  return askNone?.text ?? `${ask.map(({ name }) => name).join('; ')}.`;
}

/** Above the words of `askWords`. */
export const ASK = 'Hỏi ở đâu';

/**
 * How far a kit can be used on a day, and from every later day on which that changes: its last day, and the states of its
 * documents.
 *
 * @param day `YYYY-MM-DD`
 */
export function kitStandings(
  kit: Pick<Kit, 'documents' | 'notAfter' | 'priority' | 'timetable' | 'expired' | 'withdrawn'>,
  day: string,
): Kit['standings'] {
  const on = (from: string): KitStanding => {
    const gone = withdrawnBy(kit, from);
    const past = gone !== undefined || kit.notAfter < from;
    const documents = kit.documents.map(({ states: dated, ...document }) => ({
      ...document,
      states: [dated.findLast((state) => state.from <= from) ?? dated[0]] as const,
    }));
    const doubtful = doubtfulDocuments({ documents }).length > 0;
    const standing = gone
      ? ({ words: states.withdrawn.label, tone: states.withdrawn.tone } as const)
      : past
        ? ({ words: 'Tư liệu và mẫu', tone: 'brick' } as const)
        : doubtful
          ? ({ words: 'Kiểm tra hiệu lực trước khi dùng', tone: 'amber' } as const)
          : ({ words: 'Dùng được', tone: 'deep' } as const);
    return {
      from,
      ...standing,
      line: past ? expiryLine(kit, from) : airingLine({ ...kit, documents }),
      past,
    };
  };
  const days = [
    dayAfter(kit.notAfter),
    ...(kit.withdrawn ? [kit.withdrawn.date] : []),
    ...kit.documents.flatMap(({ states: dated }) => dated.map(({ from }) => from)),
  ];
  const later = [...new Set(days)]
    .filter((from) => from > day)
    .sort()
    .map(on);
  const now = on(day);
  return [now, ...later.filter(({ words }, index) => words !== (later[index - 1] ?? now).words)];
}

/** A quick fact as files tell it, as of the day of the build. */
export const factWords = ({ label, value, states: dated }: Kit['facts'][number]): string =>
  `${label}: ${value}${dated === undefined ? '' : `. ${dated[0].label}`}`;

/** How to name the site beside a text taken from a kit. */
export function creditLine(kit: Pick<Kit, 'url'>): string {
  return `Nguồn: ${site.name}, ${kit.url}`;
}

/** What may be done with a kit, one sentence each. */
export const licence: readonly string[] = [
  'Được dùng lại, cắt ngắn, đổi cách diễn đạt, dịch, đọc trên sóng, in và phát; không phải xin phép, không phải trả tiền.',
  'Không cắt câu điều kiện (“người thuộc…”, “nếu…”, “trừ…”): bỏ câu ấy là nói sai chính sách.',
  'Lời trong ngoặc kép là nguyên văn của văn bản: giữ đúng từng chữ, hoặc bỏ ngoặc kép.',
  'Bản đã sửa thì ghi rõ là đã sửa.',
];

/** The lines that close every release: what it rests on, where to check it, what the site is. */
export function closingLines(kit: Pick<Kit, 'documents' | 'url'>): string[] {
  return [
    ...(kit.documents.length > 0
      ? [`Theo: ${kit.documents.map(({ title }) => title).join('; ')}.`]
      : []),
    `Nguyên văn từng mục, bản đọc, áp phích: ${kit.url}`,
    `${site.name}. ${site.disclaimer}`,
  ];
}

/** How a pin is cited in running text: `mục II, khoản 1, Kế hoạch 71/KH-UBND`. */
export function pinCitation({
  reading,
  documentName,
}: {
  reading: string;
  documentName: string;
}): string {
  return `${reading}, ${documentName}`;
}
