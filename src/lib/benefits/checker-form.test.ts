import { describe, expect, it } from 'vitest';
import type { CheckerPageData, DataPart } from './checker-data.ts';
import {
  answersFrom,
  createChecker,
  goTogether,
  IDLE,
  judgeAll,
  RESULTS,
  type CheckerView,
  type Choice,
  type ShownGuide,
} from './checker-form.ts';

const choice = (name: string, value: string, alone = false): Choice => ({ name, value, alone });
const typed = (name: string, value: string): Choice => ({ ...choice(name, value), isNumber: true });

describe('answers of the form', () => {
  it('are the options ticked, by question, and the numbers typed', () => {
    const given = [
      choice('tinh', 'mau'),
      choice('ai', 'gia'),
      choice('ai', 'yeu'),
      typed('tuoi', '75'),
    ];
    expect(answersFrom(given)).toEqual({ tinh: ['mau'], ai: ['gia', 'yeu'], tuoi: 75 });
  });

  it.each([
    [choice('tinh', '', true)],
    [typed('tuoi', '')],
    [typed('tuoi', '-5')],
    [typed('tuoi', '7,5')],
  ])('leave out what the reader does not know: %j', (one) => {
    expect(answersFrom([one])).toEqual({});
  });

  it.each([
    [choice('ai', 'gia'), choice('ai', 'yeu'), true],
    [choice('ai', 'khong', true), choice('ai', 'yeu'), false],
    [choice('ai', 'gia'), choice('ai', '', true), false],
    [choice('ai', 'khong', true), choice('ai', '', true), false],
  ])('%j and %j together: %s', (one, other, together) => {
    expect(goTogether(one, other)).toBe(together);
  });
});

const guide = (slug: string, ...labels: string[]): ShownGuide => ({
  slug,
  title: `Hướng dẫn ${slug}`,
  address: `https://mau.example/${slug}/`,
  parts: labels.map((label) => ({ label, asks: [`Hỏi ${slug}?`] })),
});
const rules = (includes: string, more: Partial<DataPart> = {}): DataPart => ({
  place: 'mau',
  heading: 'main',
  conditions: [{ test: { question: 'ho', includes } }],
  ...more,
});
const option = (id: string, more: object = {}) => ({ id, none: false, ends: false, ...more });

const guides = [
  guide('past', ''),
  guide('two', 'một', 'hai'),
  guide('task', ''),
  guide('other', ''),
];
const data: CheckerPageData = {
  steps: ['noi', 'tuoi', 'nha'],
  questions: [
    {
      id: 'tinh',
      step: 'noi',
      options: [option('mau', { province: 'mau' }), option('khac', { ends: true })],
    },
    { id: 'tuoi', step: 'tuoi' },
    {
      id: 'ho',
      step: 'nha',
      options: [option('ngheo'), option('giau'), option('khong', { none: true })],
    },
  ],
  guides: {
    past: [rules('ngheo', { heading: 'past' })],
    two: [
      rules('giau'),
      {
        ...rules('ngheo'),
        conditions: [
          { test: { question: 'tuoi', atLeast: 60 } },
          { test: { question: 'ho', includes: 'ngheo' } },
        ],
      },
    ],
    task: [rules('ngheo', { heading: 'task', conditions: [] })],
    other: [rules('ngheo', { place: 'hai' })],
  },
  notes: { gia: { question: 'tuoi', atLeast: 60 } },
};
const OLD = { tinh: ['mau'], tuoi: 70, ho: ['ngheo'] };

describe('outcome', () => {
  const outcome = judgeAll(guides, data, OLD);

  it('stands under its headings, the most hopeful first', () => {
    const found = outcome.parts.map(({ slug, index, heading, check }) => [
      slug,
      index,
      heading,
      check.result,
    ]);
    expect(found).toEqual([
      ['two', 1, 'main', 'may'],
      ['two', 0, 'main', 'not'],
      ['task', 0, 'task', 'unstated'],
      ['past', 0, 'past', 'may'],
    ]);
  });

  it('counts under the first heading only, and says nothing of another province', () => {
    expect(outcome.status).toBe('Có thể thuộc diện: 1. Chưa thuộc diện: 1.');
    expect(outcome.silent.map(({ slug }) => slug)).toEqual(['other']);
    expect(judgeAll(guides, data, { tinh: ['khac'] }).status).toBe(
      'Văn bản của tỉnh bạn ở đây không nói đến.',
    );
  });

  it('brings the notes whose answers hold', () => {
    expect(outcome.notes).toEqual(['gia']);
    expect(judgeAll(guides, data, { ...OLD, tuoi: 20 }).notes).toEqual([]);
    expect(judgeAll(guides, data, {}).notes).toEqual([]);
  });

  it('tells in the text to take along what may be asked for, and nothing past', () => {
    expect(outcome.recap).toContain('Hướng dẫn two (hai)');
    expect(outcome.recap).not.toContain('(một)');
    expect(outcome.recap).not.toContain('/past/');
  });
});

/** A checker whose view writes down what it is asked to do; the browser's history and clock are played. */
function setUp() {
  const done: string[] = [];
  const given: Choice[] = [];
  const view: CheckerView = {
    given: () => given,
    show: (screen, focus) => {
      const what =
        screen.kind === 'step'
          ? `${String(screen.at)} ${screen.asked.asked.map(({ question }) => question).join()}`
          : screen.kind === 'end'
            ? `end ${screen.option}`
            : `found ${screen.outcome.parts.map(({ check }) => check.result).join()}`;
      done.push(focus ? `${what} focus` : what);
    },
    closeResult: () => {
      done.push('closed');
    },
    forget: () => {
      given.length = 0;
      done.push('forget');
    },
    tell: () => {
      done.push('told');
    },
  };
  const events = new EventTarget();
  const entries: number[] = [0];
  let at = 0;
  let late: (() => void) | undefined;
  const checker = createChecker(view, guides, data, {
    events,
    push: (step) => {
      at += 1;
      entries.splice(at, entries.length, step);
    },
    replace: (step) => {
      entries[at] = step;
    },
    later: (run, milliseconds) => {
      expect(milliseconds).toBe(IDLE);
      late = run;
    },
  });
  return {
    checker,
    events,
    done,
    given,
    entries,
    back: (by = 1) => {
      at -= by;
      events.dispatchEvent(Object.assign(new Event('popstate'), { state: entries[at] }));
    },
    passTime: () => {
      late?.();
    },
    tick: (...more: Choice[]) => {
      given.push(...more);
    },
  };
}

/** Someone old and poor goes to the results. */
function toResults() {
  const played = setUp();
  played.tick(choice('tinh', 'mau'));
  played.checker.next();
  played.tick(typed('tuoi', '70'));
  played.checker.next();
  played.tick(choice('ho', 'ngheo'));
  played.checker.next();
  return played;
}

describe('checker', () => {
  it('goes a screen at a time to the results', () => {
    expect(toResults().done).toEqual([
      '0 tinh',
      '1 tuoi focus',
      '2 ho focus',
      'found may,not,unstated,may focus',
    ]);
  });

  it('leaves in the history the numbers of screens and nothing else', () => {
    expect(toResults().entries).toEqual([0, 1, 2, RESULTS]);
  });

  it('goes back a screen at a time, the answers kept, and forward again', () => {
    const { done, back } = toResults();
    done.length = 0;
    back();
    back();
    back(-1);
    back(-1);
    expect(done).toEqual([
      '2 ho focus',
      '1 tuoi focus',
      '2 ho focus',
      'found may,not,unstated,may focus',
    ]);
  });

  it('closes an opened result by Back, the results still there', () => {
    const { checker, done, back } = toResults();
    done.length = 0;
    checker.open();
    back();
    expect(done).toEqual(['closed']);
    back();
    expect(done.at(-1)).toBe('2 ho focus');
  });

  it('ends where an answer ends it', () => {
    const { checker, done, tick } = setUp();
    tick(choice('tinh', 'khac'));
    checker.next();
    expect(done.at(-1)).toBe('end khac focus');
  });

  it('takes no answer of a screen that is not asked any more', () => {
    const { checker, done, given, back } = toResults();
    back(3);
    given.splice(0, given.length, choice('tinh', 'mau'), typed('tuoi', '20'), choice('ho', 'giau'));
    checker.next();
    checker.next();
    checker.next();
    // At twenty the second part is decided; the first still asks for the household.
    expect(done.at(-1)).toBe('found may,not,unstated,not focus');
  });

  it('goes from the results to the first question with the answers kept', () => {
    const { checker, done, given } = toResults();
    checker.edit();
    expect(done.at(-1)).toBe('0 tinh focus');
    expect(given).toHaveLength(3);
  });

  it('forgets when asked to, and Forward shows nothing of it', () => {
    const { checker, done, back } = toResults();
    back();
    checker.clear();
    expect(done.slice(-2)).toEqual(['forget', '0 tinh focus']);
    back(-1);
    expect(done.at(-1)).toBe('0 tinh focus');
  });

  it.each(['pagehide', 'pageshow'])('forgets at %s, and takes nobody anywhere', (event) => {
    const { events, done } = toResults();
    done.length = 0;
    events.dispatchEvent(new Event(event));
    expect(done).toEqual(['forget', '0 tinh']);
  });

  it('forgets after ten minutes, and says so', () => {
    const { done, passTime, given } = toResults();
    done.length = 0;
    passTime();
    // Told last, since a screen that is shown takes away what was told before it.
    expect(done).toEqual(['forget', '0 tinh', 'told']);
    expect(given).toEqual([]);
  });
});
