import { readCommandLine, refuseCommand } from '#scripts/lib/command-line.ts';
import { findWords } from '#scripts/nhap/find-words.ts';
import { contentIfAny } from '#scripts/nhap/import-document.ts';
import { contentRoot } from '#src/site/content-root.ts';

/**
 * `npm run ghim -- "chữ trong văn bản"`: where words stand, as a pin that is ready to be put into a file. Marks may be
 * left out in typing; the quote is as printed.
 */
const USAGE = `Cách dùng: npm run ghim -- "chữ trong văn bản"
  --van-ban=<mã>   chỉ tìm trong một văn bản`;

const { values, positionals } = readCommandLine(
  { allowPositionals: true, options: { 'van-ban': { type: 'string' } } },
  USAGE,
);
const words = positionals.join(' ').trim();
const content = contentIfAny(contentRoot());
if (words === '') refuseCommand('chưa ghi chữ cần tìm', USAGE);
if (!content) {
  console.error('Không đọc được content/; hãy chạy npm run content để xem lỗi.');
  process.exitCode = 1;
} else {
  const wanted = values['van-ban'];
  const documents = [...content.entries.documents].filter(
    ([id]) => wanted === undefined || id === wanted,
  );
  if (documents.length === 0) {
    console.error(`Không có văn bản "${wanted ?? ''}" trong content/documents.`);
    process.exitCode = 1;
  } else {
    const found = findWords(
      documents.map(([id, { body, data }]) => ({ id, body, kind: data.kind })),
      words,
    );
    for (const { document, clause, reading, quote } of found.slice(0, 20))
      console.log(
        `${document}#${clause}  (${reading})\n  at: ${document}#${clause}\n  quote: '${quote.replaceAll("'", "''")}'\n`,
      );
    if (found.length > 20)
      console.log(`và ${found.length - 20} chỗ nữa; hãy ghi dài hơn, hoặc thêm --van-ban=<mã>.`);
    if (found.length === 0) {
      console.error(
        'Không văn bản nào có những chữ này liền nhau. Hãy chép ngắn hơn, đúng từng chữ.',
      );
      process.exitCode = 1;
    }
  }
}
