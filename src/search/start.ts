/** The script of the search page, and of a search box that a reader has turned to: one file, which serves both. */

import { startPage } from '#src/search/ui/page.ts';
import { openSiteSearch } from './open.ts';

export { turnTo } from '#src/search/ui/turn-to.ts';

startPage(openSiteSearch);
