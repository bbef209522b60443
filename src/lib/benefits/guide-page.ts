import type { NoteEntry } from '#src/lib/page-notes.ts';
import type { BenefitData } from '#src/schemas/benefit.ts';
import type { BenefitPart } from '#src/schemas/benefit-part.ts';
import type { Pin } from '#src/schemas/pin.ts';
import { figureOf, type GuideContext } from './benefit-view.ts';

/** What stands on a page of a guide, and in which order. The page, its notes and its spoken text all take it from here. */

/** A part of a guide on one of its pages. */
export interface GuidePart {
  readonly part: BenefitPart;
  /** Anchor, the same on every page that shows the part. */
  readonly id: string;
}

/**
 * Anchor of a part.
 *
 * @param index of the part in its guide, from 0
 */
export const partId = (index: number): string => `phan-${String(index + 1)}`;

/**
 * The parts of a guide that rest on some documents, the most useful first; of equals, in the order of the guide.
 *
 * @param documents slugs
 * @param rankOf what a part is worth, the smaller the more
 */
export function partsOn(
  { provinces }: Pick<BenefitData, 'provinces'>,
  documents: ReadonlySet<string>,
  rankOf: (part: BenefitPart) => number,
): GuidePart[] {
  return provinces
    .map((part, index) => ({ part, id: partId(index) }))
    .filter(({ part }) => documents.has(part.document))
    .sort((one, other) => rankOf(one.part) - rankOf(other.part));
}

/** A sentence with the clauses that it rests on. */
export interface PinnedSentence {
  readonly text: string;
  readonly pins: readonly Pin[];
}

/**
 * The one sentence that answers: the guide's own, where it speaks of a document of the page; else what the first part's
 * document makes of the matter.
 *
 * @param parts those of the page, the most useful first
 */
export function answerOf(
  { summary }: Pick<BenefitData, 'summary'>,
  parts: readonly GuidePart[],
): PinnedSentence {
  const pins = [summary.pin, ...summary.also];
  const own = parts.some(({ part }) => pins.some(({ document }) => document === part.document));
  const [first] = parts;
  if (own || first === undefined) return { text: summary.text, pins };
  const { reason } = first.part.modality;
  return { text: reason.text, pins: [reason.pin] };
}

/** A question to take to the office. */
export interface Question {
  readonly id: string;
  readonly text: string;
  /** The clause that stops short of it. */
  readonly pin: Pin | undefined;
}

/**
 * What a part leaves open, as questions to ask at the counter, each once; whether it still holds is always asked.
 *
 * @param title of the guide, for the question where the part has none of its own
 * @param asked questions that the page has asked already
 */
export function questionsOf(
  title: string,
  { part: { gaps }, id }: GuidePart,
  asked: ReadonlySet<string> = new Set(),
): Question[] {
  const force = gaps.some(({ about }) => about === 'force')
    ? []
    : [{ ask: `${title}: nay còn không?`, pin: undefined }];
  const questions = new Map<string, Pin | undefined>(
    [...gaps, ...force].map(({ ask, pin }) => [ask, pin]),
  );
  return [...questions]
    .filter(([text]) => !asked.has(text))
    .map(([text, pin], index) => ({ id: `hoi-${id}-${String(index + 1)}`, text, pin }));
}

/** The conditions of a part, where it has any: where it applies, then each. */
const conditionPins = ({ scope, conditions }: BenefitPart): Pin[] => [
  ...(scope && conditions.length > 0 ? [scope.pin] : []),
  ...conditions.flatMap((one) => ('anyOf' in one ? one.anyOf.map(({ pin }) => pin) : [one.pin])),
];

const pinsOf = (statements: readonly { readonly pin: Pin }[]): Pin[] =>
  statements.map(({ pin }) => pin);

/** A clause or the id of an editor's note. */
type Noted = Pin | string;

/** What a part rests on, in the order in which its page shows it. */
function notedIn(
  part: BenefitPart,
  gapPins: readonly Pin[],
  stageNote: Pin | undefined,
  placeNote: string | undefined,
): Noted[] {
  const { amount, force } = part;
  return [
    ...force.notes,
    ...(figureOf(amount) && 'pin' in amount ? [amount.pin] : []),
    ...pinsOf(part.gives),
    ...pinsOf(part.who),
    ...(placeNote === undefined ? [] : [placeNote]),
    ...part.officeNow,
    ...pinsOf(part.office),
    ...pinsOf(part.documentsNeeded),
    ...pinsOf(part.when),
    ...gapPins,
    ...conditionPins(part),
    part.modality.reason.pin,
    ...(stageNote ? [stageNote] : []),
    ...pinsOf(force.says),
    ...(force.until ? [force.until.pin] : []),
    ...pinsOf(part.basis),
  ];
}

/** What of a page has notes, apart from its parts. */
export interface NotedPage {
  readonly answer: PinnedSentence;
  readonly parts: readonly GuidePart[];
  /** Whether it has only a line of each part, side by side. */
  readonly overview: boolean;
  /** Ids of notes on the guide as a whole. */
  readonly about: readonly string[];
  /** Id of the note on what became of the page's province. */
  readonly placeNote: string | undefined;
  readonly bodyPins: readonly Pin[];
  readonly examples: BenefitData['examples'];
  readonly titlePrinted: Pin | undefined;
}

/**
 * The notes of a page in its order, to be numbered.
 *
 * @param noteOf an editor's note of the page by its id; undefined where it stands on top instead
 */
export function entriesOf(
  page: NotedPage,
  title: string,
  context: Pick<GuideContext, 'citation' | 'document'>,
  noteOf: (id: string) => Extract<NoteEntry, { kind: 'editor' }> | undefined,
): NoteEntry[] {
  const { answer, parts, overview, about, placeNote, bodyPins, examples, titlePrinted } = page;
  const [first] = parts;
  const inParts = parts.flatMap(({ part, id }): Noted[] =>
    overview
      ? pinsOf(part.gives.slice(0, 1))
      : notedIn(
          part,
          questionsOf(title, { part, id }).flatMap(({ pin }) => pin ?? []),
          context.document(part.document).stageNote?.pin,
          placeNote,
        ),
  );
  const noted: Noted[] = [
    ...about,
    ...(overview ? [] : (first?.part.force.notes ?? [])),
    ...answer.pins,
    ...inParts,
    ...bodyPins,
    ...examples.map(({ why }) => why.pin),
    ...(titlePrinted ? [titlePrinted] : []),
  ];
  return noted.flatMap((one): NoteEntry | [] =>
    typeof one === 'string'
      ? (noteOf(one) ?? [])
      : { kind: 'clause', pin: one, ...context.citation(one) },
  );
}

/** Examples that are of some documents: a page shows those of its own. */
export const examplesOn = (
  { examples }: Pick<BenefitData, 'examples'>,
  documents: ReadonlySet<string>,
): BenefitData['examples'] => examples.filter(({ why }) => documents.has(why.pin.document));
