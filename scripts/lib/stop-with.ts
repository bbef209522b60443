/** Milliseconds between two looks at the process that started this one. */
const LOOK_AGAIN = 500;

/**
 * Sends this process SIGTERM when the one that started it is gone: the system then gives it to another.
 *
 * @param parent `process.ppid` when this process began
 */
export function stopWith(parent: number): void {
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, 'SIGTERM');
  }, LOOK_AGAIN);
  look.unref();
}
