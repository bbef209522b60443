import { askedIn, endOf, nextStep, type AskedStep } from './checker-asks.ts';
import type { CheckerPageData } from './checker-data.ts';
import { recap } from './checker-recap.ts';
import {
  evaluatePart,
  evaluateTest,
  headings,
  provinceOf,
  resultLabels,
  resultOrder,
  type Answers,
  type CheckResult,
  type Heading,
  type PartCheck,
} from './checker.ts';

/** What "Tôi có được không?" does, without its page: which screen stands, what is found, when all is forgotten. */

/** An option of a question as the form has it. */
export interface Choice {
  /** Id of the question. */
  readonly name: string;
  /** Id of the option; empty for "Không rõ". Of a question for a number what was typed. */
  readonly value: string;
  /** "None of these" and "Không rõ": nothing else holds beside them. */
  readonly alone: boolean;
  /** A number is asked for. */
  readonly isNumber?: boolean;
}

/** The answers that ticked options make; a question without one, or with "Không rõ", is left out. */
export function answersFrom(given: readonly Choice[]): Answers {
  const answers: Record<string, string[] | number> = {};
  for (const { name, value, isNumber } of given) {
    if (value === '') continue;
    if (isNumber) {
      if (/^\d{1,3}$/u.test(value)) answers[name] = Number(value);
      continue;
    }
    const known = answers[name];
    answers[name] = Array.isArray(known) ? [...known, value] : [value];
  }
  return answers;
}

/** Whether an option can stay ticked when another of its question is ticked. */
export const goTogether = (one: Choice, other: Choice): boolean => !one.alone && !other.alone;

/** A guide as the page shows it. */
export interface ShownGuide {
  readonly slug: string;
  readonly title: string;
  /** Full address. */
  readonly address: string;
  readonly parts: readonly {
    /** What the part is called where the guide has several. */
    readonly label: string;
    /** What to bring and to ask. */
    readonly asks: readonly string[];
  }[];
}

/** A part as judged. */
export interface JudgedPart {
  readonly slug: string;
  readonly title: string;
  readonly label: string;
  /** Its place in the guide. */
  readonly index: number;
  readonly heading: Heading;
  readonly check: PartCheck;
}

/** What the checker found. */
export interface Outcome {
  /** By heading, then by result, the most hopeful first; what is for another province is not among them. */
  readonly parts: readonly JudgedPart[];
  /** Guides of which no document of the reader's province here speaks. */
  readonly silent: readonly {
    readonly slug: string;
    readonly title: string;
    readonly address: string;
  }[];
  /** Ids of the notes that stand above. */
  readonly notes: readonly string[];
  /** How much of each result there is under the first heading, in a sentence. */
  readonly status: string;
  /** As plain text, to take along. */
  readonly recap: string;
}

const headingOrder = Object.keys(headings) as Heading[];

/** Judges every part of a page by the answers given. */
export function judgeAll(
  shown: readonly ShownGuide[],
  { guides, questions, notes }: CheckerPageData,
  answers: Answers,
): Outcome {
  const province = provinceOf(questions, answers);
  const judged = shown.flatMap((guide) =>
    (guides[guide.slug] ?? []).map((rules, index) => ({
      guide,
      part: {
        slug: guide.slug,
        title: guide.title,
        label: guide.parts[index]?.label ?? '',
        index,
        heading: rules.heading,
        check: evaluatePart(rules, answers, province),
      },
    })),
  );
  const found = judged.filter(({ part }) => part.check.result !== 'absent');
  const order = ({ heading, check }: JudgedPart): number =>
    headingOrder.indexOf(heading) * resultOrder.length + resultOrder.indexOf(check.result);
  found.sort((one, other) => order(one.part) - order(other.part));
  const spoken = new Set(found.map(({ guide }) => guide.slug));
  const main = found.filter(({ part }) => part.heading === 'main');
  const count = (result: CheckResult) =>
    main.filter(({ part }) => part.check.result === result).length;
  const counts = resultOrder.filter((result) => count(result) > 0);
  return {
    parts: found.map(({ part }) => part),
    silent: shown.filter(({ slug }) => !spoken.has(slug)),
    notes: Object.entries(notes).flatMap(([id, test]) =>
      evaluateTest(test, answers) === 'met' ? [id] : [],
    ),
    status:
      counts.length === 0
        ? `${resultLabels.absent}.`
        : `${counts.map((result) => `${resultLabels[result]}: ${String(count(result))}`).join('. ')}.`,
    recap: recap(
      found.map(({ guide, part }) => ({
        result: part.check.result,
        heading: part.heading,
        title: part.label === '' ? part.title : `${part.title} (${part.label})`,
        address: guide.address,
        asks: guide.parts[part.index]?.asks ?? [],
      })),
    ),
  };
}

/** What a screen shows. */
export type Screen =
  | { readonly kind: 'step'; readonly at: number; readonly asked: AskedStep }
  /** The questions ended with an answer: its question and option. */
  | { readonly kind: 'end'; readonly option: string }
  | { readonly kind: 'outcome'; readonly outcome: Outcome };

/** What the checker draws on. */
export interface CheckerView {
  /** Everything that was ticked and typed, of hidden questions too. */
  given(): readonly Choice[];
  /** Shows one screen; `focus`: the reader asked for it. */
  show(screen: Screen, focus: boolean): void;
  /** Closes the result that was opened. */
  closeResult(): void;
  /** Takes away every answer and everything that was found. */
  forget(): void;
  /** Says above the screen what happened that nobody asked for; the next screen takes it away. */
  tell(why: string): void;
}

/** The browser's history and clock, as far as the checker uses them. */
export interface CheckerPage {
  readonly events: Pick<EventTarget, 'addEventListener'>;
  /** Adds an entry that holds a number and nothing else. */
  push(step: number): void;
  /** Makes the present entry hold a number. */
  replace(step: number): void;
  /** Runs something later, instead of what was to run before. */
  later(run: () => void, milliseconds: number): void;
}

/** What a reader can do. */
export interface Checker {
  /** Goes on from the screen that stands. */
  readonly next: () => void;
  /** Goes back from the results to the first question, the answers kept. */
  readonly edit: () => void;
  /** Forgets everything and begins anew. */
  readonly clear: () => void;
  /** Notes that a result was opened, so that Back closes it. */
  readonly open: () => void;
  /** Says that somebody is still there. */
  readonly touch: () => void;
}

/** The answers are kept so long after the last touch. */
export const IDLE = 10 * 60 * 1000;

/** The number of the results in the history, above that of any screen. */
export const RESULTS = 100;

/**
 * Makes a checker. The answers stand in the form alone: left, the page forgets them, so that a browser that brings it
 * back from its memory, or fills in forms again, finds it empty. An entry of the history holds the number of a screen.
 */
export function createChecker(
  view: CheckerView,
  shown: readonly ShownGuide[],
  data: CheckerPageData,
  page: CheckerPage,
): Checker {
  const parts = Object.values(data.guides)
    .flat()
    .map((part) => ({ ...part, past: part.heading === 'past' }));
  /** The screens gone through, in order. */
  let trail: readonly string[] = [];
  /** Which of them stands, or that the results do. */
  let at = 0;

  const idsOf = (steps: readonly string[]): ReadonlySet<string> =>
    new Set(data.questions.filter(({ step }) => steps.includes(step)).map(({ id }) => id));
  const closedAt = (step: string): ReadonlySet<string> =>
    idsOf(data.steps.slice(0, data.steps.indexOf(step)));
  /** The answers on some screens; what was ticked in a box that is not offered any more does not count. */
  const answersOn = (steps: readonly string[]): Answers =>
    steps.reduce<Answers>((answers, step) => {
      const asked = new Map(
        askedIn(step, data.questions, parts, answers, closedAt(step)).map(
          ({ question, options }) => [question, new Set(options)] as const,
        ),
      );
      const own = view.given().filter(({ name, value, isNumber }) => {
        const options = asked.get(name);
        return options !== undefined && (isNumber === true || options.has(value));
      });
      return { ...answers, ...answersFrom(own) };
    }, {});
  const following = (steps: readonly string[]): AskedStep | undefined =>
    nextStep(steps, data.steps, data.questions, parts, answersOn(steps));

  const showStep = (wanted: number, focus: boolean): void => {
    const step = trail[wanted];
    if (step === undefined) return;
    at = wanted;
    const before = answersOn(trail.slice(0, wanted));
    const asked = askedIn(step, data.questions, parts, before, closedAt(step));
    view.show({ kind: 'step', at, asked: { step, asked } }, focus);
  };
  const showResult = (focus: boolean): void => {
    at = RESULTS;
    const given = answersOn(trail);
    const end = endOf(data.questions, given);
    view.show(
      end === undefined
        ? { kind: 'outcome', outcome: judgeAll(shown, data, given) }
        : { kind: 'end', option: end },
      focus,
    );
  };
  const begin = (focus: boolean): void => {
    const first = following([]);
    trail = first ? [first.step] : [];
    showStep(0, focus);
  };
  const clear = (focus: boolean): void => {
    view.forget();
    page.replace(0);
    begin(focus);
  };
  const touch = (): void => {
    page.later(() => {
      clear(false);
      view.tell('Đã xóa câu trả lời, vì mười phút không ai dùng bảng hỏi.');
    }, IDLE);
  };

  for (const event of ['pagehide', 'pageshow'])
    page.events.addEventListener(event, () => {
      clear(false);
    });
  page.events.addEventListener('popstate', (event) => {
    const state: unknown = 'state' in event ? event.state : null;
    const wanted = typeof state === 'number' ? state : 0;
    touch();
    if (wanted === RESULTS) {
      if (at === RESULTS) view.closeResult();
      else if (Object.keys(answersOn(trail)).length > 0) showResult(true);
      else begin(true);
    } else showStep(Math.min(wanted, trail.length - 1), true);
  });
  page.replace(0);
  begin(false);
  return {
    next: () => {
      touch();
      const gone = trail.slice(0, at + 1);
      const next = following(gone);
      if (!next) {
        trail = gone;
        page.push(RESULTS);
        showResult(true);
        return;
      }
      // Changed answers may lead another way.
      if (trail[at + 1] !== next.step) trail = [...gone, next.step];
      page.push(at + 1);
      showStep(at + 1, true);
    },
    edit: () => {
      touch();
      page.push(0);
      showStep(0, true);
    },
    clear: () => {
      clear(true);
    },
    open: () => {
      touch();
      page.push(RESULTS);
    },
    touch,
  };
}
