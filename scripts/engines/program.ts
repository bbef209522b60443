import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

/** Other programs of this machine. */

/** Path of a program, by the first of its names that is on PATH or is itself a path that can be run; undefined for none. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const paths = names.flatMap((name) =>
    name.includes('/') ? [name] : folders.map((folder) => join(folder, name)),
  );
  return paths.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A port that nobody listens on just now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });

/** A program that goes on until it is stopped. */
export interface Running {
  /** Waits for words of its output. @throws when it ends before, or says nothing of the kind in time */
  readonly waitFor: (words: RegExp) => Promise<RegExpExecArray>;
  readonly stop: () => Promise<void>;
}

/** Milliseconds that a program may take to start. */
const PATIENCE = 60_000;

const ended = (child: ChildProcess): boolean =>
  child.exitCode !== null || child.signalCode !== null;

/** Starts a program that goes on; what it says is kept. */
export function start(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Running {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
      tell();
    });
  }
  child.on('close', tell);
  child.on('error', (error) => {
    output += error.message;
    tell();
  });
  return {
    waitFor: (words) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          done();
          reject(new Error(`${program} did not say ${String(words)}: ${output.slice(-500)}`));
        }, PATIENCE);
        const look = (): void => {
          const found = words.exec(output);
          if (found) resolve(found);
          else if (ended(child)) reject(new Error(`${program} ended: ${output.slice(-500)}`));
          else return;
          done();
        };
        const done = (): void => {
          clearTimeout(timer);
          listeners.delete(look);
        };
        listeners.add(look);
        look();
      }),
    stop: () =>
      new Promise((resolve) => {
        if (ended(child)) {
          resolve();
          return;
        }
        child.once('close', () => {
          resolve();
        });
        child.kill();
      }),
  };
}
