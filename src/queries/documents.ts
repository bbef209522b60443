import { required } from '#src/lib/required.ts';
import type { ClauseTree } from '#src/lib/documents/clause.ts';
import type { ClauseLock } from '#src/lib/documents/lock.ts';
import { listedOn, withdrawnView, type WithdrawnView } from '#src/lib/publication.ts';
import { paths } from '#src/site/paths.ts';
import { placeName } from '#src/lib/documents/reach.ts';
import { inARow } from '#src/lib/places.ts';
import { documentName, documentTitle } from '#src/lib/documents/citation.ts';
import {
  documentFacts,
  sourceName,
  statesFrom,
  type DatedStates,
} from '#src/lib/documents/state.ts';
import { today } from '#src/site/today.ts';
import { getCollection, getTree, type CollectionEntry } from './collections.ts';
import { getAgency } from './agencies.ts';
import { onceADay } from './once.ts';
import { getProvince } from './provinces.ts';

/** A document with what its pages need: names resolved, text as a tree. */
export interface DocumentView {
  readonly slug: string;
  readonly data: CollectionEntry<'documents'>['data'];
  readonly tree: ClauseTree;
  /** Undefined where the text is absent. */
  readonly lock: ClauseLock | undefined;
  readonly issuer: CollectionEntry<'agencies'>;
  /** Those who issued it together with the first. */
  readonly coIssuers: readonly CollectionEntry<'agencies'>[];
  /** Undefined for one of no province: a law, a ministry's circular. */
  readonly province: CollectionEntry<'provinces'> | undefined;
  /** What stands where its place is named: the province, `Cả nước` or `Trung ương`. */
  readonly place: string;
  /** Its state on the day asked for, and from every later day on which it changes. */
  readonly states: DatedStates;
  /** As a sentence names it: `kế hoạch năm 2022`. */
  readonly source: string;
  /** `Kế hoạch 71/KH-UBND` */
  readonly name: string;
  /** `Kế hoạch 71/KH-UBND ngày 27/4/2022 của …` */
  readonly fullName: string;
  /** Year of issue, or undefined. */
  readonly year: string | undefined;
  /** That it is withdrawn, or from which day on it will be. */
  readonly withdrawn: WithdrawnView | undefined;
}

async function load(day: string): Promise<readonly DocumentView[]> {
  const locks = new Map((await getCollection('locks')).map((lock) => [lock.id, lock.data]));
  const entries = await getCollection('documents');
  const titles = new Map(entries.map(({ id, data }) => [id, data.shortTitle]));
  const list = await Promise.all(
    entries.map(async ({ id, data }): Promise<DocumentView> => {
      const source = sourceName(data);
      const issuer = await getAgency(data.issuer.agency);
      const coIssuers = await Promise.all(data.coIssuers.map(({ agency }) => getAgency(agency)));
      const province = data.province === undefined ? undefined : await getProvince(data.province);
      return {
        slug: id,
        data,
        tree: getTree(id),
        lock: locks.get(id),
        issuer,
        coIssuers,
        province,
        place: placeName(data, province?.data.name),
        states: statesFrom(documentFacts(data, source, id), day),
        source,
        name: documentName(data),
        fullName: documentTitle(data, inARow([issuer, ...coIssuers].map((one) => one.data.name))),
        year: data.issued.date?.slice(0, 4),
        withdrawn: withdrawnView(data, (slug) => ({
          href: paths.document(slug),
          label: required(titles.get(slug), `văn bản "${slug}"`),
        })),
      };
    }),
  );
  return list.sort(
    (a, b) =>
      (b.data.issued.date ?? '').localeCompare(a.data.issued.date ?? '') ||
      a.slug.localeCompare(b.slug),
  );
}

/** Every document as it stands on a day, the newest first. */
export const getDocuments = onceADay(load);

/** Those that lists of a day name: all but the withdrawn. */
export const getListedDocuments = onceADay(async (day) => listedOn(await getDocuments(day), day));

const getBySlug = onceADay(
  async (day) => new Map((await getDocuments(day)).map((document) => [document.slug, document])),
);

/** The document with a slug, as it stands on a day. @throws Error where there is none */
export async function getDocument(slug: string, day = today): Promise<DocumentView> {
  return required((await getBySlug(day)).get(slug), `văn bản "${slug}"`);
}
