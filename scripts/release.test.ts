import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { PROVINCE } from '#tests/helpers/province.ts';
import { ROOT, runScript } from '#scripts/lib/build.ts';
import { BUILD_LOCK, takeLock } from '#scripts/lib/build-lock.ts';
import { siteLock } from '#scripts/lib/workshop.ts';
import { isWhole, keepRelease, sealSite } from '#scripts/release/built.ts';
import { checkFolder, isSame } from '#scripts/package/manifest.ts';
import { isSignedBy, newKeys } from '#scripts/package/signature.ts';
import { readReleases, RELEASES } from '#src/loaders/releases.ts';

/** `npm run release` as its user meets it, without a build: what it refuses, and how it goes back. */

interface Place {
  readonly folder: string;
  readonly content: string;
  readonly site: string;
  readonly kept: string;
}

function place(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'so-tay-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  cpSync(join(ROOT, PROVINCE), content, { recursive: true });
  return { folder, content, site: join(folder, 'dist'), kept: join(folder, '.releases') };
}

const run = ({ content, site }: Place, ...args: string[]) =>
  runScript('scripts/release.ts', [`--outDir=${site}`, ...args], {
    env: { CONTENT_DIR: content, SITE_TODAY: '2026-03-10' },
  });

/** Writes a site of one page. */
function siteOf(folder: string, words: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), words);
  return folder;
}

/** Two built releases, the second of which readers have. */
function released(): Place {
  const made = place();
  const last = join(made.content, RELEASES, 'last');
  for (const release of [1, 2]) {
    rmSync(made.site, { recursive: true, force: true });
    sealSite(siteOf(made.site, `bản ${String(release)}`), undefined);
    rmSync(last, { recursive: true, force: true });
    mkdirSync(last, { recursive: true });
    writeFileSync(join(last, 'notes.jsonl'), `{"of":"notes/${String(release)}","title":"x"}\n`);
    keepRelease(made.kept, release, made.site, last);
  }
  return made;
}

it('seals a site so that each change of it is told, and signs what it sealed', () => {
  const { folder, site } = place();
  const { privateKey, publicKey } = newKeys();
  const key = join(folder, 'khoa');
  writeFileSync(key, privateKey);
  sealSite(siteOf(site, 'một'), key);
  expect(isSame(checkFolder(site))).toBe(true);
  const [sums, signature] = ['SHA256SUMS', 'SHA256SUMS.sig'].map((name) =>
    readFileSync(join(site, name), 'utf8'),
  );
  expect(isSignedBy(sums ?? '', signature ?? '', publicKey)).toBe(true);
  siteOf(site, 'hai');
  expect(checkFolder(site).changed).toEqual(['index.html']);
  // Without a key no old signature stays beside a new manifest.
  sealSite(site, undefined);
  expect(existsSync(join(site, 'SHA256SUMS.sig'))).toBe(false);
});

it('gives readers the release before again, byte for byte, and says so in the records', async () => {
  const made = released();
  const { ok, output } = await run(made, '--lui', '--reason', 'Bản 2 in nhầm số.');
  expect(output).toContain('Đã đưa bản phát hành 1 trở lại');
  expect(ok).toBe(true);
  expect(readFileSync(join(made.site, 'index.html'), 'utf8')).toBe('bản 1');
  expect(isWhole(made.site)).toBe(true);
  expect(readReleases(made.content).releases[1]?.withdrawn).toEqual({
    day: '2026-03-10',
    reason: 'Bản 2 in nhầm số.',
  });
  expect(readFileSync(join(made.content, RELEASES, 'last/notes.jsonl'), 'utf8')).toContain(
    'notes/1',
  );
  // There is none before the first.
  const again = await run(made, '--lui', '--reason', 'Lùi nữa.');
  expect(again).toMatchObject({ ok: false });
  expect(again.output).toContain('Chưa có hai bản phát hành');
});

it('waits for nobody who builds elsewhere, and leaves a folder alone that another builds into', async () => {
  const made = released();
  const [elsewhere, here] = [BUILD_LOCK, siteLock(made.site)].map((file) => takeLock(file));
  const { ok, output } = await run(made, '--lui', '--reason', 'Bản 2 in nhầm số.');
  expect(ok).toBe(false);
  expect(output).toContain(`Tiến trình ${String(process.pid)} đang dựng vào`);
  expect(readFileSync(join(made.site, 'index.html'), 'utf8')).toBe('bản 2');
  if (here?.taken === true) here.release();
  expect(await run(made, '--lui', '--reason', 'Bản 2 in nhầm số.')).toMatchObject({ ok: true });
  if (elsewhere?.taken === true) elsewhere.release();
});

it.each<[string, string[], (made: Place) => void, string]>([
  ['no reason', ['--lui'], () => undefined, 'phải nói vì sao'],
  [
    'a copy that is not whole',
    ['--lui', '--reason', 'x'],
    ({ kept }) => siteOf(join(kept, '1', 'site'), 'bị sửa'),
    'không còn giữ nguyên bản phát hành 1',
  ],
  [
    'no copy',
    ['--lui', '--reason', 'x'],
    ({ kept }) => {
      rmSync(kept, { recursive: true });
    },
    'git checkout',
  ],
  ['an option that is none', ['--lùi'], () => undefined, 'Không hiểu lệnh'],
  [
    'two reasons for everything',
    ['--reason', 'a', '--reason', 'b'],
    () => undefined,
    '2 lý do chung',
  ],
  ['a key that is not there', ['--khoa', '/khong/co'], () => undefined, 'Không có tệp khóa ký'],
  [
    'content with a mistake',
    ['--reason', 'x'],
    ({ content }) => {
      writeFileSync(join(content, 'notes/sai.yaml'), 'a: b: c\n');
    },
    'Nội dung có',
  ],
  [
    'records that were touched',
    ['--reason', 'x'],
    ({ content }) => {
      rmSync(join(content, RELEASES, 'last'), { recursive: true });
    },
    'content/releases/last không còn là',
  ],
])('refuses %s and changes nothing', async (_name, args, prepare, words) => {
  const made = released();
  prepare(made);
  const before = readReleases(made.content);
  const { ok, output } = await run(made, ...args);
  expect(ok).toBe(false);
  expect(output).toContain(words);
  expect(output).not.toMatch(/\n\s+at /u);
  expect(readReleases(made.content)).toEqual(before);
  expect(readFileSync(join(made.site, 'index.html'), 'utf8')).toBe('bản 2');
});
