import type { Feed, FeedEntry } from '#src/lib/feed.ts';
import { datedThings } from '#src/lib/log/dated-things.ts';
import { readableLabel } from '#src/lib/log/fields.ts';
import { groupBy } from '#src/lib/group.ts';
import { piecesOf, type Piece } from '#src/lib/log/pieces.ts';
import { stateChanges } from '#src/lib/log/state-changes.ts';
import { changeKinds, type Change, type ChangeKind, type Release } from '#src/schemas/release.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';
import { today } from '#src/site/today.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import { getAgencyPages } from './agency-pages.ts';
import { getBenefits } from './benefits.ts';
import { getCited } from './cited.ts';
import { getCollection } from './collections.ts';
import { getDocuments, type DocumentView } from './documents.ts';
import { getKits } from './kits.ts';
import { once } from './once.ts';
import { getProvinces } from './provinces.ts';
import { getReleases } from './releases.ts';

/** The log of changes: what each release and each day changed, in lists to read and to follow. */

/** A link with its words. */
interface Link {
  readonly label: string;
  readonly href: string;
}

/** One change as it is shown. */
export interface LogEntry {
  /** Permanent: the id of its place on the page of its release. */
  readonly id: string;
  /** The release that brought it; undefined for a state that a day changed since the last. */
  readonly release: number | undefined;
  /** The list on which it stands for good, where a release brought it. */
  readonly list: string | undefined;
  readonly day: string;
  readonly kind: ChangeKind;
  /** `Đính chính` */
  readonly word: string;
  /** What kind of page: `Quyền lợi`. */
  readonly page: string;
  readonly title: string;
  /** Its page, where it still has one. */
  readonly href: string | undefined;
  /** Where on it, in words. */
  readonly label: string | undefined;
  readonly pieces: readonly Piece[];
  readonly reason: string | undefined;
  /** The clauses that it rests on, as far as they are here. */
  readonly clauses: readonly Link[];
  readonly change: Change;
}

/** A release as a list shows it. */
export interface LogRelease extends Omit<Release, 'changes'> {
  readonly href: string;
  readonly count: number;
}

/** A list of the log. */
export interface LogList {
  /** Below `/nhat-ky/`; empty for the log of everything. */
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  /** The newest first. */
  readonly entries: readonly LogEntry[];
  /** Releases in it, the newest first. */
  readonly releases: readonly LogRelease[];
  /** Whether it has a page of its own; what has nothing yet can only be followed. */
  readonly page: boolean;
  /** Whether it can be followed: what a release changed is told once and for all. */
  readonly follow: boolean;
  /** The list that goes on where this one ends. */
  readonly next?: string | undefined;
}

const pageNames: Readonly<Record<string, string>> = {
  documents: 'Văn bản',
  benefits: 'Quyền lợi',
  outreach: 'Truyền thông',
  agencies: 'Cơ quan',
  provinces: 'Tỉnh',
  notes: 'Ghi chú',
  cited: 'Văn bản được dẫn',
  glossary: 'Thuật ngữ',
  comparison: 'So sánh',
  checker: 'Tôi có được không?',
};

const pageName = (of: string): string => pageNames[of.split('/')[0] ?? ''] ?? 'Mục chung';

/** What a published fact turned out to be, or is no longer. */
const isCorrection = ({ kind, fact }: Change): boolean =>
  kind === 'corrected' || kind === 'withdrawn' || (kind === 'removed' && fact);

/** Where the pages that changes are of stand now. */
const getPages = once(async () => {
  const [documents, benefits, kits, agencies, provinces, cited] = await Promise.all([
    getDocuments(),
    getBenefits(),
    getKits(),
    getAgencyPages(),
    getProvinces(),
    getCited(),
  ]);
  const pages = new Map<string, string>([
    ...documents.map(({ slug }) => [`documents/${slug}`, paths.document(slug)] as const),
    ...benefits.map(({ slug }) => [`benefits/${slug}`, paths.benefit(slug)] as const),
    ...kits.map(({ slug }) => [`outreach/${slug}`, paths.kit(slug)] as const),
    ...[...agencies.values()].map(({ id }) => [`agencies/${id}`, paths.agency(id)] as const),
    ...provinces.map(({ id }) => [`provinces/${id}`, paths.province(id)] as const),
    ...cited.map(({ id }) => [`cited/${id}`, paths.citedDocument(id)] as const),
  ]);
  const trees = new Map(documents.map((document) => [document.slug, document]));
  return { pages, trees };
});

/** Clauses as links, those that are still here. */
function clauseLinks(pins: readonly string[], trees: ReadonlyMap<string, DocumentView>): Link[] {
  return pins.flatMap((pin) => {
    const [slug = '', clause = ''] = pin.split('#');
    const document = trees.get(slug);
    const found = document?.tree.get(clause);
    return document && found
      ? [{ label: `${document.name}, ${found.reading}`, href: paths.clause(slug, clause) }]
      : [];
  });
}

/** A state changes once, whether a release has told of it yet or not. */
const stateId = ({ day = '', of, key = '' }: Change): string =>
  `tinh-trang-${day}-${of}-${key}`.replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();

/** Letters of old and new words that a page of a release holds; what a release changed beyond that stands on further pages. */
const PAGE = 40_000;

const sizeOf = ({
  pieces,
  reason = '',
  title,
}: Pick<LogEntry, 'pieces' | 'reason' | 'title'>): number =>
  200 + title.length + reason.length + pieces.reduce((sum, { words }) => sum + words.length, 0);

/** The list of each entry of a release: `ban-3`, then `ban-3-2` … */
function withLists(release: number, entries: readonly LogEntry[]): LogEntry[] {
  let [page, size] = [1, 0];
  return entries.map((entry) => {
    size += sizeOf(entry);
    if (size > PAGE && size > sizeOf(entry)) [page, size] = [page + 1, sizeOf(entry)];
    return { ...entry, list: `ban-${String(release)}${page === 1 ? '' : `-${String(page)}`}` };
  });
}

/** Every change, the newest first. */
const getEntries = once(async (): Promise<readonly LogEntry[]> => {
  const [releases, { pages, trees }, benefits, kits, documents] = await Promise.all([
    getReleases(),
    getPages(),
    getCollection('benefits'),
    getCollection('outreach'),
    getCollection('documents'),
  ]);
  const last = releases.at(-1);
  const things = last ? datedThings({ documents, benefits, outreach: kits }, last.day) : [];
  const since = last ? stateChanges(things, last.day, today) : [];
  const entry = (change: Change, release: Release | undefined, index: number): LogEntry => {
    const { kind, of, title, key, before, after, reason, day, pins } = change;
    return {
      id: kind === 'state' ? stateId(change) : `d-${String(index + 1)}`,
      release: release?.release,
      list: undefined,
      day: day ?? release?.day ?? today,
      kind,
      word: changeKinds[kind],
      page: pageName(of),
      title,
      href: pages.get(of),
      label:
        key !== undefined && change.label === key
          ? readableLabel(of.split('/')[0] ?? '', key)
          : change.label,
      pieces: kind === 'moved' ? [] : piecesOf(before, after),
      reason,
      clauses: clauseLinks(pins, trees),
      change,
    };
  };
  const told = releases.flatMap((release) =>
    withLists(
      release.release,
      release.changes.map((change, index) => entry(change, release, index)),
    ),
  );
  const all = [...told, ...since.map((change, index) => entry(change, undefined, index))];
  return all.toSorted(
    (a, b) => b.day.localeCompare(a.day) || (b.release ?? Infinity) - (a.release ?? Infinity),
  );
});

/** A part of the log. */
interface Part {
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  readonly has: (change: Change) => boolean;
}

const ofPages =
  (collection: string) =>
  ({ of }: Change): boolean =>
    of.startsWith(`${collection}/`);

/** The parts that every log has, in the order of its menu. */
const parts: readonly Part[] = [
  {
    path: '',
    title: 'Nhật ký sửa đổi',
    lead: 'Trang này đã thêm, sửa, đính chính, rút lại những gì, từng chữ một; và văn bản nào đổi tình trạng khi đến ngày.',
    has: () => true,
  },
  {
    path: 'van-ban',
    title: 'Nhật ký: văn bản',
    lead: 'Văn bản được thêm, chữ chép sai được sửa, văn bản đến ngày áp dụng hay hết kỳ.',
    has: ofPages('documents'),
  },
  {
    path: 'quyen-loi',
    title: 'Nhật ký: quyền lợi',
    lead: 'Hướng dẫn được thêm, sửa, đính chính.',
    has: ofPages('benefits'),
  },
  {
    path: 'truyen-thong',
    title: 'Nhật ký: truyền thông',
    lead: 'Bộ tài liệu được thêm, sửa, thôi phát. Lời cũ của bản đọc đã sửa còn nguyên ở đây.',
    has: ofPages('outreach'),
  },
  {
    path: 'dinh-chinh',
    title: 'Nhật ký: đính chính',
    lead: 'Điều đã công bố nay sửa lại hoặc rút lại: lời cũ, lời mới, vì sao. Ai đã dùng lời cũ thì xem ở đây.',
    has: isCorrection,
  },
];

/** `Nhật ký: văn bản` → `Văn bản` */
const menuLabel = ({ title }: Pick<Part, 'title'>): string =>
  title.replace(/^Nhật ký: /u, '').replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase('vi'));

/** The lists that the menu of the log leads to: its parts, then the provinces that have something in theirs. */
export async function logMenu(): Promise<readonly Link[]> {
  const lists = [...(await getLogLists()).values()];
  const own = lists.filter(({ path, page }) => page && path.startsWith('tinh/'));
  return [...parts.slice(1), ...own].map((list) => ({
    label: menuLabel(list),
    href: paths.log(list.path),
  }));
}

/** Parts of the log for each agency that has a page or had a change, and for each province. */
async function ownParts(entries: readonly LogEntry[]): Promise<Part[]> {
  const [agencies, provinces] = await Promise.all([getAgencyPages(), getProvinces()]);
  const titles = new Map(
    entries
      .filter(({ change }) => change.of.startsWith('agencies/'))
      .map(({ change }) => [change.of.slice('agencies/'.length), change.title]),
  );
  const named = new Map([
    ...titles,
    ...[...agencies.values()].map(({ id, name }) => [id, name] as const),
  ]);
  return [
    ...[...named].map(([id, name]) => ({
      path: `co-quan/${id}`,
      title: `Nhật ký: ${name}`,
      lead: `Nhiệm vụ, thời hạn và những điều khác của ${name} đã thêm, sửa, bỏ.`,
      has: ({ agencies: own }: Change) => own.includes(id),
    })),
    ...provinces.map(({ id, data }) => ({
      path: `tinh/${id}`,
      title: `Nhật ký: ${data.name}`,
      lead: `Văn bản, hướng dẫn và bộ tài liệu của ${data.name} đã thêm, sửa, đính chính.`,
      has: ({ provinces: own }: Change) => own.includes(id),
    })),
  ];
}

const shownRelease = ({ changes, ...release }: Release): LogRelease => ({
  ...release,
  href: paths.log(`ban-${String(release.release)}`),
  count: changes.length,
});

/** Every list of the log, by its path below `/nhat-ky/`. */
export const getLogLists = once(async (): Promise<ReadonlyMap<string, LogList>> => {
  const [releases, entries] = await Promise.all([getReleases(), getEntries()]);
  if (releases.length === 0) return new Map();
  const newest = releases.toReversed().map(shownRelease);
  const own = await ownParts(entries);
  const lists = [...parts, ...own].map(({ path, title, lead, has }): LogList => {
    const found = entries.filter(({ change }) => has(change));
    return {
      path,
      title,
      lead,
      entries: found,
      releases: path === '' ? newest : [],
      page: found.length > 0 || parts.some((part) => part.path === path),
      follow: true,
    };
  });
  const single = newest.flatMap((release): LogList[] => {
    const words = `Bản phát hành ${String(release.release)}`;
    const pages = groupBy(
      entries.filter((entry) => entry.release === release.release),
      ({ list }) => list ?? '',
    );
    const first = `ban-${String(release.release)}`;
    const empty = { key: first, items: [] as LogEntry[] };
    return (pages.length > 0 ? pages : [empty]).map(({ key, items }, index, all) => ({
      path: key,
      title: `Nhật ký: bản phát hành ${String(release.release)}${index === 0 ? '' : `, trang ${String(index + 1)}`}`,
      lead:
        release.release === 1
          ? `${words}, ngày ${formatDate(release.day)}, là bản đầu tiên có nhật ký; những gì có trước ngày ấy không kể lại.`
          : `${words}, ngày ${formatDate(release.day)}, đổi ${String(release.count)} chỗ${all.length > 1 ? `; trang ${String(index + 1)} trên ${String(all.length)}` : ''}.`,
      entries: items,
      releases: [release],
      page: true,
      follow: false,
      ...(all[index + 1] && { next: all[index + 1]?.key }),
    }));
  });
  return new Map([...lists, ...single].map((list) => [list.path, list]));
});

/** The most entries that a list or a feed shows; the pages of the releases have all. */
const MOST_ENTRIES = 60;
/** Letters that a list holds, so that it stays as light as any page. */
const LIST = 24_000;

/** The entries that a list shows: of a release all, of others the newest as far as there is room. */
export function shownEntries({ entries, follow }: LogList): readonly LogEntry[] {
  if (!follow) return entries;
  let size = 0;
  return entries
    .slice(0, MOST_ENTRIES)
    .filter((entry, index) => (size += sizeOf(entry)) <= LIST || index === 0);
}

/** Where an entry's old and new words stand for good; of a state that changed by itself, the page that it is of. */
export const entryHref = ({ list, id, href }: LogEntry): string =>
  list === undefined ? (href ?? paths.log()) : `${paths.log(list)}#${id}`;

const summaryOf = ({ change, label, reason }: LogEntry): string =>
  [
    label === undefined ? '' : `${label}.`,
    change.before === undefined ? '' : `Trước: ${change.before}`,
    change.after === undefined ? '' : `Nay: ${change.after}`,
    reason === undefined ? '' : `Lý do: ${reason}`,
  ]
    .filter(Boolean)
    .join('\n');

const feedEntry = (entry: LogEntry): FeedEntry => {
  const { id, change, word, page, title, day, release, reason, list } = entry;
  return {
    id: addressOf(change.kind === 'state' ? `${paths.log()}#${id}` : `${paths.log(list)}#${id}`),
    title: `${word} (${page}): ${title}`,
    url: addressOf(entryHref(entry)),
    day,
    summary: summaryOf(entry) || `${word}: ${title}`,
    more: {
      kind: change.kind,
      of: change.of,
      release,
      key: change.key,
      pins: change.pins,
      before: change.before,
      after: change.after,
      reason,
      agencies: change.agencies,
      provinces: change.provinces,
    },
  };
};

/** What a list is to those who follow it: its newest entries, and that the log begins. */
export async function getLogFeed(
  { path, title, entries }: LogList,
  format: 'atom.xml' | 'nhat-ky.json',
): Promise<{ readonly feed: Feed; readonly entries: readonly FeedEntry[] }> {
  const [first] = await getReleases();
  const home = addressOf(paths.log(path));
  const lists = await getLogLists();
  const begins: FeedEntry = {
    id: `${addressOf(paths.logFeed(path, 'atom.xml'))}#bat-dau`,
    title: 'Nhật ký bắt đầu',
    url: addressOf(paths.log('ban-1')),
    day: first?.day ?? today,
    summary: `Từ bản phát hành 1, mọi chỗ thêm, sửa, bỏ ở ${site.name} đều được ghi lại.`,
  };
  return {
    feed: {
      title: `${site.name}. ${title}`,
      self: addressOf(paths.logFeed(path, format)),
      home: lists.get(path)?.page === true ? home : addressOf(paths.log()),
    },
    entries: [...entries.slice(0, MOST_ENTRIES).map(feedEntry), begins],
  };
}

/** The most changes of one page that it names itself. */
const OF_A_PAGE = 12;

/** What releases changed of an entry, the newest first, each with the address of its old and new words. */
export async function changesOf(
  of: string,
): Promise<readonly { day: string; word: string; label: string; href: string }[]> {
  return (await getEntries())
    .filter(
      ({ change, list }) => change.of === of && list !== undefined && change.key !== undefined,
    )
    .slice(0, OF_A_PAGE)
    .map((entry) => ({
      day: entry.day,
      word: entry.word,
      label: entry.label ?? entry.title,
      href: entryHref(entry),
    }));
}

/** Where a list can be followed; undefined where the site keeps no log. @param path as of `LogList` */
export const logFeedOf = async (path: string): Promise<string | undefined> =>
  (await getLogLists()).has(path) ? paths.logFeed(path, 'atom.xml') : undefined;
