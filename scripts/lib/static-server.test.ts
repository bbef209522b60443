import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentType, serveSite, type RunningServer } from './static-server.ts';

const LONG = `<!doctype html><title>Văn bản</title>${'<p>Nguyên văn.</p>'.repeat(100)}`;

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  const root = join(folder, 'dist');
  mkdirSync(join(root, 'van-ban'), { recursive: true });
  mkdirSync(join(root, 'rong'));
  mkdirSync(join(folder, 'dist-other'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist-other', 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), '<h1>Trang đầu</h1>');
  writeFileSync(join(root, 'van-ban', 'index.html'), LONG);
  writeFileSync(join(root, '404.html'), '<h1>Không tìm thấy</h1>');
  writeFileSync(join(root, 'đường.txt'), 'đ');
  writeFileSync(join(root, '_headers'), '/*\n  X-Test: all\n/van-ban/*\n  X-Test: text\n');
  server = await serveSite(root, { port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: Buffer;
}

/** Sends the path as it is; fetch would tidy `..` away. */
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((resolve, reject) => {
    const sent = request({ port: server.port, host: 'localhost', path, headers, method }, (got) => {
      const chunks: Buffer[] = [];
      got.on('data', (chunk: Buffer) => chunks.push(chunk));
      got.on('end', () => {
        resolve({
          status: got.statusCode ?? 0,
          headers: got.headers,
          body: Buffer.concat(chunks),
        });
      });
    });
    sent.on('error', reject);
    sent.end();
  });

describe('serveSite', () => {
  it.each([
    ['/', 200],
    ['/?q=a', 200],
    ['/van-ban/', 200],
    ['/%C4%91%C6%B0%E1%BB%9Dng.txt', 200],
    ['/khong-co/', 404],
    ['/rong/', 404],
    ['/index.html/', 404],
    ['/_headers', 404],
    ['/../secret.txt', 404],
    ['/%2e%2e/secret.txt', 404],
    ['/..%2fsecret.txt', 404],
    ['/van-ban/../../secret.txt', 404],
    ['/../dist-other/secret.txt', 404],
    ['/%00', 404],
    ['/%E0%A4%A', 404],
  ])('answers %s with %i', async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.body.toString()).not.toContain('secret');
  });

  it('answers a page that is not there with 404.html', async () => {
    expect((await get('/khong-co/')).body.toString()).toContain('Không tìm thấy');
  });

  it('sends on to the address with a slash and keeps the query', async () => {
    const answer = await get('/van-ban?q=a');
    expect([answer.status, answer.headers['location']]).toEqual([301, '/van-ban/?q=a']);
  });

  it('never sends on to another host', async () => {
    expect((await get('//van-ban')).headers['location']).toBe('/van-ban/');
  });

  it('sends the headers of _headers, the later rule first, and asks to be asked again', async () => {
    expect((await get('/')).headers).toMatchObject({
      'x-test': 'all',
      'cache-control': 'no-cache',
    });
    expect((await get('/van-ban/')).headers['x-test']).toBe('text');
    expect((await get('/khong-co/')).headers['x-test']).toBe('all');
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip, br;q=0', 'gzip', gunzipSync],
    ['identity', undefined, (bytes: Buffer) => bytes],
  ])('compresses for a browser that takes %s', async (accepted, encoding, unpack) => {
    const answer = await get('/van-ban/', { 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(unpack(answer.body).toString()).toBe(LONG);
  });

  it('answers 304 to a browser that has the file', async () => {
    const first = await get('/van-ban/');
    const again = await get('/van-ban/', { 'if-none-match': String(first.headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it('sends no body to HEAD and refuses POST', async () => {
    expect((await get('/', {}, 'HEAD')).body.length).toBe(0);
    expect((await get('/', {}, 'POST')).status).toBe(405);
  });

  it('takes the next port when one is taken', async () => {
    const next = await serveSite(folder, { port: server.port });
    expect(next.moved).toBe(true);
    expect(next.port).toBeGreaterThan(server.port);
    await next.close();
  });
});

it.each([
  ['a.html', 'text/html; charset=utf-8'],
  ['a.css', 'text/css; charset=utf-8'],
  ['a.js', 'text/javascript; charset=utf-8'],
  ['a.svg', 'image/svg+xml; charset=utf-8'],
  ['a.woff2', 'font/woff2'],
  ['a.ics', 'text/calendar; charset=utf-8'],
  ['a.wasm', 'application/wasm'],
  ['wasm.unknown.pagefind', 'application/octet-stream'],
  ['a.PNG', 'image/png'],
])('the type of %s is %s', (name, type) => {
  expect(contentType(name)).toBe(type);
});
