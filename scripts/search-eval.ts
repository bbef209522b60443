/**
 * Measures the search in a real browser, with the very code that readers get: `npm run search:eval`.
 * Parts: the site's own queries over dist/, the legal questions over 2,249 articles, 10,000 documents for bytes and
 * time. What is not at hand is said and passed over. `--only=own,legal,many` runs some of them, `--dist=` another build.
 */

import chromium from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { contentRoot } from '#src/loaders/content-loader.ts';
import { readExpected } from '#src/loaders/read-expected.ts';
import { buildIndex, type BuildReport } from '#src/search/index/index-builder.ts';
import type { AgencyRow, GlossaryRow, ProvinceRow } from '#src/search/index/input.ts';
import type { SearchRecord } from '#src/search/shared/records.ts';
import { bm25 } from '#scripts/search-eval/bm25.ts';
import {
  articleRecords,
  legal,
  manyDocuments,
  queries,
  withoutMarks,
  type Legal,
  type Question,
} from '#scripts/search-eval/corpora.ts';
import {
  kilobytes,
  milliseconds,
  percent,
  quantile,
  summarise,
  table,
  type Run,
  type Summary,
} from '#scripts/search-eval/measure.ts';
import { serve, type Served } from '#scripts/search-eval/serve.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = process.env['SEARCH_EVAL_SHARED'] ?? resolve(root, '../shared');
const only = process.argv
  .find((arg) => arg.startsWith('--only='))
  ?.slice(7)
  .split(',');
const wants = (part: string): boolean => !only || only.includes(part);
const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** In one process the browser dies with the first profile whose worker is closed. */
const BROWSER_ARGS = [...chromium.args.filter((arg) => arg !== '--single-process'), '--no-sandbox'];

/** A page that opens the search and nothing else, built as the site's scripts are. */
async function buildPage(folder: string): Promise<void> {
  const source = join(folder, 'source');
  await mkdir(source, { recursive: true });
  await writeFile(
    join(source, 'index.html'),
    '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Đo</title><script type="module" src="./page.ts"></script></html>',
  );
  await writeFile(
    join(source, 'page.ts'),
    `import { openSiteSearch } from ${JSON.stringify(join(root, 'src/search/ui/open.ts'))};\nObject.assign(window, { openSearch: openSiteSearch });\n`,
  );
  await build({
    root: source,
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir: join(folder, 'page'), emptyOutDir: true },
  });
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
  await page.waitForFunction('window.openSearch');
  await page.evaluate('window.search = window.openSearch()');
  const ask = (text: string): Promise<Answered> =>
    page.evaluate(async (query) => {
      const { search } = window as unknown as {
        search: { search: (text: string) => Promise<{ hits: { url: string }[] }> };
      };
      const start = performance.now();
      const { hits } = await search.search(query);
      return { urls: hits.map((hit) => hit.url), time: performance.now() - start };
    }, text);
  return { page, ask, close: () => context.close() };
}

const bare = (url: string): string =>
  decodeURIComponent(url.replace(/#.*$/, '').replace(/^\/|\/$/g, ''));
const placeOf = (urls: readonly string[], expect: readonly string[]): number =>
  urls.findIndex((url) => expect.includes(bare(url)));

/** Queries in one profile: times once loaded and while loading, bytes of the first, the tenth and all. */
async function runAll(
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
async function firstBytes(
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
async function fromHome(
  browser: Browser,
  dist: string,
  texts: readonly string[],
): Promise<{ middle: number; most: number; kinds: string }> {
  const site = await serve([dist]);
  const bytes: number[] = [];
  let kinds = '';
  for (const text of texts) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(site.address, { waitUntil: 'networkidle' });
    site.log();
    const box = page.locator('input[name="q"]').first();
    await box.click();
    await box.pressSequentially(text);
    await box.press('Enter');
    await page.locator('#ket-qua[data-state="done"]').waitFor({ state: 'attached' });
    const log = site.log();
    bytes.push(log.reduce((sum, one) => sum + one.bytes, 0));
    const of = (pattern: RegExp): number =>
      log.filter(({ path }) => pattern.test(path)).reduce((sum, one) => sum + one.bytes, 0);
    kinds = `wasm ${kilobytes(of(/wasm/))}, pagefind.js ${kilobytes(of(/pagefind\.js/))}, trang và CSS ${kilobytes(of(/\/$|\.css$/))}, mã ${kilobytes(of(/_astro.*\.js$/))}, gợi ý ${kilobytes(of(/\.txt$/))}, từ vựng ${kilobytes(of(/tu-vung/))}, bảng bản ghi ${kilobytes(of(/pf_meta|entry/))}, mảnh chỉ mục ${kilobytes(of(/pf_index/))}, bản ghi ${kilobytes(of(/pf_fragment/))}`;
    await context.close();
  }
  await site.close();
  return { middle: quantile(bytes, 0.5), most: Math.max(...bytes), kinds };
}

const HEAD = [
  'Máy tìm',
  'Trong 1',
  'Trong 3',
  'Trong 5',
  'Trong 10',
  'MRR',
  'Trung vị',
  'Phân vị 95',
  'Lần đầu tải',
  'Lần thứ 10 tải',
  'Cả lượt tải',
  'Chỉ mục',
];
const row = (name: string, summary: Summary, rest: readonly string[]): string[] => [
  name,
  ...([1, 3, 5, 10] as const).map((limit) => percent(summary.first[limit])),
  summary.mrr.toFixed(3),
  milliseconds(summary.p50),
  milliseconds(summary.p95),
  ...rest,
];

/** What people type, short and long, for bytes of a first query. */
const TYPICAL = [
  'tiền già',
  'bao hiem that nghiep',
  'hỗ trợ bảo hiểm y tế hộ nghèo',
  '225/2019/NQ-HĐND',
  'tôi bị mất việc thì được hỗ trợ gì',
  'vay vốn học sinh sinh viên',
  'sở y tế',
  'quà tết người có công với cách mạng',
  'cai nghien ma tuy tu nguyen',
  'mẹ tôi 78 tuổi không có lương hưu có được trợ cấp không',
];

async function stock(articles: Readonly<Record<string, string>>, folder: string): Promise<void> {
  const pagefind = await import('pagefind');
  const { index } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error('Pagefind did not start');
  for (const [id, text] of Object.entries(articles))
    await index.addCustomRecord({
      url: `/${encodeURIComponent(id)}/`,
      content: text,
      language: 'vi',
    });
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await pagefind.close();
}

/** Stock Pagefind asked with the question as it is, on its own index of the same articles. */
async function runStock(
  browser: Browser,
  folder: string,
  page: string,
  list: readonly Question[],
): Promise<Summary> {
  const site = await serve([folder, page]);
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(site.address);
  const runs: Run[] = [];
  for (const question of list) {
    const { urls, time } = await tab.evaluate(async (query) => {
      const script = '/pagefind/pagefind.js';
      const module = (await import(script)) as {
        search: (text: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
      };
      const start = performance.now();
      const { results } = await module.search(query);
      const data = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return { urls: data.map((one) => one.url), time: performance.now() - start };
    }, question.q);
    runs.push({ place: placeOf(urls, question.expect), time });
  }
  await context.close();
  await site.close();
  return summarise(runs);
}

type Words = { glossary: GlossaryRow[]; agencies: AgencyRow[]; provinces: ProvinceRow[] };
const NO_WORDS: Words = { glossary: [], agencies: [], provinces: [] };
const index = (records: readonly SearchRecord[], folder: string): Promise<BuildReport> =>
  buildIndex({ records, ...NO_WORDS }, join(folder, 'pagefind'));

async function ownPart(browser: Browser, page: string): Promise<void> {
  const dist = resolve(
    process.argv.find((arg) => arg.startsWith('--dist='))?.slice(7) ?? join(root, 'dist'),
  );
  if (!existsSync(join(dist, 'pagefind/tu-vung.json'))) {
    say(
      '## Câu hỏi của trang\n\nChưa có dist/pagefind/: hãy chạy `npm run build` trước. Bỏ qua phần này.\n',
    );
    return;
  }
  const site = await serve([page, dist]);
  const lists: [string, readonly Question[]][] = [
    ['Câu hỏi của nội dung', readExpected(contentRoot()).files.queries?.data.queries ?? []],
    ['Câu hỏi trong ../shared', queries(join(shared, 'search/queries.json'))],
  ];
  const rows: string[][] = [];
  for (const [name, list] of lists) {
    if (list.length === 0) continue;
    const { summary, missed, first, tenth, all } = await runAll(browser, site, list);
    rows.push(
      row(`${name} (${String(list.length)})`, summary, [
        kilobytes(first),
        kilobytes(tenth),
        kilobytes(all),
        '',
      ]),
    );
    for (const question of missed) say(`Chưa đạt: ${question.q} → ${question.expect.join(', ')}`);
  }
  const bytes = await firstBytes(browser, site, TYPICAL);
  say(
    `## Câu hỏi của trang\n\n${table(HEAD, rows)}\n\nTruy vấn đầu, trung vị ${kilobytes(bytes.middle)}, nhiều nhất ${kilobytes(bytes.most)}.\n`,
  );
  const way = await fromHome(browser, dist, TYPICAL);
  say(
    `Từ trang đầu, mọi thứ tải thêm cho truy vấn đầu: trung vị ${kilobytes(way.middle)}, nhiều nhất ${kilobytes(way.most)} (câu cuối: ${way.kinds}).\n`,
  );
  await site.close();
}

async function legalPart(browser: Browser, page: string, work: string, data: Legal): Promise<void> {
  const report = await index(articleRecords(data.articles), join(work, 'legal'));
  const site = await serve([page, join(work, 'legal')]);
  await stock(data.articles, join(work, 'stock'));
  const yardstick = bm25(data.articles);
  const rows: string[][] = [];
  for (const [name, change] of [
    ['có dấu', (text: string) => text],
    ['không dấu', withoutMarks],
  ] as const) {
    const list = data.questions.map((question) => ({ ...question, q: change(question.q) }));
    const cold = await runAll(browser, site, list);
    rows.push(
      row(`Của trang, ${name}, đang tải`, cold.summary, [
        kilobytes(cold.first),
        kilobytes(cold.tenth),
        kilobytes(cold.all),
        kilobytes(report.indexBytes),
      ]),
    );
    const warm = await runWarm(browser, site, list);
    rows.push(row(`Của trang, ${name}, đã tải`, warm, ['', '', '', '']));
    rows.push(
      row(
        `Pagefind nguyên bản, ${name}`,
        await runStock(browser, join(work, 'stock'), page, list),
        ['', '', '', ''],
      ),
    );
    const memory = list.map((question): Run => {
      const start = performance.now();
      const place = yardstick(question.q).findIndex((id) => question.expect.includes(id));
      return { place, time: performance.now() - start };
    });
    rows.push(
      row(`BM25 âm tiết và cặp, trong bộ nhớ, ${name}`, summarise(memory), ['', '', '', '']),
    );
  }
  say(
    `## 100 câu hỏi pháp luật trên ${String(Object.keys(data.articles).length)} điều\n\n${table(HEAD, rows)}\n\n${String(report.chunks)} mảnh chỉ mục.\n`,
  );
  await site.close();
}

/** All questions once to load what they need, then again for the times of a loaded search. */
async function runWarm(
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

async function manyPart(
  browser: Browser,
  page: string,
  work: string,
  data: Legal | undefined,
): Promise<void> {
  const rows: string[][] = [];
  for (const count of [1000, 10_000]) {
    const folder = join(work, `many-${String(count)}`);
    const start = performance.now();
    const report = await index(
      manyDocuments(count, data?.articles, join(root, 'content/sources')),
      folder,
    );
    const took = (performance.now() - start) / 1000;
    const site = await serve([page, folder]);
    const bytes = await firstBytes(browser, site, TYPICAL);
    const { summary, tenth } = await runAll(
      browser,
      site,
      (data?.questions ?? TYPICAL.map((q) => ({ q, expect: [] }))).slice(0, 40),
    );
    rows.push([
      String(count),
      kilobytes(bytes.middle),
      kilobytes(bytes.most),
      milliseconds(bytes.time),
      kilobytes(tenth),
      milliseconds(summary.p50),
      milliseconds(summary.p95),
      kilobytes(report.indexBytes),
      String(report.chunks),
      `${took.toFixed(0)} s`,
    ]);
    await site.close();
  }
  say(
    `## Nhiều văn bản\n\n${table(['Văn bản', 'Lần đầu tải (trung vị)', 'Lần đầu tải (nhiều nhất)', 'Lần đầu mất', 'Lần thứ 10 tải', 'Câu dài, trung vị', 'Câu dài, phân vị 95', 'Chỉ mục', 'Mảnh', 'Dựng chỉ mục'], rows)}\n`,
  );
}

const work = await mkdtemp(join(tmpdir(), 'search-eval-'));
try {
  await buildPage(work);
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: BROWSER_ARGS,
    headless: true,
  });
  try {
    const page = join(work, 'page');
    const data = legal(shared);
    if (wants('own')) await ownPart(browser, page);
    if (wants('legal')) {
      if (data) await legalPart(browser, page, work, data);
      else
        say(
          '## Câu hỏi pháp luật\n\nKhông thấy ../shared/search/legal-questions/. Bỏ qua phần này.\n',
        );
    }
    if (wants('many')) await manyPart(browser, page, work, data);
  } finally {
    await browser.close();
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
