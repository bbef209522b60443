import { SHARED } from './offer.ts';

/** Which pages are one province's: what is kept on a device is chosen by province. */

/** The provinces that can be chosen, and whose some pages are. */
export interface OfflineScope {
  readonly areas: readonly { readonly id: string; readonly name: string }[];
  /** Provinces of the pages below an address from the root of the site, such as `van-ban/ke-hoach/`. */
  readonly owned: Readonly<Record<string, readonly string[]>>;
}

/**
 * The areas that a page is kept with. An address that names a province is that one's, whatever it stands below; what is
 * nobody's is every reader's.
 *
 * @param path from the root of the site: `quyen-loi/di-hoc-nghe/may-trang/`
 */
export function areasOf(path: string, { areas, owned }: OfflineScope): readonly string[] {
  const parts = path.split('/');
  const named = areas.find(({ id }) => parts.includes(id));
  if (named) return [named.id];
  const owners = parts.flatMap((_, at) => owned[`${parts.slice(0, at).join('/')}/`] ?? []);
  return owners.length > 0 ? [...new Set(owners)] : [SHARED];
}
