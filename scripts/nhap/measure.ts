import type { Labels } from './labels.ts';

/** What was read against labels that someone set by hand. */

export interface Score {
  readonly name: string;
  right: number;
  all: number;
  /** Only of fields that are lists: what was read in excess. */
  wrong: number;
  readonly misses: string[];
}

const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll('uỷ', 'ủy')
    .replaceAll('hoà', 'hòa')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** Labels as their file has them: what is left out was not set. */
export type GivenLabels = Partial<{ [Name in keyof Labels]: Labels[Name] }> & {
  readonly truncated?: boolean;
};

const SINGLE = ['kind', 'number', 'issued', 'issuer', 'province', 'title', 'signer'] as const;
const LISTS = ['legal_bases', 'top_headings', 'attachment_headings'] as const;

export class Measure {
  readonly scores = new Map<string, Score>();

  #score(name: string): Score {
    const known = this.scores.get(name) ?? { name, right: 0, all: 0, wrong: 0, misses: [] };
    this.scores.set(name, known);
    return known;
  }

  /** Counts one document. @returns how many corrections an editor has to make in these fields */
  add(id: string, found: Labels, given: GivenLabels): number {
    let corrections = 0;
    for (const name of SINGLE) {
      if (!(name in given)) continue;
      const score = this.#score(name);
      score.all += 1;
      const [a, b] = [found[name] ?? '', given[name] ?? ''];
      const isRight = name === 'number' || name === 'issued' ? a === b : folded(a) === folded(b);
      if (isRight) score.right += 1;
      else {
        corrections += 1;
        score.misses.push(`${id}: "${a}" thay vì "${b}"`);
      }
    }
    for (const name of LISTS) {
      const right = given[name] ?? (name === 'attachment_headings' ? [] : undefined);
      if (!right) continue;
      const score = this.#score(name);
      const left = found[name].map(folded);
      for (const one of right) {
        score.all += 1;
        const at = left.indexOf(folded(one));
        if (at < 0) {
          corrections += 1;
          score.misses.push(`${id}: thiếu ${one.slice(0, 110)}`);
        } else {
          score.right += 1;
          left.splice(at, 1);
        }
      }
      score.wrong += left.length;
      corrections += left.length;
      for (const one of left) score.misses.push(`${id}: thừa ${one.slice(0, 110)}`);
    }
    return corrections;
  }
}

/** Share of what is right; for lists the harmonic mean of both sides (F1). */
export const f1 = ({ right, all, wrong }: Score): number =>
  right === 0 ? (all + wrong === 0 ? 1 : 0) : (2 * right) / (all + right + wrong);
