/**
 * Everything that depends on how Pagefind 1.6 works inside: how it is asked, where it keeps quiet about a failure, and
 * what its files look like. Nothing outside this file may know any of it; `pagefind.test.ts` says what to do when a
 * new version works otherwise.
 */

import {
  isRecord,
  readNumber,
  readObject,
  readText,
  tableOf,
  type Reader,
} from '#src/search/shared/read.ts';
import { inTime } from './in-time.ts';
import type { Found, SearchIndex } from './search-index.ts';
import { fromFile, type StoredFile } from './stored.ts';

// How it is asked.

interface PagefindResult {
  id: string;
  /** Places of the matched words in the record's content. */
  words: readonly number[];
  data: () => Promise<unknown>;
}

interface PagefindInstance {
  /** Loads the wasm and the table of records, which the first search needs otherwise. */
  init: () => Promise<void>;
  mergeIndex: (basePath: string, options: { language: string; baseUrl: string }) => Promise<void>;
  search: (
    term: string | null,
    options: { filters: Record<string, { any: readonly string[] }> },
  ) => Promise<{ results: readonly PagefindResult[]; totalFilters: unknown }>;
  destroy: () => Promise<void>;
}

/** Loads one file by its address. */
export type Load = (address: string) => Promise<Response>;

/** `pagefind.js` as the build writes it, see `withOwnLoader`. Pagefind ships no types for it. */
interface PagefindModule {
  createInstance: (options: {
    basePath: string;
    baseUrl: string;
    noWorker: boolean;
  }) => PagefindInstance;
  loadWith: (load: Load) => void;
}

const isPagefind = (module: unknown): module is PagefindModule =>
  isRecord(module) &&
  typeof module['createInstance'] === 'function' &&
  typeof module['loadWith'] === 'function';

type Wanted = Readonly<Record<string, readonly string[] | undefined>>;

/** No record has it as a value of a filter. */
const NO_VALUE = '-';

const toPagefindFilters = (filters: Wanted): Record<string, { any: readonly string[] }> =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([name, any]) => (any?.length ? [[name, { any }]] : [])),
  );

/** Language that every index is written in. */
const LANGUAGE = 'vi';

/**
 * Opens the index at `base` with the script of its folder, loading its files by `load`, and those of `others` as parts of
 * it. Throws where the script is not the one that the build writes.
 */
export function openPagefind(
  module: unknown,
  base: string,
  load: Load,
  others: readonly string[] = [],
): SearchIndex {
  if (!isPagefind(module)) throw new TypeError('pagefind.js: not as the build writes it');
  module.loadWith(load);
  // We run in a worker of our own, and where there is none Pagefind's would not do better.
  const index = module.createInstance({ basePath: base, baseUrl: '/', noWorker: true });
  let begun: Promise<void> | undefined;
  const ready = (): Promise<void> =>
    (begun ??= (async () => {
      await index.init();
      // It waits for ever for a part of the first that did not come.
      for (const other of others)
        await inTime(index.mergeIndex(other, { language: LANGUAGE, baseUrl: '/' }), other);
    })());
  const ask = async (term: string | null, filters: Wanted): Promise<Found[]> => {
    if (others.length > 0) await ready();
    const { results } = await index.search(term, { filters: toPagefindFilters(filters) });
    return results.map(({ id, words, data }) => ({
      id,
      isOften: isOften(words[0] ?? Infinity),
      read: async () => fromFile(await data(), 'fragment'),
    }));
  };
  return {
    warm: ready,
    // Quoted: Pagefind then looks the key up instead of going through all keys for those that begin so.
    find: (token) => ask(`"${token}"`, {}),
    members: async (filter, value) =>
      new Set((await ask(null, { [filter]: [value] })).map(({ id }) => id)),
    values: async (filters) => {
      // Its own `filters()` loads those of all; a search for a value that none has loads its file, and names the values.
      const wanted = Object.fromEntries(filters.map((name) => [name, { any: [NO_VALUE] }]));
      if (others.length > 0) await ready();
      const { totalFilters } = await index.search(null, { filters: wanted });
      const known = tableOf(tableOf(readNumber))(totalFilters, 'filters');
      return Object.fromEntries(filters.map((name) => [name, Object.keys(known[name] ?? {})]));
    },
    close: () => index.destroy(),
  };
}

// Where its files lie.

/** The one file of the index that is asked for each time: it names the others, which never change under their names. */
const ENTRY = 'pagefind-entry.json';

/** Folder of the files that every search needs. Hosts are told to keep what lies there for good. */
const KEPT = 'ma/';

/** The names of the files that every search needs, from the folder of the index. */
export interface IndexFiles {
  readonly script: string;
  readonly wasm: string;
  readonly meta: string;
  readonly lexicon: string;
}

/** The name under which a file is written, so that it changes with its content: `ma/pagefind.1a2b3c4d.js`. */
export function keptName(path: string, hash: string): string {
  const [first = '', ...rest] = path.split('.');
  return `${KEPT}${[first, hash, ...rest].join('.')}`;
}

/** Which of the files that every search needs Pagefind writes at a path; undefined for all others. */
export function kindOfFile(path: string): Exclude<keyof IndexFiles, 'lexicon'> | undefined {
  if (path === 'pagefind.js') return 'script';
  if (/^wasm\.[^/]*\.pagefind$/.test(path)) return 'wasm';
  return /^[^/]*\.pf_meta$/.test(path) ? 'meta' : undefined;
}

/** Whether a file is Pagefind's entry. */
export function isEntry(path: string): boolean {
  return path === ENTRY;
}

/** Pagefind's entry with the names of our files put in. */
export function withFiles(entry: string, files: IndexFiles): string {
  return JSON.stringify({ ...readObject(JSON.parse(entry), ENTRY), files });
}

const readFiles: Reader<IndexFiles> = (value, at) => {
  const { script, wasm, meta, lexicon } = readObject(readObject(value, at)['files'], at);
  return {
    script: readText(script, at),
    wasm: readText(wasm, at),
    meta: readText(meta, at),
    lexicon: readText(lexicon, at),
  };
};

// Where it keeps quiet.

/** Every file of an index begins so once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

const isSigned = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) === SIGNATURE;

/** Unpacks a file of the index; undefined where it is not whole or is another kind of file. */
async function unpack(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  // Some hosts unpack what is packed.
  if (isSigned(bytes)) return bytes;
  // Browsers before 2023 cannot unpack by themselves, which leaves it to Pagefind.
  if (typeof DecompressionStream === 'undefined') return bytes;
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const plain = new Uint8Array(await new Response(stream).arrayBuffer());
    return isSigned(plain) ? plain : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Loads files for Pagefind, and counts those that are missing or not whole: Pagefind goes on without such a part, so
 * that a weak network would read as "nothing found".
 */
export class IndexLoader {
  /** Loads that failed so far. */
  failures = 0;
  private readonly get: typeof fetch;
  private readonly broken: Set<string>;
  /** What has begun to load of each index, by the address of its folder. */
  private readonly opened = new Map<
    string,
    { readonly entry: string; readonly begun: ReadonlyMap<keyof IndexFiles, Promise<Response>> }
  >();

  /** `broken`: files that came broken before and are asked for past the browser's memory; those found now are added. */
  constructor(get: typeof fetch, broken: Set<string>) {
    this.get = get;
    this.broken = broken;
  }

  /**
   * Loads the entry of the index at `base` and begins at once to load what Pagefind will ask for one by one. Gives the
   * names of the files. Several indexes may be opened; the first one's wasm serves all.
   */
  async open(base: string): Promise<IndexFiles> {
    const text = await (await this.fetch(`${base}${ENTRY}`)).text();
    const files = this.counted(() => readFiles(JSON.parse(text), ENTRY));
    const kinds = this.opened.size === 0 ? (['wasm', 'meta'] as const) : (['meta'] as const);
    const begun = new Map(
      kinds.map((kind) => {
        const loading = this.fetch(`${base}${files[kind]}`);
        // It is told to who asks for the file.
        loading.catch(() => undefined);
        return [kind, loading] as const;
      }),
    );
    this.opened.set(base, { entry: text, begun });
    return files;
  }

  /** Does what fails where a file is not as we write it, and counts that. */
  private counted<T>(task: () => T): T {
    try {
      return task();
    } catch (error) {
      this.failures += 1;
      throw error;
    }
  }

  /** For Pagefind: what has begun to load already, under whatever name it knows it. */
  readonly load: Load = async (address) => {
    const path = (address.split('/').at(-1) ?? '').replace(/\?.*$/, '');
    const [, index] = [...this.opened].find(([base]) => address.startsWith(base)) ?? [];
    if (isEntry(path) && index) return new Response(index.entry);
    const kind = kindOfFile(path);
    const begun = kind && index?.begun.get(kind);
    return begun ? (await begun).clone() : this.fetch(address);
  };

  /** Loads one file by its address. */
  readonly fetch: Load = async (address) => {
    try {
      const wanted = this.get(
        address,
        this.broken.has(address) ? { cache: 'reload' } : undefined,
      ).then(async (response) => ({
        response,
        bytes: new Uint8Array(await response.arrayBuffer()),
      }));
      const { response, bytes } = await inTime(wanted, address);
      if (!response.ok) throw new Error(`${String(response.status)}: ${address}`);
      if (!/\.(?:pf_\w+|pagefind)$/.test(address)) return new Response(bytes);
      const plain = await unpack(bytes);
      if (plain) return new Response(plain);
      this.broken.add(address);
      throw new Error(`Not whole: ${address}`);
    } catch (error) {
      this.failures += 1;
      throw error;
    }
  };
}

// What its files look like.

/**
 * Pagefind's script with a loader of our own in place of the browser's `fetch`, within that script only. It is a
 * module that calls `fetch` by name, so a name of its own in front of it is all that is needed.
 */
export function withOwnLoader(script: string): string {
  if (!/\bfetch\(/.test(script) || !/\bexport\s*\{/.test(script))
    throw new Error('pagefind.js no longer loads its files as version 1.6 did');
  return `let fetch=(address)=>globalThis.fetch(address);export const loadWith=(load)=>{fetch=load};\n${script}`;
}

/** Whether a file that Pagefind writes is used here: not its own interfaces, nor its worker. */
export function isNeeded(path: string): boolean {
  return !/(^|\/)pagefind-(?!entry)[^/]*$/.test(path);
}

/**
 * The variable by which Pagefind takes the size of its chunks, and the best value for so many records. A token is one
 * key in one chunk, and the whole chunk is loaded for it: small chunks make queries cheap, but each is listed in the
 * meta file that the first query loads. The best size grows with the root of the index's.
 */
export function chunkSize(records: number): { variable: string; value: string } {
  return {
    variable: 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE',
    value: String(Math.round(Math.max(500, Math.sqrt(records) * 25))),
  };
}

/**
 * Whether a record has a token more than once is told by where in its content the token stands: Pagefind's quoted
 * search, much the faster one, gives the place of a hit but no measure of it. Tokens said more than once come before
 * this place, those said once from it on.
 */
const ONCE = 176;

/** Whether a token at this place of a content is said more than once. */
export const isOften = (place: number): boolean => place < ONCE;

/** A lone dot takes up a place and is no word to Pagefind. */
const NOTHING = '.';

/**
 * Records are filled up to a multiple of so many places: Pagefind lists the length of every record in the file that
 * each reader loads first, and lengths that are all alike compress to nothing.
 */
const PLACES = 1024;

/** Content of a Pagefind record: each token once, in its place; of those said often, what finds no room goes on behind. */
export function layOut(tokens: ReadonlyMap<string, number>): string {
  const sorted = [...tokens].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const often = sorted.filter(([, times]) => times > 1).slice(0, ONCE);
  const rest = sorted.slice(often.length);
  const gap = Array.from({ length: ONCE - often.length }, () => NOTHING);
  const out = [...often.map(([token]) => token), ...gap, ...rest.map(([token]) => token)];
  const end = Array.from({ length: -out.length & (PLACES - 1) }, () => NOTHING);
  return [...out, ...end].join(' ');
}

/** Node's compression, given by the build, since this file runs in browsers too. */
export interface Gzip {
  gunzipSync: (bytes: Uint8Array) => Uint8Array;
  gzipSync: (text: string, options: { level: number }) => Uint8Array;
}

/** Whether a file is a fragment: what is shown of one record. */
export function isFragment(path: string): boolean {
  return path.endsWith('.pf_fragment');
}

/** Whether a file is a chunk of the index. */
export function isChunk(path: string): boolean {
  return path.endsWith('.pf_index');
}

/** Puts what is to be shown into a fragment, in place of the tokens that it was indexed by. */
export function refill(
  file: Uint8Array,
  shownOf: (url: string) => StoredFile | undefined,
  { gunzipSync, gzipSync }: Gzip,
): Uint8Array {
  const plain = gunzipSync(file);
  const fragment: unknown = isSigned(plain)
    ? JSON.parse(new TextDecoder().decode(plain.subarray(SIGNATURE.length)))
    : undefined;
  const url = isRecord(fragment) ? fragment['url'] : undefined;
  const shown = typeof url === 'string' ? shownOf(url) : undefined;
  if (!isRecord(fragment) || !shown)
    throw new Error(
      'Pagefind writes its fragments in another form than version 1.6 did; see src/search/engine/pagefind.ts',
    );
  // Its filters are told by the index itself; here they would only weigh.
  const refilled = { ...fragment, filters: {}, ...shown };
  return gzipSync(SIGNATURE + JSON.stringify(refilled), { level: 9 });
}
