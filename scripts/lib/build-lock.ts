import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { removeEmpty } from './workshop.ts';

/** Keeps two builds apart that would write into the same folders. */

/**
 * Held by whoever builds from this repository. Astro keeps what belongs to one build in `.astro/`, whatever folder the site
 * is for, so that two at once would mix their content.
 */
export const BUILD_LOCK = fileURLToPath(new URL('../../.build/lock', import.meta.url));

/** What a lock file says, as `<pid> <began>`. */
interface Owner {
  /** The process that holds it. */
  readonly pid: number;
  /** When that process began, as far as the system tells. */
  readonly began: string;
}

/** When a process began, in the kernel's own count; empty where the system does not tell. Numbers of processes are used again. */
function beginOf(pid: number): string {
  try {
    // proc(5): the name, in brackets, may hold anything; the 20th field after it is the begin.
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

function isRunning({ pid, began }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs and belongs to someone else.
    if (!hasCode(error, 'EPERM')) return false;
  }
  return began === '' || began === beginOf(pid);
}

function ownerOf(file: string): Owner | undefined {
  try {
    const [, pid, began = ''] = /^([1-9]\d*) (\d*)$/u.exec(readFileSync(file, 'utf8')) ?? [];
    return pid === undefined ? undefined : { pid: Number(pid), began };
  } catch {
    return undefined;
  }
}

/** Whether a lock was taken; else who holds it. */
export type Taken =
  { readonly taken: true; readonly release: () => void } | { readonly taken: false; pid: number };

/**
 * Takes a lock for this process, or tells who holds it. A lock whose process has ended, or that nobody can read, is no
 * lock: a build that was killed stops no other.
 *
 * @param file lock file; its folder is made where it is not there
 */
export function takeLock(file: string): Taken {
  const own: Owner = { pid: process.pid, began: beginOf(process.pid) };
  while (!create(file, `${String(own.pid)} ${own.began}`)) {
    const other = ownerOf(file);
    if (other && isRunning(other)) return { taken: false, pid: other.pid };
    rmSync(file, { force: true });
  }
  return { taken: true, release: () => releaseLock(file, own.pid) };
}

/** Gives back a lock that a process holds or held; one that another has taken since stays. */
export function releaseLock(file: string, pid: number): void {
  if (ownerOf(file)?.pid !== pid) return;
  rmSync(file, { force: true });
  removeEmpty(dirname(file));
}

/** Milliseconds between two looks at whether another build has ended. */
const LOOK_AGAIN = 200;

/**
 * Takes a lock as soon as it is free.
 *
 * @returns gives it back
 * @throws AbortError when the signal comes first
 */
export async function waitForLock(file: string, signal?: AbortSignal): Promise<() => void> {
  for (;;) {
    const lock = takeLock(file);
    if (lock.taken) return lock.release;
    await setTimeout(LOOK_AGAIN, undefined, signal && { signal });
  }
}

/** Makes a file with a text, whole. @returns false where there is one already */
function create(file: string, text: string): boolean {
  // Written beside and linked into place, so that nobody ever reads half of it.
  const beside = `${file}.${String(process.pid)}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, text);
    linkSync(beside, file);
    return true;
  } catch (error) {
    // There is one; or the folder went between two lines, with the lock of another that ended just then.
    if (hasCode(error, 'EEXIST') || hasCode(error, 'ENOENT')) return false;
    throw error;
  } finally {
    rmSync(beside, { force: true });
  }
}
