import { groupBy } from '#src/lib/group.ts';
import { paths } from '#src/site/paths.ts';
import { documentKinds } from '#src/schemas/document.ts';
import { getAgencyCounts } from './agency-pages.ts';
import { getListedBenefits } from './benefits.ts';
import { getCited } from './cited.ts';
import { getListedDocuments } from './documents.ts';
import { once } from './once.ts';
import { getSiteParts } from './site-parts.ts';

/** What the site covers and how fresh it is, for the home page. */
export interface Coverage {
  /** How many there are of each thing that there is; `href` leads to them where they have a page. */
  readonly counts: readonly { count: number; label: string; href?: string }[];
  /** The oldest day on which a text was compared with its source, `YYYY-MM-DD`; undefined where no text is there. */
  readonly compared: string | undefined;
}

export const getCoverage = once(async (): Promise<Coverage> => {
  const documents = await getListedDocuments();
  const kinds = groupBy(documents, ({ data }) => documentKinds[data.kind]);
  const parts = await getSiteParts();
  const { named, withPage } = await getAgencyCounts();
  const compared = documents.flatMap(({ data }) => data.source?.compared ?? []).sort();
  return {
    counts: [
      ...kinds.map(({ key, items }) => ({
        count: items.length,
        label: key.toLowerCase(),
        href: paths.documents,
      })),
      {
        count: (await getListedBenefits()).length,
        label: 'hướng dẫn quyền lợi',
        href: paths.benefits,
      },
      {
        count: named,
        label: `cơ quan được nêu tên${withPage > 0 ? `, ${withPage} có trang riêng` : ''}`,
        // One that is named may have nothing to do, and then has no page.
        ...(parts.agencies && { href: paths.agencies }),
      },
      { count: (await getCited()).length, label: 'văn bản được viện dẫn', href: paths.cited },
    ].filter(({ count }) => count > 0),
    compared: compared[0],
  };
});
