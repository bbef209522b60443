import { expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { checkPackage } from './package.ts';

const site = (links: string) =>
  distOf({
    'index.html': links,
    'van ban/a/index.html': '<p id="I.1"></p><a href="../../index.html#">x</a>',
    'x.css': 'a { background: url("y.svg") }',
    'y.svg': '',
  });

it('takes links to what is beside the page', () => {
  const links = `<a href="van%20ban/a/index.html#I.1">1</a><a href="https://x.example/">2</a>
    <link href="x.css"><a href="#">3</a><form action="index.html"></form>`;
  expect(checkPackage(site(links))).toEqual({ checked: 5, findings: [] });
});

it.each([
  ['<a href="/van%20ban/a/">x</a>', 'gốc máy chủ'],
  ['<a href="van%20ban/a/">x</a>', 'không có trong gói'],
  ['<a href="van%20ban/a/index.html#I.2">x</a>', 'chỗ không có'],
  ['<script src="s.js"></script>', 's.js'],
  ['<meta http-equiv="refresh" content="0;url=/a/">', 'gốc máy chủ'],
])('finds what is wrong in %s', (links, said) => {
  expect(checkPackage(site(links)).findings).toEqual([
    { where: 'index.html', message: expect.stringContaining(said) as string },
  ]);
});

it('looks into style sheets', () => {
  expect(checkPackage(distOf({ 'a.css': 'a { src: url(/b.woff2) }' })).findings).toHaveLength(1);
});
