import { createHash } from 'node:crypto';
import { closeSync, existsSync, globSync, openSync, readFileSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeArchive, type ArchiveFile } from '#src/lib/data/archive.ts';
import { archiveNotes } from '#src/lib/data/archive-notes.ts';
import { addressOf, base, paths } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';
import { today } from '#src/site/today.ts';

/** Where the files of the site stand in the archive: which files, and in which folder. */
const FOLDERS: readonly (readonly [pattern: string, folder: string])[] = [
  ['du-lieu/*.{csv,jsonl,xlsx,schema.json}', 'bang'],
  ['du-lieu/kiem-tra/*.json', 'kiem-tra'],
  ['van-ban/*/*.{txt,md,csv,jsonl,akn.xml}', 'toan-van'],
  ['nguon/*', 'nguon'],
];

/** What runs the cases of the checker for those who have the archive. */
const RUNNER = new URL('./checker-runner.mjs', import.meta.url);

/** Packs all data of the built site into one archive, with its sources, the sums of every file and the licences. */
export const dataArchive = (): AstroIntegration => ({
  name: 'data-archive',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = fileURLToPath(dir);
      const target = join(folder, paths.dataArchive.slice(base().length + 1));
      if (!existsSync(join(folder, 'du-lieu/index.html'))) return;
      const handle = openSync(target, 'w');
      try {
        writeArchive(withSums(filesOf(folder)), today, (piece) => writeSync(handle, piece));
      } finally {
        closeSync(handle);
      }
    },
  },
});

const text = (name: string, words: string): ArchiveFile => ({
  name,
  read: () => Buffer.from(words),
});

function filesOf(folder: string): ArchiveFile[] {
  const data = FOLDERS.flatMap(([pattern, to]) =>
    globSync(pattern, { cwd: folder })
      .map((file) => file.replaceAll('\\', '/'))
      .sort()
      .map((file): ArchiveFile => ({
        name: `${to}/${basename(file)}`,
        read: () => readFileSync(join(folder, file)),
      })),
  );
  const checker = data.some(({ name }) => name.startsWith('kiem-tra/'));
  return [
    ...archiveNotes({
      site: site.name,
      address: addressOf(paths.home),
      licences: site.licences,
      day: today,
      checker,
    }).map(({ name, words }) => text(name, words)),
    ...data,
    ...(checker ? [{ name: 'kiem-tra/chay.mjs', read: () => readFileSync(RUNNER) }] : []),
  ];
}

/** The same files with the list of their sums last, as `sha256sum -c` reads it. */
function withSums(files: readonly ArchiveFile[]): ArchiveFile[] {
  const sums: string[] = [];
  return [
    ...files.map(({ name, read }) => ({
      name,
      read: () => {
        const bytes = read();
        sums.push(`${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`);
        return bytes;
      },
    })),
    { name: 'SHA256SUMS', read: () => Buffer.from(sums.join('')) },
  ];
}
