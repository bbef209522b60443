import { required } from '#src/lib/required.ts';
import { partRank, pinsOf, worthOf, worths, type Worth } from '#src/lib/benefits/benefit.ts';
import { answerOf, partsOn } from '#src/lib/benefits/guide-page.ts';
import { tableKeys } from '#src/lib/table-keys.ts';
import type { BenefitPart } from '#src/schemas/benefit-part.ts';
import { spellOut } from '#src/vietnamese/abbreviations.ts';
import { holdFigures, type GuideContext } from '#src/lib/benefits/benefit-view.ts';
import { partFacts, partName } from '#src/lib/benefits/part-state.ts';
import { listedOn, withdrawnView, type WithdrawnView } from '#src/lib/publication.ts';
import { sharedStates, statesFrom, type DatedStates } from '#src/lib/documents/state.ts';
import { guideNotes } from '#src/lib/benefits/guide-notes.ts';
import { plainDocumentName } from '#src/lib/documents/citation.ts';
import { groupBy } from '#src/lib/group.ts';
import { indexLetter } from '#src/vietnamese/letter.ts';
import { documentKinds } from '#src/schemas/document.ts';
import { modalities } from '#src/schemas/modalities.ts';
import { writtenPin, type Pin } from '#src/schemas/pin.ts';
import { paths } from '#src/site/paths.ts';
import { collator } from '#src/vietnamese/collator.ts';
import { getCollection, getEntry, type CollectionEntry } from './collections.ts';
import { getAgencies } from './agencies.ts';
import { getAgencyLinks } from './agency-pages.ts';
import { getAbbreviations } from './glossary.ts';
import { getCited } from './cited.ts';
import { getDocuments, type DocumentView } from './documents.ts';
import { getNotes, notesFor } from './notes.ts';
import { once, onceADay } from './once.ts';
import { getAudienceTerms, getSituationTerms, type Term } from './taxonomy.ts';

/** What a guide has for one province. */
export interface GuidePlace {
  readonly province: string;
  /** Each nature once a state: `chính sách`. */
  readonly kinds: readonly { readonly word: string; readonly states: DatedStates }[];
}

/** A guide with what its page and the lists need: names resolved, places where it applies. */
export interface BenefitView {
  readonly slug: string;
  readonly entry: CollectionEntry<'benefits'>;
  readonly data: CollectionEntry<'benefits'>['data'];
  /** The documents that it rests on, in the order of its parts. */
  readonly documents: readonly DocumentView[];
  /** The situations and the audiences that it is for, in the order in which it names them. */
  readonly situations: readonly Term[];
  readonly audiences: readonly Term[];
  /** What each province has: the natures of its parts, each with its state. */
  readonly places: readonly GuidePlace[];
  /** What it is worth to someone who looks for something to use, by its best part: the smaller the more. */
  readonly rank: number;
  readonly context: GuideContext;
  /** That it is withdrawn, or from which day on it will be. */
  readonly withdrawn: WithdrawnView | undefined;
}

/** Why it can't be told that a document is official, in words for citizens and from what its record lacks. */
function stageNoteOf(
  slug: string,
  data: DocumentView['data'],
): { text: string; pin: Pin } | undefined {
  if (data.stage === 'issued') return undefined;
  const blank = [
    ...(data.number.printed !== undefined && data.number.missing ? ['số'] : []),
    ...(data.issued.missing ? ['ngày'] : []),
    ...(data.signer ? [] : ['chữ ký']),
  ];
  const text = `Bản ở đây không có đủ ${blank.join(', ')}. Chưa rõ văn bản đã chính thức hay chưa.`;
  const clause = data.number.clause ?? data.issued.clause ?? 'header';
  return { text, pin: { document: slug, clause } };
}

async function load(day: string): Promise<readonly BenefitView[]> {
  const [
    entries,
    documents,
    noteOf,
    agencies,
    linkOf,
    abbreviations,
    cited,
    situations,
    audiences,
  ] = await Promise.all([
    getCollection('benefits'),
    getDocuments(day),
    getNotes(),
    getAgencies(),
    getAgencyLinks(),
    getAbbreviations(),
    getCited(),
    getSituationTerms(),
    getAudienceTerms(),
  ]);
  const termsOf = (terms: readonly Term[], ids: readonly string[]): Term[] =>
    ids.map((id) =>
      required(
        terms.find((term) => term.id === id),
        `mục "${id}" trong content/taxonomy`,
      ),
    );
  const citedNames = new Map(cited.map(({ id, name }) => [id, name]));
  const onTop = new Map(
    await Promise.all(entries.map(async ({ id }) => [id, await notesFor('guides', id)] as const)),
  );
  const titles = new Map(entries.map(({ id, data }) => [id, data.title]));
  const bySlug = new Map(documents.map((document) => [document.slug, document]));
  const documentOf = (slug: string) => required(bySlug.get(slug), `văn bản "${slug}"`);
  const names = new Map(agencies.map(({ id, data }) => [id, spellOut(data.name, abbreviations)]));

  const view = (entry: CollectionEntry<'benefits'>): BenefitView => {
    const data = holdFigures(entry.data);
    const slugs = [...new Set(data.provinces.map(({ document }) => document))];
    const several = slugs.length > 1;
    const notes = guideNotes(data.provinces, onTop.get(entry.id) ?? [], noteOf);
    const clauseReading = (pin: Pin) =>
      required(documentOf(pin.document).tree.get(pin.clause), `mục ${writtenPin(pin)}`).reading;
    const states = new Map(
      data.provinces.map((part, index) => {
        const facts = partFacts(
          part,
          documentOf(part.document),
          part.restsOn === undefined ? undefined : documentOf(part.restsOn),
          partName(entry.id, index),
          data.withdrawn,
        );
        return [part, statesFrom(facts, day)] as const;
      }),
    );
    const context: GuideContext = {
      reading: (pin) => {
        if (!several) return clauseReading(pin);
        const { data: document, place } = documentOf(pin.document);
        return `${clauseReading(pin)} (${documentKinds[document.kind]} ${place})`;
      },
      citation: (pin) => {
        const { data: document, place } = documentOf(pin.document);
        const name = plainDocumentName(document);
        return {
          reading: clauseReading(pin),
          citation: several ? `${name} (${place})` : name,
          href: paths.clause(pin.document, pin.clause),
        };
      },
      agency: (id) => ({ name: required(names.get(id), `cơ quan "${id}"`), page: linkOf(id).page }),
      cited: (id) => required(citedNames.get(id), `văn bản được dẫn "${id}"`),
      notes,
      note: (id) =>
        required(
          notes.find((note) => note.id === id),
          `ghi chú "${id}"`,
        ),
      isOnTop: (id) => notes.some((one) => one.id === id && one.letter === undefined),
      document: (slug) => {
        const { source, data: document, province, place } = documentOf(slug);
        const name = plainDocumentName(document);
        return {
          name,
          source,
          stageNote: stageNoteOf(slug, document),
          province: province?.data,
          place: { name: place },
        };
      },
      states: (part) => required(states.get(part), `tình trạng của một phần của "${entry.id}"`),
    };
    const byProvince = groupBy(data.provinces, ({ document }) => documentOf(document).place);
    return {
      slug: entry.id,
      entry,
      data,
      documents: slugs.map(documentOf),
      situations: termsOf(situations, data.situations),
      audiences: termsOf(audiences, data.audiences),
      places: byProvince.map(({ key, items }) => ({
        province: key,
        kinds: sharedStates(
          items.map((part) => ({
            word: modalities[part.modality.kind].word,
            states: context.states(part),
          })),
          ({ word }) => word,
        ),
      })),
      rank: Math.min(...data.provinces.map((part) => partRank(part, context.states(part)[0]))),
      context,
      withdrawn: withdrawnView(data, (slug) => ({
        href: paths.benefit(slug),
        label: required(titles.get(slug), `hướng dẫn "${slug}"`),
      })),
    };
  };
  return entries.map(view).sort((a, b) => collator.compare(a.data.title, b.data.title));
}

/** Every guide as it stands on a day, by title in Vietnamese order. */
export const getBenefits = onceADay(load);

/** Those that lists of a day name: all but the withdrawn. */
export const getListedBenefits = onceADay(async (day) => listedOn(await getBenefits(day), day));

/** The provinces whose documents a guide rests on, in the order of its parts; documents of no province add none. */
export const provincesOf = ({
  documents,
}: Pick<BenefitView, 'documents'>): CollectionEntry<'provinces'>[] => [
  ...new Map(
    documents.flatMap(({ province }) => (province ? [[province.id, province] as const] : [])),
  ).values(),
];

/**
 * Where a guide speaks of a province: on a page of its own where it speaks of several, else on its only page.
 *
 * @param province id; undefined, or of a province that it does not speak of: its own address
 */
export function guidePath(
  benefit: Pick<BenefitView, 'slug' | 'documents'>,
  province: string | undefined,
): string {
  const ids = provincesOf(benefit).map(({ id }) => id);
  const own = province !== undefined && ids.length > 1 && ids.includes(province);
  return paths.benefit(benefit.slug, own ? province : undefined);
}

/** States of a guide as its line in a list shows them: each once, with what is in it. */
export interface GuideTag {
  readonly states: DatedStates;
  /** `Lào Cai: chính sách, chủ trương; Bắc Giang: chính sách`; of one place, its natures alone. */
  readonly said: string;
}

/** A guide in a list: of everywhere, or of one province. */
export interface GuideItem {
  readonly slug: string;
  readonly href: string;
  readonly title: string;
  /** What it is, in a sentence. */
  readonly line: string;
  readonly tags: readonly GuideTag[];
  readonly worth: Worth;
  /** The smaller the more it is worth. */
  readonly rank: number;
}

/** The states of some places, each once, and who has what in it. */
function tagsOf(places: readonly GuidePlace[]): GuideTag[] {
  const kinds = places.flatMap(({ province, kinds: own }) =>
    own.map((kind) => ({ ...kind, province })),
  );
  const named = new Set(kinds.map(({ province }) => province)).size > 1;
  const alike = Map.groupBy(kinds, ({ states }) =>
    states.map(({ id, from }) => `${id} ${from}`).join('|'),
  );
  return [...alike.values()].flatMap((items) => {
    const [shared] = sharedStates(items, () => '');
    if (shared === undefined) return [];
    const said = groupBy(items, ({ province }) => province).map(({ key, items: own }) => {
      const words = [...new Set(own.map(({ word }) => word))].join(', ');
      return named ? `${key}: ${words}` : words;
    });
    return [{ states: shared.states, said: said.join('; ') }];
  });
}

/**
 * The line of a guide in a list.
 *
 * @param province the one that the list is of; undefined: of everywhere
 * @returns undefined where the guide says nothing of the province
 */
export function guideItem(
  benefit: BenefitView,
  province?: { readonly id: string; readonly name: string },
): GuideItem | undefined {
  const { slug, data, documents, places, context } = benefit;
  const slugs = new Set(
    documents
      .filter((one) => province === undefined || one.province?.id === province.id)
      .map((one) => one.slug),
  );
  const rankOf = (part: BenefitPart): number => partRank(part, context.states(part)[0]);
  const parts = partsOn(data, slugs, rankOf);
  const [best] = parts;
  if (best === undefined) return undefined;
  return {
    slug,
    href: guidePath(benefit, province?.id),
    title: data.title,
    line: province === undefined ? data.summary.text : answerOf(data, parts).text,
    tags: tagsOf(
      province === undefined ? places : places.filter((one) => one.province === province.name),
    ),
    worth: worthOf(best.part, context.states(best.part)[0]),
    rank: rankOf(best.part),
  };
}

/** Lines of a list under what they are worth, in that order. */
export const byWorthGroups = (
  items: readonly GuideItem[],
): readonly { readonly worth: Worth; readonly items: readonly GuideItem[] }[] =>
  tableKeys(worths)
    .map((worth) => ({
      worth,
      items: items
        .filter((item) => item.worth === worth)
        .sort((a, b) => a.rank - b.rank || collator.compare(a.title, b.title)),
    }))
    .filter((group) => group.items.length > 0);

/** Guides under a heading that leads to them. */
export interface BenefitGroup extends Term {
  readonly benefits: readonly BenefitView[];
}

/** Those first that someone can do most with; of equals, in the order of their titles. */
export const byWorth = (a: BenefitView, b: BenefitView): number =>
  a.rank - b.rank || collator.compare(a.data.title, b.data.title);

/** The listed guides of a day under headings. One whose guides are all withdrawn keeps its address, and says that it has none. */
async function grouped(
  terms: readonly Term[],
  day: string,
  idsOf: (benefit: BenefitView) => readonly string[],
): Promise<BenefitGroup[]> {
  const [all, listed] = await Promise.all([getBenefits(day), getListedBenefits(day)]);
  const under = (benefits: readonly BenefitView[], { id }: Term): BenefitView[] =>
    benefits.filter((benefit) => idsOf(benefit).includes(id));
  return terms
    .filter((term) => under(all, term).length > 0)
    .map((term) => ({ ...term, benefits: under(listed, term).sort(byWorth) }));
}

/** The guides as of a day, by the situation that a reader is in. */
export const getSituations = onceADay(async (day): Promise<readonly BenefitGroup[]> =>
  grouped(await getSituationTerms(), day, ({ data }) => data.situations),
);

/** The guides as of a day, by whom they are for. */
export const getAudiences = onceADay(async (day): Promise<readonly BenefitGroup[]> =>
  grouped(await getAudienceTerms(), day, ({ data }) => data.audiences),
);

/** A list of guides for some people: of everywhere, or of one province where those of several speak to them. */
export interface AudiencePage {
  readonly audience: Term;
  readonly province: CollectionEntry<'provinces'> | undefined;
  readonly items: readonly GuideItem[];
  /** The provinces that there is a list of; none where one alone is spoken of. */
  readonly provinces: readonly CollectionEntry<'provinces'>[];
  /** The guides in the list. */
  readonly benefits: readonly BenefitView[];
}

/** The lists of guides by whom they are for, as of a day: everywhere first, then each province. */
export const getAudiencePages = onceADay(async (day): Promise<readonly AudiencePage[]> => {
  const everyone = await getBenefits(day);
  return (await getAudiences(day)).flatMap(({ id, label, benefits }) => {
    // A withdrawn guide keeps the pages of its provinces where they are.
    const own = everyone.filter(({ data }) => data.audiences.includes(id));
    const found = new Map(
      own.flatMap((benefit) => provincesOf(benefit).map((one) => [one.id, one] as const)),
    );
    const all = [...found.values()].sort((a, b) => collator.compare(a.data.name, b.data.name));
    const provinces = all.length > 1 ? all : [];
    return [undefined, ...provinces].map((province): AudiencePage => {
      const place = province && { id: province.id, name: province.data.name };
      const listed = benefits.flatMap((benefit) => {
        const item = guideItem(benefit, place);
        return item ? [{ benefit, item }] : [];
      });
      return {
        audience: { id, label },
        province,
        items: listed.map(({ item }) => item),
        provinces,
        benefits: listed.map(({ benefit }) => benefit),
      };
    });
  });
});

/** The guides by the first letter of their titles, as Vietnamese orders letters. */
export const getBenefitsByLetter = once(
  async (): Promise<readonly { letter: string; benefits: readonly BenefitView[] }[]> =>
    groupBy(await getListedBenefits(), ({ data }) => indexLetter(data.title)).map(
      ({ key, items }) => ({
        letter: key,
        benefits: items,
      }),
    ),
);

/** A guide as the pages of clauses, documents and agencies name it. */
export interface GuideLink {
  readonly slug: string;
  readonly title: string;
  /** Its page for the province of whoever names it. */
  readonly href: string;
}

/** A guide as whatever rests on a document names it. @param document slug */
export const linkTo = (benefit: BenefitView, document: string): GuideLink => {
  const { slug, data, documents } = benefit;
  const province = documents.find((one) => one.slug === document)?.province?.id;
  return { slug, title: data.title, href: guidePath(benefit, province) };
};

/** Pins of a guide that speak of the document as a whole: its dates and its province. Every guide has them. */
const ABOUT_DOCUMENT = /\.(?:force|scope)\./;

/** What each clause of each document carries, worked out in one walk over the guides. */
const getClauseGuides = once(async () => {
  const guides = new Map<string, Map<string, GuideLink[]>>();
  for (const benefit of await getListedBenefits()) {
    const pins = pinsOf(benefit.data).filter(({ path }) => !ABOUT_DOCUMENT.test(path));
    const places = new Map(
      [...pins.map(({ pin }) => pin), ...benefit.data.bodyPins].map((pin) => [
        writtenPin(pin),
        pin,
      ]),
    );
    for (const { document, clause } of places.values()) {
      const byClause = guides.get(document) ?? new Map<string, GuideLink[]>();
      byClause.set(clause, [...(byClause.get(clause) ?? []), linkTo(benefit, document)]);
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
    (await getEntry('checker', 'questions'))?.data ?? { steps: [], questions: [] },
);
