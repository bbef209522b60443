import type { APIRoute } from 'astro';
import { iconFiles } from '#src/lib/pictures/icons.ts';
import { paths } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';

/** What a phone needs to put the site among its apps (W3C Web Application Manifest). The address stays in sight. */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      id: paths.home,
      name: site.name,
      short_name: site.name,
      description: site.description,
      lang: 'vi',
      dir: 'ltr',
      start_url: paths.home,
      scope: paths.home,
      display: 'minimal-ui',
      background_color: '#faf7f0',
      theme_color: '#fffdf8',
      icons: iconFiles.map(({ name, size, purpose }) => ({
        src: paths.icon(name),
        sizes: `${String(size)}x${String(size)}`,
        type: 'image/png',
        purpose,
      })),
    }),
    { headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' } },
  );
