import { describe, expect, it } from 'vitest';
import { scriptsOf, withNames } from './search-index.ts';

const FILES = { meta: 'ma/a.pf_meta', lexicon: 'ma/b.json' };
const PAGE =
  '<html><head><script async src="/x/fonts.js"></script><script type="module" src="/x/_astro/a.js"></script></head><body><div data-entry=""></div></body></html>';

describe('the search page', () => {
  it('is told the names of the index and all its scripts', () => {
    const page = withNames(PAGE, FILES, ['/x/_astro/a.js']);
    expect(page).toContain('<link rel="modulepreload" href="/x/_astro/a.js"></head>');
    const told = /data-entry="([^"]*)"/u.exec(page)?.[1]?.replaceAll('&#34;', '"') ?? '';
    expect(JSON.parse(told)).toEqual({ files: FILES });
  });

  it.each(['<html><head></head></html>', '<div data-entry=""></div>', ''])(
    'stops the build where it has no place for them: %s',
    (html) => {
      expect(() => withNames(html, FILES, [])).toThrow('no place');
    },
  );

  it('loads its scripts and all that they import at once, each once', () => {
    const scripts: Readonly<Record<string, string>> = {
      '/x/_astro/a.js': 'import{a}from"./b.js";import"./c.js";e(()=>import(`./later.js`))',
      '/x/_astro/b.js': 'import{c as d}from`./c.js`;export{d}',
      '/x/_astro/c.js': 'export const a="./not.js"',
    };
    const read = (address: string): string => {
      const text = scripts[address];
      if (text === undefined) throw new Error(address);
      return text;
    };
    expect(scriptsOf(PAGE, read)).toEqual(Object.keys(scripts));
  });
});
