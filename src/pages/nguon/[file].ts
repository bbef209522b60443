import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { contentRoot } from '#src/site/content-root.ts';
import { getDocuments } from '#src/queries/documents.ts';
import { getSourceChanges } from '#src/queries/sources.ts';

/** The source files, byte for byte, and beside each what was left out of it. */
export const getStaticPaths = (async () => {
  const documents = (await getDocuments()).filter(({ data }) => data.source);
  const lists = await Promise.all(
    documents.map(async ({ slug }) => ((await getSourceChanges(slug)) ? [`${slug}.json`] : [])),
  );
  return [...documents.flatMap(({ data }) => data.source?.file ?? []), ...lists.flat()].map(
    (file) => ({ params: { file } }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { file: string }> = async ({ params }) => {
  const changes = await getSourceChanges(params.file.replace(/\.json$/u, ''));
  if (changes && params.file.endsWith('.json'))
    return new Response(`${JSON.stringify(changes, undefined, 2)}\n`, {
      headers: { 'Content-Type': 'application/json' },
    });
  return new Response(new Uint8Array(await readFile(join(contentRoot(), 'sources', params.file))), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
