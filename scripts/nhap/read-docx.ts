import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { numberParagraphs } from './docx-numbers.ts';
import { textOfHtml } from './html-text.ts';
import { ImportError } from './import-error.ts';
import type { SourceText } from './source-text.ts';

/**
 * Word files. Mammoth reads them (tables, footnotes, text boxes, what was struck out), but drops the numbers that Word
 * makes itself; these are written into the text first (`docx-numbers.ts`).
 */

/** No part of a document may unpack to more than this: 60 MB of XML is some 5,000 pages. */
const MOST_BYTES = 60_000_000;

/** The parts of a Word file that matter. @throws ImportError where it is none, or is made to burst */
function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ originalSize, name }) => {
        total += originalSize;
        if (total > MOST_BYTES * 4 || (originalSize > MOST_BYTES && /\.(?:xml|rels)$/u.test(name)))
          throw new ImportError(
            'Tệp Word này bung ra quá lớn (có thể là tệp nén hỏng hoặc cố ý làm nghẽn máy); không mở. Hãy lưu lại từ Word rồi thử lại.',
          );
        return !name.startsWith('word/media/');
      },
    });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(
      'Không mở được tệp Word: tệp hỏng hoặc không phải .docx. Hãy mở bằng Word và lưu lại thành .docx.',
    );
  }
}

/** Footnotes with the numbers that Word prints before them; mammoth makes a list of them, and a list has no numbers. */
function withNoteNumbers(html: string): string {
  let number = 0;
  return html
    .replace(/<li id="(?:foot|end)note-\d+"><p>/gu, (open) => `${open}[${(number += 1)}] `)
    .replace(/<a href="#(?:foot|end)note-ref-\d+">↑<\/a>/gu, '');
}

/** The text of a Word file. @throws ImportError */
export async function readDocx(bytes: Uint8Array): Promise<SourceText> {
  const parts = partsOf(bytes);
  const main = parts['word/document.xml'];
  if (!main)
    throw new ImportError(
      'Tệp nén này không phải văn bản Word (không có word/document.xml). Hãy đưa tệp .docx.',
    );
  const types = parts['[Content_Types].xml'];
  const isMacro =
    (types && strFromU8(types).includes('macroEnabled')) || 'word/vbaProject.bin' in parts;
  if (isMacro)
    throw new ImportError(
      'Tệp Word này có macro (.docm) nên không mở. Hãy lưu thành .docx không có macro rồi đưa lại.',
    );
  const numbering = parts['word/numbering.xml'];
  const styles = parts['word/styles.xml'];
  const made = numberParagraphs(
    strFromU8(main),
    numbering && strFromU8(numbering),
    styles && strFromU8(styles),
  );
  const rest = Object.fromEntries(
    Object.entries(parts).filter(([name]) => name !== 'word/document.xml'),
  );
  const packed = zipSync({ ...rest, 'word/document.xml': strToU8(made.xml) }, { level: 0 });
  let html: string;
  try {
    ({ value: html } = await mammoth.convertToHtml(
      { buffer: Buffer.from(packed) },
      {
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        ignoreEmptyParagraphs: false,
      },
    ));
  } catch {
    throw new ImportError(
      'Không đọc được nội dung tệp Word: tệp hỏng. Hãy mở bằng Word và lưu lại thành .docx.',
    );
  }
  const text = textOfHtml(withNoteNumbers(html));
  if (!/\p{L}/u.test(text))
    throw new ImportError(
      'Tệp Word này không có chữ (có thể chỉ có ảnh chụp văn bản). Hãy đưa bản có chữ.',
    );
  return {
    format: 'docx',
    text,
    wrapped: false,
    remarks: made.count > 0 ? [`Word tự đánh số ${made.count} đoạn; số đã được viết vào chữ.`] : [],
  };
}
