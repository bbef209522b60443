import { randomFrom } from '#tests/helpers/mutations.ts';
import { EDITS, type Done, type Edit } from './edits.ts';
import type { TrialFolder } from './folder.ts';
import { Judge, type Class, type Verdict } from './judge.ts';

/** Content damaged at random, thousands of times: each fault is told well, or the content is good. */

/** No check may keep the processor longer than this, in milliseconds; what others do on the machine is not counted. */
const LONGEST = 20_000;

/** One fault and what was said to it. */
export interface Trial extends Done {
  readonly seed: number;
  readonly edit: string;
  readonly verdict: Verdict;
  readonly milliseconds: number;
}

/** An edit by chance that finds something to damage, and what it did. */
function damage(folder: TrialFolder, seed: number): { edit: Edit; done: Done } {
  const random = randomFrom(seed);
  for (;;) {
    const kind = EDITS[random(EDITS.length)] ?? [];
    const edit = kind[random(kind.length)];
    const path = folder.paths[random(folder.paths.length)] ?? '';
    const done = edit?.make(folder, path, random);
    if (edit && done) return { edit, done };
  }
}

/**
 * Damages the folder once with each seed and puts it right again.
 *
 * @param from first seed; the same seeds damage the same folder the same
 * @param told called after each
 */
export function fuzz(
  folder: TrialFolder,
  count: number,
  from: number,
  told: (trial: Trial) => void = () => undefined,
): Trial[] {
  const judge = new Judge(folder.root);
  return Array.from({ length: count }, (_, index): Trial => {
    const seed = from + index;
    const { edit, done } = damage(folder, seed);
    const start = process.cpuUsage();
    const verdict = judge.verdict(done);
    const { user, system } = process.cpuUsage(start);
    folder.restore();
    const milliseconds = Math.round((user + system) / 1000);
    const slow: Partial<Verdict> =
      milliseconds > LONGEST ? { kind: 'fault', fault: `${milliseconds} ms` } : {};
    const trial = {
      ...done,
      seed,
      edit: edit.name,
      verdict: { ...verdict, ...slow },
      milliseconds,
    };
    told(trial);
    return trial;
  });
}

/** Classes with what they mean, in the order in which they are printed. */
const CLASSES: Readonly<Record<Class, string>> = {
  line: 'told at the line or beside it',
  file: 'told in the file',
  elsewhere: 'told where the thing is named',
  same: 'taken, and the content is the same',
  other: 'taken, and the content says something else',
  fault: 'FAULT: a stack, a message for programmers, too many messages, too slow',
};

const median = (numbers: readonly number[], share = 0.5): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * share)] ?? 0;

/** A trial in one line, so that it can be tried again. */
export const trialText = ({ seed, edit, file, line, verdict }: Trial): string => {
  const place = line === undefined ? file : `${file}:${line}`;
  return `seed ${seed}, ${edit}, ${place}${verdict.fault === undefined ? '' : `: ${verdict.fault}`}`;
};

/** What came of the trials, in lines; the faults last. */
export function fuzzText(trials: readonly Trial[]): string[] {
  const of = (kind: Class): Trial[] => trials.filter(({ verdict }) => verdict.kind === kind);
  const told = trials.filter(({ verdict }) => verdict.problems.length > 0);
  const counts = told.map(({ verdict }) => verdict.problems.length);
  const there = told.filter(({ verdict }) => ['line', 'file'].includes(verdict.kind));
  const first = there.filter(({ verdict }) => verdict.firstThere);
  return [
    ...(Object.keys(CLASSES) as Class[]).map(
      (kind) => `${String(of(kind).length).padStart(6)}  ${CLASSES[kind]}`,
    ),
    `Messages for one fault: median ${median(counts)}, 95 % ${median(counts, 0.95)}, most ${Math.max(0, ...counts)}.`,
    `Told in the file that was damaged: ${there.length}, in ${first.length} of them first of all.`,
    `Slowest ${Math.max(0, ...trials.map(({ milliseconds }) => milliseconds))} ms of the processor.`,
    ...of('fault')
      .slice(0, 40)
      .map((trial) => `  ${trialText(trial)}`),
  ];
}
