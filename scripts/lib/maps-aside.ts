import { globSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Puts the source maps of the browser's code into a folder of their own, so that the site is what readers get and `npm test`
 * can tell which lines of the sources a browser has run.
 *
 * @param folder absolute path; the maps lie in it as their scripts lie in the site
 */
export const mapsAside = (folder: string): AstroIntegration => ({
  name: 'maps-aside',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      // Hidden: scripts do not name their maps, and are the same as without.
      updateConfig({ vite: { build: { sourcemap: 'hidden' } } });
    },
    'astro:build:done': ({ dir }) => {
      const site = fileURLToPath(dir);
      for (const file of globSync('**/*.map', { cwd: site })) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        renameSync(join(site, file), join(folder, file));
      }
    },
  },
});
