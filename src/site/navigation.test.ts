import { describe, expect, it } from 'vitest';
import { footerLinks, headerLinks, isBuilt } from './navigation.ts';
import { paths } from './paths.ts';

describe('navigation', () => {
  it('links only to parts that are built', () => {
    for (const { href } of [...headerLinks, ...footerLinks]) expect(isBuilt(href)).toBe(true);
  });

  it('always has the page that says what the site is', () => {
    expect(footerLinks.map((link) => link.href)).toContain(paths.about);
  });

  it('judges a page by the part it stands under, the closest one', () => {
    expect(isBuilt(paths.document('x'))).toBe(isBuilt(paths.documents));
    expect(isBuilt(paths.citedDocument('x'))).toBe(isBuilt(paths.cited));
  });

  it('refuses an address of no part', () => {
    expect(() => isBuilt('/khong-co/')).toThrow('/khong-co/');
  });
});
