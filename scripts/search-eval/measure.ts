/** What is counted of a run of queries. */

/** The answer to one query. */
export interface Run {
  /** Place of the first right page among the results, from 0; -1: not among them. */
  place: number;
  /** Milliseconds. */
  time: number;
}

/** Summary of many runs. */
export interface Summary {
  /** Shares of queries answered within so many results. */
  first: Record<1 | 3 | 5 | 10, number>;
  /** Mean reciprocal rank within ten. */
  mrr: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
}

/** The value below which `share` of the numbers lie. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Sums up runs; empty runs give zeros. */
export function summarise(runs: readonly Run[]): Summary {
  const all = Math.max(1, runs.length);
  const within = (limit: number): number =>
    runs.filter(({ place }) => place >= 0 && place < limit).length / all;
  const times = runs.map(({ time }) => time);
  return {
    first: { 1: within(1), 3: within(3), 5: within(5), 10: within(10) },
    mrr:
      runs.reduce((sum, { place }) => sum + (place < 0 || place > 9 ? 0 : 1 / (place + 1)), 0) /
      all,
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

export const percent = (share: number): string => `${String(Math.round(share * 1000) / 10)} %`;
export const kilobytes = (bytes: number): string => `${String(Math.round(bytes / 102.4) / 10)} KB`;
export const milliseconds = (time: number): string => `${String(Math.round(time))} ms`;
