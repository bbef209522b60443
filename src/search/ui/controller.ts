/** What the search page does, without its DOM: waits, asks, keeps the address, says what happened, tries again. */

import type { Answer, Facets, Search } from '#src/search/shared/protocol.ts';
import type { FilterName, Filters } from '#src/search/shared/records.ts';
import { clean } from '#src/vietnamese/text.ts';
import { fromAddress, toAddress, toggle, type Asked } from './address.ts';
import { nearest, type Suggestion } from './suggest.ts';

/** State of the results, as `data-state` says it. */
export type State = 'idle' | 'loading' | 'done' | 'failed';

/** What the controller draws on. */
export interface View {
  /** Shows the state; `query` is the text it belongs to, exactly as typed. */
  state: (state: State, query: string) => void;
  /** Shows an answer; `from`: index of the first new result, to be focused, when more were asked for. */
  answer: (answer: Answer, from?: number) => void;
  /** Shows that nothing was found, what was understood, and the nearest words. */
  nothing: (answer: Answer, near: readonly Suggestion[]) => void;
  facets: (facets: Facets, chosen: Filters) => void;
  /** Says a sentence to screen readers and shows it. */
  say: (text: string) => void;
  /** Puts a text into the box. */
  fill: (text: string) => void;
  /** Changes the address; `push` keeps the former in the history. */
  address: (search: string, push: boolean) => void;
}

export interface ControllerOptions {
  search: Search;
  view: View;
  /** Loads the suggestions; called only when nothing was found. */
  suggestions: () => Promise<readonly Suggestion[]>;
  /** What to say a search for, where the reader typed no word: `tiền già, 225/2019`. */
  examples: string;
  /** Milliseconds of rest after the last key before asking. */
  wait?: number;
  /** Results at first, and more at a time. */
  step?: number;
}

export interface Controller {
  /** The reader typed. */
  typed: (text: string) => void;
  /** The reader sent the form. */
  sent: (text: string) => void;
  /** The reader chose or left a filter value. */
  chose: (name: FilterName, value: string) => void;
  more: () => void;
  retry: () => void;
  /** The reader opened the filters. */
  openFilters: () => void;
  /** Takes over the state that an address tells: at the start, and when the reader goes back. */
  open: (search: string) => void;
}

/** What is said of an answer. Kept here, with its numbers, so that it is tested. */
export function announcement(answer: Answer, examples: string): string {
  const count = answer.hits.length;
  if (answer.wordless) return `Hãy gõ vài chữ, ví dụ: ${examples}.`;
  if (count === 0) return 'Không tìm thấy trang nào. Có gợi ý bên dưới.';
  return answer.hasMore ? `${String(count)} kết quả đầu tiên.` : `${String(count)} kết quả.`;
}

export function createController(options: ControllerOptions): Controller {
  const { search, view, suggestions, wait = 180, step = 10 } = options;
  let asked: Asked = { text: '', filters: {} };
  let limit = step;
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let withFacets = false;

  const facets = async (mine: number): Promise<void> => {
    if (!withFacets) return;
    const counted = await search.facets(asked.text, asked.filters).catch(() => undefined);
    if (counted && mine === turn) view.facets(counted, asked.filters);
  };

  const run = async (from?: number): Promise<void> => {
    const mine = ++turn;
    const text = clean(asked.text);
    if (!text) {
      view.state('idle', '');
      view.say('');
      await facets(mine);
      return;
    }
    view.state('loading', asked.text);
    view.say('Đang tìm…');
    let answer: Answer;
    try {
      answer = await search.search(text, { filters: asked.filters, limit });
    } catch {
      if (mine !== turn) return;
      view.state('failed', asked.text);
      view.say(
        'Không tải được dữ liệu tìm kiếm. Hãy thử lại, hoặc tìm trong mục lục A–Z bên dưới.',
      );
      return;
    }
    if (mine !== turn) return;
    if (answer.hits.length > 0) view.answer(answer, from);
    else {
      const near = await suggestions().catch(() => []);
      if (mine !== turn) return;
      view.nothing(answer, nearest(text, near));
    }
    view.say(announcement(answer, options.examples));
    view.state('done', asked.text);
    await facets(mine);
  };

  const ask = (next: Asked, push: boolean): void => {
    clearTimeout(timer);
    asked = next;
    limit = step;
    view.address(toAddress(asked), push);
    void run();
  };

  return {
    typed: (text) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (text !== asked.text) ask({ ...asked, text }, false);
      }, wait);
    },
    sent: (text) => {
      ask({ ...asked, text }, true);
    },
    chose: (name, value) => {
      ask({ ...asked, filters: toggle(asked.filters, name, value) }, true);
    },
    more: () => {
      const from = limit;
      limit += step;
      void run(from);
    },
    retry: () => {
      void run();
    },
    openFilters: () => {
      if (withFacets) return;
      withFacets = true;
      void facets(turn);
    },
    open: (address) => {
      clearTimeout(timer);
      asked = fromAddress(address);
      limit = step;
      withFacets ||= Object.keys(asked.filters).length > 0;
      view.fill(asked.text);
      void run();
    },
  };
}
