/**
 * `npm test`: every check there is; the last line counts them.
 *
 * `npm test -- links weights` runs the named steps only, those on built pages against the `dist/` that is there;
 * `--dist=folder` looks at another folder, built from the content that CONTENT_DIR names; `--report=file` writes the
 * results as JSON; `--full` (`npm run test:full`) adds what takes long.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCommandLine, refuseCommand } from '#scripts/lib/command-line.ts';
import { allPassed, runSteps } from '#scripts/lib/steps.ts';
import { allSteps, BUILD, longSteps } from '#scripts/steps/all.ts';

const USAGE = 'Cách dùng: npm test [-- <bước> … --dist=<thư mục> --report=<tệp>]';

const { values, positionals } = readCommandLine(
  {
    options: { dist: { type: 'string' }, report: { type: 'string' }, full: { type: 'boolean' } },
    allowPositionals: true,
  },
  USAGE,
);
// What tests do in turns, by the day, they do whole.
if (values.full === true) process.env['EVERY_ROUND'] = '1';
const steps = [
  ...allSteps(values.dist === undefined ? undefined : resolve(values.dist), values.full),
  ...(values.full === true ? longSteps() : []),
];
const names = steps.map(({ name }) => name);

const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0)
  refuseCommand(`không có bước ${unknown.join(', ')}`, `${USAGE}\nCác bước: ${names.join(', ')}.`);
const chosen = steps.filter(({ name, needs }) =>
  positionals.length > 0
    ? positionals.includes(name)
    : values.dist === undefined || needs?.includes(BUILD) === true,
);
const results = await runSteps(chosen, (text) => process.stdout.write(text));
if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(results));
process.exitCode = allPassed(results) ? 0 : 1;
