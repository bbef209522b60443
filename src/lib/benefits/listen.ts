import { sentences } from './plain-language.ts';

/** What "Nghe trang này" reads, and where it needs other words than those that are written. Runs in the browser too. */

/** Elements that hold a thought of their own. */
export const BLOCKS = ['h1', 'h2', 'h3', 'h4', 'dt', 'p', 'li', 'blockquote', 'summary'];

/** Classes of what is not read: pins and figures, notes, words for screen readers, where an editor looked something up, where the page stands and leads. */
export const QUIET = [
  'pin',
  'note-figure',
  'note',
  'page-notes',
  'actions',
  'sr-only',
  'quiet',
  'breadcrumbs',
  'unheard',
];

/** Between the spoken forms of a block's sentences in its attribute. No spoken form holds this sign. */
export const BETWEEN = '|';

/** Whether two texts are said alike: the same letters and digits, whatever stands between them. */
function saidAlike(one: string, other: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return bare(one) === bare(other);
}

/** The attribute for a block: the spoken form of each sentence that needs one, empty for one read as it stands; undefined where none needs any. */
export function spokenAttribute(
  text: string,
  say: (sentence: string) => string,
): string | undefined {
  const forms = sentences(text.replace(/\s+/gu, ' ').trim()).map((sentence) => {
    const said = say(sentence).replaceAll(BETWEEN, ' ');
    return saidAlike(sentence, said) ? '' : said;
  });
  return forms.some((form) => form !== '') ? forms.join(BETWEEN) : undefined;
}
