/**
 * Measures the reading of real documents: `npm run trial:eval`. Fifteen official texts, put in by hand as an editor would
 * (`tests/trial/`), against what stands in `tests/trial/expected.yaml` and, where they are at hand, against the labels
 * and the raw texts themselves. Each miss is printed. `--rounds=` damages them so many times (10,000 unless told);
 * `--read=200` prints so many lines with their spoken form, to be read by eye.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCommandLine, wholeNumber } from '#scripts/lib/command-line.ts';
import {
  damage,
  ends,
  headings,
  leftOut,
  linesToRead,
  misreadings,
  spokenForm,
  times,
} from '#scripts/trial-eval/measures.ts';
import { readTrial, type Measure, type Sample } from '#scripts/trial-eval/trial.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = process.env['TRIAL_EVAL_SHARED'] ?? resolve(root, '../shared');
const samples = join(shared, 'import-samples');
const USAGE = 'Cách dùng: npm run trial:eval [-- --rounds=<số lần> --read=<số dòng>]';
const { values } = readCommandLine(
  {
    options: {
      rounds: { type: 'string', default: '10000' },
      read: { type: 'string', default: '0' },
    },
  },
  USAGE,
);

/** The raw text and labels of a document, where the samples are at hand. */
function sampleOf(id: string): Sample | undefined {
  if (!existsSync(samples)) return undefined;
  const names = readdirSync(samples).filter((name) => name.startsWith(`${id}-`));
  const [labels, raw] = ['.json', '.txt'].map((end) => names.find((name) => name.endsWith(end)));
  if (labels === undefined || raw === undefined) return undefined;
  return {
    labels: JSON.parse(readFileSync(join(samples, labels), 'utf8')) as Sample['labels'],
    raw: readFileSync(join(samples, raw), 'utf8'),
  };
}

const documents = readTrial(join(root, 'tests/trial'), sampleOf);
if (documents.every(({ sample }) => sample === undefined))
  console.log(`Không thấy ${samples}: không đo đầu mục và chữ so với bản gốc.\n`);

const measures: Measure[] = [
  ...headings(documents),
  ends(documents),
  times(documents),
  ...spokenForm(documents),
  misreadings(documents),
  leftOut(documents),
  damage(documents, wholeNumber('--rounds', values.rounds, USAGE)),
];
for (const { name, figure, misses } of measures) {
  console.log(`${name}: ${figure}`);
  for (const miss of misses) console.log(`    ${miss}`);
}
for (const line of linesToRead(documents, wholeNumber('--read', values.read, USAGE)))
  console.log(line);
