import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deadlineState, spanOf } from '#src/lib/duties/deadlines.ts';
import counts from '#src/queries/fixtures/duty-counts.json' with { type: 'json' };
import byHand from '#src/queries/fixtures/report-dates.json' with { type: 'json' };
import { contentRoot } from '#src/site/content-root.ts';
import { loadContent } from './content-loader.ts';

/** The rows of the content against counts kept here and, where the facts they were converted from are at hand, against those. */

const documents = [...loadContent(contentRoot()).entries.documents.values()].filter(
  ({ data }) => data.duties.length > 0,
);
const kinds = ['duties', 'targets', 'reports', 'funding', 'events'] as const;
const tally = (ids: readonly string[]) => {
  const found: Record<string, number> = {};
  for (const id of ids) found[id] = (found[id] ?? 0) + 1;
  return found;
};

describe('the rows of the documents', () => {
  it('are as many as counted, in all and in each document', () => {
    const found = Object.fromEntries(
      documents.map(({ id, data }) => [
        id,
        Object.fromEntries(kinds.map((kind) => [kind, data[kind].length])),
      ]),
    );
    expect(found).toEqual(counts.documents);
    for (const kind of kinds)
      expect(documents.reduce((sum, { data }) => sum + data[kind].length, 0)).toBe(
        counts.total[kind],
      );
  });

  it('give each agency as many duties as counted', () => {
    expect(tally(documents.flatMap(({ data }) => data.duties.map(({ agency }) => agency)))).toEqual(
      counts.dutiesByAgency,
    );
  });

  it('bear ids that occur once in the whole site', () => {
    const ids = documents.flatMap(({ data }) =>
      kinds.flatMap((kind) => data[kind].map(({ id }) => id)),
    );
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('place every report on the days worked out by hand', () => {
    const until = '2026-12-31';
    const found = Object.fromEntries(
      documents.flatMap(({ data }) =>
        data.reports.map(({ id, when }) => [
          id,
          when
            .flatMap((time) => {
              const { past, ahead } = deadlineState(time, spanOf(data), until);
              return [...past, ...ahead].map(({ last }) => last).filter((day) => day <= until);
            })
            .sort(),
        ]),
      ),
    );
    expect(found).toEqual(
      Object.fromEntries(Object.entries(byHand).map(([id, { days }]) => [id, days])),
    );
  });
});

/** Facts that the content was converted from; they are no part of the repository. */
const facts = new URL('../../../shared/facts/', import.meta.url);

if (existsSync(facts))
  describe('the facts at hand', () => {
    it.each(documents.map(({ id }) => id))('%s has the same rows', (slug) => {
      const read: unknown = JSON.parse(readFileSync(new URL(`${slug}.json`, facts), 'utf8'));
      const fact = read as Record<
        'responsibilities' | 'targets' | 'reporting' | 'funding' | 'events',
        { agency_id?: string; clause?: string }[]
      >;
      const data = documents.find(({ id }) => id === slug)?.data;
      expect(data?.duties.map(({ agency, clause }) => `${agency} ${clause}`)).toEqual(
        fact.responsibilities.map(({ agency_id: agency, clause }) => `${agency} ${clause}`),
      );
      expect(data?.targets.map(({ clause }) => clause)).toEqual(
        fact.targets.map(({ clause }) => clause),
      );
      expect(data?.reports.map(({ clause }) => clause)).toEqual(
        fact.reporting.map(({ clause }) => clause),
      );
      expect(data?.funding.map(({ clause }) => clause)).toEqual(
        fact.funding.map(({ clause }) => clause),
      );
      expect(data?.events).toHaveLength(fact.events.length);
    });
  });
