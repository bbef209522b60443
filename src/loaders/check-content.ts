import { leavesIn } from '#src/lib/benefits/checker.ts';
import { ownLines, textOf, type Clause, type ClauseTree } from '#src/lib/documents/clause.ts';
import { effectDay } from '#src/lib/documents/force.ts';
import { compareLock } from '#src/lib/documents/lock.ts';
import { bodyFaults } from '#src/lib/documents/body.ts';
import { mdxFault } from '#src/lib/documents/mdx.ts';
import { pin, PinError, resolveClause } from '#src/lib/documents/pin.ts';
import { comparisonFaults } from '#src/lib/duties/comparison-check.ts';
import { memberFaults } from '#src/lib/duties/groups.ts';
import { checkRows } from '#src/lib/duties/row-check.ts';
import { collectionNames, specOf, type CollectionName } from '#src/schemas/collections.ts';
import { documentRows } from '#src/schemas/rows.ts';
import type { ContentProblem, Todo } from '#src/site/problem.ts';
import { similar } from '#src/site/similar.ts';
import { readSiteFile } from '#src/site/site-file.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkDays } from './check-days.ts';
import { checkHosts } from './check-hosts.ts';
import { checkOutreach } from './check-outreach.ts';
import { checkProvinces } from './check-provinces.ts';
import { checkQuotations } from './check-quotations.ts';
import { checkShortForms } from './check-short-forms.ts';
import { checkSource, hashOfSource } from './check-source.ts';
import { checkStanding, outOfPlace } from './check-standing.ts';
import { checkTyping } from './check-typing.ts';
import { checkTitles, checkWords } from './check-words.ts';
import type { Content, Entry } from './content.ts';
import { checkBenefit } from './check-benefit.ts';
import { heldKey, heldMessage } from './held.ts';
import { checkPublication } from './check-publication.ts';
import { nearestCauses } from './nearest-causes.ts';
import { referencesOf } from './references.ts';
import { remembered, sameList } from './remembered.ts';
import { withoutRenamed } from './renamed.ts';
import { treeOf } from './trees.ts';

/** What one entry cannot know by itself: references, pins, numbering, sources, locks. */

/** Mistakes with what is to be done about them, where they do not say it themselves. */
const asTodo = (todo: Todo, problems: readonly ContentProblem[]): ContentProblem[] =>
  problems.map((problem) => ({ todo, ...problem }));

/** Every mistake that shows only when the whole content is seen, each with what is to be done about it. */
export function checkContent(content: Content): ContentProblem[] {
  const trees = new Map<string, ClauseTree>();
  const documents = allDocuments(content);
  for (const document of documents)
    // A text that was forgotten is told of once, and not at every clause that it should have.
    if (document.body.trim() !== '' || document.data.textAbsent !== undefined) {
      const tree = treeOf(document);
      if (tree) trees.set(document.id, tree);
    }
  // Where the numbers of sections are wrong, so is every address below them: what points there is looked at when they are right.
  const settled = new Map(
    documents.flatMap((document) => {
      const tree = trees.get(document.id);
      return tree && !isShaken(numberingFaults(document, tree))
        ? [[document.id, tree] as const]
        : [];
    }),
  );
  // What an extract names is told as a part of its document's record.
  const { extracts, sources, ...others } = content.entries;
  const everything = [...Object.values(others), content.damaged].flatMap(
    (entries) => [...entries.values()] as Entry[],
  );
  const astray = outOfPlace(content, documents);
  // What lies nearer to a cause stands before what follows from it.
  const found = [
    ...asTodo('lock', checkLostDocuments(content)),
    ...asTodo('names', checkReferences(content, everything)),
    ...documents.flatMap((document) => checkDocument(content, document, trees.get(document.id))),
    ...asTodo('names', [
      ...checkStanding(content, documents, trees),
      ...checkNumbers(content),
      ...checkMembers(content),
      ...checkParents(content),
      ...checkProvinces(content),
      ...checkRowIds(content),
      ...checkComparisons(content),
    ]),
    ...asTodo('words', [
      ...[...content.entries.benefits.values()].flatMap((benefit) =>
        checkBenefit(content, benefit, settled, astray),
      ),
      ...checkTitles(content),
      ...checkWords(content),
      ...checkShortForms(content, astray),
      ...checkTyping(content),
    ]),
    ...asTodo('names', [
      ...checkOrphans(content, extracts, 'tệp trích'),
      ...checkOrphans(content, sources, 'tệp ghi phần không chép'),
    ]),
    ...checkGone(content, everything),
    ...asTodo(
      'words',
      everything.flatMap((entry) =>
        specOf(entry.collection).pins === 'own'
          ? checkOwnPins(entry, settled.get(entry.id))
          : checkPins(content, entry, settled),
      ),
    ),
    ...asTodo('publish', [
      ...everything.flatMap((entry) => checkHeld(content, entry)),
      ...checkPublication(content),
    ]),
    ...checkDays(content),
    ...checkHosts(content),
    ...asTodo('words', [
      ...checkOutreach(content, settled, astray),
      ...checkQuotations(content, settled),
    ]),
    ...asTodo('lock', checkAddresses(content)),
  ];
  return nearestCauses(withoutRenamed(content, found));
}

/** Every document, those that have mistakes too: what could be read of them is checked like the others. */
const allDocuments = ({ entries, damaged }: Content): Entry<'documents'>[] => [
  ...entries.documents.values(),
  ...damaged.values(),
];

/** A document against what stands elsewhere, again only where any of it is another. */
const checkDocument = (
  content: Content,
  document: Entry<'documents'>,
  tree: ClauseTree | undefined,
): ContentProblem[] =>
  checkDocumentWith(
    document,
    tree,
    content.root,
    content.entries.locks.get(document.id),
    content.isNamed('locks', document.id),
    content.entries.sources.get(document.id),
    content.isNamed('sources', document.id),
    hashOfSource(content.root, document),
    formsIn(sameAgencies([...content.entries.agencies.values()])),
    unreadAgencies(content, document),
  );

/** The agencies that rows of a document name and that could not be read, which is told in their own file. */
function unreadAgencies(content: Content, { data }: Entry<'documents'>): string {
  if (content.problems.length === 0) return '';
  const named = objectsIn(data).flatMap(({ value }) => [value['agency'], value['agencies']].flat());
  const unread = named.filter(
    (id): id is string =>
      typeof id === 'string' &&
      !content.entries.agencies.has(id) &&
      content.isNamed('agencies', id),
  );
  // One text, so that the same ones are the same for whoever remembers.
  return [...new Set(unread)].sort().join(' ');
}

const sameAgencies = sameList<Entry<'agencies'>>();

/** How the documents name each agency: by the agency's id, then the document's. */
type Forms = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const formsIn = remembered(
  (agencies: readonly Entry<'agencies'>[]): Forms =>
    new Map(
      agencies.map(({ id, data }) => {
        const named = data.forms.flatMap(({ text, documents }) =>
          documents.map((document) => ({ document, text })),
        );
        const byDocument = Map.groupBy(named, ({ document }) => document);
        return [
          id,
          new Map(
            [...byDocument].map(([document, own]) => [document, own.map(({ text }) => text)]),
          ),
        ];
      }),
    ),
);

/** What stands elsewhere and belongs to a document. */
interface Belongings {
  readonly root: string;
  readonly lock: Entry<'locks'> | undefined;
  /** Whether there is a lock, be it readable or not. */
  readonly isLocked: boolean;
  readonly changes: Entry<'sources'> | undefined;
  readonly hasChanges: boolean;
  readonly forms: Forms;
  /** Agencies that could not be read. */
  readonly unread: ReadonlySet<string>;
}

const checkDocumentWith = remembered(
  (
    document: Entry<'documents'>,
    tree: ClauseTree | undefined,
    root: string,
    lock: Entry<'locks'> | undefined,
    isLocked: boolean,
    changes: Entry<'sources'> | undefined,
    hasChanges: boolean,
    // What the source file holds is read by its check; here it tells that it is another.
    _hash: string | undefined,
    forms: Forms,
    unread: string,
  ): ContentProblem[] =>
    checkText(document, tree, {
      root,
      lock,
      isLocked,
      changes,
      hasChanges,
      forms,
      unread: new Set(unread.split(' ')),
    }),
);

function checkText(
  document: Entry<'documents'>,
  tree: ClauseTree | undefined,
  belongings: Belongings,
): ContentProblem[] {
  const { file, bodyLine, body, data, rest } = document;
  const marks = bodyFaults(body).map(({ line, message }) => ({
    file,
    line: bodyLine + line - 1,
    message,
  }));
  if (!tree && body.trim() !== '') return asTodo('text', marks);
  if (!tree || body.trim() === '') {
    // Why there is none was written, and wrongly: that is told.
    if (rest?.lost.has('textAbsent')) return [];
    if (data.textAbsent === undefined)
      return [
        {
          file,
          line: bodyLine,
          message:
            'chưa có phần nguyên văn; hãy dán toàn văn vào dưới dòng "---", hoặc ghi lý do ở trường "textAbsent"',
        },
      ];
    if (!belongings.isLocked) return [];
    return [
      document.tell(
        ['textAbsent'],
        `nguyên văn đã công bố (content/locks/${document.id}.yaml), liên kết và trích dẫn tới các mục sẽ hỏng; hãy trả lại nguyên văn và bỏ trường này`,
      ),
    ];
  }
  if (data.textAbsent !== undefined)
    return [
      document.tell(
        ['textAbsent'],
        'đã có nguyên văn ở dưới thì phải bỏ trường "textAbsent" và ghi trường "source"',
      ),
    ];
  // What the compiler reads otherwise follows from a mark that was told.
  const otherwise = marks.length > 0 ? undefined : mdxFault(body, tree);
  const numbered = numberingFaults(document, tree);
  const numbering = numbered.map((problem) => ({
    file,
    line: bodyLine + problem.line - 1,
    message: problem.message,
  }));
  return [
    ...asTodo('text', [
      ...marks,
      ...(otherwise
        ? [{ file, line: bodyLine + otherwise.line - 1, message: otherwise.message }]
        : []),
      ...numbering,
    ]),
    ...asTodo('source', checkSource(belongings, document, tree)),
    ...(isShaken(numbered)
      ? []
      : [
          ...asTodo('lock', checkLock(belongings, document, tree)),
          ...asTodo('words', checkDocumentRows(belongings, document, tree)),
        ]),
  ];
}

/** Whether faults of numbering change the addresses of whole sections. */
const isShaken = (faults: readonly { readonly address?: string | undefined }[]): boolean =>
  faults.some(({ address }) => address !== undefined && !address.includes('.'));

/** Numbers of clauses out of their order, without those of which an erratum says that the source prints them so. */
function numberingFaults({ data, rest }: Entry<'documents'>, tree: ClauseTree) {
  const excused = new Set(
    data.errata.flatMap((erratum) => erratum.places.map((place) => place.clause)),
  );
  return tree.problems.filter(
    ({ excusable, address }) =>
      !(
        excusable &&
        address !== undefined &&
        // An erratum that could not be read may excuse it.
        (excused.has(address) || rest?.lost.has('errata'))
      ),
  );
}

function checkLock(
  { lock: entry, isLocked }: Belongings,
  document: Entry<'documents'>,
  tree: ClauseTree,
): ContentProblem[] {
  const { file, id } = document;
  const lock = entry?.data;
  const command = `npm run lock -- ${id} --reason "…"`;
  // What nobody has seen yet may still change.
  if (!lock && (isLocked || document.data.draft)) return [];
  if (!lock)
    return [
      {
        file,
        message: `địa chỉ các mục chưa được khóa; khi đã kiểm xong nguyên văn, hãy chạy: ${command.replace('…', 'Đăng lần đầu')}`,
      },
    ];
  const { changed, added, removed } = compareLock(lock, tree);
  const lineAt = (address: string): number =>
    document.bodyLine + (tree.get(address)?.line ?? 1) - 1;
  return [
    ...changed.map((address) => ({
      file,
      line: lineAt(address),
      message: `chữ ở mục ${address} đã công bố nay khác trước. Nếu gõ nhầm, hãy trả lại; nếu sửa cho đúng bản gốc, hãy chạy: ${command} (lý do sẽ hiện trên trang)`,
    })),
    ...added.map((address) => ({
      file,
      line: lineAt(address),
      message: `mục ${address} chưa có trong bản khóa. Nếu đúng là thêm cho khớp bản gốc, hãy chạy: ${command}`,
    })),
    ...removed.map((address) => ({
      file,
      message: `mục ${address} đã công bố nay không còn; liên kết và trích dẫn tới đó sẽ hỏng. Hãy trả lại, hoặc chỉ chỗ mới: ${command} --moved "${address}=<mục mới>"`,
    })),
  ];
}

/** A lock without its document: what was published is gone. */
function checkLostDocuments(content: Content): ContentProblem[] {
  return [...content.entries.locks.values()]
    .filter(({ id }) => !content.isNamed('documents', id))
    .map(({ id, file }) => ({
      file,
      message: `văn bản "${id}" đã công bố nay không có content/documents/${id}.mdx; hãy trả lại tệp đó với đúng tên cũ`,
      cause: { kind: 'documents', name: id },
    }));
}

/** Files that belong to a document which is not there: a name was misspelt. */
function checkOrphans(
  content: Content,
  entries: ReadonlyMap<string, Entry>,
  name: string,
): ContentProblem[] {
  return [...entries.values()]
    .filter(({ id }) => !content.isNamed('documents', id))
    .map(({ id, file }) => {
      const near = similar(id, [...content.entries.documents.keys()]);
      return {
        file,
        message: `không có content/documents/${id}.mdx; ${name} phải mang đúng tên tệp văn bản${near.length > 0 ? `, có phải: ${near.join(', ')}?` : ''}`,
        cause: { kind: 'documents', name: id },
      };
    });
}

/** Duties, targets, reports, funding and events against the clauses and the agencies' known names. */
function checkDocumentRows(
  { forms, unread }: Belongings,
  document: Entry<'documents'>,
  tree: ClauseTree,
): ContentProblem[] {
  const { data, id } = document;
  const words = (say: (clause: Clause) => string) => (address: string) => {
    const clause = tree.get(address);
    return clause && say(clause);
  };
  const formsOf = (agency: string) => {
    if (unread.has(agency)) return 'unread' as const;
    const known = forms.get(agency);
    return known && (known.get(id) ?? []);
  };
  return (
    checkRows(
      data,
      { all: words(textOf), own: words((clause) => ownLines(clause).join('\n')) },
      formsOf,
      data.issued.date,
      effectDay(data),
    )
      // A target that could not be read may be the whole that a part names.
      .filter(({ path }) => path.at(-1) !== 'partOf' || !document.rest?.lost.has('targets'))
      .map(({ path, message, missing }) => ({
        ...document.tell(path, message),
        ...(missing !== undefined && { cause: { kind: 'agencies', name: missing } }),
      }))
  );
}

/** Members of groups: each named by a document that means the group. */
function checkMembers(content: Content): ContentProblem[] {
  const agencies = [...content.entries.agencies.values()];
  return agencies.flatMap((agency) =>
    memberFaults(agency, agencies).map(({ path, message }) => agency.tell(path, message)),
  );
}

/** Agencies that are a part of themselves, by way of others or at once: their way up has no end. */
function checkParents({ entries: { agencies } }: Content): ContentProblem[] {
  const above = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : agencies.get(id)?.data.parent;
  return [...agencies.values()].flatMap((agency): ContentProblem[] => {
    const way: string[] = [];
    for (let id = above(agency.id); id !== undefined && !way.includes(id); id = above(id))
      way.push(id);
    // Told at the first of the ring alone.
    if (!way.includes(agency.id) || [...way].sort()[0] !== agency.id) return [];
    const round = way.length > 1 ? ` (qua ${way.filter((id) => id !== agency.id).join(', ')})` : '';
    return [
      agency.tell(
        ['parent'],
        `cơ quan "${agency.id}" lại thuộc chính nó${round}; hãy ghi cơ quan cấp trên, hoặc bỏ trường này`,
      ),
    ];
  });
}

/** Row ids that a comparison names: each must be a row of its document. */
function checkComparisons(content: Content): ContentProblem[] {
  return [...content.entries.comparison.values()].flatMap((comparison) =>
    comparisonFaults(comparison.data, (slug) => content.entries.documents.get(slug)?.data).map(
      ({ path, message }) => comparison.tell(path, message),
    ),
  );
}

/** The lists of rows that bear an id of their own. */
const ROWS = Object.keys(documentRows.shape) as (keyof typeof documentRows.shape)[];

/** An id of a row belongs to one row of the whole content: calendars, data files and comparisons know it by nothing else. */
function checkRowIds(content: Content): ContentProblem[] {
  const seen = new Map<string, { document: Entry<'documents'>; path: readonly PropertyKey[] }>();
  return allDocuments(content).flatMap((document) =>
    ROWS.flatMap((list) =>
      document.data[list].flatMap(({ id }, index): ContentProblem[] => {
        const path = [list, index, 'id'];
        const twin = seen.get(id);
        if (!twin) seen.set(id, { document, path });
        // Twice in one document is told with the document's other rows.
        if (!twin || twin.document === document) return [];
        const { file, line } = twin.document.tell(twin.path, '');
        const message = `mã "${id}" đã có ở ${file}, dòng ${String(line ?? 1)}; mỗi mã chỉ dùng một lần trong toàn bộ nội dung`;
        // Rows of one document that are all in another were copied, at once.
        const kind = `${document.id} ${twin.document.id}`;
        return [{ ...document.tell(path, message), cause: { kind, name: id } }];
      }),
    ),
  );
}

/** Two documents of one issuer cannot bear one number, save in different years: numbers begin anew each year. */
function checkNumbers(content: Content): ContentProblem[] {
  const seen = new Map<string, Entry<'documents'>[]>();
  return [...content.entries.documents.values()].flatMap((document): ContentProblem[] => {
    const { number, issuer, issued } = document.data;
    if (number.value === undefined) return [];
    const year = issued.date?.slice(0, 4);
    const key = `${issuer.agency} ${number.value}`;
    const same = seen.get(key) ?? [];
    const twin = same.find(({ data }) => {
      const otherYear = data.issued.date?.slice(0, 4);
      return year === undefined || otherYear === undefined || year === otherYear;
    });
    seen.set(key, [...same, document]);
    if (!twin) return [];
    return [
      document.tell(
        ['number', 'value'],
        `số "${number.value}" của cùng cơ quan ban hành đã có ở ${twin.file}; hãy kiểm lại số hoặc bỏ một tệp`,
      ),
    ];
  });
}

/** Ids that name nothing. */
function checkReferences(content: Content, everything: readonly Entry[]): ContentProblem[] {
  const dangling = everything.flatMap((entry) =>
    referencesOf(entry).flatMap(({ path, collection, id }) =>
      entry.rest?.standIns.has(String(path[0])) ||
      content.entries[collection].has(id) ||
      content.isNamed(collection, id) ||
      // Told of once, and not wherever something of it is named.
      content.gone.has(collection)
        ? []
        : [{ entry, path, collection, id }],
    ),
  );
  return dangling.map(({ entry, path, collection, id }): ContentProblem => {
    const near = similar(id, [...content.entries[collection].keys()]);
    const hint = near.length > 0 ? `có phải: ${near.join(', ')}?` : 'hãy thêm vào đó hoặc sửa mã';
    const { label, file } = specOf(collection);
    const message = `"${id}" không có trong ${label} (content/${file ?? collection}); ${hint}`;
    return { ...entry.tell(path, message), cause: { kind: collection, name: id } };
  });
}

/** Whether an entry is a guide with conditions that the checker's questions ask for. */
const asksReaders = (entry: Entry): boolean =>
  entry.collection === 'benefits' &&
  (entry as Entry<'benefits'>).data.provinces.some((part) => leavesIn(part).length > 0);

/** Collections that are gone though entries name something of them: most often a file or a folder was renamed. */
function checkGone(content: Content, everything: readonly Entry[]): ContentProblem[] {
  const { gone } = content;
  if (gone.size === 0) return [];
  const naming = Map.groupBy(
    everything.flatMap((entry) => [
      ...referencesOf(entry).map(({ path, collection }) => ({ entry, path, collection })),
      ...(asksReaders(entry) ? [{ entry, path: [], collection: 'checker' as const }] : []),
    ]),
    ({ collection }) => collection,
  );
  const { facts } = readSiteFile(content.root);
  return [...gone].flatMap((name): ContentProblem[] => {
    const [first, ...more] = naming.get(name) ?? [];
    const { file, label, required } = specOf(name);
    // Of those that every site needs, the reader of the folder tells.
    if (required) return [];
    if (!first) return facts ? unnamedGone(content, name, facts.without) : [];
    const where = first.entry.tell(first.path, '');
    return [
      {
        file: `content/${file ?? name}`,
        message: `không có ${label} nào, mà ${String(more.length + 1)} chỗ cần tới, chỗ đầu là ${where.file}, dòng ${String(where.line ?? 1)}; nếu tệp hay thư mục bị đổi tên, hãy trả lại tên cũ`,
      },
    ];
  });
}

/** A collection that is gone and that nothing names: nobody would see that others do without it. */
function unnamedGone(
  { entries }: Content,
  name: CollectionName,
  without: readonly string[],
): ContentProblem[] {
  const { serves, file, label } = specOf(name);
  const served = collectionNames.find((other) => other === serves);
  const count = served === undefined ? 0 : entries[served].size;
  if (served === undefined || count === 0 || without.includes(name)) return [];
  return [
    {
      file: `content/${file ?? name}`,
      message: `không có ${label} nào, mà có ${specOf(served).label} (${String(count)}) cần tới; nếu tệp hay thư mục bị xoá hoặc đổi tên, hãy trả lại; nếu chưa có bao giờ, hãy viết theo docs/noi-dung.md, hoặc ghi vào content/site.yaml: without: [${name}]`,
    },
  ];
}

/** What an entry says of others that are not published yet: each of them once. */
function checkHeld(content: Content, entry: Entry): ContentProblem[] {
  if (content.held.size === 0) return [];
  const tell = (collection: CollectionName, id: string, path: readonly PropertyKey[]) => {
    const held = content.held.get(heldKey(collection, id));
    return held ? [{ held, path, label: specOf(collection).label }] : [];
  };
  const named = referencesOf(entry).flatMap(({ path, collection, id }) =>
    tell(collection, id, path),
  );
  const pinned = objectsIn(entry.data).flatMap(({ path, value: { document, clause } }) =>
    typeof document === 'string' && typeof clause === 'string'
      ? tell('documents', document, [...path, 'at'])
      : [],
  );
  const first = new Map([...named, ...pinned].reverse().map((one) => [one.held.file, one]));
  return [...first.values()].map(({ held, path, label }) =>
    entry.tell(path, heldMessage(held, label)),
  );
}

/** A value of an entry with the keys that lead to it. */
interface Located {
  readonly path: readonly PropertyKey[];
  readonly value: Record<string, unknown>;
}

/** Every object inside a value, itself included. */
function objectsIn(value: unknown, path: readonly PropertyKey[] = []): Located[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => objectsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  return [
    { path, value: record },
    ...Object.entries(record).flatMap(([key, inner]) => objectsIn(inner, [...path, key])),
  ];
}

/** Why a pin does not hold, at its place in an entry. */
function tellPin(entry: Entry, path: readonly PropertyKey[], check: () => void): ContentProblem[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof PinError)) throw error;
    const { message, missing } = error;
    return [
      {
        ...entry.tell(path, message),
        ...(missing !== undefined && { cause: { kind: 'documents', name: missing } }),
      },
    ];
  }
}

/**
 * Pins are recognised by their shape wherever they stand: `{ document, clause, quote? }` here, `{ clause, quote? }` in a
 * document's own record.
 */
const checkPins = (
  content: Content,
  entry: Entry,
  trees: ReadonlyMap<string, ClauseTree>,
): ContentProblem[] => {
  const named = new Set(
    referencesOf(entry).flatMap(({ collection, id }) => (collection === 'documents' ? [id] : [])),
  );
  return objectsIn(entry.data).flatMap(({ path, value }): ContentProblem[] => {
    const { document, clause, quote } = value;
    if (typeof clause !== 'string' || typeof document !== 'string') return [];
    // A document that is there but full of mistakes is told of once, in its own file; one that is not, where it is named.
    const told =
      content.gone.has('documents') ||
      content.isNamed('documents', document) ||
      named.has(document);
    if (!trees.has(document) && told) return [];
    // A word stands anywhere and proves nothing; a figure such as a year does.
    if (typeof quote === 'string' && !/[\s\d]/u.test(quote))
      return [
        entry.tell(
          [...path, 'quote'],
          `"${quote}" chỉ có một từ, chưa đủ để làm chứng; hãy chép thêm các từ đứng cạnh`,
        ),
      ];
    const target = { document, clause, quote: typeof quote === 'string' ? quote : undefined };
    return tellPin(entry, [...path, 'at'], () => pin(target, (id) => trees.get(id)));
  });
};

/**
 * The pins of a document's own record, again only where it or its text is another. There `printed` and `name` beside a
 * clause are quotations too, and so is the title.
 */
const checkOwnPins = remembered((entry: Entry, own: ClauseTree | undefined): ContentProblem[] => {
  if (!own || entry.collection !== 'documents') return [];
  const tell = (path: readonly PropertyKey[], check: () => void): ContentProblem[] =>
    tellPin(entry, path, check);
  const inPlace = objectsIn(entry.data).flatMap(({ path, value }): ContentProblem[] => {
    const { clause } = value;
    if (typeof clause !== 'string') return [];
    if (!own.get(clause)) return tell([...path, 'at'], () => resolveClause(own, clause));
    // A signer's name is printed; the names of events and annexes are the editors'.
    const signs = path[0] === 'signer' || path[0] === 'coSigners';
    const exact = ['quote', 'printed', ...(signs ? ['name'] : [])];
    return exact.flatMap((key) =>
      [value[key]]
        .flat()
        .filter((words) => typeof words === 'string')
        .flatMap((words) => tell([...path, key], () => resolveClause(own, clause, words))),
    );
  });
  const { title } = entry.data as { title?: string };
  return own.get('title') && title !== undefined
    ? [...inPlace, ...tell(['title'], () => resolveClause(own, 'title', title))]
    : inPlace;
});
