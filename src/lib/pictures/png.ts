import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import { FAMILY, fontFiles } from './fonts.ts';

/** SVG drawings as PNG files. */

/**
 * Pixels as a PNG with a palette: letters on one ground have some thirty colours, so that a file in full colour would be
 * half as large again. A channel may differ from what was drawn by one step of 255. The same pixels give the same bytes.
 *
 * @param pixels four bytes each: red, green, blue, opacity
 */
export const palettePng = (
  pixels: Uint8Array,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> =>
  sharp(pixels, { raw: { ...size, channels: 4 } })
    // No dithering: it would strew dots over even grounds. From 4 on effort takes twice the time and gains nothing.
    .png({ palette: true, dither: 0, effort: 3 })
    .toBuffer();

/**
 * Draws an opaque SVG. Only the site's own faces are used, so that it looks the same wherever it is built.
 *
 * @param width in pixels; left out: the drawing's own
 */
export async function pngOf(svg: string, width?: number): Promise<Uint8Array> {
  const image = new Resvg(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: FAMILY },
    ...(width !== undefined && { fitTo: { mode: 'width', value: width } }),
  }).render();
  return palettePng(image.pixels, { width: image.width, height: image.height });
}
