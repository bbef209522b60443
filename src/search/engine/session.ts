/** A connection to the index: loads Pagefind and the lexicon when first asked, and again after a failure. */

import { LoadError } from '#src/search/shared/load-error.ts';
import type { Answer, Facets, Search, SearchOptions } from '#src/search/shared/protocol.ts';
import { SearchEngine } from './engine.ts';
import { inTime } from './in-time.ts';
import { Lexicon, readLexicon, type LexiconFile } from './lexicon.ts';
import { mergeLexicons } from './merge-lexicons.ts';
import { IndexLoader, openPagefind } from './pagefind.ts';
import type { SearchIndex } from './search-index.ts';

/** How files are loaded: the browser's own ways, or a test's. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  /** Loads a script as a module. */
  readonly importScript: (address: string) => Promise<unknown>;
}

const BROWSER: Surroundings = {
  fetch: (...request) => fetch(...request),
  importScript: (address) => import(/* @vite-ignore */ address) as Promise<unknown>,
};

/** One try at the index. What it still loads after it was given up counts for it alone. */
interface Connection {
  readonly loader: IndexLoader;
  readonly opened: Promise<{ readonly engine: SearchEngine; readonly index: SearchIndex }>;
}

export class SearchSession implements Search {
  private readonly base: string;
  /** Those of other sites of the same host that are searched along with it. */
  private readonly others: readonly string[];
  private readonly surroundings: Surroundings;
  private readonly broken = new Set<string>();
  private connection: Connection | undefined;
  private attempts = 0;

  /**
   * `base`: address of the index's folder, with a slash at the end. After it, parted by blanks, there may be those of
   * other sites of the same host that are searched as one with it.
   */
  constructor(base: string, surroundings: Surroundings = BROWSER) {
    const [own = '', ...others] = base.split(' ');
    this.base = own;
    this.others = others;
    this.surroundings = surroundings;
  }

  private connect(): Connection {
    const loader = new IndexLoader(this.surroundings.fetch, this.broken);
    return { loader, opened: this.open(loader) };
  }

  private async open(loader: IndexLoader): Connection['opened'] {
    this.attempts += 1;
    // A browser remembers a module that failed to load by its address: a second try needs another.
    const again = this.attempts === 1 ? '' : `?lan=${String(this.attempts)}`;
    const files = await loader.open(this.base);
    const lexiconOf = async (base: string, name: string): Promise<LexiconFile> =>
      readLexicon(await (await loader.fetch(`${base}${name}`)).json(), 'tu-vung.json');
    const [module, own, ...others] = await Promise.all([
      inTime(this.surroundings.importScript(`${this.base}${files.script}${again}`), files.script),
      lexiconOf(this.base, files.lexicon),
      ...this.others.map(async (base) => lexiconOf(base, (await loader.open(base)).lexicon)),
    ]);
    const lexicon = new Lexicon(mergeLexicons([own, ...others]));
    const index = openPagefind(module, this.base, loader.load, this.others);
    return { index, engine: new SearchEngine(index, lexicon) };
  }

  /** Runs a task, and makes a failure of it if any file failed to load meanwhile: what it gave may lack a part. */
  private async run<T>(task: (engine: SearchEngine) => Promise<T>): Promise<T> {
    const connection = (this.connection ??= this.connect());
    try {
      const { engine } = await connection.opened;
      const result = await task(engine);
      if (connection.loader.failures > 0) throw new Error('A file of the index failed to load');
      return result;
    } catch (error) {
      if (this.connection === connection) this.connection = undefined;
      await connection.opened.then(({ index }) => index.close()).catch(() => undefined);
      throw new LoadError('Không tải được dữ liệu tìm kiếm', { cause: error });
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
