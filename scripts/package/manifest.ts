import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/**
 * Which files a release has, and what is in each: a line a file, as `sha256sum` of the GNU tools writes and reads them
 * (two blanks between the sum and the name), so that nobody needs this program to check a release.
 */

/** The files of a folder: path with `/` to SHA-256 in small hexadecimal digits. */
export type Manifest = ReadonlyMap<string, string>;

/** What differs between two manifests; paths in the order of a manifest. */
export interface Difference {
  /** There before and now, with other bytes. */
  readonly changed: readonly string[];
  /** There before and no longer. */
  readonly missing: readonly string[];
  /** Not there before. */
  readonly added: readonly string[];
}

/** Name of the manifest in the folder that it is about. */
export const MANIFEST_FILE = 'SHA256SUMS';

/** Name of the signature of the manifest, beside it. */
export const SIGNATURE_FILE = `${MANIFEST_FILE}.sig`;

/** A manifest that nobody can check by: what is wrong and what to do, in Vietnamese. */
export class ManifestError extends Error {}

const sumOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** By the numbers of the characters: the same on every machine, whatever its language. */
const byName = ([a]: readonly [string, string], [b]: readonly [string, string]): number =>
  a < b ? -1 : 1;

/**
 * The sum of what lies at a path. A link counts by where it leads to, so that it is never taken for the file that it
 * stands for: on another machine it may lead elsewhere.
 */
const sumAt = (path: string): string =>
  lstatSync(path).isSymbolicLink()
    ? sumOf(`link\0${readlinkSync(path)}`)
    : sumOf(readFileSync(path));

/**
 * The manifest of a folder: each file in it, hidden ones included, without the manifest itself and its signature.
 *
 * @throws ManifestError where there is no such folder, or a name that does not fit on a line
 */
export function manifestOf(folder: string): Manifest {
  const entries = read(folder);
  const sums = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(join(folder, '/').length).replaceAll('\\', '/'), path];
    })
    .filter(([name]) => name !== MANIFEST_FILE && name !== SIGNATURE_FILE)
    .sort(byName);
  const broken = sums.find(([name]) => /[\r\n]/u.test(name));
  if (broken)
    throw new ManifestError(
      `Tên tệp ${JSON.stringify(broken[0])} có dấu xuống dòng, không ghi vào bảng kê được. Hãy đổi tên tệp.`,
    );
  return new Map(sums.map(([name, path]) => [name, sumAt(path)]));
}

function read(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    throw new ManifestError(
      `Không mở được thư mục "${folder}". Hãy xem lại tên thư mục và quyền đọc.`,
    );
  }
}

/** Writes a manifest, a line a file. */
export const writeManifest = (manifest: Manifest): string =>
  [...manifest].map(([name, sum]) => `${sum}  ${name}\n`).join('');

/**
 * Reads a manifest, also one that an editor has given the line ends of Windows.
 *
 * @throws ManifestError with the number of the first line that is none
 */
export function readManifest(text: string): Manifest {
  const manifest = new Map<string, string>();
  for (const [at, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (line === '') continue;
    // The tools put a star before the name of a file that they read as bytes.
    const [, sum, name] = /^([0-9a-f]{64}) [ *](.+)$/u.exec(line) ?? [];
    if (sum === undefined || name === undefined || manifest.has(name))
      throw new ManifestError(
        `${MANIFEST_FILE}, dòng ${String(at + 1)}: "${line.slice(0, 80)}" ${name === undefined ? 'không phải là một mã SHA-256 và một tên tệp' : 'kê một tệp hai lần'}. Bảng kê đã bị sửa; hãy lấy lại bảng kê từ nơi phát hành.`,
      );
    manifest.set(name, sum);
  }
  if (manifest.size === 0)
    throw new ManifestError(
      `${MANIFEST_FILE} không kê tệp nào. Hãy lấy lại bảng kê từ nơi phát hành.`,
    );
  return manifest;
}

/** What has become of the files of one manifest in another. */
export function compareManifests(before: Manifest, now: Manifest): Difference {
  const names = [...before.keys()];
  return {
    changed: names.filter((name) => now.has(name) && now.get(name) !== before.get(name)),
    missing: names.filter((name) => !now.has(name)),
    added: [...now.keys()].filter((name) => !before.has(name)),
  };
}

/** Whether two manifests are the same. */
export const isSame = ({ changed, missing, added }: Difference): boolean =>
  changed.length + missing.length + added.length === 0;

/**
 * The text of the manifest that lies in a folder; it is what a signature is of.
 *
 * @throws ManifestError where there is none
 */
export function manifestText(folder: string): string {
  try {
    return readFileSync(join(folder, MANIFEST_FILE), 'utf8');
  } catch {
    throw new ManifestError(
      `Thư mục "${folder}" không có tệp ${MANIFEST_FILE}, nên không biết tệp nào đúng. Hãy xem lại tên thư mục, hoặc lấy lại cả gói.`,
    );
  }
}

/** How the copies that hosts send in place of a file are unpacked, by the end of their names. */
const PACKED: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  '.br': brotliDecompressSync,
  '.gz': gunzipSync,
};

/** The listed file that a file is a packed copy of, as its name says; undefined where it is none. */
function originalOf(name: string, manifest: Manifest): string | undefined {
  const end = Object.keys(PACKED).find((one) => name.endsWith(one));
  const original = end === undefined ? undefined : name.slice(0, -end.length);
  return original !== undefined && manifest.has(original) ? original : undefined;
}

/** Whether a packed copy holds what the manifest says of its file. */
function holds(path: string, sum: string | undefined): boolean {
  try {
    return sumOf(PACKED[extname(path)]?.(readFileSync(path)) ?? '') === sum;
  } catch {
    // What cannot be unpacked is no copy.
    return false;
  }
}

/**
 * How the files of a folder differ from the manifest that lies in it. A packed copy (`npm run compress`) is listed by the
 * line of its file: readers get it in that file's place, so it has to hold the very same bytes, and needs no new signature.
 *
 * @throws ManifestError where there is no manifest to check by
 */
export function checkFolder(folder: string): Difference {
  const manifest = readManifest(manifestText(folder));
  const { changed, missing, added } = compareManifests(manifest, manifestOf(folder));
  const copies = new Set(added.filter((name) => originalOf(name, manifest) !== undefined));
  const wrong = [...copies].filter(
    (name) => !holds(join(folder, name), manifest.get(originalOf(name, manifest) ?? '')),
  );
  return {
    changed: [...changed, ...wrong],
    missing,
    added: added.filter((name) => !copies.has(name)),
  };
}
