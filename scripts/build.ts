/**
 * `npm run build`: builds the site beside the finished one and puts it in its place when it is whole. `--outDir=folder`
 * builds it for another folder than `dist/`.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '#scripts/lib/build.ts';

const { values } = parseArgs({ options: { outDir: { type: 'string' } } });
const outDir = values.outDir;
const { ok } = await buildSite({
  show: process.stdout,
  ...(outDir && { outDir: resolve(outDir) }),
});
process.exitCode = ok ? 0 : 1;
