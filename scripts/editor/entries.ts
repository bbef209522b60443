import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectionOf, filesBelow } from '#src/loaders/content-files.ts';
import { collectionNames, specOf, type CollectionName } from '#src/schemas/collections.ts';
import { splitFile, readYaml } from '#src/site/yaml.ts';
import { jsonSchemaOf } from '#scripts/lib/json-schema.ts';
import { BODY, ID } from './form-fields.ts';
import { shapeOf, toForm, type Field, type Shape } from './shapes.ts';

/** The entries of `content/` as forms see them: each one file of JSON, wherever in the content it stands. */

/** Collections whose files a command writes. */
const WRITTEN_BY_COMMANDS: ReadonlySet<CollectionName> = new Set(['locks', 'addresses', 'sources']);

/** The collections that forms can edit. */
export const editable = collectionNames.filter((name) => !WRITTEN_BY_COMMANDS.has(name));

/** An entry as it stands in the content. */
export interface StoredEntry {
  readonly collection: CollectionName;
  readonly id: string;
  /** Path of its file from the content folder. */
  readonly file: string;
  readonly data: unknown;
  /** What follows the frontmatter; undefined where its file has none. */
  readonly body: string | undefined;
}

const shapes = new Map<CollectionName, Shape>();

/** The shape of a collection's entries. */
export function shapeOfCollection(name: CollectionName): Shape {
  const known = shapes.get(name);
  if (known) return known;
  const shape = shapeOf(jsonSchemaOf(specOf(name).schema), name);
  shapes.set(name, shape);
  return shape;
}

/** The fields of a collection's form; a collection that is one map of words has a single one. */
export function fieldsOfCollection(name: CollectionName): readonly Field[] {
  const shape = shapeOfCollection(name);
  if (shape.kind === 'group') return shape.fields;
  return [{ name: 'words', label: 'Các chữ', required: true, fallback: undefined, shape }];
}

/** Name of a file without its folders and ending. */
const nameOf = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.[a-z]+$/u, '');

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Files as they were last read, by their whole path: most have not changed since. */
const lastRead = new Map<string, { readonly text: string; readonly entries: StoredEntry[] }>();

/** The entries of one file. */
function entriesOf(root: string, file: string, collection: CollectionName): StoredEntry[] {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  const last = lastRead.get(path);
  if (last?.text === text) return last.entries;
  const entries = entriesIn(text, file, collection);
  lastRead.set(path, { text, entries });
  return entries;
}

/** The entries of a text; none where its YAML cannot be read, which the check tells. */
function entriesIn(text: string, file: string, collection: CollectionName): StoredEntry[] {
  const { form } = specOf(collection);
  if (form === 'mdx') {
    const split = file.endsWith('.mdx') ? splitFile(text) : undefined;
    return split && split.frontmatter.problems.length === 0
      ? [{ collection, id: nameOf(file), file, data: split.frontmatter.data, body: split.body }]
      : [];
  }
  const { data, problems } = readYaml(text);
  if (!file.endsWith('.yaml') || problems.length > 0 || !isMap(data)) return [];
  return form === 'file'
    ? [{ collection, id: nameOf(file), file, data, body: undefined }]
    : Object.entries(data).map(([id, own]) => ({
        collection,
        id,
        file,
        data: own,
        body: undefined,
      }));
}

/** Every entry that can be edited. @param root absolute path of the content folder */
export function readEntries(root: string): StoredEntry[] {
  return filesBelow(root).files.flatMap((file) => {
    const collection = collectionOf(file);
    return collection !== undefined && editable.includes(collection)
      ? entriesOf(root, file, collection)
      : [];
  });
}

/** Path under which a form knows an entry: `agencies/may-trang-so-y-te.json`. */
export const formPath = ({ collection, id }: Pick<StoredEntry, 'collection' | 'id'>): string =>
  `${collection}/${id}.json`;

/** The collection and id of such a path; undefined where it is none. */
export function readFormPath(
  path: string,
): { readonly collection: CollectionName; readonly id: string } | undefined {
  const [, folder = '', id = ''] = /^([a-z]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)\.json$/u.exec(path) ?? [];
  const collection = editable.find((name) => name === folder);
  return collection === undefined ? undefined : { collection, id };
}

const formTexts = new WeakMap<StoredEntry, string>();

/** An entry as its form gets it. */
export function formText(entry: StoredEntry): string {
  const text = formTexts.get(entry) ?? writeForm(entry);
  formTexts.set(entry, text);
  return text;
}

function writeForm({ collection, id, data, body }: StoredEntry): string {
  const shape = shapeOfCollection(collection);
  const own = toForm(shape, data ?? {});
  const fields = shape.kind === 'group' && isMap(own) ? own : { words: own };
  return `${JSON.stringify({ [ID]: id, ...fields, ...(body !== undefined && { [BODY]: body }) }, undefined, 2)}\n`;
}

/** What a version of a text is known by. */
export const versionOf = (text: string): string => createHash('sha1').update(text).digest('hex');
