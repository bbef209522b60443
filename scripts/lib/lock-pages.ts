import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { NO_ADDRESSES, renewAddresses } from '#src/lib/addresses.ts';
import { pageOwners } from '#src/loaders/addresses.ts';
import { readContent } from '#src/loaders/read-content.ts';
import type { AddressLock } from '#src/schemas/addresses.ts';

/** What a lock says, as its file has it. */
export const writtenLock = (lock: unknown): string =>
  `# Do lệnh "npm run lock" ghi; đừng sửa bằng tay.\n${stringify(lock, { aliasDuplicateObjects: false, lineWidth: 0 })}`;

/**
 * Locks the addresses of all pages of a content folder that has not published any: one that was just made, upgraded or
 * cut out of another.
 *
 * @param root absolute path of the folder
 * @returns the lock that was written
 */
export function lockAllPages(root: string): AddressLock {
  const lock = renewAddresses(NO_ADDRESSES, pageOwners(readContent(root).entries), [], {
    date: '',
    reason: undefined,
  });
  mkdirSync(join(root, 'locks'), { recursive: true });
  writeFileSync(join(root, 'locks', 'addresses.yaml'), writtenLock(lock));
  return lock;
}
