import { extname } from 'node:path';
import { isUtf8 } from 'node:buffer';
import { DomUtils } from 'htmlparser2';
import type { Dist } from '#scripts/lib/dist.ts';
import { shorten, type Report } from './finding.ts';

/** Files of words. Scripts, style sheets and the search index hold signs on purpose. */
const TEXTS = new Set(
  '.html .txt .md .json .jsonld .csv .ics .xml .svg .webmanifest .vtt .srt'.split(' '),
);

/** Spreadsheet programs need the mark at the start of a CSV file to read it as UTF-8. */
const WITH_MARK = new Set(['.csv']);

/** Shows code points, since NFD and NFC look the same. */
const codes = (text: string): string =>
  [...text]
    .map((sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
    .join(' ');

/** The first place where a text is not NFC, with the letters there and their code points. */
export function firstNotNfc(text: string): string | undefined {
  // A letter and the marks after it are the longest piece that NFC puts together.
  for (const [piece] of text.matchAll(/.\p{M}*/gsu)) {
    if (piece.normalize('NFC') !== piece) return `"${piece}" (${codes(piece)})`;
  }
  return text.normalize('NFC') === text ? undefined : shorten(text);
}

/**
 * Every text is UTF-8 in Unicode NFC, without a byte order mark (but in CSV) and without the sign for lost letters.
 *
 * @param untouched files that are published byte for byte as they came
 */
export function checkText(dist: Dist, untouched: RegExp): Report {
  const files = dist.files.filter((file) => TEXTS.has(extname(file)) && !untouched.test(file));
  const pages = new Map(dist.pages.map((page) => [page.file, page]));
  const findings = files.flatMap((file) => {
    const bytes = dist.read(file);
    const report = (message: string) => [{ where: `/${file}`, message }];
    if (!isUtf8(bytes)) return report('tệp không phải UTF-8; hãy lưu lại theo UTF-8');
    const text = bytes.toString('utf8');
    if (text.startsWith('\uFEFF') && !WITH_MARK.has(extname(file))) {
      return report('tệp bắt đầu bằng dấu BOM; hãy lưu lại theo UTF-8 không BOM');
    }
    if (text.includes('\uFFFD')) {
      const at = text.indexOf('\uFFFD');
      return report(`có chữ bị mất: "${shorten(text.slice(Math.max(0, at - 20), at + 20))}"`);
    }
    // Marks written as &#x301; are seen only once the page is parsed.
    const page = pages.get(file);
    const words = page === undefined ? '' : DomUtils.textContent(page.document);
    const place = firstNotNfc(text) ?? firstNotNfc(words);
    return place === undefined
      ? []
      : report(`chữ chưa ở dạng Unicode dựng sẵn (NFC): ${place}; hãy gõ lại bằng bảng mã Unicode`);
  });
  return { checked: files.length, findings };
}
