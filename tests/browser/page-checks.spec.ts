import { test as base, expect } from '@playwright/test';
import { templateOf } from '#scripts/lib/templates.ts';
import { openTabs, pagesToOpen, SCHEMES, spread, widthToday, WIDTHS } from './page-checks.ts';
import { css, page, PARAGRAPH, pathsOf, script, withFiles } from './served-files.ts';

/** Each check of the pages on a page with a fault that it must find, and on one without. */

/** One page for each fault, and a page without. */
const FILES: Readonly<Record<string, string>> = {
  // A page may name scripts beforehand: without scripts the browser refuses them, which is no fault of the page.
  'good/index.html': page(
    PARAGRAPH,
    `${css('dark.css')}<link rel="modulepreload" href="/good.js">`,
  ),
  'good.js': 'export {}',
  'dark.css':
    ':root{color-scheme:light dark}@media(prefers-color-scheme:dark){p{color:#eee;background:#111}}',
  'contrast-in-dark/index.html': page(PARAGRAPH, css('faint.css')),
  'contrast/index.html': page(PARAGRAPH, css('grey.css')),
  'grey.css': 'p{color:#888;background:#777}',
  'faint.css': '@media(prefers-color-scheme:dark){p{color:#333;background:#111}}',
  'no-label/index.html': page(`${PARAGRAPH}<input name="q">`),
  'label-lost-when-wide/index.html': page(
    `${PARAGRAPH}<label for="q">Tìm</label><input id="q" name="q">`,
    css('wide.css'),
  ),
  'wide.css': '@media(min-width:1000px){label{display:none}}',
  'too-wide/index.html': page(`${PARAGRAPH}<pre>${'x'.repeat(200)}</pre>`),
  'other-origin/index.html': page(`${PARAGRAPH}<img src="http://127.0.0.1:9/a.png" alt="">`),
  'cookie/index.html': page(PARAGRAPH, script('cookie.js')),
  'cookie.js': 'document.cookie="a=1;path=/cookie/"',
  'database/index.html': page(PARAGRAPH, script('database.js')),
  'database.js': 'await new Promise((done)=>{indexedDB.open("a").onsuccess=done})',
  'storage/index.html': page(PARAGRAPH, script('storage.js')),
  'storage.js': 'sessionStorage.setItem("a","1")',
  'console/index.html': page(PARAGRAPH, script('console.js')),
  'console.js': 'console.error("hỏng rồi")',
  'exception/index.html': page(PARAGRAPH, script('exception.js')),
  'exception.js': 'throw new Error("hỏng rồi")',
  'policy/index.html': page(`${PARAGRAPH}<p style="color:red">Đỏ</p>`),
  'missing-file/index.html': page(PARAGRAPH, css('none.css')),
  'script-only/index.html': page('<p id="text"></p>', script('text.js')),
  'text.js': `document.querySelector("#text").outerHTML="${PARAGRAPH}"`,
};

const paths = pathsOf(FILES);

/** What each check finds on a page. */
interface Found {
  readonly axe: Readonly<Record<string, readonly string[]>>;
  readonly layout: readonly string[];
  readonly noScript: readonly string[];
  readonly privacy: readonly string[];
}

const test = base.extend<object, { readonly found: ReadonlyMap<string, Found> }>({
  found: [
    async ({ browser }, use) => {
      const found = new Map<string, Found>();
      await withFiles(FILES, async (origin) => {
        const tabs = await openTabs(browser, origin);
        for (const path of paths) {
          const url = origin + path;
          const axe: Record<string, string[]> = {};
          let layout: string[] = [];
          for (const width of WIDTHS) {
            await tabs.open(url, width);
            if (width === 360) layout = await tabs.layout(width);
            for (const scheme of SCHEMES)
              axe[`${String(width)} ${scheme}`] = await tabs.accessibility(width, scheme);
          }
          const noScript = await tabs.withoutScripts(url);
          found.set(path, { axe, layout, noScript, privacy: await tabs.privacy() });
        }
        await tabs.close();
      });
      await use(found);
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'default' });

for (const [items, limit, expected] of [
  [[1, 2, 3], 3, [1, 2, 3]],
  [[1, 2, 3, 4, 5, 6, 7], 3, [1, 4, 7]],
  [[], 2, []],
] as const)
  test(`spreads ${JSON.stringify(items)} to at most ${String(limit)}`, () => {
    expect(spread(items, limit)).toEqual(expected);
  });

test('opens all pages of a template but where there are too many', () => {
  const addresses = ['/', '/co-quan/c/', '/co-quan/a/', '/co-quan/b/'];
  const templates = ['index.astro', 'co-quan/[id].astro'].map(templateOf);
  expect(pagesToOpen(addresses, templates)).toEqual([
    '/',
    '/co-quan/a/',
    '/co-quan/b/',
    '/co-quan/c/',
  ]);
  expect(pagesToOpen(addresses, templates, 2)).toEqual(['/', '/co-quan/a/', '/co-quan/c/']);
});

test('axe looks at a page within six days, in each width within twelve, at a sixth of all a day', () => {
  const days = Array.from({ length: 12 }, (_, at) => widthToday(7, 20_000 + at));
  expect(days.slice(0, 6).filter((width) => width !== undefined)).toHaveLength(1);
  expect(days.filter((width) => width !== undefined).sort()).toEqual([1280, 360]);
  const pages = Array.from({ length: 12 }, (_, place) => widthToday(place, 0));
  expect(pages.filter((width) => width !== undefined)).toEqual([360, 1280]);
});

const NOTHING = { '360 light': [], '360 dark': [], '1280 light': [], '1280 dark': [] };

test('nothing is found on a good page', ({ found }) => {
  expect(found.get('/good/')).toEqual({ axe: NOTHING, layout: [], noScript: [], privacy: [] });
});

for (const [path, rule, variants] of [
  ['/no-label/', 'label', ['360 light', '1280 light']],
  ['/contrast/', 'color-contrast', ['360 light', '360 dark', '1280 light', '1280 dark']],
  ['/contrast-in-dark/', 'color-contrast', ['360 dark', '1280 dark']],
  ['/label-lost-when-wide/', 'label', ['1280 light']],
] as const)
  test(`axe finds ${path} in ${variants.join(', ')}`, ({ found }) => {
    const told = Object.entries(found.get(path)?.axe ?? {}).filter(([, faults]) => faults.length);
    expect(told.map(([variant]) => variant)).toEqual(variants);
    for (const [, faults] of told)
      expect(faults).toEqual([
        expect.stringMatching(new RegExp(`^\\[${rule}\\].*<(?:input|p)\\b`)),
      ]);
  });

test('a page wider than a phone is found, and no other', ({ found }) => {
  const wide = [...found].filter(([, { layout }]) => layout.length > 0);
  expect(wide.map(([path]) => path)).toEqual(['/too-wide/']);
  expect(wide[0]?.[1].layout).toEqual([expect.stringContaining('<pre>')]);
});

test('a page that is empty without scripts is found, and no other', ({ found }) => {
  const empty = [...found].filter(([, { noScript }]) => noScript.length > 0);
  expect(empty.map(([path]) => path)).toEqual(['/script-only/']);
  expect(empty[0]?.[1].noScript).toEqual([expect.stringContaining('không có JavaScript')]);
});

for (const [path, message] of [
  ['/other-origin/', 'gọi ra nơi khác: http://127.0.0.1:9/a.png'],
  ['/cookie/', 'cookie a'],
  ['/database/', 'IndexedDB a'],
  ['/storage/', 'sessionStorage a'],
  ['/console/', 'bảng điều khiển báo: hỏng rồi'],
  ['/exception/', 'lỗi khi chạy mã: hỏng rồi'],
  ['/policy/', 'Content Security Policy'],
  ['/missing-file/', 'none.css trả lời 404'],
] as const)
  test(`on ${path} is found: ${message}`, ({ found }) => {
    expect(found.get(path)?.privacy).toContainEqual(expect.stringContaining(message));
  });
