import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotatedDocuments } from '#tests/helpers/annotated-document.ts';
import { mutated, randomFrom } from '#tests/helpers/mutations.ts';
import { PROVINCE } from '#tests/helpers/province.ts';
import { seedsToday } from '#tests/helpers/rounds.ts';
import { treeFault } from '#tests/helpers/tree-faults.ts';
import { parseClauses } from './parse.ts';

/** Whatever a body holds: an answer soon, no word lost, no address twice. */

const HEAD = 'UBND XÃ\n# KẾ HOẠCH\n';

describe('bodies that nobody would write', { timeout: 60_000 }, () => {
  it.each<[string, string]>([
    ['nothing', ''],
    ['one line of 2 MB', `${HEAD}1. ${'a'.repeat(2_000_000)}`],
    ['2 MB of words', HEAD + 'Một hai '.repeat(220_000)],
    ['2 MB of spaces', `${HEAD}a${' '.repeat(2_000_000)}b`],
    ['2 MB of numbers', HEAD + '1.'.repeat(1_000_000)],
    ['2 MB of dashes in a table', `${HEAD}|${'-'.repeat(2_000_000)}x`],
    ['2 MB of quotation marks', HEAD + '“'.repeat(2_000_000)],
    ['a hundred thousand lines', HEAD + 'x\n'.repeat(100_000)],
    ['a quotation mark a line', HEAD + '“\n'.repeat(100_000)],
    ['quotations in quotations', HEAD + '“Điều 1. a\n'.repeat(50_000) + 'b”\n'.repeat(50_000)],
    ['one number again and again', HEAD + '1. x\n'.repeat(100_000)],
    ['one capital again and again', HEAD + 'C. x\n'.repeat(100_000)],
    ['rules and annexes', HEAD + '---\nPHỤ LỤC\nx\n'.repeat(33_000)],
    ['recipients again and again', HEAD + 'Nơi nhận:\n'.repeat(100_000)],
    ['only names', HEAD + 'Lê Văn Mẫu\n'.repeat(100_000)],
    ['footnotes and lines', `${HEAD}1. x\n${'[1] x\ny\n'.repeat(50_000)}`],
    [
      'a table of ten thousand rows',
      `${HEAD}1. x\n| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(10_000)}`,
    ],
    ['invisible signs', HEAD + '\u200B1. x\n\u202EII. y\n'.repeat(30_000)],
  ])('%s is answered within five seconds', (_name, body) => {
    // The thread's own time: what else the machine does is not counted.
    const start = process.threadCpuUsage();
    const tree = parseClauses(body);
    const { user, system } = process.threadCpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(5);
    expect(treeFault(body, tree)).toBeUndefined();
  });
});

/** What lines of official documents begin with, and what they hold. */
const OPENINGS = [
  ...[
    '',
    '# ',
    '## ',
    '### ',
    'I. ',
    'II. ',
    'C. ',
    'A. ',
    '1. ',
    '2. ',
    '1.1. ',
    '1. 2. ',
    '1.1.a. ',
    'a) ',
    'đ) ',
    'f) ',
  ],
  ...[
    'a/ ',
    '1/ ',
    'I- ',
    '(1) ',
    'a1) ',
    'a.1) ',
    '- ',
    '– ',
    '+ ',
    '● ',
    'Điều 1. ',
    'Điều 2',
    'Điều 07: ',
    'Chương I ',
    'Mục 1',
  ],
  ...[
    'Phần thứ nhất',
    '“',
    '“Điều 6. ',
    '"1. ',
    '[1] ',
    '| ',
    '|---|---|',
    '---',
    'Nơi nhận: ',
    'TM. UBND',
    'KT. CHỦ TỊCH',
  ],
  ...[
    'CHỦ TỊCH',
    'PHỤ LỤC I',
    'Mẫu số 01',
    '# QUY CHẾ',
    '# QUYẾT ĐỊNH',
    'QUYẾT ĐỊNH:',
    'Căn cứ ',
    'Trên đây là ',
    '\u200B',
    'QUY ĐỊNH',
    // Marks with no space after them, and with a footnote's mark.
    '1.Một ',
    'a)Hai ',
    '-Ba ',
    'Điều 3.Bốn ',
    'Điều 4.[1] ',
    '2.[2] ',
    'b)[3]',
    '1.1- ',
    '2 – Năm',
    'Chương IIa',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    '……, ngày … tháng … năm …',
    'Kính gửi: ',
  ],
];
const WORDS = [
  'một',
  'Hai Ba',
  'BỐN NĂM',
  'sau:',
  '“x”',
  'y”',
  '”.',
  '"',
  '| z |',
  '[1]',
  '5%',
  '(đã ký)',
  './.',
  'Lê Văn Mẫu',
  ';',
  '',
];

function bodyOf(seed: number): string {
  const random = randomFrom(seed);
  const pick = (list: readonly string[]): string => list[random(list.length)] ?? '';
  return Array.from(
    { length: 1 + random(40) },
    () => pick(OPENINGS) + Array.from({ length: random(4) }, () => pick(WORDS)).join(' '),
  ).join('\n');
}

const SEEDS = seedsToday(10_000, 2_000);
const WHICH = `${String(SEEDS.length)} from ${String(SEEDS[0])}`;

it(`loses no word of bodies (${WHICH}) put together by chance`, { timeout: 300_000 }, () => {
  for (const seed of SEEDS) {
    const fault = treeFault(bodyOf(seed));
    if (fault !== undefined) expect(`seed ${seed} ${fault}`).toBe('');
  }
});

/** The bodies of the province's documents, without frontmatter and escapes. */
function provinceBodies(): string[] {
  const folder = join(PROVINCE, 'documents');
  return readdirSync(folder).map((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return text.slice(text.indexOf('\n---\n') + 5).replace(/\\(?=[<{])/gu, '');
  });
}

it(`loses no word of damaged documents (${WHICH})`, { timeout: 300_000 }, () => {
  const bodies = [...annotatedDocuments().map(({ body }) => body), ...provinceBodies()];
  expect(bodies.length).toBeGreaterThan(35);
  for (const seed of SEEDS) {
    const fault = treeFault(mutated(bodies[seed % bodies.length] ?? '', seed));
    if (fault !== undefined) expect(`seed ${seed} ${fault}`).toBe('');
  }
});
