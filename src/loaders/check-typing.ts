import { readGuideBody } from '#src/lib/benefits/benefit-text.ts';
import { typingSlip } from '#src/lib/typing-slips.ts';
import type { CollectionName } from '#src/schemas/collections.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import type { Content, Entry } from './content.ts';

/** Slips of typing in the editors' own words; what is printed in a source stays as it is printed. */

/** Fields with words of a source, of another's page, or of readers as they type them. */
const NOT_OWN: ReadonlySet<string> = new Set([
  'quote',
  'printed',
  'titlePrinted',
  'forms',
  'words',
  'url',
  'source',
  'sources',
  'acts',
  'act',
  'document',
  'clause',
  'aliases',
  'test',
  'agencyAs',
  'within',
]);

/** Collections of which a title is the printed one. */
const PRINTED_TITLE: ReadonlySet<CollectionName> = new Set(['documents', 'cited']);

/** Collections that are words as readers type them, parts of words, or written by a command. */
const LEFT_OUT: ReadonlySet<CollectionName> = new Set([
  'locks',
  'addresses',
  'conditions',
  'sources',
  // Told as a part of its document's record.
  'extracts',
]);

/** A text with the keys that lead to it. */
interface Found {
  readonly path: readonly PropertyKey[];
  readonly text: string;
}

function ownTexts(
  value: unknown,
  collection: CollectionName,
  path: readonly PropertyKey[],
): Found[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (NOT_OWN.has(key) || (key === 'title' && path.length === 0 && PRINTED_TITLE.has(collection)))
      return [];
    return ownTexts(inner, collection, [...path, Array.isArray(value) ? Number(key) : key]);
  });
}

function inBody({ file, body, bodyLine }: Entry<'benefits'>): ContentProblem[] {
  return readGuideBody(body).blocks.flatMap(({ text, line }) => {
    const message = typingSlip(text);
    return message === undefined ? [] : [{ file, line: bodyLine + line - 1, message }];
  });
}

/** Every text of editors with a slip of typing, told with its field and line. */
export function checkTyping({ entries, damaged }: Content): ContentProblem[] {
  const all = [...Object.values(entries), damaged].flatMap(
    (collection) => [...collection.values()] as Entry[],
  );
  return [
    ...all
      .filter(({ collection }) => !LEFT_OUT.has(collection))
      .flatMap((entry) =>
        ownTexts(entry.data, entry.collection, []).flatMap(({ path, text }) => {
          const message = typingSlip(text);
          return message === undefined ? [] : [entry.tell(path, message)];
        }),
      ),
    ...[...entries.benefits.values()].flatMap(inBody),
  ];
}
