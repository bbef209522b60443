import { expect, it } from 'vitest';
import { measured, readStat } from './measured.ts';

it('reads a line of /proc however the program is called', () => {
  const fields = Array.from({ length: 50 }, () => '0');
  const set = (field: number, value: number): void => {
    fields[field - 3] = String(value);
  };
  set(4, 7);
  for (const field of [14, 15, 16, 17]) set(field, 50);
  set(24, 1000);
  expect(readStat(`12 (a ) b) ${fields.join(' ')}`)).toEqual({
    parent: 7,
    cpu: 2,
    bytes: 4_096_000,
  });
});

it.runIf(process.platform === 'linux')('measures a command with what it starts', async () => {
  const busy = 'let x=0;for(let i=0;i<2e8;i++)x+=i%7;console.log("done",x>0)';
  const run = await measured(
    process.execPath,
    [
      '-e',
      `require("node:child_process").execFileSync(process.execPath,["-e",${JSON.stringify(busy)}],{stdio:"inherit"});console.log("end")`,
    ],
    { cwd: '.' },
  );
  expect(run).toMatchObject({ ok: true });
  expect(run.output).toContain('done true');
  expect(run.cpu).toBeGreaterThan(0);
  expect(run.memory).toBeGreaterThan(10);
  expect(run.moments.at(-1)?.text).toBe('');
});
