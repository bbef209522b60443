import type { APIRoute } from 'astro';
import { calendarFile } from '#src/lib/duties/calendar.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { getAgencyLinks } from '#src/queries/agency-pages.ts';
import { calendarEntries, getDeadlines } from '#src/queries/deadlines.ts';
import { getRevisions } from '#src/queries/releases.ts';
import { site } from '#src/site/site.ts';

/** All deadlines, to subscribe to; no file where only drafts have any. */
export const getStaticPaths = async () =>
  calendarEntries(await getDeadlines(), (id) => id).length > 0
    ? [{ params: { optional: 'lich' } }]
    : [];

export const GET: APIRoute = async () => {
  const link = await getAgencyLinks();
  const text = calendarFile(
    {
      name: `${site.name}: thời hạn`,
      description: `Mọi thời hạn nêu trong các kế hoạch trên ${site.name}. ${site.disclaimer}`,
      url: addressOf(paths.calendarFile),
      host: new URL(site.address).hostname,
    },
    calendarEntries(await getDeadlines(), (id) => link(id).name, await getRevisions()),
  );
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
