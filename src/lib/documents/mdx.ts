import { mdxToMdast } from 'satteri';
import { ownLines, textOf, type ClauseTree } from './clause.ts';
import { firstDifference, publishedWords } from './fidelity.ts';

/**
 * A document's body is valid MDX: whoever reads it with other tools than ours finds the same words. Our own parser reads
 * it by the printed numbering; the compiler of MDX must not read a word less or more, list marks aside, which it counts
 * itself.
 */

/** Where the compiler reads a body otherwise, or not at all. */
export interface MdxFault {
  /** Line of the body, from 1. */
  readonly line: number;
  /** In Vietnamese. */
  readonly message: string;
}

/** What the compiler makes a list of: its marks are no words to it. A second rule of a table is cells to it, but no words to us. */
const LIST_MARK = /^(?:\d{1,9}[.)]|[-+*]|:?-{2,}:?)$/u;

const withoutMarks = (words: readonly string[]): string[] =>
  words.filter((word) => !LIST_MARK.test(word));

/** The words of a body as the compiler reads them, in order. @throws Error where it is no MDX */
export function mdxWords(body: string): string[] {
  const texts: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, value, children } = node as Record<string, unknown>;
    if (typeof value === 'string' && (type === 'text' || type === 'inlineCode')) texts.push(value);
    if (type === 'break') texts.push(' ');
    if (!Array.isArray(children)) return;
    children.forEach(walk);
    // What stands in blocks of its own is words of its own; emphasis and links run on.
    if (type !== 'emphasis' && type !== 'strong' && type !== 'link' && type !== 'delete')
      texts.push(' ');
  };
  walk(mdxToMdast(body, { features: { frontmatter: false } }));
  return publishedWords(texts.join(''));
}

/** Where the MDX compiler reads another text than the tree; undefined where both agree. */
export function mdxFault(body: string, tree: ClauseTree): MdxFault | undefined {
  let words: string[];
  try {
    words = mdxWords(body);
  } catch (error) {
    const [, line = '1'] = /^(\d+):\d+:/u.exec(error instanceof Error ? error.message : '') ?? [];
    return {
      line: Number(line),
      message:
        'dòng này không phải MDX đúng: dấu < và { phải viết \\< và \\{ (npm run content -- --sua viết hộ)',
    };
  }
  const published = publishedWords(tree.clauses.map(textOf).join('\n'));
  const difference = firstDifference(withoutMarks(published), withoutMarks(words));
  if (!difference) return undefined;
  return {
    line: lineOfWord(tree, difference.word),
    message: `dòng này đọc theo MDX thì ra chữ khác.\n    Văn bản: ${difference.source}\n    MDX: ${difference.published}\n    Hãy bỏ dấu làm MDX hiểu khác (như > hay [ ] ở đầu dòng, dấu \\ hay *), hoặc đổi thành chữ như bản gốc`,
  };
}

/** Line of the body on which the clause begins that holds the nth word, list marks not counted. */
function lineOfWord(tree: ClauseTree, word: number): number {
  let count = 0;
  for (const clause of tree.all) {
    count += withoutMarks(publishedWords(ownLines(clause).join(' '))).length;
    if (count >= word) return clause.line;
  }
  return tree.all.at(-1)?.line ?? 1;
}
