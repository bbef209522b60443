import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprints } from '#src/lib/documents/lock.ts';
import type { ClauseTree } from '#src/lib/documents/clause.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import type { Content } from '#src/loaders/content.ts';
import { takeIn } from './take-in.ts';

/** A document that is there already and comes again: what differs, clause by clause, and which pins are touched. */

export interface Difference {
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Old address → new one, where the same words stand at another address now. */
  readonly moved: Readonly<Record<string, string>>;
  /** Where a clause that is gone or changed is pinned: file and clause. */
  readonly pins: readonly { readonly file: string; readonly clause: string }[];
}

/** Compares the clauses of two readings of a document. */
function clauseDifference(before: ClauseTree, after: ClauseTree): Omit<Difference, 'pins'> {
  const [old, now] = [fingerprints(before), fingerprints(after)];
  const gone = Object.keys(old).filter((address) => !(address in now));
  const fresh = Object.keys(now).filter((address) => !(address in old));
  const changedOf = Object.keys(old).filter(
    (address) => address in now && old[address] !== now[address],
  );
  const moved: Record<string, string> = {};
  for (const address of [...gone, ...changedOf]) {
    const twins = [...fresh, ...changedOf].filter((other) => now[other] === old[address]);
    // Words that stand twice do not say where they went.
    if (
      twins.length === 1 &&
      twins[0] !== undefined &&
      Object.values(old).filter((print) => print === old[address]).length === 1
    )
      moved[address] = twins[0];
  }
  return {
    changed: changedOf.filter((address) => !(address in moved)),
    added: fresh.filter((address) => !Object.values(moved).includes(address)),
    removed: gone.filter((address) => !(address in moved)),
    moved,
  };
}

/** Every clause of a document that content pins, with the file that does. */
function pinsTo(content: Content, id: string): { file: string; clause: string }[] {
  const out: { file: string; clause: string }[] = [];
  const walk = (value: unknown, file: string, own: boolean): void => {
    if (Array.isArray(value)) {
      for (const item of value) walk(item, file, own);
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    const { document, clause } = value as { document?: unknown; clause?: unknown };
    if (typeof clause === 'string' && (document === id || (own && document === undefined)))
      out.push({ file, clause });
    for (const item of Object.values(value)) walk(item, file, own);
  };
  for (const entries of Object.values(content.entries))
    for (const entry of entries.values()) walk(entry.data, entry.file, entry.id === id);
  return out;
}

/** A document as the machine reads its source, so that marks which an editor has set otherwise are no difference. */
function treeBefore(content: Content, id: string): ClauseTree | undefined {
  const document = content.entries.documents.get(id);
  if (!document) return undefined;
  const file = document.data.source && join(content.root, 'sources', document.data.source.file);
  if (file === undefined || !existsSync(file)) return parseClauses(document.body, document.data);
  return takeIn({ format: 'text', text: readFileSync(file, 'utf8'), remarks: [] }).tree;
}

/** What differs between a document of the content and its new text. */
export function differenceFrom(
  content: Content,
  id: string,
  after: ClauseTree,
): Difference | undefined {
  const document = content.entries.documents.get(id);
  if (!document) return undefined;
  const found = clauseDifference(treeBefore(content, id) ?? after, after);
  const touched = new Set([...found.changed, ...found.removed, ...Object.keys(found.moved)]);
  return { ...found, pins: pinsTo(content, id).filter(({ clause }) => touched.has(clause)) };
}

/** Whether nothing differs. */
export const isSame = ({ changed, added, removed, moved }: Difference): boolean =>
  changed.length + added.length + removed.length + Object.keys(moved).length === 0;

/** The difference as lines for an editor. */
export function differenceText(id: string, difference: Difference): string {
  const { changed, added, removed, moved, pins } = difference;
  const moves = Object.entries(moved);
  if (isSame(difference))
    return `${id}: đã có, từng mục và từng chữ như nhau; không có gì phải làm.`;
  const line = (name: string, list: readonly string[]): string[] =>
    list.length > 0 ? [`  ${name}: ${list.join(', ')}`] : [];
  return [
    `${id}: đã có và bản này khác. Chưa ghi gì.`,
    ...line('mục đổi chữ', changed),
    ...line('mục mới', added),
    ...line('mục không còn', removed),
    ...line(
      'mục đổi chỗ',
      moves.map(([from, to]) => `${from} → ${to}`),
    ),
    ...(pins.length > 0
      ? [
          '  ghim phải xem lại:',
          ...pins.map(
            ({ file, clause }) =>
              `    ${file}: ${clause}${moved[clause] === undefined ? '' : ` → ${moved[clause]}`}`,
          ),
        ]
      : ['  không ghim nào trỏ tới các mục này.']),
  ].join('\n');
}
