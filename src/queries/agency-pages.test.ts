import { describe, expect, it } from 'vitest';
import { getAgencyCounts, getAgencyLinks, getAgencyPages } from './agency-pages.ts';

const pages = await getAgencyPages();
function page(id: string) {
  const found = pages.get(id);
  if (!found) throw new Error(`no page of ${id}`);
  return found;
}
const rowIds = (rows: readonly { readonly row: { readonly id: string } }[]) =>
  rows.map(({ row }) => row.id);

describe('getAgencyPages', () => {
  it('gives a page to whoever has a duty, a report or an office, by name in Vietnamese order', () => {
    expect([...pages.keys()]).toEqual([
      // Only passes reports on, and is an office of a guide.
      'mt-buu-dien',
      'mt-hoi-chu-thap-do',
      'sh-ngan-hang-chinh-sach',
      'mt-phong-bao-tro',
      'mt-so-tai-chinh',
      'mt-so-y-te',
      'sh-so-y-te',
      // Only receives reports, and stands above others.
      'mt-ubnd-tinh',
      'sh-ubnd-tinh',
      'mt-van-phong-ubnd-tinh',
      // Groups come last.
      'mt-cac-so-nganh',
      'sh-cac-so-nganh',
      // Only an office of a guide.
      'mt-tram-y-te-xa',
      'mt-ubnd-cap-xa',
    ]);
  });

  it('tells who stands above and below, and counts the duties of all below', () => {
    expect(page('mt-phong-bao-tro').above.map(({ id }) => id)).toEqual([
      'mt-ubnd-tinh',
      'mt-so-y-te',
    ]);
    expect(page('mt-ubnd-tinh').below.map(({ id, sum }) => [id, sum])).toEqual([
      // Three of its own, and one in common with all departments.
      ['mt-so-tai-chinh', 4],
      // Six of its own, two of its department.
      ['mt-so-y-te', 8],
      ['mt-van-phong-ubnd-tinh', 0],
    ]);
    // The director of the department has no duty and so no page.
    expect(page('mt-so-y-te').below.map(({ id }) => id)).toEqual(['mt-phong-bao-tro']);
    expect([page('mt-ubnd-tinh').sum, page('mt-so-y-te').sum, page('mt-buu-dien').sum]).toEqual([
      12, 8, 0,
    ]);
  });

  it('has its own duties only', () => {
    expect(rowIds(page('mt-so-y-te').duties)).toEqual([
      'mb-r03',
      'mb-r04',
      'mb-r05',
      'ma-r01',
      'ma-r04',
      'ma-r05',
    ]);
    expect(rowIds(page('mt-ubnd-tinh').duties)).toEqual([]);
  });

  it('has in common what a group has to which it belongs', () => {
    // "Các sở, ngành": every department that the plan names, and whom the group's entry names by id.
    expect(rowIds(page('mt-so-tai-chinh').inCommon)).toEqual(['ma-r08']);
    expect(rowIds(page('mt-hoi-chu-thap-do').inCommon)).toEqual(['ma-r08']);
    // The clause tells the group to work with this one: it is none of "the departments" there.
    expect(rowIds(page('mt-so-y-te').inCommon)).toEqual([]);
    expect(rowIds(page('mt-cac-so-nganh').inCommon)).toEqual([]);
    // A duty that stands for several is one duty of whoever stands above them.
    expect(page('mt-ubnd-tinh').sum).toBe(3 + 8 + 1);
  });

  it('makes in common the reports that a group makes, and marks them', () => {
    const made = (id: string) =>
      page(id).reports.from.map(({ row, inCommon }) => [row.id, inCommon]);
    expect(made('mt-so-tai-chinh')).toEqual([['ma-bc01', true]]);
    expect(made('mt-cac-so-nganh')).toEqual([['ma-bc01', false]]);
    expect(made('sh-so-y-te')).toEqual([['sa-bc01', true]]);
    // It gets the report of the others.
    expect(made('mt-so-y-te').map(([id]) => id)).not.toContain('ma-bc01');
  });

  it('tells of a group for whom its duties stand, and how that is known', () => {
    expect(
      page('mt-cac-so-nganh').members.map(({ as, agencies, why }) => [
        as,
        agencies.map(({ id }) => id),
        why,
      ]),
    ).toEqual([
      [
        ['Các sở, ngành'],
        ['mt-hoi-chu-thap-do', 'mt-so-tai-chinh', 'mt-so-y-te'],
        'Kế hoạch không kể từng sở, ngành; ở đây tính các sở mà kế hoạch nêu tên và Hội Chữ thập đỏ.',
      ],
    ]);
    expect(page('mt-ubnd-cap-xa').members).toEqual([]);
  });

  it.each([
    [
      'mt-so-y-te',
      { from: ['mb-bc02', 'ma-bc02'], to: ['mb-bc01', 'mb-bc03', 'ma-bc01', 'ma-bc03'], via: [] },
    ],
    ['mt-buu-dien', { from: [], to: [], via: ['mb-bc03'] }],
    ['mt-van-phong-ubnd-tinh', { from: [], to: [], via: ['ma-bc02'] }],
    ['mt-ubnd-tinh', { from: [], to: ['mb-bc02', 'ma-bc02'], via: [] }],
    ['mt-ubnd-cap-xa', { from: ['mb-bc01', 'mb-bc03', 'ma-bc01'], to: [], via: [] }],
  ])('tells the reports that %s makes, gets and passes on', (id, expected) => {
    const { from, to, via } = page(id).reports;
    expect({ from: rowIds(from), to: rowIds(to), via: rowIds(via) }).toEqual(expected);
  });

  it('tells with whom it works, and where', () => {
    expect(
      page('mt-so-tai-chinh').partners.map(({ agency, places }) => [
        agency.id,
        places.map(({ document, clause }) => `${document.slug}#${clause}`),
      ]),
    ).toEqual([
      ['mt-phong-bao-tro', ['may-trang-35-kh-ubnd-2024#II.2.g1']],
      ['mt-so-y-te', ['may-trang-12-kh-ubnd-2021#III.1']],
    ]);
  });

  it('tells how each document names it, and leaves out those that do not', () => {
    expect(
      page('mt-ubnd-cap-xa').names.map(({ document, forms }) => [document.slug, forms]),
    ).toEqual([
      ['may-trang-35-kh-ubnd-2024', ['UBND các xã, phường']],
      ['may-trang-12-kh-ubnd-2021', ['Ủy ban nhân dân các xã, phường']],
      ['may-trang-07-nq-hdnd-2020', ['Ủy ban nhân dân cấp xã']],
    ]);
  });

  it('tells who has its work now, and whose work it has', () => {
    expect(
      page('mt-so-y-te').successors.map(({ name, agency, row }) => [
        name,
        agency?.id,
        row.scopes,
        row.from,
        row.to,
      ]),
    ).toEqual([
      ['Sở Tài chính', 'mt-so-tai-chinh', ['bao-tro-xa-hoi', 'tre-em'], '2025-03-01', '2025-06-30'],
      ['Sở Xã hội', undefined, ['bao-tro-xa-hoi'], '2025-07-01', undefined],
    ]);
    expect(
      page('mt-so-tai-chinh').predecessors.map(({ name, agency, row }) => [
        name,
        agency?.page,
        row.from,
      ]),
    ).toEqual([['Sở Y tế tỉnh Mây Trắng', true, '2025-03-01']]);
    expect(page('mt-so-tai-chinh').successors).toEqual([]);
    expect(page('mt-so-y-te').predecessors).toEqual([]);
  });

  it('names the guides that send people to it', () => {
    expect(
      page('mt-so-y-te').offices.map(({ benefit, title, document, clause, text }) => ({
        benefit,
        title,
        place: `${document.slug}#${clause}`,
        text,
      })),
    ).toEqual([
      {
        benefit: 'tro-cap-nguoi-gia-yeu',
        title: 'Trợ cấp hằng tháng cho người già yếu',
        place: 'may-trang-12-kh-ubnd-2021#III.1',
        text: 'Sở này đứng đầu việc trả tiền.',
      },
    ]);
    expect(page('mt-so-tai-chinh').offices).toEqual([]);
  });

  it('knows its province', () => {
    expect(page('sh-so-y-te').province?.data.name).toBe('Sao Hôm');
  });
});

it('getAgencyCounts has the numbers that pages give', async () => {
  expect(await getAgencyCounts()).toEqual({ named: 19, withPage: pages.size });
});

describe('getAgencyLinks', () => {
  it('tells of any agency how it is called and whether it has a page', async () => {
    const link = await getAgencyLinks();
    expect(link('mt-so-y-te')).toEqual({
      id: 'mt-so-y-te',
      name: 'Sở Y tế tỉnh Mây Trắng',
      page: true,
    });
    expect([link('mt-hdnd-tinh').page, link('tw-bo-y-te').page]).toEqual([false, false]);
    expect(() => link('khong-co')).toThrow('Không có cơ quan "khong-co".');
  });
});
