import { describe, expect, it } from 'vitest';
import {
  formerTitle,
  historyWords,
  inARow,
  newTitle,
  nowWords,
  placeId,
  placesOf,
  placeWords,
  type NamedProvince,
} from './places.ts';

const DAY = '2026-03-10';

/** A province of an invented country, with what became of it. */
const province = (
  id: string,
  name: string,
  now?: Partial<NonNullable<NamedProvince['data']['now']>>,
): NamedProvince => ({
  id,
  data: {
    name,
    fullName: `tỉnh ${name}`,
    now: now && {
      fullName: 'tỉnh Cầu Vồng',
      since: '2025-07-01',
      act: 'Nghị quyết 1',
      merged: 'x',
      ...now,
    },
  },
});

describe('the provinces of Vietnam', () => {
  const places = placesOf('viet-nam', [], DAY);
  const former = (id: string) => places.former.find((place) => place.id === id);
  const merged = (id: string) => places.merged.find((place) => place.id === id);

  it('are all there: 63 then, 34 now, 11 of them what they were', () => {
    expect(places.former).toHaveLength(63);
    expect(places.merged.length + places.unchanged.length).toBe(34);
    expect(places.unchanged).toHaveLength(11);
  });

  it('have each an address of its own', () => {
    const ids = [...places.former, ...places.merged].map(({ id }) => id);
    expect(new Set(ids).size).toBe(63 + 23);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
  });

  it('lead from the old to the new and back', () => {
    for (const { id, now } of places.former)
      if (now !== id) expect(merged(now)?.from).toContain(id);
    expect(places.merged.flatMap(({ from }) => from)).toHaveLength(63 - 11);
  });

  it('tell one that kept its name from what it was', () => {
    expect(former('tay-ninh')).toMatchObject({ name: 'Tây Ninh', now: 'tay-ninh-moi' });
    expect(merged('tay-ninh-moi')).toMatchObject({
      name: 'Tây Ninh',
      from: ['tay-ninh', 'long-an'],
      changes: [{ date: '2025-07-01', act: 'Nghị quyết 202/2025/QH15', fullName: 'tỉnh Tây Ninh' }],
    });
  });

  it('are named as they are on the day', () => {
    const on = (day: string) =>
      placesOf('viet-nam', [], day).merged.find(({ id }) => id === 'dong-nai-moi');
    expect(on('2026-04-29')).toMatchObject({ fullName: 'tỉnh Đồng Nai' });
    expect(on('2026-04-29')?.changes).toHaveLength(1);
    expect(on('2026-04-30')).toMatchObject({ fullName: 'thành phố Đồng Nai' });
    expect(on('2026-04-30')?.changes.map(({ fullName }) => fullName)).toEqual([
      'tỉnh Đồng Nai',
      'thành phố Đồng Nai',
    ]);
    const unchanged = (day: string) =>
      placesOf('viet-nam', [], day).unchanged.find(({ id }) => id === 'quang-ninh');
    expect(unchanged('2026-08-31')).toMatchObject({ fullName: 'tỉnh Quảng Ninh', changes: [] });
    expect(unchanged('2026-09-01')?.changes).toEqual([
      { date: '2026-09-01', act: 'Nghị quyết 36/2026/QH16', fullName: 'thành phố Quảng Ninh' },
    ]);
  });
});

describe('the provinces of another country', () => {
  it('are those that the content names', () => {
    const places = placesOf(undefined, [province('sao-hom', 'Sao Hôm')], DAY);
    expect(places.former.map(({ id, now }) => [id, now])).toEqual([['sao-hom', 'sao-hom']]);
    expect(places.merged).toEqual([]);
    expect(places.unchanged.map(({ id }) => id)).toEqual(['sao-hom']);
  });

  it('bring those along with which they were merged', () => {
    const from = ['tỉnh Mây', 'thành phố Mưa Bay'];
    const places = placesOf(undefined, [province('may-trang', 'Mây', { from })], DAY);
    expect(places.former.map(({ id, fullName, now }) => [id, fullName, now])).toEqual([
      ['may-trang', 'tỉnh Mây', 'cau-vong-moi'],
      ['mua-bay', 'thành phố Mưa Bay', 'cau-vong-moi'],
    ]);
    expect(places.merged).toMatchObject([
      { id: 'cau-vong-moi', name: 'Cầu Vồng', from: ['may-trang', 'mua-bay'] },
    ]);
    expect(places.unchanged).toEqual([]);
  });

  it('are one where two of the content were merged', () => {
    const from = ['tỉnh Mây', 'tỉnh Mưa'];
    const places = placesOf(
      undefined,
      [province('may', 'Mây', { from }), province('mua', 'Mưa', { from })],
      DAY,
    );
    expect(places.former.map(({ id }) => id)).toEqual(['may', 'mua']);
    expect(places.merged.map(({ from: parts }) => parts)).toEqual([['may', 'mua']]);
  });

  it('may bear another name for a while', () => {
    const renamed = { before: 'tỉnh Cầu Vồng', since: '2026-01-01', act: 'Nghị quyết 2' };
    const now = { fullName: 'thành phố Cầu Vồng', renamed };
    expect(placesOf(undefined, [province('may', 'Mây', now)], DAY).merged).toMatchObject([
      {
        fullName: 'thành phố Cầu Vồng',
        changes: [
          { date: '2025-07-01', act: 'Nghị quyết 1', fullName: 'tỉnh Cầu Vồng' },
          { date: '2026-01-01', act: 'Nghị quyết 2', fullName: 'thành phố Cầu Vồng' },
        ],
      },
    ]);
  });

  it('keep a name that editors tell apart', () => {
    const now = { fullName: 'tỉnh Mây mới (gồm cả Mưa)' };
    expect(placesOf(undefined, [province('may', 'Mây', now)], DAY).merged).toMatchObject([
      { id: 'may-moi', name: 'Mây' },
    ]);
  });
});

describe('words', () => {
  it.each([
    ['Bà Rịa - Vũng Tàu', 'ba-ria-vung-tau'],
    ['Đắk Lắk', 'dak-lak'],
    ['Huế', 'hue'],
  ])('%s has the address %s', (name, id) => {
    expect(placeId(name)).toBe(id);
  });

  it('tell then from now by the day', () => {
    const { former, merged } = placesOf(undefined, [province('may', 'Mây', {})], DAY);
    const [[then], [now]] = [former, merged];
    expect(then && formerTitle(then, now)).toBe('Tỉnh Mây trước ngày 1/7/2025');
    expect(then && formerTitle(then, undefined)).toBe('Tỉnh Mây');
    expect(now && newTitle(now)).toBe('Tỉnh Cầu Vồng từ ngày 1/7/2025');
  });

  it('tell what became of one with days and acts', () => {
    const merged = { fullName: 'tỉnh Cầu Vồng', since: '2025-07-01', act: 'Nghị quyết 1' };
    expect(historyWords(merged)).toBe(
      'Từ ngày 1/7/2025 là một phần của tỉnh Cầu Vồng (Nghị quyết 1).',
    );
    const renamed = { before: 'tỉnh Mưa', since: '2026-01-01', act: 'Nghị quyết 2' };
    expect(historyWords({ ...merged, renamed })).toBe(
      'Từ ngày 1/7/2025 là một phần của tỉnh Mưa (Nghị quyết 1). Từ ngày 1/1/2026 là tỉnh Cầu Vồng (Nghị quyết 2).',
    );
  });

  it('say what became of one, or what one that kept its name holds besides', () => {
    const names = (id: string) => {
      const { former, merged } = placesOf('viet-nam', [], DAY);
      const place = former.find((one) => one.id === id);
      const now = merged.find((one) => one.id === place?.now);
      const others = former.filter((one) => one.now === now?.id && one.id !== id);
      return place && now && nowWords(place, now, others);
    };
    expect(names('ca-mau')).toBe('nay gồm cả Bạc Liêu');
    expect(names('bac-lieu')).toBe('nay thuộc tỉnh Cà Mau');
  });

  it('name one so that it is not taken for one of today', () => {
    const places = placesOf('viet-nam', [], DAY);
    expect(placeWords(places, 'bac-lieu')).toEqual({
      name: 'Bạc Liêu',
      title: 'Tỉnh Bạc Liêu trước ngày 1/7/2025',
      now: 'nay thuộc tỉnh Cà Mau',
    });
    // Nothing changed there.
    expect(placeWords(places, 'cao-bang')).toEqual({
      name: 'Cao Bằng',
      title: 'Tỉnh Cao Bằng',
      now: undefined,
    });
    expect(placeWords(places, 'atlantis')).toBeUndefined();
  });

  it.each([
    [[], ''],
    [['Mây'], 'Mây'],
    [['Mây', 'Mưa'], 'Mây và Mưa'],
    [['Mây', 'Mưa', 'Gió'], 'Mây, Mưa và Gió'],
  ])('%j stand in a row as "%s"', (names, row) => {
    expect(inARow(names)).toBe(row);
  });
});
