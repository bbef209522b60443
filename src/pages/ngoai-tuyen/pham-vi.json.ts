import type { APIRoute } from 'astro';
import { getOfflineScope } from '#src/queries/offline.ts';
import { today } from '#src/site/today.ts';

/** What is one province's, for the lists that are made of the built files (src/integrations/offline-lists.ts). */
export const GET: APIRoute = async () =>
  Response.json({ ...(await getOfflineScope()), builtOn: today });
