/**
 * The provinces that a question names. Where the site has no document of one, its answer must not look like one for
 * it: the reader is told so, and what is left of the question is asked apart.
 */

import type { PlaceAnswer } from '#src/search/shared/protocol.ts';
import { keyOf, words } from '#src/vietnamese/text.ts';
import type { KnownPlace, Lexicon } from './lexicon.ts';
import { isStop } from './tokens.ts';

/** The folded words of a text. */
const wordsOf = (text: string): ReadonlySet<string> => new Set(keyOf(text).split(' '));

/** Words before a name that say that a province is meant, whatever else the letters could be. */
const SAYS_PROVINCE = wordsOf('tỉnh tp phố ở tại trên');

/** Words before a name that say that something smaller is meant: a commune, a street. */
const SAYS_SMALLER = wordsOf('xã phường huyện quận trấn đường thôn ấp làng');

/** Words before a name by which someone has moved there: from then on it is the place that counts. */
const SAYS_MOVED = wordsOf('về qua sang tới đến lên xuống');

/** Words before a name by which someone has left there: it is told, and not asked about. */
const SAYS_LEFT = wordsOf('bỏ rời');

/** Where someone goes who goes home: after a name and `về`. */
const HOME = wordsOf('quê xứ làng');

/** Words before a name, `ở` between or not, by which something was there once: it is told, and not asked about. */
const SAYS_ONCE = ['hy sinh', 'sinh ra', 'chiến trường', 'mặt trận', 'chiến đấu', 'đóng quân'].map(
  keyOf,
);

/** Words before those with which a province, and not a person, has moved: nhập về. */
const OF_PROVINCES = wordsOf('nhập gộp ghép');

const phrases = (text: string): ReadonlySet<string> => new Set(text.split(', ').map(keyOf));

/** What says no more than that something is sought: with a place and these alone, the place is the question. */
const ABOUT_ANYTHING = phrases(
  'quyền lợi, chính sách, chế độ, hỗ trợ, trợ giúp, giúp đỡ, an sinh, an sinh xã hội, phúc lợi, hưởng, thủ tục, ' +
    'thông tin, hướng dẫn, hỏi, tìm, xem, muốn biết, muốn, cần, biết, người dân, dân, bà con, sống, quê, nhà, mình, tôi, ' +
    'em, tỉnh, thành phố, thành, tp, phường, huyện, quận, thị xã, thị trấn, mới, cũ, trước, sau, đâu, ở đâu, trang, về, người, địa phương, xứ, sau sáp nhập, ' +
    'trước sáp nhập, vô, vào, tên, gọi, kêu, ghép, chung, sát nhập, nay, chừ, mô, dạ, ơi, ạ, alo, ad, bạn, còn, làm sao, thế nào, giúp, giúp gì, lo, gồm, những gì, việc, chuyện, được những gì, làm, thuộc, thuộc đâu, bây giờ, giờ, nhập, sáp nhập, nhập về, nhập với, hợp nhất, h, j, gộp',
);

/** What is made of such words and asks for something all the same: work. */
const MATTERS = ['tìm việc', 'kiếm việc', 'việc làm', 'làm việc'].map(keyOf);

/** Kinds of documents: of a province of which nothing is here there is none. */
const ANY_DOCUMENT = phrases('văn bản, kế hoạch, nghị quyết, quyết định, quy định');

/** Words of the longest of those phrases. */
const LONGEST = 4;

/** Whether words are made of such phrases and of words that carry nothing. */
function saysNothing(keys: readonly string[], ...lists: readonly ReadonlySet<string>[]): boolean {
  if (keys.length === 0) return true;
  for (let size = Math.min(LONGEST, keys.length); size > 0; size--) {
    const phrase = keys.slice(0, size).join(' ');
    if (!lists.some((list) => list.has(phrase)) && !(size === 1 && isStop(phrase))) continue;
    if (saysNothing(keys.slice(size), ...lists)) return true;
  }
  return false;
}

/** A province that is named, and where its name and kind stand in the text, in UTF-16 units. */
interface Named {
  readonly place: KnownPlace;
  readonly start: number;
  readonly end: number;
  /** Whether someone has moved there. */
  readonly isMovedTo: boolean;
  /** Whether something stands for it: a district. */
  readonly isWithin: boolean;
}

type TypedWord = ReturnType<typeof words>[number];

/** Whether words that were typed can be a name with its marks: they have none, or these. */
function isWritten(typed: readonly TypedWord[], marked: readonly string[]): boolean {
  return typed.every(({ key, marked: own }, at) => own === key || own === marked[at]);
}

/** Whether words are written as a name is, with marks and each with a capital: `Nam Định`, not `Việt Nam định cư`. */
const isProper = (text: string, typed: readonly TypedWord[]): boolean =>
  typed.some(({ key, marked }) => key !== marked) &&
  typed.every(({ start, end }) => /^\p{Lu}\p{Ll}/u.test(text.slice(start, end)));

/** Whether words with marks begin or end a text, where a place is named that is asked of: `nghệ an hỗ trợ …`. */
const isAtEnd = (list: readonly TypedWord[], from: number, to: number): boolean =>
  (from === 0 || to === list.length) &&
  list.slice(from, to).some(({ key, marked }) => key !== marked);

/** Whether words rather go with their neighbours: `nghe an` in `hoc nghe an toan`. */
function goesWithOthers(list: readonly TypedWord[], from: number, to: number, lexicon: Lexicon) {
  const [before, first, last, after] = [list[from - 1], list[from], list[to - 1], list[to]];
  return (
    (before && first && !first.breaks && lexicon.areNeighbours(before.key, first.key)) === true ||
    (last && after && !after.breaks && lexicon.areNeighbours(last.key, after.key)) === true
  );
}

/** The provinces named in a text, first to last. */
function namedIn(text: string, lexicon: Lexicon): Named[] {
  const list = words(text);
  const found: Named[] = [];
  for (let at = 0; at < list.length; at++) {
    for (let size = Math.min(lexicon.longestPlace, list.length - at); size > 0; size--) {
      const typed = list.slice(at, at + size);
      const known = lexicon.knownPlaces.get(typed.map(({ key }) => key).join(' '));
      if (!known || typed.slice(1).some(({ breaks }) => breaks)) continue;
      if (!isWritten(typed, known.marked)) continue;
      const before = list[at - 1]?.key ?? '';
      // Nông thôn is no village.
      if (!known.isWithin && SAYS_SMALLER.has(before) && list[at - 2]?.key !== 'nong') continue;
      // Of one that is here nothing is lost where it was not meant.
      const isHere = known.place.here.length > 0 && typed.some(({ key, marked }) => key !== marked);
      const isSure =
        SAYS_PROVINCE.has(before) ||
        isHere ||
        isProper(text, typed) ||
        isAtEnd(list, at, at + size);
      if (!isSure && goesWithOthers(list, at, at + size, lexicon)) continue;
      if (isLeft(list, at, at + size)) continue;
      const start =
        (SAYS_PROVINCE.has(before) ? list[at - 1]?.start : undefined) ?? typed[0]?.start ?? 0;
      const isMovedTo =
        SAYS_MOVED.has(before) && !OF_PROVINCES.has(list[at - 2]?.key ?? '') && found.length > 0;
      const end = typed.at(-1)?.end ?? start;
      found.push({ place: known.place, start, end, isMovedTo, isWithin: known.isWithin });
      at += size - 1;
      break;
    }
  }
  return found;
}

/** Whether a place is told as one of before: bỏ Bình Dương, ở Bình Dương về quê, hy sinh ở Quảng Trị. */
function isLeft(list: readonly TypedWord[], from: number, to: number): boolean {
  const [then, home] = list.slice(to, to + 2).map(({ key }) => key);
  const before = list[from - 1]?.key ?? '';
  const at = SAYS_PROVINCE.has(before) ? from - 1 : from;
  const two = list
    .slice(Math.max(0, at - 2), at)
    .map(({ key }) => key)
    .join(' ');
  return (
    SAYS_LEFT.has(before) || SAYS_ONCE.includes(two) || (then === 've' && HOME.has(home ?? ''))
  );
}

/** A text with each district replaced by its province: no document names the one, and all the other. */
const byProvince = (text: string, named: readonly Named[]): string =>
  named
    .filter(({ isWithin }) => isWithin)
    .reduceRight(
      (rest, { place, start, end }) => rest.slice(0, start) + place.name + rest.slice(end),
      text,
    );

/** What a question says of provinces. */
export interface PlaceReading {
  /** What to tell the reader of one of them; undefined where there is nothing to tell. */
  readonly place: PlaceAnswer | undefined;
  /** What to look for: the question, without the name of a province of which nothing is here. */
  readonly rest: string;
  /** The provinces of which nothing is here, where nothing is here of any that is named. */
  readonly absent: readonly KnownPlace[];
  /** Names of the provinces that are named, and of those that are part of them now. */
  readonly named: readonly string[];
  /** The one province that is all the question names; undefined where more is asked. */
  readonly only: KnownPlace | undefined;
}

/** Reads the provinces of a question, its keys and spaces put right. */
export function readPlaces(text: string, lexicon: Lexicon): PlaceReading {
  const all = namedIn(text, lexicon);
  // Who came from one province to another asks what the second does.
  const named = all.slice(
    Math.max(
      0,
      all.findLastIndex(({ isMovedTo }) => isMovedTo),
    ),
  );
  const left = named.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  );
  const absent = named.find(({ place }) => place.here.length === 0);
  const others = keyOf(left).split(' ').filter(Boolean);
  const isAll =
    named.length > 0 &&
    !MATTERS.some((matter) => ` ${others.join(' ')} `.includes(` ${matter} `)) &&
    saysNothing(others, ABOUT_ANYTHING, ...(absent === undefined ? [] : [ANY_DOCUMENT]));
  const elsewhere = named.find(({ place }) => !place.here.includes(place.name));
  const told = (absent ?? elsewhere ?? (isAll ? named[0] : undefined))?.place;
  const isApart = absent !== undefined && named.every(({ place }) => place.here.length === 0);
  return {
    place: told && {
      name: told.name,
      url: told.url,
      here: told.here,
      covered: lexicon.coveredPlaces,
      isApart: isApart && !isAll,
    },
    rest: isApart ? left.replace(/\s+/gu, ' ').trim() : byProvince(text, named),
    absent: isApart ? [...new Set(named.map(({ place }) => place))] : [],
    named: [...new Set(named.flatMap(({ place }) => [place.name, ...place.here]))],
    // Of one that joined another the other is asked, where something is here of that one alone.
    only: isAll
      ? (named.find(({ place }) => !isApart && place.here.length > 0) ?? absent ?? named[0])?.place
      : undefined,
  };
}
