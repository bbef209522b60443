import {
  evaluateGuide,
  resultLabels,
  truthLabels,
  type Answers,
  type CheckResult,
  type PartCheck,
  type Rules,
  type Truth,
} from '#src/lib/benefits/checker.ts';
import { recap, type RecapItem } from '#src/lib/benefits/checker-recap.ts';

/**
 * "Tôi có được không?" in the browser. The questions stand on the page, the conditions in its `<noscript>`, the rules
 * in its data block; nothing else is loaded, nothing is sent, nothing is kept. Answers live in the form alone and go
 * with "Xoá câu trả lời", when the page is left and when it comes back from the browser's memory.
 */

const ORDER: readonly CheckResult[] = ['may', 'more', 'unstated', 'not'];

function find<T extends Element>(selector: string, root: ParentNode = document): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`${selector} is not on the page`);
  return found;
}

/** Ticks of the form; a question without one, or with "Không rõ", is left out. */
function answersOf(form: HTMLFormElement): Answers {
  const answers: Record<string, string[]> = {};
  for (const { name, value } of form.querySelectorAll<HTMLInputElement>('input:checked'))
    if (value) (answers[name] ??= []).push(value);
  return answers;
}

function label(item: Element, truth: Truth): void {
  const mark = document.createElement('strong');
  mark.className = `check-truth check-${truth}`;
  mark.textContent = `${truthLabels[truth]}: `;
  item.prepend(mark);
}

/** Writes beside each condition of a part whether it holds. */
function mark(part: Element, check: PartCheck, scoped: boolean): void {
  const rows = [...part.querySelectorAll(':scope > .check-criteria > li')];
  const truths = [...(scoped ? [{ truth: check.scope, items: [] }] : []), ...check.conditions];
  truths.forEach(({ truth, items }, index) => {
    const row = rows[index];
    if (!row) return;
    label(row, truth);
    const inner = [...row.querySelectorAll(':scope > ul > li')];
    items.forEach((item, place) => {
      const one = inner[place];
      if (one) label(one, item);
    });
  });
}

export function startChecker(): void {
  const form = find<HTMLFormElement>('.check-form');
  const results = find<HTMLElement>('.check-results');
  const status = find<HTMLElement>('.check-status');
  const text = find<HTMLTextAreaElement>('textarea', results);
  const copied = find<HTMLElement>('.check-copied');
  const steps = [...form.querySelectorAll('fieldset')];
  const rules = JSON.parse(find('#dieu-kien').textContent) as Record<string, Rules[]>;
  const words = document.createElement('template');
  words.innerHTML = find('noscript').textContent;
  let step = 0;

  const button = (name: string): HTMLButtonElement => find(`[data-go=${name}]`);

  const show = (next: number, focus = true): void => {
    step = next;
    results.hidden = true;
    form.hidden = false;
    steps.forEach((fieldset, index) => {
      fieldset.hidden = index !== step;
    });
    button('back').hidden = step === 0;
    button('next').hidden = step === steps.length - 1;
    button('results').classList.toggle('check-main', step === steps.length - 1);
    if (focus) steps[step]?.focus();
  };

  const empty = (): void => {
    for (const list of results.querySelectorAll('.check-guides')) list.replaceChildren();
    status.textContent = '';
    text.value = '';
    copied.textContent = '';
  };

  const clear = (focus: boolean): void => {
    form.reset();
    empty();
    show(0, focus);
  };

  const judge = (): void => {
    empty();
    const answers = answersOf(form);
    const counts: Record<CheckResult, number> = { may: 0, more: 0, unstated: 0, not: 0 };
    const items: RecapItem[] = [];
    const late: [Element, Element][] = [];
    for (const source of words.content.querySelectorAll('[data-guide]')) {
      const guide = source.cloneNode(true) as HTMLElement;
      const parts = rules[guide.dataset['guide'] ?? ''] ?? [];
      const { result, parts: checks } = evaluateGuide(parts, answers);
      const shown: HTMLElement[] = [];
      [...guide.querySelectorAll<HTMLElement>('.check-part')].forEach((part, index) => {
        const check = checks[index];
        // The part that speaks for the guide is shown, and others that say the same.
        if (!check || check.result !== result) part.remove();
        else {
          mark(part, check, parts[index]?.scope !== undefined);
          shown.push(part);
        }
      });
      const past = shown.every((part) => 'ended' in part.dataset);
      const list = find(`[data-group=${result}] .check-guides`, results);
      counts[result] += 1;
      if (past) late.push([list, guide]);
      else list.append(guide);
      const link = find<HTMLAnchorElement>('h3 a', guide);
      items.push({
        result,
        past,
        title: link.textContent,
        address: link.href,
        asks: [...(shown[0]?.querySelectorAll('.check-asks li') ?? [])].map(
          (item) => item.textContent,
        ),
      });
    }
    // What is past comes after what may still be asked for.
    for (const [list, guide] of late) list.append(guide);
    for (const result of ORDER) {
      const group = find<HTMLElement>(`[data-group=${result}]`, results);
      find('[data-count]', group).textContent = String(counts[result]);
      group.hidden = counts[result] === 0;
    }
    text.value = recap(items);
    form.hidden = true;
    results.hidden = false;
    find<HTMLElement>('h2', results).focus();
    status.textContent = `${ORDER.filter((result) => counts[result] > 0)
      .map((result) => `${resultLabels[result]}: ${counts[result]}`)
      .join('. ')}.`;
  };

  // "None of these" and "Không rõ" stand alone.
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.checked || target.type === 'radio') return;
    const alone = 'alone' in target.dataset;
    for (const other of target.closest('fieldset')?.querySelectorAll('input') ?? [])
      if (other !== target && (alone || 'alone' in other.dataset)) other.checked = false;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    judge();
  });

  const actions: Record<string, () => void> = {
    back: () => show(step - 1),
    next: () => show(step + 1),
    edit: () => show(0),
    print: () => print(),
    clear: () => clear(true),
    copy: () => {
      text.select();
      navigator.clipboard.writeText(text.value).then(
        () => (copied.textContent = 'Đã chép.'),
        () => (copied.textContent = 'Chữ đã được bôi đen; hãy chép bằng tay.'),
      );
    },
  };
  for (const one of document.querySelectorAll<HTMLButtonElement>('[data-go]'))
    one.addEventListener('click', () => actions[one.dataset['go'] ?? '']?.());

  // Left, the page forgets; a browser that brings it back from memory, or fills in forms again, finds it empty.
  addEventListener('pagehide', () => clear(false));
  addEventListener('pageshow', () => clear(false));
}
