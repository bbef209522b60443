import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type Content, type Entry } from '#src/loaders/read-content.ts';
import { collectionSpecs, type CollectionName } from '#src/schemas/collections.ts';

/**
 * A content folder cut out of another by its references: some documents with what they name, and of guides and kits
 * those alone that rest on nothing else. So an installation that has little can be built, whatever the content holds.
 */

/** What is kept, besides what that names. */
export interface Cut {
  /** Slugs of the documents. */
  readonly documents: readonly string[];
  /** Whether to leave out what was read out of the documents: identity and text are left. */
  readonly textAlone?: boolean;
  /** Whether to keep the guides that rest on these documents alone, and the checker's questions. */
  readonly guides?: boolean;
  /** Whether to keep the kits that rest on these documents alone and on no guide that is left out. */
  readonly kits?: boolean;
}

/** Collections of what is kept because something that is kept names it. */
const FOLLOWED: readonly CollectionName[] = ['agencies', 'provinces', 'cited', 'notes'];

/** What is read out of a document, by field of its frontmatter. */
const ROWS = [
  'goals',
  'parts',
  'duties',
  'targets',
  'reports',
  'funding',
  'events',
  'citations',
  'errata',
];

/** Everything that an entry may name: its runs of small letters, digits and dashes. */
const namesIn = ({ data, body }: Pick<Entry, 'body'> & { data: object }): Set<string> =>
  new Set(`${JSON.stringify(data)} ${body}`.match(/[a-z0-9]+(?:-[a-z0-9]+)*/gu));

const namesAny = (entry: Entry, ids: Iterable<string>): boolean => {
  const names = namesIn(entry);
  return [...ids].some((id) => names.has(id));
};

/** Guides whose words lead to none that is left out. */
function leadingNowhereElse(guides: readonly Entry[]): readonly Entry[] {
  const left = guides.filter((guide) =>
    [...guide.body.matchAll(/\]\(\/quyen-loi\/([^/)]+)\//gu)].every(([, slug]) =>
      guides.some(({ id }) => id === slug),
    ),
  );
  return left.length === guides.length ? guides : leadingNowhereElse(left);
}

/** The entries that a cut keeps, by collection. */
function choose({ entries }: Content, cut: Cut): Map<CollectionName, Map<string, Entry>> {
  const all = (name: CollectionName): ReadonlyMap<string, Entry> => entries[name];
  const kept = new Map<CollectionName, Map<string, Entry>>();
  const keep = (name: CollectionName, chosen: Iterable<Entry>): void => {
    const before = kept.get(name) ?? new Map<string, Entry>();
    kept.set(name, new Map([...before, ...[...chosen].map((entry) => [entry.id, entry] as const)]));
  };
  const without = (name: CollectionName): string[] =>
    [...all(name).keys()].filter((id) => kept.get(name)?.has(id) !== true);

  for (const slug of cut.documents) {
    const document = all('documents').get(slug);
    if (!document) throw new Error(`No document "${slug}" to cut out.`);
    keep('documents', [document]);
    keep(
      'locks',
      [...all('locks').values()].filter(({ id }) => id === slug),
    );
  }
  const restHere = (name: CollectionName): Entry[] =>
    [...all(name).values()].filter((entry) => !namesAny(entry, without('documents')));
  if (cut.guides === true) {
    keep('benefits', leadingNowhereElse(restHere('benefits')));
    keep('checker', all('checker').values());
    keep('officialese', all('officialese').values());
  }
  if (cut.kits === true)
    keep(
      'outreach',
      restHere('outreach').filter((kit) => !namesAny(kit, without('benefits'))),
    );

  for (let size = -1; size !== sizeOf(kept);) {
    size = sizeOf(kept);
    const naming = [...kept.values()].flatMap((some) => [...some.values()]);
    const named = new Set(
      naming.flatMap(({ collection, data, body }) => [
        ...namesIn({ data: prune(collection, { ...data }, cut), body }),
      ]),
    );
    for (const name of FOLLOWED)
      keep(
        name,
        [...all(name).values()].filter(({ id }) => named.has(id)),
      );
  }
  return kept;
}

const sizeOf = (kept: ReadonlyMap<CollectionName, ReadonlyMap<string, Entry>>): number =>
  [...kept.values()].reduce((sum, entries) => sum + entries.size, 0);

type Fields = Record<string, unknown>;

/** Takes away what an entry says of documents that are left out. */
function prune(name: CollectionName, fields: Fields, cut: Cut): Fields {
  const stays = (slug: unknown): boolean => cut.documents.some((one) => one === slug);
  if (name === 'agencies' && Array.isArray(fields['forms'])) {
    const forms = fields['forms'] as { documents: unknown[] }[];
    return {
      ...fields,
      forms: forms
        .map((form) => ({ ...form, documents: form.documents.filter(stays) }))
        .filter((form) => form.documents.length > 0),
    };
  }
  const dropped = [
    ...(name === 'cited' && !stays(fields['document']) ? ['document'] : []),
    ...(name === 'documents' && cut.textAlone === true ? ROWS : []),
  ];
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !dropped.includes(key)));
}

/**
 * Cuts a content folder out of another.
 *
 * @param content what is cut, as it was read
 * @param target where the new folder is written; it need not be there
 */
export function cutContent(content: Content, target: string, cut: Cut): void {
  const { root } = content;
  const write = (file: string, text: string): void => {
    const path = join(target, file.replace(/^content\//u, ''));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  for (const [name, entries] of choose(content, cut)) {
    const { form } = collectionSpecs[name];
    for (const [file, members] of Map.groupBy(entries.values(), (entry) => entry.file)) {
      const text = readFileSync(join(root, file.replace(/^content\//u, '')), 'utf8');
      if (form === 'rows') {
        const rows = parse(text) as Record<string, Fields>;
        write(
          file,
          stringify(
            Object.fromEntries(members.map(({ id }) => [id, prune(name, rows[id] ?? {}, cut)])),
          ),
        );
      } else if (name === 'documents') {
        const [, frontmatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(text) ?? [];
        const fields = prune(name, parse(frontmatter) as Fields, cut);
        write(file, `---\n${stringify(fields)}---\n${body}`);
        copySource(root, target, fields);
      } else write(file, text);
    }
  }
}

function copySource(root: string, target: string, { source }: Fields): void {
  const file = (source as { file?: string } | undefined)?.file;
  if (file === undefined) return;
  mkdirSync(join(target, 'sources'), { recursive: true });
  copyFileSync(join(root, 'sources', file), join(target, 'sources', file));
}
