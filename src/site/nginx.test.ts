import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AHEAD, IMMUTABLE, OPEN_ENDS, REVALIDATE, TEXT_TYPES } from './headers.ts';
import { nginxConfig } from './nginx.ts';
import { openHeaders, ownResource, securityHeaders } from './security.ts';

const ROOT = nginxConfig('https://sotayansinh.example');
const UNDER = nginxConfig('https://tinh.example/an-sinh');

const headersOf = (config: string) =>
  [...config.matchAll(/^\s*add_header\s+(\S+)\s+(?:"([^"]*)"|(\S+))\s+always;$/gmu)].map(
    ([, name = '', quoted, bare]) => [name, quoted ?? bare],
  );

/** Blocks of a kind with their content, those within others included. */
const blocks = (config: string, start: string): string[] =>
  [...config.matchAll(new RegExp(`^ *${start}[^{]*\\{`, 'gmu'))].map(({ index, 0: head }) => {
    let depth = 1;
    let at = index + head.length;
    for (; depth > 0 && at < config.length; at++)
      depth += config[at] === '{' ? 1 : config[at] === '}' ? -1 : 0;
    return config.slice(index, at);
  });

it('docs/nginx.conf is what is printed for the address of the example', () => {
  const file = new URL('../../docs/nginx.conf', import.meta.url);
  expect(readFileSync(file, 'utf8')).toBe(ROOT);
});

describe.each([
  ['at the root of a host', ROOT, ''],
  ['under a path', UNDER, '/an-sinh'],
])('a configuration %s', (_, config, base) => {
  it('closes what it opens', () => {
    expect(config.split('{').length).toBe(config.split('}').length);
  });

  it('sends the same headers as the other hosts, each once', () => {
    expect(headersOf(config)).toHaveLength(Object.keys(securityHeaders).length + 3);
    expect(Object.fromEntries(headersOf(config))).toEqual({
      ...securityHeaders,
      'Cache-Control': '$so_tay_cache',
      'Access-Control-Allow-Origin': '$so_tay_access_control_allow_origin',
      'Cross-Origin-Resource-Policy': '$so_tay_cross_origin_resource_policy',
    });
  });

  it('lets other sites load data and nothing else', () => {
    for (const [name, value] of Object.entries(openHeaders)) {
      const variable = `map $uri $so_tay_${name.toLowerCase().replaceAll('-', '_')}`;
      const [map = ''] = blocks(config, variable.replaceAll('$', '\\$'));
      expect(map.match(/"[^"]*"/gu)).toEqual([`"${ownResource[name] ?? ''}"`, `"${value}"`]);
      const data = new RegExp(/~(\S+)/u.exec(map)?.[1] ?? '', 'u');
      for (const end of OPEN_ENDS) expect(`/du-lieu/a.${end}`).toMatch(data);
      for (const path of ['/', '/van-ban/a.csv/', '/_astro/a.js']) expect(path).not.toMatch(data);
    }
  });

  it('keeps the folders of hashed names for good and asks again for the rest', () => {
    const [map = ''] = blocks(config, 'map');
    expect(map.match(/"[^"]+"/gu)).toEqual(
      [REVALIDATE, AHEAD, ...Array.from({ length: 5 }, () => IMMUTABLE)].map(
        (value) => `"${value}"`,
      ),
    );
    for (const folder of [
      '_astro',
      'pagefind/filter',
      'pagefind/fragment',
      'pagefind/index',
      'pagefind/ma',
    ])
      expect(map).toContain(`~^${base}/${folder}/`);
    // Of the file, too: nginx looks for it under its own name.
    const ahead = new RegExp(/~(\S*tim-kiem\S*)/u.exec(map)?.[1] ?? '', 'u');
    for (const path of ['/tim-kiem/', '/tim-kiem/index.html'])
      expect(`${base}${path}`).toMatch(ahead);
    for (const path of ['/tim-kiem/muc-luc/', '/tim-kiem/goi-y.txt'])
      expect(`${base}${path}`).not.toMatch(ahead);
  });

  it('sends plain texts with their charset, and hides the files of other hosts', () => {
    for (const type of Object.values(TEXT_TYPES))
      expect(config).toMatch(new RegExp(`charset_types [^;]*${type.split(';')[0] ?? ''}`, 'u'));
    expect(blocks(config, `location = ${base}/_headers`)).toHaveLength(1);
    expect(config).toContain(`error_page 404 ${base}/404.html;`);
  });
});

describe('headers and locations', () => {
  it('at the root, no location adds a header: nginx would forget those of the server', () => {
    expect(blocks(ROOT, 'location').filter((block) => block.includes('add_header'))).toEqual([]);
  });

  it('under a path, the other pages of the host get none of them', () => {
    const [site = ''] = blocks(UNDER, 'location /an-sinh/');
    expect(headersOf(site)).toEqual(headersOf(UNDER));
    expect(site).toContain('alias /var/www/so-tay-an-sinh/;');
    expect(UNDER).toContain('server_name tinh.example;');
  });
});

it('a site with an editor sends its folder its own policy, and all else the usual one', () => {
  const config = nginxConfig('https://tinh.example/an-sinh', [], ['https://git.example']);
  const [policy = ''] = blocks(config, 'map \\$uri \\$so_tay_content_security_policy');
  const [usual = '', editors = ''] = [...policy.matchAll(/"([^"]*)"/gu)].map(([, value]) => value);
  expect(usual).toBe(securityHeaders['Content-Security-Policy']);
  expect(editors).toContain("connect-src 'self' blob: https://git.example;");
  const folder = new RegExp(/~(\S+)/u.exec(policy)?.[1] ?? '', 'u');
  expect('/an-sinh/bien-tap/bien-tap.js').toMatch(folder);
  expect('/an-sinh/van-ban/bien-tap/').not.toMatch(folder);
  expect(Object.fromEntries(headersOf(config))).toMatchObject({
    'Content-Security-Policy': '$so_tay_content_security_policy',
    'Cross-Origin-Opener-Policy': '$so_tay_cross_origin_opener_policy',
    'X-Content-Type-Options': 'nosniff',
  });
});
