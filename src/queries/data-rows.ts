import type { z } from 'astro/zod';
import { ownLines } from '#src/lib/documents/clause.ts';
import { effectDay, expiryDay } from '#src/lib/documents/force.ts';
import { deadlineState, timeWords } from '#src/lib/duties/deadlines.ts';
import { required } from '#src/lib/required.ts';
import { amountKinds } from '#src/schemas/amount.ts';
import { clauseData, dataTables, unsaidIn, type DataTableName } from '#src/schemas/data.ts';
import { natures } from '#src/schemas/data-columns.ts';
import { documentKinds } from '#src/schemas/document.ts';
import { roles } from '#src/schemas/duty.ts';
import { targetKinds } from '#src/schemas/target.ts';
import type { Time } from '#src/schemas/time.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { getAgencies } from './agencies.ts';
import { getAgencyLinks } from './agency-pages.ts';
import type { DocumentView } from './documents.ts';
import { once } from './once.ts';
import { getRelations } from './relations.ts';
import type { DutyView, Rows, RowView } from './rows.ts';

/** Rows of the open data that are read out of documents. Each function makes the rows of what it is handed. */

/** A row of a table before it says what its document does not. */
export type Row<Name extends DataTableName> = Omit<
  z.infer<(typeof dataTables)[Name]['schema']>,
  'khong_noi'
>;

/** A row as files hold it. */
export type DataRow = Readonly<Record<string, string | number | undefined | readonly string[]>>;

/** Names the columns that are empty because the document says nothing. @throws ZodError where a row is not as its schema says */
function told(
  schema: (typeof dataTables)[DataTableName]['schema'] | typeof clauseData,
  rows: readonly Readonly<Record<string, unknown>>[],
): readonly DataRow[] {
  const columns = unsaidIn(schema.shape);
  return rows.map((row): DataRow =>
    schema.parse({
      ...row,
      khong_noi: columns.filter((column) => (row[column] ?? '') === ''),
    }),
  );
}

/** The rows of a table, whole and checked against its schema. @throws ZodError where one is not as the schema says */
export const tableRows = <Name extends DataTableName>(
  name: Name,
  rows: readonly Row<Name>[],
): readonly DataRow[] => told(dataTables[name].schema, rows);

const stages = { issued: 'đã ban hành', draft: 'dự thảo', unknown: 'chưa rõ' } as const;

type Nature = (typeof natures)[keyof typeof natures];

/** What a row says of its document. */
export function documentMarks(document: DocumentView, day: string, nature: Nature) {
  return {
    van_ban: document.slug,
    so_van_ban: document.name,
    ban_hanh: stages[document.data.stage],
    tinh_chat: nature,
    tinh: document.place,
    kiem_tra: document.data.source?.compared ?? '',
    asOf: day,
    tinh_trang: document.states[0].label,
  };
}

/** What a row says of the clause that it rests on. */
export function placeMarks(
  document: DocumentView,
  { clause, quote }: { readonly clause: string; readonly quote?: string | undefined },
  day: string,
  nature: Nature,
) {
  const found = document.tree.get(clause);
  return {
    ...documentMarks(document, day, nature),
    muc: clause,
    cach_doc_muc: found?.reading ?? '',
    nguyen_van: quote ?? (found ? ownLines(found).join('\n') : ''),
    dia_chi: addressOf(paths.clause(document.slug, clause)),
  };
}

interface QuotedRow {
  readonly clause: string;
  readonly quote: string;
}

const placeOf = <R extends QuotedRow>({ document, row }: RowView<R>, day: string, nature: Nature) =>
  placeMarks(document, row, day, nature);

function timeOf(
  { document, span, row: { when } }: RowView<{ when: readonly Time[] }>,
  day: string,
) {
  const draft = document.data.stage === 'draft';
  const states = when.map((time) => deadlineState(time, span, day));
  const next = states.flatMap((state) => state.next?.last ?? []).sort()[0];
  const standing = states.some(({ state }) => state === 'ahead')
    ? 'sắp tới'
    : states.some(({ state }) => state === 'open')
      ? 'không có hạn cuối'
      : states.some(({ state }) => state === 'past')
        ? 'đã qua'
        : 'không có ngày';
  return {
    thoi_han: when
      .filter(({ kind }) => kind !== 'notStated')
      .map((time) => timeWords(time))
      .join('; '),
    thoi_han_nguon: when
      .flatMap((time) => (time.kind === 'notStated' ? [] : [time.printed]))
      .join('; '),
    con_hay_qua: draft ? 'chưa ban hành' : standing,
    ngay_ke_tiep: draft ? '' : (next ?? ''),
  } as const;
}

const getGroupIds = once(
  async () =>
    new Set(
      (await getAgencies()).filter(({ data }) => data.nature === 'group').map(({ id }) => id),
    ),
);

/** Duties. */
export async function dutyRows(
  duties: readonly DutyView[],
  day: string,
): Promise<Row<'nhiem-vu'>[]> {
  const link = await getAgencyLinks();
  const groups = await getGroupIds();
  return duties.map((view) => {
    const { row } = view;
    return {
      ma: row.id,
      co_quan: row.agency,
      ten_co_quan: link(row.agency).name,
      ten_trong_nguon: row.agencyAs,
      giao_chung: groups.has(row.agency) ? 'có' : '',
      vai_tro: roles[row.role],
      vai_tro_nguon: row.asPrinted,
      de_nghi: row.requested ?? '',
      viec: [row.summary, ...row.details].join(' '),
      cung_voi: view.partners.map(({ agency }) => link(agency).name).join('; '),
      lanh_dao: row.leader ? `${row.leader.name}, ${row.leader.position}` : '',
      ...timeOf(view, day),
      ...placeOf(view, day, natures.task),
    };
  });
}

/** A document itself. */
export function documentRow(document: DocumentView, day: string): Row<'van-ban'> {
  const { slug, data, issuer, coIssuers } = document;
  const { effect, expiry, endedBy, period } = data;
  return {
    ma: slug,
    loai: documentKinds[data.kind],
    so: data.number.value ?? '',
    trich_yeu: data.title ?? '',
    co_quan: [issuer, ...coIssuers].map((one) => one.data.name).join('; '),
    ngay_ban_hanh: data.issued.date ?? '',
    co_hieu_luc: effectDay(data) ?? '',
    co_hieu_luc_nguon: effect?.quote ?? '',
    muc_co_hieu_luc: effect?.clause ?? '',
    het_hieu_luc: expiryDay(data) ?? '',
    het_hieu_luc_nguon: expiry?.quote ?? '',
    muc_het_hieu_luc: expiry?.clause ?? '',
    bi_thay_boi: endedBy?.document ?? '',
    bi_thay_tu: endedBy?.from ?? '',
    ky_tu: period?.from ?? '',
    ky_den: period?.to ?? '',
    dia_chi: addressOf(paths.document(slug)),
    ...documentMarks(document, day, natures.document),
  };
}

/** The clauses of a document, in printed order, parents before children. */
export function clauseRows(document: DocumentView, day: string): readonly DataRow[] {
  const parents = new Map(
    document.tree.all.flatMap(({ address, children }) =>
      children.map((child) => [child.address, address] as const),
    ),
  );
  return told(
    clauseData,
    document.tree.all.map(({ address: clause }, index) => ({
      ma: `${document.slug}#${clause}`,
      thu_tu: index + 1,
      muc_cha: parents.get(clause) ?? '',
      ...placeMarks(document, { clause }, day, natures.words),
    })),
  );
}

/** What a document does to others, a row each. */
export async function relationRows(document: DocumentView, day: string): Promise<Row<'quan-he'>[]> {
  const { does } = await getRelations(document);
  return does.map((view, index) => {
    const { document: other } = required(document.data.relations[index], 'quan hệ');
    return {
      ma: `${document.slug}/${String(index + 1)}`,
      quan_he: view.words,
      van_ban_kia: other ?? '',
      ten_van_ban_kia: view.other.name,
      phan: view.part ?? view.clauses.map(({ reading }) => reading).join('; '),
      muc_kia: view.clauses.map(({ address }) => address).join('; '),
      dia_chi_kia: addressOf(view.other.href),
      ghi_chu: view.note ?? '',
      ...placeMarks(document, view, day, natures.words),
    };
  });
}

export const targetRows = (targets: Rows['targets'], day: string): Row<'chi-tieu'>[] =>
  targets.map((view) => {
    const { row } = view;
    return {
      ma: row.id,
      loai: targetKinds[row.kind],
      chi_tieu: row.indicator,
      gia_tri: row.value,
      don_vi: row.unit ?? '',
      gia_tri_nguon: row.valuePrinted ?? '',
      muc_do: row.qualifier ?? '',
      thuoc_chi_tieu: row.partOf ?? '',
      ghi_chu: row.note ?? '',
      ...timeOf(view, day),
      ...placeOf(view, day, natures.aim),
    };
  });

export async function reportRows(reports: Rows['reports'], day: string): Promise<Row<'bao-cao'>[]> {
  const link = await getAgencyLinks();
  const names = (parties: readonly { agency: string }[]) =>
    parties.map(({ agency }) => link(agency).name).join('; ');
  return reports.map((view) => {
    const { row } = view;
    return {
      ma: row.id,
      noi_dung: row.content,
      ben_bao_cao: names(row.from),
      ben_nhan: names(row.to),
      gui_qua: names(row.via),
      mau: row.forms ?? '',
      ghi_chu: row.note ?? '',
      ...timeOf(view, day),
      ...placeOf(view, day, natures.task),
    };
  });
}

export const circleRows = (persons: Rows['persons'], day: string): Row<'doi-tuong'>[] =>
  persons.map((view) => ({
    ma: view.row.id,
    doi_tuong: view.row.text,
    loai_tru: view.row.excluded ? 'có' : '',
    thuoc_muc: view.row.of,
    ...placeOf(view, day, natures.rule),
  }));

export const conditionRows = (conditions: Rows['conditions'], day: string): Row<'dieu-kien'>[] =>
  conditions.map((view) => ({
    ma: view.row.id,
    dieu_kien: view.row.text,
    cho_ai: view.row.for.join('; '),
    thuoc_muc: view.row.of,
    ...placeOf(view, day, natures.rule),
  }));

export const amountRows = (amounts: Rows['amounts'], day: string): Row<'muc-huong'>[] =>
  amounts.map((view) => {
    const { row } = view;
    return {
      ma: row.id,
      loai: amountKinds[row.kind],
      khoan: row.what,
      gia_tri: row.value,
      tu: row.from,
      den: row.to,
      don_vi: { dong: 'đồng', percent: '%', coefficient: 'lần' }[row.kind],
      tinh_tren: row.base?.printed ?? '',
      cho_moi: row.per ?? '',
      muc_do: row.qualifier ?? '',
      gia_tri_nguon: row.printed,
      don_vi_nguon: row.unit?.printed ?? '',
      cho_ai: row.for.join('; '),
      voi_dieu_kien: row.if.join('; '),
      ghi_chu: row.note ?? '',
      thuoc_muc: row.of,
      ...placeOf(view, day, natures.rule),
    };
  });

export const stepRows = (steps: Rows['steps'], day: string): Row<'thu-tuc'>[] =>
  steps.map((view) => ({
    ma: view.row.id,
    thu_tu: view.row.order,
    viec: view.row.action,
    ai_lam: view.row.who.map(({ as }) => as).join('; '),
    giay_to: view.row.papers.map(({ text }) => text).join(' '),
    ...timeOf(view, day),
    thuoc_muc: view.row.of,
    ...placeOf(view, day, natures.rule),
  }));

export const prohibitionRows = (
  prohibitions: Rows['prohibitions'],
  day: string,
): Row<'dieu-cam'>[] =>
  prohibitions.map((view) => ({
    ma: view.row.id,
    khong_duoc: view.row.text,
    ai: view.row.who ?? '',
    xu_ly: view.row.penalty ?? '',
    thuoc_muc: view.row.of,
    ...placeOf(view, day, natures.rule),
  }));
