/**
 * Measures the check of quotations on the content: `npm run doi-chieu:danh-gia`. Every sentence of the texts, changed
 * sentences (`--rounds=`, 10,000 unless told), and sentences of official texts that are not in ours.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { readCommandLine, wholeNumber } from '#scripts/lib/command-line.ts';
import { checkQuotes, pastedSentences } from '#src/lib/quotes/check.ts';
import { today } from '#src/site/today.ts';
import { keyOf } from '#src/vietnamese/text.ts';
import { mutationKinds, mutationsOf, outcomeOf, printedSentences } from './quotes/proof.ts';
import { textsOfContent } from './quotes/texts.ts';

const USAGE = 'Cách dùng: npm run doi-chieu:danh-gia [-- --rounds=<số câu>]';

const { values } = readCommandLine(
  { options: { rounds: { type: 'string', default: '10000' } } },
  USAGE,
);
const texts = textsOfContent(today);
const sentences = printedSentences(texts);

const wrong = sentences.filter(
  ({ sentence, place }) => checkQuotes(texts, sentence, place)[0]?.verdict !== 'exact',
);
console.log(
  `Câu của văn bản: ${String(sentences.length - wrong.length)}/${String(sentences.length)} đúng từng chữ.`,
);
for (const { sentence } of wrong) console.log(`    ${sentence}`);

const counts = new Map(
  mutationKinds.map((kind) => [kind, { shown: 0, cut: 0, 'not found': 0, 'wrongly exact': 0 }]),
);
const rounds = wholeNumber('--rounds', values.rounds, USAGE);
for (const mutation of fc.sample(mutationsOf(sentences), { numRuns: rounds, seed: 1 })) {
  const outcome = outcomeOf(texts, mutation);
  const count = counts.get(mutation.kind);
  if (count) count[outcome] += 1;
  if (outcome === 'wrongly exact') console.log(`    gọi là đúng: ${mutation.pasted}`);
}
console.log(`\n${String(rounds)} câu bị sửa:`);
for (const [kind, count] of counts)
  console.log(
    `  ${kind.padEnd(10)} chỉ ra chỗ khác ${String(count.shown)}, một phần của câu ${String(count.cut)}, không thấy ${String(count['not found'])}, gọi nhầm là đúng ${String(count['wrongly exact'])}`,
  );

/** Real texts of other provinces, as an editor put them in. */
const folder = fileURLToPath(new URL('../tests/trial', import.meta.url));
const ours = ` ${keyOf(texts.documents.flatMap(({ clauses }) => clauses.flatMap(([, , , lines]) => lines)).join(' '))} `;
const foreign = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .flatMap((name) => pastedSentences(readFileSync(join(folder, name), 'utf8')))
  .filter((sentence) => {
    const key = keyOf(sentence);
    return key.split(' ').length >= 6 && !ours.includes(` ${key} `);
  });
const called = new Map<string, number>();
for (const sentence of foreign)
  for (const { verdict } of checkQuotes(texts, sentence))
    called.set(verdict, (called.get(verdict) ?? 0) + 1);
console.log(`\n${String(foreign.length)} câu không có trong văn bản nào ở đây:`);
for (const [verdict, count] of called) console.log(`  ${verdict} ${String(count)}`);
