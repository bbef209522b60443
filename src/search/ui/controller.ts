/** What the search page does, without its DOM: waits, asks, keeps the address, says what happened, tries again. */

import type { Answer, Facets, Search } from '#src/search/shared/protocol.ts';
import { filtersAtHand, type FilterName, type Filters } from '#src/search/shared/records.ts';
import { clean } from '#src/vietnamese/text.ts';
import { fromAddress, toAddress, toggle, type Asked } from './address.ts';
import { nearest, type Suggestion } from './nearest.ts';
import { announcement, NOT_LOADED } from './words.ts';

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
  /** Shows the choices, with their counts where these are of what is listed. */
  facets: (facets: Facets, chosen: Filters, isCounted: boolean) => void;
  /** Brings the page back to where the reader left it, in pixels from its top. */
  scroll: (top: number) => void;
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
  /** The reader's day, `YYYY-MM-DD`; where it is not known, results say what held on the day of the build. */
  day?: string | undefined;
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
  /** The reader opened the choices that are closed: from now on their values are counted, too. */
  countAll: () => void;
  more: () => void;
  retry: () => void;
  /** The reader wants the letters taken as typed, or no longer. */
  setExact: (exact: boolean) => void;
  /** How many results are wanted by now. */
  limit: () => number;
  /** Takes over the state that an address tells: at the start, and when the reader goes back; `left`: as it was left. */
  open: (address: string, left?: Left) => void;
}

/** What is kept of a page that the reader leaves, beside its address. */
export interface Left {
  /** How many results were wanted. */
  readonly limit: number;
  /** Pixels from the top. */
  readonly top: number;
}

/** Waits, asks, and has drawn what came of it. */
class SearchController implements Controller {
  private readonly options: ControllerOptions;
  private readonly step: number;
  private asked: Asked = { text: '', filters: {}, exact: false };
  private wanted: number;
  /** Whether the values of all filters are counted, or those at hand. */
  private countsAll = false;
  /** Whether all that is counted is listed: of a matter that is not here only what is near it is. */
  private isCounted = true;
  /** Number of the question under way: what comes for an earlier one is passed over. */
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ControllerOptions) {
    this.options = options;
    this.step = options.step ?? 10;
    this.wanted = this.step;
  }

  /** The counts of the question under way; undefined where they did not load or nobody waits for them any more. */
  private async counted(mine: number): Promise<Facets | undefined> {
    const { search, view } = this.options;
    const { text, filters, exact } = this.asked;
    const count = this.countsAll ? undefined : filtersAtHand;
    const facets = await search.facets(text, { filters, exact, count }).catch(() => undefined);
    if (!facets || mine !== this.turn) return undefined;
    view.facets(facets, filters, this.isCounted);
    return facets;
  }

  /** The answer to a text, or undefined where the index did not load. */
  private async answerTo(text: string): Promise<Answer | undefined> {
    const { filters, exact } = this.asked;
    try {
      return await this.options.search.search(text, {
        filters,
        exact,
        limit: this.wanted,
        day: this.options.day,
      });
    } catch {
      return undefined;
    }
  }

  /** Draws an answer; the nearest words are loaded only where it is empty. */
  private async draw(answer: Answer, text: string, mine: number, from?: number): Promise<void> {
    const { view, suggestions } = this.options;
    if (answer.hits.length > 0) view.answer(answer, from);
    else {
      const near = await suggestions().catch(() => []);
      if (mine !== this.turn) return;
      view.nothing(answer, nearest(text, near));
    }
    view.state('done', this.asked.text);
  }

  private async run({ from, top }: { from?: number; top?: number } = {}): Promise<void> {
    const { view, examples } = this.options;
    const mine = ++this.turn;
    const text = clean(this.asked.text);
    if (!text) {
      view.state('idle', '');
      view.say('');
      return;
    }
    view.state('loading', this.asked.text);
    view.say('Đang tìm…');
    const answer = await this.answerTo(text);
    if (mine !== this.turn) return;
    if (!answer) {
      view.state('failed', this.asked.text);
      view.say(NOT_LOADED);
      return;
    }
    this.isCounted = answer.absent?.kind !== 'topic';
    await this.draw(answer, text, mine, from);
    if (mine !== this.turn) return;
    // The answer is there before its pages are counted; what is said waits, to be said once.
    const facets = answer.hits.length > 0 ? await this.counted(mine) : undefined;
    if (mine !== this.turn) return;
    // The choices stand above the results.
    if (top !== undefined) view.scroll(top);
    view.say(announcement(answer, facets?.total, examples));
  }

  private ask(next: Asked, push: boolean): void {
    clearTimeout(this.timer);
    this.asked = next;
    this.wanted = this.step;
    this.options.view.address(toAddress(next), push);
    void this.run();
  }

  readonly typed = (text: string): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (text !== this.asked.text) this.ask({ ...this.asked, text, exact: false }, false);
    }, this.options.wait ?? 180);
  };

  readonly sent = (text: string): void => {
    this.ask({ ...this.asked, text, exact: false }, true);
  };

  readonly chose = (name: FilterName, value: string): void => {
    this.ask({ ...this.asked, filters: toggle(this.asked.filters, name, value) }, true);
  };

  readonly countAll = (): void => {
    this.countsAll = true;
    if (clean(this.asked.text)) void this.counted(this.turn);
  };

  readonly more = (): void => {
    const from = this.wanted;
    this.wanted += this.step;
    void this.run({ from });
  };

  readonly retry = (): void => {
    void this.run();
  };

  readonly setExact = (exact: boolean): void => {
    this.ask({ ...this.asked, exact }, true);
  };

  readonly limit = (): number => this.wanted;

  readonly open = (address: string, left?: Left): void => {
    clearTimeout(this.timer);
    this.asked = fromAddress(address);
    this.wanted = Math.max(this.step, left?.limit ?? 0);
    this.options.view.fill(this.asked.text);
    void this.run({ ...(left && { top: left.top }) });
  };
}

export function createController(options: ControllerOptions): Controller {
  return new SearchController(options);
}
