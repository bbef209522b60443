import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { faultsOf, promisedPages } from './built-site.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'built-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const PAGE = '<!doctype html><html lang="vi"><body>Trang</body></html>';
const SITE = 'https://tinh.example/an-sinh';
const sitemap = (...pages: string[]): string =>
  pages.map((page) => `<loc>${SITE}/${page}</loc>`).join('');

/** A small site without a fault. */
const GOOD: Readonly<Record<string, string>> = {
  'index.html': `${PAGE}<script src="/a.js"></script>`,
  '404.html': PAGE,
  'tim-kiem/index.html': PAGE,
  'van-ban/mot/index.html': PAGE,
  'nguon/mot.txt': 'một',
  'du-lieu/nhiem-vu.json': '[]',
  'anh/van-ban/mot.png': 'x',
  _headers: '/*',
  'robots.txt': 'User-agent: *',
  'sitemap-index.xml': sitemap('sitemap-0.xml'),
  'sitemap-0.xml': sitemap('', 'tim-kiem/', 'van-ban/mot/'),
  'pagefind/ma/ban-ghi.1a2b.pf_meta': 'x',
  'pagefind/ma/tu-vung.1a2b.json': '{}',
  'pagefind/pagefind-entry.json': '{}',
  'pagefind/index/vi_1.pf_index': 'x',
};

/** What is told of the site with some files changed or, where undefined, left out. */
function faults(changes: Readonly<Record<string, string | undefined>> = {}): string[] {
  for (const [file, text] of Object.entries({ ...GOOD, ...changes })) {
    if (text === undefined) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return faultsOf(folder, ['van-ban/mot/index.html']);
}

describe('a built site', () => {
  it('without a fault', () => {
    expect(faults()).toEqual([]);
  });

  it.each([
    ['no home page', { 'index.html': undefined }, 'thiếu: index.html'],
    ['no page for what is not there', { '404.html': undefined }, 'thiếu: 404.html'],
    [
      'no page that the content promises',
      { 'van-ban/mot/index.html': undefined },
      'thiếu: van-ban/mot/index.html',
    ],
    [
      'no page that the sitemap promises',
      { 'sitemap-0.xml': sitemap('', 'quyen-loi/hai/') },
      'thiếu: quyen-loi/hai/index.html',
    ],
    [
      'no list of pages',
      { 'sitemap-0.xml': undefined, 'sitemap-index.xml': undefined },
      'thiếu: sitemap-index.xml',
    ],
    [
      'no table of the search',
      { 'pagefind/ma/ban-ghi.1a2b.pf_meta': undefined },
      'thiếu bảng bản ghi hay từ vựng của máy tìm (pagefind/ma/)',
    ],
    [
      'no words of the search',
      { 'pagefind/ma/tu-vung.1a2b.json': undefined },
      'thiếu bảng bản ghi hay từ vựng của máy tìm (pagefind/ma/)',
    ],
    ['no search index', { 'pagefind/index/vi_1.pf_index': undefined }, 'thiếu chỉ mục tìm kiếm'],
    [
      'half a page',
      { 'van-ban/mot/index.html': PAGE.slice(0, 40) },
      'trang dở dang: van-ban/mot/index.html',
    ],
    ['an empty file', { 'nguon/mot.txt': '' }, 'tệp rỗng: nguon/mot.txt'],
    [
      'records of the search',
      { 'tim-kiem/ban-ghi.json': '{}' },
      'tim-kiem/ban-ghi.json (tệp dữ liệu ngoài du-lieu/, ngoai-tuyen/, nguon/, nhat-ky/ và pagefind/)',
    ],
    [
      'the same by another name',
      { 'ban-ghi-tim-kiem.json': '{}' },
      'ban-ghi-tim-kiem.json (tệp dữ liệu',
    ],
    ['code of the server', { '.prerender/entry.mjs': 'x' }, '.prerender/entry.mjs (tệp ẩn)'],
    [
      'code of the server elsewhere',
      { 'server/entry.mjs': 'x' },
      'server/entry.mjs (mã của máy chủ)',
    ],
    [
      'maps of the code',
      { '_astro/a.js.map': '{}' },
      '_astro/a.js.map (loại tệp ".map" không có trong trang)',
    ],
    ['a file without an ending', { records: 'x' }, 'records (tệp không rõ loại)'],
  ])('with %s', (_, changes, message) => {
    expect(faults(changes)).toEqual([expect.stringContaining(message)]);
  });

  it('with many faults of one kind: the first are named, the rest counted', () => {
    const many = Object.fromEntries(
      Array.from({ length: 8 }, (_, at) => [`a${String(at)}.map`, 'x']),
    );
    expect(faults(many)).toEqual([
      expect.stringMatching(/^tệp không dành cho người đọc: a0\.map .* và 3 nơi khác$/u),
    ]);
  });
});

it('the content promises a page for each document, guide and kit', () => {
  for (const file of [
    'documents/mot.mdx',
    'benefits/hai.mdx',
    'outreach/ba.mdx',
    'cited/bon.yaml',
  ]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  expect(promisedPages(folder)).toEqual([
    'van-ban/mot/index.html',
    'quyen-loi/hai/index.html',
    'truyen-thong/ba/index.html',
  ]);
});
