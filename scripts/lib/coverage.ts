import { relative } from 'node:path';
import {
  createCoverageMap,
  type CoverageMap,
  type CoverageSummary,
} from '@vitest/istanbul-lib-coverage';
import { BROWSER_CODE } from './browser-code.ts';
import { ROOT } from './build.ts';
import type { StepResult } from './steps.ts';

/** Least shares of src/ that tests must have run, in per cent. The unit tests alone must reach them too (vitest.config.ts). */
export const LEAST = { lines: 90, branches: 85 } as const;

/** Files shown where a bound is missed: those that lack most. */
const SHOWN = 15;

const isBrowserCode = (file: string): boolean =>
  relative(ROOT, file).replaceAll('\\', '/') in BROWSER_CODE;

/**
 * What unit tests have run and, of the modules that only a browser runs, what the journeys have.
 *
 * @param units map of the unit tests
 * @param browsers maps of the browsers, one for each site
 */
export function wholeCoverage(units: CoverageMap, browsers: readonly CoverageMap[]): CoverageMap {
  const whole = createCoverageMap({});
  whole.merge(units);
  for (const browser of browsers) {
    browser.filter(isBrowserCode);
    whole.merge(browser);
  }
  return whole;
}

type Kind = keyof typeof LEAST;

const KINDS = Object.keys(LEAST).filter((kind): kind is Kind => kind in LEAST);

const percent = (share: number): string => `${share.toFixed(1)} %`;

const share = (summary: CoverageSummary, kind: Kind): number => Number(summary[kind].pct);

/** Totals against the bounds; a module of a browser that no journey has run is a failure of its own. */
export function coverageResult(whole: CoverageMap): StepResult {
  const total = whole.getCoverageSummary();
  const files = whole.files().map((file) => ({
    name: relative(ROOT, file).replaceAll('\\', '/'),
    summary: whole.fileCoverageFor(file).toSummary(),
  }));
  const missed = KINDS.filter((kind) => share(total, kind) < LEAST[kind]);
  const lacking = (kind: Kind, summary: CoverageSummary): number =>
    summary[kind].total - summary[kind].covered;
  const unrun = Object.entries(BROWSER_CODE).filter(
    ([name]) => !files.some((file) => file.name === name && file.summary.lines.covered > 0),
  );
  return {
    name: 'coverage',
    passed: KINDS.length - missed.length,
    failed: missed.length + unrun.length,
    details: [
      ...missed.flatMap((kind) => [
        `${kind}: ${percent(share(total, kind))}, must be ${percent(LEAST[kind])}; most is lacking in`,
        ...[...files]
          .sort((a, b) => lacking(kind, b.summary) - lacking(kind, a.summary))
          .slice(0, SHOWN)
          .map(({ name, summary }) => `  ${name}: ${String(lacking(kind, summary))} ${kind}`),
      ]),
      ...unrun.map(([name, journeys]) => `${name}: not run by any journey (${journeys})`),
    ],
    notes: [
      `src/**/*.ts, ${String(files.length)} modules: ${KINDS.map(
        (kind) =>
          `${kind} ${percent(share(total, kind))} of ${String(total[kind].total)} (least ${percent(LEAST[kind])})`,
      ).join(', ')}`,
    ],
  };
}
