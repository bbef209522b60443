import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import {
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Node,
} from 'yaml';

/**
 * YAML of authors. It is read by a fast parser that knows no lines; where an author must be told a line, it is read a
 * second time by one that does. Both read the core schema of YAML 1.2, in which a day is words and not a moment: a test
 * holds them equal on every file of the content.
 */

/** A mistake of the YAML itself, in Vietnamese. */
export interface YamlMistake {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly message: string;
}

/** Parsed YAML that can tell its lines. */
export interface YamlText {
  /** Undefined where it could not be read, and for a text that holds nothing. */
  readonly data: unknown;
  /** Line of the file on which the value at a path stands; of the nearest enclosing value where the path leads nowhere. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  readonly problems: readonly YamlMistake[];
}

const YAML_MESSAGES: Record<string, string> = {
  BAD_ALIAS: 'câu bắt đầu bằng dấu * hoặc & thì phải đặt trong ngoặc kép',
  BAD_INDENT: 'thụt dòng không đều; các trường cùng cấp phải thẳng cột',
  BAD_SCALAR_START: 'câu bắt đầu bằng dấu @, ` hoặc % thì phải đặt trong ngoặc kép',
  BLOCK_AS_IMPLICIT_KEY:
    'một dòng có hai trường; hãy xuống dòng, hoặc đặt câu có dấu ":" trong ngoặc kép',
  BLOCK_IN_FLOW: 'trong [ ] và { } không được xuống dòng bằng gạch đầu dòng; hãy dùng dấu phẩy',
  DUPLICATE_KEY: 'trường này đã có ở trên; hãy bỏ một trong hai',
  MISSING_CHAR: 'thiếu dấu đóng (" hoặc ] hoặc }) hay dấu hai chấm',
  MULTILINE_IMPLICIT_KEY: 'thiếu dấu hai chấm sau tên trường, hoặc thiếu dấu đóng ngoặc ở trên',
  MULTIPLE_DOCS: 'có dòng "---" thừa; hãy bỏ đi',
  TAB_AS_INDENT: 'thụt dòng bằng phím Tab; hãy dùng dấu cách',
  UNEXPECTED_TOKEN: 'có ký tự không hiểu được; câu có dấu : # " thì hãy đặt trong ngoặc kép',
};

/**
 * Where a text may name a part of it (`&x`) and repeat it (`*x`). No author needs that, and a few lines of it can stand for
 * more than a computer holds, or for something within itself.
 */
const MAY_REPEAT = /(?:^|[\s[{,])[&*][^\s&*]/mu;

/** A text read with its lines. */
interface Tree {
  readonly contents: unknown;
  readonly mistakes: readonly YamlMistake[];
  /** Parts that are named or repeated. */
  readonly repeats: readonly YamlMistake[];
  /** Line of the text at a position in it, from 1. */
  readonly lineAt: (position: number) => number;
}

/**
 * Reads YAML.
 *
 * @param text the YAML
 * @param offset lines of the file before it
 */
export function readYaml(text: string, offset = 0): YamlText {
  // Held only as long as somebody asks: a syntax tree is many times as large as its text.
  let kept: WeakRef<Tree> | undefined;
  const tree = (): Tree => {
    const known = kept?.deref();
    if (known) return known;
    const read = readWithLines(text);
    kept = new WeakRef(read);
    return read;
  };
  const lineOf = (path: readonly PropertyKey[]): number => {
    const { contents, lineAt } = tree();
    return lineAt(positionOf(contents, path)) + offset;
  };
  const { data, failure } = readFast(text);
  const repeated = failure === undefined && MAY_REPEAT.test(text) ? tree().repeats : [];
  if (failure === undefined && repeated.length === 0) return { data, lineOf, problems: [] };
  const first = tree().mistakes[0] ?? (repeated.length > 0 ? undefined : failure);
  // What a parser meets after the first mistake mostly follows from it.
  const problems = [...(first ? [plainMistake(text, first)] : []), ...repeated].map(
    ({ line, message }) => ({
      line: line + offset,
      message,
    }),
  );
  return { data: undefined, lineOf, problems };
}

/** The data, or what the fast parser stumbled over. */
function readFast(text: string): { data?: unknown; failure?: YamlMistake } {
  // A text without a value is no mistake of the YAML; what lacks is told field by field.
  if (/^(?:\s*(?:#.*)?\n)*\s*(?:#.*)?$/u.test(text)) return { data: undefined };
  try {
    return { data: load(text, { schema: CORE_SCHEMA }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1;
    return {
      failure: {
        line,
        message: error.reason.includes('alias')
          ? (YAML_MESSAGES['BAD_ALIAS'] ?? '')
          : 'phần khai báo viết chưa đúng; câu có dấu : # " ! hoặc ? thì hãy đặt trong ngoặc kép',
      },
    };
  }
}

function readWithLines(text: string): Tree {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'error',
  });
  const lineAt = (position: number): number => counter.linePos(position).line;
  const repeats: YamlMistake[] = [];
  visit(document, {
    Node: (_key, node) => {
      if (isAlias(node) || ('anchor' in node && node.anchor !== undefined))
        repeats.push({
          line: lineAt(node.range?.[0] ?? 0),
          message: YAML_MESSAGES['BAD_ALIAS'] ?? '',
        });
    },
  });
  return {
    contents: document.contents,
    lineAt,
    repeats,
    mistakes: document.errors
      .map(({ code, message, pos }) => ({
        line: lineAt(pos[0]),
        // A bracket left open is told by the parser as lines that do not reach in far enough.
        message:
          YAML_MESSAGES[message.startsWith('Flow') ? 'MISSING_CHAR' : code] ??
          'phần khai báo viết chưa đúng; câu có dấu : # " thì hãy đặt trong ngoặc kép',
      }))
      .sort((one, other) => one.line - other.line),
  };
}

/** A quoted text after a field or a dash that goes on after its closing mark; `''` and `\\"` close nothing. */
const QUOTED_ON =
  /^(?:[\s-]*[\p{L}\w-]+:|[ \t]*-)[ \t]+(?:'(?:[^']|'')*'(?!')|"(?:[^"\\]|\\.)*")[ \t]*[^\s,}\]#:]/u;

/** Slips that a parser tells in its own terms, at the line where the author made them; looked for where it stumbled. */
const SLIPS: readonly [RegExp, string][] = [
  [
    QUOTED_ON,
    `câu đã đóng ở dấu nháy giữa chừng; dấu ' ở trong câu thì viết hai lần (''), hoặc đặt cả câu giữa hai dấu "`,
  ],
  [/^\s*-[^\s-]/u, 'sau gạch đầu dòng "-" phải có một dấu cách'],
  [/^[\s-]*[\w-]+：/u, 'dấu hai chấm "：" của bảng chữ khác; hãy gõ lại dấu ":" bằng bàn phím'],
  [/^[\s-]*[\w-]+:[^\s:/\\]/u, 'sau dấu hai chấm của trường phải có một dấu cách'],
  [/^[\s-]*[\w-]+ *[;=] *\S/u, 'sau tên trường phải là dấu hai chấm ":"'],
];

/** Marks that git leaves where two people changed the same lines. */
const MERGE = /^(?:<{7}|={7}|>{7})(?: |$)/u;

/** How far lines reach in on which fields stand that the line at an index may go on with. */
function depthsBefore(lines: readonly string[], index: number): Set<number> {
  const depths = new Set<number>([0]);
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines.slice(0, index).reverse()) {
    const [, blanks = '', dash = ''] = /^( *)((?:- +)*)\S/u.exec(line) ?? [];
    if (line.trim() === '' || line.trimStart().startsWith('#') || blanks.length >= least) continue;
    least = blanks.length;
    depths.add(blanks.length).add(blanks.length + dash.length);
    if (least === 0) break;
  }
  return depths;
}

/** A mistake as its author would say it: what was slipped on the line, or how far it reaches in. */
function plainMistake(text: string, mistake: YamlMistake): YamlMistake {
  const lines = text.split('\n');
  const merged = lines.findIndex((line) => MERGE.test(line));
  if (merged >= 0)
    return {
      line: merged + 1,
      message:
        'tệp còn dấu của hai bản chưa gộp (<<<<<<<, =======, >>>>>>>); hãy giữ một bản và xoá các dòng dấu ấy',
    };
  if (mistake.message === YAML_MESSAGES['TAB_AS_INDENT']) return mistake;
  for (const line of [mistake.line, mistake.line - 1]) {
    const found = SLIPS.find(([slip]) => slip.test(lines[line - 1] ?? ''));
    if (found) return { line, message: found[1] };
  }
  const blanks = /^ *(?=\S)/u.exec(lines[mistake.line - 1] ?? '')?.[0].length;
  const isUneven = blanks !== undefined && !depthsBefore(lines, mistake.line - 1).has(blanks);
  return isUneven ? { ...mistake, message: YAML_MESSAGES['BAD_INDENT'] ?? '' } : mistake;
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

function positionOf(contents: unknown, path: readonly PropertyKey[]): number {
  let node = contents;
  let position = startOf(node) ?? 0;
  for (const key of path) {
    if (!isCollection(node)) break;
    const pair = isMap(node)
      ? node.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
        )
      : undefined;
    const next = pair ? pair.value : isMap(node) ? undefined : node.get(Number(key), true);
    const found = startOf(pair?.key) ?? startOf(next);
    if (found === undefined) break;
    position = found;
    node = next;
  }
  return position;
}

function isNode(node: unknown): node is Node {
  return isCollection(node) || isScalar(node) || isAlias(node);
}

/** A file of frontmatter and body. */
export interface SplitFile {
  readonly frontmatter: YamlText;
  /** What follows the frontmatter. */
  readonly body: string;
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
}

/**
 * Splits a file into frontmatter and body. Line ends of Windows and blanks after `---` are taken as they come.
 *
 * @returns undefined where the file does not begin with a line `---` that another one closes
 */
export function splitFile(text: string): SplitFile | undefined {
  const match = /^---[ \t]*\r?\n([\s\S]*?\r?\n|)---[ \t]*(?:\r?\n|$)/u.exec(text);
  if (!match) return undefined;
  const before = match[0];
  return {
    frontmatter: readYaml(match[1] ?? '', 1),
    body: text.slice(before.length),
    bodyLine: before.split('\n').length,
  };
}
