import { describe, expect, it } from 'vitest';
import type { Time } from '#src/schemas/time.ts';
import { daysOf, lifeOf, timePicture } from './time-picture.ts';

const yearly: Time = {
  kind: 'yearly',
  day: ['12-25'],
  how: 'before',
  printed: 'trước ngày 25/12 hằng năm',
};
const span = { from: '2022-04-27', to: '2023-12-31' };

describe('daysOf', () => {
  it('gives the last days in time between two days', () => {
    expect(daysOf(yearly, span, '2022-01-01', '2030-01-01')).toEqual(['2022-12-24', '2023-12-24']);
    expect(daysOf(yearly, span, '2023-01-01', '2030-01-01')).toEqual(['2023-12-24']);
  });

  it('draws nothing of what comes every week', () => {
    const weekly: Time = { kind: 'weekly', weekday: [4], printed: 'thứ năm hằng tuần' };
    expect(daysOf(weekly, span, '2022-01-01', '2030-01-01')).toEqual([]);
  });
});

describe('timePicture', () => {
  it('needs two days', () => {
    expect(timePicture([{ label: 'a', days: ['2022-01-01'] }])).toBeUndefined();
    expect(
      timePicture([
        { label: 'a', days: ['2022-01-01'] },
        { label: 'b', days: ['2022-01-01'] },
      ]),
    ).toBeUndefined();
  });

  it('puts days where they stand in time, and those of one item under one number', () => {
    const picture = timePicture([
      { label: 'đầu', days: ['2022-01-01'] },
      { label: 'báo cáo', days: ['2023-01-01', '2024-01-01'] },
      { label: 'cuối', days: ['2026-01-01'] },
    ]);
    const { axis, marks = [] } = picture ?? {};
    expect(marks.map(({ number }) => number)).toEqual([1, 2, 2, 3]);
    expect([marks[0]?.x, marks[3]?.x]).toEqual([axis?.from, axis?.to]);
    const [first = 0, second = 0, third = 0] = marks.map(({ x }) => x);
    expect(Math.abs(third - second - (second - first))).toBeLessThanOrEqual(1);
    expect(picture?.ticks.map(({ label }) => label)).toEqual([
      '2022',
      '2023',
      '2024',
      '2025',
      '2026',
    ]);
  });

  it('stacks what would cover another', () => {
    const picture = timePicture([
      { label: 'a', days: ['2022-01-01'] },
      { label: 'b', days: ['2022-01-05'] },
      { label: 'c', days: ['2026-01-01'] },
    ]);
    const [a, b, c] = picture?.marks ?? [];
    expect(b?.y).toBeLessThan(a?.y ?? 0);
    expect(c?.y).toBe(a?.y);
  });

  it('counts a year in months, from the day it is told', () => {
    const picture = timePicture(
      [{ label: 'a', days: ['2027-05-09', '2027-11-09'] }],
      '2026-11-26',
      '2027-11-26',
    );
    expect(picture?.ticks[0]?.label).toBe('12');
    expect(picture?.ticks).toHaveLength(12);
  });

  it('says in words what it shows', () => {
    const picture = timePicture([
      { label: 'ban hành', days: ['2022-04-27'] },
      { label: 'hết kỳ', days: ['2023-12-31'], words: 'năm 2023' },
    ]);
    expect(picture?.description).toBe('1. 27/4/2022: ban hành. 2. năm 2023: hết kỳ.');
  });
});

describe('lifeOf', () => {
  it('tells issue, ends of targets, what is due and the end, in their order', () => {
    const life = lifeOf(
      {
        issued: { date: '2022-04-27' },
        period: { to: '2023' },
        targets: [
          { when: [{ kind: 'span', to: '2022', printed: 'đến năm 2022' }] },
          { when: [{ kind: 'span', from: '2021', to: '2022', printed: 'giai đoạn 2021 - 2022' }] },
          { when: [{ kind: 'notStated' }] },
        ],
      },
      [{ title: 'Kết quả', time: yearly, span }],
    );
    expect(life).toEqual([
      { label: 'ban hành', days: ['2022-04-27'], words: '27/4/2022' },
      { label: 'Kết quả', days: ['2022-12-24', '2023-12-24'] },
      { label: 'hạn của 2 chỉ tiêu', days: ['2022-12-31'], words: 'hết năm 2022' },
      { label: 'hết kỳ', days: ['2023-12-31'], words: 'năm 2023' },
    ]);
  });

  it('ends with the day on which another document takes its place', () => {
    const life = lifeOf(
      { issued: { date: '2020-01-01' }, endedBy: { from: '2025-03-01' }, targets: [] },
      [],
    );
    expect(life.map(({ label }) => label)).toEqual(['ban hành', 'thôi áp dụng']);
  });
});
