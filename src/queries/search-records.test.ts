import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { SearchEngine } from '../search/engine.ts';
import { Lexicon } from '../search/lexicon.ts';
import { memoryIndex } from '../search/memory-index.ts';
import { prepare } from '../search/prepare.ts';
import { getSearchInput } from './search-records.ts';

vi.mock('astro:content', () => import('../loaders/astro-content.testing.ts'));

const input = await getSearchInput();
it('x', async () => {
  const { entries, lexicon } = prepare(input);
  console.log(input.records.length, entries.length, JSON.stringify(lexicon).length);
  const engine = new SearchEngine(memoryIndex(entries), new Lexicon(lexicon));
  for (const f of ['src/search/fixtures/queries.json', '/work/shared/search/queries.json']) {
    const { queries } = JSON.parse(readFileSync(f, 'utf8')) as any;
    let ok = 0;
    for (const { q, expect: e } of queries) {
      const { hits } = await engine.search(q);
      const urls = hits.map((h) => h.url.replace(/#.*/, '').replace(/^\/|\/$/g, ''));
      const place = urls.findIndex((u) => e.includes(u));
      if (place >= 0 && place < 3) ok++;
      else
        console.log(
          place,
          q,
          '→',
          e.join(),
          '| got',
          hits
            .slice(0, 4)
            .map((h) => h.url)
            .join(' '),
        );
    }
    console.log(f, ok, queries.length, ok / queries.length);
  }
});
