import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { ROOT, runScript } from './build.ts';
import { toolResult } from './reports.ts';
import type { StepResult } from './steps.ts';

/** Sites that are built to be looked at by the tests and by nobody else. */

/** Where they lie: `<name>/content`, where that is made for the trial, and `<name>/dist`. */
const TRIALS = join(ROOT, '.cache/trials');

/** A site built from some content. */
export interface Trial {
  readonly name: string;
  /** Absolute path of the content folder. */
  readonly content: string;
  /** The day that it is built for; today unless told. */
  readonly today?: string;
}

/** Folder for a content that is made for a trial. */
export const trialContent = (name: string): string => join(TRIALS, name, 'content');

/** Folder that a trial is built into. */
export const trialDist = (name: string): string => join(TRIALS, name, 'dist');

/** The environment in which a trial is built and looked at. */
export const trialEnv = ({ content, today }: Trial): NodeJS.ProcessEnv => ({
  CONTENT_DIR: content,
  ...(today !== undefined && { SITE_TODAY: today }),
});

const resultsSchema = z.array(
  z.object({
    name: z.string(),
    passed: z.number(),
    failed: z.number(),
    details: z.array(z.string()),
  }),
);

/** Several results as one; what failed is named. */
export function together(name: string, results: readonly StepResult[]): StepResult {
  const sum = (count: 'passed' | 'failed'): number =>
    results.reduce((total, result) => total + result[count], 0);
  return {
    name,
    passed: sum('passed'),
    failed: sum('failed'),
    details: results
      .filter(({ failed }) => failed > 0)
      .flatMap((result) => result.details.map((line) => `${result.name}: ${line}`)),
  };
}

/** Builds a trial as `npm run build` does. */
export async function buildTrial(trial: Trial): Promise<StepResult> {
  mkdirSync(join(TRIALS, trial.name), { recursive: true });
  const built = await runScript('scripts/build.ts', [`--outDir=${trialDist(trial.name)}`], {
    env: trialEnv(trial),
  });
  return toolResult('build', built);
}

/**
 * Checks of the built pages, in a process of their own: what they know of the content is read once a process.
 *
 * @param steps names of the checks
 */
export async function checkTrial(
  trial: Trial,
  steps: readonly string[],
): Promise<readonly StepResult[]> {
  const report = join(TRIALS, trial.name, 'results.json');
  const checked = await runScript(
    'scripts/test.ts',
    [`--dist=${trialDist(trial.name)}`, `--report=${report}`, ...steps],
    { env: trialEnv(trial) },
  );
  try {
    return resultsSchema.parse(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return [toolResult('checks', { ...checked, ok: false })];
  }
}
