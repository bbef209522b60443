import { linksToParts, type PartLink, type SiteParts } from './parts.ts';
import { paths } from './paths.ts';

/** The parts of the site that header and footer link to, each only where it is there. */

/** What a page names as its place in the header. */
export type Section = 'quyen-loi' | 'van-ban' | 'co-quan' | 'lich' | 'truyen-thong' | 'tim-kiem';

interface NavigationItem extends PartLink {
  readonly label: string;
  readonly href: string;
}

/** Header, in the order shown. */
const header: readonly (NavigationItem & { readonly section: Section })[] = [
  { section: 'quyen-loi', label: 'Quyền lợi', href: paths.benefits, part: 'guides' },
  { section: 'van-ban', label: 'Văn bản', href: paths.documents },
  { section: 'co-quan', label: 'Cơ quan', href: paths.agencies, part: 'agencies' },
  { section: 'lich', label: 'Lịch hạn', href: paths.calendar, part: 'calendar' },
  { section: 'truyen-thong', label: 'Truyền thông', href: paths.outreach, part: 'kits' },
  { section: 'tim-kiem', label: 'Tìm kiếm', href: paths.search },
];

/** Footer, in the order shown. */
const footer: readonly NavigationItem[] = [
  { label: 'Tỉnh', href: paths.places },
  { label: 'Câu này có đúng không?', href: paths.quotes, part: 'quotes' },
  { label: 'Giới thiệu', href: paths.about },
  { label: 'Điều văn bản không nói', href: paths.gaps, part: 'gaps' },
  { label: 'Thuật ngữ', href: paths.glossary, part: 'glossary' },
  { label: 'Nhật ký sửa đổi', href: paths.log(), part: 'log' },
  { label: 'Dữ liệu mở', href: paths.data, part: 'data' },
  { label: 'Đọc khi mất mạng', href: paths.offline },
  { label: 'Trợ năng', href: paths.accessibility },
];

/** What the header links to, each with the section it stands for. */
export const headerLinks = (parts: SiteParts) => linksToParts(header, parts);

/** What the footer links to. */
export const footerLinks = (parts: SiteParts) => linksToParts(footer, parts);
