import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, type Outcome } from './build.ts';
import type { StepResult } from './steps.ts';

/** Where reports of other programs are left. */
export const REPORTS = join(ROOT, 'node_modules/.cache');

/** Where Node keeps what it has made of our modules, by their content: each command would strip and read them anew. */
export const COMPILED = { NODE_COMPILE_CACHE: join(REPORTS, 'node') } as const;

/** Environment for programs that would colour what they say. */
export const PLAIN = { NO_COLOR: '1', FORCE_COLOR: '0' } as const;

/** A command's own judgement as one result. */
export const toolResult = (name: string, { ok, output }: Outcome): StepResult => ({
  name,
  passed: ok ? 1 : 0,
  failed: ok ? 0 : 1,
  details: output.trim().split('\n'),
});

/** Several results as one; each line says whose it is. */
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

/**
 * Runs a program that writes a report into a file.
 *
 * @param report file that it writes
 * @param read reads the report's text; may throw when it is none
 * @returns what `read` found, or the program's output as a failure when it left no report or failed for other reasons
 */
export async function reported(
  name: string,
  report: string,
  run: () => Promise<Outcome>,
  read: (text: string) => readonly StepResult[],
): Promise<readonly StepResult[]> {
  rmSync(report, { force: true });
  const outcome = await run();
  let results: readonly StepResult[];
  try {
    results = read(readFileSync(report, 'utf8'));
  } catch {
    return [toolResult(name, { ...outcome, ok: false })];
  }
  // What went wrong outside of any test, such as a promise that nobody waited for, is not in the counts.
  if (outcome.ok || results.some(({ failed }) => failed > 0)) return results;
  return [...results, toolResult(`${name} (exit code)`, outcome)];
}
