import type { DatedStates } from '#src/lib/documents/state.ts';
import type { BenefitPart } from '#src/schemas/benefit-part.ts';
import type { Pin } from '#src/schemas/pin.ts';
import type { ProvinceData } from '#src/schemas/province.ts';
import type { GuideNote } from './guide-notes.ts';

/** What the components of a guide need to know beside the guide: references resolved, by functions of their ids. */
export interface GuideContext {
  /** How a pin reads: `mục II, khoản 1`; with the document's name where the guide rests on several. */
  reading: (pin: Pin) => string;
  /** What a pin shows where it stands outside the parts and so must say which place is meant: `Vĩnh Long II.5.g1`; undefined where the guide rests on one document. */
  short: (pin: Pin) => string | undefined;
  /** Full name of an agency, abbreviations spelt out, and whether it has a page. */
  agency: (id: string) => { name: string; page: boolean };
  /** Name of a document that a clause rests on in turn: `Nghị định 136/2013/NĐ-CP`. */
  cited: (id: string) => string;
  /** Editors' notes of the guide, each once: those on top, then those that its parts name. */
  notes: readonly GuideNote[];
  /** One of them. */
  note: (id: string) => GuideNote;
  /** A document: name in words for citizens, how a sentence names it, why its stage is not `issued`, and place. */
  document: (slug: string) => {
    name: string;
    /** `kế hoạch năm 2022` */
    source: string;
    stageNote: { text: string; pin: Pin } | undefined;
    /** Undefined where the document is of none. */
    province: ProvinceData | undefined;
    /** What its parts are called by: the province, `Cả nước` or `Trung ương`. */
    place: Pick<ProvinceData, 'name'>;
  };
  /** The state of a part on the day of the build and from every later day on which it changes. */
  states: (part: BenefitPart) => DatedStates;
}

/** The blocks of a part, in the order in which every guide has them; "Trong một câu" stands before them all. */
export const blockTitles = {
  who: 'Dành cho ai',
  gives: 'Được gì',
  conditions: 'Điều kiện',
  documents: 'Cần giấy tờ gì',
  office: 'Làm ở đâu, hỏi ai',
  when: 'Khi nào',
  force: 'Còn áp dụng không',
  basis: 'Căn cứ',
  gaps: 'Văn bản không nói',
} as const;

export type BlockName = keyof typeof blockTitles;

/** The gaps of a part that belong in a block; those on the amount stand with what is given. */
export function gapsOfBlock(part: BenefitPart, block: BlockName): BenefitPart['gaps'] {
  return part.gaps.filter(
    ({ about }) => about === block || (block === 'gives' && about === 'amount'),
  );
}

/** An amount in words, with digits as Vietnamese groups them; undefined where the source names none. */
export function amountText(amount: BenefitPart['amount']): string | undefined {
  switch (amount.kind) {
    case 'percent':
      return `${String(amount.value).replace('.', ',')}% ${amount.of}`;
    case 'dong':
      return `${String(amount.value).replace(/\B(?=(?:\d{3})+$)/gu, '.')} đồng một ${amount.per}`;
    case 'words':
      return amount.words;
    case 'in-kind':
      return amount.what;
    case 'not-stated':
      return undefined;
  }
}

/** What a part is called in a guide that has several: the province, and the label where the document has more. */
export function partTitle(part: BenefitPart, province: Pick<ProvinceData, 'name'>): string {
  return part.label ? `${province.name}: ${part.label}` : province.name;
}

/** Keys whose words are the source's and stay as printed. */
const PRINTED = new Set(['quote', 'document', 'clause']);

/** Data with every "30 %" held together, so that no line ends between figure and sign; quotes stay as printed. */
export function holdFigures<T>(value: T): T {
  if (typeof value === 'string') return value.replace(/(\d) %/gu, '$1\u00a0%') as T;
  if (Array.isArray(value)) return value.map((item: unknown) => holdFigures(item)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]: [string, unknown]) => [
      key,
      PRINTED.has(key) ? item : holdFigures(item),
    ]),
  ) as T;
}
