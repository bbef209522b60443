import { describe, expect, it } from 'vitest';
import { together, type Told } from './together.ts';

const told: Told = {
  day: '2026-11-27',
  release: 2,
  word: 'Thêm',
  page: 'Thuật ngữ',
  label: undefined,
  reason: 'Thêm chữ tắt.',
  pieces: [],
  clauses: [],
};
const titles = (entries: readonly (Told & { readonly title: string })[]) =>
  together(entries).map((group) => group.map(({ title }) => title));

describe('together', () => {
  it('tells neighbours that differ in their title alone in one line', () => {
    const entries = ['sv', 'hs', 'hp'].map((title) => ({ ...told, title }));
    expect(titles(entries)).toEqual([['sv', 'hs', 'hp']]);
  });

  it.each([
    ['day', { day: '2026-11-28' }],
    ['release', { release: 3 }],
    ['kind', { word: 'Bỏ' }],
    ['kind of page', { page: 'Cơ quan' }],
    ['place', { label: 'Tên' }],
    ['reason', { reason: 'Vì khác.' }],
  ])('keeps apart what differs in its %s', (_name, other) => {
    expect(
      titles([
        { ...told, title: 'sv' },
        { ...told, ...other, title: 'hs' },
      ]),
    ).toEqual([['sv'], ['hs']]);
  });

  it('keeps apart what shows words or clauses, even the same ones', () => {
    const words: Told['pieces'] = [{ kind: 'new', words: 'Vị Thanh' }];
    const entries = [
      { ...told, title: 'Hậu Giang', pieces: words },
      { ...told, title: 'Kiên Giang', pieces: words },
      { ...told, title: 'sv' },
      { ...told, title: 'hs', clauses: [{}] },
    ];
    expect(titles(entries)).toEqual([['Hậu Giang'], ['Kiên Giang'], ['sv'], ['hs']]);
  });

  it('keeps the order, and what stands between two alike parts them', () => {
    const entries = [
      { ...told, title: 'sv' },
      { ...told, title: 'Sở Y tế', page: 'Cơ quan' },
      { ...told, title: 'hs' },
    ];
    expect(titles(entries)).toEqual([['sv'], ['Sở Y tế'], ['hs']]);
  });
});
