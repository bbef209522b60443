import { bodyFaults, exampleFaults } from '#src/lib/benefits/benefit.ts';
import { bodyPins, plainTexts, readGuideBody } from '#src/lib/benefits/benefit-text.ts';
import { danglingReferences, leavesIn, type Leaf } from '#src/lib/benefits/checker.ts';
import { idleTests } from '#src/lib/benefits/checker-tests.ts';
import { checkPlainLanguage, type LocatedText } from '#src/lib/benefits/plain-language.ts';
import { appliesNationwide } from '#src/lib/documents/reach.ts';
import type { ClauseTree } from '#src/lib/documents/clause.ts';
import { pin, PinError } from '#src/lib/documents/pin.ts';
import { readPin } from '#src/schemas/pin.ts';
import { similar } from '#src/site/similar.ts';
import type { ContentProblem } from '#src/site/problem.ts';
import type { Content, Entry } from './content.ts';

/**
 * What a guide cannot know by itself: the checker's questions, the clauses its body points to, plain words.
 *
 * @param astray documents of which nobody knows yet where they apply
 */
export function checkBenefit(
  content: Content,
  benefit: Entry<'benefits'>,
  trees: ReadonlyMap<string, ClauseTree>,
  astray: ReadonlySet<string>,
): ContentProblem[] {
  const { file, data, tell } = benefit;
  const questions = content.entries.checker.get('questions')?.data.questions ?? [];
  const placeOf = (document: string): string | undefined =>
    content.entries.documents.get(document)?.data.province;
  // Where the questions themselves could not be read or are gone, which is told once, nobody knows what rules may ask.
  const asked =
    questions.length > 0 ||
    !(content.gone.has('checker') || content.isNamed('checker', 'questions'));
  const words = [...content.entries.officialese.values()][0]?.data ?? {};
  const body = readGuideBody(benefit.body);
  const inBody = (line: number, message: string): ContentProblem => ({
    file,
    line: benefit.bodyLine + line - 1,
    message,
  });
  // What no text may hold is told alone: the rest of the body was not read.
  if (body.faults.length > 0) return body.faults.map(({ line, message }) => inBody(line, message));
  const answered = data.examples.flatMap(({ answers }) =>
    Object.entries(answers).flatMap(([question, given]): Leaf[] =>
      typeof given === 'number'
        ? [{ question, atLeast: given }]
        : given.map((includes) => ({ question, includes })),
    ),
  );
  const pieces: LocatedText[] = [
    ...plainTexts(data).map(({ path, text }) => ({
      text,
      get line() {
        return tell(path, '').line ?? 1;
      },
    })),
    ...body.blocks.map(({ text, line }) => ({ text, line: benefit.bodyLine + line - 1 })),
  ];
  const unplaced = data.provinces.flatMap(({ document }, index) => {
    const named = content.entries.documents.get(document)?.data;
    return named &&
      !astray.has(document) &&
      named.province === undefined &&
      !appliesNationwide(named)
      ? [
          tell(
            ['provinces', index, 'document'],
            `văn bản "${document}" không của tỉnh nào và chưa nói áp dụng ở đâu, nên không biết ai được hưởng; nếu văn bản nói áp dụng cả nước, hãy ghi câu ấy ở trường "nationwide" của văn bản`,
          ),
        ]
      : [];
  });
  const dangling = (asked ? data.provinces : []).flatMap((part, index) =>
    danglingReferences(leavesIn(part), { questions }).map((message) =>
      tell(['provinces', index], message),
    ),
  );
  // What an example comes to follows from the rules and the documents; where one of them is wrong, that is told.
  const isWhole =
    dangling.length === 0 &&
    data.provinces.every(
      ({ document }) => content.entries.documents.has(document) && !astray.has(document),
    );
  return [
    ...unplaced,
    ...dangling,
    ...(asked ? data.provinces : []).flatMap((part, index) =>
      idleTests(part, questions).map((message) => tell(['provinces', index], message)),
    ),
    ...danglingReferences(asked ? answered : [], { questions }).map((message) =>
      tell(['examples'], message),
    ),
    ...(questions.length > 0 && isWhole ? exampleFaults(data, placeOf, questions) : []).map(
      (message) => tell(['examples'], message),
    ),
    ...bodyFaults(data, body).map(({ line, message }) => inBody(line, message)),
    ...body.blocks.flatMap(({ links }) =>
      links.flatMap(({ url, line }) =>
        linkFaults(content, url).map((message) => inBody(line, message)),
      ),
    ),
    ...bodyPins(body).flatMap(({ at, line }) =>
      pinFaults(content, at, trees).map(({ message, missing }) => ({
        ...inBody(line, message),
        ...(missing !== undefined && { cause: { kind: 'documents', name: missing } }),
      })),
    ),
    ...checkPlainLanguage(file, pieces, words).map(({ line, message }) => ({
      file,
      line,
      message,
    })),
  ];
}

/** Collections whose entries have pages, by the first part of their address, and the lists that stand among them. */
const PAGES = {
  'quyen-loi': { collection: 'benefits', lists: ['danh-cho'] },
  'van-ban': { collection: 'documents', lists: ['tinh', 'vien-dan'] },
  'co-quan': { collection: 'agencies', lists: ['tinh'] },
  'truyen-thong': { collection: 'outreach', lists: [] },
} as const;

/** Why a link to a page of this site leads nowhere: there is no such entry. */
function linkFaults(content: Content, url: string): string[] {
  const [, first = '', id = ''] = url.split(/[/?#]/u);
  if (!url.startsWith('/') || !(first in PAGES) || id === '') return [];
  const { collection, lists } = PAGES[first as keyof typeof PAGES];
  if (
    (lists as readonly string[]).includes(id) ||
    content.isNamed(collection, id) ||
    content.gone.has(collection)
  )
    return [];
  const near = similar(id, [...content.entries[collection].keys()]);
  const hint =
    near.length > 0
      ? `có phải: ${near.map((other) => `/${first}/${other}/`).join(', ')}?`
      : 'hãy sửa địa chỉ, hoặc bỏ liên kết';
  return [`liên kết tới "${url}", mà không có trang ấy; ${hint}`];
}

/** Why a pin of a body leads nowhere. */
function pinFaults(
  content: Content,
  at: string,
  trees: ReadonlyMap<string, ClauseTree>,
): Pick<PinError, 'message' | 'missing'>[] {
  const read = readPin(at);
  if ('fault' in read) return [{ message: read.fault, missing: undefined }];
  // A document that is there but full of mistakes is told of in its own file.
  if (!trees.has(read.document) && content.isNamed('documents', read.document)) return [];
  try {
    pin(read, (document) => trees.get(document));
    return [];
  } catch (error) {
    if (!(error instanceof PinError)) throw error;
    return [error];
  }
}
