import { expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { checkPaths } from './paths.ts';

it.each([
  'index.html',
  '404.html',
  'van-ban/ke-hoach-71/index.html',
  'du-lieu/van-ban.csv',
  'favicon.svg',
  'sitemap-0.xml',
  'apple-touch-icon.180.png',
  '_headers',
  'SHA256SUMS',
  'SHA256SUMS.sig',
  '_astro/index.B3x_Ab.css',
  'pagefind/fragment/vi_1a2b.pf_fragment',
  'pagefind/pagefind.vi_ab.pf_meta',
])('accepts %s', (file) => {
  expect(checkPaths(distOf({ [file]: '' })).findings).toEqual([]);
});

it.each([
  'văn-bản/index.html',
  'Van-Ban/index.html',
  'van ban/index.html',
  'van_ban/index.html',
  'a%20b.html',
  '_astro/điều.css',
])('refuses %s', (file) => {
  expect(checkPaths(distOf({ [file]: '' })).findings).toHaveLength(1);
});
