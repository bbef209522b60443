/** Pagefind leaves the failure of its own start unheard; this hears it, so that a test may let it fail. */

const OF_PAGEFIND = /^Failed to load (?:Pagefind metadata|the Pagefind WASM)/;

/** Passes over such rejections from now on, and over no others. Gives the way back. */
export function hearPagefind(): () => void {
  const others = process.listeners('unhandledRejection');
  const hear: NodeJS.UnhandledRejectionListener = (reason, promise) => {
    if (reason instanceof Error && OF_PAGEFIND.test(reason.message)) return;
    for (const other of others) other(reason, promise);
  };
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', hear);
  return () => {
    process.off('unhandledRejection', hear);
    for (const other of others) process.on('unhandledRejection', other);
  };
}
