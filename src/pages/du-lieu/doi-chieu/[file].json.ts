import type { APIRoute, GetStaticPaths, InferGetStaticParamsType } from 'astro';
import { getOfficialTexts, getOwnTexts } from '#src/queries/quotes.ts';
import { getSiteParts } from '#src/queries/site-parts.ts';
import { quoteFiles } from '#src/site/paths.ts';

const files: Readonly<Record<string, () => Promise<unknown>>> = {
  [quoteFiles.official]: getOfficialTexts,
  [quoteFiles.own]: getOwnTexts,
};

export const getStaticPaths = (async () =>
  (await getSiteParts()).quotes
    ? Object.keys(files).map((file) => ({ params: { file } }))
    : []) satisfies GetStaticPaths;

export const GET: APIRoute<never, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) =>
  new Response(JSON.stringify(await files[params.file]?.()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
