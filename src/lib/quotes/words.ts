import { states, type StateId } from '#src/schemas/states.ts';
import type { DifferenceKind, Finding, Piece, Place } from './check.ts';
import type { QuotedDocument, QuotedState } from './texts.ts';

/** What is said of a finding: one set of words for the page, the command and the author's check. */

/** A verdict in words. */
export interface Said {
  /** In a few words: `Gần đúng`. */
  readonly title: string;
  /** What that means and what it does not. */
  readonly why: string;
}

/** The state of a document on a day, `YYYY-MM-DD`. */
export function stateOf({ states: dated }: QuotedDocument, day: string): QuotedState | undefined {
  return dated.findLast(({ from }) => from <= day) ?? dated[0];
}

const isState = (id: string): id is StateId => Object.hasOwn(states, id);

/** The colour of a state, as everywhere on the site. */
export const toneOf = ({ id }: QuotedState): string => (isState(id) ? states[id].tone : 'amber');

const DIFFERENCES: Readonly<Record<DifferenceKind, string>> = {
  figure: 'khác con số',
  negation: 'khác chữ quyết định nghĩa (không, chưa, trừ, chỉ, phải, và, hoặc …)',
  order: 'khác thứ tự các chữ',
  word: 'khác chữ',
  mark: 'khác dấu của chữ',
  unmarked: 'thiếu dấu',
  spelling: 'khác cách đặt dấu',
  case: 'khác chữ hoa, chữ thường',
  sign: 'khác dấu câu',
};

/** Gravest first. */
const GRAVITY = Object.keys(DIFFERENCES) as DifferenceKind[];

/** Differences that change no word: typing without marks, another way to place them, capitals, punctuation. */
const FORGIVEN: ReadonlySet<DifferenceKind> = new Set(['unmarked', 'spelling', 'case', 'sign']);

/** The kinds of difference in a sentence, each once, the gravest first. */
function differencesOf(pieces: readonly Piece[]): DifferenceKind[] {
  const found = new Set(pieces.flatMap(({ kind }) => kind ?? []));
  return GRAVITY.filter((kind) => found.has(kind));
}

const list = (kinds: readonly DifferenceKind[]): string =>
  kinds.map((kind) => DIFFERENCES[kind]).join('; ');

/** What the state of the document adds to words that are right. */
function standing(document: QuotedDocument, day: string): { title: string; why: string } {
  const state = stateOf(document, day);
  switch (state?.id) {
    case 'draft':
      return { title: ', nhưng văn bản là dự thảo', why: state.sentence };
    case 'ended':
    case 'occasion-past':
      return { title: ', nhưng văn bản đã hết kỳ', why: state.sentence };
    case 'withdrawn':
      return { title: ', nhưng văn bản đã rút khỏi trang', why: state.sentence };
    case 'not-yet':
      return { title: ', nhưng văn bản chưa đến ngày áp dụng', why: state.sentence };
    case 'unknown':
      return { title: '; chưa rõ văn bản còn áp dụng', why: state.sentence };
    default:
      return { title: '', why: state?.sentence ?? '' };
  }
}

/** A place that the sentence names, or that the reader chose, where the text is of another. */
const elsewhere = (
  { namedPlace, place }: Finding,
  chosen: string | undefined,
): string | undefined =>
  namedPlace ??
  (chosen !== undefined &&
  place &&
  place.document.place !== chosen &&
  place.document.place !== 'Cả nước'
    ? chosen
    : undefined);

/**
 * Says what was found out about a sentence.
 *
 * @param day the reader's day, `YYYY-MM-DD`, on which the state of the document is told
 * @param chosen name of the province that the reader chose
 * @param count how many documents there are to compare with
 */
export function sayFinding(finding: Finding, day: string, count: number, chosen?: string): Said {
  const { verdict, pieces, place, own, cutConditions } = finding;
  const kinds = differencesOf(pieces);
  if (verdict === 'short')
    return {
      title: 'Quá ngắn để đối chiếu',
      why: 'Vài chữ thì văn bản nào cũng có thể có. Hãy dán cả câu.',
    };
  if (verdict === 'own' && own)
    return {
      title: kinds.length > 0 ? 'Gần giống lời của trang này' : 'Lời của trang này',
      why: `Đây là lời tóm tắt ở “${own.title}”, không phải nguyên văn văn bản.${kinds.length > 0 ? ` Câu bạn dán ${list(kinds)}.` : ''}`,
    };
  if (verdict === 'none' || !place)
    return {
      title: 'Không có trong văn bản nào ở đây',
      why: `Như thế chưa phải là sai: ở đây chỉ có toàn văn của ${String(count)} văn bản. Câu ấy có thể ở văn bản khác, hoặc được viết lại bằng lời khác.`,
    };
  const other = elsewhere(finding, chosen);
  const { title, why } = standing(place.document, day);
  if (other !== undefined)
    return {
      title: `Câu này ở đây là của ${place.document.place}, không phải ${other}`,
      why: `${kinds.length > 0 ? `Câu bạn dán ${list(kinds)}. ` : ''}Văn bản của nơi này không áp dụng cho nơi khác. ${why}`.trim(),
    };
  const cut = place.before !== '' || place.after !== '';
  const missed =
    cutConditions.length > 0
      ? 'Phần bị cắt bỏ có điều kiện.'
      : cut
        ? 'Câu trong văn bản còn nói tiếp.'
        : '';
  if (verdict === 'exact') return { title: `Đúng từng chữ${title}`, why };
  if (verdict === 'part')
    return { title: `Một phần của câu${title}`, why: `${missed} ${why}`.trim() };
  const forgiven = kinds.every((kind) => FORGIVEN.has(kind));
  return {
    title: forgiven ? `Đúng chữ, ${list(kinds)}${title}` : `Gần đúng: ${list(kinds)}`,
    why: `${forgiven ? '' : 'Chỗ khác được đánh dấu bên dưới. '}${cut ? missed : ''} ${why}`
      .replace(/\s+/gu, ' ')
      .trim(),
  };
}

/**
 * A sentence with its source, for copying: whole, whatever part of it was pasted.
 *
 * @param address whole address of the clause
 */
export const citationOf = (
  { document, before, printed, after, reading }: Place,
  address: string,
): string => {
  const words = [before, printed, after]
    .filter(Boolean)
    .join(' ')
    .replace(/ (?=[.,;:])/gu, '');
  const parts: Readonly<Record<string, string>> = { words, reading, url: address };
  return document.citation.replace(
    /\{(words|reading|url)\}/gu,
    (_, name: string) => parts[name] ?? '',
  );
};
