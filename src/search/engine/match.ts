/** Where the asked words stand in a text, and how much of the question that is. */

import type { Word } from '#src/vietnamese/text.ts';

/** What was asked, by what the index said of it. */
export interface Asked {
  /** How telling each asked word or pair is, by its folded words (`bao hiem`): rarity × weight of the ask. */
  readonly points: ReadonlyMap<string, number>;
  /** The points of a full answer: of all words as typed that some record has. */
  readonly whole: number;
}

interface Match {
  readonly at: number;
  readonly key: string;
  readonly points: number;
}

/** The asked words and pairs of a list, in order. */
export function matches(list: readonly Word[], { points }: Asked): Match[] {
  const out: Match[] = [];
  list.forEach(({ key }, at) => {
    const next = list[at + 1];
    for (const asked of next ? [key, `${key} ${next.key}`] : [key]) {
      const worth = points.get(asked);
      if (worth !== undefined) out.push({ at, key: asked, points: worth });
    }
  });
  return out;
}

/** Points of the distinct asked words and pairs that the lists hold. */
export function held(lists: readonly (readonly Word[])[], asked: Asked): number {
  const found = new Map(
    lists.flatMap((list) => matches(list, asked)).map(({ key, points }) => [key, points]),
  );
  return [...found.values()].reduce((sum, points) => sum + points, 0);
}

/** A stretch of a passage. */
export interface Stretch {
  /** Points of the distinct asked words and pairs in it. */
  readonly points: number;
  /** Word indexes, end exclusive. */
  readonly from: number;
  readonly to: number;
}

export const NO_STRETCH: Stretch = { points: 0, from: 0, to: 0 };

/** A difference below this is one of rounding. */
const ROUNDING = 1e-9;

/** The stretch of at most `longest` words that holds most of the question. */
export function bestStretch(list: readonly Word[], asked: Asked, longest: number): Stretch {
  const found = matches(list, asked);
  const times = new Map<string, number>();
  let best = NO_STRETCH;
  let points = 0;
  let first = 0;
  for (const match of found) {
    const before = times.get(match.key) ?? 0;
    times.set(match.key, before + 1);
    if (before === 0) points += match.points;
    for (let old = found[first]; old && match.at - old.at > longest; old = found[first]) {
      const left = (times.get(old.key) ?? 1) - 1;
      times.set(old.key, left);
      if (left === 0) points -= old.points;
      first += 1;
    }
    if (points > best.points + ROUNDING)
      best = {
        points,
        from: found[first]?.at ?? match.at,
        to: match.at + (match.key.includes(' ') ? 2 : 1),
      };
  }
  return best;
}
