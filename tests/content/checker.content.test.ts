import { describe, expect, it } from 'vitest';
import { rulesOf } from '#src/lib/benefits/checker-rules.ts';
import {
  evaluatePart,
  leavesIn,
  leavesOf,
  placesIn,
  provinceOf,
} from '#src/lib/benefits/checker.ts';
import { loadContent } from '#src/loaders/content-loader.ts';
import { contentRoot } from '#src/site/content-root.ts';
import { readExpected } from '#src/loaders/read-expected.ts';
import { deriveCases } from '#tests/helpers/derive-cases.ts';

/** People made up from the rules of the content's guides, and what the checker must say to each. */

const { entries } = loadContent();
const questions = [...entries.checker.values()].flatMap(({ data }) => data.questions);
const parts = [...entries.benefits.values()].flatMap(({ id, data }) =>
  data.provinces.map((part, index) => ({
    of: `${id} ${index + 1}`,
    rules: rulesOf(part, entries.documents.get(part.document)?.data.province ?? ''),
  })),
);
const derived = parts.flatMap(({ of, rules }) =>
  deriveCases(rules, { questions }).map((one) => ({ ...one, rules, of })),
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
  it.each(derived)('$of, $name', ({ rules, answers, province, expected }) => {
    expect(evaluatePart(rules, answers, province).result).toBe(expected);
  });
});

describe.runIf(derived.length > 0)('every answer is one that some guide or note asks about', () => {
  const leaves = [
    ...parts.flatMap(({ rules }) => leavesIn(rules)),
    ...[...entries.notes.values()].flatMap(({ data }) => leavesOf(data.shows.checker)),
  ];
  it.each(questions)('$id', (question) => {
    const idle = ('options' in question ? question.options : []).filter(
      (option) =>
        // Where someone lives is asked whatever the rules are, and "none of these" closes a list.
        !option.none &&
        option.province === undefined &&
        !option.ends &&
        !leaves.some(
          (leaf) =>
            'includes' in leaf && leaf.question === question.id && leaf.includes === option.id,
        ),
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
    expect(leaves.some((leaf) => leaf.question === question.id) || question.kind === 'one').toBe(
      true,
    );
  });
});

/** Every answer by itself, a number at its ends and in between. */
const single = questions.flatMap((question): (readonly string[] | number)[] =>
  question.kind === 'number'
    ? [question.min, 16, 40, 60, 80, question.max]
    : question.options.map((option) => [option.id]),
);
const places = questions.flatMap((question) =>
  'options' in question
    ? question.options.flatMap(({ id, province, ends }) =>
        province !== undefined || ends ? [{ question: question.id, id }] : [],
      )
    : [],
);

describe.runIf(places.length > 0)('nobody is told "no" for where they live', () => {
  it.each(places)('$id', ({ question, id }) => {
    const wrong = questions.flatMap((asked) =>
      single.flatMap((answer) => {
        const answers = { [asked.id]: answer, [question]: [id] };
        const province = provinceOf(placesIn(questions), answers);
        return parts.flatMap(({ of, rules }) =>
          rules.place !== province && evaluatePart(rules, answers, province).result !== 'absent'
            ? [`${of}: ${asked.id} ${String(answer)}`]
            : [],
        );
      }),
    );
    expect(wrong).toEqual([]);
  });
});
