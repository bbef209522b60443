import { describe, expect, it } from 'vitest';
import { getComparisonNotes, getComparisons, type ComparisonCell } from './comparison.ts';

const [comparison, ...others] = await getComparisons();

const ids = (rows: readonly { readonly row: { readonly id: string } }[]) =>
  rows.map(({ row }) => row.id);
const told = ({ document, who, what, targets, reports, funding, note }: ComparisonCell) => ({
  document: document.slug,
  who: ids(who),
  what: what.map(({ text }) => text),
  targets: ids(targets),
  reports: ids(reports),
  funding: ids(funding),
  note,
});
const empty = { who: [], what: [], targets: [], reports: [], funding: [], note: undefined };
const [mayTrang, saoHom] = ['may-trang-35-kh-ubnd-2024', 'sao-hom-du-thao-kh-2025'];

describe('getComparisons', () => {
  it('names what the plans carry out, and the plans in the order given', () => {
    expect(others).toEqual([]);
    expect(comparison).toMatchObject({
      id: 'kl-901',
      title: 'Hai tỉnh chăm sóc sức khỏe người nghèo',
      subject: 'Kết luận 901-KL/TW',
      subjectId: 'kl-901-kl-tw-2023',
      remark: 'Cột thứ hai là dự thảo.',
    });
    expect(comparison?.documents.map(({ slug }) => slug)).toEqual([mayTrang, saoHom]);
  });

  it('has the rows of the whole plans, all of those named', () => {
    expect(comparison?.whole.map(told)).toEqual([
      {
        ...empty,
        document: mayTrang,
        who: ['mb-r05'],
        targets: ['mb-t01'],
        reports: ['mb-bc01', 'mb-bc02'],
        funding: ['mb-f01'],
      },
      { ...empty, document: saoHom, reports: ['sa-bc01'] },
    ]);
  });

  it('puts the cells of each field in the order of the plans, however the file has them', () => {
    expect(comparison?.fields.map(({ id, name, cells }) => [id, name, cells.map(told)])).toEqual([
      [
        'kham-benh',
        'Khám bệnh',
        [
          {
            ...empty,
            document: mayTrang,
            who: ['mb-r04', 'mb-r06'],
            what: ['Miễn một nửa tiền khám bệnh.'],
            reports: ['mb-bc03'],
          },
          { ...empty, document: saoHom, who: ['sa-r01'], what: ['Mở phòng khám lưu động.'] },
        ],
      ],
      [
        'tro-cap',
        'Trợ cấp',
        [
          { ...empty, document: mayTrang, note: 'Kế hoạch không nói về trợ cấp.' },
          { ...empty, document: saoHom, what: ['Nâng dần mức.'], targets: ['sa-t01'] },
        ],
      ],
    ]);
  });
});

describe('getComparisonNotes', () => {
  it('has a note for each clause that a cell rests on, once', async () => {
    const notes = await getComparisonNotes();
    const cells = [
      ...(comparison?.fields.flatMap((field) => field.cells) ?? []),
      ...(comparison?.whole ?? []),
    ];
    const pins = cells.flatMap(({ document, who, what, targets, reports, funding }) =>
      [...what, ...[who, targets, reports, funding].flat().map(({ row }) => row)].map(
        ({ clause }) => ({ document: document.slug, clause }),
      ),
    );
    expect(pins.length).toBeGreaterThan(10);
    for (const pin of pins) expect(notes.all).toContain(notes.figureOf(pin));
    const written = new Set(pins.map(({ document, clause }) => `${document}#${clause}`));
    expect(notes.all).toHaveLength(written.size);
  });

  it('counts them as they are read: row after row, and in each the documents side by side', async () => {
    const { figureOf } = await getComparisonNotes();
    const figures = [
      [mayTrang, 'II.1'],
      [saoHom, 'I.2'],
    ].map(([document = '', clause = '']) => figureOf({ document, clause }).figure);
    expect(figures).toEqual(['1', '2']);
  });
});
