import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { SearchEngine } from '#src/search/engine/engine.ts';
import { Lexicon } from '#src/search/engine/lexicon.ts';
import { memoryIndex } from '#tests/search/memory-index.ts';
import { prepare } from '#src/search/index/prepare.ts';
import { suggestionFile } from '#src/search/index/suggestions.ts';

vi.mock('astro:content', () => import('#src/loaders/astro-content.testing.ts'));

const { getSearchInput } = await import('./search-records.ts');

interface Fixture {
  queries: { q: string; expect: string[]; kind: string }[];
}

const { queries } = JSON.parse(
  readFileSync(new URL('../search/fixtures/queries.json', import.meta.url), 'utf8'),
) as Fixture;

const input = await getSearchInput();
const { entries, lexicon } = prepare(input);
const engine = new SearchEngine(memoryIndex(entries), new Lexicon(lexicon));
const record = (url: string) => input.records.find((one) => one.url === url);

/** Address without what follows `#` and the slashes at its ends, as the queries name pages. */
const bare = (url: string): string => url.replace(/#.*$/u, '').replace(/^\/|\/$/gu, '');

describe('records', () => {
  it('has each address once', () => {
    const urls = input.records.map(({ url }) => url);
    expect(urls.filter((url, at) => urls.indexOf(url) !== at)).toEqual([]);
  });

  it('has a passage for clauses, with reading and heading, and gives duties to their agencies', () => {
    const parts = record('/van-ban/hau-giang-71-kh-ubnd-2022/')?.parts ?? [];
    const clause = parts.find(({ address }) => address?.startsWith('V.12'));
    expect(clause?.reading).toMatch(/^mục V, khoản 12/u);
    expect(parts.some(({ agencies = [] }) => agencies.length > 0)).toBe(true);
  });

  it('loses no word of a document', () => {
    const parts = record('/van-ban/lao-cai-316-kh-ubnd-2017/')?.parts.slice(1) ?? [];
    const source = readFileSync('content/sources/lao-cai-316-kh-ubnd-2017.txt', 'utf8');
    const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '');
    expect(letters(parts.map(({ text }) => text).join(''))).toBe(letters(source));
  });

  it('says what is past', () => {
    expect(record('/van-ban/bac-giang-kh-tet-giap-thin-2024/')).toMatchObject({
      status: 'ended',
      statusNote: 'đã hết kỳ thực hiện',
    });
    expect(record('/quyen-loi/qua-tet-nguoi-co-cong/')?.status).toBe('ended');
    expect(record('/quyen-loi/bao-hiem-that-nghiep/')?.status).toBeUndefined();
  });

  it('names agencies that have a page only', () => {
    const pages = new Set(input.records.map(({ url }) => url));
    const named = input.records.flatMap(({ agencies = [], parts }) => [
      ...agencies,
      ...parts.flatMap((part) => part.agencies ?? []),
    ]);
    expect(named.filter((id) => !pages.has(`/co-quan/${id}/`))).toEqual([]);
  });

  it('gives the same index whatever the order of the records', () => {
    const turned = prepare({ ...input, records: [...input.records].reverse() });
    expect(turned.entries).toEqual(entries);
    expect(turned.lexicon).toEqual(lexicon);
  });

  it('suggests guides and numbers within 10 KB', () => {
    const file = suggestionFile(input.records, input.glossary);
    expect(Buffer.byteLength(file)).toBeLessThanOrEqual(10_240);
    expect(file).toContain('225/2019/NQ-HĐND\t/van-ban/nq-225-2019-nq-hdnd-kien-giang/');
  });
});

it('answers 95 % of our own queries among the first three', async () => {
  const missed: string[] = [];
  for (const { q, expect: wanted } of queries) {
    const { hits } = await engine.search(q);
    const first = hits.slice(0, 3).map(({ url }) => bare(url));
    if (!first.some((url) => wanted.includes(url))) missed.push(`${q}: ${first.join(' ')}`);
  }
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(queries.length * 0.05);
});
