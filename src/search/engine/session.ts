/** A connection to the index: loads Pagefind and the lexicon when first asked, and again after a failure. */

import { SearchEngine, type Answer, type Facets } from './engine.ts';
import { Lexicon, type LexiconFile } from './lexicon.ts';
import { LoadError } from '#src/search/shared/load-error.ts';
import type { PagefindInstance, PagefindModule } from './pagefind.ts';
import type { Filters } from '#src/search/shared/records.ts';

export interface SearchOptions {
  filters?: Filters;
  /** Most pages wanted. */
  limit?: number;
}

/** What the controller needs of a search, wherever it runs. */
export interface Search {
  search: (text: string, options?: SearchOptions) => Promise<Answer>;
  facets: (text: string, filters?: Filters) => Promise<Facets>;
  /** Loads what every search needs. */
  warm: () => Promise<void>;
}

interface Connection {
  engine: SearchEngine;
  index: PagefindInstance;
}

export class SearchSession implements Search {
  private readonly base: string;
  private connection: Promise<Connection> | undefined;
  private attempt = 0;
  /** Loads that failed so far; Pagefind itself keeps quiet about a missing part of its index. */
  private failures = 0;

  /** `base`: address of the bundle's folder, with a slash at the end. */
  constructor(base: string) {
    this.base = base;
    const load = globalThis.fetch.bind(globalThis);
    globalThis.fetch = async (...request) => {
      try {
        const response = await load(...request);
        if (!response.ok) this.failures += 1;
        return response;
      } catch (error) {
        this.failures += 1;
        throw error;
      }
    };
  }

  private async connect(): Promise<Connection> {
    // A browser remembers a module that failed to load by its address: a second try needs another.
    const script = `${this.base}pagefind.js${this.attempt++ === 0 ? '' : `?lan=${String(this.attempt)}`}`;
    const [module, lexicon] = await Promise.all([
      import(/* @vite-ignore */ script) as Promise<PagefindModule>,
      fetch(`${this.base}tu-vung.json`).then((response) => response.json() as Promise<LexiconFile>),
    ]);
    const index = module.createInstance({ basePath: this.base, baseUrl: '/' });
    return { index, engine: new SearchEngine(index, new Lexicon(lexicon)) };
  }

  private async run<T>(task: (engine: SearchEngine) => Promise<T>): Promise<T> {
    const before = this.failures;
    try {
      this.connection ??= this.connect();
      const { engine } = await this.connection;
      const result = await task(engine);
      if (this.failures === before) return result;
    } catch (error) {
      await this.drop();
      throw new LoadError('Không tải được dữ liệu tìm kiếm', { cause: error });
    }
    await this.drop();
    throw new LoadError('Không tải được dữ liệu tìm kiếm');
  }

  private async drop(): Promise<void> {
    const old = this.connection;
    this.connection = undefined;
    await old?.then(({ index }) => index.destroy()).catch(() => undefined);
  }

  search(text: string, options: SearchOptions = {}): Promise<Answer> {
    return this.run((engine) => engine.search(text, options));
  }

  facets(text: string, filters: Filters = {}): Promise<Facets> {
    return this.run((engine) => engine.facets(text, filters));
  }

  async warm(): Promise<void> {
    await this.run((engine) => engine.warm());
  }
}
