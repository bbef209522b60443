import type { APIRoute, GetStaticPaths } from 'astro';
import { getGuidePages, type GuidePage } from '#src/queries/guide-pages.ts';
import { spokenText } from '#src/queries/spoken-guides.ts';

export const getStaticPaths = (async () =>
  (await getGuidePages())
    .filter(({ overview, places }) => overview || places.length === 0)
    .map((page) => ({
      params: { slug: page.benefit.slug },
      props: { page },
    }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: GuidePage }> = async ({ props }) =>
  new Response(await spokenText(props.page));
