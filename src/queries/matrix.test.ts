import { expect, it } from 'vitest';
import { getMatrixOf } from './matrix.ts';

it('getMatrixOf puts agencies of one kind in one line, single bodies before groups', async () => {
  const { plans, lines } = await getMatrixOf();
  expect(plans.map(({ slug }) => slug)).toEqual([
    'sao-hom-52-kh-ubnd-2025',
    'sao-hom-du-thao-kh-2025',
    'may-trang-35-kh-ubnd-2024',
    'may-trang-12-kh-ubnd-2021',
  ]);
  const told = lines.map(({ name, group, cells }) => [
    name,
    group,
    cells.map((held) =>
      held.map(
        ({ agency, roles }) =>
          `${agency.id}: ${roles.map(({ role, count }) => `${role} ${String(count)}`).join(', ')}`,
      ),
    ),
  ]);
  expect(told).toEqual([
    ['Hội Chữ thập đỏ', false, [[], [], [], ['mt-hoi-chu-thap-do: perform 1']]],
    // It is of no kind and stands alone.
    ['Ngân hàng Chính sách', false, [['sh-ngan-hang-chinh-sach: perform 1'], [], [], []]],
    [
      'Phòng Bảo trợ, Sở Y tế',
      false,
      [[], [], ['mt-phong-bao-tro: lead 1'], ['mt-phong-bao-tro: supervise 1']],
    ],
    [
      'Sở Tài chính',
      false,
      [[], [], ['mt-so-tai-chinh: coordinate 1'], ['mt-so-tai-chinh: coordinate 1, fund 1']],
    ],
    // One in each province.
    [
      'Sở Y tế',
      false,
      [
        ['sh-so-y-te: perform 1'],
        ['sh-so-y-te: lead 1'],
        ['mt-so-y-te: lead 1, perform 1, supervise 1'],
        ['mt-so-y-te: lead 1, advise 1, report 1'],
      ],
    ],
    ['Các sở, ngành', true, [[], [], [], ['mt-cac-so-nganh: coordinate 1']]],
    [
      'UBND các xã, phường',
      true,
      [[], [], ['mt-ubnd-cap-xa: coordinate 1'], ['mt-ubnd-cap-xa: perform 1']],
    ],
  ]);
});
