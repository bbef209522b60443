import { officialTexts, ownTexts } from '#src/lib/quotes/build.ts';
import type { OfficialTexts, OwnTexts } from '#src/lib/quotes/texts.ts';
import { getCollection } from './collections.ts';
import { getBenefits } from './benefits.ts';
import { getDocuments } from './documents.ts';
import { once } from './once.ts';

/** The texts that quotations are compared with on the reader's device. */

const parts = once(async () => {
  const [documents, guides, kits] = await Promise.all([
    getDocuments(),
    getBenefits(),
    getCollection('outreach'),
  ]);
  return { documents, guides, kits: kits.map(({ id, data }) => ({ slug: id, data })) };
});

/** The texts of all documents. */
export const getOfficialTexts = once(async (): Promise<OfficialTexts> => {
  const { documents, guides } = await parts();
  return officialTexts(documents, guides);
});

/** The sentences of guides and kits. */
export const getOwnTexts = once(async (): Promise<OwnTexts> => {
  const { documents, guides, kits } = await parts();
  return ownTexts(documents, guides, kits);
});
