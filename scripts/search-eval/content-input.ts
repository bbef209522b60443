/** What the index of the content is built from, without building the site. */

import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import type { BuildInput } from '#src/search/shared/build-input.ts';

/** The records of the content, as the site's own query makes them. */
export async function contentInput(): Promise<BuildInput> {
  const file = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const { module } = await runnerImport<{ getSearchInput: () => Promise<BuildInput> }>(
    file('src/queries/search-records.ts'),
    {
      configFile: false,
      logLevel: 'error',
      resolve: { alias: { 'astro:content': file('tests/helpers/astro-content.ts') } },
    },
  );
  return module.getSearchInput();
}
