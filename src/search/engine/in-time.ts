/** Milliseconds after which a file that has not come whole is taken not to come: some networks take a request and fall silent. */
const LONGEST_WAIT = 20_000;

/** Gives up a task that takes too long. Rejects then; what it comes to later is passed over. */
export async function inTime<T>(task: Promise<T>, address: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`Too late: ${address}`));
    }, LONGEST_WAIT);
  });
  try {
    return await Promise.race([task, late]);
  } finally {
    clearTimeout(timer);
  }
}
