import { describe, expect, it } from 'vitest';
import { validityOf } from './validity.ts';

type Data = Parameters<typeof validityOf>[0];

const until = (to: string, more: Partial<Data> = {}): Data => ({
  stage: 'issued',
  period: { to, clause: 'I', quote: 'đến năm 2023' },
  ...more,
});
const draft = (more: Partial<Data> = {}): Data => ({
  stage: 'draft',
  stageNote: 'Chưa có chữ ký.',
  ...more,
});

describe('validityOf', () => {
  it.each<[string, Data, string, string, string]>([
    ['a period that runs', until('2023'), '2022-05-01', 'running', 'Còn trong kỳ thực hiện'],
    [
      'the last day of its last year',
      until('2023'),
      '2023-12-31',
      'running',
      'Còn trong kỳ thực hiện',
    ],
    ['the day after', until('2023'), '2024-01-01', 'ended', 'Đã hết kỳ thực hiện'],
    [
      'the last day of its last month',
      until('2024-02'),
      '2024-02-29',
      'running',
      'Còn trong kỳ thực hiện',
    ],
    ['the day after', until('2024-02'), '2024-03-01', 'ended', 'Đã hết kỳ thực hiện'],
    ['the last day', until('2024-02-10'), '2024-02-10', 'running', 'Còn trong kỳ thực hiện'],
    ['the day after', until('2024-02-10'), '2024-02-11', 'ended', 'Đã hết kỳ thực hiện'],
    ['no period', { stage: 'issued' }, '2026-11-22', 'open', 'Văn bản không nói ngày kết thúc'],
    [
      'a period without an end',
      { stage: 'issued', period: { from: '2022', clause: 'I', quote: 'từ năm 2022' } },
      '2026-11-22',
      'open',
      'Văn bản không nói ngày kết thúc',
    ],
    ['a draft', draft(), '2026-11-22', 'draft', 'Dự thảo'],
    [
      'a draft whose period is over is a draft first',
      draft(until('2023', draft())),
      '2026-11-22',
      'draft',
      'Dự thảo',
    ],
    [
      'no text comes before all else',
      until('2023', { textAbsent: 'Chưa tìm được.', stage: 'draft' }),
      '2026-11-22',
      'absent',
      'Chưa có toàn văn',
    ],
  ])('%s', (_name, data, today, state, title) =>
    expect(validityOf(data, today)).toMatchObject({ state, title }),
  );

  it.each<[string, Data, string[]]>([
    [
      'when an ended period ended',
      until('2023'),
      ['đến năm 2023, đã qua.', 'Hiệu lực hiện nay chưa kiểm chứng.'],
    ],
    [
      'why a text is absent',
      { stage: 'issued', textAbsent: 'Chưa tìm được.' },
      ['Chưa tìm được.', 'chưa kiểm chứng'],
    ],
    [
      'why it is taken for a draft, and its period',
      until('2023', draft()),
      ['Chưa có chữ ký.', 'đến năm 2023, đã qua.'],
    ],
    [
      'that the stage cannot be told',
      until('2023', { stage: 'unknown', stageNote: 'Không rõ đã ký chưa.' }),
      ['Không rõ đã ký chưa.'],
    ],
    ['that no end is stated', { stage: 'issued' }, ['không nói thực hiện đến khi nào']],
  ])('says %s', (_name, data, words) => {
    const { detail } = validityOf(data, '2026-11-22');
    for (const word of words) expect(detail).toContain(word);
  });

  it('does not call a running period past, nor its force unchecked', () => {
    const { detail } = validityOf(until('2030-06'), '2026-11-22');
    expect(detail).toBe('Kỳ thực hiện ghi trong văn bản: đến tháng 6/2030.');
  });

  it('gives each state its own colour, absent and open the grey of what is not known', () => {
    const tones = [
      until('2030'),
      until('2023'),
      draft(),
      { stage: 'issued', textAbsent: 'x' } as const,
      { stage: 'issued' } as const,
    ].map((data) => validityOf(data, '2026-11-22').tone);
    expect(tones).toEqual(['deep', 'brick', 'amber', 'grey', 'grey']);
  });
});
