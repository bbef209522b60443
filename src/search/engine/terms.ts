/** Words that the documents do not use: variant spellings, everyday words, names of today. */

import { keyOf } from '#src/vietnamese/text.ts';
import type { Form, Lexicon } from './lexicon.ts';
import { joined, otherWay, toWords, type Phrase, type QueryWord, type Stage } from './query.ts';
import { isChat, isStop } from './tokens.ts';
import type { Weights } from './weights.ts';

/** Words of talk that may stand between two words of a form: tìm _được_ mộ, mất _cả_ cha. */
const MOST_BETWEEN = 2;

/** Where a form stands in a text. */
interface Standing<Value> {
  readonly form: Form<Value>;
  /** Index after its last word. */
  readonly end: number;
}

/** Whether what was typed can be the marked word: typed without marks, or with these. */
const agrees = ({ key, marked }: QueryWord, form: string): boolean =>
  marked === key || marked === form;

/** The end of a form that begins at a word; undefined where it does not stand there. */
function endOf<Value>(
  { keys, marked }: Form<Value>,
  words: readonly QueryWord[],
  at: number,
  between: number,
): number | undefined {
  let here = at;
  for (const [order, key] of keys.entries()) {
    let word = words[here];
    for (let passed = 0; order > 0 && word && word.key !== key && passed < between; passed++) {
      if (word.breaks || !isChat(word.key)) return undefined;
      word = words[++here];
    }
    if (word?.key !== key || !agrees(word, marked[order] ?? key)) return undefined;
    if (order > 0 && word.breaks) return undefined;
    here += 1;
  }
  return here;
}

/**
 * The longest form that begins at a word; of those as long, the one whose words stand closest.
 *
 * @param between most words of talk between two of its words
 */
function formAt<Value>(
  forms: ReadonlyMap<string, readonly Form<Value>[]>,
  words: readonly QueryWord[],
  at: number,
  between: number = MOST_BETWEEN,
): Standing<Value> | undefined {
  let best: Standing<Value> | undefined;
  for (const form of forms.get(words[at]?.key ?? '') ?? []) {
    const end = endOf(form, words, at, between);
    if (end === undefined) continue;
    const more = form.keys.length - (best?.form.keys.length ?? 0);
    if (more > 0 || (more === 0 && end < (best?.end ?? 0))) best = { form, end };
  }
  return best;
}

/** A spelling of one word is told from another word by its marks alone: bịnh, not bình. */
const isSure = ({ keys, marked }: Form<string>, word: QueryWord | undefined): boolean =>
  keys.length > 1 || keys[0] === marked[0] || word?.marked === marked[0];

/** Puts the standard words for variant spellings; the words as typed are asked beside them. */
export function standardise(
  words: readonly QueryWord[],
  lexicon: Lexicon,
  weights: Weights,
): Stage {
  const out = [...words];
  const others: Phrase[] = [];
  for (let at = 0; at < out.length; at++) {
    const found = formAt(lexicon.variants, out, at, 0);
    if (!found || !isSure(found.form, out[at])) continue;
    const { keys } = found.form;
    const read = toWords(found.form.value).map((word, order) => ({
      ...word,
      breaks: order === 0 && out[at]?.breaks === true,
    }));
    const standard = joined(read);
    const phrase = keys.join(' ');
    // `Mẹ Việt Nam anh hùng` within `Bà mẹ Việt Nam anh hùng` is in order already.
    const before = standard.endsWith(` ${phrase}`) ? read.length - keys.length : 0;
    const around = out.slice(Math.max(0, at - before), at + keys.length);
    if (before > 0 && joined(around) === standard) continue;
    others.push(
      otherWay(
        phrase,
        weights.beside,
        read.map(({ key }) => key),
      ),
    );
    out.splice(at, keys.length, ...read);
    at += read.length - 1;
  }
  return { words: out, others, readings: [] };
}

/** Official terms, and the words of the question for which they stand. */
interface Termed {
  readonly terms: readonly string[];
  /** The folded words that the form has. */
  readonly phrase: string;
  readonly size: number;
}

/** A name of a place, or one that is to be read as a whole, from a word on: the longest. */
function nameAt(words: readonly QueryWord[], at: number, lexicon: Lexicon): Termed | undefined {
  for (let size = Math.min(lexicon.longest, words.length - at); size > 0; size--) {
    const phrase = joined(words.slice(at, at + size));
    const terms = lexicon.places.get(phrase) ?? (lexicon.names.has(phrase) ? [] : undefined);
    if (terms) return { terms, phrase, size };
  }
  return undefined;
}

/** An everyday way to say something, from a word on. */
function everydayAt(words: readonly QueryWord[], at: number, lexicon: Lexicon): Termed | undefined {
  const found = formAt(lexicon.everyday, words, at);
  if (found)
    return { terms: found.form.value, phrase: found.form.keys.join(' '), size: found.end - at };
  // `đi Nhật` for the entry "đi Nhật làm": the whole query may be an entry but for its last word.
  if (at > 0 || words.length < 2) return undefined;
  const terms = lexicon.begunBy(words.map(({ key }) => key));
  return terms && { terms, phrase: joined(words), size: words.length };
}

/** Official terms for everyday words, and the documents' names for the names of today. */
export function officialTerms(
  words: readonly QueryWord[],
  lexicon: Lexicon,
  weights: Weights,
): Phrase[] {
  const telling = words.filter(({ key }) => !isStop(key)).length;
  const out: Phrase[] = [];
  for (let at = 0; at < words.length; at++) {
    const everyday = everydayAt(words, at, lexicon);
    const name = nameAt(words, at, lexicon);
    const found = name && name.size > (everyday?.size ?? 0) ? name : everyday;
    if (!found) continue;
    const own = found.phrase.split(' ');
    for (const term of found.terms) {
      if (keyOf(term) === found.phrase) continue;
      const weight = own.length >= telling ? weights.besideAll : weights.beside;
      const said = otherWay(term, weight, own);
      // A long official term must not drown the words that stand beside the everyday word.
      const share = ((own.length - 0.5) / Math.max(1, said.keys.length - 0.5)) ** weights.termShare;
      out.push({ ...said, isTerm: true, weight: weight * Math.min(1, share) });
    }
    at += found.size - 1;
  }
  return out;
}

/**
 * The matters of which no document here speaks, with the ways in which the words ask for them, first to last. What is
 * part of a longer everyday way to say something is none: sửa xe máy within học sửa xe máy.
 */
export function elsewhereIn(words: readonly QueryWord[], lexicon: Lexicon): Form<string>[] {
  // Who types marks types them everywhere: cho con is no chó con.
  const isMarked = words.some(({ key, marked }) => key !== marked);
  const out: Form<string>[] = [];
  let known = 0;
  for (let at = 0; at < words.length; at++) {
    known = Math.max(known, formAt(lexicon.everyday, words, at, 0)?.end ?? 0);
    const found = formAt(lexicon.elsewhere, words, at, 0);
    if (!found || found.end <= known || !isSure(found.form, words[at])) continue;
    const own = new Set(words.slice(at, found.end).map(({ marked }) => marked));
    if (!isMarked || found.form.marked.every((form) => own.has(form))) out.push(found.form);
  }
  return out;
}
