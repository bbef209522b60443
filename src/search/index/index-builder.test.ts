import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { IMMUTABLE_FOLDERS } from '#src/site/headers.ts';
import { littleSite } from '#tests/search/little-site.ts';
import { buildIndex } from './index-builder.ts';

let folder = '';
const files = async (name: string): Promise<string[]> =>
  (await readdir(join(folder, name), { recursive: true })).sort();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'index-'));
  await buildIndex(littleSite, join(folder, 'a'));
  await buildIndex(
    { ...littleSite, records: [...littleSite.records].reverse() },
    join(folder, 'b'),
  );
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

it('writes the same bytes for the same records in any order', async () => {
  const names = (await files('a')).filter((name) => /\.\w+$/.test(name));
  expect(await files('b')).toEqual(await files('a'));
  for (const name of names)
    expect(
      (await readFile(join(folder, 'b', name))).equals(await readFile(join(folder, 'a', name))),
    ).toBe(true);
});

it('leaves out the interfaces of Pagefind', async () => {
  const names = await files('a');
  expect(names).toContain('pagefind-entry.json');
  expect(names.filter((name) => /ui|highlight|component/.test(name))).toEqual([]);
});

it('keeps for showing what the page says', async () => {
  const fragments = (await files('a')).filter((name) => name.endsWith('.pf_fragment'));
  const shown = await Promise.all(
    fragments.map(async (name) => gunzipSync(await readFile(join(folder, 'a', name))).toString()),
  );
  expect(shown.some((text) => text.includes('Người cao tuổi không có lương hưu'))).toBe(true);
  expect(shown.every((text) => text.startsWith('pagefind_dcd['))).toBe(true);
});

it('names its unchanging files in the folders that hosts are told to keep for good', async () => {
  // The entry keeps its name and is asked for again.
  const folders = (await readdir(join(folder, 'a'), { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `/pagefind/${name}/`)
    .sort();
  expect(folders).toEqual(IMMUTABLE_FOLDERS.filter((one) => one.startsWith('/pagefind/')));
});
