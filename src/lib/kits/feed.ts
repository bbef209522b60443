import { atomOf, type FeedEntry } from '#src/lib/feed.ts';
import { today } from '#src/site/today.ts';
import { site } from '#src/site/site.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import type { Kit } from './kit.ts';
import { expiryLine } from './labels.ts';

/** The feed of kits and their corrections. */

const entriesOf = (kit: Kit): FeedEntry[] => [
  {
    id: kit.url,
    title: kit.title,
    url: kit.url,
    day: kit.published,
    summary: [kit.summary.text, ...(kit.expired === undefined ? [] : [expiryLine(kit)])].join(' '),
  },
  ...(kit.withdrawn && kit.withdrawn.date <= today
    ? [
        {
          id: `${kit.url}#da-rut`,
          title: `Đã rút ngày ${formatDate(kit.withdrawn.date)}: ${kit.title}`,
          url: kit.url,
          day: kit.withdrawn.date,
          summary: kit.withdrawn.reason,
        },
      ]
    : []),
  ...kit.corrections.map(({ date, note }, index) => ({
    id: `${kit.url}#dinh-chinh-${index + 1}`,
    title: `Đính chính ngày ${formatDate(date)}: ${kit.title}`,
    url: `${kit.url}#dinh-chinh`,
    day: date,
    summary: note,
  })),
];

/**
 * The feed, the newest first.
 *
 * @param self its own address, whole
 * @param home address of the page that lists the kits, whole
 */
export const atomFeed = (kits: readonly Kit[], self: string, home: string): string =>
  atomOf(
    { title: `${site.name}: bộ tài liệu truyền thông và đính chính`, self, home },
    kits.flatMap(entriesOf).sort((a, b) => a.id.localeCompare(b.id)),
  );
