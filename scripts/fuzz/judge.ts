import { checkExpected } from '#src/loaders/check-expected.ts';
import { checkContent } from '#src/loaders/check-content.ts';
import type { Content } from '#src/loaders/content.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { readExpected } from '#src/loaders/read-expected.ts';
import { readReleases } from '#src/loaders/releases.ts';
import { formatProblems, type ContentProblem } from '#src/site/problem.ts';
import type { Done } from './edits.ts';

/** What the check of content says to a damaged folder, and whether it says it well. */

/** How a damaged folder was taken. */
export type Class =
  /** A mistake is told at the line that was changed, or at one beside it. */
  | 'line'
  /** A mistake is told in the file that was changed. */
  | 'file'
  /** Mistakes are told in other files alone: who names what was changed. */
  | 'elsewhere'
  /** No mistake, and the content is what it was. */
  | 'same'
  /** No mistake, and the content says something else. */
  | 'other'
  /** What must not be. */
  | 'fault';

export interface Verdict {
  readonly kind: Class;
  readonly problems: readonly ContentProblem[];
  /** Whether the first mistake that is shown stands in the file that was changed. */
  readonly firstThere: boolean;
  /** What must not be, where there is something. */
  readonly fault?: string;
}

/** The mistakes of a content folder, as `npm run content` finds them; those of its expectations where there are no others. */
function problemsOf(content: Content): readonly ContentProblem[] {
  const problems = [
    ...content.problems,
    ...checkContent(content),
    ...readReleases(content.root).problems,
  ];
  return problems.length > 0 ? problems : checkExpected(content, readExpected(content.root));
}

/** All that content says, as one text. */
const saidBy = ({ entries }: Content): string =>
  JSON.stringify(
    Object.values(entries).map((collection) =>
      [...collection.values()].map(({ id, data, body }) => [id, data, body]),
    ),
  );

/** Two words one after the other that only a programmer's message has, outside of what it quotes; a list of values has commas. */
const ENGLISH =
  /(?<![\p{L}\w./#-])(?:(?:the|is|are|must|should|not|with|invalid|unexpected|expected|undefined|cannot|input|token|object) [a-z]{2,}|[a-z]{2,} (?:is|are|not|expected|undefined|found|error|token|NaN))(?![\p{L}\w./-])/iu;
/** Lines of a report longer than this are read by nobody: a message's longest, with its file before it. */
const LONGEST_LINE = 1_200;
/** Mistakes that one fault may bring; more say nothing. */
const MOST = 400;

/** What a report says that no author should read; undefined where all is well. */
function reportFault(problems: readonly ContentProblem[]): string | undefined {
  for (const { file, message } of problems) {
    if (!file.startsWith('content')) return `tệp lạ: ${file}`;
    const own = message.replace(/["“][^"”]*["”]/gu, '');
    const word = ENGLISH.exec(own)?.[0];
    if (word !== undefined) return `tiếng Anh (${word}): ${message.slice(0, 200)}`;
  }
  const lines = formatProblems(problems).split('\n');
  if (lines.some((one) => /^\s+at \S+ \(/u.test(one))) return 'có vết gọi hàm (stack)';
  if (lines.some((one) => one.length > LONGEST_LINE)) return 'có dòng quá dài';
  return problems.length > MOST ? `${problems.length} lời báo cho một lỗi` : undefined;
}

/** Which file the report shows first. */
const firstFile = (problems: readonly ContentProblem[]): string | undefined =>
  /• (content[^,:\n]*)/u.exec(formatProblems(problems))?.[1];

/** Judges damaged folders against the folder as it was. */
export class Judge {
  readonly #root: string;
  readonly #before: string;

  /** @throws when the folder has mistakes before anything is damaged */
  constructor(root: string) {
    this.#root = root;
    const content = readContent(root);
    const problems = problemsOf(content);
    if (problems.length > 0) throw new Error(formatProblems(problems));
    this.#before = saidBy(content);
  }

  verdict({ file, line }: Done): Verdict {
    let problems: readonly ContentProblem[] = [];
    try {
      const content = readContent(this.#root);
      problems = problemsOf(content);
      if (problems.length === 0) {
        const kind = saidBy(content) === this.#before ? 'same' : 'other';
        return { kind, problems, firstThere: false };
      }
      const fault = reportFault(problems);
      const own = problems.filter((problem) => problem.file === `content/${file}`);
      const near = own.some(
        (problem) => line !== undefined && Math.abs((problem.line ?? -9) - line) <= 1,
      );
      return {
        kind:
          fault === undefined ? (near ? 'line' : own.length > 0 ? 'file' : 'elsewhere') : 'fault',
        problems,
        firstThere: firstFile(problems) === `content/${file}`,
        ...(fault !== undefined && { fault }),
      };
    } catch (error) {
      const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return {
        kind: 'fault',
        problems,
        firstThere: false,
        fault: fault.split('\n').slice(0, 6).join('\n'),
      };
    }
  }
}
