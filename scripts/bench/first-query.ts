import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumOptions } from '#scripts/lib/browser.ts';
import { serveSite } from '#scripts/lib/static-server.ts';

/** A question that every province has an answer to. */
const QUESTION = 'trợ cấp người cao tuổi';

/**
 * What the first question costs a reader whose browser has nothing of the site yet: from opening the search page with the
 * question in its address to the answers.
 *
 * @param dist folder of the built site
 * @param content folder that it was built from
 */
export async function firstQuery(dist: string, content: string): Promise<string> {
  const address = /^address: (\S+)$/mu.exec(readFileSync(join(content, 'site.yaml'), 'utf8'))?.[1];
  const base = new URL(address ?? 'https://x.invalid').pathname.replace(/\/$/u, '');
  const server = await serveSite(dist, { port: 0, base });
  const browser = await chromium.launch(await chromiumOptions());
  try {
    const page = await browser.newPage();
    let [files, bytes, meta] = [0, 0, 0];
    page.on('response', (response) => {
      if (!response.url().includes('/pagefind/')) return;
      void response.body().then((body) => {
        files += 1;
        bytes += body.length;
        if (response.url().endsWith('.pf_meta')) meta = body.length;
      });
    });
    const begin = performance.now();
    await page.goto(`${server.address}tim-kiem/#q=${encodeURIComponent(QUESTION)}`);
    await page.locator('[data-search="results"][data-state="done"] > li').first().waitFor();
    const seconds = (performance.now() - begin) / 1000;
    await page.waitForLoadState('networkidle');
    return `${seconds.toFixed(1)} s, ${String(files)} files of the index, ${String(Math.round(bytes / 1000))} kB, of them pf_meta ${String(Math.round(meta / 1000))}`;
  } finally {
    await browser.close();
    await server.close();
  }
}
