/**
 * Everything that depends on how Pagefind 1.6 works inside: what its files look like, how they are read, what it takes
 * to have it write ours. Its own script and WebAssembly are not used in the browser: of what they do, a quoted search
 * for one word and the members of a filter are all that is asked here, and they weigh more than the rest of the search
 * together. Nothing outside this file may know any of it; `pagefind.test.ts` says what to do when a new version works
 * otherwise.
 */

import {
  isRecord,
  listOf,
  readJson,
  readNumber,
  readObject,
  readText,
  type Reader,
} from '#src/search/shared/read.ts';
import { readCbor } from './cbor.ts';
import { inTime } from './in-time.ts';
import type { Found, SearchIndex } from './search-index.ts';
import { fromFile, type StoredFile } from './stored.ts';

// Where its files lie.

/** The one file of the index that is asked for each time: it names the others, which never change under their names. */
const ENTRY = 'pagefind-entry.json';

/** Folder of the files that every search needs. Hosts are told to keep what lies there for good. */
const KEPT = 'ma/';

/** The names of the files that every search needs, from the folder of the index. */
export interface IndexFiles {
  readonly meta: string;
  readonly lexicon: string;
}

/** The name under which a file is written, so that it changes with its content: `ma/tu-vung.1a2b3c4d.json`. */
export function keptName(path: string, hash: string): string {
  const [first = '', ...rest] = path.split('.');
  return `${KEPT}${[first, hash, ...rest].join('.')}`;
}

/** Whether a file is Pagefind's table of records and chunks. */
export function isMeta(path: string): boolean {
  return /^[^/]*\.pf_meta$/.test(path);
}

/** Whether a file is Pagefind's entry. */
export function isEntry(path: string): boolean {
  return path === ENTRY;
}

/** Pagefind's entry with the names of our files put in. */
export function withFiles(entry: string, files: IndexFiles): string {
  return JSON.stringify({ ...readObject(JSON.parse(entry), ENTRY), files });
}

/** Reads the names of the files in an entry. */
export const readEntry: Reader<IndexFiles> = (value, at) => {
  const { meta, lexicon } = readObject(readObject(value, at)['files'], at);
  return { meta: readText(meta, at), lexicon: readText(lexicon, at) };
};

// How they come.

/** Every file of an index begins so once it is unpacked. */
const SIGNATURE = 'pagefind_dcd';

const isSigned = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) === SIGNATURE;

/** Unpacks a file of the index. Rejects where it is not whole or is another kind of file. */
async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  // Some hosts unpack what is packed.
  if (isSigned(bytes)) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const plain = new Uint8Array(await new Response(stream).arrayBuffer());
  if (!isSigned(plain)) throw new TypeError('not a file of the index');
  return plain;
}

/** A file that the host does not have, or no longer. */
export class Gone extends Error {}

/** Loads the files of an index. What is missing, late, not whole or another file rejects: nothing is passed over. */
export class IndexLoader {
  private readonly get: typeof fetch;
  private readonly broken: Set<string>;

  /** `broken`: files that came broken before and are asked for past the browser's memory; those found now are added. */
  constructor(get: typeof fetch, broken: Set<string>) {
    this.get = get;
    this.broken = broken;
  }

  /** The names of the files of the index at `base`. */
  entry(base: string): Promise<IndexFiles> {
    return this.json(`${base}${ENTRY}`, readEntry);
  }

  /** What a JSON file says. */
  json<T>(address: string, read: Reader<T>): Promise<T> {
    return this.load(address, (bytes) => readJson(new TextDecoder().decode(bytes), read, address));
  }

  /** What a file in Pagefind's form says. */
  packed<T>(address: string, read: (plain: Uint8Array) => T): Promise<T> {
    return this.load(address, async (bytes) => read(await unpack(bytes)));
  }

  private async load<T>(
    address: string,
    read: (bytes: Uint8Array<ArrayBuffer>) => T | Promise<T>,
  ): Promise<T> {
    const options: RequestInit | undefined = this.broken.has(address)
      ? { cache: 'reload' }
      : undefined;
    const wanted = this.get(address, options).then(async (response) => {
      if (response.status === 404) throw new Gone(address);
      if (!response.ok) throw new Error(`${String(response.status)}: ${address}`);
      return new Uint8Array(await response.arrayBuffer());
    });
    const bytes = await inTime(wanted, address);
    try {
      return await read(bytes);
    } catch (cause) {
      this.broken.add(address);
      throw new Error(`Not whole: ${address}`, { cause });
    }
  }
}

// How they are read.

const readRow = listOf((value) => value);

/** The CBOR of a file, after its signature. */
const valueOf = (plain: Uint8Array): unknown => readCbor(plain, SIGNATURE.length);

/** A stretch of the tokens, in order, and the file that has them. */
interface Chunk {
  /** The beginning of its first token and of its last, no longer than tells them from the chunks beside it. */
  readonly from: string;
  readonly to: string;
  readonly file: string;
}

/** What the table of an index says. */
interface Meta {
  /** The name of each record. */
  readonly records: readonly string[];
  readonly chunks: readonly Chunk[];
  /** The file of each filter. */
  readonly filters: ReadonlyMap<string, string>;
}

/** `[version, records: [name, length, …], chunks: [from, to, file], filters: [name, file], …]`. */
function readMeta(plain: Uint8Array): Meta {
  const [, records, chunks, filters] = readRow(valueOf(plain), 'meta');
  return {
    records: listOf((row, at) => readText(readRow(row, at)[0], at))(records, 'meta.records'),
    chunks: listOf((row, at): Chunk => {
      const [from, to, file] = listOf(readText)(row, at);
      return { from: readText(from, at), to: readText(to, at), file: readText(file, at) };
    })(chunks, 'meta.chunks'),
    filters: new Map(
      listOf((row, at): [string, string] => {
        const [name, file] = listOf(readText)(row, at);
        return [readText(name, at), readText(file, at)];
      })(filters, 'meta.filters'),
    ),
  };
}

/** A record that has a token: its place in the table, and the token's first place in it. */
interface Posting {
  readonly record: number;
  readonly place: number;
}

/**
 * `[[token, [[record, places, …], …], …], …]`. Records are told by how far each is from the last, places stand behind the
 * weight that holds for them, which is negative.
 */
function readChunk(plain: Uint8Array): Map<string, readonly Posting[]> {
  const [words] = readRow(valueOf(plain), 'chunk');
  return new Map(
    listOf((word, at): [string, Posting[]] => {
      const [token, list] = readRow(word, at);
      let record = 0;
      const postings = listOf((row, where): Posting => {
        const [step, places] = readRow(row, where);
        record += readNumber(step, where);
        const place = listOf(readNumber)(places, where).find((one) => one >= 0);
        return { record, place: readNumber(place, where) };
      });
      return [readText(token, at), postings(list, at)];
    })(words, 'chunk'),
  );
}

/** `[name, [[value, records], …]]`. */
function readFilter(plain: Uint8Array): Map<string, readonly number[]> {
  const [, values] = readRow(valueOf(plain), 'filter');
  return new Map(
    listOf((row, at): [string, number[]] => {
      const [value, records] = readRow(row, at);
      return [readText(value, at), listOf(readNumber)(records, at)];
    })(values, 'filter'),
  );
}

/** The chunk that has a token if any has: the last that begins no later and does not end before; `chunks` in order. */
function chunkOf(chunks: readonly Chunk[], token: string): Chunk | undefined {
  let low = 0;
  let high = chunks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.from ?? '') <= token) low = middle + 1;
    else high = middle;
  }
  const chunk = chunks[low - 1];
  return chunk && (token <= chunk.to || token.startsWith(chunk.to)) ? chunk : undefined;
}

/** Gives what was made for a key before, or makes it. */
function remembered<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>) {
  const known = made.get(key);
  if (known) return known;
  const now = make();
  made.set(key, now);
  return now;
}

/** The index at `base`, its table in the file `meta`. Loads nothing before it is asked. */
class PagefindIndex implements SearchIndex {
  private readonly base: string;
  private readonly loader: IndexLoader;
  private readonly file: string;
  private table: Promise<Meta> | undefined;
  private readonly chunks = new Map<string, Promise<ReadonlyMap<string, readonly Posting[]>>>();
  private readonly filters = new Map<string, Promise<ReadonlyMap<string, readonly number[]>>>();

  constructor(base: string, file: string, loader: IndexLoader) {
    this.base = base;
    this.file = file;
    this.loader = loader;
  }

  private meta(): Promise<Meta> {
    return (this.table ??= this.loader.packed(`${this.base}${this.file}`, readMeta));
  }

  async warm(): Promise<void> {
    await this.meta();
  }

  private nameOf({ records }: Meta, record: number): string {
    return readText(records[record], `record ${String(record)}`);
  }

  async find(token: string): Promise<readonly Found[]> {
    const meta = await this.meta();
    const chunk = chunkOf(meta.chunks, token);
    if (!chunk) return [];
    const address = `${this.base}index/${chunk.file}.pf_index`;
    const postings = await remembered(this.chunks, address, () =>
      this.loader.packed(address, readChunk),
    );
    return (postings.get(token) ?? []).map(({ record, place }): Found => {
      const id = this.nameOf(meta, record);
      return {
        id,
        isOften: isOften(place),
        read: () => this.loader.packed(`${this.base}fragment/${id}.pf_fragment`, readFragment),
      };
    });
  }

  /** The records of each value of a filter; none where no record has the filter. */
  private async filter(name: string): Promise<ReadonlyMap<string, readonly number[]>> {
    const file = (await this.meta()).filters.get(name);
    if (file === undefined) return new Map();
    const address = `${this.base}filter/${file}.pf_filter`;
    return remembered(this.filters, address, () => this.loader.packed(address, readFilter));
  }

  async members(filter: string, value: string): Promise<ReadonlySet<string>> {
    const [meta, values] = await Promise.all([this.meta(), this.filter(filter)]);
    return new Set((values.get(value) ?? []).map((record) => this.nameOf(meta, record)));
  }

  async values(filters: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
    const rows = filters.map(
      async (name) => [name, [...(await this.filter(name)).keys()]] as const,
    );
    return Object.fromEntries(await Promise.all(rows));
  }
}

/** Opens the index at `base`; `file`: the name of its table. */
export function openPagefind(base: string, { meta }: IndexFiles, loader: IndexLoader): SearchIndex {
  return new PagefindIndex(base, meta, loader);
}

/** What is shown of a record. */
const readFragment = (plain: Uint8Array) =>
  readJson(new TextDecoder().decode(plain.subarray(SIGNATURE.length)), fromFile, 'fragment');

// What it is told to write.

/** Whether a file that Pagefind writes is used here: its entry and its index, not its scripts nor its WebAssembly. */
export function isNeeded(path: string): boolean {
  return isEntry(path) || /\.pf_(?:meta|index|filter|fragment)$/.test(path);
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
 * Whether a record has a token more than once is told by where in its content the token stands: the index keeps each
 * place of a token, and one place costs less than many. Tokens said more than once come before this place, those said
 * once from it on.
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

/**
 * Whether each token of an index would be found where it stands. Throws on a form of the table or the chunks that is not
 * known here, and on a token that would not be found.
 *
 * @param files of the index, as Pagefind writes them
 * @param tokens all that were indexed
 */
export function checkIndex(
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
  tokens: ReadonlySet<string>,
  { gunzipSync }: Pick<Gzip, 'gunzipSync'>,
): void {
  const meta = files.find(({ path }) => isMeta(path));
  if (!meta) throw new Error('Pagefind no longer writes the files that version 1.6 did');
  const { chunks } = readMeta(gunzipSync(meta.content));
  const left = new Set(tokens);
  for (const { path, content } of files.filter((file) => isChunk(file.path)))
    for (const token of readChunk(gunzipSync(content)).keys())
      if (path === `index/${chunkOf(chunks, token)?.file ?? ''}.pf_index`) left.delete(token);
  if (left.size > 0)
    throw new Error(`Pagefind keeps “${[...left][0] ?? ''}” elsewhere than version 1.6 did`);
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
