import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { calendarFile } from '#src/lib/duties/calendar.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { getAgencyLinks, getAgencyPages } from '#src/queries/agency-pages.ts';
import { calendarEntries, getAgencyDeadlines } from '#src/queries/deadlines.ts';
import { site } from '#src/site/site.ts';

/** The deadlines of one agency and those below it, to subscribe to. */
export const getStaticPaths = (async () => {
  const pages = await Promise.all(
    [...(await getAgencyPages()).values()].map(async (agency) => ({
      agency,
      deadlines: (await getAgencyDeadlines(agency.id)).filter(({ dated }) => dated),
    })),
  );
  return pages
    .filter(({ deadlines }) => deadlines.length > 0)
    .map(({ agency, deadlines }) => ({ params: { id: agency.id }, props: { agency, deadlines } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const link = await getAgencyLinks();
  const { agency, deadlines } = props;
  const text = calendarFile(
    {
      name: `${agency.name}: thời hạn`,
      description: `Thời hạn của ${agency.name} theo các kế hoạch trên ${site.name}. ${site.disclaimer}`,
      url: addressOf(paths.agencyCalendar(agency.id)),
      host: new URL(site.address).hostname,
    },
    calendarEntries(deadlines, (id) => link(id).name),
  );
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
