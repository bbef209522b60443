import type { DatedStates } from '#src/lib/documents/state.ts';
import type { BenefitPart } from '#src/schemas/benefit-part.ts';
import type { Pin } from '#src/schemas/pin.ts';
import type { ProvinceData } from '#src/schemas/province.ts';
import type { GuideNote } from './guide-notes.ts';

/** What the components of a guide need to know beside the guide: references resolved, by functions of their ids. */
export interface GuideContext {
  /** How a pin reads: `mục II, khoản 1`; with the document's name where the guide rests on several. */
  reading: (pin: Pin) => string;
  /** What a note says of a pin: where it stands, in which document, and its address. */
  citation: (pin: Pin) => { reading: string; citation: string; href: string };
  /** Full name of an agency, abbreviations spelt out, and whether it has a page. */
  agency: (id: string) => { name: string; page: boolean };
  /** Name of a document that a clause rests on in turn: `Nghị định 136/2013/NĐ-CP`. */
  cited: (id: string) => string;
  /** Editors' notes of the guide, each once: those on top, then those that its parts name. */
  notes: readonly GuideNote[];
  /** One of them. */
  note: (id: string) => GuideNote;
  /** Whether one of them stands on top, and so has no letter. */
  isOnTop: (id: string) => boolean;
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

/** The rows of a part's key box and its other blocks, in the order of the page. */
export const blockTitles = {
  gives: 'Được gì',
  who: 'Dành cho ai',
  office: 'Hỏi ở đâu',
  documents: 'Cần mang gì',
  when: 'Bao giờ',
  conditions: 'Điều kiện',
  offices: 'Nơi làm',
  basis: 'Căn cứ và thời gian',
} as const;

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

/** The figure of an amount that is a share or a sum of money, to be set large: `30%`, `500.000 đồng`; undefined where there is none. */
export function figureOf(amount: BenefitPart['amount']): string | undefined {
  if (amount.kind === 'percent' || amount.kind === 'dong')
    return /^[\d.,]+(?:%| đồng)/u.exec(amountText(amount) ?? '')?.[0];
  return amount.kind === 'words' ? amount.words : undefined;
}

/** A word at the start of a sentence as it stands within one; abbreviations stay as they are. */
const withinSentence = (words: string): string =>
  /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);

/**
 * What is not said of how much is given, in words for the row of the key box: what is open, or that nothing is said of it;
 * undefined where nothing is open. What else is open stands among the questions alone.
 */
export function amountGap({ gaps }: Pick<BenefitPart, 'gaps'>): string | undefined {
  const open = gaps.filter(({ about }) => about === 'amount');
  if (open.length === 0) return undefined;
  return `Văn bản không nói: ${open.map(({ question }) => withinSentence(question)).join('; ')}.`;
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
