import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { PROVINCE, PROVINCE_TODAY } from '#tests/helpers/province.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { readReleases, RELEASES, writtenRelease } from '#src/loaders/releases.ts';
import { ROOT } from '#scripts/lib/build.ts';
import { keepReleases, restoreReleases, writeReleases } from './folder.ts';
import { planRelease, ReleaseProblem, type Plan, type Reasons } from './plan.ts';

/** Releases of the invented province, in a copy of it that has been released once. */

/** The guide that is edited. */
const GUIDE = 'benefits/di-hoc-nghe.mdx';

const NONE: Reasons = { all: undefined, ofPages: new Map() };
const because = (all: string, ofPages: [string, string][] = []): Reasons => ({
  all,
  ofPages: new Map(ofPages),
});

/** Released once; made for all tests, each of which has a copy. */
let released = '';

function write(root: string, plan: Plan): void {
  if (plan.release)
    writeReleases(root, new Map([...plan.files, writtenRelease(plan.release)]), 'last');
  keepReleases(root);
}

const planned = (root: string, reasons = NONE, day = PROVINCE_TODAY): Plan =>
  planRelease(readContent(root), day, reasons);

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'so-tay-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'so-tay-'));
  released = join(folder, 'content');
  cpSync(join(ROOT, PROVINCE), released, { recursive: true });
  rmSync(join(released, RELEASES), { recursive: true, force: true });
  write(released, planned(released, because('Bản đầu.')));
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
});

/** A copy of what was released, with one edit. */
function edited(file: string, change: (text: string) => string): string {
  const root = join(temporary(), 'content');
  cpSync(released, root, { recursive: true });
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  const after = change(text);
  expect(after, `${file} is not changed`).not.toBe(text);
  writeFileSync(path, after);
  return root;
}

const copy = (): string => {
  const root = join(temporary(), 'content');
  cpSync(released, root, { recursive: true });
  return root;
};

describe('planRelease', () => {
  it('begins the log with a release that changes nothing', () => {
    expect(readReleases(released)).toMatchObject({
      releases: [{ release: 1, day: PROVINCE_TODAY, reason: 'Bản đầu.', changes: [] }],
      problems: [],
    });
  });

  it('finds nothing in an equal content', () => {
    expect(planned(copy())).toMatchObject({ release: undefined, unexplained: [] });
  });

  const plan = 'documents/may-trang-12-kh-ubnd-2021.mdx';
  const extract = 'extracts/may-trang-12-kh-ubnd-2021.yaml';
  const kit = 'outreach/tro-cap-nguoi-gia-yeu-may-trang.mdx';

  it.each<[string, string, (text: string) => string, object]>([
    [
      'a sentence of a guide',
      GUIDE,
      (text) =>
        text.replace('Được học nghề không thu tiền.', 'Được học nghề, không phải trả tiền.'),
      {
        kind: 'corrected',
        of: 'benefits/di-hoc-nghe',
        pins: ['may-trang-35-kh-ubnd-2024#II.2.p1'],
      },
    ],
    [
      'the title of a guide',
      GUIDE,
      (text) => text.replace(/^title: .*$/mu, "title: 'Học nghề ở Mây Trắng'"),
      { kind: 'changed', of: 'benefits/di-hoc-nghe', key: 'title' },
    ],
    [
      'a word of a document',
      plan,
      (text) => text.replace('ở các xã vùng cao', 'tại các xã vùng cao'),
      { kind: 'corrected', of: 'documents/may-trang-12-kh-ubnd-2021', key: 'III.2.g1' },
    ],
    [
      'the date of a report',
      extract,
      (text) => text.replace("day: '12-15'", "day: '12-20'"),
      {
        kind: 'corrected',
        key: 'reports.ma-bc01',
        agencies: expect.arrayContaining(['mt-so-y-te']),
      },
    ],
    [
      'a script',
      kit,
      (text) =>
        text.replace(
          'Bà con Mây Trắng, nay là Cầu Vồng, chú ý.',
          'Bà con Mây Trắng nay là Cầu Vồng chú ý.',
        ),
      { kind: 'corrected', of: 'outreach/tro-cap-nguoi-gia-yeu-may-trang', key: 'scripts.s30.0' },
    ],
    [
      'an agency',
      'agencies/may-trang.yaml',
      (text) => text.replace(/^(mt-so-y-te:\n {2}name: ).*$/mu, "$1'Sở Y tế Mây Trắng'"),
      { kind: 'changed', of: 'agencies/mt-so-y-te', agencies: ['mt-so-y-te'] },
    ],
    [
      'a note that several pages show',
      'notes/thay-doi.yaml',
      (text) => text.replace(/^( {2}checked: ').*'$/mu, "$12026-03-09'"),
      { kind: 'changed', of: expect.stringMatching(/^notes\//u) },
    ],
    [
      'a word of the glossary that comes',
      'glossary/abbreviations.yaml',
      (text) => `${text}tm: { kind: abbreviation, forms: [{ text: TM }], meaning: ['tiền mới'] }\n`,
      { kind: 'added', of: 'glossary/tm', title: 'TM' },
    ],
    [
      'a question of the checker',
      'checker/questions.yaml',
      (text) => text.replace(/^( {4}text: ').*'$/mu, "$1Nhà bạn ở đâu?'"),
      { kind: 'changed', of: 'checker/questions' },
    ],
  ])('tells an edit of %s once', (_name, file, change, expected) => {
    const { release } = planned(edited(file, change), because('Sửa.'));
    expect(release?.changes).toHaveLength(1);
    expect(release?.changes[0]).toMatchObject(expected);
  });

  it('tells nothing of words that only the search knows: readers never see them, and some hurt', () => {
    const root = edited('glossary/citizen-terms.yaml', (text) =>
      text.replace("'tien gia'\n", "'từ làm đau'\n"),
    );
    expect(planned(root).release).toBeUndefined();
    const more = edited(
      'glossary/citizen-terms.yaml',
      (text) =>
        `${text}xe-co:\n  { kind: not-here, forms: [{ text: 'bằng lái' }], meaning: ['giao thông'], everyday: { by: 'Biên tập', on: '2026-03-01' } }\n`,
    );
    expect(planned(more).release).toBeUndefined();
  });

  it('tells a guide that comes once, and one that goes', () => {
    const root = copy();
    const guide = readFileSync(join(root, GUIDE), 'utf8');
    // A copy to the letter is a mistake and no guide.
    writeFileSync(
      join(root, 'benefits/moi.mdx'),
      guide.replace(/^title: .*$/mu, "title: 'Việc mới'"),
    );
    expect(planned(root).release?.changes).toMatchObject([{ kind: 'added', of: 'benefits/moi' }]);
    const other = copy();
    rmSync(join(other, GUIDE));
    const gone = planned(other);
    expect(gone.release?.changes).toMatchObject([{ kind: 'removed', of: 'benefits/di-hoc-nghe' }]);
    expect(gone.unexplained).toHaveLength(1);
  });

  const wording = (text: string): string =>
    text.replace('Được học nghề không thu tiền.', 'Được học nghề, không phải trả tiền.');

  it('asks for the reason of a changed fact, and takes that of the page before that of all', () => {
    const root = edited(GUIDE, wording);
    expect(planned(root).unexplained).toMatchObject([{ of: 'benefits/di-hoc-nghe' }]);
    const told = planned(root, because('Đọc lại.', [['benefits/di-hoc-nghe', 'Nói gọn.']]));
    expect(told.unexplained).toEqual([]);
    expect(told.release).toMatchObject({ reason: 'Đọc lại.', changes: [{ reason: 'Nói gọn.' }] });
    expect(() => planned(root, because('', [['benefits/khac', 'Nói gọn.']]))).toThrow(
      /benefits\/khac.*không có gì đổi.*benefits\/di-hoc-nghe/u,
    );
  });

  it('takes the reason of a document from its lock', () => {
    const root = edited(plan, (text) => text.replace('ở các xã vùng cao', 'tại các xã vùng cao'));
    const lock = join(root, 'locks/may-trang-12-kh-ubnd-2021.yaml');
    writeFileSync(
      lock,
      `${readFileSync(lock, 'utf8').trimEnd()}\n  - date: '${PROVINCE_TODAY}'\n    reason: Chép nhầm một chữ\n    changed: [III.2.g1]\n    added: []\n    removed: []\n`,
    );
    const { release, unexplained } = planned(root);
    expect(unexplained).toEqual([]);
    expect(release?.changes).toMatchObject([{ key: 'III.2.g1', reason: 'Chép nhầm một chữ' }]);
  });

  it('tells what days alone have changed', () => {
    const { release, unexplained } = planned(copy(), NONE, '2028-03-10');
    expect(release?.changes.length).toBeGreaterThan(0);
    expect(new Set(release?.changes.map(({ kind }) => kind))).toEqual(new Set(['state']));
    expect(unexplained).toEqual([]);
  });

  it('refuses a day before the last release, and records that were touched', () => {
    expect(() => planned(copy(), NONE, '2026-01-01')).toThrow(/SITE_TODAY/u);
    const root = copy();
    writeFileSync(join(root, RELEASES, 'last/notes.jsonl'), '');
    expect(() => planned(root)).toThrow(ReleaseProblem);
    expect(() => planned(root)).toThrow(/git checkout/u);
  });
});

describe('the folder of releases', () => {
  it('comes back as it was where a release was not ended', () => {
    const root = edited(GUIDE, (text) => text.replace('không thu tiền.', 'không mất tiền.'));
    const before = readReleases(root);
    const plan = planned(root, because('Sửa.'));
    writeReleases(
      root,
      new Map([...plan.files, ...(plan.release ? [writtenRelease(plan.release)] : [])]),
      'last',
    );
    expect(readReleases(root).releases).toHaveLength(2);
    expect(restoreReleases(root)).toBe(true);
    expect(readReleases(root)).toEqual(before);
    expect(restoreReleases(root)).toBe(false);
    expect(planned(root, because('Sửa.')).release?.release).toBe(2);
  });

  it('tells the same once it was ended, and nothing more', () => {
    const root = edited(GUIDE, (text) => text.replace('không thu tiền.', 'không mất tiền.'));
    write(root, planned(root, because('Sửa.')));
    expect(restoreReleases(root)).toBe(false);
    expect(readReleases(root).releases.map(({ changes }) => changes.length)).toEqual([0, 1]);
    expect(planned(root).release).toBeUndefined();
  });

  it.each([
    ['a line cut in two', (text: string) => text.slice(0, 40), 'không phải JSON'],
    [
      'a field that is wrong',
      (text: string) => text.replace('"release":1', '"release":"một"'),
      'trường sai',
    ],
    [
      'another number',
      (text: string) => text.replace('"release":1', '"release":7'),
      'phải là bản phát hành 1',
    ],
    ['nothing in it', () => '', 'tệp trống'],
  ])('tells of a file with %s', (_name, damage, words) => {
    const root = copy();
    const file = join(root, RELEASES, '0001.jsonl');
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    const { problems } = readReleases(root);
    expect(problems[0]?.file).toBe('content/releases/0001.jsonl');
    expect(problems.map(({ message }) => message).join()).toContain(words);
  });
});
