import { ownLines } from '#src/lib/documents/clause.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { loggedTitle } from '#src/lib/log/dated-things.ts';
import type { LoggedPage, LogRecord } from '#src/lib/log/logged-page.ts';
import { unitsOf, type UnitOptions } from '#src/lib/log/units.ts';
import { specOf, type CollectionName } from '#src/schemas/collections.ts';
import { readPin, readPins, writtenPin } from '#src/schemas/pin.ts';
import { readYaml, splitFile } from '#src/site/yaml.ts';
import { readText } from '#src/site/written-text.ts';
import { collectionOf, filesBelow } from './content-files.ts';
import type { Content } from './content.ts';

/**
 * What the pages say, record by record, from what authors wrote: read from the files themselves and not from checked
 * entries, so that a field which a new version of the program fills in is no change of the content, and a thing that is
 * written once is one record however many pages show it.
 */

/** The collections whose entries say something to readers; the page of an extract is its document's. */
const LOGGED = [
  'documents',
  'extracts',
  'benefits',
  'outreach',
  'agencies',
  'provinces',
  'notes',
  'cited',
  'glossary',
  'comparison',
  'checker',
  'situations',
  'audiences',
  'subjects',
  'doors',
] as const satisfies readonly CollectionName[];

type Logged = (typeof LOGGED)[number];

const isLogged = (name: CollectionName | undefined): name is Logged =>
  LOGGED.some((one) => one === name);

/** Entries that are one thing each. */
const WHOLE: ReadonlySet<CollectionName> = new Set([
  'notes',
  'cited',
  'glossary',
  'situations',
  'audiences',
  'subjects',
  'doors',
]);

/** Fields for the machine: which file a text came from, numbers of a list that editors keep. */
const UNSEEN: Partial<Record<CollectionName, ReadonlySet<string>>> = {
  documents: new Set(['source']),
  benefits: new Set(['facts']),
};

const isData = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Ways of asking for what is not here: search knows them, and no page tells of them. */
const isForSearch = (collection: Logged, { kind }: Readonly<Record<string, unknown>>): boolean =>
  collection === 'glossary' && kind === 'not-here';

/** What of an entry readers see: of a word, the forms that are not for the search alone; those may be hurtful. */
const seenOf = (
  collection: Logged,
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  collection === 'glossary' && Array.isArray(data['forms'])
    ? {
        ...data,
        forms: (data['forms'] as unknown[]).filter(
          (form) => !(isData(form) && form['searchOnly'] === true),
        ),
      }
    : data;

interface Raw {
  readonly collection: Logged;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const idOf = (path: string): string => (path.split('/').at(-1) ?? '').replace(/\.[a-z]+$/u, '');

/** The entries that the content shows as they are written, their pins read; drafts are not among them. */
function rawEntries({ root, entries: shown }: Content): Raw[] {
  const isShown = (collection: Logged, id: string): boolean =>
    shown[collection === 'extracts' ? 'documents' : collection].has(id);
  return filesBelow(root).files.flatMap((path): Raw[] => {
    const collection = collectionOf(path);
    if (!isLogged(collection)) return [];
    const { form, pins } = specOf(collection);
    const { text } = readText(root, path);
    const split = form === 'mdx' ? splitFile(text) : { frontmatter: readYaml(text), body: '' };
    const data: unknown = readPins<unknown>(split?.frontmatter.data, pins).data;
    if (!split || !isData(data)) return [];
    const entries: [string, unknown][] =
      form === 'rows' ? Object.entries(data) : [[idOf(path), data]];
    return entries.flatMap(([id, one]) =>
      isData(one) && isShown(collection, id) && !isForSearch(collection, one)
        ? [{ collection, id, data: seenOf(collection, one), body: split.body }]
        : [],
    );
  });
}

/** A paragraph of an author's text: its words, and the clauses that its pins name. */
function paragraphs(body: string, pinsOf: (key: string) => readonly string[]): LogRecord[] {
  return body
    .split(/\n\s*\n/u)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map((block, index): LogRecord => {
      const named = [...block.matchAll(/\bat="([^"]*)"/gu)].flatMap(([, at = '']) => {
        const read = readPin(at);
        return 'fault' in read ? [] : [writtenPin(read)];
      });
      const keys = [...block.matchAll(/\bfrom="([^"]*)"/gu)].flatMap(([, list = '']) =>
        list.split(',').map((key) => key.trim()),
      );
      return {
        key: `body.${String(index)}`,
        label: 'Bài viết',
        text: block
          .replace(/\s*<[A-Z][^>]*\/>/gu, '')
          .replace(/\s+/gu, ' ')
          .trim(),
        pins: [...new Set([...named, ...keys.flatMap(pinsOf)])],
      };
    });
}

/** The clauses of a document, each with its own words. */
function clauseRecords(content: Content, id: string): LogRecord[] {
  const document = content.entries.documents.get(id);
  if (!document || document.body.trim() === '') return [];
  return parseClauses(document.body, document.data).all.flatMap((clause): LogRecord[] => {
    const text = ownLines(clause).join('\n');
    if (text === '') return [];
    const { address: key, reading: label } = clause;
    return [
      { key, label, text, pins: [writtenPin({ document: id, clause: key })], official: true },
    ];
  });
}

/** The ids of agencies that a value names under fields made for it. */
function agenciesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => agenciesIn(one));
  if (!isData(value)) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    (key === 'agency' || key === 'agencies') && !isData(one)
      ? [one].flat().filter((id) => typeof id === 'string')
      : agenciesIn(one),
  );
}

/** What stands at a path of data; a name stands for the item of a list that has it as its id. */
const at = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => {
    if (Array.isArray(value))
      return (value as unknown[]).find((one, index) =>
        isData(one) && one['id'] === key ? true : String(index) === key,
      );
    return isData(value) ? value[key] : undefined;
  }, data);

/** Everything that the pages of a content say. */
export function loggedPages(content: Content): LoggedPage[] {
  const { entries } = content;
  const agencies = entries.agencies;
  const provinceOf = (document: unknown): string[] => {
    const province = entries.documents.get(String(document))?.data.province;
    return province === undefined ? [] : [province];
  };
  const withAgencies = (records: readonly LogRecord[], data: unknown): LogRecord[] =>
    records.map((record) => {
      const named = agenciesIn(at(data, record.key === 'toan-bo' ? [] : record.key.split('.')));
      const known = [...new Set(named.filter((id) => agencies.has(id)))];
      return known.length > 0 ? { ...record, agencies: known } : record;
    });

  const recordsOf = ({ collection, id, data, body }: Raw): LogRecord[] => {
    const quotes = isData(data['quotes']) ? data['quotes'] : {};
    const pinsOf = (key: string): string[] => {
      const quote = quotes[key];
      return isData(quote) && typeof quote['document'] === 'string'
        ? [writtenPin({ document: quote['document'], clause: String(quote['clause']) })]
        : [];
    };
    const parts = Array.isArray(data['provinces']) ? (data['provinces'] as unknown[]) : [];
    const partOf = (path: readonly PropertyKey[]) => {
      const part = path[0] === 'provinces' ? parts[Number(path[1])] : undefined;
      return collection === 'benefits' && isData(part) ? part : undefined;
    };
    const options: UnitOptions = {
      collection: collection === 'extracts' ? 'documents' : collection,
      own: collection === 'documents' || collection === 'extracts' ? id : undefined,
      unseen: UNSEEN[collection] ?? new Set(),
      whole: WHOLE.has(collection),
      pinsOf,
      within: (path) => {
        const part = partOf(path);
        const document = part && entries.documents.get(String(part['document']))?.data;
        const province = document?.province && entries.provinces.get(document.province)?.data.name;
        const label = part && typeof part['label'] === 'string' ? `, ${part['label']}` : '';
        return document && `phần ${province ?? document.shortTitle}${label}`;
      },
    };
    const units = withAgencies(unitsOf(data, options), data).map((record) => {
      const part = partOf(record.key.split('.'));
      return part ? { ...record, provinces: provinceOf(part['document']) } : record;
    });
    const text = collection === 'documents' ? clauseRecords(content, id) : paragraphs(body, pinsOf);
    return [...units, ...text];
  };

  const titleOf = ({ collection, id, data }: Raw): string => {
    const document = entries.documents.get(id)?.data;
    const forms: unknown = Array.isArray(data['forms']) ? data['forms'][0] : undefined;
    const found = [
      collection === 'documents' && document ? loggedTitle(document) : undefined,
      collection === 'cited' ? [data['kind'], data['number']].filter(Boolean).join(' ') : undefined,
      data['title'],
      data['name'],
      data['label'],
      isData(forms) ? forms['text'] : undefined,
      collection === 'checker' ? 'Tôi có được không?' : undefined,
      data['short'],
      data['text'],
    ].find((one) => typeof one === 'string' && one !== '');
    return typeof found === 'string' ? found : id;
  };

  const provincesOf = ({ collection, id, data }: Raw): string[] => {
    switch (collection) {
      case 'documents':
        return provinceOf(id);
      case 'benefits':
        return (Array.isArray(data['provinces']) ? (data['provinces'] as unknown[]) : []).flatMap(
          (part) => (isData(part) ? provinceOf(part['document']) : []),
        );
      case 'outreach':
        return [data['documents'] ?? []].flat().flatMap(provinceOf);
      case 'agencies':
        return typeof data['province'] === 'string' ? [data['province']] : [];
      case 'provinces':
        return [id];
      default:
        return [];
    }
  };

  const raw = rawEntries(content);
  const extracts = new Map(
    raw.filter(({ collection }) => collection === 'extracts').map((one) => [one.id, one]),
  );
  return raw
    .filter(({ collection }) => collection !== 'extracts')
    .map((one): LoggedPage => {
      const extract = one.collection === 'documents' ? extracts.get(one.id) : undefined;
      return {
        of: `${one.collection}/${one.id}`,
        title: titleOf(one),
        agencies: one.collection === 'agencies' ? [one.id] : [],
        provinces: [...new Set(provincesOf(one))],
        records: [...recordsOf(one), ...(extract ? recordsOf(extract) : [])],
      };
    });
}
