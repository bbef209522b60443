import { afterEach, describe, expect, it, vi } from 'vitest';
import { PROVINCE_TODAY } from '#tests/helpers/province.ts';
import { once } from './once.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('once', () => {
  it('asks for the day that the site is built for, unless told another', async () => {
    const query = once((day) => Promise.resolve(day));
    expect(await query()).toBe(PROVINCE_TODAY);
    expect(await query('2020-01-01')).toBe('2020-01-01');
  });

  it('works a day out once in a build', async () => {
    vi.stubEnv('DEV', false);
    const load = vi.fn((day: string) => Promise.resolve({ day }));
    const query = once(load);
    expect(await query()).toBe(await query(PROVINCE_TODAY));
    await query('2020-01-01');
    expect(load.mock.calls).toEqual([[PROVINCE_TODAY], ['2020-01-01']]);
  });

  it('works it out anew in development, where the content may have changed', async () => {
    vi.stubEnv('DEV', true);
    const load = vi.fn(() => Promise.resolve(1));
    const query = once(load);
    await query();
    await query();
    expect(load).toHaveBeenCalledTimes(2);
  });
});
