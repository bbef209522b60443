import { LineCounter, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { Piece } from './plain-language.ts';

/** A guide's file taken apart. */
export interface BenefitFile {
  /** The frontmatter as plain data, not yet checked. */
  data: unknown;
  /** The MDX below it. */
  body: string;
  /** What citizens read: the frontmatter's plain texts and the body's paragraphs, with their lines. */
  pieces: Piece[];
}

/** Keys whose values are not plain prose: words of the source, ids, data, and what people call the thing. */
const NOT_PROSE = new Set([
  'pin',
  'also',
  'titlePrinted',
  'at',
  'quote',
  'aliases',
  'answers',
  'test',
  'facts',
  'document',
  'agency',
  'cited',
  'kind',
  'about',
  'result',
  'situations',
  'audiences',
  'officeNow',
  'notes',
  'until',
  'every',
  'from',
  'to',
]);

/** Rules may hold one text for readers: what the source leaves open. */
const keepsProse = (key: string) => key === 'unclear';

function prose(node: unknown, line: (offset: number) => number, inData = false): Piece[] {
  if (isMap(node))
    return node.items.flatMap(({ key, value }) => {
      const name = isScalar(key) ? String(key.value) : '';
      if (name === 'test') return prose(value, line, true);
      if (inData) return prose(value, line, !keepsProse(name));
      return NOT_PROSE.has(name) ? [] : prose(value, line);
    });
  if (isSeq(node)) return node.items.flatMap((item) => prose(item as Node, line, inData));
  if (isScalar(node) && typeof node.value === 'string' && !inData)
    return [{ text: node.value, line: line(node.range?.[0] ?? 0) }];
  return [];
}

/** The body's paragraphs as they read: without pins, link addresses and marks of emphasis. */
function paragraphs(body: string, firstLine: number): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | undefined;
  body.split('\n').forEach((raw, index) => {
    const text = raw
      .replace(/<[^>]*>/gu, '')
      .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
      .replace(/^\s*(?:#+|[-*>])\s+/u, '')
      .replace(/\*+/gu, '')
      .replace(/\s+/gu, ' ')
      .trim();
    if (raw.trim() === '') open = undefined;
    else if (open) open.text = `${open.text} ${text}`.trim();
    else pieces.push((open = { text, line: firstLine + index }));
  });
  return pieces.filter(({ text }) => text !== '');
}

/**
 * Reads a guide's source.
 * @throws Error, in Vietnamese, where the frontmatter is missing or is not YAML
 */
export function readBenefitFile(source: string): BenefitFile {
  const match = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/u.exec(source);
  if (!match) throw new Error('thiếu phần đầu tệp giữa hai dòng "---"');
  const [, front = '', body = ''] = match;
  const lines = new LineCounter();
  const document = parseDocument(front, { lineCounter: lines });
  const [error] = document.errors;
  if (error) throw new Error(`dòng ${lines.linePos(error.pos[0]).line + 1}: ${error.message}`);
  const line = (offset: number) => lines.linePos(offset).line + 1;
  const bodyStart = source.slice(0, source.length - body.length).split('\n').length;
  return {
    data: document.toJS() as unknown,
    body,
    pieces: [...prose(document.contents, line), ...paragraphs(body, bodyStart)],
  };
}
