import WordExtractor from 'word-extractor';
import { ImportError } from './import-error.ts';
import type { SourceText } from './source-text.ts';

/** Files of Word before 2007. */

/** The signs with which Word parts cells, lines and pages. */
const BREAKS = new RegExp(`[${String.fromCharCode(7, 11, 12)}]`, 'gu');

/** The text of a `.doc`. @throws ImportError */
export async function readDoc(bytes: Uint8Array): Promise<SourceText> {
  let body: string;
  let notes: string;
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    body = document.getBody();
    notes = document.getFootnotes();
  } catch {
    throw new ImportError(
      'Không đọc được tệp Word đời cũ (.doc): tệp hỏng hoặc có mật khẩu. Hãy mở bằng Word, lưu thành .docx, rồi đưa lại.',
    );
  }
  const text = [body, notes]
    .join('\n')
    .replace(BREAKS, '\n')
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map((line) => (line.includes('\t') && line.trim() !== '' ? cells(line) : line.trimEnd()))
    .join('\n')
    .trim();
  if (!/\p{L}/u.test(text)) throw new ImportError('Tệp .doc này không có chữ. Hãy đưa bản có chữ.');
  return { format: 'doc', text, wrapped: false, remarks: [] };
}

/** Cells that word-extractor parts with tabs; a tab after a number is none. */
function cells(line: string): string {
  const parts = line.split('\t').map((part) => part.trim());
  const filled = parts.filter(Boolean);
  if (filled.length < 2 || /^(?:\d{1,2}[.)]|[a-zđ][.)]|[-+•]|[IVX]+\.)$/u.test(filled[0] ?? ''))
    return filled.join(' ');
  return ['|', ...filled.flatMap((part) => [part, '|'])].join('\n');
}
