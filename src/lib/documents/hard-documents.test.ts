import { describe, expect, it } from 'vitest';
import { annotatedDocuments, printedBy } from '#tests/helpers/annotated-document.ts';
import { parseClauses } from './parse.ts';

/** Whole documents of every kind, invented and written in the manner of real ones; each line bears its address. */
describe('hard documents', () => {
  it.each(annotatedDocuments())('$name', ({ body, kind, told, expected }) => {
    const tree = parseClauses(body, { kind });
    expect(printedBy(tree)).toEqual(expected);
    const messages = tree.problems.map(({ message }) => message);
    expect(messages).toEqual(told.map((words) => expect.stringContaining(words) as string));
  });
});
