import { existsSync, readFileSync, statSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import { extname, join, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { lookup } from 'mrmime';
import sirv from 'sirv';
import { headersFor, parseHeaders, REVALIDATE, TEXT_TYPES } from '#src/site/headers.ts';

/** Whether a content type is worth compressing. */
export const isText = (type: string): boolean =>
  /^text\/|json|xml|manifest/.test(type) && !/openxmlformats/.test(type);

/** Kinds of files that the site has and mrmime, which leaves out what makers have named, does not know. */
const NAMED_BY_MAKERS: Readonly<Record<string, string>> = {
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.ico': 'image/x-icon',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Content type for a path or file name; unknown kinds, Pagefind's index among them, are bytes. Without the character
 * set a browser takes a text of its own accord for something else than UTF-8 and spoils the marks.
 */
export function contentType(path: string): string {
  const end = extname(path);
  const text = TEXT_TYPES[end.slice(1)];
  if (text !== undefined) return text;
  const type = NAMED_BY_MAKERS[end] ?? lookup(path) ?? 'application/octet-stream';
  return isText(type) ? `${type}; charset=utf-8` : type;
}

/** What a path of a request leads to. */
type Target =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing' };

const MISSING: Target = { kind: 'missing' };

/** Names of hidden files, `..` among them, and of files that a host reads for itself. */
const PRIVATE = /^(?:\.|_(?:headers|redirects))/i;

/** A file or folder, or undefined where there is none or its name is none that a disk could hold. */
function entryAt(path: string): ReturnType<typeof statSync> {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    // A name longer than the disk allows, a zero byte, a loop of links.
    return undefined;
  }
}

/**
 * Finds the file for a request's path (still percent-encoded, without its query). A folder is served by its index.html,
 * at the address with a slash at the end.
 *
 * @param root the folder served; nothing outside of it is ever read
 */
function resolveTarget(root: string, requestPath: string): Target {
  let path: string;
  try {
    path = decodeURIComponent(requestPath);
  } catch {
    return MISSING;
  }
  const names = path.split('/').filter((name) => name !== '');
  if (path.includes('\\') || names.some((name) => PRIVATE.test(name))) return MISSING;
  const file = join(root, ...names);
  const entry = entryAt(file);
  if (entry?.isFile() === true && !path.endsWith('/')) return { kind: 'file', file };
  if (entry?.isDirectory() !== true || entryAt(join(file, 'index.html'))?.isFile() !== true) {
    return MISSING;
  }
  if (path.endsWith('/')) return { kind: 'file', file: join(file, 'index.html') };
  // Two slashes at the start would name another host.
  return { kind: 'redirect', to: `${requestPath.replace(/^\/+/, '/')}/` };
}

/** The encodings that the browser takes, without those that `q=0` refuses (RFC 9110, 12.5.3), which sirv overlooks. */
function acceptedEncodings(header: string | string[] | undefined): string {
  const refused = /;\s*q=0(?:\.0*)?\s*$/i;
  return String(header ?? '')
    .split(',')
    .filter((part) => !refused.test(part))
    .join(',');
}

/**
 * A request for a part of a file as sirv reads it, or undefined where the whole is to be sent: a server may pass over
 * any range (RFC 9110, 14.2), and sirv breaks on one that ends before it begins and takes the last bytes for the first.
 */
function readableRange(header: string | undefined): string | undefined {
  const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  const fits = end === '' || (Number(end) > 0 && Number(end) >= Number(start));
  return start !== undefined && fits ? header : undefined;
}

/** A page of the site's own for what is not there, or undefined where it has none that can be read. */
function missingPage(root: string): Buffer | undefined {
  try {
    return readFileSync(join(root, '404.html'));
  } catch {
    return undefined;
  }
}

/** Answers with a page of the site's own, or with a line where it has none. */
function answerMissing(root: string, response: ServerResponse, withBody: boolean): void {
  const page = missingPage(root);
  const body = page ?? 'Không có trang này.\n';
  response.setHeader('Content-Type', contentType(page ? '404.html' : 'a.txt'));
  response.writeHead(404, { 'Content-Length': Buffer.byteLength(body) });
  response.end(withBody ? body : undefined);
}

/** Milliseconds between two looks at a site that is being put in the place of another, and how many looks there are. */
const LOOK_AGAIN = 20;
const LOOKS = 50;

/** How a site is served. */
export interface SiteOptions {
  /** Path of the site's own address, without a slash at the end: `/an-sinh` for `https://x.example/an-sinh`. */
  readonly base?: string;
}

/**
 * Answers requests from a built site: sirv sends the files, with the `.br` and `.gz` beside them where there are any;
 * here is what a host does besides: the headers of `_headers`, the page for what is not there, the way on to the address
 * with a slash. No request ends the server or reaches a file that is not the site's; one that comes in the moment in which
 * a new site takes the old one's place waits for it.
 */
export function siteHandler(root: string, { base = '' }: SiteOptions = {}): RequestListener {
  const headersPath = join(root, '_headers');
  const rules = existsSync(headersPath) ? parseHeaders(readFileSync(headersPath, 'utf8')) : [];
  // Looked up anew at each request: another build may have taken this one's place.
  const send = sirv(root, { dev: true, etag: true, brotli: true, gzip: true, extensions: [] });

  const answer = (request: IncomingMessage, response: ServerResponse, looks = LOOKS): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const { url = '/' } = request;
    const [path = '/', ...query] = url.split('?');
    for (const [name, value] of Object.entries({
      'Cache-Control': REVALIDATE,
      ...headersFor(rules, path),
    }))
      response.setHeader(name, value);
    const missing = (): void => {
      // It may be back since the file was looked for: whatever is missing is looked for twice.
      const isThere = existsSync(root);
      const again = (): void => {
        request.url = url;
        answer(request, response, isThere ? 0 : looks - 1);
      };
      if (looks > 0) setTimeout(again, isThere ? 0 : LOOK_AGAIN);
      else answerMissing(root, response, request.method === 'GET');
    };
    const within = path === base || path.startsWith(`${base}/`);
    const target = within ? resolveTarget(root, path.slice(base.length)) : MISSING;
    if (target.kind === 'missing') {
      missing();
      return;
    }
    if (target.kind === 'redirect') {
      const to = [`${base}${target.to}`, ...query].join('?');
      response.writeHead(301, { Location: to }).end();
      return;
    }
    // A file that goes while it is read, or one too many open at a time.
    response.once('pipe', (source: Readable) => {
      source.once('error', () => {
        response.destroy();
      });
    });
    const range = readableRange(request.headers.range);
    if (range === undefined) delete request.headers.range;
    request.headers['accept-encoding'] = acceptedEncodings(request.headers['accept-encoding']);
    response.setHeader('Content-Type', contentType(target.file));
    request.url = encodeURI(target.file.slice(root.length).replaceAll(sep, '/'));
    try {
      send(request, response, missing);
    } catch {
      // The file went while it was looked at.
      missing();
    }
  };
  return (request, response) => {
    answer(request, response);
  };
}

/** A server that listens. */
export interface RunningServer {
  readonly origin: string;
  /** Address of the home page. */
  readonly address: string;
  readonly port: number;
  /** True when the port asked for was taken and another was found. */
  readonly moved: boolean;
  readonly close: () => Promise<void>;
}

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Ends a server and its open connections. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

/** The port that a server listens on. @throws where it is closed */
export function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server is closed.');
  return address.port;
}

/**
 * Listens on both addresses that "localhost" may mean, so that no other program answers there instead.
 *
 * @throws `EADDRINUSE` when either is taken
 */
export async function listenLocally(handler: RequestListener, port: number): Promise<Server[]> {
  const v4 = createServer(handler);
  await listen(v4, '127.0.0.1', port);
  const v6 = createServer(handler);
  try {
    await listen(v6, '::1', portOf(v4));
    return [v4, v6];
  } catch (error) {
    // A computer without IPv6.
    if (hasCode(error, 'EADDRNOTAVAIL', 'EAFNOSUPPORT')) return [v4];
    await close(v4);
    throw error;
  }
}

/** How many ports are tried before giving up. */
const PORTS_TRIED = 50;

/**
 * Serves a built site on this computer only.
 *
 * @param options.port first port to try, 0 for any free one; the next free one is used when it is taken
 * @param options.base see {@link SiteOptions}
 * @throws when no port is free or may be used
 */
export async function serveSite(
  root: string,
  options: SiteOptions & { readonly port: number },
): Promise<RunningServer> {
  const handler = siteHandler(root, options);
  for (let port = options.port; ; port += 1) {
    try {
      const servers = await listenLocally(handler, port);
      const [first] = servers;
      const found = first === undefined ? port : portOf(first);
      return {
        origin: `http://localhost:${String(found)}`,
        address: `http://localhost:${String(found)}${options.base ?? ''}/`,
        port: found,
        moved: found !== options.port && options.port !== 0,
        close: async () => {
          await Promise.all(servers.map(close));
        },
      };
    } catch (error) {
      const last = port - options.port >= PORTS_TRIED || port >= 65_535;
      if (last || !hasCode(error, 'EADDRINUSE')) throw error;
    }
  }
}
