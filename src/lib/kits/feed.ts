import { today } from '#src/site/today.ts';
import { site } from '#src/site/site.ts';
import { escapeXml } from '#src/lib/pictures/svg.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import type { Kit } from './kit.ts';
import { expiryLine } from './labels.ts';

/** The feed of kits and their corrections (Atom, RFC 4287). The same kits always give the same bytes. */

interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly day: string;
  readonly summary: string;
}

const stamp = (day: string): string => `${day}T00:00:00+07:00`;

function entriesOf(kit: Kit): FeedEntry[] {
  return [
    {
      id: kit.url,
      title: kit.title,
      url: kit.url,
      day: kit.published,
      summary: [kit.summary.text, ...(kit.expired === undefined ? [] : [expiryLine(kit)])].join(
        ' ',
      ),
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
}

/**
 * The feed, the newest first.
 *
 * @param self its own address, whole
 * @param home address of the page that lists the kits, whole
 */
export function atomFeed(kits: readonly Kit[], self: string, home: string): string {
  const entries = kits
    .flatMap(entriesOf)
    .sort((a, b) => b.day.localeCompare(a.day) || a.id.localeCompare(b.id));
  const day = entries[0]?.day ?? '1970-01-01';
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi">',
    `<title>${escapeXml(`${site.name}: bộ tài liệu truyền thông và đính chính`)}</title>`,
    `<id>${escapeXml(self)}</id>`,
    `<link rel="self" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" href="${escapeXml(home)}"/>`,
    `<updated>${stamp(day)}</updated>`,
    `<author><name>${escapeXml(site.name)}</name></author>`,
    ...entries.flatMap((entry) => [
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
