import type { Element, Page } from './dist.ts';

/** An address in a page, and what the browser does with it. */
export interface Reference {
  readonly element: Element;
  readonly url: string;
  /**
   * - `link`: the reader may follow it
   * - `load`: the browser fetches it by itself
   * - `send`: a form is sent to it
   * - `name`: only names an address (canonical, licence, share picture); nothing is fetched
   */
  readonly kind: 'link' | 'load' | 'send' | 'name';
}

/** Values of `rel` that make a browser fetch nothing. */
const NAMING_RELS = new Set([
  'alternate',
  'author',
  'canonical',
  'help',
  'license',
  'me',
  'next',
  'prev',
  // Says what the names of Dublin Core's words mean.
  'schema.dcterms',
  'search',
  'sitemap',
]);

/** Attributes that make a browser fetch, on any element. */
const LOADING = ['src', 'poster', 'data', 'background', 'xlink:href', 'manifest', 'ping'];

const NAMING_META = /^(?:og:(?:url|image|audio|video)(?::url|:secure_url)?|twitter:image)$/;

const fromSrcset = (srcset: string): string[] =>
  srcset
    .split(/,\s+|,$/)
    .map((part) => part.trim().split(/\s+/)[0] ?? '')
    .filter((url) => url !== '');

function hrefKind({ name, attribs }: Element): Reference['kind'] {
  if (name === 'a' || name === 'area') return 'link';
  if (name === 'link') {
    const rels = (attribs['rel'] ?? '').toLowerCase().split(/\s+/);
    return rels.every((rel) => NAMING_RELS.has(rel)) ? 'name' : 'load';
  }
  return 'load';
}

/** Every address in a page's elements. Addresses in style sheets and scripts are not among them. */
export function references(page: Page): Reference[] {
  return page.elements.flatMap((element) => {
    const { name, attribs } = element;
    const found: Reference[] = [];
    const add = (url: string | undefined, kind: Reference['kind']): void => {
      if (url !== undefined) found.push({ element, url: url.trim(), kind });
    };
    add(attribs['href'], hrefKind(element));
    for (const attribute of LOADING) add(attribs[attribute], 'load');
    for (const url of fromSrcset(attribs['srcset'] ?? '')) add(url, 'load');
    for (const url of fromSrcset(attribs['imagesrcset'] ?? '')) add(url, 'load');
    add(attribs['action'], 'send');
    add(attribs['formaction'], 'send');
    if (name === 'q' || name === 'blockquote' || name === 'ins' || name === 'del') {
      add(attribs['cite'], 'name');
    }
    if (name === 'meta' && NAMING_META.test(attribs['property'] ?? attribs['name'] ?? '')) {
      add(attribs['content'], 'name');
    }
    return found;
  });
}

/** Addresses that a style sheet fetches: `url(…)` and `@import`. */
export function cssReferences(css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const urls = [...plain.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]+))\s*\)/g)];
  const imports = [...plain.matchAll(/@import\s+(?:"([^"]*)"|'([^']*)')/g)];
  return [...urls, ...imports].map(([, a, b, c]) => a ?? b ?? c ?? '');
}

/** Scripts that a script imports when it starts; those it imports later, on demand, are not among them. */
export function importedScripts(script: string): string[] {
  const found = script.matchAll(
    /(?:^|[;\s}])(?:import|export)\s*(?:[\w$*{][^'"`;()]*?from\s*)?["']([^"']+)["']/g,
  );
  return [...found].map(([, url]) => url ?? '');
}
