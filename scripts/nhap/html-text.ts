import { parseDocument } from 'htmlparser2';
import { tableText } from './source-text.ts';

/** The words of a page of HTML as a source text: blocks become lines, tables become cells, all else is left to the words. */

/** A node as far as this file looks at it. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly children?: readonly Node[];
  readonly attribs?: Readonly<Record<string, string>>;
}

const SKIPPED = new Set([
  'script',
  'style',
  'head',
  'title',
  'noscript',
  'template',
  'svg',
  'iframe',
  'nav',
  'select',
  'button',
]);
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary ul'.split(
    ' ',
  ),
);

/** A line under way and the lines that are finished. */
class Lines {
  readonly done: string[] = [];
  #line = '';

  add(text: string): void {
    this.#line += text;
  }

  /** Ends a line. @param paragraph an empty line follows */
  end(paragraph: boolean): void {
    const line = this.#line.replace(/[\s\u00A0]+/gu, ' ').trim();
    this.#line = '';
    if (line !== '') this.done.push(line);
    if (paragraph && this.done.length > 0 && this.done.at(-1) !== '') this.done.push('');
  }
}

const isBold = ({ name = '', attribs = {} }: Node): boolean =>
  name === 'strong' ||
  name === 'b' ||
  /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(attribs['style'] ?? '');

function childrenOf(node: Node, names: readonly string[]): Node[] {
  return (node.children ?? []).flatMap((child) =>
    child.type !== 'tag'
      ? []
      : names.includes(child.name ?? '')
        ? [child]
        : ['thead', 'tbody', 'tfoot'].includes(child.name ?? '')
          ? childrenOf(child, names)
          : [],
  );
}

function walk(node: Node, lines: Lines): void {
  if (node.type === 'text') return lines.add((node.data ?? '').replace(/\s+/gu, ' '));
  const name = node.name ?? '';
  if (SKIPPED.has(name) || node.type === 'comment' || node.type === 'directive') return;
  if (name === 'br') return lines.end(false);
  if (name === 'table') {
    lines.end(true);
    const rows = childrenOf(node, ['tr']).map((row) =>
      childrenOf(row, ['td', 'th']).map((cell) => {
        const inside = new Lines();
        for (const child of cell.children ?? []) walk(child, inside);
        inside.end(false);
        // A table in a cell keeps its words; its bars would end the cell.
        return inside.done.filter((line) => line !== '' && line !== '|');
      }),
    );
    const text = tableText(rows.filter((cells) => cells.length > 0));
    if (text.trim() !== '') lines.done.push(text, '');
    return;
  }
  const isBlock = BLOCKS.has(name);
  if (isBlock) lines.end(true);
  const bold = !isBlock && isBold(node);
  if (bold) lines.add('**');
  if (name === 'sup') lines.add(' ');
  for (const child of node.children ?? []) walk(child, lines);
  if (bold) lines.add('**');
  if (isBlock) lines.end(true);
}

/** The words of a page, its tables cell by cell. */
export function textOfHtml(html: string): string {
  const lines = new Lines();
  walk(parseDocument(html), lines);
  lines.end(false);
  return lines.done
    .join('\n')
    .replace(/\*{4,}/gu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Whether a text is a page or a part of one. */
export const looksLikeHtml = (text: string): boolean =>
  /^\s*(?:<!doctype html|<html|<\?xml)/iu.test(text) ||
  (/^\s*</u.test(text) && (text.match(/<\/(?:p|div|td|span|table)>/giu)?.length ?? 0) >= 3);
