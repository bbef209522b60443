import { getBenefits, getListedBenefits, provincesOf, type BenefitView } from './benefits.ts';
import type { CollectionEntry } from './collections.ts';
import type { DocumentView } from './documents.ts';
import { onceADay } from './once.ts';
import { getProvinces } from './provinces.ts';
import { getSiteParts } from './site-parts.ts';
import { getSituationTerms, type Term } from './taxonomy.ts';

/** The checker on paper: a decision chart for each province that has guides. */

/** A part of a guide in the decision chart of its province. */
export interface ChartRow {
  readonly benefit: BenefitView;
  readonly part: BenefitView['data']['provinces'][number];
}

/** A province's chart: the parts of all guides that hold there, by situation; each guide under its first one. */
export interface Chart {
  readonly province: CollectionEntry<'provinces'>;
  readonly groups: readonly { readonly label: string; readonly rows: readonly ChartRow[] }[];
}

function groupsOf(
  province: string,
  benefits: readonly BenefitView[],
  situations: readonly Term[],
): Chart['groups'] {
  const rows = benefits.flatMap((benefit) =>
    benefit.data.provinces
      .filter(({ document }) =>
        benefit.documents.some((one) => one.slug === document && holdsIn(one, province)),
      )
      .map((part): ChartRow => ({ benefit, part })),
  );
  return situations
    .map(({ id, label }) => ({
      label,
      rows: rows.filter(({ benefit }) => benefit.data.situations[0] === id),
    }))
    .filter((group) => group.rows.length > 0);
}

/** What is of no province holds in each. */
const holdsIn = ({ data }: DocumentView, province: string): boolean =>
  data.province === undefined || data.province === province;

/** The charts as of a day, by province; none without the checker, whose other form they are. */
export const getCharts = onceADay(async (day): Promise<readonly Chart[]> => {
  if (!(await getSiteParts()).checker) return [];
  const benefits = await getBenefits(day);
  const listed = await getListedBenefits(day);
  const situations = await getSituationTerms();
  const charted = new Set(benefits.flatMap((benefit) => provincesOf(benefit).map(({ id }) => id)));
  return (await getProvinces())
    .filter(({ id }) => charted.has(id))
    .map((province) => ({ province, groups: groupsOf(province.id, listed, situations) }));
});
