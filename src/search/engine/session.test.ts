import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildIndex } from '#src/search/index/index-builder.ts';
import { LoadError } from '#src/search/shared/load-error.ts';
import { BASE, networkOver, type Network, type Spoil } from '#tests/search/built-index.ts';
import { littleSite } from '#tests/search/little-site.ts';
import { SearchSession } from './session.ts';

/** Over an index that the real builder has written. */

let folder = '';
let network: Network;
let session: SearchSession;
const QUESTION = 'thẻ bảo hiểm y tế';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'session-'));
  await buildIndex(littleSite, folder);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

beforeEach(() => {
  network = networkOver(folder);
  session = new SearchSession(BASE, undefined, network.fetch);
});

const urls = async (text: string): Promise<string[]> =>
  (await session.search(text)).hits.map(({ url }) => url);

/** The files that were asked for, without the hashes in their names. */
const asked = (): string[] => network.asked.map((path) => path.replace(/\.\w{10}(?=\.)/, ''));

/** What the index's entry says. */
const entry = (): Promise<string> => readFile(join(folder, 'pagefind-entry.json'), 'utf8');

const missing: Spoil = () => new Response('', { status: 404 });
const half: Spoil = (_, bytes) =>
  new Response(new Uint8Array(bytes.subarray(0, Math.floor(bytes.length / 2))));
const portal: Spoil = () => new Response('<!doctype html><title>Đăng nhập Wi-Fi</title>');
const cut: Spoil = () => Response.error();

describe('a session', () => {
  it('answers, and counts', async () => {
    expect((await urls(QUESTION))[0]).toBe('/quyen-loi/the-bhyt/');
    expect((await session.facets(QUESTION)).counts.type).toMatchObject({ benefit: 1 });
  });

  it('keeps to the filters', async () => {
    const { hits } = await session.search(QUESTION, { filters: { type: ['document'] }, limit: 1 });
    expect(hits.map(({ url }) => url)).toEqual(['/van-ban/nq-225/']);
  });

  it('loads what every search needs when warmed, and nothing before', async () => {
    expect(network.asked).toEqual([]);
    await session.warm();
    expect(asked()).toEqual(['pagefind-entry.json', 'ma/ban-ghi.pf_meta', 'ma/tu-vung.json']);
  });

  it('does not ask for the entry where the page tells it', async () => {
    session = new SearchSession(BASE, await entry(), network.fetch);
    await session.warm();
    expect(asked()).toEqual(['ma/ban-ghi.pf_meta', 'ma/tu-vung.json']);
  });

  it.each(['', '<!doctype html>', '{"files":{}}'])(
    'asks for the entry where the page tells none: %j',
    async (told) => {
      session = new SearchSession(BASE, told, network.fetch);
      await session.warm();
      expect(asked()).toContain('pagefind-entry.json');
    },
  );

  it.each([
    ['the table', (text: string) => text.replace(/ban-ghi\.\w+/, 'ban-ghi.0')],
    ['the lexicon', (text: string) => text.replace(/tu-vung\.\w+/, 'tu-vung.0')],
  ])('asks for the entry where %s that the page tells is no longer there', async (_, aged) => {
    session = new SearchSession(BASE, aged(await entry()), network.fetch);
    expect((await urls(QUESTION))[0]).toBe('/quyen-loi/the-bhyt/');
    expect(asked()).toContain('pagefind-entry.json');
  });

  it('does so once', async () => {
    network.spoil = missing;
    session = new SearchSession(BASE, await entry(), network.fetch);
    await expect(session.search(QUESTION)).rejects.toThrow(LoadError);
    expect(asked().filter((path) => path === 'pagefind-entry.json')).toHaveLength(1);
  });

  it('connects once', async () => {
    await Promise.all([session.search(QUESTION), session.facets(QUESTION), session.warm()]);
    expect(asked().filter((path) => path.startsWith('ma/'))).toHaveLength(2);
  });
});

describe('a session over the indexes of two sites', () => {
  let beside = '';
  const OTHER = '/kia/pagefind/';
  /** The same site as another province has it, at another path. */
  const renamed = <Value>(value: Value): Value =>
    JSON.parse(
      JSON.stringify(value)
        .replaceAll('"/', '"/kia/')
        .replaceAll('Kiên Giang', 'Sao Hôm')
        .replaceAll('kien-giang', 'sao-hom'),
    ) as Value;
  beforeAll(async () => {
    beside = await mkdtemp(join(tmpdir(), 'session-'));
    await buildIndex(renamed(littleSite), beside);
  }, 60_000);
  afterAll(() => rm(beside, { recursive: true, force: true }));

  /** The network of this host: each index at its path. */
  function both(): Network {
    const [own, other] = [networkOver(folder), networkOver(beside)];
    return {
      ...own,
      fetch: (input, init) =>
        typeof input === 'string' && input.startsWith(OTHER)
          ? other.fetch(input.replace(OTHER, BASE), init)
          : own.fetch(input, init),
    };
  }

  it('finds what either has, and counts both', async () => {
    const joint = new SearchSession(`${BASE} ${OTHER}`, undefined, both().fetch);
    const found = (await joint.search(QUESTION)).hits.map(({ url }) => url);
    expect(found).toEqual(
      expect.arrayContaining(['/quyen-loi/the-bhyt/', '/kia/quyen-loi/the-bhyt/']),
    );
    const { counts } = await joint.facets(QUESTION);
    expect(counts.type).toMatchObject({ benefit: 2 });
    expect(Object.keys(counts.province ?? {})).toEqual(
      expect.arrayContaining(['kien-giang', 'sao-hom']),
    );
    const own = await joint.search(QUESTION, { filters: { province: ['sao-hom'] } });
    expect(own.hits.every(({ url }) => url.startsWith('/kia/'))).toBe(true);
    expect(own.hits.length).toBeGreaterThan(0);
  });

  it('says that it could not load where the second does not come, never that it has nothing', async () => {
    const network = both();
    const joint = new SearchSession(`${BASE} ${OTHER}`, undefined, (input, init) =>
      typeof input === 'string' && input.startsWith(OTHER) && input.includes('.pf_meta')
        ? Promise.resolve(new Response('', { status: 404 }))
        : network.fetch(input, init),
    );
    await expect(joint.search(QUESTION)).rejects.toThrow(LoadError);
  });
});

const FILES: readonly [string, RegExp][] = [
  ['the chunks of the index', /^index\//],
  ['the records', /^fragment\//],
  ['the table of records', /\.pf_meta$/],
  ['the entry', /^pagefind-entry\.json$/],
  ['the lexicon', /tu-vung/],
];
const SPOILS: readonly [string, Spoil][] = [
  ['are missing', missing],
  ['come by half', half],
  ['are a page of the network', portal],
  ['do not come', cut],
];

describe.each(FILES)('when %s', (_file, pattern) => {
  it.each(SPOILS)(
    '%s, says that it could not load, never that there is nothing',
    async (_, spoil) => {
      network.spoil = (path, bytes) => (pattern.test(path) ? spoil(path, bytes) : undefined);
      await expect(session.search(QUESTION)).rejects.toThrow(LoadError);
      network.spoil = () => undefined;
      expect((await urls(QUESTION))[0]).toBe('/quyen-loi/the-bhyt/');
    },
  );
});

describe('when a network takes a request and falls silent', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  /**
   * Lets the clock run until the search has ended, however busy the machine is. Until the silent file was asked for, it
   * runs as clocks do, so that the others have the time to come that they would have.
   */
  const endsLate = async (search: (silent: () => Promise<never>) => Promise<unknown>) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let last = performance.now();
    let asked = false;
    let over = false;
    const waiting = search(() => {
      asked = true;
      return new Promise(() => undefined);
    }).finally(() => {
      over = true;
    });
    const ended = expect(waiting).rejects.toThrow(LoadError);
    while (!over) {
      const now = performance.now();
      vi.advanceTimersByTime(asked ? 100 : now - last);
      last = now;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await ended;
    expect(asked).toBe(true);
  };

  it.each(FILES)('for %s, says in the end that it could not load', async (_file, pattern) => {
    const { fetch: come } = network;
    await endsLate((silent) => {
      const fetch: typeof come = (input, init) =>
        typeof input === 'string' && pattern.test(input.slice(BASE.length))
          ? silent()
          : come(input, init);
      return new SearchSession(BASE, undefined, fetch).search(QUESTION);
    });
  });
});

describe('after a failure', () => {
  it('fails too where a filter does not load', async () => {
    network.spoil = (path, bytes) => (path.startsWith('filter/') ? half(path, bytes) : undefined);
    await expect(session.facets(QUESTION)).rejects.toThrow(LoadError);
  });

  it('asks for a broken file past the memory of the browser, for the others within it', async () => {
    network.spoil = (path, bytes) => (path.startsWith('index/') ? portal(path, bytes) : undefined);
    await expect(session.search(QUESTION)).rejects.toThrow(LoadError);
    network.spoil = () => undefined;
    network.asked.length = 0;
    await session.search(QUESTION);
    const reloaded = network.asked.filter((path) => path.startsWith('!'));
    expect(reloaded.length).toBeGreaterThan(0);
    expect(reloaded.every((path) => path.startsWith('!index/'))).toBe(true);
  });

  it('says so to every call that was under way', async () => {
    network.spoil = (path, bytes) => (path.includes('ban-ghi') ? missing(path, bytes) : undefined);
    const calls = await Promise.allSettled([session.search('thẻ'), session.search('trợ cấp')]);
    expect(calls.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    network.spoil = () => undefined;
    expect((await urls('trợ cấp'))[0]).toBe('/quyen-loi/tro-cap/');
  });
});
