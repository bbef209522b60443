import type { CollectionName, DataOf } from '#src/schemas/collections.ts';
import type { Entry } from './content.ts';

/** An id in one entry that names another. */
export interface Reference {
  readonly path: readonly PropertyKey[];
  readonly collection: CollectionName;
  readonly id: string;
  /** What is left out of the entry while the other is not published; undefined: it cannot do without, and that is a mistake. */
  readonly spare?: readonly PropertyKey[];
}

type Finder<Name extends CollectionName> = (data: DataOf<Name>) => Reference[];

const one = (
  path: readonly PropertyKey[],
  collection: CollectionName,
  id: string | undefined,
): Reference[] => (id === undefined ? [] : [{ path, collection, id }]);

const many = (
  path: readonly PropertyKey[],
  collection: CollectionName,
  ids: readonly string[],
): Reference[] => ids.map((id, index) => ({ path: [...path, index], collection, id }));

/** References that are left out while what they name is not published. */
const spared = (references: readonly Reference[], spare?: readonly PropertyKey[]): Reference[] =>
  references.map((reference) => ({ ...reference, spare: spare ?? reference.path }));

/** Where each collection names others. A relation is stored once, on the side that depends. */
const finders: { readonly [Name in CollectionName]: Finder<Name> } = {
  documents: (data) => [
    ...one(['withdrawn', 'replacedBy'], 'documents', data.withdrawn?.replacedBy),
    ...one(['issuer', 'agency'], 'agencies', data.issuer.agency),
    ...data.coIssuers.flatMap(({ agency }, index) =>
      one(['coIssuers', index, 'agency'], 'agencies', agency),
    ),
    // Whose a signature is, is told with the issuers.
    ...one(['province'], 'provinces', data.province),
    ...data.relations.flatMap(({ document, cited }, index) => [
      ...one(['relations', index, 'document'], 'documents', document),
      ...one(['relations', index, 'cited'], 'cited', cited),
    ]),
    ...data.recipients.flatMap((recipient, index) =>
      many(['recipients', index, 'agencies'], 'agencies', recipient.agencies),
    ),
    // What its extract names.
    ...data.citations.flatMap((citation, index) =>
      one(['citations', index, 'document'], 'cited', citation.document),
    ),
    // Agencies of duties, targets, reports, funding and events are checked with their printed names.
    ...data.events.flatMap((event, index) =>
      event.presenters.flatMap((presenter, at) =>
        many(['events', index, 'presenters', at, 'topics'], 'cited', presenter.topics),
      ),
    ),
  ],
  agencies: (data) => [
    ...one(['province'], 'provinces', data.province),
    ...one(['parent'], 'agencies', data.parent),
    ...data.successors.flatMap(({ agency }, index) =>
      one(['successors', index, 'agency'], 'agencies', agency),
    ),
    ...data.members.flatMap(({ agencies }, index) =>
      many(['members', index, 'agencies'], 'agencies', agencies),
    ),
    ...data.forms.flatMap((form, index) =>
      spared(many(['forms', index, 'documents'], 'documents', form.documents)),
    ),
  ],
  // Told as a part of its document's record.
  extracts: () => [],
  sources: () => [],
  provinces: () => [],
  outreach: (data) => [
    ...one(['withdrawn', 'replacedBy'], 'outreach', data.withdrawn?.replacedBy),
    ...one(['subject'], 'subjects', data.subject),
    ...one(['pinsIn'], 'documents', data.pinsIn),
    ...many(['documents'], 'documents', data.documents),
    ...data.ask.flatMap((office, index) =>
      one(['ask', index, 'agency'], 'agencies', office.agency),
    ),
    ...data.facts.flatMap((fact, index) => {
      if ('document' in fact) return one(['facts', index, 'document'], 'documents', fact.document);
      if (!('benefit' in fact)) return [];
      return [
        ...one(['facts', index, 'benefit'], 'benefits', fact.benefit),
        ...one(['facts', index, 'in'], 'documents', fact.in),
      ];
    }),
    ...one(['picture'], 'documents', data.picture),
  ],
  comparison: (data) => [
    ...one(['subject'], 'cited', data.subject),
    ...many(['documents'], 'documents', data.documents),
  ],
  locks: () => [],
  addresses: () => [],
  situations: () => [],
  audiences: () => [],
  subjects: () => [],
  doors: (data) => one(['audience'], 'audiences', data.audience),
  notes: ({ shows }) => [
    ...spared([
      ...many(['shows', 'guides'], 'benefits', shows.guides),
      ...many(['shows', 'kits'], 'outreach', shows.kits),
      ...many(['shows', 'documents'], 'documents', shows.documents),
    ]),
    ...many(['shows', 'agencies'], 'agencies', shows.agencies),
    ...many(['shows', 'cited'], 'cited', shows.cited),
  ],
  conditions: (data) => [
    ...data.benefits.flatMap(({ guide, document, kitDocuments }, index) => [
      ...spared(
        [
          ...one(['benefits', index, 'guide'], 'benefits', guide),
          ...one(['benefits', index, 'document'], 'documents', document),
        ],
        ['benefits', index],
      ),
      ...spared(many(['benefits', index, 'kitDocuments'], 'documents', kitDocuments)),
    ]),
  ],
  officialese: () => [],
  checker: (data) =>
    data.questions.flatMap((question, index) => [
      ...one(['questions', index, 'note'], 'notes', question.note),
      ...('options' in question ? question.options : []).flatMap(({ province, ends }, place) => {
        const path = ['questions', index, 'options', place];
        return [
          ...one([...path, 'province'], 'provinces', province),
          ...many([...path, 'ends', 'see'], 'benefits', ends?.see ?? []),
        ];
      }),
    ]),
  benefits: (data) => [
    ...one(['withdrawn', 'replacedBy'], 'benefits', data.withdrawn?.replacedBy),
    ...many(['situations'], 'situations', data.situations),
    ...many(['audiences'], 'audiences', data.audiences),
    ...data.provinces.flatMap((part, index) => {
      const path = ['provinces', index];
      return [
        ...one([...path, 'document'], 'documents', part.document),
        ...one([...path, 'restsOn'], 'documents', part.restsOn),
        ...part.office.flatMap(({ agency }, place) =>
          one([...path, 'office', place, 'agency'], 'agencies', agency),
        ),
        ...many([...path, 'officeNow'], 'notes', part.officeNow),
        ...many([...path, 'force', 'notes'], 'notes', part.force.notes),
        ...part.basis.flatMap(({ cited }, place) =>
          one([...path, 'basis', place, 'cited'], 'cited', cited),
        ),
      ];
    }),
  ],
  cited: (data) => [
    ...one(['agency'], 'agencies', data.agency),
    ...spared(one(['document'], 'documents', data.document)),
  ],
  glossary: (data) =>
    data.forms.flatMap((form, index) =>
      spared(many(['forms', index, 'documents'], 'documents', form.documents)),
    ),
};

/** Every id that an entry names. */
export function referencesOf(entry: Entry): Reference[] {
  return (finders[entry.collection] as Finder<CollectionName>)(entry.data);
}
