import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { paths } from '#src/site/paths.ts';
import { PROVINCE } from '#tests/helpers/province.ts';
import { authorView, readWriting } from './author-view.ts';

const PLAN = 'may-trang-12-kh-ubnd-2021';

/** The invented province with one file changed. */
function writing(file: string, change: (text: string) => string) {
  const parent = mkdtempSync(join(tmpdir(), 'nguoi-soan-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const root = join(parent, 'content');
  cpSync(PROVINCE, root, { recursive: true });
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return readWriting(root);
}

it('tells what is wrong over any page, with file and line', () => {
  const made = writing('benefits/qua-trung-thu.mdx', (text) =>
    text.replace('situations:', 'hoanCanh:'),
  );
  const { problems, file, clauses } = authorView(made, paths.home);
  expect(problems.some((one) => /qua-trung-thu\.mdx, dòng \d+: .*hoanCanh/u.test(one))).toBe(true);
  expect(file).toBeUndefined();
  expect(clauses).toEqual({});
});

it('says of a page which file it is of, and that a build leaves it out', () => {
  const made = writing('benefits/qua-trung-thu.mdx', (text) =>
    text.replace('---\n', '---\ndraft: true\n'),
  );
  expect(authorView(made, paths.benefit('qua-trung-thu'))).toMatchObject({
    file: 'content/benefits/qua-trung-thu.mdx',
    held: 'bản nháp, không có trong trang dựng ra',
  });
  expect(authorView(made, paths.benefit('di-hoc-nghe')).held).toBeUndefined();
});

it('says of each clause what rests on it, what is wrong in it, and what a machine would add', () => {
  const { clauses } = authorView(readWriting(PROVINCE), paths.document(PLAN));
  expect(clauses['III.1']?.pin).toBe(`${PLAN}#III.1`);
  expect(clauses['III.1']?.uses).toContainEqual(
    expect.stringMatching(/\(content\/benefits\/tro-cap-nguoi-gia-yeu\.mdx, dòng \d+\): /u),
  );
  const bare = writing(`extracts/${PLAN}.yaml`, (text) =>
    text.replace(/^duties:\n(?: .*\n|\n)*/mu, ''),
  );
  const count = (view: ReturnType<typeof authorView>): number =>
    Object.values(view.clauses).flatMap(({ proposals }) => proposals).length;
  expect(count(authorView(bare, paths.document(PLAN)))).toBeGreaterThan(
    count(authorView(readWriting(PROVINCE), paths.document(PLAN))),
  );
  const wrong = writing(`documents/${PLAN}.mdx`, (text) =>
    text.replace('450.000 đồng', '460.000 đồng'),
  );
  const view = authorView(wrong, paths.document(PLAN));
  expect(view.clauses['III.1']?.problems.length).toBeGreaterThan(0);
  expect(view.clauses['II.2']?.problems).toEqual([]);
});
