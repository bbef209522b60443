import { standsWithin, type Abbreviation } from '#src/vietnamese/abbreviations.ts';
import { after, before, matchAt, type Cursor, type Reading } from './cursor.ts';
import { readInteger } from './numbers.ts';

/** Abbreviations where they stand: said in full, by what the text around them speaks for. */

/** The sense of `form` that its surroundings speak for; `sure` is false where two fit equally well. */
function choose(
  senses: readonly Abbreviation[],
  text: string,
  at: number,
): { sense: Abbreviation; sure: boolean } {
  const scored = senses
    .map((sense) => ({ sense, score: score(sense, text, at) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (!best) throw new RangeError('không có nghĩa nào để chọn');
  return { sense: best.sense, sure: !next || best.score > next.score };
}

const wordsOf = (text: string): string[] =>
  text.toLocaleLowerCase('vi').match(/[\p{L}\d]+/gu) ?? [];

/** Words of the context found within this many characters count for a sense. */
const NEAR = 40;

function score({ form, within, context = '' }: Abbreviation, text: string, at: number): number {
  if (context === '' && within.length === 0) return 0;
  let points = 0;
  const quoted = [...context.matchAll(/["“]([^"”]+)["”]/g)].map(([, passage = '']) => passage);
  for (const passage of [...within, ...quoted]) {
    const inside = passage.indexOf(form);
    if (inside < 0) continue;
    // The passage itself, around this very place, decides.
    if (text.startsWith(passage, at - inside)) points += 100;
  }
  const near = new Set([
    ...wordsOf(text.slice(Math.max(0, at - NEAR), at)),
    ...wordsOf(text.slice(at + form.length, at + form.length + NEAR)),
  ]);
  const hints = new Set(wordsOf([context, ...within].join(' ')));
  hints.delete(form.toLocaleLowerCase('vi'));
  for (const word of hints) if (near.has(word)) points += 1;
  return points;
}

const isWordChar = (char: string | undefined): boolean =>
  char !== undefined && /[\p{L}\p{M}\d]/u.test(char);

/** The longest known form that stands whole at the cursor. */
export function findAbbreviation(
  cursor: Cursor,
): { form: string; meaning: string; sure: boolean } | undefined {
  const { text, index } = cursor;
  if (isWordChar(text[index - 1])) return undefined;
  const senses = cursor.abbreviations.get(text[index] ?? '') ?? [];
  const found = senses.find(({ form }) => {
    if (!text.startsWith(form, index)) return false;
    const next = text[index + form.length];
    // KT.CHỦ TỊCH: the dot ends it.
    if (form.endsWith('.') && /\p{Lu}/u.test(next ?? '')) return true;
    // A digit may follow (PVP2), unless the form itself ends in a lower-case word.
    return !isWordChar(next) || (/\d/.test(next ?? '') && /\p{Lu}$/u.test(form));
  });
  if (!found) return undefined;
  const same = senses.filter(
    (sense) =>
      sense.form === found.form &&
      (sense.context !== undefined || standsWithin(text, index, sense.form.length, sense.within)),
  );
  if (same.length === 0) return undefined;
  const { sense, sure } = choose(same, text, index);
  return { form: sense.form, meaning: sense.meaning, sure };
}

/** An abbreviation at the cursor in full; one that means two things here is read and reported. */
export function readAbbreviationAt(cursor: Cursor): Reading | undefined {
  const found = findAbbreviation(cursor);
  if (!found) return undefined;
  // The dot of "TP. Vị Thanh" belongs to the abbreviation, not to a sentence.
  const place = /^(?:thành phố|thị xã|thị trấn|quận|huyện|phường)$/i.test(found.meaning);
  const [dot = ''] =
    (place && /^\.\s?(?=\p{Lu}|\d)/u.exec(after(cursor, cursor.index + found.form.length))) || [];
  const meaning = sayable(withoutSaid(found.meaning, before(cursor)));
  const reading = {
    end: cursor.index + found.form.length + dot.length,
    spoken: dot === '' ? meaning : `${meaning} `,
  };
  return found.sure
    ? reading
    : { ...reading, unread: { token: found.form, reason: 'ambiguous-abbreviation' } };
}

/** A meaning without the words that stand before the abbreviation already, two at least: "Bảo hiểm BHXH" is "Bảo hiểm xã hội". */
function withoutSaid(meaning: string, context: string): string {
  const words = meaning.split(' ');
  const [run = ''] = /(?:\p{L}+ )+$/u.exec(context) ?? [];
  const said = run.toLocaleLowerCase('vi').trim().split(' ');
  for (let length = Math.min(words.length - 1, said.length); length > 1; length--) {
    const head = words.slice(0, length).join(' ').toLocaleLowerCase('vi');
    if (said.slice(-length).join(' ') === head) return words.slice(length).join(' ');
  }
  return meaning;
}

const IN_BRACKETS = /\s*\(\s*([^()]{2,12}?)\s*\)/y;

/** An abbreviation in brackets right after the words that it stands for, "Ủy ban nhân dân (UBND)", adds nothing for the ear. */
export function readRepeatedAt(cursor: Cursor): Reading | undefined {
  const match = matchAt(cursor, IN_BRACKETS);
  const form = match?.[1];
  if (!match || form === undefined) return undefined;
  const senses = cursor.abbreviations.get(form.slice(0, 1)) ?? [];
  const words = wordsOf(before(cursor)).join(' ');
  const said = senses.some(
    (sense) => sense.form === form && words.endsWith(wordsOf(sense.meaning).join(' ')),
  );
  return said ? { end: cursor.index + match[0].length, spoken: '' } : undefined;
}

/** A meaning without signs: the dash in "Lao động - Thương binh và Xã hội" is a pause before a capital, else nothing. */
export function sayable(meaning: string): string {
  return meaning
    .normalize('NFC')
    .replace(/\s*[-–—]\s*/gu, (dash, at: number, whole: string) =>
      /^\p{Lu}/u.test(whole.slice(at + dash.length)) ? ', ' : ' ',
    )
    .replace(/\s*&\s*/g, ' và ')
    .replace(/\s*[()]\s*/g, ' ')
    .replace(/\s*\/\s*/g, ' hoặc ')
    .replace(/\d+/g, (digits) => readInteger(digits))
    .trim();
}
