import { expect, test } from 'vitest';
import { findWords } from './find-words.ts';

const documents = [
  {
    id: 'mot',
    kind: undefined,
    body: '## I. MỤC ĐÍCH\n\n1. Người già yếu   được thăm hỏi.\n\n2. Trẻ em được đi học.\n',
  },
  { id: 'hai', kind: undefined, body: '## I. NỘI DUNG\n\n1. Nguoi gia yeu được khám bệnh.\n' },
];

test('words lead to their clause, with the quote as printed', () => {
  expect(findWords(documents, 'già yếu được')).toEqual([
    { document: 'mot', clause: 'I.1', reading: 'mục I, khoản 1', quote: 'già yếu được' },
  ]);
});

test('words without marks find those with them', () => {
  expect(
    findWords(documents, 'tre em duoc di hoc.').map(({ clause, quote }) => [clause, quote]),
  ).toEqual([['I.2', 'Trẻ em được đi học']]);
  expect(findWords(documents, 'NGƯỜI GIÀ YẾU')).toHaveLength(2);
});

test('what stands nowhere is not found', () => {
  expect(findWords(documents, 'được thăm hỏi trẻ em')).toEqual([]);
  expect(findWords(documents, '  ')).toEqual([]);
});
