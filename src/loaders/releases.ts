import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readPages, writtenPage, type LoggedPage } from '#src/lib/log/logged-page.ts';
import { specOf, type CollectionName } from '#src/schemas/collections.ts';
import { changeSchema, releaseSchema, type Release } from '#src/schemas/release.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { formatField, type ContentProblem } from '#src/site/problem.ts';
import { readText } from '#src/site/written-text.ts';

/**
 * `content/releases/`: what each release changed (`0001.jsonl`, one change a line), and what stood on the pages after the
 * last one (`last/`, one record a line), with which the next is compared.
 */

/** Folder of the releases within a content folder. */
export const RELEASES = 'releases';

/** Folder of the records within it. */
const LAST = 'last';

const fileOf = (release: number): string => `${String(release).padStart(4, '0')}.jsonl`;

/** Releases, the first first, and what is wrong with their files. */
export interface ReadReleases {
  readonly releases: readonly Release[];
  readonly problems: readonly ContentProblem[];
}

/** Reads the releases of a content folder; none where it has none. */
export function readReleases(root = contentRoot()): ReadReleases {
  const folder = join(root, RELEASES);
  // A file in its place is told with the other names.
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return { releases: [], problems: [] };
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  const read = files.map((name, index) => readRelease(root, name, index + 1));
  return {
    releases: read.flatMap(({ release }) => release ?? []),
    problems: read.flatMap(({ problems }) => problems),
  };
}

const ADVICE =
  'tệp này do npm run release ghi, không sửa tay; hãy lấy lại tệp cũ (git checkout), hoặc gọi người dựng trang';

function readRelease(
  root: string,
  name: string,
  wanted: number,
): { release?: Release; problems: ContentProblem[] } {
  const file = `content/${RELEASES}/${name}`;
  const tell = (line: number, message: string, field?: string): ContentProblem => ({
    file,
    line,
    field,
    message: `${message}; ${ADVICE}`,
  });
  const { text, problems: unreadable } = readText(root, `${RELEASES}/${name}`);
  if (unreadable.length > 0)
    return {
      problems: unreadable.map((one) => ({ ...one, message: `${one.message}; ${ADVICE}` })),
    };
  const lines = text.split('\n').filter(Boolean);
  const problems: ContentProblem[] = [];
  const [head, ...changes] = lines.map((line, index) => {
    try {
      const schema = index === 0 ? releaseSchema : changeSchema;
      const read = schema.safeParse(JSON.parse(line));
      const [issue] = read.error?.issues ?? [];
      if (issue) problems.push(tell(index + 1, 'dòng có trường sai', formatField(issue.path)));
      return read.data;
    } catch {
      problems.push(tell(index + 1, 'dòng không phải JSON: tệp bị cắt hoặc bị sửa'));
      return undefined;
    }
  });
  if (name !== fileOf(wanted) || (head && 'release' in head && head.release !== wanted))
    problems.push(tell(1, `chỗ này phải là bản phát hành ${String(wanted)} (${fileOf(wanted)})`));
  if (problems.length > 0) return { problems };
  if (!head || !('release' in head)) return { problems: [tell(1, 'tệp không có dòng nào')] };
  return {
    release: { ...head, changes: changes.flatMap((one) => (one && 'of' in one ? one : [])) },
    problems: [],
  };
}

/** A release as the lines of its file. */
export const writtenRelease = ({ changes, ...head }: Release): readonly [string, string] => [
  fileOf(head.release),
  [head, ...changes.map(lean)].map((line) => `${JSON.stringify(line)}\n`).join(''),
];

/** A change without what its schema fills in. */
const lean = (change: Release['changes'][number]) =>
  Object.fromEntries(
    Object.entries(change).filter(
      ([, value]) => value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** The file of a page's records: of its own, or shared with all of its collection where those stand in rows. */
function recordFile({ of }: LoggedPage): string {
  const [collection = '', id = ''] = of.split('/');
  const { form } = specOf(collection as CollectionName);
  return form === 'rows' ? `${collection}.jsonl` : `${collection}/${id}.jsonl`;
}

/** The records of all pages as files, by their path within `last/`. */
export function recordFiles(pages: readonly LoggedPage[]): ReadonlyMap<string, string> {
  const files = Map.groupBy(pages, recordFile);
  return new Map(
    [...files.keys()].sort().map((file) => [
      `${LAST}/${file}`,
      (files.get(file) ?? [])
        .toSorted((a, b) => (a.of < b.of ? -1 : 1))
        .map(writtenPage)
        .join(''),
    ]),
  );
}

/** Fingerprint of records: SHA-256 over the files and their names. */
export function stateOfRecords(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, text] of files) hash.update(`${name}\0${text}\0`);
  return hash.digest('hex');
}

/** The files of records as they lie in a folder of releases. */
export function keptRecords(folder: string): ReadonlyMap<string, string> {
  const names = globSync(`${LAST}/**/*.jsonl`, { cwd: folder }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** The pages as the last release left them. @throws SyntaxError where a file is damaged */
export const lastPages = (records: ReadonlyMap<string, string>): LoggedPage[] =>
  [...records.values()].flatMap(readPages);
