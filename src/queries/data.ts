import type { z } from 'astro/zod';
import { csvFile } from '#src/lib/csv.ts';
import { effectDay, expiryDay } from '#src/lib/documents/force.ts';
import { required } from '#src/lib/required.ts';
import { tableKeys } from '#src/lib/table-keys.ts';
import { deadlineState, timeWords } from '#src/lib/duties/deadlines.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { today } from '#src/site/today.ts';
import { amountKinds } from '#src/schemas/amount.ts';
import { documentKinds } from '#src/schemas/document.ts';
import { columnsOf, dataTables, type DataTableName } from '#src/schemas/data.ts';
import { roles } from '#src/schemas/duty.ts';
import { targetKinds } from '#src/schemas/target.ts';
import type { Time } from '#src/schemas/time.ts';
import { getAgencies } from './agencies.ts';
import { getAgencyLinks } from './agency-pages.ts';
import { once, onceADay, onceEach } from './once.ts';
import { getDocuments, type DocumentView } from './documents.ts';
import { getRelations } from './relations.ts';
import { getRows, type DutyView, type RowView } from './rows.ts';

/** The open data: tables of rows, as CSV and as JSON. */

const stages = { issued: 'đã ban hành', draft: 'dự thảo', unknown: 'chưa rõ' } as const;

/** What a row says of its document. */
function documentOf(document: DocumentView, day: string) {
  return {
    van_ban: document.slug,
    so_van_ban: document.name,
    tinh: document.place,
    ban_hanh: stages[document.data.stage],
    tinh_trang: document.states[0].label,
    asOf: day,
  };
}

function placeOf(
  {
    document,
    row,
  }: {
    readonly document: DocumentView;
    readonly row: { readonly clause: string; readonly quote: string };
  },
  day: string,
) {
  return {
    ...documentOf(document, day),
    muc: row.clause,
    cach_doc_muc: document.tree.get(row.clause)?.reading ?? '',
    nguyen_van: row.quote,
    dia_chi: addressOf(paths.clause(document.slug, row.clause)),
  };
}

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

type Row<Name extends DataTableName> = z.infer<(typeof dataTables)[Name]['schema']>;

async function dutyRows(duties: readonly DutyView[], day: string): Promise<Row<'nhiem-vu'>[]> {
  const link = await getAgencyLinks();
  const groups = new Set(
    (await getAgencies()).filter(({ data }) => data.nature === 'group').map(({ id }) => id),
  );
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
      ...placeOf(view, day),
    };
  });
}

/** A document as a row. */
function documentRow(document: DocumentView, day: string): Row<'van-ban'> {
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
    ...documentOf(document, day),
  };
}

/** What a document does to others, a row each. */
async function relationRows(document: DocumentView, day: string): Promise<Row<'quan-he'>[]> {
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
      ...placeOf({ document, row: view }, day),
    };
  });
}

type DataRow = Readonly<Record<string, string | number | undefined>>;

async function rowsOf(name: DataTableName, day: string): Promise<readonly DataRow[]> {
  const rows = await getRows(day);
  const { duties, targets, reports } = rows;
  const link = await getAgencyLinks();
  const names = (parties: readonly { agency: string }[]) =>
    parties.map(({ agency }) => link(agency).name).join('; ');
  switch (name) {
    case 'van-ban':
      return dataTables[name].schema
        .array()
        .parse((await getDocuments(day)).map((document) => documentRow(document, day)));
    case 'quan-he':
      return dataTables[name].schema
        .array()
        .parse(
          await Promise.all(
            (await getDocuments(day)).map((document) => relationRows(document, day)),
          ).then((lists) => lists.flat()),
        );
    case 'nhiem-vu':
      return dataTables[name].schema.array().parse(await dutyRows(duties, day));
    case 'chi-tieu':
      return dataTables[name].schema.array().parse(
        targets.map((view): Row<'chi-tieu'> => {
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
            ...placeOf(view, day),
          };
        }),
      );
    case 'bao-cao':
      return dataTables[name].schema.array().parse(
        reports.map((view): Row<'bao-cao'> => {
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
            ...placeOf(view, day),
          };
        }),
      );
    case 'doi-tuong':
      return dataTables[name].schema.array().parse(
        rows.persons.map((view): Row<'doi-tuong'> => ({
          ma: view.row.id,
          doi_tuong: view.row.text,
          loai_tru: view.row.excluded ? 'có' : '',
          thuoc_muc: view.row.of,
          ...placeOf(view, day),
        })),
      );
    case 'dieu-kien':
      return dataTables[name].schema.array().parse(
        rows.conditions.map((view): Row<'dieu-kien'> => ({
          ma: view.row.id,
          dieu_kien: view.row.text,
          cho_ai: view.row.for.join('; '),
          thuoc_muc: view.row.of,
          ...placeOf(view, day),
        })),
      );
    case 'muc-huong':
      return dataTables[name].schema.array().parse(
        rows.amounts.map((view): Row<'muc-huong'> => {
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
            ...placeOf(view, day),
          };
        }),
      );
    case 'thu-tuc':
      return dataTables[name].schema.array().parse(
        rows.steps.map((view): Row<'thu-tuc'> => ({
          ma: view.row.id,
          thu_tu: view.row.order,
          viec: view.row.action,
          ai_lam: view.row.who.map(({ as }) => as).join('; '),
          giay_to: view.row.papers.map(({ text }) => text).join(' '),
          ...timeOf(view, day),
          thuoc_muc: view.row.of,
          ...placeOf(view, day),
        })),
      );
    case 'dieu-cam':
      return dataTables[name].schema.array().parse(
        rows.prohibitions.map((view): Row<'dieu-cam'> => ({
          ma: view.row.id,
          khong_duoc: view.row.text,
          ai: view.row.who ?? '',
          xu_ly: view.row.penalty ?? '',
          thuoc_muc: view.row.of,
          ...placeOf(view, day),
        })),
      );
  }
}

const tables = onceEach((name: DataTableName) => onceADay((day) => rowsOf(name, day)));

/**
 * The rows of a table, checked against its schema.
 *
 * @param day the day as of which their times are told, `YYYY-MM-DD`
 */
export async function getDataRows(name: DataTableName, day = today): Promise<readonly DataRow[]> {
  return (await tables(name))(day);
}

/** The tables that have rows, in their order, each with the number of them. */
export const getDataTables = once(
  async (): Promise<readonly { name: DataTableName; count: number }[]> => {
    const counts = await Promise.all(
      tableKeys(dataTables).map(async (name) => ({
        name,
        count: (await getDataRows(name)).length,
      })),
    );
    return counts.filter(({ count }) => count > 0);
  },
);

function asCsv(name: DataTableName, rows: readonly DataRow[]): string {
  const columns = columnsOf(name).map((column) => column.name);
  return csvFile(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
}

/** A table as of a day, as a CSV file. */
export async function getDataCsv(name: DataTableName, day = today): Promise<string> {
  return asCsv(name, await getDataRows(name, day));
}

/** The duties of all documents, and the place of each among them, by its id. */
const getDutiesById = onceADay(
  async (day) =>
    new Map((await getRows(day)).duties.map((duty, place) => [duty.row.id, { duty, place }])),
);

/** Some duties as a CSV file with the columns of the table of all duties, as of a day. */
export async function getDutyCsv(duties: readonly DutyView[], day = today): Promise<string> {
  const byId = await getDutiesById(day);
  // As they stand on that day, whatever the day of those handed in.
  const own = [...new Set(duties.map(({ row }) => row.id))]
    .flatMap((id) => byId.get(id) ?? [])
    .sort((a, b) => a.place - b.place);
  return asCsv(
    'nhiem-vu',
    await dutyRows(
      own.map(({ duty }) => duty),
      day,
    ),
  );
}
