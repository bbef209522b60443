/**
 * Districts and towns as they were until 30/6/2025, when the districts were abolished (Luật Tổ chức chính quyền địa phương
 * 72/2025/QH15, Nghị quyết 203/2025/QH15): people still say where they live by them. Only names that one province alone
 * bears and that are no everyday words, of the provinces whose documents the site was begun with; another province is
 * found by its own name all the same.
 */
const DISTRICTS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'Bắc Giang':
      'Việt Yên, Chũ, Hiệp Hòa, Lạng Giang, Lục Nam, Lục Ngạn, Sơn Động, Tân Yên, Yên Dũng, Yên Thế',
    'Hậu Giang': 'Vị Thanh, Ngã Bảy, Long Mỹ, Châu Thành A, Phụng Hiệp, Vị Thủy',
    'Kiên Giang':
      'Rạch Giá, Hà Tiên, Phú Quốc, An Biên, An Minh, Giang Thành, Giồng Riềng, Gò Quao, Hòn Đất, Kiên Hải, Kiên Lương, U Minh Thượng, Vĩnh Thuận',
    'Lào Cai': 'Sa Pa, Bát Xát, Bảo Thắng, Bảo Yên, Bắc Hà, Mường Khương, Si Ma Cai, Văn Bàn',
    'Vĩnh Long': 'Long Hồ, Mang Thít, Tam Bình, Trà Ôn, Vũng Liêm',
  }).map(([province, names]) => [province, names.split(', ')]),
);

/** Names of the districts and towns of a former province that tell it from others; none where they are not known here. */
export const districtsOf = (province: string): readonly string[] => DISTRICTS.get(province) ?? [];
