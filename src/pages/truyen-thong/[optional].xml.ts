import type { APIRoute } from 'astro';
import { atomFeed } from '#src/lib/kits/feed.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { getKits } from '#src/queries/kits.ts';
import { onlyWith } from '#src/queries/site-parts.ts';

export const getStaticPaths = onlyWith('kits', 'atom');

/** Kits and corrections, to be followed. */
export const GET: APIRoute = async () =>
  new Response(
    atomFeed(await getKits(), addressOf(paths.outreachFeed), addressOf(paths.outreach)),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
