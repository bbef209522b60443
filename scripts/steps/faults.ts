import { runScript } from '#scripts/lib/build.ts';
import { PLAIN, together, toolResult } from '#scripts/lib/reports.ts';
import { envOf, siteAt, type Site } from '#scripts/lib/sites.ts';
import type { Step } from '#scripts/lib/steps.ts';
import { province } from './trials.ts';

/** Faults tried on each content folder: a few each day, others on each; many with `npm run test:full`. */
const FEW = { province: 100, content: 100 };
const MANY = { province: 3_000, content: 2_000 };

/** Content damaged by chance (`scripts/fuzz.ts`): each fault is told as authors can read it, or the content is good. */
export const faults = (full: boolean): Step => ({
  name: 'faults',
  run: async () => {
    const counts = full ? MANY : FEW;
    const tried = async (site: Site, count: number) => {
      const args = [`--count=${String(count)}`];
      const outcome = await runScript('scripts/fuzz.ts', args, {
        env: { ...PLAIN, ...envOf(site) },
      });
      return { ...toolResult(site.name, outcome), passed: outcome.ok ? count : 0, outcome };
    };
    const results = [await tried(province, counts.province), await tried(siteAt(), counts.content)];
    const notes = results.flatMap(({ name, outcome }) =>
      outcome.output
        .trim()
        .split('\n')
        .map((line) => `${name}: ${line}`),
    );
    return [{ ...together('faults', results), notes }];
  },
});
