import type { Dist } from '#scripts/lib/dist.ts';
import { MANIFEST_FILE, SIGNATURE_FILE } from '#scripts/package/manifest.ts';
import type { Report } from './finding.ts';

/** Addresses for readers; folders of tools (`_astro`, `pagefind`) may hold capitals, in hashes. */
const READER_PATH = /^(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*|_headers|_redirects)$/;
const TOOL_PATH = /^(?:_astro|pagefind[a-z-]*)\/[A-Za-z0-9._/-]+$/;

/** What lists and signs the files of a release: whoever checks one knows it by this name. */
const SUMS: ReadonlySet<string> = new Set([MANIFEST_FILE, SIGNATURE_FILE]);

/** Paths are ASCII, without spaces, in small letters: they are typed, read out and printed. */
export function checkPaths(dist: Dist): Report {
  const findings = dist.files
    .filter((file) => !READER_PATH.test(file) && !TOOL_PATH.test(file) && !SUMS.has(file))
    .map((file) => ({
      where: `/${file}`,
      message: 'đường dẫn chỉ được có chữ thường không dấu a–z, chữ số và dấu gạch nối',
    }));
  return { checked: dist.files.length, findings };
}
