import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { differenceFrom, differenceText, isSame } from '#scripts/nhap/again.ts';
import { ImportError } from '#scripts/nhap/import-error.ts';
import {
  contentIfAny,
  importDocument,
  outline,
  sameDocument,
} from '#scripts/nhap/import-document.ts';
import { MOST_BYTES, readFileBytes } from '#scripts/nhap/read-file.ts';
import { filesOf } from '#scripts/nhap/record.ts';
import { reportPage, reportText } from '#scripts/nhap/report.ts';
import { writeNew } from '#scripts/nhap/write-files.ts';
import { formatYaml } from '#scripts/lib/content-format.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { today } from '#src/site/today.ts';

/**
 * `npm run nhap -- <file …>`: makes of a Word file, PDF, page or text the files of `content/` that a document needs.
 * `--thu` writes nothing and prints what was read as one JSON object a file. `-` is standard input.
 */
const USAGE = `Cách dùng: npm run nhap -- <tệp …>      ghi văn bản vào content/
          npm run -s nhap -- <tệp> --thu   chỉ đọc thử, in kết quả JSON
Tệp: .docx, .doc, .pdf có chữ, .html, .txt, .md; dấu - là đầu vào chuẩn.`;

function args() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { thu: { type: 'boolean', default: false } },
    });
  } catch {
    console.error(`Không hiểu lệnh.\n${USAGE}`);
    process.exit(2);
  }
}

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

async function run(file: string, isTrial: boolean): Promise<void> {
  const source = await readFileBytes(await bytesOf(file), progress);
  const content = contentIfAny(contentRoot());
  const imported = importDocument(source, content);
  const name = file === '-' ? 'đầu vào' : basename(file);
  if (isTrial) {
    console.log(JSON.stringify(outline(imported, name)));
    return;
  }
  const made = filesOf(
    imported,
    content,
    today,
    source.text.endsWith('\n') || source.verbatim ? source.text : `${source.text}\n`,
  );
  const id = content && (sameDocument(imported, content) ?? made.id);
  const difference =
    content && id !== undefined ? differenceFrom(content, id, imported.taken.tree) : undefined;
  if (id !== undefined && difference) {
    console.log(differenceText(id, difference));
    process.exitCode = isSame(difference) ? 0 : 1;
    return;
  }
  const files = await Promise.all(
    made.files.map(async ({ path, text }) => ({
      path,
      text: path.endsWith('.yaml') ? await formatYaml(text) : text,
    })),
  );
  writeNew(contentRoot(), files);
  const written = files.map(({ path }) => path);
  const page = join(tmpdir(), `nhap-${made.id}.html`);
  writeFileSync(page, reportPage(imported, made.toDo, written, name));
  console.log(
    `${name}\n\n${reportText(imported, made.toDo, written)}\n\nBáo cáo đầy đủ: ${page}\nTiếp theo: đọc lại văn bản, làm các việc trên, rồi chạy npm run content.`,
  );
}

const { values, positionals } = args();
if (positionals.length === 0) {
  console.error(`Chưa nói tệp nào.\n${USAGE}`);
  process.exit(2);
}
for (const file of positionals) {
  try {
    await run(file, values.thu);
  } catch (error) {
    const message =
      error instanceof ImportError
        ? error.message
        : `Lỗi của chương trình, không phải của tệp: ${error instanceof Error ? error.message : String(error)}. Chưa ghi gì.`;
    console.error(`${file}: ${message}`);
    process.exitCode = 1;
  }
}
