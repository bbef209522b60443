import type { GuideContext } from '#src/lib/benefits/benefit-view.ts';

declare global {
  namespace App {
    interface Locals {
      /** Set by the page of a guide for the pins in its body, which MDX gives nothing but an address. */
      guide?: GuideContext;
      /** Anchors of the notes whose figure the page has shown (`components/ui/Figure.astro`). */
      figures?: Set<string>;
    }
  }

  interface DocumentEventMap {
    /** Asks the frame's script to put in place what holds on the reader's day (`components/ui/day.ts`). */
    later: CustomEvent<ParentNode>;
  }
}
