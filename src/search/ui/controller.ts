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
  more: () => void;
  retry: () => void;
  /** The reader opened the filters. */
  openFilters: () => void;
  /** Takes over the state that an address tells: at the start, and when the reader goes back. */
  open: (search: string) => void;
}

const NOT_LOADED =
  'Không tải được dữ liệu tìm kiếm. Hãy thử lại, hoặc tìm trong mục lục A–Z bên dưới.';

/** What is said of an answer. Kept here, with its numbers, so that it is tested. */
export function announcement(answer: Answer, examples: string): string {
  const count = answer.hits.length;
  if (answer.wordless) return `Hãy gõ vài chữ, ví dụ: ${examples}.`;
  if (count === 0 && answer.place) return `Không có trang nào của ${answer.place.name}.`;
  if (count === 0) return 'Không tìm thấy trang nào. Có gợi ý bên dưới.';
  return answer.hasMore ? `${String(count)} kết quả đầu tiên.` : `${String(count)} kết quả.`;
}

/** Waits, asks, and has drawn what came of it. */
class SearchController implements Controller {
  private readonly options: ControllerOptions;
  private readonly step: number;
  private asked: Asked = { text: '', filters: {} };
  private limit: number;
  /** Number of the question under way: what comes for an earlier one is passed over. */
  private turn = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private hasFacets = false;

  constructor(options: ControllerOptions) {
    this.options = options;
    this.step = options.step ?? 10;
    this.limit = this.step;
  }

  private async showFacets(mine: number): Promise<void> {
    if (!this.hasFacets) return;
    const { search, view } = this.options;
    const { text, filters } = this.asked;
    const counted = await search.facets(text, filters).catch(() => undefined);
    if (counted && mine === this.turn) view.facets(counted, filters);
  }

  /** The answer to a text, or undefined where the index did not load. */
  private async answerTo(text: string): Promise<Answer | undefined> {
    const { filters } = this.asked;
    try {
      return await this.options.search.search(text, {
        filters,
        limit: this.limit,
        day: this.options.day,
      });
    } catch {
      return undefined;
    }
  }

  /** Draws an answer; the nearest words are loaded only where it is empty. */
  private async draw(answer: Answer, text: string, mine: number, from?: number): Promise<void> {
    const { view, suggestions, examples } = this.options;
    if (answer.hits.length > 0) view.answer(answer, from);
    else {
      const near = await suggestions().catch(() => []);
      if (mine !== this.turn) return;
      view.nothing(answer, nearest(text, near));
    }
    view.say(announcement(answer, examples));
    view.state('done', this.asked.text);
    await this.showFacets(mine);
  }

  private async run(from?: number): Promise<void> {
    const { view } = this.options;
    const mine = ++this.turn;
    const text = clean(this.asked.text);
    if (!text) {
      view.state('idle', '');
      view.say('');
      await this.showFacets(mine);
      return;
    }
    view.state('loading', this.asked.text);
    view.say('Đang tìm…');
    const answer = await this.answerTo(text);
    if (mine !== this.turn) return;
    if (answer) await this.draw(answer, text, mine, from);
    else {
      view.state('failed', this.asked.text);
      view.say(NOT_LOADED);
    }
  }

  private ask(next: Asked, push: boolean): void {
    clearTimeout(this.timer);
    this.asked = next;
    this.limit = this.step;
    this.options.view.address(toAddress(next), push);
    void this.run();
  }

  readonly typed = (text: string): void => {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (text !== this.asked.text) this.ask({ ...this.asked, text }, false);
    }, this.options.wait ?? 180);
  };

  readonly sent = (text: string): void => {
    this.ask({ ...this.asked, text }, true);
  };

  readonly chose = (name: FilterName, value: string): void => {
    this.ask({ ...this.asked, filters: toggle(this.asked.filters, name, value) }, true);
  };

  readonly more = (): void => {
    const from = this.limit;
    this.limit += this.step;
    void this.run(from);
  };

  readonly retry = (): void => {
    void this.run();
  };

  readonly openFilters = (): void => {
    if (this.hasFacets) return;
    this.hasFacets = true;
    void this.showFacets(this.turn);
  };

  readonly open = (address: string): void => {
    clearTimeout(this.timer);
    this.asked = fromAddress(address);
    this.limit = this.step;
    this.hasFacets ||= Object.keys(this.asked.filters).length > 0;
    this.options.view.fill(this.asked.text);
    void this.run();
  };
}

export function createController(options: ControllerOptions): Controller {
  return new SearchController(options);
}
