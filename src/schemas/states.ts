/** The states of a statement. Which of them one is in on a day, `src/lib/documents/state.ts` alone decides. */

/** Colour of a state; green-blue (`deep`) says that the time it was meant for is now. */
export type StateTone = 'deep' | 'amber' | 'brick';

/** The states, with the word that every page, file and list uses. */
export const states = {
  draft: { label: 'Dự thảo', tone: 'amber' },
  'no-end': { label: 'Không nêu ngày hết', tone: 'amber' },
  'occasion-past': { label: 'Dịp đã qua', tone: 'brick' },
  ended: { label: 'Đã hết kỳ', tone: 'brick' },
  unknown: { label: 'Chưa rõ còn áp dụng', tone: 'amber' },
  'not-yet': { label: 'Chưa đến ngày áp dụng', tone: 'amber' },
  'in-period': { label: 'Còn trong kỳ', tone: 'deep' },
  withdrawn: { label: 'Đã rút', tone: 'brick' },
} as const satisfies Readonly<Record<string, { label: string; tone: StateTone }>>;

export type StateId = keyof typeof states;

export type StateLabel = (typeof states)[StateId]['label'];

/** All states, those with most to go on first: the order of lists. */
export const stateIds = [
  'in-period',
  'no-end',
  'not-yet',
  'unknown',
  'draft',
  'ended',
  'occasion-past',
  'withdrawn',
] as const satisfies readonly StateId[];

/** Whether something in a state is over: it was for a time that has passed, or the site has withdrawn it. */
export const isPast = ({ id }: { readonly id: StateId }): boolean =>
  id === 'ended' || id === 'occasion-past' || id === 'withdrawn';
