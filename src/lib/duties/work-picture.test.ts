import { describe, expect, it } from 'vitest';
import { workPicture, workTies, type WorkTie } from './work-picture.ts';

const duty = (id: string, agency: string, clause: string, ...partners: string[]) => ({
  id,
  agency,
  clause,
  partners: partners.map((partner) => ({ agency: partner, as: partner })),
});
const tie = (from: string, to: string, ...clauses: string[]): WorkTie => ({ from, to, clauses });

describe('workTies', () => {
  it('ties an agency to those named beside it, once a pair, with the clauses', () => {
    expect(
      workTies([
        duty('r1', 'so-a', 'I.1', 'so-b', 'so-c'),
        duty('r2', 'so-a', 'I.2', 'so-b'),
        // The other side of the first: it names nobody.
        duty('r3', 'so-b', 'I.1'),
      ]),
    ).toEqual([tie('so-a', 'so-b', 'I.1', 'I.2'), tie('so-a', 'so-c', 'I.1')]);
  });
});

describe('workPicture', () => {
  const ties = [tie('a', 'x', '1'), tie('a', 'y', '1', '2'), tie('b', 'x', '3')];

  it('draws nothing for one or two ties', () => {
    expect(workPicture(ties.slice(1), (id) => id)).toBeUndefined();
  });

  it('puts who has the work at the left and who is named at the right, no box on another', () => {
    const picture = workPicture(ties, (id) => `Sở ${id} có một cái tên dài hơn một dòng`);
    const columns = [...Map.groupBy(picture?.boxes ?? [], ({ x }) => x)].sort(([a], [b]) => a - b);
    expect(columns.map(([, boxes]) => boxes.length)).toEqual([2, 2]);
    for (const [, boxes] of columns) {
      const [first, second] = [...boxes].sort((a, b) => a.y - b.y);
      expect(second?.y ?? 0).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? 0));
    }
    expect(picture?.boxes.every(({ lines }) => lines.length > 1)).toBe(true);
  });

  it('holds all its boxes and is thicker where more clauses name both', () => {
    const picture = workPicture(ties, (id) => id);
    const foot = Math.max(...(picture?.boxes ?? []).map(({ y, height }) => y + height));
    expect(picture?.height ?? 0).toBeGreaterThanOrEqual(foot);
    expect(picture?.ties.map(({ thickness }) => thickness)).toEqual([1, 2, 1]);
  });

  it('lets an agency stand in both columns', () => {
    const both = workPicture([...ties, tie('x', 'a', '4')], (id) => id);
    expect(both?.boxes.filter(({ lines }) => lines[0]?.text === 'x')).toHaveLength(2);
  });

  it('says in words what it shows', () => {
    expect(workPicture(ties, (id) => `Sở ${id}`)?.description).toBe(
      'Sở a cùng Sở x và Sở y. Sở b cùng Sở x.',
    );
  });
});
