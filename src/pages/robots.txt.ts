import type { APIRoute } from 'astro';
import { site } from '#src/site/site.ts';

/** Everything may be found; the sitemap says where it is. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${site.address}/sitemap-index.xml\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
