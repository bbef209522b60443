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

  it('says a text aloud, and lists what it could not read', () => {
    expect(run(['spoken'], '{"text": "V/v chi 30% cho XQZ."}').out).toBe(
      '{"spoken":"Về việc chi ba mươi phần trăm cho ích xì quy dét.","unread":["XQZ"]}\n',
    );
  });

  it('finds the days that words of time mean, or says that it does not understand them', () => {
    const window = '"issued": "2025-03-01", "from": "2026-01-01", "to": "2026-12-31"';
    const lines = ['trước ngày 15/6 hằng năm', 'Dịp Tết', 'trước ngày 1/1/2026'];
    const input = lines.map((text) => `{"text": "${text}", ${window}}`).join('\n');
    const answers = run(['when'], input)
      .out.trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(answers).toEqual([
      { days: ['2026-06-14'], reading: 'trước ngày 15/6 hằng năm', kind: 'yearly' },
      {
        problem: 'chưa hiểu lời nói về thời gian này; lịch để nguyên lời văn và không tính ngày',
      },
      { days: [], reading: 'trước ngày 1/1/2026', kind: 'day' },
    ]);
    expect(run(['when'], '{"text": "hằng năm"}').out).toContain('"problem":"không đọc được');
  });

  it.each([
    [['tho'], 'Chưa biết thử "tho"; hãy chọn: numbers, spoken, tree, when.\n'],
    [['toString'], 'Chưa biết thử "toString"; hãy chọn: numbers, spoken, tree, when.\n'],
    [[], 'Hãy ghi điều cần thử sau dấu "--": numbers, spoken, tree, when.\n'],
  ])('tells in one sentence what can be tried: %j', (args, told) => {
    expect(run(args)).toEqual({ out: '', told, code: 2 });
  });
});
