import { describe, expect, it } from 'vitest';
import { getDocument, getDocuments } from './documents.ts';

const documents = await getDocuments();
const bySlug = (slug: string) => documents.find((document) => document.slug === slug);

describe('getDocuments', () => {
  it('gives the newest first; what has only its year comes after what has its month', () => {
    expect(documents.map(({ slug }) => slug)).toEqual([
      'may-trang-15-nq-hdnd-2025',
      'tw-01-2025-ttlt-btg-bmg',
      'sao-hom-52-kh-ubnd-2025',
      'sao-hom-du-thao-kh-2025',
      'may-trang-07-nq-hdnd-2024',
      'may-trang-35-kh-ubnd-2024',
      'may-trang-03-nq-hdnd-2023',
      'may-trang-41-qd-ubnd-2022',
      'tw-05-2022-tt-btg',
      'may-trang-12-kh-ubnd-2021',
      'may-trang-07-nq-hdnd-2020',
    ]);
  });

  it('names each as far as its record goes', () => {
    expect(documents.map(({ fullName, year }) => [fullName, year])).toEqual([
      ['Nghị quyết 15/2025/NQ-HĐND ngày 5/12/2025 của Hội đồng nhân dân tỉnh Mây Trắng', '2025'],
      [
        'Thông tư liên tịch 01/2025/TTLT-BTG-BMG ngày 20/11/2025 của Bộ Trợ giúp Cộng đồng và Bộ Mây Gió',
        '2025',
      ],
      ['Kế hoạch 52/KH-UBND (tháng 9/2025) của Ủy ban nhân dân tỉnh Sao Hôm', '2025'],
      [
        'Kế hoạch (số để trống, ký hiệu KH-UBND) (năm 2025) của Ủy ban nhân dân tỉnh Sao Hôm',
        '2025',
      ],
      ['Nghị quyết 07/2024/NQ-HĐND ngày 10/7/2024 của Hội đồng nhân dân tỉnh Mây Trắng', '2024'],
      ['Kế hoạch 35/KH-UBND ngày 10/5/2024 của Ủy ban nhân dân tỉnh Mây Trắng', '2024'],
      ['Nghị quyết 03/2023/NQ-HĐND ngày 12/12/2023 của Hội đồng nhân dân tỉnh Mây Trắng', '2023'],
      ['Quyết định 41/2022/QĐ-UBND ngày 3/6/2022 của Ủy ban nhân dân tỉnh Mây Trắng', '2022'],
      ['Thông tư 05/2022/TT-BTG ngày 15/3/2022 của Bộ Trợ giúp Cộng đồng', '2022'],
      ['Kế hoạch 12/KH-UBND ngày 1/2/2021 của Ủy ban nhân dân tỉnh Mây Trắng', '2021'],
      ['Nghị quyết 07/2020/NQ-HĐND ngày 10/12/2020 của Hội đồng nhân dân tỉnh Mây Trắng', '2020'],
    ]);
    expect(bySlug('may-trang-35-kh-ubnd-2024')?.name).toBe('Kế hoạch 35/KH-UBND');
  });

  it('has province, issuer, text and lock of each', () => {
    const plan = bySlug('may-trang-12-kh-ubnd-2021');
    expect(plan?.province?.data.name).toBe('Mây Trắng');
    expect(plan?.issuer.id).toBe('mt-ubnd-tinh');
    expect(plan?.tree.get('II.1.a')?.reading).toBe('mục II, khoản 1, điểm a');
    expect(plan?.lock?.moved).toEqual({ 'IV.5': 'IV.4' });
    const absent = bySlug('may-trang-03-nq-hdnd-2023');
    expect(absent?.tree.all).toEqual([]);
    expect(absent?.lock).toBeUndefined();
  });

  it('has no province of one that is national, and what stands in its place', () => {
    const circular = bySlug('tw-01-2025-ttlt-btg-bmg');
    expect(circular?.province).toBeUndefined();
    expect(circular?.place).toBe('Cả nước');
    expect(circular?.coIssuers.map(({ id }) => id)).toEqual(['tw-bo-may-gio']);
  });

  it.each([
    // A period that ends with 2025 or 2027 runs to the last day of that year.
    [
      '2025-12-31',
      [
        // In force from 1/1/2026, and from 4/1/2026.
        'not-yet',
        'not-yet',
        'unknown',
        'draft',
        'no-end',
        'in-period',
        'unknown',
        'no-end',
        'no-end',
        'in-period',
        'no-end',
      ],
    ],
    [
      '2026-03-10',
      [
        'no-end',
        'in-period',
        'unknown',
        'draft',
        'no-end',
        'in-period',
        'unknown',
        'no-end',
        'no-end',
        'ended',
        'no-end',
      ],
    ],
    [
      '2027-12-31',
      [
        'no-end',
        'in-period',
        'unknown',
        'draft',
        'no-end',
        'in-period',
        'unknown',
        'no-end',
        'no-end',
        'ended',
        'no-end',
      ],
    ],
    [
      '2028-01-01',
      [
        'no-end',
        'in-period',
        'unknown',
        'draft',
        'no-end',
        'ended',
        'unknown',
        'no-end',
        'no-end',
        'ended',
        'no-end',
      ],
    ],
    // A force that ends on 31/12/2028 runs to that day.
    [
      '2028-12-31',
      [
        'no-end',
        'in-period',
        'unknown',
        'draft',
        'no-end',
        'ended',
        'unknown',
        'no-end',
        'no-end',
        'ended',
        'no-end',
      ],
    ],
    [
      '2029-01-01',
      [
        'no-end',
        'ended',
        'unknown',
        'draft',
        'no-end',
        'ended',
        'unknown',
        'no-end',
        'no-end',
        'ended',
        'no-end',
      ],
    ],
  ])('tells as of %s what still runs', async (day, ids) => {
    expect((await getDocuments(day)).map(({ states: [now] }) => now.id)).toEqual(ids);
  });
});

describe('getDocument', () => {
  it('finds one, and refuses a slug that is none', async () => {
    expect((await getDocument('may-trang-12-kh-ubnd-2021')).data.kind).toBe('ke-hoach');
    await expect(getDocument('khong-co')).rejects.toThrow('Không có văn bản "khong-co".');
  });
});
