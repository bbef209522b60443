import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { atomOf } from '#src/lib/feed.ts';
import { getLogFeed, getLogLists } from '#src/queries/log.ts';

/** Each list of the log to follow. */
export const getStaticPaths = (async () =>
  [...(await getLogLists()).values()]
    .filter(({ follow }) => follow)
    .map((list) => ({
      params: { list: list.path || undefined },
      props: { list },
    }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { feed, entries } = await getLogFeed(props.list, 'atom.xml');
  return new Response(atomOf(feed, entries), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
