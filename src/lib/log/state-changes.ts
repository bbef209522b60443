import type { Change } from '#src/schemas/release.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import { addDays } from '#src/vietnamese/when/rules.ts';

/** What changes by itself, because a day has come: nobody edits anything, and a reader sees another state. */

/** Something whose state depends on the day. */
export interface DatedThing {
  /** Collection and id: `documents/may-trang-12-kh-ubnd-2021`. */
  readonly of: string;
  readonly title: string;
  /** Which part of it: left out where it is meant as a whole. */
  readonly part?: string | undefined;
  /** Its state on the day after which changes are asked for, and those that follow. */
  readonly states: readonly {
    /** First day on which it holds, `YYYY-MM-DD`. */
    readonly from: string;
    readonly label: string;
    readonly sentence: string;
  }[];
  readonly agencies: readonly string[];
  readonly provinces: readonly string[];
}

/**
 * The changes of state that days have brought.
 *
 * @param after the last day that is told already, `YYYY-MM-DD`
 * @param until the last day to tell
 */
export function stateChanges(
  things: readonly DatedThing[],
  after: string,
  until: string,
): Change[] {
  return things
    .flatMap(({ of, title, part, states, agencies, provinces }) =>
      states.flatMap(({ from, label, sentence }, index): Change[] => {
        const before = states[index - 1];
        if (!before || from <= after || from > until) return [];
        return [
          {
            kind: 'state',
            of,
            title,
            key: part ?? 'state',
            label: part === undefined ? 'Tình trạng' : `Tình trạng – ${part}`,
            before: before.label,
            after: `${label}. ${sentence}`,
            pins: [],
            fact: false,
            day: from,
            agencies: [...agencies],
            provinces: [...provinces],
          },
        ];
      }),
    )
    .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? '') || a.of.localeCompare(b.of));
}

/** The last day of a kit's scripts as states. @param day the first day of interest */
export const airingStates = (notAfter: string, day: string): DatedThing['states'] => [
  {
    from: day,
    label: 'Còn phát được',
    sentence: `Phát được đến hết ngày ${formatDate(notAfter)}.`,
  },
  {
    from: addDays(notAfter, 1),
    label: 'Thôi phát',
    sentence: `Bản đọc không phát sau ngày ${formatDate(notAfter)}.`,
  },
];
