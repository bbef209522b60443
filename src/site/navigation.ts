import { paths } from './paths.ts';

/** The parts of the site that header, footer and home page link to. A part that is not built yet is listed and not linked: no dead links. */

/** What a page names as its place in the header. */
export type Section = 'quyen-loi' | 'van-ban' | 'co-quan' | 'lich' | 'truyen-thong' | 'tim-kiem';

export interface NavigationItem {
  label: string;
  href: string;
  /** Whether the page is there; switch it on in the change that adds the page. */
  built: boolean;
}

/** Header, in the order shown. */
const header: Readonly<Record<Section, NavigationItem>> = {
  'quyen-loi': { label: 'Quyền lợi', href: paths.benefits, built: true },
  'van-ban': { label: 'Văn bản', href: paths.documents, built: true },
  'co-quan': { label: 'Cơ quan', href: paths.agencies, built: true },
  lich: { label: 'Lịch hạn', href: paths.calendar, built: true },
  'truyen-thong': { label: 'Truyền thông', href: paths.outreach, built: true },
  'tim-kiem': { label: 'Tìm kiếm', href: paths.search, built: true },
};

/** Footer, in the order shown. */
const footer: readonly NavigationItem[] = [
  { label: 'Giới thiệu', href: paths.about, built: true },
  { label: 'Điều nguồn không nêu', href: paths.gaps, built: true },
  { label: 'Thuật ngữ', href: paths.glossary, built: true },
  { label: 'Dữ liệu mở', href: paths.data, built: true },
  { label: 'Trợ năng', href: paths.accessibility, built: true },
];

/** Parts that neither header nor footer names. */
const others: readonly NavigationItem[] = [
  { label: 'Tôi có được không?', href: paths.checker, built: true },
  { label: 'So sánh', href: paths.comparison, built: true },
  { label: 'Văn bản được viện dẫn', href: paths.cited, built: true },
];

/** The header's items that are built, each with the section it stands for. */
export const headerLinks = Object.entries(header)
  .filter(([, item]) => item.built)
  .map(([section, { label, href }]) => ({ section, label, href }));

/** The footer's items that are built. */
export const footerLinks = footer.filter((item) => item.built);

const all = [...Object.values(header), ...footer, ...others];

/**
 * Whether the page at the address, or the index it stands under, is built: `/van-ban/x/` is once `/van-ban/` is.
 * Throws for an address that belongs to no part listed here, so that a new part can't be forgotten.
 */
export function isBuilt(href: string): boolean {
  const part = all
    .filter((item) => href.startsWith(item.href))
    .sort((one, other) => other.href.length - one.href.length)[0];
  if (!part) throw new Error(`${href} belongs to no part of the site in navigation.ts.`);
  return part.built;
}
