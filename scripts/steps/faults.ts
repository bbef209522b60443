import { runScript } from '#scripts/lib/build.ts';
import { PLAIN, together, toolResult } from '#scripts/lib/reports.ts';
import { envOf, siteAt, type Site } from '#scripts/lib/sites.ts';
import type { Step, StepResult } from '#scripts/lib/steps.ts';
import { seedsToday } from '#tests/helpers/rounds.ts';
import { province } from './trials.ts';

/** A content folder damaged by chance, as `npm run fuzz` does. @param seeds those tried, one after the other */
async function tried(site: Site, seeds: readonly number[]): Promise<StepResult> {
  const args = [`--count=${String(seeds.length)}`, `--seed=${String(seeds[0] ?? 1)}`];
  const outcome = await runScript('scripts/fuzz.ts', args, { env: { ...PLAIN, ...envOf(site) } });
  return {
    ...toolResult(site.name, outcome),
    notes: outcome.output
      .trim()
      .split('\n')
      .map((line) => `${site.name}: ${line}`),
  };
}

/** Content damaged by chance: each fault is told as authors can read it, or the content is good. */
export const faults: Step = {
  name: 'faults',
  run: async () => {
    // The published content is some ten times as much to check.
    const results = [
      await tried(province, seedsToday(2_500, 180)),
      await tried(siteAt(), seedsToday(150, 20)),
    ];
    return [{ ...together('faults', results), notes: results.flatMap(({ notes = [] }) => notes) }];
  },
};
