import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { EDITOR_FOLDER } from '#src/site/editor-host.ts';
import { site } from '#src/site/site.ts';

export type Document = ReturnType<typeof parseDocument>;
export type Node = Document['children'][number];
export type Element = Extract<Node, { attribs: Record<string, string> }>;

/** One HTML file of the built site. */
export interface Page {
  /** Path within dist, such as `van-ban/index.html`. */
  readonly file: string;
  /** Address on the site, such as `/van-ban/` or `/404.html`. */
  readonly path: string;
  readonly html: string;
  readonly document: Document;
  /** Every element, in document order. */
  readonly elements: readonly Element[];
  /** Where a page that only sends on leads to; such a page is not checked as a page for readers. */
  readonly redirect: string | undefined;
}

/** The built site: what every check works on. */
export interface Dist {
  /** Paths of all files within dist, with `/`, sorted. */
  readonly files: readonly string[];
  readonly pages: readonly Page[];
  /** @throws when there is no such file */
  readonly read: (file: string) => Buffer;
}

/** `a/index.html` is served at `/a/`. */
export const pathOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** Tells an element from text, comments and the document. */
export const isElement = (node: Node | Document): node is Element => 'attribs' in node;

/** First element with the name, or undefined. */
export const find = (page: Page, name: string): Element | undefined =>
  page.elements.find((element) => element.name === name);

/** Text of an element and all within it, as written. */
export const textOf = (node: Node | Document): string => DomUtils.textContent(node);

/** The line of the built file that a node starts on, counted from 1. */
export function lineOf(page: Page, node: Node): number {
  return page.html.slice(0, node.startIndex ?? 0).split('\n').length;
}

/** Parses one page; public for tests. */
export function parsePage(file: string, html: string): Page {
  const document = parseDocument(html, { withStartIndices: true });
  const elements = DomUtils.findAll(() => true, document.children);
  const refresh = elements.find(
    ({ name, attribs }) => name === 'meta' && attribs['http-equiv']?.toLowerCase() === 'refresh',
  );
  const redirect = /url=(.*)$/i.exec(refresh?.attribs['content'] ?? '')?.[1];
  return { file, path: pathOf(file), html, document, elements, redirect };
}

/** A site from texts by file name; for tests. */
export function distOf(files: Readonly<Record<string, string | Buffer>>): Dist {
  const read = (file: string): Buffer => {
    const content = files[file];
    if (content === undefined) throw new Error(`dist/${file} is not there.`);
    return Buffer.from(content);
  };
  const names = Object.keys(files).sort();
  return {
    files: names,
    pages: names
      .filter((name) => name.endsWith('.html'))
      .map((name) => parsePage(name, read(name).toString('utf8'))),
    read,
  };
}

/** Copies that `npm run compress` made. */
const COPY = /\.(?:br|gz)$/;

/** Whether a file is the editor's, on a site that has one: no reader's page, and made by others. */
const isEditors = (file: string): boolean =>
  site.editor !== undefined && file.startsWith(`${EDITOR_FOLDER}/`);

/**
 * Reads what a built site has for readers.
 *
 * @throws when the folder is not there
 */
export function readDist(folder: string): Dist {
  if (!existsSync(folder)) throw new Error(`${folder} is not there; run \`npm run build\`.`);
  const files = globSync('**/*', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !COPY.test(file) && !isEditors(file))
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort();
  const read = (file: string): Buffer => readFileSync(join(folder, file));
  return {
    files,
    pages: files
      .filter((file) => file.endsWith('.html'))
      .map((file) => parsePage(file, read(file).toString('utf8'))),
    read,
  };
}
