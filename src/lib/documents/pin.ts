import { writtenPin, type Pin } from '#src/schemas/pin.ts';
import { collator } from '#src/vietnamese/collator.ts';
import { foldSpace } from '#src/vietnamese/text.ts';
import { textOf, type Clause, type ClauseTree } from './clause.ts';

/** What a pin leads to. */
export interface ResolvedPin {
  readonly document: string;
  readonly clause: Clause;
  readonly quote?: string;
}

/** A pin that points nowhere, or quotes what is not there. The message is for the author. */
export class PinError extends Error {
  override readonly name = 'PinError';
  /** The document that is not there, where that is why. */
  readonly missing: string | undefined;

  constructor(message: string, missing?: string) {
    super(message);
    this.missing = missing;
  }
}

/** As many addresses as an author can look through. */
const SHOWN = 8;

/** Addresses that an author may have meant: what stands in the nearest clause that does exist, from where it would stand. */
function nearest(tree: ClauseTree, address: string): string[] {
  const steps = address.split('.').slice(0, -1);
  while (steps.length > 0 && !tree.get(steps.join('.'))?.children.length) steps.pop();
  const beside = (steps.length > 0 ? tree.get(steps.join('.'))?.children : tree.clauses) ?? [];
  const addresses = beside.map((clause) => clause.address);
  const before = addresses.filter((other) => collator.compare(other, address) < 0).length;
  const start = Math.max(0, Math.min(before - SHOWN / 2, addresses.length - SHOWN));
  return addresses.slice(start, start + SHOWN);
}

/** Words of a message: as many as show which they are. */
const shorten = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

/**
 * The clause at an address of one document, checked to hold the quoted words (white space folded).
 *
 * @throws PinError where there is no such clause, or the words are not in it
 */
export function resolveClause(tree: ClauseTree, address: string, quote?: string): Clause {
  const clause = tree.get(address);
  if (!clause) {
    const spelt = tree.all.find((one) => one.address.toLowerCase() === address.toLowerCase());
    const near = spelt ? [spelt.address] : nearest(tree, address);
    throw new PinError(
      `không có mục "${address}"; ${near.length > 0 ? `gần nhất có: ${near.join(', ')}` : 'văn bản này không có toàn văn'}`,
    );
  }
  if (quote === undefined || foldSpace(textOf(clause)).includes(foldSpace(quote))) return clause;
  const elsewhere = tree.all
    .filter((other) => foldSpace(textOf(other)).includes(foldSpace(quote)))
    .at(-1);
  const hint = elsewhere
    ? `câu này nằm ở mục ${elsewhere.address}`
    : `mục này viết: "${foldSpace(textOf(clause)).slice(0, 160)}"`;
  throw new PinError(`mục ${address} không có nguyên văn câu "${shorten(quote)}"; ${hint}`);
}

/**
 * Resolves a pin.
 *
 * @param treeOf gives the tree of a document, or undefined where there is no such document
 * @throws PinError where document, clause or words are not there
 */
export function pin(
  target: Pin,
  treeOf: (document: string) => ClauseTree | undefined,
): ResolvedPin {
  const { document } = target;
  const tree = treeOf(document);
  if (!tree)
    throw new PinError(
      `ghim "${writtenPin(target)}" trỏ đến văn bản "${document}" không có trong content/documents`,
      document,
    );
  const clause = resolveClause(tree, target.clause, target.quote);
  return { document, clause, ...(target.quote !== undefined && { quote: target.quote }) };
}
