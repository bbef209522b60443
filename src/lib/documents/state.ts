import { documentKinds, type DocumentData, type EndedBy } from '#src/schemas/document.ts';
import { relationKinds } from '#src/schemas/relations.ts';
import { states, type StateId, type StateLabel, type StateTone } from '#src/schemas/states.ts';
import type { Withdrawal } from '#src/schemas/publication.ts';
import { firstDay, formatDate, lastDay } from '#src/vietnamese/dates.ts';
import { addDays } from '#src/vietnamese/when/rules.ts';
import { effectDay, expiryDay, type ForceData } from './force.ts';

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
  /** The first day, month or year of its time, and whether the source's period or its force begins then. Left out: none is set, or nobody knows it. */
  readonly start?: { readonly date: string; readonly of: 'period' | 'force' } | undefined;
  /** The last day, month or year that is set to it. */
  readonly end: string | undefined;
  /** Whose end that is: the statement's own, that of the source's period or force, or that another document ended it. */
  readonly endOf: 'own' | 'period' | 'force' | 'replaced';
  /** The document that ended the source, and the first day without it, where one did: `nghị quyết năm 2025`. */
  readonly endedBy?: Pick<EndedBy, 'kind' | 'source' | 'from'> | undefined;
  /** Whether it belongs to one occasion, such as one Tết. */
  readonly occasion: boolean;
  /** The first day on which the site no longer stands for it, and what was withdrawn, as a sentence names it: `hướng dẫn này`. */
  readonly withdrawn?: { readonly from: string; readonly what: string } | undefined;
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
  if (facts.withdrawn !== undefined && facts.withdrawn.from <= day) return 'withdrawn';
  if (facts.stage === 'draft') return 'draft';
  if (facts.standing) return 'no-end';
  if (facts.end !== undefined && lastDay(facts.end) < day)
    return facts.occasion ? 'occasion-past' : 'ended';
  if (facts.stage === 'unknown' || facts.textAbsent) return 'unknown';
  if (facts.start !== undefined && firstDay(facts.start.date) > day) return 'not-yet';
  return facts.end === undefined ? 'no-end' : 'in-period';
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `được thay thế bởi nghị quyết năm 2025 từ ngày 1/1/2026` */
const endedWords = ({ endedBy }: StateFacts): string =>
  endedBy
    ? `${relationKinds[endedBy.kind].done.toLocaleLowerCase('vi')} ${endedBy.source} từ ngày ${formatDate(endedBy.from)}`
    : '';

/** Why a statement no longer holds. */
function endedSentence(facts: StateFacts, end: string): string {
  const { source } = facts;
  switch (facts.endOf) {
    case 'own':
      return `${capital(source)} ghi việc này đến ${formatDate(end)}; thời hạn ấy đã hết.`;
    case 'period':
      return `${capital(source)} làm đến ${formatDate(end)}; thời hạn ấy đã hết.`;
    case 'force':
      return `${capital(source)} có hiệu lực đến hết ngày ${formatDate(end)}, đã hết.`;
    case 'replaced':
      return `${capital(source)} ${endedWords(facts)}.`;
  }
}

/** Since when a statement will hold. */
function comingSentence({ source, start }: StateFacts): string {
  const date = formatDate(start?.date ?? '');
  return start?.of === 'force'
    ? `${capital(source)} có hiệu lực từ ngày ${date}; trước ngày ấy chưa áp dụng.`
    : `${capital(source)} làm từ ${date}; trước đó chưa đến kỳ.`;
}

/** Until when a statement holds. */
function runningSentence(facts: StateFacts, end: string): string {
  const { source } = facts;
  switch (facts.endOf) {
    case 'own':
      return `${capital(source)} ghi việc này đến ${formatDate(end)}.`;
    case 'period':
      return `${capital(source)} làm đến ${formatDate(end)}.`;
    case 'force':
      return `${capital(source)} có hiệu lực đến hết ngày ${formatDate(end)}.`;
    case 'replaced':
      return `${capital(source)} còn áp dụng đến hết ngày ${formatDate(end)}; sau đó ${endedWords(facts)}.`;
  }
}

/** Since when the site no longer stands for a statement; why, its page says. */
const withdrawnSentence = ({
  withdrawn: { what, from } = { what: '', from: '' },
}: StateFacts): string =>
  `${capital(what)} đã rút khỏi trang từ ngày ${formatDate(from)}; đừng dựa vào.`;

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
      return endedSentence(facts, end);
    case 'unknown':
      return facts.textAbsent
        ? `Ở đây chưa có toàn văn ${source}, nên chưa rõ nay còn áp dụng không.`
        : `Chưa rõ ${source} đã thành văn bản chính thức hay chưa.`;
    case 'not-yet':
      return comingSentence(facts);
    case 'in-period':
      return runningSentence(facts, end);
    case 'withdrawn':
      return withdrawnSentence(facts);
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
  const changes = [
    ...(facts.start === undefined ? [] : [firstDay(facts.start.date)]),
    ...(facts.end === undefined ? [] : [dayAfter(lastDay(facts.end))]),
    ...(facts.withdrawn === undefined ? [] : [facts.withdrawn.from]),
  ];
  const later = changes
    .filter((from) => from > day)
    .sort()
    .map((from) => ({ ...stateOn(facts, from), from }));
  return [now, ...later.filter(({ id }, index) => id !== (later[index - 1] ?? now).id)];
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
export interface DatedDocument extends Partial<ForceData> {
  readonly stage: StateFacts['stage'];
  readonly endedBy?: StateFacts['endedBy'];
  readonly textAbsent?: string | undefined;
  readonly withdrawn?: Withdrawal | undefined;
  readonly period?:
    { readonly from?: string | undefined; readonly to?: string | undefined } | undefined;
}

/** The ends that are set to a document, the first of them first: its period's, its force's, another document's. */
function endOfDocument({
  period,
  endedBy,
  issued = {},
  effect,
  expiry,
}: DatedDocument): Pick<StateFacts, 'end' | 'endOf'> {
  const ends: Pick<StateFacts, 'end' | 'endOf'>[] = [
    { end: period?.to, endOf: 'period' },
    { end: expiryDay({ issued, effect, expiry }), endOf: 'force' },
    { end: endedBy && addDays(endedBy.from, -1), endOf: 'replaced' },
  ];
  const day = ({ end }: (typeof ends)[number]) => (end === undefined ? '9999-12-31' : lastDay(end));
  return (
    ends.sort((a, b) => day(a).localeCompare(day(b)))[0] ?? { end: undefined, endOf: 'period' }
  );
}

/** When the time of a document begins: with its force or with its period, whichever comes later. */
function startOfDocument({ period, issued = {}, effect }: DatedDocument): StateFacts['start'] {
  const force = effectDay({ issued, effect });
  const from = period?.from;
  if (force !== undefined && (from === undefined || firstDay(from) <= force))
    return { date: force, of: 'force' };
  return from === undefined ? undefined : { date: from, of: 'period' };
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
    start: startOfDocument(data),
    ...endOfDocument(data),
    endedBy: data.endedBy,
    occasion: false,
    ...(data.withdrawn && { withdrawn: { from: data.withdrawn.date, what: source } }),
  };
}
