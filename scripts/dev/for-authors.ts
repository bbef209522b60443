import { fileURLToPath } from 'node:url';
import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentRoot } from '#src/site/content-root.ts';
import type { Writing } from './author-view.ts';
import { mistakesInstead } from './mistakes-page.ts';

/** Where the panel asks, and what it hears when a file of the content is saved. */
const ADDRESS = '/__nguoi-soan';
const SAVED = 'nguoi-soan:da-luu';

/**
 * In `npm run dev` only: a panel over each page says what is wrong in the content, over the last good page, and beside each
 * clause of a document what rests on it. A page that cannot be made for its mistakes says them itself. No build has any of it.
 */
export const forAuthors = (): AstroIntegration => ({
  name: 'for-authors',
  hooks: {
    'astro:config:setup': ({ command, injectScript }) => {
      if (command !== 'dev') return;
      const panel = fileURLToPath(new URL('./author-panel.ts', import.meta.url));
      injectScript('page', `import ${JSON.stringify(panel)};`);
    },
    'astro:server:setup': async ({ server }) => {
      // A build reads none of it.
      const { authorView, readWriting } = await import('./author-view.ts');
      const root = contentRoot();
      let writing: Writing | undefined;
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(root + sep)) return;
        writing = undefined;
        server.ws.send({ type: 'custom', event: SAVED });
      });
      server.middlewares.use((request, response, next) => {
        const asked = new URL(request.url ?? '/', 'http://localhost');
        if (!asked.pathname.endsWith(ADDRESS)) {
          mistakesInstead(response, () => (writing ??= readWriting(root)).problems);
          next();
          return;
        }
        writing ??= readWriting(root);
        response.setHeader('Content-Type', 'application/json; charset=utf-8');
        response.end(JSON.stringify(authorView(writing, asked.searchParams.get('trang') ?? '/')));
      });
    },
  },
});
