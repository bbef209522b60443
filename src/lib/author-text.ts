import { mdxToMdast } from 'satteri';
import { z } from 'astro/zod';

/**
 * An author's text is text: paragraphs, headings, lists, emphasis, safe links, and the project's own elements with
 * values written out. Nothing else is let through, so that no body of a guide or kit can bring code into the build or
 * raw HTML into a page. What counts is the tree that the MDX compiler itself reads, and not what the text looks like.
 */

/** One of the project's elements in a text: `<Ghim at="…" />`. */
export interface TextElement {
  readonly name: string;
  /** Attributes by name, their values as written. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Line of the body, from 1. */
  readonly line: number;
}

/** A link in a text. */
export interface TextLink {
  readonly words: string;
  readonly url: string;
  readonly line: number;
}

/** A paragraph or heading, wherever it stands. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'heading';
  /** 2 to 6 for headings, 0 else. */
  readonly depth: number;
  /** Whether it stands in a list. */
  readonly inList: boolean;
  /** Its words, without elements, addresses of links and marks of emphasis; white space folded. */
  readonly text: string;
  /** Whether something in it is emphasised or linked. */
  readonly marked: boolean;
  readonly elements: readonly TextElement[];
  readonly links: readonly TextLink[];
  /** Line of the body on which it starts, from 1. */
  readonly line: number;
}

/** Something that an author's text may not hold. */
export interface TextFault {
  /** Line of the body, from 1. */
  readonly line: number;
  /** In Vietnamese. */
  readonly message: string;
}

/** A text read, with what it may not hold. */
export interface AuthorText {
  readonly blocks: readonly TextBlock[];
  readonly faults: readonly TextFault[];
}

/** The elements that a text may hold: their attributes, all of them required. */
export type AllowedElements = Readonly<Record<string, readonly string[]>>;

/** A node of the compiler's tree as far as it matters here; whatever else it holds is left alone. */
interface TextNode {
  type: string;
  position?: { start: { line: number } } | undefined;
  value?: string | undefined;
  url?: string | undefined;
  depth?: number | undefined;
  name?: string | null | undefined;
  attributes?: { type: string; name?: string | undefined; value?: unknown }[] | undefined;
  children?: TextNode[] | undefined;
}

const textNode: z.ZodType<TextNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    position: z.object({ start: z.object({ line: z.number() }) }).optional(),
    value: z.string().optional(),
    url: z.string().optional(),
    depth: z.number().optional(),
    name: z.string().nullable().optional(),
    attributes: z
      .array(z.object({ type: z.string(), name: z.string().optional(), value: z.unknown() }))
      .optional(),
    children: z.array(textNode).optional(),
  }),
);

/** What a node that is not allowed is called to authors. */
const REFUSED: Readonly<Record<string, string>> = {
  mdxFlowExpression: 'biểu thức trong { }; nếu là dấu ngoặc của câu, hãy viết \\{',
  mdxTextExpression: 'biểu thức trong { }; nếu là dấu ngoặc của câu, hãy viết \\{',
  mdxjsEsm: 'dòng bắt đầu bằng import hoặc export; hãy viết câu khác đi',
  image: 'hình; hãy bỏ đi',
  imageReference: 'hình; hãy bỏ đi',
  code: 'khối mã; hãy bỏ dấu ``` hoặc khoảng trắng đầu dòng',
  inlineCode: 'mã giữa hai dấu `; hãy bỏ hai dấu ấy',
  table: 'bảng; hãy viết thành câu hoặc gạch đầu dòng',
  blockquote: 'đoạn bắt đầu bằng dấu >; hãy bỏ dấu ấy',
  thematicBreak: 'đường kẻ ngang; hãy bỏ đi',
  footnoteReference: 'chú thích cuối trang; hãy viết vào câu',
  footnoteDefinition: 'chú thích cuối trang; hãy viết vào câu',
  html: 'mã HTML; hãy bỏ đi',
  delete: 'chữ gạch bỏ (~~); hãy bỏ dấu ấy',
  linkReference: 'liên kết viết tắt; hãy viết [lời](địa chỉ)',
  definition: 'liên kết viết tắt; hãy viết [lời](địa chỉ)',
};

const CONTAINERS = ['root', 'list', 'listItem', 'paragraph', 'heading', 'emphasis', 'strong'];
const ELEMENTS = ['mdxJsxTextElement', 'mdxJsxFlowElement'];

/** Whether a link may stand in a text: a page of this site from its root, a place on the same page, or https. */
function isSafeLink(url: string): boolean {
  if (/^(?:\/(?!\/)|#)/u.test(url)) return !url.includes('\\');
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}

/**
 * Reads an author's text.
 *
 * @param body the text below the frontmatter
 * @param allowed the elements that it may hold
 */
export function readAuthorText(body: string, allowed: AllowedElements): AuthorText {
  let root: TextNode;
  try {
    // Positions are kept; nothing is compiled and nothing runs.
    root = textNode.parse(mdxToMdast(body, { features: { frontmatter: false } }));
  } catch (error) {
    return { blocks: [], faults: [unreadable(error)] };
  }
  const faults = refused(root, allowed, 1);
  return { blocks: faults.length > 0 ? [] : blocksOf(root, false), faults };
}

/** Why the compiler could not read the text, as far as it says: `3:14: …`. */
function unreadable(error: unknown): TextFault {
  const [, line = '1'] = /^(\d+):\d+:/u.exec(error instanceof Error ? error.message : '') ?? [];
  return {
    line: Number(line),
    message:
      'có dấu < hoặc { không hiểu được. Ghim phải viết trọn: <Ghim … />; dấu < hay { của câu thì viết \\< hay \\{; mã HTML thì bỏ đi',
  };
}

const lineOf = (node: TextNode, above: number): number => node.position?.start.line ?? above;

/** Everything below a node that may not be there, each told once. */
function refused(node: TextNode, allowed: AllowedElements, above: number): TextFault[] {
  const line = lineOf(node, above);
  if (ELEMENTS.includes(node.type)) return elementFaults(node, allowed, line);
  if (node.type === 'text' || node.type === 'break') return [];
  if (node.type === 'link' && !isSafeLink(node.url ?? ''))
    return [
      {
        line,
        message: `liên kết tới "${node.url ?? ''}"; chỉ được dẫn tới trang khác của trang này (bắt đầu bằng /) hoặc địa chỉ https://`,
      },
    ];
  if (node.type === 'heading' && node.depth === 1)
    return [{ line, message: 'tiêu đề một dấu #; tên trang đã ở trường "title", hãy dùng ##' }];
  if (node.type !== 'link' && !CONTAINERS.includes(node.type))
    return [{ line, message: `có ${REFUSED[node.type] ?? `"${node.type}"; hãy bỏ đi`}` }];
  return (node.children ?? []).flatMap((child) => refused(child, allowed, line));
}

function elementFaults(node: TextNode, allowed: AllowedElements, line: number): TextFault[] {
  const name = node.name ?? '';
  const wanted = Object.hasOwn(allowed, name) ? allowed[name] : undefined;
  const example = Object.entries(allowed)
    .map(([known, names]) => `<${[known, ...names.map((each) => `${each}="…"`)].join(' ')} />`)
    .join(' hoặc ');
  if (wanted === undefined)
    return [
      { line, message: `có <${name}>; trong lời văn chỉ được dùng ${example}, không có mã HTML` },
    ];
  const attributes = node.attributes ?? [];
  const written = attributes.map((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? attribute.name
      : undefined,
  );
  const right = written.length === wanted.length && wanted.every((each) => written.includes(each));
  if (right && (node.children ?? []).length === 0) return [];
  return [{ line, message: `<${name}> viết chưa đúng; hãy viết ${example}` }];
}

/** The paragraphs and headings below a node, in order. */
function blocksOf(node: TextNode, inList: boolean): TextBlock[] {
  if (node.type === 'paragraph' || node.type === 'heading' || ELEMENTS.includes(node.type)) {
    const inside = insideOf(node);
    return [
      {
        kind: node.type === 'heading' ? 'heading' : 'paragraph',
        depth: node.depth ?? 0,
        inList,
        text: wordsOf(node),
        marked: inside.some(({ type }) => ['emphasis', 'strong', 'link'].includes(type)),
        elements: inside.filter(({ type }) => ELEMENTS.includes(type)).map(elementOf),
        links: inside
          .filter(({ type }) => type === 'link')
          .map((link) => ({ words: wordsOf(link), url: link.url ?? '', line: lineOf(link, 1) })),
        line: lineOf(node, 1),
      },
    ];
  }
  return (node.children ?? []).flatMap((child) =>
    blocksOf(child, inList || node.type === 'listItem'),
  );
}

/** A node and every node below it. */
const insideOf = (node: TextNode): TextNode[] => [
  node,
  ...(node.children ?? []).flatMap((child) => insideOf(child)),
];

const wordsOf = (node: TextNode): string =>
  insideOf(node)
    .map(({ type, value }) => (type === 'break' ? ' ' : type === 'text' ? (value ?? '') : ''))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();

const elementOf = (node: TextNode): TextElement => ({
  name: node.name ?? '',
  attributes: Object.fromEntries(
    (node.attributes ?? []).map(({ name, value }) => [name ?? '', String(value)]),
  ),
  line: lineOf(node, 1),
});
