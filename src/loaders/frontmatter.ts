import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Node,
} from 'yaml';

/** YAML that remembers on which line each value stands, so that an author can be told. */

/** Parsed YAML with its lines. */
export interface LocatedData {
  readonly data: unknown;
  /** Line of the file on which the value at a path stands; of the nearest enclosing value where the path leads nowhere. */
  lineOf(path: readonly PropertyKey[]): number;
  /** Mistakes of the YAML itself, in Vietnamese. */
  readonly problems: readonly { line: number; message: string }[];
}

/** A file of frontmatter and body. */
export interface SplitFile {
  readonly frontmatter: LocatedData;
  /** What follows the frontmatter. */
  readonly body: string;
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
}

const YAML_MESSAGES: Record<string, string> = {
  DUPLICATE_KEY: 'trường này đã có ở trên; hãy bỏ một trong hai',
  TAB_AS_INDENT: 'thụt dòng bằng phím Tab; hãy dùng dấu cách',
  BAD_INDENT: 'thụt dòng không đều; các trường cùng cấp phải thẳng cột',
  MISSING_CHAR: 'thiếu dấu đóng (" hoặc ] hoặc }) hay dấu hai chấm',
  UNEXPECTED_TOKEN: 'có ký tự không hiểu được; câu có dấu : # " thì hãy đặt trong ngoặc kép',
};

/**
 * Parses YAML.
 *
 * @param text the YAML
 * @param offset lines of the file before it
 */
export function parseYaml(text: string, offset = 0): LocatedData {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (position: number): number => counter.linePos(position).line + offset;
  const startOf = (node: unknown): number | undefined =>
    isNode(node) ? node.range?.[0] : undefined;
  return {
    data: document.errors.length > 0 ? undefined : document.toJS(),
    problems: document.errors.map((error) => ({
      line: lineAt(error.pos[0]),
      message: YAML_MESSAGES[error.code] ?? `phần khai báo viết chưa đúng (${error.message})`,
    })),
    lineOf(path) {
      let node: unknown = document.contents;
      let position = startOf(node) ?? 0;
      for (const key of path) {
        if (!isCollection(node)) break;
        const pair = isMap(node)
          ? node.items.find(
              (item) =>
                isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
            )
          : undefined;
        const next = pair ? pair.value : isMap(node) ? undefined : node.get(Number(key), true);
        const found = startOf(pair?.key) ?? startOf(next);
        if (found === undefined) break;
        position = found;
        node = next;
      }
      return lineAt(position);
    },
  };
}

function isNode(node: unknown): node is Node {
  return isCollection(node) || isScalar(node) || isAlias(node);
}

/**
 * Splits a file into frontmatter and body.
 *
 * @returns undefined where the file does not begin with a line `---` that another one closes
 */
export function splitFile(text: string): SplitFile | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?\r?\n|)---[ \t]*(?:\r?\n|$)/u.exec(text);
  if (!match) return undefined;
  const before = match[0];
  return {
    frontmatter: parseYaml(match[1] ?? '', 1),
    body: text.slice(before.length),
    bodyLine: before.split('\n').length,
  };
}
