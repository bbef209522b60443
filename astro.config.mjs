// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import icon from 'astro-icon';
import { defineConfig } from 'astro/config';
import { forAuthors } from '#scripts/dev/for-authors.ts';
import { publishedEditor } from '#scripts/editor/published/integration.ts';
import { mapsAside } from '#scripts/lib/maps-aside.ts';
import { bundlerLog } from '#src/integrations/bundler-log.ts';
import { dataArchive } from '#src/integrations/data-archive.ts';
import { headersFile } from '#src/integrations/headers-file.ts';
import { leanStyles } from '#src/integrations/lean-styles.ts';
import { offlineLists } from '#src/integrations/offline-lists.ts';
import { onlyText } from '#src/integrations/only-text.ts';
import { pageData } from '#src/integrations/page-data.ts';
import { plainImports } from '#src/integrations/plain-imports.ts';
import { redirectsFile } from '#src/integrations/redirects-file.ts';
import { searchIndex } from '#src/integrations/search-index.ts';
import { readRedirects } from '#src/loaders/redirects.ts';
import { paths } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';

/** Where `npm run build` builds beside the finished site (scripts/lib/workshop.ts). */
const workshop = process.env['SO_TAY_WORKSHOP'];

/** Where `npm test` wants the source maps, to tell what of the browser's code was run. */
const maps = process.env['SO_TAY_SOURCE_MAPS'];
/** Whole addresses that send their readers on. */
const moved = new Set(readRedirects().map(({ from }) => `${site.address}${from}`));

/**
 * The oldest browsers that style sheets are written for. It says what the minifier may put together: Safari takes no
 * thickness or style in `text-decoration`.
 */
const BROWSERS = /** @type {const} */ (['chrome111', 'firefox114', 'safari16.4', 'ios16.4']);

export default defineConfig({
  ...(workshop !== undefined && { cacheDir: `${workshop}/cache` }),
  site: site.address,
  base: paths.home,
  trailingSlash: 'always',
  // 'jsx', the default, drops the white space between inline elements and glues syllables together.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  // The content security policy allows no inline style and no inline script.
  build: { inlineStylesheets: 'never' },
  markdown: {
    syntaxHighlight: false,
    // Typographic quotes would change quoted words of a source.
    processor: satteri({ features: { smartPunctuation: false } }),
  },
  integrations: [
    icon({ iconDir: 'src/icons' }),
    onlyText(),
    plainImports(),
    mdx(),
    leanStyles(BROWSERS),
    redirectsFile(),
    searchIndex(),
    forAuthors(),
    ...(maps === undefined ? [] : [mapsAside(maps)]),
    // Leaflets and posters are other forms of a page that is listed already; what moved is listed where it is now; one
    // page is shown in place of others alone.
    sitemap({
      filter: (page) => !/\/(?:to-roi|ap-phich|chua-luu)\//u.test(page) && !moved.has(page),
    }),
    // After the sitemap, which it puts days into.
    pageData(),
    dataArchive(),
    publishedEditor(),
    // After all that stands at the root of the site.
    headersFile(),
    // Last: what it lists must not be changed any more.
    offlineLists(),
  ],
  vite: {
    plugins: [tailwindcss()],
    build: {
      assetsInlineLimit: 0,
      cssTarget: [...BROWSERS],
      rolldownOptions: { onLog: bundlerLog },
    },
    worker: { format: 'es' },
  },
  devToolbar: { enabled: false },
});
