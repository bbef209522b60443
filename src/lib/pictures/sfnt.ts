/** Reads what we need of a TrueType font: which characters it has, how wide they are, how tall a line is. Follows the OpenType specification 1.9, tables `cmap` (formats 4 and 12), `head`, `hhea`, `hmtx`. */

export interface FontFace {
  /** Units to the em; every other number is in these units. */
  unitsPerEm: number;
  /** Height above the base line that a line takes. */
  ascent: number;
  /** Depth below the base line that a line takes, as a positive number. */
  descent: number;
  /** Whether the font draws the character. */
  has: (character: string) => boolean;
  /** Advance width of the character; of one that it lacks, the width of the missing-glyph box. */
  advance: (character: string) => number;
}

/** Where each table starts, by its tag. */
function tableOffsets(view: DataView): Map<string, number> {
  const offsets = new Map<string, number>();
  for (let record = 12; record < 12 + 16 * view.getUint16(4); record += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)));
    offsets.set(tag, view.getUint32(record + 8));
  }
  return offsets;
}

/** Glyph numbers of a `cmap` subtable of format 4 (code points up to U+FFFF). */
function readSegments(view: DataView, start: number, glyphs: Map<number, number>): void {
  const doubled = view.getUint16(start + 6);
  const ends = start + 14;
  const starts = ends + doubled + 2;
  for (let segment = 0; segment < doubled; segment += 2) {
    const delta = view.getInt16(starts + doubled + segment);
    const rangeAt = starts + 2 * doubled + segment;
    const range = view.getUint16(rangeAt);
    const first = view.getUint16(starts + segment);
    const last = view.getUint16(ends + segment);
    for (let code = first; code <= last && code !== 0xffff; code++) {
      const raw = range === 0 ? code : view.getUint16(rangeAt + range + 2 * (code - first));
      if (raw !== 0) glyphs.set(code, (raw + delta) & 0xffff);
    }
  }
}

/** Glyph numbers of a `cmap` subtable of format 12 (all code points). */
function readGroups(view: DataView, start: number, glyphs: Map<number, number>): void {
  const count = view.getUint32(start + 12);
  for (let group = start + 16; group < start + 16 + 12 * count; group += 12) {
    const first = view.getUint32(group);
    const last = view.getUint32(group + 4);
    for (let code = first; code <= last; code++) {
      glyphs.set(code, view.getUint32(group + 8) + code - first);
    }
  }
}

/** Where in the file the advance width of each glyph stands, and how many glyphs have one of their own. */
interface Widths {
  at: (glyph: number) => number;
  glyphOf: (character: string) => number;
}

function readWidths(view: DataView, table: (tag: string) => number): Widths {
  const glyphs = new Map<number, number>();
  const cmap = table('cmap');
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const start = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    const format = view.getUint16(start);
    if (format === 4) readSegments(view, start, glyphs);
    if (format === 12) readGroups(view, start, glyphs);
  }
  const measured = view.getUint16(table('hhea') + 34);
  const hmtx = table('hmtx');
  return {
    at: (glyph) => hmtx + 4 * Math.min(glyph, measured - 1),
    glyphOf: (character) => glyphs.get(character.codePointAt(0) ?? 0) ?? 0,
  };
}

/** A view of the file and the place of each table. Throws where one is asked for that is missing. */
function open(bytes: Uint8Array): { view: DataView; table: (tag: string) => number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const offsets = tableOffsets(view);
  const table = (tag: string): number => {
    const offset = offsets.get(tag);
    if (offset === undefined) throw new Error(`The font has no table "${tag}".`);
    return offset;
  };
  return { view, table };
}

/**
 * A copy of the font whose ten figures all have the given advance width, each kept in the middle of its place.
 * Only `hmtx` changes: a rasteriser sets a glyph's left edge at its side bearing, so that moving the bearing moves the glyph.
 */
export function withEqualFigures(bytes: Uint8Array, width: number): Buffer {
  const copy = Buffer.from(bytes);
  const { view, table } = open(copy);
  const widths = readWidths(view, table);
  for (const figure of '0123456789') {
    const at = widths.at(widths.glyphOf(figure));
    const shift = Math.round((width - view.getUint16(at)) / 2);
    view.setUint16(at, width);
    view.setInt16(at + 2, view.getInt16(at + 2) + shift);
  }
  return copy;
}

/** Reads a font file in TrueType form (not WOFF). Throws where a table it needs is missing. */
export function readFont(bytes: Uint8Array): FontFace {
  const { view, table } = open(bytes);
  const { at, glyphOf } = readWidths(view, table);
  const hhea = table('hhea');
  return {
    unitsPerEm: view.getUint16(table('head') + 18),
    ascent: view.getInt16(hhea + 4),
    descent: -view.getInt16(hhea + 6),
    has: (character) => glyphOf(character) !== 0,
    advance: (character) => view.getUint16(at(glyphOf(character))),
  };
}
