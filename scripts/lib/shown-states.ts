import { DomUtils, parseDocument } from 'htmlparser2';
import type { Element, Node } from './dist.ts';

/** States as a page shows them: the elements with `data-state`, and what later days put in their place. */

/** What stands in an element's place from a day on. */
export interface ShownState {
  /** `YYYY-MM-DD`; undefined: from the day of the build. */
  readonly from: string | undefined;
  /** The element with `data-state`. */
  readonly element: Element;
}

const isState = ({ attribs }: Element): boolean => attribs['data-state'] !== undefined;

/** Whether it stands in a `<template>`, which no reader sees before its day. */
export const isLater = ({ parent }: Node): boolean =>
  parent !== null && (('name' in parent && parent.name === 'template') || isLater(parent));

/** Every state that some nodes show, each with those that follow it, in the order of the page. */
export function statePlaces(nodes: readonly Node[]): ShownState[][] {
  const shown = DomUtils.findAll((node) => isState(node) && !isLater(node), [...nodes]);
  return shown.map((element) => {
    const later: ShownState[] = [];
    let next = DomUtils.nextElementSibling(element);
    while (next?.name === 'template' && next.attribs['data-from'] !== undefined) {
      const inner = DomUtils.findOne(isState, next.children);
      if (inner) later.push({ from: next.attribs['data-from'], element: inner });
      next = DomUtils.nextElementSibling(next);
    }
    return [{ from: undefined, element }, ...later];
  });
}

/** Names of what an element tells the state of (`data-of`). */
export const namesOf = ({ attribs }: Element): string[] =>
  (attribs['data-of'] ?? '').split(' ').filter(Boolean);

/** The states that some HTML shows to who reads it on a day, each thing by itself. */
export function statesReadOn(html: string, day: string): { of: string; id: string }[] {
  return statePlaces(parseDocument(html).children)
    .flatMap((place) => place.findLast(({ from = '' }) => from <= day) ?? [])
    .flatMap(({ element }) =>
      namesOf(element).map((of) => ({ of, id: element.attribs['data-state'] ?? '' })),
    );
}
