import type { APIRoute } from 'astro';
import { atomFeed } from '../../lib/outreach/feed.ts';
import { paths } from '../../lib/paths.ts';
import { getKits } from '../../queries/outreach.ts';
import { site } from '../../site.ts';

/** Kits and corrections, to be followed. */
export const GET: APIRoute = async () =>
  new Response(
    atomFeed(await getKits(), site.address + paths.outreachFeed, site.address + paths.outreach),
    { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } },
  );
