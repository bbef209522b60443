import { describe, expect, it } from 'vitest';
import type { Target } from '#src/schemas/target.ts';
import { targetPicture, wrap } from './charts.ts';

const target = (id: string, value: number, more: Partial<Target> = {}): Target => ({
  id,
  kind: 'quantitative',
  indicator: 'Được trợ giúp kịp thời',
  value,
  unit: '%',
  valuePrinted: `${value}%`,
  series: 'kip-thoi',
  when: [{ kind: 'span', from: '2017', to: '2020', printed: 'giai đoạn 2017 - 2020' }],
  clause: 'II.1.a',
  quote: `${value}%`,
  ...more,
});
const later: Partial<Target> = {
  when: [{ kind: 'span', from: '2021', to: '2025', printed: 'giai đoạn 2021 - 2025' }],
};
const none: Partial<Target> = { when: [{ kind: 'notStated' }] };

describe('targetPicture', () => {
  it('draws nothing where there is no figure', () => {
    expect(targetPicture([])).toBeUndefined();
    expect(
      targetPicture([{ ...target('a', 1), kind: 'qualitative', value: undefined }]),
    ).toBeUndefined();
  });

  it('measures bars of one series by period on one scale', () => {
    const picture = targetPicture([target('a', 50), target('b', 100, later)]);
    expect(picture?.bars.map(({ label }) => label[0]?.text)).toEqual(['2017–2020', '2021–2025']);
    const [half, full] = picture?.bars ?? [];
    expect(full?.width).toBe(picture?.scale.width);
    expect(half?.width).toBe((full?.width ?? 0) / 2);
    expect(picture?.headings.map(({ text }) => text)).toEqual(['Được trợ giúp kịp thời']);
  });

  it('marks a part and says "tối thiểu" beside the figure', () => {
    const picture = targetPicture([
      target('a', 50),
      target('b', 10, { series: 'toan-dien', partOf: 'a', qualifier: 'tối thiểu' }),
    ]);
    expect(picture?.bars.map(({ part }) => part)).toEqual([false, true]);
    expect(picture?.bars[1]?.figure.text).toBe('tối thiểu 10%');
  });

  it('names the indicators where a series has several', () => {
    const picture = targetPicture([
      target('a', 65, { indicator: 'Lao động qua đào tạo', ...none }),
      target('b', 35, { indicator: 'Trong đó: có bằng cấp, chứng chỉ', partOf: 'a', ...none }),
    ]);
    expect(picture?.headings).toEqual([]);
    expect(picture?.bars.map(({ label }) => label.map(({ text }) => text).join(' '))).toEqual([
      'Lao động qua đào tạo',
      'Trong đó: có bằng cấp, chứng chỉ',
    ]);
  });

  it('writes a figure without a series large and never as a bar', () => {
    const picture = targetPicture([
      target('a', 1, { series: undefined, indicator: 'Giảm hộ nghèo', qualifier: 'Phấn đấu giảm' }),
    ]);
    expect(picture?.bars).toEqual([]);
    expect(picture?.figures[0]?.figure.text).toBe('1%');
    expect(picture?.figures[0]?.label.map(({ text }) => text).join(' ')).toBe(
      'Giảm hộ nghèo (văn bản viết “Phấn đấu giảm”)',
    );
  });

  it('keeps everything inside the picture and nothing above anything else', () => {
    const picture = targetPicture([
      target('a', 100),
      target('b', 30, later),
      target('c', 500, { series: undefined, unit: 'người' }),
    ]);
    expect(picture).toBeDefined();
    if (!picture) return;
    const bottoms = picture.bars.map(({ y, height }) => y + height);
    expect(
      Math.max(...bottoms, ...picture.figures.flatMap(({ label }) => label.map(({ y }) => y))),
    ).toBeLessThanOrEqual(picture.height);
    expect(picture.bars[1]?.y).toBeGreaterThanOrEqual(bottoms[0] ?? 0);
    expect(picture.figures[0]?.figure.y).toBeGreaterThan(bottoms[1] ?? 0);
    expect(picture.scale.x + picture.scale.width).toBeLessThan(picture.width);
  });

  it('says all of it in words', () => {
    expect(
      targetPicture([target('a', 50), target('b', 10, { ...none, qualifier: 'tối thiểu' })])
        ?.description,
    ).toBe(
      'Được trợ giúp kịp thời: 50%, giai đoạn 2017–2020. Được trợ giúp kịp thời: tối thiểu 10%.',
    );
  });
});

describe('wrap', () => {
  it.each([
    ['một hai ba', 7, ['một hai', 'ba']],
    ['một', 2, ['một']],
    ['một hai', 7, ['một hai']],
  ])('%s in %i', (text, characters, lines) => {
    expect(wrap(text, characters)).toEqual(lines);
  });
});
