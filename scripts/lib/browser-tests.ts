import { stripVTControlCharacters } from 'node:util';
import { z } from 'astro/zod';
import type { Finding } from '#scripts/checks/finding.ts';
import { resultOf, type StepResult } from './steps.ts';

/** Reading the JSON report of Playwright's tests (reporter "json"). */

const errorSchema = z.object({ message: z.string().optional() });

const specSchema = z.object({
  title: z.string(),
  tests: z.array(
    z.object({
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
      results: z.array(
        z.object({
          status: z.string(),
          errors: z.array(errorSchema),
          attachments: z
            .array(z.object({ name: z.string(), path: z.string().optional() }))
            .default([]),
          steps: z
            .array(z.object({ title: z.string(), error: errorSchema.optional() }))
            .default([]),
        }),
      ),
    }),
  ),
});

interface Suite {
  readonly specs: readonly z.infer<typeof specSchema>[];
  readonly suites?: readonly Suite[] | undefined;
}

const suiteSchema: z.ZodType<Suite> = z.object({
  specs: z.array(specSchema),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});

const reportSchema = z.object({ suites: z.array(suiteSchema), errors: z.array(errorSchema) });

/** One test that was run, or left out. */
interface Run {
  readonly title: string;
  readonly status: string;
  readonly errors: readonly string[];
  /** Parts that are counted by themselves, with what was found in each. */
  readonly steps: readonly { readonly title: string; readonly error: string | undefined }[];
  /** File to look at with `npx playwright show-trace`. */
  readonly trace: string | undefined;
  /** Why it was left out. */
  readonly reason: string;
}

const plain = ({ message = '' }: z.infer<typeof errorSchema>): string =>
  stripVTControlCharacters(message).replace(/^Error: /, '');

function runsIn(suite: Suite): Run[] {
  const own = suite.specs.flatMap(({ title, tests }) =>
    tests.flatMap(({ annotations, results }) =>
      results.map(({ status, errors, steps, attachments }) => ({
        title,
        status,
        errors: errors.map(plain),
        steps: steps.map((step) => ({
          title: step.title,
          error: step.error && plain(step.error),
        })),
        trace: attachments.find(({ name }) => name === 'trace')?.path,
        reason: annotations.find(({ type }) => type === 'skip')?.description ?? '',
      })),
    ),
  );
  return [...own, ...(suite.suites ?? []).flatMap(runsIn)];
}

/**
 * The tests of a report.
 *
 * @param json text of the report
 * @throws when it is no report, or when the tests could not be started
 */
function readRuns(json: string): Run[] {
  const { suites, errors } = reportSchema.parse(JSON.parse(json));
  const [broken] = errors;
  if (broken) throw new Error(plain(broken));
  return suites.flatMap(runsIn);
}

/** Lines of an error that are shown. */
const LINES = 12;

/**
 * Counts tests. One that the content's owners have given nothing for is left out and named in a note.
 *
 * @param name of the step
 * @param json text of the report
 */
export function testsResult(name: string, json: string): StepResult {
  const runs = readRuns(json);
  const skipped = runs.filter(({ status }) => status === 'skipped');
  const failed = runs.filter(({ status }) => status !== 'passed' && status !== 'skipped');
  const reasons = [...new Set(skipped.map(({ reason }) => reason))].join(', ');
  return {
    name,
    passed: runs.length - skipped.length - failed.length,
    failed: failed.length,
    details: failed.flatMap(({ title, status, errors, trace }) => [
      errors.length > 0 ? title : `${title} (${status})`,
      ...errors.flatMap((error) => error.split('\n').slice(0, LINES)),
      ...(trace === undefined ? [] : [`npx playwright show-trace ${trace}`]),
    ]),
    ...(skipped.length === 0
      ? {}
      : { notes: [`${String(skipped.length)} left out, not given: ${reasons}`] }),
  };
}

/**
 * Counts the steps of tests, by the first word of their names. A test that broke before its steps were through counts
 * as one failure of its own.
 *
 * @param json text of the report; each test is one page, named by its address
 * @param names the first words, and what each result is called
 */
export function pagesResults(json: string, names: Readonly<Record<string, string>>): StepResult[] {
  const runs = readRuns(json);
  const results = Object.entries(names).map(([word, name]) => {
    const steps = runs.flatMap((run) =>
      run.steps
        .filter(({ title }) => title.split(' ', 1)[0] === word)
        .map(({ title, error }) => ({ where: `${run.title}${title.slice(word.length)}`, error })),
    );
    const findings = steps.flatMap(({ where, error }): Finding[] =>
      (error ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map((message) => ({ where, message })),
    );
    return resultOf(name, { checked: steps.length, findings });
  });
  const broken = runs.filter(
    ({ status, steps }) => status !== 'passed' && steps.every(({ error }) => error === undefined),
  );
  if (broken.length === 0) return results;
  const findings = broken.map(({ title, status, errors }) => ({
    where: title,
    message: errors.join(' ').split('\n')[0] || status,
  }));
  return [...results, resultOf('pages opened', { checked: broken.length, findings })];
}
