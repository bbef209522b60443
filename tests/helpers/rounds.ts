/**
 * Seeds of a long proof for one run: by day a part of them, so that all have had their turn within some days, and with
 * `npm run test:full` (EVERY_ROUND=1) all. Every seed is one that has been tried, so that no day finds what another did
 * not.
 *
 * @param all how many seeds there are; they begin at 1
 * @param few how many of them a day takes
 * @param day days since any other
 */
export function seedsToday(
  all: number,
  few: number,
  day = Math.floor(Date.now() / 86_400_000),
): number[] {
  const every = process.env['EVERY_ROUND'] === '1';
  const parts = Math.ceil(all / few);
  const first = every ? 0 : (day % parts) * few;
  const count = every ? all : Math.min(few, all - first);
  return Array.from({ length: count }, (_, at) => first + at + 1);
}
