import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transform, type Selector, type SelectorComponent, type Targets } from 'lightningcss';
import { base } from '#src/site/paths.ts';

/**
 * One style sheet a template, with the rules for classes that its pages have and no others. Tailwind writes the
 * utilities of the whole site into one sheet, and the styles of components come in several; a first visit should pay for
 * neither (design, *Bounds*).
 */

/** A browser as Vite names it: `safari16.4`. */
export type Browser = `${keyof typeof NAMES}${number}`;

/** What lightningcss calls them. */
const NAMES = { chrome: 'chrome', firefox: 'firefox', safari: 'safari', ios: 'ios_saf' } as const;

/** The oldest browsers that a sheet is written for, as lightningcss takes them: the version in the upper bytes. */
function targetsOf(browsers: readonly Browser[]): Targets {
  return Object.fromEntries(
    browsers.map((browser) => {
      const [, name = '', major = '0', minor = '0'] =
        /^(\D+)(\d+)(?:\.(\d+))?$/u.exec(browser) ?? [];
      const version = (Number(major) << 16) | (Number(minor) << 8);
      return [NAMES[name as keyof typeof NAMES], version];
    }),
  );
}

/** The value of a class attribute; a text that looks like one keeps a rule too many, no more. */
const CLASSES = /\sclass="([^"]*)"/gu;
/** Astro writes what an attribute can't hold by number where it works the attribute out, and by name where it stands in the markup. */
const ENTITIES: Readonly<Record<string, string>> = {
  '#38': '&',
  '#34': '"',
  '#39': "'",
  '#60': '<',
  '#62': '>',
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
};
/** As a page's own head links a sheet. */
const SHEET = /<link rel="stylesheet" href="([^"]+\.css)">/gu;

const found = (pattern: RegExp, html: string): string[] =>
  [...html.matchAll(pattern)].map(([, value = '']) => value);

/**
 * The classes in some pages.
 *
 * @param pages their HTML, a letter a byte (`latin1`), which is read and searched in half the time; one after the other,
 *   since those of a template may be many
 */
export function classesIn(pages: Iterable<string>): ReadonlySet<string> {
  const attributes = new Set<string>();
  for (const html of pages) for (const value of found(CLASSES, html)) attributes.add(value);
  return new Set(
    [...attributes].flatMap((value) =>
      Buffer.from(value, 'latin1')
        .toString('utf8')
        .replace(/&(#?\w+);/gu, (all, code: string) => ENTITIES[code] ?? all)
        .split(/\s+/u)
        .filter((name) => name !== ''),
    ),
  );
}

/**
 * The rules of a style sheet for classes that there are; all rules without a class.
 *
 * @param has tells whether there is something with a class, or may be
 * @param browsers the oldest that it is written for
 */
export function leanSheet(
  css: string,
  has: (name: string) => boolean,
  browsers: readonly Browser[],
): string {
  const applies = (selector: Selector): boolean =>
    selector.every((part: SelectorComponent) => {
      if (part.type === 'class') return has(part.name);
      // What stands in `:not` or `:has` need not be there.
      if (part.type === 'pseudo-class' && (part.kind === 'is' || part.kind === 'where'))
        return part.selectors.some(applies);
      return true;
    });
  const kept = transform({
    filename: 'lean.css',
    code: Buffer.from(css),
    visitor: {
      // A rule that stays is not handed back: some values do not come through whole (lightningcss 1.32).
      Rule: { style: ({ value }) => (value.selectors.some(applies) ? undefined : []) },
    },
  });
  // A second time, for what has been left empty.
  const { code } = transform({
    filename: 'lean.css',
    code: kept.code,
    minify: true,
    targets: targetsOf(browsers),
  });
  return Buffer.from(code).toString();
}

const read = (file: string): string => readFileSync(file, 'utf8');

const bytesOf = (file: string): string => readFileSync(file, 'latin1');

function* readAll(files: readonly string[]): Generator<string> {
  for (const file of files) yield bytesOf(file);
}

/** Hands pages on, and notes which sheets they link to: a thousand documents make 300 MB of pages, to be read but once. */
function* noting(pages: Iterable<string>, sheets: Set<string>): Generator<string> {
  for (const html of pages) {
    for (const url of found(SHEET, html)) sheets.add(url);
    yield html;
  }
}

/** Links a page to one sheet in the place of all that it links to. */
function withSheet(html: string, url: string): string {
  let linked = false;
  return html.replace(SHEET, () => {
    if (linked) return '';
    linked = true;
    return `<link rel="stylesheet" href="${url}">`;
  });
}

/**
 * Puts one lean sheet in the place of those that the pages of a template link to.
 *
 * @param browsers the oldest that sheets are written for
 */
export const leanStyles = (browsers: readonly Browser[]): AstroIntegration => ({
  name: 'lean-styles',
  hooks: {
    'astro:build:done': ({ dir, assets }) => {
      const root = fileURLToPath(dir);
      const fileOf = (url: string) => join(root, url.slice(base().length));
      const inAssets = (ending: string) =>
        globSync(`_astro/*.${ending}`, { cwd: root }).map((name) => join(root, name));
      const scripts = inAssets('js').map(read).join('\n');
      // A script may add a class: any word of the site's scripts counts as one, and any part of its texts.
      const words = new Set([
        ...(scripts.match(/[a-z][\w-]*/giu) ?? []),
        ...scripts.split(/[\s"'`]+/u),
      ]);
      const used = new Set<string>();
      for (const [, urls] of assets) {
        const pages = urls
          .map((url) => fileURLToPath(url))
          .filter((file) => file.endsWith('.html') && existsSync(file));
        // Pages of one template may need the styles of different components.
        const sheets = new Set<string>();
        const classes = classesIn(noting(readAll(pages), sheets));
        if (sheets.size === 0) continue;
        const css = [...sheets].map((url) => read(fileOf(url))).join('');
        const lean = leanSheet(css, (name) => classes.has(name) || words.has(name), browsers);
        const hash = createHash('sha256').update(lean).digest('hex').slice(0, 12);
        const url = `${base()}/_astro/${hash}.css`;
        writeFileSync(fileOf(url), lean);
        used.add(fileOf(url));
        for (const page of pages) writeFileSync(page, withSheet(bytesOf(page), url), 'latin1');
      }
      for (const file of inAssets('css'))
        if (!used.has(file) && !scripts.includes(file.slice(root.length))) rmSync(file);
    },
  },
});
