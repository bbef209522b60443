/** Whether everything is asked for that a day leaves to others: `npm run test:full` sets EVERY_ROUND. */
export const isEveryRound = (): boolean => process.env['EVERY_ROUND'] === '1';

const today = (): number => Math.floor(Date.now() / 86_400_000);

/**
 * Those of many whose turn it is: each in one of `days` days, spread over all; with `npm run test:full` all of them.
 *
 * @param day days since any other
 */
export const partToday = <T>(items: readonly T[], days: number, day = today()): readonly T[] =>
  isEveryRound() ? items : items.filter((_, at) => (at + day) % days === 0);

/**
 * Seeds of a long proof for one run: by day a part of them, so that all have had their turn within some days, and with
 * `npm run test:full` all. Every seed is one that has been tried, so that no day finds what another did
 * not.
 *
 * @param all how many seeds there are; they begin at 1
 * @param few how many of them a day takes
 * @param day days since any other
 */
export function seedsToday(all: number, few: number, day = today()): number[] {
  const every = isEveryRound();
  const parts = Math.ceil(all / few);
  const first = every ? 0 : (day % parts) * few;
  const count = every ? all : Math.min(few, all - first);
  return Array.from({ length: count }, (_, at) => first + at + 1);
}
