import { z } from 'astro/zod';
import { DomUtils, ElementType } from 'htmlparser2';
import { statesFrom, type DatedStates } from '#src/lib/documents/state.ts';
import type { Content } from '#src/loaders/content.ts';
import { statedThings } from '#src/loaders/statements.ts';
import { withdrawnOn } from '#src/lib/publication.ts';
import type { Publication } from '#src/schemas/publication.ts';
import { stateIds, states } from '#src/schemas/states.ts';
import { isElement, textOf, type Dist, type Element, type Page } from '#scripts/lib/dist.ts';
import { isLater, namesOf, statePlaces, type ShownState } from '#scripts/lib/shown-states.ts';
import type { Finding, Report } from './finding.ts';
import { toldFaults } from './told-states.ts';

/**
 * One truth about time: every document and every part of a guide has the state that the one function gives, on every page
 * that shows it, in the one word and colour of that state.
 */

export interface ExpectedStates {
  /** The states of each thing, from the day of the build on, by its name (`data-of`). */
  readonly states: ReadonlyMap<string, DatedStates>;
  /** What each page must tell the state of, by its path. A page that is not built is nobody's fault here. */
  readonly pages: ReadonlyMap<string, readonly string[]>;
}

/** What the content says that the pages must show, as of the day of the build. */
export function expectedStates(content: Content, day: string): ExpectedStates {
  const pages = new Map<string, string[]>();
  const tell = (path: string, name: string): void => {
    pages.set(path, [...(pages.get(path) ?? []), name]);
  };
  const { documents, benefits, comparison, outreach } = content.entries;
  const things = statedThings(content);
  const isListed = (data: Pick<Publication, 'withdrawn'> | undefined): boolean =>
    data !== undefined && withdrawnOn(data, day) === undefined;
  for (const { name, province, part } of things) {
    const listed = isListed((part ? benefits.get(part.guide) : documents.get(name))?.data);
    if (listed && province !== undefined) tell(`/tinh/${province}/`, name);
    if (!part) {
      for (const path of [`/van-ban/${name}/`, `/van-ban/${name}/tom-tat/`]) tell(path, name);
      if (listed) tell('/van-ban/', name);
      for (const { agency } of documents.get(name)?.data.duties ?? [])
        tell(`/co-quan/${agency}/`, name);
      continue;
    }
    const { guide } = part;
    const own = things.filter((one) => one.part?.guide === guide);
    const single = new Set(own.map((one) => one.province)).size === 1;
    const itsOwn = [
      `/quyen-loi/${guide}/`,
      ...(province === undefined
        ? []
        : [
            ...(single ? [] : [`/quyen-loi/${guide}/${province}/`]),
            `/quyen-loi/${guide}/to-roi/${single ? '' : `${province}/`}`,
          ]),
    ];
    const lists = [
      '/quyen-loi/',
      '/kiem-tra/',
      ...(province === undefined ? [] : [`/kiem-tra/so-do/${province}/`]),
      ...(benefits.get(guide)?.data.audiences ?? []).flatMap((id) => [
        `/quyen-loi/danh-cho/${id}/`,
        ...(province === undefined ? [] : [`/quyen-loi/danh-cho/${id}/${province}/`]),
      ]),
    ];
    for (const path of [...itsOwn, ...(listed ? lists : [])]) tell(path, name);
  }
  for (const { data } of comparison.values())
    for (const slug of data.documents) tell('/so-sanh/', slug);
  for (const [slug, { data }] of outreach) {
    const facts = data.facts.flatMap((fact) =>
      'benefit' in fact && fact.about === 'modality'
        ? (things.find(({ part }) => part?.guide === fact.benefit && part.data.document === fact.in)
            ?.name ?? [])
        : [],
    );
    for (const name of [...data.documents, ...facts]) tell(`/truyen-thong/${slug}/`, name);
  }
  return {
    states: new Map(things.map(({ name, facts }) => [name, statesFrom(facts, day)])),
    pages,
  };
}

const classesOf = ({ attribs }: Element): string[] => (attribs['class'] ?? '').split(/\s+/u);

/** Whether an element has the word and the colour of its state, and the sign of a thing in its time only where it is. */
function dressFaults({ element }: ShownState): string[] {
  const said = element.attribs['data-state'] ?? '';
  const id = stateIds.find((one) => one === said);
  if (id === undefined)
    return [`data-state="${said}" không phải một tình trạng; chỉ có ${stateIds.join(', ')}`];
  const { label, tone } = states[id];
  const word = DomUtils.findOne(({ name }) => name === 'strong', element.children);
  const words = word ? textOf(word).trim() : '';
  const tones = classesOf(element).filter((one) => one.startsWith('tone-'));
  const ticked = DomUtils.findOne(
    ({ attribs }) => attribs['data-icon'] === 'check',
    element.children,
  );
  return [
    ...(words === label ? [] : [`tình trạng ${id} ghi "${words}"; chữ phải là "${label}"`]),
    ...(tones.join(' ') === `tone-${tone}`
      ? []
      : [`tình trạng ${id} có màu "${tones.join(' ')}"; phải là "tone-${tone}"`]),
    ...(ticked && id !== 'in-period'
      ? [`tình trạng ${id} có dấu tích; chỉ "${states['in-period'].label}" mới có`]
      : []),
  ];
}

const written = (list: readonly { from: string | undefined; id: string }[]): string =>
  list.map(({ from, id }) => (from === undefined ? id : `${id} từ ${from}`)).join(', ');

/** Whether a place shows of each thing what the one function gives, now and from every later day. */
function truthFaults(place: readonly ShownState[], expected: ExpectedStates): string[] {
  const [now] = place;
  const names = now ? namesOf(now.element) : [];
  const shown = written(
    place.map(({ from, element }) => ({ from, id: element.attribs['data-state'] ?? '' })),
  );
  if (names.length === 0) return [`tình trạng "${shown}" không ghi của cái gì (data-of)`];
  return names.flatMap((name) => {
    const own = expected.states.get(name);
    if (!own) return [`data-of="${name}" không phải văn bản hay phần nào của nội dung`];
    const right = written(
      own.map(({ id, from }, at) => ({ id, from: at === 0 ? undefined : from })),
    );
    return shown === right ? [] : [`"${name}" hiện là "${shown}", hàm tình trạng cho "${right}"`];
  });
}

const hasState = ({ attribs }: Element): boolean => attribs['data-state'] !== undefined;

/** Whether an element is a state, is within one, or within what explains the words of all. */
const isExplained = (element: Element): boolean =>
  hasState(element) ||
  classesOf(element).includes('kinds-key') ||
  (element.parent !== null && isElement(element.parent) && isExplained(element.parent));

/** Words of states that stand in a page without being one: told by hand, they would not change with the day. */
function loneWords({ elements }: Page): string[] {
  // That something is a draft no day changes, and a document's record says it of the source.
  const changing = stateIds.filter((id) => id !== 'draft');
  const labels: ReadonlySet<string> = new Set(changing.map((id) => states[id].label));
  return elements.flatMap((element) => {
    // The same words stand in every element around them.
    const own = element.children
      .filter(({ type }) => type === ElementType.Text)
      .map(textOf)
      .join('')
      .trim();
    return labels.has(own) && !isExplained(element)
      ? [`ghi "${own}" ngoài phần tử có data-state; hãy dùng StateMark hoặc StateBand`]
      : [];
  });
}

const dataRows = z.array(
  z.looseObject({
    ma: z.string(),
    van_ban: z.string().optional(),
    tinh_trang: z.string(),
    asOf: z.string(),
  }),
);

/** Whether the open data tell of each row's document what its pages do, as of the same day. */
function dataFaults(
  { files, read }: Pick<Dist, 'files' | 'read'>,
  expected: ExpectedStates,
): Finding[] {
  const tables = files.filter((file) => /^du-lieu\/(?!index\.|.*schema)[^/]+\.json$/u.test(file));
  return tables.flatMap((where) =>
    dataRows.parse(JSON.parse(read(where).toString('utf8'))).flatMap((row) => {
      // A part of a guide has a state of its own; what is of no document has none of these.
      const own = expected.states.get(row.ma) ?? expected.states.get(row.van_ban ?? '');
      if (own === undefined && row.van_ban === undefined) return [];
      const now = own?.[0];
      return now?.label === row.tinh_trang && now.from === row.asOf
        ? []
        : [
            {
              where,
              message: `dòng ${row.ma} ghi "${row.tinh_trang}" ngày ${row.asOf}; hàm tình trạng cho "${now?.label ?? ''}" ngày ${now?.from ?? ''}`,
            },
          ];
    }),
  );
}

/** Looks at every state of every page and of the open data; prints how often each occurs. */
export function checkStates(dist: Dist, expected: ExpectedStates): Report {
  const { pages } = dist;
  const counts = new Map<string, number>();
  const placesOn = new Map(pages.map((page) => [page, statePlaces(page.document.children)]));
  const toldOn = (page: Page): string[] =>
    (placesOn.get(page) ?? []).flatMap(([now]) => (now ? namesOf(now.element) : []));
  // An agency's own page tells no more than the years of its documents where they are many.
  const toldBelow = Map.groupBy(pages, ({ path }) => /^\/co-quan\/[^/]+\//u.exec(path)?.[0]);
  const onPages = pages.flatMap((page): Finding[] => {
    const places = placesOn.get(page) ?? [];
    for (const [now] of places) {
      const id = now?.element.attribs['data-state'] ?? '';
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const told = new Set([page, ...(toldBelow.get(page.path) ?? [])].flatMap(toldOn));
    const strays = page.elements.filter(
      (element) => element.attribs['data-state'] !== undefined && isLater(element),
    ).length;
    const faults = [
      ...places.flatMap((place) => [
        ...place.flatMap(dressFaults),
        ...truthFaults(place, expected),
      ]),
      ...(strays > places.flatMap(([, ...later]) => later).length
        ? ['có tình trạng của ngày sau mà không đứng ngay sau tình trạng hôm nay']
        : []),
      ...loneWords(page),
      ...(expected.pages.get(page.path) ?? [])
        .filter((name) => !told.has(name))
        .map((name) => `không cho biết tình trạng của "${name}"`),
    ];
    return [...new Set(faults)].map((message) => ({ where: page.path, message }));
  });
  const tally = (of: (id: (typeof stateIds)[number]) => number): string =>
    stateIds.map((id) => `${states[id].label} ${String(of(id))}`).join(' · ');
  return {
    checked: [...counts.values()].reduce((sum, count) => sum + count, 0),
    findings: [...onPages, ...dataFaults(dist, expected), ...toldFaults(dist, expected)],
    notes: [
      `văn bản và phần hướng dẫn: ${tally((id) => [...expected.states.values()].filter(([now]) => now.id === id).length)}`,
      `chỗ hiện: ${tally((id) => counts.get(id) ?? 0)}`,
    ],
  };
}
