import type { APIRoute, InferGetStaticParamsType } from 'astro';
import {
  checkerFilePaths,
  checkerFiles,
  getCheckerCases,
  getCheckerRules,
} from '#src/queries/checker-data.ts';

/** The rules of the checker, and people to try them on. */
export const getStaticPaths = checkerFilePaths;

export const GET: APIRoute<never, InferGetStaticParamsType<typeof getStaticPaths>> = async ({
  params,
}) =>
  new Response(
    `${JSON.stringify(
      params.file === checkerFiles.rules ? await getCheckerRules() : await getCheckerCases(),
      undefined,
      1,
    )}\n`,
    { headers: { 'Content-Type': 'application/json; charset=utf-8' } },
  );
