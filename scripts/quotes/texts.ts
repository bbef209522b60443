import { inARow } from '#src/lib/places.ts';
import { documentName, documentTitle } from '#src/lib/documents/citation.ts';
import { parseClauses } from '#src/lib/documents/parse.ts';
import { placeName } from '#src/lib/documents/reach.ts';
import { documentFacts, sourceName, statesFrom } from '#src/lib/documents/state.ts';
import { officialTexts, ownTexts, type QuotableDocument } from '#src/lib/quotes/build.ts';
import { quoteTexts, type QuoteTexts } from '#src/lib/quotes/library.ts';
import { loadContent, publishedEntries } from '#src/loaders/content-loader.ts';

/**
 * The texts that quotations are compared with, from the content itself: no build is needed.
 *
 * @param day the day as of which states are told, `YYYY-MM-DD`
 * @throws ContentError where the content has mistakes
 */
export function textsOfContent(day: string): QuoteTexts {
  const content = loadContent();
  const agencies = content.entries.agencies;
  const documents = publishedEntries(content, 'documents').map(
    ({ id, data, body }): QuotableDocument => ({
      slug: id,
      tree: parseClauses(body, data),
      name: documentName(data),
      fullName: documentTitle(
        data,
        inARow(
          [data.issuer, ...data.coIssuers].map(
            ({ agency }) => agencies.get(agency)?.data.name ?? '',
          ),
        ),
      ),
      place: placeName(
        data,
        data.province && content.entries.provinces.get(data.province)?.data.name,
      ),
      states: statesFrom(documentFacts(data, sourceName(data), id), day),
    }),
  );
  const of = <Name extends 'benefits' | 'outreach'>(name: Name) =>
    publishedEntries(content, name).map(({ id, data }) => ({ slug: id, data }));
  const guides = of('benefits');
  return quoteTexts(officialTexts(documents, guides), ownTexts(documents, guides, of('outreach')));
}
