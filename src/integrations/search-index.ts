import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger, AstroPrerenderer } from 'astro';
import { buildIndex } from '#src/search/index/index-builder.ts';
import { readBuildInput } from '#src/search/shared/build-input.ts';

/** Route of the records (`search-records.ts`). It is rendered with the pages, where the content is at hand. */
const RECORDS = '/ban-ghi-tim-kiem.json';

/**
 * Builds the search index beside the pages from the records that the pages' own queries make, so that no text is read a
 * second time. The records go from the route to the index without ever being a file.
 */
export function searchIndex(): AstroIntegration {
  let outDir: URL | undefined;
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
          return withIndex(standard, fileURLToPath(new URL('pagefind', outDir)), logger);
        });
      },
    },
  };
}

/** Renders as before, the records last; of what their route answers the index is built, and nothing is written. */
const withIndex = (
  standard: AstroPrerenderer,
  folder: string,
  logger: AstroIntegrationLogger,
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
    const { records, chunks, indexBytes } = await buildIndex(input, folder);
    logger.info(
      `${String(input.records.length)} pages as ${String(records)} records; ${String(chunks)} chunks, ${String(Math.round(indexBytes / 1000))} KB`,
    );
    return new Response(null);
  },
});
