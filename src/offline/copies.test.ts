import { beforeEach, describe, expect, it } from 'vitest';
import { copiesOf, SaveError, sumOf, type Device } from './copies.ts';
import type { Offer, OfferedFile } from './offer.ts';

const HOME = 'https://x.example/so-tay/';

/** Caches as a browser keeps them, with a limit on what they hold. */
class LittleCaches {
  readonly kept = new Map<string, Map<string, { body: string; headers: [string, string][] }>>();
  limit = Infinity;
  refuses = false;

  private size(): number {
    return [...this.kept.values()].flatMap((cache) => [...cache.values()]).length;
  }
  private may(): void {
    if (this.refuses) throw new DOMException('The operation is insecure.', 'SecurityError');
  }
  keys(): Promise<string[]> {
    this.may();
    return Promise.resolve([...this.kept.keys()]);
  }
  delete(name: string): Promise<boolean> {
    return Promise.resolve(this.kept.delete(name));
  }
  open(name: string): Promise<Cache> {
    this.may();
    const files =
      this.kept.get(name) ?? new Map<string, { body: string; headers: [string, string][] }>();
    this.kept.set(name, files);
    const cache: Pick<Cache, 'match' | 'put'> = {
      match: (address) => {
        const found = typeof address === 'string' ? files.get(address) : undefined;
        return Promise.resolve(found && new Response(found.body, { headers: found.headers }));
      },
      put: async (address, response) => {
        if (this.size() >= this.limit) throw new DOMException('Full', 'QuotaExceededError');
        if (typeof address === 'string')
          files.set(address, {
            body: await response.text(),
            headers: [...response.headers],
          });
      },
    };
    // Of a cache no more is used.
    return Promise.resolve(cache as Cache);
  }
}

const bytesOf = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;

/** A site that can be changed, and a device that asks it. */
class World {
  readonly caches = new LittleCaches();
  readonly files = new Map<string, string>();
  readonly asked: string[] = [];
  readonly gone = new Set<string>();
  free: number | undefined;
  time = 1000;

  readonly device: Device = {
    caches: this.caches,
    fetch: (address, { signal }) => {
      signal?.throwIfAborted();
      const path = address.slice(HOME.length);
      this.asked.push(path);
      const text = this.files.get(path);
      if (text === undefined || this.gone.has(path))
        return Promise.resolve(new Response('', { status: 404 }));
      return Promise.resolve(
        new Response(text, { headers: { 'Content-Type': 'text/html', 'Content-Encoding': 'x' } }),
      );
    },
    now: () => (this.time += 1),
    room: () => Promise.resolve(this.free),
  };
  readonly copies = copiesOf(HOME, this.device);

  /** Publishes a site: the texts of its files by area. */
  async publish(
    builtOn: string,
    areas: Readonly<Record<string, Readonly<Record<string, string>>>>,
  ) {
    const offered = await Promise.all(
      Object.entries(areas).map(async ([id, texts]) => {
        const files = await Promise.all(
          Object.entries(texts).map(async ([path, text]): Promise<OfferedFile> => {
            this.files.set(path, text);
            return [path, await sumOf(bytesOf(text)), text.length];
          }),
        );
        const list = JSON.stringify(files);
        this.files.set(`ngoai-tuyen/${id}.json`, list);
        return { id, name: id, list: await sumOf(bytesOf(list)), files: files.length, bytes: 1 };
      }),
    );
    const offer: Offer = { release: builtOn, builtOn, areas: offered };
    this.files.set('ngoai-tuyen/ban-luu.json', JSON.stringify(offer));
  }

  async save(areas = ['a'], progress: (done: number, all: number) => void = () => undefined) {
    return this.copies.save(
      await this.copies.offer(),
      areas,
      progress,
      new AbortController().signal,
    );
  }
}

const first = {
  chung: { '': 'trang đầu', 'x.js': 'mã' },
  a: { 'tinh/a/': 'A' },
  b: { 'tinh/b/': 'B' },
};
const second = { ...first, chung: { '': 'trang đầu mới', 'x.js': 'mã' } };

let world: World;
beforeEach(async () => {
  world = new World();
  await world.publish('2026-03-10', first);
});

const obstacle = async (task: Promise<unknown>): Promise<string | undefined> =>
  task.then(
    () => undefined,
    (error: unknown) => (error instanceof SaveError ? error.obstacle : String(error)),
  );

describe('sums', () => {
  it('are the first half of the SHA-256', async () => {
    // The first example of FIPS 180-4.
    expect(await sumOf(bytesOf('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223');
  });
});

describe('a copy', () => {
  it('is there only after the reader asked for it', async () => {
    expect(await world.copies.current()).toBeUndefined();
    await world.copies.offer();
    expect(world.caches.kept.size).toBe(0);
  });

  it('holds what is shared and the province that was chosen, unpacked', async () => {
    const steps: number[][] = [];
    await world.save(['a'], (...step) => steps.push(step));
    expect(await world.copies.current()).toEqual({
      release: '2026-03-10',
      builtOn: '2026-03-10',
      areas: ['a'],
      bytes: 'trang đầumãA'.length,
    });
    const [cache] = [...world.caches.kept.values()];
    expect([...(cache?.keys() ?? [])].sort()).toEqual(
      ['', 'ngoai-tuyen/da-luu.json', 'tinh/a/', 'x.js'].map((path) => HOME + path),
    );
    const headers = new Headers(cache?.get(HOME)?.headers);
    expect(headers.get('Content-Type')).toBe('text/html');
    expect(headers.has('Content-Encoding')).toBe(false);
    expect(steps.at(-1)).toEqual(['trang đầumãA'.length, 'trang đầumãA'.length]);
  });

  it('asks again only for what has changed', async () => {
    await world.save();
    await world.publish('2026-03-11', second);
    world.asked.length = 0;
    await world.save(['a', 'b']);
    expect(world.asked.filter((path) => !path.endsWith('.json')).sort()).toEqual(['', 'tinh/b/']);
    expect((await world.copies.current())?.areas).toEqual(['a', 'b']);
  });

  it('leaves the one before for pages that are open, and no older one', async () => {
    await world.save();
    await world.publish('2026-03-11', second);
    await world.save();
    await world.save();
    expect(world.caches.kept.size).toBe(2);
  });

  it('is taken away whole', async () => {
    await world.caches.open('so-tay-luu https://x.example/khac/ 1');
    await world.save();
    await world.copies.remove();
    expect(await world.copies.current()).toBeUndefined();
    expect([...world.caches.kept.keys()]).toEqual(['so-tay-luu https://x.example/khac/ 1']);
  });
});

describe('a copy that cannot be made', () => {
  const before = async (): Promise<void> => {
    await world.save();
    await world.publish('2026-03-11', second);
  };
  const untouched = async (): Promise<void> => {
    expect((await world.copies.current())?.builtOn).toBe('2026-03-10');
    const texts = [...world.caches.kept.values()].flatMap((cache) => [...cache.values()]);
    expect(texts.map(({ body }) => body)).toContain('trang đầu');
  };

  it('keeps the one before where a file does not come, and goes on from there', async () => {
    await before();
    world.gone.add('');
    expect(await obstacle(world.save(['a', 'b']))).toBe('network');
    await untouched();
    world.gone.clear();
    world.asked.length = 0;
    await world.save(['a', 'b']);
    expect(world.asked).not.toContain('x.js');
    expect((await world.copies.current())?.builtOn).toBe('2026-03-11');
  });

  it.each(['', 'ngoai-tuyen/a.json', 'ngoai-tuyen/ban-luu.json'])(
    'takes a page that asks to log in for none of the site (%j)',
    async (path) => {
      await before();
      world.files.set(path, '<html>Đăng nhập Wi-Fi</html>');
      expect(await obstacle(world.save())).toBe('changed');
      await untouched();
    },
  );

  it('leaves the device as it was where it is full', async () => {
    await before();
    const { size } = world.caches.kept;
    world.caches.limit = 5;
    expect(await obstacle(world.save(['a', 'b']))).toBe('full');
    expect(world.caches.kept.size).toBe(size);
    await untouched();
  });

  it('does not begin where the browser says that there is no room', async () => {
    world.free = 3;
    expect(await obstacle(world.save())).toBe('full');
    expect(world.asked.filter((path) => !path.endsWith('.json'))).toEqual([]);
    expect(world.caches.kept.size).toBe(0);
  });

  it('says where the browser keeps nothing', async () => {
    world.caches.refuses = true;
    expect(await obstacle(world.copies.current())).toBe('refused');
    expect(await obstacle(world.save())).toBe('refused');
  });

  it('stops where the reader stops it', async () => {
    await before();
    const stopping = new AbortController();
    const saving = world.copies.save(
      await world.copies.offer(),
      ['a', 'b'],
      () => {
        stopping.abort();
      },
      stopping.signal,
    );
    expect(await obstacle(saving)).toBe('stopped');
    await untouched();
  });
});
