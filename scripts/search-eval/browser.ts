/** Questions asked in a real browser, with the very code that readers get, timed and weighed. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import type { Search } from '#src/search/shared/protocol.ts';
import type { Question } from './corpora.ts';
import { kilobytes, quantile, summarise, type Run, type Summary } from './measure.ts';
import { serve, SLOW_4G, type Served } from './serve.ts';

declare global {
  interface Window {
    /** On the page that is built here. */
    openSearch?: () => Search;
    search?: Search | undefined;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds a page that opens the search and nothing else, as the site's scripts are built. Gives its folder. */
export async function buildPage(folder: string): Promise<string> {
  const source = join(folder, 'source');
  await mkdir(source, { recursive: true });
  await writeFile(
    join(source, 'index.html'),
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đo</title><script type="module" src="./page.ts"></script></html>',
  );
  await writeFile(
    join(source, 'page.ts'),
    `import { openSiteSearch } from ${JSON.stringify(join(root, 'src/search/open.ts'))};\nwindow.openSearch = () => openSiteSearch('/pagefind/');\n`,
  );
  await build({
    root: source,
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: join(folder, 'page'), emptyOutDir: true },
  });
  return join(folder, 'page');
}

/** What the page under test answers. */
interface Answered {
  urls: string[];
  time: number;
}

/** A fresh browser profile on the page: nothing cached. */
async function fresh(
  browser: Browser,
  site: Served,
): Promise<{ page: Page; ask: (text: string) => Promise<Answered>; close: () => Promise<void> }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(site.address);
  await page.waitForFunction(() => window.openSearch !== undefined);
  await page.evaluate(() => {
    window.search = window.openSearch?.();
  });
  const ask = (text: string): Promise<Answered> =>
    page.evaluate(async (query) => {
      const start = performance.now();
      const hits = (await window.search?.search(query))?.hits ?? [];
      return { urls: hits.map((hit) => hit.url), time: performance.now() - start };
    }, text);
  return { page, ask, close: () => context.close() };
}

const bare = (url: string): string =>
  decodeURIComponent(url.replace(/#.*$/, '').replace(/^\/|\/$/g, ''));
export const placeOf = (urls: readonly string[], expect: readonly string[]): number =>
  urls.findIndex((url) => expect.includes(bare(url)));

/** Queries in one profile: times once loaded and while loading, bytes of the first, the tenth and all. */
export async function runAll(
  browser: Browser,
  site: Served,
  list: readonly Question[],
): Promise<{ summary: Summary; missed: Question[]; first: number; tenth: number; all: number }> {
  const { ask, close } = await fresh(browser, site);
  const start = site.sent();
  const runs: Run[] = [];
  const missed: Question[] = [];
  let first = 0;
  let tenth = 0;
  for (const [at, question] of list.entries()) {
    const before = site.sent();
    const { urls, time } = await ask(question.q);
    const place = placeOf(urls, question.expect);
    runs.push({ place, time });
    if (place < 0 || place > 2) missed.push(question);
    if (at === 0) first = site.sent() - start;
    if (at === 9) tenth = site.sent() - before;
  }
  const all = site.sent() - start;
  await close();
  return { summary: summarise(runs), missed, first, tenth, all };
}

/** Bytes of a first query in a fresh profile, the page's own scripts for searching included. */
export async function firstBytes(
  browser: Browser,
  site: Served,
  texts: readonly string[],
): Promise<{ middle: number; most: number; time: number }> {
  const bytes: number[] = [];
  const times: number[] = [];
  for (const text of texts) {
    const start = site.sent();
    const { ask, close } = await fresh(browser, site);
    times.push((await ask(text)).time);
    bytes.push(site.sent() - start);
    await close();
  }
  return { middle: quantile(bytes, 0.5), most: Math.max(...bytes), time: quantile(times, 0.5) };
}

/**
 * A reader's whole way on the real site: home page, box, question, answer. Counts the bytes of everything loaded after
 * the home page itself: suggestions, the search page with styles and scripts, index, wasm.
 */
export async function fromHome(
  browser: Browser,
  dist: string,
  texts: readonly string[],
): Promise<{ middle: number; most: number; all: readonly number[]; kinds: string }> {
  const site = await serve([dist]);
  const bytes: number[] = [];
  let kinds = '';
  for (const text of texts) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(site.address, { waitUntil: 'networkidle' });
    site.log();
    const box = page.locator('input[type="search"]').first();
    await box.click();
    await box.pressSequentially(text);
    await box.press('Enter');
    await page.locator('[data-search="results"][data-state="done"]').waitFor({ state: 'attached' });
    // The counts come after the results.
    await page.waitForLoadState('networkidle');
    const log = site.log();
    bytes.push(log.reduce((sum, one) => sum + one.bytes, 0));
    const of = (pattern: RegExp): number =>
      log.filter(({ path }) => pattern.test(path)).reduce((sum, one) => sum + one.bytes, 0);
    kinds = `${String(log.length)} tệp: trang và CSS ${kilobytes(of(/\/$|\.css$/))}, mã ${kilobytes(of(/_astro.*\.js$/))}, gợi ý ${kilobytes(of(/\.txt$/))}, từ vựng ${kilobytes(of(/tu-vung/))}, bảng bản ghi ${kilobytes(of(/pf_meta|entry/))}, bộ lọc ${kilobytes(of(/pf_filter/))}, mảnh chỉ mục ${kilobytes(of(/pf_index/))}, bản ghi ${kilobytes(of(/pf_fragment/))}`;
    await context.close();
  }
  await site.close();
  return { middle: quantile(bytes, 0.5), most: Math.max(...bytes), all: bytes, kinds };
}

/** How much slower the processor of a slow phone is taken to be. The browser slows the page's own thread only. */
const SLOW_PHONE = 4;

/** Milliseconds between two letters of who types on a phone. */
const TYPING = 120;

/**
 * The same way on a slow connection and a slow phone: milliseconds from Enter to the first result, of each question.
 *
 * @param keepsAhead whether the host lets the search page be kept for the minutes that it is loaded ahead, as the site's
 *   rules for hosts say; not every host heeds them
 */
export async function slowFromHome(
  browser: Browser,
  dist: string,
  texts: readonly string[],
  keepsAhead: boolean,
): Promise<number[]> {
  const site = await serve([dist], SLOW_4G, keepsAhead);
  const times: number[] = [];
  for (const text of texts) {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    const tools = await context.newCDPSession(page);
    await tools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_PHONE });
    await page.goto(site.address, { waitUntil: 'networkidle' });
    const box = page.locator('input[type="search"]').first();
    await box.click();
    await box.pressSequentially(text, { delay: TYPING });
    const start = performance.now();
    await box.press('Enter');
    await page.locator('[data-search="results"] > li').first().waitFor({ state: 'attached' });
    times.push(performance.now() - start);
    await context.close();
  }
  await site.close();
  return times;
}

/** All questions once to load what they need, then again for the times of a loaded search. */
export async function runWarm(
  browser: Browser,
  site: Served,
  list: readonly Question[],
): Promise<Summary> {
  const { ask, close } = await fresh(browser, site);
  for (const question of list) await ask(question.q);
  const runs: Run[] = [];
  for (const question of list) {
    const { urls, time } = await ask(question.q);
    runs.push({ place: placeOf(urls, question.expect), time });
  }
  await close();
  return summarise(runs);
}
