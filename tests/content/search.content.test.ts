import { describe, expect, it } from 'vitest';
import { contentRoot } from '#src/site/content-root.ts';
import { readExpected } from '#src/loaders/read-expected.ts';
import { getSearchInput } from '#src/queries/search-records.ts';
import { SearchEngine } from '#src/search/engine/engine.ts';
import { Lexicon } from '#src/search/engine/lexicon.ts';
import { prepare } from '#src/search/index/prepare.ts';
import { suggestionFile } from '#src/search/index/suggestions.ts';
import { memoryIndex } from '#tests/helpers/memory-index.ts';
import {
  askingOnce,
  bareAddress,
  outsideFaults,
  queryFaults,
} from '#tests/helpers/query-faults.ts';

/** What people type, on the content's own pages: `content/expected/queries.yaml`. */

const { queries, outside } = readExpected(contentRoot()).files;
const expected = queries?.data;
const input = await getSearchInput();
const { entries, lexicon } = prepare(input);
const engine = askingOnce(new SearchEngine(memoryIndex(entries), new Lexicon(lexicon)));

describe.runIf(expected !== undefined)(
  'the queries that the owners of the content expect to work',
  () => {
    it('lead to their pages', async () => {
      if (!expected) return;
      const addresses = new Set(input.records.map(({ url }) => bareAddress(url)));
      expect(await queryFaults(expected, engine, addresses)).toEqual([]);
    });

    it('are suggested where that is expected', () => {
      const lines = suggestionFile(input.records, input.glossary)
        .split('\n')
        .map((line) => line.split('\t'));
      for (const { text, page } of expected?.suggestions ?? [])
        expect(lines.map(([words, url = '']) => [words, bareAddress(url)])).toContainEqual([
          text,
          page,
        ]);
    });
  },
);

describe.runIf(outside !== undefined)('what the site does not hold', () => {
  it('is said to be not here', async () => {
    if (outside)
      expect(await outsideFaults(outside.data, expected?.queries ?? [], engine)).toEqual([]);
  });
});
