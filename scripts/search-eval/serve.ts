/** A static server on loopback for measuring: counts the bytes that a reader's browser would be sent. */

import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { AHEAD_PAGES, cacheOf, REVALIDATE } from '#src/site/headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
};

export interface Served {
  /** Address with a slash at the end. */
  address: string;
  /** Body bytes sent so far, text files compressed with Brotli as a host does. */
  sent: () => number;
  /** Files sent since the last call, with their bytes. */
  log: () => { path: string; bytes: number }[];
  close: () => Promise<void>;
}

/** A slow connection: how long each answer takes to begin, and how fast bytes come over all that are on their way. */
export interface SlowNetwork {
  /** Milliseconds. */
  readonly latency: number;
  readonly bytesPerSecond: number;
}

/** What browsers' tools for developers call slow 4G: 1.6 Mb/s with a margin, 150 ms a way and back, 3.75 of them a request. */
export const SLOW_4G: SlowNetwork = { latency: 562.5, bytesPerSecond: 180_000 };

/** Waits as long as a body of so many bytes would take. All bodies share the connection, in order of their requests. */
function pacer({ latency, bytesPerSecond }: SlowNetwork): (bytes: number) => Promise<void> {
  let free = 0;
  return async (bytes) => {
    const begins = Math.max(performance.now() + latency, free);
    free = begins + (bytes / bytesPerSecond) * 1000;
    await new Promise((resolve) => setTimeout(resolve, free - performance.now()));
  };
}

/**
 * Serves the folders, the first that has a file winning; `keepsAhead`: see `AHEAD_PAGES` in the site's headers.
 */
export async function serve(
  folders: readonly string[],
  network?: SlowNetwork,
  keepsAhead = true,
): Promise<Served> {
  const pace = network && pacer(network);
  const packed = new Map<string, Buffer>();
  let sent = 0;
  let log: { path: string; bytes: number }[] = [];
  // Listed once, so that the times measured are the search's and not this server's.
  const files = new Map<string, string>();
  for (const folder of [...folders].reverse())
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) {
        const file = join(entry.parentPath, entry.name);
        files.set(`/${relative(folder, file).split(sep).join('/')}`, file);
      }
  const find = async (path: string): Promise<{ file: string; body: Buffer } | undefined> => {
    const file = files.get(path) ?? files.get(`${path.replace(/\/$/, '')}/index.html`);
    return file ? { file, body: await readFile(file) } : undefined;
  };
  const server = createServer((request, response) => {
    const path = normalize(
      decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname),
    );
    void find(path).then(async (found) => {
      if (!found) {
        response.writeHead(404).end();
        return;
      }
      const type = TYPES[extname(found.file)];
      let { body } = found;
      if (type) {
        const known = packed.get(found.file) ?? brotliCompressSync(body);
        packed.set(found.file, known);
        body = known;
      }
      sent += body.length;
      await pace?.(body.length);
      log.push({ path, bytes: body.length });
      response.writeHead(200, {
        'content-type': type ?? 'application/octet-stream',
        'cache-control': !keepsAhead && AHEAD_PAGES.includes(path) ? REVALIDATE : cacheOf(path),
        ...(type ? { 'content-encoding': 'br' } : {}),
      });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://localhost:${String((server.address() as AddressInfo).port)}/`,
    sent: () => sent,
    log: () => {
      const out = log;
      log = [];
      return out;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
