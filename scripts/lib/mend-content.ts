import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap } from 'yaml';
import { mendBody } from '#src/lib/documents/body.ts';
import { collectionOf, filesBelow } from '#src/loaders/content-files.ts';
import { ODD_SPACE, plainSigns } from '#src/site/written-text.ts';
import { compareAddresses, NO_ADDRESSES, renewAddresses } from '#src/lib/addresses.ts';
import { pageOwners } from '#src/loaders/addresses.ts';
import { checkContent } from '#src/loaders/check-content.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { fieldOf, openYaml, textOf } from '#scripts/nang-cap/yaml-edit.ts';
import { writeOver, type ReplacedFile } from '#scripts/nhap/write-files.ts';
import { formatFile, formatYaml } from './content-format.ts';
import { writtenLock } from './lock-pages.ts';

/** `npm run content -- --sua`: writes what can be written for the author without a choice that is theirs to make. */

/** What was mended in a file, in Vietnamese. */
export interface MendedFile {
  readonly file: string;
  readonly done: readonly string[];
}

/** A mend: the text after it, and what it did; undefined where it did nothing. */
type Mend = (
  text: string,
  path: string,
  root: string,
) => { text: string; done: string } | undefined;

const replaceAll =
  (pattern: RegExp, by: string, done: string): Mend =>
  (text) => {
    const after = text.replace(pattern, by);
    return after === text ? undefined : { text: after, done };
  };

const MENDS: readonly Mend[] = [
  replaceAll(/^\uFEFF/u, '', 'bỏ dấu ẩn ở đầu tệp'),
  replaceAll(/\r\n?/gu, '\n', 'đổi dấu xuống dòng của Windows'),
  // A tab at the start of a line of YAML says nothing of how far it was meant to reach in.
  replaceAll(/(?<=\S[ \t]*)\t+/gu, ' ', 'đổi phím Tab thành dấu cách'),
  replaceAll(new RegExp(ODD_SPACE.source, 'gu'), ' ', 'đổi khoảng trắng lạ thành dấu cách'),
  (text) => {
    const after = plainSigns(text);
    return after === text
      ? undefined
      : { text: after, done: 'đổi dấu gạch lạ và chữ "Ð" thành "-" và "Đ" của bàn phím' };
  },
  replaceAll(/ +$/gmu, '', 'bỏ khoảng trắng thừa ở cuối dòng'),
  (text) => {
    const after = text.normalize('NFC');
    return after === text
      ? undefined
      : { text: after, done: 'đổi chữ tổ hợp (NFD) thành chữ dựng sẵn (NFC)' };
  },
  mendText,
  writeHash,
];

/** Where the body of a file with frontmatter begins; undefined where it has none. */
const bodyStart = (text: string): number | undefined =>
  /^---\n[\s\S]*?\n---(?:\n|$)/u.exec(text)?.[0].length;

function mendText(text: string, path: string): ReturnType<Mend> {
  const start = collectionOf(path) === 'documents' ? bodyStart(text) : undefined;
  if (start === undefined) return undefined;
  const { body, signs, rules } = mendBody(text.slice(start));
  if (signs + rules === 0) return undefined;
  const done = [
    ...(signs > 0 ? [`viết \\< và \\{ ở ${String(signs)} dòng`] : []),
    ...(rules > 0 ? ['thêm dòng trống trước "---"'] : []),
  ];
  return { text: text.slice(0, start) + body, done: done.join(', ') };
}

/** Writes the checksum of a source that has none; one that is there and wrong is the author's to judge. */
function writeHash(text: string, path: string, root: string): ReturnType<Mend> {
  const start = collectionOf(path) === 'documents' ? bodyStart(text) : undefined;
  if (start === undefined) return undefined;
  const front = text.slice('---\n'.length, start).replace(/---\n?$/u, '');
  let record;
  try {
    record = openYaml(front, path);
  } catch {
    // A mistake of the YAML is told by the check that follows.
    return undefined;
  }
  const source = fieldOf(record.contents, 'source');
  const name = textOf(source, 'file');
  if (!isMap(source) || name === undefined || source.has('sha256')) return undefined;
  const file = join(root, 'sources', name);
  if (!existsSync(file)) return undefined;
  source.set('sha256', createHash('sha256').update(readFileSync(file)).digest('hex'));
  return {
    text: `---\n${record.toString({ lineWidth: 0 })}---\n${text.slice(start)}`,
    done: `ghi mã băm của sources/${name}`,
  };
}

/** A file as it will be. */
interface Mending extends ReplacedFile, MendedFile {}

/**
 * What can be mended in every file of authors; source files are left byte for byte. Nothing is written.
 *
 * @param formats whether lines and quotation marks are laid out as everywhere, which is no mistake where they are not
 */
async function mendings(root: string, formats: boolean): Promise<Mending[]> {
  if (!existsSync(root)) return [];
  const paths = filesBelow(root).files.filter(
    (path) => path === 'site.yaml' || collectionOf(path) !== undefined,
  );
  const all = await Promise.all(
    paths.map(async (path): Promise<Mending[]> => {
      const before = readFileSync(join(root, path), 'utf8');
      let text = before;
      const done: string[] = [];
      for (const mend of MENDS) {
        const mended = mend(text, path, root);
        if (!mended) continue;
        ({ text } = mended);
        done.push(mended.done);
      }
      const formatted = formats ? await formatFile(path, text) : undefined;
      if (formatted !== undefined && formatted !== text) {
        text = formatted;
        done.push('xếp lại dòng, dấu nháy theo khuôn chung');
      }
      return text === before ? [] : [{ path, before, text, file: `content/${path}`, done }];
    }),
  );
  return all.flat();
}

/**
 * The mistakes that `mendContent` would mend, as far as single files tell.
 *
 * @param root absolute path of the folder
 */
export const mendable = async (root: string): Promise<MendedFile[]> =>
  (await mendings(root, false)).map(({ file, done }) => ({ file, done }));

/**
 * The lock of the addresses of pages with those that are new, where nothing else is wrong: an address that is published
 * stays as it is. The text of a document is locked by whoever has read it, and not here.
 */
async function newPages(root: string): Promise<Mending[]> {
  const content = readContent(root);
  const problems = [...content.problems, ...checkContent(content)];
  const entry = content.entries.addresses.get('addresses');
  const lock = entry?.data ?? NO_ADDRESSES;
  const { gone, astray, changed, added } = compareAddresses(lock, pageOwners(content));
  const others = gone.length + astray.length + changed.length;
  if (added.length === 0 || others > 0 || problems.length !== 1) return [];
  const path = 'locks/addresses.yaml';
  const target = join(root, path);
  const renewed = renewAddresses(lock, pageOwners(content), [], { date: '', reason: undefined });
  const text = await formatYaml(writtenLock(renewed));
  const done = [`khóa địa chỉ ${String(added.length)} trang mới (${added.slice(0, 5).join(', ')})`];
  const before = existsSync(target) ? readFileSync(target, 'utf8') : undefined;
  return before === undefined ? [] : [{ path, before, text, file: `content/${path}`, done }];
}

/**
 * Mends every file of authors in a content folder; source files are left byte for byte. What somebody else has saved
 * meanwhile is not overwritten.
 *
 * @param root absolute path of the folder
 * @returns the files that were written
 * @throws ImportError where one was changed by somebody else meanwhile or cannot be written; nothing is changed then
 */
export async function mendContent(root: string): Promise<MendedFile[]> {
  const files = await mendings(root, true);
  if (files.length > 0) writeOver(root, files);
  const pages = existsSync(root) ? await newPages(root) : [];
  if (pages.length > 0) writeOver(root, pages);
  return [...files, ...pages].map(({ file, done }) => ({ file, done }));
}
