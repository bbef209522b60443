import { createHash } from 'node:crypto';
import type { z } from 'astro/zod';
import type { lockSchema } from '#src/schemas/lock.ts';
import { foldSpace } from '#src/vietnamese/text.ts';
import { ownLines, type ClauseTree } from './clause.ts';

/**
 * Addresses once published do not change. A lock lists every address of a document with a fingerprint of the words
 * printed there; the build compares.
 */

/** See `src/schemas/lock.ts` for the fields. */
export type ClauseLock = z.infer<typeof lockSchema>;

/** Fingerprint of a text, white space folded: the first 12 hexadecimal digits of its SHA-256. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(foldSpace(text)).digest('hex').slice(0, 12);
}

/** The addresses of a tree with the fingerprints of the words printed at each, children excluded. */
export function fingerprints(tree: ClauseTree): Record<string, string> {
  return Object.fromEntries(
    tree.all.map((clause) => [clause.address, fingerprint(ownLines(clause).join(' '))]),
  );
}

/** How a tree differs from its lock. */
export interface LockDifference {
  readonly changed: string[];
  readonly added: string[];
  /** Addresses that are gone and not said to have moved. */
  readonly removed: string[];
}

export function compareLock(lock: ClauseLock, tree: ClauseTree): LockDifference {
  const now = fingerprints(tree);
  const before = lock.addresses;
  return {
    changed: Object.keys(now).filter(
      (address) => address in before && before[address] !== now[address],
    ),
    added: Object.keys(now).filter((address) => !(address in before)),
    removed: Object.keys(before).filter(
      (address) =>
        !(address in now) && !(lock.moved[address] !== undefined && lock.moved[address] in now),
    ),
  };
}

/**
 * Old address → the one that holds its words now. An address that moved twice leads to its last place, and one that
 * exists again leads nowhere else.
 */
function movedNow(moved: Record<string, string>, tree: ClauseTree): Record<string, string> {
  const lead = (address: string, steps = 0): string => {
    const next = moved[address];
    const settled = next === undefined || steps > Object.keys(moved).length;
    return settled ? address : lead(next, steps + 1);
  };
  return Object.fromEntries(
    Object.keys(moved)
      .filter((address) => !tree.get(address))
      .map((address) => [address, lead(address)]),
  );
}

/**
 * The lock after a correction.
 *
 * @param lock the lock so far; undefined at the first publication
 * @param moved old address → new one, for addresses that are gone
 * @throws Error, in Vietnamese, where an address would vanish without a new one, or is said to have moved and has not
 */
export function renewLock(
  lock: ClauseLock | undefined,
  tree: ClauseTree,
  correction: { date: string; reason: string },
  moved: Record<string, string> = {},
): ClauseLock {
  const before: ClauseLock = lock ?? { addresses: {}, moved: {}, corrections: [] };
  for (const [from, to] of Object.entries(moved)) {
    if (!(from in before.addresses) && !(from in before.moved))
      throw new Error(
        `mục ${from} chưa từng được công bố nên không ghi --moved; hãy xem lại địa chỉ`,
      );
    if (tree.get(from))
      throw new Error(
        `mục ${from} vẫn còn trong văn bản nên không ghi --moved; hãy xem lại địa chỉ`,
      );
    if (!tree.get(to))
      throw new Error(
        `--moved "${from}=${to}": văn bản không có mục ${to}; hãy ghi một mục đang có`,
      );
  }
  const allMoved = movedNow({ ...before.moved, ...moved }, tree);
  const difference = compareLock({ ...before, moved: allMoved }, tree);
  const gone = [
    ...difference.removed,
    // What moved before must still lead somewhere.
    ...Object.keys(allMoved).filter(
      (address) => !(address in before.addresses) && !tree.get(allMoved[address] ?? ''),
    ),
  ];
  if (gone.length > 0)
    throw new Error(
      `các mục ${gone.join(', ')} đã công bố nay không còn; người dân và văn bản khác có thể đang dẫn tới. Hãy trả lại, hoặc chỉ chỗ mới: --moved "${gone[0] ?? ''}=<mục mới>"`,
    );
  return {
    addresses: fingerprints(tree),
    moved: allMoved,
    corrections: [
      ...before.corrections,
      {
        ...correction,
        changed: difference.changed,
        added: lock ? difference.added : [],
        removed: Object.keys(before.addresses).filter((address) => !tree.get(address)),
      },
    ],
  };
}
