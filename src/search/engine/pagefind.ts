/** The part of Pagefind's browser API that search uses. Pagefind 1.6 ships no types for it. */

export interface PagefindData {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

export interface PagefindResult {
  id: string;
  /** Places of the matched words in the record's content. */
  words: number[];
  data: () => Promise<PagefindData>;
}

export interface PagefindAnswer {
  results: PagefindResult[];
}

export interface PagefindOptions {
  basePath?: string;
  baseUrl?: string;
  metaCacheTag?: string;
}

export interface PagefindInstance {
  /** Loads the wasm and the table of records, which the first search needs otherwise. */
  init: () => Promise<void>;
  search: (
    term: string | null,
    options?: { filters?: Record<string, unknown> },
  ) => Promise<PagefindAnswer>;
  filters: () => Promise<Record<string, Record<string, number>>>;
  destroy: () => Promise<void>;
}

export interface PagefindModule {
  createInstance: (options: PagefindOptions) => PagefindInstance;
}
