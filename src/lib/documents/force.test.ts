import { describe, expect, it } from 'vitest';
import {
  effectDay,
  effectWords,
  expiryDay,
  expiryWords,
  forceFaults,
  type ForceData,
} from './force.ts';

const at = { clause: 'D3' };
const signing = (quote: string, days: number, working?: true): ForceData => ({
  issued: { date: '2024-12-08' },
  effect: { kind: 'signing', days, quote, ...(working && { working }), ...at },
});

describe('the day of effect', () => {
  it.each<[string, ForceData, string | undefined, string]>([
    ['none is stated', { issued: {} }, undefined, ''],
    [
      'from the day of signing',
      signing('kể từ ngày ký', 0),
      '2024-12-08',
      'từ ngày 8/12/2024 (ngày ký)',
    ],
    [
      'ten days after signing, over no end of a month',
      signing('sau 10 ngày kể từ ngày ký', 10),
      '2024-12-18',
      'từ ngày 18/12/2024 (10 ngày sau ngày ký)',
    ],
    [
      'days after signing, over an end of a year',
      signing('sau 45 ngày kể từ ngày ký', 45),
      '2025-01-22',
      'từ ngày 22/1/2025 (45 ngày sau ngày ký)',
    ],
    [
      'working days, which nobody can count here',
      signing('sau 10 ngày làm việc kể từ ngày ký', 10, true),
      undefined,
      '10 ngày làm việc sau ngày ký; chưa tính được ra ngày vì không rõ ngày nghỉ',
    ],
    [
      'from the signing on a day that is not known',
      { ...signing('kể từ ngày ký', 0), issued: { date: '2024-12' } },
      undefined,
      'ngày ký; chưa tính được ra ngày vì không rõ ngày ký',
    ],
    [
      'a day',
      { issued: {}, effect: { kind: 'date', date: '2026-01-01', quote: 'x', ...at } },
      '2026-01-01',
      'từ ngày 1/1/2026',
    ],
    [
      'an event',
      { issued: { date: '2024-12-08' }, effect: { kind: 'event', quote: 'x', ...at } },
      undefined,
      'chưa tính được ra ngày: tính từ một việc mà văn bản không nêu ngày',
    ],
  ])('%s', (_name, data, day, words) => {
    expect(effectDay(data)).toBe(day);
    expect(data.effect ? effectWords({ ...data, effect: data.effect }) : '').toBe(words);
  });
});

describe('the last day of force', () => {
  const from = { kind: 'date', date: '2024-02-29', quote: 'x', ...at } as const;
  it.each<[string, NonNullable<ForceData['expiry']>, string | undefined, string]>([
    [
      'through a day',
      { kind: 'through', date: '2030-12-31', quote: 'x', ...at },
      '2030-12-31',
      'sau ngày 31/12/2030',
    ],
    [
      'gone since a day',
      { kind: 'since', date: '2031-01-01', quote: 'x', ...at },
      '2030-12-31',
      'sau ngày 31/12/2030',
    ],
    [
      'three years, from a day that the last has not',
      { kind: 'lasting', count: 3, unit: 'year', quote: 'x', ...at },
      '2027-02-27',
      'sau ngày 27/2/2027 (3 năm kể từ ngày có hiệu lực)',
    ],
    [
      'thirty days',
      { kind: 'lasting', count: 30, unit: 'day', quote: 'x', ...at },
      '2024-03-29',
      'sau ngày 29/3/2024 (30 ngày kể từ ngày có hiệu lực)',
    ],
    [
      'until another replaces it',
      { kind: 'event', quote: 'x', ...at },
      undefined,
      'đến khi có một việc mà văn bản không nêu ngày',
    ],
  ])('%s', (_name, expiry, day, words) => {
    const data = { issued: {}, effect: from, expiry };
    expect(expiryDay(data)).toBe(day);
    expect(expiryWords(data)).toBe(words);
  });

  it('is not known where the day that it counts from is not', () => {
    const data: ForceData & { expiry: NonNullable<ForceData['expiry']> } = {
      issued: {},
      expiry: { kind: 'lasting', count: 6, unit: 'month', quote: 'x', ...at },
    };
    expect(expiryDay(data)).toBeUndefined();
    expect(expiryWords(data)).toBe('6 tháng kể từ ngày có hiệu lực; chưa tính được ra ngày');
  });
});

describe('what the words say', () => {
  it.each<[string, ForceData]>([
    ['a count with its words in brackets', signing('sau 07 (bảy) ngày kể từ ngày ký ban hành', 7)],
    [
      'an assembly that passed it',
      signing('có hiệu lực từ ngày Hội đồng nhân dân tỉnh thông qua', 0),
    ],
    [
      'a day in words',
      {
        issued: {},
        effect: { kind: 'date', date: '2026-01-01', quote: 'từ ngày 01 tháng 01 năm 2026', ...at },
      },
    ],
    [
      'an end by its year',
      {
        issued: {},
        expiry: { kind: 'through', date: '2030-12-31', quote: 'đến hết năm 2030', ...at },
      },
    ],
  ])('fits: %s', (_name, data) => expect(forceFaults(data)).toEqual([]));

  it.each<[string, ForceData, string, string]>([
    ['another count', signing('sau 45 ngày kể từ ngày ký', 15), 'effect.days', 'không có số 15'],
    ['a count left out', signing('sau 10 ngày kể từ ngày ký', 0), 'effect.days', 'có số ngày'],
    [
      'no signing',
      signing('sau 10 ngày kể từ ngày đăng Công báo', 10),
      'effect.kind',
      'không nói ngày ký',
    ],
    [
      'working days as days',
      signing('sau 10 ngày làm việc kể từ ngày ký', 10),
      'effect.working',
      'thêm "working: true"',
    ],
    [
      'days as working days',
      signing('sau 10 ngày kể từ ngày ký', 10, true),
      'effect.working',
      'bỏ "working"',
    ],
    [
      'another day',
      { issued: {}, expiry: { kind: 'since', date: '2030-12-31', quote: 'năm 2030', ...at } },
      'expiry.date',
      'không có ngày 31/12/2030',
    ],
    [
      'another length',
      {
        issued: {},
        expiry: { kind: 'lasting', count: 3, unit: 'year', quote: '5 năm', ...at },
      },
      'expiry.count',
      'không có số 3',
    ],
  ])('is told: %s', (_name, data, field, words) => {
    const [fault, ...more] = forceFaults(data);
    expect(more).toEqual([]);
    expect(fault?.path.join('.')).toBe(field);
    expect(fault?.message).toContain(words);
  });
});
