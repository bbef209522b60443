import type { GlossaryData } from '#src/schemas/glossary.ts';
import { abbreviationMarker, type Abbreviation } from '#src/vietnamese/abbreviations.ts';

/**
 * The glossary's abbreviations for the spoken form: a form's own meaning is said, else the entry's first; a remark in
 * brackets after it is not ("Nghị quyết (ký hiệu văn bản)"). A form that only adds words to another form of its row
 * ("thẻ BHYT") and has no meaning of its own is left out, since reading it would lose them. Forms that people only type
 * into the search box are never said.
 */
export function abbreviationsFromGlossary(entries: readonly GlossaryData[]): Abbreviation[] {
  return entries
    .filter((entry) => entry.kind === 'abbreviation')
    .flatMap(({ forms, meaning: [first = ''], within, context }) => {
      const shown = forms.filter(({ searchOnly }) => !searchOnly);
      const adds = (form: string): boolean =>
        shown.some(({ text }) => text !== form && form.split(/\s+/).includes(text));
      return shown
        .filter(({ text, meaning }) => meaning !== undefined || !adds(text))
        .map(({ text, meaning = first }) => ({
          form: text,
          meaning: meaning.replace(/\s*\([^)]*\)$/, ''),
          within,
          context,
        }));
    });
}

/** Parts of a page that nobody reads as words. */
const UNREAD = /<(script|style|template)\b[^>]*>.*?<\/\1>|<[^>]*>/gsu;
/** A form that is words in part. */
const HAS_WORDS = /\s\p{Ll}|\p{Ll}{2,}\s/u;
/** The sign by which a word is the number of a document, `71/KH-UBND`, `92-KL/TW`, with the rest of that word. */
const NUMBER_SIGN = /\d[/-][\p{Lu}\d]\S*/gu;

/**
 * A text without numbers of documents, each of which the document's own name explains. The sign is looked for, and only
 * from there the word's beginning: looked for from every beginning it took most of the time of a page.
 */
function withoutNumbers(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { 0: rest, index } of text.matchAll(NUMBER_SIGN)) {
    let start = index;
    while (start > from && /\S/u.test(text.charAt(start - 1))) start -= 1;
    kept.push(text.slice(from, start));
    from = index + rest.length;
  }
  return [...kept, text.slice(from)].join(' ');
}

/** The abbreviations of a list that are looked for on pages: those that are words in part aren't. By list. */
const shortIn = new WeakMap<readonly Abbreviation[], readonly Abbreviation[]>();

function shortOf(abbreviations: readonly Abbreviation[]): readonly Abbreviation[] {
  const short =
    shortIn.get(abbreviations) ?? abbreviations.filter(({ form }) => !HAS_WORDS.test(form));
  shortIn.set(abbreviations, short);
  return short;
}

/**
 * What the abbreviations of a page stand for, each once, in the order of the page; a form that is words but for its end
 * (`thẻ BHYT`) is looked at for that end alone.
 *
 * @param html the page as built; only its words count
 */
export function explained(
  html: string,
  abbreviations: readonly Abbreviation[],
): { readonly form: string; readonly meaning: string }[] {
  const words = withoutNumbers(html.replaceAll(UNREAD, ' ').replaceAll('&amp;', '&'));
  return abbreviationMarker(shortOf(abbreviations))(words).flatMap(({ text, meaning }) =>
    meaning === undefined ? [] : [{ form: text, meaning }],
  );
}
