import { scriptNames, type OutreachData, type Statement } from '#src/schemas/outreach.ts';

/** Where the statements of a kit stand. */

/** A statement with the keys that lead to it. */
export interface PlacedStatement {
  readonly path: readonly (string | number)[];
  readonly statement: Statement;
  /** Whether it is meant to be read out, so that it needs a spoken form. */
  readonly aloud: boolean;
}

/** Every statement of a kit, in the order of its fields. */
export function statementsOf(data: OutreachData): PlacedStatement[] {
  const one = (
    path: PlacedStatement['path'],
    statement: Statement | undefined,
    aloud = false,
  ): PlacedStatement[] => (statement ? [{ path, statement, aloud }] : []);
  const many = (
    path: PlacedStatement['path'],
    statements: readonly Statement[],
    aloud = false,
  ): PlacedStatement[] =>
    statements.map((statement, index) => ({ path: [...path, index], statement, aloud }));
  const { release, poster } = data;
  return [
    ...one(['notAfterReason'], data.notAfterReason),
    ...one(['release', 'headline'], release.headline),
    ...one(['release', 'summary'], release.summary),
    ...one(['release', 'lead'], release.lead),
    ...many(['release', 'body'], release.body),
    ...many(['release', 'background'], release.background),
    ...many(['gaps'], data.gaps),
    ...one(['askNone'], data.askNone),
    ...data.questions.flatMap(({ answer }, index) =>
      one(['questions', index, 'answer'], answer, true),
    ),
    ...scriptNames.flatMap((name) => many(['scripts', name], data.scripts[name], true)),
    ...one(['sms'], data.sms),
    ...one(['zalo'], data.zalo),
    ...many(['post'], data.post),
    ...one(['poster', 'title'], poster.title),
    ...many(['poster', 'lines'], poster.lines),
  ];
}
