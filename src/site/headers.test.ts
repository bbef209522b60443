import { describe, expect, it } from 'vitest';
import { editorHeaders, openHeaders, ownResource, securityHeaders } from './security.ts';
import {
  AHEAD,
  formatHeaders,
  headersFor,
  headersUnder,
  IMMUTABLE,
  parseHeaders,
} from './headers.ts';

const rootHeaders = headersUnder('');

describe('_headers', () => {
  it('reads back what it writes', () => {
    expect(parseHeaders(formatHeaders(rootHeaders))).toEqual(rootHeaders);
  });

  it('reads comments, blank lines and values with colons', () => {
    expect(parseHeaders('# all\n/*\n\n  Link: <https://a.example>; rel=x\n')).toEqual([
      { pattern: '/*', headers: { Link: '<https://a.example>; rel=x' } },
    ]);
  });

  it.each([
    ['a header without a pattern', '  X-A: b'],
    ['a line without a colon', '/*\n  nosniff'],
  ])('refuses %s', (_, text) => {
    expect(() => parseHeaders(text)).toThrow('is no header');
  });
});

describe('headersFor', () => {
  it.each([
    ['/_astro/site.Abc.css', IMMUTABLE],
    ['/pagefind/index/vi_1.pf_index', IMMUTABLE],
    ['/pagefind/ma/tu-vung.1.json', IMMUTABLE],
    ['/tim-kiem/', AHEAD],
    ['/tim-kiem/muc-luc/', undefined],
    ['/pagefind/pagefind-entry.json', undefined],
    ['/', undefined],
    // The dot of a pattern is a dot.
    ['/xastro/', undefined],
  ])('%s has Cache-Control %s', (path, expected) => {
    expect(headersFor(rootHeaders, path)['Cache-Control']).toBe(expected);
  });

  it.each([
    ['/nguon/mot.txt', 'text/plain; charset=utf-8'],
    ['/truyen-thong/mot/tin-nhan.txt', 'text/plain; charset=utf-8'],
    ['/du-lieu/nhiem-vu.csv', 'text/csv; charset=utf-8'],
    ['/co-quan/mot/nhiem-vu.csv', 'text/csv; charset=utf-8'],
    ['/lich/lich.ics', 'text/calendar; charset=utf-8'],
    ['/co-quan/mot/lich.ics', 'text/calendar; charset=utf-8'],
    ['/du-lieu/nhiem-vu.jsonl', 'application/jsonl; charset=utf-8'],
    // What says itself how it is written.
    ['/lich/', undefined],
    ['/du-lieu/nhiem-vu.json', undefined],
  ])('%s is sent as %s', (path, expected) => {
    expect(headersFor(rootHeaders, path)['Content-Type']).toBe(expected);
  });

  it('covers the site and nothing else of its host where it stands under a path', () => {
    const rules = headersUnder('/an-sinh');
    expect(headersFor(rules, '/an-sinh/')).toEqual({ ...securityHeaders, ...ownResource });
    expect(headersFor(rules, '/an-sinh/_astro/site.Abc.css')['Cache-Control']).toBe(IMMUTABLE);
    expect(headersFor(rules, '/an-sinh/lich/lich.ics')['Content-Type']).toBe(
      'text/calendar; charset=utf-8',
    );
    for (const path of ['/', '/an-sinh-khac/', '/lich/lich.ics', '/_astro/site.Abc.css'])
      expect(headersFor(rules, path)).toEqual({});
  });

  it('gives every path the headers of security', () => {
    expect(headersFor(rootHeaders, '/van-ban/mot/')).toEqual({
      ...securityHeaders,
      ...ownResource,
    });
  });

  it.each([
    ['/du-lieu/nhiem-vu.csv', openHeaders],
    ['/du-lieu/nhiem-vu.json', openHeaders],
    ['/van-ban/mot/index.json', openHeaders],
    ['/anh/van-ban/mot.png', openHeaders],
    ['/truyen-thong/atom.xml', openHeaders],
    // The page of the data is a page.
    ['/du-lieu/', ownResource],
    ['/', ownResource],
    ['/_astro/site.Abc.js', ownResource],
  ])('%s may be loaded by whom it is for', (path, expected) => {
    const { 'Access-Control-Allow-Origin': origin, 'Cross-Origin-Resource-Policy': policy } =
      headersFor(rootHeaders, path);
    expect({ origin, policy }).toEqual({
      origin: expected['Access-Control-Allow-Origin'],
      policy: expected['Cross-Origin-Resource-Policy'],
    });
  });

  it.each([
    '/',
    '/van-ban/mot/',
    '/du-lieu/a.csv',
    '/_astro/a.css',
    '/pagefind/ma/a.js',
    '/anh/a.png',
  ])('%s gets no header from two rules: hosts would join them', (path) => {
    const names = rootHeaders
      .filter((rule) => Object.keys(headersFor([rule], path)).length > 0)
      .flatMap(({ headers }) => Object.keys(headers));
    expect(names).toEqual([...new Set(names)]);
  });
});

describe('with an editor', () => {
  const ORIGINS = ['https://git.example'];
  const rules = headersUnder('/an-sinh', {
    origins: ORIGINS,
    elsewhere: ['404.html', '_astro/*', 'van-ban/*'],
  });

  it('its folder alone may ask the git host', () => {
    const editor = headersFor(rules, '/an-sinh/bien-tap/');
    expect(editor).toEqual({ ...securityHeaders, ...ownResource, ...editorHeaders(ORIGINS) });
    expect(editor['Content-Security-Policy']).toContain(
      "connect-src 'self' blob: https://git.example;",
    );
    for (const path of ['/an-sinh/', '/an-sinh/van-ban/mot/'])
      expect(headersFor(rules, path)).toEqual({ ...securityHeaders, ...ownResource });
    expect(headersFor(rules, '/an-sinh/404.html')).toEqual(securityHeaders);
  });

  it.each([
    '/',
    '/van-ban/mot/',
    '/404.html',
    '/_astro/a.js',
    '/bien-tap/',
    '/bien-tap/bien-tap.js',
  ])('%s gets no header from two rules: hosts would join them', (path) => {
    const names = rules
      .filter((rule) => Object.keys(headersFor([rule], `/an-sinh${path}`)).length > 0)
      .flatMap(({ headers }) => Object.keys(headers));
    expect(names).toEqual([...new Set(names)]);
  });
});
