import { checkContent } from '#src/loaders/check-content.ts';
import { collectionOf } from '#src/loaders/content-files.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { specOf } from '#src/schemas/collections.ts';
import { editable, formPath, readEntries, shapeOfCollection } from './entries.ts';
import { sayButtons } from './say-buttons.ts';
import type { Field, Shape } from './shapes.ts';

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
  return problems.map(({ file, line, field, message }) => {
    const form = formFor(file, field, known);
    const labels = field === undefined ? '' : labelsOf(field, form);
    return {
      where: line === undefined ? file : `${file}:${String(line)}`,
      message: sayButtons(labels === '' ? message : `${labels}: ${message}`),
      form,
    };
  });
}

/** A field as its form shows it: `provinces[0].pin.at` is “Từng tỉnh… 1 › Ghim nguồn › Mục”. */
function labelsOf(field: string, form: string | undefined): string {
  const [folder = '', id = ''] = form?.split('/') ?? [];
  const collection = editable.find((name) => name === folder);
  if (collection === undefined) return field;
  let shape: Shape | undefined = shapeOfCollection(collection);
  const labels: string[] = [];
  const path = specOf(collection).form === 'rows' ? field.replace(id, '') : field;
  for (const [, name = '', index] of path.matchAll(/([A-Za-z0-9_-]+)|\[(\d+)\]/gu)) {
    if (index !== undefined) {
      labels.push(`${labels.pop() ?? ''} ${String(Number(index) + 1)}`);
      continue;
    }
    const found: Field | undefined = fieldsIn(shape).find((one) => one.name === name);
    labels.push(found?.label ?? name);
    shape = found?.shape;
  }
  return labels.join(' › ');
}

/** The fields that may stand next in a path: a list's are those of its items. */
function fieldsIn(shape: Shape | undefined): readonly Field[] {
  if (shape?.kind === 'group') return shape.fields;
  if (shape?.kind === 'variants') return shape.variants.flatMap(({ fields }) => fields);
  return shape?.kind === 'list' || shape?.kind === 'map' ? fieldsIn(shape.item) : [];
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
