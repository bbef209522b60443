import { readdirSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { EDITOR_FOLDER, editorOrigins } from '#src/site/editor-host.ts';
import { formatHeaders, headersUnder } from '#src/site/headers.ts';
import { base } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';

/** What stands at the root of a built site beside the editor, as patterns of `_headers`. */
const elsewhereIn = (dist: URL): string[] =>
  readdirSync(dist, { withFileTypes: true })
    .filter(({ name }) => name !== EDITOR_FOLDER && !/^_(?:headers|redirects)$/u.test(name))
    .map((entry) => (entry.isDirectory() ? `${entry.name}/*` : entry.name))
    .sort();

/**
 * Writes `_headers` beside the built pages, for hosts that read it (Netlify, Cloudflare Pages and others). Has to come after
 * everything that adds a file at the root of the site.
 */
export const headersFile = (): AstroIntegration => ({
  name: 'headers-file',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const editor = site.editor && {
        origins: editorOrigins(site.editor),
        elsewhere: elsewhereIn(dir),
      };
      writeFileSync(new URL('_headers', dir), formatHeaders(headersUnder(base(), editor)));
    },
  },
});
