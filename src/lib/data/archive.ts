import { crc32, deflateRawSync } from 'node:zlib';
import { Zip } from 'fflate';

/** Large archives that depend on their content alone; a file is read when its turn has come. */

/** A file of an archive. */
export interface ArchiveFile {
  readonly name: string;
  readonly read: () => Uint8Array;
}

/** As in `lib/kits/zip.ts`: a plain file that all may read. */
const MODE = (0o100644 << 16) >>> 0;

/** The least that shortens texts well: the sixth costs twice as much and saves a tenth. */
const LEVEL = 4;

/** Bytes that zlib is given to write into at a time: a text packs to a sixth of its length, and each piece more costs a copy. */
const roomFor = (bytes: Uint8Array): number => Math.max(1024, Math.ceil(bytes.length / 4));

/**
 * Packs files one after the other.
 *
 * @param day `YYYY-MM-DD`, the date of every file; an archive keeps local time, so it is midnight wherever it is built
 * @param write gets the archive piece by piece
 */
export function writeArchive(
  files: readonly ArchiveFile[],
  day: string,
  write: (piece: Uint8Array) => void,
): void {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  const mtime = new Date(year, month - 1, date);
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    write(piece);
  });
  for (const { name, read } of files) {
    const bytes = read();
    const packed = deflateRawSync(bytes, { level: LEVEL, chunkSize: roomFor(bytes) });
    const member: Parameters<Zip['add']>[0] = {
      filename: name,
      compression: 8,
      crc: crc32(bytes),
      size: bytes.length,
      flag: 0,
      mtime,
      os: 3,
      attrs: MODE,
      terminate: () => undefined,
    };
    zip.add(member);
    member.ondata?.(null, packed, true);
  }
  zip.end();
}
