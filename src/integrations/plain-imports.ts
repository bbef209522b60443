import type { AstroIntegration } from 'astro';

/** The module of Vite that fetches beforehand what a script will import; its name is Vite's own affair. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Has the imports of an import fetched at once, and not one round of the network later. A worker has no document.
 *
 * Lies in the folder of all scripts, and is given their names from the root of the site.
 */
const SHORT = `export const __vitePreload = (load, names = []) => {
  if (globalThis.document)
    for (const name of names) {
      const link = document.createElement('link');
      link.rel = 'modulepreload';
      link.href = new URL('../' + name, import.meta.url);
      document.head.append(link);
    }
  return load();
};`;

/**
 * Lets scripts import what they need when it is needed, with a few lines in the place of Vite's own to fetch the imports
 * of those imports beforehand: they weigh a quarter of what a guide may load. Should Vite rename its module, pages get
 * heavier by it and nothing else happens (`npm test -- weights`).
 */
export const plainImports = (): AstroIntegration => ({
  name: 'plain-imports',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'plain-imports',
              enforce: 'pre',
              load: (id) => (id === HELPER ? SHORT : undefined),
            },
          ],
        },
      });
    },
  },
});
