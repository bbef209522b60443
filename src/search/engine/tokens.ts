/**
 * What is written into Pagefind's index and asked of it. A token is plain ASCII, so that Pagefind neither splits
 * nor folds it, and carries its own end mark (`w` for one word, `z` for a pair: letters that Vietnamese does not
 * have), so that Pagefind's prefix search can't run on from one token into another.
 */

import { numberKeys, type DocumentNumber } from '#src/vietnamese/document-numbers.ts';

/** Token of one word: `bhyt` → `bhytw`. */
export function single(key: string): string {
  return `${key}w`;
}

/**
 * Token of the record of a document, by the digits of its number alone: many pages cite a plan as often as the plan
 * itself says its number, and would keep it from being read at all.
 */
export function ownNumber({ number }: DocumentNumber): string {
  return single(`cua${numberKeys({ number }).join('')}`);
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
