import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { templateOf } from '#scripts/lib/templates.ts';
import { boundOf, checkWeights, createScale } from './weights.ts';

/** Letters that no compression makes shorter than three quarters. */
const noise = (length: number): string => {
  let text = '';
  for (let index = 0; text.length < length; index += 1) {
    text += createHash('sha256').update(String(index)).digest('base64url');
  }
  return text.slice(0, length);
};

const page = (head: string, text = '') => `<html><head>${head}</head><body>${text}</body></html>`;

/** A search page and what every first question loads with it. */
const search = {
  'tim-kiem/index.html': page('', noise(15_000)),
  'tim-kiem/goi-y.txt': 'a',
  '_astro/worker-1.js': noise(20_000),
  '_astro/suggest-box.1.js': 'a',
  'pagefind/ma/tu-vung.1.json': noise(20_000),
  'pagefind/ma/ban-ghi.1.pf_meta': 'a'.repeat(10_000),
};

const check = async (files: Record<string, string>) =>
  (await checkWeights(distOf(files), [templateOf('van-ban/[slug].astro')])).findings;

describe('boundOf', () => {
  it.each([
    ['/', 20_000],
    ['/quyen-loi/tien-an/', 20_000],
    ['/quyen-loi/tien-an/mot-tinh/', 21_500],
    ['/quyen-loi/tien-an/to-roi/', 20_000],
    ['/quyen-loi/danh-cho/nguoi-gia/', 20_000],
    ['/quyen-loi/danh-cho/nguoi-gia/mot-tinh/', 20_000],
    ['/van-ban/', 20_000],
    ['/van-ban/vien-dan/', 20_000],
    ['/van-ban/ke-hoach/', 45_000],
    ['/van-ban/ke-hoach/tom-tat/', 20_000],
  ])('%s may weigh %i bytes', (path, total) => {
    expect(boundOf(path).total).toBe(total);
  });
});

describe('checkWeights', () => {
  it('accepts a light page', async () => {
    expect(await check({ 'index.html': page('', noise(20_000)) })).toEqual([]);
  });

  it('gives a document more room than a list', async () => {
    const html = page('', noise(40_000));
    expect(await check({ 'van-ban/a/index.html': html })).toEqual([]);
    expect(await check({ 'van-ban/index.html': html })).toEqual([
      { where: '/van-ban/', message: expect.stringContaining('HTML, CSS và mã') },
    ]);
  });

  describe('of the search page', () => {
    it('weighs what every first question loads', async () => {
      expect(await check(search)).toEqual([]);
      // As it is: the host cannot pack what is packed.
      const heavy = { 'pagefind/ma/ban-ghi.1.pf_meta': 'a'.repeat(70_000) };
      expect(await check({ ...search, ...heavy })).toEqual([
        { where: '/tim-kiem/', message: expect.stringContaining('câu hỏi đầu tiên tải') },
      ]);
    });

    it('says so where a file is called otherwise than it knows', async () => {
      const { 'tim-kiem/goi-y.txt': moved, ...others } = search;
      expect(await check({ ...others, 'tim-kiem/goi-y-moi.txt': moved })).toEqual([
        { where: '/tim-kiem/', message: expect.stringContaining('goi-y') },
      ]);
    });
  });

  it.each([
    ['a script', '<script src="/a.js"></script>', { 'a.js': noise(5000) }],
    [
      'scripts that a script imports',
      '<script src="/a.js"></script>',
      { 'a.js': `import"./b.js";${noise(2000)}`, 'b.js': noise(3000) },
    ],
    ['a script loaded early', '<link rel="modulepreload" href="/a.js">', { 'a.js': noise(5000) }],
    [
      'fonts',
      '<link rel="stylesheet" href="/a.css">',
      { 'a.css': '@font-face{src:url(f.woff2)}', 'f.woff2': noise(51_000) },
    ],
  ])('finds %s beyond the bound', async (_, head, files) => {
    expect(await check({ 'index.html': page(head), ...files })).toHaveLength(1);
  });

  it('lets the search page have scripts', async () => {
    const html = page('<script src="/a.js"></script>');
    expect(await check({ ...search, 'tim-kiem/index.html': html, 'a.js': noise(9000) })).toEqual(
      [],
    );
  });

  it('leaves out what is loaded on demand', async () => {
    const files = { 'a.js': 'const f=()=>import("./b.js")', 'b.js': noise(9000) };
    expect(await check({ 'index.html': page('<script src="/a.js"></script>'), ...files })).toEqual(
      [],
    );
  });

  it('prints the heaviest page of each template', async () => {
    const { notes } = await checkWeights(
      distOf({
        'van-ban/a/index.html': page('', noise(1000)),
        'van-ban/b/index.html': page('', noise(3000)),
      }),
      [templateOf('van-ban/[slug].astro')],
    );
    expect(notes).toHaveLength(2);
    expect(notes?.[1]).toMatch(/^\/van-ban\/\[slug\]\/ +\/van-ban\/b\/ /);
  });
});

it('counts a style sheet that two imports share once', async () => {
  const css = noise(4000);
  const dist = distOf({
    'index.html': page(
      '<link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css">',
    ),
    'a.css': '@import "/c.css";',
    'b.css': '@import "/c.css";',
    'c.css': css,
  });
  const [home] = dist.pages;
  if (home === undefined) throw new Error('no page');
  const weight = await createScale(dist)(home, 9);
  expect(weight.css).toBeGreaterThan(3000);
  expect(weight.css).toBeLessThan(4500);
});
