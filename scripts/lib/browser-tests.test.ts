import { describe, expect, it } from 'vitest';
import { pagesResults, testsResult } from './browser-tests.ts';

interface Given {
  readonly title: string;
  readonly status?: string;
  readonly errors?: readonly string[];
  readonly steps?: Readonly<Record<string, string | undefined>>;
  readonly reason?: string;
  readonly trace?: string;
}

/** A report of Playwright's, with the tests in a group within a file. */
const report = (tests: readonly Given[], errors: readonly string[] = []): string =>
  JSON.stringify({
    errors: errors.map((message) => ({ message })),
    suites: [
      {
        specs: [],
        suites: [
          {
            specs: tests.map(
              ({ title, status = 'passed', errors: told = [], steps, reason, trace }) => ({
                title,
                tests: [
                  {
                    annotations:
                      reason === undefined ? [] : [{ type: 'skip', description: reason }],
                    results: [
                      {
                        status,
                        errors: told.map((message) => ({ message })),
                        ...(trace !== undefined && {
                          attachments: [{ name: 'trace', path: trace }],
                        }),
                        ...(steps && {
                          steps: Object.entries(steps).map(([name, message]) => ({
                            title: name,
                            ...(message !== undefined && { error: { message } }),
                          })),
                        }),
                      },
                    ],
                  },
                ],
              }),
            ),
          },
        ],
      },
    ],
  });

describe('testsResult', () => {
  it('counts what passed and what failed, with the reason', () => {
    const json = report([
      { title: 'finds' },
      {
        title: 'prints',
        status: 'failed',
        errors: ['Error: \u001b[31mno code\u001b[39m\nline'],
        trace: 'a.zip',
      },
      { title: 'waits', status: 'timedOut' },
    ]);
    expect(testsResult('journeys', json)).toEqual({
      name: 'journeys',
      passed: 1,
      failed: 2,
      details: ['prints', 'no code', 'line', 'npx playwright show-trace a.zip', 'waits (timedOut)'],
    });
  });

  it('names in one line what was left out', () => {
    const json = report([
      { title: 'finds' },
      { title: 'prints', status: 'skipped', reason: 'x: print' },
      { title: 'asks', status: 'skipped', reason: 'x: checker' },
      { title: 'clears', status: 'skipped', reason: 'x: checker' },
    ]);
    expect(testsResult('journeys', json)).toEqual({
      name: 'journeys',
      passed: 1,
      failed: 0,
      details: [],
      notes: ['3 left out, not given: x: print, x: checker'],
    });
  });

  it('throws when the tests could not be started', () => {
    expect(() => testsResult('journeys', report([], ['no such folder']))).toThrow('no such folder');
  });

  it('throws when there is no report', () => {
    expect(() => testsResult('journeys', '{}')).toThrow();
  });
});

describe('pagesResults', () => {
  const names = { axe: 'accessibility', layout: 'no sideways scrolling' };

  it('counts each check of each page by itself', () => {
    const json = report([
      {
        title: '/a/',
        steps: { 'axe (360 px)': undefined, 'axe (1280 px)': undefined, layout: undefined },
      },
      {
        title: '/b/',
        status: 'failed',
        errors: ['x'],
        steps: {
          'axe (360 px)': '[label] no label\n[x] other',
          'axe (1280 px)': undefined,
          layout: 'wide',
        },
      },
    ]);
    expect(pagesResults(json, names)).toEqual([
      {
        name: 'accessibility',
        passed: 3,
        failed: 1,
        details: ['/b/ (360 px): [label] no label', '/b/ (360 px): [x] other'],
      },
      { name: 'no sideways scrolling', passed: 1, failed: 1, details: ['/b/: wide'] },
    ]);
  });

  it('counts a page that could not be opened as failed', () => {
    const json = report([{ title: '/a/', status: 'timedOut', errors: ['Test timeout\nmore'] }]);
    expect(pagesResults(json, names).at(-1)).toEqual({
      name: 'pages opened',
      passed: 0,
      failed: 1,
      details: ['/a/: Test timeout'],
    });
  });
});
