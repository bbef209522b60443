import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { securityHeaders } from './security.ts';
import {
  formatHeaders,
  headersFor,
  IMMUTABLE,
  IMMUTABLE_FOLDERS,
  parseHeaders,
  REVALIDATE,
  siteHeaders,
} from './headers.ts';

describe('_headers', () => {
  it('reads back what it writes', () => {
    expect(parseHeaders(formatHeaders(siteHeaders))).toEqual(siteHeaders);
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
    ['/pagefind/pagefind.js', undefined],
    ['/', undefined],
    // The dot of a pattern is a dot.
    ['/xastro/', undefined],
  ])('%s has Cache-Control %s', (path, expected) => {
    expect(headersFor(siteHeaders, path)['Cache-Control']).toBe(expected);
  });

  it('gives every path the headers of security', () => {
    expect(headersFor(siteHeaders, '/van-ban/mot/')).toEqual(securityHeaders);
  });
});

describe('docs/nginx.conf', () => {
  const config = readFileSync(new URL('../../docs/nginx.conf', import.meta.url), 'utf8').replace(
    /^\s*#.*$/gm,
    '',
  );
  const sent = [...config.matchAll(/^\s*add_header\s+(\S+)\s+(?:"([^"]*)"|(\S+))\s+always;$/gm)];

  it('sends the same headers as the other hosts', () => {
    const headers = Object.fromEntries(
      sent.map(([, name, quoted, bare]) => [name, quoted ?? bare]),
    );
    expect(headers).toEqual({ ...securityHeaders, 'Cache-Control': '$so_tay_cache' });
  });

  it('names every header for every answer, once, and outside of locations', () => {
    // nginx forgets the headers of the server in a location that adds one of its own.
    expect(config.match(/add_header/g)).toHaveLength(sent.length);
    const locations = config.match(/^\s*location[^{]*\{[^}]*\}/gm) ?? [];
    expect(locations.filter((block) => block.includes('add_header'))).toEqual([]);
  });

  it('keeps the same folders for good and asks again for the rest', () => {
    const map = /map \$uri \$so_tay_cache \{([^}]*)\}/.exec(config)?.[1] ?? '';
    const lines = [...map.matchAll(/^\s*(\S+)\s+"([^"]*)";$/gm)].map(([, key, value]) => [
      key,
      value,
    ]);
    expect(lines).toEqual([
      ['default', REVALIDATE],
      ...IMMUTABLE_FOLDERS.map((folder) => [`~^${folder}`, IMMUTABLE]),
    ]);
  });
});
