/**
 * Judges the answers of `npm run try` by cases, each a line of JSON: what goes in, and what must come out. The tests of
 * the engine ask the questions, `*.jsonl` hold the cases, written from what real documents print before anyone looked at
 * what came out.
 */

import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { ANSWERS } from '#scripts/try/answers.ts';
import { required } from '#src/lib/required.ts';

/** One right answer, or several. */
const some = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const byWords = z.record(z.string(), some).default({});
const list = z.array(z.string()).default([]);
const days = z.array(z.string());

const expectation = z.strictObject({
  /** Address → own words of the clause, followed by those of its counted paragraphs. */
  has: byWords,
  /** Addresses that may not be there; `*` stands for signs without a dot, `**` for any. */
  hasNot: list,
  /** Words → addresses of the clauses that may hold them; somewhere they must stand. */
  where: byWords,
  /** Whether something is told; left out, either. */
  problem: z.boolean().optional(),
  /** The whole spoken form. */
  spoken: some.optional(),
  /** Words, each in one of several ways, that stand in the spoken form; and words that do not. */
  contains: z.array(some).default([]),
  notContains: list,
  /** What is told as unread; an empty list: nothing. */
  unread: z.array(z.string()).optional(),
  /** The last days in time: one of these lists. */
  days: days.optional(),
  daysOneOf: z.array(days).optional(),
  /** Words, each in one of several ways, that stand in the reading. */
  reading: z.array(some).default([]),
});
type Expectation = z.infer<typeof expectation>;

const caseLine = z.strictObject({
  id: z.string(),
  /** What is tried, in Vietnamese. */
  what: z.string(),
  in: z.record(z.string(), z.unknown()),
  expect: expectation,
  /** Why that is right. */
  why: z.string(),
});

/** A case as it is read. */
export type Case = z.infer<typeof caseLine>;

const answer = z.object({
  clauses: z.array(z.object({ address: z.string(), text: z.string() })).optional(),
  problems: z.array(z.object({ message: z.string() })).default([]),
  spoken: z.string().optional(),
  unread: z.array(z.string()).default([]),
  days: days.optional(),
  reading: z.string().default(''),
  problem: z.string().optional(),
});
type Given = z.infer<typeof answer>;

/** The cases of a question, by the name of their file. */
export function casesOf(question: string): Case[] {
  return readFileSync(new URL(`${question}.jsonl`, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => caseLine.parse(JSON.parse(line)));
}

/** White space, Unicode form and quotation marks make no difference. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[“”"«»„]/gu, '')
    .split(/\s+/u)
    .filter(Boolean)
    .join(' ');
/** Words alone, in small letters. */
const words = (text: string): string =>
  (
    text
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\d]+/gu) ?? []
  ).join(' ');

const escaped = (text: string): string => text.replace(/[.()[\]]/gu, String.raw`\$&`);
const fits = (pattern: string, address: string): boolean =>
  new RegExp(
    `^${pattern
      .split(/(\*\*|\*)/u)
      .map((part) => (part === '**' ? '.*' : part === '*' ? '[^.]*' : escaped(part)))
      .join('')}$`,
    'u',
  ).test(address);

function treeFaults(expect: Expectation, { clauses = [], problems }: Given): string[] {
  const own = clauses.map(({ address, text }) => ({ address, text: plain(text) }));
  const saidAt = (address: string): string | undefined => {
    const found = own.find((one) => one.address === address);
    const paragraphs = own.filter((one) => fits(`${address}.p*`, one.address));
    return found && plain([found, ...paragraphs].map(({ text }) => text).join(' '));
  };
  const told = problems.map(({ message }) => message).join('; ');
  return [
    ...Object.entries(expect.has).flatMap(([address, right]) => {
      const found = saidAt(address);
      return found !== undefined && right.map(plain).includes(found)
        ? []
        : [`${address}: ${found ?? 'no clause'}`];
    }),
    ...expect.hasNot.flatMap((pattern) =>
      own.filter(({ address }) => fits(pattern, address)).map(({ address }) => `has ${address}`),
    ),
    ...Object.entries(expect.where).flatMap(([text, patterns]) => {
      const places = own.filter((one) => one.text.includes(plain(text)));
      const wrong = places.filter(
        ({ address }) => !patterns.some((pattern) => fits(pattern, address)),
      );
      return places.length === 0
        ? [`nowhere: ${text}`]
        : wrong.map(({ address }) => `${text} in ${address}`);
    }),
    ...(expect.problem === undefined || expect.problem === problems.length > 0
      ? []
      : [`told: ${told || 'nothing'}`]),
  ];
}

function spokenFaults(expect: Expectation, { spoken = '', unread }: Given): string[] {
  const said = words(spoken);
  const holds = (one: string): boolean => ` ${said} `.includes(` ${words(one)} `);
  const { unread: due } = expect;
  const isTold =
    due === undefined ||
    (due.length === 0 ? unread.length === 0 : due.every((one) => unread.includes(one)));
  return [
    ...(expect.spoken === undefined || expect.spoken.map(words).includes(said) ? [] : [spoken]),
    ...expect.contains
      .filter((ways) => !ways.some(holds))
      .map(([first = '']) => `${spoken} lacks ${first}`),
    ...expect.notContains.filter(holds).map((one) => `${spoken} has ${one}`),
    ...(isTold ? [] : [`unread: ${unread.join(', ')}`]),
  ];
}

function whenFaults(expect: Expectation, { days: found, reading, problem }: Given): string[] {
  const right = expect.daysOneOf ?? (expect.days === undefined ? [] : [expect.days]);
  const said = plain(reading).toLocaleLowerCase('vi');
  return [
    ...(problem === undefined ? [] : [problem]),
    ...(right.length === 0 || right.some((one) => one.join() === found?.join())
      ? []
      : [found?.join(', ') ?? 'no days']),
    ...expect.reading
      .filter((ways) => !ways.some((way) => said.includes(way.toLocaleLowerCase('vi'))))
      .map(([first = '']) => `${reading} lacks ${first}`),
  ];
}

const JUDGES: Readonly<Record<string, (expect: Expectation, given: Given) => string[]>> = {
  tree: treeFaults,
  spoken: spokenFaults,
  when: whenFaults,
};

/** What is wrong with what comes out of a case; nothing where it is right. */
export function faultsOf(question: string, { in: input, expect }: Case): string[] {
  const { answer: ask } = required(ANSWERS[question], `câu hỏi "${question}"`);
  const judge = required(JUDGES[question], `cách chấm "${question}"`);
  return judge(expect, answer.parse(ask(input)));
}
