import { describe, expect, it } from 'vitest';
import { evaluatePart } from '#src/lib/benefits/checker.ts';
import { loadContent } from '#src/loaders/content-loader.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { readExpected } from '#src/loaders/read-expected.ts';
import { deriveCases } from '#tests/helpers/derive-cases.ts';

/** People made up from the rules of the content's guides, and what the checker must say to each. */

const { entries } = loadContent();
const questions = [...entries.checker.values()].flatMap(({ data }) => data.questions);
const derived = [...entries.benefits.values()].flatMap(({ id, data }) =>
  data.provinces.flatMap((part, index) =>
    deriveCases(part, { questions }).map((one) => ({ ...one, part, of: `${id} ${index + 1}` })),
  ),
);
const least = readExpected(contentRoot()).files.checker?.data.derivedCases ?? 0;

it('there are as many as the owners of the content expect at least', () => {
  expect(
    derived.length,
    `content/expected/checker.yaml: phải suy ra được ít nhất ${least} trường hợp, nay có ${derived.length}; hãy xem phép thử nào của hướng dẫn đã mất`,
  ).toBeGreaterThanOrEqual(least);
});

// A folder without guides has no cases.
describe.runIf(derived.length > 0)('the checker', () => {
  it.each(derived)('$of, $name', ({ part, answers, expected }) => {
    expect(evaluatePart(part, answers).result).toBe(expected);
  });
});
