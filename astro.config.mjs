// @ts-check
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import tailwindcss from '@tailwindcss/vite';
import icon from 'astro-icon';
import { defineConfig } from 'astro/config';
import { headersFile } from '#src/integrations/headers-file.ts';
import { searchIndex } from '#src/integrations/search-index.ts';
import { paths } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';

export default defineConfig({
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
    mdx(),
    headersFile(),
    searchIndex(),
    // Leaflets and posters are other forms of a page that is listed already.
    sitemap({ filter: (page) => !/\/(?:to-roi|ap-phich)\//u.test(page) }),
  ],
  vite: {
    plugins: [tailwindcss()],
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es' },
  },
  devToolbar: { enabled: false },
});
