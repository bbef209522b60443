import type { BenefitPart } from '#src/schemas/benefit-part.ts';
import { modalityTitle } from './benefit.ts';
import { amountGap, blockTitles, figureOf, type GuideContext } from './benefit-view.ts';
import { questionsOf, type GuidePart, type PinnedSentence } from './guide-page.ts';

/** What is said aloud of a page of a guide: the same as it shows before its folds, in the same order. */

/** What of a page is read out. */
export interface SpokenPage {
  readonly title: string;
  /** The place that the page is for, in words: `Kiên Giang, nay thuộc tỉnh An Giang`. */
  readonly place: string | undefined;
  /** Editors' notes that stand on top. */
  readonly onTop: readonly string[];
  readonly answer: PinnedSentence;
  /** On an overview each part is told in a sentence, else the first in full and the others in a sentence. */
  readonly overview: boolean;
  readonly parts: readonly GuidePart[];
  readonly context: Pick<GuideContext, 'states' | 'document' | 'agency'>;
}

/** The words for where to ask today, the same on page and leaflet. */
export const ASK_HERE = 'Ủy ban nhân dân xã, phường nơi bạn ở';

const NOTHING_SAID = 'Văn bản không nói.';

const texts = (statements: readonly { readonly text: string }[]): string[] =>
  statements.map(({ text }) => text);

/** A row of the key box in words: its name, then what it says. */
const row = (name: string, said: readonly string[]): string[] => [
  `${name}: ${(said.length === 0 ? [NOTHING_SAID] : said).join(' ')}`,
];

/** What a part's condition says; alternatives one after the other. */
const conditionText = (one: BenefitPart['conditions'][number]): string =>
  'anyOf' in one ? `${one.text} ${texts(one.anyOf).join(' Hoặc: ')}` : one.text;

function wholePart(title: string, one: GuidePart, context: SpokenPage['context']): string[] {
  const { part } = one;
  const { source } = context.document(part.document);
  const [state] = context.states(part);
  const figure = figureOf(part.amount);
  const offices = [...new Set(part.office.map(({ agency }) => context.agency(agency).name))];
  return [
    `${state.label}. ${state.sentence}`,
    `${modalityTitle(part, source)}.`,
    ...row(blockTitles.gives, [
      ...(figure === undefined || texts(part.gives).some((text) => text.includes(figure))
        ? []
        : [`${figure}.`]),
      ...texts(part.gives),
      ...[amountGap(part)].filter((gap) => gap !== undefined),
    ]),
    ...row(blockTitles.who, texts(part.who)),
    ...row(blockTitles.office, [
      `${ASK_HERE}.`,
      ...(offices.length > 0 ? [`Văn bản nêu: ${offices.join('; ')}.`] : []),
    ]),
    ...row(blockTitles.documents, texts(part.documentsNeeded)),
    ...(part.when.length > 0 ? row(blockTitles.when, texts(part.when)) : []),
    ...(part.conditions.length > 0
      ? [`Điều kiện: ${part.conditions.map(conditionText).join(' ')}`]
      : []),
    `Hỏi cán bộ những câu này: ${questionsOf(title, one)
      .map(({ text }) => text)
      .join(' ')}`,
  ];
}

/** What a part is in a sentence: where, whether it holds, what kind, what is given. */
function briefPart({ part }: GuidePart, context: SpokenPage['context']): string {
  const { place, source } = context.document(part.document);
  const [state] = context.states(part);
  const name = part.label === undefined ? place.name : `${place.name}, ${part.label}`;
  return [`${name}: ${state.label}.`, `${modalityTitle(part, source)}.`, part.gives[0]?.text]
    .filter((one) => one !== undefined)
    .join(' ');
}

/** A page of a guide as lines to be said, one a paragraph; figures and signs still as they are written. */
export function spokenLines(page: SpokenPage): string[] {
  const { title, place, onTop, answer, overview, parts, context } = page;
  const [first, ...others] = parts;
  const brief = overview ? parts : others;
  return [
    `${title}.`,
    ...(place === undefined ? [] : [`Ở ${place}.`]),
    ...onTop,
    answer.text,
    ...(overview || first === undefined ? [] : wholePart(title, first, context)),
    ...(brief.length > 0 ? [overview ? 'Mỗi tỉnh một khác.' : 'Ngoài ra còn:'] : []),
    ...brief.map((part) => briefPart(part, context)),
    'Coi chừng kẻ gian: ai đòi tiền trước, đòi mật khẩu hoặc mã gửi về điện thoại thì đừng đưa.',
  ];
}
