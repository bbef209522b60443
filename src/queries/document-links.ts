import { tableKeys } from '#src/lib/table-keys.ts';
import { nameWithoutProvince } from '#src/lib/duties/agency-names.ts';
import { amountWords } from '#src/lib/duties/amount-words.ts';
import { timeWords } from '#src/lib/duties/deadlines.ts';
import { provisionBlocks } from '#src/lib/duties/provisions.ts';
import { groupBy } from '#src/lib/group.ts';
import { placesOfKit } from '#src/lib/kits/kit-pins.ts';
import { paths } from '#src/site/paths.ts';
import { roles } from '#src/schemas/duty.ts';
import { relationKinds } from '#src/schemas/relations.ts';
import { targetKinds, type Target } from '#src/schemas/target.ts';
import { agencyRowsPath } from './agency-parts.ts';
import { getAgencyLinks, type AgencyLink } from './agency-pages.ts';
import { getListedBenefits, getGuidesByClause, linkTo, type GuideLink } from './benefits.ts';
import { getCited } from './cited.ts';
import { getComparisons } from './comparison.ts';
import { getDeadlines, type DeadlineView } from './deadlines.ts';
import type { DocumentView } from './documents.ts';
import { getListedKits } from './kits.ts';
import { once, onceADay } from './once.ts';
import { getRelations } from './relations.ts';

/** What of the site rests on a document: all of it, by clause, and one step away as a whole. */

/** A page of the site, as another names it. */
export interface NamedLink {
  readonly href: string;
  readonly name: string;
}

/** What rests on a clause, of one kind: a line of its margin. */
export interface ClauseUse {
  /** `Chủ trì`, `Hướng dẫn`. */
  readonly label: string;
  readonly items: readonly NamedLink[];
}

/** An agency with work in a document. */
export interface AgencyAtWork {
  readonly agency: AgencyLink;
  /** Its name without that of the document's province. */
  readonly name: string;
  /** How many duties it has there, and how many of them it leads. */
  readonly duties: number;
  readonly led: number;
}

/** What a document's page leads to beside its own text. */
export interface DocumentLinks {
  /** Agencies with duties, those that lead most first. */
  readonly agencies: readonly AgencyAtWork[];
  readonly deadlines: readonly DeadlineView[];
  /** The guides that rest on it through a plan that recalls it: of a resolution whose words are not at hand. */
  readonly resting: readonly GuideLink[];
  readonly kits: readonly NamedLink[];
  readonly comparisons: readonly NamedLink[];
  /** By the address of the clause. */
  readonly clauses: ReadonlyMap<string, readonly ClauseUse[]>;
}

/** Something that rests on a clause. */
interface Use extends NamedLink {
  readonly clause: string;
  readonly label: string;
}

const use = (clause: string, label: string, href: string, name: string): Use => ({
  clause,
  label,
  href,
  name,
});

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const summaryPart = (slug: string, id: string): string => `${paths.summary(slug)}#${id}`;

/** What a target says beside the clause that says it in full: its figure and when, or what kind of aim it is. */
const targetName = ({ kind, qualifier, valuePrinted, when }: Target): string =>
  valuePrinted === undefined
    ? targetKinds[kind]
    : [
        qualifier,
        valuePrinted,
        ...when.flatMap((time) => (time.kind === 'notStated' ? [] : [`(${timeWords(time)})`])),
      ]
        .filter(Boolean)
        .join(' ');

/** The kinds of use, in the order of a margin: who acts and by when, what it sets, what is made from it, what it cites. */
const order: readonly string[] = [
  ...Object.values(relationKinds).map(({ done }) => done),
  ...tableKeys(roles).map((role) => roles[role]),
  'Thời hạn báo cáo',
  'Sự kiện',
  'Chỉ tiêu',
  'Kinh phí',
  ...Object.values(provisionBlocks).map(({ title }) => title),
  'Hướng dẫn',
  'Bộ truyền thông',
  'So sánh',
  'Viện dẫn',
  ...Object.values(relationKinds).map(({ does }) => does),
];

/** The uses of each clause by kind, each place once. */
function byClause(uses: readonly Use[]): Map<string, ClauseUse[]> {
  return new Map(
    [...Map.groupBy(uses, ({ clause }) => clause)].map(([clause, own]) => [
      clause,
      groupBy(own, ({ label }) => label)
        .map(({ key, items }) => ({
          label: key,
          items: [
            ...new Map(items.map(({ href, name }) => [`${href} ${name}`, { href, name }])).values(),
          ],
        }))
        .sort((a, b) => order.indexOf(a.label) - order.indexOf(b.label)),
    ]),
  );
}

/** Where a document's own rows are told: at its agencies, in its summary, on its page. */
async function rowUses({ slug, data, province }: DocumentView): Promise<Use[]> {
  const link = await getAgencyLinks();
  const nameOf = (id: string) => nameWithoutProvince(link(id).name, province?.data.name);
  const agencies = new Set([
    ...data.duties.map(({ agency }) => agency),
    ...data.reports.flatMap(({ from }) => from.slice(0, 1).map(({ agency }) => agency)),
  ]);
  const pages = new Map(
    await Promise.all(
      [...agencies]
        .filter((agency) => link(agency).page)
        .map(async (agency) => [agency, await agencyRowsPath(agency, slug)] as const),
    ),
  );
  const rowOf = (agency: string | undefined, row: string): string | undefined => {
    const page = pages.get(agency ?? '');
    return page && `${page}#${row}`;
  };
  const blocks = provisionBlocks;
  return [
    ...data.duties.flatMap(({ id, agency, role, clause, work, assignment }) =>
      [...new Set([clause, ...work, ...(assignment === undefined ? [] : [assignment])])].map((at) =>
        use(at, roles[role], rowOf(agency, id) ?? paths.agencies, nameOf(agency)),
      ),
    ),
    ...data.reports.flatMap(({ id, clause, content, from, when }) => {
      const stated = when.flatMap((time) => (time.kind === 'notStated' ? [] : [timeWords(time)]));
      const href = rowOf(from[0]?.agency, id) ?? summaryPart(slug, 'bao-cao');
      return [
        use(clause, 'Thời hạn báo cáo', href, stated.length > 0 ? stated.join('; ') : content),
      ];
    }),
    ...data.events.map(({ clause, name }) =>
      use(clause, 'Sự kiện', summaryPart(slug, 'thoi-han'), name),
    ),
    ...data.targets.map((row) =>
      use(row.clause, 'Chỉ tiêu', summaryPart(slug, 'chi-tieu'), targetName(row)),
    ),
    ...data.funding.map(({ clause, amount }) =>
      use(clause, 'Kinh phí', summaryPart(slug, 'kinh-phi'), amount ?? 'nguồn kinh phí'),
    ),
    ...data.amounts.map((row) =>
      use(row.clause, blocks.amounts.title, `#${row.id}`, amountWords(row)),
    ),
    ...(['persons', 'conditions', 'steps', 'prohibitions'] as const).flatMap((kind) =>
      data[kind].map(({ id, clause }) => use(clause, blocks[kind].title, `#${id}`, 'trong bảng')),
    ),
  ];
}

/** The comparisons with a document, and the clauses that each of their fields shows of it. */
const getCompared = onceADay(async (day) => {
  const places = (await getComparisons(day)).flatMap(({ title, whole, fields }) =>
    [{ id: 'chung', name: 'chung cho cả kế hoạch', cells: whole }, ...fields].flatMap(
      ({ id, name, cells }) =>
        cells.map(({ document, who, what, targets, reports, funding }) => ({
          document: document.slug,
          title,
          clauses: [
            ...what.map(({ clause }) => clause),
            ...[...who, ...targets, ...reports, ...funding].map(({ row }) => row.clause),
          ],
          href: `${paths.comparison}#${id}`,
          name,
        })),
    ),
  );
  return Map.groupBy(places, ({ document }) => document);
});

/** The kits on a document, and the clauses on which each rests. */
const getKitPlaces = onceADay(async (day) => {
  const places = (await getListedKits(day)).flatMap((kit) =>
    placesOfKit(kit).map(({ document, clause, anchor }) => ({
      document,
      clause,
      href: `${paths.kit(kit.slug)}${anchor === undefined ? '' : `#${anchor}`}`,
      name: kit.title,
    })),
  );
  return Map.groupBy(places, ({ document }) => document);
});

/** The kits that name a document among theirs. */
const getKitsByDocument = onceADay(async (day) => {
  const all = (await getListedKits(day)).flatMap(({ slug, title, documents }) =>
    documents.map((document) => ({
      document: document.slug,
      kit: { href: paths.kit(slug), name: title },
    })),
  );
  return Map.groupBy(all, ({ document }) => document);
});

/** The kits on any of some documents, by title. */
export async function kitsOn(documents: Iterable<string>): Promise<NamedLink[]> {
  const kits = await getKitsByDocument();
  const own = [...new Set(documents)].flatMap((slug) => kits.get(slug) ?? []);
  return [...new Map(own.map(({ kit }) => [kit.href, kit])).values()];
}

/** The guides with a part that rests on a document which another recalls, by that document. */
const getResting = onceADay(async (day) => {
  const all = (await getListedBenefits(day)).flatMap((benefit) =>
    benefit.data.provinces.flatMap(({ document, restsOn }) =>
      restsOn === undefined ? [] : [{ restsOn, guide: linkTo(benefit, document) }],
    ),
  );
  return Map.groupBy(all, ({ restsOn }) => restsOn);
});

const getDeadlinesByDocument = onceADay(async (day) =>
  Map.groupBy(await getDeadlines(day), ({ document }) => document.slug),
);

const getCitedById = once(
  async () => new Map((await getCited()).map((cited) => [cited.id, cited])),
);

/** What a document cites, and what it and others do to each other. */
async function citationUses(document: DocumentView): Promise<Use[]> {
  const cited = await getCitedById();
  const { does, done } = await getRelations(document);
  return [
    ...document.data.citations.flatMap(({ document: id, places }) => {
      const record = cited.get(id);
      if (record === undefined) return [];
      const own = record.data.document;
      const href = own === undefined ? paths.citedDocument(id) : paths.document(own);
      return places.map(({ clause }) => use(clause, 'Viện dẫn', href, record.name));
    }),
    ...does.map(({ words, other, clause }) => use(clause, words, other.href, other.name)),
    ...done.flatMap(({ words, clauses, by, clause }) =>
      clauses.map(({ address }) => use(address, words, paths.clause(by.slug, clause), by.name)),
    ),
  ];
}

/** What rests on a document, as of a day. */
export async function getDocumentLinks(
  document: DocumentView,
  day?: string,
): Promise<DocumentLinks> {
  const { slug, data, province } = document;
  const [link, guides, compared, spoken, deadlines] = await Promise.all([
    getAgencyLinks(),
    getGuidesByClause(slug),
    getCompared(day),
    getKitPlaces(day),
    getDeadlinesByDocument(day),
  ]);
  const fields = compared.get(slug) ?? [];
  const uses = [
    ...(await rowUses(document)),
    ...[...guides].flatMap(([clause, links]) =>
      links.map((guide) => use(clause, 'Hướng dẫn', paths.benefit(guide.slug), guide.title)),
    ),
    ...(spoken.get(slug) ?? []).map(({ clause, href, name }) =>
      use(clause, 'Bộ truyền thông', href, name),
    ),
    ...fields.flatMap(({ clauses, href, name }) =>
      clauses.map((clause) => use(clause, 'So sánh', href, name)),
    ),
    ...(await citationUses(document)),
  ];
  return {
    agencies: groupBy(data.duties, ({ agency }) => agency)
      .map(({ key, items }) => ({
        agency: link(key),
        name: upper(nameWithoutProvince(link(key).name, province?.data.name)),
        duties: items.length,
        led: items.filter(({ role }) => role === 'lead').length,
      }))
      .sort((a, b) => b.led - a.led || b.duties - a.duties),
    deadlines: deadlines.get(slug) ?? [],
    resting: ((await getResting(day)).get(slug) ?? []).map(({ guide }) => guide),
    kits: await kitsOn([slug]),
    comparisons: [
      ...new Map(
        fields.map(({ title }) => [title, { href: paths.comparison, name: title }]),
      ).values(),
    ],
    clauses: byClause(uses),
  };
}
