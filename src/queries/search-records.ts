import { required } from '#src/lib/required.ts';
import { readExpected } from '#src/loaders/read-expected.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { spellOut } from '#src/vietnamese/abbreviations.ts';
import type { DatedStates, State } from '#src/lib/documents/state.ts';
import { isPast, states as stateTable } from '#src/schemas/states.ts';
import { amountWords } from '#src/lib/duties/amount-words.ts';
import { provisionBlocks, provisionsIn } from '#src/lib/duties/provisions.ts';
import type { DocumentRows } from '#src/schemas/rows.ts';
import { amountText, partTitle } from '#src/lib/benefits/benefit-view.ts';
import { partId } from '#src/lib/benefits/guide-page.ts';
import { ownLines, textOf, type Clause } from '#src/lib/documents/clause.ts';
import { isWithin } from '#src/lib/documents/within.ts';
import { formatDate } from '#src/vietnamese/dates.ts';
import { groupBy } from '#src/lib/group.ts';
import type { Kit } from '#src/lib/kits/kit.ts';
import { paths } from '#src/site/paths.ts';
import type { BuildInput } from '#src/search/shared/build-input.ts';
import type {
  LaterState,
  RecordFact,
  RecordPart,
  RecordState,
  SearchRecord,
} from '#src/search/shared/records.ts';
import { knownCities } from '#src/vietnamese/provinces.ts';
import { keyOf } from '#src/vietnamese/text.ts';
import { agencyLevels, workScopes } from '#src/schemas/agency.ts';
import type { BenefitPart } from '#src/schemas/benefit-part.ts';
import { getAgencies } from './agencies.ts';
import { getAgencyPages, type AgencyPage } from './agency-pages.ts';
import { withQuestions } from './asked-questions.ts';
import { getAudiences, getBenefits, getListedBenefits, type BenefitView } from './benefits.ts';
import { getCharts } from './charts.ts';
import { getCited, type CitedView } from './cited.ts';
import { getDescribedTables } from './data.ts';
import { getDocuments, type DocumentView } from './documents.ts';
import { getDeadlines, getProvinceDeadlines, type DeadlineView } from './deadlines.ts';
import { getAbbreviations, getGlossary } from './glossary.ts';
import { onceADay } from './once.ts';
import { getGapReports } from './gaps.ts';
import { getKits } from './kits.ts';
import { getLogLists } from './log.ts';
import { getNoteViews } from './notes.ts';
import { getNamedPlaces, getPlaces } from './places.ts';
import { getProvinces } from './provinces.ts';
import {
  glossaryRecords,
  noteRecords,
  pageRecords,
  placeRecords,
  provincePageRecords,
} from './search-records-named.ts';
import { gapRecords, leafletRecords, logRecords, tableRecords } from './search-records-pages.ts';
import { getSiteParts } from './site-parts.ts';

/** What is searched: the pages of the site as records, in the order guides, documents, cited documents, agencies, rest. */

type Province = NonNullable<DocumentView['province']>;

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

const placesOf = (provinces: readonly Province[]): string[] =>
  unique(
    provinces.flatMap(({ data }) =>
      data.now === undefined ? [data.name] : [data.name, data.now.fullName],
    ),
  );

/** A list, left out where it is empty, so that records stay small. */
const some = (values: readonly string[]): readonly string[] | undefined =>
  values.length > 0 ? values : undefined;

/** The provinces of documents, those of no province left out: a filter by province does not find them. */
const ofProvinces = (documents: readonly DocumentView[]): Province[] =>
  documents.flatMap(({ province }) => province ?? []);

/** Words up to which a clause is searched and shown with all that stands under it. */
const CLAUSE_WORDS = 70;

const wordCount = (text: string): number => text.split(/\s+/u).length;

/** A clause as one passage where it is short, else its own words and each clause below by itself. */
function passages(clause: Clause, above: string | undefined): RecordPart[] {
  const heading = clause.heading?.join(' ') ?? above;
  const part = (text: string): RecordPart => ({
    address: clause.address,
    reading: clause.reading,
    ...(heading !== undefined && { heading }),
    text,
  });
  const whole = textOf(clause);
  if (clause.children.length === 0 || wordCount(whole) <= CLAUSE_WORDS) return [part(whole)];
  const own = ownLines(clause).join('\n');
  return [
    ...(own ? [part(own)] : []),
    ...clause.children.flatMap((child) => passages(child, heading)),
  ];
}

/** What a result says of the states behind it on a day: all of them, where they differ. */
function stateOf(states: readonly State[]): RecordState {
  const status = states.every(({ id }) => id === 'withdrawn')
    ? 'withdrawn'
    : states.every(isPast)
      ? 'ended'
      : states.some(({ id }) => id === 'in-period')
        ? 'running'
        : undefined;
  const labels = unique(states.map(({ label }) => label.toLocaleLowerCase('vi')));
  return { ...(status && { status }), statusNote: labels.join(', ') };
}

/** What a record says now, and from every later day on which that changes. */
function datedRecord([now, ...later]: readonly [RecordState, ...LaterState[]]): Pick<
  SearchRecord,
  'status' | 'statusNote' | 'later'
> {
  return { ...now, ...(later.length > 0 && { later }) };
}

/** What a result says of the states behind it on the day of the build and after. */
function statesOf(all: readonly DatedStates[]): ReturnType<typeof datedRecord> {
  const on = (day: string): RecordState =>
    stateOf(all.flatMap((states) => states.findLast(({ from }) => from <= day) ?? []));
  const now = stateOf(all.map(([first]) => first));
  const days = unique(all.flatMap(([, ...later]) => later.map(({ from }) => from))).sort();
  const later = days.map((from): LaterState => ({ from, ...on(from) }));
  return datedRecord([
    now,
    ...later.filter(({ statusNote }, at) => statusNote !== (later[at - 1] ?? now).statusNote),
  ]);
}

/** What is said of each kind of row in plain words, one line a row: by these people look, and not by the words of the text. */
const PROVISION_TEXT: Readonly<
  Record<keyof typeof provisionBlocks, (rows: DocumentRows) => readonly string[]>
> = {
  persons: ({ persons }) => persons.map(({ text }) => text),
  conditions: ({ conditions }) => conditions.map(({ text }) => text),
  amounts: ({ amounts }) => amounts.map((row) => `${row.what}: ${amountWords(row)}`),
  steps: ({ steps }) =>
    steps.map(({ action, papers }) => [action, ...papers.map(({ text }) => text)].join(' ')),
  prohibitions: ({ prohibitions }) => prohibitions.map(({ text }) => text),
};

/** The day of issue, where the whole day is known. */
const dayOf = (date: string | undefined): Pick<SearchRecord, 'date'> =>
  date?.length === 10 ? { date } : {};

function documentRecord(document: DocumentView, shown: ReadonlySet<string>): SearchRecord {
  const { slug, data, issuer, coIssuers, states, name, fullName, year } = document;
  const provinces = ofProvinces([document]);
  const duties = data.duties.filter(({ agency }) => shown.has(agency));
  const [state] = states;
  return {
    url: paths.document(slug),
    type: 'document',
    title: data.number.value ? `${name}: ${data.shortTitle}` : data.shortTitle,
    aliases: unique([name, fullName, ...(data.title === undefined ? [] : [data.title])]),
    numbers: data.number.value === undefined ? undefined : [data.number.value],
    ...dayOf(data.issued.date),
    facts: [{ text: fullName }],
    provinces: some(provinces.map(({ id }) => id)),
    places: some(placesOf(provinces)),
    ...(year !== undefined && { year: Number(year) }),
    agencies: unique([
      ...[issuer, ...coIssuers].flatMap(({ id }) => (shown.has(id) ? [id] : [])),
      ...duties.map(({ agency }) => agency),
    ]),
    ...statesOf([states]),
    parts: [
      {
        text: [
          data.title ?? data.shortTitle,
          data.summary,
          state.sentence,
          data.textAbsent ?? data.stageNote ?? '',
        ]
          .filter(Boolean)
          .join('\n'),
      },
      ...document.tree.clauses
        .flatMap((clause) => passages(clause, undefined))
        .map((part): RecordPart => {
          const given = duties.filter(({ clause }) => isWithin(clause, part.address ?? ''));
          return { ...part, agencies: some(unique(given.map(({ agency }) => agency))) };
        }),
      // After the text, so that of equals the clause itself is shown.
      ...provisionsIn(data).map((name): RecordPart => ({
        address: provisionBlocks[name].id,
        heading: provisionBlocks[name].title,
        text: PROVISION_TEXT[name](data).join('\n'),
      })),
    ],
  };
}

/** What a part of a guide says, one line a sentence. */
function partText(part: BenefitPart): string {
  const lines = (list: readonly { text: string }[]): string[] => list.map(({ text }) => text);
  return [
    ...lines(part.who),
    ...lines(part.gives),
    amountText(part.amount) ?? '',
    ...part.conditions.flatMap((one) => [one.text, ...('anyOf' in one ? lines(one.anyOf) : [])]),
    ...lines(part.documentsNeeded),
    ...lines(part.office),
    ...lines(part.when),
    part.modality.reason.text,
    ...lines(part.force.says),
    // The words of the documents, by which officials look for a guide.
    ...part.basis.map(({ pin }) => pin.quote),
    ...part.gaps.map(({ question, ask }) => `${question}: văn bản không nói. ${ask}`),
  ]
    .filter(Boolean)
    .join('\n');
}

/** A guide's explanations without the marks of its pins. */
const bodyText = (body: string): string =>
  body
    .replace(/<[^>]*>/gu, ' ')
    .replace(/[*_#]+/gu, '')
    .replace(/[ \t]+/gu, ' ')
    .replace(/ (?=[.,;:])/gu, '')
    .trim();

/** What a part of a guide comes to, for as long as its state is the same. */
function partFacts(
  part: BenefitPart,
  place: string,
  states: DatedStates,
  agencyName: (id: string) => string,
): RecordFact[] {
  const given = amountText(part.amount) ?? part.gives[0]?.text;
  const [office] = part.office;
  const said = [given, office && `Hỏi ở ${agencyName(office.agency)}.`].filter(
    (one) => one !== undefined,
  );
  if (said.length === 0) return [];
  return states.map(({ label }, at): RecordFact => {
    const before = states[at + 1]?.from;
    return {
      place,
      text: `${place}, ${label.toLocaleLowerCase('vi')}: ${said.join(' ')}`,
      ...(before !== undefined && { before }),
    };
  });
}

function guideRecord(benefit: BenefitView, shown: ReadonlySet<string>): SearchRecord {
  const { slug, data, entry, documents, context } = benefit;
  const of = (part: BenefitPart): DocumentView | undefined =>
    documents.find((document) => document.slug === part.document);
  const provinces = ofProvinces(documents);
  const single = data.provinces.length === 1;
  return {
    url: paths.benefit(slug),
    type: 'benefit',
    title: data.title,
    aliases: unique([...data.aliases, ...(data.titlePrinted ? [data.titlePrinted.quote] : [])]),
    provinces: some(unique(provinces.map(({ id }) => id))),
    places: some(placesOf(provinces)),
    agencies: unique(
      data.provinces.flatMap(({ office }) => office.map(({ agency }) => agency)),
    ).filter((id) => shown.has(id)),
    audiences: data.audiences,
    facts: data.provinces.flatMap((part) =>
      partFacts(
        part,
        required(of(part), `văn bản "${part.document}"`).place,
        context.states(part),
        (id) => context.agency(id).name,
      ),
    ),
    ...statesOf(data.provinces.map(context.states)),
    parts: [
      { text: [data.summary.text, bodyText(entry.body ?? '')].filter(Boolean).join('\n') },
      ...data.provinces.map((part, at): RecordPart => {
        const document = required(of(part), `văn bản "${part.document}"`);
        const title = partTitle(part, { name: document.place });
        const [state, ...later] = context.states(part);
        return {
          ...(!single && { address: partId(at) }),
          // Only what no day changes: the words of a passage are the same on every reader's day.
          heading: later.length === 0 ? `${title} (${state.label})` : title,
          text: partText(part),
        };
      }),
    ],
  };
}

function citedRecord({ id, data, name, citedBy }: CitedView): SearchRecord {
  const facts = [
    data.number === undefined ? undefined : data.title,
    data.issuer,
    data.date && `Ngày ban hành: ${formatDate(data.date)}`,
    data.remark,
    ...citedBy.map(
      ({ document, places }) =>
        `Dẫn tại ${document.name} (${document.place}): ${unique(
          places.map(({ clause }) => document.tree.get(clause)?.reading ?? ''),
        )
          .filter(Boolean)
          .join('; ')}.`,
    ),
  ].filter((line) => line !== undefined && line !== '');
  return {
    url: paths.citedDocument(id),
    type: 'document',
    title: name,
    aliases: data.title === undefined ? undefined : [data.title],
    numbers: data.number === undefined ? undefined : [data.number],
    provinces: some(
      unique(ofProvinces(citedBy.map(({ document }) => document)).map(({ id }) => id)),
    ),
    ...dayOf(data.date),
    ...(data.date !== undefined && { year: Number(data.date.slice(0, 4)) }),
    statusNote: 'văn bản được viện dẫn',
    parts: [{ text: facts.join('\n') }],
  };
}

/** Names that read otherwise than the first: spelling and signs apart, the same name is told once. */
function otherNames(name: string, names: readonly string[]): string[] {
  const known = new Set([keyOf(name)]);
  return names.filter((other) => {
    const key = keyOf(other);
    return !known.has(key) && known.add(key);
  });
}

/** Dates of an agency that are told in turn, as each passes. */
const MOST_AHEAD = 4;

/** A date that lies ahead, as a fact that holds to the end of its day. */
function nextDate({ day = '', figure = '', title, words }: DeadlineView): RecordFact {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return { text: `Hạn gần nhất ${figure} (${words}): ${title}`, before: next };
}

/**
 * @param taken whether an agency here has a name: today's name of another's work is a name of that one's only where no
 *   agency is meant by it
 */
function agencyRecord(
  page: AgencyPage,
  spell: (text: string) => string,
  taken: (name: string) => boolean,
  ahead: readonly DeadlineView[],
): SearchRecord {
  const { id, name, data, province, duties, inCommon, sum, successors } = page;
  const today = unique(successors.map((one) => one.name));
  const placed = (one: string) => (province ? `${one} ${province.data.name}` : one);
  const byDocument = groupBy([...duties, ...inCommon], ({ document }) => document.slug);
  const opening = [
    agencyLevels[data.level],
    sum > 0 ? `${String(sum)} nhiệm vụ trong các văn bản` : '',
    ...page.offices.map(({ title, text }) => `${title}: ${text}`),
  ].filter(Boolean);
  return {
    url: paths.agency(id),
    type: 'agency',
    title: name,
    aliases: otherNames(name, [
      // As people say it: `Sở Y tế Hậu Giang`.
      spell(name).replace(/ tỉnh(?= \p{Lu})/u, ''),
      ...data.shortNames.map(spell),
      ...data.shortNames,
      ...data.forms.map(({ text }) => text),
      ...today.map(placed).filter((one) => !taken(one)),
    ]),
    provinces: province === undefined ? undefined : [province.id],
    places: province === undefined ? undefined : placesOf([province]),
    agencies: [id],
    facts: ahead.slice(0, MOST_AHEAD).map(nextDate),
    parts: [
      { text: opening.join('\n') },
      ...(successors.length > 0
        ? [
            {
              address: 'nay',
              heading: 'Nay việc này về',
              text: successors
                .map(
                  (one) =>
                    `${one.row.scopes.map((scope) => workScopes[scope]).join(', ')}: ${placed(one.name)}`,
                )
                .join('\n'),
            },
          ]
        : []),
      ...byDocument.flatMap(({ items }): RecordPart[] => {
        const [first] = items;
        if (first === undefined) return [];
        return [
          {
            address: 'nhiem-vu',
            heading: `Nhiệm vụ theo ${first.document.name}`,
            text: unique(items.map(({ row }) => row.summary)).join('\n'),
          },
        ];
      }),
    ],
  };
}

/** What a result says of a kit whose day is past, or that is withdrawn. */
const airedOf = ({ past, words }: Kit['standings'][number]): RecordState =>
  words === stateTable.withdrawn.label
    ? { status: 'withdrawn', statusNote: words.toLocaleLowerCase('vi') }
    : past
      ? { status: 'ended', statusNote: 'bản đọc đã hết hạn phát' }
      : {};

function kitRecord(kit: Kit, documents: ReadonlyMap<string, DocumentView>): SearchRecord {
  const { slug, title, subject, headline, summary, lead, body, questions, post, standings } = kit;
  const later = standings
    .slice(1)
    .filter(({ past }) => past)
    .slice(0, 1);
  const own = kit.documents.flatMap((document) => documents.get(document.slug) ?? []);
  const provinces = ofProvinces(own);
  const lines = (list: readonly { text: string }[]): string =>
    list.map(({ text }) => text).join('\n');
  return {
    url: paths.kit(slug),
    type: 'kit',
    title,
    aliases: [
      headline.text,
      subject.label,
      `Bản đọc loa phát thanh: ${subject.label}`,
      `Thông cáo báo chí: ${subject.label}`,
    ],
    provinces: some(unique(provinces.map(({ id }) => id))),
    places: some(placesOf(provinces)),
    ...datedRecord([
      airedOf(standings[0]),
      ...later.map((one) => ({ from: one.from, ...airedOf(one) })),
    ]),
    parts: [
      { text: lines([headline, summary]) },
      { address: 'bao-chi', heading: 'Báo chí', text: lines([lead, ...body]) },
      {
        address: 'hoi-dap',
        heading: 'Hỏi đáp',
        text: questions.map(({ question, answer }) => `${question} ${answer.text}`).join('\n'),
      },
      { address: 'bai-dang', heading: 'Mạng xã hội', text: lines(post) },
    ],
  };
}

function audienceRecord(group: Awaited<ReturnType<typeof getAudiences>>[number]): SearchRecord {
  return {
    url: paths.audience(group.id),
    type: 'page',
    title: `Quyền lợi: ${group.label.toLowerCase()}`,
    aliases: [group.label, `chính sách cho ${group.label}`, `quyền lợi của ${group.label}`],
    audiences: [group.id],
    parts: [{ text: group.benefits.map(({ data }) => data.title).join('\n') }],
  };
}

/** A record for every page that people look for. */
async function records(
  day: string,
  glossary: Awaited<ReturnType<typeof getGlossary>>,
): Promise<SearchRecord[]> {
  const [
    benefits,
    documents,
    cited,
    agencies,
    audiences,
    short,
    kits,
    parts,
    deadlines,
    notes,
    named,
    places,
    charts,
    calendars,
    listed,
    tables,
    lists,
    gaps,
    provinces,
  ] = await Promise.all([
    getBenefits(day),
    getDocuments(day),
    getCited(),
    getAgencyPages(day),
    getAudiences(day),
    getAbbreviations(),
    getKits(day),
    getSiteParts(),
    getDeadlines(day),
    getNoteViews(),
    getNamedPlaces(day),
    getPlaces(day),
    getCharts(),
    getProvinceDeadlines(day),
    getListedBenefits(day),
    getDescribedTables(),
    getLogLists(),
    getGapReports(),
    getProvinces(),
  ]);
  const ahead = deadlines.filter(
    (one) => one.phase === 'ahead' && one.day !== undefined && one.dated,
  );
  const aheadOf = new Map<string, DeadlineView[]>();
  for (const one of ahead)
    for (const agency of new Set(one.who)) {
      const known = aheadOf.get(agency);
      if (known) known.push(one);
      else aheadOf.set(agency, [one]);
    }
  const bySlug = new Map(documents.map((document) => [document.slug, document]));
  const shown = new Set(agencies.keys());
  const names = new Set(
    [...agencies.values()].map(({ name }) => keyOf(name.replace(/ tỉnh(?= \p{Lu})/u, ''))),
  );
  const taken = (name: string) => names.has(keyOf(name));
  const guides = new Map(
    benefits.map((benefit) => [benefit.slug, guideRecord(benefit, shown)] as const),
  );
  return [
    ...guides.values(),
    ...documents.map((document) => documentRecord(document, shown)),
    // One that is on the site has a page of its own.
    ...cited.filter(({ data }) => data.document === undefined).map(citedRecord),
    ...[...agencies.values()].map((page) =>
      agencyRecord(page, (text) => spellOut(text, short), taken, aheadOf.get(page.id) ?? []),
    ),
    ...audiences.map(audienceRecord),
    ...kits.map((kit) => kitRecord(kit, bySlug)),
    ...placeRecords(named, places, await getDistricts()),
    ...noteRecords(notes),
    ...(parts.glossary ? glossaryRecords(glossary) : []),
    ...pageRecords(parts),
    ...provincePageRecords(charts, calendars),
    ...(parts.data ? tableRecords(tables) : []),
    ...(parts.log ? logRecords(lists.values(), provinces) : []),
    ...(parts.gaps ? gapRecords(gaps) : []),
    ...leafletRecords(
      listed.flatMap(({ slug }) => {
        const guide = guides.get(slug);
        return guide ? [[slug, guide] as const] : [];
      }),
    ),
  ];
}

/** Names of the districts that a province of the content had, by its name; none where the content tells none. */
async function getDistricts(): Promise<(province: string) => readonly string[]> {
  const all = new Map((await getProvinces()).map(({ data }) => [data.name, data.districts ?? []]));
  return (province) => all.get(province) ?? [];
}

async function load(day: string): Promise<BuildInput> {
  const [glossary, agencies, provinces, places, districtsOf] = await Promise.all([
    getGlossary(),
    getAgencies(),
    getProvinces(),
    getNamedPlaces(day),
    getDistricts(),
  ]);
  return {
    records: withQuestions(
      await records(day, glossary),
      (readExpected(contentRoot()).files.queries?.data.queries ?? []).filter(
        ({ learn }) => learn === true,
      ),
    ),
    glossary: glossary.map(({ data: { kind, forms, meaning } }) => ({
      kind,
      forms: forms.map(({ text }) => ({ text })),
      meaning,
    })),
    agencies: agencies.map(({ data: { name, shortNames } }) => ({ name, shortNames })),
    provinces: provinces.map(({ data: { name, now } }) => ({
      name,
      ...(now && { now: { fullName: now.fullName } }),
    })),
    places: places.map(({ name, url, here, otherNames }) => ({
      name,
      url,
      here: [...here],
      otherNames: [...otherNames],
      within: [...(here.includes(name) ? districtsOf(name) : (knownCities[name] ?? []))],
    })),
  };
}

/** What the search index is built from: a record for every page that people look for, and the words to understand them by. */
export const getSearchInput = onceADay(load);
