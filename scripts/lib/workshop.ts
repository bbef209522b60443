import { existsSync, mkdirSync, realpathSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Where a site is built beside the one that it will replace. A finished site is changed by two renames, so that a reader
 * never finds half of one; whatever is killed in between is put right by the next build.
 */
export interface Workshop {
  /** The folder of the finished site. */
  readonly out: string;
  /** Everything of this one build: the new site and what is needed to make it. */
  readonly folder: string;
  /** The folder that the new site is built into. */
  readonly site: string;
  /** Where the finished site stands for a moment while the new one takes its place. */
  readonly aside: string;
}

/** Folder for builds beside the folder of a site, on the same file system. */
const BUILDS = '.build';

/** The folder that a path stands for, where it is a link. */
const linked = (path: string): string => (existsSync(path) ? realpathSync(path) : path);

const buildsFor = (out: string): string => join(dirname(out), BUILDS, basename(out));

/**
 * Lock file of the folder of a site, beside it: held by whoever puts another site there, be it a build or an earlier release.
 *
 * @param out absolute path of the folder
 */
export const siteLock = (out: string): string => `${buildsFor(linked(out))}.lock`;

/** Lock file of the folder that a workshop builds for. */
export const workshopLock = (folder: string): string => `${dirname(folder)}.lock`;

/** Environment variable that names the workshop's folder to the process that builds. */
export const WORKSHOP = 'SO_TAY_WORKSHOP';

/** Removes folders that are empty, inner ones first; others stay. */
export function removeEmpty(...folders: readonly string[]): void {
  for (const folder of folders) {
    try {
      rmdirSync(folder);
    } catch {
      // Something else is in it, or it is gone already.
    }
  }
}

/** Puts a finished site back that was moved aside when its build was killed. */
function restore({ out, aside }: Pick<Workshop, 'out' | 'aside'>): void {
  if (!existsSync(out) && existsSync(aside)) renameSync(aside, out);
}

/**
 * Makes room for a build, after putting right and clearing away what earlier ones left that were killed. To be called by
 * who holds the folder's lock.
 *
 * @param wanted absolute path of the folder that the site is for; a link to a folder stands for that folder
 */
export function openWorkshop(wanted: string): Workshop {
  const out = linked(wanted);
  const builds = buildsFor(out);
  const aside = join(builds, 'aside');
  restore({ out, aside });
  rmSync(builds, { recursive: true, force: true });
  const folder = join(builds, String(process.pid));
  mkdirSync(folder, { recursive: true });
  return { out, folder, site: join(folder, 'site'), aside };
}

/**
 * Puts the new site in the place of the finished one.
 *
 * @throws where the system lets a folder not be renamed; the finished site is then where it was
 */
export function swapIn(workshop: Workshop): void {
  const { out, site, aside } = workshop;
  if (existsSync(out)) renameSync(out, aside);
  try {
    renameSync(site, out);
  } finally {
    restore(workshop);
  }
}

/** Takes away all that a build needed, the site that was replaced included. */
export function closeWorkshop(workshop: Workshop): void {
  restore(workshop);
  const builds = dirname(workshop.folder);
  rmSync(builds, { recursive: true, force: true });
  removeEmpty(dirname(builds));
}

/**
 * Takes away what one build was making, from within: the process that started it is gone.
 *
 * @param folder the workshop's folder
 */
export function abandonWorkshop(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  removeEmpty(dirname(folder), dirname(dirname(folder)));
}
