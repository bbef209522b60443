import type { Report } from '#scripts/checks/finding.ts';

/** How one step of the tests went. */
export interface StepResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** What to mend, one a line. */
  readonly details: readonly string[];
  /** Figures to print in any case. */
  readonly notes?: readonly string[];
}

/** A step; one that opens pages in the browser answers several questions at once. */
export interface Step {
  readonly name: string;
  /** Works on the built site; left out when the build failed. */
  readonly needsBuild?: boolean;
  readonly run: () => Promise<readonly StepResult[]>;
}

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

/**
 * Runs steps in order and goes on after one that failed, so that several mistakes are seen at once. The last line
 * written is `N passed, M failed`, alone.
 *
 * @param out writes a text as it is
 * @returns whether nothing failed
 */
export async function runSteps(
  steps: readonly Step[],
  out: (text: string) => void,
): Promise<boolean> {
  let passed = 0;
  let failed = 0;
  let built = true;
  for (const step of steps) {
    if (step.needsBuild === true && !built) {
      out(`- ${step.name}: không chạy, vì trang chưa dựng được\n`);
      continue;
    }
    const start = performance.now();
    let results: readonly StepResult[];
    try {
      results = await step.run();
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      results = [{ name: step.name, passed: 0, failed: 1, details: message.split('\n') }];
    }
    const ms = performance.now() - start;
    for (const result of results) {
      passed += result.passed;
      failed += result.failed;
      write(out, result, ms);
      if (step.name === BUILD && result.failed > 0) built = false;
    }
  }
  out(`\n${String(passed)} passed, ${String(failed)} failed\n`);
  // Nothing looked at is no success.
  return failed === 0 && passed > 0;
}

/** Name of the step whose failure leaves out all that need the built site. */
export const BUILD = 'build';
