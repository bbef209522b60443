import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import {
  MANIFEST_FILE,
  manifestOf,
  SIGNATURE_FILE,
  writeManifest,
  checkFolder,
  isSame,
} from '#scripts/package/manifest.ts';
import { makeReadable } from '#scripts/lib/readable.ts';
import { signManifest } from '#scripts/package/signature.ts';

/** Built releases: their manifest and signature, and those that are kept to be brought back. */

/** Lists every file of a built site in its manifest, and signs it. @param key file of the private key; left out: unsigned */
export function sealSite(site: string, key: string | undefined): void {
  for (const name of [MANIFEST_FILE, SIGNATURE_FILE]) rmSync(join(site, name), { force: true });
  const text = writeManifest(manifestOf(site));
  writeFileSync(join(site, MANIFEST_FILE), text);
  if (key !== undefined)
    writeFileSync(join(site, SIGNATURE_FILE), signManifest(text, readFileSync(key, 'utf8')));
  makeReadable(site);
}

/** How many built releases are kept: the one that readers have, and the one before. */
const KEPT = 2;

/** Numbers of the releases that a folder keeps, the first first. */
export const keptReleases = (folder: string): number[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^\d+$/u.test(name))
        .map(Number)
        .sort((a, b) => a - b)
    : [];

/** What is kept of a release: its site, and the folder in which its records are (`last/`). */
export const keptParts = (folder: string, release: number) => ({
  site: join(folder, String(release), 'site'),
  records: join(folder, String(release)),
});

/** Keeps a copy of a built release, and lets go of those that came long before. */
export function keepRelease(folder: string, release: number, site: string, records: string): void {
  const half = join(folder, `.${String(release)}`);
  const whole = join(folder, String(release));
  for (const path of [half, whole]) rmSync(path, { recursive: true, force: true });
  cpSync(site, join(half, 'site'), { recursive: true });
  cpSync(records, join(half, 'last'), { recursive: true });
  renameSync(half, whole);
  for (const old of keptReleases(folder).filter((one) => one <= release - KEPT))
    rmSync(join(folder, String(old)), { recursive: true, force: true });
}

/** Whether a kept release is as it was built. */
export const isWhole = (site: string): boolean => existsSync(site) && isSame(checkFolder(site));
