/** The search page as its script finds it: the elements of `src/components/search/` that it works with. */

import { little, type LittleElement } from './little-dom.ts';

const PARTS = {
  status: 'p',
  place: 'section',
  absent: 'section',
  'absent-words': 'div',
  fact: 'section',
  related: 'h2',
  understood: 'p',
  'understood-words': 'span',
  exact: 'button',
  filters: 'details',
  choices: 'div',
  'at-hand': 'div',
  failed: 'section',
  retry: 'button',
  none: 'section',
  near: 'ul',
  results: 'ol',
  more: 'button',
} as const;

export type LittlePage = Readonly<Record<keyof typeof PARTS | 'form' | 'box', LittleElement>> & {
  readonly root: LittleElement;
  readonly found: LittleElement;
};

/** Builds the page's elements; `without` leaves one out. */
export function littlePage(settings = '', without = ''): LittlePage {
  const part = (name: string, tag: string, ...children: LittleElement[]): LittleElement =>
    little(tag, name === without ? {} : { 'data-search': name }, ...children);
  const box = part('box', 'input');
  const form = part('form', 'form', box);
  const parts = Object.fromEntries(
    Object.entries(PARTS).map(([name, tag]) => [name, part(name, tag)]),
  ) as Record<keyof typeof PARTS, LittleElement>;
  const found = part('found', 'div', ...Object.values(parts));
  found.hidden = true;
  const root = little('div', { 'data-search': 'page', 'data-settings': settings }, form, found);
  return { ...parts, box, form, found, root };
}
