/** A connection to the index: loads its tables and the lexicon when first asked, and again after a failure. */

import { LoadError } from '#src/search/shared/load-error.ts';
import type { Answer, Facets, Search, SearchOptions } from '#src/search/shared/protocol.ts';
import { SearchEngine } from './engine.ts';
import { Lexicon, readLexicon, type LexiconFile } from './lexicon.ts';
import { mergeLexicons } from './merge-lexicons.ts';
import { Gone, IndexLoader, openPagefind, readEntry, type IndexFiles } from './pagefind.ts';
import { joinIndexes, type SearchIndex } from './search-index.ts';

/** One index, its table and its lexicon on their way. */
interface Opened {
  readonly index: SearchIndex;
  readonly lexicon: Promise<LexiconFile>;
}

/** One try at the index. */
interface Connection {
  /** Whether the page told the names of the files. */
  readonly isTold: boolean;
  readonly engine: Promise<SearchEngine>;
}

export class SearchSession implements Search {
  private readonly base: string;
  /** Those of other sites of the same host that are searched along with it. */
  private readonly others: readonly string[];
  private readonly get: typeof fetch;
  /** The entry as the page tells it; undefined where it tells none, or one that cannot be read. */
  private told: IndexFiles | undefined;
  private readonly broken = new Set<string>();
  private connection: Connection | undefined;

  /**
   * `base`: address of the index's folder, with a slash at the end. After it, parted by blanks, there may be those of
   * other sites of the same host that are searched as one with it. `entry`: what the entry of the first says, where the
   * page knows it; it is asked for all the same after a failure, since the page may be older than the index.
   */
  constructor(base: string, entry?: string, get: typeof fetch = (...all) => fetch(...all)) {
    const [own = '', ...others] = base.split(' ');
    this.base = own;
    this.others = others;
    this.get = get;
    this.told = entry === undefined ? undefined : toldBy(entry);
  }

  private openOne(base: string, files: IndexFiles, loader: IndexLoader): Opened {
    const index = openPagefind(base, files, loader);
    // Both at once; a failure is told to who asks for them.
    index.warm().catch(() => undefined);
    return { index, lexicon: loader.json(`${base}${files.lexicon}`, readLexicon) };
  }

  private connect(): Connection {
    const { told } = this;
    this.told = undefined;
    return { isTold: told !== undefined, engine: this.open(told) };
  }

  private async open(told: IndexFiles | undefined): Promise<SearchEngine> {
    const loader = new IndexLoader(this.get, this.broken);
    const [own, ...others] = await Promise.all([
      (async () => this.openOne(this.base, told ?? (await loader.entry(this.base)), loader))(),
      ...this.others.map(async (base) => this.openOne(base, await loader.entry(base), loader)),
    ]);
    const [first, ...rest] = await Promise.all([
      own.lexicon,
      ...others.map(({ lexicon }) => lexicon),
    ]);
    return new SearchEngine(
      joinIndexes([own.index, ...others.map(({ index }) => index)]),
      new Lexicon(mergeLexicons([first, ...rest])),
    );
  }

  /** Runs a task. After a failure the next one opens the index anew; at once where the page told names of files now gone. */
  private async run<T>(task: (engine: SearchEngine) => Promise<T>): Promise<T> {
    const connection = (this.connection ??= this.connect());
    try {
      return await task(await connection.engine);
    } catch (cause) {
      if (this.connection === connection) this.connection = undefined;
      if (connection.isTold && cause instanceof Gone) return this.run(task);
      throw new LoadError('Không tải được dữ liệu tìm kiếm', { cause });
    }
  }

  search(text: string, options: SearchOptions = {}): Promise<Answer> {
    return this.run((engine) => engine.search(text, options));
  }

  facets(text: string, options: SearchOptions = {}): Promise<Facets> {
    return this.run((engine) => engine.facets(text, options));
  }

  warm(text?: string): Promise<void> {
    return this.run((engine) => engine.warm(text));
  }
}

/** What an entry says; undefined where it is none. */
function toldBy(entry: string): IndexFiles | undefined {
  try {
    return readEntry(JSON.parse(entry), 'entry');
  } catch {
    return undefined;
  }
}
