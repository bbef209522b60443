import { withdrawnOn } from '#src/lib/publication.ts';
import { stateOn } from '#src/lib/documents/state.ts';
import { publishedEntriesOf } from '#src/loaders/check-publication.ts';
import type { Content, Entry } from '#src/loaders/content.ts';
import { statedThings, type StatedThing } from '#src/loaders/statements.ts';
import { placedNotes } from '#src/loaders/warnings.ts';
import type { Publication } from '#src/schemas/publication.ts';
import { isPast } from '#src/schemas/states.ts';
import { formatDate, lastDay } from '#src/vietnamese/dates.ts';
import { addDays } from '#src/vietnamese/when/rules.ts';
import { claimsOf } from './claims.ts';

/** What there is to look through in a content folder on a day, what comes first before the rest. */

/** The kinds of work, in the order in which to do them, with the words above each. */
export const taskKinds = {
  fallen: 'Dựa vào văn bản đã rút: rút theo, hoặc viết lại',
  due: 'Đã quá ngày rà soát: kiểm lại rồi ghi ngày mới',
  changed: 'Đã sửa sau khi duyệt: xin duyệt lại',
  ended: 'Đã hết kỳ: tìm văn bản thay, ghi "reviewBy" cho lần xem sau',
  unconfirmed: 'Chưa rõ còn áp dụng: hỏi cơ quan ban hành',
  unpinned: 'Có câu chưa dẫn lời văn bản: ghim, hoặc bỏ câu',
  unapproved: 'Đã đăng mà chưa ghi ai duyệt: in phiếu kiểm chứng, duyệt xong ghi "approvedBy"',
  soon: 'Sắp tới hạn',
  waiting: 'Chưa đăng: bản nháp, trang hẹn ngày',
} as const;

export type TaskKind = keyof typeof taskKinds;

export const kindsInOrder = Object.keys(taskKinds) as readonly TaskKind[];

/** One thing to look through. */
export interface Task {
  readonly kind: TaskKind;
  /** `content/benefits/abc.mdx` */
  readonly file: string;
  readonly line?: number | undefined;
  /** What the page is called. */
  readonly title: string;
  /** What was found, in Vietnamese; empty where the heading says it all. */
  readonly what: string;
  /** The day that it hangs on, `YYYY-MM-DD`: of equals the earlier comes first. */
  readonly day?: string | undefined;
}

/** Days before a day of review from which it is told. */
const SOON = 30;

type Published = Entry & { readonly data: Publication };

/** What the page of an entry is called. */
export function titleOf({ id, data }: Pick<Entry, 'id' | 'data'>): string {
  const { title, shortTitle, name } = data as Partial<Record<string, unknown>>;
  const found = [shortTitle, title, name].find((words) => typeof words === 'string');
  return typeof found === 'string' ? found : id;
}

/** The things of an entry that have a state. */
function thingsOf(entry: Published, things: readonly StatedThing[]): StatedThing[] {
  if (entry.collection === 'documents')
    return things.filter(({ name, part }) => !part && name === entry.id);
  if (entry.collection === 'benefits') return things.filter(({ part }) => part?.guide === entry.id);
  return [];
}

/** The day of the last change that an entry itself tells of. */
function changedOn(content: Content, entry: Published): string | undefined {
  const dates =
    entry.collection === 'outreach'
      ? (content.entries.outreach.get(entry.id)?.data.corrections ?? [])
      : entry.collection === 'documents'
        ? (content.entries.locks.get(entry.id)?.data.corrections ?? [])
        : [];
  return dates
    .map(({ date }) => date)
    .sort()
    .at(-1);
}

/** What a page stands on that was withdrawn, though it was not. */
function fallenOn(content: Content, entry: Published, day: string): string | undefined {
  const { benefits, outreach, documents } = content.entries;
  const slugs =
    entry.collection === 'benefits'
      ? (benefits.get(entry.id)?.data.provinces ?? []).flatMap(({ document, restsOn }) => [
          document,
          ...(restsOn === undefined ? [] : [restsOn]),
        ])
      : entry.collection === 'outreach'
        ? (outreach.get(entry.id)?.data.documents ?? [])
        : [];
  return slugs.find((slug) => {
    const data = documents.get(slug)?.data;
    return data && withdrawnOn(data, day);
  });
}

function tasksOf(
  content: Content,
  entry: Published,
  things: readonly StatedThing[],
  day: string,
): Task[] {
  const { data, file, tell } = entry;
  // Its page says that nobody stands for it.
  if (withdrawnOn(data, day)) return [];
  const task = (kind: TaskKind, what: string, field?: string, on?: string): Task => ({
    kind,
    file,
    line: field === undefined ? undefined : tell([field], '').line,
    title: titleOf(entry),
    what,
    day: on,
  });
  const { approvedBy, reviewBy } = data;
  const own = thingsOf(entry, things);
  const states = own.map(({ facts }) => stateOn(facts, day));
  const end = own
    .flatMap(({ facts }) => (facts.end === undefined ? [] : [lastDay(facts.end)]))
    .sort()
    .at(-1);
  const fallen = fallenOn(content, entry, day);
  const changed = changedOn(content, entry);
  const hasText = content.entries.documents.get(entry.id)?.data.textAbsent === undefined;
  // Of a document without its text nothing can be quoted.
  const bare = (
    entry.collection === 'documents' && !hasText ? [] : claimsOf(content, entry)
  ).filter(({ path, pins, bases }) => pins.length === 0 && isStatement(path) && restsOnTalk(bases));
  const resting = restingOn(entry, things);
  const doubt = states.find(({ id }) => id === 'unknown' || id === 'draft');
  return [
    ...(fallen === undefined ? [] : [task('fallen', `văn bản "${fallen}" đã rút`)]),
    ...(reviewBy !== undefined && reviewBy < day
      ? [task('due', `hạn là ngày ${formatDate(reviewBy)}`, 'reviewBy', reviewBy)]
      : []),
    ...(approvedBy && changed !== undefined && changed > approvedBy.date
      ? [
          task(
            'changed',
            `duyệt ngày ${formatDate(approvedBy.date)}, sửa ngày ${formatDate(changed)}`,
            'approvedBy',
            changed,
          ),
        ]
      : []),
    ...(states.length > 0 &&
    states.every(isPast) &&
    own.some(endsByItself) &&
    !(reviewBy !== undefined && reviewBy >= day)
      ? [task('ended', [states[0]?.sentence, resting].filter(Boolean).join(' '), undefined, end)]
      : []),
    ...(doubt && entry.collection === 'documents'
      ? [task('unconfirmed', [doubt.sentence, resting].filter(Boolean).join(' '))]
      : []),
    ...(bare.length > 0 ? [task('unpinned', bare.map(({ text }) => `“${text}”`).join(' '))] : []),
    ...(approvedBy ? [] : [task('unapproved', '')]),
    ...(reviewBy !== undefined && reviewBy >= day && reviewBy <= addDays(day, SOON)
      ? [task('soon', `rà soát trước ngày ${formatDate(reviewBy)}`, 'reviewBy', reviewBy)]
      : []),
    ...(end !== undefined && end >= day && end <= addDays(day, SOON)
      ? [task('soon', `hết kỳ ngày ${formatDate(end)}`, undefined, end)]
      : []),
    ...kitEnd(content, entry, day).map((on) =>
      task('soon', `thôi phát sau ngày ${formatDate(on)}`, 'notAfter', on),
    ),
  ];
}

/** Whether the end of a thing is its own: what ends with its document is told with that. */
const endsByItself = ({ facts, part }: StatedThing): boolean =>
  part === undefined || facts.occasion || facts.endOf === 'own';

/** How many guides rest on a document, where any do: `3 hướng dẫn dựa vào: …`. */
function restingOn({ collection, id }: Published, things: readonly StatedThing[]): string {
  if (collection !== 'documents') return '';
  const guides = new Set(
    things.flatMap(({ part }) =>
      part && (part.data.document === id || part.data.restsOn === id) ? [part.guide] : [],
    ),
  );
  return guides.size === 0
    ? ''
    : `${String(guides.size)} hướng dẫn dựa vào: ${[...guides].join(', ')}.`;
}

/** What says that a document leaves something open has no clause to point to; what editors call a document is theirs. */
const isStatement = ([first, , third]: readonly PropertyKey[]): boolean =>
  first !== 'gaps' &&
  third !== 'gaps' &&
  first !== 'summary' &&
  first !== 'shortTitle' &&
  first !== 'askNone';

/** Whether nothing but a turn of speech is named for it. */
const restsOnTalk = (bases: readonly string[]): boolean => bases.length === 0;

/** The last day of a kit's scripts, where it is near. */
function kitEnd(content: Content, { collection, id }: Published, day: string): string[] {
  const kit = collection === 'outreach' ? content.entries.outreach.get(id)?.data : undefined;
  return kit && kit.notAfter >= day && kit.notAfter <= addDays(day, SOON) ? [kit.notAfter] : [];
}

/** Editors' notes whose day of review is past or near. */
function noteTasks(content: Content, day: string): Task[] {
  return placedNotes(content).flatMap(({ entry, path, note: { text, reviewBy } }): Task[] => {
    if (reviewBy > addDays(day, SOON)) return [];
    const { file, line } = entry.tell([...path, 'reviewBy'], '');
    return [
      {
        kind: reviewBy < day ? 'due' : 'soon',
        file,
        line,
        title: `Ghi chú: ${text.length > 80 ? `${text.slice(0, 80)}…` : text}`,
        what: `${reviewBy < day ? 'hạn là' : 'kiểm tra lại trước'} ngày ${formatDate(reviewBy)}`,
        day: reviewBy,
      },
    ];
  });
}

/**
 * Everything to look through, what comes first before the rest: by kind, then by day, then by file.
 *
 * @param content all of it, drafts and what waits for its day too
 * @param day `YYYY-MM-DD`
 */
export function reviewTasks(content: Content, day: string): Task[] {
  const things = statedThings(content);
  const waiting = new Map(content.waiting.map((held) => [held.file, held]));
  const pages = publishedEntriesOf(content).flatMap((entry): Task[] => {
    const held = waiting.get(entry.file);
    return held
      ? [
          {
            kind: 'waiting',
            file: entry.file,
            title: titleOf(entry),
            what: held.until === undefined ? 'bản nháp' : `đăng từ ngày ${formatDate(held.until)}`,
            day: held.until,
          },
        ]
      : tasksOf(content, entry, things, day);
  });
  const order = (kind: TaskKind): number => kindsInOrder.indexOf(kind);
  return [...pages, ...noteTasks(content, day)].sort(
    (a, b) =>
      order(a.kind) - order(b.kind) ||
      (a.day ?? '').localeCompare(b.day ?? '') ||
      a.file.localeCompare(b.file) ||
      (a.line ?? 0) - (b.line ?? 0),
  );
}
