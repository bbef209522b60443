/** The script of the search page. */

import { startPage } from '#src/search/ui/page.ts';
import { openSiteSearch } from './open.ts';

startPage(openSiteSearch);
