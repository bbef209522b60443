/** Bodies that issue documents, by the signs that stand for them in a document's number. Their names are in `issuer-names.ts`, which a reader's browser need not load. */

import { fold } from './marks.ts';

// Signs, capitals as printed. Source: as these bodies print them in the numbers of their documents (Công báo; documents
// of the Party).

const STATE = 'QH UBTVQH CTN CP TTg VPQH VPCTN VPCP TANDTC VKSNDTC KTNN';
/** Ministries and bodies of their rank, those before 1/3/2025 among them. */
const MINISTRIES =
  'BCA BQP BNG BNV BTP BTC BCT BXD BYT BGDĐT BKHCN BVHTTDL BNNMT BDTTG TTCP NHNN BLĐTBXH BKHĐT BTTTT BNNPTNT BTNMT BGTVT UBDT';
/** LĐTBXH is also printed LĐTB&XH, LĐ-TB&XH and, by a slip, LĐT BXH. */
const LOCAL =
  'HĐND UBND CTUBND VPUBND LĐTBXH SLĐTBXH SNV SYT STC STP SXD SCT SGDĐT SKHCN SNNMT SDTTG SVHTTDL SKHĐT STTTT SNNPTNT STNMT SGTVT VP VHXH';
/** TƯ is the older writing of TW; TU without its mark is the committee of a province. */
const PARTY = 'TU TW VPTW BTCTW UBKTTW VPTU HU ĐU';
const OTHER_BODIES = 'BHXH NHCSXH MTTQ TLĐ';

type WordsOf<Text extends string> = Text extends `${infer First} ${infer Rest}`
  ? First | WordsOf<Rest>
  : Text;

/** The usual sign of a body. */
export type Issuer =
  | WordsOf<typeof STATE>
  | WordsOf<typeof MINISTRIES>
  | WordsOf<typeof LOCAL>
  | WordsOf<typeof PARTY>
  | WordsOf<typeof OTHER_BODIES>;

const wordsOf = <Text extends string>(text: Text) => text.split(' ') as WordsOf<Text>[];

const SIGNS: readonly Issuer[] = [
  ...wordsOf(STATE),
  ...wordsOf(MINISTRIES),
  ...wordsOf(LOCAL),
  ...wordsOf(PARTY),
  ...wordsOf(OTHER_BODIES),
];

/** Other signs of the same bodies. */
const OTHERS: Readonly<Record<string, Issuer>> = { TƯ: 'TW', VKSTC: 'VKSNDTC' };

const ASSEMBLIES: ReadonlySet<Issuer> = new Set(['QH', 'UBTVQH', 'HĐND']);

/** Whether the term of the body follows its sign in numbers: QH14. */
export const isAssembly = (issuer: Issuer): boolean => ASSEMBLIES.has(issuer);

const close = (sign: string): string => sign.replace(/[^\p{L}\d]/gu, '');

const BY_SIGN = new Map<string, Issuer>([
  ...Object.entries(OTHERS),
  ...SIGNS.map((sign): [string, Issuer] => [sign, sign]),
]);
// Where two signs are one without marks, the usual one: tu is Tỉnh ủy and not TƯ.
const BY_FOLDED_SIGN = new Map([...BY_SIGN].map(([sign, issuer]) => [fold(sign), issuer]));

/** The body that a sign stands for: as printed where marks tell two apart, else in any case, without marks, with a sign or space inside (`LĐ-TB&XH`). */
export function issuerOfSign(sign: string): Issuer | undefined {
  const one = close(sign);
  return BY_SIGN.get(one) ?? BY_FOLDED_SIGN.get(fold(one));
}

/** A sign, known or not, in a word that can be compared: folded and closed up (`hdnd`, `tw`, `ldtbxh`). */
export function issuerKey(sign: string): string {
  return fold(close(sign));
}
