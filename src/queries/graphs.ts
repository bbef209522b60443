import { things, type Thing } from '#src/lib/data/json-ld.ts';
import type { Kit } from '#src/lib/kits/kit.ts';
import { dataTables } from '#src/schemas/data.ts';
import type { RelationKind } from '#src/schemas/relations.ts';
import { documentKinds } from '#src/schemas/document.ts';
import { addressOf, paths, type DocumentForm } from '#src/site/paths.ts';
import { site } from '#src/site/site.ts';
import { today } from '#src/site/today.ts';
import { getAgencyLinks, type AgencyLink, type AgencyPage } from './agency-pages.ts';
import { getDataTables, getWorkbooks } from './data.ts';
import { getDocument, getDocuments, type DocumentView } from './documents.ts';
import type { GuidePage } from './guide-pages.ts';
import { notesFor } from './notes.ts';
import { once } from './once.ts';
import { getRelations } from './relations.ts';
import type { FormerPlaceView, NewPlaceView } from './places.ts';

/**
 * What a page is about, for machines. Nothing is claimed that the page does not say: no act is told to be in force, since
 * nobody here checks that, and only what holds as a right or a policy is told to be a service.
 */

/** What a page tells of beside its own words. */
export interface Told {
  readonly about: Thing;
  readonly cites?: readonly Thing[];
  /** Last day on which something that it shows was compared or checked. */
  readonly changed: string | undefined;
}

/** The newest of some days, none of the future. */
const lastOf = (days: readonly (string | undefined)[]): string | undefined =>
  days
    .filter((day): day is string => day !== undefined && day <= today)
    .sort()
    .at(-1);

/** When a document's page last came to say something else, as far as its record tells. */
const changedOf = ({ data, lock }: DocumentView): string | undefined =>
  lastOf([
    data.source?.compared,
    ...(lock?.corrections ?? []).map(({ date }) => date),
    ...data.notes.map(({ checked }) => checked),
  ]);

const placeThing = (id: string, name: string): Thing => ({
  '@type': 'AdministrativeArea',
  '@id': addressOf(paths.province(id)) + things.place,
  name,
});

/** Where a document applies. One of no province that does not say so applies nowhere that could be named. */
function areaOf({ province, data }: DocumentView): Thing | undefined {
  if (province) return placeThing(province.id, province.data.fullName);
  return data.nationwide ? { '@type': 'Country', name: 'Việt Nam' } : undefined;
}

/** A document as other pages name it. */
const documentStub = (document: Pick<DocumentView, 'slug' | 'fullName'>): Thing => ({
  '@type': 'Legislation',
  '@id': addressOf(paths.document(document.slug)) + things.document,
  name: document.fullName,
});

/** An agency as other things name it. */
const agencyStub = ({ id, name, page }: AgencyLink): Thing => ({
  '@type': 'GovernmentOrganization',
  '@id': page ? addressOf(paths.agency(id)) + things.agency : undefined,
  name,
});

/** Schema.org's words for what documents do to each other. */
const relationWords: Readonly<Record<RelationKind, string>> = {
  amends: 'legislationChanges',
  replaces: 'legislationChanges',
  repeals: 'legislationChanges',
  corrects: 'legislationChanges',
  guides: 'legislationApplies',
  consolidates: 'legislationConsolidates',
};

const encodings: readonly (readonly [DocumentForm, string])[] = [
  ['txt', 'text/plain'],
  ['md', 'text/markdown'],
  ['akn.xml', 'application/akn+xml'],
  ['jsonl', 'application/jsonl'],
];

/** `2021/2025`; open where an end is not stated (ISO 8601-2). */
const interval = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  `${from ?? '..'}/${to ?? '..'}`;

/** What the page of a document tells. */
export async function documentTold(document: DocumentView): Promise<Told> {
  const { slug, data, issuer, coIssuers, tree, states } = document;
  const link = await getAgencyLinks();
  const { does } = await getRelations(document);
  const area = areaOf(document);
  const [state] = states;
  // A period that is over ends no act. What its own words or another act ended is not in force, nor is a draft.
  const over =
    data.stage === 'draft' ||
    (data.endedBy !== undefined && data.endedBy.from <= today) ||
    (data.expiry !== undefined && state.id === 'ended');
  const done = does.map(({ other }, index) => {
    const row = data.relations[index];
    return {
      word: row ? relationWords[row.kind] : 'legislationChanges',
      thing: {
        '@type': 'Legislation',
        '@id':
          row?.document === undefined
            ? addressOf(other.href)
            : addressOf(other.href) + things.document,
        name: other.name,
      },
    };
  });
  return {
    changed: changedOf(document),
    about: {
      ...documentStub(document),
      headline: data.title,
      inLanguage: 'vi',
      legislationIdentifier: data.number.value,
      legislationType: documentKinds[data.kind],
      legislationDate: data.issued.date,
      legislationPassedBy: [issuer, ...coIssuers].map(({ id }) => agencyStub(link(id))),
      legislationJurisdiction: area,
      temporalCoverage: data.period ? interval(data.period) : undefined,
      legislationLegalForce: over ? 'https://schema.org/NotInForce' : undefined,
      creativeWorkStatus: state.label,
      ...Object.fromEntries(
        [...Map.groupBy(done, ({ word }) => word)].map(([word, list]) => [
          word,
          list.map(({ thing }) => thing),
        ]),
      ),
      encoding:
        tree.all.length === 0
          ? undefined
          : encodings.map(([form, encodingFormat]) => ({
              '@type': 'MediaObject',
              contentUrl: addressOf(paths.documentFile(slug, form)),
              encodingFormat,
            })),
    },
  };
}

/** What the page of a guide tells. Its bytes are counted: what the page's own head says is not said again. */
export async function guideTold(page: GuidePage): Promise<Told> {
  const { benefit, documents, parts, answer, path } = page;
  const { data, context } = benefit;
  const link = await getAgencyLinks();
  // A page of several documents is a service only where none of them is a draft, over, or a mere task: machines read
  // its places and offices as one.
  const holding = parts.every(
    ({ part }) =>
      ['right', 'policy'].includes(part.modality.kind) &&
      ['in-period', 'no-end'].includes(context.states(part)[0].id),
  );
  const offices = [
    ...new Set(parts.flatMap(({ part }) => part.office.map(({ agency }) => agency))),
  ];
  const areas = new Map(
    documents.flatMap((document) => {
      const area = areaOf(document);
      return area ? [[area['name'], area] as const] : [];
    }),
  );
  const cites = documents.map(documentStub);
  const id = addressOf(path) + things.guide;
  const said = [
    ...new Set(
      parts.map(({ part }) => {
        const [state] = context.states(part);
        return `${state.label}. ${state.sentence}`;
      }),
    ),
  ].join(' ');
  const notes = context.notes.map(({ data: { checked } }) => checked);
  return {
    changed: lastOf([...documents.map(changedOf), ...notes]),
    cites,
    about: holding
      ? {
          '@type': 'GovernmentService',
          '@id': id,
          name: data.title,
          disambiguatingDescription: said,
          areaServed: areas.size > 0 ? [...areas.values()] : undefined,
          provider: offices.length > 0 ? offices.map((one) => agencyStub(link(one))) : undefined,
        }
      : {
          '@type': 'Article',
          '@id': id,
          headline: data.title,
          abstract: answer.text,
          creativeWorkStatus: said,
          inLanguage: 'vi',
          spatialCoverage: areas.size > 0 ? [...areas.values()] : undefined,
        },
  };
}

/** What the page of an agency tells: who had its work before and who has it now, besides what it is. */
export async function agencyTold(agency: AgencyPage): Promise<Told> {
  const { id, data, province, above, successors, predecessors, names } = agency;
  const other = ({ name, agency: one }: AgencyPage['successors'][number]): Thing =>
    one ? agencyStub(one) : { '@type': 'GovernmentOrganization', name };
  const parent = above.at(-1);
  const notes = [...data.notes, ...(await notesFor('agencies', id))];
  return {
    changed: lastOf([
      ...notes.map(({ checked }) => checked),
      ...names.map(({ document }) => changedOf(document)),
    ]),
    about: {
      ...agencyStub(agency),
      alternateName: data.shortNames.length > 0 ? data.shortNames : undefined,
      areaServed: province ? placeThing(province.id, province.data.fullName) : undefined,
      parentOrganization: parent ? agencyStub(parent) : undefined,
      'dct:isReplacedBy': successors.length > 0 ? successors.map(other) : undefined,
      'dct:replaces': predecessors.length > 0 ? predecessors.map(other) : undefined,
    },
  };
}

/** What the page of a place tells: what it became, or what it was made of. */
export function placeTold(
  view: { readonly former: FormerPlaceView } | { readonly merged: NewPlaceView },
): Told {
  if ('merged' in view) {
    const { place, from } = view.merged;
    return {
      changed: undefined,
      about: {
        ...placeThing(place.id, place.fullName),
        'dct:replaces': from.map(({ place: one }) => placeThing(one.id, one.fullName)),
      },
    };
  }
  const { place, now, note } = view.former;
  return {
    changed: lastOf([note?.checked]),
    about: {
      ...placeThing(place.id, place.fullName),
      'dct:isReplacedBy': now ? placeThing(now.id, now.fullName) : undefined,
    },
  };
}

/** What the page of a kit tells. */
export async function kitTold(kit: Kit): Promise<Told> {
  const documents = await Promise.all(kit.documents.map(({ slug }) => getDocument(slug)));
  return {
    changed: lastOf([kit.updated]),
    cites: documents.map(documentStub),
    about: {
      '@type': 'Article',
      '@id': kit.url + things.kit,
      headline: kit.title,
      abstract: kit.summary.text,
      inLanguage: 'vi',
      datePublished: kit.published,
      dateModified: kit.updated,
      expires: kit.notAfter,
    },
  };
}

const forms = { csv: 'text/csv', json: 'application/json', jsonl: 'application/jsonl' } as const;

/** Who gives the data away, and on which terms. */
const dataTerms = () => ({
  inLanguage: 'vi',
  license: site.licences.guides.url,
  usageInfo: addressOf(paths.dataUse),
  isAccessibleForFree: true,
});

const getChanged = once(async () => lastOf((await getDocuments()).map(changedOf)));

/** What the page of the data tells: all of it as one, with each table. */
export async function dataTold(): Promise<Told> {
  const tables = await getDataTables();
  return {
    changed: await getChanged(),
    about: {
      '@type': 'Dataset',
      '@id': addressOf(paths.data) + things.data,
      name: `Dữ liệu mở của ${site.name}`,
      description: site.description,
      url: addressOf(paths.data),
      ...dataTerms(),
      hasPart: tables.map(({ name }) => ({
        '@type': 'Dataset',
        '@id': addressOf(paths.dataTable(name)) + things.data,
        name: dataTables[name].title,
      })),
      distribution: {
        '@type': 'DataDownload',
        contentUrl: addressOf(paths.dataArchive),
        encodingFormat: 'application/zip',
      },
    },
  };
}

/** What the page of a table tells. */
export async function tableTold(name: keyof typeof dataTables): Promise<Told> {
  const workbooks = await getWorkbooks();
  const { title } = dataTables[name];
  const files = [
    ...Object.entries(forms).map(
      ([form, type]) => [paths.dataFile(name, form as keyof typeof forms), type] as const,
    ),
    ...(workbooks.includes(name)
      ? [
          [
            paths.dataFile(name, 'xlsx'),
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          ] as const,
        ]
      : []),
  ];
  return {
    changed: await getChanged(),
    about: {
      '@type': 'Dataset',
      '@id': addressOf(paths.dataTable(name)) + things.data,
      name: title,
      description: `${title}: một bảng của dữ liệu mở, mỗi dòng kèm mục của văn bản và tình trạng.`,
      url: addressOf(paths.dataTable(name)),
      ...dataTerms(),
      distribution: files.map(([file, encodingFormat]) => ({
        '@type': 'DataDownload',
        contentUrl: addressOf(file),
        encodingFormat,
      })),
    },
  };
}
