import type { PageOwners, Redirect } from '#src/lib/addresses.ts';
import type { Dist } from '#scripts/lib/dist.ts';
import type { Finding, Report } from './finding.ts';

/** Every page that was built is one that the lock of addresses knows, and every page that it knows was built. */

/** Pages that the program brings along: of a part of the site, and not of an entry of the content. */
const OWN_PAGES = new Set([
  '/',
  '/404.html',
  '/co-quan/',
  '/doi-chieu/',
  '/du-lieu/',
  '/gioi-thieu/',
  '/lich/',
  '/ngoai-tuyen/',
  '/ngoai-tuyen/chua-luu/',
  '/nguon-khong-neu/',
  '/quyen-loi/',
  '/thuat-ngu/',
  '/tinh/',
  '/tim-kiem/',
  '/tim-kiem/muc-luc/',
  '/tro-nang/',
  '/truyen-thong/',
  '/van-ban/',
  '/van-ban/vien-dan/',
]);

/** A page of a table of the open data, and of how they are used. */
const DATA_PAGE = /^\/du-lieu\/[a-z-]+\/$/u;

/** Parts of lists that are too long for a page (`lib/list-parts.ts`): which there are follows from how much is listed. */
const LIST_PART =
  /^\/(?:(?:(?:van-ban|co-quan|lich|nguon-khong-neu)\/tinh|tim-kiem\/muc-luc\/chu)\/[a-z0-9-]+\/(?:(?:nam|trang)\/[a-z0-9-]+\/)*|co-quan\/[a-z0-9-]+\/(?:(?:nam|trang)\/[a-z0-9-]+\/)+)$/u;

/** The log's: which there are follows from the releases, which are kept for good and whose files are checked. */
const LOG = '/nhat-ky/';

/**
 * Compares the built pages with those that the content is said to bring forth.
 *
 * @param owners what `loaders/addresses.ts` says, by address from the root of the site
 * @param moved the addresses that send their readers on
 */
export function checkLockedPages(
  { pages }: Pick<Dist, 'pages'>,
  owners: PageOwners,
  moved: readonly Redirect[],
): Report {
  const built = new Map(pages.map(({ path, redirect }) => [path, redirect]));
  const sent = new Map(moved.map(({ from, to }) => [from, to]));
  const strange = [...built].flatMap(([path, redirect]): Finding[] => {
    if (sent.has(path) && redirect !== undefined) return [];
    const own =
      OWN_PAGES.has(path) || DATA_PAGE.test(path) || LIST_PART.test(path) || path.startsWith(LOG);
    if (own || owners.has(path)) return [];
    return [
      {
        where: path,
        message: 'trang không có trong bản khóa địa chỉ; hãy thêm vào src/loaders/addresses.ts',
      },
    ];
  });
  const missing = [...owners.keys(), ...sent.keys()]
    .filter((path) => !built.has(path))
    .map((path): Finding => ({
      where: path,
      message:
        'trang có trong bản khóa địa chỉ mà không được dựng; hãy xem src/loaders/addresses.ts',
    }));
  return { checked: built.size, findings: [...strange, ...missing] };
}
