import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { collectionNames, specOf, type CollectionName } from '#src/schemas/collections.ts';
import type { ContentProblem } from '#src/site/problem.ts';

/** The files of a content folder: which there are and whose they are. */

const FILE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z0-9]+$/u;

/** Folders of `content/` that are no collection: source files, what the content's owners expect of it, what was released. */
const OTHER_FOLDERS = ['sources', 'expected', 'releases'];

/** Endings of the files that are read. */
const READ_ENDING = /\.(?:mdx|yaml|txt|jsonl)$/u;

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
      if (kind === 'folder' && READ_ENDING.test(path))
        problems.push({
          file: `content/${path}`,
          message: 'là thư mục, mà tên như tên tệp; hãy xoá, hoặc đặt lại đúng tệp vào đây',
        });
      else if (kind === 'folder') walk(path);
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

/** Files that programs leave behind, with what to do about them. */
const LEFTOVERS: readonly [RegExp, string][] = [
  [/^~\$|^~.*\.tmp$|\.asd$/iu, 'là tệp tạm của Word đang mở; hãy đóng Word, rồi xoá nếu nó còn đó'],
  [/~$|\.(?:bak|orig|rej|old|tmp|swp)$/iu, 'là bản lưu cũ của chương trình soạn thảo; hãy xoá'],
  [/^(?:thumbs\.db|desktop\.ini|ehthumbs\.db)$/iu, 'là tệp Windows tự tạo; hãy xoá'],
];

/** Copies as file managers name them: `a (1).mdx`, `a - Copy.mdx`, `ban sao a.mdx`. */
const COPY =
  /(?: \(\d+\)|[ -]*(?:copy|bản sao)(?: ?\(\d+\))?)\.[a-z0-9]+$|^(?:copy of|bản sao|ban sao) /iu;

/** Endings of documents of other programs. */
const IMPORTED = /\.(?:docx?|odt|rtf|pdf|html?|txt)$/iu;

/** Why a file's name is none, and what to do; undefined where it is one. */
function nameFault(base: string): string | undefined {
  const leftover = LEFTOVERS.find(([name]) => name.test(base))?.[1];
  if (leftover !== undefined) return `tệp "${base}" ${leftover}`;
  if (FILE_NAME.test(base)) return undefined;
  if (COPY.test(base))
    return `tệp "${base}" là bản sao; hãy xoá, hoặc nếu là nội dung mới thì đặt tên riêng, chữ thường không dấu, nối bằng "-"`;
  if (/\.[a-z0-9]+\.[a-z0-9]+$/u.test(base))
    return `tên tệp "${base}" có hai đuôi; hãy chỉ để một, ví dụ: may-trang-12-kh-ubnd-2021.mdx`;
  return `tên tệp "${base}" có dấu, chữ hoa hoặc khoảng trắng; hãy đổi thành chữ thường không dấu, nối bằng "-", ví dụ: may-trang-12-kh-ubnd-2021.mdx`;
}

/** Whether a file is to be read: a copy or what a program left behind is told, and not what stands in it. */
export const isRead = (path: string): boolean => {
  const base = path.split('/').at(-1) ?? '';
  return !COPY.test(base) && !LEFTOVERS.some(([name]) => name.test(base));
};

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
    const wrong = nameFault(base);
    if (wrong !== undefined) return tell(wrong);
    if (OTHER_FOLDERS.includes(folder)) return [];
    const collection = collectionOf(path);
    if (collection === undefined) {
      const known = [...ownFiles.keys()].filter((file) => file.startsWith(`${folder}/`));
      return tell(`không ai đọc tệp "${base}"; thư mục này chỉ có: ${known.join(', ')}`);
    }
    const ending = specOf(collection).form === 'mdx' ? '.mdx' : '.yaml';
    if (base.endsWith(ending)) return [];
    if (ending === '.mdx' && IMPORTED.test(base))
      return tell(
        `tệp "${base}" không đọc được; thư mục này chỉ chứa tệp ${ending}. Hãy chuyển nó ra khỏi content/ rồi chạy: npm run nhap -- <tệp>`,
      );
    const meant = base.replace(/\.[a-z0-9]+$/u, ending);
    return tell(
      `tệp "${base}" không đọc được; thư mục này chỉ chứa tệp ${ending}${/\.(?:mdx?|ya?ml)$/u.test(base) ? `, hãy đổi tên thành "${meant}"` : ''}`,
    );
  });
}
