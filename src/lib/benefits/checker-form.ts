import {
  evaluateGuide,
  resultLabels,
  resultOrder,
  type Answers,
  type CheckResult,
  type PartCheck,
} from './checker.ts';
import { recap } from './checker-recap.ts';
import type { GuideRules } from './checker-rules.ts';

/** What "Tôi có được không?" does, without its page: which question stands, what is found, when all is forgotten. */

/** An option of a question as the form has it. */
export interface Choice {
  /** Id of the question. */
  readonly name: string;
  /** Id of the option; empty for "Không rõ". */
  readonly value: string;
  /** "None of these" and "Không rõ": nothing else holds beside them. */
  readonly alone: boolean;
}

/** The answers that ticked options make; a question without one, or with "Không rõ", is left out. */
export function answersFrom(ticked: readonly Choice[]): Answers {
  const answers: Record<string, string[]> = {};
  for (const { name, value } of ticked) if (value) (answers[name] ??= []).push(value);
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
    /** Whether its occasion or period is over. */
    readonly ended: boolean;
    /** What to bring and to ask. */
    readonly asks: readonly string[];
  }[];
}

/** A guide as judged. */
export interface JudgedGuide {
  readonly slug: string;
  readonly result: CheckResult;
  /** The parts that say so, by their place in the guide; the others say something else. */
  readonly parts: readonly { readonly index: number; readonly check: PartCheck }[];
  /** Whether all of them are over. */
  readonly past: boolean;
}

/** What the checker found. */
export interface Outcome {
  /** What is past comes after what may still be asked for, else in the order of the page. */
  readonly guides: readonly JudgedGuide[];
  readonly counts: Readonly<Record<CheckResult, number>>;
  /** How much of each result there is, in a sentence. */
  readonly status: string;
  /** As plain text, to take along. */
  readonly recap: string;
}

/** Judges every guide of a page by the answers given. */
export function judgeAll(
  shown: readonly ShownGuide[],
  rules: GuideRules,
  answers: Answers,
): Outcome {
  const counts = { may: 0, more: 0, unstated: 0, not: 0 };
  const judged = shown.map((guide) => {
    const { result, parts: checks } = evaluateGuide(rules.get(guide.slug) ?? [], answers);
    const parts = checks.flatMap((check, index) =>
      check.result === result ? [{ index, check, shown: guide.parts[index] }] : [],
    );
    counts[result] += 1;
    return { ...guide, result, parts, past: parts.every((part) => part.shown?.ended) };
  });
  return {
    guides: [...judged].sort((one, other) => Number(one.past) - Number(other.past)),
    counts,
    status: `${resultOrder
      .filter((result) => counts[result] > 0)
      .map((result) => `${resultLabels[result]}: ${String(counts[result])}`)
      .join('. ')}.`,
    recap: recap(judged.map((guide) => ({ ...guide, asks: guide.parts[0]?.shown?.asks ?? [] }))),
  };
}

/** What the checker draws on. */
export interface CheckerView {
  /** How many questions there are. */
  readonly questions: number;
  /** The options that are ticked. */
  ticked(): readonly Choice[];
  /** Shows one question, from 0 on, the others and the results hidden; `focus`: the reader asked for it. */
  showQuestion(step: number, focus: boolean): void;
  showOutcome(outcome: Outcome): void;
  /** Takes away every answer and everything that was found. */
  forget(): void;
}

/** What a reader can do. */
export interface Checker {
  /** Goes to a question after (1) or before (-1), as far as there is one. */
  go(by: number): void;
  /** Goes back from the results to the first question, the answers kept. */
  readonly edit: () => void;
  judge(): void;
  /** Forgets everything and begins anew. */
  readonly clear: () => void;
}

/**
 * Makes a checker. The answers stand in the form alone: left, the page forgets them, so that a browser that brings it
 * back from its memory, or fills in forms again, finds it empty.
 *
 * @param page the window, which says when the page is left and when it comes back
 */
export function createChecker(
  view: CheckerView,
  guides: readonly ShownGuide[],
  rules: GuideRules,
  page: Pick<EventTarget, 'addEventListener'>,
): Checker {
  let step = 0;
  const show = (next: number, focus: boolean): void => {
    step = Math.min(Math.max(next, 0), view.questions - 1);
    view.showQuestion(step, focus);
  };
  const clear = (focus: boolean): void => {
    view.forget();
    show(0, focus);
  };
  for (const event of ['pagehide', 'pageshow'])
    page.addEventListener(event, () => {
      clear(false);
    });
  return {
    go: (by) => {
      show(step + by, true);
    },
    edit: () => {
      show(0, true);
    },
    judge: () => {
      view.showOutcome(judgeAll(guides, rules, answersFrom(view.ticked())));
    },
    clear: () => {
      clear(true);
    },
  };
}
