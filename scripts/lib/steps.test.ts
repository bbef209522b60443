import { describe, expect, it } from 'vitest';
import { BUILD, resultOf, runSteps, type Step, type StepResult } from './steps.ts';

const step = (name: string, result: Partial<StepResult>, needsBuild = false): Step => ({
  name,
  needsBuild,
  run: () => Promise.resolve([{ name, passed: 0, failed: 0, details: [], ...result }]),
});

const run = async (...steps: Step[]) => {
  let text = '';
  const ok = await runSteps(steps, (part) => (text += part));
  return { ok, text, last: text.trimEnd().split('\n').at(-1) };
};

describe('runSteps', () => {
  it('adds up the counts and ends with one plain line', async () => {
    const { ok, last } = await run(step('a', { passed: 3 }), step('b', { passed: 4 }));
    expect([ok, last]).toEqual([true, '7 passed, 0 failed']);
  });

  it('goes on after a failure and fails', async () => {
    const { ok, text, last } = await run(
      step('a', { passed: 1, failed: 2, details: ['lỗi thứ nhất'] }),
      step('b', { passed: 4 }),
    );
    expect([ok, last]).toEqual([false, '5 passed, 2 failed']);
    expect(text).toContain('lỗi thứ nhất');
  });

  it('counts a step that breaks as failed', async () => {
    const broken: Step = { name: 'a', run: () => Promise.reject(new Error('hỏng')) };
    const { ok, text, last } = await run(broken, step('b', { passed: 1 }));
    expect([ok, last]).toEqual([false, '1 passed, 1 failed']);
    expect(text).toContain('hỏng');
  });

  it('leaves out what needs the built site when the build failed', async () => {
    const { text, last } = await run(
      step(BUILD, { failed: 1 }),
      step('links', { passed: 9 }, true),
      step('unit', { passed: 1 }),
    );
    expect(text).toContain('- links: không chạy');
    expect(last).toBe('1 passed, 1 failed');
  });

  it('fails when nothing was looked at', async () => {
    expect((await run()).ok).toBe(false);
  });
});

describe('resultOf', () => {
  it('counts things with a finding, however many', () => {
    const findings = [
      { where: '/a/', message: 'một' },
      { where: '/a/', message: 'hai' },
      { where: '/b/', message: 'một' },
    ];
    expect(resultOf('x', { checked: 5, findings })).toEqual({
      name: 'x',
      passed: 3,
      failed: 2,
      details: ['/a/, /b/: một', '/a/: hai'],
    });
  });

  it('names three places of a mistake and counts the others', () => {
    const findings = ['/a/', '/b/', '/c/', '/d/', '/e/'].map((where) => ({
      where,
      message: 'một',
    }));
    expect(resultOf('x', { checked: 5, findings }).details).toEqual([
      '/a/, /b/, /c/ và 2 nơi khác: một',
    ]);
  });
});
