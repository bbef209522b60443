import { describe, expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { checkEmptiness } from './emptiness.ts';

const SITE = 'https://x.example/an-sinh';

const page = (main: string) =>
  `<html><body><nav><ul></ul></nav><main><h1>Trang</h1>${main}</main></body></html>`;

const messagesOf = (files: Record<string, string>) =>
  checkEmptiness(distOf(files), SITE).findings.map(({ where, message }) => `${where} ${message}`);

describe('emptiness of a page', () => {
  it.each([
    ['words', '<p>Chữ.</p>'],
    ['a heading over a deeper one with words', '<h2>A</h2><h3>B</h3><p>Chữ.</p>'],
    ['words outside of any element', '<h2>A</h2>Chữ.'],
    ['a picture', '<svg></svg>'],
    ['a form', '<form><input></form>'],
    ['lists that a script fills', '<p>Chữ.</p><div hidden><h2>Kết quả</h2><ul></ul></div>'],
    ['a row', '<table><tbody><tr><td>Chữ</td></tr></tbody></table>'],
  ])('is none with %s', (_, main) => expect(messagesOf({ 'index.html': page(main) })).toEqual([]));

  it.each([
    ['nothing below its title', '', 'dưới tiêu đề "Trang" không có gì'],
    ['a heading over nothing', '<p>Chữ.</p><h2>Cuối</h2>', 'dưới tiêu đề "Cuối" không có gì'],
    ['a heading over the next', '<h2>A</h2><h2>B</h2><p>Chữ.</p>', 'dưới tiêu đề "A"'],
    ['a list without items', '<h2>A</h2><ul> </ul><p>Chữ.</p>', 'bảng không có dòng nào dưới "A"'],
    [
      'a table without rows',
      '<table><thead><tr><th>Cột</th></tr></thead><tbody></tbody></table>',
      'bảng không có dòng nào',
    ],
    [
      'words for machines without scripts alone',
      '<noscript>Chữ.</noscript>',
      'dưới tiêu đề "Trang"',
    ],
  ])('shows in %s', (_, main, message) => {
    const messages = messagesOf({ 'index.html': page(main) });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(message);
  });

  it('shows in a page without a main part', () =>
    expect(messagesOf({ 'a.html': '<p>Chữ.</p>' })[0]).toContain('<main>'));
});

describe('emptiness of a file', () => {
  it.each([
    ['a.csv', 'cột 1,cột 2\r\nmột,hai\r\n', 'cột 1,cột 2\r\n'],
    ['du-lieu/a.json', '[\n{"ma":"a"}\n]\n', '[]\n'],
    [
      'lich/lich.ics',
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n',
      'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
    ],
    ['truyen-thong/atom.xml', '<feed><entry></entry></feed>', '<feed></feed>'],
  ])('shows in %s', (name, full, empty) => {
    expect(messagesOf({ [name]: full })).toEqual([]);
    expect(messagesOf({ [name]: empty })).toHaveLength(1);
  });
});

it('finds suggestions of pages that are not there', () => {
  const files = {
    'index.html': page('<p>Chữ.</p>'),
    'tim-kiem/goi-y.txt': 'Trang đầu\t/an-sinh/#a\nKhông có\t/an-sinh/khong-co/\ntiền già',
  };
  expect(messagesOf(files)).toEqual([
    '/tim-kiem/goi-y.txt gợi ý "Không có" dẫn tới /an-sinh/khong-co/, trang không có',
  ]);
});
