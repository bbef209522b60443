import { expect, it } from 'vitest';
import { loadContent } from '#src/loaders/content-loader.ts';
import { formerProvinces, provinceNow, reorganisation } from '#src/vietnamese/provinces.ts';

/** The provinces of `content/` beside the national table. */

const written = [...loadContent().entries.provinces.values()].map(({ data }) => data);

it.each(written)(
  '$name was a province, and is now what the table says',
  ({ name, fullName, now }) => {
    const former = formerProvinces.find((row) => row.name === name);
    expect(fullName).toBe(`${former?.kind} ${name}`);
    const today = provinceNow(name);
    if (!now || !today) throw new Error(`thiếu tên nay của ${name}`);
    expect(now).toMatchObject({ since: reorganisation.date, act: reorganisation.act });
    expect(now.fullName).toContain(today.name);
  },
);
