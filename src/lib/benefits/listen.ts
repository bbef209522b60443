import { sentences } from './plain-language.ts';

/** What "Nghe trang này" reads: the blocks of a page, sentence by sentence; each browser's voice reads the page, this says where it needs other words. */

/** Elements that hold a thought of their own. */
export const BLOCKS = ['h1', 'h2', 'h3', 'h4', 'p', 'li', 'blockquote', 'summary'];

/** Classes of what is not read: pins, words for screen readers, where an editor looked something up, where the page stands. */
export const QUIET = ['pin', 'unseen', 'quiet', 'breadcrumbs'];

/** Between the spoken forms of a block's sentences in its attribute. No spoken form holds this sign. */
export const BETWEEN = '|';

/** A block's words with white space folded. */
export const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim();

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
  const forms = sentences(fold(text)).map((sentence) => {
    const said = say(sentence).replaceAll(BETWEEN, ' ');
    return saidAlike(sentence, said) ? '' : said;
  });
  return forms.some((form) => form !== '') ? forms.join(BETWEEN) : undefined;
}

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};
const decode = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot|nbsp|#39);/gu, (entity) => ENTITIES[entity] ?? entity);
const encode = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;');

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'path', 'rect', 'use']);

interface Open {
  readonly name: string;
  readonly quiet: boolean;
  /** Where the attribute would go: before the `>` of the opening tag. */
  readonly at: number;
  /** Words that stand in the block itself, before any other block within it. */
  text: string;
  closed: boolean;
}

/**
 * Gives each block of a page's HTML the spoken form of its sentences, as `data-say`, where it differs from what is
 * written. The HTML is our own components': every element is closed.
 */
export function markSpoken(html: string, say: (sentence: string) => string): string {
  const stack: Open[] = [];
  const blocks: Open[] = [];
  for (const match of html.matchAll(
    /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|[^">])*)>|[^<]+/giu,
  )) {
    const [whole, slash, name, attributes = ''] = match;
    if (name === undefined) {
      if (whole.startsWith('<!--') || stack.some(({ quiet }) => quiet)) continue;
      const block = stack.findLast((open) => BLOCKS.includes(open.name));
      if (block && !block.closed) block.text += decode(whole);
      continue;
    }
    if (slash) {
      const index = stack.findLastIndex((open) => open.name === name);
      if (index >= 0) stack.length = index;
      continue;
    }
    if (VOID.has(name) || attributes.endsWith('/')) continue;
    const classes = /class="([^"]*)"/u.exec(attributes)?.[1]?.split(' ') ?? [];
    const open: Open = {
      name,
      quiet: name === 'svg' || classes.some((one) => QUIET.includes(one)),
      at: match.index + whole.length - 1,
      text: '',
      closed: false,
    };
    if (BLOCKS.includes(name)) {
      // A block within a block ends the words of the outer one.
      const outer = stack.findLast((one) => BLOCKS.includes(one.name));
      if (outer) outer.closed = true;
      blocks.push(open);
    }
    stack.push(open);
  }
  let marked = html;
  for (const { at, text } of blocks.toReversed()) {
    const attribute = spokenAttribute(text, say);
    if (attribute !== undefined)
      marked = `${marked.slice(0, at)} data-say="${encode(attribute)}"${marked.slice(at)}`;
  }
  return marked;
}
