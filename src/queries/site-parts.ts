import { sitePartsOf, type SitePart, type SiteParts } from '#src/site/parts.ts';
import { getCollection } from './collections.ts';
import { getAgencyPages } from './agency-pages.ts';
import { getBenefits, getChecker } from './benefits.ts';
import { getCited } from './cited.ts';
import { getDataTables } from './data.ts';
import { getDeadlines } from './deadlines.ts';
import { getDocuments } from './documents.ts';
import { getGapReports } from './gaps.ts';
import { getGlossary } from './glossary.ts';
import { getReleases } from './releases.ts';
import { once } from './once.ts';

/** Which parts of the site there are: the one place that decides it for pages, menus, doors, lists and search. */
export const getSiteParts = once(async (): Promise<SiteParts> => {
  const [
    guides,
    checker,
    agencies,
    deadlines,
    comparisons,
    kits,
    cited,
    gaps,
    terms,
    tables,
    documents,
    releases,
  ] = await Promise.all([
    getBenefits(),
    getChecker(),
    getAgencyPages(),
    getDeadlines(),
    getCollection('comparison'),
    getCollection('outreach'),
    getCited(),
    getGapReports(),
    getGlossary(),
    getDataTables(),
    getDocuments(),
    getReleases(),
  ]);
  return sitePartsOf({
    guides: guides.length,
    questions: checker.questions.length,
    agencies: agencies.size,
    datedDeadlines: deadlines.filter(({ dated }) => dated).length,
    comparisons: comparisons.length,
    texts: documents.filter(({ tree }) => tree.all.length > 0).length,
    kits: kits.length,
    cited: cited.length,
    gapReports: gaps.length,
    terms: terms.length,
    releases: releases.length,
    tables: tables.length,
  });
});

/** The one path of a page or file that can be missing. */
interface OptionalPath {
  params: { optional: string | undefined };
}

/**
 * `getStaticPaths` of a page or file that is there only with its part of the site. A page is named `[...optional].astro`
 * in the folder of its address; a file `[optional].ics.ts`, and says the name that stands for `[optional]`.
 */
export const onlyWith = (part: SitePart, name?: string) => async (): Promise<OptionalPath[]> =>
  (await getSiteParts())[part] ? [{ params: { optional: name } }] : [];
