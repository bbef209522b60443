import { cpSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { readDist } from './dist.ts';
import { contentType, isText } from './static-server.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Writes `.br` and `.gz` beside a file, as hosts send it to browsers that take them.
 *
 * @param folder of the site
 * @param file its path below the folder
 * @returns bytes that Brotli saves
 */
export async function compressFile(folder: string, file: string): Promise<number> {
  const path = join(folder, file);
  const bytes = readFileSync(path);
  const [br, gz] = await Promise.all([
    brotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    zip(bytes, { level: 9 }),
  ]);
  writeFileSync(`${path}.br`, br);
  writeFileSync(`${path}.gz`, gz);
  return bytes.length - br.length;
}

/**
 * Makes a copy of a site as a host has it after `npm run compress`; the site itself is left as it is.
 *
 * @param folder of the copy; what stands there goes
 * @param asked which of its texts will be asked for: the others are left without `.br` and `.gz`
 */
export async function compressedCopy(
  dist: string,
  folder: string,
  asked: (file: string) => boolean,
): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  for (const file of readDist(dist).files) {
    const target = join(folder, file);
    mkdirSync(dirname(target), { recursive: true });
    try {
      linkSync(join(dist, file), target);
    } catch {
      // On another disk.
      cpSync(join(dist, file), target);
    }
    if (asked(file) && isText(contentType(file))) await compressFile(folder, file);
  }
}
