import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ROOT } from './build.ts';
import { portFromEnvironment, readCommandLine, wholeNumber } from './command-line.ts';

const USAGE = 'Cách dùng: npm run may -- <tệp> [--ra=<tệp> --thu]';
const options = { ra: { type: 'string' }, thu: { type: 'boolean', default: false } } as const;

/** What a command says and ends with. */
function refused(ask: () => unknown): { status: unknown; said: string } {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('ended');
  });
  expect(ask).toThrow('ended');
  return { status: exit.mock.calls[0]?.[0], said: said.mock.calls.flat().join('\n') };
}

const typed = (...args: string[]): void => {
  vi.stubGlobal('process', Object.assign(process, { argv: ['node', 'may.ts', ...args] }));
};

const argv = process.argv;
afterEach(() => {
  process.argv = argv;
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe('a command line', () => {
  it('is read as Node reads it', () => {
    typed('tep.txt', '--ra=a.txt', '--thu');
    const { values, positionals } = readCommandLine({ allowPositionals: true, options }, USAGE);
    expect({ ...values }).toEqual({ ra: 'a.txt', thu: true });
    expect(positionals).toEqual(['tep.txt']);
  });

  it.each([
    [['--khong'], 'không có lựa chọn --khong'],
    [['--Thu'], 'không có lựa chọn --Thu'],
    [['-t'], 'không có lựa chọn -t'],
    [['--ra'], 'sau --ra còn thiếu chữ cần ghi'],
    [['--ra', '--thu'], 'sau --ra phải là chữ cần ghi, không phải "--thu"'],
    [['--thu=có'], '--thu không đi với dấu ='],
    [['tep.txt'], 'thừa "tep.txt"'],
  ])('%j is told, with what to type instead', (args, fault) => {
    typed(...args);
    const { status, said } = refused(() => readCommandLine({ options }, USAGE));
    expect(status).toBe(2);
    expect(said).toContain(`Không hiểu lệnh: ${fault}`);
    expect(said.endsWith(`\n${USAGE}`)).toBe(true);
  });

  it('tells a number that is none', () => {
    expect(wholeNumber('--so', '12', USAGE)).toBe(12);
    expect(refused(() => wholeNumber('--so', '1e3', USAGE)).said).toContain(
      '--so=1e3 phải là một số nguyên',
    );
  });

  it.each(['x', '-1', '70000', '1.5'])('tells a port that is none: %s', (port) => {
    vi.stubEnv('PORT', port);
    const { status, said } = refused(() => portFromEnvironment(4321));
    expect([status, said]).toEqual([
      2,
      `PORT="${port}" không phải số cổng; hãy ghi một số từ 0 đến 65535.`,
    ]);
  });
});

describe('commands of package.json', () => {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  const own = Object.entries(scripts).flatMap(([name, command]) => {
    const file = / (scripts\/\S+\.ts)/u.exec(command)?.[1];
    return file === undefined ? [] : [{ name, file }];
  });

  // Its contract is of its own: what is asked is one word, and standard output holds answers alone.
  it.each(own.filter(({ name }) => name !== 'try'))(
    'npm run $name reads its command line here, before it does anything',
    ({ file }) => {
      const code = readFileSync(join(ROOT, file), 'utf8');
      expect(code).toMatch(/^.*\breadCommandLine\(/mu);
      expect(code).not.toMatch(/process\.argv|\bparseArgs\b/u);
    },
  );
});
