import type { APIRoute } from 'astro';
import { addressOf, paths } from '#src/site/paths.ts';

/** Everything may be found; the sitemap says where it is. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: ${paths.home}\n\nSitemap: ${addressOf(paths.sitemap)}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
