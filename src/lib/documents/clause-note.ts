import type { NoteEntry } from '#src/lib/page-notes.ts';
import { required } from '#src/lib/required.ts';
import { paths } from '#src/site/paths.ts';
import { ownLines, type ClauseTree } from './clause.ts';

/** What of a document a note names. */
export interface NotedDocument {
  readonly slug: string;
  readonly tree: ClauseTree;
  /** `Kế hoạch 71/KH-UBND` */
  readonly name: string;
  /** Its province, or what stands for it. */
  readonly place: string;
}

/**
 * A clause as an entry of a page's notes.
 *
 * @param quote its words that matter; left out: all that it prints itself
 * @throws Error where the document has no such clause
 */
export function clauseNote(document: NotedDocument, clause: string, quote?: string): NoteEntry {
  const found = required(document.tree.get(clause), `mục ${clause} trong ${document.slug}`);
  return {
    kind: 'clause',
    pin: { document: document.slug, clause },
    reading: found.reading,
    quote: quote ?? ownLines(found).join(' '),
    citation: `${document.name} (${document.place})`,
    href: paths.clause(document.slug, clause),
  };
}
