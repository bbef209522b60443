import type { APIRoute } from 'astro';
import { faviconIco } from '#src/lib/pictures/icons.ts';

/** The site's sign for browsers that take no SVG. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await faviconIco()), { headers: { 'Content-Type': 'image/x-icon' } });
