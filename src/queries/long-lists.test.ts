import { describe, expect, it } from 'vitest';
import { getAgencyPages } from './agency-pages.ts';
import { getDeadlines } from './deadlines.ts';
import { getListedDocuments } from './documents.ts';
import { getGapReports } from './gaps.ts';
import {
  getAgencyList,
  getDeadlineList,
  getDocumentList,
  getGapList,
  getIndexList,
  getProvincePart,
  pathsOfParts,
} from './long-lists.ts';
import { getMatrixOf } from './matrix.ts';
import { getIndex } from './search-page.ts';

/** The lists of a site that is small: whole, and with all that there is. */

describe('lists', () => {
  it.each([
    ['documents', getDocumentList, async () => (await getListedDocuments()).length],
    ['agencies', getAgencyList, async () => (await getAgencyPages()).size],
    ['gaps', getGapList, async () => (await getGapReports()).length],
    ['deadlines', getDeadlineList, async () => (await getDeadlines()).length],
    [
      'names',
      getIndexList,
      async () => (await getIndex()).flatMap(({ entries }) => entries).length,
    ],
  ])('of %s have everything on one page', async (_name, getList, count) => {
    const list = await getList();
    expect(list.items).toHaveLength(await count());
    expect(list.parts).toEqual([]);
  });

  it('stand by place, the places by name', async () => {
    const places = (await getAgencyList()).items.map(({ province }) => province?.id);
    expect([...new Set(places)]).toEqual(['may-trang', 'sao-hom']);
    expect(places).toEqual(places.toSorted());
  });

  it('give their parts as pages', () => {
    const part = { label: 'năm 2024', above: [], items: [1], parts: [] };
    const list = { ...part, path: '', parts: [{ ...part, path: 'tinh/mau/nam/2024/' }] };
    expect(pathsOfParts(list)).toEqual([
      { params: { part: 'mau/nam/2024' }, props: { part: list.parts[0] } },
    ]);
  });

  it('have no part of a province where they are whole', async () => {
    expect(await getProvincePart('sao-hom')).toBeUndefined();
  });
});

it('getMatrixOf has the plans of a province alone, and the agencies that work in them', async () => {
  const { plans, lines, count } = await getMatrixOf('may-trang');
  expect(plans.map(({ slug }) => slug)).toEqual([
    'may-trang-35-kh-ubnd-2024',
    'may-trang-12-kh-ubnd-2021',
  ]);
  expect(count).toBe(2);
  const held = lines.map(({ cells }) => cells.flat().map(({ agency }) => agency.id));
  expect(held.every((agencies) => agencies.length > 0)).toBe(true);
  expect(held.flat()).not.toContain('sh-ngan-hang-chinh-sach');
});
