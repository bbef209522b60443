import { isUnchanged, updateText } from '#scripts/nhap/again/update-report.ts';
import { updateOf } from '#scripts/nhap/again/update.ts';
import { confirmed } from '#scripts/nhap/confirm.ts';
import { contentIfAny, importDocument, sameDocument } from '#scripts/nhap/import-document.ts';
import { ImportError } from '#scripts/nhap/import-error.ts';
import { readFileBytes } from '#scripts/nhap/read-file.ts';
import { filesOf } from '#scripts/nhap/record.ts';
import { reportText } from '#scripts/nhap/report.ts';
import { takeBack, writeNew, writeOver } from '#scripts/nhap/write-files.ts';
import { formatYaml } from '#scripts/lib/content-format.ts';
import { today } from '#src/site/today.ts';
import { sayButtons } from './say-buttons.ts';

/** A file that was dropped into the editor, taken in as `npm run nhap` does. */

/** What came of it. */
export interface TakenFile {
  /** Id of the document. */
  readonly document: string;
  /** Written anew, written over what was there, or only compared with it. */
  readonly done: 'new' | 'updated' | 'compared' | 'same';
  readonly files: readonly string[];
  /** What an editor has to do next, the most important first. */
  readonly toDo: readonly string[];
  /** The whole report, as the terminal prints it. */
  readonly report: string;
}

/**
 * @param root absolute path of the content folder
 * @param bytes of the file, whatever it is
 * @param update whether the text of a document that is there already is to be exchanged, and why, for readers
 * @throws ImportError, in Vietnamese; nothing is written then
 */
export async function takeFile(
  root: string,
  bytes: Uint8Array,
  update?: { readonly reason: string | undefined },
): Promise<TakenFile> {
  if (bytes.length === 0) throw new ImportError('Tệp rỗng, không có chữ nào.');
  // A run that was stopped half way has left what it had begun.
  takeBack(root);
  const source = await readFileBytes(bytes);
  const content = contentIfAny(root);
  const imported = importDocument(source, content);
  const text = source.text.endsWith('\n') || source.verbatim ? source.text : `${source.text}\n`;
  const made = filesOf(imported, content, today, text);
  const id = (content && sameDocument(imported, content)) ?? made.id;
  const reason = update?.reason?.trim().normalize('NFC');
  const again = content && updateOf(content, id, text, today, reason);
  if (again) {
    const isWanted = update !== undefined && !isUnchanged(again);
    if (isWanted && again.isLocked && !reason)
      throw new ImportError('Văn bản đã công bố, nên phải ghi vì sao chữ đổi. Chưa ghi gì.');
    if (isWanted) writeOver(root, again.files);
    return {
      document: id,
      done: isUnchanged(again) ? 'same' : isWanted ? 'updated' : 'compared',
      files: isWanted ? again.files.map(({ path }) => path) : [],
      toDo: [],
      report: updateText(id, again, isWanted),
    };
  }
  const files = await Promise.all(made.files.map(laidOut));
  writeNew(root, files);
  const written = files.map(({ path }) => path);
  return {
    document: made.id,
    done: 'new',
    files: written,
    toDo: made.toDo.map(sayButtons),
    report: reportText(imported, made.toDo, written),
  };
}

/** A file as `npm run format` leaves it. */
async function laidOut<File extends { readonly path: string; readonly text: string }>(
  file: File,
): Promise<File> {
  return file.path.endsWith('.yaml') ? { ...file, text: await formatYaml(file.text) } : file;
}

/**
 * Makes rows of what is proposed for a document, as `npm run nhap -- --xac-nhan` does.
 *
 * @returns the files that were written
 * @throws ImportError, in Vietnamese; nothing is written then
 */
export async function confirmProposals(root: string, id: string): Promise<readonly string[]> {
  const content = contentIfAny(root);
  if (!content) throw new ImportError('Không đọc được content/; hãy sửa các lỗi nêu ở dưới trước.');
  const files = await Promise.all(confirmed(content, id).map(laidOut));
  writeOver(root, files);
  return files.map(({ path }) => path);
}
