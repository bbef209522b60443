import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EDITOR_FOLDER } from '#src/site/editor-host.ts';
import { diskPolicy } from '#src/site/security.ts';
import { baseOf, pathsUnder, quoteFiles } from '#src/site/paths.ts';
import { siteFacts, type SiteFacts } from './facts.ts';
import { packPage, packSheet, type PackedSite } from './links.ts';
import { MANIFEST_FILE, manifestOf, ManifestError, writeManifest } from './manifest.ts';
import { readmeText } from './readme.ts';
import { dataScript, hostScript, moduleScript, pageScript } from './scripts.ts';

/**
 * The built site as a folder that opens from a stick, without a host and without a network: pages, search, checker,
 * comparison of quotations, print.
 */

/** Folder of the site within the package, so that who opens the stick finds three names and not thirty. */
const SITE = 'trang';

/** Name of the page that opens the site. */
const DOOR = 'MO-TRANG.html';

/** Folder of what only the package has, in the site; Astro names no page so. */
const OWN = '_goi';

/** Most bytes of data in one script; more are read than are needed, but a stick does not hold thousands of files. */
const PACK = 100_000;

/** The files of a site sorted by what becomes of them. */
function sortFiles(files: readonly string[], base: string) {
  const paths = pathsUnder(base);
  const within = (path: string) => path.slice(base.length + 1);
  const index = within(paths.searchIndex);
  const data = new Set([
    within(paths.suggestions),
    ...Object.values(quoteFiles).map((name) => within(paths.quoteFile(name))),
  ]);
  const hostOnly = new Set([
    '_headers',
    '_redirects',
    'robots.txt',
    within(paths.notFound),
    within(paths.openSearch),
    within(paths.manifest),
    'sw.js',
    MANIFEST_FILE,
  ]);
  // Pictures for where a page is shared are named by its public address.
  const shared = within(paths.picture('')).replace(/\.png$/u, '');
  const kept = files.filter(
    (file) =>
      !hostOnly.has(file) &&
      !file.startsWith(shared) &&
      // An editor needs its git host.
      !file.startsWith(`${EDITOR_FOLDER}/`) &&
      // Lists of what a browser may keep of the host's site.
      !(file.startsWith(within(paths.offline)) && /(?<!\/index)\.json$/u.test(file)) &&
      !/^sitemap[^/]*\.xml$|\.(?:br|gz)$/u.test(file),
  );
  const isData = (file: string) => data.has(file) || file.startsWith(index);
  return {
    pages: kept.filter((file) => file.endsWith('.html')),
    sheets: kept.filter((file) => /^_astro\/.*\.css$/u.test(file)),
    modules: kept.filter((file) => file.startsWith(index) && file.endsWith('.js')),
    data: kept.filter((file) => isData(file) && !file.endsWith('.js')),
    others: kept.filter((file) => !isData(file) && !/\.(?:html|css|js)$/u.test(file)),
  };
}

/** Files one after the other, as many together as make a script of no great size. */
function inPacks(files: readonly string[], sizeOf: (file: string) => number): string[][] {
  const packs: string[][] = [];
  let size = Infinity;
  for (const file of files) {
    const own = sizeOf(file);
    if (size + own > PACK) {
      packs.push([]);
      size = 0;
    }
    packs.at(-1)?.push(file);
    size += own;
  }
  return packs;
}

const SCRIPT = /<script\b[^>]*\ssrc="([^"]+)"/gu;
const isModule = (tag: string): boolean => /\stype="?module\b/u.test(tag);

/** The scripts of some pages: whether each is a module, by its name from the root of the site. */
function scriptsOf(pages: Iterable<string>, base: string): ReadonlyMap<string, boolean> {
  const scripts = new Map<string, boolean>();
  for (const html of pages)
    for (const [tag, src = ''] of html.matchAll(SCRIPT))
      scripts.set(decodeURIComponent(src.slice(base.length + 1)), isModule(tag));
  return scripts;
}

/**
 * Writes the package into a folder.
 *
 * @param dist folder of the built site
 * @param out an empty folder
 * @returns what the site says of itself, and how many files the package has
 * @throws ManifestError where there is no built site; DeadLink where a link would lead nowhere
 */
export async function makePackage(
  dist: string,
  out: string,
): Promise<{ readonly facts: SiteFacts; readonly files: number }> {
  const files = [...manifestOf(dist).keys()];
  if (!files.includes('index.html'))
    throw new ManifestError(`Chưa có trang dựng sẵn trong "${dist}". Hãy chạy \`npm run build\`.`);
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
  const facts = siteFacts(read('index.html'));
  const base = baseOf(facts.address);
  const { pages, sheets, modules, data, others } = sortFiles(files, base);
  const scripts = scriptsOf(pages.map(read), base);
  const host = `${OWN}/goi.js`;
  const known = new Set([...pages, ...sheets, ...others, ...scripts.keys(), ...data, host]);
  const site: PackedSite = { base, has: (file) => known.has(file) };

  const write = (file: string, text: string): void => {
    const path = join(out, SITE, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  for (const page of pages)
    write(page, packPage(read(page), page, site, { policy: diskPolicy, script: host }));
  for (const sheet of sheets) write(sheet, packSheet(read(sheet), sheet, site));
  for (const [script, module] of scripts)
    write(script, module ? await pageScript(dist, script) : read(script));
  for (const module of modules) write(module, await moduleScript(dist, module));
  const packs = inPacks(data, (file) => statSync(join(dist, file)).size);
  const held = packs.map((pack, at) => [pack[0] ?? '', `${OWN}/${String(at)}.js`] as const);
  for (const [at, pack] of packs.entries())
    write(`${OWN}/${String(at)}.js`, dataScript(dist, pack));
  write(host, await hostScript({ base, address: facts.address, packs: held, modules }));
  for (const file of others) {
    const path = join(out, SITE, file);
    mkdirSync(dirname(path), { recursive: true });
    copyFileSync(join(dist, file), path);
  }
  writeFileSync(join(out, DOOR), doorPage(facts.name));
  writeFileSync(join(out, 'DOC-TRUOC.txt'), readmeText(facts, { door: DOOR, site: SITE }));
  const manifest = manifestOf(out);
  writeFileSync(join(out, MANIFEST_FILE), writeManifest(manifest));
  return { facts, files: manifest.size + 1 };
}

const inHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The page that leads on to the site, with a link for where it does not by itself. */
const doorPage = (name: string): string => `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0;url=${SITE}/index.html">
<title>${inHtml(name)}</title>
<p><a href="${SITE}/index.html">Mở ${inHtml(name)}</a></p>
</html>
`;
