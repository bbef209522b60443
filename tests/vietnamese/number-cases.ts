import type { DocumentNumber } from '#src/vietnamese/document-numbers.ts';

/** A text with document numbers, dates or counts, and what every reader of it must make of them. */
export interface NumberCase {
  readonly text: string;
  /** The document numbers, in order. */
  readonly numbers: readonly DocumentNumber[];
  /** How the text is said. */
  readonly spoken: string;
  /** Keys of its figures, in order. */
  readonly figures: readonly string[];
  /** Days and months with a year, as the search reads them. */
  readonly dates?: readonly string[];
}

const of = (
  number: string,
  rest: { year?: string; kind?: string; issuer?: string } = {},
): DocumentNumber => ({ number, ...rest });

/** Printed texts. What one part of the site reads in them, every part reads. */
export const numberCases: readonly NumberCase[] = [
  // The four of the review's cases (numbers.jsonl: n02, n03, n04, n06).
  {
    text: '223/CĐ-TTg',
    numbers: [of('223', { kind: 'cd', issuer: 'ttg' })],
    spoken: 'Công điện số hai trăm hai mươi ba của Thủ tướng Chính phủ',
    figures: ['223/CĐ-TTG'],
  },
  {
    text: '468/BC-UBND',
    numbers: [of('468', { kind: 'bc', issuer: 'ubnd' })],
    spoken: 'Báo cáo số bốn trăm sáu mươi tám của Ủy ban nhân dân',
    figures: ['468/BC-UBND'],
  },
  {
    text: '31/2009/TTLT-BLĐTBXH-BTC',
    numbers: [of('31', { year: '2009', kind: 'ttlt', issuer: 'bldtbxh-btc' })],
    spoken:
      'Thông tư liên tịch số ba mươi mốt, năm hai nghìn không trăm linh chín, của Bộ Lao động, Thương binh và Xã hội và Bộ Tài chính',
    figures: ['31/2009/TTLT-BLĐTBXH-BTC'],
  },
  {
    text: '66.7/2025/NQ-CP',
    numbers: [of('66.7', { year: '2025', kind: 'nq', issuer: 'cp' })],
    spoken:
      'Nghị quyết số sáu mươi sáu chấm bảy, năm hai nghìn không trăm hai mươi lăm, của Chính phủ',
    figures: ['66.7/2025/NQ-CP'],
  },
  {
    text: '05/HD-UBND',
    numbers: [of('5', { kind: 'hd', issuer: 'ubnd' })],
    spoken: 'Hướng dẫn số năm của Ủy ban nhân dân',
    figures: ['05/HD-UBND'],
  },
  {
    text: 'hướng dẫn 36-HD/VPTW',
    numbers: [of('36', { kind: 'hd', issuer: 'vptw' })],
    spoken: 'hướng dẫn số ba mươi sáu của Văn phòng Trung ương Đảng',
    figures: ['36-HD/VPTW'],
  },
  {
    text: '71/KH-UBND',
    numbers: [of('71', { kind: 'kh', issuer: 'ubnd' })],
    spoken: 'Kế hoạch số bảy mươi mốt của Ủy ban nhân dân',
    figures: ['71/KH-UBND'],
  },
  {
    text: 'Nghị quyết số 225/2019/NQ-HĐND ngày 26/7/2019',
    numbers: [of('225', { year: '2019', kind: 'nq', issuer: 'hdnd' })],
    spoken:
      'Nghị quyết số hai trăm hai mươi lăm, năm hai nghìn không trăm mười chín, của Hội đồng nhân dân ngày hai mươi sáu tháng bảy năm hai nghìn không trăm mười chín',
    figures: ['225/2019/NQ-HĐND', '2019-7-26'],
    dates: ['26.7.2019'],
  },
  {
    text: '92-KL/TW và 126-CTr/TU',
    numbers: [of('92', { kind: 'kl', issuer: 'tw' }), of('126', { kind: 'ctr', issuer: 'tu' })],
    spoken:
      'Kết luận số chín mươi hai của Trung ương và Chương trình số một trăm hai mươi sáu của Tỉnh ủy',
    figures: ['92-KL/TW', '126-CTR/TU'],
  },
  {
    text: 'Nghị quyết 30a/2008/NQ-CP',
    numbers: [of('30a', { year: '2008', kind: 'nq', issuer: 'cp' })],
    spoken: 'Nghị quyết số ba mươi a, năm hai nghìn không trăm linh tám, của Chính phủ',
    figures: ['30A/2008/NQ-CP'],
  },
  {
    text: 'Luật Việc làm số 74/2025/QH15',
    numbers: [of('74', { year: '2025', kind: 'luat', issuer: 'qh' })],
    spoken:
      'Luật Việc làm số bảy mươi tư, năm hai nghìn không trăm hai mươi lăm, của Quốc hội khóa mười lăm',
    figures: ['74/2025/QH15'],
  },
  {
    text: 'Công văn số 4585/VP-VHXH',
    numbers: [of('4585', { kind: 'cv', issuer: 'vp-vhxh' })],
    spoken: 'Công văn số bốn nghìn năm trăm tám mươi lăm, ký hiệu Văn phòng, Văn hóa, Xã hội',
    figures: ['4585/VP-VHXH'],
  },
  {
    text: '05/VBHN-BLĐTBXH',
    numbers: [of('5', { kind: 'vbhn', issuer: 'bldtbxh' })],
    spoken: 'Văn bản hợp nhất số năm của Bộ Lao động, Thương binh và Xã hội',
    figures: ['05/VBHN-BLĐTBXH'],
  },
  {
    text: 'Quyết định số 1.521/QĐ-UBND',
    numbers: [of('1521', { kind: 'qd', issuer: 'ubnd' })],
    spoken: 'Quyết định số một nghìn năm trăm hai mươi mốt của Ủy ban nhân dân',
    figures: ['1.521/QĐ-UBND'],
  },
  // Slips of typing and of reading machines.
  {
    text: '71 /KH-UBND, 71 / KH - UBND, 71/KHUBND',
    numbers: Array.from({ length: 3 }, () => of('71', { kind: 'kh', issuer: 'ubnd' })),
    spoken: Array.from({ length: 3 }, () => 'Kế hoạch số bảy mươi mốt của Ủy ban nhân dân').join(
      ', ',
    ),
    figures: ['71/KH-UBND', '71/KH-UBND', '71/KHUBND'],
  },
  {
    text: '1521 /KH-LĐT BXH',
    numbers: [of('1521', { kind: 'kh', issuer: 'ldtbxh' })],
    spoken: 'Kế hoạch số một nghìn năm trăm hai mươi mốt của ngành Lao động, Thương binh và Xã hội',
    figures: ['1521/KH-LĐTBXH'],
  },
  {
    text: '225/2019/nq-hđnd, 223/CD-TTg',
    numbers: [
      of('225', { year: '2019', kind: 'nq', issuer: 'hdnd' }),
      of('223', { kind: 'cd', issuer: 'ttg' }),
    ],
    spoken:
      'Nghị quyết số hai trăm hai mươi lăm, năm hai nghìn không trăm mười chín, của Hội đồng nhân dân, Công điện số hai trăm hai mươi ba của Thủ tướng Chính phủ',
    figures: ['225/2019/NQ-HĐND', '223/CD-TTG'],
  },
  // A kind of document is never an issuer.
  {
    text: 'Tờ trình số 2417/TTr-CT',
    numbers: [of('2417', { kind: 'ttr', issuer: 'ct' })],
    spoken: 'Tờ trình số hai nghìn bốn trăm mười bảy của xê tê',
    figures: ['2417/TTR-CT'],
  },
  // Without signs.
  {
    text: 'Theo thông tư 165/2011 của Bộ Tài chính',
    numbers: [of('165', { year: '2011', kind: 'tt' })],
    spoken:
      'Theo thông tư số một trăm sáu mươi lăm, năm hai nghìn không trăm mười một, của Bộ Tài chính',
    figures: ['số 165/2011'],
  },
  {
    text: 'nghị định 9/2019 và số 8/2020',
    numbers: [of('9', { year: '2019', kind: 'nd' }), of('8', { year: '2020' })],
    spoken:
      'nghị định số chín, năm hai nghìn không trăm mười chín, và số tám, năm hai nghìn không trăm hai mươi',
    figures: ['số 9/2019', 'số 8/2020'],
  },
  {
    text: 'Nghị quyết 225, Kế hoạch số 71',
    numbers: [of('225', { kind: 'nq' }), of('71', { kind: 'kh' })],
    spoken: 'Nghị quyết hai trăm hai mươi lăm, Kế hoạch số bảy mươi mốt',
    figures: ['số 225', 'số 71'],
  },
  {
    text: 'Thông báo số 45 ngày 05/8/2019',
    numbers: [of('45', { kind: 'tb' })],
    spoken: 'Thông báo số bốn mươi lăm ngày năm tháng tám năm hai nghìn không trăm mười chín',
    figures: ['số 45', '2019-8-5'],
    dates: ['5.8.2019'],
  },
  // Months and days are no numbers of documents.
  {
    text: 'tháng 9/2019',
    numbers: [],
    spoken: 'tháng chín năm hai nghìn không trăm mười chín',
    figures: ['2019-9'],
    dates: ['.9.2019'],
  },
  {
    text: 'hội nghị nghị quyết tháng 8/2019',
    numbers: [],
    spoken: 'hội nghị nghị quyết tháng tám năm hai nghìn không trăm mười chín',
    figures: ['2019-8'],
    dates: ['.8.2019'],
  },
  {
    text: 'trước ngày 25/12, từ 25/01 – 09/02/2024',
    numbers: [],
    spoken:
      'trước ngày hai mươi lăm tháng mười hai, từ ngày hai mươi lăm tháng một đến ngày chín tháng hai năm hai nghìn không trăm hai mươi tư',
    figures: ['12-25', '1-25', '2024-2-9'],
    dates: ['25.12', '25.1.2024', '9.2.2024'],
  },
  {
    text: 'quý 1/2024',
    numbers: [],
    spoken: 'quý một năm hai nghìn không trăm hai mươi tư',
    figures: ['1', '2024'],
  },
  {
    text: 'giai đoạn 2021 - 2025',
    numbers: [],
    spoken: 'giai đoạn hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm hai mươi lăm',
    figures: ['2021', '2025'],
  },
  // Counts, places in a text and fractions neither.
  {
    text: 'báo cáo 6 tháng, 04 Nghị quyết, Điều 3 Quyết định này',
    numbers: [],
    spoken: 'báo cáo sáu tháng, bốn Nghị quyết, Điều ba Quyết định này',
    figures: ['6', '4', '3'],
  },
  {
    text: 'hỗ trợ 30% cho 2/3 số hộ',
    numbers: [],
    spoken: 'hỗ trợ ba mươi phần trăm cho hai phần ba số hộ',
    figures: ['30%', '2/3'],
  },
  {
    text: 'kế hoạch 2021, điểm 1.4',
    numbers: [],
    spoken: 'kế hoạch hai nghìn không trăm hai mươi mốt, điểm một chấm bốn',
    figures: ['2021', '1.4'],
  },
];
