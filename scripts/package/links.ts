import { posix } from 'node:path';
import { Parser } from 'htmlparser2';

/**
 * Pages as they are written for a folder that is opened from a disk: links name files, relative to the page, since there
 * is no host that knows where the site begins or that `/van-ban/` is `van-ban/index.html`.
 */

/** What is known of the site that is packed. */
export interface PackedSite {
  /** The path below which it stands on its host: `/an-sinh`, or empty. */
  readonly base: string;
  /** The files that the package has, from the root of the site. */
  readonly has: (file: string) => boolean;
}

/** A link that leads nowhere in the package. */
export class DeadLink extends Error {}

/** Relations of links that a browser follows only on a host. */
const HOST_ONLY = new Set(['search', 'manifest', 'modulepreload', 'preload']);

/** Attributes that hold an address; data for scripts may. */
const LINKS = /^(?:href|src|action|poster|data-.*)$/u;

/** Fonts that a script asks for before a style sheet does. */
const FONT_AHEAD = /\sdata-\w+="[^"]+\.woff2"/gu;

const FONT_OR_PICTURE = /url\((['"]?)([^'")]+)\1\)/gu;

/** The way from a file to another, both from the root of the site, as an address. */
export function wayTo(from: string, to: string): string {
  const way = posix.relative(posix.dirname(from), to);
  return way.split('/').map(encodeURIComponent).join('/');
}

/** Whether a value is an address from the root of the site's host. */
const isRooted = (value: string, base: string): boolean =>
  (value === base && base !== '') || (value.startsWith(`${base}/`) && !value.startsWith('//'));

/**
 * A link from the root of the host, as a page of the package needs it.
 *
 * @param from the page, from the root of the site: `van-ban/index.html`
 * @returns undefined where the package has no such file
 */
export function packedLink(written: string, from: string, site: PackedSite): string | undefined {
  const [, path = '', tail = ''] = /^([^?#]*)(.*)$/su.exec(written.slice(site.base.length)) ?? [];
  const file = decodeURIComponent(path).replace(/^\//u, '');
  const found = [file, posix.join(file, 'index.html')].find((name) => site.has(name));
  return found === undefined ? undefined : `${wayTo(from, found)}${tail}`;
}

interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  /** Behind its last sign. */
  readonly end: number;
}

/** The tags that open an element, in order. */
function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      tags.push({ name, attributes, start: parser.startIndex, end: parser.endIndex + 1 });
    },
  });
  parser.end(html);
  return tags;
}

const escaped = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A tag as written, with another value for an attribute that it has. */
const withValue = (tag: string, name: string, value: string): string =>
  tag.replace(
    new RegExp(`(\\s${name}=)("[^"]*"|'[^']*'|[^\\s>]+)`, 'u'),
    (_all, before: string) => `${before}"${escaped(value)}"`,
  );

/** What a page gets besides links. */
export interface PageParts {
  /** The policy of what the page may load. */
  readonly policy: string;
  /** The script that stands in for the host, from the root of the site. */
  readonly script: string;
}

/**
 * A page as the package has it.
 *
 * @param file its name from the root of the site
 * @throws DeadLink where a link leads to what the package does not have
 */
export function packPage(html: string, file: string, site: PackedSite, parts: PageParts): string {
  let at = 0;
  let packed = '';
  for (const { name, attributes, start, end } of tagsOf(html)) {
    packed += html.slice(at, start);
    at = end;
    const tag = html.slice(start, end);
    if (name === 'link' && HOST_ONLY.has(attributes['rel'] ?? '')) continue;
    let written = tag;
    // A browser takes no font from a disk before its style sheet asks.
    if (name === 'script') written = written.replace(FONT_AHEAD, '');
    for (const [attribute, value] of Object.entries(attributes)) {
      if (!LINKS.test(attribute) || !isRooted(value, site.base)) continue;
      const link = packedLink(value, file, site);
      if (link === undefined)
        throw new DeadLink(`${file}: ${attribute}="${value}" không có trong gói.`);
      written = withValue(written, attribute, link);
    }
    if (name === 'script' && attributes['type'] === 'module')
      written = written.replace(/\stype=(?:"module"|module)/u, ' defer');
    const { 'http-equiv': meta = '', content = '' } = attributes;
    if (name === 'meta' && meta.toLowerCase() === 'refresh')
      written = withValue(
        written,
        'content',
        content.replace(/(url=)(.*)$/iu, (all, before: string, to: string) => {
          const link = isRooted(to, site.base) ? packedLink(to, file, site) : undefined;
          return link === undefined ? all : `${before}${link}`;
        }),
      );
    if (name === 'meta' && meta.toLowerCase() === 'content-security-policy')
      written = `${withValue(tag, 'content', parts.policy)}<script defer src="${wayTo(file, parts.script)}"></script>`;
    packed += written;
  }
  return packed + html.slice(at);
}

/** A style sheet as the package has it: its fonts and pictures beside it. */
export const packSheet = (css: string, file: string, site: PackedSite): string =>
  css.replace(FONT_OR_PICTURE, (all, quote: string, url: string) => {
    if (!isRooted(url, site.base)) return all;
    const link = packedLink(url, file, site);
    if (link === undefined) throw new DeadLink(`${file}: ${url} không có trong gói.`);
    return `url(${quote}${link}${quote})`;
  });
