import type { APIRoute } from 'astro';
import worker from '#src/offline/worker.js?raw';
import { CACHE, MISSING, RECORD } from '#src/offline/names.ts';
import { IMMUTABLE_FOLDERS } from '#src/site/headers.ts';

/** The worker that shows a kept copy. It lies at the root of the site, since it answers for what lies below it. */
export const GET: APIRoute = () => {
  const settings = {
    cache: CACHE,
    record: RECORD,
    missing: MISSING,
    hashed: IMMUTABLE_FOLDERS.map((folder) => folder.slice(1)),
  };
  return new Response(`const settings = ${JSON.stringify(settings)};\n${worker}`, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
};
