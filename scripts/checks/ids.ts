import type { Content } from '#src/loaders/content.ts';
import type { Finding, Report } from './finding.ts';

/**
 * Ids of the content in the program. What one province's office publishes may be exchanged whole; a document, agency,
 * guide or kit that the program or a test of it names would then be missing.
 */

/** A file of the program. */
export interface CodeFile {
  /** Path from the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** Shorter ids may be ordinary words that the program uses for something else: `tre-em`, `gioi-thieu`. */
const LEAST_WORDS = 3;

/** The ids of a content folder that are unmistakable in the program. */
export function idsOf({ entries }: Pick<Content, 'entries'>): string[] {
  return [entries.documents, entries.agencies, entries.benefits, entries.outreach]
    .flatMap((collection) => [...collection.keys()])
    .filter((id) => id.split('-').length >= LEAST_WORDS);
}

/**
 * Files that name an id of the content.
 *
 * @param invented ids of the invented province, which the program's tests are there to name
 */
export function checkIds(
  files: readonly CodeFile[],
  ids: readonly string[],
  invented: readonly string[],
): Report {
  const known = new Set(ids.filter((id) => !invented.includes(id)));
  const findings = files.flatMap(({ path, text }): Finding[] =>
    [...new Set(text.match(/[a-z0-9]+(?:-[a-z0-9]+)+/gu))]
      .filter((word) => known.has(word))
      .map((id) => ({
        where: path,
        message: `nêu mã "${id}" của nội dung; chương trình và phép thử của nó chỉ được nêu mã của tỉnh đặt ra ở tests/province`,
      })),
  );
  return { checked: files.length, findings };
}
