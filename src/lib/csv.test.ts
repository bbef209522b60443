import { describe, expect, it } from 'vitest';
import { csvFile, type Cell } from './csv.ts';

const BOM = '\uFEFF';
const cellOf = (cell: Cell) => csvFile(['a'], [[cell]]).slice(`${BOM}a\r\n`.length, -2);

describe('csvFile', () => {
  it('begins with the byte-order mark and ends every line with CR LF', () => {
    expect(csvFile(['mã', 'tên'], [['hg-r001', 'Sở Y tế']])).toBe(
      `${BOM}mã,tên\r\nhg-r001,Sở Y tế\r\n`,
    );
    expect([...new TextEncoder().encode(csvFile(['a'], []))].slice(0, 3)).toEqual([
      0xef, 0xbb, 0xbf,
    ]);
  });

  it.each<[Cell, string]>([
    ['Sở Y tế', 'Sở Y tế'],
    ['sở, ban, ngành', '"sở, ban, ngành"'],
    ['Quỹ "Vì người nghèo"', '"Quỹ ""Vì người nghèo"""'],
    ['dòng một\ndòng hai', '"dòng một\ndòng hai"'],
    ['dòng một\rdòng hai', '"dòng một\rdòng hai"'],
    ['', ''],
    [undefined, ''],
    [65, '65'],
    [-5, '-5'],
    [true, 'true'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+84', "'+84"],
    ['- Chủ trì tham mưu', "'- Chủ trì tham mưu"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['giảm -1', 'giảm -1'],
  ])('writes %j', (cell, text) => {
    expect(cellOf(cell)).toBe(text);
  });

  it('refuses a row of another width', () => {
    expect(() => csvFile(['a', 'b'], [['1']])).toThrow('1 ô, phải có 2');
  });
});
