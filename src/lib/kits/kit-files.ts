import { strToU8 } from 'fflate';
import { site } from '#src/site/site.ts';
import { keptPng } from '#src/lib/pictures/kept-png.ts';
import { docxFile } from './docx.ts';
import type { Kit } from './kit.ts';
import { plainText, releaseText, scriptsText, textsOf, type KitText } from './kit-texts.ts';
import { creditLine, expiryLine } from './labels.ts';
import { posterSvg } from './poster-picture.ts';
import { squareSvg } from './square-picture.ts';
import { timetableFile } from './timetable.ts';
import { fixedZip } from './zip.ts';

/** The files of a kit. The same kit always gives the same bytes. */

export interface KitFile {
  /** `thong-cao.docx` */
  readonly name: string;
  /** What it is, for the list of contents. */
  readonly what: string;
  /** Media type. */
  readonly type: string;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
}

const TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  zip: 'application/zip',
};

const file = (name: string, what: string, make: KitFile['make']): KitFile => ({
  name,
  what,
  type: TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
  make,
});

/** Width of the pictures in pixels: sharp on paper a hand wide. */
const PICTURE_WIDTH = 1312;
/** Of the poster: 150 dots an inch on A3. */
const POSTER_WIDTH = 1754;

const txt = (text: KitText): KitFile =>
  file(`${text.name}.txt`, text.title, () => strToU8(plainText(text.blocks)));
const docx = (kit: Kit, text: KitText): KitFile =>
  file(`${text.name}.docx`, `${text.title} (Word)`, () =>
    docxFile(`${text.title}: ${kit.title}`, text.blocks, kit.updated),
  );

/** Every file of a kit but the archive, in the order of the list. */
function members(kit: Kit): KitFile[] {
  const { picture } = kit;
  return [
    docx(kit, releaseText(kit)),
    docx(kit, scriptsText(kit)),
    ...textsOf(kit).map(txt),
    file('ap-phich.png', 'Áp phích, in khổ A4 hoặc A3', () =>
      keptPng(posterSvg(kit), POSTER_WIDTH),
    ),
    file('hinh-vuong.png', 'Hình vuông để đăng Zalo, mạng xã hội', () => keptPng(squareSvg(kit))),
    ...(picture
      ? [
          file('chi-tieu.svg', 'Hình chỉ tiêu, phóng to không vỡ', () => strToU8(picture.svg)),
          file('chi-tieu.png', 'Hình chỉ tiêu', () => keptPng(picture.svg, PICTURE_WIDTH)),
          file('chi-tieu.txt', 'Lời tả hình chỉ tiêu và câu ghi nguồn', () =>
            strToU8(
              `${[picture.title, picture.description, picture.credit].join('\n\n')}\n`.normalize(
                'NFC',
              ),
            ),
          ),
        ]
      : []),
    // A calendar without a day would propose nothing.
    ...(kit.timetable.length > 0
      ? [
          file('lich-phat.ics', 'Lịch phát gợi ý, mở bằng ứng dụng lịch', () =>
            strToU8(timetableFile(kit, new URL(site.address).host)),
          ),
        ]
      : []),
  ];
}

/**
 * The name under which a file is saved: with that of its kit, so that files of several kits can lie in one folder. Its
 * address stays as it was published.
 */
export function savedName(kit: Pick<Kit, 'slug'>, name: string): string {
  return name === archiveName(kit) ? name : `${kit.slug}-${name}`;
}

/** Name of the archive of a kit: `ho-tro-….zip`. */
export function archiveName(kit: Pick<Kit, 'slug'>): string {
  return `${kit.slug}.zip`;
}

const CONTENTS = 'muc-luc.txt';

async function archive(kit: Kit, files: readonly KitFile[]): Promise<Uint8Array> {
  const made = await Promise.all(
    files.map(async ({ name, what, make }) => ({ name, what, bytes: await make() })),
  );
  const contents = [
    ...(kit.expired === undefined ? [] : [expiryLine(kit), kit.expired, '']),
    kit.title.toLocaleUpperCase('vi'),
    creditLine(kit),
    '',
    ...made.map(({ name, what, bytes }) => `${name}: ${what} (${bytes.length} byte)`),
    '',
  ].join('\n');
  return fixedZip(
    [{ name: CONTENTS, bytes: strToU8(contents.normalize('NFC')) }, ...made],
    kit.updated,
  );
}

/** Every file of a kit; the last is the archive of all others with a list of contents. */
export function filesOf(kit: Kit): KitFile[] {
  // The archive holds the same files again: each is made once, and kept until the archive is there.
  const made = new Map<string, ReturnType<KitFile['make']>>();
  const files = members(kit).map((each): KitFile => {
    const make = (): ReturnType<KitFile['make']> => {
      const bytes = made.get(each.name) ?? each.make();
      made.set(each.name, bytes);
      return bytes;
    };
    return { ...each, make };
  });
  const all = file(archiveName(kit), 'Cả bộ trong một tệp', async () => {
    const bytes = await archive(kit, files);
    made.clear();
    return bytes;
  });
  return [...files, all];
}
