import { isBuilt } from '#src/site/navigation.ts';
import { paths } from '#src/site/paths.ts';

/** One of the home page's doors: who comes through it, and where they can go. */
export interface Door {
  title: string;
  /** What they find, in a few words; left out while the page that would keep the promise is not built. */
  line: string | undefined;
  links: readonly { href: string; label: string }[];
}

/** A link to the guides for an audience. */
export interface GuideDoor {
  readonly audience: string;
  /** What its people say of themselves. */
  readonly label: string;
}

/** The doors as they will be once every part of the site is built. The first link of each keeps the promise of its line. */
const doorsTo = (guides: readonly GuideDoor[]): readonly (Door & { line: string })[] => [
  {
    title: 'Tôi cần hỗ trợ',
    line: 'Quyền lợi là gì, dành cho ai, hỏi ở đâu.',
    links: [
      ...guides.map(({ audience, label }) => ({ href: paths.audience(audience), label })),
      { href: paths.checker, label: 'Trả lời vài câu: tôi có được không?' },
      { href: paths.documents, label: 'Văn bản của tỉnh tôi' },
    ],
  },
  {
    title: 'Tôi là cán bộ',
    line: 'Ai chủ trì, ai phối hợp, hạn nào, báo cáo ai.',
    links: [
      { href: paths.agencies, label: 'Nhiệm vụ của từng cơ quan' },
      { href: paths.calendar, label: 'Lịch hạn và chế độ báo cáo' },
      { href: paths.comparison, label: 'So sánh các tỉnh' },
      { href: paths.documents, label: 'Kế hoạch, nghị quyết: nguyên văn từng mục' },
      { href: paths.cited, label: 'Văn bản được viện dẫn' },
    ],
  },
  {
    title: 'Tôi làm báo, làm đài',
    line: 'Bản đọc được ngay, trích dẫn đúng nguyên văn.',
    links: [
      { href: paths.outreach, label: 'Thông cáo, số liệu, bản đọc 30, 60, 180 giây' },
      { href: paths.documents, label: 'Nguyên văn để trích dẫn' },
      { href: paths.gaps, label: 'Điều nguồn không nêu và chỗ sai của nguồn' },
      { href: paths.glossary, label: 'Chữ viết tắt và thuật ngữ' },
    ],
  },
];

/**
 * The doors that lead somewhere today, each with its links to pages that are there.
 *
 * @param guides the links to guides, as the content has them
 */
export function openDoors(
  guides: readonly GuideDoor[],
  built: (href: string) => boolean = isBuilt,
): Door[] {
  return doorsTo(guides)
    .map((door) => {
      const [first] = door.links;
      return {
        title: door.title,
        line: first && built(first.href) ? door.line : undefined,
        links: door.links.filter((link) => built(link.href)),
      };
    })
    .filter((door) => door.links.length > 0);
}
