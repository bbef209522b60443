import { zipSync, type Zippable } from 'fflate';

/** Zip archives that depend on their content alone. */

export interface ZipMember {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * What every member is to whoever unpacks it: a plain file that its owner may change and all may read. The upper half of
 * a member's external attributes is its mode on Unix; left out, `unzip` makes files that nobody may open.
 */
const MODE = (0o100644 << 16) >>> 0;

/**
 * An archive of some files in their order.
 *
 * @param day `YYYY-MM-DD`, the date of every member; an archive keeps local time, so it is midnight wherever it is built
 */
export function fixedZip(members: readonly ZipMember[], day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const mtime = new Date(year, month - 1, date);
  const files: Zippable = Object.fromEntries(
    // 3 is Unix: else the archive tells on which system it was made.
    members.map(({ name, bytes }) => [name, [bytes, { mtime, level: 9, os: 3, attrs: MODE }]]),
  );
  return zipSync(files);
}
