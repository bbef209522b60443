/** Kinds of official documents: their names, and the signs that stand for them in a document's number. */

import { fold } from './marks.ts';
import { isSyllable } from './syllables.ts';
import { keyOf, markedOf, words, type Word } from './text.ts';

/** A kind of document. */
export interface DocumentKind {
  /** As it is written in a sentence or over a document. */
  readonly name: string;
  /** Signs in numbers, the usual one first, capitals as printed. None: its numbers have no sign of a kind (Luật số 69/2020/QH14). */
  readonly signs: readonly string[];
  /** The name is also an everyday word (báo cáo, hướng dẫn): a number beside it may count something. */
  readonly everyday?: true;
  /** Such a document may bear no number of its own: what a decision carries, what two sides sign. Older ones of a legal kind too. */
  readonly unnumbered?: true;
}

/**
 * Every kind, by the slug of its name.
 *
 * Sources. Legal documents: Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, Điều 4, and before it 80/2015/QH13.
 * Administrative documents and copies with their signs: Nghị định 30/2020/NĐ-CP, Điều 7 and Phụ lục III. Documents of
 * the Party: Hướng dẫn 36-HD/VPTW (2018). Consolidated texts: Pháp lệnh 01/2012/UBTVQH13. The rest is what older
 * documents in force still print.
 */
export const allKinds = {
  // Legal documents.
  'hien-phap': { name: 'Hiến pháp', signs: [], unnumbered: true },
  'bo-luat': { name: 'Bộ luật', signs: [], everyday: true, unnumbered: true },
  luat: { name: 'Luật', signs: [], everyday: true, unnumbered: true },
  'nghi-quyet': { name: 'Nghị quyết', signs: ['NQ'] },
  'nghi-quyet-lien-tich': { name: 'Nghị quyết liên tịch', signs: ['NQLT'] },
  'phap-lenh': { name: 'Pháp lệnh', signs: ['PL'], unnumbered: true },
  lenh: { name: 'Lệnh', signs: ['L'], everyday: true },
  'quyet-dinh': { name: 'Quyết định', signs: ['QĐ'] },
  'nghi-dinh': { name: 'Nghị định', signs: ['NĐ'] },
  'thong-tu': { name: 'Thông tư', signs: ['TT'] },
  'thong-tu-lien-tich': { name: 'Thông tư liên tịch', signs: ['TTLT'] },
  'van-ban-hop-nhat': { name: 'Văn bản hợp nhất', signs: ['VBHN'] },
  // Administrative documents.
  'chi-thi': { name: 'Chỉ thị', signs: ['CT'] },
  'quy-che': { name: 'Quy chế', signs: ['QC'], everyday: true, unnumbered: true },
  'quy-dinh': { name: 'Quy định', signs: ['QyĐ', 'QĐi'], everyday: true, unnumbered: true },
  'thong-cao': { name: 'Thông cáo', signs: ['TC'], everyday: true },
  'thong-bao': { name: 'Thông báo', signs: ['TB'], everyday: true },
  'huong-dan': { name: 'Hướng dẫn', signs: ['HD'], everyday: true },
  'chuong-trinh': { name: 'Chương trình', signs: ['CTr'], everyday: true, unnumbered: true },
  'chuong-trinh-hanh-dong': {
    name: 'Chương trình hành động',
    signs: ['CTHĐ', 'CTrHĐ'],
    everyday: true,
    unnumbered: true,
  },
  'ke-hoach': { name: 'Kế hoạch', signs: ['KH'] },
  'phuong-an': { name: 'Phương án', signs: ['PA'], everyday: true, unnumbered: true },
  'de-an': { name: 'Đề án', signs: ['ĐA'], everyday: true, unnumbered: true },
  'du-an': { name: 'Dự án', signs: ['DA'], everyday: true, unnumbered: true },
  'bao-cao': { name: 'Báo cáo', signs: ['BC'], everyday: true },
  'bien-ban': { name: 'Biên bản', signs: ['BB'], everyday: true, unnumbered: true },
  'quy-che-phoi-hop': {
    name: 'Quy chế phối hợp',
    signs: ['QCPH'],
    everyday: true,
    unnumbered: true,
  },
  'chuong-trinh-phoi-hop': {
    name: 'Chương trình phối hợp',
    signs: ['CTPH', 'CTrPH'],
    everyday: true,
    unnumbered: true,
  },
  'huong-dan-lien-nganh': { name: 'Hướng dẫn liên ngành', signs: ['HDLN'] },
  'ke-hoach-lien-nganh': { name: 'Kế hoạch liên ngành', signs: ['KHLN'] },
  'ke-hoach-lien-tich': { name: 'Kế hoạch liên tịch', signs: ['KHLT'] },
  'to-trinh': { name: 'Tờ trình', signs: ['TTr'] },
  'hop-dong': { name: 'Hợp đồng', signs: ['HĐ'], everyday: true, unnumbered: true },
  'cong-van': { name: 'Công văn', signs: ['CV'] },
  'cong-dien': { name: 'Công điện', signs: ['CĐ'] },
  'ban-ghi-nho': { name: 'Bản ghi nhớ', signs: ['BGN'], everyday: true, unnumbered: true },
  'ban-thoa-thuan': { name: 'Bản thỏa thuận', signs: ['BTT'], everyday: true, unnumbered: true },
  'giay-uy-quyen': { name: 'Giấy ủy quyền', signs: ['GUQ'], everyday: true, unnumbered: true },
  'giay-moi': { name: 'Giấy mời', signs: ['GM'], everyday: true },
  'giay-gioi-thieu': { name: 'Giấy giới thiệu', signs: ['GGT'], everyday: true, unnumbered: true },
  'giay-nghi-phep': { name: 'Giấy nghỉ phép', signs: ['GNP'], everyday: true, unnumbered: true },
  'phieu-gui': { name: 'Phiếu gửi', signs: ['PG'], everyday: true, unnumbered: true },
  'phieu-chuyen': { name: 'Phiếu chuyển', signs: ['PC'], everyday: true, unnumbered: true },
  'phieu-bao': { name: 'Phiếu báo', signs: ['PB'], everyday: true, unnumbered: true },
  'thu-cong': { name: 'Thư công', signs: [], everyday: true, unnumbered: true },
  'ban-sao-y': { name: 'Bản sao y', signs: ['SY'], everyday: true },
  'ban-trich-sao': { name: 'Bản trích sao', signs: ['TrS'], everyday: true },
  'ban-sao-luc': { name: 'Bản sao lục', signs: ['SL'], everyday: true },
  // Documents of the Party that the State does not have.
  'ket-luan': { name: 'Kết luận', signs: ['KL'] },
  'thong-tri': { name: 'Thông tri', signs: [] },
  // Older ones.
  'sac-lenh': { name: 'Sắc lệnh', signs: [] },
} as const satisfies Readonly<Record<string, DocumentKind>>;

/** Slug of a kind: `nghi-quyet`. */
export type KindId = keyof typeof allKinds;

const KINDS = Object.entries(allKinds) as readonly [KindId, DocumentKind][];

const closed = (text: string): string => fold(text).replace(/[^a-z]/g, '');

/** The kind in a word that can be compared and searched: its folded sign (`nq`, `qyd`), or its folded name where it has none (`luat`). */
export function kindKey(kind: KindId): string {
  const { name, signs }: DocumentKind = allKinds[kind];
  return closed(signs[0] ?? name);
}

const BY_SIGN = new Map(KINDS.flatMap(([kind, { signs }]) => signs.map((sign) => [sign, kind])));
// Signs that are one without marks (ĐA, DA; HD, HĐ): the first of the table.
const BY_FOLDED_SIGN = new Map(
  KINDS.flatMap(([kind, { signs }]) =>
    signs.map((sign) => [closed(sign), kind] as const),
  ).reverse(),
);
/** Said of a document whose kind does not matter. */
const ANY_KIND = { name: 'Văn bản', kind: undefined };
const BY_NAME = new Map(
  [...KINDS.map(([kind, { name }]) => ({ name, kind })), ANY_KIND].map(({ name, kind }) => [
    keyOf(name),
    { kind, marked: markedOf(name).split(' ') },
  ]),
);
const LONGEST_NAME = Math.max(...KINDS.map(([, { name }]) => name.split(' ').length));

/** The kind that a sign of a number stands for: as printed where the marks tell two apart, in any case and without marks too. */
export function kindOfSign(sign: string): KindId | undefined {
  return BY_SIGN.get(sign) ?? BY_FOLDED_SIGN.get(fold(sign));
}

/** The kind that a name stands for, in any case, with its marks or without. */
export function kindOfName(name: string): KindId | undefined {
  return BY_NAME.get(keyOf(name))?.kind;
}

/** A kind named just before a number. */
export interface NamedKind {
  /** Undefined: only "văn bản", or the word "số" with no kind before it. */
  readonly kind: KindId | undefined;
  /** A kind is named, or "văn bản". */
  readonly named: boolean;
  /** Where the name begins, or the word "số". */
  readonly start: number;
  /** The word "số" stands between the name and the number. */
  readonly numbered: boolean;
}

/** Whether a word can be a sign in running text: capitals (NQ, TTg, QyĐ), or typed in small letters where it is no word of the language (nq, but not da). */
export const standsAsSign = (word: string, typed: boolean): boolean =>
  /^\p{Lu}[a-z]?\p{Lu}/u.test(word) || (typed && word.length > 1 && !isSyllable(fold(word)));

/** How far back a name can begin: "Chương trình hành động số: " with marks of emphasis. */
const REACH = 48;

/** The words that end just before a place, the last first, as long as only spaces stand between them; where each begins. */
function wordsBefore(text: string, index: number): (Word & { raw: string })[] {
  const from = Math.max(0, index - REACH);
  // Marks of emphasis are spaces here, so that places stay places.
  const slice = text.slice(from, index).replace(/[*_]/g, ' ');
  const out: (Word & { raw: string })[] = [];
  let end = slice.length;
  for (const word of words(slice).reverse()) {
    const gap = slice.slice(word.end, end);
    if (!(out.length === 0 ? /^\s*:?\s*$/ : /^\s+$/).test(gap)) break;
    out.push({ ...word, start: from + word.start, raw: slice.slice(word.start, word.end) });
    end = word.start;
  }
  return out;
}

/** The kind whose name or sign the words end with, given the last first. */
function nameIn(
  before: readonly (Word & { raw: string })[],
  typed: boolean,
): { kind: KindId | undefined; start: number } | undefined {
  for (let size = Math.min(LONGEST_NAME, before.length); size > 0; size--) {
    const run = before.slice(0, size).reverse();
    const [first] = run;
    if (!first) continue;
    const name = BY_NAME.get(run.map(({ key }) => key).join(' '));
    // Typed without marks, or with those of the name: "bão cao" is no báo cáo.
    const agrees = run.every(
      ({ key, marked }, at) => marked === key || marked === name?.marked[at],
    );
    if (name && agrees) return { kind: name.kind, start: first.start };
    const sign = size === 1 && standsAsSign(first.raw, typed) ? kindOfSign(first.raw) : undefined;
    if (sign) return { kind: sign, start: first.start };
  }
  return undefined;
}

/**
 * The kind named by the words that end just before a place: "Nghị quyết số ", "NQ ", "số: ".
 *
 * @param typed the text is what somebody typed: a sign counts in small letters too (`nq 225`), and "so" is số
 */
export function kindBefore(text: string, index: number, typed = false): NamedKind | undefined {
  const before = wordsBefore(text, index);
  const [last] = before;
  if (!last) return undefined;
  const numbered = /^số$/iu.test(last.raw) || (typed && last.key === 'so' && last.marked === 'so');
  const name = nameIn(numbered ? before.slice(1) : before, typed);
  if (name) return { ...name, named: true, numbered };
  return numbered ? { kind: undefined, named: false, start: last.start, numbered } : undefined;
}
