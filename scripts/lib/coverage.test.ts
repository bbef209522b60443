import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createCoverageMap, type CoverageMapData } from '@vitest/istanbul-lib-coverage';
import { describe, expect, it } from 'vitest';
import { BROWSER_CODE } from './browser-code.ts';
import { ROOT } from './build.ts';
import { coverageResult, wholeCoverage } from './coverage.ts';

const place = (line: number) => ({
  start: { line, column: 0 },
  end: { line, column: 10 },
});

/** A module of as many lines as counts, each run as often as its count says, and one branch of two ways. */
const module = (name: string, counts: readonly number[], ways = [1, 1]): CoverageMapData => {
  const path = join(ROOT, name);
  return {
    [path]: {
      path,
      statementMap: Object.fromEntries(counts.map((_, index) => [index, place(index + 1)])),
      s: Object.fromEntries(counts.map((count, index) => [index, count])),
      fnMap: {},
      f: {},
      branchMap: {
        0: { loc: place(1), type: 'if', locations: [place(1), place(1)], line: 1 },
      },
      b: { 0: ways },
    },
  };
};

const mapOf = (...modules: CoverageMapData[]) => {
  const map = createCoverageMap({});
  for (const each of modules) map.merge(each);
  return map;
};

const NAMED = Object.keys(BROWSER_CODE);
const allRun = NAMED.map((name) => module(name, [1]));

describe('BROWSER_CODE', () => {
  it.each(Object.entries(BROWSER_CODE))('%s and its journeys are there', (name, journeys) => {
    expect([existsSync(join(ROOT, name)), existsSync(join(ROOT, journeys))]).toEqual([true, true]);
  });
});

describe('wholeCoverage', () => {
  it('takes of a browser only the modules that only browsers run', () => {
    const [first = ''] = NAMED;
    const whole = wholeCoverage(mapOf(module('src/a.ts', [1, 0])), [
      mapOf(module('src/a.ts', [0, 1]), module(first, [0, 1])),
      mapOf(module(first, [1, 0])),
    ]);
    expect(whole.fileCoverageFor(join(ROOT, 'src/a.ts')).toSummary().lines.pct).toBe(50);
    expect(whole.fileCoverageFor(join(ROOT, first)).toSummary().lines.pct).toBe(100);
    expect(whole.files()).toHaveLength(2);
  });
});

describe('coverageResult', () => {
  it('passes at the bounds and prints the totals', () => {
    const lines = Array.from({ length: 100 - NAMED.length }, (_, index) => (index < 10 ? 0 : 1));
    const { passed, failed, notes } = coverageResult(mapOf(module('src/a.ts', lines), ...allRun));
    expect([passed, failed]).toEqual([2, 0]);
    expect(notes?.[0]).toContain('lines 90.0 % of 100 (least 90.0 %), branches 100.0 % of');
  });

  it('fails one line below, and names where most is lacking', () => {
    const lines = Array.from({ length: 100 - NAMED.length }, (_, index) => (index < 11 ? 0 : 1));
    const { failed, details } = coverageResult(
      mapOf(module('src/b.ts', []), module('src/a.ts', lines), ...allRun),
    );
    expect(failed).toBe(1);
    expect(details.slice(0, 2)).toEqual([
      'lines: 89.0 %, must be 90.0 %; most is lacking in',
      '  src/a.ts: 11 lines',
    ]);
  });

  it('fails where branches lack', () => {
    const half = NAMED.map((name) => module(name, [1], [1, 0]));
    expect(coverageResult(mapOf(...half)).details[0]).toBe(
      'branches: 50.0 %, must be 85.0 %; most is lacking in',
    );
  });

  it('fails for a module of a browser that no journey runs', () => {
    const [first = '', ...others] = NAMED;
    const { failed, details } = coverageResult(mapOf(...others.map((name) => module(name, [1]))));
    expect(failed).toBe(1);
    expect(details).toEqual([expect.stringContaining(`${first}: not run by any journey`)]);
  });
});
