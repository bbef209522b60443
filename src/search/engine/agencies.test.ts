import { expect, it } from 'vitest';
import { engineOver, pageOf } from '#tests/search/engine-over.ts';
import { littleSite } from '#tests/search/little-site.ts';

/** Agencies by the names that people call them by, where many others say the name as often. */

const agency = (name: string, title: string) => pageOf(name, '', { type: 'agency', title });

const first = async (records: ReturnType<typeof agency>[], question: string): Promise<string[]> =>
  (await engineOver({ ...littleSite, records }).search(question)).hits
    .slice(0, 2)
    .map(({ url }) => url);

/** More than are read for a question, and before the one sought in every order by name. */
const departments = Array.from({ length: 30 }, (_, at) =>
  agency(`a-phong-${String(at)}`, `Phòng số ${String(at)}, Sở Kho thóc Mây Trắng`),
);

it('finds an agency before the departments that bear its name', async () => {
  const records = [...departments, agency('z-so', 'Sở Kho thóc - Hạt gạo và Bồ lúa Mây Trắng')];
  expect((await first(records, 'sở kho thóc'))[0]).toBe('/z-so/');
  expect((await first(records, 'so kho thoc'))[0]).toBe('/z-so/');
});

it('finds it by the first and a later word of its name', async () => {
  const members = Array.from({ length: 30 }, (_, at) =>
    agency(`a-chi-hoi-${String(at)}`, `Chi hội Chim bồ câu thứ ${String(at)}, Hội Chim bồ câu`),
  );
  const records = [...members, agency('z-hoi', 'Hội Liên hiệp Chim bồ câu Mây Trắng')];
  expect((await first(records, 'hội chim bồ câu'))[0]).toBe('/z-hoi/');
});

it('puts those that are called so before those that took over from others of the name', async () => {
  const records = [
    pageOf('a-cu', 'Nay về Sở Kho thóc Sao Hôm.', {
      type: 'agency',
      title: 'Sở Bồ lúa',
      aliases: ['Sở Kho thóc Sao Hôm'],
    }),
    agency('z-so', 'Sở Kho thóc tỉnh Mây Trắng'),
  ];
  expect(await first(records, 'sở kho thóc')).toEqual(['/z-so/', '/a-cu/']);
});
