import { z } from 'astro/zod';
import type { Finding } from '#scripts/checks/finding.ts';

/** What Lighthouse says of a page, and what of it stops a release. */

/** The categories that must all be whole (project's design, *Bounds*). */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

type Category = (typeof CATEGORIES)[number];

/** What we read of its report. */
const reportSchema = z.object({
  environment: z.object({ benchmarkIndex: z.number() }),
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      title: z.string(),
      numericValue: z.number().optional(),
      displayValue: z.string().optional(),
    }),
  ),
});

/** One look at a page. */
export interface Look {
  /** Points of 100. */
  readonly scores: Readonly<Record<Category, number>>;
  /** Largest contentful paint and total blocking time in milliseconds, cumulative layout shift. */
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  /** How quick the machine was just then: an idle desktop computer about 1,500 to 3,000. */
  readonly power: number;
  /** What costs points, by category: its title and its figure. */
  readonly costs: Readonly<Record<Category, readonly string[]>>;
}

const forEach = <T>(make: (category: Category) => T): Record<Category, T> => ({
  performance: make('performance'),
  accessibility: make('accessibility'),
  'best-practices': make('best-practices'),
  seo: make('seo'),
});

/**
 * Reads a report of Lighthouse.
 *
 * @throws when it is none, or lacks a category or one of the figures
 */
export function lookOf(report: unknown): Look {
  const { categories, audits, environment } = reportSchema.parse(report);
  const categoryOf = (name: Category) => {
    const found = categories[name];
    if (typeof found?.score !== 'number') throw new Error(`Lighthouse gave no score for ${name}.`);
    return { ...found, score: found.score };
  };
  const figure = (name: string): number => {
    const value = audits[name]?.numericValue;
    if (value === undefined) throw new Error(`Lighthouse gave no ${name}.`);
    return value;
  };
  return {
    scores: forEach((name) => Math.round(100 * categoryOf(name).score)),
    lcp: figure('largest-contentful-paint'),
    tbt: figure('total-blocking-time'),
    cls: figure('cumulative-layout-shift'),
    power: environment.benchmarkIndex,
    costs: forEach((name) =>
      categoryOf(name).auditRefs.flatMap(({ id, weight }) => {
        const audit = audits[id];
        const lost = weight > 0 && typeof audit?.score === 'number' && audit.score < 1;
        return lost ? [[audit.title, audit.displayValue].filter(Boolean).join(': ')] : [];
      }),
    ),
  };
}

/** Looks of which the middle one counts. */
const LOOKS = 3;

/** Whether the middle of three is known already: of two that agree it is what both say. */
export const isSettled = (looks: readonly Look[]): boolean => {
  const [first, second] = looks;
  const agree =
    first !== undefined &&
    second !== undefined &&
    CATEGORIES.every((name) => first.scores[name] === second.scores[name]);
  return agree || looks.length >= LOOKS;
};

/** The middle of an odd number of values; of two the larger. */
const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Each figure's median over some looks, with what cost points in any of them. */
export const medianOf = (looks: readonly Look[]): Look => ({
  scores: forEach((name) => middle(looks.map(({ scores }) => scores[name]))),
  lcp: middle(looks.map(({ lcp }) => lcp)),
  tbt: middle(looks.map(({ tbt }) => tbt)),
  cls: middle(looks.map(({ cls }) => cls)),
  power: middle(looks.map(({ power }) => power)),
  costs: forEach((name) => [...new Set(looks.flatMap(({ costs }) => costs[name]))]),
});

/** The most that what is on a page may move while it comes (0 with what rounding leaves). */
const STILL = 0.001;

/** What of a page must be mended. */
export function scoreFaults(where: string, { scores, costs, cls }: Look): Finding[] {
  const short = CATEGORIES.filter((name) => scores[name] < 100).map((name) => ({
    where,
    message: `${name} được ${String(scores[name])} điểm, phải là 100; mất điểm vì: ${costs[name].join('; ')}`,
  }));
  return cls <= STILL
    ? short
    : [...short, { where, message: `trang nhảy khi hiện ra: CLS ${cls.toFixed(3)}, phải là 0` }];
}

/** A line of the table of figures. */
export const row = (template: string, { scores, lcp, tbt, cls, power }: Look): string =>
  [
    template.padEnd(46),
    ...CATEGORIES.map((name) => String(scores[name]).padStart(3)),
    `LCP ${(lcp / 1000).toFixed(2)} s`,
    `TBT ${String(Math.round(tbt))} ms`,
    `CLS ${cls.toFixed(3)}`,
    `máy ${String(Math.round(power))}`,
  ].join('  ');
