import {
  headings,
  resultLabels,
  truthLabels,
  type CheckResult,
  type Heading,
  type PartCheck,
  type Truth,
} from '#src/lib/benefits/checker.ts';
import { dataOn, readData } from '#src/lib/benefits/checker-data.ts';
import {
  createChecker,
  goTogether,
  type CheckerPage,
  type CheckerView,
  type Choice,
  type JudgedPart,
  type Outcome,
  type Screen,
  type ShownGuide,
} from '#src/lib/benefits/checker-form.ts';
import { BY_HAND, copyWords } from '#src/components/ui/copy-words.ts';

/**
 * "Tôi có được không?" in the browser. The questions stand on the page, the conditions in its `<noscript>`, the rules
 * in its data block; nothing else is loaded, nothing is sent, nothing is kept.
 */

/** What the page has to have. */
function there<Found>(found: Found | null | undefined, what: string): Found {
  if (!found) throw new Error(`${what} is not on the page`);
  return found;
}

const find = (selector: string, root: ParentNode = document): HTMLElement =>
  there(root.querySelector<HTMLElement>(selector), selector);

const choiceOf = ({ name, value, dataset, type }: HTMLInputElement): Choice => ({
  name,
  value,
  alone: 'alone' in dataset,
  ...(type === 'number' && { isNumber: true }),
});

const partsOf = (guide: Element): HTMLElement[] => [
  ...guide.querySelectorAll<HTMLElement>('.check-part'),
];

/** What a guide's element says. */
function shownGuide(guide: HTMLElement): ShownGuide {
  const link = find('h3 a', guide);
  return {
    slug: guide.dataset['guide'] ?? '',
    title: link.textContent,
    // The conditions stand in a template, whose links lead nowhere by themselves.
    address: new URL(link.getAttribute('href') ?? '', location.href).href,
    parts: partsOf(guide).map((part) => ({
      label: part.dataset['label'] ?? '',
      asks: [...part.querySelectorAll('.check-asks li')].map((item) => item.textContent),
    })),
  };
}

/** An element with words in it. */
function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

/** Writes before a condition whether it holds. */
function label(item: Element | undefined, truth: Truth): void {
  item?.prepend(element('strong', `check-truth check-${truth}`, `${truthLabels[truth]}: `));
}

/** Writes beside each condition of a part whether it holds. */
function markPart(part: Element, { conditions }: PartCheck): void {
  const rows = [...part.querySelectorAll(':scope > .check-criteria > li')];
  conditions.forEach(({ truth, items }, index) => {
    const row = rows[index];
    label(row, truth);
    const inner = [...(row?.querySelectorAll(':scope > ul > li') ?? [])];
    items.forEach((item, place) => {
      label(inner[place], item);
    });
  });
}

/** The parts of the page that the checker works on. */
function partsOfPage() {
  const results = find('.check-results');
  // Where scripts run, a browser keeps what stands in `<noscript>` as text.
  const kept = document.createElement('template');
  kept.innerHTML = find('.check-frame noscript').textContent;
  // The frame's script could not see what holds on the reader's day there.
  document.dispatchEvent(new CustomEvent('later', { detail: kept.content }));
  const day = document.documentElement.dataset['day'] ?? '';
  const form = there(document.querySelector<HTMLFormElement>('.check-form'), 'form');
  return {
    form,
    screens: [...form.querySelectorAll<HTMLElement>('[data-step]')],
    ends: [...document.querySelectorAll<HTMLElement>('[data-end]')],
    guides: [...kept.content.querySelectorAll<HTMLElement>('[data-guide]')],
    notes: [...kept.content.querySelectorAll<HTMLElement>('[data-note]')],
    data: dataOn(readData(find('#checker-rules').textContent), day),
    results,
    text: there(results.querySelector('textarea'), 'textarea'),
  };
}

type PageParts = ReturnType<typeof partsOfPage>;

const buttonFor = (action: string): HTMLElement => find(`[data-go=${action}]`);

/** A part's result: its name and state to be seen, its conditions to be opened. */
function judgedElement(judged: JudgedPart, { guides }: PageParts): HTMLElement {
  const guide = there(
    guides.find(({ dataset }) => dataset['guide'] === judged.slug),
    judged.slug,
  );
  const part = document.importNode(there(partsOf(guide)[judged.index], judged.slug), true);
  markPart(part, judged.check);
  const state = part.querySelector('[data-state]')?.cloneNode(true);
  // The sentence that says why stands inside; beside the name the word is enough.
  if (state instanceof Element)
    for (const node of [...state.childNodes]) if (node.nodeType === Node.TEXT_NODE) node.remove();
  const name = judged.label === '' ? judged.title : `${judged.title}: ${judged.label}`;
  const summary = element('summary', '', element('span', 'check-name', name), ' ');
  if (state) summary.append(state);
  const link = element('a', '', 'Mở hướng dẫn đầy đủ trong thẻ mới');
  link.href = find('h3 a', guide).getAttribute('href') ?? '';
  link.target = '_blank';
  link.rel = 'noopener';
  const opened = element('details', 'check-result', summary, part, element('p', '', link));
  opened.dataset['guide'] = judged.slug;
  opened.dataset['result'] = judged.check.result;
  return element('li', '', opened);
}

/** The results under their headings, each result's under its own. */
function foundSections({ parts }: Outcome, page: PageParts): HTMLElement[] {
  return (Object.keys(headings) as Heading[]).flatMap((heading) => {
    const under = parts.filter((part) => part.heading === heading);
    if (under.length === 0) return [];
    const results = [...new Set(under.map(({ check }) => check.result))];
    const groups = results.map((result: CheckResult) => {
      const own = under.filter(({ check }) => check.result === result);
      const list = element('ul', 'check-guides', ...own.map((one) => judgedElement(one, page)));
      const title = element('h4', '', `${resultLabels[result]} (${String(own.length)})`);
      // What is not for the reader is there to be looked at, not to be read through.
      const group =
        result === 'not'
          ? element('details', '', element('summary', '', title), list)
          : element('div', '', title, list);
      group.dataset['group'] = result;
      return group;
    });
    const section = element('section', '', element('h3', '', headings[heading]), ...groups);
    section.dataset['heading'] = heading;
    return [section];
  });
}

function viewOf(page: PageParts): CheckerView {
  const { form, screens, ends, notes, results, text } = page;
  const status = find('.check-status');
  const copied = find('.check-copied');
  const told = find('.check-told');
  const silent = find('.check-silent', results);
  const notesFor = (ids: readonly string[]) =>
    notes
      .filter(({ dataset }) => ids.includes(dataset['note'] ?? ''))
      .map((note) => document.importNode(note, true));
  const empty = (): void => {
    find('.check-found').replaceChildren();
    find('.check-notes > div').replaceChildren();
    find('ul', silent).replaceChildren();
    for (const said of [status, copied]) said.textContent = '';
    text.value = '';
  };
  const only = (shown: Element): void => {
    for (const one of [form, results, ...ends]) one.hidden = one !== shown;
  };
  const showStep = ({ at, asked }: Extract<Screen, { kind: 'step' }>, focus: boolean): void => {
    only(form);
    for (const screen of screens) {
      screen.hidden = screen.dataset['step'] !== asked.step;
      for (const fieldset of screen.querySelectorAll('fieldset')) {
        const question = asked.asked.find((one) => one.question === fieldset.dataset['question']);
        fieldset.hidden = !question;
        for (const input of fieldset.querySelectorAll('input')) {
          const item = input.closest('li');
          if (item) item.hidden = input.value !== '' && !question?.options.includes(input.value);
        }
        for (const group of fieldset.querySelectorAll<HTMLElement>('.check-group'))
          group.hidden = !group.nextElementSibling?.querySelector('li:not([hidden])');
      }
      if (screen.hidden) continue;
      find('[data-place]', screen).textContent = `Bước ${String(at + 1)}. `;
      if (focus) find('.check-step', screen).focus();
    }
    buttonFor('back').hidden = at === 0;
  };
  const showOutcome = (outcome: Outcome): void => {
    empty();
    only(results);
    find('.check-notes').hidden = outcome.notes.length === 0;
    find('.check-notes > div').append(...notesFor(outcome.notes));
    find('.check-found').append(...foundSections(outcome, page));
    silent.hidden = outcome.silent.length === 0;
    find('[data-count]', silent).textContent = String(outcome.silent.length);
    find('ul', silent).append(
      ...outcome.silent.map(({ title, address }) => {
        const link = element('a', '', title);
        link.href = address;
        return element('li', '', link);
      }),
    );
    text.value = outcome.recap;
    find('h2', results).focus();
    status.textContent = outcome.status;
  };
  return {
    given: () =>
      [...form.querySelectorAll<HTMLInputElement>('input')]
        .filter(({ type, checked, value }) => (type === 'number' ? value !== '' : checked))
        .map(choiceOf),
    show: (screen, focus) => {
      told.hidden = true;
      if (screen.kind === 'step') showStep(screen, focus);
      else if (screen.kind === 'outcome') showOutcome(screen.outcome);
      else {
        const end = there(
          ends.find(({ dataset }) => dataset['end'] === screen.option),
          screen.option,
        );
        only(end);
        find('h2', end).focus();
      }
    },
    closeResult: () => {
      for (const opened of results.querySelectorAll<HTMLDetailsElement>('.check-result[open]')) {
        opened.open = false;
        find('summary', opened).focus();
      }
    },
    forget: () => {
      form.reset();
      empty();
    },
    tell: (why) => {
      told.hidden = false;
      told.textContent = why;
    },
  };
}

/** "None of these" and "Không rõ" stand alone: ticking one takes the ticks off the others, and the other way round. */
function keepAlone({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || !target.checked || target.type !== 'checkbox')
    return;
  for (const other of target.closest('fieldset')?.querySelectorAll('input') ?? [])
    if (other !== target && !goTogether(choiceOf(target), choiceOf(other))) other.checked = false;
}

/** The browser's own history and clock. */
function browserPage(): CheckerPage {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    events: window,
    push: (step) => {
      history.pushState(step, '');
    },
    replace: (step) => {
      history.replaceState(step, '');
    },
    later: (run, milliseconds) => {
      clearTimeout(timer);
      timer = setTimeout(run, milliseconds);
    },
  };
}

/** Brings the checker to life. @throws Error where the page lacks something that it needs */
export function startChecker(): void {
  const page = partsOfPage();
  const { form, results, text, data, guides } = page;
  const copied = find('.check-copied');
  const checker = createChecker(viewOf(page), guides.map(shownGuide), data, browserPage());
  form.addEventListener('change', (event) => {
    keepAlone(event);
    checker.touch();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    checker.next();
  });
  // Only an opening by the reader makes an entry; the browser closes by Back.
  results.addEventListener('click', ({ target }) => {
    const opened = target instanceof Element ? target.closest('.check-result > summary') : null;
    if (opened?.parentElement instanceof HTMLDetailsElement && !opened.parentElement.open)
      checker.open();
  });
  const select = (): void => {
    text.focus();
    text.select();
  };
  const actions = {
    back: () => {
      history.back();
    },
    edit: checker.edit,
    clear: checker.clear,
    print: () => {
      print();
    },
    copy: () => {
      void copyWords(text.value, { select, hide: () => undefined }).then((how) => {
        copied.textContent = how === 'copied' ? 'Đã chép.' : BY_HAND;
      });
    },
  };
  for (const [action, run] of Object.entries(actions))
    buttonFor(action).addEventListener('click', run);
}
