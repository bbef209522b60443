import { describe, expect, it } from 'vitest';
import { getAgencyPages } from '#src/queries/agency-pages.ts';
import { getAgencyDeadlines } from '#src/queries/deadlines.ts';

/** What a department has to find on its own page, though its plan gives it to all departments together. */

const YEARLY_REPORT = 'hg-bc01';
const departments = [...(await getAgencyPages()).values()].filter(
  ({ data, province }) => province?.id === 'hau-giang' && data.kinds.includes('so'),
);

it('has every department that the plan of Hậu Giang names', () => {
  // Counted in part V of the plan: khoản 1 to 8.
  expect(departments).toHaveLength(8);
});

describe('the report before 25/12 (mục III, khoản 1)', () => {
  it.each(departments.map((page) => [page.name, page] as const))(
    'stands on the page of %s, for the last time by 24/12/2023',
    async (_name, { id, reports, data }) => {
      const shown = Object.values(reports)
        .flat()
        .filter(({ row }) => row.id === YEARLY_REPORT);
      expect(shown).toHaveLength(1);
      // The labour department passes on what the others send; they have it in common.
      const passesOn = data.kinds.includes('so-ldtbxh');
      expect(shown[0]?.inCommon).toBe(!passesOn);
      const deadline = (await getAgencyDeadlines(id)).find((one) => one.id === YEARLY_REPORT);
      expect([deadline?.phase, deadline?.figure]).toEqual(['past', '24/12/2023']);
    },
  );
});
