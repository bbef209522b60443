import { describe, expect, it } from 'vitest';
import { DOCUMENTS_ALONE } from '#tests/helpers/content-counts.ts';
import {
  linksToParts,
  sitePartsOf,
  type PartLink,
  type ContentCounts,
  type SitePart,
} from './parts.ts';

/** A content with one of everything. */
const ONE = { ...DOCUMENTS_ALONE };
for (const count of Object.keys(ONE)) Object.assign(ONE, { [count]: 1 });

const lacking = (counts: ContentCounts): string[] =>
  Object.entries(sitePartsOf(counts))
    .filter(([, there]) => !there)
    .map(([part]) => part);

describe('parts of the site', () => {
  it('are all there where the content has something for each', () =>
    expect(lacking(ONE)).toEqual([]));

  it.each<[keyof ContentCounts, SitePart[]]>([
    ['guides', ['guides', 'checker']],
    ['questions', ['checker']],
    ['agencies', ['agencies']],
    ['datedDeadlines', ['calendar']],
    ['comparisons', ['comparison']],
    ['kits', ['kits']],
    ['cited', ['cited']],
    ['gapReports', ['gaps']],
    ['terms', ['glossary']],
    ['tables', ['data']],
  ])('without %s lack %j', (count, parts) =>
    expect(lacking({ ...ONE, [count]: 0 })).toEqual(parts),
  );
});

describe('links to parts', () => {
  const links: readonly (PartLink & { label: string })[] = [
    { label: 'always' },
    { label: 'kits', part: 'kits' },
  ];

  it('leave out what is not there and keep what always is', () => {
    expect(linksToParts(links, sitePartsOf(ONE))).toEqual(links);
    expect(linksToParts(links, sitePartsOf({ ...ONE, kits: 0 }))).toEqual([{ label: 'always' }]);
  });
});
