/** What is measured in a browser: the site's own questions, the legal ones, bytes and time with many documents. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { plain } from '#src/vietnamese/marks.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { buildIndex, type BuildReport } from '#src/search/index/index-builder.ts';
import type { SearchRecord } from '#src/search/shared/records.ts';
import { bm25 } from './bm25.ts';
import { firstBytes, fromHome, placeOf, runAll, runWarm, slowFromHome } from './browser.ts';
import {
  articleRecords,
  contentQuestions,
  manyDocuments,
  queries,
  type Legal,
  type Question,
} from './corpora.ts';
import {
  kilobytes,
  milliseconds,
  percent,
  quantile,
  summarise,
  table,
  type Run,
  type Summary,
} from './measure.ts';
import { serve } from './serve.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

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

/** What is used of Pagefind's own script. */
interface Stock {
  search: (text: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
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
      const module = (await import(script)) as Stock;
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

const index = (records: readonly SearchRecord[], folder: string): Promise<BuildReport> =>
  buildIndex({ records, glossary: [], agencies: [], provinces: [] }, join(folder, 'pagefind'));

export async function ownPart(
  browser: Browser,
  page: string,
  dist: string,
  shared: string,
): Promise<void> {
  if (!existsSync(join(dist, 'pagefind/pagefind-entry.json'))) {
    say(
      '## Câu hỏi của trang\n\nChưa có dist/pagefind/: hãy chạy `npm run build` trước. Bỏ qua phần này.\n',
    );
    return;
  }
  const site = await serve([page, dist]);
  const lists: [string, readonly Question[]][] = [
    ['Câu hỏi của nội dung', contentQuestions()],
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
  await site.close();
}

/** What a first question costs who comes from the home page: bytes, and time on a slow phone. */
export async function wayPart(browser: Browser, dist: string): Promise<void> {
  const way = await fromHome(browser, dist, TYPICAL);
  const lines: string[] = [];
  for (const [host, keepsAhead] of [
    ['máy chủ theo `_headers`', true],
    ['máy chủ hỏi lại mọi trang', false],
  ] as const) {
    const slow = await slowFromHome(browser, dist, TYPICAL, keepsAhead);
    lines.push(
      `- ${host}: trung vị ${milliseconds(quantile(slow, 0.5))}, lâu nhất ${milliseconds(Math.max(...slow))} (${slow.map(milliseconds).join(', ')})`,
    );
  }
  say(
    `## Từ trang đầu\n\nMọi thứ tải thêm cho truy vấn đầu: trung vị ${kilobytes(way.middle)}, nhiều nhất ${kilobytes(way.most)} (từng câu: ${way.all.map(kilobytes).join(', ')}; câu cuối: ${way.kinds}).\n\nMạng 4G chậm, máy chậm, từ Enter tới kết quả đầu:\n\n${lines.join('\n')}\n`,
  );
}

export async function legalPart(
  browser: Browser,
  page: string,
  work: string,
  data: Legal | undefined,
): Promise<void> {
  if (!data) {
    say('## Câu hỏi pháp luật\n\nKhông thấy ../shared/search/legal-questions/. Bỏ qua phần này.\n');
    return;
  }
  const report = await index(articleRecords(data.articles), join(work, 'legal'));
  const site = await serve([page, join(work, 'legal')]);
  await stock(data.articles, join(work, 'stock'));
  const yardstick = bm25(data.articles);
  const rows: string[][] = [];
  for (const [name, change] of [
    ['có dấu', (text: string) => text],
    ['không dấu', plain],
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

export async function manyPart(
  browser: Browser,
  page: string,
  work: string,
  data: Legal | undefined,
): Promise<void> {
  const rows: string[][] = [];
  for (const count of [1000, 10_000]) {
    const folder = join(work, `many-${String(count)}`);
    const start = performance.now();
    const documents = manyDocuments(count, data?.articles, join(contentRoot(), 'sources'));
    const report = await index(documents, folder);
    const took = (performance.now() - start) / 1000;
    const site = await serve([page, folder]);
    const bytes = await firstBytes(browser, site, TYPICAL);
    const asked = (data?.questions ?? TYPICAL.map((q) => ({ q, expect: [] }))).slice(0, 40);
    const { summary, tenth } = await runAll(browser, site, asked);
    const yardstick = bm25(
      Object.fromEntries(
        documents.map(({ url, title, parts }) => [
          url,
          [title, ...parts.map(({ text }) => text)].join('\n'),
        ]),
      ),
    );
    const besides = asked.map(({ q }) => {
      const begun = performance.now();
      yardstick(q);
      return performance.now() - begun;
    });
    rows.push([
      String(count),
      kilobytes(bytes.middle),
      kilobytes(bytes.most),
      milliseconds(bytes.time),
      kilobytes(tenth),
      milliseconds(summary.p50),
      milliseconds(summary.p95),
      milliseconds(quantile(besides, 0.95)),
      kilobytes(report.indexBytes),
      String(report.chunks),
      `${took.toFixed(0)} s`,
    ]);
    await site.close();
  }
  say(
    `## Nhiều văn bản\n\n${table(['Văn bản', 'Lần đầu tải (trung vị)', 'Lần đầu tải (nhiều nhất)', 'Lần đầu mất', 'Lần thứ 10 tải', 'Câu dài, trung vị', 'Câu dài, phân vị 95', 'BM25 trong bộ nhớ, phân vị 95', 'Chỉ mục', 'Mảnh', 'Dựng chỉ mục'], rows)}\n`,
  );
}
