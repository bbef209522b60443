/**
 * What is written into Pagefind's index and asked of it. A token is plain ASCII, so that Pagefind neither splits
 * nor folds it, and carries its own end mark (`w` for one word, `z` for a pair: letters that Vietnamese does not
 * have), so that Pagefind's prefix search can't run on from one token into another.
 */

import { keyOf } from '#src/vietnamese/text.ts';
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

/** Token of the record of a province, by its name: every page of a province names it. */
export function ownPlace(name: string): string {
  return single(`noi${closed(name)}`);
}

/** Token of a page by its whole name, for names of words by which nothing is asked: `Tôi có được không?` */
export function wholeName(keys: readonly string[]): string {
  return single(`ten${keys.join('')}`);
}

/**
 * Tokens of the record of an agency, by the first word of a name and each pair that follows: `Sở Lao động` is said as often
 * by its departments and by those that work with it, which would keep it from being read at all. Who asks for `Hội Phụ nữ`
 * means `Hội Liên hiệp Phụ nữ`.
 */
export function agencyKeys([first = '', ...rest]: readonly string[]): string[] {
  return rest.flatMap((key, at) => {
    const next = rest[at + 1];
    return next === undefined ? [] : [single(`mo${first}${key}${next}`)];
  });
}

/** Tokens of the records of documents, by year and place: asked where a document is asked for by its kind. */
export function documentKeys(years: Iterable<string | number>, places: Iterable<string>): string[] {
  const keys = [...[...years].map((year) => `n${String(year)}`), ...[...places].map(closed)];
  return ['', ...keys].map((key) => single(`lavanban${key}`));
}

/** Token of the records of texts for the press and the loudspeakers: asked where one of them is. */
export const kitKey = single('latruyenthong');

const closed = (name: string): string => keyOf(name).replaceAll(' ', '');

/** Token of the document of a day, `YYYY-MM-DD`: others name the day as often. */
export function ownDay(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return single(`cuangay${day}t${month}n${year}`);
}

/** Token of two neighbouring words: `bao`, `hiem` → `baozhiemz`. */
export function pair(first: string, second: string): string {
  return `${first}z${second}z`;
}

/** Letters of a word from which it may be told by itself which tokens begin so. */
const TELLS = 3;

/**
 * How the tokens begin by which a word is asked for that is being typed, folded: with the word before it, and alone.
 *
 * @param before the word before it, folded; empty where there is none
 */
export function beginnings(before: string, begun: string): string[] {
  if (begun === '') return [];
  return [
    ...(before === '' ? [] : [`${before}z${begun}`]),
    ...(begun.length < TELLS ? [] : [begun]),
  ];
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

/**
 * Words by which people talk about themselves, ask and hesitate, folded: they say little of what is sought. Most of them
 * mean something beside another word (`nhà ở`, `bà mẹ`), so they are only weighed less, and only where no name has the
 * two together.
 */
const CHAT = new Set(
  (
    'a ad alo bac ban bao bay bo bua ca can cau chac chau chi chong chut con dang dau den di dum duong em gio gium giup ' +
    'ho hoi hom hien j k ke keu kieu ko lam len luc luon may me mi minh moi muon nghe nha nhieu nho noi nua oi ong ba ' +
    'que qua rat sap sau tai tao tui tung thay them thim truoc vao viec vo vua xem xong xuong bi hien hon kha tam chang ' +
    'dk dc hok hong z v ntn bn nhieu mong hic uh uhm vang thua thang tr mn r h d cn sao ben chiu chua day dua ngoai hai ' +
    'it hoai bik biec hon hung kia kiem lum mo chu ra rang rua ri ru rut rui tia u bu tum ung vui xai xiu dau dum gon hay ne nhi he'
  ).split(' '),
);

/** Whether the folded word is one of talk, or carries no meaning at all. */
export function isChat(key: string): boolean {
  return CHAT.has(key) || STOP.has(key);
}

/** Whether a pair is worth writing and asking. */
export function isUsefulPair(first: string, second: string): boolean {
  return !(STOP.has(first) && STOP.has(second));
}
