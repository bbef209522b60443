import { mkdtempSync, rmSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'astro/zod';
import { checkPackage } from '#scripts/checks/package.ts';
import type { Finding, Report } from '#scripts/checks/finding.ts';
import { readDist } from '#scripts/lib/dist.ts';
import { makePackage } from '#scripts/package/make-package.ts';
import { SEARCHED } from './browsers.ts';
import type { Tab } from './tab.ts';

/** What a browser makes of the package for a stick, opened from a folder: each lets pages from a disk do other things. */

/** Compares a sentence that stands nowhere, and looks for an answer. */
const COMPARED = `(async () => {
  const field = document.querySelector('textarea');
  field.value = 'Câu này không có ở đâu cả, chỉ để thử.';
  field.form.requestSubmit();
  for (let tries = 0; tries < 400 && !document.querySelector('.quote-list > li'); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return document.querySelector('.quote-list > li') ? [] : [document.querySelector('.quote-said').textContent];
})()`;

/** The first question of the checker is asked. */
const ASKED = `document.querySelector('.check-frame form:not([hidden]) input') ? [] : ['no question is shown']`;

/** Links that scripts have made name files. */
const LED = `[...document.querySelectorAll('[data-result]')].map((link) => link.href).filter((href) => !/^file:.*\\.html(#.*)?$/.test(href))`;

const linesSchema = z.array(z.string());

/**
 * Packs a built site into a folder with blanks and marks in its name, and uses it there.
 *
 * @param dist folder of the built site
 * @param question a search that has results
 */
export async function checkPackageIn(tab: Tab, dist: string, question: string): Promise<Report> {
  const above = mkdtempSync(join(tmpdir(), 'goi-'));
  const folder = join(above, 'Sổ tay của xã');
  mkdirSync(folder);
  const findings: Finding[] = [];
  try {
    await makePackage(dist, folder);
    const site = join(folder, 'trang');
    const { checked, findings: dead } = checkPackage(readDist(site));
    const looks: readonly (readonly [page: string, expressions: readonly string[]])[] = [
      [`tim-kiem/index.html#q=${encodeURIComponent(question)}`, [SEARCHED, LED]],
      ['doi-chieu/index.html', [COMPARED]],
      ['kiem-tra/index.html', [ASKED]],
    ];
    for (const [page, expressions] of looks) {
      await tab.open(`${pathToFileURL(site).href}/${page}`);
      const said = [];
      for (const expression of expressions)
        said.push(...linesSchema.parse(await tab.evaluate(expression)));
      for (const message of [...said, ...tab.errors()]) findings.push({ where: page, message });
    }
    return { checked: checked + looks.length, findings: [...dead, ...findings] };
  } finally {
    rmSync(above, { recursive: true });
  }
}
