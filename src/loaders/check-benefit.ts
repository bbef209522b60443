import { bodyFaults, bodyPins, exampleFaults } from '#src/lib/benefits/benefit.ts';
import { readBenefitFile } from '#src/lib/benefits/benefit-file.ts';
import { danglingReferences, referencesOf } from '#src/lib/benefits/checker.ts';
import type { ClauseTree } from '#src/lib/documents/clause.ts';
import { pin, PinError } from '#src/lib/documents/pin.ts';
import { checkPlainLanguage } from '#src/lib/benefits/plain-language.ts';
import type { ContentProblem } from './problem.ts';
import type { Content, Entry } from './read-content.ts';

/** What a guide cannot know by itself: the checker's questions, the clauses its body points to, plain words. */
export function checkBenefit(
  content: Content,
  benefit: Entry<'benefits'>,
  trees: ReadonlyMap<string, ClauseTree>,
): ContentProblem[] {
  const { file, data, body, bodyLine, text } = benefit;
  const checker = [...content.entries.checker.values()][0]?.data ?? { questions: [] };
  const words = [...content.entries.officialese.values()][0]?.data ?? {};
  const answered = data.examples.flatMap(({ answers }) =>
    Object.entries(answers).flatMap(([question, options]) =>
      options.map((includes) => ({ question, includes })),
    ),
  );
  const rules = data.provinces.flatMap((part, index) =>
    danglingReferences(referencesOf(part), checker).map((message) => ({
      file,
      line: benefit.lineOf(['provinces', index]),
      field: `provinces[${index}]`,
      message,
    })),
  );
  const pins = bodyPins(body).flatMap((at): ContentProblem[] => {
    try {
      pin({ at }, (document) => trees.get(document));
      return [];
    } catch (error) {
      if (!(error instanceof PinError)) throw error;
      return [{ file, line: bodyLine, message: error.message }];
    }
  });
  const plain = checkPlainLanguage(file, readBenefitFile(text).pieces, words).map(
    ({ line, message }) => ({ file, line, message }),
  );
  return [
    ...rules,
    ...danglingReferences(answered, checker).map((message) => ({
      file,
      line: benefit.lineOf(['examples']),
      field: 'examples',
      message,
    })),
    ...exampleFaults(data).map((message) => ({
      file,
      line: benefit.lineOf(['examples']),
      field: 'examples',
      message,
    })),
    ...bodyFaults(data, body).map((message) => ({ file, line: bodyLine, message })),
    ...pins,
    ...plain,
  ];
}
