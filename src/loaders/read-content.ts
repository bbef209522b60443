import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { collectionSpecs, type CollectionName, type DataOf } from '#src/schemas/collections.ts';
import { parseYaml, splitFile, type LocatedData } from './frontmatter.ts';
import { slug } from '#src/schemas/atoms.ts';
import { formatField, type ContentProblem } from './problem.ts';
import { messageFor } from './schema-messages.ts';

/** Reading `content/`: every file into typed entries, and every mistake into one list. */

/** One entry of a collection, with what is needed to tell an author where a mistake is. */
export interface Entry<Name extends CollectionName = CollectionName> {
  readonly id: string;
  readonly collection: Name;
  /** Path as authors name it: `content/documents/abc.mdx`. */
  readonly file: string;
  readonly data: DataOf<Name>;
  /** What follows the frontmatter; empty for YAML. */
  readonly body: string;
  readonly bodyLine: number;
  /** The whole file. */
  readonly text: string;
  /** Line of the file on which a field stands. */
  lineOf(path: readonly PropertyKey[]): number;
}

type Entries = { readonly [Name in CollectionName]: ReadonlyMap<string, Entry<Name>> };

/** All of `content/` as it was read. */
export interface Content {
  /** Absolute path of the content folder. */
  readonly root: string;
  readonly entries: Entries;
  /** Whether content names an entry so, be it right or full of mistakes: a mistake in it is told there and not wherever it is named. */
  isNamed(collection: CollectionName, id: string): boolean;
  readonly problems: readonly ContentProblem[];
}

interface Raw {
  readonly id: string;
  readonly data: unknown;
  readonly path: readonly PropertyKey[];
  readonly body: string;
  readonly bodyLine: number;
}

const FILE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+$/u;

/** Folders of `content/` that are no collection. */
const OTHER_FOLDERS = ['sources', 'expected'];

/** Files below a folder, sorted, as paths from it; hidden ones are left out. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return (
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      // Hidden files are left there by editors and file managers.
      .filter((name) => !/(?:^|\/)\./u.test(name) && statSync(join(folder, name)).isFile())
      .sort()
  );
}

/**
 * Reads a content folder.
 *
 * @param root absolute path of the folder
 * @returns the entries that could be read, and every mistake found; nothing is thrown, so that all are told at once
 */
export function readContent(root: string): Content {
  const problems: ContentProblem[] = checkNames(root);
  const named = (path: string): string => `content/${relative(root, path)}`;
  const ids = new Map<CollectionName, Set<string>>();
  /** Collections of which a whole file could not be read, so that nobody knows what it names. */
  const unread = new Set<CollectionName>();
  const read = <Name extends CollectionName>(collection: Name): Map<string, Entry<Name>> => {
    const { schema, form } = collectionSpecs[collection];
    const entries = new Map<string, Entry<Name>>();
    const folder = join(root, collection);
    const known = new Set<string>();
    ids.set(collection, known);
    for (const name of filesBelow(folder)) {
      const path = join(folder, name);
      const file = named(path);
      if (!name.endsWith(form === 'mdx' ? '.mdx' : '.yaml')) {
        problems.push({
          file,
          message: `tệp "${name}" không đọc được; thư mục này chỉ chứa tệp ${form === 'mdx' ? '.mdx' : '.yaml'}`,
        });
        continue;
      }
      // Some editors put an invisible mark (BOM) before the first character.
      const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
      checkUnicode(text, file, problems);
      if (form !== 'rows') known.add(idOf(name));
      const located = locate(text, form, file, problems);
      if (!located) {
        unread.add(collection);
        continue;
      }
      for (const raw of rawEntries(located, form, name, file, problems)) {
        known.add(raw.id);
        const result = schema.safeParse(raw.data);
        if (!result.success) {
          for (const issue of result.error.issues) {
            const full = [...raw.path, ...issue.path];
            const unknown =
              issue.code === 'unrecognized_keys' ? [...full, issue.keys[0] ?? ''] : full;
            problems.push({
              file,
              line: located.lineOf(unknown),
              field: formatField(full) || undefined,
              message: messageFor(issue, raw.data),
            });
          }
          continue;
        }
        const twin = entries.get(raw.id);
        if (twin) {
          problems.push({
            file,
            line: located.lineOf(raw.path),
            message: `mã "${raw.id}" đã có ở ${twin.file}; mỗi mã chỉ dùng một lần`,
          });
          continue;
        }
        entries.set(raw.id, {
          id: raw.id,
          collection,
          file,
          data: result.data as DataOf<Name>,
          body: raw.body,
          bodyLine: raw.bodyLine,
          text,
          lineOf: (field) => located.lineOf([...raw.path, ...field]),
        });
      }
    }
    return entries;
  };
  const names = Object.keys(collectionSpecs) as CollectionName[];
  const entries = Object.fromEntries(names.map((name) => [name, read(name)])) as unknown as Entries;
  return {
    root,
    entries,
    problems,
    isNamed: (collection, id) =>
      ids.get(collection)?.has(id) === true ||
      (unread.has(collection) && collectionSpecs[collection].form === 'rows'),
  };
}

/** Name of a file as the id of its entry. */
const idOf = (name: string): string => name.replace(/\.[a-z]+$/u, '');

/** Names that cannot become addresses, and files where nobody would read them. */
function checkNames(root: string): ContentProblem[] {
  const folders = [...Object.keys(collectionSpecs), ...OTHER_FOLDERS];
  return filesBelow(root).flatMap((name): ContentProblem[] => {
    const file = `content/${name}`;
    const [folder = '', ...below] = name.split('/');
    if (!folders.includes(folder) || below.length === 0)
      return [
        {
          file,
          message: `không thuộc thư mục nào của content/; hãy chuyển "${name}" vào một trong: ${folders.join(', ')}`,
        },
      ];
    if (below.length > 1)
      return [
        {
          file,
          message: `hãy để tệp "${below.at(-1) ?? ''}" ngay trong content/${folder}, không qua thư mục con`,
        },
      ];
    const base = below[0] ?? '';
    if (FILE_NAME.test(base)) return [];
    return [
      {
        file,
        message: `tên tệp "${base}" có dấu, chữ hoa hoặc khoảng trắng; hãy đổi thành chữ thường không dấu, nối bằng "-", ví dụ: hau-giang-71-kh-ubnd-2022.mdx`,
      },
    ];
  });
}

type Form = (typeof collectionSpecs)[CollectionName]['form'];

function locate(
  text: string,
  form: Form,
  file: string,
  problems: ContentProblem[],
): (LocatedData & { body: string; bodyLine: number }) | undefined {
  const split =
    form === 'mdx' ? splitFile(text) : { frontmatter: parseYaml(text), body: '', bodyLine: 1 };
  if (!split) {
    problems.push({
      file,
      line: 1,
      message: 'tệp phải bắt đầu bằng phần khai báo nằm giữa hai dòng "---"',
    });
    return undefined;
  }
  const { frontmatter, body, bodyLine } = split;
  problems.push(...frontmatter.problems.map((problem) => ({ file, ...problem })));
  return frontmatter.problems.length > 0 ? undefined : { ...frontmatter, body, bodyLine };
}

function rawEntries(
  located: LocatedData & { body: string; bodyLine: number },
  form: Form,
  name: string,
  file: string,
  problems: ContentProblem[],
): Raw[] {
  const { data, body, bodyLine } = located;
  if (form !== 'rows') return [{ id: idOf(name), data, path: [], body, bodyLine }];
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    problems.push({ file, line: 1, message: 'tệp phải gồm các dòng dạng "mã: { … }"' });
    return [];
  }
  for (const id of Object.keys(data)) {
    const wrong = slug.safeParse(id).error?.issues[0];
    if (wrong)
      problems.push({ file, line: located.lineOf([id]), message: `mã "${id}" ${wrong.message}` });
  }
  return Object.entries(data).map(([id, value]) => ({
    id,
    data: value as unknown,
    path: [id],
    body: '',
    bodyLine: 1,
  }));
}

function checkUnicode(text: string, file: string, problems: ContentProblem[]): void {
  if (text === text.normalize('NFC')) return;
  const line = text.split('\n').findIndex((content) => content !== content.normalize('NFC')) + 1;
  const found = /\S*\p{M}\S*/u.exec(text.split('\n')[line - 1] ?? '')?.[0] ?? '';
  problems.push({
    file,
    line,
    message: `chữ "${found.normalize('NFC')}" viết bằng Unicode tổ hợp (NFD); hãy lưu lại tệp bằng Unicode dựng sẵn (NFC), nếu không tìm kiếm sẽ không thấy`,
  });
}
