import {
  Document,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  Scalar,
  YAMLMap,
  type Node,
  type Pair,
} from 'yaml';

/** Changes to YAML that keep its comments and the order of its fields. */

/** Parses YAML that will be written again. @throws Error, in Vietnamese, where it is not YAML */
export function openYaml(text: string, file: string): Document {
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error)
    throw new Error(`${file}: phần khai báo viết chưa đúng; hãy sửa rồi chạy lại (${error.code})`);
  return document;
}

/** Writes it back, one key a line; a list of bare words stays on one line. */
export function writeYaml(document: Document): string {
  inBlocks(document.contents);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function inBlocks(node: unknown): void {
  if (isMap(node)) {
    node.flow = false;
    for (const { value } of node.items) inBlocks(value);
  } else if (isSeq(node)) {
    node.flow = node.items.length > 0 && node.items.every(isShort);
    for (const item of node.items) inBlocks(item);
  } else if (isScalar(node) && typeof node.value === 'string') {
    node.value = node.value.normalize('NFC');
  }
}

/** Words that are read at a glance: an id, a role, an hour. */
const isShort = (node: unknown): boolean =>
  isScalar(node) && !(typeof node.value === 'string' && /\s/u.test(node.value));

/** The text of a key. */
export const keyOf = (pair: unknown): string =>
  isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';

/** The value of a field, or undefined. */
export const fieldOf = (map: unknown, key: string): unknown =>
  isMap(map) ? map.get(key, true) : undefined;

/** The string of a field, or undefined. */
export function textOf(map: unknown, key: string): string | undefined {
  const value = fieldOf(map, key);
  return isScalar(value) && typeof value.value === 'string' ? value.value : undefined;
}

/** The items of a list; none where it is no list. */
export const itemsOf = (node: unknown): unknown[] => (isSeq(node) ? node.items : []);

/** Calls back for every group of fields at a node and below it. */
export function eachMap(node: unknown, visit: (map: YAMLMap) => void): void {
  if (isMap(node)) {
    visit(node);
    for (const { value } of node.items) eachMap(value, visit);
  } else for (const item of itemsOf(node)) eachMap(item, visit);
}

/** Gives a field another name. */
export function renameField(map: YAMLMap, from: string, to: string): void {
  for (const pair of map.items)
    if (isScalar(pair.key) && pair.key.value === from) pair.key.value = to;
}

/** Puts a text in the place of a field's, written plainly where it can be. */
export function setText(map: YAMLMap, key: string, text: string): void {
  const value = fieldOf(map, key);
  if (!isScalar(value)) return;
  value.value = text;
  value.type = Scalar.PLAIN;
}

/** Takes fields out of a map, in their order, with their comments. */
export function takeFields(map: YAMLMap, keys: ReadonlySet<string>): Pair[] {
  const taken = map.items.filter((pair) => keys.has(keyOf(pair)));
  map.items = map.items.filter((pair) => !keys.has(keyOf(pair)));
  return taken;
}

/** A new file of some fields. */
export function yamlOf(pairs: readonly Pair[]): Document {
  const document = new Document();
  const map = new YAMLMap();
  map.items.push(...(pairs as Pair<Node, Node>[]));
  document.contents = map;
  return document;
}
