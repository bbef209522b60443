import type { ConditionsData } from '#src/schemas/conditions.ts';

/**
 * Whether a short form names a benefit without the words that limit it. "Trẻ em được hỗ trợ bảo hiểm y tế" is untrue
 * where the clause says which children, and it is what people remember.
 */

type Benefit = ConditionsData['benefits'][number];

/** A text that is read alone, away from the page with the conditions. */
export interface ShortForm {
  readonly text: string;
  /** Documents that it speaks of. */
  readonly documents: readonly string[];
  /** The guide that it stands in; a kit's speaks of all. */
  readonly guide?: string;
  /** It is a title, which says of what a page speaks: whether that is only wanted stands in its summary. */
  readonly isTitle?: boolean;
}

/** What is known of documents. */
export interface ShortFormDocuments {
  /** Name of the document's province, as readers write it. */
  readonly province: (slug: string) => string | undefined;
  readonly isDraft: (slug: string) => boolean;
}

/** Text as words are looked for in it: small letters, single spaces, the usual abbreviation spelt out. */
const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('\u00a0', ' ')
    .replace(/\s+/gu, ' ')
    .replaceAll('bhyt', 'bảo hiểm y tế');

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');

/**
 * What a short form leaves out.
 *
 * @returns one message a benefit, in Vietnamese, for the author
 */
export function shortFormFaults(
  form: ShortForm,
  conditions: ConditionsData,
  documents: ShortFormDocuments,
): string[] {
  const text = folded(form.text);
  const has = (words: readonly string[] | undefined): string | undefined =>
    words?.find((word) => text.includes(folded(word)));
  const placeOf = (slug: string) => documents.province(slug)?.toLowerCase();
  const namesPlaceOf = (slug: string): boolean => {
    const place = placeOf(slug);
    return place !== undefined && text.includes(place);
  };
  // Where a text says which province, it speaks of that one's documents alone.
  const placed = form.documents.filter(namesPlaceOf);
  const spoken = new Set(placed.length > 0 ? placed : form.documents);
  const named = conditions.benefits.filter(
    ({ guide, document, kitDocuments, names }) =>
      (form.guide === undefined || form.guide === guide) &&
      !(form.isTitle === true && guide in conditions.schemes) &&
      [document, ...(form.guide === undefined ? kitDocuments : [])].some((slug) =>
        spoken.has(slug),
      ) &&
      has(names) !== undefined,
  );

  const missing = (benefit: Benefit): string | undefined => {
    const { clause, document, names, needs, open, modality, never } = benefit;
    const called = `gọi tên "${has(names) ?? ''}" (mục ${clause} của ${document})`;
    const closed = has([...(never ?? []), ...(open ? conditions.never : [])]);
    if (closed !== undefined)
      return `${called} mà viết "${closed}": mục ấy chỉ nhấn mạnh, không loại ai; hãy bỏ chữ ấy`;
    const told = documents.isDraft(document)
      ? conditions.told.draft
      : modality && conditions.told[modality];
    if (form.isTitle !== true && told !== undefined && has(told) === undefined)
      return `${called} như điều đã có, mà văn bản ${documents.isDraft(document) ? 'là dự thảo' : modality === 'task' ? 'chỉ giao việc cho cơ quan' : 'chỉ định làm'}; hãy thêm một trong: ${quoted(told)}`;
    if (open || has(conditions.whole) !== undefined) return undefined;
    const left = needs.filter((group) => has(group) === undefined);
    return left.length === 0
      ? undefined
      : `${called} mà thiếu điều kiện; hãy thêm ${left.map((group) => (group.length === 1 ? quoted(group) : `một trong: ${quoted(group)}`)).join('; và ')}; hoặc viết ${quoted(conditions.whole.slice(0, 1))}`;
  };

  // One benefit of a guide told whole is enough, save where the text names the province of another.
  return [...Map.groupBy(named, ({ guide }) => guide).values()].flatMap((benefits) => {
    const told = benefits.map((benefit) => ({ benefit, fault: missing(benefit) }));
    const must = told.filter(({ benefit }) => namesPlaceOf(benefit.document));
    const some = told.find(({ fault }) => fault === undefined);
    const faults = some === undefined && must.length === 0 ? told.slice(0, 1) : must;
    // Of several parts of one document one is enough too.
    const byDocument = Map.groupBy(faults, ({ benefit }) => benefit.document);
    return [...byDocument.values()].flatMap((group) =>
      group.some(({ fault }) => fault === undefined)
        ? []
        : group.slice(0, 1).flatMap(({ fault }) => fault ?? []),
    );
  });
}
