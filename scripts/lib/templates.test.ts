import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readTemplates, templateName, templateOf } from './templates.ts';

describe('templateOf', () => {
  it.each([
    ['index.astro', '/'],
    ['404.astro', '/404.html'],
    ['van-ban/index.astro', '/van-ban/'],
    ['van-ban/[slug].astro', '/van-ban/[slug]/'],
    ['van-ban/[slug]/tom-tat.astro', '/van-ban/[slug]/tom-tat/'],
    ['co-quan/[...page].astro', '/co-quan/[...page]/'],
    ['lich/[...optional].astro', '/lich/'],
    ['van-ban/vien-dan/[...optional].astro', '/van-ban/vien-dan/'],
  ])('%s builds %s', (file, name) => {
    expect(templateOf(file).name).toBe(name);
  });
});

describe('templateName', () => {
  const templates = [
    'index.astro',
    'van-ban/vien-dan/[...optional].astro',
    'van-ban/[slug]/index.astro',
    'co-quan/[...page].astro',
  ].map(templateOf);

  it.each([
    ['/', '/'],
    ['/van-ban/vien-dan/', '/van-ban/vien-dan/'],
    ['/van-ban/ke-hoach/', '/van-ban/[slug]/'],
    ['/van-ban/ke-hoach/tom-tat/', '/van-ban/ke-hoach/tom-tat/'],
    ['/co-quan/a/b/', '/co-quan/[...page]/'],
    ['/khac/', '/khac/'],
  ])('%s comes from %s', (path, name) => {
    expect(templateName(templates, path)).toBe(name);
  });
});

it('takes a template that leaves a whole address open last', () => {
  const folder = mkdtempSync(join(tmpdir(), 'so-tay-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const file of [
    '[...moved].astro',
    'van-ban/[slug]/index.astro',
    'kiem-tra/so-do/[a].astro',
  ]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
  const templates = readTemplates(folder);
  expect(templateName(templates, '/van-ban/ke-hoach/')).toBe('/van-ban/[slug]/');
  expect(templateName(templates, '/cu/')).toBe('/[...moved]/');
});
