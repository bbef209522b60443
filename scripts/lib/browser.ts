import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import packedChromium from '@sparticuz/chromium';
import { z } from 'astro/zod';
import { ROOT } from './build.ts';

const require = createRequire(import.meta.url);

const packageVersion = (): string => {
  const path = require.resolve('@sparticuz/chromium').replace(/(@sparticuz.chromium).*$/, '$1');
  const manifest: unknown = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
};

/**
 * Unpacks the Chromium that comes with `npm ci`, once for each version, and returns the program's path.
 * The package by itself unpacks into the system's temporary folder and takes any file there for its own, be it of
 * another version or only half written by another run.
 */
async function unpackChromium(): Promise<string> {
  const cache = join(ROOT, 'node_modules/.cache');
  const folder = join(cache, `chromium-${packageVersion()}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const draft = mkdtempSync(join(cache, 'chromium-draft-'));
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = draft;
    try {
      await packedChromium.executablePath();
    } finally {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    }
    try {
      renameSync(draft, folder);
    } catch (error) {
      // Another run was quicker.
      if (!existsSync(folder)) throw error;
      rmSync(draft, { recursive: true });
    }
  }
  return join(folder, 'chromium');
}

/**
 * What to start a headless Chromium with: the one of `npm ci` on Linux with an x64 processor; elsewhere, or to use
 * another, name the program in the environment variable `CHROMIUM`.
 *
 * @throws when there is no Chromium for this system
 */
export async function chromiumOptions(): Promise<{ executablePath: string; args: string[] }> {
  const own = process.env['CHROMIUM'];
  if (own === undefined && (process.platform !== 'linux' || process.arch !== 'x64')) {
    throw new Error(
      'The Chromium of npm ci runs on Linux x64 only. Name the path of a Chromium or Chrome in CHROMIUM.',
    );
  }
  return {
    executablePath: own ?? (await unpackChromium()),
    // Containers of build hosts run as root, where Chromium's sandbox does not start. Only our own pages are opened.
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  };
}
