/**
 * Runs the development server on the content of CONTENT_DIR, saves a file of it, and prints what was seen as JSON: for
 * `scripts/dev.test.ts`, in a process of its own, since Vite does not run within Vitest.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { dev } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
import { contentRoot } from '#src/site/content-root.ts';
import { BUILD_LOCK, waitForLock } from '#scripts/lib/build-lock.ts';
import { ROOT } from '#scripts/lib/build.ts';

/** What is saved: a file of the content, the words that are changed, and a page that shows them. */
const [file = '', from = '', to = '', page = ''] = process.argv.slice(2);

/** Queries whose answers are compared: one that reads a collection, and one that stands on others. */
const QUERIES = [
  ['/src/queries/documents.ts', 'getDocuments'],
  ['/src/queries/deadlines.ts', 'getDeadlines'],
] as const;

// The server writes into `.astro/`, as a build does.
const release = await waitForLock(BUILD_LOCK);
let vite: ViteDevServer | undefined;
const server = await dev({
  root: ROOT,
  logLevel: 'error',
  server: { port: 0 },
  integrations: [
    {
      name: 'watch',
      hooks: {
        'astro:server:setup': ({ server: started }) => {
          vite = started;
        },
      },
    },
  ],
});

const get = (path: string): Promise<Response> =>
  fetch(`http://localhost:${String(server.address.port)}${path}`);

/** The answers of the queries, by what the pages of this moment get. */
async function answers(): Promise<unknown[]> {
  const environment = vite?.environments['ssr'];
  if (!environment || !isRunnableDevEnvironment(environment)) throw new Error('No Vite server.');
  return Promise.all(
    QUERIES.map(async ([module, name]) => {
      const { [name]: query } =
        await environment.runner.import<Record<string, () => Promise<unknown>>>(module);
      return query?.();
    }),
  );
}

const same = (one: readonly unknown[], other: readonly unknown[]): boolean[] =>
  one.map((answer, at) => answer === other[at]);

try {
  const html = await (await get(page)).text();
  const picture = /property="og:image" content="([^"]*)"/u.exec(html)?.[1] ?? '';
  const png = await get(new URL(picture).pathname);
  const first = await answers();
  await get(page);
  const second = await answers();
  const path = join(contentRoot(), file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  while (!(await (await get(page)).text()).includes(to)) await setTimeout(50);
  const third = await answers();
  await get(page);
  const fourth = await answers();
  console.log(
    JSON.stringify({
      shown: html.includes(from) && !html.includes(to),
      picture: {
        address: picture,
        status: png.status,
        type: png.headers.get('content-type'),
        bytes: (await png.arrayBuffer()).byteLength,
      },
      keptWhileNothingChanged: same(first, second),
      keptOverTheChange: same(second, third),
      keptAfterwards: same(third, fourth),
    }),
  );
} finally {
  await server.stop();
  release();
}
process.exit(0);
