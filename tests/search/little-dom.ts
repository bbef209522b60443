/**
 * As much of a browser's document as the scripts of the search need, for unit tests: elements with attributes, events
 * that bubble, focus, selectors of one compound each. What it lacks throws, so that no test passes by its silence.
 */

import { vi } from 'vitest';

type Listener = (event: Event) => void;

interface Registered {
  readonly listener: Listener;
  readonly once: boolean;
}

class LittleTarget {
  private readonly listeners = new Map<string, Registered[]>();

  addEventListener(type: string, listener: Listener, options: { once?: boolean } = {}): void {
    const list = this.listeners.get(type) ?? [];
    if (list.some((known) => known.listener === listener)) return;
    this.listeners.set(type, [...list, { listener, once: options.once ?? false }]);
  }

  removeEventListener(type: string, listener: Listener): void {
    const list = this.listeners.get(type) ?? [];
    this.listeners.set(
      type,
      list.filter((known) => known.listener !== listener),
    );
  }

  /** Calls the listeners of this target only. */
  protected call(event: Event): void {
    for (const { listener, once } of this.listeners.get(event.type) ?? []) {
      if (once) this.removeEventListener(event.type, listener);
      listener(event);
    }
  }

  dispatchEvent(event: Event): boolean {
    Object.defineProperty(event, 'target', { value: this, configurable: true });
    this.call(event);
    return !event.defaultPrevented;
  }
}

/** One compound selector: `a[href^="/x"]`, `#id`, `.class`, `[name="value"]`. */
function fits(element: LittleElement, compound: string): boolean {
  const pattern = /^([a-z]+)|#([\w-]+)|\.([\w-]+)|\[([\w-]+)(?:(\^?=)"([^"]*)")?\]/gy;
  let at = 0;
  while (at < compound.length) {
    pattern.lastIndex = at;
    const [all, tag, id, name, attribute, operator, value = ''] = pattern.exec(compound) ?? [];
    if (all === undefined) throw new Error(`The little document does not know "${compound}"`);
    const given = attribute === undefined ? null : element.getAttribute(attribute);
    const isFit =
      tag !== undefined
        ? element.tag === tag
        : id !== undefined
          ? element.id === id
          : name !== undefined
            ? element.className.split(' ').includes(name)
            : given !== null &&
              (operator === undefined ||
                (operator === '=' ? given === value : given.startsWith(value)));
    if (!isFit) return false;
    at += all.length;
  }
  return true;
}

export class LittleElement extends LittleTarget {
  readonly tag: string;
  readonly dataset: Record<string, string> = {};
  parentElement: LittleElement | null = null;
  /** Elements and texts. */
  nodes: (LittleElement | string)[] = [];
  hidden = false;
  offsetHeight = 0;
  value = '';
  checked = false;
  open = false;
  private readonly attributes = new Map<string, string>();

  constructor(tag = 'div') {
    super();
    this.tag = tag;
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }
  set id(id: string) {
    this.setAttribute('id', id);
  }
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  get className(): string {
    return this.getAttribute('class') ?? '';
  }
  get children(): LittleElement[] {
    return this.nodes.filter((node) => node instanceof LittleElement);
  }
  get textContent(): string {
    return this.nodes.map((node) => (typeof node === 'string' ? node : node.textContent)).join('');
  }
  set textContent(text: string) {
    this.nodes = text === '' ? [] : [text];
  }
  /** Something that is shown takes up room. */
  get offsetWidth(): number {
    return this.hidden || this.parentElement?.offsetWidth === 0 ? 0 : 1;
  }
  get pathname(): string {
    return new URL(this.getAttribute('href') ?? '', location.href).pathname;
  }
  get action(): string {
    return new URL(this.getAttribute('action') ?? '', location.href).href;
  }
  get form(): LittleElement | null {
    return this.closest('form');
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
    if (name.startsWith('data-'))
      this.dataset[name.slice(5).replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())] =
        value;
    if (name === 'value') this.value = value;
  }
  getAttribute(name: string): string | null {
    const data = name.startsWith('data-') ? this.dataset[name.slice(5)] : undefined;
    return data ?? this.attributes.get(name) ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.getAttribute(name) !== null;
  }
  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }
  toggleAttribute(name: string, on: boolean): void {
    if (on) this.setAttribute(name, '');
    else this.removeAttribute(name);
  }

  append(...nodes: (LittleElement | string)[]): void {
    for (const node of nodes) if (node instanceof LittleElement) node.parentElement = this;
    this.nodes.push(...nodes);
  }
  replaceChildren(...nodes: (LittleElement | string)[]): void {
    this.nodes = [];
    this.append(...nodes);
  }

  private all(): LittleElement[] {
    return this.children.flatMap((child) => [child, ...child.all()]);
  }
  querySelectorAll(selector: string): LittleElement[] {
    const compounds = selector.split(',').map((one) => one.trim());
    return this.all().filter((element) => compounds.some((compound) => fits(element, compound)));
  }
  querySelector(selector: string): LittleElement | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }
  closest(selector: string): LittleElement | null {
    const compounds = selector.split(',').map((one) => one.trim());
    if (compounds.some((compound) => fits(this, compound))) return this;
    return this.parentElement?.closest(selector) ?? null;
  }

  override dispatchEvent(event: Event): boolean {
    Object.defineProperty(event, 'target', { value: this, configurable: true });
    this.bubble(event);
    return !event.defaultPrevented;
  }
  private bubble(event: Event): void {
    this.call(event);
    if (event.bubbles) this.parentElement?.bubble(event);
  }
  /** Sends an event as a browser would, and tells whether its own doing went on (no `preventDefault`). */
  send(type: string, properties: Readonly<Record<string, unknown>> = {}): boolean {
    const event = new Event(type, { bubbles: true, cancelable: true });
    return this.dispatchEvent(Object.assign(event, properties));
  }
  click(): void {
    this.send('click');
  }
  /** Types a text into the box. */
  type(text: string): void {
    this.value = text;
    this.send('input');
  }
  /** Presses a key. True where the browser's own doing went on. */
  press(key: string, more: Readonly<Record<string, unknown>> = {}): boolean {
    return this.send('keydown', { key, isComposing: false, ...more });
  }
  focus(): void {
    document.focused = this;
    this.send('focus');
  }
  scrollIntoView(): void {
    // Nothing scrolls here.
  }
}

class LittleInput extends LittleElement {}
class LittleForm extends LittleElement {}
class LittleButton extends LittleElement {}
class LittleDetails extends LittleElement {}

const KINDS: Readonly<Record<string, typeof LittleElement>> = {
  input: LittleInput,
  form: LittleForm,
  button: LittleButton,
  details: LittleDetails,
};

class LittleDocument extends LittleElement {
  focused: LittleElement | undefined;
  get activeElement(): LittleElement {
    return this.focused ?? this;
  }
  createElement(name: string): LittleElement {
    return new (KINDS[name] ?? LittleElement)(name);
  }
  readonly documentElement = new LittleElement('html');
  getElementById(id: string): LittleElement | null {
    return this.querySelector(`#${id}`);
  }
}

let document: LittleDocument;
let location: { href: string };

/** An element of the little document, made as the scripts make theirs. */
export function little(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (LittleElement | string)[]
): LittleElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** What a test sees of the browser that its scripts run in. */
export interface LittleBrowser {
  readonly document: LittleDocument;
  readonly window: LittleTarget;
  /** Addresses that the scripts went to, with `history` or by leaving the page. */
  readonly visits: { how: 'push' | 'replace' | 'leave'; url: string }[];
  /** The reader scrolls so many pixels down. */
  readonly scrollBy: (top: number) => void;
  /** Where a script has scrolled to. */
  readonly scrolled: () => number | undefined;
}

/** Opens a little browser at an address and puts it in place of the globals. Undo with `vi.unstubAllGlobals()`. */
export function openLittleBrowser(address: string): LittleBrowser {
  const visits: LittleBrowser['visits'] = [];
  const here = new URL(address, 'https://so-tay.example');
  location = here;
  document = new LittleDocument('#document');
  const window = new LittleTarget();
  let state: unknown = null;
  const scroll: { to: number | undefined } = { to: undefined };
  const go =
    (how: 'push' | 'replace') =>
    (next: unknown, _title: string, url?: string): void => {
      state = next;
      // Without an address only what is kept beside it changes.
      if (url === undefined) return;
      visits.push({ how, url });
      here.href = new URL(url, here).href;
    };
  const globals = {
    document,
    location: Object.assign(here, {
      assign: (url: string) => visits.push({ how: 'leave', url }),
    }),
    history: {
      pushState: go('push'),
      replaceState: go('replace'),
      get state() {
        return state;
      },
    },
    scrollTo: (_left: number, top: number) => {
      scroll.to = top;
    },
    addEventListener: window.addEventListener.bind(window),
    Element: LittleElement,
    HTMLElement: LittleElement,
    HTMLInputElement: LittleInput,
    HTMLFormElement: LittleForm,
    HTMLButtonElement: LittleButton,
    HTMLDetailsElement: LittleDetails,
    navigator: { userAgent: 'little' },
  };
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  return {
    document,
    window,
    visits,
    scrollBy: (top) => {
      vi.stubGlobal('scrollY', top);
    },
    scrolled: () => scroll.to,
  };
}
