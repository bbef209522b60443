import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { contentRoot } from '#src/site/content-root.ts';
import { getDocuments } from '#src/queries/documents.ts';

/** The source files, byte for byte. */
export const getStaticPaths = (async () =>
  (await getDocuments()).flatMap(({ data }) =>
    data.source ? [{ params: { file: data.source.file } }] : [],
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { file: string }> = async ({ params }) =>
  new Response(new Uint8Array(await readFile(join(contentRoot(), 'sources', params.file))), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
