import type { ClauseTree } from '#src/lib/documents/clause.ts';
import type { PublishedData, PublishedName } from '#src/schemas/collections.ts';

/** An entry as pages get it. */
export interface PublishedEntry<Name extends PublishedName = PublishedName> {
  readonly id: string;
  readonly collection: Name;
  readonly data: PublishedData<Name>;
  readonly body: string;
}

/**
 * The checked content, handed from the loaders to the queries within one process. Vite evaluates the code of loaders and of
 * pages apart, in a build and in development; going through Astro's store instead, all of the content was written as text
 * and read again, and copied at each question.
 */
export interface SharedContent {
  /** The entries of a collection, by id. */
  entries<Name extends PublishedName>(name: Name): readonly PublishedEntry<Name>[];
  /** The tree of a document's text, which its checks have read already. @throws where there is no such document */
  tree(document: string): ClauseTree;
}

const KEY = Symbol.for('so-tay-an-sinh.content');

/** Whoever reads the content gives it to all who ask after. */
export function shareContent(content: () => SharedContent): void {
  Reflect.set(globalThis, KEY, content);
}

/** Whether anybody has read the content yet. */
export const isShared = (): boolean => Reflect.has(globalThis, KEY);

/** The content as it was read last. @throws where nobody has read it yet */
export function sharedContent(): SharedContent {
  const content = Reflect.get(globalThis, KEY) as (() => SharedContent) | undefined;
  if (!content) throw new Error('The content is asked for before it was read.');
  return content();
}
