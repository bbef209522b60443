import { describe, expect, it } from 'vitest';
import type { EditorialNoteData } from '#src/schemas/notes.ts';
import { figuresOnce, pageNotes, type NoteEntry } from './page-notes.ts';

const clause = (address: string, quote?: string, document = 'may-trang-12'): NoteEntry => ({
  kind: 'clause',
  pin: { document, clause: address },
  reading: `mục ${address}`,
  quote,
  citation: 'Kế hoạch 12/KH-UBND',
  href: `/van-ban/${document}/#${address}`,
});

const note: EditorialNoteData = {
  text: 'Nay là xã.',
  acts: [{ number: '1/2025/QH15', title: 'Luật' }],
  sources: [],
  checked: '2026-11-01',
  reviewBy: '2027-11-01',
};
const editor = (id: string): NoteEntry => ({ kind: 'editor', id, note });

describe('the notes of a page', () => {
  const notes = pageNotes([
    clause('II.1', 'hỗ trợ'),
    editor('xa'),
    clause('I'),
    clause('II.1', 'được hỗ trợ 30%'),
    clause('II.1', 'hỗ trợ 30%'),
    clause('II.1', 'từ ngân sách'),
    editor('so'),
    editor('xa'),
    clause('II.1', undefined, 'nang-gio-3'),
  ]);

  it('gives each clause of each document one figure, in the order of the page', () => {
    expect(notes.figureOf({ document: 'may-trang-12', clause: 'II.1', quote: 'x' })).toMatchObject({
      figure: '1',
      anchor: 'nguon-1',
      words: 'Nguồn 1: Kế hoạch 12/KH-UBND, mục II.1',
    });
    expect(notes.figureOf({ document: 'may-trang-12', clause: 'I' }).figure).toBe('2');
    expect(notes.figureOf({ document: 'nang-gio-3', clause: 'II.1' }).figure).toBe('3');
  });

  it('gives editors’ notes letters of their own', () => {
    expect(notes.figureOf('xa')).toMatchObject({
      figure: 'a',
      anchor: 'ghi-chu-xa',
      words: 'Ghi chú a của người biên tập',
    });
    expect(notes.figureOf('so').figure).toBe('b');
  });

  it('lists each once, sources before notes', () => {
    expect(notes.all.map(({ figure }) => figure)).toEqual(['1', '2', '3', 'a', 'b']);
  });

  it('keeps the passages of a clause, none within another', () => {
    expect(notes.all[0]).toMatchObject({ quotes: ['được hỗ trợ 30%', 'từ ngân sách'] });
    expect(notes.all[1]).toMatchObject({ quotes: [] });
  });

  it('takes the quote of the pin where no other is given', () => {
    const entry = clause('I') as Extract<NoteEntry, { kind: 'clause' }>;
    const { all } = pageNotes([{ ...entry, pin: { ...entry.pin, quote: 'Mục tiêu' } }]);
    expect(all).toMatchObject([{ quotes: ['Mục tiêu'] }]);
  });

  it('goes on after z with two letters', () => {
    const many = pageNotes(Array.from({ length: 28 }, (_, index) => editor(`n${String(index)}`)));
    expect(many.all.map(({ figure }) => figure).slice(24)).toEqual(['y', 'z', 'aa', 'ab']);
  });

  it('tells of a clause or a note that the page does not name', () => {
    expect(() => notes.figureOf({ document: 'may-trang-12', clause: 'V' })).toThrow(
      'Không có mục may-trang-12#V trong các nguồn của trang.',
    );
    expect(() => notes.figureOf('huyen')).toThrow(
      'Không có ghi chú "huyen" trong các ghi chú của trang.',
    );
  });
});

describe('figures of a block', () => {
  const pin = (address: string) => ({ document: 'd', clause: address });
  const shown = (...statements: Parameters<typeof figuresOnce>[0]) =>
    figuresOnce(statements).map((pins) => pins.map(({ clause: address }) => address).join(' '));

  it('stand after the last of several statements on the same clause', () => {
    expect(shown(pin('I'), pin('I'), pin('II'), pin('I'))).toEqual(['', 'I', 'II', 'I']);
  });

  it('tell statements apart that share one clause of two', () => {
    expect(shown([pin('I'), pin('II')], pin('II'))).toEqual(['I II', 'II']);
    expect(shown([pin('I'), pin('II')], [pin('I'), pin('II')])).toEqual(['', 'I II']);
  });

  it('name a clause once in a statement, and nothing where nothing is pinned', () => {
    expect(shown([pin('I'), pin('I')], [])).toEqual(['I', '']);
  });
});
