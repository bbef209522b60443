/** Writes the Pagefind bundle and the lexicon of a site into a folder. Node only. */

import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as zlib from 'node:zlib';
import {
  checkIndex,
  checkOrder,
  chunkSize,
  fragmentName,
  fragmentsOf,
  isChunk,
  isEntry,
  isKept,
  keptName,
  layOut,
  tableOf,
  withFiles,
  type IndexFiles,
} from '#src/search/engine/pagefind.ts';
import type { BuildInput } from '#src/search/shared/build-input.ts';
import { prepare, type Prepared } from './prepare.ts';

/** What was written. */
export interface BuildReport {
  /** Pagefind records: more than pages, since documents are cut into passages. */
  records: number;
  /** Bytes of the index chunks, and how many there are. */
  indexBytes: number;
  chunks: number;
  /** The names of what every search needs. */
  files: IndexFiles;
}

interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Runs a task with a variable of the environment set, and puts it back. */
async function withVariable<T>(name: string, value: string, task: () => Promise<T>): Promise<T> {
  const before = process.env[name];
  process.env[name] = value;
  try {
    return await task();
  } finally {
    if (before === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = before;
  }
}

/** Has Pagefind index the entries, and gives the files as it writes them. Throws when it refuses a record. */
async function indexed(
  entries: readonly Prepared[],
  names: readonly string[],
): Promise<IndexFile[]> {
  const pagefind = await import('pagefind');
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'vi' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const [at, { tokens, filters, shown }] of entries.entries()) {
      const added = await index.addCustomRecord({
        url: names[at] ?? '',
        content: layOut(tokens),
        language: 'vi',
        filters,
      });
      if (added.errors.length > 0)
        throw new Error(`Pagefind refused ${shown.url}: ${added.errors.join('; ')}`);
    }
    return (await index.getFiles()).files;
  } finally {
    await pagefind.close();
  }
}

/**
 * Builds the bundle into `folder` (emptied first): Pagefind's index over our tokens, files of some records each for
 * showing, and the lexicon. What every search needs lies under names of its content, which the entry tells. The same
 * input gives the same bytes. Throws when Pagefind refuses a record or writes its files in a form we don't know.
 */
export function buildIndex(input: BuildInput, folder: string): Promise<BuildReport> {
  return writeIndex(prepare(input), folder);
}

/** The same of what was prepared already. */
export async function writeIndex(
  { entries, lexicon }: ReturnType<typeof prepare>,
  folder: string,
): Promise<BuildReport> {
  const names = [...entries.keys()].map(String);
  const { variable, value } = chunkSize(entries.length);
  const files = await withVariable(variable, value, () => indexed(entries, names));
  checkIndex(files, new Set(entries.flatMap(({ tokens }) => [...tokens.keys()])), zlib);
  checkOrder(files, names, zlib);
  await rm(folder, { recursive: true, force: true });
  const write = async (path: string, content: Uint8Array | string): Promise<void> => {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  };
  const hashOf = (content: Uint8Array | string): string =>
    createHash('sha256').update(content).digest('hex').slice(0, 10);
  const kept = async (path: string, content: Uint8Array | string): Promise<string> => {
    const name = keptName(path, hashOf(content));
    await write(name, content);
    return name;
  };
  for (const { path, content } of files.filter((file) => isKept(file.path)))
    await write(path, content);
  const hashes: string[] = [];
  for (const content of fragmentsOf(
    entries.map(({ shown }) => shown),
    zlib,
  )) {
    const hash = hashOf(content);
    await write(`fragment/${fragmentName(hash)}`, content);
    hashes.push(hash);
  }
  const entry = files.find(({ path }) => isEntry(path));
  if (!entry) throw new Error('Pagefind no longer writes the files that version 1.6 did');
  const needed: IndexFiles = {
    meta: await kept('ban-ghi.pf_meta', tableOf(files, hashes, zlib)),
    lexicon: await kept('tu-vung.json', JSON.stringify(lexicon)),
  };
  await write('pagefind-entry.json', withFiles(new TextDecoder().decode(entry.content), needed));
  const chunks = files.filter(({ path }) => isChunk(path));
  return {
    records: entries.length,
    indexBytes: chunks.reduce((sum, { content }) => sum + content.length, 0),
    chunks: chunks.length,
    files: needed,
  };
}
