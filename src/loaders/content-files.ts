import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { collectionNames, specOf, type CollectionName } from '#src/schemas/collections.ts';
import type { ContentProblem } from '#src/site/problem.ts';

/** The files of a content folder: which there are, whose they are, and what they say. */

const FILE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+$/u;

/** Folders of `content/` that are no collection: source files, what the content's owners expect of it, what was released. */
const OTHER_FOLDERS = ['sources', 'expected', 'releases'];

/** What `npm run release` writes; nobody puts a file there. */
const RELEASED = /^releases\/(?:\d{4}|last\/[a-z]+(?:\/[a-z0-9-]+)?)\.jsonl$/u;

/** The file of `content/` that stands in no folder. */
const SITE_FILE = 'site.yaml';

const folderOf = (name: CollectionName): string =>
  (specOf(name).file ?? name).split('/')[0] ?? name;

const folders = [...new Set([...collectionNames.map(folderOf), ...OTHER_FOLDERS])];

/** Files that stand for a collection by themselves, by their path from the content folder. */
const ownFiles = new Map(
  collectionNames.flatMap((name): [string, CollectionName][] => {
    const { file } = specOf(name);
    return file === undefined ? [] : [[file, name]];
  }),
);

const folderCollections = new Set<string>(
  collectionNames.filter((name) => specOf(name).file === undefined),
);

/** The collection that a file belongs to; undefined for one that belongs to none. */
export function collectionOf(path: string): CollectionName | undefined {
  const own = ownFiles.get(path);
  if (own !== undefined) return own;
  const [folder = ''] = path.split('/');
  // Among the source files only the lists of what was left out of them are authors' own.
  if (folder === 'sources' && !path.endsWith('.yaml')) return undefined;
  return collectionNames.find((name) => name === folder && folderCollections.has(name));
}

/** Files below a folder, sorted, as paths from it with `/` between; what cannot be read is told. */
export function filesBelow(root: string): { files: string[]; problems: ContentProblem[] } {
  const files: string[] = [];
  const problems: ContentProblem[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      // Hidden files are left there by editors and file managers.
      if (entry.name.startsWith('.')) continue;
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      const kind = kindOf(entry, join(root, path));
      if (kind === 'folder') walk(path);
      else if (kind === 'file') files.push(path);
      else problems.push({ file: `content/${path}`, message: kind });
    }
  };
  walk('');
  return { files: files.sort(), problems };
}

/** What an entry of a folder is, or why it cannot be taken. */
function kindOf(entry: Dirent, path: string): string {
  if (entry.isDirectory()) return 'folder';
  if (entry.isFile()) return 'file';
  if (!entry.isSymbolicLink()) return 'không phải tệp thường; hãy chuyển ra khỏi content/';
  try {
    if (statSync(path).isFile()) return 'file';
  } catch {
    return 'liên kết hỏng, trỏ tới tệp không có; hãy xoá, hoặc chép tệp thật vào đây';
  }
  return 'là liên kết tới một thư mục; hãy chép chính các tệp vào đây';
}

/** Names that cannot become addresses, and files where nobody would read them. */
export function nameProblems(files: readonly string[]): ContentProblem[] {
  return files.flatMap((path): ContentProblem[] => {
    const tell = (message: string) => [{ file: `content/${path}`, message }];
    if (path === SITE_FILE || RELEASED.test(path)) return [];
    const [folder = '', ...below] = path.split('/');
    const base = below.at(-1) ?? '';
    if (!folders.includes(folder) || below.length === 0)
      return tell(
        `không thuộc thư mục nào của content/; hãy chuyển "${path}" vào một trong: ${folders.filter((one) => one !== 'releases').join(', ')}`,
      );
    if (folder === 'releases')
      return tell(
        `không phải tệp mà npm run release ghi; hãy chuyển "${path}" ra khỏi content/releases`,
      );
    if (below.length > 1)
      return tell(`hãy để tệp "${base}" ngay trong content/${folder}, không qua thư mục con`);
    if (!FILE_NAME.test(base))
      return tell(
        `tên tệp "${base}" có dấu, chữ hoa hoặc khoảng trắng; hãy đổi thành chữ thường không dấu, nối bằng "-", ví dụ: may-trang-12-kh-ubnd-2021.mdx`,
      );
    if (OTHER_FOLDERS.includes(folder)) return [];
    const collection = collectionOf(path);
    if (collection === undefined) {
      const known = [...ownFiles.keys()].filter((file) => file.startsWith(`${folder}/`));
      return tell(`không ai đọc tệp "${base}"; thư mục này chỉ có: ${known.join(', ')}`);
    }
    const ending = specOf(collection).form === 'mdx' ? '.mdx' : '.yaml';
    return base.endsWith(ending)
      ? []
      : tell(`tệp "${base}" không đọc được; thư mục này chỉ chứa tệp ${ending}`);
  });
}

/** A character that no text of ours holds, with its name for authors. */
const UNWANTED: readonly [RegExp, string][] = [
  [/\uFFFD/u, 'chữ hỏng do lưu sai bảng mã (�); hãy gõ lại chữ đó và lưu tệp bằng UTF-8'],
  [/[^\P{Cc}\n\t]/u, 'ký tự điều khiển không nhìn thấy; hãy xoá đi'],
  [/[\u202A-\u202E\u2066-\u2069]/u, 'ký tự đảo chiều chữ không nhìn thấy; hãy xoá đi'],
  [/[\u00AD\u200B-\u200F\u2060\uFEFF]/u, 'ký tự không nhìn thấy nằm giữa chữ; hãy xoá đi'],
];

/** A file's text and what is wrong with its letters. */
export interface FileText {
  /** Line ends as `\n`. */
  readonly text: string;
  readonly problems: readonly ContentProblem[];
}

/** The letters of a file, as they stand in it. @throws where the system does not let it be read */
export const lettersOf = (root: string, path: string): string =>
  readFileSync(join(root, path), 'utf8');

/** What authors wrote in a file, of its letters. */
export function fileText(path: string, letters: string): FileText {
  const text = letters
    // Some editors put an invisible mark (BOM) before the first character.
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n');
  return { text, problems: letterProblems(text, `content/${path}`) };
}

/** Reads a file of authors. @throws where the system does not let it be read */
export const readText = (root: string, path: string): FileText =>
  fileText(path, lettersOf(root, path));

/** A tab outside of the indentation of YAML, which YAML itself refuses. */
export function tabProblem(text: string, file: string): ContentProblem[] {
  const index = text.indexOf('\t');
  if (index < 0) return [];
  const line = text.slice(0, index).split('\n').length;
  return [
    {
      file,
      line,
      message: 'có phím Tab; hãy thay bằng dấu cách (npm run content -- --sua làm hộ)',
    },
  ];
}

function letterProblems(text: string, file: string): ContentProblem[] {
  const lines = text.split('\n');
  const unwanted = UNWANTED.flatMap(([sign, name]): ContentProblem[] => {
    if (!sign.test(text)) return [];
    const line = lines.findIndex((content) => sign.test(content)) + 1;
    return [{ file, line, message: `có ${name}` }];
  });
  if (text === text.normalize('NFC')) return unwanted;
  const line = lines.findIndex((content) => content !== content.normalize('NFC')) + 1;
  const found = /\S*\p{M}\S*/u.exec(lines[line - 1] ?? '')?.[0] ?? '';
  return [
    ...unwanted,
    {
      file,
      line,
      message: `chữ "${found.normalize('NFC')}" viết bằng Unicode tổ hợp (NFD); hãy lưu lại tệp bằng Unicode dựng sẵn (NFC), nếu không tìm kiếm sẽ không thấy`,
    },
  ];
}
