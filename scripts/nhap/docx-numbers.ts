import render from 'dom-serializer';
import { Element, Text, isTag, type AnyNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { toRoman } from '#src/vietnamese/roman.ts';

/** The numbers that Word makes itself (`word/numbering.xml`), written into the paragraphs as text. */

const XML = { xmlMode: true, decodeEntities: true } as const;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

interface Level {
  readonly format: string;
  /** `%1.%2.`: what is printed. */
  readonly text: string;
  readonly start: number;
}

type Levels = ReadonlyMap<number, Level>;

const children = (node: Element, name: string): Element[] =>
  node.children.filter((child): child is Element => isTag(child) && child.name === name);
const child = (node: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => at && children(at, name)[0], node);
const value = (node: Element | undefined): string | undefined => node?.attribs['w:val'];

function all(nodes: readonly AnyNode[], name: string): Element[] {
  return nodes.flatMap((node) =>
    isTag(node) ? [...(node.name === name ? [node] : []), ...all(node.children, name)] : [],
  );
}

function levelsOf(xml: string): Map<string, Levels> {
  const { children: nodes } = parseDocument(xml, XML);
  const abstract = new Map(
    all(nodes, 'w:abstractNum').map((made) => [
      made.attribs['w:abstractNumId'],
      new Map(
        children(made, 'w:lvl').map((level): [number, Level] => [
          Number(level.attribs['w:ilvl']),
          {
            format: value(child(level, 'w:numFmt')) ?? 'decimal',
            text: value(child(level, 'w:lvlText')) ?? '',
            start: Number(value(child(level, 'w:start')) ?? '1'),
          },
        ]),
      ),
    ]),
  );
  return new Map(
    all(nodes, 'w:num').map((made) => [
      made.attribs['w:numId'] ?? '',
      abstract.get(value(child(made, 'w:abstractNumId'))) ?? new Map<number, Level>(),
    ]),
  );
}

/** The numbering that a style brings along: style → numbering and level. */
function numberedStyles(xml: string): Map<string, { id: string; level: number }> {
  const out = new Map<string, { id: string; level: number }>();
  for (const style of all(parseDocument(xml, XML).children, 'w:style')) {
    const numbers = child(style, 'w:pPr', 'w:numPr');
    const id = value(child(numbers, 'w:numId'));
    if (id !== undefined)
      out.set(style.attribs['w:styleId'] ?? '', {
        id,
        level: Number(value(child(numbers, 'w:ilvl')) ?? '0'),
      });
  }
  return out;
}

function printed(count: number, format: string): string {
  if (format === 'upperRoman') return toRoman(count);
  if (format === 'lowerRoman') return toRoman(count).toLowerCase();
  const letter = LETTERS[(count - 1) % LETTERS.length] ?? '';
  if (format === 'lowerLetter') return letter;
  if (format === 'upperLetter') return letter.toUpperCase();
  return format === 'decimalZero' && count < 10 ? `0${count}` : String(count);
}

/** The mark of a bullet as a dash: fonts of signs have no letters that can be read. */
const bullet = (text: string): string => (/^[-–—+*•]$/u.test(text) ? text.replace('*', '-') : '-');

/**
 * Writes into each numbered paragraph what Word would print before it.
 *
 * @returns the document's XML, and how many paragraphs got their number
 */
export function numberParagraphs(
  documentXml: string,
  numberingXml: string | undefined,
  stylesXml: string | undefined,
): { xml: string; count: number } {
  if (numberingXml === undefined) return { xml: documentXml, count: 0 };
  const lists = levelsOf(numberingXml);
  const styles = stylesXml === undefined ? new Map<string, never>() : numberedStyles(stylesXml);
  const dom = parseDocument(documentXml, XML);
  const counts = new Map<string, number[]>();
  let count = 0;
  for (const paragraph of all(dom.children, 'w:p')) {
    const properties = child(paragraph, 'w:pPr');
    const own = child(properties, 'w:numPr');
    const style = styles.get(value(child(properties, 'w:pStyle')) ?? '');
    const id = value(child(own, 'w:numId')) ?? style?.id;
    const at = Number(value(child(own, 'w:ilvl')) ?? style?.level ?? 0);
    const levels = id === undefined || id === '0' ? undefined : lists.get(id);
    const level = levels?.get(at);
    if (id === undefined || !levels || !level || level.format === 'none') continue;
    if (all([paragraph], 'w:t').every((run) => render(run.children, XML).trim() === '')) continue;
    const running = counts.get(id) ?? [];
    counts.set(id, running);
    running.length = at + 1;
    running[at] = (running[at] ?? level.start - 1) + 1;
    const text =
      level.format === 'bullet'
        ? bullet(level.text)
        : level.text.replace(/%(\d)/gu, (_mark, digit: string) => {
            const other = Number(digit) - 1;
            return printed(
              running[other] ?? levels.get(other)?.start ?? 1,
              levels.get(other)?.format ?? 'decimal',
            );
          });
    if (text.trim() === '') continue;
    const run = new Element('w:r', {}, [
      new Element('w:t', { 'xml:space': 'preserve' }, [new Text(`${text} `)]),
    ]);
    const index = properties ? paragraph.children.indexOf(properties) + 1 : 0;
    paragraph.children.splice(index, 0, run);
    // Mammoth would make a list of it, and a list has no numbers.
    if (own && properties) properties.children = properties.children.filter((node) => node !== own);
    count += 1;
  }
  return { xml: render(dom, XML), count };
}
