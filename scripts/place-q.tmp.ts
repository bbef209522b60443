import { readFileSync, globSync } from 'node:fs';
import { Lexicon, readLexicon } from '#src/search/engine/lexicon.ts';
import { readPlaces } from '#src/search/engine/places.ts';
const lexicon = new Lexicon(readLexicon(JSON.parse(readFileSync('dist/pagefind/tu-vung.json', 'utf8')), 'x'));
const list = new Set<string>();
for (const f of [...globSync('/work/shared/search/**/*.{json,jsonl,yaml,txt,tsv,csv}'), 'content/expected/queries.yaml']) {
  const t = readFileSync(f, 'utf8');
  for (const m of t.matchAll(/"(?:q|question|query|text|title)"\s*:\s*"((?:[^"\\]|\\.)*)"|- q: ['"](.*)['"]/g)) list.add(m[1] ?? m[2] ?? '');
}
let n = 0, hit = 0;
for (const q of list) { n++; const r = readPlaces(q, lexicon); if (r.place) { hit++; console.log(r.place.name, r.isAll, r.place.isApart, '|', q.slice(0, 120)); } }
console.log(n, hit);
