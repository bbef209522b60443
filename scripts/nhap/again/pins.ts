import { isMap, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { collectionOf } from '#src/loaders/content-files.ts';
import { specOf } from '#src/schemas/collections.ts';
import type { PinScope } from '#src/schemas/pin.ts';
import { fieldOf, textOf } from '#scripts/nang-cap/yaml-edit.ts';

/** Every place in the files of content that names a clause of a document, found in the text so that it can be changed there. */

/** A place that names a clause. */
export interface PinPlace {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly clause: string;
  readonly quote?: string;
  /** Where the address stands in the file's text. */
  readonly start: number;
  readonly end: number;
}

const CLAUSE = String.raw`[A-Za-z0-9]+(?:\.[A-Za-z0-9]+)*`;

/** Fields of a document's own files that hold addresses beside `at`; only a value that is one counts. */
const OWN_FIELDS = new Set(['at', 'of', 'assignment', 'work']);

/** How the pins of a file say their document. @param path from the content folder, with `/` between */
function scopeOf(path: string): PinScope {
  if (path.startsWith('expected/')) return { field: 'document' };
  const collection = collectionOf(path);
  return collection === undefined ? 'none' : specOf(collection).pins;
}

/** The YAML of a file and where it begins, and what follows it. */
function partsOf(path: string, text: string): { yaml: string; offset: number; body: string } {
  if (!path.endsWith('.mdx')) return { yaml: text, offset: 0, body: '' };
  const match = /^---\n([\s\S]*?)\n---(?:\n|$)/u.exec(text);
  return match
    ? { yaml: match[1] ?? '', offset: 4, body: text.slice(match[0].length) }
    : { yaml: '', offset: 0, body: text };
}

/**
 * The places of a file that name clauses of a document.
 *
 * @param path from the content folder
 * @param id of the document
 * @param isClause whether the document has such a clause
 */
export function pinsIn(
  path: string,
  text: string,
  id: string,
  isClause: (address: string) => boolean,
): PinPlace[] {
  const out: PinPlace[] = [];
  const { yaml, offset, body } = partsOf(path, text);
  const scope = scopeOf(path);
  const isOwn = scope === 'own' && path.split('/')[1]?.replace(/\.[a-z]+$/u, '') === id;
  const full = new RegExp(`^${id}#(${CLAUSE})$`, 'u');
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const take = (node: unknown, key: string, isMeant: boolean, map: unknown): void => {
    if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return;
    const whole = full.exec(node.value)?.[1];
    const clause = whole ?? (isMeant && isClause(node.value) ? node.value : undefined);
    if (clause === undefined) return;
    const raw = yaml.slice(node.range[0], node.range[1]);
    const start = node.range[0] + raw.lastIndexOf(clause);
    const quote = key === 'at' ? textOf(map, 'quote') : undefined;
    out.push({
      line: lines.linePos(node.range[0]).line + (offset > 0 ? 1 : 0),
      clause,
      ...(quote !== undefined && { quote }),
      start: offset + start,
      end: offset + start + clause.length,
    });
  };
  /** @param isInside what encloses this names the document @param ofItem the same of the nearest group alone */
  const walk = (
    node: unknown,
    key: string,
    isInside: boolean,
    ofItem: boolean,
    map: unknown,
  ): void => {
    if (isMap(node)) {
      const named = typeof scope === 'object' ? textOf(node, scope.field) : undefined;
      const inside = named === undefined ? isInside : named === id;
      const other = textOf(node, 'document') === id;
      for (const pair of node.items) {
        const name = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : '';
        walk(pair.value, name, inside, other, node);
      }
    } else if (isSeq(node)) for (const item of node.items) walk(item, key, isInside, ofItem, map);
    else {
      const isMeant =
        (isOwn && OWN_FIELDS.has(key)) ||
        (typeof scope === 'object' && isInside && key === 'at') ||
        // A relation of another document names clauses of this one.
        (scope === 'own' && !isOwn && ofItem && key === 'clauses');
      take(node, key, isMeant, map);
    }
  };
  walk(document.contents, '', false, false, undefined);
  const bodyAt = text.length - body.length;
  for (const match of body.matchAll(new RegExp(`at="${id}#(${CLAUSE})"`, 'gu'))) {
    const clause = match[1] ?? '';
    const start = bodyAt + match.index + match[0].length - 1 - clause.length;
    out.push({
      line: text.slice(0, start).split('\n').length,
      clause,
      start,
      end: start + clause.length,
    });
  }
  return out;
}

/** Whether a file counts clauses of a document by hand, so that nobody but a reader can put it right: `expected/sections.yaml`. */
export const isCounted = (path: string, text: string, id: string): boolean =>
  path === 'expected/sections.yaml' &&
  fieldOf(parseDocument(text, { prettyErrors: false }).contents, id) !== undefined;
