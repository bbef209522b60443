import { formatDate, formatPeriod } from '#src/vietnamese/dates.ts';
import { targetPicture } from '#src/lib/duties/charts.ts';
import { withdrawnOn } from '#src/lib/publication.ts';
import { benefitFact } from '#src/lib/kits/benefit-fact.ts';
import { buildKit, type KitLookups } from '#src/lib/kits/build-kit.ts';
import type { Kit, KitNote, KitPlace } from '#src/lib/kits/kit.ts';
import { rowFact } from '#src/lib/kits/row-fact.ts';
import { writtenPin } from '#src/schemas/pin.ts';
import { addressOf, paths } from '#src/site/paths.ts';
import { targetSvg } from '#src/lib/pictures/target-picture.ts';
import { site } from '#src/site/site.ts';
import { collator } from '#src/vietnamese/collator.ts';
import { inARow, placesOf, placeWords } from '#src/lib/places.ts';
import { getCollection, type CollectionEntry } from './collections.ts';
import { getAgencies } from './agencies.ts';
import { getBenefits, getListedBenefits } from './benefits.ts';
import { getCited } from './cited.ts';
import { getDocuments, type DocumentView } from './documents.ts';
import { notesFor } from './notes.ts';
import { onceADay } from './once.ts';
import { getProvinces } from './provinces.ts';
import { getPronunciation } from './spoken.ts';
import { getSubjects } from './taxonomy.ts';

type RecordFact = Extract<Parameters<KitLookups['fact']>[0], { field: string }>;

/** A field of a document's record as label and value. */
function recordFact({ data, issuer, coIssuers }: DocumentView, field: RecordFact['field']) {
  switch (field) {
    case 'number':
      return {
        label: 'Số văn bản',
        value: data.number.value ?? data.number.missing ?? 'không mang số',
      };
    case 'issued':
      return {
        label: 'Ngày ban hành',
        value:
          data.issued.date?.length === 10
            ? formatDate(data.issued.date)
            : [data.issued.date && formatDate(data.issued.date), data.issued.missing]
                .filter(Boolean)
                .join('. '),
      };
    case 'issuer':
      return {
        label: 'Cơ quan ban hành',
        value: inARow([issuer, ...coIssuers].map((one) => one.data.name)),
      };
    case 'signer':
      return {
        label: 'Người ký',
        value: data.signer
          ? [data.signer, ...data.coSigners]
              .map(({ name, capacity }) => `${name}, ${capacity}`)
              .join('; ')
          : 'Văn bản không có khối chữ ký',
      };
    case 'period':
      return {
        label: 'Kỳ thực hiện',
        value: data.period ? formatPeriod(data.period.from, data.period.to) : 'Văn bản không nói',
        ...(data.period && { clause: data.period.clause, quote: data.period.quote }),
      };
    case 'title':
      return { label: 'Trích yếu', value: data.title ?? 'Văn bản không nói' };
  }
}

async function load(day: string): Promise<readonly Kit[]> {
  const documents = new Map((await getDocuments(day)).map((document) => [document.slug, document]));
  const agencies = new Map((await getAgencies()).map((agency) => [agency.id, agency.data]));
  const provinces = new Map((await getProvinces()).map((province) => [province.id, province.data]));
  const benefits = new Map((await getBenefits(day)).map((benefit) => [benefit.slug, benefit]));
  const listed = await getListedBenefits(day);
  const places = placesOf(site.country, await getProvinces(), day);
  const subjects = new Map((await getSubjects()).map(({ id, label }) => [id, label]));
  const counts = {
    documents: { label: 'Văn bản', value: String(documents.size) },
    provinces: { label: 'Tỉnh', value: String(provinces.size) },
    agencies: { label: 'Cơ quan được nêu tên', value: String(agencies.size) },
    cited: { label: 'Văn bản được viện dẫn', value: String((await getCited()).length) },
  };
  const known = <Value>(value: Value | undefined, id: string): Value => {
    if (value === undefined) throw new Error(`Bộ tài liệu dẫn "${id}" không có trong nội dung.`);
    return value;
  };
  const documentOf = (slug: string) => known(documents.get(slug), slug);
  const entries = await getCollection('outreach');
  const titles = new Map(entries.map(({ id, data }) => [id, data.title]));
  const sharedNotes = new Map(
    await Promise.all([
      ...entries.map(async ({ id }) => [id, await notesFor('kits', id)] as const),
      ...[...documents.keys()].map(async (id) => [id, await notesFor('documents', id)] as const),
    ]),
  );
  const lookups: KitLookups = {
    pronunciation: await getPronunciation(),
    place: (pin) => {
      const document = documentOf(pin.document);
      return {
        reading: known(document.tree.get(pin.clause), writtenPin(pin)).reading,
        documentName: document.name,
        documentTitle: document.fullName,
      };
    },
    document: (slug) => {
      const { data, name, fullName, states } = documentOf(slug);
      return {
        slug,
        name,
        title: fullName,
        shortTitle: data.shortTitle,
        url: addressOf(paths.document(slug)),
        states,
        detail: data.textAbsent ?? data.stageNote ?? '',
      };
    },
    agency: (id) => known(agencies.get(id), id),
    fact: (reference) => {
      if ('count' in reference) return counts[reference.count];
      if ('benefit' in reference) {
        const { benefit, in: document, about } = reference;
        const { data, context } = known(benefits.get(benefit), benefit);
        const part = known(
          data.provinces.find((one) => one.document === document),
          `${benefit} (${document})`,
        );
        const told = { source: documentOf(document).source, states: context.states(part) };
        return known(benefitFact(data, document, about, told), `${benefit} (${document})`);
      }
      if ('row' in reference) {
        const { label, value, clause, quote } = known(
          rowFact(documentOf(reference.document).data, reference.row),
          reference.row,
        );
        return { label, value, pin: { document: reference.document, clause, quote } };
      }
      const { clause, quote, ...fact } = {
        clause: undefined,
        quote: undefined,
        ...recordFact(documentOf(reference.document), reference.field),
      };
      return {
        ...fact,
        ...(clause !== undefined && { pin: { document: reference.document, clause, quote } }),
      };
    },
    kit: (slug) => ({ href: paths.kit(slug), label: known(titles.get(slug), slug) }),
    subject: (id) => known(subjects.get(id), id),
    places: (slugs) => {
      const own = slugs.map(documentOf).map(({ province, place }): KitPlace => {
        const words = province && placeWords(places, province.id);
        return words && province
          ? { province: province.id, ...words }
          : { province: undefined, name: place, title: place, now: undefined };
      });
      return [...new Map(own.map((place) => [place.title, place])).values()];
    },
    guides: (named, slugs) =>
      (named.length > 0
        ? named.map((slug) => known(benefits.get(slug), slug))
        : listed.filter(({ documents: rests }) => rests.some(({ slug }) => slugs.includes(slug)))
      ).map(({ slug, data }) => ({ slug, title: data.title })),
    notes: (kit, slugs) => {
      const own = slugs.map(documentOf);
      const notes: KitNote[] = [
        ...[kit, ...slugs].flatMap((id) => sharedNotes.get(id) ?? []),
        ...own.flatMap(({ data }) => data.notes),
        ...[...new Set(own.flatMap(({ data }) => data.province ?? []))].flatMap(
          (id) => known(provinces.get(id), id).now?.note ?? [],
        ),
      ];
      return [...new Map(notes.map((note) => [note.text, note])).values()];
    },
    picture: (slug) => {
      const { data, fullName, name, province, place, states } = documentOf(slug);
      const drawn = targetPicture(data.targets);
      if (!drawn) return undefined;
      const draft = states[0].id === 'draft' ? ' (dự thảo)' : '';
      const title = `Chỉ tiêu của ${name}, ${province?.data.fullName ?? place}${draft}`;
      const source = `Số liệu: ${fullName}. Hình: ${site.name},`;
      const address = addressOf(paths.document(slug));
      return {
        title,
        description: drawn.description,
        credit: `${source} ${address}`,
        svg: targetSvg(drawn, title, source, address),
      };
    },
  };
  return entries
    .map(({ id, data }: CollectionEntry<'outreach'>) => buildKit(id, data, lookups, day))
    .sort((a, b) => collator.compare(a.title, b.title));
}

/** Every kit as it stands on a day, by title in Vietnamese order. */
export const getKits = onceADay(load);

/** Those that lists of a day name: all but the withdrawn. */
export const getListedKits = onceADay(async (day) =>
  (await getKits(day)).filter(({ withdrawn }) => withdrawnOn({ withdrawn }, day) === undefined),
);
