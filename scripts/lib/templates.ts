import { globSync } from 'node:fs';
import { join } from 'node:path';

/** A page template of the site and the addresses it builds. */
export interface Template {
  /** Address with its parameters, such as `/van-ban/[slug]/`. */
  readonly name: string;
  readonly pattern: RegExp;
}

/** A file below src/pages, such as `van-ban/[slug]/index.astro`, as a template. */
export function templateOf(file: string): Template {
  const route = file
    .replace(/\.[^./]+$/, '')
    // A page that can be missing (`onlyWith` in src/queries/site-parts.ts) stands for the address of its folder alone.
    .replace(/(^|\/)(?:index|\[\.\.\.optional\])$/, '');
  const name = route === '404' ? '/404.html' : route === '' ? '/' : `/${route.replace(/\/$/, '')}/`;
  const pattern = name
    .replace(/[.+?^${}()|\\]/g, '\\$&')
    // A rest parameter may stand for nothing: the page of its own folder.
    .replace(/\[\\?\.\\?\.\\?\.[^\]]*\]\/$/, '(?:.+/)?')
    .replace(/\[\\?\.\\?\.\\?\.[^\]]*\]/g, '.+')
    .replace(/\[[^\]]*\]/g, '[^/]+');
  return { name, pattern: new RegExp(`^${pattern}$`) };
}

/** How much of an address a template leaves open: a parameter for any number of folders more than any other. */
const openness = ({ name }: Template): number =>
  name.split('[').length + 100 * (name.split('[...').length - 1);

const folders = ({ name }: Template): number => name.split('/').length;

/** Templates for the pages below a folder, those that leave least open first, as Astro ranks them. */
export function readTemplates(pagesFolder: string): Template[] {
  return globSync('**/*.{astro,mdx,md}', { cwd: pagesFolder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !/(^|\/)_/.test(file))
    .map(templateOf)
    .sort(
      (a, b) =>
        openness(a) - openness(b) || folders(b) - folders(a) || a.name.localeCompare(b.name),
    );
}

/** Name of the template that built an address; the address itself for a page that no template explains. */
export const templateName = (templates: readonly Template[], path: string): string =>
  templates.find(({ pattern }) => pattern.test(path))?.name ?? path;

/** Folder of the repository's page templates. */
export const pagesFolder = (root: string): string => join(root, 'src/pages');
