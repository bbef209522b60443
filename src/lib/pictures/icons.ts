import { pngOf } from './png.ts';

/** The site's sign as pictures, in the sizes that phones and older browsers ask for. */

/** The open book of `public/favicon.svg`, on a ground of its own: a phone's screen may have any colour. */
const BOOK = 'M5 3h22v26H5zM13 6v20h11V6z';
const GROUND = '#0d4f4a';
const INK = '#fffdf8';

/** Width of the sign in its drawing. */
const DRAWN = 32;

/** What a phone may put the sign on its screen with. */
export interface IconFile {
  /** Last part of its address: `192`, or `512-tron` for one that may be cut to any shape. */
  readonly name: string;
  /** In pixels, both ways. */
  readonly size: number;
  /** How much of the width the sign takes, so that a phone may cut the corners off. */
  readonly share: number;
  /** As web app manifests call it. */
  readonly purpose: 'any' | 'maskable';
}

/** Sizes that Android (192, 512) and iPhones (180) ask for; of the round ones phones may show the middle 80 % alone. */
export const iconFiles: readonly IconFile[] = [
  { name: '180', size: 180, share: 0.7, purpose: 'any' },
  { name: '192', size: 192, share: 0.78, purpose: 'any' },
  { name: '512', size: 512, share: 0.78, purpose: 'any' },
  { name: '512-tron', size: 512, share: 0.56, purpose: 'maskable' },
];

function iconSvg(share: number): string {
  const rest = (DRAWN * (1 - share)) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(DRAWN)} ${String(DRAWN)}" width="${String(DRAWN)}" height="${String(DRAWN)}"><path fill="${GROUND}" d="M0 0h32v32H0z"/><path fill="${INK}" fill-rule="evenodd" transform="translate(${String(rest)} ${String(rest)}) scale(${String(share)})" d="${BOOK}"/></svg>`;
}

/** One of the icons as a PNG. */
export const iconPng = ({ size, share }: Pick<IconFile, 'size' | 'share'>): Promise<Uint8Array> =>
  pngOf(iconSvg(share), size);

/** Sizes in `favicon.ico`: of a tab, of a tab on a dense screen, of a desktop. */
const ICO_SIZES = [16, 32, 48] as const;

/** Bytes of the head of an ICO file, and of the entry of each picture in it. */
const HEAD = 6;
const ENTRY = 16;

/**
 * Pictures as one ICO file. Since Windows Vista a picture in it may be a PNG as it is: a head, an entry a picture, the
 * pictures one after the other ("The evolution of the ICO file format", Microsoft 2010).
 */
export function icoOf(
  pictures: readonly { readonly size: number; readonly png: Uint8Array }[],
): Uint8Array {
  const bytes = pictures.reduce((sum, { png }) => sum + png.length, 0);
  const file = new Uint8Array(HEAD + ENTRY * pictures.length + bytes);
  const view = new DataView(file.buffer);
  // Kind 1 is an icon, 2 would be a cursor.
  view.setUint16(2, 1, true);
  view.setUint16(4, pictures.length, true);
  let at = HEAD + ENTRY * pictures.length;
  for (const [place, { size, png }] of pictures.entries()) {
    const entry = HEAD + ENTRY * place;
    file[entry] = size;
    file[entry + 1] = size;
    view.setUint16(entry + 4, 1, true);
    view.setUint16(entry + 6, 32, true);
    view.setUint32(entry + 8, png.length, true);
    view.setUint32(entry + 12, at, true);
    file.set(png, at);
    at += png.length;
  }
  return file;
}

/** `favicon.ico`. */
export const faviconIco = async (): Promise<Uint8Array> =>
  icoOf(
    await Promise.all(
      ICO_SIZES.map(async (size) => ({ size, png: await iconPng({ size, share: 0.94 }) })),
    ),
  );
