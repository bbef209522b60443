import { collectionNames, type CollectionName } from '#src/schemas/collections.ts';

/** Which collection a field names: a form then offers its entries by name. A test compares this with what the loader checks. */

/** By the name of the field, wherever it stands. */
const BY_NAME: Readonly<Record<string, CollectionName>> = {
  agencies: 'agencies',
  agency: 'agencies',
  audience: 'audiences',
  audiences: 'audiences',
  benefit: 'benefits',
  cited: 'cited',
  document: 'documents',
  documents: 'documents',
  guide: 'benefits',
  guides: 'benefits',
  in: 'documents',
  kitDocuments: 'documents',
  kits: 'outreach',
  note: 'notes',
  notes: 'notes',
  officeNow: 'notes',
  parent: 'agencies',
  picture: 'documents',
  pinsIn: 'documents',
  province: 'provinces',
  restsOn: 'documents',
  see: 'benefits',
  situations: 'situations',
  subject: 'subjects',
  topics: 'cited',
};

/** By the path of fields, where the same name means another collection. */
const BY_PATH: Readonly<Record<string, CollectionName>> = {
  'comparison.subject': 'cited',
  'extracts.citations.document': 'cited',
};

/**
 * The collection whose ids a field of slugs holds.
 *
 * @param path the collection and the fields that lead to it: `benefits.provinces.office.agency`
 */
export const referenceAt = (path: string): CollectionName | undefined =>
  BY_PATH[path] ?? ownKind(path) ?? BY_NAME[path.split('.').at(-1) ?? ''];

/** The collections that fields of a collection hold ids of, by the names of the fields. */
export const referencesIn = (name: CollectionName): Readonly<Record<string, CollectionName>> => ({
  ...BY_NAME,
  ...Object.fromEntries(
    Object.entries(BY_PATH).flatMap(([path, collection]) =>
      path.startsWith(`${name}.`) ? [[path.split('.').at(-1) ?? '', collection]] : [],
    ),
  ),
});

/** A page is replaced by one of its own kind. */
const ownKind = (path: string): CollectionName | undefined => {
  const [collection] = path.split('.');
  return path.endsWith('.withdrawn.replacedBy')
    ? collectionNames.find((name) => name === collection)
    : undefined;
};
