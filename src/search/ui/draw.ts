/** Draws answers: elements made by name and text only, never from markup, so that no question becomes markup. */

import type {
  Absence,
  Answer,
  Fact,
  Facets,
  PageHit,
  PassageHit,
  PlaceAnswer,
  Segment,
} from '#src/search/shared/protocol.ts';
import {
  filterNames,
  filtersAtHand,
  type FilterName,
  type Filters,
  type RecordType,
} from '#src/search/shared/records.ts';
import { isOneOf } from '#src/search/shared/read.ts';
import { element } from './element.ts';
import { questionAddress } from './question.ts';
import type { Suggestion } from './nearest.ts';
import { absenceWords } from './words.ts';

/** Words for the values of the filters: `{ province: { 'lao-cai': 'Lào Cai' } }`. Values without words are not offered. */
export type FilterLabels = Partial<Record<FilterName, Readonly<Record<string, string>>>>;

/** What the filters are called. */
const FILTERS: Readonly<Record<FilterName, string>> = {
  type: 'Loại',
  province: 'Tỉnh',
  agency: 'Cơ quan',
  audience: 'Đối tượng',
  year: 'Năm',
  status: 'Còn hay hết kỳ',
};

/** What the kinds of page are called. */
const TYPES: Readonly<Record<RecordType, string>> = {
  benefit: 'Quyền lợi',
  document: 'Văn bản',
  passage: 'Mục trong văn bản',
  agency: 'Cơ quan',
  place: 'Tỉnh',
  kit: 'Tài liệu truyền thông',
  note: 'Ghi chú của người biên tập',
  glossary: 'Thuật ngữ',
  page: 'Trang khác',
};

const segments = (list: readonly Segment[]): (Node | string)[] =>
  list.map(({ text, mark }) => (mark ? element('mark', {}, text) : text));

const placeOf = ({ reading, heading }: PassageHit): string =>
  [reading, heading].filter(Boolean).join(' · ');

const passage = (hit: PassageHit): HTMLElement =>
  element(
    'li',
    {},
    element('a', { href: hit.url }, placeOf(hit) || 'Mở đúng đoạn này'),
    element('p', {}, ...segments(hit.excerpt)),
  );

/** Whether it is the page of a province of which nothing is here: it has no words in the index. */
const isOfNothing = ({ type, best }: PageHit): boolean =>
  type === 'place' && best.excerpt.length === 0;

function result(hit: PageHit, labels: FilterLabels): HTMLElement {
  const facts = [
    TYPES[hit.type],
    ...hit.provinces.map((id) => labels.province?.[id]),
    hit.year === undefined ? '' : String(hit.year),
    hit.statusNote,
  ].filter(Boolean);
  const place = placeOf(hit.best);
  return element(
    'li',
    hit.status === 'ended' ? { 'data-ended': '' } : {},
    element('a', { href: hit.link, 'data-result': '' }, ...segments(hit.title)),
    element('p', { class: 'found-facts' }, facts.join(' · ')),
    ...(place ? [element('p', { class: 'found-place' }, place)] : []),
    ...(hit.best.excerpt.length > 0
      ? [element('p', { class: 'found-text' }, ...segments(hit.best.excerpt))]
      : []),
    ...(isOfNothing(hit)
      ? [element('p', { class: 'found-text' }, 'Hỏi ở đâu, và nơi này nay thuộc đâu.')]
      : []),
    ...(hit.more.length > 0
      ? [
          element(
            'details',
            {},
            element('summary', {}, `${String(hit.more.length)} đoạn khác trong trang này`),
            element('ul', {}, ...hit.more.map(passage)),
          ),
        ]
      : []),
  );
}

/** The results of an answer, one element a page. */
export function results({ hits }: Answer, labels: FilterLabels): HTMLElement[] {
  return hits.map((hit) => result(hit, labels));
}

/** Names that are told one by one; more would be a list to search through. */
const MOST_NAMES = 12;

/** What there is of a province that the question names, with the way to its page. */
export function placeCard({ name, url, here, covered, isApart }: PlaceAnswer): HTMLElement[] {
  const link = (text: string): HTMLElement => element('p', {}, element('a', { href: url }, text));
  // Its own page stands first among the results.
  if (here.includes(name)) return [];
  if (here.length > 0)
    return [
      element(
        'p',
        {},
        `Ở đây có văn bản của ${here.join(', ')}, nay thuộc ${name}; không có của nơi khác trong ${name}.`,
      ),
      link(`${name}: chọn nơi bạn ở theo tên cũ`),
    ];
  const names = covered.length <= MOST_NAMES ? `: ${covered.join(', ')}` : '';
  return [
    element('p', {}, element('strong', {}, `Ở đây chưa có văn bản nào của ${name}.`)),
    element('p', {}, `Trang chỉ có văn bản của ${String(covered.length)} tỉnh${names}.`),
    // Its own page stands first among the results.
    ...(isApart
      ? [
          element(
            'p',
            {},
            `Dưới đây, sau trang của ${name}, là các trang nói về tỉnh khác, không dùng cho ${name}.`,
          ),
        ]
      : []),
  ];
}

/** What the site does not have; in the asker's tongue too, where that may be another. */
export function absence(absent: Absence): HTMLElement[] {
  const words = element('p', {}, element('strong', {}, absenceWords(absent)));
  if (absent.kind !== 'language') return [words];
  return [words, element('p', { lang: 'en' }, 'This site is in Vietnamese only.')];
}

/** A fact that answers by itself, with the page that says it. */
export function factLine({ text, title, url }: Fact): HTMLElement[] {
  return [element('p', {}, `${text} `), element('p', {}, element('a', { href: url }, title))];
}

/** Links for suggestions; those without a page of their own are searched for on the page at `path`. */
export function suggestionLinks(list: readonly Suggestion[], path: string): HTMLElement[] {
  return list.map(({ text, url }) => {
    const href = url ?? questionAddress(path, text);
    return element('li', {}, element('a', { href }, text));
  });
}

interface Choice {
  readonly value: string;
  readonly text: string;
  readonly count: number;
  readonly isChosen: boolean;
}

/** The latest year first; other values by how many pages they have, then by their words. */
const inOrder =
  (name: FilterName) =>
  (a: Choice, b: Choice): number =>
    name === 'year'
      ? b.value.localeCompare(a.value)
      : b.count - a.count || a.text.localeCompare(b.text, 'vi');

/** The boxes of a filter, with their counts; undefined where there is nothing to choose. */
function choicesOf(
  name: FilterName,
  facets: Facets,
  chosen: Filters,
  labels: FilterLabels,
  isCounted: boolean,
): HTMLElement | undefined {
  const known: FilterLabels = { type: TYPES, ...labels };
  const choices = Object.entries(facets.counts[name] ?? {})
    .map(([value, count]): Choice => ({
      value,
      text: name === 'year' ? value : (known[name]?.[value] ?? ''),
      count,
      isChosen: chosen[name]?.includes(value) ?? false,
    }))
    .filter(({ text, count, isChosen }) => text && (count > 0 || isChosen))
    .sort(inOrder(name));
  if (choices.length === 0) return undefined;
  return element(
    'fieldset',
    {},
    element('legend', {}, FILTERS[name]),
    ...choices.map(({ value, text, count, isChosen }) => {
      const box = element('input', { type: 'checkbox', name, value });
      box.checked = isChosen;
      const counted = isCounted ? [' ', element('span', {}, `(${String(count)})`)] : [];
      return element('label', {}, box, ` ${text}`, ...counted);
    }),
  );
}

/**
 * The boxes of the filters that have something to choose: those at hand, and the others.
 *
 * @param isCounted whether the counts are those of the list: of a matter that is not here only what is near it is listed
 */
export function filterChoices(
  facets: Facets,
  chosen: Filters,
  labels: FilterLabels,
  isCounted = true,
): { readonly atHand: HTMLElement[]; readonly others: HTMLElement[] } {
  const of = (names: readonly FilterName[]): HTMLElement[] =>
    names.flatMap((name) => choicesOf(name, facets, chosen, labels, isCounted) ?? []);
  return {
    atHand: of(filtersAtHand),
    others: of(filterNames.filter((name) => !isOneOf(filtersAtHand, name))),
  };
}
