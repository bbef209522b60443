import { z } from 'astro/zod';
import { fullDate, prose, slug } from './atoms.ts';
import { journeys } from './journeys.ts';
import { clauseAddress } from './pin.ts';
import { stateIds } from './states.ts';

/**
 * What the owners of this content counted or worked out by hand, in `content/expected/`: one file for each field of
 * `expectedFiles`. `npm run content` and `npm test` compare it with the content. A file that is not there is not
 * compared; neither is what a file does not name: a guide or a document that is added later is no mistake, one that
 * is named here and vanishes is.
 */

const count = z.int().min(0);

/** Numbers of rows of one document, counted in its text. */
const rowCounts = {
  duties: count,
  targets: count,
  reports: count,
  funding: count,
  events: count,
  // Left out: none.
  amounts: count.default(0),
  persons: count.default(0),
  conditions: count.default(0),
  steps: count.default(0),
  prohibitions: count.default(0),
};

/** `rows.yaml`: how many rows were read out of each document. */
const rows = z.strictObject({
  /** The rows of all documents named below together, counted for themselves: a slip in one of them shows. */
  total: z.strictObject(rowCounts),
  documents: z.record(
    slug,
    z.strictObject({
      ...rowCounts,
      /** Number of the document's duties for each agency that has any. */
      dutiesByAgency: z.record(slug, count),
    }),
  ),
});

/** `report-days.yaml`: the days on which each report is due, read off a calendar by hand. */
const reportDays = z.strictObject({
  /** Last day up to which the days are listed. */
  until: fullDate,
  /** By id of the report. */
  reports: z.record(
    z.string(),
    z.strictObject({
      /** Last day in time of each occurrence, in order; none where the source names no day. */
      days: z.array(fullDate),
      /** The hour before which it is due on each of the days, `HH:MM`. */
      before: z.string().optional(),
      /** The rule goes on without an end that the source names. */
      endless: z.literal(true).optional(),
    }),
  ),
});

/** `presence.yaml`: what has been published and must not vanish, with where each document stood on a day. */
const presence = z.strictObject({
  /** Slugs of the guides. */
  benefits: z.array(slug).default([]),
  /** Slugs of the outreach kits. */
  kits: z.array(slug).default([]),
  /** The band of each document on a day, judged by reading it. */
  states: z
    .strictObject({
      on: fullDate,
      documents: z.record(slug, z.enum(stateIds)),
      /** Guides of which nothing more can be had on that day, since the source ends them. */
      pastBenefits: z.array(slug).default([]),
      /** Guides of which that must not be said. */
      otherBenefits: z.array(slug).default([]),
    })
    .optional(),
});

/** `figures.yaml`: what the documents give, each told once, and every sum or share among it. */
const figures = z.strictObject({
  /** How many benefit facts were found in the document whose facts bear the letters; the facts are numbered from 1. */
  facts: z.record(z.string().regex(/^[a-z]{2}$/, 'phải là hai chữ cái, ví dụ: kg'), count),
  /** The facts of all documents together, counted for themselves. */
  totalFacts: count,
  /** Every amount in per cent or đồng that a guide named in `presence.yaml` states. */
  amounts: z.array(
    z.strictObject({
      benefit: slug,
      document: slug,
      kind: z.enum(['percent', 'dong']),
      value: z.number(),
      /** Of what (per cent) or for what (đồng). */
      of: prose,
      /** Where that document says so. */
      at: clauseAddress,
    }),
  ),
  /** Every figure of money or share that stands in the plain words of those guides. */
  said: z.array(prose),
});

/** `checker.yaml`: what the checker must say, worked out from the text of the sources before any rule was written. */
const checker = z.strictObject({
  cases: z.array(
    z.strictObject({
      /** Slug of the guide. */
      benefit: slug,
      /** The person, and the clause that settles the matter. */
      because: prose,
      /** Question → options ticked, or a number. */
      answers: z.record(slug, z.union([z.array(slug), z.int().min(0)])),
      expected: z.enum(['may', 'not', 'more', 'unstated', 'absent']),
    }),
  ),
  /** How many cases at least can be made up from the rules; fewer: rules were lost. */
  derivedCases: count.optional(),
});

/** `households.yaml`: whole households, each with what the checker must say of every part. Worked out from the clauses. */
const households = z.strictObject({
  /** The clauses that settle the expectations, by a name. */
  reasons: z.record(slug, z.strictObject({ at: prose, quote: prose })),
  households: z.array(
    z.strictObject({
      id: slug,
      /** Who it is, in a sentence. */
      story: prose,
      /** Question → options ticked, or a number. What is not here is not known. */
      answers: z.record(slug, z.union([z.array(slug).min(1), z.int().min(0)])),
      /** The questions that must be asked, step by step; left out: not compared. */
      asked: z.array(z.array(slug).min(1)).optional(),
      /** The checker ends after the first question, with what is said for this option. */
      ends: slug.optional(),
      /** Ids of notes that must stand with the results. */
      notes: z.array(slug).default([]),
      expect: z.array(
        z.strictObject({
          /** `guide/province`, or `guide/province/2` for its second part there. */
          part: z
            .string()
            .regex(
              /^[a-z0-9-]+\/[a-z0-9-]+(?:\/\d+)?$/u,
              'phải có dạng hướng-dẫn/tỉnh hoặc hướng-dẫn/tỉnh/2',
            ),
          is: z.enum(['may', 'not', 'more', 'unstated']),
          under: z.enum(['main', 'task', 'intention', 'past']),
          reason: z.union([slug, z.array(slug)]).optional(),
          because: prose.optional(),
        }),
      ),
    }),
  ),
});

/** A question that some pages answer. */
const answered = z.strictObject({
  q: prose,
  /**
   * Addresses of pages from the root of the site, without slashes at their ends. The pages beneath one answer as well;
   * `van-ban/vien-dan#id` is one entry of a page.
   */
  expect: z.array(z.string()).min(1),
  /** What kind of query it is, for whoever reads a list of misses. */
  kind: z.string(),
  /** Whether the index learns its words for the first page. Then it proves nothing, and no test asks it. */
  learn: z.boolean().optional(),
});

/** A question about what the site does not hold. */
const unanswered = z.strictObject({ q: prose, kind: z.string() });

/** `queries.yaml`: what people type, with the pages that answer it. Written from the sources before search was run. */
const queries = z.strictObject({
  /** A query is met when one of its pages is among so many first results. */
  among: z.int().positive(),
  /** Least share of the queries that must be met, from 0 to 1. */
  share: z.number().min(0).max(1),
  queries: z.array(answered),
  /** Words that a search box must suggest, with the page that they lead to. */
  suggestions: z.array(z.strictObject({ text: prose, page: z.string() })).default([]),
});

/** `outside.yaml`: what people type and the site does not hold: search must say so before anything else. */
const outside = z.strictObject({
  /** Least share of these questions that must be told so, from 0 to 1. */
  told: z.number().min(0).max(1),
  /** Greatest share of the questions in `queries.yaml` that may wrongly be told so, from 0 to 1. */
  refused: z.number().min(0).max(1),
  outside: z.array(unanswered),
});

/** `held-out.yaml`: questions of both kinds by which nothing was tuned, measured once at the end of a change. */
const heldOut = z.strictObject({
  queries: z.array(answered),
  outside: z.array(unanswered),
});

/** `sections.yaml`: the clauses of each document as people found them in its source file. */
const sections = z.record(
  slug,
  z.array(
    z.strictObject({
      clause: clauseAddress,
      /** First and last line of the source file that hold it, counted from 1. */
      lines: z.tuple([z.int().positive(), z.int().positive()]),
      /** How people say where it is. */
      reading: prose,
    }),
  ),
);

/** `spoken.yaml`: what stays odd when the source files are read aloud, found by reading them. */
const spoken = z.strictObject({
  /** Signs and letters that a source prints and nobody explains. */
  unexplained: z.array(
    z.strictObject({
      token: prose,
      /** File in `content/sources`. */
      source: z.string(),
      /** What it may be, and why the glossary does not have it. */
      why: prose,
    }),
  ),
  /** Words that are no Vietnamese syllable and stay as printed: foreign words, names, slips of the sources. */
  notSyllables: z.array(prose),
});

/** The files of `content/expected/`, by name without its end. */
export const expectedFiles = {
  rows,
  'report-days': reportDays,
  presence,
  figures,
  checker,
  households,
  queries,
  outside,
  'held-out': heldOut,
  sections,
  spoken,
  journeys,
} as const;

export type ExpectedName = keyof typeof expectedFiles;
export type ExpectedOf<Name extends ExpectedName> = z.infer<(typeof expectedFiles)[Name]>;
