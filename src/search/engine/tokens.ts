/**
 * What is written into Pagefind's index and asked of it. A token is plain ASCII, so that Pagefind neither splits
 * nor folds it, and carries its own end mark (`w` for one word, `z` for a pair: letters that Vietnamese does not
 * have), so that Pagefind's prefix search can't run on from one token into another.
 */

/** Token of one word: `bhyt` → `bhytw`. */
export function single(key: string): string {
  return `${key}w`;
}

/** Token of two neighbouring words: `bao`, `hiem` → `baozhiemz`. */
export function pair(first: string, second: string): string {
  return `${first}z${second}z`;
}

/**
 * Words that carry no meaning of their own, folded. A pair of two of them is neither written nor asked; a single
 * one of them is never asked. (Folding lets `ma` of "ma túy" in with "mà": pairs with a word of meaning still count.)
 */
const STOP = new Set(
  (
    'ai anh ay biet cac cai cho chu co cua cung da duoc gi hay het hoac khi khong la lai ma mot nao nay nen neu nhe nhu ' +
    'nhung o phai ra rang roi sao se thi thoi toi trong tu va van vay ve vi voi xin'
  ).split(' '),
);

/** Whether the folded word carries no meaning of its own. */
export function isStop(key: string): boolean {
  return STOP.has(key);
}

/** Whether a pair is worth writing and asking. */
export function isUsefulPair(first: string, second: string): boolean {
  return !(STOP.has(first) && STOP.has(second));
}

/**
 * How often a record has a token is told by where in the record's content the token stands: Pagefind's quoted search,
 * much the faster one, gives the place of a hit but no measure of it. Tokens said three times or more come first,
 * then those said twice, then the rest; each tier begins at a fixed place.
 */
const TIER_START = [0, 48, 176] as const;

/** First place of the last tier. */
export const LAST_TIER = TIER_START[2];

/** Tier of a token by its place in the content: 0 (often) to 2 (once). */
export function tierOf(place: number): number {
  return place >= TIER_START[2] ? 2 : place >= TIER_START[1] ? 1 : 0;
}

/** Content of a Pagefind record: each token once, in its tier; what a tier can't hold goes into the next. */
export function layOut(tokens: ReadonlyMap<string, number>): string {
  const often = [...tokens].sort(([a], [b]) => (a < b ? -1 : 1));
  const tiers = [3, 2, 1].map((times) =>
    often.filter(([, count]) => Math.min(count, 3) === times).map(([token]) => token),
  );
  const out: string[] = [];
  for (const [tier, list] of tiers.entries()) {
    const room = (TIER_START[tier + 1] ?? Infinity) - (TIER_START[tier] ?? 0);
    const spill = list.splice(Math.min(room, list.length));
    tiers[tier + 1]?.unshift(...spill);
    // A lone dot takes up a place and is no word to Pagefind.
    while (out.length < (TIER_START[tier] ?? 0)) out.push('.');
    out.push(...list);
  }
  return out.join(' ');
}
