import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { formatHeaders, headersUnder } from '#src/site/headers.ts';
import { base } from '#src/site/paths.ts';

/** Writes `_headers` beside the built pages, for hosts that read it (Netlify, Cloudflare Pages and others). */
export const headersFile = (): AstroIntegration => ({
  name: 'headers-file',
  hooks: {
    'astro:build:done': ({ dir }) => {
      writeFileSync(new URL('_headers', dir), formatHeaders(headersUnder(base())));
    },
  },
});
