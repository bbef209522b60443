import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCommandLine, wholeNumber } from '#scripts/lib/command-line.ts';
import { TrialFolder } from '#scripts/fuzz/folder.ts';
import { fuzz, fuzzText, trialText } from '#scripts/fuzz/run.ts';
import { seedsToday } from '#tests/helpers/rounds.ts';
import { contentRoot } from '#src/site/content-root.ts';

/**
 * `npm run fuzz`: damages a copy of the content at random and checks it each time; ends with 1 where a fault was not told
 * as authors can read it. CONTENT_DIR names the content. `--count` says how many faults and `--seed` the first; without
 * them the hundred of the day, or with EVERY_ROUND=1 all. `--list` prints each, `--list=other` those of one class.
 */

const USAGE = 'Cách dùng: npm run fuzz [-- --count=<số lần> --seed=<số> --list=all|<loại>]';

const seeds = seedsToday(2_500, 100);
const { values } = readCommandLine(
  {
    options: {
      count: { type: 'string', default: String(seeds.length) },
      seed: { type: 'string', default: String(seeds[0] ?? 1) },
      list: { type: 'string' },
    },
  },
  USAGE,
);
const count = wholeNumber('--count', values.count, USAGE);
const seed = wholeNumber('--seed', values.seed, USAGE);

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
