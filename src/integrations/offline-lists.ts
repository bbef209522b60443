import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'astro/zod';
import { areasOf, type OfflineScope } from '#src/offline/areas.ts';
import { listFile, SHARED, SUM_DIGITS, type Offer, type OfferedFile } from '#src/offline/offer.ts';
import { base, pathsUnder, quoteFiles } from '#src/site/paths.ts';

/** Writes what the site offers to be kept on a device: an offer, and a list of files for each province. */

const scopeSchema = z.object({
  areas: z.array(z.object({ id: z.string(), name: z.string() })),
  owned: z.record(z.string(), z.array(z.string())),
  builtOn: z.string(),
});

const PICTURE = /<img\b[^>]*\ssrc="([^"]+)"/gu;

const sumOf = (bytes: Buffer | string): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, SUM_DIGITS);

/** `a/index.html` is asked for as `a/`. */
const addressOf = (file: string): string => file.replace(/(^|\/)index\.html$/u, '$1');

const byPath = ([a]: OfferedFile, [b]: OfferedFile): number => (a < b ? -1 : 1);

/** The files of a built site, with `/`. */
const filesIn = (root: string): string[] =>
  globSync('**/*', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(root, file)).isFile());

/**
 * The files of a site by the area that they are kept with. Files to take away (Word, spreadsheets, archives) and pictures
 * for where a page is shared are not kept.
 *
 * @param root folder of the built site
 * @param within the path below which it stands: `/an-sinh`, or empty
 */
function offeredFiles(
  root: string,
  within: string,
  scope: OfflineScope,
): ReadonlyMap<string, readonly OfferedFile[]> {
  const paths = pathsUnder(within);
  const inSite = (path: string): string => path.slice(within.length + 1);
  const all = new Set(filesIn(root));
  const needed = new Set(
    [
      paths.suggestions,
      paths.favicon,
      paths.iconFile,
      paths.manifest,
      ...Object.values(quoteFiles).map(paths.quoteFile),
    ].map(inSite),
  );
  const folders = [
    '_astro/',
    inSite(paths.searchIndex),
    inSite(paths.icon('')).replace('.png', ''),
  ];
  const areas = new Map<string, Map<string, OfferedFile>>(
    [SHARED, ...scope.areas.map(({ id }) => id)].map((id) => [id, new Map()]),
  );
  const add = (file: string, bytes: Buffer, to: readonly string[]): void => {
    const path = addressOf(file);
    for (const id of to) areas.get(id)?.set(path, [path, sumOf(bytes), bytes.length]);
  };
  const read = (file: string): Buffer => readFileSync(join(root, file));
  for (const file of all) {
    const isPage = file.endsWith('.html') && file !== inSite(paths.notFound);
    const isNeeded = needed.has(file) || folders.some((folder) => file.startsWith(folder));
    if (!isPage && !isNeeded) continue;
    const bytes = read(file);
    const owners = isPage ? areasOf(addressOf(file), scope) : [SHARED];
    add(file, bytes, owners);
    // Few pages have one, and most are long.
    if (!isPage || !bytes.includes('<img')) continue;
    for (const [, src = ''] of bytes.toString('utf8').matchAll(PICTURE)) {
      const picture = inSite(src);
      if (all.has(picture)) add(picture, read(picture), owners);
    }
  }
  return new Map([...areas].map(([id, files]) => [id, [...files.values()].sort(byPath)]));
}

/** Writes the offer and its lists beside it. */
function writeOffer(root: string, scopeFile: string, within: string): void {
  const folder = join(root, pathsUnder(within).offline.slice(within.length + 1));
  const path = join(root, scopeFile);
  const scope = scopeSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  rmSync(path);
  const names = new Map(scope.areas.map(({ id, name }) => [id, name]));
  const areas = [...offeredFiles(root, within, scope)].map(([id, files]) => {
    const text = JSON.stringify(files);
    writeFileSync(join(folder, listFile(id)), text);
    return {
      id,
      name: names.get(id) ?? '',
      list: sumOf(text),
      files: files.length,
      bytes: files.reduce((sum, [, , bytes]) => sum + bytes, 0),
    };
  });
  const release = sumOf(areas.map(({ list }) => list).join(' '));
  const offer: Offer = { release, builtOn: scope.builtOn, areas };
  writeFileSync(join(folder, 'ban-luu.json'), JSON.stringify(offer));
}

/** Has to come after everything that changes or adds files of pages. */
export const offlineLists = (): AstroIntegration => ({
  name: 'offline-lists',
  hooks: {
    'astro:build:done': ({ dir }) => {
      writeOffer(fileURLToPath(dir), 'ngoai-tuyen/pham-vi.json', base());
    },
  },
});
