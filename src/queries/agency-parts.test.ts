import { describe, expect, it } from 'vitest';
import { allParts } from '#src/lib/list-parts.ts';
import { paths } from '#src/site/paths.ts';
import { getAgencyPages } from './agency-pages.ts';
import {
  agencyIn,
  agencyRowsPath,
  cutRows,
  getAgencyPartPage,
  getAgencyPartPaths,
} from './agency-parts.ts';

const agency = (await getAgencyPages()).get('mt-so-y-te');
if (!agency) throw new Error('no page of mt-so-y-te');
const rows = [...agency.duties, ...agency.inCommon, ...agency.reports.from];
const slugs = new Set(rows.map(({ document }) => document.slug));

describe('an agency with few rows', () => {
  it('has them on its own page, at the addresses that they have had', async () => {
    expect(await getAgencyPartPaths()).toEqual([]);
    for (const slug of slugs)
      expect(await agencyRowsPath('mt-so-y-te', slug)).toBe(paths.agency('mt-so-y-te'));
  });
});

describe('an agency with more rows than a page shows', () => {
  const list = cutRows(
    rows.map(({ document }) => ({ document, clauses: 1 })),
    1,
  );
  const leaves = allParts(list).filter(({ parts }) => parts.length === 0);

  it('is cut by the years of its documents, the newest first, and every document is on one page', () => {
    expect(slugs.size).toBeGreaterThan(1);
    const years = list.parts.map(({ path }) => path);
    expect(years).toEqual([...years].sort().reverse());
    expect(years.every((path) => /^nam\/\d{4}\/$/u.test(path))).toBe(true);
    const documents = leaves.flatMap(({ items }) => items.map(({ document }) => document.slug));
    expect(documents).toHaveLength(slugs.size);
    expect(new Set(documents)).toEqual(slugs);
  });

  it('shows on each page the work of its documents and no other, all of it together', async () => {
    const pages = await Promise.all(leaves.map((part) => getAgencyPartPage(agency, part)));
    const shown = pages.flatMap(({ part, work }) => {
      const own = new Set(part.items.map(({ document }) => document.slug));
      expect(work.every(({ document }) => own.has(document.slug))).toBe(true);
      return work.flatMap(({ items }) =>
        items.flatMap(({ id, alias }) => (alias === undefined ? [id] : [id, alias])),
      );
    });
    expect(shown).toEqual(expect.arrayContaining(rows.map(({ row }) => row.id)));
    expect(new Set(shown).size).toBe(shown.length);
  });
});

it('knows of an agency what some documents say of it', async () => {
  const [slug = ''] = slugs;
  const known = await agencyIn(agency, [slug]);
  const ofDocument = ({ document }: { readonly document: { readonly slug: string } }) =>
    document.slug === slug;
  expect(known.duties).toEqual(agency.duties.filter(ofDocument));
  expect(known.inCommon).toEqual(agency.inCommon.filter(ofDocument));
  expect(known.names).toEqual(agency.names.filter(ofDocument));
  expect(known.reports.from).toEqual(agency.reports.from.filter(ofDocument));
  expect(await agencyIn(agency, [...slugs])).toMatchObject({
    partners: expect.arrayContaining(
      agency.partners.map((partner) => expect.objectContaining({ agency: partner.agency })),
    ) as unknown,
  });
  expect(await agencyIn(agency, [])).toMatchObject({
    duties: [],
    inCommon: [],
    names: [],
    partners: [],
    reports: { from: [], to: [], via: [] },
  });
});
