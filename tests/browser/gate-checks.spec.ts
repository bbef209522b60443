import { test as base, expect } from '@playwright/test';
import { parsePage } from '#scripts/lib/dist.ts';
import { templateOf } from '#scripts/lib/templates.ts';
import { GATES, gatesFor, landing, longest, openGates, places, type Gate } from './gates.ts';
import { css, page, PARAGRAPH, pathsOf, script, withFiles } from './served-files.ts';

/** Each gate on a page that it must stop, and on those that it must let through. */

const NAV = '<nav><a href="/good/" aria-current="page">Quyền lợi</a> <a href="/">Văn bản</a></nav>';
const FOLD = `<details><summary>Phần gấp</summary>${PARAGRAPH}</details>`;
const OPENS = `let folded=[];addEventListener('beforeprint',()=>{folded=[...document.querySelectorAll('details:not([open])')];folded.forEach(f=>{f.open=true})});`;

const FILES: Readonly<Record<string, string>> = {
  'base.css': 'nav a{display:inline-block;padding:.5rem}summary{padding:.5rem 0}',
  'good/index.html': page(
    `${NAV}<p>Xem <a href="/">văn bản</a> này.</p><label>Có <input type="checkbox"></label><p class="unseen">Chỉ để nghe</p><hr class="line"><div class="over"><a href="/">Mở</a></div>${FOLD}`,
    css('base.css') + css('good.css') + script('folds.js'),
  ),
  'good.css':
    '.unseen{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}a[aria-current]{border-bottom:3px solid}.line{border:1px solid}label{display:block;padding:.25rem}@media(prefers-reduced-motion:no-preference){a{transition:color .3s}}.over{position:relative;line-height:3rem}.over a{font-size:8px}.over a::after{content:"";position:absolute;inset:0}@media print{nav,input{display:none}}',
  'folds.js': `${OPENS}addEventListener('afterprint',()=>{folded.forEach(f=>{f.open=false})})`,

  'small-target/index.html': page('<a class="dot" href="/good/">i</a>', css('dot.css')),
  'dot.css': '.dot{display:block;width:12px;line-height:12px;font-size:12px}',
  'other-name/index.html': page(
    '<a class="named" aria-label="Về đầu trang" href="/good/">Lên trên</a>',
    css('named.css'),
  ),
  'named.css': '.named{display:block;padding:1rem}',
  'faint/index.html': page(PARAGRAPH, css('faint.css')),
  'faint.css': '@media screen{p{color:#666}}',
  'current-by-ground/index.html': page(NAV, css('base.css') + css('ground.css')),
  'ground.css': 'nav a[aria-current]{background:#cfc}',
  'bar-by-ground/index.html': page('<div class="bar"></div>', css('bar.css')),
  'bar.css': '.bar{width:9rem;height:1rem;background:#060}',
  'dot-by-ground/index.html': page('<p class="dotted">Đang thực hiện</p>', css('dotted.css')),
  'dotted.css':
    '.dotted::before{content:"";display:inline-block;width:1rem;height:1rem;background:#060}',
  'moves/index.html': page(PARAGRAPH, css('moves.css')),
  'moves.css': 'p{transition:color .3s}',
  'scrolls/index.html': page(PARAGRAPH, css('scrolls.css')),
  'scrolls.css': 'html{scroll-behavior:smooth}',
  'closes-all/index.html': page(FOLD + FOLD, css('base.css') + script('closes.js')),
  'closes.js': `${OPENS}addEventListener('afterprint',()=>{document.querySelectorAll('details').forEach(f=>{f.open=false})})`,
  'stays-open/index.html': page(FOLD + FOLD, css('base.css') + script('opens.js')),
  'opens.js': OPENS,
  'folded-on-paper/index.html': page(FOLD, css('base.css')),
  'left-out-on-paper/index.html': page(PARAGRAPH, css('left-out.css')),
  'left-out.css': '@media print{p{display:none}}',
  'button-on-paper/index.html': page(
    '<form action="/"><button>Gửi</button></form>',
    css('large.css'),
  ),
  'large.css': 'button{padding:1rem}',
  'white-on-paper/index.html': page(PARAGRAPH, css('white.css')),
  'white.css': '@media print{p{color:#fff}}',
  'wide-on-paper/index.html': page(PARAGRAPH, css('wide-print.css')),
  'wide-print.css': '@page{size:A5;margin:10mm}@media print{p{width:600px}}',
  'too-wide/index.html': page(PARAGRAPH, css('wide.css')),
  'wide.css': '@media screen{p{width:330px}}',
  'gone-when-narrow/index.html': page(PARAGRAPH, css('gone.css')),
  'gone.css': '@media screen and (max-width:340px){p{display:none}}',
  'wide-by-text/index.html': page('<p class="row">Hàng</p>', css('row.css')),
  'row.css': '@media screen{.row{width:16rem}}',
  'cut-by-text/index.html': page(PARAGRAPH, css('cut.css')),
  'cut.css': '@media screen{p{height:70px;overflow:hidden}}',
  'dead-button/index.html': page('<button class="b">Chép</button>', css('dead.css')),
  'dead.css': 'button{padding:1rem}@media print{button{display:none}}',
  'jumps/index.html': page(PARAGRAPH, script('jump.js')),
  'jump.js':
    'document.querySelector("h1").insertAdjacentHTML("beforebegin","<p>Chữ chèn vào trên đầu trang</p>")',
  'sends-question/index.html': page(
    '<form action="/"><input type="search" name="q" aria-label="Tìm"></form>',
    css('box.css'),
  ),
  'box.css': 'input{width:9rem;height:3rem}@media print{form{display:none}}',
};

const test = base.extend<
  object,
  { readonly found: ReadonlyMap<string, Readonly<Record<string, readonly string[]>>> }
>({
  found: [
    async ({ browser }, use) => {
      const found = new Map<string, Record<string, string[]>>();
      await withFiles(FILES, async (origin) => {
        const tabs = await openGates(browser);
        for (const path of pathsOf(FILES)) {
          await tabs.open(origin + path);
          const told: Record<string, string[]> = {};
          for (const gate of Object.keys(GATES) as Gate[]) {
            const faults = await tabs.check(gate);
            if (faults.length > 0) told[gate] = faults;
          }
          found.set(path, told);
        }
        await tabs.close();
      });
      await use(found);
    },
    // Two dozen pages, each through all gates.
    { scope: 'worker', timeout: 180_000 },
  ],
});

test.describe.configure({ mode: 'default' });

test('nothing is found on a good page', ({ found }) => {
  expect(found.get('/good/')).toEqual({});
});

const BAD: readonly (readonly [path: string, gate: Gate, words: string])[] = [
  ['/small-target/', 'targets', 'chỗ bấm nhỏ hơn 24 px (1): <a.dot> "i"'],
  ['/faint/', 'contrast', 'light: [color-contrast-enhanced]'],
  ['/other-name/', 'equalAccess', '[label_name_visible]'],
  ['/current-by-ground/', 'forced', 'liên kết đang mở trông như các liên kết khác'],
  ['/bar-by-ground/', 'forced', 'hình vẽ bằng màu nền biến mất'],
  ['/dot-by-ground/', 'forced', 'hình vẽ bằng màu nền biến mất'],
  ['/moves/', 'motion', 'còn chuyển động'],
  ['/scrolls/', 'motion', 'còn chuyển động'],
  ['/closes-all/', 'folds', 'không trở lại như trước (1)'],
  ['/stays-open/', 'folds', 'không trở lại như trước (1)'],
  ['/folded-on-paper/', 'print', 'không có trên giấy (1)'],
  ['/left-out-on-paper/', 'print', 'không có trên giấy (1)'],
  ['/button-on-paper/', 'print', 'nút bấm còn trên giấy (1)'],
  ['/white-on-paper/', 'print', 'chữ nhạt trên giấy (1)'],
  ['/wide-on-paper/', 'print', '> 484 px'],
  ['/too-wide/', 'narrow', '> 320 px'],
  ['/gone-when-narrow/', 'narrow', 'không còn thấy (1)'],
  ['/wide-by-text/', 'text200', '> 360 px'],
  ['/cut-by-text/', 'text200', 'chữ bị cắt (1)'],
  ['/dead-button/', 'noScript', 'nút không làm gì'],
  ['/sends-question/', 'noScript', 'ô gõ chữ gửi câu hỏi đi'],
  ['/jumps/', 'still', 'trang nhảy khi mã chạy'],
];

for (const [path, gate, words] of BAD)
  test(`${gate} stops ${path}, and no other gate does`, ({ found }) => {
    const told = found.get(path) ?? {};
    expect(Object.keys(told)).toEqual([gate]);
    expect(told[gate]?.join('\n')).toContain(words);
  });

test('every gate stops something', () => {
  expect(new Set(BAD.map(([, gate]) => gate))).toEqual(new Set(Object.keys(GATES)));
});

test('without the second engine all others are asked, in the same order', () => {
  const all = Object.keys(GATES);
  expect(Object.keys(gatesFor(true))).toEqual(all);
  expect(Object.keys(gatesFor(false))).toEqual(all.filter((gate) => gate !== 'equalAccess'));
});

test('the longest page of each template is opened', () => {
  const pages = [
    ['index.html', 'a'],
    ['co-quan/a/index.html', 'a'],
    ['co-quan/b/index.html', 'abc'],
  ].map(([file = '', html = '']) => parsePage(file, html));
  const templates = ['index.astro', 'co-quan/[id].astro'].map(templateOf);
  expect(longest(pages, templates)).toEqual(['/', '/co-quan/b/']);
});

test('places are those that other pages of the site lead to', () => {
  const links = ['/an/van-ban/a/#I.1', '/an/van-ban/a/#I.1', '/an/quyen-loi/#b', '/an/', '/x/#c']
    .map((href) => `<a href="${href}">a</a>`)
    .join('');
  expect(places([parsePage('quyen-loi/index.html', links)], '/an', 9)).toEqual(['/van-ban/a/#I.1']);
});

const LONG = '<p>Một đoạn.</p>'.repeat(80);

/** Where pages stop that were opened by a link to a place. */
const LANDINGS: Readonly<Record<string, string>> = {
  'lands/index.html': page(`${LONG}<h2 id="a">A</h2>${LONG}`),
  'lands-at-end/index.html': page(`${LONG}<h2 id="a">A</h2>`),
  'no-place/index.html': page(LONG),
  'grows/index.html': page(
    `<div></div>${LONG}<h2 id="a">A</h2>${LONG}`,
    css('grow.css') + script('grow.js'),
  ),
  'grow.css': 'html{overflow-anchor:none}',
  'grow.js':
    'addEventListener("load",()=>{requestAnimationFrame(()=>{document.querySelector("div").textContent="Chữ ".repeat(2000)})})',
  'covered/index.html': page(
    `<header>Tên trang</header>${LONG}<h2 id="a">A</h2>${LONG}`,
    css('covered.css'),
  ),
  'covered.css': 'header{position:fixed;inset:0 0 auto;height:60px;background:#fff}',
};

test('a page comes to rest on the place, or it is told where', async ({ browser }) => {
  const found: Record<string, string[]> = {};
  await withFiles(LANDINGS, async (origin) => {
    for (const path of pathsOf(LANDINGS))
      found[path] = await landing(browser, `${origin}${path}#a`);
  });
  expect(found).toEqual({
    '/lands/': [],
    '/lands-at-end/': [],
    '/no-place/': ['không có chỗ ấy trong trang'],
    '/grows/': [expect.stringMatching(/^dừng ở \d+ px/u)],
    '/covered/': ['chỗ phải tới bị che bởi <header>'],
  });
});
