import { expect, it } from 'vitest';
import { getAgencyPages } from './agency-pages.ts';
import { getAgencyWork } from './agency-work.ts';

const workOf = async (id: string, day?: string) => {
  const agency = (await getAgencyPages(day)).get(id);
  if (!agency) throw new Error(`no page of ${id}`);
  return getAgencyWork(agency, day);
};

it('puts what still runs before what has ended, and in each what has a date before what has none', async () => {
  expect(
    (await workOf('mt-so-y-te')).map(({ document, items }) => [
      document.slug,
      items.map(({ id }) => id),
    ]),
  ).toEqual([
    // 10/3: the duty before its meeting; 13/3, 30/3; then no day.
    ['may-trang-35-kh-ubnd-2024', ['mb-r03', 'mb-e01', 'mb-bc02', 'mb-r04', 'mb-r05']],
    // Past in 2021; then what it leads.
    ['may-trang-12-kh-ubnd-2021', ['ma-r04', 'ma-r01', 'ma-r05']],
  ]);
});

it('tells a duty to report and the report of the same clause once, with to whom it goes', async () => {
  const items = (await workOf('mt-so-y-te')).flatMap((work) => work.items);
  const told = items.find(({ id }) => id === 'ma-r05');
  expect(told).toMatchObject({
    alias: 'ma-bc02',
    role: 'Báo cáo',
    to: ['mt-ubnd-tinh'],
    via: ['mt-van-phong-ubnd-tinh'],
  });
  expect(items.map(({ id }) => id)).not.toContain('ma-bc02');
});

it('marks what only a group has been given, duties and reports', async () => {
  const items = (await workOf('mt-so-tai-chinh')).flatMap((work) => work.items);
  const common = items.filter(({ inCommon }) => inCommon !== undefined);
  expect(common.map(({ id, inCommon }) => [id, inCommon])).toEqual([
    ['ma-bc01', ['Các sở, ngành', 'Ủy ban nhân dân các xã, phường']],
    ['ma-r08', ['Các sở, ngành']],
  ]);
});

it('shows the dates of the day it is told for', async () => {
  const [running] = await workOf('mt-so-y-te', '2026-03-11');
  const meeting = running?.items.find(({ id }) => id === 'mb-e01');
  expect(meeting?.due.map(({ phase, figure }) => [phase, figure])).toEqual([['past', '10/3/2026']]);
});
