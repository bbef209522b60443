import { decodeText, fromOldFonts } from './encodings.ts';
import { looksLikeHtml, textOfHtml } from './html-text.ts';
import { ImportError } from './import-error.ts';
import type { SourceText } from './source-text.ts';

/** Any file an official may have: what it is is told by its first bytes, not by its name. */

/** Files above this size are pictures in disguise; a thousand pages of text are 3 MB. */
export const MOST_BYTES = 50_000_000;
/** Signs of text; a longer one is not read. */
const MOST_TEXT = 10_000_000;

const starts = (bytes: Uint8Array, ...signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

const PICTURES: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46],
];

async function readBytes(
  bytes: Uint8Array,
  progress: (done: number, all: number) => void,
): Promise<SourceText> {
  // Each reader is loaded for its own files alone: they are large.
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46))
    return (await import('./read-pdf.ts')).readPdf(bytes, progress);
  if (starts(bytes, 0x50, 0x4b)) return (await import('./read-docx.ts')).readDocx(bytes);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return (await import('./read-doc.ts')).readDoc(bytes);
  if (PICTURES.some((signs) => starts(bytes, ...signs)))
    throw new ImportError(
      'Đây là tệp ảnh, dù tên có thể ghi khác. Máy không đoán chữ từ ảnh; hãy tìm bản Word hoặc PDF có chữ.',
    );
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    throw new ImportError('Đây là tệp RTF. Hãy mở bằng Word, lưu thành .docx, rồi đưa lại.');
  const { text, verbatim, remarks } = decodeText(bytes);
  const plain = text.replace(/^\uFEFF/u, '').replace(/\r\n?/gu, '\n');
  return looksLikeHtml(plain)
    ? { format: 'html', text: textOfHtml(plain), wrapped: false, remarks }
    : { format: 'text', text: plain, remarks, ...(verbatim && { verbatim: true as const }) };
}

/**
 * The words of a file.
 *
 * @param progress called on long work: pages read, of how many
 * @throws ImportError, in Vietnamese, where it cannot be read
 */
export async function readFileBytes(
  bytes: Uint8Array,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<SourceText> {
  if (bytes.length === 0) throw new ImportError('Tệp rỗng, không có chữ nào. Hãy xem lại tệp.');
  if (bytes.length > MOST_BYTES)
    throw new ImportError(
      `Tệp lớn ${Math.round(bytes.length / 1e6)} MB, quá ${MOST_BYTES / 1e6} MB. Văn bản có chữ không lớn như vậy; hãy bỏ ảnh hoặc tách phụ lục ra.`,
    );
  const source = await readBytes(bytes, progress);
  if (!/\p{L}/u.test(source.text)) throw new ImportError('Tệp không có chữ nào. Hãy xem lại tệp.');
  if (source.text.length > MOST_TEXT)
    throw new ImportError('Tệp có hơn mười triệu ký tự, không phải một văn bản. Hãy tách ra.');
  // Word files and PDFs may hold the letters of old fonts too.
  const old = source.verbatim ? undefined : fromOldFonts(source.text);
  return old
    ? {
        ...source,
        text: old.text,
        remarks: [
          ...source.remarks,
          `Chữ viết bằng phông cũ ${old.name}, đã đổi sang Unicode; hãy đọc lại chữ hoa có dấu.`,
        ],
      }
    : source;
}
