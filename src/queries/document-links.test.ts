import { describe, expect, it } from 'vitest';
import { paths } from '#src/site/paths.ts';
import { getDocument } from './documents.ts';
import { getDocumentLinks, kitsOn } from './document-links.ts';

const linksOf = async (slug: string) => getDocumentLinks(await getDocument(slug));
const told = (uses: Awaited<ReturnType<typeof linksOf>>['clauses'], clause: string) =>
  (uses.get(clause) ?? []).map(({ label, items }) => [label, items.map(({ name }) => name)]);

describe('getDocumentLinks', () => {
  it('has for a clause its duties, dates and comparison cells, and where each is', async () => {
    const { clauses } = await linksOf('may-trang-35-kh-ubnd-2024');
    expect(told(clauses, 'III.3')).toEqual([
      ['Phối hợp', ['UBND các xã, phường']],
      [
        'Thời hạn báo cáo',
        [
          'định kỳ 6 tháng, trước ngày 20/6 hằng năm',
          'hằng ngày trước 16 giờ, từ 20/9/2026 đến hết 25/9/2026',
        ],
      ],
      ['So sánh', ['chung cho cả kế hoạch', 'Khám bệnh']],
    ]);
    const [duty, dates] = clauses.get('III.3') ?? [];
    expect([duty, dates].map((use) => use?.items[0]?.href)).toEqual([
      `${paths.agency('mt-ubnd-cap-xa')}#mb-r06`,
      `${paths.agency('mt-ubnd-cap-xa')}#mb-bc01`,
    ]);
  });

  it('has its guides, targets, procedures and what it cites', async () => {
    const { clauses } = await linksOf('may-trang-35-kh-ubnd-2024');
    const labels = (clauses.get('II.1') ?? []).map(({ label }) => label);
    expect(labels).toEqual([
      'Trình tự, thủ tục, giấy tờ',
      'Hướng dẫn',
      'Bộ truyền thông',
      'So sánh',
      'Viện dẫn',
    ]);
    expect(told(clauses, 'I')).toContainEqual(['Chỉ tiêu', ['100% (đến năm 2027)']]);
  });

  it('leads to the shortest script that says a clause', async () => {
    const { clauses, kits } = await linksOf('may-trang-12-kh-ubnd-2021');
    const kit = 'tro-cap-nguoi-gia-yeu-may-trang';
    const scripts = clauses.get('III.1')?.find(({ label }) => label === 'Bộ truyền thông');
    expect(scripts?.items.map(({ href }) => href)).toContain(`${paths.kit(kit)}#ban-doc-30`);
    expect(kits.map(({ href }) => href)).toContain(paths.kit(kit));
  });

  it('tells at a clause which document has amended it', async () => {
    const { clauses } = await linksOf('may-trang-07-nq-hdnd-2024');
    expect(told(clauses, 'D2.1')[0]?.[0]).toBe('Được sửa đổi, bổ sung bởi');
    expect(clauses.get('D2.1')?.[0]?.items[0]?.href).toBe(
      paths.clause('may-trang-15-nq-hdnd-2025', 'D1.1.p1'),
    );
  });

  it('lists the agencies at work, those that lead most first, then those with most to do', async () => {
    const { agencies } = await linksOf('may-trang-35-kh-ubnd-2024');
    expect(agencies.map(({ agency, duties, led }) => [agency.id, duties, led])).toEqual([
      ['mt-so-y-te', 3, 1],
      ['mt-phong-bao-tro', 1, 1],
      ['mt-so-tai-chinh', 1, 0],
      ['mt-ubnd-cap-xa', 1, 0],
    ]);
  });

  it('has the deadlines and the comparison of the document', async () => {
    const { deadlines, comparisons } = await linksOf('sao-hom-du-thao-kh-2025');
    expect(deadlines.map(({ id }) => id)).toEqual(['sa-r01', 'sa-bc01']);
    expect(comparisons.map(({ name }) => name)).toEqual(['Hai tỉnh chăm sóc sức khỏe người nghèo']);
  });
});

it('gives the kits on several documents once each', async () => {
  const slug = 'may-trang-12-kh-ubnd-2021';
  expect(await kitsOn([slug, slug])).toHaveLength((await kitsOn([slug])).length);
  expect(await kitsOn(['khong-co'])).toEqual([]);
});
