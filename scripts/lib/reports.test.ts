import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { reported, together, toolResult } from './reports.ts';
import type { StepResult } from './steps.ts';

const folder = mkdtempSync(join(tmpdir(), 'reports-'));
const file = join(folder, 'report.json');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const outcome = (ok: boolean, output = 'said this\nand that\n') => ({ ok, output, seconds: 1 });

describe('toolResult', () => {
  it('counts a command as one thing, with what it said', () => {
    expect(toolResult('lint', outcome(true))).toMatchObject({ passed: 1, failed: 0 });
    expect(toolResult('lint', outcome(false))).toEqual({
      name: 'lint',
      passed: 0,
      failed: 1,
      details: ['said this', 'and that'],
    });
  });
});

describe('together', () => {
  it('adds up, and says of each line whose it is', () => {
    const results: StepResult[] = [
      { name: 'links', passed: 5, failed: 0, details: ['not told'] },
      { name: 'html', passed: 3, failed: 2, details: ['/a/: x', '/b/: y'] },
    ];
    expect(together('province', results)).toEqual({
      name: 'province',
      passed: 8,
      failed: 2,
      details: ['html: /a/: x', 'html: /b/: y'],
    });
  });
});

describe('reported', () => {
  const read = (text: string): StepResult[] => [
    { name: 'unit', passed: Number(text), failed: 0, details: [] },
  ];
  const run = (report: string | undefined, ok: boolean) =>
    reported(
      'unit',
      file,
      () => {
        if (report !== undefined) writeFileSync(file, report);
        return Promise.resolve(outcome(ok));
      },
      read,
    );

  it('gives what the report says', async () => {
    expect(await run('7', true)).toEqual(read('7'));
  });

  it('takes no report of an earlier run', async () => {
    await run('7', true);
    expect(await run(undefined, true)).toMatchObject([{ name: 'unit', failed: 1 }]);
  });

  it('tells of a program that failed although its report counts no failure', async () => {
    expect(await run('7', false)).toEqual([
      ...read('7'),
      { name: 'unit (exit code)', passed: 0, failed: 1, details: ['said this', 'and that'] },
    ]);
  });

  it('tells what a program said whose report cannot be read', async () => {
    const broken = await reported(
      'unit',
      file,
      () => {
        writeFileSync(file, '{');
        return Promise.resolve(outcome(true));
      },
      (text) => {
        throw new Error(text);
      },
    );
    expect(broken).toEqual([
      { name: 'unit', passed: 0, failed: 1, details: ['said this', 'and that'] },
    ]);
  });
});
