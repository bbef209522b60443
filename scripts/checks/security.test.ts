import { describe, expect, it } from 'vitest';
import { pagePolicy } from '#src/site/security.ts';
import { distOf } from '#scripts/lib/dist.ts';
import { checkSecurity } from './security.ts';

const SITE = 'https://so-tay.example';
const POLICY = `<meta http-equiv="Content-Security-Policy" content="${pagePolicy}">`;

const messages = (
  files: Record<string, string>,
  allowed: Parameters<typeof checkSecurity>[1]['allowed'] = [],
) =>
  checkSecurity(distOf(files), { site: SITE, policy: pagePolicy, allowed }).findings.map(
    ({ message }) => message,
  );

const page = (body: string, head = POLICY) =>
  `<html><head>${head}<link rel="stylesheet" href="/a.css"></head><body>${body}</body></html>`;

describe('checkSecurity accepts', () => {
  it.each([
    ['own files', '<script type="module" src="/a.js"></script><img src="/a.png" alt="">'],
    ['links to other sites', '<a href="https://a.example/">Cổng tỉnh</a>'],
    ['a block of data', '<script type="application/ld+json">{"@id":"a"}</script>'],
    ['the full address of the site', `<img src="${SITE}/a.png" alt="">`],
    ['a form of the site', '<form action="/tim-kiem/"></form>'],
    ['the name of an address', '<blockquote cite="https://a.example/">a</blockquote>'],
    ['words that look like code', '<p>onclick="a" style="b" javascript:</p>'],
  ])('%s', (_, body) => {
    expect(messages({ 'index.html': page(body) })).toEqual([]);
  });

  it('a page that only sends on, without a policy', () => {
    const html = '<meta http-equiv="refresh" content="0;url=/a/">';
    expect(messages({ 'index.html': html })).toEqual([]);
  });

  it('a use of storage that is allowed in that file', () => {
    const allowed = [{ files: /^checker\.js$/, feature: /sessionStorage/, reason: 'test' }];
    expect(messages({ 'checker.js': 'sessionStorage.x=1' }, allowed)).toEqual([]);
    expect(messages({ 'other.js': 'sessionStorage.x=1' }, allowed)).toHaveLength(1);
  });
});

describe('checkSecurity finds', () => {
  it.each([
    ['a style attribute', '<p style="color:red">a</p>', 'thuộc tính style'],
    ['a style element', '<style>p{}</style>', 'thẻ <style>'],
    ['an inline script', '<script>let a</script>', 'viết thẳng'],
    ['an inline module', '<script type="module">let a</script>', 'viết thẳng'],
    ['an event attribute', '<p onclick="a()">a</p>', 'thuộc tính onclick'],
    ['a script address', '<a href="javascript:a()">a</a>', 'javascript:'],
    ['a script of another site', '<script src="https://a.example/a.js"></script>', 'từ nơi khác'],
    ['a picture without protocol', '<img src="//a.example/a.png" alt="">', 'từ nơi khác'],
    ['a picture within the page', '<img src="data:image/png;base64,AA" alt="">', 'data:'],
    [
      'a font of another site',
      '<link rel="preload" href="https://a.example/f.woff2">',
      'từ nơi khác',
    ],
    ['a connection made early', '<link rel="preconnect" href="https://a.example">', 'từ nơi khác'],
    ['a frame', '<iframe src="https://a.example/"></iframe>', 'từ nơi khác'],
    ['a form to another site', '<form action="https://a.example/"></form>', 'gửi dữ liệu'],
    ['a ping', '<a href="/a/" ping="https://a.example/">a</a>', 'từ nơi khác'],
  ])('%s', (_, body, message) => {
    expect(messages({ 'index.html': page(body) })).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['no policy', '', 'không có Content-Security-Policy'],
    [
      'a policy below a script',
      `<script src="/a.js"></script>${POLICY}`,
      'phải đứng trước <script>',
    ],
    [
      'another policy',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`,
      'khác với',
    ],
  ])('%s', (_, head, message) => {
    expect(messages({ 'index.html': page('', head) })).toEqual([expect.stringContaining(message)]);
  });

  it.each(["script-src 'self' 'unsafe-inline'", 'img-src *', 'img-src https:', 'img-src data:'])(
    'a policy with %s',
    (policy) => {
      const html = `<head><meta http-equiv="Content-Security-Policy" content="${policy}"></head>`;
      const { findings } = checkSecurity(distOf({ 'index.html': html }), { site: SITE, policy });
      expect(findings).toEqual([{ where: '/', message: expect.stringContaining('quá lỏng') }]);
    },
  );

  it.each([
    ['a.css', '@font-face{src:url(https://a.example/f.woff2)}'],
    ['a.js', 'document.cookie="a=1"'],
    ['a.js', 'window.localStorage.setItem("a","1")'],
    ['a.js', 'caches.open("a")'],
    ['a.js', 'navigator.serviceWorker.register("/a.js")'],
    ['a.js', 'eval("1")'],
  ])('in %s: %s', (file, content) => {
    expect(messages({ [file]: content })).toHaveLength(1);
  });
});
