import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PROVINCE } from '#tests/helpers/province.ts';
import { startEditor, type RunningEditor } from './server.ts';

let folder = '';
let editor: RunningEditor;
let token = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-tay-'));
  cpSync(resolve(PROVINCE), join(folder, 'content'), { recursive: true });
  editor = await startEditor({
    root: join(folder, 'content'),
    port: 0,
    work: join(folder, 'work'),
  });
  const page = await (await fetch(editor.address)).text();
  token = /name="token" content="([^"]+)"/u.exec(page)?.[1] ?? '';
});
afterAll(async () => {
  await editor.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Told {
  readonly status: number;
  readonly body: ReturnType<typeof JSON.parse>;
}

const ask = async (path: string, init: RequestInit = {}): Promise<Told> => {
  const response = await fetch(new URL(path, editor.address), {
    ...init,
    headers: { Authorization: `token ${token}` },
  });
  return { status: response.status, body: await response.json() };
};

/** A request with headers that fetch does not let anyone set. */
const raw = (headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((done, fail) => {
    const url = new URL('/viec/loi', editor.address);
    request(url, { headers: { Authorization: `token ${token}`, ...headers } }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on('error', fail)
      .end();
  });

it('answers to its own pages alone', async () => {
  const { host, origin } = new URL(editor.address);
  expect(await raw({})).toBe(200);
  expect(await raw({ Origin: origin })).toBe(200);
  expect(await raw({ Authorization: 'token khac' })).toBe(401);
  expect(await raw({ Origin: 'https://trang-khac.example' })).toBe(403);
  expect(await raw({ Host: `trang-khac.example:${host.split(':')[1] ?? ''}` })).toBe(403);
});

it('lets its pages ask nobody else, and no other page hold them', async () => {
  const { headers } = await fetch(new URL('/soan/', editor.address));
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/https?:|\*/u);
  expect(policy).toContain("frame-ancestors 'none'");
});

it.each([
  '/sveltia/../package.json',
  '/sveltia/npm/../../../../package.json',
  '/page/home.html',
  '/x',
])('serves no file that is not its own: %s', async (path) => {
  const url = editor.address.slice(0, -1) + path;
  expect((await fetch(url)).status).toBe(404);
});

it('serves Sveltia CMS whole, its Vietnamese words as a module', async () => {
  const words = await fetch(new URL('/sveltia/locales/vi.json', editor.address));
  expect(words.headers.get('content-type')).toContain('javascript');
  expect(await words.text()).toMatch(/^export default \{.*Lưu/su);
  expect((await fetch(new URL('/sveltia/npm/index.js', editor.address))).status).toBe(200);
});

it('tells each mistake with the form that mends it', async () => {
  const path = join(folder, 'content/agencies/may-trang.yaml');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/level: provincial/u, 'level: tren-may'));
  const { body } = await ask('/viec/loi');
  writeFileSync(path, text);
  expect(body).toContainEqual(
    expect.objectContaining({
      where: expect.stringMatching(/^content\/agencies\/may-trang\.yaml:\d+$/u),
      form: expect.stringMatching(/^agencies\/mt-/u),
    }),
  );
  expect((await ask('/viec/loi')).body).toEqual([]);
});

it('finds where words stand, as a pin ready to copy', async () => {
  const { body } = await ask(`/viec/ghim?chu=${encodeURIComponent('thi diem nha tre cong dong')}`);
  expect(body.found[0]).toMatchObject({
    document: 'may-trang-12-kh-ubnd-2021',
    clause: 'III.2.g1',
    quote: 'Thí điểm nhà trẻ cộng đồng',
  });
});

it.each([
  ['nothing', new Blob([]), /rỗng/u],
  ['a picture', new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3])]), /tệp ảnh/u],
])('says why it does not take in %s, and writes nothing', async (_name, body, message) => {
  const told = await ask('/viec/nhap', { method: 'POST', body });
  expect(told.status).toBe(422);
  expect(told.body.message).toMatch(message);
  expect((await ask('/viec/loi')).body).toEqual([]);
});

it('answers as a git host does to what it does not know', async () => {
  expect((await ask('/api/v1/repos/khac/kho')).status).toBe(404);
  const commit = await ask('/api/v1/repos/so-tay/noi-dung/contents', {
    method: 'POST',
    body: '{}',
  });
  expect([commit.status, commit.body.message]).toEqual([
    422,
    expect.stringContaining('Chưa ghi gì'),
  ]);
});
