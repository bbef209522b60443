import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { find, textIn, type Node } from '#tests/helpers/rendered-text.ts';
import { publishedWords, sourceWords } from '#src/lib/documents/fidelity.ts';
import { BODY, contentFolder, replace, SLUG } from '#src/loaders/content-folder.testing.ts';

/** Longest time that a build of a folder of one document may take here, milliseconds. */
const PATIENCE = 120_000;

/** Builds the site from a content folder, as `npm run build` does. @returns how it ended and where it was to be built */
function build(content: string) {
  const outDir = join(dirname(content), 'dist');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build', '--outDir', outDir],
    { encoding: 'utf8', env: { ...process.env, CONTENT_DIR: content, NODE_ENV: 'production' } },
  );
  return { status, output: stdout + stderr, outDir };
}

describe('npm run build', () => {
  it(
    'stops at bad content with the whole report and leaves what was built before',
    { timeout: PATIENCE },
    () => {
      const content = contentFolder({
        [`documents/${SLUG}.mdx`]: replace('province: mau', 'province: mauu'),
        'cited/Luat.yaml': '{}\n',
      });
      const earlier = join(dirname(content), 'dist', 'index.html');
      mkdirSync(dirname(earlier));
      writeFileSync(earlier, 'đã dựng trước');
      const { status, output, outDir } = build(content);
      expect(status).toBe(1);
      expect(output).toContain('Nội dung có 2 chỗ cần sửa; trang chưa được dựng');
      expect(output).toContain(`content/documents/${SLUG}.mdx, dòng 8, trường province:`);
      expect(output).toContain('"mauu" không có trong tỉnh (content/provinces); có phải: mau?');
      expect(output).toContain('tên tệp "Luat.yaml" có dấu, chữ hoa hoặc khoảng trắng');
      // Nothing that only a programmer could read.
      expect(output).not.toMatch(/^\s+at /mu);
      expect(output).not.toContain('Browser APIs');
      expect(readFileSync(earlier, 'utf8')).toBe('đã dựng trước');
      expect(existsSync(join(outDir, 'van-ban'))).toBe(false);
    },
  );

  it(
    'builds another content folder without a change in the program, word for word',
    { timeout: PATIENCE },
    () => {
      const { status, output, outDir } = build(contentFolder());
      expect(output).toContain('Complete!');
      expect(status).toBe(0);
      const page = readFileSync(join(outDir, 'van-ban', SLUG, 'index.html'), 'utf8');
      const text = find(parseDocument(page) as unknown as Node, 'doc-text');
      expect(publishedWords(text ? textIn(text) : '')).toEqual(sourceWords(BODY));
      expect(readFileSync(join(outDir, 'nguon', `${SLUG}.txt`), 'utf8')).toContain('ngèo');
    },
  );
});
