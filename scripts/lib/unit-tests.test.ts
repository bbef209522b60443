import { expect, it } from 'vitest';
import { unitResult } from './unit-tests.ts';

const report = (counts: object, testResults: object[]) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    ...counts,
    testResults,
  });

it('counts what passed', () => {
  const json = report({ numPassedTests: 2 }, []);
  expect(unitResult('unit', json)).toMatchObject({ passed: 2, failed: 0, details: [] });
});

it('tells which test failed, and why', () => {
  const json = report({ numFailedTests: 1 }, [
    {
      name: 'a.test.ts',
      status: 'failed',
      assertionResults: [
        { fullName: 'adds', status: 'failed', failureMessages: ['expected 1\nto be 2'] },
        { fullName: 'works', status: 'passed', failureMessages: [] },
      ],
    },
  ]);
  const { failed, details } = unitResult('unit', json);
  expect(failed).toBe(1);
  expect(details).toEqual(['a.test.ts: adds', 'expected 1', 'to be 2']);
});

it('counts a test left out and a file that cannot be run as failed', () => {
  const json = report({ numPendingTests: 1 }, [
    {
      name: 'a.test.ts',
      status: 'passed',
      assertionResults: [{ fullName: 'later', status: 'skipped' }],
    },
    { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] },
  ]);
  const { failed, details } = unitResult('unit', json);
  expect(failed).toBe(2);
  expect(details).toEqual(['b.test.ts', 'no such module', 'a.test.ts: later (skipped)']);
});
