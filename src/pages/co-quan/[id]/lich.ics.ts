import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { calendarFile } from '#src/lib/duties/calendar.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { getAgencyLinks, getAgencyPages, type AgencyPage } from '#src/queries/agency-pages.ts';
import { calendarEntries, getAgencyDeadlines } from '#src/queries/deadlines.ts';
import { getRevisions } from '#src/queries/releases.ts';
import { site } from '#src/site/site.ts';

/** The deadlines of one agency and those below it, to subscribe to. */
export const getStaticPaths = (async () => {
  const paths: { params: { id: string }; props: { agency: AgencyPage } }[] = [];
  for (const agency of (await getAgencyPages()).values())
    // Looked at and let go: kept for every agency, the deadlines would fill the memory.
    if (calendarEntries(await getAgencyDeadlines(agency.id), (id) => id).length > 0)
      paths.push({ params: { id: agency.id }, props: { agency } });
  return paths;
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const link = await getAgencyLinks();
  const { agency } = props;
  const text = calendarFile(
    {
      name: `${agency.name}: thời hạn`,
      description: `Thời hạn của ${agency.name} theo các kế hoạch trên ${site.name}. ${site.disclaimer}`,
      url: addressOf(paths.agencyCalendar(agency.id)),
      host: new URL(site.address).hostname,
    },
    calendarEntries(
      await getAgencyDeadlines(agency.id),
      (id) => link(id).name,
      await getRevisions(),
    ),
  );
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
