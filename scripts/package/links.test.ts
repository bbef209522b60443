import { describe, expect, it } from 'vitest';
import { DeadLink, packedLink, packPage, packSheet, wayTo, type PackedSite } from './links.ts';

const FILES = ['index.html', 'van-ban/a/index.html', 'van-ban/a/a.txt', '_astro/x.css', 'f.woff2'];
const siteUnder = (base: string): PackedSite => ({ base, has: (file) => FILES.includes(file) });
const parts = { policy: "default-src 'none'", script: '_goi/goi.js' };
const pack = (html: string, base = '/so-tay') =>
  packPage(html, 'van-ban/a/index.html', siteUnder(base), parts);

describe('the way from one file to another', () => {
  it.each([
    ['index.html', 'van-ban/a/index.html', 'van-ban/a/index.html'],
    ['van-ban/a/index.html', 'index.html', '../../index.html'],
    ['van-ban/a/index.html', 'van-ban/a/a b.txt', 'a%20b.txt'],
  ])('from %s to %s', (from, to, way) => {
    expect(wayTo(from, to)).toBe(way);
  });
});

describe('a link', () => {
  it.each([
    ['/so-tay/', '../../index.html'],
    ['/so-tay', '../../index.html'],
    ['/so-tay/van-ban/a/#II.1', 'index.html#II.1'],
    ['/so-tay/van-ban/a/a.txt?x=1#y', 'a.txt?x=1#y'],
    ['/so-tay/khac/', undefined],
  ])('of a site under a path, %s', (written, packed) => {
    expect(packedLink(written, 'van-ban/a/index.html', siteUnder('/so-tay'))).toBe(packed);
  });

  it('of a site at the root of its host', () => {
    expect(packedLink('/van-ban/a/', 'index.html', siteUnder(''))).toBe('van-ban/a/index.html');
  });
});

describe('a page', () => {
  it('leads to files, and is else as it was', () => {
    const rest = '<p title="/so-tay/">1 < 2 &amp; "x" <!-- /so-tay/ --><a href="#I">x</a></p>';
    expect(pack(`${rest}<a class=x href="/so-tay/#a&amp;b">/so-tay/</a>`)).toBe(
      `${rest}<a class=x href="../../index.html#a&amp;b">/so-tay/</a>`,
    );
  });

  it('asks for no font before its style sheet does', () => {
    expect(
      pack('<script src="/so-tay/_astro/x.css" data-a="/so-tay/f.woff2" data-b="x"></script>'),
    ).toBe('<script src="../../_astro/x.css" data-b="x"></script>');
  });

  it('keeps addresses of other hosts and of the site itself', () => {
    const html =
      '<link rel="canonical" href="https://x.example/so-tay/"><a href="//y.example/">y</a>';
    expect(pack(html)).toBe(html);
    expect(pack(html, '')).toBe(html);
  });

  it('leads to files in a template, without script, and where it sends on', () => {
    expect(
      pack(
        '<template><a href="/so-tay/">x</a></template><noscript><a href="/so-tay/">x</a></noscript>' +
          '<meta http-equiv="refresh" content="0;url=/so-tay/">',
      ),
    ).toBe(
      '<template><a href="../../index.html">x</a></template><noscript><a href="../../index.html">x</a></noscript>' +
        '<meta http-equiv="refresh" content="0;url=../../index.html">',
    );
  });

  it('has the policy of a disk, the script of the package first, and no modules', () => {
    expect(
      pack(
        `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">` +
          '<link rel="search" href="/so-tay/opensearch.xml"><link rel="manifest" href="/so-tay/m">' +
          '<script type="module" src="/so-tay/_astro/x.css"></script>',
      ),
    ).toBe(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">` +
        '<script defer src="../../_goi/goi.js"></script>' +
        '<script defer src="../../_astro/x.css"></script>',
    );
  });

  it('is refused where it leads to what is not packed', () => {
    expect(() => pack('<a href="/so-tay/khac/">x</a>')).toThrow(DeadLink);
    expect(() => pack('<p data-x="/so-tay/khac.json">x</p>')).toThrow('khac.json');
  });
});

it('gives a style sheet the files beside it', () => {
  const sheet = (url: string) =>
    packSheet(`a{src:url(${url})}`, '_astro/x.css', siteUnder('/so-tay'));
  expect(sheet('/so-tay/f.woff2')).toBe('a{src:url(../f.woff2)}');
  expect(sheet('"data:x"')).toBe('a{src:url("data:x")}');
  expect(() => sheet('/so-tay/g.woff2')).toThrow(DeadLink);
});
