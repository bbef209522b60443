import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownLines, textOf, type ClauseTree } from '#src/lib/documents/clause.ts';
import { compareSource } from '#src/lib/documents/compare-source.ts';
import { publishedWords } from '#src/lib/documents/fidelity.ts';
import { keptWords } from '#src/lib/documents/source-words.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import type { Entry } from './content.ts';

/** A document's text against its source file: words of the text and words left out are the words of the source, in order. */

/** So many differences are told in a run; whoever has more mends these first. */
const SHOWN = 25;

/** The source file of a document that has one; undefined where there is no file that can be read. */
function readSource(root: string, file: string): Buffer | undefined {
  try {
    return readFileSync(join(root, 'sources', file));
  } catch {
    // None, a folder, a link to nowhere or to itself.
    return undefined;
  }
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** SHA-256 of the source file of a document; undefined where it has none. */
export function hashOfSource(root: string, { data }: Entry<'documents'>): string | undefined {
  const bytes = data.source && readSource(root, data.source.file);
  return bytes && hashOf(bytes);
}

/**
 * Everything that does not agree between a document, its source file and the list of what was left out of it.
 *
 * @param content.root absolute path of the content folder
 * @param content.changes the list; undefined where there is none, or none that could be read
 * @param content.hasChanges whether there is one
 */
export function checkSource(
  content: {
    readonly root: string;
    readonly changes: Entry<'sources'> | undefined;
    readonly hasChanges: boolean;
  },
  document: Entry<'documents'>,
  tree: ClauseTree,
): ContentProblem[] {
  const { file, id, data, body, bodyLine } = document;
  if (!data.source) return [];
  const bytes = readSource(content.root, data.source.file);
  if (!bytes)
    return [
      document.tell(
        ['source', 'file'],
        `không có tệp nguồn content/sources/${data.source.file}; hãy chép tệp gốc vào đó, giữ nguyên từng byte`,
      ),
    ];
  const sha256 = hashOf(bytes);
  // A hash that is wrong as it is written was told; the words are compared all the same.
  if (sha256 !== data.source.sha256 && !document.rest?.standIns.has('source.sha256'))
    return [
      document.tell(
        ['source', 'sha256'],
        `tệp nguồn đã đổi: mã băm ghi "${data.source.sha256.slice(0, 12)}…", tệp có "${sha256}". Hãy trả lại tệp gốc; nếu đã kiểm lại từng chữ thì ghi mã mới và ngày đối chiếu mới`,
      ),
    ];
  const { changes } = content;
  // A list full of mistakes is told there; without it every word that it leaves out would be told here.
  if (!changes && content.hasChanges) return [];
  const list = `content/sources/${id}.yaml`;
  const { words, faults } = keptWords(bytes.toString('utf8'), changes?.data);
  const found = compareSource(
    words,
    publishedWords(tree.clauses.map(textOf).join('\n')),
    body,
    (word) => lineOfWord(tree, word),
    list,
  );
  const told = found.slice(0, SHOWN).map(({ line, message }) => ({
    file,
    line: bodyLine + line - 1,
    message,
  }));
  const more = found.length - told.length;
  return [
    ...faults.map(
      ({ path: at, message }): ContentProblem =>
        changes?.tell(at, message) ?? { file: list, message },
    ),
    ...told,
    ...(more > 0
      ? [
          {
            file,
            line: told.at(-1)?.line,
            message: `và ${String(more)} chỗ nữa khác bản gốc; hãy sửa các chỗ trên rồi chạy lại`,
          },
        ]
      : []),
  ];
}

/** The line of the body that holds the nth word of the published text. */
function lineOfWord(tree: ClauseTree, word: number): number {
  let count = 0;
  for (const clause of tree.all) {
    count += publishedWords(ownLines(clause).join(' ')).length;
    if (count >= word) return clause.line;
  }
  return tree.clauses.at(-1)?.line ?? 1;
}
