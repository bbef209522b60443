import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { calendarFile } from '#src/lib/duties/calendar.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { getAgencyLinks } from '#src/queries/agency-pages.ts';
import { calendarEntries, getProvinceDeadlines } from '#src/queries/deadlines.ts';
import { getRevisions } from '#src/queries/releases.ts';
import { site } from '#src/site/site.ts';

/** The deadlines of one province, to subscribe to; no file where only drafts have any. */
export const getStaticPaths = (async () =>
  (await getProvinceDeadlines())
    .filter(({ deadlines }) => calendarEntries(deadlines, (id) => id).length > 0)
    .map((province) => ({
      params: { province: province.id },
      props: { province },
    }))) satisfies GetStaticPaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const link = await getAgencyLinks();
  const { id, name, deadlines } = props.province;
  const text = calendarFile(
    {
      name: `${name}: thời hạn`,
      description: `Thời hạn nêu trong các văn bản của ${name} trên ${site.name}. ${site.disclaimer}`,
      url: addressOf(paths.provinceCalendarFile(id)),
      host: new URL(site.address).hostname,
    },
    calendarEntries(deadlines, (agency) => link(agency).name, await getRevisions()),
  );
  return new Response(text, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
