import type { AstroIntegration } from 'astro';

/** The module of Vite that fetches beforehand what a script will import; its name is Vite's own affair. */
const HELPER = '\0vite/preload-helper.js';

/**
 * The imports of an import are asked for with it, so that none waits for another to come. What fails is asked for again
 * by the import itself.
 */
const helper = (base: string): string =>
  `export const __vitePreload = (load, files = []) => (files.map((file) => fetch(${JSON.stringify(base)} + file)), load());`;

/**
 * Lets scripts import what they need when it is needed, with a line in place of the code by which Vite would fetch the
 * imports of those imports beforehand: it weighs a quarter of what a guide may load. Should Vite rename its module, pages
 * get heavier by it and nothing else happens (`npm test -- weights`).
 */
export const plainImports = (): AstroIntegration => ({
  name: 'plain-imports',
  hooks: {
    'astro:config:setup': ({ config, updateConfig }) => {
      const base = config.base.replace(/\/?$/u, '/');
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'plain-imports',
              enforce: 'pre',
              load: (id) => (id === HELPER ? helper(base) : undefined),
            },
          ],
        },
      });
    },
  },
});
