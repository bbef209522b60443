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

const TAG = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gu;
const CLASSES = /\sclass=(?:"([^"]*)"|'([^']*)')/gu;
const ENTITIES: Readonly<Record<string, string>> = { 38: '&', 34: '"', 39: "'", 60: '<', 62: '>' };
/** As a page's own head links a sheet. */
const SHEET = /<link rel="stylesheet" href="([^"]+\.css)">/gu;

/** The classes in some pages. */
export function classesIn(pages: readonly string[]): ReadonlySet<string> {
  const tags = new Set(pages.flatMap((html) => html.match(TAG) ?? []));
  return new Set(
    [...tags].flatMap((tag) =>
      [...tag.matchAll(CLASSES)].flatMap(([, doubly, singly]) =>
        (doubly ?? singly ?? '')
          .replace(/&#(\d+);/gu, (all, code: string) => ENTITIES[code] ?? all)
          .split(/\s+/u),
      ),
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
      const code = globSync('_astro/*.js', { cwd: root }).map((file) =>
        readFileSync(join(root, file), 'utf8'),
      );
      const scripts = code.join('\n');
      const words = new Set([
        ...(scripts.match(/[a-z][\w-]*/giu) ?? []),
        ...scripts.split(/[\s"'`]+/u),
      ]);
      for (const [, files] of assets) {
        const pages = files
          .map((url) => fileURLToPath(url))
          .filter((file) => file.endsWith('.html') && existsSync(file))
          .map((file) => ({ file, html: readFileSync(file, 'utf8') }));
        // Pages of one template may need the styles of different components.
        const sheets = new Set(
          pages.flatMap(({ html }) => [...html.matchAll(SHEET)].map(([, url = '']) => url)),
        );
        if (sheets.size === 0) continue;
        const css = [...sheets].map((url) => readFileSync(fileOf(url), 'utf8')).join('');
        const classes = classesIn(pages.map(({ html }) => html));
        // A script may add a class: any word of the site's scripts counts as one.
        const lean = leanSheet(css, (name) => classes.has(name) || words.has(name), browsers);
        const hash = createHash('sha256').update(lean).digest('hex').slice(0, 12);
        const url = `${base()}/_astro/${hash}.css`;
        writeFileSync(fileOf(url), lean);
        for (const { file, html } of pages) {
          let linked = false;
          const changed = html.replace(SHEET, () => {
            if (linked) return '';
            linked = true;
            return `<link rel="stylesheet" href="${url}">`;
          });
          writeFileSync(file, changed);
        }
      }
      const linked = new Set(
        globSync('**/*.html', { cwd: root }).flatMap((file) =>
          [...readFileSync(join(root, file), 'utf8').matchAll(SHEET)].map(([, url = '']) =>
            fileOf(url),
          ),
        ),
      );
      for (const file of globSync('_astro/*.css', { cwd: root }).map((name) => join(root, name)))
        if (!linked.has(file) && !scripts.includes(file.slice(root.length))) rmSync(file);
    },
  },
});
