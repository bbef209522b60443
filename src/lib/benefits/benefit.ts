import type { AuthorText, TextFault } from '#src/lib/author-text.ts';
import type { BenefitData } from '#src/schemas/benefit.ts';
import type { CheckerData } from '#src/schemas/checker.ts';
import type { BenefitPart } from '#src/schemas/benefit-part.ts';
import { modalities } from '#src/schemas/modalities.ts';
import { writtenPin, type Pin } from '#src/schemas/pin.ts';
import type { State } from '#src/lib/documents/state.ts';
import { isPast, stateIds } from '#src/schemas/states.ts';
import { bodyPins } from './benefit-text.ts';
import { rulesOf } from './checker-rules.ts';
import { evaluateGuide, placesIn, provinceOf, resultLabels } from './checker.ts';

/** Where a pin stands in the data (`provinces.0.gives.1.pin`), and the pin. */
export interface PlacedPin {
  path: string;
  pin: Pin;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every pin of a guide's frontmatter, in its order, so that the build can compare each quote with its clause. */
export function pinsOf(benefit: BenefitData): PlacedPin[] {
  const walk = (value: unknown, path: string): PlacedPin[] => {
    if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, `${path}.${index}`));
    if (!isRecord(value)) return [];
    const { document, clause, quote } = value;
    if (typeof document === 'string' && typeof clause === 'string')
      return [{ path, pin: { document, clause, ...(typeof quote === 'string' && { quote }) } }];
    return Object.entries(value).flatMap(([key, item]) =>
      walk(item, path ? `${path}.${key}` : key),
    );
  };
  return walk(benefit, '');
}

/**
 * What is wrong with a guide's body beside what no text may hold: a paragraph without a pin, a pin that the frontmatter
 * doesn't give, or a link whose words don't say where it leads.
 */
export function bodyFaults(benefit: BenefitData, body: AuthorText): TextFault[] {
  const known = new Set(pinsOf(benefit).map(({ pin }) => writtenPin(pin)));
  const bare = body.blocks
    .filter(({ kind, elements }) => kind === 'paragraph' && elements.length === 0)
    .map(({ line, text }) => ({ line, message: `đoạn chưa có ghim nguồn: "${text}"` }));
  const foreign = bodyPins(body)
    .filter(({ at }) => !known.has(at))
    .map(({ at, line }) => ({
      line,
      message: `ghim "${at}" không có trong phần đầu tệp; hãy thêm vào basis`,
    }));
  const blind = body.blocks
    .flatMap(({ links }) => links)
    .filter(({ words }) => /^\s*(?:tại đây|ở đây|xem thêm|bấm vào đây|đây)\s*$/iu.test(words))
    .map(({ words, line }) => ({
      line,
      message: `liên kết "${words}" không nói dẫn đến đâu; hãy ghi tên trang`,
    }));
  return [...bare, ...foreign, ...blind];
}

/**
 * Examples whose stated result is not what the rules give, in Vietnamese.
 *
 * @param placeOf id of the province of a document; undefined: it holds everywhere
 * @param questions those of the checker
 */
export function exampleFaults(
  benefit: BenefitData,
  placeOf: (document: string) => string | undefined,
  questions: CheckerData['questions'],
): string[] {
  const parts = benefit.provinces.map((part) => rulesOf(part, placeOf(part.document)));
  return benefit.examples.flatMap(({ answers, result }, index) => {
    const province = provinceOf(placesIn(questions), answers);
    const found = evaluateGuide(parts, answers, province).result;
    return found === result
      ? []
      : [
          `ví dụ ${index + 1} ghi "${resultLabels[result]}" nhưng theo điều kiện thì là "${resultLabels[found]}"`,
        ];
  });
}

/**
 * What kind of statement a part is, in words that are true whenever they are read.
 *
 * @param source its document as a sentence names it: `kế hoạch năm 2022`
 */
export function modalityTitle({ modality: { kind } }: BenefitPart, source: string): string {
  return kind === 'policy' ? `Chính sách được nhắc trong ${source}` : modalities[kind].label;
}

/** What a part is worth to someone who looks for something to use, in the order of lists, with the heading of each. */
export const worths = {
  money: 'Tiền và khoản hỗ trợ',
  service: 'Dịch vụ và giúp đỡ',
  intention: 'Chủ trương, chưa phải quyền lợi',
  work: 'Việc của cơ quan',
  past: 'Đã hết kỳ hoặc đã qua',
} as const;

export type Worth = keyof typeof worths;

/** What a part is worth while it runs. An amount that the source does not name is of money, help in kind is told as such. */
const runningWorth = ({ modality, amount }: BenefitPart): Exclude<Worth, 'past'> => {
  if (modality.kind === 'task') return 'work';
  if (modality.kind === 'intention') return 'intention';
  return amount.kind === 'in-kind' ? 'service' : 'money';
};

/** What a part is worth in a state: what is over is worth the least, whatever it was. */
export const worthOf = (part: BenefitPart, state: Pick<State, 'id'>): Worth =>
  isPast(state) ? 'past' : runningWorth(part);

const WORTH_ORDER = ['money', 'service', 'intention', 'work'] as const;
const MODALITY_ORDER = ['right', 'policy', 'intention', 'task'] as const;
const AMOUNT_ORDER = ['dong', 'percent', 'words', 'in-kind', 'not-stated'] as const;

/**
 * The order of parts by what they are worth, the smaller the more: what is over comes last; then money before other help,
 * that before an intention, and an agency's work last; then a right before a policy, a named amount before one that is
 * not, the surer state before the less sure.
 */
export function partRank(part: BenefitPart, state: Pick<State, 'id'>): number {
  const digits = [
    isPast(state) ? 1 : 0,
    WORTH_ORDER.indexOf(runningWorth(part)),
    MODALITY_ORDER.indexOf(part.modality.kind),
    AMOUNT_ORDER.indexOf(part.amount.kind),
    stateIds.indexOf(state.id),
  ];
  return digits.reduce((sum, digit) => sum * 10 + digit, 0);
}
