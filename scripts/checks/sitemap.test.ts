import { describe, expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { checkSitemap } from './sitemap.ts';

const SITE = 'https://x.example/an-sinh';

const sitemap = (...paths: string[]) =>
  `<urlset>${paths.map((path) => `<url><loc>${SITE}${path}</loc></url>`).join('')}</urlset>`;

const files = {
  'index.html': '<p>a</p>',
  'van-ban/index.html': '<p>a</p>',
  '404.html': '<p>a</p>',
  'quyen-loi/a/to-roi/index.html': '<p>a</p>',
  'an/index.html': '<head><meta name="robots" content="noindex"></head>',
  'cu/index.html': '<head><meta http-equiv="refresh" content="0;url=/"></head>',
  'sitemap-0.xml': sitemap('/', '/van-ban/'),
  'sitemap-index.xml': `<sitemapindex><sitemap><loc>${SITE}/sitemap-0.xml</loc></sitemap></sitemapindex>`,
};

const findings = (change: Record<string, string>) =>
  checkSitemap(distOf({ ...files, ...change }), SITE).findings.map(
    ({ where, message }) => `${where} ${message}`,
  );

describe('checkSitemap', () => {
  it('accepts a list of all pages but other forms, hidden ones and those that only send on', () => {
    expect(checkSitemap(distOf(files), SITE)).toEqual({ checked: 2, findings: [] });
  });

  it.each([
    ['a page that is not listed', { 'lich/index.html': '<p>a</p>' }, '/lich/ trang không có'],
    ['an address that is no page', { 'sitemap-0.xml': sitemap('/', '/van-ban/', '/x/') }, '/x/'],
    ['a hidden page', { 'sitemap-0.xml': sitemap('/', '/van-ban/', '/an/') }, '/an/'],
    ['an address twice', { 'sitemap-0.xml': sitemap('/', '/', '/van-ban/') }, 'hai lần'],
    ['a list that the index lacks', { 'sitemap-index.xml': '' }, 'không nêu sitemap-0.xml'],
  ])('finds %s', (_, change, message) => {
    expect(findings(change)).toEqual([expect.stringContaining(message)]);
  });

  it('finds that there is none', () => {
    expect(findings({ 'sitemap-0.xml': sitemap() })).toHaveLength(2);
  });
});
