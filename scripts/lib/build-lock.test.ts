import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { releaseLock, takeLock } from './build-lock.ts';

let file = '';
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'lock-')), '.build', 'lock');
});
afterEach(() => {
  rmSync(dirname(dirname(file)), { recursive: true, force: true });
});

/** A lock that is there before. */
function write(text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Number of a process that has ended. */
const ended = spawnSync(process.execPath, ['-e', '']).pid;

describe('a lock', () => {
  it('is for one at a time, and names who holds it', () => {
    const first = takeLock(file);
    expect(first.taken).toBe(true);
    expect(takeLock(file)).toEqual({ taken: false, pid: process.pid });
    if (first.taken) first.release();
    expect(takeLock(file).taken).toBe(true);
  });

  it('leaves nothing behind', () => {
    const lock = takeLock(file);
    expect(readdirSync(dirname(file))).toEqual(['lock']);
    if (lock.taken) lock.release();
    expect(existsSync(dirname(file))).toBe(false);
  });

  it.each([
    ['of a process that has ended', `${String(ended)} `],
    // The kernel counts from the start of the computer: no process began at its first tick.
    ['of a number that another process bears now', `${String(process.pid)} 1`],
    ['that nobody can read', 'x'],
    ['that is empty', ''],
  ])('%s is none', (_, text) => {
    write(text);
    expect(takeLock(file).taken).toBe(true);
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`^${String(process.pid)} \\d*$`, 'u'));
  });

  it('is held where the system does not tell when a process began', () => {
    write(`${String(process.ppid)} `);
    expect(takeLock(file)).toEqual({ taken: false, pid: process.ppid });
  });

  it('is given back by its holder alone', () => {
    takeLock(file);
    releaseLock(file, process.ppid);
    expect(existsSync(file)).toBe(true);
    releaseLock(file, process.pid);
    expect(existsSync(file)).toBe(false);
  });
});
