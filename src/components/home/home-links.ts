import { linksToParts, type PartLink, type SitePart, type SiteParts } from '#src/site/parts.ts';
import { paths } from '#src/site/paths.ts';

/** Where one kind of reader can go from the home page. */
export interface HomeGroup {
  /** Who they are, in their words. */
  readonly title: string;
  /** What they find, in a few words; left out where no link keeps the promise. */
  readonly line: string | undefined;
  readonly links: readonly {
    readonly href: string;
    readonly label: string;
    /** Set apart from the others: the one to take by those who do not know which is theirs. */
    readonly strong?: boolean;
  }[];
}

interface HomeLink extends PartLink {
  readonly href: string;
  readonly label: string;
  readonly strong?: boolean;
}

/** A link to the guides for an audience, as the content words it. */
export interface AudienceLink {
  readonly audience: string;
  /** What its people say of themselves. */
  readonly label: string;
}

/** Every link that there may be, and the part of the site that keeps the promise of each line. */
const groupsWith = (
  guides: readonly AudienceLink[],
): readonly {
  readonly title: string;
  readonly line: string;
  readonly promisedBy: SitePart;
  readonly links: readonly HomeLink[];
}[] => [
  {
    title: 'Tôi cần hỗ trợ',
    line: 'Được gì, dành cho ai, hỏi ở đâu.',
    promisedBy: 'guides',
    links: [
      ...guides.map(({ audience, label }): HomeLink => ({
        href: paths.audience(audience),
        label,
        part: 'guides',
      })),
      { href: paths.benefits, label: 'Mọi quyền lợi, theo hoàn cảnh', part: 'guides' },
      {
        href: paths.checker,
        label: 'Trả lời vài câu: tôi có được không?',
        part: 'checker',
        strong: true,
      },
    ],
  },
  {
    title: 'Tôi là cán bộ',
    line: 'Ai chủ trì, ai phối hợp, hạn nào, báo cáo ai.',
    promisedBy: 'agencies',
    links: [
      { href: paths.agencies, label: 'Nhiệm vụ của từng cơ quan', part: 'agencies' },
      { href: paths.calendar, label: 'Lịch hạn và chế độ báo cáo', part: 'calendar' },
      { href: paths.comparison, label: 'So sánh các tỉnh', part: 'comparison' },
      { href: paths.documents, label: 'Văn bản, từng mục một' },
      { href: paths.cited, label: 'Văn bản được viện dẫn', part: 'cited' },
    ],
  },
  {
    title: 'Tôi làm báo, làm đài',
    line: 'Bản đọc được ngay, trích dẫn đúng nguyên văn.',
    promisedBy: 'kits',
    links: [
      {
        href: paths.outreach,
        label: 'Thông cáo, số liệu, bản đọc 30, 60, 180 giây',
        part: 'kits',
      },
      { href: paths.documents, label: 'Nguyên văn để trích dẫn' },
      { href: paths.gaps, label: 'Điều văn bản không nói và chỗ sai của văn bản', part: 'gaps' },
      { href: paths.glossary, label: 'Chữ viết tắt và thuật ngữ', part: 'glossary' },
    ],
  },
];

/**
 * The home page's links by kind of reader, those alone that lead to something. A kind of reader for whom there is
 * nothing but the documents gets no group: the header, the search box and the counts lead to those.
 *
 * @param guides the links to guides, of audiences that have some
 */
export function homeLinks(parts: SiteParts, guides: readonly AudienceLink[]): HomeGroup[] {
  return groupsWith(guides).flatMap(({ title, line, promisedBy, links }): HomeGroup[] => {
    const there = linksToParts(links, parts);
    if (there.every(({ part }) => part === undefined)) return [];
    return [
      {
        title,
        line: there.some(({ part }) => part === promisedBy) ? line : undefined,
        links: there.map(({ href, label, strong }) => ({ href, label, ...(strong && { strong }) })),
      },
    ];
  });
}
