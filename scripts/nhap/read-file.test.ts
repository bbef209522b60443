import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { asDocx, numberedDocx } from '#tests/helpers/as-files.ts';
import { ImportError } from './import-error.ts';
import { readFileBytes } from './read-file.ts';

const TEXT = `KẾ HOẠCH
Trợ giúp người già yếu tỉnh Mây Trắng năm 2021. Ủy ban nhân dân tỉnh yêu cầu các sở, ngành thực hiện đúng thời hạn,
bảo đảm quyền lợi của người dân, không để ai thiếu đói; báo cáo kết quả trước ngày 15 tháng 12.`;

/** A text in an old encoding, from its letters and theirs. */
const encoded = (from: readonly string[], to: readonly string[]): string =>
  [...TEXT.normalize('NFC')].map((sign) => to[from.indexOf(sign)] ?? sign).join('');

const TCVN3_TO = [...'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'];
const TCVN3 = [...'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ'];

test('a text in TCVN3 is read as Unicode, and says so', async () => {
  const bytes = Buffer.from(encoded(TCVN3_TO, TCVN3).replace(/[\u0100-\uFFFF]/gu, '?'), 'latin1');
  const source = await readFileBytes(bytes);
  expect(source.text).toContain('người già yếu tỉnh Mây Trắng');
  expect(source.remarks.join()).toContain('TCVN3');
});

test('a text in VNI is read as Unicode', async () => {
  const marks: Record<string, string> = {
    à: 'aø',
    á: 'aù',
    ả: 'aû',
    ã: 'aõ',
    ạ: 'aï',
    ầ: 'aà',
    ấ: 'aá',
    ẩ: 'aå',
    ẫ: 'aã',
    ậ: 'aä',
    â: 'aâ',
    ă: 'aê',
    ắ: 'aé',
    ằ: 'aè',
    ẳ: 'aú',
    ặ: 'aë',
    è: 'eø',
    é: 'eù',
    ẻ: 'eû',
    ẹ: 'eï',
    ê: 'eâ',
    ề: 'eà',
    ế: 'eá',
    ể: 'eå',
    ễ: 'eã',
    ệ: 'eä',
    ỉ: 'æ',
    ĩ: 'ó',
    ị: 'ò',
    ò: 'oø',
    ó: 'où',
    ỏ: 'oû',
    ọ: 'oï',
    ô: 'oâ',
    ồ: 'oà',
    ố: 'oá',
    ổ: 'oå',
    ỗ: 'oã',
    ộ: 'oä',
    ơ: 'ô',
    ờ: 'ôø',
    ớ: 'ôù',
    ở: 'ôû',
    ợ: 'ôï',
    ù: 'uø',
    ú: 'uù',
    ủ: 'uû',
    ụ: 'uï',
    ư: 'ö',
    ừ: 'öø',
    ứ: 'öù',
    ử: 'öû',
    ữ: 'öõ',
    ự: 'öï',
    ý: 'yù',
    ỳ: 'yø',
    ỷ: 'yû',
    ỹ: 'yõ',
    đ: 'ñ',
  };
  const vni = [...TEXT.toLowerCase()].map((sign) => marks[sign] ?? sign).join('');
  const source = await readFileBytes(Buffer.from(vni, 'latin1'));
  expect(source.text).toContain('ủy ban nhân dân tỉnh yêu cầu các sở');
  expect(source.remarks.join()).toContain('VNI');
});

test('a text in VPS is read as Unicode', async () => {
  // Written out letter by letter: what the table says is not asked again. 0xE5 is ạ, 0xC6 ậ, 0x8C ệ, 0xAE ợ, 0xB6 ộ.
  const letters: Record<string, number> = {
    ...{ à: 0xe0, á: 0xe1, ả: 0xe4, ạ: 0xe5, â: 0xe2, ầ: 0xc0, ấ: 0xc3, ậ: 0xc6, ă: 0xe6, ắ: 0xa1 },
    ...{ ê: 0xea, ế: 0x89, ề: 0x8a, ể: 0x8b, ệ: 0x8c, ỉ: 0xcc, ì: 0xec, í: 0xed, ị: 0xce },
    ...{
      ò: 0xf2,
      ó: 0xf3,
      ỏ: 0xd5,
      ô: 0xf4,
      ố: 0xd3,
      ổ: 0xb0,
      ộ: 0xb6,
      ơ: 0xd6,
      ờ: 0xa9,
      ợ: 0xae,
      ở: 0xaa,
    },
    ...{
      ủ: 0xfb,
      ư: 0xdc,
      ừ: 0xd8,
      ử: 0xba,
      ự: 0xbf,
      ú: 0xfa,
      ụ: 0xf8,
      ý: 0x9a,
      ỷ: 0x9b,
      đ: 0xc7,
      ẳ: 0xa3,
    },
    ...{ Ấ: 0x83, Ủ: 0xd1, Ế: 0x90, Đ: 0xf1, ằ: 0xa2, Ạ: 0xe5 },
  };
  const bytes = Uint8Array.from(
    [...TEXT.normalize('NFC')],
    (sign) => letters[sign] ?? sign.charCodeAt(0),
  );
  const source = await readFileBytes(bytes);
  expect(source.text).toContain(
    'Ủy ban nhân dân tỉnh yêu cầu các sở, ngành thực hiện đúng thời hạn',
  );
  expect(source.remarks.join()).toContain('VPS');
});

test('letters of a VPS font in a Word file are read as Unicode', async () => {
  // Word keeps the letters of the font as the signs of Windows: 0x8C is Œ, 0x89 is ‰.
  const shown =
    'ûy ban nhân dân tÌnh yêu cÀu các sª, ngành th¿c hiŒn Çúng th©i hån, bäo Çäm quyŠn l®i cûa ngÜ©i dân, không Ç‹ ai thi‰u Çói';
  const source = await readFileBytes(await asDocx(shown));
  expect(source.text).toContain(
    'tỉnh yêu cầu các sở, ngành thực hiện đúng thời hạn, bảo đảm quyền lợi',
  );
  expect(source.remarks.join()).toContain('VPS');
});

test('UTF-16 and marks apart are read', async () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(TEXT, 'utf16le')]);
  expect((await readFileBytes(utf16)).text).toContain('Mây Trắng');
  expect((await readFileBytes(Buffer.from(TEXT.normalize('NFD')))).text.normalize('NFC')).toBe(
    TEXT,
  );
});

const SCAN = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`;

const BAD: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['an empty file', Buffer.alloc(0), /rỗng/u],
  ['a picture called .docx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), /tệp ảnh/u],
  ['a scan', Buffer.from(SCAN), /bản quét/u],
  ['a broken PDF', Buffer.from('%PDF-1.7 xin chào'), /PDF/u],
  ['a zip that is no Word file', zipSync({ 'a.txt': strToU8('x') }), /không phải văn bản Word/u],
  ['a broken zip', Buffer.from('PK\u0003\u0004hỏng'), /tệp hỏng/u],
  [
    'a Word file with macros',
    zipSync({ 'word/document.xml': strToU8('<w:document/>'), 'word/vbaProject.bin': strToU8('x') }),
    /macro/u,
  ],
  ['a zip bomb', zipSync({ 'word/document.xml': new Uint8Array(70_000_000) }), /quá lớn/u],
  [
    'an old Word file that is broken',
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    /\.doc/u,
  ],
  ['RTF', Buffer.from('{\\rtf1 x}'), /RTF/u],
  [
    'bytes that are no text',
    Buffer.from(Array.from({ length: 400 }, (_x, at) => 128 + ((at * 7) % 128))),
    /bảng mã/u,
  ],
  ['blanks', Buffer.from(' \n \n'), /không có chữ/u],
  ['fifty megabytes', Buffer.alloc(51_000_000, 0x61), /quá 50 MB/u],
];

test.each(BAD)('%s is refused in Vietnamese', async (_what, bytes, message) => {
  const refused = await readFileBytes(bytes).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(ImportError);
  expect((refused as ImportError).message).toMatch(message);
});

test('what is taken for a page is one', async () => {
  const page = await readFileBytes(
    Buffer.from(
      '<div><p>Một</p><p>Hai<br>ba</p><table><tr><td>a</td><td>b</td></tr></table><p>x</p></div>',
    ),
  );
  expect(page.format).toBe('html');
  expect(page.text.split('\n').filter(Boolean)).toEqual([
    'Một',
    'Hai',
    'ba',
    '|',
    'a',
    '|',
    'b',
    '|',
    'x',
  ]);
});

test('a Word file is told by its bytes', async () => {
  const source = await readFileBytes(await numberedDocx([{ level: 0, text: 'MỤC TIÊU' }]));
  expect([source.format, source.text]).toEqual(['docx', 'I. MỤC TIÊU']);
});
