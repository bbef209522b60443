import { EDITOR_FOLDER } from './editor-host.ts';
import {
  EDITOR_OWN,
  editorHeaders,
  openHeaders,
  ownResource,
  securityHeaders,
} from './security.ts';

/** Headers for the addresses that a pattern covers; `*` in the pattern stands for any characters. */
export interface HeaderRule {
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Folders of the site whose file names carry a hash of the content, so that a file never changes under its name: Astro's
 * assets and the files of the search index but for its entry. Everything else may change with the next build.
 */
export const IMMUTABLE_FOLDERS: readonly string[] = [
  '/_astro/',
  '/pagefind/filter/',
  '/pagefind/fragment/',
  '/pagefind/index/',
  '/pagefind/ma/',
];

/**
 * Media types of the plain texts among the site's files, by the end of their names. Nothing within such a file says how
 * its letters are written; hosts that send the type alone make a browser read Vietnamese as windows-1252.
 */
export const TEXT_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
};

/** Ends of the names of files that other sites may load: open data, calendars, feeds, pictures to share. */
export const OPEN_ENDS: readonly string[] = [
  ...Object.keys(TEXT_TYPES),
  'json',
  'xml',
  'xlsx',
  'zip',
  'png',
];

export const IMMUTABLE = 'public, max-age=31536000, immutable';

/** May be kept, but is asked for again each time; unchanged files cost an answer without a body. */
export const REVALIDATE = 'no-cache';

/**
 * Pages that are asked for a few minutes before a reader goes there, and need not be asked for again: of the search page,
 * which a search box loads while one types. Its script asks for the names of the index anew where what the page tells is
 * gone.
 */
export const AHEAD_PAGES: readonly string[] = ['/tim-kiem/'];

/** Five minutes, as long as browsers keep what a page has them load ahead. */
export const AHEAD = 'max-age=300';

/** What the host says of keeping the file at a path from the root of the site. */
export function cacheOf(path: string): string {
  if (IMMUTABLE_FOLDERS.some((folder) => path.startsWith(folder))) return IMMUTABLE;
  return AHEAD_PAGES.includes(path) ? AHEAD : REVALIDATE;
}

/** The editor of a site that has one. */
export interface EditorRules {
  /** Origins of the git host. */
  readonly origins: readonly string[];
  /** What else stands at the root of the site, as patterns: `van-ban/*`, `404.html`. */
  readonly elsewhere: readonly string[];
}

const isEditorsOwn = (name: string): boolean => EDITOR_OWN.some((own) => own === name);

/**
 * The security headers. With an editor, what it has its own of is said of every other folder by name: hosts join the
 * values of two rules that match, and two policies together are stricter than either.
 */
function securityRules(root: string, editor: EditorRules | undefined): HeaderRule[] {
  if (!editor) return [{ pattern: `${root}/*`, headers: securityHeaders }];
  const of = (isOwn: boolean) =>
    Object.fromEntries(
      Object.entries(securityHeaders).filter(([name]) => isEditorsOwn(name) === isOwn),
    );
  return [
    { pattern: `${root}/*`, headers: of(false) },
    ...['', ...editor.elsewhere].map((place) => ({
      pattern: `${root}/${place}`,
      headers: of(true),
    })),
    { pattern: `${root}/${EDITOR_FOLDER}/*`, headers: editorHeaders(editor.origins) },
  ];
}

/**
 * What the host sends with a site built for a base such as `/an-sinh`, or `''`. Hosts that read `_headers` join the values of two rules that
 * match, so no path may get one header from two rules: what pages keep to themselves and what data gives away stand in
 * rules apart. Other files that may change carry no rule for the cache: hosts let such files be asked for again unless
 * told otherwise.
 */
export const headersUnder = (root: string, editor?: EditorRules): readonly HeaderRule[] => [
  ...securityRules(root, editor),
  // Pages: the home page, and all whose address ends with a slash.
  { pattern: `${root}/`, headers: ownResource },
  { pattern: `${root}/*/`, headers: ownResource },
  ...AHEAD_PAGES.map((page) => ({
    pattern: `${root}${page}`,
    headers: { 'Cache-Control': AHEAD },
  })),
  ...IMMUTABLE_FOLDERS.map((folder) => ({
    pattern: `${root}${folder}*`,
    headers: { ...ownResource, 'Cache-Control': IMMUTABLE },
  })),
  ...OPEN_ENDS.map((end) => {
    const type = TEXT_TYPES[end];
    return {
      pattern: `${root}/*.${end}`,
      headers: { ...(type !== undefined && { 'Content-Type': type }), ...openHeaders },
    };
  }),
];

/** Writes rules in the format of `_headers` (Netlify, Cloudflare Pages and others). */
export function formatHeaders(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ pattern, headers }) =>
      [pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join(
        '\n',
      ),
    )
    .join('\n');
}

/**
 * Reads the format of `_headers`: a pattern at the start of a line, its headers indented below, `#` for comments.
 *
 * @throws on a header before any pattern, and on an indented line without a colon.
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: Record<string, string> }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: line.trim(), headers: {} });
      continue;
    }
    const [, name, value] = /^\s+([\w-]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (name === undefined || value === undefined || rule === undefined) {
      throw new Error(`_headers, line ${String(index + 1)}: "${line.trim()}" is no header.`);
    }
    rule.headers[name] = value;
  }
  return rules;
}

const covers = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`).test(path);

/** The headers for a path such as `/van-ban/`; of two rules that name one header, the later wins. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  return Object.assign(
    {},
    ...rules.filter(({ pattern }) => covers(pattern, path)).map(({ headers }) => headers),
  ) as Record<string, string>;
}
