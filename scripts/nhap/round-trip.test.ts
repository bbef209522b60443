import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf, type ClauseTree } from '#src/lib/documents/clause.ts';
import { fingerprint } from '#src/lib/documents/lock.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import {
  asDocx,
  asHtml,
  asWrappedText,
  numberedDocx,
  officeDocx,
} from '#tests/helpers/as-files.ts';
import { seedsToday } from '#tests/helpers/rounds.ts';
import { ROOT } from '#scripts/lib/build.ts';
import { damageRun } from './damage.ts';
import { plainKind } from './head-kind.ts';
import { headOf } from './head.ts';
import { readFileBytes } from './read-file.ts';
import { lostWords, takeIn } from './take-in.ts';

/** Bodies that were put in by hand, made into files and taken in again: the same words at the same addresses. */

/** Damaged files, each day others. */
const SEEDS = seedsToday(5_000, 500);

const folder = join(ROOT, 'tests/trial');
const bodies = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, body: readFileSync(join(folder, name), 'utf8') }));

const FORMS: readonly (readonly [string, (body: string) => Uint8Array | Promise<Uint8Array>])[] = [
  ['text broken at 60 signs', (body) => Buffer.from(asWrappedText(body, 60))],
  ['text broken at 90 signs', (body) => Buffer.from(asWrappedText(body, 90))],
  ['a page', (body) => Buffer.from(asHtml(body))],
  ['a Word file', asDocx],
];

/** The words of every numbered or fixed clause, by address; paragraphs are counted only where a heading is marked, which each editor does otherwise. */
const wordsAt = (tree: ClauseTree): Map<string, string> =>
  new Map(
    tree.all.flatMap((clause) =>
      /\.p\d+(?:\.|$)/u.test(clause.address) ? [] : [[clause.address, fingerprint(textOf(clause))]],
    ),
  );

/** The share of a body's clauses that come back with their words, of all bodies together. */
async function shareThatComesBack(
  make: (body: string) => Uint8Array | Promise<Uint8Array>,
): Promise<{ share: number; lost: number; missed: string[] }> {
  let all = 0;
  let right = 0;
  let lost = 0;
  const missed: string[] = [];
  for (const { name, body } of bodies) {
    const source = await readFileBytes(await make(body));
    const taken = takeIn(source);
    lost += lostWords(source, taken);
    const wanted = wordsAt(parseClauses(body, { kind: plainKind(body) }));
    const found = wordsAt(taken.tree);
    for (const [address, print] of wanted) {
      all += 1;
      if (found.get(address) === print) right += 1;
      else missed.push(`${name.slice(0, 3)}#${address}`);
    }
  }
  return { share: right / all, lost, missed };
}

test.each(FORMS)('what was put in by hand comes back from %s', async (_form, make) => {
  const { share, lost, missed } = await shareThatComesBack(make);
  expect(lost).toBe(0);
  expect(share, missed.slice(0, 40).join(' ')).toBeGreaterThan(0.97);
});

test('numbers that Word makes itself are part of the text', async () => {
  const bytes = await numberedDocx([
    { level: -1, text: 'KẾ HOẠCH' },
    { level: -1, text: 'Trồng cây tỉnh Mây Trắng' },
    { level: 0, text: 'MỤC ĐÍCH' },
    { level: 1, text: 'Trồng một nghìn cây.' },
    { level: 1, text: 'Chăm cây:' },
    { level: 2, text: 'Tưới nước;' },
    { level: 2, text: 'Bón phân.' },
    { level: 0, text: 'TỔ CHỨC THỰC HIỆN' },
    { level: 1, text: 'Sở Cây xanh chủ trì.' },
    { level: 3, text: 'Mua cây giống.' },
  ]);
  const { tree } = takeIn(await readFileBytes(bytes));
  expect(tree.all.map(({ address }) => address)).toEqual([
    'title',
    'I',
    'I.1',
    'I.2',
    'I.2.a',
    'I.2.b',
    'II',
    'II.1',
    'II.1.p1',
    'II.1.g1',
  ]);
});

test('a Word file as offices make it is read with its frames, table and footnote', async () => {
  const source = await readFileBytes(await officeDocx());
  const { tree, kind } = takeIn(source);
  expect(tree.all.map(({ address }) => address)).toEqual([
    'header',
    'title',
    'I',
    'I.1',
    'I.2',
    'I.2.bg1',
    'I.2.bg1.h1',
    'I.2.bg1.h2',
    'I.2.bg1.h3',
    'II',
    'recipients',
    'signature',
    'cn1',
  ]);
  expect(tree.get('I.2.bg1')?.children.map(({ cells }) => cells)).toEqual([
    ['Xã', 'Số gạo'],
    ['Suối Trong', '10 kg'],
    ['', '20 kg'],
  ]);
  expect(tree.get('cn1')?.text).toEqual(['Gồm người từ đủ 80 tuổi.']);
  const head = headOf(tree, kind);
  expect([head.number?.value.value, head.issued?.value, head.signers[0]?.value.name]).toEqual([
    '78/KH-UBND',
    '2022-04-05',
    'Trần Ví Dụ',
  ]);
});

test('a file damaged in any way loses no word, crashes nothing and keeps nobody waiting', async () => {
  const files = (
    await Promise.all(
      bodies.map(async ({ name, body }) => [
        { name, bytes: Buffer.from(asWrappedText(body, 80)) },
        { name: `${name}.html`, bytes: Buffer.from(asHtml(body)) },
        { name: `${name}.docx`, bytes: await asDocx(body) },
      ]),
    )
  ).flat();
  const [first = 1] = SEEDS;
  console.log(`${SEEDS.length} damaged files, seeds from ${first}`);
  const { faults, read, refused } = await damageRun(files, undefined, SEEDS.length, first);
  expect(faults).toEqual([]);
  // Both happen: what is damaged beyond reading is refused, and most is read.
  expect([read > 30, refused > 0]).toEqual([true, true]);
});
