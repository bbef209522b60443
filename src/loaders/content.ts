import type { CollectionName, DataOf, WrittenData } from '#src/schemas/collections.ts';
import type { ReadPins } from '#src/schemas/pin.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import type { Country } from '#src/site/site-file.ts';
import type { HeldEntry, Shown } from './held-entry.ts';
import type { Salvaged } from './salvage.ts';

/** What reading `content/` gives. */

/** One entry of a collection, with what is needed to tell an author where a mistake is. */
export interface Entry<Name extends CollectionName = CollectionName, Data = DataOf<Name>> {
  readonly id: string;
  readonly collection: Name;
  /** Path as authors name it: `content/documents/abc.mdx`. */
  readonly file: string;
  readonly data: Data;
  /** What follows the frontmatter; empty for YAML. */
  readonly body: string;
  /** Line of the file on which the body begins, from 1. */
  readonly bodyLine: number;
  /** Place in its file among the others, from 0. */
  readonly order: number;
  /** A mistake of the field at a path of `data`, at the line where it stands. */
  readonly tell: (path: readonly PropertyKey[], message: string) => ContentProblem;
  /** Of one that has mistakes: what stands in for them, and the fields of which something is left out. */
  readonly rest?: Pick<Salvaged, 'standIns' | 'lost'> | undefined;
}

/** An entry as its own file gives it, before what belongs to it elsewhere is added. */
export type ReadEntry<Name extends CollectionName> = Entry<Name, ReadPins<WrittenData<Name>>>;

export type Entries = { readonly [Name in CollectionName]: ReadonlyMap<string, Entry<Name>> };

export type ReadEntries = {
  readonly [Name in CollectionName]: ReadonlyMap<string, ReadEntry<Name>>;
};

/** What could be read of documents and extracts that have mistakes. */
export type ReadDamaged = {
  readonly [Name in 'documents' | 'extracts']: Map<string, ReadEntry<Name>>;
};

/** All of `content/` as it was read. */
export interface Content {
  /** Absolute path of the content folder. */
  readonly root: string;
  /** How much of it was read. */
  readonly shown: Shown;
  /** What is left out of it since it is not published yet, by `heldKey`. */
  readonly held: ReadonlyMap<string, HeldEntry>;
  /** What is not published yet, left out of it or not. */
  readonly waiting: readonly HeldEntry[];
  readonly entries: Entries;
  /** Documents with mistakes of their own, as far as they could be read: checked like the others, and named by nobody. */
  readonly damaged: ReadonlyMap<string, Entry<'documents'>>;
  /** The country whose provinces it speaks of, where `site.yaml` says so. */
  readonly country: Country | undefined;
  /** Whether content names an entry so, be it right or full of mistakes: a mistake in it is told there and not wherever it is named. */
  isNamed(collection: CollectionName, id: string): boolean;
  /** Collections of which there is no entry, right or wrong. */
  readonly gone: ReadonlySet<CollectionName>;
  readonly problems: readonly ContentProblem[];
}
