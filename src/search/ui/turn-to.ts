/**
 * A search box that a reader has turned to: suggestions, and what the first question needs, fetched while he types. What
 * comes lies in the browser's memory, where the search page finds it; nothing else is handed over but the question.
 */

import { readJson, readObject, readText } from '#src/search/shared/read.ts';
import type { Task } from '#src/search/shared/protocol.ts';
import { questionAddress } from './question.ts';

/** What has begun to load when the reader turned to the box. */
export interface Begun {
  readonly worker: Pick<Worker, 'postMessage' | 'addEventListener'>;
  /** The search page; undefined where it does not come. */
  readonly page: Promise<Response | undefined>;
}

/** Leads to the search page with a question. */
export type HandOn = (text: string) => void;

/** Brings a box to life. `begun`: undefined where nothing is to be loaded early. Gives how its questions are handed on. */
export type TurnTo = (
  form: HTMLFormElement,
  box: HTMLInputElement,
  begun: Begun | undefined,
) => HandOn;

/** Milliseconds between two looks at what was typed so far. */
const LOOK = 350;
/** Letters from which it is worth while. */
const WORTH = 4;

/**
 * Milliseconds that a question waits on this page for its files. A page that is left drops what is on its way, and the next
 * one would ask for it again; after so long the search page says what it waits for.
 */
const LONGEST = 6000;

/** What the search page tells of the files that it needs. */
interface Needs {
  /** Address of the index's folder, and those of others searched with it. */
  readonly index: string;
  /** What the entry of the index says. */
  readonly entry: string;
  /** Addresses of all files. */
  readonly files: readonly string[];
}

/** The signs that are written by name in an attribute. */
const SIGNS: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>' };

const unescaped = (text: string): string =>
  text
    .replace(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(quot|amp|lt|gt);/gu, (_, name: string) => SIGNS[name] ?? '');

/** Reads the search page. Throws on another page, such as that of a network that wants a login first. */
export function needsOf(html: string): Needs {
  const attribute = (name: string): string =>
    unescaped(readText(new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(html)?.[1], name));
  const index = readJson(attribute('data-settings'), readObject, 'settings')['index'];
  const entry = attribute('data-entry');
  const [base = ''] = readText(index, 'index').split(' ');
  const named = Object.values(
    readObject(readJson(entry, readObject, 'entry')['files'], 'files'),
  ).map((file) => base + readText(file, 'file'));
  const own = [...html.matchAll(/\b(?:href|src)="([^"]+\.(?:css|js))"/gu)];
  return {
    index: readText(index, 'index'),
    entry,
    files: [...new Set([...named, ...own.flatMap(([, file]) => file ?? [])])],
  };
}

/** The search worker of this page: it loads what the search page will ask for, and what it finds is not looked at. */
class Ahead {
  private readonly worker: Begun['worker'];
  private readonly opened: Promise<void>;
  private readonly waiting = new Map<number, () => void>();
  private next = 0;
  private isOver = false;

  constructor({ worker, page }: Begun) {
    this.worker = worker;
    const end = (): void => {
      this.isOver = true;
      for (const go of this.waiting.values()) go();
    };
    worker.addEventListener('error', end);
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const { id } = readObject(data, 'reply');
      if (typeof id === 'number') this.waiting.get(id)?.();
    });
    this.opened = this.open(page);
    this.opened.catch(end);
  }

  private async open(page: Begun['page']): Promise<void> {
    const response = await page;
    if (!response?.ok) throw new Error('The search page did not come');
    const { index, entry, files } = needsOf(await response.text());
    // Read to the end, or it does not stay. The worker and the search page ask for the same.
    for (const file of files)
      void fetch(file)
        .then((one) => one.arrayBuffer())
        .catch(() => undefined);
    void this.send({ task: 'open', base: index, entry });
    void this.send({ task: 'warm' });
  }

  /** Ends with the worker's answer, whatever it is. */
  private send(task: Task): Promise<void> {
    return new Promise((resolve) => {
      const id = this.next++;
      this.waiting.set(id, () => {
        this.waiting.delete(id);
        resolve();
      });
      this.worker.postMessage({ ...task, id });
    });
  }

  /** Has a task done. Ends when it is, or cannot be. */
  async do(task: Task): Promise<void> {
    try {
      await this.opened;
    } catch {
      return;
    }
    if (!this.isOver) await this.send(task);
  }
}

/** Loads the parts of the index for the words typed so far, without waiting for the reader to rest. */
function follow(box: HTMLInputElement, ahead: Ahead): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = '';
  box.addEventListener('input', () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      const text = box.value.trimStart();
      if (text.length < WORTH || text === asked) return;
      asked = text;
      // No records: where a browser asks for six files at a time, those of the question itself would wait for them.
      void ahead.do({ task: 'warm', text });
    }, LOOK);
  });
}

export const turnTo: TurnTo = (form, box, begun) => {
  const ahead = begun && new Ahead(begun);
  const status = document.createElement('div');
  const words = document.createElement('p');
  status.setAttribute('role', 'status');
  status.setAttribute('class', 'suggestions');
  status.hidden = true;
  status.append(words);
  (box.parentElement ?? form).append(status);
  /** Number of the question that waits; another click or question takes its place. */
  let turn = 0;
  const stop = (): void => {
    turn += 1;
    status.hidden = true;
  };
  const handOn: HandOn = (text) => {
    const mine = ++turn;
    const go = (): void => {
      if (mine === turn) location.assign(questionAddress(form.action, text));
    };
    if (!ahead) {
      go();
      return;
    }
    status.hidden = false;
    words.textContent = 'Đang tìm…';
    const late = new Promise<void>((resolve) => setTimeout(resolve, LONGEST));
    void Promise.race([ahead.do({ task: 'search', text, options: {} }), late]).then(go);
  };
  void import('./suggest-box.ts').then(({ startSuggestions }) => {
    startSuggestions(form, box, handOn);
  });
  if (ahead) {
    follow(box, ahead);
    // A page that is come back to waits for nothing.
    addEventListener('pagehide', stop);
    document.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('a')) stop();
    });
  }
  return handOn;
};
