import type { AstroIntegration } from 'astro';

/** The module of Vite that fetches beforehand what a script will import; its name is Vite's own affair. */
const HELPER = '\0vite/preload-helper.js';

/**
 * Lets scripts import what they need when it is needed, without the code by which Vite would fetch the imports of those
 * imports beforehand: it weighs a quarter of what a guide may load. Should Vite rename its module, pages get heavier by
 * it and nothing else happens (`npm test -- weights`).
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
              load: (id) =>
                id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined,
            },
          ],
        },
      });
    },
  },
});
