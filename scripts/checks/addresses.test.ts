import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { checkAddresses } from './addresses.ts';

const SITE = 'https://tinh.example/an-sinh';

/** What is told of a small site with a file more. */
const told = (file: string, content: string | Buffer): string[] =>
  checkAddresses(
    distOf({
      'index.html': '<h1>Trang đầu</h1>',
      '404.html': '<h1>Không có</h1>',
      'van-ban/mot/index.html': '<h1>Một</h1>',
      'anh/mot.png': '',
      [file]: content,
    }),
    SITE,
  ).findings.map(({ where, message }) => `${where}: ${message}`);

const shown = (url: string) => gzipSync(`pagefind_dcd[{"url":"${url}","content":"a"}]`);

describe('checkAddresses accepts', () => {
  it.each([
    ['a.txt', `Nguồn: ${SITE}/van-ban/mot/#II.1. Xem thêm “${SITE}/van-ban/mot/”.`],
    ['a.txt', `${SITE} và https://khac.example/van-ban/ và https://tinh.example.com/x`],
    ['a.csv', `"${SITE}/van-ban/mot/","b"`],
    ['lich.ics', `URL:${SITE}/van-\r\n ban/mot/\r\nUID:a@tinh.example`],
    ['a/index.html', `<meta content="${SITE}/anh/mot.png"><p>${SITE}/404/</p>`],
    ['a/index.html', `<textarea>&lt;a href=&quot;${SITE}/&quot;&gt;${SITE}/&lt;/a&gt;</textarea>`],
    ['a.svg', `<text>${SITE}/van-ban/m</text>`],
    ['_headers', '/an-sinh/*\n  X-A: b\n\n/an-sinh/*.txt\n  X-A: b'],
    ['tim-kiem/goi-y.txt', 'Một\t/an-sinh/van-ban/mot/\nmất việc'],
    ['pagefind/fragment/a.pf_fragment', shown('/an-sinh/van-ban/mot/#II.1')],
  ])('%s: %s', (file, content) => {
    expect(told(file, content)).toEqual([]);
  });
});

describe('checkAddresses refuses', () => {
  it.each([
    ['a.txt', 'https://tinh.example/van-ban/mot/', 'dẫn ra ngoài'],
    ['a.txt', 'https://tinh.example/an-sinh-khac/', 'dẫn ra ngoài'],
    ['a.txt', `${SITE}/an-sinh/van-ban/mot/`, 'không có'],
    ['a.json', `{"a":"${SITE}/khong-co/"}`, 'không có'],
    ['a/index.html', `<textarea>href=&quot;${SITE}/khong-co/&quot;&gt;</textarea>`, 'không có'],
    ['lich.ics', 'URL:https://tinh.exam\r\n ple/van-ban/mot/', 'dẫn ra ngoài'],
    ['a.svg', '<text>https://tinh.example/van-ban/</text>', 'dẫn ra ngoài'],
    ['robots.txt', 'Sitemap: https://tinh.example/sitemap-index.xml', 'dẫn ra ngoài'],
    ['_headers', '/*\n  X-A: b', 'dẫn ra ngoài'],
    ['tim-kiem/goi-y.txt', 'Một\t/van-ban/mot/', 'dẫn ra ngoài'],
    ['pagefind/fragment/a.pf_fragment', shown('/van-ban/mot/'), 'dẫn ra ngoài'],
    ['pagefind/fragment/a.pf_fragment', shown('/an-sinh/khong-co/'), 'không có'],
  ])('%s: %s', (file, content, message) => {
    expect(told(file, content)).toEqual([expect.stringContaining(message)]);
  });
});
