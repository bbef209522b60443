/**
 * Loaded first by a process that builds for another (`node --import`): when that one is gone, however it ended, this one
 * ends too and takes away what it was building.
 */
import { isMainThread } from 'node:worker_threads';
import { BUILD_LOCK, releaseLock } from './build-lock.ts';
import { abandonWorkshop, WORKSHOP } from './workshop.ts';

if (isMainThread && process.channel) {
  const parent = process.ppid;
  process.on('disconnect', () => {
    releaseLock(BUILD_LOCK, parent);
    const folder = process.env[WORKSHOP];
    if (folder !== undefined) abandonWorkshop(folder);
    process.exit(1);
  });
  // The connection alone keeps no process alive.
  process.channel.unref();
}
