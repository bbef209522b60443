import type { APIRoute, GetStaticPaths, InferGetStaticParamsType } from 'astro';
import { documentFiles, getDocumentFile } from '#src/queries/document-files.ts';

export const getStaticPaths = (async () => documentFiles()) satisfies GetStaticPaths;

export const GET: APIRoute<never, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) => {
  const { text, type } = await getDocumentFile(params.slug, params.file);
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
