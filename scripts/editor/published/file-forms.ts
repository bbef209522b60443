import { readYaml, splitFile } from '#src/site/yaml.ts';
import { changedFile, newFile, type FileForm } from '#scripts/editor/file-text.ts';
import { BODY, ROWS, WRITTEN } from '#scripts/editor/form-fields.ts';
import { fromForm, toForm, type Shape } from '#scripts/editor/shapes.ts';
import type { FormatYaml } from '#scripts/editor/yaml-changes.ts';

/**
 * Files of the content as the published editor sees them: a git host gives a file and takes a file, so a form is one file
 * here, and its text travels along in it: what nobody changed can stay as its author wrote it. Runs in the browser.
 */

/** How a collection's files become forms. */
export interface Kind {
  readonly form: FileForm;
  /** Of an entry. */
  readonly shape: Shape;
}

type Form = Readonly<Record<string, unknown>>;

const isForm = (value: unknown): value is Form =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The shape of all that a file holds. */
const shapeOfFile = ({ form, shape }: Kind): Shape =>
  form === 'rows' ? { kind: 'map', item: shape } : shape;

/** Whether what a form holds is one value and no group of fields. */
const isOneValue = (kind: Kind): boolean => shapeOfFile(kind).kind !== 'group';

/** The data of a file and what follows it. @throws Error, in Vietnamese, where it cannot be read */
function dataOf({ form }: Kind, text: string): { readonly data: unknown; readonly body: string } {
  const split = form === 'mdx' ? splitFile(text) : { frontmatter: readYaml(text), body: '' };
  const [mistake] = split?.frontmatter.problems ?? [];
  if (!split) throw new Error('Tệp không có phần đầu giữa hai dòng ---.');
  if (mistake) throw new Error(`Dòng ${String(mistake.line)}: ${mistake.message}.`);
  return { data: split.frontmatter.data ?? {}, body: split.body };
}

/** A file as its form gets it. @throws Error, in Vietnamese, where it cannot be read */
export function formOfFile(kind: Kind, text: string): Form {
  const { data, body } = dataOf(kind, text);
  const form = toForm(shapeOfFile(kind), data);
  return {
    ...(!isOneValue(kind) && isForm(form) ? form : { [ROWS]: form }),
    ...(kind.form === 'mdx' && { [BODY]: body.trim() }),
    [WRITTEN]: text,
  };
}

/**
 * A form as the text of its file.
 *
 * @throws Error, in Vietnamese, where what was typed is no data
 */
export async function fileOfForm(kind: Kind, form: Form, format: FormatYaml): Promise<string> {
  const shape = shapeOfFile(kind);
  const read = (own: Form): unknown => fromForm(shape, isOneValue(kind) ? own[ROWS] : own) ?? {};
  const body = typeof form[BODY] === 'string' ? form[BODY] : '';
  const text = typeof form[WRITTEN] === 'string' ? form[WRITTEN] : '';
  if (text === '') return newFile(kind.form, read(form), body, format);
  const before = read(formOfFile(kind, text));
  return changedFile(kind.form, text, { path: [], before, after: read(form) }, body, format);
}
