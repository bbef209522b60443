import { documentKinds, type DocumentData } from '#src/schemas/document.ts';
import { states, type StateId, type StateLabel, type StateTone } from '#src/schemas/states.ts';
import { formatDate, lastDay } from '#src/vietnamese/dates.ts';

/**
 * Whether a statement still holds: the one place that decides it, and the words for it. Which facts it is decided from,
 * and in which order, is fixed by the design (*state*).
 */

/** What a state is worked out from. */
export interface StateFacts {
  /** What it is the state of, as pages and checks name it: the slug of a document, `guide/2` for a guide's second part. */
  readonly of: string;
  /** What says it, as a sentence names it: `kế hoạch năm 2022`. */
  readonly source: string;
  readonly stage: 'issued' | 'draft' | 'unknown';
  /** Whether the words of what it rests on are not at hand. */
  readonly textAbsent: boolean;
  /** Whether it stands by itself, and the source only recalls it. */
  readonly standing: boolean;
  /** The last day, month or year that is set to it. */
  readonly end: string | undefined;
  /** Whose end that is: the statement's own, or that of the source's period. */
  readonly endOf: 'own' | 'period';
  /** Whether it belongs to one occasion, such as one Tết. */
  readonly occasion: boolean;
}

/** A state on a day. */
export interface State {
  /** What it is the state of; several, where they share it, with a blank between. */
  readonly of: string;
  readonly id: StateId;
  readonly label: StateLabel;
  readonly tone: StateTone;
  /** One sentence that says why; it ends with a full stop. */
  readonly sentence: string;
}

const idOn = (facts: StateFacts, day: string): StateId => {
  if (facts.stage === 'draft') return 'draft';
  if (facts.standing) return 'no-end';
  if (facts.end !== undefined && lastDay(facts.end) < day)
    return facts.occasion ? 'occasion-past' : 'ended';
  if (facts.stage === 'unknown' || facts.textAbsent) return 'unknown';
  return facts.end === undefined ? 'no-end' : 'in-period';
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function sentenceOf(id: StateId, facts: StateFacts): string {
  const { source, end = '' } = facts;
  switch (id) {
    case 'draft':
      return `${capital(source)} chưa thành văn bản chính thức.`;
    case 'no-end':
      return facts.standing
        ? `${capital(source)} chỉ nhắc lại việc này, không nói đến khi nào hết.`
        : `${capital(source)} không nói làm đến khi nào.`;
    case 'occasion-past':
      return `Việc này của một dịp đã qua (${formatDate(end)}).`;
    case 'ended':
      return facts.endOf === 'own'
        ? `${capital(source)} ghi việc này đến ${formatDate(end)}; thời hạn ấy đã hết.`
        : `${capital(source)} làm đến ${formatDate(end)}; thời hạn ấy đã hết.`;
    case 'unknown':
      return facts.textAbsent
        ? `Ở đây chưa có toàn văn ${source}, nên chưa rõ nay còn áp dụng không.`
        : `Chưa rõ ${source} đã thành văn bản chính thức hay chưa.`;
    case 'in-period':
      return facts.endOf === 'own'
        ? `${capital(source)} ghi việc này đến ${formatDate(end)}.`
        : `${capital(source)} làm đến ${formatDate(end)}.`;
  }
}

/**
 * The state of a statement on a day.
 *
 * @param day `YYYY-MM-DD`; what ends on that day still runs
 */
export function stateOn(facts: StateFacts, day: string): State {
  const id = idOn(facts, day);
  return { of: facts.of, id, ...states[id], sentence: sentenceOf(id, facts) };
}

/** A state and the first day on which it holds. */
export interface DatedState extends State {
  /** `YYYY-MM-DD` */
  readonly from: string;
}

/** The state on the day of a build, and those that follow. */
export type DatedStates = readonly [DatedState, ...DatedState[]];

/** The day after another, both `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

/**
 * The state on a day and every later one, each with its first day: what a page shows on whichever day it is read.
 *
 * @param day `YYYY-MM-DD`, the day of the build; the first entry is from it
 */
export function statesFrom(facts: StateFacts, day: string): DatedStates {
  const now = { ...stateOn(facts, day), from: day };
  if (facts.end === undefined) return [now];
  const after = dayAfter(lastDay(facts.end));
  const later = { ...stateOn(facts, after), from: after };
  return after <= day || later.id === now.id ? [now] : [now, later];
}

/**
 * States that are alike on every day as one, so that a list says each word once; what differs on a later day stays apart.
 *
 * @param keyOf what must be alike beside the state
 */
export function sharedStates<Item extends { readonly states: DatedStates }>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const key = (item: Item): string =>
    [keyOf(item), ...item.states.map(({ id, from }) => `${id} ${from}`)].join('|');
  return [...Map.groupBy(items, key).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const of = alike.flatMap(({ states: [{ of: one }] }) => one).join(' ');
    const [now, ...later] = first.states;
    return [{ ...first, states: [{ ...now, of }, ...later.map((state) => ({ ...state, of }))] }];
  });
}

/** How a sentence names a document: `kế hoạch năm 2022`, `bản dự thảo kế hoạch năm 2021`. */
export function sourceName({
  kind,
  stage,
  issued,
}: Pick<DocumentData, 'kind' | 'stage' | 'issued'>): string {
  const year = issued.date?.slice(0, 4);
  const name = documentKinds[kind].toLocaleLowerCase('vi');
  return `${stage === 'draft' ? 'bản dự thảo ' : ''}${name}${year === undefined ? '' : ` năm ${year}`}`;
}

/** What of a document decides its state. */
export interface DatedDocument {
  readonly stage: StateFacts['stage'];
  readonly textAbsent?: string | undefined;
  readonly period?: { readonly to?: string | undefined } | undefined;
}

/**
 * The facts of a document as a whole.
 *
 * @param source as a sentence names it: `kế hoạch năm 2022`
 * @param of its slug
 */
export function documentFacts(data: DatedDocument, source: string, of: string): StateFacts {
  return {
    of,
    source,
    stage: data.stage,
    textAbsent: data.textAbsent !== undefined,
    standing: false,
    end: data.period?.to,
    endOf: 'period',
    occasion: false,
  };
}
