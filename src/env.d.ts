import type { PageNotes } from '#src/lib/page-notes.ts';

declare global {
  namespace App {
    interface Locals {
      /** Set by the page of a guide for the pins in its body, which MDX gives nothing but an address. */
      notes?: PageNotes;
      /** Anchors of the notes whose figure the page has shown (`components/ui/Figure.astro`). */
      figures?: Set<string>;
    }
  }

  interface DocumentEventMap {
    /** Asks the frame's script to put in place what holds on the reader's day (`components/ui/day.ts`). */
    later: CustomEvent<ParentNode>;
  }
}
