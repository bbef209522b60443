import { describe, expect, it } from 'vitest';
import { getCheckerNotes, getNotes, notesFor, type NotePlace } from './notes.ts';

const ids = (notes: readonly { id: string }[]) => notes.map(({ id }) => id);

describe('notesFor', () => {
  it.each<[NotePlace, string, string[]]>([
    ['guides', 'tro-cap-nguoi-gia-yeu', ['goi-cuu-nguoi', 'tien-cho-nguoi-gia']],
    ['kits', 'tro-cap-nguoi-gia-yeu-may-trang', ['tien-cho-nguoi-gia']],
    ['documents', 'may-trang-12-kh-ubnd-2021', ['tien-cho-nguoi-gia']],
    ['agencies', 'mt-so-y-te', ['tien-cho-nguoi-gia']],
    ['cited', 'nd-9901-2020-nd-cp', []],
    ['guides', 'khong-co', []],
  ])('gives what shows on %s %s, danger first', async (place, id, wanted) => {
    expect(ids(await notesFor(place, id))).toEqual(wanted);
  });
});

it('gives the checker its notes with their tests as written', async () => {
  expect((await getCheckerNotes()).map(({ id, test }) => [id, test])).toEqual([
    ['tien-cho-nguoi-gia', { question: 'tuoi', atLeast: 75 }],
  ]);
});

it('knows every note by its id', async () => {
  const note = await getNotes();
  expect(note('hop-nhat-tinh').checked).toBe('2026-02-01');
  expect(() => note('khong-co')).toThrow('Không có ghi chú "khong-co".');
});
