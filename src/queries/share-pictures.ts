import type { SharePicture } from '#src/lib/pictures/share-picture.ts';
import { headerLinks, type Section } from '#src/site/navigation.ts';
import { paths } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';
import { getBenefits } from './benefits.ts';
import { getDocuments } from './documents.ts';
import { getKits } from './kits.ts';
import { once } from './once.ts';
import { getSiteParts } from './site-parts.ts';

/** A picture of the site, as it is drawn and as pages name it. */
export interface NamedPicture {
  /** What stands between `/anh/` and `.png`. */
  readonly name: string;
  readonly picture: SharePicture;
}

/** Name of the picture of all pages that have none of their own and belong to no part of the site. */
const GENERAL = 'trang';

/**
 * Every picture of the site, by the address of the page that it is of: each document, guide and kit has its own. Those of
 * the parts of the site, by the part's name, serve all other pages.
 */
export const getSharePictures = once(async (): Promise<ReadonlyMap<string, NamedPicture>> => {
  const [documents, benefits, kits, parts] = await Promise.all([
    getDocuments(),
    getBenefits(),
    getKits(),
    getSiteParts(),
  ]);
  const own = (page: string, name: string, kind: string, title: string) =>
    [page, { name, picture: { kind, title } }] as const;
  return new Map([
    own(GENERAL, GENERAL, site.name, site.description),
    ...headerLinks(parts).map(({ section, label }) => own(section, section, site.name, label)),
    ...documents.map(({ slug, data }) =>
      own(paths.document(slug), `van-ban/${slug}`, 'Văn bản', data.shortTitle),
    ),
    ...benefits.map(({ slug, data }) =>
      own(paths.benefit(slug), `quyen-loi/${slug}`, 'Quyền lợi', data.title),
    ),
    ...kits.map(({ slug, title, subject }) =>
      own(
        paths.kit(slug),
        `truyen-thong/${slug}`,
        `Bộ tài liệu truyền thông · ${subject.label}`,
        title,
      ),
    ),
  ]);
});

/** What a page says of its picture. */
export interface ShownPicture {
  readonly name: string;
  /** The words that the picture shows, for those who cannot see it. */
  readonly words: string;
}

/** The picture of the page at an address: its own, else that of its part of the site, else that of the site. */
export async function getSharePicture(
  page: string,
  section: Section | undefined,
): Promise<ShownPicture> {
  const pictures = await getSharePictures();
  const found = pictures.get(page) ?? pictures.get(section ?? GENERAL) ?? pictures.get(GENERAL);
  if (!found) throw new Error(`No picture for ${page}.`);
  const { name, picture } = found;
  return { name, words: `${picture.kind}: ${picture.title}` };
}
