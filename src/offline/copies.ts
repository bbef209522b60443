import {
  isRecord,
  listOf,
  readJson,
  readNumber,
  readObject,
  readText,
  type Reader,
} from '#src/search/shared/read.ts';
import {
  listFile,
  readFiles,
  readOffer,
  SHARED,
  SUM_DIGITS,
  type Offer,
  type OfferedFile,
} from './offer.ts';
import { CACHE, RECORD, SUM_HEADER } from './names.ts';

/**
 * The copies of the site on a reader's device. Each is a cache of its own, whole once its record is in it, so that a copy
 * that did not come to its end changes nothing about the one before. Nothing here runs before the reader asks for it.
 */

/** What a copy says of itself. */
export interface CopyRecord {
  readonly release: string;
  /** Day on which the site was built, `YYYY-MM-DD`. */
  readonly builtOn: string;
  /** Ids of the provinces that it holds. */
  readonly areas: readonly string[];
  readonly bytes: number;
}

/** Why a copy could not be made. */
export type Obstacle =
  /** A file did not come. */
  | 'network'
  /** A file is not the one that was offered: the site was changed meanwhile, or something on the way answers instead. */
  | 'changed'
  /** The device has no room. */
  | 'full'
  /** The browser keeps nothing here: a private window, a setting. */
  | 'refused'
  /** The reader has stopped it. */
  | 'stopped';

export class SaveError extends Error {
  readonly obstacle: Obstacle;
  constructor(obstacle: Obstacle, options?: ErrorOptions) {
    super(obstacle, options);
    this.obstacle = obstacle;
  }
}

/** What is used of a browser. */
export interface Device {
  readonly caches: Pick<CacheStorage, 'open' | 'keys' | 'delete'>;
  readonly fetch: (address: string, options: RequestInit) => Promise<Response>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Bytes that the browser would still keep; undefined where it does not tell. */
  readonly room: () => Promise<number | undefined>;
}

/** Files that are asked for at the same time. */
const AT_ONCE = 6;

/** Milliseconds after which a file has not come. */
const PATIENCE = 60_000;

const readRecord: Reader<CopyRecord> = (value, at) => {
  const { release, builtOn, areas, bytes } = readObject(value, at);
  return {
    release: readText(release, at),
    builtOn: readText(builtOn, at),
    areas: listOf(readText)(areas, at),
    bytes: readNumber(bytes, at),
  };
};

/** The sum of some bytes as offers write it. */
export async function sumOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, SUM_DIGITS);
}

const isFull = (error: unknown): boolean =>
  isRecord(error) && error['name'] === 'QuotaExceededError';

/** Does what touches the browser's storage, and says why where it may not. */
async function stored<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (cause) {
    throw new SaveError(isFull(cause) ? 'full' : 'refused', { cause });
  }
}

export interface Copies {
  /** The newest whole copy. @throws SaveError where the browser keeps nothing */
  readonly current: () => Promise<CopyRecord | undefined>;
  /** What the site offers now. @throws SaveError where it does not come */
  readonly offer: () => Promise<Offer>;
  /**
   * Makes a copy of some provinces. What an earlier copy has, whole or not, is not asked for again.
   *
   * @param progress called with the bytes that are there and those that there will be
   * @throws SaveError; the copy before is then as it was
   */
  readonly save: (
    offer: Offer,
    areas: readonly string[],
    progress: (done: number, all: number) => void,
    signal: AbortSignal,
  ) => Promise<CopyRecord>;
  /** Takes all copies away, also those that were not ended. */
  readonly remove: () => Promise<void>;
}

/**
 * The copies of the site at an address.
 *
 * @param home whole address of its home page
 */
export function copiesOf(home: string, device: Device): Copies {
  const prefix = `${CACHE}${home} `;
  const record = new URL(RECORD, home).href;
  const folder = new URL('.', record).href;

  /** Names of our caches, the newest first. */
  const names = (): Promise<string[]> =>
    stored(async () =>
      (await device.caches.keys())
        .filter((name) => name.startsWith(prefix))
        .sort()
        .reverse(),
    );
  const recordIn = async (name: string): Promise<CopyRecord | undefined> => {
    const found = await (await device.caches.open(name)).match(record);
    return found && readJson(await found.text(), readRecord, RECORD);
  };
  const current = async (): Promise<CopyRecord | undefined> => {
    for (const name of await names()) {
      const found = await stored(() => recordIn(name));
      if (found) return found;
    }
    return undefined;
  };

  /** A file as the site sends it, with its bytes. */
  const load = async (address: string, signal?: AbortSignal) => {
    const signals = [AbortSignal.timeout(PATIENCE), ...(signal ? [signal] : [])];
    try {
      const response = await device.fetch(address, {
        cache: 'no-cache',
        credentials: 'omit',
        signal: AbortSignal.any(signals),
      });
      if (!response.ok) throw new Error(`${String(response.status)}: ${address}`);
      return { response, bytes: await response.arrayBuffer() };
    } catch (cause) {
      throw new SaveError(signal?.aborted === true ? 'stopped' : 'network', { cause });
    }
  };
  const text = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);
  const offer = async (): Promise<Offer> => {
    const { bytes } = await load(`${folder}ban-luu.json`);
    try {
      return readJson(text(bytes), readOffer, 'ban-luu.json');
    } catch (cause) {
      throw new SaveError('changed', { cause });
    }
  };

  const listOfArea = async ({ areas }: Offer, id: string, signal: AbortSignal) => {
    const { bytes } = await load(`${folder}${listFile(id)}`, signal);
    if ((await sumOf(bytes)) !== areas.find((area) => area.id === id)?.list)
      throw new SaveError('changed');
    return readJson(text(bytes), readFiles, listFile(id));
  };

  /** What an earlier copy has of a file. */
  const known = async (
    caches: readonly Cache[],
    address: string,
    sum: string,
  ): Promise<Response | undefined> => {
    for (const cache of caches) {
      const found = await cache.match(address);
      if (found?.headers.get(SUM_HEADER) === sum) return found;
    }
    return undefined;
  };
  const fresh = async (address: string, sum: string, signal: AbortSignal): Promise<Response> => {
    const { response, bytes } = await load(address, signal);
    if ((await sumOf(bytes)) !== sum) throw new SaveError('changed');
    const headers = new Headers(response.headers);
    // It is kept unpacked.
    headers.delete('Content-Encoding');
    headers.delete('Content-Length');
    headers.set(SUM_HEADER, sum);
    return new Response(bytes, { headers });
  };

  const save: Copies['save'] = async (given, areas, progress, signal) => {
    const lists = await Promise.all(
      [SHARED, ...areas].map((area) => listOfArea(given, area, signal)),
    );
    const files = new Map(lists.flat().map((file): [string, OfferedFile] => [file[0], file]));
    const all = [...files.values()].reduce((sum, [, , bytes]) => sum + bytes, 0);
    const before = await names();
    const name = `${prefix}${String(device.now())}`;
    const cache = await stored(() => device.caches.open(name));
    const earlier = await stored(() =>
      Promise.all(before.filter((one) => one !== name).map((one) => device.caches.open(one))),
    );
    const room = await device.room();
    try {
      if (room !== undefined && room < all && before.length === 0) throw new SaveError('full');
      let done = 0;
      const queue = [...files.values()];
      const work = async (): Promise<void> => {
        for (let file = queue.pop(); file; file = queue.pop()) {
          const [path, sum, bytes] = file;
          const address = new URL(path, home).href;
          const response =
            (await stored(() => known(earlier, address, sum))) ??
            (await fresh(address, sum, signal));
          await stored(() => cache.put(address, response));
          done += bytes;
          progress(done, all);
          if (signal.aborted) throw new SaveError('stopped');
        }
      };
      // All of them, so that none goes on writing where another has failed.
      const ends = await Promise.allSettled(
        Array.from({ length: AT_ONCE }, () =>
          work().catch((error: unknown) => {
            queue.length = 0;
            throw error;
          }),
        ),
      );
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
      const written: CopyRecord = {
        release: given.release,
        builtOn: given.builtOn,
        areas,
        bytes: all,
      };
      await stored(() => cache.put(record, new Response(JSON.stringify(written))));
      await stored(() => tidy(name, before));
      return written;
    } catch (error) {
      // What came is taken up the next time; a full device needs its room.
      if (error instanceof SaveError && error.obstacle === 'full') await device.caches.delete(name);
      throw error;
    }
  };

  /** Keeps the whole copy before as well, for pages that are open; the worker takes it away when none is. */
  const tidy = async (name: string, before: readonly string[]): Promise<void> => {
    let kept = 0;
    for (const old of before.filter((one) => one !== name)) {
      if (kept === 0 && (await recordIn(old)) !== undefined) kept += 1;
      else await device.caches.delete(old);
    }
  };

  return {
    current,
    offer,
    save,
    remove: async () => {
      for (const name of await names()) await stored(() => device.caches.delete(name));
    },
  };
}
