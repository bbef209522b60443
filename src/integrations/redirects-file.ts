import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { readRedirects } from '#src/loaders/redirects.ts';
import { base } from '#src/site/paths.ts';
import { formatRedirects } from '#src/site/redirects.ts';

/** Writes `_redirects` beside the built pages, for hosts that read it (Netlify, Cloudflare Pages and others). */
export const redirectsFile = (): AstroIntegration => ({
  name: 'redirects-file',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const lines = formatRedirects(readRedirects(), base());
      if (lines !== '') writeFileSync(new URL('_redirects', dir), lines);
    },
  },
});
