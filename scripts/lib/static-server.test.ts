import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  close,
  contentType,
  portOf,
  serveSite,
  siteHandler,
  type RunningServer,
} from './static-server.ts';

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
  mkdirSync(join(root, '.git'));
  writeFileSync(join(root, '.git', 'config'), 'secret');
  writeFileSync(join(root, '.env'), 'secret');
  writeFileSync(join(root, '_redirects'), 'secret');
  writeFileSync(join(root, 'big.css'), LONG);
  writeFileSync(join(root, 'big.css.br'), brotliCompressSync(LONG));
  writeFileSync(join(root, 'big.css.gz'), gzipSync(LONG));
  writeFileSync(
    join(root, '_headers'),
    '# secret\n/*\n  X-Test: all\n/van-ban/*\n  X-Test: text\n',
  );
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
const get = (
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
  port = server.port,
) =>
  new Promise<Answer>((resolve, reject) => {
    // A connection of its own: one that was kept may have been another server's, on the same port.
    const sent = request(
      { port, host: 'localhost', path, headers, method, agent: false },
      (got) => {
        const chunks: Buffer[] = [];
        got.on('data', (chunk: Buffer) => chunks.push(chunk));
        got.on('end', () => {
          resolve({
            status: got.statusCode ?? 0,
            headers: got.headers,
            body: Buffer.concat(chunks),
          });
        });
      },
    );
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
    ['/_headers/', 404],
    ['//_headers', 404],
    ['/./_headers', 404],
    ['/van-ban/../_headers', 404],
    ['/%5fheaders', 404],
    ['/%5Fheaders', 404],
    ['/_Headers', 404],
    ['/_headers.', 404],
    ['/_headers%00', 404],
    ['/_redirects?q', 404],
    ['/.env', 404],
    ['/%2eenv', 404],
    ['/.git/config', 404],
    ['/%2Egit%2fconfig', 404],
    ['/van-ban%5c..%5c.env', 404],
    ['/van-ban%5cindex.html', 404],
    ['/../secret.txt', 404],
    ['/%2e%2e/secret.txt', 404],
    ['/..%2fsecret.txt', 404],
    ['/van-ban/../../secret.txt', 404],
    ['/../dist-other/secret.txt', 404],
    ['/%00', 404],
    ['/%E0%A4%A', 404],
    ['/%', 404],
    ['/%c0%ae%c0%ae/secret.txt', 404],
    [`/${'a'.repeat(256)}`, 404],
    [`/${'a/'.repeat(3000)}`, 404],
    [`/${'%C4%91'.repeat(128)}/`, 404],
    ['http://localhost/secret.txt', 404],
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
  ])(
    'sends the copy beside the file to a browser that takes %s',
    async (accepted, encoding, unpack) => {
      const answer = await get('/big.css', { 'accept-encoding': accepted });
      expect(answer.headers).toMatchObject({
        'content-type': 'text/css; charset=utf-8',
        vary: 'Accept-Encoding',
      });
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(unpack(answer.body).toString()).toBe(LONG);
    },
  );

  it.each([
    ['bytes=0-4', 206, LONG.slice(0, 5)],
    ['bytes=9999999-', 416, ''],
    ['bytes=5-2', 200, LONG],
    ['bytes=-5', 200, LONG],
    ['bytes=a-b', 200, LONG],
    ['bytes=0-1,3-4', 200, LONG],
  ])('answers a request for %s with %i', async (range, status, body) => {
    const answer = await get('/big.css', { range });
    expect([answer.status, answer.body.toString()]).toEqual([status, body]);
  });

  it('serves what another build has put in its place', async () => {
    const file = join(folder, 'dist', 'lan-dung.txt');
    writeFileSync(file, 'cũ');
    expect((await get('/lan-dung.txt')).body.toString()).toBe('cũ');
    writeFileSync(file, 'mới hơn');
    expect((await get('/lan-dung.txt')).body.toString()).toBe('mới hơn');
    rmSync(file);
    expect((await get('/lan-dung.txt')).status).toBe(404);
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

describe('serveSite under a path', () => {
  let below: RunningServer;

  beforeAll(async () => {
    below = await serveSite(join(folder, 'dist'), { port: 0, base: '/an-sinh' });
  });

  afterAll(() => below.close());

  it.each([
    ['/an-sinh/', 200, undefined],
    ['/an-sinh', 301, '/an-sinh/'],
    ['/an-sinh/van-ban', 301, '/an-sinh/van-ban/'],
    ['/an-sinh/van-ban/', 200, undefined],
    ['/', 404, undefined],
    ['/van-ban/', 404, undefined],
    ['/an-sinhvan-ban/', 404, undefined],
    ['/an-sinh/../van-ban/', 404, undefined],
    ['/an-sinh/_headers', 404, undefined],
  ])('answers %s with %i', async (path, status, location) => {
    const answer = await get(path, {}, 'GET', below.port);
    expect([answer.status, answer.headers['location']]).toEqual([status, location]);
  });

  it('names its address', () => {
    expect(below.address).toBe(`http://localhost:${String(below.port)}/an-sinh/`);
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
  ['a.jsonl', 'application/jsonl; charset=utf-8'],
  ['a.csv', 'text/csv; charset=utf-8'],
  ['a.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['favicon.ico', 'image/x-icon'],
  ['a.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['a.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['a.zip', 'application/zip'],
  ['vi_1.pf_index', 'application/octet-stream'],
  ['a.PNG', 'image/png'],
])('the type of %s is %s', (name, type) => {
  expect(contentType(name)).toBe(type);
});

describe('a site that is being put in the place of another', () => {
  const swapped = async (path: string): Promise<Answer> => {
    const root = mkdtempSync(join(folder, 'swap-'));
    writeFileSync(join(root, 'index.html'), '<h1>Trang đầu</h1>');
    const handler = siteHandler(root);
    renameSync(root, `${root}-aside`);
    const own = createServer((incoming, response) => {
      handler(incoming, response);
      renameSync(`${root}-aside`, root);
    });
    await new Promise<void>((resolve) => {
      own.listen(0, '127.0.0.1', resolve);
    });
    const answer = await get(path, {}, 'GET', portOf(own));
    await close(own);
    return answer;
  };

  it('is waited for by a request that comes in between', async () => {
    const answer = await swapped('/');
    expect(answer.status).toBe(200);
    expect(answer.body.toString()).toBe('<h1>Trang đầu</h1>');
  });

  it('still has no page where it has none', async () => {
    expect((await swapped('/khong-co/')).status).toBe(404);
  });
});
