/**
 * Abbreviations that mean the same in every province, so that a province's own glossary need not list them.
 *
 * Sources. Kinds and bodies: their own tables. Forms of signing and filing: Nghị định 30/2020/NĐ-CP, Phụ lục I. Fields
 * of social policy and the rest: as the documents of the five first provinces and of central bodies explain them in
 * brackets. What means different things in different places (CT, TT, ĐT, NC) and the rooms of one office (NCTH, TH1)
 * are left to the glossary.
 */

import type { Abbreviation } from './abbreviations.ts';
import { allKinds, kindOfSign } from './document-kinds.ts';
import { issuerNames } from './issuer-names.ts';
import { issuerOfSign } from './issuers.ts';

/** What stands for itself in running text: forms, then meaning. */
const WORDS: readonly (readonly [string, string])[] = [
  ['BHYT', 'bảo hiểm y tế'],
  ['BHTN', 'bảo hiểm thất nghiệp'],
  ['LĐTBXH LĐ-TB&XH LĐTB&XH LĐ-TBXH LDTBXH', 'Lao động - Thương binh và Xã hội'],
  ['TB&XH TBXH', 'Thương binh và Xã hội'],
  ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'],
  ['UBMTTQVN', 'Ủy ban Mặt trận Tổ quốc Việt Nam'],
  ['NCC', 'người có công'],
  ['BTXH', 'bảo trợ xã hội'],
  ['TGXH', 'trợ giúp xã hội'],
  ['TNXH', 'tệ nạn xã hội'],
  ['ASXH', 'an sinh xã hội'],
  ['CSXH', 'Chính sách xã hội'],
  ['CTXH', 'công tác xã hội'],
  ['NKT', 'người khuyết tật'],
  ['NCT', 'người cao tuổi'],
  ['NLĐ', 'người lao động'],
  ['XKLĐ', 'xuất khẩu lao động'],
  ['HSSV', 'học sinh, sinh viên'],
  ['CCVC', 'công chức, viên chức'],
  ['CBCCVC', 'cán bộ, công chức, viên chức'],
  ['DTTS', 'dân tộc thiểu số'],
  ['NTM', 'nông thôn mới'],
  ['CTMTQG', 'Chương trình mục tiêu quốc gia'],
  ['NSNN', 'ngân sách nhà nước'],
  ['CSSK', 'chăm sóc sức khỏe'],
  ['NOXH', 'nhà ở xã hội'],
  ['DVC', 'dịch vụ công'],
  ['DVCTT', 'dịch vụ công trực tuyến'],
  ['GDNN', 'giáo dục nghề nghiệp'],
  ['GD&ĐT GDĐT', 'Giáo dục và Đào tạo'],
  ['KH&ĐT KHĐT', 'Kế hoạch và Đầu tư'],
  ['TT&TT TTTT', 'Thông tin và Truyền thông'],
  ['NN&PTNT NNPTNT', 'Nông nghiệp và Phát triển nông thôn'],
  ['PTNT', 'Phát triển nông thôn'],
  ['ODA', 'hỗ trợ phát triển chính thức'],
  ['TX', 'thị xã'],
  ['TP tp', 'thành phố'],
  ['PCT', 'Phó Chủ tịch'],
  ['CVP', 'Chánh Văn phòng'],
  ['PCVP PVP', 'Phó Chánh Văn phòng'],
  ['VT', 'Văn thư'],
  ['TM.', 'Thay mặt'],
  ['KT.', 'Ký thay'],
  ['TL.', 'Thừa lệnh'],
  ['TUQ.', 'Thừa ủy quyền'],
  ['B/c', 'để báo cáo'],
  ['b/c', 'báo cáo'],
  ['V/v v/v', 'về việc'],
  ['v.v. v.v vv', 'vân vân'],
  ['đ/c Đ/c', 'đồng chí'],
  ['KT-XH KTXH', 'kinh tế - xã hội'],
  ['QP-AN QPAN', 'quốc phòng, an ninh'],
  ['KCB', 'khám bệnh, chữa bệnh'],
  ['VTYT', 'vật tư y tế'],
  ['CSYT', 'cơ sở y tế'],
  ['TYT', 'trạm y tế'],
  ['ATTP', 'an toàn thực phẩm'],
  ['PCCC', 'phòng cháy, chữa cháy'],
  ['ATGT', 'an toàn giao thông'],
  ['TNGT', 'tai nạn giao thông'],
  ['TTHC', 'thủ tục hành chính'],
  ['CCHC', 'cải cách hành chính'],
  ['CNTT', 'công nghệ thông tin'],
  ['CĐS', 'chuyển đổi số'],
  ['CSDL', 'cơ sở dữ liệu'],
  ['TTĐT', 'thông tin điện tử'],
  ['CCCD', 'căn cước công dân'],
  ['GPMB', 'giải phóng mặt bằng'],
  ['XĐGN', 'xóa đói giảm nghèo'],
  ['ĐBKK', 'đặc biệt khó khăn'],
  ['DTTS&MN DTTSMN', 'dân tộc thiểu số và miền núi'],
  ['NCCCM', 'người có công với cách mạng'],
  ['CCB', 'cựu chiến binh'],
  ['TNXP', 'thanh niên xung phong'],
  ['LLVT', 'lực lượng vũ trang'],
  ['BVCSTE', 'bảo vệ, chăm sóc trẻ em'],
  ['HTX', 'hợp tác xã'],
  ['THCS', 'trung học cơ sở'],
  ['THPT', 'trung học phổ thông'],
  ['GDTX', 'giáo dục thường xuyên'],
  ['NSTW', 'ngân sách trung ương'],
  ['NSĐP', 'ngân sách địa phương'],
  ['VPCP', 'Văn phòng Chính phủ'],
  ['VPQH', 'Văn phòng Quốc hội'],
  ['VPUB VPUBND', 'Văn phòng Ủy ban nhân dân'],
  ['ĐBQH', 'đại biểu Quốc hội'],
  ['BCĐ', 'Ban Chỉ đạo'],
  ['MTTQVN', 'Mặt trận Tổ quốc Việt Nam'],
  ['LHPN', 'Liên hiệp Phụ nữ'],
  ['LĐLĐ', 'Liên đoàn Lao động'],
  ['TNCS', 'Thanh niên Cộng sản'],
  ['VSMT', 'vệ sinh môi trường'],
  ['VN', 'Việt Nam'],
  ['NN&MT NNMT', 'Nông nghiệp và Môi trường'],
  ['KH&CN KHCN', 'Khoa học và Công nghệ'],
  ['TN&MT TNMT', 'Tài nguyên và Môi trường'],
  ['VH,TT&DL VHTT&DL VHTTDL VH-TT&DL', 'Văn hóa, Thể thao và Du lịch'],
  ['STT', 'số thứ tự'],
  ['TTCP', 'Thủ tướng Chính phủ'],
  ['BTCN', 'Bộ trưởng, Chủ nhiệm'],
  ['PCN', 'Phó Chủ nhiệm'],
  ['TGĐ', 'Tổng Giám đốc'],
  ['HĐTP', 'Hội đồng Thẩm phán'],
  ['VPQG', 'Văn phòng quốc gia'],
  ['UBMT', 'Ủy ban Mặt trận'],
  ['UB', 'Ủy ban'],
  ['KGVX', 'Khoa giáo - Văn xã'],
  ['VX', 'Văn xã'],
  ['KTTH', 'Kinh tế tổng hợp'],
  ['KHTC', 'Kế hoạch - Tài chính'],
  ['KTVB', 'Kiểm tra văn bản'],
  ['QLXLVPHC', 'Quản lý xử lý vi phạm hành chính'],
  ['PVHCC', 'phục vụ hành chính công'],
  ['TTPVHCC', 'Trung tâm Phục vụ hành chính công'],
  ['ĐVT', 'đơn vị tính'],
  ['HIV/AIDS', 'hát i vê, ết'],
  ['HIV', 'hát i vê'],
  ['AIDS', 'ết'],
  ['COVID-19 Covid-19', 'cô vít mười chín'],
  ['UNICEF', 'u ni xép'],
  ['PT&TH PT-TH', 'Phát thanh và Truyền hình'],
  ['HCCB', 'Hội Cựu chiến binh'],
  ['BDT', 'Ban Dân tộc'],
  ['CAT', 'Công an tỉnh'],
  ['BĐVN', 'Bưu điện Việt Nam'],
  ['BCĐQG', 'Ban Chỉ đạo quốc gia'],
  ['TP.HCM TPHCM', 'Thành phố Hồ Chí Minh'],
  ['PGS.TS', 'Phó Giáo sư, Tiến sĩ'],
  ['GS.TS', 'Giáo sư, Tiến sĩ'],
  ['PGS', 'Phó Giáo sư'],
  ['ThS Th.S', 'Thạc sĩ'],
];

/** What means this only inside certain passages: form, meaning, passages. */
const WITHIN: readonly (readonly [string, string, readonly string[]])[] = [
  ['CT', 'Chủ tịch', ['CT, PCT', 'CT, các PCT', 'CT và các PCT']],
  ['TT', 'Thường trực', ['TT HĐND', 'TT. HĐND', 'TT.HĐND', 'TT Tỉnh ủy', 'TT TU', 'TT. TU']],
  ['TC', 'Tài chính', ['Sở TC', 'Sở: TC', 'NN&MT, TC', 'TC, TNMT']],
  ['TB', 'Thương binh', ['TB và XH']],
  ['XH', 'Xã hội', ['TB và XH']],
  // Rooms of an office, as the last line of the recipients names them.
  [
    'NC',
    'Nội chính',
    ['VT, NC', 'Phòng NC', 'TH, NC', 'KTTH, NC', 'NC, KGVX', 'NC, TH', 'HCTC, NC'],
  ],
  ['TH', 'Tổng hợp', ['VT, TH', 'TH, KTTH', 'NC, TH', 'KGVX, TH', 'TH, VX', 'TH, KGVX', 'TH, NC']],
  ['PTTH', 'phát thanh, truyền hình', ['Báo và PTTH', 'Đài PTTH']],
  ['TQ', 'Tổ quốc', ['MT TQ', 'UBMT TQ']],
];

/** Signs of bodies that running text uses as it does the numbers of documents. */
const BODIES = 'HĐND UBND MTTQ BHXH NHCSXH TW TƯ TTg TTG CP TU VP'.split(' ');
/** Signs of kinds that mean nothing else in running text. */
const KINDS = 'NQ QĐ NĐ KL KH CTr TTr CV'.split(' ');

const abbreviation = (form: string, meaning: string): Abbreviation => ({
  form,
  meaning,
  within: [],
});

/** The abbreviations of the country. */
export const nationalAbbreviations: readonly Abbreviation[] = [
  ...WORDS.flatMap(([forms, meaning]) =>
    forms.split(' ').map((form) => abbreviation(form, meaning)),
  ),
  ...WITHIN.map(([form, meaning, within]) => ({ form, meaning, within })),
  ...BODIES.flatMap((sign) => {
    const issuer = issuerOfSign(sign);
    return issuer === undefined ? [] : [abbreviation(sign, issuerNames[issuer])];
  }),
  ...KINDS.flatMap((sign) => {
    const kind = kindOfSign(sign);
    return kind === undefined ? [] : [abbreviation(sign, allKinds[kind].name)];
  }),
];
