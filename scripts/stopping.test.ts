import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROVINCE, PROVINCE_TODAY } from '#tests/helpers/province.ts';
import { isEveryRound, seedsToday } from '#tests/helpers/rounds.ts';

/**
 * Builds that are stopped and killed leave the finished site whole. Each is stopped after a part of its output, drawn from
 * a seed, so that a busy machine meets the same moments. KILLS chooses how many, SEED which; without one each day of the
 * month has its own.
 */

const KILLS = Number(process.env['KILLS'] ?? (isEveryRound() ? '20' : '3'));
const SEED = Number(process.env['SEED'] ?? seedsToday(30, 1)[0]);

/** Longest time that a build may take, with those of other tests before it, milliseconds. */
const PATIENCE = 300_000;

/** Ways to stop: whom the signal goes to, and whether what was being built is gone at once or with the next build. */
const WAYS = [
  { to: 'group', signal: 'SIGKILL', tidy: false },
  { to: 'starter', signal: 'SIGKILL', tidy: true },
  { to: 'group', signal: 'SIGINT', tidy: true },
  { to: 'starter', signal: 'SIGTERM', tidy: true },
] as const;

/** Numbers from 0 up to 1 from a seed: a linear congruential generator (Numerical Recipes). */
const chances = Array.from({ length: KILLS }).reduce<number[]>(
  (list) => [...list, ((list.at(-1) ?? SEED) * 1_664_525 + 1_013_904_223) % 2 ** 32],
  [],
);

/** The part of the output after which each build is stopped, spread over all but the end: a build that is over is not stopped. */
const cases = chances.map((chance, at) => ({
  ...(WAYS[at % WAYS.length] ?? WAYS[0]),
  part: ((0.97 * (at + chance / 2 ** 32)) / KILLS).toFixed(3),
}));

const parent = mkdtempSync(join(tmpdir(), 'stopping-'));
const outDir = join(parent, 'dist');
const env = { ...process.env, CONTENT_DIR: PROVINCE, SITE_TODAY: PROVINCE_TODAY, PORT: '0' };

/** One hash over the names and bytes of all files below a folder. */
function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
    if (statSync(join(folder, file)).isFile())
      hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  return hash.digest('hex');
}

/** Starts a command in a process group of its own. */
function start(command: string, args: readonly string[], more: NodeJS.ProcessEnv = {}) {
  const child = spawn(command, args, {
    detached: true,
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const heard: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
      for (const hear of heard) hear();
    });
  }
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.on('exit', (code, signal) => {
      resolve(code ?? signal);
    });
  });
  /** Waits until the output is so, or the process has ended. */
  const until = (fits: (output: string) => boolean): Promise<void> =>
    new Promise((resolve) => {
      const hear = (): void => {
        if (fits(output)) resolve();
      };
      heard.push(hear);
      hear();
      void ended.then(() => {
        resolve();
      });
    });
  return { child, ended, until, output: () => output };
}

const build = () => start(process.execPath, ['scripts/build.ts', '--wait', `--outDir=${outDir}`]);
const serve = (more?: NodeJS.ProcessEnv) =>
  start(process.execPath, ['scripts/start.ts', '--wait', `--outDir=${outDir}`], more);

const send = ({ pid = 0 }: ChildProcess, to: 'group' | 'starter', signal: NodeJS.Signals) => {
  process.kill(to === 'group' ? -pid : pid, signal);
};

/** Waits until no process of the group is left. */
async function groupEnds({ pid = 0 }: ChildProcess): Promise<void> {
  for (;;) {
    try {
      process.kill(-pid, 0);
    } catch {
      return;
    }
    await setTimeout(50);
  }
}

let good = '';
/** Letters that a whole build puts out. */
let whole = 0;

beforeAll(async () => {
  console.log(`${String(KILLS)} builds are stopped, seed ${String(SEED)}`);
  const first = build();
  expect(await first.ended, first.output()).toBe(0);
  whole = first.output().length;
  good = hashOf(outDir);
}, PATIENCE);

afterAll(() => {
  rmSync(parent, { recursive: true, force: true });
});

describe('a build that is stopped', { timeout: PATIENCE }, () => {
  it.each(cases)(
    'after $part of its output, $signal to the $to',
    async ({ to, signal, tidy, part }) => {
      const stopped = build();
      await stopped.until((output) => output.length >= Number(part) * whole);
      expect(stopped.child.exitCode).toBeNull();
      send(stopped.child, to, signal);
      expect(await stopped.ended).not.toBe(0);
      await groupEnds(stopped.child);
      expect(hashOf(outDir)).toBe(good);
      if (tidy) expect(readdirSync(parent)).toEqual(['dist']);
    },
  );
});

describe('npm start', { timeout: PATIENCE }, () => {
  it('ends its build when it is stopped, and leaves the site as it was', async () => {
    const started = serve();
    await started.until((output) => output.includes('Syncing content'));
    send(started.child, 'starter', 'SIGTERM');
    expect(await started.ended).toBe(143);
    await groupEnds(started.child);
    expect(started.output()).not.toContain('Mở:');
    expect(hashOf(outDir)).toBe(good);
    expect(readdirSync(parent)).toEqual(['dist']);
  });

  it('clears away what a killed build left, builds the same site and serves it until it is stopped', async () => {
    const killed = build();
    await killed.until((output) => output.includes('generating static routes'));
    send(killed.child, 'group', 'SIGKILL');
    await groupEnds(killed.child);
    expect(existsSync(join(parent, '.build'))).toBe(true);
    const started = serve();
    await started.until((output) => output.includes('Dừng: Ctrl+C'));
    expect(hashOf(outDir)).toBe(good);
    expect(readdirSync(parent)).toEqual(['dist']);
    const address = /Mở: (\S+)/u.exec(started.output())?.[1] ?? '';
    const response = await fetch(address);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(readFileSync(join(outDir, 'index.html'), 'utf8'));
    send(started.child, 'starter', 'SIGINT');
    expect(await started.ended).toBe(0);
    await groupEnds(started.child);
    expect(started.output()).toContain('Đã dừng.');
  });

  it.each([
    ['a shell between', `"$NODE" $START; true`],
    ['none', `exec "$NODE" $START`],
  ])('stops with the npm that runs it when that is killed, %s', async (_, inner) => {
    // As npm does: a process that runs the command in a shell and waits for it.
    const npm = start('sh', ['-c', `sh -c '${inner}' & wait`], {
      npm_lifecycle_event: 'start',
      NODE: process.execPath,
      START: `scripts/start.ts --wait --outDir=${outDir}`,
    });
    await npm.until((output) => output.includes('Syncing content'));
    send(npm.child, 'starter', 'SIGKILL');
    await groupEnds(npm.child);
    expect(hashOf(outDir)).toBe(good);
    expect(readdirSync(parent)).toEqual(['dist']);
  });
});
