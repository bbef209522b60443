import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { headersFor, parseHeaders, REVALIDATE, type HeaderRule } from '#src/site/headers.ts';

/** Content types of the files that the site holds; a host must send the same for the site to work. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.xsl': 'text/xsl; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
  '.epub': 'application/epub+zip',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Unknown kinds, Pagefind's index among them, are bytes. */
const BYTES = 'application/octet-stream';

/** Content type for a path or file name. */
export const contentType = (path: string): string => TYPES[extname(path).toLowerCase()] ?? BYTES;

/** Whether a content type is worth compressing. */
export const isText = (type: string): boolean => /^text\/|json|xml|manifest/.test(type);

/** Small files gain nothing, and some grow. */
const WORTH_COMPRESSING = 500;

type Encoding = 'br' | 'gzip';

/** The best encoding that the browser takes; `q=0` refuses one (RFC 9110, 12.5.3). */
function acceptedEncoding(header: string | undefined): Encoding | undefined {
  const accepted = (header ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.replace(/;.*$/, '').trim());
  return (['br', 'gzip'] as const).find((encoding) => accepted.includes(encoding));
}

function compress(bytes: Buffer, encoding: Encoding): Buffer {
  // Quality 5 takes milliseconds; a host compresses once, at 11.
  return encoding === 'br'
    ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
    : gzipSync(bytes);
}

/** What a path of a request leads to. */
export type Target =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing' };

/** Files that a host reads for itself and does not serve. */
const PRIVATE = new Set(['/_headers', '/_redirects']);

/**
 * Finds the file for a request's path (still percent-encoded, without its query).
 * A folder is served by its index.html, at the address with a slash at the end.
 *
 * @param root the folder served; nothing outside of it is ever read
 */
export function resolveTarget(root: string, requestPath: string): Target {
  let path: string;
  try {
    path = decodeURIComponent(requestPath);
  } catch {
    return { kind: 'missing' };
  }
  const file = join(root, path);
  if (path.includes('\0') || PRIVATE.has(path) || !`${file}${sep}`.startsWith(`${root}${sep}`)) {
    return { kind: 'missing' };
  }
  const entry = statSync(file, { throwIfNoEntry: false });
  if (entry?.isFile() === true && !path.endsWith('/')) return { kind: 'file', file };
  const index = join(file, 'index.html');
  if (entry?.isDirectory() !== true || !existsSync(index)) return { kind: 'missing' };
  if (path.endsWith('/')) return { kind: 'file', file: index };
  // Two slashes at the start would name another host.
  return { kind: 'redirect', to: `${requestPath.replace(/^\/+/, '/')}/` };
}

/** Answers requests from a built site; reads `_headers` once. */
export function siteHandler(
  root: string,
  options: { readonly compress?: boolean } = {},
): RequestListener {
  const headersPath = join(root, '_headers');
  const rules: readonly HeaderRule[] = existsSync(headersPath)
    ? parseHeaders(readFileSync(headersPath, 'utf8'))
    : [];
  const compressed = new Map<string, Buffer>();

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const [path = '/', query] = (request.url ?? '/').split('?');
    const target = resolveTarget(root, path);
    const headers: Record<string, string> = {
      'Cache-Control': REVALIDATE,
      ...headersFor(rules, path),
    };
    if (target.kind === 'redirect') {
      const to = query === undefined ? target.to : `${target.to}?${query}`;
      response.writeHead(301, { ...headers, Location: to }).end();
      return;
    }
    const notFound = join(root, '404.html');
    const file = target.kind === 'file' ? target.file : existsSync(notFound) ? notFound : undefined;
    const status = target.kind === 'file' ? 200 : 404;
    if (file === undefined) {
      response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('Không có trang này.\n');
      return;
    }

    let body: Buffer = readFileSync(file);
    headers['Content-Type'] = contentType(file);
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    headers['ETag'] = tag;
    if (isText(contentType(file)) && options.compress !== false) {
      headers['Vary'] = 'Accept-Encoding';
      const encoding = acceptedEncoding(String(request.headers['accept-encoding'] ?? ''));
      if (encoding !== undefined && body.length >= WORTH_COMPRESSING) {
        const key = `${encoding} ${tag}`;
        const small = compressed.get(key) ?? compress(body, encoding);
        compressed.set(key, small);
        body = small;
        headers['Content-Encoding'] = encoding;
      }
    }
    if (status === 200 && request.headers['if-none-match'] === tag) {
      response.writeHead(304, headers).end();
      return;
    }
    headers['Content-Length'] = String(body.length);
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
  };
}

/** A server that listens. */
export interface RunningServer {
  readonly origin: string;
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

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server is closed.');
  return address.port;
}

/**
 * Listens on both addresses that "localhost" may mean, so that no other program answers there instead.
 *
 * @throws `EADDRINUSE` when either is taken
 */
async function listenLocally(handler: RequestListener, port: number): Promise<Server[]> {
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
 * @param options.compress false leaves compression out
 * @throws when no port is free or may be used
 */
export async function serveSite(
  root: string,
  options: { readonly port: number; readonly compress?: boolean },
): Promise<RunningServer> {
  const handler = siteHandler(root, options);
  for (let port = options.port; ; port += 1) {
    try {
      const servers = await listenLocally(handler, port);
      const [first] = servers;
      const found = first === undefined ? port : portOf(first);
      return {
        origin: `http://localhost:${String(found)}`,
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
