import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ImportError } from './import-error.ts';
import type { MadeFile } from './record.ts';

/** Writes new files all or none, and over nothing that is there. */

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

/** What an error of the disk means, in Vietnamese. */
function told(error: unknown): ImportError {
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

/** Files that stand already where others are to be written, those with the same words aside. */
function standing(root: string, files: readonly MadeFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const file = join(root, path);
    return existsSync(file) && readFileSync(file, 'utf8') !== text ? [`content/${path}`] : [];
  });
}

/**
 * Writes files below a folder. Each is written aside whole and then given its name, so that none is ever half there; what
 * was made is taken back where one cannot be.
 *
 * @throws ImportError where one stands there already or cannot be written; nothing is changed then
 */
export function writeNew(root: string, files: readonly MadeFile[]): void {
  const there = standing(root, files);
  if (there.length > 0)
    throw new ImportError(
      `Đã có ${there.join(', ')}. Lệnh nhập không ghi đè. Hãy xóa hoặc đổi tên các tệp ấy nếu muốn nhập lại từ đầu.`,
    );
  const made: string[] = [];
  let aside: string | undefined;
  try {
    // A hidden folder: nobody reads it, and one that a stopped run has left does no harm.
    aside = mkdtempSync(join(root, '.nhap-'));
    const staged = files.map(({ path, text }, index) => {
      const file = join(aside ?? root, String(index));
      writeFileSync(file, text);
      return { file, target: join(root, path) };
    });
    for (const { file, target } of staged) {
      if (existsSync(target)) continue;
      mkdirSync(dirname(target), { recursive: true });
      linkSync(file, target);
      made.push(target);
    }
  } catch (error) {
    for (const file of made) rmSync(file, { force: true });
    throw told(error);
  } finally {
    if (aside !== undefined) rmSync(aside, { recursive: true, force: true });
  }
}
