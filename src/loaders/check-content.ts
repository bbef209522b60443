import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldSpace, ownLines, textOf, type ClauseTree } from '../lib/clauses/clause.ts';
import { compareLock } from '../lib/clauses/lock.ts';
import { clauseTree } from '../lib/clauses/memo.ts';
import { pin, PinError, resolveClause } from '../lib/clauses/pin.ts';
import { firstDifference, publishedWords, sourceWords } from '../lib/fidelity.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { checkOutreach } from './check-outreach.ts';
import { formatField, type ContentProblem } from './problem.ts';
import type { Content, Entry } from './read-content.ts';
import { checkBenefit } from './check-benefit.ts';
import { referencesOf } from './references.ts';

/** What one entry cannot know by itself: references, pins, numbering, sources, locks. */

/** Every mistake that shows only when the whole content is seen. */
export function checkContent(content: Content): ContentProblem[] {
  const trees = new Map<string, ClauseTree>();
  for (const document of content.entries.documents.values())
    trees.set(document.id, clauseTree(document.body));
  const everything = Object.values(content.entries).flatMap(
    (entries) => [...entries.values()] as Entry[],
  );
  return [
    ...[...content.entries.documents.values()].flatMap((document) =>
      checkDocument(content, document, trees.get(document.id)),
    ),
    ...checkNumbers(content),
    ...[...content.entries.benefits.values()].flatMap((benefit) =>
      checkBenefit(content, benefit, trees),
    ),
    ...everything.flatMap((entry) => checkReferences(content, entry)),
    ...everything.flatMap((entry) => checkPins(entry, trees)),
    ...checkOutreach(content, trees),
  ];
}

function checkDocument(
  content: Content,
  document: Entry<'documents'>,
  tree: ClauseTree | undefined,
): ContentProblem[] {
  const { file, bodyLine, body, data } = document;
  if (body.trim() === '') {
    return data.textAbsent === undefined
      ? [
          {
            file,
            line: bodyLine,
            message:
              'chưa có phần nguyên văn; hãy dán toàn văn vào dưới dòng "---", hoặc ghi lý do ở trường "textAbsent"',
          },
        ]
      : [];
  }
  if (data.textAbsent !== undefined || !tree)
    return [
      {
        file,
        line: bodyLine,
        field: 'textAbsent',
        message: 'đã có nguyên văn ở dưới thì phải bỏ trường "textAbsent" và ghi trường "source"',
      },
    ];
  const excused = new Set(
    data.errata.flatMap((erratum) => erratum.places.map((place) => place.clause)),
  );
  const signs = body.split('\n').flatMap((text, index): ContentProblem[] => {
    const sign = /[{}<>]/u.exec(text)?.[0];
    if (sign === undefined) return [];
    return [
      {
        file,
        line: bodyLine + index,
        message: `có dấu "${sign}" trong nguyên văn: "${text.trim().slice(0, 60)}"; nguyên văn chỉ gồm chữ, hãy bỏ mã HTML hoặc đổi dấu này thành chữ như bản gốc`,
      },
    ];
  });
  const numbering = tree.problems
    .filter(
      (problem) =>
        !(problem.excusable && problem.address !== undefined && excused.has(problem.address)),
    )
    .map((problem) => ({ file, line: bodyLine + problem.line - 1, message: problem.message }));
  return [
    ...signs,
    ...numbering,
    ...checkSource(content, document, tree),
    ...checkLock(content, document, tree),
  ];
}

function checkSource(
  content: Content,
  document: Entry<'documents'>,
  tree: ClauseTree,
): ContentProblem[] {
  const { file, data } = document;
  if (!data.source) return [];
  const line = document.lineOf(['source']);
  const path = join(content.root, 'sources', data.source.file);
  if (!existsSync(path))
    return [
      {
        file,
        line,
        field: 'source.file',
        message: `không có tệp nguồn content/sources/${data.source.file}; hãy chép tệp gốc vào đó, giữ nguyên từng byte`,
      },
    ];
  const bytes = readFileSync(path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== data.source.sha256)
    return [
      {
        file,
        line: document.lineOf(['source', 'sha256']),
        field: 'source.sha256',
        message: `tệp nguồn đã đổi: mã băm ghi "${data.source.sha256.slice(0, 12)}…", tệp có "${sha256}". Hãy trả lại tệp gốc; nếu đã kiểm lại từng chữ thì ghi mã mới và ngày đối chiếu mới`,
      },
    ];
  const difference = firstDifference(
    sourceWords(bytes.toString('utf8')),
    publishedWords(tree.clauses.map(textOf).join('\n')),
  );
  if (!difference) return [];
  const at = lineOfWord(document, tree, difference.word);
  return [
    {
      file,
      line: at,
      message: `nguyên văn khác bản gốc từ chữ thứ ${difference.word}.\n    Bản gốc: ${difference.source}\n    Đang có: ${difference.published}\n    Hãy sửa cho đúng bản gốc, kể cả lỗi in; lỗi của bản gốc thì ghi vào "errata"`,
    },
  ];
}

/** The line of the file that holds the nth word of the published text. */
function lineOfWord(document: Entry<'documents'>, tree: ClauseTree, word: number): number {
  let count = 0;
  for (const clause of tree.all) {
    count += publishedWords(ownLines(clause).join(' ')).length;
    if (count >= word) return document.bodyLine + clause.line - 1;
  }
  return document.bodyLine;
}

function checkLock(
  content: Content,
  document: Entry<'documents'>,
  tree: ClauseTree,
): ContentProblem[] {
  const { file, id } = document;
  const lock = content.entries.locks.get(id)?.data;
  const command = `npm run lock -- ${id} --reason "…"`;
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

/** Two documents of one issuer cannot bear one number. */
function checkNumbers(content: Content): ContentProblem[] {
  const seen = new Map<string, Entry<'documents'>>();
  return [...content.entries.documents.values()].flatMap((document): ContentProblem[] => {
    const { value } = document.data.number;
    if (value === undefined) return [];
    const key = `${value} ${document.data.issuer.agency}`;
    const twin = seen.get(key);
    seen.set(key, document);
    if (!twin) return [];
    return [
      {
        file: document.file,
        line: document.lineOf(['number']),
        field: 'number.value',
        message: `số "${value}" của cùng cơ quan ban hành đã có ở ${twin.file}; hãy kiểm lại số hoặc bỏ một tệp`,
      },
    ];
  });
}

const FOLDERS: Record<CollectionName, string> = {
  documents: 'văn bản (content/documents)',
  agencies: 'cơ quan (content/agencies)',
  provinces: 'tỉnh (content/provinces)',
  cited: 'văn bản được viện dẫn (content/cited)',
  glossary: 'thuật ngữ (content/glossary)',
  outreach: 'bộ tài liệu truyền thông (content/outreach)',
  benefits: 'quyền lợi (content/benefits)',
  checker: 'câu hỏi (content/checker)',
  notes: 'ghi chú của người biên tập (content/notes)',
  officialese: 'lời công văn (content/officialese)',
  locks: 'bản khóa địa chỉ (content/locks)',
};

function checkReferences(content: Content, entry: Entry): ContentProblem[] {
  return referencesOf(entry).flatMap(({ path, collection, id }): ContentProblem[] => {
    const known: ReadonlyMap<string, Entry> = content.entries[collection];
    if (known.has(id)) return [];
    const near = similar(id, [...known.keys()]);
    const hint = near.length > 0 ? `có phải: ${near.join(', ')}?` : 'hãy thêm vào đó hoặc sửa mã';
    return [
      {
        file: entry.file,
        line: entry.lineOf(path),
        field: formatField(path),
        message: `"${id}" không có trong ${FOLDERS[collection]}; ${hint}`,
      },
    ];
  });
}

/** Up to three known ids that share most of their words with a wrong one. */
function similar(id: string, known: readonly string[]): string[] {
  const words = new Set(id.split('-'));
  const score = (other: string): number => {
    const others = other.split('-');
    return others.filter((word) => words.has(word)).length / Math.max(words.size, others.length);
  };
  return known
    .map((other) => ({ other, score: score(other) }))
    .filter((candidate) => candidate.score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map((candidate) => candidate.other);
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

/**
 * Pins are recognised by their shape wherever they stand: `{ at, quote? }` anywhere, and `{ clause, quote? }` in a
 * document's own frontmatter. `printed` beside a clause is a quotation too.
 */
function checkPins(entry: Entry, trees: ReadonlyMap<string, ClauseTree>): ContentProblem[] {
  const own = entry.collection === 'documents' ? trees.get(entry.id) : undefined;
  return objectsIn(entry.data).flatMap(({ path, value }): ContentProblem[] => {
    const quote = typeof value['quote'] === 'string' ? value['quote'] : undefined;
    const printed = typeof value['printed'] === 'string' ? value['printed'] : undefined;
    const tell = (key: string, check: () => void): ContentProblem[] => {
      try {
        check();
        return [];
      } catch (error) {
        if (!(error instanceof PinError)) throw error;
        const at = [...path, key];
        return [
          {
            file: entry.file,
            line: entry.lineOf(at),
            field: formatField(at),
            message: error.message,
          },
        ];
      }
    };
    if (typeof value['at'] === 'string' && value['at'].includes('#')) {
      const at = value['at'];
      return tell('at', () => pin({ at, quote }, (document) => trees.get(document)));
    }
    if (own && typeof value['clause'] === 'string') {
      const address = value['clause'];
      return tell('clause', () => {
        resolveClause(own, address, quote);
        if (printed !== undefined) resolveClause(own, address, foldSpace(printed));
      });
    }
    return [];
  });
}
