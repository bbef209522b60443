import { contentIfAny, importDocument, sameDocument } from '#scripts/nhap/import-document.ts';
import { ImportError } from '#scripts/nhap/import-error.ts';
import { readFileBytes } from '#scripts/nhap/read-file.ts';
import { filesOf } from '#scripts/nhap/record.ts';
import { reportText } from '#scripts/nhap/report.ts';
import { writeNew } from '#scripts/nhap/write-files.ts';
import { formatYaml } from '#scripts/lib/content-format.ts';
import { differenceFrom, differenceText } from '#scripts/nhap/again.ts';
import { today } from '#src/site/today.ts';

/** A file that was dropped into the editor, taken in as `npm run nhap` does. */

/** What came of it. */
export interface TakenFile {
  /** Id of the document; undefined where nothing was written. */
  readonly document: string | undefined;
  readonly files: readonly string[];
  /** What an editor has to do next, the most important first. */
  readonly toDo: readonly string[];
  /** The whole report, as the terminal prints it. */
  readonly report: string;
}

/**
 * @param root absolute path of the content folder
 * @param bytes of the file, whatever it is
 * @throws ImportError, in Vietnamese; nothing is written then
 */
export async function takeFile(root: string, bytes: Uint8Array): Promise<TakenFile> {
  if (bytes.length === 0) throw new ImportError('Tệp rỗng, không có chữ nào.');
  const source = await readFileBytes(bytes);
  const content = contentIfAny(root);
  const imported = importDocument(source, content);
  const text = source.text.endsWith('\n') || source.verbatim ? source.text : `${source.text}\n`;
  const made = filesOf(imported, content, today, text);
  const id = content && (sameDocument(imported, content) ?? made.id);
  const difference =
    content && id !== undefined ? differenceFrom(content, id, imported.taken.tree) : undefined;
  if (id !== undefined && difference)
    return { document: undefined, files: [], toDo: [], report: differenceText(id, difference) };
  const files = await Promise.all(
    made.files.map(async ({ path, text: own }) => ({
      path,
      text: path.endsWith('.yaml') ? await formatYaml(own) : own,
    })),
  );
  writeNew(root, files);
  const written = files.map(({ path }) => path);
  return {
    document: made.id,
    files: written,
    toDo: made.toDo,
    report: reportText(imported, made.toDo, written),
  };
}
