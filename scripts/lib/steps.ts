import { availableParallelism } from 'node:os';
import type { Report } from '#scripts/checks/finding.ts';
import { timeline, type Span } from './timeline.ts';

/** How one step of the tests went. */
export interface StepResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** What to mend, one a line. */
  readonly details: readonly string[];
  /** Figures to print in any case. */
  readonly notes?: readonly string[];
  /** True where steps that need this one have something to look at although it failed. */
  readonly usable?: boolean;
}

/** A step; one that opens pages in the browser answers several questions at once. */
export interface Step {
  readonly name: string;
  /** Steps that must have passed, where they are run too: without them this one has nothing to look at. */
  readonly needs?: readonly string[];
  /** Processors that it keeps busy; 1 unless told. */
  readonly cores?: number;
  /** What no two steps can use at the same time, such as Astro's cache, or the process that runs the steps. */
  readonly alone?: string;
  readonly run: () => Promise<readonly StepResult[]>;
}

/** Steps that work in the process that runs the steps have one processor between them, however many there are. */
export const HERE = 'this process';

/** Different mistakes shown for one step, and places shown for one mistake. */
const MISTAKES_SHOWN = 40;
const PLACES_SHOWN = 3;

/** One line for each mistake with the places that have it: a dead link in the header is on every page. */
function linesOf({ findings }: Report): string[] {
  const places = Map.groupBy(findings, ({ message }) => message);
  const lines = [...places].map(([message, found]) => {
    const where = [...new Set(found.map((finding) => finding.where))];
    const more = where.length - PLACES_SHOWN;
    const rest = more > 0 ? ` và ${String(more)} nơi khác` : '';
    return `${where.slice(0, PLACES_SHOWN).join(', ')}${rest}: ${message}`;
  });
  const hidden = lines.length - MISTAKES_SHOWN;
  return hidden > 0
    ? [...lines.slice(0, MISTAKES_SHOWN), `… và ${String(hidden)} lỗi khác`]
    : lines;
}

/** Counts a report: a thing with any finding failed, all others passed. */
export function resultOf(name: string, report: Report): StepResult {
  const failed = new Set(report.findings.map(({ where }) => where)).size;
  return {
    name,
    // A finding may be about a file that was not counted, such as one that is absent.
    passed: Math.max(0, report.checked - failed),
    failed,
    details: linesOf(report),
    ...(report.notes === undefined ? {} : { notes: report.notes }),
  };
}

const indent = (lines: readonly string[]): string => lines.map((line) => `    ${line}\n`).join('');

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function write(out: (text: string) => void, result: StepResult, ms: number): void {
  const { name, passed, failed, details, notes = [] } = result;
  const mark = failed > 0 ? '✗' : '✓';
  out(`${mark} ${name}: ${String(passed)} passed, ${String(failed)} failed (${seconds(ms)})\n`);
  out(indent(failed > 0 ? details : []));
  out(indent(notes));
}

/** Runs one step; one that breaks has failed. */
async function resultsOf(step: Step): Promise<readonly StepResult[]> {
  try {
    return await step.run();
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [{ name: step.name, passed: 0, failed: 1, details: message.split('\n') }];
  }
}

/** What is going on while steps run. */
interface Course {
  readonly waiting: Step[];
  readonly running: Map<Step, Promise<void>>;
  /** Names of steps that went wrong or were left out. */
  readonly lost: Set<string>;
}

/** The first step in order that may start now, or undefined. */
function nextStep({ waiting, running }: Course, cores: number): Step | undefined {
  const busy = [...running.keys()];
  const free = cores - busy.reduce((sum, step) => sum + (step.cores ?? 1), 0);
  const ahead = new Set([...busy, ...waiting].map(({ name }) => name));
  return waiting.find(
    (step) =>
      (busy.length === 0 || (step.cores ?? 1) <= free) &&
      !step.needs?.some((name) => ahead.has(name)) &&
      (step.alone === undefined || !busy.some(({ alone }) => alone === step.alone)),
  );
}

/**
 * Runs steps, as many at a time as there are processors for, in their order; goes on after one that failed, so that
 * several mistakes are seen at once. The last line written is `N passed, M failed`, alone.
 *
 * @param out writes a text as it is
 * @param cores processors to keep busy
 * @returns the results of all steps
 */
export async function runSteps(
  steps: readonly Step[],
  out: (text: string) => void,
  cores = availableParallelism(),
): Promise<StepResult[]> {
  const start = performance.now();
  const course: Course = { waiting: [...steps], running: new Map(), lost: new Set() };
  const results: StepResult[] = [];
  const spans: Span[] = [];

  const run = async (step: Step): Promise<void> => {
    const begun = performance.now();
    const found = await resultsOf(step);
    const ended = performance.now();
    for (const result of found) write(out, result, ended - begun);
    spans.push({ name: step.name, begin: begun - start, end: ended - start });
    results.push(...found);
    if (found.some(({ failed, usable }) => failed > 0 && usable !== true))
      course.lost.add(step.name);
    course.running.delete(step);
  };
  const leaveOut = (): void => {
    for (const step of [...course.waiting]) {
      const missing = step.needs?.find((name) => course.lost.has(name));
      if (missing === undefined) continue;
      out(`- ${step.name}: không chạy, vì bước "${missing}" chưa qua\n`);
      course.lost.add(step.name);
      course.waiting.splice(course.waiting.indexOf(step), 1);
    }
  };
  const startAll = (): void => {
    leaveOut();
    for (let step = nextStep(course, cores); step; step = nextStep(course, cores)) {
      course.waiting.splice(course.waiting.indexOf(step), 1);
      course.running.set(step, run(step));
    }
  };
  for (startAll(); course.running.size > 0; startAll()) await Promise.race(course.running.values());
  const stuck = course.waiting.map(({ name }) => name);
  if (stuck.length > 0) throw new Error(`Steps wait for each other: ${stuck.join(', ')}.`);
  const sum = (count: 'passed' | 'failed'): string =>
    String(results.reduce((total, result) => total + result[count], 0));
  out(`\n${indent(timeline(spans))}`);
  out(`\nTất cả trong ${seconds(performance.now() - start)}.\n`);
  out(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  return results;
}

/** Whether the steps say that all is well; nothing looked at is no success. */
export const allPassed = (results: readonly StepResult[]): boolean =>
  results.every(({ failed }) => failed === 0) && results.some(({ passed }) => passed > 0);
