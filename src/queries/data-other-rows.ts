import { amountText } from '#src/lib/benefits/benefit-view.ts';
import { partName } from '#src/lib/benefits/part-state.ts';
import { gapFamilies, type GapFamily } from '#src/lib/documents/source-gaps.ts';
import { required } from '#src/lib/required.ts';
import { agencyLevels, workScopes, type AgencyData } from '#src/schemas/agency.ts';
import { natures } from '#src/schemas/data-columns.ts';
import type { BenefitPart } from '#src/schemas/benefit-part.ts';
import { erratumKinds } from '#src/schemas/extract.ts';
import { modalities } from '#src/schemas/modalities.ts';
import type { EditorialNoteData } from '#src/schemas/notes.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { getCollection } from './collections.ts';
import { getAgencies } from './agencies.ts';
import { getAgencyLinks } from './agency-pages.ts';
import { getBenefits, guidePath, type BenefitView } from './benefits.ts';
import { documentMarks, placeMarks, type Row } from './data-rows.ts';
import { getDocuments, type DocumentView } from './documents.ts';
import type { GapReport } from './gaps.ts';
import { getNoteViews } from './notes.ts';
import { onceADay } from './once.ts';
import { getProvinces } from './provinces.ts';
import { getRows } from './rows.ts';

/** Rows of the open data that editors made of documents, or beside them: guides, gaps, agencies, notes, pins. */

const joined = (texts: readonly string[]): string => texts.join('; ');
const textsOf = (statements: readonly { readonly text: string }[]): string =>
  joined(statements.map(({ text }) => text));

const amountKind = {
  dong: 'đồng',
  percent: '%',
  words: 'khoảng hoặc hệ số',
  'in-kind': 'hiện vật, dịch vụ',
  'not-stated': 'không nêu',
} as const satisfies Record<BenefitPart['amount']['kind'], Row<'quyen-loi'>['loai_muc']>;

const conditionText = (condition: BenefitPart['conditions'][number]): string =>
  'anyOf' in condition
    ? `${condition.text} ${condition.anyOf.map(({ text }) => text).join(' Hoặc: ')}`
    : condition.text;

/** What each document says of a benefit, a row a part. */
export function benefitRows(benefit: BenefitView, day: string): Row<'quyen-loi'>[] {
  const { slug, data, documents, audiences, context } = benefit;
  return data.provinces.map((part, index) => {
    const { amount, modality, force, basis } = part;
    const document = required(
      documents.find((one) => one.slug === part.document),
      `văn bản "${part.document}"`,
    );
    const pin = required(basis[0], `căn cứ của "${slug}"`).pin;
    return {
      ma: partName(slug, index),
      huong_dan: slug,
      ten: data.title,
      phan: part.label ?? '',
      tinh_chat_nguon: modality.reason.pin.quote,
      doi_tuong: joined(audiences.map(({ label }) => label)),
      danh_cho: textsOf(part.who),
      duoc_gi: textsOf(part.gives),
      loai_muc: amountKind[amount.kind],
      gia_tri: 'value' in amount ? amount.value : undefined,
      muc_huong: amountText(amount) ?? '',
      muc_huong_nguon: 'pin' in amount ? (amount.pin.quote ?? '') : '',
      dieu_kien: joined(part.conditions.map(conditionText)),
      giay_to: textsOf(part.documentsNeeded),
      noi_lam: joined([...new Set(part.office.map(({ agency }) => context.agency(agency).name))]),
      khi_nao: textsOf(part.when),
      den_ngay: force.until?.date ?? '',
      can_hoi: joined([...new Set(part.gaps.map(({ ask }) => ask))]),
      trang: addressOf(guidePath(benefit, document.data.province)),
      ...placeMarks(document, pin, day, modalities[modality.kind].label),
      tinh_trang: context.states(part)[0].label,
    };
  });
}

/** Families whose lines tell a fault of the source and not a gap. */
const FAULTS: ReadonlySet<GapFamily> = new Set(['contradiction', 'outdated', 'misprint']);

/**
 * What a document leaves open or gets wrong: the lines of its page of gaps, in their order.
 *
 * @param document the same as in the report, as of the day
 */
export function gapRows(
  { sections }: GapReport,
  document: DocumentView,
  day: string,
): Row<'con-ngo'>[] {
  const { slug } = document;
  const lines = sections.flatMap(({ family, settle, lists }) =>
    lists.flatMap((list) => list.lines.map((line) => ({ family, settle, list, line }))),
  );
  return lines.map(({ family, settle, list, line }, index) => ({
    ma: `${slug}/ngo/${String(index + 1)}`,
    nhom: gapFamilies[family].title,
    ve: list.title,
    dieu: line.text,
    cau_hoi: line.ask ?? '',
    ai_tra_loi: list.settle && list.settle.length > 0 ? joined(list.settle) : settle,
    muc: joined(line.clauses),
    trang: addressOf(paths.gapsOf(slug)),
    ...documentMarks(document, day, FAULTS.has(family) ? natures.fault : natures.gap),
  }));
}

const severities = { major: 'có thể làm hiểu sai', minor: 'không làm hiểu sai' } as const;

/** The faults of a source, each at the first place that has it. */
export const erratumRows = (document: DocumentView, day: string): Row<'cho-sai'>[] =>
  document.data.errata.map(({ id, kind, severity, note, likely, places }) => ({
    ma: `${document.slug}/${id}`,
    loai: erratumKinds[kind],
    nang: severities[severity],
    dieu: note,
    co_the_la: likely ?? '',
    cac_muc: joined([...new Set(places.map(({ clause }) => clause))]),
    ...placeMarks(document, required(places[0], `chỗ sai "${id}"`), day, natures.fault),
  }));

const kindsOfAgency = { body: 'cơ quan', group: 'nhóm cơ quan', position: 'chức vụ' } as const;

const holds = (
  { from, to }: { readonly from: string; readonly to?: string | undefined },
  day: string,
): boolean => from <= day && (to === undefined || day <= to);

/** The day of the newest of some checks, or nothing. */
const newest = (notes: readonly { readonly checked: string }[]): string =>
  notes
    .map(({ checked }) => checked)
    .sort()
    .at(-1) ?? '';

interface AgencyEntry {
  readonly id: string;
  readonly data: AgencyData;
}

const getPlaceOfAgency = onceADay(async () => {
  const names = new Map((await getProvinces()).map(({ id, data }) => [id, data.name]));
  return ({ province }: Pick<AgencyData, 'province'>): string =>
    (province === undefined ? undefined : names.get(province)) ?? 'Trung ương';
});

/** How many duties each agency has by its own name. */
const getDutyCounts = onceADay(
  async (day) =>
    new Map(
      [...Map.groupBy((await getRows(day)).duties, ({ row }) => row.agency)].map(([id, own]) => [
        id,
        own.length,
      ]),
    ),
);

/** Agencies, as documents name them. */
export async function agencyRows(
  agencies: readonly AgencyEntry[],
  day: string,
): Promise<Row<'co-quan'>[]> {
  const [link, placeOf, counts] = await Promise.all([
    getAgencyLinks(),
    getPlaceOfAgency(day),
    getDutyCounts(day),
  ]);
  return agencies.map(({ id, data }) => ({
    ma: id,
    ten: data.name,
    ten_ngan: joined(data.shortNames),
    ten_trong_nguon: joined([...new Set(data.forms.map(({ text }) => text))]),
    cap: agencyLevels[data.level],
    loai: kindsOfAgency[data.nature],
    thuoc: data.parent ?? '',
    so_nhiem_vu: counts.get(id) ?? 0,
    nay_ve: joined([
      ...new Set(
        data.successors.filter((row) => holds(row, day)).map(({ agency, name }) => agency ?? name),
      ),
    ]),
    trang: link(id).page ? addressOf(paths.agency(id)) : '',
    tinh_chat: natures.agency,
    tinh: placeOf(data),
    kiem_tra: newest(data.notes),
    asOf: day,
    tinh_trang: data.successors.some((row) => holds(row, day))
      ? 'việc đã chuyển đi'
      : 'như khi ban hành văn bản',
  }));
}

/** Work that went from some agencies to others. */
export async function successionRows(
  agencies: readonly AgencyEntry[],
  day: string,
): Promise<Row<'ke-thua'>[]> {
  const placeOf = await getPlaceOfAgency(day);
  return agencies.flatMap(({ id, data }) =>
    data.successors.map((row, index): Row<'ke-thua'> => ({
      ma: `${id}/${String(index + 1)}`,
      co_quan: id,
      viec: joined(row.scopes.map((scope) => workScopes[scope])),
      noi_nhan: row.agency ?? '',
      ten_noi_nhan: row.name,
      tu_ngay: row.from,
      den_ngay: row.to ?? '',
      can_cu: `${row.act.title} ${row.act.number}`,
      nguon: row.source,
      theo_quy_dinh_chung: row.countrywide ? 'có' : '',
      tinh_chat: natures.note,
      tinh: placeOf(data),
      kiem_tra: newest(data.notes),
      asOf: day,
      tinh_trang: holds(row, day) ? 'đang giữ việc' : 'đã thôi giữ việc',
    })),
  );
}

/** A note with where it shows. */
interface PlacedNote {
  readonly id: string;
  readonly note: EditorialNoteData;
  readonly place: string;
  readonly pages: readonly string[];
}

/** Every note of an editor: those that pages share, and those in the file of what they speak of. */
async function placedNotes(day: string): Promise<PlacedNote[]> {
  const [notes, benefits, agencies, documents, cited, provinces, placeOf, link] = await Promise.all(
    [
      getNoteViews(),
      getBenefits(day),
      getAgencies(),
      getDocuments(day),
      getCollection('cited'),
      getProvinces(),
      getPlaceOfAgency(day),
      getAgencyLinks(),
    ],
  );
  const guidesOf = (id: string): string[] =>
    benefits
      .filter(({ context }) => context.notes.some((note) => note.id === id))
      .map(({ slug }) => paths.benefit(slug));
  const agencyPage = (id: string): string[] => (link(id).page ? [paths.agency(id)] : []);
  const own = (
    id: string,
    list: readonly EditorialNoteData[],
    place: string,
    pages: readonly string[],
  ): PlacedNote[] =>
    list.map((note, index) => ({ id: `${id}/${String(index + 1)}`, note, place, pages }));
  return [
    ...notes.map((note): PlacedNote => ({
      id: note.id,
      note,
      place: 'Cả nước',
      pages: [
        ...guidesOf(note.id),
        ...note.shows.kits.map(paths.kit),
        ...note.shows.documents.map(paths.document),
        ...note.shows.agencies.flatMap(agencyPage),
        ...note.shows.cited.map(paths.citedDocument),
      ],
    })),
    ...provinces.flatMap(({ id, data }) =>
      own(`tinh/${id}`, data.now ? [data.now.note] : [], data.name, [paths.province(id)]),
    ),
    ...documents.flatMap(({ slug, data, place }) =>
      own(`van-ban/${slug}`, data.notes, place, [paths.document(slug)]),
    ),
    ...agencies.flatMap(({ id, data }) =>
      own(`co-quan/${id}`, data.notes, placeOf(data), agencyPage(id)),
    ),
    ...cited.flatMap(({ id, data }) =>
      own(`vien-dan/${id}`, data.notes, 'Cả nước', [paths.citedDocument(id)]),
    ),
  ];
}

/** Every note of an editor. */
export async function noteRows(day: string): Promise<Row<'ghi-chu'>[]> {
  return (await placedNotes(day)).map(({ id, note, place, pages }) => ({
    ma: id,
    loi: note.text,
    van_ban_dan: joined(
      note.acts.map(({ title, number, clause }) =>
        [title, number, clause].filter(Boolean).join(' '),
      ),
    ),
    tu: note.from ?? '',
    nguon: note.sources.map(({ url }) => url).join(' '),
    ban_luu: note.saved ?? '',
    kiem_lai: note.reviewBy,
    o_trang: [...new Set(pages)].map(addressOf).join(' '),
    tinh_chat: natures.note,
    tinh: place,
    kiem_tra: note.checked,
    asOf: day,
    tinh_trang: note.reviewBy < day ? 'quá hạn kiểm tra' : 'còn hạn kiểm tra',
  }));
}

/** A pin somewhere in an entry, and the sentence that rests on it. */
interface FoundPin {
  readonly path: string;
  readonly document: string;
  readonly clause: string;
  readonly quote: string | undefined;
  readonly text: string;
}

/** Every pin within a value, by its shape: what has a document and a clause is one. */
function* pinsWithin(value: unknown, path: string, text: string): Generator<FoundPin> {
  if (typeof value !== 'object' || value === null) return;
  const record = value as Readonly<Record<string, unknown>>;
  const { document, clause, quote } = record;
  const said = typeof record['text'] === 'string' ? record['text'] : text;
  if (typeof document === 'string' && typeof clause === 'string')
    yield {
      path,
      document,
      clause,
      text: said,
      quote: typeof quote === 'string' ? quote : undefined,
    };
  for (const [key, inner] of Object.entries(record))
    yield* pinsWithin(inner, path === '' ? key : `${path}.${key}`, said);
}

/** The pins of guides, kits and comparisons. Rows read out of a document carry their clause themselves. */
export async function pinRows(day: string): Promise<Row<'ghim'>[]> {
  const [documents, benefits, guides, kits, comparisons] = await Promise.all([
    getDocuments(day),
    getBenefits(day),
    getCollection('benefits'),
    getCollection('outreach'),
    getCollection('comparison'),
  ]);
  const bySlug = new Map(documents.map((document) => [document.slug, document]));
  const views = new Map(benefits.map((benefit) => [benefit.slug, benefit]));
  const rowsOf = (
    kind: Row<'ghim'>['loai'],
    folder: string,
    entries: readonly { readonly id: string; readonly data: unknown }[],
    pageOf: (id: string, document: DocumentView) => string,
  ): Row<'ghim'>[] =>
    entries.flatMap(({ id, data }) =>
      [...pinsWithin(data, '', '')].map((pin) => {
        const document = required(bySlug.get(pin.document), `văn bản "${pin.document}"`);
        return {
          ma: `${folder}/${id}#${pin.path}`,
          loai: kind,
          cua: id,
          trang: addressOf(pageOf(id, document)),
          cau: pin.text,
          ...placeMarks(document, pin, day, natures.words),
        };
      }),
    );
  return [
    ...rowsOf('hướng dẫn', 'benefits', guides, (id, document) => {
      const view = views.get(id);
      return view ? guidePath(view, document.data.province) : paths.benefit(id);
    }),
    ...rowsOf('bộ truyền thông', 'outreach', kits, (id) => paths.kit(id)),
    ...rowsOf('so sánh', 'comparison', comparisons, () => paths.comparison),
  ];
}
