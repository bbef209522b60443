import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { base } from '#src/site/paths.ts';
import { classesIn, leanSheet, leanStyles } from './lean-styles.ts';

describe('classes in pages', () => {
  it('are told apart from words and other attributes', () => {
    const pages = [
      '<p data-class="n" class="lg:w-[2px] [&#38;>a]:b">flex</p>',
      '<br class=" c ">',
      '<b class="[&amp;&gt;svg]:d">',
    ];
    expect([...classesIn(pages)]).toEqual(['lg:w-[2px]', '[&>a]:b', 'c', '[&>svg]:d']);
  });
});

describe('a lean sheet', () => {
  const lean = (css: string, ...classes: string[]) =>
    leanSheet(css, (name) => classes.includes(name), ['safari16.4', 'ios16.4']);

  it('keeps the rules for classes that there are', () => {
    const css =
      '@layer utilities{.a,.c{top:0}.lg\\:b:hover{top:1px}.c{top:2px}.a .c{top:3px}@media print{.c{top:0}}}';
    expect(lean(css, 'a', 'lg:b')).toBe('@layer utilities{.a,.c{top:0}.lg\\:b:hover{top:1px}}');
  });

  it('looks into choices, not into what need not be there', () => {
    const css =
      '.a:is(.c,.b){top:0}.a:is(.c,.d){top:1px}.a:not(.c):where(.b){top:2px}.a:has(.c){top:3px}';
    const kept = lean(css, 'a', 'b');
    expect(kept).toContain('.a:is(.c,.b){top:0}');
    expect(kept).not.toContain('.d');
    expect(kept).toContain('.a:not(.c):where(.b){top:2px}');
    expect(kept).toContain('.a:has(.c){top:3px}');
  });

  it('keeps what has no class, and the order of layers', () => {
    const css =
      '@layer theme,base;@font-face{font-family:X;src:url(x.woff2)}@page{size:A4}:root{--x:1px}[hidden]:where(:not([hidden=until-found])){display:none!important}';
    expect(lean(css)).toBe(css);
  });

  it('writes what WebKit takes only apart for it', () => {
    expect(lean('a{text-decoration:underline 2px}')).toBe(
      'a{text-decoration:underline;text-decoration-thickness:2px}',
    );
  });
});

it('gives the pages of a template one sheet, and takes away those that none links to', () => {
  const dist = mkdtempSync(join(tmpdir(), 'so-tay-lean-'));
  onTestFinished(() => {
    rmSync(dist, { recursive: true, force: true });
  });
  mkdirSync(join(dist, '_astro'));
  const write = (file: string, text: string) => {
    writeFileSync(join(dist, file), text);
  };
  const link = (name: string) => `<link rel="stylesheet" href="${base()}/_astro/${name}.css">`;
  write('_astro/a.css', '.a{top:0}.x{top:1px}.by-script{top:2px}');
  write('_astro/b.css', '.b{top:3px}');
  write('_astro/c.css', '.c{color:red}');
  write('_astro/by-script.css', '.s{color:red}');
  write('_astro/code.js', 'load("/_astro/by-script.css")');
  write('one.html', `<head>${link('a')}${link('b')}</head><p class="a b">`);
  write('two.html', `<head>${link('a')}</head><p class="a">`);
  write('other.html', '<p class="c">');
  const url = (file: string) => pathToFileURL(join(dist, file));
  const assets = new Map([
    ['/[slug]', [url('one.html'), url('two.html'), url('_astro/a.css'), url('gone.html')]],
    ['/other', [url('other.html')]],
  ]);
  const done = leanStyles(['chrome111']).hooks['astro:build:done'] as (given: object) => void;
  done({ dir: pathToFileURL(`${dist}/`), assets });

  const [one, two] = ['one.html', 'two.html'].map((file) => readFileSync(join(dist, file), 'utf8'));
  const sheets = readdirSync(join(dist, '_astro')).filter((name) => name.endsWith('.css'));
  const [lean = ''] = sheets.filter((name) => name !== 'by-script.css');
  expect(sheets).toHaveLength(2);
  expect(readFileSync(join(dist, '_astro', lean), 'utf8')).toBe(
    '.a{top:0}.by-script{top:2px}.b{top:3px}',
  );
  expect(one).toBe(`<head>${link(lean.replace('.css', ''))}</head><p class="a b">`);
  expect(two).toBe(`<head>${link(lean.replace('.css', ''))}</head><p class="a">`);
});
