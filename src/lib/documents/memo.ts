import type { ClauseTree } from './clause.ts';
import { parseClauses } from './parse.ts';

/**
 * A body is parsed once in a process, however many pages, checks and data files use it. Loaders and pages are bundled
 * apart, so the trees hang on the process and not on a module.
 */
const KEY = Symbol.for('so-tay-an-sinh.clause-trees');
const shared = globalThis as typeof globalThis & { [KEY]?: Map<string, ClauseTree> };

/** The clause tree of a body, parsed at the first call. Equal bodies share one tree. */
export function clauseTree(body: string): ClauseTree {
  const trees = (shared[KEY] ??= new Map<string, ClauseTree>());
  const known = trees.get(body);
  if (known) return known;
  const tree = parseClauses(body);
  trees.set(body, tree);
  return tree;
}

/** How many bodies this process has parsed. */
export function parsedBodies(): number {
  return shared[KEY]?.size ?? 0;
}
