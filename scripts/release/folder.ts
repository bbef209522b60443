import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeEmpty } from '#scripts/lib/workshop.ts';
import { RELEASES } from '#src/loaders/releases.ts';

/**
 * The folder of releases, changed as a whole: the new one is made beside it and takes its place by a rename. The old one
 * stays until the release has been built, and comes back where that fails; where the program was killed in between, the
 * next one brings it back.
 */

// Names that begin with a dot are no content.
const NEW = '.releases-moi';
const OLD = '.releases-cu';

/** Brings the old folder back, where a release was begun and not ended. @returns whether one was */
export function restoreReleases(root: string): boolean {
  const [own, old] = [join(root, RELEASES), join(root, OLD)];
  rmSync(join(root, NEW), { recursive: true, force: true });
  if (!existsSync(old)) return false;
  rmSync(own, { recursive: true, force: true });
  renameSync(old, own);
  // There was none before the first.
  removeEmpty(own);
  return true;
}

/**
 * Puts files into the folder of releases in one step.
 *
 * @param files texts by their paths within the folder
 * @param without folder within it that is emptied before: what was kept of the last release
 */
export function writeReleases(
  root: string,
  files: ReadonlyMap<string, string>,
  without: string,
): void {
  const [own, made, old] = [join(root, RELEASES), join(root, NEW), join(root, OLD)];
  rmSync(made, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  if (existsSync(own)) cpSync(own, made, { recursive: true });
  rmSync(join(made, without), { recursive: true, force: true });
  for (const [name, text] of files) {
    mkdirSync(dirname(join(made, name)), { recursive: true });
    writeFileSync(join(made, name), text);
  }
  // An empty folder stands for none, so that there is something to come back to.
  mkdirSync(own, { recursive: true });
  renameSync(own, old);
  renameSync(made, own);
}

/** The release has been built: the old folder is no longer needed. */
export const keepReleases = (root: string): void => {
  rmSync(join(root, OLD), { recursive: true, force: true });
};
