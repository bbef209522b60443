import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, parseDocument, stringify } from 'yaml';
import { textOf as wordsOf, type ClauseTree } from '#src/lib/documents/clause.ts';
import { applyEdits, type Edit } from '#src/lib/documents/compare-source.ts';
import { fingerprints, renewLock } from '#src/lib/documents/lock.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { filesBelow } from '#src/loaders/content-files.ts';
import type { Content, Entry } from '#src/loaders/content.ts';
import { sourceSchema, type SourceChanges } from '#src/schemas/source.ts';
import { foldSpace } from '#src/vietnamese/text.ts';
import { writtenLock } from '#scripts/lib/lock-pages.ts';
import { headOf, type Head } from '#scripts/nhap/head.ts';
import type { MadeFile } from '#scripts/nhap/record.ts';
import { sourceLines } from '#scripts/nhap/source-lines.ts';
import { takeIn, withAllWords, type TakenIn } from '#scripts/nhap/take-in.ts';
import type { ReplacedFile } from '#scripts/nhap/write-files.ts';
import { alignClauses } from './align.ts';
import { differenceOf, type Difference } from './difference.ts';
import { mergeBodies } from './merge-body.ts';
import { isCounted, pinsIn, type PinPlace } from './pins.ts';

/** A document that is there already and whose file comes again: what differs, and what to write so that nothing is lost. */

/** A pin that was moved, or that somebody has to look at. */
export interface MovedPin {
  readonly file: string;
  readonly line: number;
  readonly from: string;
  readonly to: string;
}

export interface OpenPin {
  readonly file: string;
  readonly line: number;
  readonly clause: string;
  readonly quote?: string | undefined;
  /** In Vietnamese: what is wrong and what to do. */
  readonly why: string;
}

export interface Update {
  readonly difference: Difference;
  readonly moved: readonly MovedPin[];
  /** What cannot be moved; the check of content does not let it pass either. */
  readonly open: readonly OpenPin[];
  /** What else an editor has to look at, in Vietnamese. */
  readonly look: readonly string[];
  readonly files: readonly (MadeFile | ReplacedFile)[];
  /** The document's addresses are locked: readers are told why they change. */
  readonly isLocked: boolean;
}

const read = (text: string): TakenIn => takeIn({ format: 'text', text, remarks: [] });

const yaml = (value: unknown): string =>
  stringify(value, { aliasDuplicateObjects: false, lineWidth: 0, singleQuote: true });

/** Words of a list of a source, white space folded. */
const entryKey = ({ words, reason }: SourceChanges['leftOut'][number]): string =>
  `${reason} ${foldSpace(words)}`;

/** What is left out of the new file: as the machine says, and what an editor had left out beside it, where it stands now. */
function changesNow(
  machineBefore: SourceChanges,
  editor: SourceChanges | undefined,
  machine: SourceChanges,
  text: string,
  look: string[],
): SourceChanges {
  const known = new Set([...machineBefore.leftOut, ...machine.leftOut].map(entryKey));
  const own = (editor?.leftOut ?? []).filter((entry) => !known.has(entryKey(entry)));
  const lines = sourceLines(text);
  const found = own.flatMap((entry) => {
    const at = lines
      .filter((line) => foldSpace(line.text) === foldSpace(entry.words))
      .map(({ number }) => number);
    if (at.length === entry.lines.length) return [{ ...entry, lines: at }];
    look.push(
      `Chữ đã bỏ "${entry.words.slice(0, 60)}" không còn đứng riêng một dòng trong tệp mới; xem lại sources.`,
    );
    return [];
  });
  return {
    ...machine,
    leftOut: [...machine.leftOut, ...found].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0)),
  };
}

/** Fields of the head that stand in the frontmatter letter by letter, with their names for editors. */
const FIELDS: readonly {
  readonly name: string;
  readonly path: readonly [string, ...string[]];
  readonly of: (head: Head) => string | undefined;
}[] = [
  { name: 'số', path: ['number', 'value'], of: (head) => head.number?.value.value },
  { name: 'dòng số', path: ['number', 'printed'], of: (head) => head.number?.printed },
  { name: 'ngày', path: ['issued', 'date'], of: (head) => head.issued?.value },
  { name: 'dòng ngày', path: ['issued', 'printed'], of: (head) => head.issued?.printed },
  { name: 'trích yếu', path: ['title'], of: (head) => head.title?.value },
  { name: 'người ký', path: ['signer', 'name'], of: (head) => head.signers[0]?.value.name },
];

/** Changes of the frontmatter: what the new file prints otherwise, where it stands as the machine had read it. */
function headEdits(front: string, before: Head, now: Head, look: string[]): Edit[] {
  const document = parseDocument(front, { prettyErrors: false });
  return FIELDS.flatMap(({ name, path, of }): Edit[] => {
    const [old, fresh] = [of(before), of(now)];
    if (old === fresh) return [];
    const node: unknown = document.getIn(path, true);
    const value = isScalar(node) && typeof node.value === 'string' ? node.value : undefined;
    if (value !== undefined && value === fresh) return [];
    if (isScalar(node) && node.range && value === old && fresh !== undefined)
      return [
        { start: node.range[0], end: node.range[1], text: `'${fresh.replaceAll("'", "''")}'` },
      ];
    look.push(
      `Tệp mới in ${name} "${fresh ?? 'để trống'}", tệp trước in "${old ?? 'để trống'}"; xem lại "${path.join('.')}" (đang ghi "${value ?? 'không ghi'}").`,
    );
    return [];
  });
}

/** Sets a scalar of the frontmatter. */
function scalarEdit(front: string, path: readonly string[], text: string): Edit[] {
  const node: unknown = parseDocument(front, { prettyErrors: false }).getIn(path, true);
  return isScalar(node) && node.range
    ? [{ start: node.range[0], end: node.range[1], text: `'${text}'` }]
    : [];
}

/** The innermost clauses that hold words. */
function holders(tree: ClauseTree, quote: string): string[] {
  const words = foldSpace(quote);
  return tree.all
    .filter(
      (clause) =>
        foldSpace(wordsOf(clause)).includes(words) &&
        !clause.children.some((child) => foldSpace(wordsOf(child)).includes(words)),
    )
    .map(({ address }) => address);
}

/** What stands before an address that no clause has, so that a pin without a clause is told of and does not lead to another. */
const LOST = 'cu';

/** Where a pin leads now. */
function pinNow(
  { clause, quote }: PinPlace,
  twins: ReadonlyMap<string, string>,
  after: ClauseTree,
): { to: string; why?: string } {
  const twin = twins.get(clause);
  const holds = (address: string): boolean => {
    const there = after.get(address);
    return (
      there !== undefined &&
      (quote === undefined || foldSpace(wordsOf(there)).includes(foldSpace(quote)))
    );
  };
  if (twin !== undefined && holds(twin)) return { to: twin };
  const found = quote === undefined ? [] : holders(after, quote);
  const [only] = found;
  if (only !== undefined && found.length === 1) return { to: only };
  if (twin !== undefined) {
    const there = after.get(twin);
    return {
      to: twin,
      why: `mục ${twin} nay viết: "${foldSpace(there ? wordsOf(there) : '').slice(0, 160)}"; hãy chép lại câu trích và xem lời viết theo nó còn đúng không`,
    };
  }
  const told =
    found.length > 1
      ? `mục này không còn; câu trích nay có ở ${found.join(', ')}: hãy chọn một`
      : 'mục này không còn trong tệp mới; hãy trỏ tới mục khác, hoặc bỏ điều viết theo nó';
  return { to: after.get(clause) ? `${LOST}.${clause}` : clause, why: told };
}

/** Where readers of an address that is gone are led: its twin, else the nearest clause above it that is still there. */
function leadOn(
  address: string,
  before: ClauseTree,
  after: ClauseTree,
  twins: ReadonlyMap<string, string>,
): string | undefined {
  const twin = twins.get(address);
  if (twin !== undefined) return twin;
  const steps = address.split('.');
  for (let size = steps.length - 1; size > 0; size -= 1) {
    const above = twins.get(steps.slice(0, size).join('.'));
    if (above !== undefined) return above;
  }
  const index = before.all.findIndex((clause) => clause.address === address);
  const earlier = before.all.slice(0, Math.max(0, index)).reverse();
  return (
    earlier.map((clause) => twins.get(clause.address)).find((to) => to !== undefined) ??
    after.all[0]?.address
  );
}

/** A file's text as authors have it; line ends are theirs. */
const fileText = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

/** Changes of the pins in every file, with what was moved and what is left. */
function pinEdits(
  root: string,
  id: string,
  before: ClauseTree,
  after: ClauseTree,
  twins: ReadonlyMap<string, string>,
): { edits: Map<string, Edit[]>; moved: MovedPin[]; open: OpenPin[]; look: string[] } {
  const edits = new Map<string, Edit[]>();
  const moved: MovedPin[] = [];
  const open: OpenPin[] = [];
  const look: string[] = [];
  for (const path of filesBelow(root).files) {
    if (!/\.(?:yaml|mdx)$/u.test(path) || path.startsWith('locks/')) continue;
    const text = fileText(root, path);
    if (!text.includes(id) && !path.includes(id)) continue;
    const file = `content/${path}`;
    if (isCounted(path, text, id))
      look.push(`${file} ghi số dòng của từng mục trong tệp nguồn: hãy đếm lại cho văn bản này.`);
    for (const place of pinsIn(path, text, id, (address) => before.get(address) !== undefined)) {
      const { clause, quote, line, start, end } = place;
      const { to, why } = pinNow(place, twins, after);
      if (why !== undefined)
        open.push({ file, line, clause, ...(quote !== undefined && { quote }), why });
      else if (to !== clause) moved.push({ file, line, from: clause, to });
      if (to !== clause) edits.set(path, [...(edits.get(path) ?? []), { start, end, text: to }]);
    }
  }
  return { edits, moved, open, look };
}

/** A body merged with the new file's, all of whose words it has. */
function bodyNow(
  document: Entry<'documents'>,
  machineBefore: TakenIn | undefined,
  machine: TakenIn,
  changes: SourceChanges,
  text: string,
  look: string[],
): string {
  const merged = machineBefore
    ? mergeBodies(machineBefore.body, document.body, machine.body)
    : { body: machine.body, conflicts: [] };
  for (const words of merged.conflicts)
    look.push(
      `Đoạn "${words}…" cả người soạn và tệp mới đều sửa; đã lấy chữ của tệp mới, xem lại cách đặt đoạn.`,
    );
  const whole = withAllWords(text, changes, merged.body, document.data.kind);
  if (whole.mended > 0)
    look.push(`Có ${whole.mended} chỗ chữ được đặt theo thứ tự tệp nguồn; xem lại cách chia đoạn.`);
  return whole.body;
}

/**
 * What to write when the file of a document comes again.
 *
 * @param id of a document of the content that has a text
 * @param sourceText what will stand in `sources/`
 * @param reason why the addresses change, for readers; asked for where they are locked
 * @throws Error, in Vietnamese, where the lock does not let it
 */
export function updateOf(
  content: Content,
  id: string,
  sourceText: string,
  today: string,
  reason: string | undefined,
): Update | undefined {
  const document = content.entries.documents.get(id);
  const source = document?.data.source;
  if (!document || !source) return undefined;
  const { root } = content;
  const look: string[] = [];
  const sourcePath = `sources/${source.file}`;
  const oldSource = existsSync(join(root, sourcePath)) ? fileText(root, sourcePath) : undefined;
  // Both are read in the same way, so that what differs is what was printed and not how it was read.
  const machineBefore = oldSource === undefined ? undefined : read(oldSource);
  const machine = read(sourceText);
  const changes = changesNow(
    machineBefore?.changes ?? { leftOut: [], spaced: [] },
    content.entries.sources.get(id)?.data,
    machine.changes,
    sourceText,
    look,
  );
  const body = bodyNow(document, machineBefore, machine, changes, sourceText, look);
  const before = parseClauses(document.body, document.data);
  const after = parseClauses(body, document.data);
  const twins = alignClauses(before, after);
  const difference = differenceOf(before, after, twins);
  const pins = pinEdits(root, id, before, after, twins);
  look.push(...pins.look);
  const lock = content.entries.locks.get(id)?.data;

  const documentPath = `documents/${id}.mdx`;
  const written = fileText(root, documentPath);
  const start = written.length - (/^---\n[\s\S]*?\n---(?:\n|$)/u.exec(written)?.[0].length ?? 0);
  const front = written.slice(4, written.length - start - 4);
  const hash = createHash('sha256').update(sourceText).digest('hex');
  const frontEdits = [
    ...(sourceText === oldSource
      ? []
      : [
          ...scalarEdit(front, ['source', 'sha256'], hash),
          ...scalarEdit(front, ['source', 'compared'], today),
        ]),
    ...(machineBefore
      ? headEdits(
          front,
          headOf(machineBefore.tree, machineBefore.kind),
          headOf(machine.tree, machine.kind),
          look,
        )
      : []),
  ].map((edit) => ({ ...edit, start: edit.start + 4, end: edit.end + 4 }));
  const bodyStart = written.length - start;
  const documentEdits: Edit[] = [
    ...frontEdits,
    ...(pins.edits.get(documentPath) ?? []),
    { start: bodyStart, end: written.length, text: `\n${body}` },
  ];
  pins.edits.delete(documentPath);

  const files: (MadeFile | ReplacedFile)[] = [];
  const put = (path: string, text: string): void => {
    const there = existsSync(join(root, path)) ? fileText(root, path) : undefined;
    if (there === text) return;
    files.push(there === undefined ? { path, text } : { path, text, before: there });
  };
  put(sourcePath, sourceText);
  put(documentPath, applyEdits(written, documentEdits));
  const list = `sources/${id}.yaml`;
  const { leftOut, spaced, decomposed } = changes;
  const isNeeded = leftOut.length + spaced.length > 0 || decomposed !== undefined;
  if (isNeeded || existsSync(join(root, list)))
    put(
      list,
      yaml(
        sourceSchema.parse({
          ...(leftOut.length > 0 && { leftOut }),
          ...(spaced.length > 0 && { spaced }),
          ...(decomposed && { decomposed }),
        }),
      ),
    );
  for (const [path, edits] of pins.edits) put(path, applyEdits(fileText(root, path), edits));
  if (lock && JSON.stringify(lock.addresses) !== JSON.stringify(fingerprints(after))) {
    const gone = Object.keys(lock.addresses).filter((address) => !after.get(address));
    const moved = Object.fromEntries(
      gone.flatMap((address): [string, string][] => {
        const to = leadOn(address, before, after, twins);
        return to === undefined ? [] : [[address, to]];
      }),
    );
    put(
      `locks/${id}.yaml`,
      writtenLock(renewLock(lock, after, { date: today, reason: reason ?? '' }, moved)),
    );
  }
  return {
    difference,
    moved: pins.moved,
    open: pins.open,
    look,
    files,
    isLocked: lock !== undefined,
  };
}
