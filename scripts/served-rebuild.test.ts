import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { z } from 'astro/zod';
import { serveSite } from '#scripts/lib/static-server.ts';

/** A site that is served while one build after the other takes its place loses no reader. */

const PAGE = '<!doctype html><title>Trang</title><p>Nguyên văn.</p>';

const folder = mkdtempSync(join(tmpdir(), 'served-rebuild-'));
const dist = join(folder, 'dist');

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A script under this Node, with what it prints. */
function run(...args: readonly string[]) {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const ended = new Promise<string>((resolve) => {
    child.on('close', () => {
      resolve(output);
    });
  });
  return { child, ended };
}

const resultSchema = z.object({ '2xx': z.number(), non2xx: z.number(), errors: z.number() });

it('fails at most one request, however often it is rebuilt', async () => {
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), PAGE);
  const server = await serveSite(dist, { port: 0 });
  const swapper = run('tests/helpers/swap-sites.ts', dist, PAGE);
  const load = ['--json', '--connections', '10', '--amount', '2000', server.address];
  const sent = resultSchema.parse(
    JSON.parse(await run('node_modules/autocannon/autocannon.js', ...load).ended),
  );
  swapper.child.stdin.end();
  const swaps = Number(await swapper.ended);
  await server.close();
  expect(swaps).toBeGreaterThan(10);
  expect(sent['2xx'] + sent.non2xx).toBeGreaterThan(1_900);
  expect(sent.non2xx + sent.errors).toBeLessThanOrEqual(1);
});
