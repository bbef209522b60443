import { loadContent, sharedBy } from '#src/loaders/content-loader.ts';
import { shareContent } from '#src/loaders/shared-content.ts';

/**
 * Stands in for `astro:content` under test (see `vitest.config.ts`). As Astro does before it makes a page, it has the
 * content read and checked: that of the folder which CONTENT_DIR names when it is asked for.
 */
shareContent(() => sharedBy(loadContent()));
