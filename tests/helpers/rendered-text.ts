import { ElementType, type parseDocument } from 'htmlparser2';

/** The text of a document out of its rendered page, for tests. */

export type Node = ReturnType<typeof parseDocument>['children'][number];

/** Elements that begin a new line; all others stand in one. */
const BLOCKS = new Set([
  'div',
  'section',
  'p',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'li',
  'table',
  'tr',
  'th',
  'td',
]);

/** Everything beside the text: editors' notes, links to a clause, buttons, scripts. */
const BESIDE = (node: Node): boolean =>
  'attribs' in node &&
  (['script', 'style', 'button'].includes(node.name) ||
    /(?:^| )(?:doc-notes|doc-mark)(?: |$)/u.test(node.attribs['class'] ?? ''));

/** The text of an element as a reader meets it: lines where blocks begin, nothing between what stands in one line. */
export function textIn(node: Node): string {
  if (node.type === ElementType.Text) return node.data;
  if (!('children' in node) || BESIDE(node)) return '';
  const inner = node.children.map(textIn).join('');
  return 'name' in node && BLOCKS.has(node.name) ? `\n${inner}\n` : inner;
}

/** Every element below with an id, in order, those beside the text left out. */
export function withIds(node: Node): { id: string; text: string }[] {
  if (!('children' in node) || BESIDE(node)) return [];
  const below = node.children.flatMap(withIds);
  const id = 'attribs' in node ? node.attribs['id'] : undefined;
  return id === undefined ? below : [{ id, text: textIn(node) }, ...below];
}

/** The first element with a class. */
export function find(node: Node, name: string): Node | undefined {
  if (!('children' in node)) return undefined;
  if ('attribs' in node && (node.attribs['class'] ?? '').split(' ').includes(name)) return node;
  for (const child of node.children) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}
