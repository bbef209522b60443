import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { buildIndex } from '#src/search/index/index-builder.ts';
import type { IndexFiles } from '#src/search/engine/pagefind.ts';
import { readBuildInput } from '#src/search/shared/build-input.ts';
import { paths } from '#src/site/paths.ts';

/** Route of the records (`search-records.ts`). It is rendered with the pages, where the content is at hand. */
const RECORDS = '/ban-ghi-tim-kiem.json';

/**
 * Builds the search index beside the pages from the records that the pages' own queries make, so that no text is read a
 * second time. The records go from the route to the index without ever being a file.
 */
export function searchIndex(): AstroIntegration {
  let outDir: URL | undefined;
  let files: IndexFiles | undefined;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'build') return;
        const entrypoint = new URL('./search-records.ts', import.meta.url);
        injectRoute({ pattern: RECORDS, entrypoint, prerender: true });
      },
      'astro:config:done': ({ config }) => {
        ({ outDir } = config);
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        setPrerenderer((standard) => {
          if (outDir === undefined) throw new Error('The folder of the site is not known.');
          return withIndex(standard, fileURLToPath(new URL('pagefind', outDir)), logger, (made) => {
            files = made;
          });
        });
      },
      'astro:build:done': ({ dir }) => {
        if (files === undefined) return;
        const page = new URL('tim-kiem/index.html', dir);
        const html = readFileSync(page, 'utf8');
        const scripts = scriptsOf(html, (address) =>
          readFileSync(new URL(address.slice(paths.home.length), dir), 'utf8'),
        );
        writeFileSync(page, withNames(html, files, scripts));
      },
    },
  };
}

/** What a built script imports at once, by address beside it. */
const importsOf = (script: string): string[] =>
  [...script.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.\/[^"'`]+\.js)["'`]/gu)].flatMap(
    ([, file]) => file ?? [],
  );

/** The scripts of a page and all that they import at once, by address; `read`: the text of one. */
export function scriptsOf(html: string, read: (address: string) => string): string[] {
  const found = new Set<string>();
  const queue = [...html.matchAll(/<script type="module" src="([^"]+)"/gu)].flatMap(
    ([, address]) => address ?? [],
  );
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    if (found.has(address)) continue;
    found.add(address);
    const folder = address.replace(/[^/]*$/u, '');
    queue.push(...importsOf(read(address)).map((file) => file.replace('./', folder)));
  }
  return [...found];
}

/**
 * The search page, told the names of the files that every search needs, and all its scripts, so that none waits for
 * another to name it. Throws where it has no place for them.
 */
export function withNames(html: string, files: IndexFiles, scripts: readonly string[]): string {
  const told = JSON.stringify({ files }).replaceAll('"', '&#34;');
  const links = scripts.map((script) => `<link rel="modulepreload" href="${script}">`).join('');
  const page = html.replace(' data-entry=""', ` data-entry="${told}"`);
  if (page === html || !page.includes('</head>'))
    throw new Error('The search page has no place for the names of the index.');
  return page.replace('</head>', `${links}</head>`);
}

/** Renders as before, the records last; of what their route answers the index is built, and nothing is written. */
const withIndex = (
  standard: AstroPrerenderer,
  folder: string,
  logger: AstroIntegrationLogger,
  tell: (files: IndexFiles) => void,
): AstroPrerenderer => ({
  ...standard,
  getStaticPaths: async () => {
    const paths = await standard.getStaticPaths();
    const last = paths.filter(({ route }) => route.route === RECORDS);
    if (last.length !== 1) throw new Error('The records of the search index have no route.');
    return [...paths.filter(({ route }) => route.route !== RECORDS), ...last];
  },
  render: async (request, options) => {
    const rendered = await standard.render(request, options);
    if (options.routeData.route !== RECORDS) return rendered;
    const response = rendered instanceof Response ? rendered : rendered.response;
    const input = readBuildInput(await response.text());
    const { records, chunks, indexBytes, files } = await buildIndex(input, folder);
    tell(files);
    logger.info(
      `${String(input.records.length)} pages as ${String(records)} records; ${String(chunks)} chunks, ${String(Math.round(indexBytes / 1000))} KB`,
    );
    return new Response(null);
  },
});
