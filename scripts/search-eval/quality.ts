/** How well questions are answered, by kind, and how often the site says rightly or wrongly that it has no answer. */

import { readExpected } from '#src/loaders/read-expected.ts';
import { SearchEngine } from '#src/search/engine/engine.ts';
import { Lexicon } from '#src/search/engine/lexicon.ts';
import { prepare } from '#src/search/index/prepare.ts';
import type { Answer } from '#src/search/shared/protocol.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { memoryIndex } from '#tests/helpers/memory-index.ts';
import { bareAddress, isExpected, isRefused, isToldAbsent } from '#tests/helpers/query-faults.ts';
import { contentInput } from './content-input.ts';
import { contentQuestions, outsideQuestions, queries, type Question } from './corpora.ts';
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

/** Prints the questions that some page answers: by kind, what is missed, and what is wrongly said not to be here. */
async function inside(
  name: string,
  list: readonly Question[],
  engine: SearchEngine,
): Promise<void> {
  if (list.length === 0) return;
  const asked: Asked[] = [];
  for (const question of list) {
    const answer = await engine.search(question.q);
    const place = answer.hits.findIndex(({ url }) => isExpected(bareAddress(url), question.expect));
    asked.push({ question, answer, place });
  }
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

/**
 * Prints the quality of the search over the content.
 *
 * @param held the questions that were kept apart, instead of those that the search was tuned on
 */
export async function quality(shared: string, held: boolean): Promise<void> {
  const { entries, lexicon } = prepare(await contentInput());
  const engine = new SearchEngine(memoryIndex(entries), new Lexicon(lexicon));
  const apart = readExpected(contentRoot()).files['held-out']?.data;
  if (held) {
    await inside('Câu để dành', apart?.queries ?? [], engine);
    await outside('Ngoài trang, để dành', apart?.outside ?? [], engine);
    return;
  }
  await inside('Câu hỏi của nội dung', contentQuestions(), engine);
  await inside('Câu hỏi trong ../shared', queries(`${shared}/search/queries.json`), engine);
  await outside('Ngoài trang', outsideQuestions(), engine);
}
