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
import { fromFile, type StoredFile, type StoredRecord } from './stored.ts';

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
interface Table {
  /** The files of the records, each with as many as `together` says, in the order of the records. */
  readonly files: readonly string[];
  readonly together: number;
  readonly chunks: readonly Chunk[];
  /** The file of each filter. */
  readonly filters: ReadonlyMap<string, string>;
}

const readChunks = listOf((row, at): Chunk => {
  const [from, to, file] = listOf(readText)(row, at);
  return { from: readText(from, at), to: readText(to, at), file: readText(file, at) };
});

const readFilters = listOf((row, at): [string, string] => {
  const [name, file] = listOf(readText)(row, at);
  return [readText(name, at), readText(file, at)];
});

const textAfterSignature = (plain: Uint8Array): string =>
  new TextDecoder().decode(plain.subarray(SIGNATURE.length));

/** Our table, which stands in the place of Pagefind's: that one has a name of its own for each record. */
const readTable = (plain: Uint8Array): Table =>
  readJson(
    textAfterSignature(plain),
    (value, at) => {
      const { files, together, chunks, filters } = readObject(value, at);
      return {
        files: listOf(readText)(files, `${at}.files`),
        together: readNumber(together, `${at}.together`),
        chunks: readChunks(chunks, `${at}.chunks`),
        filters: new Map(readFilters(filters, `${at}.filters`)),
      };
    },
    'table',
  );

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

/** Whether a chunk may have a token that begins so. */
const mayHold = ({ from, to }: Chunk, beginning: string): boolean =>
  (from <= beginning || from.startsWith(beginning)) &&
  (beginning <= to || beginning.startsWith(to));

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
  private table: Promise<Table> | undefined;
  private readonly chunks = new Map<string, Promise<ReadonlyMap<string, readonly Posting[]>>>();
  private readonly filters = new Map<string, Promise<ReadonlyMap<string, readonly number[]>>>();
  private readonly records = new Map<string, Promise<readonly StoredRecord[]>>();

  constructor(base: string, file: string, loader: IndexLoader) {
    this.base = base;
    this.file = file;
    this.loader = loader;
  }

  private meta(): Promise<Table> {
    return (this.table ??= this.loader.packed(`${this.base}${this.file}`, readTable));
  }

  async warm(): Promise<void> {
    await this.meta();
  }

  /** The file of a record, and its place there. Throws on a record that the table does not have. */
  private placeOf({ files, together }: Table, record: number): { file: string; at: number } {
    const file = readText(files[Math.floor(record / together)], `record ${String(record)}`);
    return { file, at: record % together };
  }

  /** A name for a record that no other index has. */
  private nameOf(record: number): string {
    return `${this.base}${String(record)}`;
  }

  private async record(file: string, at: number): Promise<StoredRecord> {
    const address = `${this.base}fragment/${fragmentName(file)}`;
    const all = await remembered(this.records, address, () =>
      this.loader.packed(address, readFragment),
    );
    const record = all[at];
    if (!record) throw new TypeError(`${address}: has no record ${String(at)}`);
    return record;
  }

  private chunk({ file }: Chunk): Promise<ReadonlyMap<string, readonly Posting[]>> {
    const address = `${this.base}index/${file}.pf_index`;
    return remembered(this.chunks, address, () => this.loader.packed(address, readChunk));
  }

  async approach(beginning: string): Promise<void> {
    const { chunks } = await this.meta();
    const [only, ...more] = chunks.filter((chunk) => mayHold(chunk, beginning));
    if (only && more.length === 0) await this.chunk(only);
  }

  async find(token: string): Promise<readonly Found[]> {
    const meta = await this.meta();
    const chunk = chunkOf(meta.chunks, token);
    if (!chunk) return [];
    const postings = await this.chunk(chunk);
    return (postings.get(token) ?? []).map(({ record, place }): Found => {
      const { file, at } = this.placeOf(meta, record);
      return {
        id: this.nameOf(record),
        isOften: isOften(place),
        read: () => this.record(file, at),
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
    const values = await this.filter(filter);
    return new Set((values.get(value) ?? []).map((record) => this.nameOf(record)));
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

/** What is shown of the records of a file. */
const readFragment = (plain: Uint8Array): StoredRecord[] =>
  readJson(textAfterSignature(plain), listOf(fromFile), 'fragment');

// What it is told to write.

/** Whether a file that Pagefind writes is kept as it is: its chunks and filters, not its scripts nor its WebAssembly. */
export function isKept(path: string): boolean {
  return /\.pf_(?:index|filter)$/.test(path);
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

/** Whether a file is a chunk of the index. */
export function isChunk(path: string): boolean {
  return path.endsWith('.pf_index');
}

/** A file as Pagefind writes it. */
interface Written {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What Pagefind's own table says. */
interface Meta {
  /** The name of each record's fragment. */
  readonly records: readonly string[];
  readonly chunks: readonly Chunk[];
  readonly filters: readonly (readonly [string, string])[];
}

const OTHERWISE = 'than version 1.6 did; see src/search/engine/pagefind.ts';

/** `[version, records: [name, length, …], chunks: [from, to, file], filters: [name, file], …]`. */
function readMeta(files: readonly Written[], { gunzipSync }: Pick<Gzip, 'gunzipSync'>): Meta {
  const meta = files.find(({ path }) => isMeta(path));
  if (!meta) throw new Error(`Pagefind writes other files ${OTHERWISE}`);
  const [, records, chunks, filters] = readRow(valueOf(gunzipSync(meta.content)), 'meta');
  return {
    records: listOf((row, at) => readText(readRow(row, at)[0], at))(records, 'meta.records'),
    chunks: readChunks(chunks, 'meta.chunks'),
    filters: readFilters(filters, 'meta.filters'),
  };
}

/**
 * Whether each token of an index would be found where it stands. Throws on a form of the table or the chunks that is not
 * known here, and on a token that would not be found.
 *
 * @param files of the index, as Pagefind writes them
 * @param tokens all that were indexed
 */
export function checkIndex(
  files: readonly Written[],
  tokens: ReadonlySet<string>,
  gzip: Pick<Gzip, 'gunzipSync'>,
): void {
  const { chunks } = readMeta(files, gzip);
  const left = new Set(tokens);
  for (const { path, content } of files.filter((file) => isChunk(file.path)))
    for (const token of readChunk(gzip.gunzipSync(content)).keys())
      if (path === `index/${chunkOf(chunks, token)?.file ?? ''}.pf_index`) left.delete(token);
  if (left.size > 0)
    throw new Error(`Pagefind keeps “${[...left][0] ?? ''}” elsewhere ${OTHERWISE}`);
}

/**
 * Whether records are numbered in the order in which they were given, by which our table finds them. Throws where one is
 * not, or a fragment has another form.
 *
 * @param names under which the records were given, in their order
 */
export function checkOrder(
  files: readonly Written[],
  names: readonly string[],
  gzip: Pick<Gzip, 'gunzipSync'>,
): void {
  const { records } = readMeta(files, gzip);
  const written = new Map(files.map(({ path, content }) => [path, content]));
  const nameOf = (record: string): unknown => {
    const content = written.get(`fragment/${record}.pf_fragment`);
    const plain = content && gzip.gunzipSync(content);
    const fragment: unknown =
      plain && isSigned(plain) ? JSON.parse(textAfterSignature(plain)) : undefined;
    return isRecord(fragment) ? fragment['url'] : undefined;
  };
  if (records.length !== names.length || records.some((record, at) => nameOf(record) !== names[at]))
    throw new Error(`Pagefind numbers its records otherwise ${OTHERWISE}`);
}

/** Records that lie side by side and come as one file. More: fewer files for a question, and more that it has no use for. */
export const TOGETHER = 8;

/** The name of a file of records, of the hash of its bytes. */
export function fragmentName(hash: string): string {
  return `r_${hash}.pf_fragment`;
}

const signed = (value: unknown, { gzipSync }: Pick<Gzip, 'gzipSync'>): Uint8Array =>
  gzipSync(SIGNATURE + JSON.stringify(value), { level: 9 });

/** What is shown of all records, in their order, as files; each has `TOGETHER` of them. */
export function fragmentsOf(
  shown: readonly StoredFile[],
  gzip: Pick<Gzip, 'gzipSync'>,
): Uint8Array[] {
  const starts = Array.from(
    { length: Math.ceil(shown.length / TOGETHER) },
    (_, at) => at * TOGETHER,
  );
  return starts.map((start) => signed(shown.slice(start, start + TOGETHER), gzip));
}

/**
 * Our table: what Pagefind's says of chunks and filters, and where the records lie.
 *
 * @param hashes those of the files of records, in their order
 */
export function tableOf(
  files: readonly Written[],
  hashes: readonly string[],
  gzip: Gzip,
): Uint8Array {
  const { chunks, filters } = readMeta(files, gzip);
  const table = {
    together: TOGETHER,
    files: hashes,
    chunks: chunks.map(({ from, to, file }) => [from, to, file]),
    filters,
  };
  return signed(table, gzip);
}
