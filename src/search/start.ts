/** The script of the search page. */

import { openSiteSearch } from './open.ts';
import { startPage } from '#src/search/ui/page.ts';

startPage(openSiteSearch);
