import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { NO_ADDRESSES, renewAddresses } from '#src/lib/addresses.ts';
import { renewLock } from '#src/lib/documents/lock.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { pageOwners } from '#src/loaders/addresses.ts';
import { readContent } from '#src/loaders/read-content.ts';
import type { AddressLock } from '#src/schemas/addresses.ts';

/** What a lock says, as its file has it. */
export const writtenLock = (lock: unknown): string =>
  `# Do lệnh "npm run lock" ghi; đừng sửa bằng tay.\n${stringify(lock, { aliasDuplicateObjects: false, lineWidth: 0 })}`;

/**
 * Locks the addresses of the pages that a content folder does not have locked yet: of one that was just made, upgraded or
 * cut out of another, or of one that has grown.
 *
 * @param root absolute path of the folder
 * @returns the lock as it stands now
 * @throws Error, in Vietnamese, where a published page would go or change hands
 */
export function lockNewPages(root: string): AddressLock {
  const content = readContent(root);
  const before = content.entries.addresses.get('addresses')?.data ?? NO_ADDRESSES;
  const lock = renewAddresses(before, pageOwners(content), [], { date: '', reason: undefined });
  mkdirSync(join(root, 'locks'), { recursive: true });
  writeFileSync(join(root, 'locks', 'addresses.yaml'), writtenLock(lock));
  return lock;
}

/**
 * Locks the clauses of documents that were never locked: of what is published for the first time. A lock that is there
 * stays as it is; drafts are not locked.
 *
 * @param root absolute path of the content folder
 * @param date the day of publication, `YYYY-MM-DD`
 * @returns their ids
 */
export function lockNewDocuments(root: string, date: string): string[] {
  const content = readContent(root);
  const unlocked = [...content.entries.documents.values()].filter(
    ({ id, body, data }) =>
      body.trim() !== '' && data.draft !== true && !content.isNamed('locks', id),
  );
  mkdirSync(join(root, 'locks'), { recursive: true });
  for (const { id, body, data } of unlocked) {
    const lock = renewLock(undefined, parseClauses(body, data), { date, reason: FIRST });
    writeFileSync(join(root, 'locks', `${id}.yaml`), writtenLock(lock));
  }
  return unlocked.map(({ id }) => id);
}

/** What a lock says of a document's first publication. */
const FIRST = 'Đăng lần đầu';
