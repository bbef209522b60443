/** How well questions are answered, by kind, and how often the site says rightly or wrongly that it has no answer. */

import { SearchEngine } from '#src/search/engine/engine.ts';
import { Lexicon } from '#src/search/engine/lexicon.ts';
import { prepare } from '#src/search/index/prepare.ts';
import type { BuildInput } from '#src/search/shared/build-input.ts';
import type { Answer } from '#src/search/shared/protocol.ts';
import { plain } from '#src/vietnamese/marks.ts';
import { memoryIndex } from '#tests/helpers/memory-index.ts';
import { bareAddress, isExpected, isRefused, isToldAbsent } from '#tests/helpers/query-faults.ts';
import { contentInput } from './content-input.ts';
import {
  articleRecords,
  contentQuestions,
  heldOutQuestions,
  legal,
  outsideQuestions,
  queries,
  samples,
  type Legal,
  type Question,
} from './corpora.ts';
import { folds } from './folds.ts';
import { percent, summarise, table } from './measure.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const kindsOf = <T extends { readonly kind?: string | undefined }>(list: readonly T[]) =>
  Map.groupBy(list, ({ kind }) => kind ?? '');

/** One question with its answer. */
interface Asked {
  readonly question: Question;
  readonly answer: Answer;
  /** Place of the first right page, from 0; -1: not among the first ten. */
  readonly place: number;
}

const isTurnedAway = ({ question, answer }: Asked): boolean => isRefused(answer, question.expect);

const rowOf = (name: string, asked: readonly Asked[]): string[] => {
  const { first, mrr } = summarise(asked.map(({ place }) => ({ place, time: 0 })));
  const refused = asked.filter(isTurnedAway).length;
  return [
    name,
    String(asked.length),
    percent(first[1]),
    percent(first[3]),
    percent(first[10]),
    mrr.toFixed(3),
    percent(refused / Math.max(1, asked.length)),
  ];
};

/** Asks the questions that some page answers. */
async function ask(list: readonly Question[], engine: SearchEngine): Promise<Asked[]> {
  const asked: Asked[] = [];
  for (const question of list) {
    const answer = await engine.search(question.q);
    const place = answer.hits.findIndex(({ url }) =>
      isExpected(decodeURIComponent(bareAddress(url)), question.expect),
    );
    asked.push({ question, answer, place });
  }
  return asked;
}

const inside = async (
  name: string,
  list: readonly Question[],
  engine: SearchEngine,
): Promise<void> => {
  report(name, await ask(list, engine));
};

/** Prints how they fared: by kind, what is missed, and what is wrongly said not to be here. */
function report(name: string, asked: readonly Asked[]): void {
  if (asked.length === 0) return;
  const head = ['Loại', 'Câu', 'Trong 1', 'Trong 3', 'Trong 10', 'MRR', 'Bị nói oan là không có'];
  const rows = [...kindsOf(asked.map((one) => ({ ...one, kind: one.question.kind })))].map(
    ([kind, own]) => rowOf(kind, own),
  );
  say(`## ${name}\n\n${table(head, [rowOf('tất cả', asked), ...rows])}\n`);
  for (const { question, answer, place } of asked.filter((one) => one.place < 0 || one.place > 2))
    say(
      `- Chưa đạt (${place < 0 ? 'không thấy' : `thứ ${String(place + 1)}`}): ${question.q} → ${question.expect.join(', ')}; thấy ${answer.hits
        .slice(0, 3)
        .map(({ url }) => bareAddress(url))
        .join(', ')}`,
    );
  for (const { question, answer } of asked.filter(isTurnedAway))
    say(`- Bị nói oan (${answer.absent?.kind ?? 'không thấy gì'}): ${question.q}`);
  say('');
}

/** Prints the questions that the site has no answer to: by kind, and those of which it does not say so. */
async function outside(
  name: string,
  list: readonly { readonly q: string; readonly kind: string }[],
  engine: SearchEngine,
): Promise<void> {
  if (list.length === 0) return;
  const asked: { q: string; kind: string; told: boolean }[] = [];
  for (const one of list) asked.push({ ...one, told: isToldAbsent(await engine.search(one.q)) });
  const row = (kind: string, own: typeof asked): string[] => {
    const told = own.filter((one) => one.told).length;
    return [kind, String(own.length), percent(told / Math.max(1, own.length))];
  };
  const rows = [...kindsOf(asked)].map(([kind, own]) => row(kind, own));
  say(
    `## ${name}\n\n${table(['Loại', 'Câu', 'Nói là không có'], [row('tất cả', asked), ...rows])}\n`,
  );
  for (const { q } of asked.filter(({ told }) => !told)) say(`- Không nói: ${q}`);
  say('');
}

interface Built {
  readonly engine: SearchEngine;
  readonly records: number;
}

function build(input: BuildInput): Built {
  const { entries, lexicon } = prepare(input);
  return {
    engine: new SearchEngine(memoryIndex(entries), new Lexicon(lexicon)),
    records: entries.length,
  };
}

/** The records of the legal articles, and nothing else. */
const articlesInput = ({ articles }: Legal): BuildInput => ({
  records: articleRecords(articles),
  glossary: [],
  agencies: [],
  provinces: [],
});

/** Legal questions with marks and without. */
async function legalQuestions(
  name: string,
  list: readonly Question[],
  engine: SearchEngine,
): Promise<void> {
  await inside(name, list, engine);
  await inside(
    `${name}, không dấu`,
    list.map((one) => ({ ...one, q: plain(one.q) })),
    engine,
  );
}

/** Prints how the questions fare where the legal articles and the documents of other places are searched with the content. */
async function atSize(shared: string, input: BuildInput): Promise<void> {
  const law = legal(shared);
  const other = samples(shared);
  if (!law || !other) {
    say(
      'Bỏ qua phần đo trong chỉ mục lớn: thiếu ../shared/search/legal-questions hay ../shared/import-samples.\n',
    );
    return;
  }
  const { engine, records } = build({
    ...input,
    records: [...input.records, ...articleRecords(law.articles), ...other.records],
  });
  say(`# Trong chỉ mục ${String(records)} bản ghi: nội dung, điều luật, văn bản nơi khác\n`);
  await inside('Câu hỏi của nội dung, chỉ mục lớn', contentQuestions(), engine);
  await legalQuestions('Câu hỏi pháp luật, chỉ mục lớn', law.questions, engine);
  await inside('Số, tên, đề mục của văn bản nơi khác', other.questions, engine);
}

/** Prints the quality of the search over the content, by the questions that it was tuned on, and in a larger index. */
export async function quality(shared: string): Promise<void> {
  const input = await contentInput();
  const { engine } = build(input);
  await inside('Câu hỏi của nội dung', contentQuestions(), engine);
  const crossed: Asked[] = [];
  for (const fold of folds(input))
    crossed.push(...(await ask(fold.questions, build(fold.input).engine)));
  report('Mọi câu hỏi của nội dung, mỗi câu ở chỉ mục chưa học nó', crossed);
  await inside('Câu hỏi trong ../shared', queries(`${shared}/search/queries.json`), engine);
  await outside('Ngoài trang', outsideQuestions(), engine);
  await atSize(shared, input);
}

/**
 * Prints how questions that are kept elsewhere fare.
 *
 * @param file absolute path
 */
export async function heldOut(shared: string, file: string): Promise<void> {
  const { queries: asked, outside: not, legal: ofLaw } = heldOutQuestions(file);
  if (asked.length + not.length > 0) {
    const { engine } = build(await contentInput());
    await inside('Câu để dành', asked, engine);
    await outside('Ngoài trang, để dành', not, engine);
  }
  if (ofLaw.length === 0) return;
  const law = legal(shared);
  if (law) await legalQuestions('Câu pháp luật để dành', ofLaw, build(articlesInput(law)).engine);
  else say('Bỏ qua câu pháp luật: thiếu ../shared/search/legal-questions.');
}
