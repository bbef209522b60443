import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { jsonFeedOf } from '#src/lib/feed.ts';
import { getLogFeed } from '#src/queries/log.ts';
import { getStaticPaths } from './atom.xml.ts';

export { getStaticPaths };

/** The same lists for machines, with old and new words apart. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { feed, entries } = await getLogFeed(props.list, 'nhat-ky.json');
  return new Response(jsonFeedOf(feed, entries), {
    headers: { 'Content-Type': 'application/feed+json; charset=utf-8' },
  });
};
