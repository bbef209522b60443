/**
 * How long an author waits in `npm run dev` on the content of CONTENT_DIR, which is changed for it: until the server is
 * up, until a page is shown, and from a saved file until its page shows it. Seconds of the clock, and of the processor.
 *
 *   CONTENT_DIR=/tmp/mot-nghin node scripts/bench/edit-seen.ts
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { dev } from 'astro';
import { BUILD_LOCK, waitForLock } from '#scripts/lib/build-lock.ts';
import { ROOT } from '#scripts/lib/build.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { paths } from '#src/site/paths.ts';

const file = join('documents', readdirSync(join(contentRoot(), 'documents')).sort().at(-1) ?? '');
const page = paths.document(file.replace(/^documents\/(.*)\.mdx$/u, '$1'));
const release = await waitForLock(BUILD_LOCK);

/** Does something and tells how long it took. */
async function timed<T>(what: string, task: () => Promise<T>): Promise<T> {
  const [begin, cpu] = [performance.now(), process.cpuUsage()];
  const result = await task();
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    `${what}: ${((performance.now() - begin) / 1000).toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} CPU s`,
  );
  return result;
}

const server = await timed('start', () =>
  dev({ root: ROOT, logLevel: 'error', server: { port: 0 } }),
);
const show = async (): Promise<string> =>
  (await fetch(`http://localhost:${String(server.address.port)}${page}`)).text();
try {
  await timed('first page', show);
  await timed('the same page again', show);
  for (const time of [1, 2, 3]) {
    const path = join(contentRoot(), file);
    const words = `Tên vừa sửa lần ${String(time)}`;
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/^shortTitle: .*$/mu, `shortTitle: '${words}'`),
    );
    await timed(`edit ${String(time)} seen`, async () => {
      while (!(await show()).includes(words)) await setTimeout(20);
    });
  }
} finally {
  await server.stop();
  release();
}
process.exit(0);
