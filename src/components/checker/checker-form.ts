import { resultOrder, truthLabels, type PartCheck, type Truth } from '#src/lib/benefits/checker.ts';
import {
  createChecker,
  goTogether,
  type CheckerView,
  type Choice,
  type JudgedGuide,
  type ShownGuide,
} from '#src/lib/benefits/checker-form.ts';
import { readRules } from '#src/lib/benefits/checker-rules.ts';
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

const choiceOf = ({ name, value, dataset }: HTMLInputElement): Choice => ({
  name,
  value,
  alone: 'alone' in dataset,
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
      ended: 'ended' in part.dataset,
      asks: [...part.querySelectorAll('.check-asks li')].map((item) => item.textContent),
    })),
  };
}

/** Writes before a condition whether it holds. */
function label(item: Element | undefined, truth: Truth): void {
  const mark = document.createElement('strong');
  mark.className = `check-truth check-${truth}`;
  mark.textContent = `${truthLabels[truth]}: `;
  item?.prepend(mark);
}

/** Writes beside each condition of a part whether it holds. The place stands first, where the part names one. */
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
  const conditions = document.createElement('template');
  conditions.innerHTML = find('noscript').textContent;
  const form = there(document.querySelector<HTMLFormElement>('.check-form'), 'form');
  return {
    form,
    steps: [...form.querySelectorAll('fieldset')],
    guides: [...conditions.content.querySelectorAll<HTMLElement>('[data-guide]')],
    rules: readRules(find('#checker-rules').textContent),
    results,
    status: find('.check-status'),
    text: there(results.querySelector('textarea'), 'textarea'),
    copied: find('.check-copied'),
  };
}

type PageParts = ReturnType<typeof partsOfPage>;

const buttonFor = (action: string): HTMLElement => find(`[data-go=${action}]`);

/** A guide's element with the parts that speak for it, each condition marked. */
function judgedElement({ slug, parts }: JudgedGuide, { guides }: PageParts): Node {
  const source = guides.find(({ dataset }) => dataset['guide'] === slug);
  const guide = document.importNode(there(source, slug), true);
  partsOf(guide).forEach((part, index) => {
    const speaking = parts.find((one) => one.index === index);
    if (speaking) markPart(part, speaking.check);
    else part.remove();
  });
  return guide;
}

function viewOf(page: PageParts): CheckerView {
  const { form, steps, results, status, text, copied } = page;
  const empty = (): void => {
    for (const list of results.querySelectorAll('.check-guides')) list.replaceChildren();
    for (const said of [status, copied]) said.textContent = '';
    text.value = '';
  };
  return {
    questions: steps.length,
    ticked: () => [...form.querySelectorAll<HTMLInputElement>('input:checked')].map(choiceOf),
    showQuestion: (step, focus) => {
      const last = step === steps.length - 1;
      results.hidden = true;
      form.hidden = false;
      steps.forEach((fieldset, index) => {
        fieldset.hidden = index !== step;
      });
      buttonFor('back').hidden = step === 0;
      buttonFor('next').hidden = last;
      buttonFor('results').classList.toggle('check-main', last);
      if (focus) steps[step]?.focus();
    },
    showOutcome: (outcome) => {
      empty();
      for (const result of resultOrder) {
        const group = find(`[data-group=${result}]`, results);
        group.hidden = outcome.counts[result] === 0;
        find('[data-count]', group).textContent = String(outcome.counts[result]);
        find('.check-guides', group).append(
          ...outcome.guides
            .filter((judged) => judged.result === result)
            .map((judged) => judgedElement(judged, page)),
        );
      }
      text.value = outcome.recap;
      form.hidden = true;
      results.hidden = false;
      find('h2', results).focus();
      status.textContent = outcome.status;
    },
    forget: () => {
      form.reset();
      empty();
    },
  };
}

/** "None of these" and "Không rõ" stand alone: ticking one takes the ticks off the others, and the other way round. */
function keepAlone({ target }: Event): void {
  if (!(target instanceof HTMLInputElement) || !target.checked || target.type === 'radio') return;
  for (const other of target.closest('fieldset')?.querySelectorAll('input') ?? [])
    if (other !== target && !goTogether(choiceOf(target), choiceOf(other))) other.checked = false;
}

/** Brings the checker to life. @throws Error where the page lacks something that it needs */
export function startChecker(): void {
  const page = partsOfPage();
  const { form, text, copied } = page;
  const checker = createChecker(viewOf(page), page.guides.map(shownGuide), page.rules, window);
  form.addEventListener('change', keepAlone);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    checker.judge();
  });
  const select = (): void => {
    text.focus();
    text.select();
  };
  const actions = {
    back: () => {
      checker.go(-1);
    },
    next: () => {
      checker.go(1);
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
