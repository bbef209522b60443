import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { lockNewPages } from '#scripts/lib/lock-pages.ts';
import { collectionOf, filesBelow } from '#src/loaders/content-files.ts';
import { UNNAMED_PARTS } from '#src/site/site-file.ts';
import { readText } from '#src/site/written-text.ts';
import type { Content } from '#src/loaders/content.ts';
import { specOf, type CollectionName } from '#src/schemas/collections.ts';
import { splitFile } from '#src/site/yaml.ts';

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
  /** Whether to keep the kits that rest on these documents alone, without their facts of guides that are left out. */
  readonly kits?: boolean;
}

/** Collections of what is kept because something that is kept names it. */
const FOLLOWED: ReadonlySet<CollectionName> = new Set(['agencies', 'provinces', 'cited', 'notes']);

/** Collections of the content's own words, which are kept whole. */
const WORDS: ReadonlySet<CollectionName> = new Set([
  'situations',
  'audiences',
  'subjects',
  'doors',
]);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** An entry as its file has it. */
interface Written {
  readonly collection: CollectionName;
  readonly id: string;
  /** Path from the content folder. */
  readonly path: string;
  readonly fields: Fields;
  /** What follows the frontmatter; undefined for YAML. */
  readonly body: string | undefined;
}

function entriesIn(root: string, path: string): Written[] {
  const collection = collectionOf(path);
  if (collection === undefined) return [];
  const { text } = readText(root, path);
  const { form } = specOf(collection);
  const id = /([^/]*)\.[a-z]+$/u.exec(path)?.[1] ?? '';
  if (form === 'mdx') {
    const split = splitFile(text);
    const fields = fieldsOf(split?.frontmatter.data);
    return [{ collection, id, path, fields, body: split?.body ?? '' }];
  }
  const fields = fieldsOf(parse(text));
  if (form === 'file') return [{ collection, id, path, fields, body: undefined }];
  return Object.entries(fields).map(([row, value]) => ({
    collection,
    id: row,
    path,
    fields: fieldsOf(value),
    body: undefined,
  }));
}

/** Everything that an entry may name: its runs of small letters, digits and dashes. */
const namesIn = ({ fields, body = '' }: Written): Set<string> =>
  new Set(`${JSON.stringify(fields)} ${body}`.match(/[a-z0-9]+(?:-[a-z0-9]+)*/gu));

/** An entry without what it says of documents that are left out. */
function prune(entry: Written, documents: readonly string[]): Written {
  const stays = (slug: unknown): boolean => documents.some((one) => one === slug);
  const { collection, fields } = entry;
  if (collection === 'agencies' && 'forms' in fields) {
    const forms = itemsOf(fields['forms']).map(fieldsOf);
    const kept = forms.map((form) => ({
      ...form,
      documents: itemsOf(form['documents']).filter(stays),
    }));
    return {
      ...entry,
      fields: { ...fields, forms: kept.filter((form) => form.documents.length > 0) },
    };
  }
  if (collection === 'documents' && 'relations' in fields) {
    const kept = itemsOf(fields['relations']).filter((relation) => {
      const { document } = fieldsOf(relation);
      return document === undefined || stays(document);
    });
    return { ...entry, fields: { ...fields, relations: kept } };
  }
  // A cited document that has no page any more; a situation's clause in a document that is not there.
  const dropped = { cited: 'document', situations: 'from' } as const;
  const key =
    collection === 'cited' || collection === 'situations' ? dropped[collection] : undefined;
  const named = key === undefined ? undefined : JSON.stringify(fields[key] ?? '');
  if (key === undefined || documents.some((slug) => named?.includes(slug) === true)) return entry;
  return {
    ...entry,
    fields: Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key)),
  };
}

/** The checker's questions, whose ends lead to guides that are kept alone. */
function leadingTo(checker: Written, guides: ReadonlySet<string>): Written {
  const questions = itemsOf(checker.fields['questions']).map((question) => {
    const options = itemsOf(fieldsOf(question)['options']).map((option) => {
      const { ends, ...rest } = fieldsOf(option);
      if (ends === undefined) return rest;
      const see = itemsOf(fieldsOf(ends)['see']).filter((slug) => guides.has(String(slug)));
      return { ...rest, ends: { ...fieldsOf(ends), see } };
    });
    return { ...fieldsOf(question), ...(options.length > 0 && { options }) };
  });
  return { ...checker, fields: { ...checker.fields, questions } };
}

/** Guides whose words lead to none that is left out. */
function leadingNowhereElse(guides: readonly Written[]): readonly Written[] {
  const ids = new Set(guides.map(({ id }) => id));
  const left = guides.filter(({ body = '' }) =>
    [...body.matchAll(/\]\(\/quyen-loi\/([^/)]+)\//gu)].every(([, slug = '']) => ids.has(slug)),
  );
  return left.length === guides.length ? guides : leadingNowhereElse(left);
}

/** A kit without its facts of guides that are left out. */
function withoutFactsOf(kit: Written, others: ReadonlySet<string>): Written {
  const facts = itemsOf(kit.fields['facts']).filter(
    (fact) => !others.has(String(fieldsOf(fact)['benefit'])),
  );
  return { ...kit, fields: { ...kit.fields, facts } };
}

/** The entries that a cut keeps. */
function choose(all: readonly Written[], cut: Cut): Written[] {
  const of = (...names: CollectionName[]): Written[] =>
    all.filter(({ collection }) => names.includes(collection));
  const isHere = ({ id }: Written): boolean => cut.documents.includes(id);
  for (const slug of cut.documents)
    if (!of('documents').some(({ id }) => id === slug))
      throw new Error(`No document "${slug}" to cut out.`);

  const elsewhere = new Set(of('documents').flatMap((one) => (isHere(one) ? [] : one.id)));
  const restingHere = (name: CollectionName): Written[] =>
    of(name).filter((entry) => namesIn(entry).isDisjointFrom(elsewhere));
  const guides = cut.guides === true ? leadingNowhereElse(restingHere('benefits')) : [];
  const kept = new Set(guides.map(({ id }) => id));
  const others = new Set(of('benefits').flatMap(({ id }) => (kept.has(id) ? [] : id)));
  const kits =
    cut.kits === true
      ? restingHere('outreach')
          .map((kit) => withoutFactsOf(kit, others))
          // A kit has two facts at least.
          .filter(({ fields }) => itemsOf(fields['facts']).length > 1)
          .filter((kit) => namesIn(kit).isDisjointFrom(others))
      : [];
  const chosen = [
    ...of(
      'documents',
      'locks',
      'sources',
      ...(cut.textAlone === true ? [] : (['extracts'] as const)),
    ).filter(isHere),
    ...guides,
    ...(cut.guides === true ? of('checker', 'officialese') : []),
    ...kits,
  ];
  const shown = of('notes').filter((note) => !namesIn(note).isDisjointFrom(idsOf(chosen)));
  const whole = withNamed([...chosen, ...shown], of(...FOLLOWED), cut);
  const ids = idsOf(whole);
  return [...whole, ...of(...WORDS)].map((entry) =>
    entry.collection === 'notes'
      ? showingOn(entry, ids)
      : entry.collection === 'checker'
        ? leadingTo(entry, kept)
        : prune(entry, cut.documents),
  );
}

const idsOf = (entries: readonly Written[]): Set<string> => new Set(entries.map(({ id }) => id));

/** A note that shows on nothing that is left out; where nothing is left of it, it stands on top of no page. */
function showingOn(note: Written, kept: ReadonlySet<string>): Written {
  const places = ['guides', 'kits', 'documents', 'agencies', 'cited'];
  const shows = Object.fromEntries(
    Object.entries(fieldsOf(note.fields['shows'])).map(([place, ids]) => [
      place,
      places.includes(place) ? itemsOf(ids).filter((id) => kept.has(String(id))) : ids,
    ]),
  );
  const onTop = itemsOf(shows['guides']).length > 0 || 'checker' in shows;
  const fields = Object.entries(note.fields).filter(
    ([name]) => onTop || (name !== 'now' && name !== 'danger'),
  );
  return { ...note, fields: { ...Object.fromEntries(fields), shows } };
}

/** Some entries with those that they name, and that those name. */
function withNamed(chosen: readonly Written[], others: readonly Written[], cut: Cut): Written[] {
  const named = new Set(chosen.flatMap((entry) => [...namesIn(prune(entry, cut.documents))]));
  const more = others.filter((entry) => named.has(entry.id) && !chosen.includes(entry));
  return more.length === 0 ? [...chosen] : withNamed([...chosen, ...more], others, cut);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the search boxes offer: words of the documents that are kept. */
function examplesFrom(documents: readonly Written[]): Fields {
  const [first] = documents;
  const title = textOf(first?.fields['shortTitle']);
  const number = textOf(fieldsOf(first?.fields['number'])['value']) || title;
  return { question: title, words: [title, title], number, partOfNumber: number };
}

/**
 * Cuts a content folder out of another.
 *
 * @param content what is cut: the absolute path of its folder
 * @param target where the new folder is written; it need not be there
 */
export function cutContent({ root }: Pick<Content, 'root'>, target: string, cut: Cut): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text);
  };
  const all = filesBelow(root).files.flatMap((path) => entriesIn(root, path));
  const kept = choose(all, cut);
  for (const [path, entries] of Map.groupBy(kept, (entry) => entry.path)) {
    const [first] = entries;
    if (!first) continue;
    if (specOf(first.collection).form === 'rows')
      write(path, stringify(Object.fromEntries(entries.map(({ id, fields }) => [id, fields]))));
    else if (first.body === undefined) write(path, stringify(first.fields));
    else write(path, `---\n${stringify(first.fields)}---\n${first.body}`);
  }
  const documents = kept.filter(({ collection }) => collection === 'documents');
  for (const { fields } of documents) {
    const { file } = fieldsOf(fields['source']);
    if (typeof file !== 'string') continue;
    mkdirSync(join(target, 'sources'), { recursive: true });
    copyFileSync(join(root, 'sources', file), join(target, 'sources', file));
  }
  const site = fieldsOf(parse(readText(root, 'site.yaml').text));
  const without = UNNAMED_PARTS.filter((part) =>
    kept.every(({ collection }) => collection !== part),
  );
  write('site.yaml', stringify({ ...site, examples: examplesFrom(documents), without }));
  // What was cut out has published nothing yet.
  lockNewPages(target);
}
