import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readCommandLine, refuseCommand } from '#scripts/lib/command-line.ts';
import { isUnchanged, updateSections, updateText } from '#scripts/nhap/again/update-report.ts';
import { updateOf } from '#scripts/nhap/again/update.ts';
import { confirmed } from '#scripts/nhap/confirm.ts';
import { ImportError } from '#scripts/nhap/import-error.ts';
import {
  contentIfAny,
  importDocument,
  outline,
  sameDocument,
} from '#scripts/nhap/import-document.ts';
import { MOST_BYTES, readFileBytes } from '#scripts/nhap/read-file.ts';
import { filesOf } from '#scripts/nhap/record.ts';
import { page } from '#scripts/nhap/report-page.ts';
import { reportPage, reportText } from '#scripts/nhap/report.ts';
import { takeBack, writeNew, writeOver } from '#scripts/nhap/write-files.ts';
import { formatYaml } from '#scripts/lib/content-format.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { today } from '#src/site/today.ts';

/**
 * `npm run nhap -- <file …>`: makes of a Word file, PDF, page or text the files of `content/` that a document needs.
 * `--thu` writes nothing and prints what was read as one JSON object a file. `-` is standard input. A document that is
 * there already is compared; `--cap-nhat` puts the new text in its place. `--xac-nhan <document>` makes rows of what is
 * proposed.
 */
const USAGE = `Cách dùng: npm run nhap -- <tệp …>      ghi văn bản vào content/
          npm run -s nhap -- <tệp> --thu   chỉ đọc thử, in kết quả JSON
          npm run nhap -- <tệp> --cap-nhat --ly-do "…"   thay chữ của văn bản đã có, dời ghim theo
             --van-ban=<mã>   tệp là bản mới của văn bản này, dù số, ngày in khác
          npm run nhap -- --xac-nhan <mã văn bản>   xác nhận các đề xuất còn lại
Tệp: .docx, .doc, .pdf có chữ, .html, .txt, .md; dấu - là đầu vào chuẩn.`;

async function bytesOf(file: string): Promise<Uint8Array> {
  if (file === '-') {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > MOST_BYTES) throw new ImportError('Đầu vào lớn quá 50 MB. Hãy tách ra.');
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found)
    throw new ImportError(
      'Không có tệp này. Hãy xem lại đường dẫn (tên có dấu cách thì đặt trong dấu nháy).',
    );
  if (!found.isFile()) throw new ImportError('Đây không phải một tệp. Hãy ghi tên tệp.');
  if (found.size > MOST_BYTES)
    throw new ImportError(
      `Tệp lớn ${Math.round(found.size / 1e6)} MB, quá 50 MB. Văn bản có chữ không lớn như vậy; hãy bỏ ảnh hoặc tách phụ lục ra.`,
    );
  try {
    return readFileSync(file);
  } catch {
    throw new ImportError('Không đọc được tệp: không có quyền. Hãy xin quyền đọc.');
  }
}

/** Progress of long work, on a terminal only. */
function progress(done: number, all: number): void {
  if (process.stderr.isTTY && all > 10)
    process.stderr.write(`\rĐọc trang ${done}/${all}${done === all ? '\n' : ''}`);
}

/** Writes a report beside nobody's files. @returns where it is, as a browser opens it */
function writeReport(id: string, html: string): string {
  const file = join(tmpdir(), `nhap-${id}.html`);
  writeFileSync(file, html);
  return pathToFileURL(file).href;
}

const { values, positionals } = readCommandLine(
  {
    allowPositionals: true,
    options: {
      thu: { type: 'boolean', default: false },
      'cap-nhat': { type: 'boolean', default: false },
      'ly-do': { type: 'string' },
      'van-ban': { type: 'string' },
      'xac-nhan': { type: 'boolean', default: false },
    },
  },
  USAGE,
);

async function run(file: string): Promise<void> {
  const source = await readFileBytes(await bytesOf(file), progress);
  const content = contentIfAny(contentRoot());
  const imported = importDocument(source, content);
  const name = file === '-' ? 'đầu vào' : basename(file);
  if (values.thu) {
    console.log(JSON.stringify(outline(imported, name)));
    return;
  }
  const sourceText =
    source.text.endsWith('\n') || source.verbatim ? source.text : `${source.text}\n`;
  const made = filesOf(imported, content, today, sourceText, true);
  const id = values['van-ban'] ?? (content && sameDocument(imported, content)) ?? made.id;
  const reason = values['ly-do']?.trim().normalize('NFC');
  const update = content && updateOf(content, id, sourceText, today, reason);
  if (update) {
    const isWanted = values['cap-nhat'] && !isUnchanged(update);
    if (isWanted && update.isLocked && !reason)
      throw new ImportError(
        `${id} đã công bố, nên phải nói vì sao chữ đổi: thêm --ly-do "…" (lý do sẽ hiện trên trang). Chưa ghi gì.`,
      );
    if (isWanted) writeOver(contentRoot(), update.files);
    console.log(updateText(id, update, isWanted));
    if (isUnchanged(update)) return;
    const report = writeReport(id, page(`${id}: bản mới từ ${name}`, [], updateSections(update)));
    console.log(
      `\nBáo cáo đầy đủ: ${report}${isWanted ? '\nTiếp theo: xem lại các chỗ trên, rồi chạy npm run content.' : ''}`,
    );
    if (!isWanted) process.exitCode = 1;
    return;
  }
  if (values['cap-nhat'] || values['van-ban'] !== undefined)
    throw new ImportError(
      `content/ chưa có văn bản này${values['van-ban'] === undefined ? ' (cùng số, cùng ngày); nếu số, ngày in khác thì thêm --van-ban=<mã>' : `: không có "${id}" có tệp nguồn`}. Chưa ghi gì.`,
    );
  const files = await Promise.all(
    made.files.map(async ({ path, text }) => ({
      path,
      text: path.endsWith('.yaml') ? await formatYaml(text) : text,
    })),
  );
  writeNew(contentRoot(), files);
  const written = files.map(({ path }) => path);
  const report = writeReport(made.id, reportPage(imported, made.toDo, written, name));
  console.log(
    `${name}\n\n${reportText(imported, made.toDo, written)}\n\nBáo cáo đầy đủ: ${report}\nTiếp theo: đọc lại văn bản, làm các việc trên, rồi chạy npm run content.`,
  );
}

/** Makes rows of what is proposed for a document. */
async function confirm(id: string): Promise<void> {
  const content = contentIfAny(contentRoot());
  if (!content)
    throw new ImportError('Không đọc được content/; hãy chạy npm run content để xem lỗi.');
  const files = await Promise.all(
    confirmed(content, id).map(async (file) => ({ ...file, text: await formatYaml(file.text) })),
  );
  writeOver(contentRoot(), files);
  console.log(
    `${id}: đã xác nhận. Đã ghi:\n${files.map(({ path }) => `  content/${path}`).join('\n')}\nTiếp theo: npm run content.`,
  );
}

/** What a stopped run has left goes first: nobody is to import into half a document. */
function takeBackLast(): void {
  if (takeBack(contentRoot()))
    console.error('Lần nhập trước bị ngắt giữa chừng; đã trả content/ về như trước lần đó.');
}

/** An error as an editor reads it. */
const told = (error: unknown): string =>
  error instanceof ImportError
    ? error.message
    : `Lỗi của chương trình, không phải của tệp: ${error instanceof Error ? error.message : String(error)}. Chưa ghi gì.`;

if (positionals.length === 0)
  refuseCommand(values['xac-nhan'] ? 'chưa nói văn bản nào' : 'chưa nói tệp nào', USAGE);
for (const [index, what] of positionals.entries()) {
  if (positionals.length > 1 && process.stderr.isTTY)
    process.stderr.write(`[${index + 1}/${positionals.length}] ${what}\n`);
  try {
    if (!values.thu) takeBackLast();
    if (values['xac-nhan']) await confirm(what);
    else await run(what);
  } catch (error) {
    console.error(`${what}: ${told(error)}`);
    process.exitCode = 1;
  }
}
