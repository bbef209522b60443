/** When each step of the tests ran, for whoever wants them to take less time. */

/** What ran, and from when to when, in milliseconds. */
export interface Span {
  readonly name: string;
  readonly begin: number;
  readonly end: number;
}

/** Columns that the whole time takes. */
const COLUMNS = 60;

/** One line for each span: when it began, how long it took, and a bar that shows both. */
export function timeline(spans: readonly Span[]): string[] {
  const whole = Math.max(1, ...spans.map(({ end }) => end));
  const width = Math.max(0, ...spans.map(({ name }) => name.length));
  const column = (ms: number): number => Math.round((COLUMNS * ms) / whole);
  const figure = (ms: number): string => (ms / 1000).toFixed(1).padStart(6);
  return spans
    .toSorted((a, b) => a.begin - b.begin)
    .map(({ name, begin, end }) => {
      const bar = '█'.repeat(Math.max(1, column(end) - column(begin)));
      return `${name.padEnd(width)} ${figure(begin)} + ${figure(end - begin)} s  ${' '.repeat(column(begin))}${bar}`;
    });
}
