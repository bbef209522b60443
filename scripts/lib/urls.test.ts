import { describe, expect, it } from 'vitest';
import { parsePage } from './dist.ts';
import { cssReferences, importedScripts, references } from './urls.ts';

it.each([
  ['<a href="/a/">a</a>', [['link', '/a/']]],
  ['<link rel="stylesheet" href="/a.css">', [['load', '/a.css']]],
  ['<link rel="alternate stylesheet" href="/a.css">', [['load', '/a.css']]],
  ['<link rel="canonical" href="https://a.example/">', [['name', 'https://a.example/']]],
  [
    '<img src="/a.png" srcset="/b.png 1x, /c.png 2x">',
    [
      ['load', '/a.png'],
      ['load', '/b.png'],
      ['load', '/c.png'],
    ],
  ],
  ['<svg><use href="/i.svg#a"/></svg>', [['load', '/i.svg#a']]],
  [
    '<form action="/tim-kiem/"><button formaction="/b/">b</button></form>',
    [
      ['send', '/tim-kiem/'],
      ['send', '/b/'],
    ],
  ],
  ['<meta property="og:image" content="/o.png">', [['name', '/o.png']]],
  ['<meta name="description" content="/o.png">', []],
  [
    '<object data="/a.pdf"></object><video poster="/p.png"></video>',
    [
      ['load', '/a.pdf'],
      ['load', '/p.png'],
    ],
  ],
])('references of %s', (html, expected) => {
  const page = parsePage('index.html', html);
  expect(references(page).map(({ kind, url }) => [kind, url])).toEqual(expected);
});

it('reads url() and @import of a style sheet, not its comments', () => {
  const css = `@import "b.css";/* url(no.png) */@font-face{src:url(/f.woff2) format("woff2"),url('g.woff2')}`;
  expect(cssReferences(css)).toEqual(['/f.woff2', 'g.woff2', 'b.css']);
});

describe('importedScripts', () => {
  it.each([
    ['import{a as b}from"./a.js";b()', ['./a.js']],
    ['import"./a.js";import c from"./c.js";', ['./a.js', './c.js']],
    ['export*from"./a.js";export{x}from"./b.js"', ['./a.js', './b.js']],
    ['const a=()=>import("./later.js")', []],
    ['const s="import it from here";', []],
  ])('%s', (script, expected) => {
    expect(importedScripts(script)).toEqual(expected);
  });
});
