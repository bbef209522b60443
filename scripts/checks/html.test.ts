import { expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { checkHtml } from './html.ts';

const messages = async (body: string) => {
  const html = `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><title>Kế hoạch về chính sách trợ giúp xã hội tỉnh Hậu Giang giai đoạn 2022 – 2025</title></head><body><main><h1>Kế hoạch</h1>${body}</main></body></html>`;
  const { findings } = await checkHtml(distOf({ 'index.html': html }));
  return findings.map(({ message }) => message);
};

it.each([
  ['ids of clauses', '<p id="II.1.4.g1">a</p><p id="QD.D1">b</p>'],
  ['a reference to an id', '<label for="tim">Tìm</label><input id="tim" name="q" type="search">'],
  ['a folded part', '<details><summary>Sai sót</summary><p>a</p></details>'],
])('accepts %s', async (_, body) => {
  expect(await messages(body)).toEqual([]);
});

it.each([
  ['an id used twice', '<p id="a">a</p><p id="a">b</p>', 'no-dup-id'],
  ['a block in a paragraph', '<p><span><div>a</div></span></p>', 'element-permitted-content'],
  ['an element without its end', '<p><b>a</p>', 'close-order'],
  ['an input without label', '<input name="q">', 'input-missing-label'],
  ['a picture without text', '<img src="/a.png">', 'wcag/h37'],
  ['a heading that skips a level', '<h3>a</h3>', 'heading-level'],
  ['a reference that leads nowhere', '<input aria-label="a" aria-describedby="b">', 'no-missing'],
  ['a role that the element has by itself', '<ul role="list"><li>a</li></ul>', 'redundant-role'],
  ['a style attribute', '<p style="color:red">a</p>', 'no-inline-style'],
])('finds %s', async (_, body, rule) => {
  expect(await messages(body)).toContainEqual(expect.stringContaining(rule));
});

it('finds what stands after the end of the page', async () => {
  const html = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Kế hoạch</title></head><body><main><h1>Kế hoạch</h1></main></body></html>\n<script type="module" src="/a.js"></script>`;
  const { findings } = await checkHtml(distOf({ 'index.html': html }));
  expect(findings.map(({ message }) => message)).toEqual([
    'sau </html> còn "<script type="module" src="/a.js"></script>"; hãy đặt trong <body>',
  ]);
});
