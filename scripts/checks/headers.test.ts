import { describe, expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { formatHeaders, headersUnder } from '#src/site/headers.ts';
import { checkHeaders } from './headers.ts';

const RULES = formatHeaders(headersUnder('/so-tay'));

/** Findings on a small site with some rules. */
const find = (rules: string, files: readonly string[] = ['index.html', 'van-ban/a/index.html']) =>
  checkHeaders(
    distOf({ ...Object.fromEntries(files.map((file) => [file, ''])), _headers: rules }),
    'https://a.example/so-tay/',
  );

describe('checkHeaders', () => {
  it('takes what the build writes, for every kind of file', () => {
    const files = [
      'index.html',
      '404.html',
      'van-ban/a/index.html',
      'nguon/a.txt',
      'du-lieu/a.csv',
      'sw.js',
      'tim-kiem.json',
      '_astro/site.B3x_Abcd.css',
      '_astro/031a4d7f5d08.css',
      'pagefind/pagefind-entry.json',
      'pagefind/fragment/vi_1a2b3c.pf_fragment',
      'pagefind/index/vi_dcecaec.pf_index',
      '_redirects',
    ];
    expect(find(RULES, files)).toEqual({ checked: files.length - 1, findings: [] });
  });

  it.each([
    ['a policy that is gone', 'Content-Security-Policy'],
    ['types that are guessed', 'X-Content-Type-Options'],
    ['a frame of others', 'X-Frame-Options'],
    ['the address told to others', 'Referrer-Policy'],
    ['a camera', 'Permissions-Policy'],
  ])('finds %s on every page', (_, name) => {
    const without = RULES.replace(new RegExp(`^ {2}${name}: .*\n`, 'mu'), '');
    expect(find(without).findings).toEqual(
      ['/', '/van-ban/a/'].map((where) => ({
        where,
        message: expect.stringContaining(`máy chủ gửi ${name} ""`) as string,
      })),
    );
  });

  it.each([
    ['a looser policy', RULES.replace("script-src 'self'", 'script-src *'), 'script-src *'],
    ['rules for another path', RULES.replaceAll('/so-tay/', '/khac/'), 'Policy ""'],
    ['pages kept for ever', `${RULES}\n/so-tay/*/\n  Cache-Control: immutable`, 'giữ mãi'],
    ['assets without a hash', `${RULES}\n/so-tay/van-ban/*\n  Cache-Control: immutable`, 'giữ mãi'],
    ['a cookie', `${RULES}\n/so-tay/*/\n  Set-Cookie: a=1`, 'cookie'],
  ])('finds %s', (_, rules, words) => {
    expect(
      find(rules)
        .findings.map(({ message }) => message)
        .join('\n'),
    ).toContain(words);
  });

  it('finds texts without charset, and assets that are asked for again', () => {
    const loose = RULES.replaceAll('; charset=utf-8', '').replace(
      /^ {2}Cache-Control: .*\n/gmu,
      '',
    );
    const files = ['nguon/a.txt', '_astro/site.B3x_Abcd.css'];
    expect(find(loose, files).findings).toEqual([
      { where: '/_astro/site.B3x_Abcd.css', message: 'tệp không đổi mà máy chủ không bảo giữ' },
      { where: '/nguon/a.txt', message: 'máy chủ không nói bảng mã của tệp chữ' },
    ]);
  });

  it('finds that the list is missing', () => {
    const { findings } = checkHeaders(distOf({ 'index.html': '' }), 'https://a.example/');
    expect(findings).toEqual([{ where: '/_headers', message: 'không có tệp này' }]);
  });
});
