import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildIndex } from '#src/search/index/index-builder.ts';
import { prepare } from '#src/search/index/prepare.ts';
import { BASE, networkOver } from '#tests/search/built-index.ts';
import { littleSite } from '#tests/search/little-site.ts';
import { filterNames } from '#src/search/shared/records.ts';
import { memoryIndex } from '#tests/helpers/memory-index.ts';
import {
  chunkSize,
  IndexLoader,
  isNeeded,
  isOften,
  layOut,
  openPagefind,
  refill,
  withOwnLoader,
} from './pagefind.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * When a new version of Pagefind turns one of these red, change `pagefind.ts` alone until they are green again, and
 * measure with `npm run search:eval` before and after: no other file knows how Pagefind works inside.
 */

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  await buildIndex(littleSite, folder);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The index that the builder has written, asked by the real Pagefind. */
async function realIndex(): Promise<SearchIndex> {
  const { importScript, fetch } = networkOver(folder);
  const loader = new IndexLoader(fetch, new Set());
  const { script } = await loader.open(BASE);
  return openPagefind(await importScript(BASE + script), BASE, loader.load);
}

describe('the index of Pagefind', () => {
  const { entries } = prepare(littleSite);
  const model = memoryIndex(entries);
  const tokens = [...new Set(entries.flatMap((entry) => [...entry.tokens.keys()]))];

  /** What an index says of a token, without its own names for the records. */
  const said = async (index: SearchIndex, token: string): Promise<string[]> => {
    const found = await index.find(token);
    const lines = found.map(async ({ isOften: often, read }) => {
      const { url, type, passages } = await read();
      return `${url} ${type} ${passages.map(({ address }) => address).join(' ')} ${String(often)}`;
    });
    return (await Promise.all(lines)).sort();
  };

  it('answers as the one in memory does, token by token', async () => {
    const index = await realIndex();
    await index.warm();
    expect(tokens.length).toBeGreaterThan(100);
    for (const token of tokens)
      expect(await said(index, token), token).toEqual(await said(model, token));
    await index.close();
  });

  it('finds nothing for a token that only begins one, or that none begins', async () => {
    const index = await realIndex();
    for (const token of ['baozhie', 'baozhiemzz', 'b', 'khongcow'])
      expect(await index.find(token)).toEqual([]);
  });

  it('knows the values of the filters as the one in memory does', async () => {
    const index = await realIndex();
    const all = [...filterNames, 'page', 'khong-co'];
    const sorted = async (one: SearchIndex) =>
      Object.entries(await one.values(all)).map(([name, values]) => [name, [...values].sort()]);
    expect(await sorted(index)).toEqual(await sorted(model));
    expect((await model.values(['type']))['type']).toHaveLength(3);
    expect((await index.members('type', 'benefit')).size).toBe(2);
  });
});

it('loads the files of the filters that are asked for, and no others', async () => {
  const network = networkOver(folder);
  const loader = new IndexLoader(network.fetch, new Set());
  const { script } = await loader.open(BASE);
  const index = openPagefind(await network.importScript(BASE + script), BASE, loader.load);
  const files = () => network.asked.filter((path) => path.startsWith('filter/')).length;
  await index.values(['type', 'province']);
  expect(files()).toBe(2);
  await index.values(['type', 'year']);
  expect(files()).toBe(3);
});

describe('openPagefind', () => {
  it.each([undefined, {}, { createInstance: () => ({}) }])('refuses %o', (module) => {
    expect(() => openPagefind(module, BASE, () => Promise.reject(new Error('unused')))).toThrow(
      'not as the build writes it',
    );
  });
});

describe('the script', () => {
  it('loads by a loader of ours, once it is given one', async () => {
    const { importScript, fetch } = networkOver(folder);
    const loader = new IndexLoader(fetch, new Set());
    const { script } = await loader.open(BASE);
    const load = vi.fn(loader.load);
    const index = openPagefind(await importScript(BASE + script), BASE, load);
    await index.warm();
    await index.find('baozhiemz');
    const asked = load.mock.calls.map(([address]) => address.replace(/\?.*|[^/]*(?=\.pf_)/g, ''));
    expect(asked).toEqual(
      expect.arrayContaining([
        '/pagefind/pagefind-entry.json',
        '/pagefind/.pf_meta',
        '/pagefind/wasm.unknown.pagefind',
        '/pagefind/index/.pf_index',
      ]),
    );
  });

  it('finds what it asks for one by one on its way already, each file once', async () => {
    const network = networkOver(folder);
    const loader = new IndexLoader(network.fetch, new Set());
    const { script } = await loader.open(BASE);
    const begun = network.asked.map((path) => path.replace(/\.\w{10}(?=\.)/, ''));
    expect(begun).toEqual(['pagefind-entry.json', 'ma/wasm.pagefind', 'ma/ban-ghi.pf_meta']);
    const index = openPagefind(await network.importScript(BASE + script), BASE, loader.load);
    await index.warm();
    expect(network.asked.slice(3)).toEqual([script]);
  });

  it.each(['{}', '{"files":{"script":"a"}}', '<!doctype html>'])(
    'fails to load where the entry is another: %s',
    async (text) => {
      const loader = new IndexLoader(() => Promise.resolve(new Response(text)), new Set());
      await expect(loader.open(BASE)).rejects.toThrow();
      expect(loader.failures).toBe(1);
    },
  );

  it.each(['export{a as b};', 'fetch("x")', ''])('is refused where it is another: %j', (script) => {
    expect(() => withOwnLoader(script)).toThrow('as version 1.6 did');
  });
});

describe('IndexLoader', () => {
  const packed = zlib.gzipSync('pagefind_dcd{}');
  const loaderOf = (answer: () => Response) => {
    const get = vi.fn<typeof fetch>(() => Promise.resolve(answer()));
    const loader = new IndexLoader(get, new Set());
    return { get, loader, text: async (path: string) => (await loader.load(path)).text() };
  };
  const bytesOf = (buffer: Buffer) => new Response(new Uint8Array(buffer));

  it('unpacks, so that Pagefind need not', async () => {
    expect(await loaderOf(() => bytesOf(packed)).text('/a.pf_index')).toBe('pagefind_dcd{}');
  });

  it('takes what the host has unpacked', async () => {
    const { text } = loaderOf(() => new Response('pagefind_dcd{}'));
    expect(await text('/a.pf_index')).toBe('pagefind_dcd{}');
  });

  it('leaves other files as they are', async () => {
    expect(await loaderOf(() => new Response('{}')).text('/pagefind-entry.json?ts=1')).toBe('{}');
  });

  it.each([
    ['half a file', () => bytesOf(packed.subarray(0, packed.length - 9))],
    ['another file, packed', () => bytesOf(zlib.gzipSync('something else'))],
    ['a page', () => new Response('<!doctype html>')],
    ['nothing', () => new Response('')],
    ['an error', () => new Response('', { status: 500 })],
  ])('counts %s as a failure', async (_, answer) => {
    const { loader } = loaderOf(answer);
    await expect(loader.load('/a.pf_index')).rejects.toThrow('/a.pf_index');
    expect(loader.failures).toBe(1);
  });

  it('leaves unpacking to Pagefind in a browser that cannot', async () => {
    vi.stubGlobal('DecompressionStream', undefined);
    const { loader } = loaderOf(() => bytesOf(packed));
    const bytes = await (await loader.load('/a.pf_index')).arrayBuffer();
    expect(Buffer.from(bytes).equals(packed)).toBe(true);
    vi.unstubAllGlobals();
  });

  it('asks again past the memory of the browser for what came broken, and only for that', async () => {
    const { get, loader } = loaderOf(() => new Response('<!doctype html>'));
    await expect(loader.load('/a.pf_index')).rejects.toThrow();
    await expect(loader.load('/a.pf_index')).rejects.toThrow();
    await expect(loader.load('/b.pf_index')).rejects.toThrow();
    expect(get.mock.calls.map(([, init]) => init?.cache)).toEqual([undefined, 'reload', undefined]);
  });
});

describe('layOut', () => {
  const placesOf = (tokens: ReadonlyMap<string, number>) => layOut(tokens).split(' ');

  it('tells by the place whether a token is said more than once', () => {
    const tokens = { mot: 1, hai: 2, ba: 3, bon: 4 };
    const places = placesOf(new Map(Object.entries(tokens)));
    const often = Object.keys(tokens).filter((token) => isOften(places.indexOf(token)));
    expect(often).toEqual(['hai', 'ba', 'bon']);
  });

  it('loses no token where many are said often', () => {
    const tokens = new Map(Array.from({ length: 500 }, (_, at) => [`t${String(at)}`, 3] as const));
    const places = placesOf(tokens);
    expect(new Set(places.filter((token) => token !== '.')).size).toBe(500);
    expect(places.filter((token, at) => token !== '.' && !isOften(at)).length).toBe(500 - 176);
  });

  it.each([0, 1, 176, 1023, 1024, 1025])('fills %d tokens up to whole thousands', (count) => {
    const tokens = new Map(Array.from({ length: count }, (_, at) => [`t${String(at)}`, 2]));
    expect(placesOf(tokens).length % 1024).toBe(0);
    expect(placesOf(tokens).length - count).toBeLessThan(1024 + 176);
  });
});

describe('refill', () => {
  const packed = (text: string) => zlib.gzipSync(text);
  const shown = { url: '/a/', content: 'Nguyên văn', meta: { title: 'A' } };

  it('puts what is shown in the place of the tokens', () => {
    const file = packed(
      'pagefind_dcd{"url":"0-ab","content":"baozhiemz","filters":{"type":["page"]}}',
    );
    const text = zlib.gunzipSync(refill(file, () => shown, zlib)).toString();
    expect(text).toBe(
      `pagefind_dcd${JSON.stringify({ url: '/a/', content: 'Nguyên văn', filters: {}, meta: { title: 'A' } })}`,
    );
  });

  it.each([
    ['another signature', 'pagefind_xyz{"url":"0-ab"}'],
    ['no object', 'pagefind_dcd["0-ab"]'],
    ['no address', 'pagefind_dcd{"id":"0-ab"}'],
    ['the address of no record', 'pagefind_dcd{"url":"7-ab"}'],
  ])('stops the build at %s', (_, text) => {
    const shownOf = (url: string) => (url === '0-ab' ? shown : undefined);
    expect(() => refill(packed(text), shownOf, zlib)).toThrow('engine/pagefind.ts');
  });
});

it('takes of Pagefind what is used', async () => {
  const names = await readdir(folder);
  expect(names.every(isNeeded)).toBe(true);
  expect(names.map((name) => name.replace(/vi_\w+/, '*')).sort()).toEqual([
    'filter',
    'fragment',
    'index',
    'ma',
    'pagefind-entry.json',
  ]);
  const kept = await readdir(join(folder, 'ma'));
  expect(kept.map((name) => name.replace(/\.\w{10}\./, '.*.')).sort()).toEqual([
    'ban-ghi.*.pf_meta',
    'pagefind.*.js',
    'tu-vung.*.json',
    'wasm.*.pagefind',
  ]);
  const entry: unknown = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8'));
  expect(entry).toMatchObject({ version: '1.6.0' });
});

it('makes chunks larger for larger sites', () => {
  const size = (records: number): number => Number(chunkSize(records).value);
  expect(size(10)).toBe(500);
  expect(size(10_000)).toBe(2500);
});
