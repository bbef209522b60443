/**
 * Measures the search: `npm run search:eval`, in a real browser with the very code that readers get. Parts: the site's
 * own questions over dist/, the way of a first question in bytes and on a slow phone, the legal questions over 2,249 articles, 10,000 documents for bytes and time. What is not
 * at hand is said and passed over. `--only=own,way,legal,many` runs some of them, `--dist=` takes another build.
 * In memory, without a build: `--quality` prints how the content's questions fare by kind, both error rates of saying
 * that something is not here, and how the questions fare in a larger index; `--held-out=<file>` the same of questions that
 * are kept elsewhere; `--ablate` what each number of the ranking does, `--rules=covers,talk` only some of them,
 * `--every=3` on each third question.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';
import { readCommandLine } from '#scripts/lib/command-line.ts';
import { ablate } from '#scripts/search-eval/ablate.ts';
import { buildPage } from '#scripts/search-eval/browser.ts';
import { legal } from '#scripts/search-eval/corpora.ts';
import { heldOut, quality } from '#scripts/search-eval/quality.ts';
import { legalPart, manyPart, ownPart, wayPart } from '#scripts/search-eval/parts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = process.env['SEARCH_EVAL_SHARED'] ?? resolve(root, '../shared');
const USAGE =
  'Cách dùng: npm run search:eval [-- --only=own,way,legal,many --dist=<thư mục> --quality --held-out=<tệp> --ablate --rules=<số, số> --every=<số>]';
const { values } = readCommandLine(
  {
    options: {
      only: { type: 'string', default: 'own,way,legal,many' },
      dist: { type: 'string', default: join(root, 'dist') },
      ablate: { type: 'boolean', default: false },
      rules: { type: 'string' },
      every: { type: 'string', default: '1' },
      quality: { type: 'boolean', default: false },
      'held-out': { type: 'string' },
    },
  },
  USAGE,
);

/** In one process the browser dies with the first profile whose worker is closed. */
const BROWSER_ARGS = [...chromium.args.filter((arg) => arg !== '--single-process'), '--no-sandbox'];

async function inBrowser(parts: readonly string[]): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'search-eval-'));
  try {
    const page = await buildPage(work);
    const browser = await playwright.launch({
      executablePath: await chromium.executablePath(),
      args: BROWSER_ARGS,
      headless: true,
    });
    try {
      const data = legal(shared);
      if (parts.includes('own')) await ownPart(browser, page, resolve(values.dist), shared);
      if (parts.includes('way')) await wayPart(browser, resolve(values.dist));
      if (parts.includes('legal')) await legalPart(browser, page, work, data);
      if (parts.includes('many')) await manyPart(browser, page, work, data);
    } finally {
      await browser.close();
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

if (values.ablate) await ablate(shared, Number(values.every), values.rules?.split(','));
else if (values['held-out'] !== undefined) await heldOut(shared, resolve(values['held-out']));
else if (values.quality) await quality(shared);
else await inBrowser(values.only.split(','));
