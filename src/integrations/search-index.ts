import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildIndex } from '#src/search/index/index-builder.ts';
import { readBuildInput } from '#src/search/index/input.ts';

/** Where the build leaves the records (`src/pages/tim-kiem/ban-ghi.json.ts`). */
const RECORDS = 'tim-kiem/ban-ghi.json';

/**
 * Builds the search index beside the pages, from the records that the build itself has written: so no text is read a
 * second time. The records are no page and are taken away.
 */
export const searchIndex = (): AstroIntegration => ({
  name: 'search-index',
  hooks: {
    'astro:build:done': async ({ dir, logger }) => {
      const file = new URL(RECORDS, dir);
      const input = readBuildInput(readFileSync(file, 'utf8'));
      rmSync(file);
      const { records, chunks, indexBytes } = await buildIndex(
        input,
        fileURLToPath(new URL('pagefind', dir)),
      );
      logger.info(
        `${String(input.records.length)} pages as ${String(records)} records; ${String(chunks)} chunks, ${String(Math.round(indexBytes / 1000))} KB`,
      );
    },
  },
});
