import { describe, expect, it } from 'vitest';
import { DOCUMENTS_ALONE } from '#tests/helpers/content-counts.ts';
import { sitePartsOf, type ContentCounts } from '#src/site/parts.ts';
import { paths } from '#src/site/paths.ts';
import { homeLinks, type AudienceLink } from './home-links.ts';

const groupsOf = (counts: Partial<ContentCounts>, guides: readonly AudienceLink[] = []) =>
  homeLinks(sitePartsOf({ ...DOCUMENTS_ALONE, ...counts }), guides);

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

  it('lead first of all to the guides, in the words of the content', () => {
    const [citizen] = groupsOf({ guides: 1 }, [{ audience: 'nguoi-gia', label: 'Tôi già' }]);
    expect(citizen?.links.map(({ href, label }) => [href, label])).toEqual([
      [paths.audience('nguoi-gia'), 'Tôi già'],
      [paths.benefits, 'Mọi quyền lợi, theo hoàn cảnh'],
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
