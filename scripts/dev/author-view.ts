import { knownAgencies } from '#scripts/nhap/import-document.ts';
import { AgencyFinder } from '#scripts/nhap/propose/agencies.ts';
import { DutyReader } from '#scripts/nhap/propose/duties.ts';
import { claimsOf } from '#scripts/ra-soat/claims.ts';
import { titleOf } from '#scripts/ra-soat/tasks.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { checkContent } from '#src/loaders/check-content.ts';
import { publishedEntriesOf } from '#src/loaders/check-publication.ts';
import type { Content, Entry } from '#src/loaders/content.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { roles } from '#src/schemas/duty.ts';
import { paths } from '#src/site/paths.ts';
import type { ContentProblem } from '#src/site/problem.ts';

/** What an author sees in `npm run dev` beside a page: what is wrong, and of each clause what rests on it. */

/** What is shown of a clause. */
export interface ClauseView {
  /** A pin that is ready to be copied. */
  readonly pin: string;
  /** What the site says on its ground, and where that is written. */
  readonly uses: readonly string[];
  /** Duties that a machine finds in it and no row has. */
  readonly proposals: readonly string[];
  readonly problems: readonly string[];
}

/** What is shown beside a page. */
export interface AuthorView {
  /** Everything that is wrong in the content, in the order of the check. */
  readonly problems: readonly string[];
  /** File of the page; undefined for lists. */
  readonly file: string | undefined;
  /** That a build leaves the page out: `bản nháp`. */
  readonly held: string | undefined;
  /** The clauses of a document's page that there is something to say of, by address. */
  readonly clauses: Readonly<Record<string, ClauseView>>;
}

/** A content folder as it is being written, with every mistake in it. */
export interface Writing {
  readonly content: Content;
  readonly problems: readonly ContentProblem[];
}

/** Reads a content folder with its drafts. */
export function readWriting(root: string): Writing {
  const content = readContent(root, 'everything');
  return { content, problems: [...content.problems, ...checkContent(content)] };
}

const written = ({ file, line, field, message }: ContentProblem): string =>
  `${[file, line === undefined ? '' : `dòng ${String(line)}`, field ?? ''].filter(Boolean).join(', ')}: ${message}`;

/** The entry whose page stands at a path: its own, or a form of it below. */
function entryAt(content: Content, path: string): Entry | undefined {
  const address = ({ collection, id }: Entry): string =>
    collection === 'documents'
      ? paths.document(id)
      : collection === 'benefits'
        ? paths.benefit(id)
        : paths.kit(id);
  return publishedEntriesOf(content).find((entry) => path.startsWith(address(entry)));
}

/** What rests on each clause of a document: `Quà Trung thu (content/benefits/….mdx, dòng 12): Được tặng quà.` */
function usesOf(content: Content, slug: string): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const entry of publishedEntriesOf(content))
    for (const { path, text, pins } of claimsOf(content, entry))
      for (const { document, clause } of pins) {
        if (document !== slug) continue;
        const { file, line } = entry.tell(path, '');
        const where = line === undefined ? file : `${file}, dòng ${String(line)}`;
        uses.set(clause, [...(uses.get(clause) ?? []), `${titleOf(entry)} (${where}): ${text}`]);
      }
  return uses;
}

/** Duties that a machine finds in a document and that no row has, by clause. */
function proposalsOf(content: Content, document: Entry<'documents'>): Map<string, string[]> {
  const { body, data } = document;
  const finder = new AgencyFinder(knownAgencies(content, data.province));
  const has = new Set(data.duties.map(({ clause, agency }) => `${clause} ${agency}`));
  const found = new DutyReader(finder).read(parseClauses(body, data));
  const proposals = new Map<string, string[]>();
  for (const { clause, agency, role, quote } of found)
    if (agency.id === undefined || !has.has(`${clause} ${agency.id}`))
      proposals.set(clause, [
        ...(proposals.get(clause) ?? []),
        `${agency.as} (${roles[role].toLocaleLowerCase('vi')}): “${quote}”`,
      ]);
  return proposals;
}

/** The clauses of a document that there is something to say of. */
function clausesOf({ content, problems }: Writing, document: Entry<'documents'>) {
  const { id, body, bodyLine, data, file } = document;
  const tree = parseClauses(body, data);
  const uses = usesOf(content, id);
  const proposals = proposalsOf(content, document);
  const own = problems.filter((problem) => problem.file === file);
  return Object.fromEntries(
    tree.all.flatMap((clause, index): [string, ClauseView][] => {
      const from = bodyLine + clause.line - 1;
      const next = tree.all[index + 1];
      const to = next === undefined ? Infinity : bodyLine + next.line - 1;
      const view: ClauseView = {
        pin: `${id}#${clause.address}`,
        uses: uses.get(clause.address) ?? [],
        proposals: proposals.get(clause.address) ?? [],
        problems: own
          .filter(({ line = 0 }) => line >= from && line < to)
          .map(({ message }) => message),
      };
      return [[clause.address, view]];
    }),
  );
}

/**
 * What is shown beside the page at a path.
 *
 * @param path from the root of the server: `/so-tay/van-ban/abc/`
 */
export function authorView(writing: Writing, path: string): AuthorView {
  const { content, problems } = writing;
  const entry = entryAt(content, path);
  const held = content.waiting.find(({ file }) => file === entry?.file);
  const document =
    entry?.collection === 'documents' && path === paths.document(entry.id)
      ? content.entries.documents.get(entry.id)
      : undefined;
  return {
    problems: problems.map(written),
    file: entry?.file,
    held:
      held &&
      (held.until === undefined
        ? 'bản nháp, không có trong trang dựng ra'
        : `đăng từ ngày ${held.until}`),
    clauses: document && document.body.trim() !== '' ? clausesOf(writing, document) : {},
  };
}
