import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { shownAddress } from '#src/lib/documents/reading.ts';
import { splitPin } from '#src/lib/documents/pin.ts';
import { bodyPins, hasEnded, pinsOf } from '#src/lib/benefits/benefit.ts';
import { spellOut } from '#src/vietnamese/abbreviations.ts';
import { holdFigures, type GuideContext } from '#src/lib/benefits/benefit-view.ts';
import { plainDocumentName } from '#src/lib/documents/citation.ts';
import { groupBy } from '#src/lib/group.ts';
import { indexLetter } from '#src/vietnamese/letter.ts';
import { audiences, type Audience } from '#src/schemas/audiences.ts';
import { documentKinds } from '#src/schemas/document.ts';
import { modalities } from '#src/schemas/modalities.ts';
import { situations, type Situation } from '#src/schemas/situations.ts';
import { getAgencies } from './agencies.ts';
import { getAgencyLinks } from './agency-pages.ts';
import { getAbbreviations } from './glossary.ts';
import { getCited } from './cited.ts';
import { getDocuments, type DocumentView } from './documents.ts';
import { once, onceADay } from './once.ts';

/** A guide with what its page and the lists need: names resolved, places where it applies. */
export interface BenefitView {
  readonly slug: string;
  readonly entry: CollectionEntry<'benefits'>;
  readonly data: CollectionEntry<'benefits'>['data'];
  /** The documents that it rests on, in the order of its parts. */
  readonly documents: readonly DocumentView[];
  /** What each province has, in few words: `Vĩnh Long: chính sách`. */
  readonly places: readonly { readonly province: string; readonly kinds: string }[];
  readonly context: GuideContext;
}

const collator = new Intl.Collator('vi');

const found = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`Không có ${what}.`);
  return value;
};

/** Why it can't be told that a document is official, in words for citizens and from what its record lacks. */
function stageNoteOf(
  slug: string,
  data: DocumentView['data'],
): { text: string; at: string } | undefined {
  if (data.stage === 'issued') return undefined;
  const blank = [
    ...(data.number.missing ? ['số'] : []),
    ...(data.issued.missing ? ['ngày'] : []),
    ...(data.signer ? [] : ['chữ ký']),
  ];
  const text = `Bản nguồn không có đủ ${blank.join(', ')}. Chưa rõ văn bản đã chính thức hay chưa.`;
  return { text, at: `${slug}#${data.number.clause ?? data.issued.clause ?? 'header'}` };
}

async function load(day: string): Promise<readonly BenefitView[]> {
  const [entries, documents, noteEntries, agencies, linkOf, abbreviations, cited] =
    await Promise.all([
      getCollection('benefits'),
      getDocuments(day),
      getCollection('notes'),
      getAgencies(),
      getAgencyLinks(),
      getAbbreviations(),
      getCited(),
    ]);
  const citedNames = new Map(cited.map(({ id, name }) => [id, name]));
  const notes = new Map(noteEntries.map(({ id, data }) => [id, data]));
  const bySlug = new Map(documents.map((document) => [document.slug, document]));
  const documentOf = (slug: string) => found(bySlug.get(slug), `văn bản "${slug}"`);
  const names = new Map(agencies.map(({ id, data }) => [id, spellOut(data.name, abbreviations)]));

  const view = (entry: CollectionEntry<'benefits'>): BenefitView => {
    const data = holdFigures(entry.data);
    const slugs = [...new Set(data.provinces.map(({ document }) => document))];
    const several = slugs.length > 1;
    const clauseReading = (at: string) => {
      const { document, address } = splitPin(at);
      return found(documentOf(document).tree.get(address), `mục ${at}`).reading;
    };
    const context: GuideContext = {
      reading: (at) => {
        if (!several) return clauseReading(at);
        const { data: document, province } = documentOf(splitPin(at).document);
        return `${clauseReading(at)} (${documentKinds[document.kind]} ${province.data.name})`;
      },
      short: (at) => {
        const { document, address } = splitPin(at);
        return several
          ? `${documentOf(document).province.data.name} ${shownAddress(address)}`
          : undefined;
      },
      agency: (id) => ({ name: found(names.get(id), `cơ quan "${id}"`), page: linkOf(id).page }),
      cited: (id) => found(citedNames.get(id), `văn bản được dẫn "${id}"`),
      note: (id) => found(notes.get(id), `ghi chú "${id}"`),
      document: (slug) => {
        const { year, data: document, province } = documentOf(slug);
        const name = plainDocumentName(document);
        return { name, year, stageNote: stageNoteOf(slug, document), province: province.data };
      },
      today: day,
    };
    const byProvince = groupBy(
      data.provinces,
      ({ document }) => documentOf(document).province.data.name,
    );
    return {
      slug: entry.id,
      entry,
      data,
      documents: slugs.map(documentOf),
      places: byProvince.map(({ key, items }) => ({
        province: key,
        kinds: [
          ...new Set(
            items.map((part) =>
              hasEnded(part, day) ? 'đã qua' : modalities[part.modality.kind].word,
            ),
          ),
        ].join(', '),
      })),
      context,
    };
  };
  return entries.map(view).sort((a, b) => collator.compare(a.data.title, b.data.title));
}

/** Every guide as it stands on a day, by title in Vietnamese order. */
export const getBenefits = onceADay(load);

/** Guides under a heading that leads to them. */
export interface BenefitGroup<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly benefits: readonly BenefitView[];
}

const grouped = <Id extends string>(
  labels: Readonly<Record<Id, string>>,
  benefits: readonly BenefitView[],
  idsOf: (benefit: BenefitView) => readonly Id[],
): BenefitGroup<Id>[] =>
  (Object.keys(labels) as Id[])
    .map((id) => ({
      id,
      label: labels[id],
      benefits: benefits.filter((benefit) => idsOf(benefit).includes(id)),
    }))
    .filter((group) => group.benefits.length > 0);

/** The guides by the situation that a reader is in. */
export const getSituations = once(async (): Promise<readonly BenefitGroup<Situation>[]> => {
  const labels = Object.fromEntries(
    Object.entries(situations).map(([id, { label }]) => [id, label]),
  ) as Record<Situation, string>;
  return grouped(labels, await getBenefits(), ({ data }) => data.situations);
});

/** The guides by whom they are for. */
export const getAudiences = once(async (): Promise<readonly BenefitGroup<Audience>[]> =>
  grouped(audiences, await getBenefits(), ({ data }) => data.audiences),
);

/** The guides by the first letter of their titles, as Vietnamese orders letters. */
export const getBenefitsByLetter = once(
  async (): Promise<readonly { letter: string; benefits: readonly BenefitView[] }[]> =>
    groupBy(await getBenefits(), ({ data }) => indexLetter(data.title)).map(({ key, items }) => ({
      letter: key,
      benefits: items,
    })),
);

/** A guide as the pages of clauses, documents and agencies name it. */
export interface GuideLink {
  readonly slug: string;
  readonly title: string;
}

const linkTo = ({ slug, data }: BenefitView): GuideLink => ({ slug, title: data.title });

/** Pins of a guide that speak of the document as a whole: its dates and its province. Every guide has them. */
const ABOUT_DOCUMENT = /\.(?:force|scope)\./;

/** What each clause of each document carries, worked out in one walk over the guides. */
const getClauseGuides = once(async () => {
  const guides = new Map<string, Map<string, GuideLink[]>>();
  for (const benefit of await getBenefits()) {
    const pins = pinsOf(benefit.data).filter(({ path }) => !ABOUT_DOCUMENT.test(path));
    const places = new Set([
      ...pins.map(({ pin }) => pin.at),
      ...bodyPins(benefit.entry.body ?? ''),
    ]);
    for (const { document, address } of [...places].map(splitPin)) {
      const byClause = guides.get(document) ?? new Map<string, GuideLink[]>();
      byClause.set(address, [...(byClause.get(address) ?? []), linkTo(benefit)]);
      guides.set(document, byClause);
    }
  }
  return guides;
});

/**
 * The guides that rest on a document, by the address of the clause; built from the pins of frontmatter and body, but
 * for those that only say when and where the document holds.
 */
export async function getGuidesByClause(
  document: string,
): Promise<ReadonlyMap<string, readonly GuideLink[]>> {
  return (await getClauseGuides()).get(document) ?? new Map();
}

/** The checker's questions; none in a content folder that has no checker. */
export const getChecker = once(
  async (): Promise<CollectionEntry<'checker'>['data']> =>
    (await getEntry('checker', 'questions'))?.data ?? { questions: [] },
);

/** Editorial notes by id. */
export const getNotes = once(
  async (): Promise<(id: string) => CollectionEntry<'notes'>['data']> => {
    const notes = new Map((await getCollection('notes')).map(({ id, data }) => [id, data]));
    return (id) => found(notes.get(id), `ghi chú "${id}"`);
  },
);

/** A part of a guide in the decision chart of its province. */
export interface ChartRow {
  readonly benefit: BenefitView;
  readonly part: BenefitView['data']['provinces'][number];
}

/** The parts of all guides that hold in a province, by situation; each guide under its first one. */
export async function getChart(province: string): Promise<{ label: string; rows: ChartRow[] }[]> {
  const rows = (await getBenefits()).flatMap((benefit) =>
    benefit.data.provinces
      .filter(({ document }) =>
        benefit.documents.some((one) => one.slug === document && one.data.province === province),
      )
      .map((part): ChartRow => ({ benefit, part })),
  );
  return (Object.keys(situations) as Situation[])
    .map((id) => ({
      label: situations[id].label,
      rows: rows.filter(({ benefit }) => benefit.data.situations[0] === id),
    }))
    .filter((group) => group.rows.length > 0);
}
