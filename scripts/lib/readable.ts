import { chmodSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Files of a site are read by a web server, which is often another user: a site that was built by somebody whose files
 * nobody else reads (`umask 077`), or from such a checkout, would answer 403 to everybody.
 */

/** A file or folder that others may not read, and the mode with which they may. */
interface Closed {
  readonly path: string;
  readonly mode: number;
}

function closedBelow(folder: string): Closed[] {
  return ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })].flatMap((path) => {
    const found = statSync(join(folder, path));
    const mode = found.mode | (found.isDirectory() ? 0o555 : 0o444);
    return mode === found.mode ? [] : [{ path, mode }];
  });
}

/** Paths within a folder that not everybody may read, the folder itself as `.`. */
export const unreadable = (folder: string): string[] => closedBelow(folder).map(({ path }) => path);

/** Lets everybody read a folder and all that is in it; who may write is left as it is. */
export function makeReadable(folder: string): void {
  for (const { path, mode } of closedBelow(folder)) chmodSync(join(folder, path), mode & 0o777);
}
