import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentRoot } from '#src/site/content-root.ts';
import { getRedirects } from './redirects.ts';
import { getAudienceTerms, getDoors, getSituationTerms, getSubjects } from './taxonomy.ts';

/** Keys of a file of the taxonomy as it is written, from the top. */
const keysOf = (name: string): (string | undefined)[] =>
  [
    ...readFileSync(join(contentRoot(), 'taxonomy', `${name}.yaml`), 'utf8').matchAll(
      /^([a-z-]+):/gmu,
    ),
  ].map(([, key]) => key);

describe('the taxonomy is given as its files have it', () => {
  it.each([
    ['situations', getSituationTerms],
    ['audiences', getAudienceTerms],
    ['subjects', getSubjects],
  ])('%s', async (name, query) => {
    const ids = (await query()).map(({ id }) => id);
    expect(ids).toEqual(keysOf(name));
    // In another order than that of the alphabet, in which Astro would hand them over.
    expect(ids).not.toEqual(ids.toSorted());
  });

  it('doors, with the audience that each leads to', async () => {
    const doors = await getDoors();
    expect(doors).toHaveLength(keysOf('doors').length);
    expect(doors[1]).toEqual({ audience: 'tre-em', label: 'Tôi hỏi cho con' });
  });
});

it('sends nobody on where nothing moved', async () => expect(await getRedirects()).toEqual([]));
