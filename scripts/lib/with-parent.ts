/**
 * Loaded first by a process that builds for another (`node --import`): when that one is gone, however it ended, this one
 * ends too, and what it was building is taken away.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { WORKSHOP } from './workshop.ts';

if (isMainThread && process.channel) {
  const parent = process.ppid;
  // Who read the output is gone too; a line that reaches nobody must not end this one before it has had cleared away.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('disconnect', () => {
    // Threads of the bundler go on writing until the last moment, and make again what is removed under them: only another
    // process, once this one is gone, can clear away.
    const clear = fileURLToPath(new URL('clear-after.ts', import.meta.url));
    const args = [clear, String(parent), process.env[WORKSHOP] ?? ''];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'ignore'] });
    child.on('spawn', () => process.exit(1));
    child.on('error', () => process.exit(1));
  });
  // The connection alone keeps no process alive.
  process.channel.unref();
}
