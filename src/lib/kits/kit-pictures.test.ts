import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { sampleKit } from '#tests/helpers/kit.ts';
import { documentFacts, statesFrom } from '#src/lib/documents/state.ts';
import { textWidth } from '#src/lib/pictures/fonts.ts';
import { limits } from '#src/schemas/outreach.ts';
import type { Kit, Line } from './kit.ts';
import { filesOf } from './kit-files.ts';
import { posterSvg } from './poster-picture.ts';
import { SQUARE, squareSvg, squareWords } from './square-picture.ts';

const line = (text: string, bases: readonly string[] = [], pins: Line['pins'] = []): Line => ({
  text,
  pins,
  bases,
});

/** Words of a length, made of syllables that are as wide as they come. */
const wide = (length: number): string => 'Nghiêng ngươm '.repeat(20).slice(0, length).trim();

const [document] = sampleKit().documents;
const unknown = statesFrom(
  documentFacts({ stage: 'unknown' }, 'nghị quyết năm 2019', 'nghi-quyet'),
  '2026-11-23',
);

const full = (override: Partial<Kit> = {}): Kit =>
  sampleKit({
    expired: undefined,
    documents: document ? [{ ...document, states: unknown }] : [],
    poster: {
      title: line(wide(limits.posterTitle)),
      lines: Array.from({ length: 5 }, () => line(wide(limits.posterLine))),
      takeDown: '2027-06-30',
    },
    ask: [],
    askNone: line('Văn bản không nêu nơi người dân hỏi. Bà con hỏi Ủy ban nhân dân xã, phường.'),
    ...override,
  });

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly right: number;
  readonly words: string;
}

/** The lines of text of a drawing, in order. */
const textsOf = (svg: string): Drawn[] =>
  [
    ...svg.matchAll(
      /<text x="([\d.]+)" y="([\d.]+)"[^>]* font-size="([\d.]+)" font-weight="(400|600)"[^>]*>([^<]*)</gu,
    ),
  ].map(([, x, y, size, weight, words = '']) => ({
    x: Number(x),
    y: Number(y),
    size: Number(size),
    right: Number(x) + textWidth(words, Number(size), weight === '600' ? 600 : 400),
    words,
  }));

const words = (svg: string): string =>
  textsOf(svg)
    .map((text) => text.words)
    .join(' ');

describe.each([
  ['the square', squareSvg, { width: SQUARE, height: SQUARE }],
  ['the poster', posterSvg, { width: 2100, height: 2970 }],
])('%s', (_, draw, sheet) => {
  it.each<[string, Kit]>([
    ['a full kit', full()],
    ['a full kit that is past', full({ expired: 'Giữ làm mẫu.' })],
    ['the smallest kit', sampleKit({ expired: undefined })],
    ['a kit of no place', full({ places: [], documents: [] })],
  ])('puts the words of %s below one another, none beyond the edge', (_name, kit) => {
    const texts = textsOf(draw(kit));
    expect(texts.length).toBeGreaterThan(5);
    for (const [index, text] of texts.entries()) {
      expect(text.right).toBeLessThanOrEqual(sheet.width);
      expect(text.y).toBeLessThan(sheet.height);
      const before = texts[index - 1];
      if (before) expect(text.y - before.y).toBeGreaterThan(text.size);
    }
  });

  it('leaves no word out', () => {
    const drawn = words(draw(full()));
    for (const said of [wide(limits.posterTitle), wide(limits.posterLine)])
      expect(drawn).toContain(said);
    expect(drawn.match(/Nghiêng ngươm N/gu)?.length).toBeGreaterThan(20);
    expect(drawn).not.toContain('…');
  });

  it('says whom to ask, as the source names it or as the editors say', () => {
    expect(words(draw(full()))).toMatch(/Hỏi ở đâu Văn bản không nêu nơi người dân hỏi\. Bà con/u);
    expect(words(draw(sampleKit()))).toContain('Hỏi ở đâu UBND tỉnh Mẫu.');
  });

  it('says first that the kit is past, and only then', () => {
    expect(words(draw(sampleKit()))).toContain('HẾT HẠN PHÁT: không phát sau ngày 31/12/2025.');
    expect(words(draw(full()))).not.toContain('HẾT HẠN PHÁT');
  });
});

describe('the square', () => {
  it('says where it applies, so that it is not taken for a province of today', () => {
    expect(words(squareSvg(full()))).toMatch(
      /^Tỉnh Mẫu trước ngày 1\/7\/2025 nay thuộc tỉnh Cầu Vồng /u,
    );
  });

  it('says what is not known of its document', () => {
    expect(words(squareSvg(full()))).toContain(unknown[0].label);
  });

  it('tells once what became of the place, and leaves out no line that rests on the source', () => {
    const lines = [
      line('Cho người già', ['ghi chú về tỉnh'], sampleKit().quotes),
      line('Nay là Cầu Vồng, hỏi xã', ['ghi chú về tỉnh']),
    ];
    const drawn = words(squareSvg(full({ poster: { ...full().poster, lines } })));
    expect(drawn).toContain('Cho người già');
    expect(drawn).not.toContain('Nay là Cầu Vồng');
  });

  it('has all of it in words, for those who cannot see it', () => {
    expect(squareWords(sampleKit())).toBe(
      'Tỉnh Mẫu trước ngày 1/7/2025, nay thuộc tỉnh Cầu Vồng. Thử đến năm 2025. HẾT HẠN PHÁT: không phát sau ngày 31/12/2025. Thử từ năm 2022. Thử đến năm 2025. Hỏi ở đâu: UBND tỉnh Mẫu.',
    );
  });

  it('is a file of 1080 × 1080 pixels in colour', async () => {
    const made = await filesOf(sampleKit())
      .find(({ name }) => name === 'hinh-vuong.png')
      ?.make();
    const { width, height, data } = PNG.sync.read(Buffer.from(made ?? []));
    expect([width, height]).toEqual([1080, 1080]);
    // The ground of its heading: the site's green-blue.
    const [red = 0, green = 0, blue = 0] = data.subarray(0, 3);
    for (const [seen, meant] of [
      [red, 0x0d],
      [green, 0x4f],
      [blue, 0x4a],
    ] as const)
      expect(Math.abs(seen - meant)).toBeLessThanOrEqual(1);
  });
});
