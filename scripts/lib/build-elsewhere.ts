import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareManifests, manifestOf } from '#scripts/package/manifest.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { today } from '#src/site/today.ts';
import { ROOT } from './build.ts';
import { unreadable } from './readable.ts';
import type { Site } from './sites.ts';
import type { StepResult } from './steps.ts';

/** Same input, same bytes: a site built a second time where nothing is as it was the first time. */

/** What a build needs of the repository, besides the packages. */
const PARTS = [
  'astro.config.mjs',
  'package.json',
  'public',
  'scripts',
  'src',
  'tests',
  'tsconfig.json',
];

/** What is otherwise there: the zone and the language of the machine, whom files belong to, where the user is at home. */
const ELSEWHERE = {
  TZ: 'Pacific/Kiritimati',
  // Turkish has letters of its own for i and I: nothing may be sorted or put into capitals by the machine's language.
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
};

/** Runs the build of a copy of the repository. @returns its output where it fails */
function runBuild(root: string, site: Site, outDir: string): Promise<string | undefined> {
  const { PATH, NODE_ENV } = process.env;
  // As the steps build: the scripts' maps are written aside.
  const maps = join(root, '..', 'maps');
  mkdirSync(maps);
  const clock = `--import ${new URL('later-clock.ts', import.meta.url).href}`;
  const child = spawn(
    '/bin/sh',
    [
      '-c',
      'umask 077 && exec "$0" "$@"',
      process.execPath,
      'scripts/build.ts',
      `--outDir=${outDir}`,
    ],
    {
      cwd: root,
      env: {
        PATH,
        NODE_ENV,
        ...ELSEWHERE,
        NODE_OPTIONS: clock,
        CONTENT_DIR: join(root, 'noi dung'),
        SITE_TODAY: site.today ?? today,
        SO_TAY_SOURCE_MAPS: maps,
        SITE_RELEASE: process.env['SITE_RELEASE'],
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => (output += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve(code === 0 ? undefined : output);
    });
  });
}

/**
 * Builds a site that is built already once more: from a copy of the program in another folder, for another folder, with
 * nothing kept from before, at another hour, in another zone, another language, as a user whose files nobody else reads.
 *
 * @returns a step's result: each file that is not the same byte for byte, or that a web server could not read, is a mistake
 */
export async function sameBytes(name: string, site: Site): Promise<StepResult> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'so-tay-')));
  const root = join(folder, 'Sổ tay khác');
  try {
    for (const part of PARTS) cpSync(join(ROOT, part), join(root, part), { recursive: true });
    cpSync(site.content ?? contentRoot(), join(root, 'noi dung'), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    const failure = await runBuild(root, site, join(root, 'ra'));
    if (failure !== undefined)
      return { name, passed: 0, failed: 1, details: failure.trimEnd().split('\n').slice(-20) };
    const before = manifestOf(site.dist);
    const { changed, missing, added } = compareManifests(before, manifestOf(join(root, 'ra')));
    const wrong = [
      ...changed.map((file) => `${file}: dựng lần hai ra tệp khác`),
      ...missing.map((file) => `${file}: lần hai không có`),
      ...added.map((file) => `${file}: chỉ lần hai có`),
      ...unreadable(join(root, 'ra')).map((file) => `${file}: máy chủ không có quyền đọc`),
    ];
    return {
      name,
      passed: before.size - changed.length - missing.length,
      failed: wrong.length,
      details: wrong.slice(0, 40),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
