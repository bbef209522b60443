import { isUtf8 } from 'node:buffer';
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

/** Spaces that are no plain space; between words they look like one. */
export const ODD_SPACE = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/u;

/**
 * Letters of other scripts that read as Latin ones: all of Cyrillic, Armenian, Cherokee and Coptic, of Greek those with
 * the shape of a Latin letter, and the wide and the mathematical forms of Latin letters and digits.
 */
const LOOK_ALIKE =
  /[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}\p{Script=Coptic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧικνορυχ\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}]/u;

/** A character that no text of ours holds, with its name for authors. */
const UNWANTED: readonly [RegExp, string][] = [
  [/\uFFFD/u, 'chữ hỏng do lưu sai bảng mã (�); hãy gõ lại chữ đó và lưu tệp bằng UTF-8'],
  [/[^\P{Cc}\n\t]/u, 'ký tự điều khiển không nhìn thấy; hãy xoá đi'],
  [/[\u202A-\u202E\u2066-\u2069]/u, 'ký tự đảo chiều chữ không nhìn thấy; hãy xoá đi'],
  [/[\u00AD\u200B-\u200F\u2060\uFEFF]/u, 'ký tự không nhìn thấy nằm giữa chữ; hãy xoá đi'],
  [/[\u2028\u2029]/u, 'dấu xuống dòng lạ không nhìn thấy; hãy xoá đi và bấm phím Enter'],
  [
    ODD_SPACE,
    'khoảng trắng lạ, thường do chép từ Word; hãy thay bằng dấu cách (npm run content -- --sua làm hộ)',
  ],
  // A search for the word would not find it, and nobody would see why.
  [
    LOOK_ALIKE,
    'chữ của bảng chữ khác trông giống chữ La-tinh; hãy xoá cả từ ấy và gõ lại bằng bàn phím',
  ],
  // From its beginning, so that each letter is looked at once.
  [/(?<!\S)\S{1000}/u, 'một từ dài hơn 1.000 ký tự; hãy xem có dán nhầm không'],
];

/** A file's text and what is wrong with its letters. */
export interface FileText {
  /** Line ends as `\n`. */
  readonly text: string;
  readonly problems: readonly ContentProblem[];
}

/**
 * What the bytes of a file are where they are not UTF-8, in Vietnamese; undefined where they are.
 *
 * windows-1258 writes tone marks as letters of their own, on the places where windows-1252 and the codes of one byte
 * a letter (TCVN3, VNI) have capitals.
 */
function otherEncoding(
  bytes: Buffer,
): { readonly text: string; readonly name: string } | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), name: 'UTF-16' };
  if (first === 0xfe && second === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), name: 'UTF-16' };
  if (isUtf8(bytes)) return undefined;
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const tones = text.match(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu)?.length ?? 0;
  const whole = new TextDecoder('utf-8').decode(bytes);
  const known = /[ấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/u.test(whole);
  if (known) return { text: whole, name: 'UTF-8 có chỗ hỏng' };
  return tones > 0
    ? { text, name: 'Windows-1258 (“ANSI” của Notepad)' }
    : { text: whole, name: 'một bảng mã cũ (TCVN3, VNI hay Windows-1252)' };
}

/** The bytes of a file. @throws where the system does not let it be read */
export const bytesOf = (root: string, path: string): Buffer => readFileSync(join(root, path));

/** What authors wrote in a file, of its bytes. */
export function fileText(path: string, bytes: Buffer): FileText {
  const file = `content/${path}`;
  const other = otherEncoding(bytes);
  const text = (other?.text ?? bytes.toString('utf8'))
    // Some editors put an invisible mark (BOM) before the first character.
    .replace(/^\uFEFF/u, '')
    .replace(/\r\n?/gu, '\n');
  // What else the letters would bring about is not told: one mistake, one message.
  if (!other) return { text: text.normalize('NFC'), problems: letterProblems(text, file) };
  const broken = text.split('\n').findIndex((line) => line.includes('\uFFFD')) + 1;
  const message = `tệp không lưu bằng UTF-8, có vẻ là ${other.name}; hãy mở lại, xem chữ còn đúng không, rồi lưu với bảng mã UTF-8`;
  return { text, problems: [{ file, line: Math.max(broken, 1), message }] };
}

/** Reads a file of authors. @throws where the system does not let it be read */
export const readText = (root: string, path: string): FileText =>
  fileText(path, bytesOf(root, path));

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
