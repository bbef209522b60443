import type { Step } from './align.ts';
import { printedText, sentenceEnds, type Corpus, type StreamToken } from './corpus.ts';
import { findMatches, type Match } from './find.ts';
import type { OwnBasis, QuoteTexts } from './library.ts';
import type { QuotedDocument } from './texts.ts';
import { seen, tokensOf, type Token } from './tokens.ts';

/** "Câu này có đúng không?": a pasted text, sentence by sentence, against the texts of the documents. */

/** What can be said of a pasted sentence. */
export type Verdict =
  /** A whole sentence, or several, letter by letter. */
  | 'exact'
  /** Letter by letter, but the sentence says more. */
  | 'part'
  /** Like one that is here; what differs is told. */
  | 'near'
  /** This site's own words about documents, not a document's. */
  | 'own'
  | 'none'
  /** Too few words to prove anything. */
  | 'short';

/** How a difference bears on the meaning, the gravest first. */
export type DifferenceKind =
  'figure' | 'negation' | 'order' | 'word' | 'mark' | 'unmarked' | 'spelling' | 'case' | 'sign';

/** A piece of the pasted sentence, and what the text has in its place where that differs. */
export interface Piece {
  /** As pasted; empty where words were left out. */
  readonly pasted: string;
  /** As printed; left out where nothing differs, empty where words were added. */
  readonly printed?: string;
  readonly kind?: DifferenceKind;
}

/** Where a sentence stands in a document. */
export interface Place {
  readonly document: QuotedDocument;
  /** First clause of the stretch: address and how it is said. */
  readonly clause: string;
  readonly reading: string;
  /** Address of the clause on the site. */
  readonly url: string;
  /** The stretch as printed. */
  readonly printed: string;
  /** What the sentence says before and after it; empty where nothing is cut off. */
  readonly before: string;
  readonly after: string;
}

/** A condition of a benefit in the sentence's clause that the pasted words leave out. */
export interface CutCondition {
  readonly words: string;
  readonly guide: string;
  readonly url: string;
}

/** What was found out about one pasted sentence. */
export interface Finding {
  readonly pasted: string;
  readonly verdict: Verdict;
  readonly pieces: readonly Piece[];
  /** Of `exact`, `part`, `near`. */
  readonly place?: Place;
  /** The same words elsewhere. */
  readonly others: readonly Place[];
  readonly cutConditions: readonly CutCondition[];
  /** A place that the pasted words name and the document is not of. */
  readonly namedPlace?: string;
  /** Of `own`: the page that says it and what it rests on. */
  readonly own?: {
    readonly title: string;
    readonly url: string;
    readonly bases: readonly OwnBasis[];
  };
}

/** Fewer words are no quotation unless they are a whole sentence. */
const FEWEST_WORDS = 4;
/**
 * What may differ in a sentence that is still "like" a whole one: so much a word, and in a short one so much in all.
 * Official language repeats its turns, so what is like only a part of a sentence has to be longer and nearer. Chosen on
 * the real texts of `tests/trial` of which nothing stands in our documents (docs/doi-chieu.md has the figures).
 */
const NEAR_WHOLE = 0.3;
const NEAR_SHORT = 1.2;
const NEAR_PART = { words: 8, each: 0.2 };
/** Share of words in common from which a sentence in another order is the same sentence. */
const REORDERED = 0.9;
const LONG = 8;
const MOST_OTHERS = 5;

const NUMBER_WORDS = new Set(
  'một hai ba bốn năm sáu bảy tám chín mười mươi trăm nghìn ngàn triệu tỷ tỉ rưỡi nửa'.split(' '),
);
const NEGATIONS = new Set(
  'không chưa chẳng chớ đừng trừ cấm miễn hoặc và chỉ phải được nếu khi'.split(' '),
);

const isSaid = ({ kind }: Token): boolean => kind !== 'sign';
const small = ({ raw }: Token): string => raw.toLowerCase();

/** Bullets and quotation marks around a pasted line say nothing of its words. */
const bare = (line: string): string =>
  line
    .replace(/^[\s\-–—•+*·>]+(?=\S)/u, '')
    .replace(/^["“”„«'‘](.*)["”“»'’]([.;,]?)$/su, '$1$2')
    .trim();

/** A label that a list was pasted with. */
const LABEL = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]|\p{L}\)|[IVX]{1,5}\.)\s+/u;

/** The sentences of a pasted text: each line cut where a sentence ends. */
export function pastedSentences(text: string): string[] {
  return seen(text)
    .split(/[\n\r\u2028\u2029]+/u)
    .flatMap((line) => {
      const printed = bare(line);
      const tokens = tokensOf(printed);
      let start = 0;
      return sentenceEnds(tokens, printed).map((end) => {
        const stop = tokens[end]?.end ?? printed.length;
        const sentence = bare(printed.slice(start, stop));
        start = stop;
        return sentence;
      });
    })
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

function kindOf(steps: readonly Step[], corpus: Corpus): DifferenceKind {
  const printed = steps.flatMap(({ at }) => (at === undefined ? [] : (corpus.tokens[at] ?? [])));
  const pasted = steps.flatMap((step) => step.pasted ?? []);
  const both: Token[] = [...printed, ...pasted];
  const said = both.filter(isSaid);
  const worst = new Set(steps.map(({ likeness = 'other' }) => likeness));
  if (said.length === 0) return 'sign';
  if (!worst.has('other')) {
    if (worst.has('mark')) return 'mark';
    if (worst.has('unmarked')) return 'unmarked';
    return worst.has('spelling') ? 'spelling' : 'case';
  }
  if (said.some((token) => token.kind === 'number' || NUMBER_WORDS.has(small(token))))
    return 'figure';
  return said.some((token) => NEGATIONS.has(small(token))) ? 'negation' : 'word';
}

/** A step that shows a difference; how the first word begins is the quoter's own affair. */
function differs({ pasted, at, likeness }: Step, index: number, corpus: Corpus): boolean {
  if (pasted === undefined) return !(at !== undefined && corpus.tokens[at]?.isLabel);
  return likeness === undefined || !(likeness === 'same' || (likeness === 'case' && index === 0));
}

/** Cuts a pasted sentence into what agrees and what differs. */
function piecesOf(pasted: string, match: Match, corpus: Corpus): Piece[] {
  const { steps } = match;
  const firstSaid = steps.findIndex((step) => step.pasted !== undefined && isSaid(step.pasted));
  const lastSaid = steps.findLastIndex((step) => step.pasted !== undefined && isSaid(step.pasted));
  const flags = steps.map(
    (step, index) =>
      differs(step, index - Math.max(0, firstSaid), corpus) &&
      // Who quotes a part ends it with a mark of his own.
      !(index > lastSaid && !match.isToEnd && step.at === undefined),
  );
  // A word that is only typed without its marks stands apart from one that is another.
  const weight = (index: number): number => {
    if (!(flags[index] ?? false)) return 0;
    const { likeness = 'other' } = steps[index] ?? {};
    return likeness === 'other' || likeness === 'mark' ? 2 : 1;
  };
  const pieces: Piece[] = [];
  let stop = 0;
  for (let index = 0; index < steps.length;) {
    const flag = flags[index] ?? false;
    let next = index;
    while (next < steps.length && weight(next) === weight(index)) next += 1;
    const group = steps.slice(index, next);
    const own = group.flatMap((step) => step.pasted ?? []);
    const end = own.at(-1)?.end ?? stop;
    const text = pasted.slice(stop, end);
    if (flag) {
      const places = group.flatMap(({ at }) => at ?? []);
      const [first] = places;
      const last = places.at(-1);
      pieces.push({
        pasted: text,
        printed: first === undefined || last === undefined ? '' : printedText(corpus, first, last),
        kind: kindOf(group, corpus),
      });
    } else if (text !== '') pieces.push({ pasted: text });
    stop = end;
    index = next;
  }
  if (stop < pasted.length) pieces.push({ pasted: pasted.slice(stop) });
  return pieces;
}

/**
 * Whether a match has the words of one sentence in another order: told only where word by word little agrees. Of few
 * words all have to be there, and no others.
 */
function reordered(corpus: Corpus, pasted: readonly Token[], match: Match): boolean {
  const words = pasted.filter(isSaid).map(small);
  const { first, last } = around(corpus, match);
  const printed = corpus.tokens
    .slice(first, last + 1)
    .filter((token) => isSaid(token) && !token.isLabel)
    .map(small);
  if (corpus.tokens[first]?.sentence !== corpus.tokens[last]?.sentence) return false;
  if (words.length < LONG) return words.toSorted().join(' ') === printed.toSorted().join(' ');
  const bag = new Map<string, number>();
  for (const word of printed) bag.set(word, (bag.get(word) ?? 0) + 1);
  const shared = words.filter((word) => {
    const left = bag.get(word) ?? 0;
    bag.set(word, left - 1);
    return left > 0;
  });
  return shared.length >= REORDERED * words.length;
}

/** The sentence or sentences that a match lies in: places of their first and last tokens. */
function around({ tokens }: Corpus, { from, to }: Match): { first: number; last: number } {
  let first = from;
  while (tokens[first - 1]?.sentence === tokens[from]?.sentence) first -= 1;
  let last = to;
  while (tokens[last + 1]?.sentence === tokens[to]?.sentence) last += 1;
  while (first < from && tokens[first]?.isLabel) first += 1;
  return { first, last };
}

/**
 * What is shown around a match: of a sentence of many parts the one, between semicolons, that was cut; the whole
 * sentence where just that part was taken.
 */
function shownAround(corpus: Corpus, match: Match): { first: number; last: number } {
  const whole = around(corpus, match);
  const isSemicolon = (place: number): boolean => corpus.tokens[place]?.raw === ';';
  let { from: first, to: last } = match;
  while (first > whole.first && !isSemicolon(first - 1)) first -= 1;
  while (last < whole.last && !isSemicolon(last + 1)) last += 1;
  return first === match.from && last === match.to ? whole : { first, last };
}

function placeOf(texts: QuoteTexts, match: Match): Place | undefined {
  const { official } = texts;
  const token: StreamToken | undefined = official.tokens[match.from];
  const line = token && official.lines[token.line];
  const found = line && texts.clauseOf(line.of);
  if (!found) return undefined;
  const { document, clause } = found;
  const { first, last } = shownAround(official, match);
  const isOnlySigns = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);
  const before = first < match.from ? printedText(official, first, match.from - 1) : '';
  const after = match.to < last ? printedText(official, match.to + 1, last) : '';
  return {
    document,
    clause: clause[0],
    reading: clause[1],
    url: `${document.url}#${clause[0]}`,
    printed: printedText(official, match.from, match.to),
    before: isOnlySigns(before) ? '' : before,
    after: isOnlySigns(after) ? '' : after,
  };
}

const keysOf = (text: string): string =>
  tokensOf(seen(text))
    .filter(isSaid)
    .map(({ key }) => key)
    .join(' ');
const holds = (text: string, words: string): boolean =>
  ` ${keysOf(text)} `.includes(` ${keysOf(words)} `);

/** Conditions that the whole sentence holds and the pasted words leave out. */
function cutConditions({ document, printed, before, after }: Place): CutCondition[] {
  if (before === '' && after === '') return [];
  const whole = `${before} ${printed} ${after}`;
  const cut = document.conditions.filter(
    ([, words]) => holds(whole, words) && !holds(printed, words),
  );
  // A condition that another one says in full stands in it; each is told once a guide.
  return cut
    .filter(
      ([, words, , url], index) =>
        !cut.some(
          ([, other, , where], place) =>
            where === url &&
            holds(other, words) &&
            (keysOf(other) !== keysOf(words) || place < index),
        ),
    )
    .map(([, words, guide, url]) => ({ words, guide, url }));
}

/** A province that the pasted words name where the text has its own, or that stands where the text names none. */
function namedPlace(texts: QuoteTexts, pieces: readonly Piece[], place: Place): string | undefined {
  const told = pieces.filter(({ kind }) => kind !== undefined).map(({ pasted }) => pasted);
  const named = texts.placesIn(told.join(' . '));
  return named.find((name) => name !== place.document.place);
}

interface Tried {
  readonly pasted: string;
  readonly words: number;
  readonly matches: readonly Match[];
}

function tryWords(corpus: Corpus, sentence: string): Tried {
  const look = (pasted: string): Tried => {
    const tokens = tokensOf(pasted);
    return {
      pasted,
      words: tokens.filter(isSaid).length,
      matches: findMatches(corpus, tokens),
    };
  };
  const asPasted = look(sentence);
  const label = LABEL.exec(sentence);
  if (!label || asPasted.matches[0]?.cost === 0) return asPasted;
  const unlabelled = look(sentence.slice(label[0].length));
  const cost = ({ matches: [best] }: Tried): number => best?.cost ?? Infinity;
  return cost(unlabelled) < cost(asPasted) ? unlabelled : asPasted;
}

const isWhole = ({ isFromStart, isToEnd }: Match): boolean => isFromStart && isToEnd;

/** The most that may differ for a match to be "like" the sentence. */
function nearLimit(words: number, match: Match): number {
  if (!isWhole(match)) return words < NEAR_PART.words ? 0 : NEAR_PART.each * words;
  return Math.max(NEAR_WHOLE * words, NEAR_SHORT);
}

/** What a match proves of the sentence. */
function verdictOf(corpus: Corpus, { pasted, words }: Tried, match: Match): Verdict {
  const differing = piecesOf(pasted, match, corpus).some(({ kind }) => kind !== undefined);
  if (!differing) {
    if (isWhole(match)) return 'exact';
    return words < FEWEST_WORDS ? 'short' : 'part';
  }
  const { cost } = match;
  if (cost <= nearLimit(words, match) && cost < words - 1) return 'near';
  if (reordered(corpus, tokensOf(pasted), match)) return 'near';
  return words < FEWEST_WORDS ? 'short' : 'none';
}

const RANK: Readonly<Record<Verdict, number>> = {
  exact: 0,
  part: 1,
  own: 2,
  near: 3,
  short: 4,
  none: 5,
};

function checkSentence(texts: QuoteTexts, sentence: string, place: string | undefined): Finding {
  const nothing = {
    pasted: sentence,
    pieces: [{ pasted: sentence }],
    others: [],
    cutConditions: [],
  };
  const tried = tryWords(texts.official, sentence);
  const judged = tried.matches.map((match) => ({
    match,
    verdict: verdictOf(texts.official, tried, match),
    place: placeOf(texts, match),
  }));
  const isHere = (one: (typeof judged)[number]): boolean => one.place?.document.place === place;
  const surrounding = ({ place: found }: (typeof judged)[number]): number =>
    (found?.before.length ?? 0) + (found?.after.length ?? 0);
  // What is alike everywhere is shown where it is cut least.
  judged.sort(
    (a, b) =>
      RANK[a.verdict] - RANK[b.verdict] ||
      (a.verdict === 'near' ? a.match.cost - b.match.cost : 0) ||
      Number(isHere(b)) - Number(isHere(a)) ||
      surrounding(a) - surrounding(b),
  );
  const best = judged[0];
  const verdict = best?.verdict ?? (tried.words < FEWEST_WORDS ? 'short' : 'none');
  if (verdict !== 'exact' && verdict !== 'part') {
    const own = checkOwn(texts, sentence, best?.verdict === 'near' ? best.match : undefined);
    if (own) return own;
  }
  if (!best?.place || verdict === 'none' || verdict === 'short') return { ...nothing, verdict };
  const found = piecesOf(tried.pasted, best.match, texts.official);
  const isReordered = verdict === 'near' && best.match.cost > nearLimit(tried.words, best.match);
  const pieces = isReordered
    ? found.map((piece) =>
        piece.kind === undefined ? piece : { ...piece, kind: 'order' as const },
      )
    : found;
  const named = namedPlace(texts, pieces, best.place);
  return {
    pasted: sentence,
    verdict,
    pieces,
    place: best.place,
    others: judged
      .slice(1)
      .filter((one) => one.verdict === verdict && verdict !== 'near')
      .flatMap((one) => one.place ?? [])
      .slice(0, MOST_OTHERS),
    cutConditions: cutConditions(best.place),
    ...(named !== undefined && { namedPlace: named }),
  };
}

/** The page of this site that says the sentence itself, where one does, and more nearly so than any document. */
function checkOwn(
  texts: QuoteTexts,
  sentence: string,
  near: Match | undefined,
): Finding | undefined {
  const tried = tryWords(texts.own, sentence);
  const [match] = tried.matches;
  if (!match || !isWhole(match) || tried.words < FEWEST_WORDS) return undefined;
  if (match.cost > nearLimit(tried.words, match)) return undefined;
  if (near && near.cost <= match.cost) return undefined;
  const line = texts.own.lines[texts.own.tokens[match.from]?.line ?? -1];
  const said = line && texts.ownOf(line.of);
  if (!said) return undefined;
  return {
    pasted: sentence,
    verdict: 'own',
    pieces: piecesOf(tried.pasted, match, texts.own),
    others: [],
    cutConditions: [],
    own: said,
  };
}

/** Most characters of a pasted text that are looked at; a page of a newspaper has 5,000. */
export const MOST_CHARACTERS = 20_000;

/**
 * Checks a pasted text against the texts, sentence by sentence.
 *
 * @param text what was pasted, in any form; what goes beyond `MOST_CHARACTERS` is not looked at
 * @param place name of the reader's province: of two equal finds, the one there comes first
 */
export function checkQuotes(texts: QuoteTexts, text: string, place?: string): Finding[] {
  return pastedSentences(text.slice(0, MOST_CHARACTERS)).map((sentence) =>
    checkSentence(texts, sentence, place),
  );
}
