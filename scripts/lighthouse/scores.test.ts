import { describe, expect, it } from 'vitest';
import { isSettled, lookOf, medianOf, row, scoreFaults } from './scores.ts';

/** A report as Lighthouse writes it, with a performance and what it costs. */
const report = (performance: number | null, blocking = 0, shift = 0) => ({
  environment: { benchmarkIndex: 1500 },
  categories: {
    performance: {
      score: performance,
      auditRefs: [
        { id: 'total-blocking-time', weight: 30 },
        { id: 'largest-contentful-paint', weight: 25 },
        { id: 'cumulative-layout-shift', weight: 25 },
        { id: 'unused-css', weight: 0 },
      ],
    },
    accessibility: { score: 1, auditRefs: [] },
    'best-practices': { score: 1, auditRefs: [] },
    seo: { score: 1, auditRefs: [{ id: 'hreflang', weight: 1 }] },
  },
  audits: {
    'total-blocking-time': {
      score: blocking > 200 ? 0.5 : 1,
      title: 'Total Blocking Time',
      numericValue: blocking,
      displayValue: `${String(blocking)} ms`,
    },
    'largest-contentful-paint': { score: 1, title: 'LCP', numericValue: 900 },
    'cumulative-layout-shift': { score: 1, title: 'CLS', numericValue: shift },
    'unused-css': { score: 0, title: 'Counts for nothing' },
    hreflang: { score: null, title: 'Not asked here' },
  },
});

const look = (performance: number, blocking = 0, shift = 0) =>
  lookOf(report(performance, blocking, shift));

describe('lookOf', () => {
  it('reads points, figures and what costs points', () => {
    const found = look(0.93, 280);
    expect(found.scores).toEqual({
      performance: 93,
      accessibility: 100,
      'best-practices': 100,
      seo: 100,
    });
    expect([found.lcp, found.tbt, found.cls]).toEqual([900, 280, 0]);
    expect(found.costs.performance).toEqual(['Total Blocking Time: 280 ms']);
    expect(found.costs.seo).toEqual([]);
  });

  it.each([
    ['a page that could not be scored', report(null), 'no score for performance'],
    ['a report without a figure', { ...report(1), audits: {} }, 'no largest-contentful-paint'],
    ['something else', { pages: [] }, 'categories'],
  ])('throws at %s', (_, given, words) => {
    expect(() => lookOf(given)).toThrow(words);
  });
});

describe('the median of three', () => {
  it('is known once two agree, and after three', () => {
    expect(isSettled([look(1)])).toBe(false);
    expect(isSettled([look(1), look(1)])).toBe(true);
    expect(isSettled([look(1), look(0.9)])).toBe(false);
    expect(isSettled([look(1), look(0.9), look(0.8)])).toBe(true);
  });

  it('is the middle, whatever the order', () => {
    const median = medianOf([look(0.9, 300), look(1, 10), look(0.98, 90)]);
    expect(median.scores.performance).toBe(98);
    expect(median.tbt).toBe(90);
    expect(median.costs.performance).toEqual(['Total Blocking Time: 300 ms']);
  });
});

describe('scoreFaults', () => {
  it('takes a page with all points that keeps still', () => {
    expect(scoreFaults('/', look(1))).toEqual([]);
  });

  it('tells what a page lacks and why', () => {
    expect(scoreFaults('/a/', look(0.99, 250))).toEqual([
      {
        where: '/a/',
        message: 'performance được 99 điểm, phải là 100; mất điểm vì: Total Blocking Time: 250 ms',
      },
    ]);
  });

  it('tells a page that moves, though its points are whole', () => {
    expect(scoreFaults('/a/', look(1, 0, 0.02))).toEqual([
      { where: '/a/', message: 'trang nhảy khi hiện ra: CLS 0.020, phải là 0' },
    ]);
  });
});

it('writes a line of figures', () => {
  expect(row('/van-ban/[slug]/', look(1, 12)).replace(/ +/gu, ' ')).toBe(
    '/van-ban/[slug]/ 100 100 100 100 LCP 0.90 s TBT 12 ms CLS 0.000 máy 1500',
  );
});
