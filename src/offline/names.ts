/** Names that the page which makes copies of the site and the worker which shows them have in common. */

/** How the names of our caches begin; the address of the site follows, since a host may have several. */
export const CACHE = 'so-tay-luu ';

/** Address of a copy's record within its cache, from the root of the site; there is no such file. */
export const RECORD = 'ngoai-tuyen/da-luu.json';

/** The page that is shown in place of one that is not in the copy. */
export const MISSING = 'ngoai-tuyen/chua-luu/';

/** Header of a kept file that bears its sum. */
export const SUM_HEADER = 'X-So-Tay-Ma';
