import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that take long to make, kept from one build to the next by what they are made from. */

/** A maker of files from texts. */
export interface Maker {
  /** Ending of the files, without its dot. */
  readonly end: string;
  /** Raised whenever the same text gives another file, so that what was kept is made anew. */
  readonly version: number;
  readonly make: (text: string) => Promise<Uint8Array>;
  /** Whether a file is whole: a computer that loses its power may leave half of one. */
  readonly isWhole: (file: Uint8Array) => boolean;
}

/** Writes a file whole or not at all. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${randomUUID()}`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/**
 * The file made from a text: as it was kept in the folder, else made and kept. Where nothing can be kept (a full disk, a
 * folder that may not be written) it is made each time.
 */
export async function keptFile(text: string, folder: string, maker: Maker): Promise<Uint8Array> {
  const name = createHash('sha256')
    .update(`${String(maker.version)}\n${text}`)
    .digest('hex');
  const file = join(folder, `${name}.${maker.end}`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept && maker.isWhole(kept)) return kept;
  const made = await maker.make(text);
  await mkdir(folder, { recursive: true })
    .then(() => writeWhole(file, made))
    .catch(() => undefined);
  return made;
}
