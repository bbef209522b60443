import { ownLines, type ClauseTree } from '#src/lib/documents/clause.ts';
import { differences } from '#src/lib/documents/differences.ts';

/** What differs between a text and the one that has come in its place, clause by clause. */

/** A clause whose words are others now. */
export interface ChangedClause {
  /** Address before and now. */
  readonly from: string;
  readonly to: string;
  /** Its words before and now. */
  readonly before: string;
  readonly after: string;
}

/** A clause with its words. */
export interface NamedClause {
  readonly address: string;
  readonly words: string;
}

export interface Difference {
  readonly changed: readonly ChangedClause[];
  readonly added: readonly NamedClause[];
  readonly removed: readonly NamedClause[];
  /** Old address → new one, where the same words, their mark aside, stand at another address now. */
  readonly moved: Readonly<Record<string, string>>;
}

/** @param twins old address → new one */
export function differenceOf(
  before: ClauseTree,
  after: ClauseTree,
  twins: ReadonlyMap<string, string>,
): Difference {
  const words = (tree: ClauseTree, address: string): string => {
    const clause = tree.get(address);
    return clause ? ownLines(clause).join(' ') : '';
  };
  const bare = (tree: ClauseTree, address: string): string => {
    const clause = tree.get(address);
    return [...(clause?.heading ?? []), ...(clause?.text ?? [])].join(' ');
  };
  const reached = new Set(twins.values());
  const pairs = [...twins];
  return {
    changed: pairs
      .filter(([from, to]) => bare(before, from) !== bare(after, to))
      .map(([from, to]) => ({ from, to, before: words(before, from), after: words(after, to) })),
    added: after.all
      .filter(({ address }) => !reached.has(address))
      .map(({ address }) => ({ address, words: words(after, address) })),
    removed: before.all
      .filter(({ address }) => !twins.has(address))
      .map(({ address }) => ({ address, words: words(before, address) })),
    moved: Object.fromEntries(pairs.filter(([from, to]) => from !== to)),
  };
}

/** Whether nothing differs. */
export const isSame = ({ changed, added, removed, moved }: Difference): boolean =>
  changed.length + added.length + removed.length + Object.keys(moved).length === 0;

const AROUND = 3;
const SHOWN = 24;

const few = (words: readonly string[]): string =>
  words.length > SHOWN ? `${words.slice(0, SHOWN).join(' ')} …` : words.join(' ');

/** Word by word what has changed: `… người “già yếu” → “già và yếu” được …`. */
export function changeText({ before, after }: Pick<ChangedClause, 'before' | 'after'>): string[] {
  const [a, b] = [before.split(/\s+/u), after.split(/\s+/u)];
  return differences(a, b).map(({ aFrom, aTo, bFrom, bTo }) => {
    const [ahead, behind] = [
      a.slice(Math.max(0, aFrom - AROUND), aFrom).join(' '),
      a.slice(aTo, aTo + AROUND).join(' '),
    ];
    const [old, now] = [few(a.slice(aFrom, aTo)), few(b.slice(bFrom, bTo))];
    const change =
      old === '' ? `thêm “${now}”` : now === '' ? `bỏ “${old}”` : `“${old}” → “${now}”`;
    return `${ahead === '' ? '' : `… ${ahead} `}${change}${behind === '' ? '' : ` ${behind} …`}`;
  });
}
