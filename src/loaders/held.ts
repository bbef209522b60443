import { heldOn } from '#src/lib/publication.ts';
import type { CollectionName } from '#src/schemas/collections.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import type { Entries, Entry } from './content.ts';
import type { HeldEntry, Shown } from './held-entry.ts';
import { referencesOf } from './references.ts';

/** What of the content is not published yet: drafts, and what waits for its day. */

/** Those that may be held back, with the field that names the day of publication. */
const DAY_FIELDS: Readonly<Partial<Record<CollectionName, string>>> = {
  documents: 'publishedOn',
  benefits: 'publishedOn',
  outreach: 'published',
};

/**
 * Why an entry is held back, told from its fields as they are written, right or wrong otherwise.
 *
 * @param day `YYYY-MM-DD`
 */
export function heldBack(
  entry: Pick<HeldEntry, 'collection' | 'id' | 'file'>,
  data: unknown,
  day: string,
): HeldEntry | undefined {
  const field = DAY_FIELDS[entry.collection];
  if (field === undefined || typeof data !== 'object' || data === null) return undefined;
  const fields = new Map<string, unknown>(Object.entries(data));
  const on = fields.get(field);
  const publishedOn = typeof on === 'string' ? on : undefined;
  const why = heldOn({ draft: fields.get('draft') === true ? true : undefined, publishedOn }, day);
  if (why === undefined) return undefined;
  return { ...entry, why, ...(why === 'scheduled' && { until: publishedOn }) };
}

/** Whether a file of which nothing can be read says that it is a draft. */
export const saysDraft = (text: string): boolean => /^draft:[ \t]*true[ \t]*(?:#.*)?$/mu.test(text);

/** Whether what is held back is left out. */
export const isLeftOut = ({ why }: HeldEntry, shown: Shown): boolean =>
  shown === 'published' || (shown === 'coming' && why === 'draft');

/** The files of an entry: a document has its extract, its list of what was left out and its lock. */
export const filesOf = ({ collection, id, file }: HeldEntry): string[] =>
  collection === 'documents'
    ? [file, ...['extracts', 'sources', 'locks'].map((folder) => `content/${folder}/${id}.yaml`)]
    : [file];

/** The collections in which an entry of the same name belongs to it. */
export const collectionsOf = ({ collection }: HeldEntry): readonly CollectionName[] =>
  collection === 'documents' ? ['documents', 'extracts', 'sources', 'locks'] : [collection];

/** By collection and id. */
export const heldKey = (collection: CollectionName, id: string): string => `${collection}/${id}`;

/** Data without some of its parts; a place in a list closes up. @param paths keys that lead to each part */
function without<Data>(data: Data, paths: readonly (readonly PropertyKey[])[]): Data {
  const copy = structuredClone(data);
  // The last of a list first, so that the places of the others hold.
  const order = [...paths].sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)) || 0);
  for (const path of order) {
    let parent: unknown = copy;
    for (const key of path.slice(0, -1))
      parent = typeof parent === 'object' && parent !== null ? Reflect.get(parent, key) : undefined;
    const last = path.at(-1);
    if (Array.isArray(parent)) parent.splice(Number(last), 1);
    else if (typeof parent === 'object' && parent !== null && last !== undefined)
      Reflect.deleteProperty(parent, last);
  }
  return copy;
}

/**
 * Entries without what they say of those that are left out, where they can do without it: a note shows on the other pages
 * it names, an agency keeps its other names. What cannot do without is a mistake, and told.
 *
 * @param held what is left out, by `heldKey`
 */
export function spareHeld(entries: Entries, held: ReadonlyMap<string, HeldEntry>): Entries {
  if (held.size === 0) return entries;
  const spare = (entry: Entry): Entry => {
    const paths = referencesOf(entry).flatMap(({ collection, id, spare: part }) =>
      part !== undefined && held.has(heldKey(collection, id)) ? [part] : [],
    );
    const each = new Map(paths.map((path) => [path.map(String).join('.'), path]));
    return each.size === 0 ? entry : { ...entry, data: without(entry.data, [...each.values()]) };
  };
  return Object.fromEntries(
    Object.entries(entries).map(([name, map]) => [
      name,
      new Map([...(map as ReadonlyMap<string, Entry>)].map(([id, entry]) => [id, spare(entry)])),
    ]),
  ) as unknown as Entries;
}

/** What is told of an entry that names one which is not published yet. */
export function heldMessage({ id, file, why, until }: HeldEntry, label: string): string {
  return why === 'draft'
    ? `${label} "${id}" còn là bản nháp nên chưa có trên trang; hãy bỏ chỗ nhắc tới này, hoặc bỏ "draft: true" ở ${file} khi đã xong`
    : `${label} "${id}" đến ngày ${formatDate(until ?? '')} mới đăng nên chưa có trên trang; hãy bỏ chỗ nhắc tới này, hoặc hẹn cả tệp này đăng không sớm hơn ngày ấy`;
}
