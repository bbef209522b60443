import { describe, expect, it } from 'vitest';
import { DOCUMENTS_ALONE } from '#tests/helpers/content-counts.ts';
import { footerLinks, headerLinks } from './navigation.ts';
import { sitePartsOf } from './parts.ts';
import { paths } from './paths.ts';

const NOTHING = sitePartsOf(DOCUMENTS_ALONE);

const addresses = (links: readonly { href: string }[]) => links.map(({ href }) => href);

describe('navigation', () => {
  it('has what is always there and nothing else in an installation with documents alone', () => {
    expect(addresses(headerLinks(NOTHING))).toEqual([paths.documents, paths.search]);
    expect(addresses(footerLinks(NOTHING))).toEqual([
      paths.places,
      paths.about,
      paths.offline,
      paths.accessibility,
    ]);
  });

  it.each([
    ['guides', paths.benefits],
    ['agencies', paths.agencies],
    ['calendar', paths.calendar],
    ['kits', paths.outreach],
    ['gaps', paths.gaps],
    ['glossary', paths.glossary],
    ['data', paths.data],
  ] as const)('leads to %s where they are there', (part, address) => {
    const parts = { ...NOTHING, [part]: true };
    expect(addresses([...headerLinks(parts), ...footerLinks(parts)])).toContain(address);
    expect(addresses([...headerLinks(NOTHING), ...footerLinks(NOTHING)])).not.toContain(address);
  });
});
