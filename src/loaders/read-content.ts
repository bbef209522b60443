import { createHash } from 'node:crypto';
import { bodyFaults } from '#src/lib/documents/body.ts';
import { slug } from '#src/schemas/atoms.ts';
import {
  collectionNames,
  collectionSpecs,
  specOf,
  type CollectionName,
} from '#src/schemas/collections.ts';
import { documentFields } from '#src/schemas/document.ts';
import { readPins } from '#src/schemas/pin.ts';
import { formatField, type ContentProblem } from '#src/site/problem.ts';
import { keysAt } from '#src/site/schema-keys.ts';
import { schemaProblems } from '#src/site/schema-messages.ts';
import { readSiteFile } from '#src/site/site-file.ts';
import { today } from '#src/site/today.ts';
import {
  fileText,
  isOfEncoding,
  otherKind,
  readBytes,
  tabProblem,
} from '#src/site/written-text.ts';
import { readYaml, splitFile, type YamlText } from '#src/site/yaml.ts';
import { composeDocuments, composeGuides, composeKits } from './compose.ts';
import type { Content, Entries, Entry, ReadDamaged, ReadEntries } from './content.ts';
import { documentStandIns } from './document-stand-ins.ts';
import type { HeldEntry, Shown } from './held-entry.ts';
import {
  collectionsOf,
  filesOf,
  heldBack,
  heldKey,
  isLeftOut,
  saysDraft,
  spareHeld,
} from './held.ts';
import { nearestCauses } from './nearest-causes.ts';
import { salvage } from './salvage.ts';
import { collectionOf, filesBelow, isRead, nameProblems } from './content-files.ts';
import { rememberedByBytes } from './remembered.ts';

/** Reading `content/`: every file into typed entries, and every mistake into one list. */

/** What is gathered while the files are read. */
interface Gathered {
  readonly entries: Map<CollectionName, Map<string, Entry<CollectionName, unknown>>>;
  /** Every id that a file or row claims, readable or not. */
  readonly named: Map<CollectionName, Set<string>>;
  /** Collections of which a whole file could not be read, so that nobody knows what it names. */
  readonly unread: Set<CollectionName>;
  /** What could be read of entries that have mistakes. */
  readonly damaged: ReadDamaged;
  /** Those that are not published yet, whether or not they are left out. */
  readonly held: HeldEntry[];
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly problems: ContentProblem[];
  /** The file that holds these bytes, by collection and bytes. */
  readonly files: Map<string, string>;
}

/** Files in an order in which what was copied comes before its copy: `a.mdx` before `a-2.mdx`. */
const originalsFirst = (files: readonly string[]): string[] => {
  const stem = (path: string): string => path.replace(/\.[a-z0-9]+$/u, '');
  return files.toSorted((one, other) => (stem(one) < stem(other) ? -1 : 1));
};

/**
 * Reads a content folder.
 *
 * @param root absolute path of the folder
 * @param shown how much of it; drafts are left out unless told, with the mistakes in them
 * @param day on which it is seen, `YYYY-MM-DD`
 * @returns the entries that could be read, and every mistake found; nothing is thrown, so that all are told at once
 */
export function readContent(root: string, shown: Shown = 'coming', day = today): Content {
  const site = readSiteFile(root);
  // Without it nobody knows in which form the rest is written.
  if (!site.facts && site.problems.some(({ line }) => line === undefined))
    return {
      root,
      shown,
      held: new Map(),
      waiting: [],
      entries: noEntries(),
      damaged: new Map(),
      country: undefined,
      isNamed: () => true,
      gone: new Set(),
      problems: site.problems,
    };
  const { files, problems: unreadable } = filesBelow(root);
  const gathered: Gathered = {
    entries: new Map(collectionNames.map((name) => [name, new Map<string, Entry>()])),
    named: new Map(collectionNames.map((name) => [name, new Set()])),
    unread: new Set(),
    damaged: { documents: new Map(), extracts: new Map() },
    held: [],
    day,
    problems: [...site.problems, ...unreadable, ...nameProblems(files)],
    files: new Map(),
  };
  for (const path of originalsFirst(files)) {
    const name = collectionOf(path);
    const ending = name !== undefined && specOf(name).form === 'mdx' ? '.mdx' : '.yaml';
    if (name !== undefined && path.endsWith(ending) && isRead(path))
      readFile(root, path, name, gathered);
  }
  const held = leaveOut(gathered, shown);
  const { named, unread, problems } = gathered;
  const gone = new Set(
    collectionNames.filter((name) => !unread.has(name) && (named.get(name)?.size ?? 0) === 0),
  );
  const isNamed = (collection: CollectionName, id: string): boolean =>
    named.get(collection)?.has(id) === true ||
    (unread.has(collection) && specOf(collection).form === 'rows');
  // Each collection's entries were checked by its own schema.
  const read = Object.fromEntries(gathered.entries) as unknown as ReadEntries;
  const { documents, damaged } = composeDocuments(read, gathered.damaged, isNamed);
  const kits = composeKits(read);
  const guides = composeGuides(read, documents, isNamed);
  problems.push(...guides.problems, ...kits.problems, ...emptyCollections(read, gathered, held));
  const entries = { ...read, documents, benefits: guides.entries, outreach: kits.entries };
  return {
    root,
    shown,
    held,
    waiting: gathered.held,
    entries: spareHeld(entries, held),
    damaged,
    country: site.facts?.country,
    isNamed,
    gone,
    problems: nearestCauses(problems),
  };
}

const noEntries = (): Entries =>
  Object.fromEntries(collectionNames.map((name) => [name, new Map()])) as unknown as Entries;

/** Takes out of what was read the entries that are not shown, with the mistakes in their files. */
function leaveOut(gathered: Gathered, shown: Shown): ReadonlyMap<string, HeldEntry> {
  const left = gathered.held.filter((entry) => isLeftOut(entry, shown));
  const files = new Set(left.flatMap(filesOf));
  for (const entry of left)
    for (const name of collectionsOf(entry)) {
      gathered.entries.get(name)?.delete(entry.id);
      if (name === 'documents' || name === 'extracts') gathered.damaged[name].delete(entry.id);
    }
  const told = gathered.problems.splice(0).filter(({ file }) => !files.has(file));
  gathered.problems.push(...told);
  return new Map(left.map((entry) => [heldKey(entry.collection, entry.id), entry]));
}

/** Collections that pages stand on and that hold nothing. */
function emptyCollections(
  entries: ReadEntries,
  { named, unread }: Gathered,
  held: ReadonlyMap<string, HeldEntry>,
): ContentProblem[] {
  return collectionNames.flatMap((name): ContentProblem[] => {
    const { required, label } = specOf(name);
    if (!required || entries[name].size > 0) return [];
    // One that is full of mistakes is told there.
    const ids = [...(named.get(name) ?? [])].filter((id) => !held.has(heldKey(name, id)));
    if (ids.length > 0 || unread.has(name)) return [];
    return [
      {
        file: `content/${name}`,
        message: `chưa có ${label} nào, mà trang phải có ít nhất một; hãy thêm vào content/${name} (xem docs/van-ban.md)`,
      },
    ];
  });
}

/** Name of a file as the id of its entry. */
const idOf = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.[a-z]+$/u, '');

/** What one file gives, whatever stands in the others. */
interface Reading {
  /** Ids that it claims, readable or not. */
  readonly named: string[];
  readonly entries: {
    readonly entry: Entry<CollectionName, unknown>;
    readonly line: () => number;
  }[];
  /** What could be read of entries that have mistakes. */
  readonly damaged: Entry<CollectionName, unknown>[];
  /** What each entry says of being held back, as of a day. */
  readonly held: ((day: string) => HeldEntry | undefined)[];
  readonly problems: ContentProblem[];
  /** Whether nobody knows what it names. */
  isUnread: boolean;
}

/** The file of the same collection that holds the very same, where one was read before. */
function twinOf(
  path: string,
  name: CollectionName,
  bytes: Buffer,
  { files }: Gathered,
): string | undefined {
  // What stands beside a document may say the same of two.
  if (COMPANIONS.has(name) || bytes.length === 0) return undefined;
  const key = `${name} ${createHash('sha256').update(bytes).digest('hex')}`;
  const twin = files.get(key);
  if (twin === undefined) files.set(key, path);
  return twin;
}

/** Collections of files that belong to a document each. */
const COMPANIONS: ReadonlySet<CollectionName> = new Set(['extracts', 'sources', 'locks']);

/** Takes one file into the collection that it belongs to. */
function readFile(root: string, path: string, name: CollectionName, gathered: Gathered): void {
  const { problems, named, unread } = gathered;
  const read = readBytes(root, path);
  if (!read.bytes) {
    problems.push(read.problem);
    unread.add(name);
    return;
  }
  const twin = twinOf(path, name, read.bytes, gathered);
  if (twin !== undefined) {
    named.get(name)?.add(idOf(path));
    problems.push({
      file: `content/${path}`,
      message: `tệp giống hệt content/${twin}; nếu chép nhầm, hãy xoá. Nếu chép để viết trang mới, hãy sửa nội dung, tên, mã cho khác rồi kiểm lại`,
    });
    return;
  }
  const reading = readingOf(path, read.bytes);
  problems.push(...reading.problems);
  for (const id of reading.named) named.get(name)?.add(id);
  if (reading.isUnread) unread.add(name);
  gathered.held.push(...reading.held.flatMap((heldOn) => heldOn(gathered.day) ?? []));
  if (name === 'documents' || name === 'extracts')
    // Its schema gave it.
    for (const entry of reading.damaged)
      (gathered.damaged[name] as Map<string, unknown>).set(entry.id, entry);
  const known = gathered.entries.get(name);
  for (const { entry, line } of reading.entries) {
    const twin = known?.get(entry.id);
    if (twin)
      problems.push({
        file: entry.file,
        line: line(),
        message: `mã "${entry.id}" đã có ở ${twin.file}; mỗi mã chỉ dùng một lần`,
        cause: { kind: `${entry.file} ${twin.file}`, name: entry.id },
      });
    else known?.set(entry.id, entry);
  }
}

/** Reads the bytes of a file, again only where they have changed: a saved file is read, and not the others. */
const readingOf = rememberedByBytes((path: string, bytes: Buffer): Reading => {
  const name = collectionOf(path);
  if (name === undefined) throw new Error(`content/${path} is of no collection.`);
  const { form } = collectionSpecs[name];
  const file = `content/${path}`;
  const kind = otherKind(bytes);
  const { text, problems: ofLetters } = fileText(path, bytes);
  const reading: Reading = {
    named: form === 'rows' ? [] : [idOf(path)],
    entries: [],
    damaged: [],
    held: [],
    problems: [],
    isUnread: false,
  };
  const { problems } = reading;
  if (kind !== undefined) {
    problems.push({
      file,
      message: `là ${kind} đổi đuôi; hãy trả lại đuôi cũ, chuyển ra khỏi content/ rồi chạy: npm run nhap -- <tệp>`,
    });
    reading.isUnread = true;
    return reading;
  }
  problems.push(...ofLetters);
  const located = locate(text, form, file, problems);
  if (!located) {
    if (saysDraft(text) && form === 'mdx')
      reading.held.push(() => ({ collection: name, id: idOf(path), file, why: 'draft' }));
    reading.isUnread = true;
    if (name === 'documents') problems.push(...bodyProblems(text, file));
    return reading;
  }
  problems.push(...tabProblem(text, file));
  for (const [order, raw] of rawEntries(located, form, path, file, problems).entries())
    readEntry(raw, order, name, file, located, reading);
  return reading;
});

/** An entry as it stands in a file. */
interface Raw {
  readonly id: string;
  readonly data: unknown;
  /** Keys that lead to it within the file. */
  readonly path: readonly PropertyKey[];
}

interface Located {
  readonly yaml: YamlText;
  readonly body: string;
  readonly bodyLine: number;
}

function locate(
  text: string,
  form: 'mdx' | 'file' | 'rows',
  file: string,
  problems: ContentProblem[],
): Located | undefined {
  const split =
    form === 'mdx' ? splitFile(text) : { frontmatter: readYaml(text), body: '', bodyLine: 1 };
  // What the letters of a line, or of the whole file, bring about is told with them.
  const told = new Set(problems.map(({ line }) => line));
  const isTold = (line: number): boolean => told.has(line) || problems.some(isOfEncoding);
  if (!split) {
    const [first = ''] = text.split('\n');
    const found = first.trim() === '' ? 'đang để trống' : `đang là "${first.slice(0, 40)}"`;
    if (!isTold(1))
      problems.push({
        file,
        line: 1,
        message: /^---[ \t]*\n/u.test(text)
          ? 'phần khai báo chưa đóng; hãy thêm một dòng "---" sau trường cuối'
          : `tệp phải bắt đầu bằng phần khai báo nằm giữa hai dòng "---"; dòng đầu ${found}`,
      });
    return undefined;
  }
  const { frontmatter: yaml, body, bodyLine } = split;
  problems.push(
    ...yaml.problems.filter(({ line }) => !isTold(line)).map((problem) => ({ file, ...problem })),
  );
  return yaml.problems.length > 0 ? undefined : { yaml, body, bodyLine };
}

/** What is wrong with a document's text, where its frontmatter cannot be read: neither hides the other. */
function bodyProblems(text: string, file: string): ContentProblem[] {
  const split = splitFile(text);
  if (!split) return [];
  const { body, bodyLine } = split;
  return bodyFaults(body).map(({ line, message }) => ({
    file,
    line: bodyLine + line - 1,
    message,
  }));
}

function rawEntries(
  { yaml }: Located,
  form: 'mdx' | 'file' | 'rows',
  path: string,
  file: string,
  problems: ContentProblem[],
): Raw[] {
  const { data } = yaml;
  if (form !== 'rows') return [{ id: idOf(path), data: data ?? {}, path: [] }];
  // A file of rows may hold none yet.
  if (data === undefined || data === null) return [];
  if (typeof data !== 'object' || Array.isArray(data)) {
    problems.push({
      file,
      line: 1,
      message: 'tệp phải gồm các mục, mỗi mục là "mã:" rồi các trường của nó thụt vào ở dưới',
    });
    return [];
  }
  return Object.entries(data).map(([id, value]: [string, unknown]) => {
    const wrong = slug.safeParse(id).error?.issues[0];
    if (wrong)
      problems.push({ file, line: yaml.lineOf([id]), message: `mã "${id}" ${wrong.message}` });
    return { id, data: value, path: [id] };
  });
}

/** The collection whose fields an entry has, where they are those of another than the one it stands in. */
function placeByFields(collection: CollectionName, data: unknown): CollectionName | undefined {
  const ownKeys = new Set(keysAt(specOf(collection).schema));
  const keys = typeof data === 'object' && data !== null ? Object.keys(data) : [];
  // One or two are misspelt; of more another kind of file speaks.
  if (specOf(collection).form !== 'mdx' || keys.filter((key) => !ownKeys.has(key)).length < 3)
    return undefined;
  return collectionNames.find((name) => {
    const known = new Set(keysAt(specOf(name).schema));
    return specOf(name).form === 'mdx' && keys.every((key) => known.has(key));
  });
}

/** Checks one entry by its schema and takes it in, or tells what is wrong with it. */
function readEntry(
  raw: Raw,
  order: number,
  collection: CollectionName,
  file: string,
  { yaml, body, bodyLine }: Located,
  { entries, named, problems, damaged, held }: Reading,
): void {
  const { schema, pins } = collectionSpecs[collection];
  named.push(raw.id);
  held.push((day) => heldBack({ collection, id: raw.id, file }, raw.data, day));
  const tell = (path: readonly PropertyKey[], message: string): ContentProblem => ({
    file,
    line: yaml.lineOf([...raw.path, ...path]),
    field: formatField(path) || undefined,
    message,
  });
  const result = schema.safeParse(raw.data);
  if (!result.success) {
    const place = placeByFields(collection, raw.data);
    if (place) {
      problems.push({
        file,
        message: `tệp này có các trường của ${specOf(place).label}; hãy chuyển sang content/${place}`,
      });
      return;
    }
    for (const { path, at, message } of schemaProblems(result.error, schema, raw.data))
      problems.push({
        file,
        line: yaml.lineOf([...raw.path, ...at]),
        field: formatField([...raw.path, ...path]) || undefined,
        message,
      });
    if (collection !== 'documents' && collection !== 'extracts') return;
    const standIns = collection === 'documents' ? documentStandIns(raw.data) : {};
    // Its fields each by itself: a rule across them takes nothing away.
    const each = collection === 'documents' ? documentFields : schema;
    const rest = salvage(each, raw.data, standIns);
    if (!rest) return;
    const entry = {
      ...{ id: raw.id, file, body, bodyLine, order, rest },
      data: readPins<unknown>(rest.data, pins).data,
      tell: (path: readonly PropertyKey[], message: string) => tell(rest.original(path), message),
    };
    damaged.push({ ...entry, collection });
    return;
  }
  const { data, faults } = readPins<unknown>(result.data, pins);
  problems.push(...faults.map(({ path, message }) => tell(path, message)));
  if (faults.length > 0) return;
  entries.push({
    entry: { id: raw.id, collection, file, data, body, bodyLine, order, tell },
    line: () => yaml.lineOf(raw.path),
  });
}
