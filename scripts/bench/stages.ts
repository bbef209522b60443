/** The stages of a build, told apart by the lines that Astro writes when one begins. */

/** What begins with a line of the build's output, in order. */
const BEGINNINGS = [
  ['content', undefined],
  ['bundles', /Collecting build info|Building static entrypoints/u],
  ['pages', /generating static routes/u],
  ['index', /ban-ghi-tim-kiem\.json/u],
  ['after', /\[search-index\]/u],
] as const;

/** Name of a stage: reading and checking the content, bundling, making pages, the search index, and what comes after pages. */
export type Stage = (typeof BEGINNINGS)[number][0];

/** Seconds of a stage. */
export interface StageTime {
  readonly stage: Stage;
  /** Of the processors, with all children. */
  readonly cpu: number;
  /** Of the clock. */
  readonly wall: number;
}

/** What was used when something was written. */
export interface Moment {
  /** What was written since the moment before; empty at the end. */
  readonly text: string;
  readonly cpu: number;
  readonly wall: number;
}

/** How much each stage took, by the moments at which the build wrote something; the last moment is its end. */
export function stagesOf(moments: readonly Moment[]): StageTime[] {
  const begun: { stage: Stage; cpu: number; wall: number }[] = [
    { stage: 'content', cpu: 0, wall: 0 },
  ];
  for (const { text, cpu, wall } of moments)
    for (const [stage, sign] of BEGINNINGS.slice(begun.length))
      if (sign?.test(text) === true && !begun.some((one) => one.stage === stage))
        begun.push({ stage, cpu, wall });
  const end = moments.at(-1);
  return begun.map(({ stage, cpu, wall }, index) => {
    const next = begun[index + 1] ?? end;
    return { stage, cpu: (next?.cpu ?? cpu) - cpu, wall: (next?.wall ?? wall) - wall };
  });
}
