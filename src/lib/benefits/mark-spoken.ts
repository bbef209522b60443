import { Parser } from 'htmlparser2';
import { BLOCKS, QUIET, spokenAttribute } from './listen.ts';

/** The building side of "Nghe trang này": writes the spoken form of sentences into a page's HTML. */

/** Elements whose text is no words of the page. */
const WORDLESS = new Set(['svg', 'script', 'style', 'template']);

/** An element that is open where the parser stands. */
interface Open {
  readonly quiet: boolean;
  readonly block: Block | undefined;
}

/** An element that holds a thought of its own. */
interface Block {
  /** Where the attribute would go: before the `>` of the opening tag. */
  readonly at: number;
  /** Words that stand in the block itself, before any other block within it. */
  text: string;
  closed: boolean;
}

/** The blocks of some HTML with their words, in the order in which they open. */
function blocksOf(html: string): Block[] {
  const stack: Open[] = [];
  const blocks: Block[] = [];
  const innermost = (): Block | undefined => stack.findLast(({ block }) => block)?.block;
  const parser = new Parser({
    onopentag: (name, { class: classes = '' }) => {
      const quiet = WORDLESS.has(name) || classes.split(/\s+/u).some((one) => QUIET.includes(one));
      if (!BLOCKS.includes(name)) {
        stack.push({ quiet, block: undefined });
        return;
      }
      // A block within a block ends the words of the outer one.
      const outer = innermost();
      if (outer) outer.closed = true;
      const block = { at: parser.endIndex, text: '', closed: false };
      blocks.push(block);
      stack.push({ quiet, block });
    },
    ontext: (text) => {
      const block = innermost();
      if (block && !block.closed && !stack.some(({ quiet }) => quiet)) block.text += text;
    },
    onclosetag: () => {
      stack.pop();
    },
  });
  parser.end(html);
  return blocks;
}

const escape = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;');

/**
 * Gives each block of a page's HTML the spoken form of its sentences, as `data-say`, where it differs from what is
 * written. All else stays as it is, byte for byte.
 */
export function markSpoken(html: string, say: (sentence: string) => string): string {
  let marked = '';
  let done = 0;
  for (const { at, text } of blocksOf(html)) {
    const attribute = spokenAttribute(text, say);
    if (attribute === undefined) continue;
    marked += `${html.slice(done, at)} data-say="${escape(attribute)}"`;
    done = at;
  }
  return marked + html.slice(done);
}
