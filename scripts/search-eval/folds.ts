/** Every question of the content, asked of an index that has not learnt it: what those who ask anew may expect. */

import { withQuestions } from '#src/queries/asked-questions.ts';
import type { BuildInput } from '#src/search/shared/build-input.ts';
import { allQuestions, type Question } from './corpora.ts';

/** An index to be built, and the questions that it has not learnt. */
export interface Fold {
  readonly input: BuildInput;
  readonly questions: readonly Question[];
}

/** Of so many questions one is asked, and the others are learnt. */
const FOLDS = 4;

/** What the index never learns: their words say nothing of the page. */
const NEVER_LEARNT = new Set(['number', 'date']);

/** The folds of the content. */
export function folds(input: BuildInput): Fold[] {
  const all = allQuestions();
  const records = input.records.map((record) => ({ ...record, asked: undefined }));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const learnt = all.filter(
      ({ kind = '' }, at) => at % FOLDS !== fold && !NEVER_LEARNT.has(kind),
    );
    return {
      input: { ...input, records: withQuestions(records, learnt) },
      questions: all.filter((__, at) => at % FOLDS === fold),
    };
  });
}
