import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Moment } from './stages.ts';

/** Runs a command and measures it with all its children. Linux: what is used is read from /proc. */

/** What a command used. */
export interface Measured {
  readonly ok: boolean;
  readonly output: string;
  /** Seconds of the processors, with all children. */
  readonly cpu: number;
  /** Seconds of the clock. */
  readonly wall: number;
  /** The most memory of all processes together, in MB. */
  readonly memory: number;
  readonly moments: readonly Moment[];
}

/** Parts of a second in which Linux counts the time of processors (USER_HZ). */
const TICKS = 100;
const PAGE = 4096;
/** How often memory is looked at, in milliseconds. */
const EVERY = 250;

interface Process {
  readonly parent: number;
  /** Seconds, with those of children that have ended. */
  readonly cpu: number;
  readonly bytes: number;
}

/** A line of /proc/<id>/stat, whose second field is a name in brackets (proc(5)). */
export function readStat(line: string): Process {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const at = (field: number): number => Number(fields[field - 3]);
  return {
    parent: at(4),
    cpu: (at(14) + at(15) + at(16) + at(17)) / TICKS,
    bytes: at(24) * PAGE,
  };
}

function processes(): Map<number, Process> {
  const found = new Map<number, Process>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue;
    try {
      found.set(Number(name), readStat(readFileSync(`/proc/${name}/stat`, 'utf8')));
    } catch {
      // It has ended meanwhile.
    }
  }
  return found;
}

/** What a process and those below it use now. */
function usedBy(root: number): { cpu: number; bytes: number } {
  const all = processes();
  const below = Map.groupBy(all, ([, { parent }]) => parent);
  const sum = (id: number): { cpu: number; bytes: number } => {
    const own = all.get(id);
    const children = (below.get(id) ?? []).map(([child]) => sum(child));
    return {
      cpu: (own?.cpu ?? 0) + children.reduce((total, { cpu }) => total + cpu, 0),
      bytes: (own?.bytes ?? 0) + children.reduce((total, { bytes }) => total + bytes, 0),
    };
  };
  return sum(root);
}

/**
 * Runs a command to its end.
 *
 * @param options.cwd folder to run it in
 * @param options.env its environment besides this process's
 */
export function measured(
  command: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<Measured> {
  const begin = performance.now();
  const wall = (): number => (performance.now() - begin) / 1000;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const moments: Moment[] = [];
    let output = '';
    let [cpu, memory] = [0, 0];
    const look = (): void => {
      if (child.pid === undefined) return;
      const used = usedBy(child.pid);
      cpu = Math.max(cpu, used.cpu);
      memory = Math.max(memory, used.bytes);
    };
    const timer = setInterval(look, EVERY);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        output += text;
        look();
        moments.push({ text, cpu, wall: wall() });
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      moments.push({ text: '', cpu, wall: wall() });
      resolve({ ok: code === 0, output, cpu, wall: wall(), memory: memory / 1e6, moments });
    });
  });
}
