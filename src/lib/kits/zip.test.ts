import { strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixedZip } from './zip.ts';

/** What the list at the end of an archive says of its members (PKWARE APPNOTE 6.3, 4.3.12). */
function listOf(archive: Uint8Array) {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const members: { system: number; mode: number; size: number }[] = [];
  for (let at = 0; at + 46 <= archive.length; at++)
    if (view.getUint32(at, true) === 0x02014b50)
      members.push({
        system: view.getUint8(at + 5),
        mode: view.getUint32(at + 38, true) >>> 16,
        size: view.getUint32(at + 24, true),
      });
  return members;
}

const members = [
  { name: 'mot.txt', bytes: strToU8('một') },
  { name: 'hai.txt', bytes: strToU8('hai, hai') },
];

describe('an archive', () => {
  it('holds the files in their order', () => {
    const files = unzipSync(fixedZip(members, '2026-11-23'));
    expect(Object.entries(files)).toEqual(members.map(({ name, bytes }) => [name, bytes]));
  });

  it('has plain files that all may read, by the modes of Unix', () => {
    const list = listOf(fixedZip(members, '2026-11-23'));
    expect(list).toEqual([
      { system: 3, mode: 0o100644, size: members[0]?.bytes.length },
      { system: 3, mode: 0o100644, size: members[1]?.bytes.length },
    ]);
  });

  it('depends on its content and day alone', () => {
    expect(fixedZip(members, '2026-11-23')).toEqual(fixedZip(members, '2026-11-23'));
    expect(fixedZip(members, '2026-11-24')).not.toEqual(fixedZip(members, '2026-11-23'));
  });
});
