/** Bodies that issue documents, by the signs that stand for them in a document's number. */

import { fold } from './marks.ts';

/** A body that issues documents. */
export interface Issuer {
  /** Signs in numbers, the usual one first, capitals as printed. */
  readonly signs: readonly string[];
  /** In full, as it is said. */
  readonly name: string;
  /** Its term follows its sign: QH14. */
  readonly assembly?: true;
}

/**
 * Sources. Signs: as these bodies print them in the numbers of their documents (Công báo; văn bản của Đảng). Names of
 * ministries: Nghị quyết 176/2025/QH15 since 1/3/2025, Nghị quyết 08/2021/QH15 before it; both are kept, since numbers
 * do not change. Names of departments of a province: Nghị định 150/2025/NĐ-CP, Nghị định 24/2014/NĐ-CP before it.
 */
const ISSUERS: readonly Issuer[] = [
  // Highest bodies of the State.
  { signs: ['QH'], assembly: true, name: 'Quốc hội' },
  { signs: ['UBTVQH'], assembly: true, name: 'Ủy ban Thường vụ Quốc hội' },
  { signs: ['CTN'], name: 'Chủ tịch nước' },
  { signs: ['CP'], name: 'Chính phủ' },
  { signs: ['TTg'], name: 'Thủ tướng Chính phủ' },
  { signs: ['VPQH'], name: 'Văn phòng Quốc hội' },
  { signs: ['VPCTN'], name: 'Văn phòng Chủ tịch nước' },
  { signs: ['VPCP'], name: 'Văn phòng Chính phủ' },
  { signs: ['TANDTC'], name: 'Tòa án nhân dân tối cao' },
  { signs: ['VKSNDTC', 'VKSTC'], name: 'Viện kiểm sát nhân dân tối cao' },
  { signs: ['KTNN'], name: 'Kiểm toán nhà nước' },
  // Ministries and bodies of their rank, those before 1/3/2025 among them.
  { signs: ['BCA'], name: 'Bộ Công an' },
  { signs: ['BQP'], name: 'Bộ Quốc phòng' },
  { signs: ['BNG'], name: 'Bộ Ngoại giao' },
  { signs: ['BNV'], name: 'Bộ Nội vụ' },
  { signs: ['BTP'], name: 'Bộ Tư pháp' },
  { signs: ['BTC'], name: 'Bộ Tài chính' },
  { signs: ['BCT'], name: 'Bộ Công Thương' },
  { signs: ['BXD'], name: 'Bộ Xây dựng' },
  { signs: ['BYT'], name: 'Bộ Y tế' },
  { signs: ['BGDĐT'], name: 'Bộ Giáo dục và Đào tạo' },
  { signs: ['BKHCN'], name: 'Bộ Khoa học và Công nghệ' },
  { signs: ['BVHTTDL'], name: 'Bộ Văn hóa, Thể thao và Du lịch' },
  { signs: ['BNNMT'], name: 'Bộ Nông nghiệp và Môi trường' },
  { signs: ['BDTTG'], name: 'Bộ Dân tộc và Tôn giáo' },
  { signs: ['TTCP'], name: 'Thanh tra Chính phủ' },
  { signs: ['NHNN'], name: 'Ngân hàng Nhà nước' },
  { signs: ['BLĐTBXH'], name: 'Bộ Lao động, Thương binh và Xã hội' },
  { signs: ['BKHĐT'], name: 'Bộ Kế hoạch và Đầu tư' },
  { signs: ['BTTTT'], name: 'Bộ Thông tin và Truyền thông' },
  { signs: ['BNNPTNT'], name: 'Bộ Nông nghiệp và Phát triển nông thôn' },
  { signs: ['BTNMT'], name: 'Bộ Tài nguyên và Môi trường' },
  { signs: ['BGTVT'], name: 'Bộ Giao thông vận tải' },
  { signs: ['UBDT'], name: 'Ủy ban Dân tộc' },
  // Local bodies.
  { signs: ['HĐND'], assembly: true, name: 'Hội đồng nhân dân' },
  { signs: ['UBND'], name: 'Ủy ban nhân dân' },
  { signs: ['CTUBND'], name: 'Chủ tịch Ủy ban nhân dân' },
  { signs: ['VPUBND'], name: 'Văn phòng Ủy ban nhân dân' },
  // LĐTBXH is also printed LĐTB&XH, LĐ-TB&XH and, by a slip, LĐT BXH.
  { signs: ['LĐTBXH'], name: 'ngành Lao động, Thương binh và Xã hội' },
  { signs: ['SLĐTBXH'], name: 'Sở Lao động, Thương binh và Xã hội' },
  { signs: ['SNV'], name: 'Sở Nội vụ' },
  { signs: ['SYT'], name: 'Sở Y tế' },
  { signs: ['STC'], name: 'Sở Tài chính' },
  { signs: ['STP'], name: 'Sở Tư pháp' },
  { signs: ['SXD'], name: 'Sở Xây dựng' },
  { signs: ['SCT'], name: 'Sở Công Thương' },
  { signs: ['SGDĐT'], name: 'Sở Giáo dục và Đào tạo' },
  { signs: ['SKHCN'], name: 'Sở Khoa học và Công nghệ' },
  { signs: ['SNNMT'], name: 'Sở Nông nghiệp và Môi trường' },
  { signs: ['SDTTG'], name: 'Sở Dân tộc và Tôn giáo' },
  { signs: ['SVHTTDL'], name: 'Sở Văn hóa, Thể thao và Du lịch' },
  { signs: ['SKHĐT'], name: 'Sở Kế hoạch và Đầu tư' },
  { signs: ['STTTT'], name: 'Sở Thông tin và Truyền thông' },
  { signs: ['SNNPTNT'], name: 'Sở Nông nghiệp và Phát triển nông thôn' },
  { signs: ['STNMT'], name: 'Sở Tài nguyên và Môi trường' },
  { signs: ['SGTVT'], name: 'Sở Giao thông vận tải' },
  { signs: ['VP'], name: 'Văn phòng' },
  { signs: ['VHXH'], name: 'Văn hóa, Xã hội' },
  // The Party. TƯ is the older writing of TW; TU without its mark is the committee of a province.
  { signs: ['TU'], name: 'Tỉnh ủy' },
  { signs: ['TW', 'TƯ'], name: 'Trung ương' },
  { signs: ['VPTW'], name: 'Văn phòng Trung ương Đảng' },
  { signs: ['BTCTW'], name: 'Ban Tổ chức Trung ương' },
  { signs: ['UBKTTW'], name: 'Ủy ban Kiểm tra Trung ương' },
  { signs: ['VPTU'], name: 'Văn phòng Tỉnh ủy' },
  { signs: ['HU'], name: 'Huyện ủy' },
  { signs: ['ĐU'], name: 'Đảng ủy' },
  // Others that issue documents on social policy.
  { signs: ['BHXH'], name: 'Bảo hiểm xã hội' },
  { signs: ['NHCSXH'], name: 'Ngân hàng Chính sách xã hội' },
  { signs: ['MTTQ'], name: 'Mặt trận Tổ quốc' },
  { signs: ['TLĐ'], name: 'Tổng Liên đoàn Lao động Việt Nam' },
];

const close = (sign: string): string => sign.replace(/[^\p{L}\d]/gu, '');

const BY_SIGN = new Map(ISSUERS.flatMap((issuer) => issuer.signs.map((sign) => [sign, issuer])));
// Without marks the first of the table wins: tu is Tỉnh ủy.
const BY_FOLDED_SIGN = new Map(
  ISSUERS.flatMap((issuer) => issuer.signs.map((sign) => [fold(sign), issuer] as const)).reverse(),
);

/** The body that a sign stands for: as printed where marks tell two apart, else in any case, without marks, with a sign or space inside (`LĐ-TB&XH`). */
export function issuerOfSign(sign: string): Issuer | undefined {
  const one = close(sign);
  return BY_SIGN.get(one) ?? BY_FOLDED_SIGN.get(fold(one));
}

/** A body, or a sign that the table lacks, in a word that can be compared: the folded usual sign (`hdnd`, `tw`). */
export function issuerKey(issuer: Issuer | string): string {
  return fold(close(typeof issuer === 'string' ? issuer : (issuer.signs[0] ?? '')));
}
