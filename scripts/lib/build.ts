import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { contentRoot } from '#src/site/content-root.ts';
import { dayOf } from '#src/site/day.ts';
import { BUILD_LOCK, takeLock, waitForLock } from './build-lock.ts';
import { faultsOf, promisedPages } from './built-site.ts';
import { makeReadable } from './readable.ts';
import {
  closeWorkshop,
  openWorkshop,
  siteLock,
  swapIn,
  WORKSHOP,
  type Workshop,
} from './workshop.ts';

/** Folder of the repository, without a slash at the end. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Folder that the site is built into. */
export const DIST = `${ROOT}/dist`;

/** What a command left behind. */
export interface Outcome {
  readonly ok: boolean;
  /** Standard output and errors together, in the order they came. */
  readonly output: string;
  readonly seconds: number;
}

/** Where output is passed on to while it comes. */
type Show = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;

/**
 * Runs Node with arguments to its end.
 *
 * @param options.child.signal stops it
 * @param options.child.ipc lets it know when this process is gone
 */
function run(
  args: readonly string[],
  options: {
    readonly show?: Show | undefined;
    readonly env: NodeJS.ProcessEnv;
    readonly child?: { readonly signal: AbortSignal; readonly ipc: boolean };
  },
): Promise<Outcome> {
  const begin = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: options.env,
      stdio: ['ignore', 'pipe', 'pipe', ...(options.child?.ipc === true ? (['ipc'] as const) : [])],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (text: string) => {
        output += text;
        options.show?.write(text);
      });
    }
    options.child?.signal.addEventListener('abort', () => child.kill());
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ ok: code === 0, output, seconds: (performance.now() - begin) / 1000 });
    });
  });
}

/** Where the output of a script goes, and what its environment has besides this process's. */
interface RunOptions {
  /** Gets the output while it comes; it is kept in any case. */
  readonly show?: Show;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Runs a script of this repository under the same Node as this one.
 *
 * @param script path from the root, such as `scripts/build.ts`
 */
export const runScript = (
  script: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Outcome> =>
  run([`${ROOT}/${script}`, ...args], {
    show: options.show,
    env: { ...process.env, ...options.env },
  });

/**
 * Runs a script of an installed package likewise.
 *
 * @param script path below node_modules, such as `prettier/bin/prettier.cjs`
 */
export const runTool = (
  script: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<Outcome> => runScript(`node_modules/${script}`, args, options);

/** What a build can be asked for. */
export interface BuildOptions {
  /** Gets the output while it comes; it is kept in any case. */
  readonly show?: Show;
  /** Absolute path of the folder that the site is for; left out: `dist/`. */
  readonly outDir?: string;
  /** Absolute path of the content folder; left out: as the environment says. */
  readonly content?: string;
  /** Waits for another build to end instead of giving up: for tests, of which several build. */
  readonly wait?: boolean;
}

/** Why a build cannot begin, or did not end with a site; a sentence for whoever started it. */
class BuildProblem extends Error {}

/** Exit codes of a process that was stopped by a signal: 128 and its number (POSIX shells). */
const STOPPED = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Takes a lock, or says who holds it. */
async function lockOr(file: string, wait: boolean, signal: AbortSignal): Promise<() => void> {
  if (wait) return waitForLock(file, signal);
  const lock = takeLock(file);
  if (lock.taken) return lock.release;
  throw new BuildProblem(
    `Một lần dựng khác (tiến trình ${String(lock.pid)}) đang chạy; hãy đợi nó xong, hoặc dừng nó, rồi chạy lại.`,
  );
}

/**
 * Has a build give memory back that it no longer uses, instead of keeping it for later: the bundler's allocator (mimalloc)
 * and the C library's each held some 100 MB that way. A build of 100 documents takes 4 % more time, and 0.9 GB instead of 1.3.
 */
const THRIFTY = { MIMALLOC_PURGE_DELAY: '0', MALLOC_ARENA_MAX: '2' };

/** Runs Astro in a workshop, as a process that ends with this one. */
function runAstro(
  { site, folder }: Workshop,
  { show, content }: BuildOptions,
  signal: AbortSignal,
): Promise<Outcome> {
  const env = {
    ...THRIFTY,
    ...process.env,
    ...(content !== undefined && { CONTENT_DIR: content }),
    ...(show?.isTTY === true && { FORCE_COLOR: '1' }),
    NODE_ENV: 'production',
    [WORKSHOP]: folder,
  };
  const preload = new URL('with-parent.ts', import.meta.url).href;
  const astro = `${ROOT}/node_modules/astro/bin/astro.mjs`;
  // Megabytes for young objects. With few, those of a page that is being made are taken for old ones, and swept with them.
  const nursery = '--max-semi-space-size=32';
  return run([nursery, '--import', preload, astro, 'build', '--outDir', site], {
    env,
    show,
    child: { signal, ipc: true },
  });
}

/** Builds, looks and swaps. @throws BuildProblem where what was built is no site */
async function buildIn(
  workshop: Workshop,
  options: BuildOptions,
  signal: AbortSignal,
): Promise<Outcome> {
  const built = await runAstro(workshop, options, signal);
  if (!built.ok) return built;
  const faults = faultsOf(workshop.site, promisedPages(options.content ?? contentRoot()));
  if (faults.length > 0)
    throw new BuildProblem(
      ['Trang vừa dựng không dùng được:', ...faults.map((fault) => `  • ${fault}`)].join('\n'),
    );
  makeReadable(workshop.site);
  swapIn(workshop);
  return built;
}

/**
 * Builds the site beside the one that is there, looks at what was built and only then lets it take the other's place. A
 * build that fails, or is stopped or killed at any moment, leaves the site as it was; what it leaves behind besides, the
 * next one clears away.
 *
 * A signal to stop ends the build and then this process.
 */
export async function buildSite(options: BuildOptions = {}): Promise<Outcome> {
  const begin = performance.now();
  const stopping = new AbortController();
  let code: number | undefined;
  const stop = (signal: keyof typeof STOPPED): void => {
    code = STOPPED[signal];
    stopping.abort();
  };
  const ends: (() => void)[] = [];
  let outcome: Outcome;
  try {
    for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
      process.on(signal, stop);
      ends.push(() => process.off(signal, stop));
    }
    dayOf(process.env['SITE_TODAY'], new Date());
    const outDir = options.outDir ?? DIST;
    for (const file of [BUILD_LOCK, siteLock(outDir)])
      ends.push(await lockOr(file, options.wait === true, stopping.signal));
    const workshop = openWorkshop(outDir);
    ends.push(() => {
      closeWorkshop(workshop);
    });
    outcome = await buildIn(workshop, options, stopping.signal);
  } catch (error) {
    const message = `\n${error instanceof Error ? error.message : String(error)}\n`;
    if (code === undefined) options.show?.write(message);
    outcome = { ok: false, output: message, seconds: 0 };
  } finally {
    for (const end of ends.reverse()) end();
  }
  if (code !== undefined) process.exit(code);
  return { ...outcome, seconds: (performance.now() - begin) / 1000 };
}
