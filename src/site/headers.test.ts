import { describe, expect, it } from 'vitest';
import { securityHeaders } from './security.ts';
import { formatHeaders, headersFor, headersUnder, IMMUTABLE, parseHeaders } from './headers.ts';

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
    ['/pagefind/ma/pagefind.1.js', IMMUTABLE],
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
    // What says itself how it is written.
    ['/lich/', undefined],
    ['/du-lieu/nhiem-vu.json', undefined],
  ])('%s is sent as %s', (path, expected) => {
    expect(headersFor(rootHeaders, path)['Content-Type']).toBe(expected);
  });

  it('covers the site and nothing else of its host where it stands under a path', () => {
    const rules = headersUnder('/an-sinh');
    expect(headersFor(rules, '/an-sinh/')).toEqual(securityHeaders);
    expect(headersFor(rules, '/an-sinh/_astro/site.Abc.css')['Cache-Control']).toBe(IMMUTABLE);
    expect(headersFor(rules, '/an-sinh/lich/lich.ics')['Content-Type']).toBe(
      'text/calendar; charset=utf-8',
    );
    for (const path of ['/', '/an-sinh-khac/', '/lich/lich.ics', '/_astro/site.Abc.css'])
      expect(headersFor(rules, path)).toEqual({});
  });

  it('gives every path the headers of security', () => {
    expect(headersFor(rootHeaders, '/van-ban/mot/')).toEqual(securityHeaders);
  });
});
