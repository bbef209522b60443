import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatYaml } from '#scripts/lib/content-format.ts';
import { specOf, type CollectionName } from '#src/schemas/collections.ts';
import {
  formText,
  readEntries,
  readFormPath,
  shapeOfCollection,
  versionOf,
  type StoredEntry,
} from './entries.ts';
import { FormError, fromForm, toForm } from './shapes.ts';
import { changedFile, newFile } from './file-text.ts';
import { BODY, ID } from './form-fields.ts';
import { changedYaml } from './yaml-changes.ts';

/** What forms hold, written into the files of the content: what nobody changed stays as it is, all files or none. */

/** One file of a form as it is to be. */
export interface FormChange {
  readonly operation: 'create' | 'update' | 'delete';
  /** Path under which the form knows the entry. */
  readonly path: string;
  /** What the form holds, as JSON; empty where it goes. */
  readonly text: string;
  /** The version that the form was opened on; left out: it is new. */
  readonly version: string | undefined;
}

/** A change that was not made; a sentence in Vietnamese for whoever made it. */
export class SaveError extends Error {
  readonly status: 409 | 422;
  constructor(message: string, status: 409 | 422) {
    super(message);
    this.status = status;
  }
}

const refuse = (message: string): never => {
  throw new SaveError(message, 422);
};
const conflict = (message: string): never => {
  throw new SaveError(message, 409);
};

type Json = Readonly<Record<string, unknown>>;
const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the files of the content are to say, by path from its folder; null: the file goes. */
type Plan = Map<string, string | null>;

/**
 * Makes changes of forms in the content.
 *
 * @param root absolute path of the content folder
 * @throws SaveError; nothing is changed then
 */
export async function saveForms(root: string, changes: readonly FormChange[]): Promise<void> {
  const plan: Plan = new Map();
  const seen = new Map<string, string | undefined>();
  const textOf = (file: string): string | undefined => {
    if (!seen.has(file)) seen.set(file, readIfThere(join(root, file)));
    const planned = plan.get(file);
    return planned === undefined ? seen.get(file) : (planned ?? undefined);
  };
  const entries = readEntries(root);
  for (const change of changes) await planChange(change, entries, textOf, plan);
  // Somebody may have written a file while its change was worked out.
  for (const [file, text] of seen)
    if (readIfThere(join(root, file)) !== text)
      conflict(`content/${file} vừa có người sửa. Chưa ghi gì; hãy tải lại rồi lưu lại.`);
  writeAll(root, plan, seen);
}

const readIfThere = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8') : undefined;

async function planChange(
  change: FormChange,
  entries: readonly StoredEntry[],
  textOf: (file: string) => string | undefined,
  plan: Plan,
): Promise<void> {
  const place = readFormPath(change.path);
  if (!place)
    return refuse(
      `"${change.path}" không phải mã đúng; mã là chữ thường không dấu, số và gạch nối`,
    );
  const { collection, id } = place;
  const stored = entries.find((entry) => entry.collection === collection && entry.id === id);
  if (change.operation === 'create' && stored)
    conflict(`Mã "${id}" đã có ở content/${stored.file}; hãy đặt mã khác.`);
  if (change.operation !== 'create') {
    if (!stored) return conflict(`Mục "${id}" không còn trong content/; có người vừa xóa.`);
    if (change.version !== versionOf(formText(stored)))
      conflict(
        `Mục "${id}" vừa có người sửa ở content/${stored.file}. Chưa ghi gì; hãy chép lời đang viết, tải lại mục này rồi sửa tiếp.`,
      );
  }
  if (change.operation === 'delete') {
    if (stored) await planDelete(stored, textOf, plan);
    return;
  }
  const form = formOf(change.text);
  if (form[ID] !== undefined && form[ID] !== id)
    refuse(`Mã của một mục đã có thì không đổi được: "${id}". Hãy ghi lại mã cũ.`);
  const data = dataOf(collection, form);
  const body = typeof form[BODY] === 'string' ? form[BODY] : '';
  if (stored) await planUpdate(stored, data, body, textOf, plan);
  else await planNew(collection, id, data, body, entries, textOf, plan);
}

function formOf(text: string): Json {
  try {
    const form: unknown = JSON.parse(text);
    return isJson(form) ? form : refuse('Nội dung gửi lên không đọc được.');
  } catch (error) {
    if (error instanceof SaveError) throw error;
    return refuse('Nội dung gửi lên không đọc được.');
  }
}

function dataOf(collection: CollectionName, form: Json): unknown {
  const shape = shapeOfCollection(collection);
  try {
    return shape.kind === 'group' ? fromForm(shape, form) : fromForm(shape, form['words']);
  } catch (error) {
    if (error instanceof FormError) return refuse(error.message);
    throw error;
  }
}

async function planUpdate(
  { collection, id, file, data }: StoredEntry,
  after: unknown,
  newBody: string,
  textOf: (file: string) => string | undefined,
  plan: Plan,
): Promise<void> {
  const text = textOf(file) ?? '';
  const shape = shapeOfCollection(collection);
  const before = fromForm(shape, toForm(shape, data));
  const { form } = specOf(collection);
  const path = form === 'rows' ? [id] : [];
  const change = { path, before, after: after ?? {} };
  plan.set(file, await changedFile(form, text, change, newBody, formatYaml));
}

async function planNew(
  collection: CollectionName,
  id: string,
  data: unknown,
  body: string,
  entries: readonly StoredEntry[],
  textOf: (file: string) => string | undefined,
  plan: Plan,
): Promise<void> {
  const { form } = specOf(collection);
  if (form === 'rows') {
    const file = fileForRow(collection, data, entries);
    plan.set(
      file,
      await changedYaml(
        textOf(file) ?? '',
        { path: [id], before: undefined, after: data ?? {} },
        formatYaml,
      ),
    );
    return;
  }
  const file = `${collection}/${id}.${form === 'mdx' ? 'mdx' : 'yaml'}`;
  if (textOf(file) !== undefined) conflict(`Đã có content/${file}; hãy đặt mã khác.`);
  plan.set(file, await newFile(form, data ?? {}, body, formatYaml));
}

/** The file that a new row goes to: where most rows of its province stand already. */
function fileForRow(
  collection: CollectionName,
  data: unknown,
  entries: readonly StoredEntry[],
): string {
  const own = specOf(collection).file;
  if (own !== undefined) return own;
  const provinceOf = (value: unknown): unknown => (isJson(value) ? value['province'] : undefined);
  const province = provinceOf(data);
  const counts = new Map<string, number>();
  for (const entry of entries)
    if (entry.collection === collection && provinceOf(entry.data) === province)
      counts.set(entry.file, (counts.get(entry.file) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? `${collection}/${typeof province === 'string' ? province : 'chung'}.yaml`;
}

async function planDelete(
  { collection, id, file }: StoredEntry,
  textOf: (file: string) => string | undefined,
  plan: Plan,
): Promise<void> {
  if (specOf(collection).form !== 'rows') {
    plan.set(file, null);
    return;
  }
  plan.set(
    file,
    await changedYaml(
      textOf(file) ?? '',
      { path: [id], before: undefined, after: undefined },
      formatYaml,
    ),
  );
}

/** Writes each file aside and gives it its name; what was done is taken back where one cannot be written. */
function writeAll(root: string, plan: Plan, before: ReadonlyMap<string, string | undefined>): void {
  const done: string[] = [];
  try {
    for (const [file, text] of plan) {
      done.push(file);
      put(join(root, file), text ?? undefined);
    }
  } catch (error) {
    for (const file of done) {
      try {
        put(join(root, file), before.get(file));
      } catch {
        // The first mistake is the one to tell.
      }
    }
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    refuse(
      code === 'ENOSPC'
        ? 'Ổ đĩa hết chỗ. Chưa ghi gì; hãy xóa bớt tệp rồi lưu lại.'
        : `Không ghi được vào content/ (${code || 'lỗi đĩa'}). Chưa ghi gì; hãy xem quyền ghi rồi lưu lại.`,
    );
  }
}

/** Puts a text in a file's place in one step. @param text undefined: the file goes */
function put(path: string, text: string | undefined): void {
  if (text === undefined) {
    rmSync(path, { force: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  // Hidden: whoever reads the folder meanwhile passes it over.
  const aside = join(dirname(path), `.luu-${String(process.pid)}`);
  try {
    writeFileSync(aside, text);
    renameSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}
