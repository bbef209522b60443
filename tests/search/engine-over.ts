/** An engine over a few invented pages, asked without a browser. */

import { SearchEngine } from '#src/search/engine/engine.ts';
import { Lexicon } from '#src/search/engine/lexicon.ts';
import { defaults, type Weights } from '#src/search/engine/weights.ts';
import type { BuildInput } from '#src/search/shared/build-input.ts';
import { prepare } from '#src/search/index/prepare.ts';
import type { SearchRecord } from '#src/search/shared/records.ts';
import { memoryIndex } from '#tests/helpers/memory-index.ts';

/** The engine over an input, with other weights where they are given. */
export function engineOver(
  input: Partial<BuildInput>,
  changes: Partial<Weights> = {},
): SearchEngine {
  const weights = { ...defaults, ...changes };
  const { entries, lexicon } = prepare(
    { records: [], glossary: [], agencies: [], provinces: [], ...input },
    weights,
  );
  return new SearchEngine(memoryIndex(entries), new Lexicon(lexicon), weights);
}

/** A page of one text; its address is its name between slashes. */
export function pageOf(name: string, text: string, more: Partial<SearchRecord> = {}): SearchRecord {
  return { url: `/${name}/`, type: 'page', title: 'Trang', parts: [{ text }], ...more };
}
