import { readFileSync } from 'node:fs';

/** Milliseconds between two looks at the processes that started this one. */
const LOOK_AGAIN = 500;

/** The process that started another, or undefined where the system does not tell. */
function parentOf(pid: number): number | undefined {
  try {
    // proc(5): the name, in brackets, may hold anything; the parent is the second field after it.
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

/** The process that started this one, and the one before: npm starts a shell, which may stay between. */
const starters = (): string => `${String(process.ppid)} ${String(parentOf(process.ppid))}`;

/**
 * Sends this process SIGTERM when npm, which started it, is gone: npm that is killed tells nobody, and the system gives its
 * shell or this process to another.
 */
export function stopWithStarter(): void {
  const before = starters();
  const look = setInterval(() => {
    if (starters() === before) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_AGAIN);
  look.unref();
}
