import { describe, expect, it } from 'vitest';
import { columnsOf } from '#src/schemas/data.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { getDataCsv, getDataRows, getDutyCsv } from './data.ts';
import { getRows } from './rows.ts';

const duties = await getDataRows('nhiem-vu');
const find = (rows: readonly Record<string, unknown>[], id: string) =>
  rows.find(({ ma }) => ma === id);

/** Where each row stands on the calendar. */
const standings = (rows: readonly Record<string, unknown>[]) =>
  Object.fromEntries(
    rows.map(({ ma, con_hay_qua, ngay_ke_tiep }) => [ma, [con_hay_qua, ngay_ke_tiep]]),
  );

describe('the duties', () => {
  it('have every column, in plain words and as printed', () => {
    expect(find(duties, 'mb-r01')).toEqual({
      ma: 'mb-r01',
      co_quan: 'mt-phong-bao-tro',
      giao_chung: '',
      ten_co_quan: 'Phòng Bảo trợ, Sở Y tế tỉnh Mây Trắng',
      ten_trong_nguon: 'Phòng Bảo trợ',
      vai_tro: 'Chủ trì',
      vai_tro_nguon: 'Chủ trì',
      de_nghi: '',
      viec: 'Chủ trì mở lớp học nghề cho người nghèo. Xếp lịch học vào thứ bảy.',
      cung_voi: 'Sở Tài chính tỉnh Mây Trắng',
      lanh_dao: 'Lê Giả Định, Phó Giám đốc Sở',
      thoi_han: 'thứ bảy hằng tuần',
      thoi_han_nguon: 'vào thứ bảy hằng tuần',
      con_hay_qua: 'sắp tới',
      ngay_ke_tiep: '2026-03-14',
      van_ban: 'may-trang-35-kh-ubnd-2024',
      so_van_ban: 'Kế hoạch 35/KH-UBND',
      tinh: 'Mây Trắng',
      ban_hanh: 'đã ban hành',
      tinh_trang: 'Còn trong kỳ',
      tinh_chat: 'Việc của cơ quan',
      kiem_tra: '2026-02-05',
      khong_noi: [],
      asOf: '2026-03-10',
      muc: 'II.2.g1',
      cach_doc_muc: 'mục II, khoản 2, gạch đầu dòng 1',
      nguyen_van: 'Chủ trì: Phòng Bảo trợ.',
      dia_chi: addressOf(paths.clause('may-trang-35-kh-ubnd-2024', 'II.2.g1')),
    });
    expect(find(duties, 'ma-r09')).toMatchObject({
      de_nghi: 'Đề nghị',
      lanh_dao: '',
      cung_voi: '',
    });
  });

  it('are told apart by what is ahead, what is past, what has no end and what has no day', () => {
    expect(standings(duties)).toEqual({
      'sb-r01': ['không có ngày', ''],
      'sb-r02': ['không có hạn cuối', ''],
      // Nothing is due before a draft is issued.
      'sa-r01': ['chưa ban hành', ''],
      'mb-r01': ['sắp tới', '2026-03-14'],
      'mb-r02': ['không có ngày', ''],
      'mb-r03': ['sắp tới', '2026-03-10'],
      // Two times; the nearer counts.
      'mb-r04': ['sắp tới', '2026-03-30'],
      'mb-r05': ['không có hạn cuối', ''],
      'mb-r06': ['không có ngày', ''],
      'ma-r01': ['đã qua', ''],
      'ma-r02': ['đã qua', ''],
      'ma-r03': ['không có ngày', ''],
      'ma-r04': ['đã qua', ''],
      'ma-r05': ['không có ngày', ''],
      'ma-r06': ['không có ngày', ''],
      'ma-r07': ['không có ngày', ''],
      'ma-r08': ['không có ngày', ''],
      'ma-r09': ['không có ngày', ''],
    });
  });

  it('are told as of another day', async () => {
    const then = standings(await getDataRows('nhiem-vu', '2021-03-30'));
    expect([then['ma-r04'], then['ma-r01']]).toEqual([
      ['sắp tới', '2021-03-30'],
      // It runs, and the source names its end and no day in it.
      ['sắp tới', ''],
    ]);
  });

  it('say what their document is', () => {
    expect(find(duties, 'sa-r01')).toMatchObject({
      ban_hanh: 'dự thảo',
      tinh_trang: 'Dự thảo',
      tinh: 'Sao Hôm',
    });
    expect(find(duties, 'sb-r01')).toMatchObject({
      ban_hanh: 'chưa rõ',
      tinh_trang: 'Chưa rõ còn áp dụng',
      cach_doc_muc: 'Quyết định, Điều 2',
    });
  });
});

describe('the targets', () => {
  it('have figure, unit, part and remark, empty where the source has none', async () => {
    const targets = await getDataRows('chi-tieu');
    expect(find(targets, 'ma-t05')).toMatchObject({
      loai: 'Sản phẩm, công việc',
      chi_tieu: 'Nhà trẻ cộng đồng ở vùng cao',
      gia_tri: 1,
      don_vi: 'nhà trẻ',
      gia_tri_nguon: '01',
      muc_do: '',
      thuoc_chi_tieu: 'ma-t04',
      ghi_chu: '',
      thoi_han: 'năm 2022',
      thoi_han_nguon: 'Trong năm 2022',
    });
    expect(find(targets, 'ma-t06')).toMatchObject({
      gia_tri: undefined,
      gia_tri_nguon: '',
      muc_do: 'Phấn đấu',
      thoi_han: '',
    });
    expect(find(targets, 'ma-t07')).toMatchObject({ ghi_chu: 'Văn bản không nói năm phải đạt.' });
    expect(standings(targets)).toMatchObject({
      'ma-t02': ['đã qua', ''],
      'ma-t03': ['sắp tới', ''],
      'ma-t06': ['không có ngày', ''],
    });
  });
});

describe('the reports', () => {
  it('name who reports to whom and through whom', async () => {
    const reports = await getDataRows('bao-cao');
    expect(find(reports, 'mb-bc03')).toMatchObject({
      noi_dung: 'Số người đến khám',
      ben_bao_cao: 'UBND các xã, phường tỉnh Mây Trắng',
      ben_nhan: 'Sở Y tế tỉnh Mây Trắng',
      gui_qua: 'Bưu điện tỉnh Mây Trắng',
      con_hay_qua: 'sắp tới',
      ngay_ke_tiep: '2026-09-20',
    });
    expect(find(reports, 'ma-bc01')).toMatchObject({
      ben_bao_cao: 'Các sở, ngành tỉnh Mây Trắng; UBND các xã, phường tỉnh Mây Trắng',
      gui_qua: '',
      mau: 'Mẫu số 01',
      con_hay_qua: 'đã qua',
    });
    expect(find(reports, 'ma-bc03')).toMatchObject({
      ben_bao_cao: '',
      ghi_chu: 'Văn bản không nói ai phản ánh.',
    });
  });
});

describe('the documents', () => {
  const of = async (id: string, day?: string) => find(await getDataRows('van-ban', day), id);

  it('say from when to when they are in force, in days and in their words', async () => {
    expect(await of('tw-01-2025-ttlt-btg-bmg')).toMatchObject({
      loai: 'Thông tư liên tịch',
      so: '01/2025/TTLT-BTG-BMG',
      ngay_ban_hanh: '2025-11-20',
      co_hieu_luc: '2026-01-04',
      co_hieu_luc_nguon: 'có hiệu lực thi hành sau 45 ngày kể từ ngày ký',
      muc_co_hieu_luc: 'D2.1',
      het_hieu_luc: '2028-12-31',
      het_hieu_luc_nguon: 'có hiệu lực đến hết ngày 31 tháng 12 năm 2028',
      muc_het_hieu_luc: 'D2.2',
      ky_tu: '',
      tinh: 'Cả nước',
    });
    expect(await of('may-trang-12-kh-ubnd-2021')).toMatchObject({
      co_hieu_luc: '',
      ky_tu: '2021',
      ky_den: '2025',
      tinh: 'Mây Trắng',
    });
  });

  it('say that they are not yet in force', async () => {
    expect([
      (await of('may-trang-15-nq-hdnd-2025', '2025-12-31'))?.['tinh_trang'],
      (await of('may-trang-15-nq-hdnd-2025', '2026-01-01'))?.['tinh_trang'],
    ]).toEqual(['Chưa đến ngày áp dụng', 'Không nêu ngày hết']);
  });
});

describe('what documents do to each other', () => {
  it('has a row each, with the other document and the clauses meant', async () => {
    const rows = await getDataRows('quan-he');
    expect(rows.map(({ ma, quan_he, van_ban_kia }) => [ma, quan_he, van_ban_kia])).toEqual([
      ['may-trang-15-nq-hdnd-2025/1', 'Sửa đổi, bổ sung', 'may-trang-07-nq-hdnd-2024'],
      ['may-trang-15-nq-hdnd-2025/2', 'Sửa đổi, bổ sung', 'may-trang-07-nq-hdnd-2024'],
      ['may-trang-15-nq-hdnd-2025/3', 'Sửa đổi, bổ sung', 'may-trang-07-nq-hdnd-2024'],
      ['tw-01-2025-ttlt-btg-bmg/1', 'Sửa đổi, bổ sung', 'tw-05-2022-tt-btg'],
      // An act that is only cited.
      ['tw-01-2025-ttlt-btg-bmg/2', 'Hướng dẫn', ''],
    ]);
    expect(find(rows, 'may-trang-15-nq-hdnd-2025/1')).toMatchObject({
      ten_van_ban_kia: 'Nghị quyết 07/2024/NQ-HĐND',
      phan: 'Điều 2, khoản 1',
      muc_kia: 'D2.1',
      dia_chi_kia: addressOf(paths.document('may-trang-07-nq-hdnd-2024')),
      muc: 'D1.1.p1',
      nguyen_van: 'Sửa đổi, bổ sung khoản 1 Điều 2 như sau:',
      van_ban: 'may-trang-15-nq-hdnd-2025',
    });
    expect(find(rows, 'may-trang-15-nq-hdnd-2025/2')).toMatchObject({
      phan: 'Điều 2a vào sau Điều 2',
      muc_kia: '',
    });
  });
});

describe('as CSV', () => {
  it.each([['nhiem-vu'], ['chi-tieu'], ['bao-cao'], ['van-ban'], ['quan-he']] as const)(
    '%s has the columns of its schema and a line a row',
    async (name) => {
      const [header, ...lines] = (await getDataCsv(name)).replace(/^\uFEFF/u, '').split('\r\n');
      expect(header).toBe(
        columnsOf(name)
          .map((column) => column.name)
          .join(','),
      );
      // After the last line break stands nothing.
      expect(lines).toHaveLength((await getDataRows(name)).length + 1);
    },
  );

  it('gives some duties as of a day in the same columns', async () => {
    const own = (await getRows()).duties.filter(({ row }) => row.agency === 'mt-hoi-chu-thap-do');
    const csv = await getDutyCsv(own, '2021-03-30');
    expect(csv.split('\r\n')).toHaveLength(3);
    expect(csv).toContain('ma-r09,mt-hoi-chu-thap-do');
  });
});
