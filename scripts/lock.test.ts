import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { ADDRESSES, BODY, contentFolder, replace, SLUG } from '#tests/helpers/content-folder.ts';
import { kitFile } from '#tests/helpers/kit.ts';
import { addressesSchema } from '#src/schemas/addresses.ts';
import { lockSchema } from '#src/schemas/lock.ts';

// Each test runs a command or several, which take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const document = `documents/${SLUG}.mdx`;
const lockFile = `locks/${SLUG}.yaml`;

/** Runs one of the commands on a content folder, as `npm run` does. */
function run(script: 'lock' | 'check-content', root: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, `${script}.ts`), ...args],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: root, SITE_TODAY: '2026-11-23' } },
  );
  return { status, output: stdout + stderr };
}

const read = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');
const lockOf = (root: string) => lockSchema.parse(parse(read(root, lockFile)));

describe('npm run content', () => {
  it('says what it has checked', () => {
    const { status, output } = run('check-content', contentFolder());
    expect(status).toBe(0);
    expect(output).toContain('Nội dung không có lỗi');
    // Other collections may come between these.
    expect(output).toMatch(/\bdocuments: 1,.*\bagencies: 2,/u);
  });

  it('tells every mistake and fails', () => {
    const root = contentFolder({
      [document]: replace('province: mau', 'province: mauu\nnam: 2022'),
    });
    const { status, output } = run('check-content', root);
    expect(status).toBe(1);
    expect(output).toContain(`content/${document}, dòng`);
    expect(output).toContain('trường lạ "nam"');
    expect(output).not.toContain('    at ');
  });
});

describe('npm run lock', () => {
  it('locks a first publication, so that the check passes', () => {
    const root = contentFolder({ [lockFile]: undefined });
    expect(run('check-content', root).output).toContain(`npm run lock -- ${SLUG}`);
    const { status, output } = run('lock', root, SLUG, '--reason', 'Đăng lần đầu');
    expect(status).toBe(0);
    expect(output).toContain(`${SLUG}: đã khóa 11 mục`);
    expect(lockOf(root).corrections).toEqual([
      { date: '2026-11-23', reason: 'Đăng lần đầu', changed: [], added: [], removed: [] },
    ]);
    expect(run('check-content', root).status).toBe(0);
  });

  it('takes the correction of a typing mistake and logs why', () => {
    // What was published differs from the source; the author puts it right.
    const root = contentFolder({}, BODY.replace('Góp của', 'Góp cuả'));
    const right = contentFolder();
    for (const file of [document, `sources/${SLUG}.txt`])
      writeFileSync(join(root, file), read(right, file));
    expect(run('check-content', root).output).toContain(
      'chữ ở mục I.2.b đã công bố nay khác trước',
    );
    const { status, output } = run('lock', root, SLUG, '--reason', 'Gõ nhầm chữ “của”');
    expect(status).toBe(0);
    expect(output).toContain('(đổi 1, thêm 0, dời 0)');
    expect(lockOf(root).corrections.at(-1)).toEqual({
      date: '2026-11-23',
      reason: 'Gõ nhầm chữ “của”',
      changed: ['I.2.b'],
      added: [],
      removed: [],
    });
    expect(run('check-content', root).status).toBe(0);
  });

  it('remembers where a clause went', () => {
    const root = contentFolder({}, BODY.replace('c) Góp công.', 'c) Góp công.\n\nd) Góp sức.'));
    const right = contentFolder();
    for (const file of [document, `sources/${SLUG}.txt`])
      writeFileSync(join(root, file), read(right, file));
    const { status } = run('lock', root, SLUG, '--reason', 'Gõ thừa', '--moved', 'I.2.d=I.2.c');
    expect(status).toBe(0);
    expect(lockOf(root).moved).toEqual({ 'I.2.d': 'I.2.c' });
    expect(run('check-content', root).status).toBe(0);
  });

  it('writes nothing where nothing has changed', () => {
    const root = contentFolder();
    const before = read(root, lockFile);
    const { status, output } = run('lock', root, '--all', '--reason', 'Thử');
    expect(status).toBe(0);
    expect(output).toContain('không có gì thay đổi');
    expect(read(root, lockFile)).toBe(before);
  });

  const shorter = { [document]: replace('c) Góp công.\n\n', '') };
  const twice = {
    ...shorter,
    // Its lock could be written, but not together with the other.
    'documents/mau-00.mdx': () => read(contentFolder(), document),
  };

  it.each<[string, string[], string, Record<string, (text: string) => string>]>([
    ['no reason', [SLUG], 'thiếu lý do', shorter],
    ['an empty reason', [SLUG, '--reason', ' '], 'thiếu lý do', shorter],
    ['no document', ['--reason', 'x'], 'chưa nói văn bản nào', shorter],
    ['a document that is not there', ['mau', '--reason', 'x'], 'Không có văn bản "mau"', shorter],
    [
      'a day that does not exist',
      [SLUG, '--reason', 'x', '--date', '31/02/2022'],
      '"31/02/2022" không phải là ngày có thật',
      shorter,
    ],
    ['an option that does not exist', [SLUG, '--reson', 'x'], 'Cách dùng: npm run lock', shorter],
    [
      'an address that would vanish',
      [SLUG, '--reason', 'x'],
      'I.2.c đã công bố nay không còn',
      shorter,
    ],
    [
      'a move of another form',
      [SLUG, '--reason', 'x', '--moved', 'I.2.c'],
      '--moved "I.2.c" phải có dạng cũ=mới',
      shorter,
    ],
    [
      'a move to nowhere',
      [SLUG, '--reason', 'x', '--moved', 'I.2.c=I.3'],
      'văn bản không có mục I.3',
      shorter,
    ],
    [
      'a move in several documents',
      ['mau-00', SLUG, '--reason', 'x', '--moved', 'I.2.c=I.2.b'],
      'cho từng văn bản',
      twice,
    ],
    ['one of several that cannot be', ['--all', '--reason', 'x'], `${SLUG}: các mục I.2.c`, twice],
    [
      'a mistake in the fields',
      [SLUG, '--reason', 'x'],
      'thiếu trường này',
      { [document]: replace(/summary: .*\n/u, '') },
    ],
  ])('refuses %s and writes nothing', (_name, args, words, changes) => {
    const root = contentFolder(changes);
    const before = read(root, lockFile);
    const { status, output } = run('lock', root, ...args);
    expect(output).toContain(words);
    expect(output).not.toContain('    at ');
    expect(status).toBe(output.includes('Không hiểu lệnh') ? 2 : 1);
    expect(read(root, lockFile)).toBe(before);
    expect(() => read(root, 'locks/mau-00.yaml')).toThrow('ENOENT');
  });
});

describe('npm run lock -- --pages', () => {
  const kit = kitFile({ title: 'Bộ một' });
  const addressesOf = (root: string) => addressesSchema.parse(parse(read(root, ADDRESSES)));

  it('locks new pages without a reason, so that the check passes', () => {
    const root = contentFolder({ [ADDRESSES]: undefined });
    const { status, output } = run('lock', root, '--pages');
    expect(output).toContain('Đã khóa địa chỉ 3 trang (thêm 3, đổi 0, dời 0)');
    expect(status).toBe(0);
    expect(addressesOf(root).pages[`/van-ban/${SLUG}/`]).toEqual({
      entry: `documents/${SLUG}`,
      words: 'Kế hoạch 01/KH-UBND',
    });
    expect(run('check-content', root).status).toBe(0);
    expect(run('lock', root, '--pages').output).toContain('không có gì thay đổi');
  });

  it('remembers where a page went and why', () => {
    const root = contentFolder({ 'outreach/bo-mot.mdx': kit });
    writeFileSync(join(root, 'outreach/bo-hai.mdx'), kit);
    rmSync(join(root, 'outreach/bo-mot.mdx'));
    const move = ['--moved', '/truyen-thong/bo-mot/=/truyen-thong/bo-hai/'];
    expect(run('lock', root, '--pages').output).toContain('đã công bố nay không còn');
    expect(run('lock', root, '--pages', ...move).output).toContain('thiếu lý do');
    expect(addressesOf(root).moved).toEqual({});
    const { status } = run('lock', root, '--pages', ...move, '--reason', 'Đổi tên');
    expect(status).toBe(0);
    expect(addressesOf(root).moved).toMatchObject({
      '/truyen-thong/bo-mot/': '/truyen-thong/bo-hai/',
      '/truyen-thong/bo-mot/ap-phich/a3/': '/truyen-thong/bo-hai/ap-phich/a3/',
    });
    expect(addressesOf(root).log.at(-1)?.reason).toBe('Đổi tên');
    expect(run('check-content', root).status).toBe(0);
  });

  it('is done with the lock of a document that is new', () => {
    const root = contentFolder({ [lockFile]: undefined, [ADDRESSES]: undefined });
    run('lock', root, SLUG, '--reason', 'Đăng lần đầu');
    expect(Object.keys(addressesOf(root).pages)).toContain(`/van-ban/${SLUG}/`);
  });
});
