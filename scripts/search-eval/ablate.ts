/**
 * What each number of the ranking does: `npm run search:eval -- --ablate`. Switches one off at a time, on an index in
 * memory, and prints how the sets of questions fare. The table in `src/search/engine/weights.ts` quotes it.
 */

import { plain } from '#src/vietnamese/marks.ts';
import { SearchEngine } from '#src/search/engine/engine.ts';
import { Lexicon } from '#src/search/engine/lexicon.ts';
import type { SearchIndex } from '#src/search/engine/search-index.ts';
import { defaults, type Weights } from '#src/search/engine/weights.ts';
import type { BuildInput } from '#src/search/shared/build-input.ts';
import { prepare } from '#src/search/index/prepare.ts';
import { memoryIndex } from '#tests/helpers/memory-index.ts';
import { bareAddress, isExpected, isRefused, isToldAbsent } from '#tests/helpers/query-faults.ts';
import { contentInput } from './content-input.ts';
import {
  articleRecords,
  contentQuestions,
  legal,
  outsideQuestions,
  queries,
  type Question,
} from './corpora.ts';
import { summarise, table, type Summary } from './measure.ts';
import { folds } from './folds.ts';
import { misspelt } from './misspell.ts';

/** Each number as if its rule were not there. */
export const OFF: Weights = {
  unknownSyllable: 1,
  neighbourSyllable: 0,
  beside: 0,
  besideAll: 0,
  mostAsks: Infinity,
  exact: 0,
  often: 1,
  candidates: 60,
  spareCandidates: 1,
  saturation: 0,
  length: 0,
  titleTimes: 1,
  together: 0,
  stretch: Infinity,
  headingLift: 0,
  titleNamed: 0,
  titleInside: 1,
  benefit: 1,
  retelling: 1,
  agencyNamed: 0,
  otherName: 1,
  marks: 0,
  ended: 1,
  withdrawn: 1,
  ownNumber: 0,
  citedNumber: 0,
  date: 0,
  worthShowing: 0,
  chatPair: 1,
  mixedPair: 1,
  termShare: 0,
  termsFirst: 1,
  figure: 0,
  exactName: 0,
  otherPlace: 1,
  elsewhere: 0,
  speaks: 0,
  indexed: 0,
  elsewhereCovers: Infinity,
  story: Infinity,
  saidOtherwise: 0,
  contentWord: 0,
  talkFrom: Infinity,
  chatWord: 1,
  aloneCovers: 0,
  otherMarks: 1,
  covers: 0,
  talk: Infinity,
  coversLaw: 0,
  near: 0,
  ownDay: 0,
  year: 0,
  sought: 1,
  soughtKey: 0,
  soughtPlace: 0,
  wholeName: 0,
  mostRecords: Infinity,
  recordWords: 1,
  pageWords: Infinity,
};

/** Questions over the pages that answer them. */
interface Part {
  /** What the input is of: one name for each. */
  readonly of: string;
  readonly input: BuildInput;
  readonly questions: readonly Question[];
}

/** Parts of which one figure is made. */
interface Trial {
  readonly name: string;
  readonly parts: readonly Part[];
}

/** Every nth of a list. */
const sample = <T>(list: readonly T[], every: number): T[] =>
  list.filter((_, at) => at % every === 0);

/** Of the questions that are mistyped by the machine so much fewer are asked. */
const MISTYPED = 12;

async function trials(shared: string, every: number): Promise<Trial[]> {
  const input = await contentInput();
  const own = contentQuestions();
  const outside = queries(`${shared}/search/queries.json`);
  const data = legal(shared);
  const articles: BuildInput = {
    records: articleRecords(data?.articles ?? {}),
    glossary: [],
    agencies: [],
    provinces: [],
  };
  const asked = data?.questions ?? [];
  const trial = (
    name: string,
    of: string,
    over: BuildInput,
    questions: readonly Question[],
  ): Trial => ({
    name,
    parts: [{ of, input: over, questions }],
  });
  const all: Trial[] = [
    {
      name: 'Của nội dung',
      parts: folds(input).map((fold, at) => ({ of: `phần ${String(at + 1)}`, ...fold })),
    },
    trial('Bên ngoài', 'nội dung', input, outside),
    trial('Gõ sai', 'nội dung', input, sample(misspelt([...own, ...outside]), MISTYPED)),
    trial('Pháp luật', 'luật', articles, asked),
    trial(
      'Pháp luật, không dấu',
      'luật',
      articles,
      asked.map(({ q, expect }) => ({ q: plain(q), expect })),
    ),
  ];
  return all
    .map(({ name, parts }) => ({
      name,
      parts: parts.map((part) => ({ ...part, questions: sample(part.questions, every) })),
    }))
    .filter((one) => questionsOf(one) > 0);
}

const questionsOf = ({ parts }: Trial): number =>
  parts.reduce((sum, { questions }) => sum + questions.length, 0);

/** Numbers that the index is built with: where one changes, it is built anew. */
const BUILT_WITH: readonly (keyof Weights)[] = [
  'titleTimes',
  'benefit',
  'retelling',
  'mostRecords',
  'recordWords',
  'pageWords',
];

interface Built {
  readonly index: SearchIndex;
  readonly lexicon: Lexicon;
}

/** Indexes by what they are of and built with: most trials share one. */
const built = new Map<string, Built>();

function build({ input, of }: Part, weights: Weights): Built {
  const key = [of, ...BUILT_WITH.map((name) => weights[name])].join(' ');
  const known = built.get(key);
  if (known) return known;
  const { entries, lexicon } = prepare(input, weights);
  const made = { index: memoryIndex(entries), lexicon: new Lexicon(lexicon) };
  built.set(key, made);
  return made;
}

/** How a trial went with some weights. */
interface Outcome {
  /** Places of the right pages, -1 where none is among the first ten. */
  readonly places: readonly number[];
  /** How many questions were turned away although some page answers them. */
  readonly refused: number;
}

async function run({ parts }: Trial, weights: Weights): Promise<Outcome> {
  const places: number[] = [];
  let refused = 0;
  for (const part of parts) {
    const { index, lexicon } = build(part, weights);
    const engine = new SearchEngine(index, lexicon, weights);
    for (const { q, expect } of part.questions) {
      const answer = await engine.search(q);
      places.push(
        answer.hits.findIndex(({ url }) =>
          isExpected(decodeURIComponent(bareAddress(url)), expect),
        ),
      );
      if (isRefused(answer, expect)) refused += 1;
    }
  }
  return { places, refused };
}

const summaryOf = (list: readonly number[]): Summary =>
  summarise(list.map((place) => ({ place, time: 0 })));

/** MRR, first and first three, and on how many questions the place moved. */
function cell(now: readonly number[], before?: readonly number[]): string {
  const { mrr } = summaryOf(now);
  const within = (limit: number): number => now.filter((at) => at >= 0 && at < limit).length;
  const moved = before ? now.filter((place, at) => place !== before[at]).length : undefined;
  if (moved === 0) return '=';
  const change = moved === undefined ? '' : `, ${String(moved)} đổi`;
  return `${mrr.toFixed(4)} (${String(within(1))}, ${String(within(3))}${change})`;
}

/** How many of the content's outside questions are told so. */
async function toldAbsent(part: Part, every: number, weights: Weights): Promise<number> {
  const { index, lexicon } = build(part, weights);
  const engine = new SearchEngine(index, lexicon, weights);
  let told = 0;
  for (const { q } of sample(outsideQuestions(), every))
    if (isToldAbsent(await engine.search(q))) told += 1;
  return told;
}

/** One row of cells: each trial, and how many are told rightly and wrongly. */
async function cells(
  sets: readonly Trial[],
  every: number,
  weights: Weights,
  base?: readonly Outcome[],
): Promise<{ readonly outcomes: readonly Outcome[]; readonly texts: readonly string[] }> {
  const outcomes: Outcome[] = [];
  for (const trial of sets) outcomes.push(await run(trial, weights));
  const own = sets.flatMap(({ parts }) => parts).find(({ of }) => of === 'nội dung');
  const told = own ? await toldAbsent(own, every, weights) : 0;
  return {
    outcomes,
    texts: [
      ...outcomes.map(({ places }, at) => cell(places, base?.[at]?.places)),
      `${String(told)} / ${String(outcomes[0]?.refused ?? 0)}`,
    ],
  };
}

/**
 * Prints the table. Questions that are not at hand are left out of it.
 *
 * @param every asks each so manieth question: 1 asks all
 * @param rules names of the numbers to switch off; left out: all
 */
export async function ablate(
  shared: string,
  every: number,
  rules?: readonly string[],
): Promise<void> {
  const sets = await trials(shared, every);
  const base = await cells(sets, every, defaults);
  const rows = [['như đang dùng', '', ...base.texts]];
  for (const [name, off] of Object.entries(OFF)) {
    if (rules && !rules.includes(name)) continue;
    const { texts } = await cells(sets, every, { ...defaults, [name]: off }, base.outcomes);
    rows.push([name, String(off), ...texts]);
    process.stderr.write(`${rows.at(-1)?.join(' | ') ?? ''}\n`);
  }
  const head = sets.map((one) => `${one.name} (${String(questionsOf(one))})`);
  process.stdout.write(
    `MRR (trong 1, trong 3, số câu đổi chỗ) khi bỏ từng số; = là không câu nào đổi.\n\n${table(['Số', 'Bỏ', ...head, 'Nói không có: đúng / oan'], rows)}\n`,
  );
}
