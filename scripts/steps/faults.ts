import { runScript } from '#scripts/lib/build.ts';
import { PLAIN, together, toolResult } from '#scripts/lib/reports.ts';
import { envOf, siteAt, type Site } from '#scripts/lib/sites.ts';
import type { Step, StepResult } from '#scripts/lib/steps.ts';
import { province } from './trials.ts';

/** A content folder damaged by chance, as `npm run fuzz` does. */
async function tried(site: Site, full: boolean): Promise<StepResult> {
  const env = { ...PLAIN, ...envOf(site), ...(full && { EVERY_ROUND: '1' }) };
  const outcome = await runScript('scripts/fuzz.ts', [], { env });
  return {
    ...toolResult(site.name, outcome),
    notes: outcome.output
      .trim()
      .split('\n')
      .map((line) => `${site.name}: ${line}`),
  };
}

/**
 * Content damaged by chance: each fault is told as authors can read it, or the content is good.
 *
 * @param full whether every seed is tried, or those of the day
 */
export const faults = (full: boolean): Step => ({
  name: 'faults',
  run: async () => {
    const results = [await tried(province, full), await tried(siteAt(), full)];
    return [{ ...together('faults', results), notes: results.flatMap(({ notes = [] }) => notes) }];
  },
});
