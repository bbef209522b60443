import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { PROVINCE, PROVINCE_TODAY } from '#tests/helpers/province.ts';

/** What an author has who runs `npm run dev`. */

const parent = mkdtempSync(join(tmpdir(), 'dev-'));
const content = join(parent, 'content');
cpSync(PROVINCE, content, { recursive: true });

/** Astro's server answers nothing where it believes to run within Vitest. */
const ENV: NodeJS.ProcessEnv = {
  ...process.env,
  VITEST: undefined,
  NODE_ENV: 'development',
  CONTENT_DIR: content,
  SITE_TODAY: PROVINCE_TODAY,
};

afterAll(() => {
  rmSync(parent, { recursive: true, force: true });
});

it(
  'shows a saved file, works each query out once until then, and has share pictures',
  { timeout: 300_000 },
  () => {
    const file = readdirSync(join(content, 'documents')).sort()[0] ?? '';
    const title = /^shortTitle: (?:'|")?(.+?)(?:'|")?$/mu.exec(
      readFileSync(join(content, 'documents', file), 'utf8'),
    )?.[1];
    const base = new URL(
      /^address: (\S+)$/mu.exec(readFileSync(join(content, 'site.yaml'), 'utf8'))?.[1] ?? '',
    ).pathname;
    const slug = file.replace(/\.mdx$/u, '');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        'tests/helpers/dev-server.ts',
        `documents/${file}`,
        title ?? '',
        'Tên vừa sửa',
        `${base}/van-ban/${slug}/`,
      ],
      {
        encoding: 'utf8',
        env: ENV,
      },
    );
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}'), stderr).toEqual({
      shown: true,
      picture: {
        address: expect.stringMatching(
          new RegExp(`${base}/anh/van-ban/${slug}\\.png$`, 'u'),
        ) as string,
        status: 200,
        type: 'image/png',
        bytes: expect.any(Number) as number,
      },
      keptWhileNothingChanged: [true, true],
      keptOverTheChange: [false, false],
      keptAfterwards: [true, true],
    });
  },
);
