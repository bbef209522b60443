import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CACHE, MISSING, RECORD } from './names.ts';

const ROOT = 'https://x.example/so-tay/';
const code = readFileSync(new URL('worker.js', import.meta.url), 'utf8');

type Files = Readonly<Record<string, string>>;
interface Asked {
  readonly url: string;
  readonly method: string;
  readonly mode: string;
}

/** A browser with copies of the site, a network, and open pages. */
class World {
  readonly copies = new Map<string, Files>();
  network: (request: Asked) => Promise<Response> = () =>
    Promise.reject(new TypeError('no network'));
  onLine = true;
  pages = 0;
  private listener: ((event: object) => void) | undefined;
  private readonly after: Promise<unknown>[] = [];

  keep(time: number, builtOn: string, files: Files, whole = true): void {
    const record = whole ? { [RECORD]: JSON.stringify({ builtOn }) } : {};
    this.copies.set(`${CACHE}${ROOT} ${String(time)}`, { ...files, ...record });
  }

  start(): void {
    const cacheOf = (files: Files) => ({
      match: (address: string) => {
        const body = address.startsWith(ROOT) ? files[address.slice(ROOT.length)] : undefined;
        return Promise.resolve(body === undefined ? undefined : new Response(body));
      },
    });
    runInNewContext(
      `const settings = ${JSON.stringify({ cache: CACHE, record: RECORD, missing: MISSING, hashed: ['_astro/'] })};\n${code}`,
      {
        Promise,
        Response,
        URL,
        setTimeout: (task: () => void, time: number) => setTimeout(task, time),
        fetch: (request: Asked) => this.network(request),
        self: {
          registration: { scope: ROOT },
          // Asked anew each time.
          navigator: this,
          // It has no way to write anything.
          caches: {
            keys: () => Promise.resolve([...this.copies.keys()]),
            open: (name: string) => Promise.resolve(cacheOf(this.copies.get(name) ?? {})),
            delete: (name: string) => Promise.resolve(this.copies.delete(name)),
          },
          clients: { matchAll: () => Promise.resolve(Array.from({ length: this.pages })) },
          addEventListener: (_name: string, listener: (event: object) => void) => {
            this.listener = listener;
          },
        },
      },
    );
  }

  /** What the worker answers; undefined where it leaves the request to the browser. */
  async ask(path: string, options: Partial<Asked> = {}): Promise<Response | undefined> {
    let answer: Promise<Response> | undefined;
    const url = path.startsWith('https:') ? path : ROOT + path;
    this.listener?.({
      request: { url, method: 'GET', mode: 'navigate', ...options },
      respondWith: (given: Promise<Response>) => {
        answer = given;
      },
      waitUntil: (task: Promise<unknown>) => this.after.push(task),
    });
    const response = await answer;
    await Promise.all(this.after);
    return response;
  }

  async read(path: string, options: Partial<Asked> = {}): Promise<string | undefined> {
    return (await this.ask(path, options))?.text();
  }
}

const PAGE = '<body><main class="x">cũ</main>';
const NOTE = 'Bản lưu trong máy, dựng ngày 10/3/2026.';

let world: World;
beforeEach(() => {
  world = new World();
  world.keep(1, '2026-03-10', {
    '': PAGE,
    'van-ban/': PAGE,
    '_astro/a.js': 'cũ',
    [MISSING]: 'chưa lưu',
  });
  world.start();
});

const fresh = (): Promise<Response> => Promise.resolve(new Response('mới'));

describe('the worker', () => {
  it('lets the network answer where it does, and writes nothing down', async () => {
    world.network = fresh;
    expect(await world.read('')).toBe('mới');
    expect(await world.read('chua-luu-bao-gio/')).toBe('mới');
    expect(world.copies.size).toBe(1);
  });

  it.each([
    ['is cut', () => Promise.reject(new TypeError('cut'))],
    ['has a server that is down', () => Promise.resolve(new Response('', { status: 502 }))],
  ])('shows the copy with its day where the network %s', async (_, network) => {
    world.network = network;
    const html = await world.read('van-ban/');
    expect(html).toContain(NOTE);
    expect(html).toContain('<main class="x"><p');
    expect(await world.read('van-ban/?x=1')).toContain(NOTE);
    expect(await world.read('van-ban')).toContain(NOTE);
  });

  it('shows the copy at once where the device knows that there is no network', async () => {
    world.onLine = false;
    world.network = () => Promise.reject(new Error('was asked'));
    expect(await world.read('')).toContain(NOTE);
  });

  it('shows the copy where the network takes too long', async () => {
    vi.useFakeTimers();
    world.network = () => new Promise<Response>(() => undefined);
    const shown = world.read('');
    await vi.advanceTimersByTimeAsync(4000);
    vi.useRealTimers();
    expect(await shown).toContain(NOTE);
  });

  it('takes what never changes under its name from the copy, as it is', async () => {
    world.network = fresh;
    expect(await world.read('_astro/a.js', { mode: 'no-cors' })).toBe('cũ');
    expect(await world.read('_astro/b.js', { mode: 'no-cors' })).toBe('mới');
  });

  it('says what is not in the copy', async () => {
    const response = await world.ask('quyen-loi/x/');
    expect(response?.status).toBe(503);
    expect(await response?.text()).toBe('chưa lưu');
    await expect(world.ask('x.png', { mode: 'no-cors' })).rejects.toThrow('no network');
  });

  it('leaves to the browser what is not to be read of this site', async () => {
    expect(await world.ask('', { method: 'POST' })).toBeUndefined();
    expect(await world.ask('https://y.example/')).toBeUndefined();
  });
});

describe('of several copies', () => {
  beforeEach(() => {
    world.keep(2, '2026-03-11', { '': PAGE, '_astro/b.js': 'mới' });
    world.keep(3, '2026-03-12', { '': 'nửa' }, false);
  });

  it('the newest whole one is shown', async () => {
    world.pages = 1;
    expect(await world.read('')).toContain('11/3/2026');
  });

  it('an older one serves pages that are open, and goes when none is', async () => {
    world.pages = 1;
    await world.ask('');
    expect(await world.read('_astro/a.js', { mode: 'no-cors' })).toBe('cũ');
    world.pages = 0;
    await world.ask('');
    expect([...world.copies.keys()].map((name) => name.at(-1))).toEqual(['2', '3']);
  });
});
