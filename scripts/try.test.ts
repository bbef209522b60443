import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('try.ts', import.meta.url));

function run(
  args: readonly string[],
  input = '',
): { out: string; told: string; code: number | null } {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, ...args], {
    input,
    encoding: 'utf8',
  });
  return { out: stdout, told: stderr, code: status };
}

describe('npm run try', { timeout: 60_000 }, () => {
  it('answers each line by one line, in order, and prints nothing else', () => {
    const lines = [
      '{"text": "66.7/2025/NQ-CP"}',
      '{"text": "71 /KH-UBND và 225/2019/NQ-HĐND"}\r',
      'không phải JSON',
      '',
      '{"text": 5}',
      // A line separator within a text ends no line.
      '{"text": "tháng 9/2019\u2028thông báo số 45"}',
      '{"text": ""}',
    ];
    const { out, told, code } = run(['numbers'], `\uFEFF${lines.join('\n')}\n`);
    expect([told, code]).toEqual(['', 0]);
    expect(out.endsWith('\n')).toBe(true);
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    const problem = { problem: 'không đọc được dòng này; mỗi dòng phải là một JSON {"text": "…"}' };
    expect(answers).toEqual([
      { numbers: [{ number: '66.7', year: 2025, kind: 'nq', issuer: 'cp' }] },
      {
        numbers: [
          { number: '71', kind: 'kh', issuer: 'ubnd' },
          { number: '225', year: 2019, kind: 'nq', issuer: 'hdnd' },
        ],
      },
      problem,
      problem,
      problem,
      { numbers: [{ number: '45', kind: 'tb' }] },
      { numbers: [] },
    ]);
  });

  it('answers a last line that has no end, and nothing where nothing is asked', () => {
    expect(run(['numbers'], '{"text": "05/HD-UBND"}').out).toBe(
      '{"numbers":[{"number":"5","kind":"hd","issuer":"ubnd"}]}\n',
    );
    expect(run(['numbers']).out).toBe('');
  });

  it.each([
    [['tho'], 'Chưa biết thử "tho"; hãy chọn: numbers.\n'],
    [['toString'], 'Chưa biết thử "toString"; hãy chọn: numbers.\n'],
    [[], 'Hãy ghi điều cần thử sau dấu "--": numbers.\n'],
  ])('tells in one sentence what can be tried: %j', (args, told) => {
    expect(run(args)).toEqual({ out: '', told, code: 2 });
  });
});
