import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap } from 'yaml';
import { mendBody } from '#src/lib/documents/body.ts';
import { collectionOf, filesBelow, ODD_SPACE } from '#src/loaders/content-files.ts';
import { fieldOf, openYaml, textOf } from '#scripts/nang-cap/yaml-edit.ts';

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

/**
 * Mends every file of authors in a content folder; source files are left byte for byte.
 *
 * @param root absolute path of the folder
 * @returns the files that were written
 */
export function mendContent(root: string): MendedFile[] {
  if (!existsSync(root)) return [];
  return filesBelow(root).files.flatMap((path): MendedFile[] => {
    if (path !== 'site.yaml' && collectionOf(path) === undefined) return [];
    const before = readFileSync(join(root, path), 'utf8');
    let text = before;
    const done: string[] = [];
    for (const mend of MENDS) {
      const mended = mend(text, path, root);
      if (!mended) continue;
      ({ text } = mended);
      done.push(mended.done);
    }
    if (text === before) return [];
    writeFileSync(join(root, path), text);
    return [{ file: `content/${path}`, done }];
  });
}
