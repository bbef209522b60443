import { expect, it } from 'vitest';
import { importDocument } from './import-document.ts';
import { readFileBytes } from './read-file.ts';
import { filesOf } from './record.ts';

/** The files that are made of a text, by path. */
async function made(body: string): Promise<ReadonlyMap<string, string>> {
  const text = `ỦY BAN NHÂN DÂN\n\nTỈNH MÂY TRẮNG\n\nSố: 77/KH-UBND\n\nMây Trắng, ngày 03 tháng 4 năm 2022\n\nKẾ HOẠCH\n\nTặng quà\n\n${body}\n\nNơi nhận:\n\n- Lưu: VT.\n\nCHỦ TỊCH\n\nHà Ví Dụ\n`;
  const source = await readFileBytes(new TextEncoder().encode(text));
  const { files } = filesOf(importDocument(source, undefined), undefined, '2026-11-26', text);
  return new Map(files.map(({ path, text: own }) => [path, own]));
}

const endingOf = (files: ReadonlyMap<string, string>, start: string): string =>
  [...files].find(([path]) => path.startsWith(start))?.[1] ?? '';

it('calls a cited act by the longest name of a kind', async () => {
  const files = await made(
    'Căn cứ Pháp lệnh số 26/2005/PL-UBTVQH11 ngày 29/6/2005 và Lệnh số 05/2005/L-CTN ngày 11/7/2005;\n\nI. VIỆC\n\nTặng quà.',
  );
  const cited = endingOf(files, 'cited/');
  expect(cited).toContain('phap-lenh-26-2005-pl-ubtvqh11:\n  kind: Pháp lệnh\n');
  expect(cited).toContain('lenh-05-2005-l-ctn:\n  kind: Lệnh\n');
});

it('gives a target each of its times once, and none that is a part of another', async () => {
  const files = await made(
    'I. CHỈ TIÊU\n\n1. Phấn đấu hằng năm trên 80% người già được tặng quà trước ngày 10 tháng 6 hằng năm.\n\n2. Hằng năm, hằng năm thăm hỏi.',
  );
  const extract = endingOf(files, 'extracts/');
  expect(extract.match(/printed: .*$/gmu)).toEqual(['printed: trước ngày 10 tháng 6 hằng năm']);
});

it('takes no percent that says how ill somebody is for a target', async () => {
  const files = await made(
    'I. ĐỐI TƯỢNG\n\n1. Thương binh suy giảm khả năng lao động từ 81% trở lên.\n\n2. Phấn đấu 90% người già được khám bệnh.',
  );
  const extract = endingOf(files, 'extracts/');
  expect(extract.match(/valuePrinted: .*$/gmu)).toEqual(['valuePrinted: 90%']);
});

it('proposes bodies of districts as such, and not as the one of the province', async () => {
  const files = await made(
    'I. VIỆC\n\n1. Ủy ban nhân dân huyện, thành phố có trách nhiệm trao quà.\n\n2. Ủy ban nhân dân tỉnh tổ chức thăm hỏi. Sở Nội vụ phối hợp.',
  );
  const agencies = endingOf(files, 'agencies/');
  expect(agencies).toContain('name: Ủy ban nhân dân huyện, thành phố\n#   level: district\n');
  expect(agencies).toContain('name: Ủy ban nhân dân tỉnh Mây Trắng\n');
});
