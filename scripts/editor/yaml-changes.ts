import { dequal } from 'dequal/lite';
import { diffArrays } from 'diff';
import { diff3Merge } from 'node-diff3';
import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** Changes of data as changes of the YAML that it stands in: what did not change stays as its author wrote it. */

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A change of the value at `path`, within the YAML's data. */
export interface DataChange {
  /** Keys that lead to it. */
  readonly path: readonly string[];
  /** What a form held of it before; undefined: it is new. */
  readonly before: unknown;
  /** What it holds now; undefined: it goes. */
  readonly after: unknown;
}

/** Lays YAML out as `npm run format` does; in a browser that is another build of Prettier than in Node. */
export type FormatYaml = (text: string) => Promise<string>;

/** @returns the YAML with the change in it, laid out. @throws Error where the text is no YAML */
export async function changedYaml(
  text: string,
  { path, before, after }: DataChange,
  formatYaml: FormatYaml,
): Promise<string> {
  if (after !== undefined && dequal(before, after)) return text;
  const document: Document = parseDocument(text);
  if (document.errors.length > 0) throw new Error('the YAML to be changed cannot be read');
  const plain = await formatYaml(written(parseDocument(text)));
  const old = path.length === 0 ? document.contents : document.getIn(path, true);
  if (after === undefined) document.deleteIn(path);
  else if (isCollectionOf(old, after)) changeNode(document, old as Node, before, after);
  else if (path.length === 0) document.contents = document.createNode(after);
  else document.setIn(path, document.createNode(after));
  return onto(text, plain, await formatYaml(written(document)));
}

const written = (document: Document): string =>
  document.contents === null ? '' : document.toString({ lineWidth: 0 });

/**
 * The way from one text to another, made on a third that is nearly the first: lines that a formatter would lay out
 * otherwise stay as they are wherever nothing changed.
 */
function onto(text: string, from: string, to: string): string {
  if (text === from) return to;
  const lines = (of: string): string[] => of.split('\n');
  return diff3Merge(lines(text), lines(from), lines(to))
    .flatMap(({ ok, conflict }) => ok ?? conflict?.b ?? [])
    .join('\n');
}

const isCollectionOf = (node: unknown, value: unknown): boolean =>
  (isMap(node) && isRecord(value)) || (isSeq(node) && Array.isArray(value));

/** Brings a node from one value to another. @returns the node to stand there */
function changeNode(document: Document, node: Node, before: unknown, after: unknown): Node {
  if (dequal(before, after)) return node;
  if (isMap(node) && isRecord(after)) {
    changeMap(document, node, isRecord(before) ? before : {}, after);
    return node;
  }
  if (isSeq(node) && Array.isArray(after)) {
    changeSeq(document, node, Array.isArray(before) ? before : [], after);
    return node;
  }
  if (isScalar(node) && !isRecord(after) && !Array.isArray(after)) {
    node.value = after;
    // A quoted text stays quoted; a number in place of a word must not be.
    if (typeof after !== 'string') delete node.type;
    return node;
  }
  return document.createNode(after);
}

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

function changeMap(
  document: Document,
  node: YAMLMap,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): void {
  for (const key of Object.keys(before)) if (!(key in after)) node.delete(key);
  const order = Object.keys(after);
  for (const [place, [key, value]] of Object.entries(after).entries()) {
    const pair = node.items.find((item) => isPair(item) && keyOf(item) === key);
    if (pair) {
      pair.value = isNodeValue(pair.value)
        ? changeNode(document, pair.value, before[key], value)
        : document.createNode(value);
      continue;
    }
    // After the field that stands before it in the form.
    const earlier = order.slice(0, place).findLast((name) => node.has(name));
    const index = node.items.findIndex((item) => isPair(item) && keyOf(item) === earlier);
    node.items.splice(index + 1, 0, document.createPair(key, value) as Pair);
  }
}

const isNodeValue = (value: unknown): value is Node =>
  isMap(value) || isSeq(value) || isScalar(value);

/** Items that are the same stay; one that goes and one that comes at its place are one that changed. */
function changeSeq(
  document: Document,
  node: YAMLSeq,
  before: readonly unknown[],
  after: readonly unknown[],
): void {
  const old = [...node.items];
  const items: unknown[] = [];
  let from = 0;
  let gone: { node: unknown; value: unknown }[] = [];
  for (const part of diffArrays([...before], [...after], { comparator: dequal })) {
    if (part.removed) {
      gone = part.value.map((value, index) => ({ node: old[from + index], value }));
      from += part.value.length;
    } else if (part.added) {
      for (const [index, value] of part.value.entries()) {
        const replaced = gone[index];
        items.push(
          isNodeValue(replaced?.node)
            ? changeNode(document, replaced.node, replaced.value, value)
            : document.createNode(value),
        );
      }
      gone = [];
    } else {
      items.push(...old.slice(from, from + part.value.length));
      from += part.value.length;
      gone = [];
    }
  }
  node.items = items;
}
