import { describe, expect, it } from 'vitest';
import { distOf, lineOf, parsePage, pathOf } from './dist.ts';

it.each([
  ['index.html', '/'],
  ['van-ban/index.html', '/van-ban/'],
  ['404.html', '/404.html'],
  ['van-ban/my-index.html', '/van-ban/my-index.html'],
])('%s is served at %s', (file, path) => {
  expect(pathOf(file)).toBe(path);
});

describe('parsePage', () => {
  it('lists elements in document order', () => {
    const page = parsePage('a.html', '<main><h1>A</h1></main><p>b</p>');
    expect(page.elements.map(({ name }) => name)).toEqual(['main', 'h1', 'p']);
  });

  it('knows a page that only sends on', () => {
    const html = '<meta http-equiv="refresh" content="0;url=/van-ban/">';
    expect(parsePage('a.html', html).redirect).toBe('/van-ban/');
    expect(parsePage('a.html', '<p>a</p>').redirect).toBeUndefined();
  });

  it('counts lines from 1', () => {
    const page = parsePage('a.html', '<p>a</p>\n<b>b</b>');
    expect(page.elements.map((element) => lineOf(page, element))).toEqual([1, 2]);
  });
});

it('has pages for HTML files only', () => {
  const dist = distOf({ 'b.html': '', 'a.css': '' });
  expect(dist.files).toEqual(['a.css', 'b.html']);
  expect(dist.pages.map(({ file }) => file)).toEqual(['b.html']);
});
