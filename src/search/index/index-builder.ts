/** Writes the Pagefind bundle and the lexicon of a site into a folder. Node only. */

import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { prepare, type BuildInput, type Shown } from './prepare.ts';

/** What Pagefind starts its files with. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Records are filled up to a multiple of so many places with dots, which are no words to Pagefind: it lists the length
 * of every record in the file that each reader loads first, and lengths that are all alike compress to nothing.
 */
const PLACES = 1024;

/** Puts what is to be shown into a fragment, in place of the tokens it was indexed by. */
function refill(file: Uint8Array, shown: readonly Shown[]): Uint8Array {
  const plain = gunzipSync(file);
  if (plain.subarray(0, SIGNATURE.length).toString() !== SIGNATURE)
    throw new Error(
      'Pagefind writes its fragments in another form than version 1.6 did; see src/search/index/index-builder.ts',
    );
  const fragment = JSON.parse(plain.subarray(SIGNATURE.length).toString()) as { url: string };
  const here = shown[Number.parseInt(fragment.url, 10)];
  if (!here) throw new Error(`No record for the Pagefind fragment "${fragment.url}"`);
  return gzipSync(SIGNATURE + JSON.stringify({ ...fragment, ...here }), { level: 9 });
}

/** What was written. */
export interface BuildReport {
  /** Pagefind records: more than pages, since documents are cut into passages. */
  records: number;
  /** Bytes of the index chunks, and how many there are. */
  indexBytes: number;
  chunks: number;
}

/**
 * Builds the bundle into `folder` (emptied first): Pagefind's script, its index over our tokens, one small file a
 * record for showing, and `tu-vung.json`, the lexicon. The same input gives the same bytes.
 * Throws when Pagefind refuses a record or writes its files in a form we don't know.
 */
export async function buildIndex(input: BuildInput, folder: string): Promise<BuildReport> {
  const { entries, lexicon } = prepare(input);
  // A token is one key in one chunk, and the whole chunk is loaded for it: small chunks make queries cheap, but each
  // is listed in the meta file that the first query loads. The best size grows with the root of the index's.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(
    Math.round(Math.max(1000, Math.sqrt(entries.length) * 25)),
  );
  const pagefind = await import('pagefind');
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const [at, { content, filters, shown }] of entries.entries()) {
      // Named after what it shows, so that the file's name changes when that does.
      const hash = createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 12);
      const url = `${String(at)}-${hash}`;
      const padded = content + ' .'.repeat(-content.split(' ').length & (PLACES - 1));
      const added = await index.addCustomRecord({ url, content: padded, language: 'vi', filters });
      if (added.errors.length > 0)
        throw new Error(`Pagefind refused ${shown.url}: ${added.errors.join('; ')}`);
    }
    const { files } = await index.getFiles();
    await rm(folder, { recursive: true, force: true });
    const report: BuildReport = { records: entries.length, indexBytes: 0, chunks: 0 };
    const shown = entries.map((entry) => entry.shown);
    for (const file of files) {
      // Pagefind's own interfaces are not used here.
      if (/(^|\/)pagefind-(?!worker|entry)[^/]*$/.test(file.path)) continue;
      const target = join(folder, file.path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(
        target,
        file.path.endsWith('.pf_fragment') ? refill(file.content, shown) : file.content,
      );
      if (file.path.endsWith('.pf_index')) {
        report.indexBytes += file.content.length;
        report.chunks += 1;
      }
    }
    await writeFile(join(folder, 'tu-vung.json'), JSON.stringify(lexicon));
    return report;
  } finally {
    await pagefind.close();
  }
}
