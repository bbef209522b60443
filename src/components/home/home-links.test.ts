import { describe, expect, it } from 'vitest';
import { DOCUMENTS_ALONE } from '#tests/content-counts.ts';
import { sitePartsOf, type ContentCounts } from '#src/site/parts.ts';
import { paths } from '#src/site/paths.ts';
import { homeLinks } from './home-links.ts';

const groupsOf = (counts: Partial<ContentCounts>, audiences: readonly string[] = []) =>
  homeLinks(sitePartsOf({ ...DOCUMENTS_ALONE, ...counts }), new Set(audiences));

describe('links of the home page', () => {
  it('are for nobody where there is nothing but documents', () => {
    expect(groupsOf({})).toEqual([]);
  });

  it('are for those alone who find something besides', () => {
    const [group, ...others] = groupsOf({ datedDeadlines: 1 });
    expect(group?.title).toBe('Tôi là cán bộ');
    expect(group?.links.map(({ href }) => href)).toEqual([paths.calendar, paths.documents]);
    expect(others).toEqual([]);
  });

  it('promise nothing where no link keeps the promise', () => {
    expect(groupsOf({ datedDeadlines: 1 })[0]?.line).toBeUndefined();
  });

  it('lead to those audiences that have guides', () => {
    const [citizen] = groupsOf({ guides: 1 }, ['nguoi-cao-tuoi']);
    expect(citizen?.links.map(({ href }) => href)).toEqual([
      paths.audience('nguoi-cao-tuoi'),
      paths.documents,
    ]);
    expect(citizen?.line).toBeDefined();
  });

  it.each([
    ['agencies', 'Tôi là cán bộ', paths.agencies],
    ['kits', 'Tôi làm báo, làm đài', paths.outreach],
  ] as const)('promise what %s keep where they are there', (count, title, href) => {
    const group = groupsOf({ [count]: 1 }).find((one) => one.title === title);
    expect(group?.line).toBeDefined();
    expect(group?.links[0]?.href).toBe(href);
  });

  it.each([
    ['datedDeadlines', paths.calendar],
    ['comparisons', paths.comparison],
    ['cited', paths.cited],
    ['gapReports', paths.gaps],
    ['terms', paths.glossary],
  ] as const)('lead to what %s make', (count, href) => {
    const leads = (counts: Partial<ContentCounts>) =>
      groupsOf(counts).some(({ links }) => links.some((link) => link.href === href));
    expect(leads({ [count]: 1 })).toBe(true);
    expect(leads({})).toBe(false);
  });
});
