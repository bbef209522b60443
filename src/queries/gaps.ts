import { tableKeys } from '#src/lib/table-keys.ts';
import { dutyGapKinds, dutyGaps, type DutyGap } from '#src/lib/duties/duty-gaps.ts';
import { spanOf } from '#src/lib/duties/deadlines.ts';
import { inARow } from '#src/lib/places.ts';
import { groupBy } from '#src/lib/group.ts';
import { gapFamilies, sourceGaps, type GapFamily } from '#src/lib/documents/source-gaps.ts';
import { getListedBenefits } from './benefits.ts';
import { getDocuments, type DocumentView } from './documents.ts';
import { once } from './once.ts';

/** What one document leaves open about duties. */
export function dutyGapsOf({ data }: DocumentView): DutyGap[] {
  return dutyGaps(data, spanOf(data));
}

/** One line of the page of gaps. */
export interface GapLine {
  readonly text: string;
  /** A question that a person can say at the counter. */
  readonly ask?: string;
  readonly clauses: readonly string[];
}

/** Lines under one heading: a kind of fault, a kind of duty, a guide. */
export interface GapList {
  readonly title: string;
  /** Slug of the guide that the lines belong to. */
  readonly benefit?: string;
  /** Who could settle them, where the lines know it better than the family. */
  readonly settle?: readonly string[];
  readonly lines: readonly GapLine[];
}

/** A family of gaps of one document. */
export interface GapSection {
  readonly family: GapFamily;
  readonly count: number;
  /** Who could settle them. */
  readonly settle: string;
  readonly lists: readonly GapList[];
}

/** Everything that one document leaves open or gets wrong, with the numbers of it. */
export interface GapReport {
  readonly document: DocumentView;
  readonly sections: readonly GapSection[];
  readonly count: number;
}

const order = tableKeys(gapFamilies);

/** What the guides say that a document leaves open, guide by guide. */
async function benefitLists({ slug }: DocumentView): Promise<GapList[]> {
  return (await getListedBenefits()).flatMap(({ slug: benefit, data, context }): GapList[] => {
    const parts = data.provinces.filter(({ document }) => document === slug);
    if (parts.length === 0) return [];
    const offices = parts.flatMap(({ office }) => office.map(({ agency }) => agency));
    const lines = parts.flatMap(({ label, gaps, basis }) =>
      gaps.map(({ question, ask, pin }): GapLine => {
        // A gap without a clause of its own is one of the clause that the benefit rests on.
        const clause = (pin ?? basis[0]?.pin)?.clause;
        return {
          text: label ? `${question} (${label})` : question,
          ask,
          clauses: clause === undefined ? [] : [clause],
        };
      }),
    );
    return [
      {
        title: data.title,
        benefit,
        settle: [...new Set(offices)].map((id) => context.agency(id).name),
        lines,
      },
    ];
  });
}

async function reportOf(document: DocumentView): Promise<GapReport> {
  const { data, issuer, coIssuers } = document;
  const own = sourceGaps(data);
  const duties = groupBy(dutyGapsOf(document), ({ kind }) => kind).map(({ items }): GapList => ({
    title: items[0] ? dutyGapKinds[items[0].kind] : '',
    lines: items.map(({ text, clauses }) => ({ text, clauses })),
  }));
  const benefits = await benefitLists(document);
  const listsOf = (family: GapFamily): readonly GapList[] => {
    if (family === 'benefit') return benefits;
    if (family === 'duty') return duties;
    return groupBy(
      own.filter((gap) => gap.family === family),
      ({ label }) => label ?? '',
    ).map(({ key, items }) => ({
      title: key,
      lines: items.map(({ text, clauses }) => ({ text, clauses })),
    }));
  };
  const sections = order
    .map((family): GapSection => {
      const lists = listsOf(family);
      return {
        family,
        count: lists.reduce((sum, { lines }) => sum + lines.length, 0),
        settle:
          family === 'outdated'
            ? 'Cơ quan ban hành văn bản được dẫn, và cơ quan làm việc này hiện nay.'
            : `${inARow([issuer, ...coIssuers].map((one) => one.data.name))}, nơi ban hành.`,
        lists,
      };
    })
    .filter(({ count }) => count > 0);
  return { document, sections, count: sections.reduce((sum, { count }) => sum + count, 0) };
}

/** Every document with what it leaves open or gets wrong, the newest first. */
export const getGapReports = once(async (): Promise<readonly GapReport[]> =>
  (await Promise.all((await getDocuments()).map(reportOf))).filter(({ count }) => count > 0),
);

/** How many gaps there are of each family, over all documents. */
export function countByFamily(all: readonly GapReport[]): { family: GapFamily; count: number }[] {
  return order
    .map((family) => ({
      family,
      count: all.reduce(
        (sum, { sections }) =>
          sum + (sections.find((section) => section.family === family)?.count ?? 0),
        0,
      ),
    }))
    .filter(({ count }) => count > 0);
}
