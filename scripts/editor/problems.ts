import { checkContent } from '#src/loaders/check-content.ts';
import { collectionOf } from '#src/loaders/content-files.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { specOf } from '#src/schemas/collections.ts';
import { formPath, readEntries } from './entries.ts';

/** What `npm run content` tells, for whoever edits in a browser: each mistake with the form that mends it. */

export interface ToldProblem {
  /** `content/agencies/may-trang.yaml:12` */
  readonly where: string;
  readonly message: string;
  /** The entry whose form it is, as `agencies/mt-so-y-te`; undefined where no form mends it. */
  readonly form: string | undefined;
}

/** Every mistake of the content. @param root absolute path of the content folder */
export function problemsOf(root: string): ToldProblem[] {
  const content = readContent(root);
  const problems = [...content.problems, ...checkContent(content)];
  const known = new Set(readEntries(root).map((entry) => formPath(entry)));
  return problems.map(({ file, line, field, message }) => ({
    where: line === undefined ? file : `${file}:${String(line)}`,
    message: field === undefined ? message : `${field}: ${message}`,
    form: formFor(file, field, known),
  }));
}

function formFor(
  file: string,
  field: string | undefined,
  known: ReadonlySet<string>,
): string | undefined {
  const path = file.replace(/^content\//u, '');
  const collection = collectionOf(path);
  if (collection === undefined) return undefined;
  // Of a file of rows the field begins with the row's id.
  const id =
    specOf(collection).form === 'rows'
      ? (/^[^.[]+/u.exec(field ?? '')?.[0] ?? '')
      : (path.split('/').at(-1) ?? '').replace(/\.[a-z]+$/u, '');
  return known.has(`${collection}/${id}.json`) ? `${collection}/${id}` : undefined;
}
