/**
 * `npm run bench:serve`: how many requests nginx answers with the configuration that `npm run nginx` prints, over TLS on
 * this machine alone, for ten seconds each: the heaviest guide, and the largest file of the search index. Prints the
 * table that docs/gates.md keeps, and which of the two processes had no time left: what nginx
 * could do is told by the time that it took for what it did.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { GUIDE } from '#scripts/checks/citizen.ts';
import { findNginx, servedByNginx } from '#scripts/engines/nginx.ts';
import { DIST, ROOT } from '#scripts/lib/build.ts';
import { compressedCopy } from '#scripts/lib/compress.ts';
import { readCommandLine } from '#scripts/lib/command-line.ts';
import { readDist } from '#scripts/lib/dist.ts';
import { site } from '#src/site/site.ts';

/** Seconds of each run, and connections that are kept open. */
const SECONDS = 10;
const CONNECTIONS = 50;

/** Ticks of a second that the kernel counts a process's time in. */
const TICKS = 100;

/** What we read of autocannon's JSON. */
const resultSchema = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number() }),
  throughput: z.object({ average: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
});

readCommandLine({});
const programs = findNginx();
if (programs === undefined) {
  console.error('nginx or openssl is not on this machine: nothing was measured.');
  process.exit(1);
}

/** What the kernel says of a process (Linux, proc(5)): its parent, and seconds that it has kept a processor busy. */
function processAt(pid: number): { readonly parent: number; readonly busy: number } {
  // Behind the name, which may hold blanks, come state and parent; the times are twelfth and thirteenth.
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8').replace(/^.*\) /su, '');
  const fields = stat.split(' ').map(Number);
  return {
    parent: fields[1] ?? 0,
    busy: ((fields[11] ?? 0) + (fields[12] ?? 0)) / TICKS,
  };
}

/** Seconds that the processes which another has started have kept a processor busy. */
function busyBelow(pid: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/u.test(name));
  return all.reduce((sum, name) => {
    try {
      const { parent, busy } = processAt(Number(name));
      return parent === pid ? sum + busy : sum;
    } catch {
      // It has ended meanwhile.
      return sum;
    }
  }, 0);
}

/** Runs autocannon on an address and returns what it measured, with the processor time that it took itself. */
function ask(url: string, host: string): Promise<z.infer<typeof resultSchema> & { busy: number }> {
  const args = [
    join(ROOT, 'node_modules/autocannon/autocannon.js'),
    ...['--json', '--no-progress', '-d', String(SECONDS), '-c', String(CONNECTIONS)],
    ...['-H', `host=${host}`, '-H', 'accept-encoding=gzip', url],
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    let busy = 0;
    // Its time is read while it is there: shortly before it ends.
    const watch = setInterval(() => {
      try {
        ({ busy } = processAt(child.pid ?? 0));
      } catch {
        clearInterval(watch);
      }
    }, 250);
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject);
    child.once('close', () => {
      clearInterval(watch);
      try {
        resolve({ ...resultSchema.parse(JSON.parse(output)), busy });
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  });
}

/** The largest of some files. */
const largest = (files: readonly string[]): string =>
  files.toSorted((a, b) => statSync(join(DIST, b)).size - statSync(join(DIST, a)).size)[0] ?? '';

const { files, pages } = readDist(DIST);
const guide = pages
  .filter(({ path }) => GUIDE.test(path))
  .toSorted((a, b) => b.html.length - a.html.length)[0]?.path;
const index = largest(files.filter((file) => file.endsWith('.pf_index')));
if (guide === undefined || index === '') {
  console.error('dist/ has no guide or no search index.');
  process.exit(1);
}

const copy = join(ROOT, '.cache/trials/compressed');
await compressedCopy(DIST, copy, (file) => `/${file}` === `${guide}index.html`);
const served = await servedByNginx(
  programs,
  copy,
  site.address,
  async ({ port, host, base, pid }) => {
    const rows: string[] = [];
    for (const path of [guide, `/${index}`]) {
      const before = busyBelow(pid);
      const result = await ask(`https://127.0.0.1:${String(port)}${base}${path}`, host);
      const workers = busyBelow(pid) - before;
      const share = (seconds: number): string =>
        `${String(Math.round((100 * seconds) / SECONDS))} %`;
      rows.push(
        `| ${[
          path,
          String(Math.round(result.requests.average)),
          `${String(result.latency.p50)} ms`,
          `${String(result.latency.p99)} ms`,
          `${(result.throughput.average / 1e6).toFixed(1)} MB/s`,
          String(result.non2xx + result.errors),
          share(workers),
          share(result.busy),
          String(Math.round((result.requests.average * SECONDS) / workers)),
        ].join(' | ')} |`,
      );
    }
    return rows;
  },
);
if ('refused' in served) {
  console.error(served.refused);
  process.exit(1);
}
console.log(
  [
    `${served.version}, one worker, ${String(availableParallelism())} processors, ${String(CONNECTIONS)} connections, ${String(SECONDS)} s each, TLS, gzip`,
    '| Address | Requests/s | p50 | p99 | Sent | Failed | nginx, of one processor | autocannon, of one processor | Requests for a second of nginx |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...served.result,
  ].join('\n'),
);
