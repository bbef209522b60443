import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { formatHeaders, siteHeaders } from '#src/site/headers.ts';

/** Writes `_headers` beside the built pages, for hosts that read it (Netlify, Cloudflare Pages and others). */
export const headersFile = (): AstroIntegration => ({
  name: 'headers-file',
  hooks: {
    'astro:build:done': ({ dir }) => {
      writeFileSync(new URL('_headers', dir), formatHeaders(siteHeaders));
    },
  },
});
