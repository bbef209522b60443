import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { TrialFolder } from '#scripts/fuzz/folder.ts';
import { fuzz, fuzzText, trialText } from '#scripts/fuzz/run.ts';
import { seedOfDay } from '#tests/helpers/mutations.ts';
import { contentRoot } from '#src/site/content-root.ts';

/**
 * `npm run fuzz`: damages a copy of the content at random and checks it each time; ends with 1 where a fault was not told
 * as authors can read it. CONTENT_DIR names the content, `--count` how many faults (200), `--seed` the first (the number of
 * the day, so that each day tries others); `--list` prints each, `--list=other` those of one class.
 */
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(seedOfDay()) },
    list: { type: 'string' },
  },
});
const count = Number(values.count);
const seed = Number(values.seed);

const parent = mkdtempSync(join(tmpdir(), 'fuzz-'));
try {
  console.log(`${count} faults, seeds from ${seed}`);
  const folder = new TrialFolder(contentRoot(), join(parent, 'content'));
  const trials = fuzz(folder, count, seed, (trial) => {
    if (values.list === 'all' || values.list === trial.verdict.kind) {
      console.log(`[${trial.verdict.kind} ${trial.verdict.problems.length}] ${trialText(trial)}`);
      for (const { file, line, message } of trial.verdict.problems.slice(0, 2))
        console.log(`      ${file}:${String(line ?? '')} ${message.slice(0, 160)}`);
    }
  });
  for (const line of fuzzText(trials)) console.log(line);
  if (trials.some(({ verdict }) => verdict.kind === 'fault')) process.exitCode = 1;
} finally {
  rmSync(parent, { recursive: true, force: true });
}
