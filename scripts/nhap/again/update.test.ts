import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { textOf } from '#src/lib/documents/clause.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { checkContent } from '#src/loaders/check-content.ts';
import { filesBelow } from '#src/loaders/content-files.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { ROOT } from '#scripts/lib/build.ts';
import { PROVINCE } from '#tests/helpers/province.ts';
import { randomFrom } from '#tests/helpers/mutations.ts';
import { writeOver } from '#scripts/nhap/write-files.ts';
import { pinsIn } from './pins.ts';
import { isUnchanged, updateSections, updateText } from './update-report.ts';
import { updateOf, type Update } from './update.ts';

const ID = 'may-trang-12-kh-ubnd-2021';
const TODAY = '2026-02-01';
const REASON = 'Bản có sửa số liệu.';

function contentCopy(): string {
  const root = mkdtempSync(join(tmpdir(), 'nhap-lai-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  cpSync(join(ROOT, PROVINCE), root, { recursive: true });
  return root;
}

const sourceOf = (root: string): string => readFileSync(join(root, 'sources', `${ID}.txt`), 'utf8');

/** A clause put in above three others, one taken out, a figure changed. */
const changed = (text: string): string =>
  text
    .replace(
      '1. Trợ cấp hằng tháng',
      '1. Lập danh sách\n\nXã lập danh sách người già yếu.\n\n2. Trợ cấp hằng tháng',
    )
    .replace('2. Nhà trẻ cộng đồng\n', '3. Nhà trẻ cộng đồng\n')
    .replace('3. Truyền thông', '4. Truyền thông')
    .replace(/4\. Đề nghị Hội[\s\S]*?(?=Trên đây)/u, '')
    .replace('2.000 triệu', '2.500 triệu');

function update(root: string, text: string): Update {
  const made = updateOf(readContent(root), ID, text, TODAY, REASON);
  if (!made) throw new Error('the document is not there');
  return made;
}

const problemsOf = (root: string): string[] => {
  const content = readContent(root);
  return [...content.problems, ...checkContent(content)].map(
    ({ file, message }) => `${file}: ${message}`,
  );
};

test('the same text again changes nothing', () => {
  const root = contentCopy();
  const made = update(root, sourceOf(root));
  expect(made.files).toEqual([]);
  expect(isUnchanged(made)).toBe(true);
  expect(updateText(ID, made, false)).toContain('không có gì phải làm');
});

test('a changed text takes its pins along wherever they stand; what cannot be moved is told with its line', () => {
  const root = contentCopy();
  const made = update(root, changed(sourceOf(root)));
  expect(made.difference.changed.map(({ from, to }) => [from, to])).toEqual([['IV.2', 'IV.2']]);
  expect(made.difference.added.map(({ address }) => address)).toEqual(['III.1']);
  expect(made.difference.removed.map(({ address }) => address)).toEqual(['IV.4']);
  expect(made.difference.moved).toEqual({
    'III.1': 'III.2',
    'III.2': 'III.3',
    'III.2.g1': 'III.3.g1',
    'III.2.g2': 'III.3.g2',
    'III.3': 'III.4',
  });
  writeOver(root, made.files);
  // The pins of guides, kits, taxonomy, conditions and of what the owners expect have gone along.
  const folders = new Set(made.moved.map(({ file }) => file.split('/')[1]));
  expect([...folders].sort()).toEqual(
    expect.arrayContaining(['benefits', 'conditions', 'expected', 'extracts', 'taxonomy']),
  );
  expect(readFileSync(join(root, 'benefits/tro-cap-nguoi-gia-yeu.mdx'), 'utf8')).toContain(
    `<Ghim at="${ID}#III.2" />`,
  );
  // What is left is told by the command and by the check of content, at the same rows, and nothing else is.
  expect(made.open.map(({ clause, why }) => [clause, why.split(';')[0]?.slice(0, 30)])).toEqual([
    ['IV.2', 'mục IV.2 nay viết: "2. Sở Tài '],
    ['IV.4', 'mục này không còn trong tệp mớ'],
    ['IV.2', 'mục IV.2 nay viết: "2. Sở Tài '],
  ]);
  const extract = readFileSync(join(root, 'extracts', `${ID}.yaml`), 'utf8').split('\n');
  for (const { clause, line } of made.open) expect(extract[line - 1]).toContain(`at: ${clause}`);
  const problems = problemsOf(root);
  expect(problems.length).toBeGreaterThan(2);
  for (const problem of problems) expect(problem).toMatch(/extracts.*IV\.[24]/u);
  const lock = readContent(root).entries.locks.get(ID)?.data;
  expect(lock?.corrections.at(-1)).toMatchObject({ date: TODAY, reason: REASON });
  expect(lock?.moved['IV.4']).toBe('IV');
  expect(updateText(ID, made, true)).toContain('“2.000” → “2.500”');
  expect(updateSections(made).find(({ title }) => title === 'Ghim phải xem lại')?.html).toContain(
    'IV.4',
  );
});

test('what an editor has set otherwise than the machine stays', () => {
  const root = contentCopy();
  const file = join(root, 'documents', `${ID}.mdx`);
  const before = readFileSync(file, 'utf8');
  // A heading that the machine sees and the editor does not.
  writeFileSync(file, before.replace('### 2. Sở Tài chính', '2. Sở Tài chính'));
  const made = update(root, changed(sourceOf(root)));
  writeOver(root, made.files);
  const after = readFileSync(file, 'utf8');
  expect(after).toContain('\n2. Sở Tài chính\n');
  expect(after).toContain('### 1. Lập danh sách');
  expect(after).toContain('shortTitle: ');
});

test('a head that is printed otherwise is taken over where it stands as it was read, else told', () => {
  const root = contentCopy();
  const text = sourceOf(root)
    .replace('Trần Ví Dụ', 'Lê Ví Dụ')
    .replace('Số: 12/KH-UBND', 'Số: 13/KH-UBND');
  const file = join(root, 'documents', `${ID}.mdx`);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/value: '?12\/KH-UBND'?/u, "value: '12a/KH-UBND'"),
  );
  const made = update(root, text);
  writeOver(root, made.files);
  const after = readFileSync(file, 'utf8');
  for (const words of ['Lê Ví Dụ', 'Số: 13/KH-UBND', '12a/KH-UBND']) expect(after).toContain(words);
  // Which of the two is right the editor has to say.
  expect(readContent(root).problems.map(({ field }) => field)).toEqual(['number.value']);
  expect(made.look.join('\n')).toContain('Tệp mới in số "13/KH-UBND"');
});

test('a pin without a quote never leads to another clause in silence', () => {
  const root = contentCopy();
  // The first of two items goes; the second stands at its address now.
  const text = sourceOf(root).replace(
    '- Người già yếu và trẻ em khó khăn được trợ giúp kịp thời.\n\n',
    '',
  );
  const path = join(root, 'expected/journeys.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(`${ID}#I.g2`, `${ID}#I.g1`));
  const made = update(root, text);
  expect(made.difference.moved).toEqual({ 'I.g2': 'I.g1' });
  expect(made.open).toContainEqual(
    expect.objectContaining({ file: 'content/expected/journeys.yaml', clause: 'I.g1' }),
  );
  writeOver(root, made.files);
  expect(readFileSync(path, 'utf8')).toContain(`${ID}#cu.I.g1`);
});

test('a file that counts lines of the source by hand is named', () => {
  const root = contentCopy();
  writeFileSync(
    join(root, 'expected/sections.yaml'),
    `${ID}:\n  - { clause: II.1, lines: [27, 29], reading: x }\n`,
  );
  const made = update(root, changed(sourceOf(root)));
  expect(made.look.join()).toContain('expected/sections.yaml');
});

/** Every pin to the document, with the words that it rests on. */
function pinnedWords(root: string): string[] {
  const document = readContent(root).entries.documents.get(ID);
  const tree = parseClauses(document?.body ?? '', document?.data ?? {});
  return filesBelow(root).files.flatMap((path) =>
    path.startsWith('locks/') || !/\.(?:yaml|mdx)$/u.test(path)
      ? []
      : pinsIn(path, readFileSync(join(root, path), 'utf8'), ID, () => true).map(({ clause }) => {
          const there = tree.get(clause);
          // Without the mark, which counts otherwise once something is put in above.
          return there ? textOf(there).replace(/^\S+\s/u, '') : `${path}#${clause}`;
        }),
  );
}

test('whatever paragraphs come and go, every pin is where its words are, or told of', () => {
  const root = contentCopy();
  const paragraphs = sourceOf(root).split('\n\n');
  const words = pinnedWords(root);
  for (let seed = 1; seed <= 4; seed += 1) {
    const random = randomFrom(seed);
    const text = [...paragraphs];
    // Within the numbered text, so that the head stays that of the same document.
    const at = 12 + random(paragraphs.length - 24);
    if (seed % 2 === 0) text.splice(at, 1);
    else text.splice(at, 0, `Câu thêm số ${seed} để thử, không ai ghim tới.`);
    const made = update(root, text.join('\n\n'));
    const copy = contentCopy();
    writeOver(copy, made.files);
    const now = pinnedWords(copy);
    expect(now).toHaveLength(words.length);
    const differing = now.filter((line, index) => line !== words[index]).length;
    const told =
      made.open.length +
      // A clause that holds the changed one has other words now, and its pin stays.
      made.difference.added.length +
      made.difference.removed.length +
      made.difference.changed.length;
    expect(differing === 0 || told > 0, `seed ${seed}`).toBe(true);
    const silent = now.filter((line, index) => line !== words[index] && line.includes('#')).length;
    expect(silent, `seed ${seed}`).toBeLessThanOrEqual(made.open.length);
  }
});
