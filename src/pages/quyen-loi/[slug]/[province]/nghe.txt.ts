import type { APIRoute, GetStaticPaths } from 'astro';
import { required } from '#src/lib/required.ts';
import { getGuidePages, type GuidePage } from '#src/queries/guide-pages.ts';
import { spokenText } from '#src/queries/spoken-guides.ts';

export const getStaticPaths = (async () =>
  (await getGuidePages())
    .filter(({ overview, places }) => !overview && places.length > 0)
    .map((page) => ({
      params: { slug: page.benefit.slug, province: required(page.province, 'tỉnh').id },
      props: { page },
    }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: GuidePage }> = async ({ props }) =>
  new Response(await spokenText(props.page));
