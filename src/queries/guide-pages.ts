import { partRank, pinsOf } from '#src/lib/benefits/benefit.ts';
import {
  answerOf,
  entriesOf,
  examplesOn,
  partsOn,
  type GuidePart,
  type PinnedSentence,
} from '#src/lib/benefits/guide-page.ts';
import type { GuideNote } from '#src/lib/benefits/guide-notes.ts';
import { pageNotes, type NoteEntry, type PageNotes } from '#src/lib/page-notes.ts';
import { nowWords } from '#src/lib/places.ts';
import { required } from '#src/lib/required.ts';
import type { BenefitData } from '#src/schemas/benefit.ts';
import { writtenPin, type Pin } from '#src/schemas/pin.ts';
import { paths } from '#src/site/paths.ts';
import type { CollectionEntry } from './collections.ts';
import { guidePath, getBenefits, provincesOf, type BenefitView } from './benefits.ts';
import type { DocumentView } from './documents.ts';
import { onceADay } from './once.ts';
import { getCoveredPlaces } from './places.ts';

/** The pages of guides: one for each province of which a guide speaks, and one that compares them where they are several. */

type Province = CollectionEntry<'provinces'>;

/** A page of a guide with everything that it shows. */
export interface GuidePage {
  readonly benefit: BenefitView;
  /** Whether it compares the provinces of the guide and leads to their pages. */
  readonly overview: boolean;
  /** The one province that the page is for; undefined on an overview, and where no document of a province speaks. */
  readonly province: Province | undefined;
  readonly path: string;
  /** Its text to be read out. */
  readonly spokenPath: string;
  readonly leafletPath: string;
  /** The documents that it rests on. */
  readonly documents: readonly DocumentView[];
  /** The most useful first; on an overview in the order of the guide. */
  readonly parts: readonly [GuidePart, ...GuidePart[]];
  readonly answer: PinnedSentence;
  /** Editors' notes that stand on top. */
  readonly onTop: readonly GuideNote[];
  /** Ids of editors' notes on the guide as a whole that stand among the page's notes. */
  readonly about: readonly string[];
  /** Id of the note on what became of the province, among the page's notes. */
  readonly placeNote: string | undefined;
  readonly notes: PageNotes;
  /** Whether the page shows the guide's further explanations. */
  readonly hasBody: boolean;
  readonly examples: BenefitData['examples'];
  /** What a document calls it, where that document is of the page. */
  readonly titlePrinted: (Pin & { readonly quote: string }) | undefined;
  /** What became of the province, beside its name; undefined where it is what it was. */
  readonly placeWords: string | undefined;
  /** Every page of the guide for one province, for its readers to choose. */
  readonly places: readonly { readonly province: Province; readonly path: string }[];
  /** The day on which the oldest check of the page's notes was made; undefined without notes. */
  readonly checked: string | undefined;
  /** The day on which its documents were compared with their sources, of several the earliest; undefined without sources. */
  readonly compared: string | undefined;
  /** The first day by which something of the page is to be looked at again: it, a document, a note; undefined where none is set. */
  readonly reviewBy: string | undefined;
}

/** Id of the note on what became of a province. */
const placeNoteId = (id: string): string => `tinh-${id}`;

/** The earliest of some days (`YYYY-MM-DD`). */
const firstOf = (days: readonly (string | undefined)[]): string | undefined =>
  days.filter((day) => day !== undefined).sort()[0];

/** The clauses that a guide's body points to, each with the words that its frontmatter quotes of it. */
function quoted(data: BenefitView['data']): Pin[] {
  const known = new Map(pinsOf(data).map(({ pin }) => [writtenPin(pin), pin]));
  return data.bodyPins.map((pin) => known.get(writtenPin(pin)) ?? pin);
}

/** What tells one page of a guide from another. */
interface Kind {
  readonly overview: boolean;
  readonly province: Province | undefined;
}

function pageOf(
  benefit: BenefitView,
  { overview, province }: Kind,
  wordsOf: (province: string) => string | undefined,
): GuidePage {
  const { slug, data, entry, context } = benefit;
  const several = provincesOf(benefit).length > 1;
  // What is of no province speaks to the readers of each.
  const documents = benefit.documents.filter(
    (one) => !several || overview || one.province === undefined || one.province.id === province?.id,
  );
  const slugs = new Set(documents.map((one) => one.slug));
  const parts = partsOn(data, slugs, (part) =>
    overview ? 0 : partRank(part, context.states(part)[0]),
  );
  const answer = overview
    ? { text: data.summary.text, pins: [data.summary.pin, ...data.summary.also] }
    : answerOf(data, parts);
  const onTop = context.notes.filter(({ letter }) => letter === undefined);
  const named = new Set(
    benefit.data.provinces.flatMap(({ officeNow, force }) => [...officeNow, ...force.notes]),
  );
  const about = context.notes
    .filter(({ id, letter }) => letter !== undefined && !named.has(id))
    .map(({ id }) => id);
  const now = overview ? undefined : province?.data.now;
  const placeNote = province && now ? placeNoteId(province.id) : undefined;
  const noteOf = (id: string): Extract<NoteEntry, { kind: 'editor' }> | undefined => {
    if (id === placeNote && now) return { kind: 'editor', id, note: now.note };
    return context.isOnTop(id) ? undefined : { kind: 'editor', id, note: context.note(id).data };
  };
  const hasBody = (!several || overview) && (entry.body ?? '').trim() !== '';
  const examples = overview ? [] : examplesOn(data, slugs);
  const titlePrinted =
    data.titlePrinted && slugs.has(data.titlePrinted.document) ? data.titlePrinted : undefined;
  const notes = pageNotes(
    entriesOf(
      {
        answer,
        parts,
        overview,
        about,
        placeNote,
        bodyPins: hasBody ? quoted(data) : [],
        examples,
        titlePrinted,
      },
      data.title,
      context,
      noteOf,
    ),
  );
  const own = several ? province?.id : undefined;
  const shownNotes = [
    ...onTop.map(({ data: note }) => note),
    ...notes.all.flatMap((note) => (note.kind === 'editor' ? [note.note] : [])),
  ];
  return {
    benefit,
    overview,
    province,
    path: guidePath(benefit, own),
    spokenPath: paths.benefitSpoken(slug, own),
    leafletPath: paths.leaflet(slug, own),
    documents,
    parts: [required(parts[0], `phần của hướng dẫn "${slug}"`), ...parts.slice(1)],
    answer,
    onTop,
    about,
    placeNote,
    notes,
    hasBody,
    examples,
    titlePrinted,
    placeWords: overview || province === undefined ? undefined : wordsOf(province.id),
    places: several
      ? provincesOf(benefit).map((one) => ({ province: one, path: guidePath(benefit, one.id) }))
      : [],
    checked: firstOf(shownNotes.map(({ checked }) => checked)),
    compared: firstOf(documents.map((one) => one.data.source?.compared)),
    reviewBy: firstOf([
      data.reviewBy,
      ...documents.map((one) => one.data.reviewBy),
      ...shownNotes.map(({ reviewBy }) => reviewBy),
    ]),
  };
}

/** Every page of every guide as it stands on a day, guide by guide in the order of their titles: the only one, or the overview and then each province's. */
export const getGuidePages = onceADay(async (day): Promise<readonly GuidePage[]> => {
  const covered = await getCoveredPlaces(day);
  const wordsOf = (id: string): string | undefined => {
    const view = covered.find(({ place }) => place.id === id);
    // Beside a name there is room for another, not for its kind.
    return view?.now && nowWords(view.place, { ...view.now, fullName: view.now.name }, view.others);
  };
  return (await getBenefits(day)).flatMap((benefit): GuidePage[] => {
    const provinces = provincesOf(benefit);
    const kinds: readonly Kind[] =
      provinces.length > 1
        ? [
            { overview: true, province: undefined },
            ...provinces.map((province) => ({ overview: false, province })),
          ]
        : [{ overview: false, province: provinces[0] }];
    return kinds.map((kind) => pageOf(benefit, kind, wordsOf));
  });
});
