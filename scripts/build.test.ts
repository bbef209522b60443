import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it, vi } from 'vitest';
import { publishedWords, sourceWords } from '#src/lib/documents/fidelity.ts';
import { BUILD_LOCK, waitForLock } from '#scripts/lib/build-lock.ts';
import { buildSite } from '#scripts/lib/build.ts';
import { faultsOf } from '#scripts/lib/built-site.ts';
import {
  ADDRESSES,
  BODY,
  contentFolder,
  replace,
  SLUG,
  type Changes,
} from '#tests/helpers/content-folder.ts';
import { guideFile } from '#tests/helpers/guide.ts';
import { find, textIn } from '#tests/helpers/rendered-text.ts';

// Watched, so that a test can have it find a fault.
vi.mock('#scripts/lib/built-site.ts', { spy: true });

/** Longest time that builds of a folder of one document may take, with those of other tests before them, milliseconds. */
const PATIENCE = 300_000;

/** A content folder, and beside it the site that was built from it before. */
function house(changes?: Changes, body?: string) {
  const content = contentFolder(changes, body);
  const outDir = join(dirname(content), 'dist');
  mkdirSync(outDir);
  writeFileSync(join(outDir, 'index.html'), 'đã dựng trước');
  return {
    content,
    outDir,
    /** What stands in the folder of both. */
    beside: () => readdirSync(dirname(content)).sort(),
    before: () => readFileSync(join(outDir, 'index.html'), 'utf8') === 'đã dựng trước',
  };
}

describe('npm run build', { timeout: PATIENCE }, () => {
  it('stops at bad content with the whole report and leaves what was built before', async () => {
    const { content, outDir, beside, before } = house({
      [`documents/${SLUG}.mdx`]: replace('province: mau', 'province: mauu'),
      'cited/Luat.yaml': '{}\n',
    });
    const { ok, output } = await buildSite({ content, outDir, wait: true });
    expect(ok).toBe(false);
    expect(output).toContain('Nội dung có 2 chỗ cần sửa; trang chưa được dựng');
    expect(output).toContain(`content/documents/${SLUG}.mdx, dòng 8, trường province:`);
    expect(output).toContain('"mauu" không có trong tỉnh (content/provinces); có phải: mau?');
    expect(output).toContain('tên tệp "Luat.yaml" có dấu, chữ hoa hoặc khoảng trắng');
    // Nothing that only a programmer could read.
    expect(output).not.toMatch(/^\s+at /mu);
    expect(output).not.toContain('Browser APIs');
    expect(before()).toBe(true);
    expect(beside()).toEqual(['content', 'dist']);
  });

  it('builds another content folder without a change in the program, word for word', async () => {
    const { content, outDir, beside, before } = house(
      undefined,
      BODY.replace('Góp của;', 'Góp của \\< 5 \\{a};'),
    );
    const lock = join(content, ADDRESSES);
    const moved = `moved: { /van-ban/cu/: /van-ban/${SLUG}/ }`;
    writeFileSync(lock, replace('moved: {}', moved)(readFileSync(lock, 'utf8')));
    const { ok, output } = await buildSite({ content, outDir, wait: true });
    expect(output).toContain('Complete!');
    expect(ok).toBe(true);
    expect(before()).toBe(false);
    const page = readFileSync(join(outDir, 'van-ban', SLUG, 'index.html'), 'utf8');
    const text = find(parseDocument(page), 'doc-text');
    expect(publishedWords(text ? textIn(text) : '')).toEqual(
      sourceWords(BODY.replace('Góp của;', 'Góp của < 5 {a};')),
    );
    expect(readFileSync(join(outDir, 'nguon', `${SLUG}.txt`), 'utf8')).toContain('ngèo');
    // An address that moved sends its reader on, with a host that reads lists and with one that doesn't.
    const sent = readFileSync(join(outDir, 'van-ban', 'cu', 'index.html'), 'utf8');
    expect(sent).toContain(`content="0; url=/van-ban/${SLUG}/"`);
    expect(sent).toContain(`rel="canonical" href="https://mau.example/van-ban/${SLUG}/"`);
    expect(sent).toContain('http-equiv="Content-Security-Policy"');
    expect(readFileSync(join(outDir, '_redirects'), 'utf8')).toBe(
      `/van-ban/cu/ /van-ban/${SLUG}/ 301\n`,
    );
    expect(readFileSync(join(outDir, 'sitemap-0.xml'), 'utf8')).not.toContain('/van-ban/cu/');
    // The records that the search index is made of, and the code that made the pages, are nobody's business.
    const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /ban-ghi-tim-kiem|\.mjs$|(?:^|\/)\./u.test(file))).toEqual([]);
    expect(existsSync(join(outDir, 'pagefind', 'pagefind-entry.json'))).toBe(true);
    expect(beside()).toEqual(['content', 'dist']);
  });

  it('leaves what was built before where the new site is found wanting, and says why', async () => {
    const { content, outDir, beside, before } = house();
    vi.mocked(faultsOf).mockReturnValueOnce(['thiếu: van-ban/hai/index.html', 'tệp rỗng: a.txt']);
    const { ok, output } = await buildSite({ content, outDir, wait: true });
    expect(ok).toBe(false);
    expect(output).toContain(
      'Trang vừa dựng không dùng được:\n  • thiếu: van-ban/hai/index.html\n  • tệp rỗng: a.txt\n',
    );
    expect(before()).toBe(true);
    expect(beside()).toEqual(['content', 'dist']);
  });

  it('runs nothing that an author wrote, and says what was refused', async () => {
    const { content, outDir, before } = house();
    const ran = join(dirname(content), 'ran');
    mkdirSync(join(content, 'benefits'));
    writeFileSync(
      join(content, 'benefits', 'mau.mdx'),
      guideFile(`{process.getBuiltinModule('node:fs').writeFileSync('${ran}', '')}`),
    );
    const { ok, output } = await buildSite({ content, outDir, wait: true });
    expect(ok).toBe(false);
    expect(output).toContain('biểu thức trong { }');
    expect(existsSync(ran)).toBe(false);
    expect(before()).toBe(true);
  });
});

/** Runs the command itself. */
function command(script: string, env: NodeJS.ProcessEnv) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, output: (stdout + stderr).trim() };
}

describe(
  'what stops a build before it begins is told in one sentence',
  { timeout: PATIENCE },
  () => {
    it.each(['scripts/build.ts', 'scripts/start.ts'])('a day that is none: %s', (script) => {
      const { status, output } = command(script, { SITE_TODAY: '2026-13-45' });
      expect(status).toBe(1);
      expect(output).toContain('SITE_TODAY="2026-13-45" không phải một ngày có thật');
      expect(output).not.toMatch(/^\s+at |Error/mu);
    });

    it('another build that runs', async () => {
      const release = await waitForLock(BUILD_LOCK);
      try {
        const { status, output } = command('scripts/build.ts', {});
        expect(status).toBe(1);
        expect(output).toBe(
          `Một lần dựng khác (tiến trình ${String(process.pid)}) đang chạy; hãy đợi nó xong, hoặc dừng nó, rồi chạy lại.`,
        );
      } finally {
        release();
      }
    });

    it('a port that is none', () => {
      const { status, output } = command('scripts/start.ts', { PORT: 'x' });
      expect(status).toBe(2);
      expect(output).toBe('PORT="x" không phải số cổng; hãy ghi một số từ 0 đến 65535.');
    });
  },
);
