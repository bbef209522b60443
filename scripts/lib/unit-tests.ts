import { z } from 'astro/zod';
import type { StepResult } from './steps.ts';

/** What we read of Vitest's JSON report. */
const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** Lines of a failure that are shown. */
const LINES = 12;

/**
 * Counts Vitest's report. A file that could not be run, and a test that was left out, count as failed: neither shows
 * anything.
 *
 * @param json text of the report
 * @throws when it is no report
 */
export function unitResult(name: string, json: string): StepResult {
  const report = reportSchema.parse(JSON.parse(json));
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const tests = report.testResults.flatMap(({ name: file, assertionResults }) =>
    assertionResults.map((test) => ({ file, ...test })),
  );
  const details = [
    ...broken.flatMap(({ name: file, message }) => [file, message ?? '']),
    ...tests
      .filter(({ status }) => status !== 'passed')
      .flatMap(({ file, fullName, status, failureMessages }) => [
        `${file}: ${fullName}${status === 'failed' ? '' : ` (${status})`}`,
        ...(failureMessages ?? []),
      ]),
  ].flatMap((text) => text.split('\n').slice(0, LINES));
  return {
    name,
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + report.numTodoTests + broken.length,
    details,
  };
}
