/**
 * The provinces of Vietnam: 63 before 1/7/2025, 34 since, and what has changed since then.
 *
 * Source: Nghị quyết 202/2025/QH15 on the reorganisation of provinces, in force for citizens from 1/7/2025; for 2026 the
 * resolutions 30/2026/QH16, 36/2026/QH16 and 39/2026/QH16, which made cities of three provinces without changing their
 * land. The table was joined from four lists (the conversion table of Cục Thống kê, sapnhap.bando.com.vn of 17/7/2025,
 * an address database checked on 1/10/2026, vi.wikipedia of 12/2025), which agree in every row but for slips that were
 * looked into. As of 9/10/2026.
 *
 * - https://xaydungchinhsach.chinhphu.vn/toan-van-nghi-quyet-so-202-2025-qh15-ve-sap-xep-don-vi-hanh-chinh-cap-tinh-119250612174148722.htm
 * - https://xaydungchinhsach.chinhphu.vn/nghi-quyet-so-30-2026-qh16-thanh-lap-thanh-pho-dong-nai-119260430102336551.htm
 * - https://xaydungchinhsach.chinhphu.vn/toan-van-nghi-quyet-so-36-2026-qh16-thanh-lap-thanh-pho-quang-ninh-tu-1-9-2026-119260903082603583.htm
 * - https://vanban.chinhphu.vn/?docid=219328&pageid=27160
 */

type ProvinceKind = 'tỉnh' | 'thành phố';

/** A province or city as it was until 30/6/2025. */
export interface FormerProvince {
  readonly name: string;
  readonly kind: ProvinceKind;
  /** Name of the province that it is part of now; often its own. */
  readonly now: string;
  /** Other ways to write the name, as people do: Đắc Lắc, TP.HCM. Names of its towns are not among them. */
  readonly otherNames: readonly string[];
}

/** A province or city since 1/7/2025. */
export interface Province {
  readonly name: string;
  /** On 1/7/2025. */
  readonly kind: ProvinceKind;
  /** When it became a city, where that was later (`YYYY-MM-DD`), and by what act. */
  readonly becameCity?: { readonly date: string; readonly act: string };
}

/** The day from which the new provinces work, and the act that made them. */
export const reorganisation = { date: '2025-07-01', act: 'Nghị quyết 202/2025/QH15' } as const;

const former = (name: string, row: Partial<FormerProvince> = {}): FormerProvince => ({
  name,
  kind: 'tỉnh',
  now: name,
  otherNames: [],
  ...row,
});

const province = (name: string, row: Partial<Province> = {}): Province => ({
  name,
  kind: 'tỉnh',
  ...row,
});

/** In the order of Cục Thống kê, from north to south. */
export const formerProvinces: readonly FormerProvince[] = [
  former('Hà Nội', { kind: 'thành phố', otherNames: ['TP Hà Nội', 'Hanoi', 'Thủ đô'] }),
  former('Hà Giang', { now: 'Tuyên Quang' }),
  former('Cao Bằng'),
  former('Bắc Kạn', { now: 'Thái Nguyên', otherNames: ['Bắc Cạn', 'Bac Can'] }),
  former('Tuyên Quang'),
  former('Lào Cai', { otherNames: ['Lao Cai', 'Laocai', 'Lao Kay'] }),
  former('Điện Biên'),
  former('Lai Châu'),
  former('Sơn La'),
  former('Yên Bái', { now: 'Lào Cai' }),
  former('Hòa Bình', { now: 'Phú Thọ', otherNames: ['Hoà Bình'] }),
  former('Thái Nguyên'),
  former('Lạng Sơn'),
  former('Quảng Ninh'),
  former('Bắc Giang', { now: 'Bắc Ninh', otherNames: ['Bac Giang'] }),
  former('Phú Thọ'),
  former('Vĩnh Phúc', { now: 'Phú Thọ' }),
  former('Bắc Ninh'),
  former('Hải Dương', { now: 'Hải Phòng' }),
  former('Hải Phòng', { kind: 'thành phố', otherNames: ['TP Hải Phòng'] }),
  former('Hưng Yên'),
  former('Thái Bình', { now: 'Hưng Yên' }),
  former('Hà Nam', { now: 'Ninh Bình' }),
  former('Nam Định', { now: 'Ninh Bình' }),
  former('Ninh Bình'),
  former('Thanh Hóa', { otherNames: ['Thanh Hoá'] }),
  former('Nghệ An'),
  former('Hà Tĩnh'),
  former('Quảng Bình', { now: 'Quảng Trị' }),
  former('Quảng Trị'),
  former('Huế', {
    kind: 'thành phố',
    otherNames: [
      'Thừa Thiên Huế',
      'Thừa Thiên - Huế',
      'Thừa Thiên – Huế',
      'TT Huế',
      'TTH',
      'TP Huế',
    ],
  }),
  former('Đà Nẵng', { kind: 'thành phố', otherNames: ['TP Đà Nẵng', 'Danang'] }),
  former('Quảng Nam', { now: 'Đà Nẵng' }),
  former('Quảng Ngãi'),
  former('Bình Định', { now: 'Gia Lai' }),
  former('Phú Yên', { now: 'Đắk Lắk' }),
  former('Khánh Hòa', { otherNames: ['Khánh Hoà'] }),
  former('Ninh Thuận', { now: 'Khánh Hòa' }),
  former('Bình Thuận', { now: 'Lâm Đồng' }),
  former('Kon Tum', { now: 'Quảng Ngãi', otherNames: ['Kontum', 'Công Tum'] }),
  former('Gia Lai', { otherNames: ['Gialai'] }),
  former('Đắk Lắk', {
    otherNames: ['Đắc Lắc', 'Đăk Lăk', 'Đak Lak', 'Daklak', 'Dak Lak', 'Dac Lac', 'Đắc Lắk'],
  }),
  former('Đắk Nông', {
    now: 'Lâm Đồng',
    otherNames: ['Đắc Nông', 'Đăk Nông', 'Đak Nông', 'Daknong', 'Dac Nong'],
  }),
  former('Lâm Đồng'),
  former('Bình Phước', { now: 'Đồng Nai' }),
  former('Tây Ninh'),
  former('Bình Dương', { now: 'Hồ Chí Minh' }),
  former('Đồng Nai'),
  former('Bà Rịa - Vũng Tàu', {
    now: 'Hồ Chí Minh',
    otherNames: ['BRVT', 'BR-VT', 'Bà Rịa Vũng Tàu', 'Bà Rịa – Vũng Tàu'],
  }),
  former('Hồ Chí Minh', {
    kind: 'thành phố',
    otherNames: [
      'TP.HCM',
      'TPHCM',
      'TP HCM',
      'HCM',
      'Tp. Hồ Chí Minh',
      'Sài Gòn',
      'Saigon',
      'Ho Chi Minh City',
    ],
  }),
  former('Long An', { now: 'Tây Ninh' }),
  former('Tiền Giang', { now: 'Đồng Tháp' }),
  former('Bến Tre', { now: 'Vĩnh Long' }),
  former('Trà Vinh', { now: 'Vĩnh Long' }),
  former('Vĩnh Long'),
  former('Đồng Tháp'),
  former('An Giang'),
  former('Kiên Giang', { now: 'An Giang' }),
  former('Cần Thơ', { kind: 'thành phố', otherNames: ['TP Cần Thơ', 'TPCT'] }),
  former('Hậu Giang', { now: 'Cần Thơ' }),
  former('Sóc Trăng', { now: 'Cần Thơ' }),
  former('Bạc Liêu', { now: 'Cà Mau' }),
  former('Cà Mau'),
];

/**
 * Cities by which people name the province of before that they lie in. Left out: those that without marks are other words
 * as well (Hội An, Dĩ An, Vinh).
 */
export const knownCities: Readonly<Record<string, readonly string[]>> = {
  'Quảng Ninh': ['Hạ Long', 'Cẩm Phả', 'Móng Cái'],
  'Phú Thọ': ['Việt Trì'],
  'Vĩnh Phúc': ['Vĩnh Yên'],
  'Quảng Bình': ['Đồng Hới'],
  'Quảng Trị': ['Đông Hà'],
  'Bình Định': ['Quy Nhơn'],
  'Phú Yên': ['Tuy Hòa'],
  'Khánh Hòa': ['Nha Trang', 'Cam Ranh'],
  'Ninh Thuận': ['Phan Rang'],
  'Bình Thuận': ['Phan Thiết'],
  'Gia Lai': ['Pleiku'],
  'Đắk Lắk': ['Buôn Ma Thuột', 'Ban Mê Thuột'],
  'Đắk Nông': ['Gia Nghĩa'],
  'Lâm Đồng': ['Đà Lạt', 'Bảo Lộc'],
  'Bình Phước': ['Đồng Xoài'],
  'Bình Dương': ['Thủ Dầu Một'],
  'Đồng Nai': ['Biên Hòa'],
  'Bà Rịa - Vũng Tàu': ['Vũng Tàu'],
  'Hồ Chí Minh': ['Thủ Đức'],
  'Tiền Giang': ['Mỹ Tho'],
  'Đồng Tháp': ['Cao Lãnh', 'Sa Đéc'],
  'An Giang': ['Long Xuyên', 'Châu Đốc'],
};

/** In the order of Cục Thống kê, from north to south. */
export const provinces: readonly Province[] = [
  province('Hà Nội', { kind: 'thành phố' }),
  province('Cao Bằng'),
  province('Tuyên Quang'),
  province('Điện Biên'),
  province('Lai Châu'),
  province('Sơn La'),
  province('Lào Cai'),
  province('Thái Nguyên'),
  province('Lạng Sơn'),
  province('Quảng Ninh', { becameCity: { date: '2026-09-01', act: 'Nghị quyết 36/2026/QH16' } }),
  province('Bắc Ninh', { becameCity: { date: '2026-09-20', act: 'Nghị quyết 39/2026/QH16' } }),
  province('Phú Thọ'),
  province('Hải Phòng', { kind: 'thành phố' }),
  province('Hưng Yên'),
  province('Ninh Bình'),
  province('Thanh Hóa'),
  province('Nghệ An'),
  province('Hà Tĩnh'),
  province('Quảng Trị'),
  province('Huế', { kind: 'thành phố' }),
  province('Đà Nẵng', { kind: 'thành phố' }),
  province('Quảng Ngãi'),
  province('Gia Lai'),
  province('Khánh Hòa'),
  province('Đắk Lắk'),
  province('Lâm Đồng'),
  province('Đồng Nai', { becameCity: { date: '2026-04-30', act: 'Nghị quyết 30/2026/QH16' } }),
  province('Hồ Chí Minh', { kind: 'thành phố' }),
  province('Tây Ninh'),
  province('Đồng Tháp'),
  province('Vĩnh Long'),
  province('An Giang'),
  province('Cần Thơ', { kind: 'thành phố' }),
  province('Cà Mau'),
];

/** The province of today that a former one is part of; undefined for a name that none had. */
export function provinceNow(formerName: string): Province | undefined {
  const now = formerProvinces.find(({ name }) => name === formerName)?.now;
  return provinces.find(({ name }) => name === now);
}

/** What a province is on a day, `YYYY-MM-DD`: "tỉnh Đồng Nai" until 29/4/2026, then "thành phố Đồng Nai". */
export function fullNameOn({ name, kind, becameCity }: Province, day: string): string {
  return `${becameCity !== undefined && day >= becameCity.date ? 'thành phố' : kind} ${name}`;
}
