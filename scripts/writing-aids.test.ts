import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PROVINCE } from '#tests/helpers/province.ts';
import { ROOT } from '#scripts/lib/build.ts';

/** `npm run ghim` and `npm run moi` as an author types them. */

function run(script: string, args: readonly string[], content = join(ROOT, PROVINCE)) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${script}.ts`, ...args],
    {
      cwd: ROOT,
      env: { ...process.env, CONTENT_DIR: content },
      encoding: 'utf8',
    },
  );
  return { code: status, out: stdout, error: stderr };
}

test('words become a pin that can be copied', () => {
  const { code, out } = run('ghim', ['lap', '03', 'nha tre cong dong']);
  expect(code).toBe(0);
  expect(out).toContain("at: may-trang-12-kh-ubnd-2021#II.2\n  quote: 'lập 03 nhà trẻ cộng đồng'");
});

test('words that stand nowhere, and a document that is not there, are told', () => {
  expect(run('ghim', ['không đâu có chữ này'])).toMatchObject({ code: 1, out: '' });
  expect(run('ghim', ['nhà trẻ', '--van-ban=khong-co']).error).toContain(
    'Không có văn bản "khong-co"',
  );
  expect(run('ghim', []).code).toBe(2);
});

test('a new file is made once, of the example of the guides', () => {
  const root = mkdtempSync(join(tmpdir(), 'moi-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  expect(run('moi', ['quyen-loi', 'qua-tet'], root).code).toBe(0);
  expect(existsSync(join(root, 'benefits/qua-tet.mdx'))).toBe(true);
  expect(run('moi', ['quyen-loi', 'qua-tet'], root).error).toContain(
    'Đã có content/benefits/qua-tet.mdx',
  );
  expect(run('moi', ['quyen-loi', 'Quà Tết'], root).code).toBe(2);
});
