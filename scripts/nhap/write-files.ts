import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { ImportError } from './import-error.ts';
import type { MadeFile } from './record.ts';

/**
 * Writes files all or none. They are written aside first, in a hidden folder that nobody reads; a journal in it says what
 * is about to change; then each file gets its name. What a stopped run leaves is taken back by the journal when the next
 * command begins (`takeBack`), so that content is as it was, whenever the run was stopped.
 */

const ASIDE = '.nhap-';
const JOURNAL = 'journal.json';

/** What is about to change: files by their path from the content folder, and folders that are made for them. */
const journalSchema = z.strictObject({
  files: z.array(z.strictObject({ path: z.string(), replaces: z.boolean() })),
  folders: z.array(z.string()),
});
type Journal = z.infer<typeof journalSchema>;

/** A file that takes the place of another. */
export interface ReplacedFile extends MadeFile {
  /** What stands there now; somebody else has written where it does not. */
  readonly before: string;
}

type Change = MadeFile | ReplacedFile;

const replaces = (file: Change): file is ReplacedFile => 'before' in file;

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

/** What an error of the disk means, in Vietnamese. */
function diskError(error: unknown): ImportError {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new ImportError(
      'Không có quyền ghi vào thư mục content/. Chưa ghi gì. Hãy xin quyền ghi, hoặc chạy trên bản chép của mình.',
    );
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new ImportError('Ổ đĩa hết chỗ. Chưa ghi gì. Hãy xóa bớt tệp rồi chạy lại.');
  if (code === 'EEXIST')
    return new ImportError(
      'Trong lúc ghi thì có người khác tạo tệp cùng tên. Chưa ghi gì. Hãy chạy lại.',
    );
  return new ImportError(`Không ghi được tệp (${code || 'lỗi đĩa'}). Chưa ghi gì.`);
}

/** Text of a file; undefined where there is none. */
const textIn = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined;

/** Gives a file a second name; where the disk knows no second names, a copy. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error)))
      throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

const newName = (index: number): string => `${index}.new`;
const oldName = (index: number): string => `${index}.old`;

/** Takes back what a journal says, from the last to the first. */
function undo(root: string, aside: string, { files, folders }: Journal): void {
  for (const [index, { path, replaces: over }] of [...files.entries()].reverse()) {
    const target = join(root, path);
    const old = join(aside, oldName(index));
    if (over) {
      if (existsSync(old)) renameSync(old, target);
      continue;
    }
    const there = textIn(target);
    // A file of somebody else stays; of ours it may be a part, where the disk had to copy.
    if (there !== undefined && textIn(join(aside, newName(index)))?.startsWith(there) === true)
      rmSync(target, { force: true });
  }
  for (const folder of [...folders].reverse()) {
    try {
      rmdirSync(join(root, folder));
    } catch {
      // Not made yet, or somebody has put something into it.
    }
  }
}

function journalIn(aside: string): Journal | undefined {
  const text = textIn(join(aside, JOURNAL));
  return text === undefined ? undefined : journalSchema.parse(JSON.parse(text));
}

function undoAll(root: string, aside: string): void {
  const journal = journalIn(aside);
  if (journal) undo(root, aside, journal);
  // First the journal: without it there is nothing more to take back.
  rmSync(join(aside, JOURNAL), { force: true });
  rmSync(aside, { recursive: true, force: true });
}

/** Whether the process that made a folder aside is at work still. */
function isAtWork(name: string): boolean {
  const pid = Number(/^\.nhap-(\d+)-/u.exec(name)?.[1]);
  if (!(pid > 0) || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Puts a content folder back to what it was before a run that was stopped while it wrote.
 *
 * @returns whether there was one
 * @throws ImportError where the disk does not let it
 */
export function takeBack(root: string): boolean {
  if (!existsSync(root)) return false;
  const left = readdirSync(root).filter((name) => name.startsWith(ASIDE) && !isAtWork(name));
  let any = false;
  try {
    for (const name of left) {
      any ||= existsSync(join(root, name, JOURNAL));
      undoAll(root, join(root, name));
    }
  } catch (error) {
    throw diskError(error);
  }
  return any;
}

/** The folders that have to be made for files, the outer first. */
function missingFolders(root: string, files: readonly Change[]): string[] {
  const out = new Set<string>();
  for (const { path } of files) {
    const missing: string[] = [];
    for (
      let folder = dirname(path);
      folder !== '.' && !existsSync(join(root, folder));
      folder = dirname(folder)
    )
      missing.unshift(folder);
    for (const folder of missing) out.add(folder);
  }
  return [...out];
}

/** @param step called between any two changes of the disk: a run may be stopped there */
function commit(root: string, files: readonly Change[], step: () => void): void {
  let aside: string | undefined;
  try {
    aside = mkdtempSync(join(root, `${ASIDE}${process.pid}-`));
    step();
    const folder = aside;
    files.forEach((file, index) => {
      writeFileSync(join(folder, newName(index)), file.text);
      step();
      if (replaces(file)) linkOrCopy(join(root, file.path), join(folder, oldName(index)));
      step();
    });
    const journal: Journal = {
      files: files.map((file) => ({ path: file.path, replaces: replaces(file) })),
      folders: missingFolders(root, files),
    };
    writeFileSync(join(folder, 'draft.json'), JSON.stringify(journal));
    step();
    renameSync(join(folder, 'draft.json'), join(folder, JOURNAL));
    step();
    files.forEach((file, index) => {
      const [made, target] = [join(folder, newName(index)), join(root, file.path)];
      mkdirSync(dirname(target), { recursive: true });
      step();
      if (replaces(file)) {
        if (textIn(target) !== file.before)
          throw new ImportError(
            `Trong lúc ghi thì có người sửa content/${file.path}. Chưa ghi gì. Hãy chạy lại.`,
          );
        renameSync(made, target);
      } else linkOrCopy(made, target);
      step();
    });
    rmSync(join(folder, JOURNAL));
    step();
  } catch (error) {
    if (aside !== undefined) undoAll(root, aside);
    throw error instanceof ImportError ? error : diskError(error);
  }
  rmSync(aside, { recursive: true, force: true });
}

const nothing = (): void => undefined;

/**
 * Writes new files below a folder, all or none, and over nothing.
 *
 * @throws ImportError where one stands there already with other words or cannot be written; nothing is changed then
 */
export function writeNew(root: string, files: readonly MadeFile[], step = nothing): void {
  const there = files.filter(({ path, text }) => {
    const known = textIn(join(root, path));
    return known !== undefined && known !== text;
  });
  if (there.length > 0)
    throw new ImportError(
      `Đã có ${there.map(({ path }) => `content/${path}`).join(', ')}. Lệnh nhập không ghi đè. Hãy xóa hoặc đổi tên các tệp ấy nếu muốn nhập lại từ đầu.`,
    );
  const wanted = files.filter(({ path }) => !existsSync(join(root, path)));
  commit(root, wanted, step);
}

/**
 * Writes new files, and others in the place of what stands there, all or none.
 *
 * @throws ImportError where one has been changed by somebody else meanwhile or cannot be written; nothing is changed then
 */
export function writeOver(root: string, files: readonly Change[], step = nothing): void {
  const changed = files.filter(
    (file) => textIn(join(root, file.path)) !== (replaces(file) ? file.before : undefined),
  );
  if (changed.length > 0)
    throw new ImportError(
      `Trong lúc đọc thì có người sửa ${changed.map(({ path }) => `content/${path}`).join(', ')}. Chưa ghi gì. Hãy chạy lại.`,
    );
  commit(root, files, step);
}
