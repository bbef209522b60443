import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findProgram, freePort, start } from './program.ts';

const NODE = process.execPath;

describe('findProgram', () => {
  it('finds one by path, the first that is there', () => {
    expect(findProgram('/nowhere/x', NODE)).toBe(NODE);
  });

  it('finds one on PATH', () => {
    const before = process.env['PATH'];
    process.env['PATH'] = dirname(NODE);
    try {
      expect(findProgram('no-such-program', 'node')).toBe(`${dirname(NODE)}/node`);
      expect(findProgram('no-such-program')).toBeUndefined();
    } finally {
      process.env['PATH'] = before;
    }
  });
});

describe('start', () => {
  const run = (code: string) => start(NODE, ['-e', code]);

  it('waits for words, from either stream, and stops', async () => {
    const running = run('console.error("listening on 80"); setInterval(() => {}, 1000)');
    expect((await running.waitFor(/listening on (\d+)/))[1]).toBe('80');
    await running.stop();
    await running.stop();
  });

  it('tells of a program that ends before it has said them', async () => {
    const running = run('console.log("no such option"); process.exit(1)');
    await expect(running.waitFor(/listening/)).rejects.toThrow('no such option');
  });

  it('tells of a program that is not there', async () => {
    const running = start('/nowhere/x', []);
    await expect(running.waitFor(/listening/)).rejects.toThrow('ENOENT');
  });
});

it('freePort gives ports to listen on', async () => {
  expect(await freePort()).toBeGreaterThan(1023);
});
