import type { Finding, Report } from './finding.ts';

/**
 * How far a reader with a cheap phone has to go on each guide: where what matters begins, and how long the page is with
 * its folds closed, in screens of 360 × 740 (project's design, *Bounds*).
 */

/** The screen that is measured, in CSS pixels. */
export const SCREEN = { width: 360, height: 740 } as const;

/** What is looked for on a guide, in the order in which it should come. */
export const LANDMARKS = ['state', 'answer', 'gives', 'office'] as const;

export type Landmark = (typeof LANDMARKS)[number];

/** Where things begin on a page, in screens from its top; undefined where the page lacks one. */
export interface Measured {
  readonly path: string;
  /** Whether the page compares places; it has what is given in each, and no place to ask at. */
  readonly overview: boolean;
  readonly places: Readonly<Record<Landmark, number | undefined>>;
  /** Where the rows of the key box end; undefined where there is none. */
  readonly keyEnd: number | undefined;
  readonly length: number;
}

/** What readers call each landmark. */
const NAMES: Readonly<Record<Landmark, string>> = {
  state: 'tình trạng',
  answer: 'câu trả lời',
  gives: '“Được gì”',
  office: '“Hỏi ở đâu”',
};

/** The first screen answers. */
const ANSWERED = 1;
/** The key box is complete within two. */
const KEY = 2;
/** No guide is longer, its folds closed. */
const LONGEST = 8;

/** Runs in the page: finds the landmarks by what they are called, so that a page of another make can be measured too. */
export function measurePage(height: number): Omit<Measured, 'path'> {
  const top = (element: Element | undefined): number | undefined =>
    element && element.getClientRects().length > 0
      ? (element.getBoundingClientRect().top + scrollY) / height
      : undefined;
  const all = (selector: string): Element[] => [...document.querySelectorAll(`main ${selector}`)];
  const named = (words: RegExp): Element | undefined =>
    [...all('dt'), ...all('h2'), ...all('h3')].find(
      (element) => words.test(element.textContent.trim()) && element.getClientRects().length > 0,
    );
  const overview = all('.guide-compare').length > 0;
  const rows = all('.key-box')[0] ?? named(/^Hỏi ở đâu$/u)?.closest('dl');
  return {
    overview,
    places: {
      state: top(all('[data-state]')[0]),
      answer: top(all('.guide-summary')[0]),
      gives: top(overview ? all('.guide-compare')[0] : named(/^Được gì$/u)),
      office: top(named(/^(?:Hỏi ở đâu|Làm ở đâu, hỏi ai)$/u)),
    },
    keyEnd: rows ? (rows.getBoundingClientRect().bottom + scrollY) / height : undefined,
    length: document.documentElement.scrollHeight / height,
  };
}

const screens = (count: number): string =>
  count.toLocaleString('vi', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What of a page is beyond its bound. */
function faultsOf({ places, keyEnd, length, overview }: Measured): string[] {
  const late = (what: string, place: number | undefined, most: number): string[] =>
    place === undefined
      ? [`không thấy ${what}`]
      : place >= most
        ? [`${what} bắt đầu ở ${screens(place)} màn hình; phải trong ${String(most)}`]
        : [];
  return [
    ...late(NAMES.state, places.state, ANSWERED),
    ...late(NAMES.answer, places.answer, ANSWERED),
    ...late(NAMES.gives, places.gives, KEY),
    ...(overview ? [] : late(NAMES.office, places.office, KEY)),
    ...(overview || (keyEnd !== undefined && keyEnd <= KEY)
      ? []
      : [
          keyEnd === undefined
            ? 'không thấy khung tóm tắt (key-box)'
            : `khung tóm tắt hết ở ${screens(keyEnd)} màn hình; phải hết trong ${String(KEY)}`,
        ]),
    ...(length > LONGEST
      ? [`dài ${screens(length)} màn hình khi các phần gập lại; nhiều nhất ${String(LONGEST)}`]
      : []),
  ];
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

/** A line of the table: the least, the median and the most of a column. */
function summaryOf(name: string, column: readonly (number | undefined)[]): string {
  const known = column.filter((one) => one !== undefined);
  if (known.length === 0) return `${name}: không có`;
  const figures = [Math.min(...known), median(known), Math.max(...known)].map(screens);
  return `${name}: ${figures.join(' · ')}`;
}

/** What was measured against the bounds, with a table of every guide. */
export function checkScreens(measured: readonly Measured[]): Report {
  const findings = measured.flatMap((page): Finding[] =>
    faultsOf(page).map((message) => ({ where: page.path, message })),
  );
  const cell = (count: number | undefined): string =>
    (count === undefined ? '–' : screens(count)).padStart(5);
  return {
    checked: measured.length,
    findings,
    notes: [
      `màn hình ${String(SCREEN.width)} × ${String(SCREEN.height)}; ít nhất · giữa · nhiều nhất`,
      ...LANDMARKS.map((landmark) =>
        summaryOf(
          NAMES[landmark],
          measured.map(({ places }) => places[landmark]),
        ),
      ),
      summaryOf(
        'khung tóm tắt hết',
        measured.map(({ keyEnd }) => keyEnd),
      ),
      summaryOf(
        'cả trang',
        measured.map(({ length }) => length),
      ),
      'tình trạng, câu trả lời, được gì, hỏi ở đâu, cả trang:',
      ...measured.map(
        ({ path, places, length }) =>
          `${LANDMARKS.map((landmark) => cell(places[landmark])).join('')}${cell(length)}  ${path}`,
      ),
    ],
  };
}
