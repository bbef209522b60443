import type { KindId } from '#src/vietnamese/document-kinds.ts';
import { partsOf, type Part } from './attached.ts';
import { flatten, type Clause, type ClauseTree } from './clause.ts';
import { finish } from './finish.ts';
import { readLines } from './lines.ts';
import { gatherQuotations } from './quotations.ts';
import { readPart } from './read-part.ts';
import { Siblings, type Context, type Parent } from './sequence.ts';
import { swallowed } from './swallowed.ts';
import { gatherTables } from './tables.ts';

/**
 * From a document's body to its tree of clauses. One line of the body is one printed line or paragraph; a line that
 * begins with `#` is a heading (`#` alone: the title); `---` parts a decision from what it carries; `\<` and `\{` mean
 * the sign. The printed numbering makes the tree: nothing else does.
 *
 * In steps: lines (`lines.ts`), tables and quotations as blocks (`tables.ts`, `quotations.ts`), parts (`attached.ts`),
 * each part's fixed places and numbered clauses (`read-part.ts`), addresses (`finish.ts`), doubts (`swallowed.ts`).
 */

/** What may be known of a document beside its body. */
export interface Known {
  /** Its kind; it decides which part has the plain addresses. */
  readonly kind?: KindId | undefined;
}

/**
 * Parses a document's body, frontmatter excluded.
 *
 * @returns the tree; mistakes are in `problems`, so that an author hears of all at once
 */
export function parseClauses(body: string, { kind }: Known = {}): ClauseTree {
  const context: Context = {
    problems: [],
    seen: new Map(),
    running: new Map(),
    footnotes: 0,
    toldOfDd: false,
  };
  const { problems } = context;
  const lines = gatherQuotations(gatherTables(readLines(body)), problems);
  const top = new Siblings();
  const clauses = partsOf(lines, kind, problems).flatMap((part) => {
    context.running.clear();
    const drafts = readPart(part, problems);
    return part.prefix === undefined
      ? drafts.map((item) => finish(item, undefined, top, context))
      : [attachedPart(part, part.prefix, drafts, context)];
  });
  const all = flatten(clauses);
  for (const problem of swallowed(all)) problems.push(problem);
  const byAddress = new Map(all.map((clause) => [clause.address, clause]));
  problems.sort((a, b) => a.line - b.line);
  return { clauses, all, problems, get: (address) => byAddress.get(address) };
}

/** A part whose addresses all begin with its prefix: the decision before a plan, an annex after it. */
function attachedPart(
  { lines }: Part,
  { address, reading }: NonNullable<Part['prefix']>,
  drafts: ReturnType<typeof readPart>,
  context: Context,
): Clause {
  const alone: Parent = { address, reading, kind: 'carrier', isQuoted: false };
  const self: Parent = { ...alone, scope: alone };
  const siblings = new Siblings();
  return {
    address,
    kind: 'carrier',
    text: [],
    children: drafts.map((item) => finish(item, self, siblings, context)),
    reading,
    line: lines[0]?.line ?? 1,
  };
}
