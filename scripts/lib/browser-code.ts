/**
 * Modules of src/ that only a browser runs: they touch the page as soon as they are loaded. Their coverage is counted while
 * the journeys are walked, not in the unit tests; behind each, the journeys that run it. Whatever can be told apart from
 * the page belongs in a module of its own, with unit tests, and not here.
 */
export const BROWSER_CODE: Readonly<Record<string, string>> = {
  'src/components/checker/checker-form.ts': 'tests/journeys/checker.spec.ts',
  'src/components/document/copy-citation.ts': 'tests/journeys/document.spec.ts',
  'src/components/document/follow-sections.ts': 'tests/journeys/document.spec.ts',
  'src/components/offline/save-form.ts': 'tests/journeys/offline.spec.ts',
  'src/components/quotes/compare.ts': 'tests/journeys/quotes.spec.ts',
  'src/components/quotes/draw-findings.ts': 'tests/journeys/quotes.spec.ts',
  'src/components/quotes/quote-form.ts': 'tests/journeys/quotes.spec.ts',
  'src/components/ui/copy-box.ts': 'tests/journeys/copy.spec.ts',
  'src/components/ui/copy-dialog.ts': 'tests/journeys/copy.spec.ts',
  'src/components/ui/copy-text.ts': 'tests/journeys/copy.spec.ts',
  'src/components/ui/page-actions.ts': 'tests/journeys/notes.spec.ts',
  'src/components/ui/find-place.ts': 'tests/journeys/places.spec.ts',
  'src/components/ui/listen-button.ts': 'tests/journeys/citizen.spec.ts',
  'src/components/ui/listen-offer.ts': 'tests/journeys/citizen.spec.ts',
  'src/components/ui/open-details.ts': 'tests/journeys/citizen.spec.ts',
  'src/components/ui/place-notes.ts': 'tests/journeys/citizen.spec.ts',
  'src/components/ui/start-notes.ts': 'tests/journeys/citizen.spec.ts',
  'src/search/open.ts': 'tests/journeys/search.spec.ts',
  'src/search/start.ts': 'tests/journeys/search.spec.ts',
};
