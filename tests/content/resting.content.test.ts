import { expect, it } from 'vitest';
import { loadContent } from '#src/loaders/content-loader.ts';
import { getDocument } from '#src/queries/documents.ts';
import { getDocumentLinks } from '#src/queries/document-links.ts';

const { entries } = loadContent();
const rests = [...entries.benefits.values()].flatMap(({ id, data }) =>
  data.provinces.flatMap(({ restsOn }) => (restsOn === undefined ? [] : [[restsOn, id] as const])),
);

it.each(rests)('leads from %s to the guide that rests on it, %s', async (document, guide) => {
  const { resting } = await getDocumentLinks(await getDocument(document));
  expect(resting.map(({ slug }) => slug)).toContain(guide);
});
