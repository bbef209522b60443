import { describe, expect, it } from 'vitest';
import { allPassed, resultOf, runSteps, type Step, type StepResult } from './steps.ts';

const step = (name: string, result: Partial<StepResult>, more: Partial<Step> = {}): Step => ({
  name,
  run: () => Promise.resolve([{ name, passed: 0, failed: 0, details: [], ...result }]),
  ...more,
});

const run = async (...steps: Step[]) => {
  let text = '';
  const results = await runSteps(steps, (part) => (text += part), 2);
  return { ok: allPassed(results), text, last: text.trimEnd().split('\n').at(-1) };
};

describe('runSteps', () => {
  it('adds up the counts and ends with one plain line', async () => {
    const { ok, text, last } = await run(step('a', { passed: 3 }), step('b', { passed: 4 }));
    expect([ok, last]).toEqual([true, '7 passed, 0 failed']);
    expect(text.endsWith('\n7 passed, 0 failed\n')).toBe(true);
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

  it('leaves out what needs a step that failed, and what needs that', async () => {
    const { text, last } = await run(
      step('build', { failed: 1 }),
      step('links', { passed: 9 }, { needs: ['build'] }),
      step('after links', { passed: 9 }, { needs: ['links'] }),
      step('unit', { passed: 1 }),
    );
    expect(text).toContain('- links: không chạy, vì bước "build" chưa qua');
    expect(text).toContain('- after links: không chạy');
    expect(last).toBe('1 passed, 1 failed');
  });

  it('runs what needs a step that failed and left something to look at', async () => {
    const { last } = await run(
      step('site', { failed: 1, usable: true }),
      step('journeys', { passed: 9 }, { needs: ['site'] }),
    );
    expect(last).toBe('9 passed, 1 failed');
  });

  it('runs a step whose need is not among the chosen', async () => {
    expect((await run(step('links', { passed: 9 }, { needs: ['build'] }))).last).toBe(
      '9 passed, 0 failed',
    );
  });

  it('fails when nothing was looked at', async () => {
    expect((await run()).ok).toBe(false);
  });
});

describe('runSteps side by side', () => {
  /** Steps that end when told, and what is running. */
  const course = (...given: (Partial<Step> & { name: string })[]) => {
    const running: string[] = [];
    const ends = new Map<string, () => void>();
    const steps = given.map((more): Step => ({
      ...more,
      run: () => {
        running.push(more.name);
        return new Promise((resolve) => {
          ends.set(more.name, () => {
            running.splice(running.indexOf(more.name), 1);
            resolve([{ name: more.name, passed: 1, failed: 0, details: [] }]);
          });
        });
      },
    }));
    const done = runSteps(steps, () => undefined, 2);
    const end = async (name: string): Promise<string[]> => {
      ends.get(name)?.();
      // Until every step that may start has been started.
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
      return [...running];
    };
    return { running, end, done };
  };

  it('keeps as many busy as there are processors, in order', async () => {
    const { running, end, done } = course({ name: 'a' }, { name: 'b' }, { name: 'c' });
    expect(running).toEqual(['a', 'b']);
    expect(await end('b')).toEqual(['a', 'c']);
    await end('a');
    await end('c');
    expect(await done).toHaveLength(3);
  });

  it('waits for two processors, and fills the one that is free with a later step', async () => {
    const { running, end, done } = course({ name: 'a' }, { name: 'b', cores: 2 }, { name: 'c' });
    expect(running).toEqual(['a', 'c']);
    expect(await end('c')).toEqual(['a']);
    expect(await end('a')).toEqual(['b']);
    await end('b');
    expect(await done).toHaveLength(3);
  });

  it('starts a step for more processors than there are, by itself', async () => {
    const { running, end, done } = course({ name: 'a', cores: 8 }, { name: 'b' });
    expect(running).toEqual(['a']);
    expect(await end('a')).toEqual(['b']);
    await end('b');
    await done;
  });

  it('waits for what a step needs, and for what it shares', async () => {
    const { running, end, done } = course(
      { name: 'build', alone: 'astro' },
      { name: 'types', alone: 'astro' },
      { name: 'links', needs: ['build'] },
    );
    expect(running).toEqual(['build']);
    expect(await end('build')).toEqual(['types', 'links']);
    await end('types');
    await end('links');
    expect(await done).toHaveLength(3);
  });
});

it('tells of steps that wait for each other', async () => {
  const both = run(step('a', {}, { needs: ['b'] }), step('b', {}, { needs: ['a'] }));
  await expect(both).rejects.toThrow('wait for each other: a, b');
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
