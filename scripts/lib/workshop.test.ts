import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { abandonWorkshop, closeWorkshop, openWorkshop, swapIn } from './workshop.ts';

let parent = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'workshop-'));
});
afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

const out = (): string => join(parent, 'dist');

/** Makes a site of one page. */
function make(folder: string, words: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), words);
}

const words = (folder = out()): string => readFileSync(join(folder, 'index.html'), 'utf8');

describe('a workshop', () => {
  it('lets a new site take the place of the old one and leaves nothing else', () => {
    make(out(), 'cũ');
    const workshop = openWorkshop(out());
    make(workshop.site, 'mới');
    expect(words()).toBe('cũ');
    swapIn(workshop);
    expect(words()).toBe('mới');
    closeWorkshop(workshop);
    expect(words()).toBe('mới');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('serves the first site of all as well', () => {
    const workshop = openWorkshop(out());
    make(workshop.site, 'mới');
    swapIn(workshop);
    closeWorkshop(workshop);
    expect(words()).toBe('mới');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('leaves the old site where nothing took its place', () => {
    make(out(), 'cũ');
    const workshop = openWorkshop(out());
    make(workshop.site, 'dở dang');
    closeWorkshop(workshop);
    expect(words()).toBe('cũ');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('puts the old site back where the new one cannot be moved', () => {
    make(out(), 'cũ');
    const workshop = openWorkshop(out());
    // Nothing was built.
    expect(() => {
      swapIn(workshop);
    }).toThrow('ENOENT');
    expect(words()).toBe('cũ');
  });

  it('puts right and clears away what a build left that was killed between the two renames', () => {
    make(out(), 'cũ');
    const killed = openWorkshop(out());
    make(killed.site, 'mới');
    renameSync(killed.out, killed.aside);
    expect(existsSync(out())).toBe(false);
    const next = openWorkshop(out());
    expect(words()).toBe('cũ');
    expect(existsSync(next.aside)).toBe(false);
    expect(existsSync(next.site)).toBe(false);
    closeWorkshop(next);
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('clears away what a build left that was killed after them', () => {
    make(out(), 'cũ');
    const killed = openWorkshop(out());
    make(killed.site, 'mới');
    swapIn(killed);
    closeWorkshop(openWorkshop(out()));
    expect(words()).toBe('mới');
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('changes the folder that a link leads to, and not the link', () => {
    make(join(parent, 'noi-khac', 'trang'), 'cũ');
    symlinkSync(join('noi-khac', 'trang'), out());
    const workshop = openWorkshop(out());
    make(workshop.site, 'mới');
    swapIn(workshop);
    closeWorkshop(workshop);
    expect(words()).toBe('mới');
    expect(words(join(parent, 'noi-khac', 'trang'))).toBe('mới');
    expect(readdirSync(join(parent, 'noi-khac'))).toEqual(['trang']);
  });

  it('can be given up from within, and keeps a site that was moved aside', () => {
    make(out(), 'cũ');
    const workshop = openWorkshop(out());
    make(workshop.site, 'dở dang');
    abandonWorkshop(workshop.folder);
    expect(readdirSync(parent)).toEqual(['dist']);
    const moved = openWorkshop(out());
    renameSync(moved.out, moved.aside);
    abandonWorkshop(moved.folder);
    expect(words(moved.aside)).toBe('cũ');
  });
});
