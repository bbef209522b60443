import { isSyllable, isWrittenSyllable } from '#src/vietnamese/syllables.ts';
import { fold } from '#src/vietnamese/marks.ts';
import { ImportError } from './import-error.ts';

/**
 * Texts in the encodings that were used before Unicode. TCVN3 (fonts .Vn…, "ABC") has one sign a letter; VNI writes a
 * letter and a sign for its mark; VPS has one sign a letter too, at other places; windows-1258 writes marks apart.
 * Sources: TCVN 5712:1993; the tables that Unikey and the VNI fonts document; the table of VPS as free programs for typing
 * Vietnamese publish it (capitals with a dot below share the sign of the small letter there).
 */

const TCVN3_FROM =
  'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢£¤¥¦§';
const TCVN3_TO = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂÊÔƠƯĐ';

const VNI_MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: {
    ù: 'á',
    ø: 'à',
    û: 'ả',
    õ: 'ã',
    ï: 'ạ',
    â: 'â',
    á: 'ấ',
    à: 'ầ',
    å: 'ẩ',
    ã: 'ẫ',
    ä: 'ậ',
    ê: 'ă',
    é: 'ắ',
    è: 'ằ',
    ú: 'ẳ',
    ü: 'ẵ',
    ë: 'ặ',
  },
  e: { ù: 'é', ø: 'è', û: 'ẻ', õ: 'ẽ', ï: 'ẹ', â: 'ê', á: 'ế', à: 'ề', å: 'ể', ã: 'ễ', ä: 'ệ' },
  o: { ù: 'ó', ø: 'ò', û: 'ỏ', õ: 'õ', ï: 'ọ', â: 'ô', á: 'ố', à: 'ồ', å: 'ổ', ã: 'ỗ', ä: 'ộ' },
  ô: { ù: 'ớ', ø: 'ờ', û: 'ở', õ: 'ỡ', ï: 'ợ' },
  u: { ù: 'ú', ø: 'ù', û: 'ủ', õ: 'ũ', ï: 'ụ' },
  ö: { ù: 'ứ', ø: 'ừ', û: 'ử', õ: 'ữ', ï: 'ự' },
  y: { ù: 'ý', ø: 'ỳ', û: 'ỷ', õ: 'ỹ' },
};
const VNI_ALONE: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};

/** The letters of VPS from byte 0x80 on; `·` where it has none. */
const VPS =
  'ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ··ỀỂỄỐỒỔỖýỷỵỚỜỞ·ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự' +
  'ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ·àáâãảạă·èéêẽìí·ĩẴĐòóôõ·Ơụùúủ·ỶẼỳ';
/** The same bytes as Windows shows them: in Word files the letters of the font stand as these signs. */
const VPS_SHOWN = [
  ...new TextDecoder('windows-1252').decode(Uint8Array.from(VPS, (_, at) => 0x80 + at)),
];

const vps = new Map(
  [...VPS].flatMap((letter, at): [string, string][] =>
    letter === '·'
      ? []
      : [
          [String.fromCharCode(0x80 + at), letter],
          [VPS_SHOWN[at] ?? '', letter],
        ],
  ),
);
const tcvn3 = new Map([...TCVN3_FROM].map((sign, at) => [sign, [...TCVN3_TO][at] ?? sign]));

const fromTable = (text: string, table: ReadonlyMap<string, string>): string =>
  [...text].map((sign) => table.get(sign) ?? sign).join('');

const fromTcvn3 = (text: string): string => fromTable(text, tcvn3);
const fromVps = (text: string): string => fromTable(text, vps);

function fromVni(text: string): string {
  const signs = [...text];
  let out = '';
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at] ?? '';
    const small = sign.toLowerCase();
    const marked = VNI_MARKS[small]?.[(signs[at + 1] ?? '').toLowerCase()];
    const made = marked ?? VNI_ALONE[small];
    if (marked !== undefined) at += 1;
    out += made === undefined ? sign : small === sign ? made : made.toUpperCase();
  }
  return out;
}

/** The share of a text's words that are built like Vietnamese syllables, and how many of them bear marks. */
function vietnameseShare(text: string): { share: number; marked: number } {
  let all = 0;
  let right = 0;
  let marked = 0;
  for (const [word] of text
    .slice(0, 200_000)
    .matchAll(/[\p{L}\u00A1-\u00BF\u00D7\u00F7\u00AD]{2,}/gu)) {
    all += 1;
    if (!isWrittenSyllable(word) || !isSyllable(fold(word))) continue;
    right += 1;
    if (/[^\u0020-\u007F]/u.test(word)) marked += 1;
  }
  return { share: all === 0 ? 1 : right / all, marked };
}

/** A text that is Vietnamese once it is converted, and from what; undefined: it is Vietnamese, or no words tell. */
export function fromOldFonts(text: string): { text: string; name: string } | undefined {
  // No Unicode text of Vietnam is without ạ, ế, ư and their like; the old fonts have none of them.
  const own = text.match(/[ăđơưĂĐƠƯẠ-ỹ]/gu)?.length ?? 0;
  const foreign = text.match(/[\u00A1-\u00FF]/gu)?.length ?? 0;
  if (foreign < 20 || own > foreign / 4) return undefined;
  const before = vietnameseShare(text);
  const [best] = [
    { name: 'TCVN3 (ABC)', text: fromTcvn3(text) },
    { name: 'VNI', text: fromVni(text) },
    { name: 'VPS', text: fromVps(text) },
  ]
    .map((made) => ({ ...made, ...vietnameseShare(made.text) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share > 0.75 && best.share > before.share + 0.1
    ? { text: best.text, name: best.name }
    : undefined;
}

/**
 * The text of a plain file.
 *
 * @throws ImportError where no encoding makes Vietnamese of it
 */
export function decodeText(bytes: Uint8Array): {
  text: string;
  verbatim: boolean;
  remarks: string[];
} {
  if (
    bytes.length >= 2 &&
    ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  )
    return {
      text: new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes),
      verbatim: false,
      remarks: ['Tệp viết bằng UTF-16, đã đổi sang UTF-8.'],
    };
  const utf8 = ((): string | undefined => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return undefined;
    }
  })();
  const name = (code: string): string =>
    `Tệp viết bằng bảng mã cũ ${code}, đã đổi sang Unicode; hãy đọc lại chữ hoa có dấu.`;
  if (utf8 !== undefined) {
    if (utf8.includes('\u0000'))
      throw new ImportError('Đây không phải tệp chữ; hãy đưa tệp Word, PDF, HTML hoặc tệp .txt.');
    const old = fromOldFonts(utf8);
    return old
      ? { text: old.text, verbatim: false, remarks: [name(old.name)] }
      : { text: utf8, verbatim: !utf8.startsWith('\uFEFF') && !utf8.includes('\r'), remarks: [] };
  }
  const latin = new TextDecoder('latin1').decode(bytes);
  const byOne = Buffer.from(bytes).toString('latin1');
  const candidates = [
    { name: 'windows-1258', text: new TextDecoder('windows-1258').decode(bytes).normalize('NFC') },
    { name: 'TCVN3 (ABC)', text: fromTcvn3(byOne) },
    { name: 'VNI', text: fromVni(latin) },
    { name: 'VPS', text: fromVps(byOne) },
  ].map((made) => ({ ...made, ...vietnameseShare(made.text) }));
  const [best] = candidates.sort((a, b) => b.share * b.marked - a.share * a.marked);
  if (!best || best.share < 0.7 || best.marked < 3)
    throw new ImportError(
      'Không nhận ra bảng mã của tệp chữ này (không phải UTF-8, UTF-16, windows-1258, TCVN3, VNI hay VPS). Hãy mở bằng Word, chọn Lưu thành .docx, rồi đưa tệp .docx.',
    );
  return { text: best.text, verbatim: false, remarks: [name(best.name)] };
}
