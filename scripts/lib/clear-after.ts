/**
 * Waits until the process that started this one is gone, which closes its end of standard input, and takes away what that
 * one was building for another that is gone too.
 *
 * Arguments: the process that held the lock; the workshop's folder, or nothing.
 */
import { BUILD_LOCK, releaseLock } from './build-lock.ts';
import { abandonWorkshop, workshopLock } from './workshop.ts';

const [owner = '', folder = ''] = process.argv.slice(2);
process.stdin.resume().on('close', () => {
  if (folder !== '') {
    abandonWorkshop(folder);
    releaseLock(workshopLock(folder), Number(owner));
  }
  releaseLock(BUILD_LOCK, Number(owner));
});
