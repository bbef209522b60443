import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { checkContent } from '#src/loaders/check-content.ts';
import { readContent } from '#src/loaders/read-content.ts';
import { NOT_STATED } from '#src/schemas/outreach.ts';
import { readYaml, splitFile } from '#src/site/yaml.ts';
import { secondRelease } from './second-release.ts';
import { readFolder, upgradeFolder, versionOf } from './upgrade.ts';
import { upgradeContent } from './upgrade-content.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A folder as the first release had it, with something of everything; all of it is invented. */
const FIRST = join(import.meta.dirname, '..', '..', 'tests', 'fixtures', 'first-release');

/** A copy to work on. @returns its absolute path */
function copy(): string {
  const parent = mkdtempSync(join(tmpdir(), 'so-tay-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const root = join(parent, 'content');
  cpSync(FIRST, root, { recursive: true });
  return root;
}

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

/** Every file of a folder with its bytes, to see that nothing was touched. */
const filesOf = (root: string): [string, string][] =>
  readdirSync(root, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): [string, string] => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(root.length + 1), readFileSync(path, 'base64')];
    })
    .sort();

/** Every word or figure that a value holds, a pin without its document. */
function leavesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf);
  return [String(value).replace(/^[a-z0-9-]+#/u, '')];
}

/** Everything that a folder says: the values of its fields, and its bodies. */
function saidBy(root: string): string[] {
  const { texts } = readFolder(root);
  return [...texts].flatMap(([path, text]) => {
    if (!path.endsWith('.mdx')) return leavesOf(readYaml(text).data);
    const file = splitFile(text);
    return file ? [...leavesOf(file.frontmatter.data), file.body] : [];
  });
}

/** Values that say the same in other words now. */
const RENAMED: Readonly<Record<string, string>> = {
  'nguồn không nêu': NOT_STATED,
  everyYearBefore: 'yearly',
};

describe('an upgrade of a folder of the first release', () => {
  it('makes one in which npm run content finds nothing', async () => {
    const root = copy();
    const { from, to, told, kept } = await upgradeContent(root);
    const content = readContent(root);
    // What only a person can fill in: on what a note rests, and when it is checked again.
    const left = [...content.problems, ...checkContent(content)].map(({ field = '' }) => field);
    expect(left.filter((field) => !/^gop\.(?:acts|sources|reviewBy)|\.time$/u.test(field))).toEqual(
      [],
    );
    expect(left).toContain('gop.acts');
    expect([from, to, kept]).toEqual([1, 2, `${root}.cu`]);
    const counts = Object.entries(content.entries).map(([name, entries]) => [name, entries.size]);
    expect(Object.fromEntries(counts)).toMatchObject({
      documents: 2,
      extracts: 2,
      outreach: 1,
      comparison: 1,
      checker: 1,
      locks: 2,
    });
    expect(told.join('\n')).toContain('2 văn bản');
    expect(told.join('\n')).toContain('content/checker/cau-hoi.yaml đổi tên');
  });

  it('loses no word', async () => {
    const root = copy();
    await upgradeContent(root);
    const now = saidBy(root);
    // A paragraph of a release stands in the body now, and a document's text has a blank line more.
    const folded = (text: string): string => text.replace(/\n+/gu, '\n').trim();
    const bodies = folded(now.filter((leaf) => leaf.includes('\n')).join('\n'));
    const lost = saidBy(FIRST).filter((leaf) => {
      const place = now.indexOf(RENAMED[leaf] ?? leaf);
      if (place >= 0) now.splice(place, 1);
      return place < 0 && !bodies.includes(folded(leaf));
    });
    // The decision's file is now of the kind of the plan that it carries, so that the plan keeps the plain addresses.
    expect(lost).toEqual(['quyet-dinh']);
  });

  it('keeps comments, sources and locks, and puts the document before its pins once', async () => {
    const root = copy();
    await upgradeContent(root);
    expect(read(root, 'documents/mau-02-qd-ubnd-2023.mdx')).toContain('# Số in ở đầu quyết định.');
    expect(read(root, 'extracts/mau-02-qd-ubnd-2023.yaml')).toContain('# Nhiệm vụ, theo thứ tự');
    expect(read(root, 'comparison/luat-mau.yaml')).toContain('# Hai kế hoạch cùng căn cứ');
    for (const path of ['sources/mau-01-kh-ubnd-2022.txt', 'sources/mau-02-qd-ubnd-2023.txt'])
      expect(read(root, path)).toBe(read(FIRST, path));
    const lockOf = (folder: string) =>
      readYaml(read(folder, 'locks/mau-02-qd-ubnd-2023.yaml')).data;
    expect(lockOf(root)).toEqual(lockOf(FIRST));
    expect(read(root, 'benefits/gop-cua.mdx').match(/mau-01-kh-ubnd-2022#/gu)?.length).toBe(4);
    expect(read(root, 'comparison/luat-mau.yaml')).not.toContain('#I.1');
  });

  it('writes bodies that are MDX: a blank line stands before ---', async () => {
    const root = copy();
    await upgradeContent(root);
    expect(read(root, 'documents/mau-02-qd-ubnd-2023.mdx')).toContain('kèm theo.\n\n---\n');
  });

  it('done again does nothing', async () => {
    const root = copy();
    await upgradeContent(root);
    const before = filesOf(root);
    expect(await upgradeContent(root)).toEqual({ from: 2, to: 2, told: [], kept: undefined });
    expect(filesOf(root)).toEqual(before);
  });

  it.each<[string, (root: string) => void, string]>([
    [
      'a kit without a release',
      (root) => {
        const path = join(root, 'outreach/bo-thu.mdx');
        writeFileSync(path, read(root, 'outreach/bo-thu.mdx').replace('\nrelease:', '\nrelease2:'));
      },
      'thiếu trường "release"',
    ],
    [
      'a file that is no YAML',
      (root) => {
        writeFileSync(join(root, 'cited/cited.yaml'), 'a: [\n');
      },
      'cited/cited.yaml: phần khai báo viết chưa đúng',
    ],
    [
      'a guide without frontmatter',
      (root) => {
        writeFileSync(join(root, 'benefits/hai.mdx'), 'Chỉ có lời.\n');
      },
      'benefits/hai.mdx: thiếu phần khai báo',
    ],
    [
      'a folder that an upgrade before left',
      (root) => {
        cpSync(root, `${root}.cu`, { recursive: true });
      },
      'từ lần trước',
    ],
  ])('stops at %s and leaves the folder as it was', async (_name, spoil, words) => {
    const root = copy();
    spoil(root);
    const before = filesOf(root);
    await expect(upgradeContent(root)).rejects.toThrow(words);
    expect(filesOf(root)).toEqual(before);
    expect(existsSync(`${root}.moi`)).toBe(false);
  });

  it.each<[string, (written: string) => readonly string[]]>([
    [
      'the last touch fails',
      () => {
        throw new Error('hỏng');
      },
    ],
    [
      'the new folder cannot take its place',
      (written) => {
        rmSync(written, { recursive: true });
        return [];
      },
    ],
  ])('leaves the folder as it was where %s', async (_name, finish) => {
    const root = copy();
    const before = filesOf(root);
    await expect(upgradeFolder(root, (written) => Promise.try(finish, written))).rejects.toThrow();
    expect(filesOf(root)).toEqual(before);
    expect(existsSync(`${root}.moi`)).toBe(false);
    expect(existsSync(`${root}.cu`)).toBe(false);
  });

  it('says in Vietnamese what it did, and what stopped it, without a stack', () => {
    const root = copy();
    const run = () =>
      spawnSync(process.execPath, [join(import.meta.dirname, '..', 'nang-cap.ts')], {
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: root },
      });
    writeFileSync(join(root, 'cited/hai.yaml'), 'a: [\n');
    const stopped = run();
    expect(stopped.status).toBe(1);
    expect(stopped.stderr).toMatch(/^Chưa nâng được, nội dung vẫn như cũ: cited\/hai.yaml/u);
    expect(stopped.stderr).not.toMatch(/^\s+at /mu);
    rmSync(join(root, 'cited/hai.yaml'));
    expect(run().stdout).toContain('Đã nâng nội dung từ bản 1 lên bản 2');
    expect(run().stdout).toContain('không có gì phải làm');
  });
});

it('knows the version of a folder, and refuses to guess', () => {
  const files = (text?: string) => ({
    texts: new Map(text === undefined ? [] : [['site.yaml', text]]),
    bytes: new Map<string, Uint8Array>(),
  });
  expect(versionOf(files())).toBe(1);
  expect(versionOf(files('schemaVersion: 7\n'))).toBe(7);
  expect(() => versionOf(files('name: x\n'))).toThrow('thiếu "schemaVersion"');
  expect(secondRelease.to).toBe(2);
});
