import { describe, expect, it, vi } from 'vitest';
import { dataTables, type DataTableName } from '#src/schemas/data.ts';
import { PROVINCE_TODAY } from '#tests/helpers/province.ts';
import type * as collections from './collections.ts';
import { once, onceADay, onceEach, onceInTurn } from './once.ts';

const read = vi.hoisted(() => vi.fn());

vi.mock('./collections.ts', async (original) => {
  const content = await original<typeof collections>();
  return {
    ...content,
    getCollection: (...wanted: Parameters<typeof content.getCollection>) => {
      read(...wanted);
      return content.getCollection(...wanted);
    },
    getEntry: (...wanted: Parameters<typeof content.getEntry>) => {
      read(...wanted);
      return content.getEntry(...wanted);
    },
  };
});

describe('once', () => {
  it('works an answer out at the first call and gives the same to all, also while it is on its way', async () => {
    const load = vi.fn(() => Promise.resolve({}));
    const query = once(load);
    expect(load).not.toHaveBeenCalled();
    const [one, other] = await Promise.all([query(), query()]);
    expect(other).toBe(one);
    expect(await query()).toBe(one);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('keeps no failure', async () => {
    let calls = 0;
    const query = once(() => {
      calls += 1;
      if (calls === 1) throw new Error('not yet');
      return calls;
    });
    await expect(query()).rejects.toThrow('not yet');
    expect(await query()).toBe(2);
    expect(await query()).toBe(2);
  });

  it('with a key, works out one answer a key', async () => {
    const load = vi.fn((key: string) => ({ key }));
    const query = onceEach(load);
    expect(await query('a')).toBe(await query('a'));
    expect(await query('b')).toEqual({ key: 'b' });
    expect(load.mock.calls).toEqual([['a'], ['b']]);
  });

  it('in turn, keeps the answer for the last key alone', async () => {
    const load = vi.fn((key: string) => ({ key }));
    const query = onceInTurn(load);
    expect(await query('a')).toBe(await query('a'));
    expect(await query('b')).toEqual({ key: 'b' });
    expect(await query('a')).toEqual({ key: 'a' });
    expect(load.mock.calls).toEqual([['a'], ['b'], ['a']]);
  });

  it('with a day, takes the one that the site is built for unless told another', async () => {
    const load = vi.fn((day: string) => ({ day }));
    const query = onceADay(load);
    expect(await query()).toEqual({ day: PROVINCE_TODAY });
    expect(await query(PROVINCE_TODAY)).toBe(await query());
    expect(await query('2020-01-01')).toEqual({ day: '2020-01-01' });
    expect(load.mock.calls).toEqual([[PROVINCE_TODAY], ['2020-01-01']]);
  });
});

/** The queries without a parameter, by name. */
const modules = import.meta.glob<Record<string, unknown>>(
  ['./*.ts', '!./*.test.ts', '!./once.ts', '!./collections.ts'],
  {
    eager: true,
  },
);
const queries = Object.values(modules).flatMap((module) =>
  Object.entries(module).flatMap(([name, query]) =>
    typeof query === 'function' && name.startsWith('get') && query.length === 0
      ? [{ name, ask: (): unknown => query() as unknown }]
      : [],
  ),
);

describe('every query is worked out once', () => {
  it('and all are looked at', () => {
    expect(queries.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'getDeadlines',
        'getRows',
        'getAgencies',
        'getAgencyLinks',
        'getProvinces',
        'getGlossary',
        'getGapReports',
      ]),
    );
  });

  it.each(queries)('$name', async ({ ask }) => {
    expect(await ask()).toBe(await ask());
  });

  it.each(Object.keys(dataTables) as DataTableName[])('getDataRows of %s', async (name) => {
    const { getDataRows } = await import('./data.ts');
    expect(await getDataRows(name)).toBe(await getDataRows(name));
  });

  it('and none reads a collection again once all have been asked', async () => {
    await Promise.all(queries.map(({ ask }) => ask()));
    read.mockClear();
    await Promise.all(queries.map(({ ask }) => ask()));
    const { getDocument, getDocuments } = await import('./documents.ts');
    for (const { slug } of await getDocuments()) await getDocument(slug);
    expect(read).not.toHaveBeenCalled();
  });
});
