import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildIndex, writeIndex } from '#src/search/index/index-builder.ts';
import { prepare, type Prepared } from '#src/search/index/prepare.ts';
import { BASE, networkOver } from '#tests/search/built-index.ts';
import { littleSite } from '#tests/search/little-site.ts';
import { filterNames } from '#src/search/shared/records.ts';
import { memoryIndex } from '#tests/helpers/memory-index.ts';
import {
  checkOrder,
  chunkSize,
  IndexLoader,
  isKept,
  isOften,
  layOut,
  openPagefind,
  readEntry,
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

/** The index that the builder has written, as a browser reads it. */
async function realIndex(network = networkOver(folder)): Promise<SearchIndex> {
  const loader = new IndexLoader(network.fetch, new Set());
  return openPagefind(BASE, await loader.entry(BASE), loader);
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

describe('an index of many chunks', () => {
  /** Records of many tokens that begin alike, as pairs of syllables do. */
  const many = Array.from({ length: 30 }, (_, record): Prepared => {
    const words = Array.from(
      { length: 60 },
      (_, at) => `ba${String((record * 7 + at * 13) % 400)}z`,
    );
    const [entry] = prepare(littleSite).entries;
    if (!entry) throw new Error('The little site is empty');
    return { ...entry, tokens: new Map(words.map((word, at) => [word, at % 3])) };
  });
  let at = '';
  beforeAll(async () => {
    at = await mkdtemp(join(tmpdir(), 'pagefind-'));
    await writeIndex({ entries: many, lexicon: prepare(littleSite).lexicon }, at);
  }, 60_000);
  afterAll(() => rm(at, { recursive: true, force: true }));

  it('is found in to the last token', async () => {
    expect((await readdir(join(at, 'index'))).length).toBeGreaterThan(5);
    const index = await realIndex(networkOver(at));
    const model = memoryIndex(many);
    for (const token of new Set(many.flatMap(({ tokens }) => [...tokens.keys()]))) {
      const counts = async (one: SearchIndex) =>
        (await one.find(token)).map((found) => found.isOften).sort();
      expect(await counts(index), token).toEqual(await counts(model));
    }
  });
});

it('loads the files of the filters that are asked for, and no others, each once', async () => {
  const network = networkOver(folder);
  const index = await realIndex(network);
  const files = () => network.asked.filter((path) => path.startsWith('filter/')).length;
  await index.values(['type', 'province']);
  expect(files()).toBe(2);
  await Promise.all([index.values(['type', 'year']), index.members('type', 'benefit')]);
  expect(files()).toBe(3);
});

it('loads a chunk once for all tokens that it has, and none for a token that stands in none', async () => {
  const network = networkOver(folder);
  const index = await realIndex(network);
  const chunks = () => network.asked.filter((path) => path.startsWith('index/')).length;
  await Promise.all([index.find('baozhiemz'), index.find('baozhiemz')]);
  expect(chunks()).toBe(1);
  await index.find('zzzz');
  expect(chunks()).toBe(1);
});

describe('a token that is only begun', () => {
  /** The chunks that are loaded for a beginning. */
  const loaded = async (beginning: string): Promise<number> => {
    const network = networkOver(folder);
    const index = await realIndex(network);
    await index.approach(beginning);
    return network.asked.filter((path) => path.startsWith('index/')).length;
  };

  it('has the one chunk loaded that can hold it, where its end will be looked for', async () => {
    const network = networkOver(folder);
    const index = await realIndex(network);
    await index.approach('baozhie');
    await index.find('baozhiemz');
    expect(network.asked.filter((path) => path.startsWith('index/'))).toHaveLength(1);
  });

  it('has none loaded where several or none can hold it', async () => {
    expect(await loaded('')).toBe(0);
    expect(await loaded('zzzz')).toBe(0);
  });
});

it.each(['{}', '{"files":{"meta":"a"}}', '<!doctype html>'])(
  'takes no other file for the entry: %s',
  async (text) => {
    const loader = new IndexLoader(() => Promise.resolve(new Response(text)), new Set());
    await expect(loader.entry(BASE)).rejects.toThrow(BASE);
    expect(() => readEntry(text, 'entry')).toThrow('entry');
  },
);

describe('a file in Pagefind’s form', () => {
  const packed = zlib.gzipSync('pagefind_dcd{}');
  const loaderOf = (answer: () => Response) => {
    const get = vi.fn<typeof fetch>(() => Promise.resolve(answer()));
    const loader = new IndexLoader(get, new Set());
    const text = (path: string) => loader.packed(path, (plain) => new TextDecoder().decode(plain));
    return { get, text };
  };
  const bytesOf = (buffer: Buffer) => new Response(new Uint8Array(buffer));

  it('is unpacked', async () => {
    expect(await loaderOf(() => bytesOf(packed)).text('/a.pf_index')).toBe('pagefind_dcd{}');
  });

  it('is taken as it is where the host has unpacked it', async () => {
    const { text } = loaderOf(() => new Response('pagefind_dcd{}'));
    expect(await text('/a.pf_index')).toBe('pagefind_dcd{}');
  });

  it.each([
    ['half of it', () => bytesOf(packed.subarray(0, packed.length - 9))],
    ['another file, packed', () => bytesOf(zlib.gzipSync('something else'))],
    ['a page', () => new Response('<!doctype html>')],
    ['nothing', () => new Response('')],
    ['an error', () => new Response('', { status: 500 })],
  ])('is not there where %s comes', async (_, answer) => {
    await expect(loaderOf(answer).text('/a.pf_index')).rejects.toThrow('/a.pf_index');
  });

  it('is asked for past the memory of the browser where it came broken, and no other is', async () => {
    const { get, text } = loaderOf(() => new Response('<!doctype html>'));
    await expect(text('/a.pf_index')).rejects.toThrow();
    await expect(text('/a.pf_index')).rejects.toThrow();
    await expect(text('/b.pf_index')).rejects.toThrow();
    expect(get.mock.calls.map(([, init]) => init?.cache)).toEqual([undefined, 'reload', undefined]);
  });

  it('is not read where it has another shape than version 1.6 gave it', async () => {
    const list = Uint8Array.of(...new TextEncoder().encode('pagefind_dcd'), 0x81, 0x01);
    const loader = new IndexLoader(() => Promise.resolve(new Response(list)), new Set());
    const index = openPagefind(BASE, { meta: 'a.pf_meta', lexicon: '' }, loader);
    await expect(index.find('baozhiemz')).rejects.toThrow('a.pf_meta');
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

describe('the order of the records', () => {
  const { entries, lexicon } = prepare(littleSite);
  const packed = (text: string) => zlib.gzipSync(text);
  const fragment = (url: string) => packed(`pagefind_dcd{"url":"${url}"}`);
  /** A table of two records, as Pagefind writes it. */
  const meta = (() => {
    const text = (value: string) => [0x60 + value.length, ...Buffer.from(value)];
    const record = (name: string) => [0x82, ...text(name), 0];
    const rows = [
      0x86,
      ...text('1.6'),
      0x82,
      ...record('a'),
      ...record('b'),
      0x80,
      0x80,
      0x80,
      0x80,
    ];
    return zlib.gzipSync(Buffer.concat([Buffer.from('pagefind_dcd'), Buffer.from(rows)]));
  })();
  const files = (of: Readonly<Record<string, Uint8Array>>) =>
    Object.entries({ 'x.pf_meta': meta, ...of }).map(([path, content]) => ({ path, content }));
  const whole = {
    'fragment/a.pf_fragment': fragment('0'),
    'fragment/b.pf_fragment': fragment('1'),
  };

  it('is the one in which they were given', () => {
    expect(() => {
      checkOrder(files(whole), ['0', '1'], zlib);
    }).not.toThrow();
  });

  it.each<[string, Readonly<Record<string, Uint8Array>>, readonly string[]]>([
    ['another order', whole, ['1', '0']],
    ['a record more', whole, ['0']],
    ['a record fewer', whole, ['0', '1', '2']],
    ['no fragment', { 'fragment/a.pf_fragment': fragment('0') }, ['0', '1']],
    [
      'another signature',
      { ...whole, 'fragment/b.pf_fragment': packed('pagefind_xyz{}') },
      ['0', '1'],
    ],
    ['no object', { ...whole, 'fragment/b.pf_fragment': packed('pagefind_dcd["1"]') }, ['0', '1']],
  ])('stops the build at %s', (_, of, names) => {
    expect(() => {
      checkOrder(files(of), names, zlib);
    }).toThrow('engine/pagefind.ts');
  });

  it('gives each record back from its file, and loads a file once for all that lie in it', async () => {
    const at = await mkdtemp(join(tmpdir(), 'pagefind-'));
    const many = Array.from({ length: 20 }, (_, number): Prepared => {
      const [entry] = entries;
      if (!entry) throw new Error('The little site is empty');
      const url = `/${String(number)}/`;
      return { ...entry, tokens: new Map([['moiw', 1]]), shown: { ...entry.shown, url } };
    });
    await writeIndex({ entries: many, lexicon }, at);
    const network = networkOver(at);
    const found = await (await realIndex(network)).find('moiw');
    const urls = await Promise.all(found.map(async ({ read }) => (await read()).url));
    expect(urls).toEqual(many.map(({ shown }) => shown.url));
    expect(new Set(found.map(({ id }) => id)).size).toBe(20);
    expect(network.asked.filter((path) => path.startsWith('fragment/'))).toHaveLength(3);
    await rm(at, { recursive: true, force: true });
  });

  it('is not taken from a file that has fewer records than the table says', async () => {
    const network = networkOver(folder);
    const [{ shown } = { shown: undefined }] = entries;
    network.spoil = (path) =>
      path.startsWith('fragment/')
        ? new Response(new Uint8Array(packed(`pagefind_dcd${JSON.stringify([shown])}`)))
        : undefined;
    const found = await (await realIndex(network)).find('baozhiemz');
    await expect(Promise.all(found.map(({ read }) => read()))).rejects.toThrow('fragment/');
  });
});

it('takes of Pagefind what is used', async () => {
  const unused = ['pagefind.js', 'wasm.unknown.pagefind', 'pagefind-worker.js', 'pagefind-ui.css'];
  expect(unused.filter(isKept)).toEqual([]);
  const names = await readdir(folder);
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
    'tu-vung.*.json',
  ]);
  const entry: unknown = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8'));
  expect(entry).toMatchObject({ version: '1.6.0' });
});

it('makes chunks larger for larger sites', () => {
  const size = (records: number): number => Number(chunkSize(records).value);
  expect(size(10)).toBe(500);
  expect(size(10_000)).toBe(2500);
});
