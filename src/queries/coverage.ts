import { groupBy } from '#src/lib/group.ts';
import { paths } from '#src/site/paths.ts';
import { documentKinds } from '#src/schemas/document.ts';
import { getAgencies } from './agencies.ts';
import { getBenefits } from './benefits.ts';
import { getCited } from './cited.ts';
import { getDocuments } from './documents.ts';
import { once } from './once.ts';
import { getProvinces } from './provinces.ts';

/** What the site covers and how fresh it is, for the home page. */
export interface Coverage {
  /** How many there are of each thing; `href` leads to them where they have a page. */
  readonly counts: readonly { count: number; label: string; href: string }[];
  /** Provinces by the name their documents bear, with what each is part of now. */
  readonly provinces: readonly { name: string; now?: string }[];
  /** The oldest day on which a text was compared with its source, `YYYY-MM-DD`. */
  readonly compared: string;
}

export const getCoverage = once(async (): Promise<Coverage> => {
  const documents = await getDocuments();
  const kinds = groupBy(documents, ({ data }) => documentKinds[data.kind]);
  const compared = documents.flatMap(({ data }) => data.source?.compared ?? []).sort();
  return {
    counts: [
      ...kinds.map(({ key, items }) => ({
        count: items.length,
        label: key.toLowerCase(),
        href: paths.documents,
      })),
      { count: (await getBenefits()).length, label: 'hướng dẫn quyền lợi', href: paths.benefits },
      { count: (await getAgencies()).length, label: 'cơ quan được nêu tên', href: paths.agencies },
      { count: (await getCited()).length, label: 'văn bản được viện dẫn', href: paths.cited },
    ],
    provinces: (await getProvinces()).map(({ data }) => ({
      name: data.name,
      ...(data.now && { now: data.now.fullName }),
    })),
    compared: compared[0] ?? '',
  };
});
