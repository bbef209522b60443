import { dirname, join } from 'node:path';
import type { Finding } from '#scripts/checks/finding.ts';
import { ROOT } from '#scripts/lib/build.ts';
import { compressedCopy } from '#scripts/lib/compress.ts';
import { readDist } from '#scripts/lib/dist.ts';
import { mapsOf, type Site } from '#scripts/lib/sites.ts';
import { resultOf, type Step } from '#scripts/lib/steps.ts';
import { pagesFolder, readTemplates, templateName } from '#scripts/lib/templates.ts';
import { scorePages, withLighthouse, type Target } from '#scripts/lighthouse/look.ts';
import { CATEGORIES, row, scoreFaults } from '#scripts/lighthouse/scores.ts';
import { baseOf } from '#src/site/paths.ts';
import { site as facts } from '#src/site/site.ts';
import { longest } from '#tests/browser/gates.ts';
import { page, withFiles } from '#tests/browser/served-files.ts';

/** As a page asks search engines to leave it out. */
const NOT_LISTED = /<meta name="robots" content="noindex"/u;

/** What pages are made of; nobody asks for data here. */
const PARTS = /\.(?:css|js|svg|webmanifest)$|^tim-kiem\//u;

/** A page with a fault for each category, which Lighthouse must find, and one without any. */
const FILES: Readonly<Record<string, string>> = {
  'good/index.html': page(
    '<p>Kế hoạch này nêu nhiệm vụ của các sở, ban, ngành và địa phương.</p>',
    '<meta name="description" content="Nhiệm vụ của các sở, ban, ngành và địa phương.">',
  ),
  'bad/index.html':
    '<html><head><meta name="robots" content="noindex"><script src="/busy.js"></script></head><body><img src="/icon.svg"><p style="color:#bbb">Chữ</p></body></html>',
  // Almost a second of work before anything is shown, and words that push down what is there.
  'busy.js':
    'const start=performance.now();while(performance.now()-start<900);console.error("hỏng rồi");addEventListener("load",()=>setTimeout(()=>document.body.insertAdjacentHTML("afterbegin","<p>Chữ</p>".repeat(30)),300))',
};

/** Whether Lighthouse, as it is asked here, still finds what it is there to find. */
async function fixtureFaults(): Promise<Finding[]> {
  const found: Finding[] = [];
  await withFiles(FILES, async (origin) => {
    await withLighthouse(async (score) => {
      found.push(...scoreFaults('trang không lỗi', await score(`${origin}/good/`)));
      const { scores } = await score(`${origin}/bad/`);
      for (const name of CATEGORIES)
        if (scores[name] === 100)
          found.push({ where: 'trang có lỗi', message: `${name} không tìm ra lỗi nào` });
    });
  });
  return found;
}

/** The longest page of each template, and the search with an answer on it. */
function targetsOf(site: Site): Target[] {
  const pages = readDist(site.dist).pages.filter(({ redirect }) => redirect === undefined);
  const templates = readTemplates(pagesFolder(ROOT));
  const question = facts.examples.question.replaceAll(' ', '+');
  return [
    ...longest(pages, templates).map((path) => ({
      template: templateName(templates, path),
      path,
      hidden: pages.some((page) => page.path === path && NOT_LISTED.test(page.html)),
    })),
    { template: '/tim-kiem/#q=…', path: `/tim-kiem/#q=${question}`, hidden: false },
  ];
}

/**
 * Lighthouse on one page of each template, the median of three: all points in each category, and nothing moves. A
 * machine that is busy with other things gives fewer points for performance.
 */
export const lighthouse = (site: Site, needs: string): Step => ({
  name: 'lighthouse',
  needs: [needs],
  cores: 2,
  run: async () => {
    const copy = join(dirname(mapsOf(site)), 'compressed');
    const targets = targetsOf(site);
    const pages = new Set(targets.map(({ path }) => `${path}index.html`.slice(1)));
    await compressedCopy(site.dist, copy, (file) => pages.has(file) || PARTS.test(file));
    const notes: string[] = [];
    const findings = await scorePages(copy, baseOf(facts.address), targets, (target, look) => {
      notes.push(row(target.template, look));
      return scoreFaults(target.path, look);
    });
    return [
      resultOf('lighthouse: trang mẫu', { checked: 2, findings: await fixtureFaults() }),
      resultOf('lighthouse', { checked: targets.length, findings, notes }),
    ];
  },
});
