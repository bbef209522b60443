import { describe, expect, it } from 'vitest';
import { PROVINCE_TODAY } from '#tests/helpers/province.ts';
import { paths } from '#src/site/paths.ts';
import { getListedBenefits } from './benefits.ts';
import { getCoveredPlaces, getNamedPlaces, getNationalActs, getPlaces } from './places.ts';

const { former, merged } = await getPlaces(PROVINCE_TODAY);
const view = (id: string) => former.find(({ place }) => place.id === id);

describe('places', () => {
  it('are those that the content names, and those that they were merged with', () => {
    expect(former.map(({ place }) => place.id)).toEqual(['may-trang', 'sao-hom', 'mua-bay']);
    expect(merged.map(({ place }) => place.id)).toEqual(['cau-vong-moi']);
  });

  it('have what their own documents bring', () => {
    const contents = view('may-trang')?.contents;
    expect(contents?.documents.map(({ data }) => data.province)).toEqual(
      contents?.documents.map(() => 'may-trang'),
    );
    expect(contents?.documents.map(({ slug }) => slug)).toContain('may-trang-12-kh-ubnd-2021');
    expect(contents?.agencies.every(({ province }) => province?.id === 'may-trang')).toBe(true);
    expect(contents?.kits.length).toBeGreaterThan(0);
    expect(contents?.hasCalendar).toBe(true);
  });

  it('have the guides that speak of them, what is worth most first', async () => {
    const benefits = await getListedBenefits(PROVINCE_TODAY);
    for (const { place, contents } of former) {
      const speaking = benefits.filter(({ documents }) =>
        documents.some(({ province }) => province?.id === place.id),
      );
      const guides = contents?.guides ?? [];
      expect(guides.map(({ slug }) => slug).sort()).toEqual(
        speaking.map(({ slug }) => slug).sort(),
      );
      const ranks = guides.map(({ rank }) => rank);
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    }
  });

  it('have no state but their own', () => {
    // Mây Trắng's plan of 2021 is over, which is nothing to Sao Hôm.
    const states = (id: string) =>
      view(id)?.contents?.guides.flatMap(({ tags }) => tags.map(({ states: [now] }) => now.id));
    expect(states('may-trang')).toContain('ended');
    expect(states('sao-hom')).not.toContain('ended');
  });

  it('have no date of a draft ahead', () => {
    const ahead = former.flatMap(({ contents }) => contents?.ahead ?? []);
    expect(ahead.length).toBeGreaterThan(0);
    expect(ahead.filter(({ document }) => document.data.stage === 'draft')).toEqual([]);
    expect(ahead.filter(({ phase }) => phase !== 'ahead')).toEqual([]);
  });

  it('have nothing of a neighbour with which they are one today', () => {
    expect(view('mua-bay')).toMatchObject({ contents: undefined });
    expect(view('mua-bay')?.others.map(({ name }) => name)).toEqual(['Mây Trắng']);
    expect(view('mua-bay')?.now?.id).toBe('cau-vong-moi');
  });

  it('that stayed have no other name', () => {
    expect(view('sao-hom')).toMatchObject({ now: undefined, others: [], changes: [] });
  });

  it('of today list what they were made of', () => {
    expect(merged[0]?.from.map(({ place }) => place.id)).toEqual(['may-trang', 'mua-bay']);
  });

  it('of which there are documents stand in order of their names', async () => {
    expect((await getCoveredPlaces(PROVINCE_TODAY)).map(({ place }) => place.name)).toEqual([
      'Mây Trắng',
      'Sao Hôm',
    ]);
  });
});

describe('names of places', () => {
  it('lead to what was, where something of it is here, else to what is', async () => {
    const named = await getNamedPlaces(PROVINCE_TODAY);
    expect(named.map(({ name, url, here }) => [name, url, here])).toEqual([
      ['Mây Trắng', paths.province('may-trang'), ['Mây Trắng']],
      ['Sao Hôm', paths.province('sao-hom'), ['Sao Hôm']],
      ['Mưa Bay', paths.province('mua-bay'), []],
      ['Cầu Vồng', paths.province('cau-vong-moi'), ['Mây Trắng']],
    ]);
  });
});

describe('acts of the whole country', () => {
  it('are laws, decrees and what central bodies issued', async () => {
    const { rights, count, laws } = await getNationalActs();
    expect(rights).toEqual([
      {
        label: 'Luật Người già (9920/2025/QH15)',
        href: `${paths.benefit('tro-cap-nguoi-gia-yeu')}#ghi-chu-tien-cho-nguoi-gia`,
      },
    ]);
    expect(laws.length).toBeGreaterThan(0);
    expect(count).toBeGreaterThanOrEqual(laws.length);
    for (const { name } of laws) expect(name).toMatch(/^(?:Luật|Nghị định|Pháp lệnh)/u);
  });
});
