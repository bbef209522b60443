import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { expect, it, onTestFinished } from 'vitest';
import { littleSite } from '#tests/search/little-site.ts';
import { parseHeaders, siteHeaders } from '#src/site/headers.ts';
import { headersFile } from './headers-file.ts';
import { searchIndex } from './search-index.ts';

/** What the integrations leave in a built site. */

/** A folder as Astro leaves it, for the test that runs. */
function builtFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'so-tay-dist-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Has an integration finish a build. @returns what it told the builder */
async function finish(integration: AstroIntegration, folder: string): Promise<string[]> {
  const said: string[] = [];
  const logger = { info: (text: string) => said.push(text) } as unknown as AstroIntegrationLogger;
  await integration.hooks['astro:build:done']?.({
    dir: pathToFileURL(`${folder}/`),
    pages: [],
    assets: new Map(),
    logger,
  });
  return said;
}

it('writes the headers of every path beside the pages', async () => {
  const folder = builtFolder();
  await finish(headersFile(), folder);
  expect(readdirSync(folder)).toEqual(['_headers']);
  expect(parseHeaders(readFileSync(join(folder, '_headers'), 'utf8'))).toEqual(siteHeaders);
});

it('builds the search index and takes the records away', async () => {
  const folder = builtFolder({
    'tim-kiem/index.html': '<html></html>',
    'tim-kiem/ban-ghi.json': JSON.stringify(littleSite),
  });
  const said = await finish(searchIndex(), folder);
  expect(existsSync(join(folder, 'pagefind', 'pagefind.js'))).toBe(true);
  expect(existsSync(join(folder, 'pagefind', 'tu-vung.json'))).toBe(true);
  // They are no page: whoever finds them there would have every text twice.
  expect(readdirSync(join(folder, 'tim-kiem'))).toEqual(['index.html']);
  // Five pages, one of them with a clause that is a record of its own.
  expect(said).toEqual([expect.stringMatching(/^5 pages as 6 records; \d+ chunks, \d+ KB$/u)]);
});

it('says so where there are no records', async () => {
  await expect(finish(searchIndex(), builtFolder())).rejects.toThrow('ban-ghi.json');
});
