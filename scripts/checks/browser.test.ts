import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '#scripts/lib/browser.ts';
import { serveSite, type RunningServer } from '#scripts/lib/static-server.ts';
import { templateOf } from '#scripts/lib/templates.ts';
import { checkInBrowser, pagesToOpen, spread, type BrowserReports } from './browser.ts';

describe('spread', () => {
  it.each([
    [[1, 2, 3], 3, [1, 2, 3]],
    [[1, 2, 3, 4, 5, 6, 7], 3, [1, 4, 7]],
    [[], 2, []],
  ])('%j to at most %i', (items, limit, expected) => {
    expect(spread(items, limit)).toEqual(expected);
  });
});

it('opens all pages of a template but where there are too many', () => {
  const paths = ['/', '/co-quan/c/', '/co-quan/a/', '/co-quan/b/'];
  const templates = ['index.astro', 'co-quan/[id].astro'].map(templateOf);
  expect(pagesToOpen(paths, templates)).toEqual(['/', '/co-quan/a/', '/co-quan/b/', '/co-quan/c/']);
  expect(pagesToOpen(paths, templates, 2)).toEqual(['/', '/co-quan/a/', '/co-quan/c/']);
});

const SENTENCE = 'Kế hoạch này nêu nhiệm vụ của các sở, ban, ngành và địa phương.';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kế hoạch</title><link rel="icon" href="/icon.svg">${head}</head><body><main><h1>Kế hoạch</h1>${body}</main></body></html>`;

/** A policy by header, as the site has. */
const HEADERS = "/*\n  Content-Security-Policy: default-src 'self'; img-src *\n";

const css = (file: string) => `<link rel="stylesheet" href="/${file}">`;
const script = (file: string) => `<script type="module" src="/${file}"></script>`;

/** One page for each fault, and a page without. */
const FILES: Readonly<Record<string, string>> = {
  _headers: HEADERS,
  'icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'good/index.html': page(`<p>${SENTENCE}</p>`, css('dark.css')),
  'dark.css':
    ':root{color-scheme:light dark}@media(prefers-color-scheme:dark){p{color:#eee;background:#111}}',
  'contrast-in-dark/index.html': page(`<p>${SENTENCE}</p>`, css('faint.css')),
  'faint.css': '@media(prefers-color-scheme:dark){p{color:#333;background:#111}}',
  'no-label/index.html': page(`<p>${SENTENCE}</p><input name="q">`),
  'label-lost-when-wide/index.html': page(
    `<p>${SENTENCE}</p><label for="q">Tìm</label><input id="q" name="q">`,
    css('wide.css'),
  ),
  'wide.css': '@media(min-width:1000px){label{display:none}}',
  'too-wide/index.html': page(`<p>${SENTENCE}</p><pre>${'x'.repeat(200)}</pre>`),
  'other-origin/index.html': page(`<p>${SENTENCE}</p><img src="http://127.0.0.1:9/a.png" alt="">`),
  'cookie/index.html': page(`<p>${SENTENCE}</p>`, script('cookie.js')),
  'cookie.js': 'document.cookie="a=1;path=/cookie/"',
  'storage/index.html': page(`<p>${SENTENCE}</p>`, script('storage.js')),
  'storage.js': 'sessionStorage.setItem("a","1")',
  'console/index.html': page(`<p>${SENTENCE}</p>`, script('console.js')),
  'console.js': 'console.error("hỏng rồi")',
  'exception/index.html': page(`<p>${SENTENCE}</p>`, script('exception.js')),
  'exception.js': 'throw new Error("hỏng rồi")',
  'policy/index.html': page(`<p>${SENTENCE}</p><p style="color:red">${SENTENCE}</p>`),
  'missing-file/index.html': page(`<p>${SENTENCE}</p>`, css('none.css')),
  'script-only/index.html': page('<p id="text"></p>', script('text.js')),
  'text.js': `document.querySelector("#text").textContent="${SENTENCE}"`,
};

const paths = Object.keys(FILES)
  .filter((file) => file.endsWith('index.html'))
  .map((file) => `/${dirname(file)}/`);

let browser: Browser;
let server: RunningServer;
let folder: string;
let reports: BrowserReports;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  for (const [file, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  server = await serveSite(folder, { port: 0 });
  browser = await launchBrowser();
  reports = await checkInBrowser(browser, { origin: server.origin, paths, tabs: 2 });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('checkInBrowser', () => {
  it('finds nothing on a good page', () => {
    const all = [reports.axe, reports.layout, reports.privacy, reports.noScript];
    const found = all.flatMap(({ findings }) => findings);
    expect(found.filter(({ where }) => where.startsWith('/good/'))).toEqual([]);
  });

  it('looks at every page in four variants', () => {
    expect(reports.axe.checked).toBe(paths.length * 4);
  });

  it('finds a fault of accessibility in the variants that have it', () => {
    const found = (path: string) =>
      reports.axe.findings.filter(({ where }) => where.startsWith(path));
    expect(found('/no-label/').map(({ where }) => where)).toEqual([
      '/no-label/ (360 px, light)',
      '/no-label/ (360 px, dark)',
      '/no-label/ (1280 px, light)',
      '/no-label/ (1280 px, dark)',
    ]);
    expect(found('/contrast-in-dark/').map(({ where }) => where)).toEqual([
      '/contrast-in-dark/ (360 px, dark)',
      '/contrast-in-dark/ (1280 px, dark)',
    ]);
    expect(found('/label-lost-when-wide/').map(({ where }) => where)).toEqual([
      '/label-lost-when-wide/ (1280 px, light)',
      '/label-lost-when-wide/ (1280 px, dark)',
    ]);
  });

  it('finds a page wider than a phone, and no other', () => {
    expect(reports.layout.findings).toEqual([
      { where: '/too-wide/', message: expect.stringContaining('<pre>') },
    ]);
  });

  it.each([
    ['/other-origin/', 'gọi ra nơi khác: http://127.0.0.1:9/a.png'],
    ['/cookie/', 'cookie a'],
    ['/storage/', 'sessionStorage a'],
    ['/console/', 'bảng điều khiển báo: hỏng rồi'],
    ['/exception/', 'lỗi khi chạy mã: hỏng rồi'],
    ['/policy/', 'Content Security Policy'],
    ['/missing-file/', 'none.css trả lời 404'],
  ])('finds on %s: %s', (path, message) => {
    expect(reports.privacy.findings).toContainEqual({
      where: path,
      message: expect.stringContaining(message),
    });
  });

  it('finds a page that is empty without scripts, and no other', () => {
    expect(reports.noScript.findings).toEqual([
      { where: '/script-only/', message: expect.stringContaining('không có JavaScript') },
    ]);
  });
});
