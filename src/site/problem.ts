/** What an author does about a mistake, with the words above all mistakes of the kind; in the order in which to do it. */
export const todos = {
  form: 'Sửa chỗ ghi sai: tên trường, giá trị, dấu câu của tệp',
  text: 'Sửa nguyên văn cho đúng bản gốc: số mục, dấu, dòng',
  source: 'So lại nguyên văn với tệp nguồn',
  names: 'Sửa mã, tên, địa chỉ mục cho trúng cái có thật',
  words: 'Chép lại lời trích cho đúng, hoặc viết lại câu',
  publish: 'Xem lại việc đăng, duyệt, rút',
  lock: 'Địa chỉ đã công bố hoặc chưa khóa: xem xong thì chạy lệnh trong lời báo',
} as const;

export type Todo = keyof typeof todos;

const todosInOrder = Object.keys(todos) as readonly Todo[];

/** A mistake in `content/`, told to the person who made it. */
export interface ContentProblem {
  /** Path from the content folder's parent: `content/documents/abc.mdx`. */
  readonly file: string;
  /** Line of the file, from 1. */
  readonly line?: number | undefined;
  /** Field of the frontmatter, as in `errata[2].kind`. */
  readonly field?: string | undefined;
  /** In Vietnamese: what was found and what to write instead. */
  readonly message: string;
  /** What is to be done about it; left out: to write it rightly (`form`). */
  readonly todo?: Todo | undefined;
  /** What is wrong where it shows in several places: `agencies` and the id of one that is not there. It is told once. */
  readonly cause?: { readonly kind: string; readonly name: string } | undefined;
}

/** Several mistakes at once, as one error that stops the build. Its message is the report for the author. */
export class ContentError extends Error {
  readonly problems: readonly ContentProblem[];
  /** Astro shows it below the report. */
  readonly hint = 'Lệnh "npm run content" chỉ kiểm nội dung, xong trong vài giây.';

  constructor(problems: readonly ContentProblem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
    this.problems = problems;
    // Where in the program it was thrown is nothing that an author could use.
    this.stack = '';
  }

  /** The name alone: where this has the word "document", Astro takes the error for a missing browser and says so. */
  override toString(): string {
    return this.name;
  }
}

/** Mistakes that a report shows: a damaged file has one a line, and nobody reads a hundred thousand. */
const MOST_SHOWN = 1_000;
/** Signs of one message: it may quote a line of two million. */
const LONGEST_MESSAGE = 1_000;

const shortened = (message: string): string =>
  message.length > LONGEST_MESSAGE
    ? `${message.slice(0, LONGEST_MESSAGE / 2)} … ${message.slice(-LONGEST_MESSAGE / 2)}`
    : message;

/**
 * All mistakes as a text for the author: by what is to be done where that differs, then by file and line; those of whole
 * files and folders come first, since others may follow from them.
 *
 * @param heading what they are; that content is wrong and the site not built, unless told
 */
export function formatProblems(problems: readonly ContentProblem[], heading?: string): string {
  const place = ({ todo = 'form' }: ContentProblem): number => todosInOrder.indexOf(todo);
  const ofLine = ({ line }: ContentProblem): number => Number(line !== undefined);
  const sorted = [...problems].sort(
    (a, b) =>
      place(a) - place(b) ||
      ofLine(a) - ofLine(b) ||
      a.file.localeCompare(b.file) ||
      (a.line ?? 0) - (b.line ?? 0),
  );
  const several = new Set(sorted.map(place)).size > 1;
  const lines = sorted.slice(0, MOST_SHOWN).map((problem, index) => {
    const { file, line, field, message, todo = 'form' } = problem;
    const before = sorted[index - 1];
    const opens = several && (before === undefined || place(before) !== place(problem));
    const count = sorted.filter((one) => place(one) === place(problem)).length;
    const above = opens ? `${index === 0 ? '' : '\n'}${todos[todo]} (${count})\n` : '';
    const where = [
      file,
      line === undefined ? '' : `dòng ${line}`,
      field === undefined ? '' : `trường ${field}`,
    ];
    return `${above}  • ${where.filter(Boolean).join(', ')}:\n    ${shortened(message)}`;
  });
  if (sorted.length > MOST_SHOWN)
    lines.push(
      `  • … và ${sorted.length - MOST_SHOWN} chỗ nữa; hãy sửa các chỗ trên rồi kiểm lại.`,
    );
  const title = heading
    ? `${heading} (${sorted.length} chỗ)`
    : `Nội dung có ${sorted.length} chỗ cần sửa; trang chưa được dựng`;
  return `${title}:\n\n${lines.join('\n')}\n`;
}

/** A path of keys as people read it: `['errata', 2, 'kind']` → `errata[2].kind`. */
export function formatField(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number'
        ? `${text}[${key}]`
        : text === ''
          ? String(key)
          : `${text}.${String(key)}`,
    '',
  );
}
