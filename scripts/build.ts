/**
 * `npm run build`: builds the site beside the finished one and puts it in its place when it is whole.
 *
 * `--outDir=folder` builds it for another folder than `dist/`; `--wait` waits for another build to end.
 */
import { resolve } from 'node:path';
import { readCommandLine } from '#scripts/lib/command-line.ts';
import { buildSite, DIST } from '#scripts/lib/build.ts';

const { values } = readCommandLine(
  {
    options: {
      outDir: { type: 'string', default: DIST },
      wait: { type: 'boolean', default: false },
    },
  },
  'Cách dùng: npm run build [-- --outDir=<thư mục> --wait]',
);
const { ok } = await buildSite({
  show: process.stdout,
  outDir: resolve(values.outDir),
  wait: values.wait,
});
process.exitCode = ok ? 0 : 1;
