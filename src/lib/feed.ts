import { site } from '#src/site/site.ts';
import { escapeXml } from '#src/lib/xml.ts';

/** News to follow: as Atom (RFC 4287) and as JSON Feed 1.1. The same entries always give the same bytes. */

/** One piece of news. */
export interface FeedEntry {
  /** Permanent and unique: an address. */
  readonly id: string;
  readonly title: string;
  /** Whole address of the page. */
  readonly url: string;
  /** `YYYY-MM-DD`, a day in Vietnam. */
  readonly day: string;
  /** Plain text. */
  readonly summary: string;
  /** What machines may want besides; in JSON alone. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** A feed. */
export interface Feed {
  readonly title: string;
  /** Its own address, whole. */
  readonly self: string;
  /** Whole address of the page that shows the same. */
  readonly home: string;
}

const stamp = (day: string): string => `${day}T00:00:00+07:00`;

const newestFirst = (entries: readonly FeedEntry[]): FeedEntry[] =>
  entries.toSorted((a, b) => b.day.localeCompare(a.day));

/** The feed as Atom, the newest first; of one day in the order handed in. */
export function atomOf({ title, self, home }: Feed, entries: readonly FeedEntry[]): string {
  const sorted = newestFirst(entries);
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">',
    `<title>${escapeXml(title)}</title>`,
    `<id>${escapeXml(self)}</id>`,
    `<link rel="self" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" href="${escapeXml(home)}"/>`,
    `<updated>${stamp(sorted[0]?.day ?? '1970-01-01')}</updated>`,
    `<author><name>${escapeXml(site.name)}</name></author>`,
    ...sorted.flatMap((entry) => [
      '<entry>',
      `<title>${escapeXml(entry.title)}</title>`,
      `<id>${escapeXml(entry.id)}</id>`,
      `<link rel="alternate" href="${escapeXml(entry.url)}"/>`,
      `<updated>${stamp(entry.day)}</updated>`,
      `<summary>${escapeXml(entry.summary)}</summary>`,
      '</entry>',
    ]),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`.normalize('NFC');
}

/** The feed as JSON Feed 1.1 (jsonfeed.org), in the same order. */
export function jsonFeedOf({ title, self, home }: Feed, entries: readonly FeedEntry[]): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    language: 'vi',
    authors: [{ name: site.name }],
    items: newestFirst(entries).map(({ id, title: words, url, day, summary, more }) => ({
      id,
      url,
      title: words,
      content_text: summary,
      date_published: stamp(day),
      ...(more && { _so_tay: more }),
    })),
  };
  return `${JSON.stringify(feed, undefined, 1)}\n`.normalize('NFC');
}
