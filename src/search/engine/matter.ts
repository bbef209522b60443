/**
 * Which words of a question name the matter that is asked for, and which could be said of any: who asks, and what of a
 * matter one may ask. A page about something else says those as well. Pure.
 */

import { keyOf } from '#src/vietnamese/text.ts';

/** What may be asked of any matter, and how. */
const OF_ANY =
  'hỗ trợ, trợ cấp, trợ giúp, giúp đỡ, chế độ, chính sách, quyền lợi, ưu đãi, thủ tục, hồ sơ, giấy, giấy tờ, đơn, mẫu đơn, ' +
  'mẫu, đăng ký, điều kiện, quy định, mức, bao nhiêu, bao lâu, nộp, nhận, hưởng, lãnh, lĩnh, trả, tiền, đóng tiền, miễn phí, ' +
  'giảm, tháng, hằng tháng, hàng tháng, mỗi tháng, năm, mỗi năm, ngày, hiện nay, hiện hành, mới nhất, cần, thông tin, hướng dẫn, danh sách, ' +
  'số điện thoại, địa chỉ, nhà nước, tỉnh, huyện, xã, cấp, cấp lại, kinh phí, chi phí, đối tượng, trường hợp, việc, diện, ' +
  'phải, đồng, triệu, nghìn, trăm, giá, giá trị, mất, khoản, gói, kiểm tra, xem, tra, tra cứu, lần đầu, hiệu lực, có hiệu lực, thời hạn';

/** Who asks, or for whom. */
const OF_ANYONE =
  'người, người dân, dân, gia đình, hộ, hộ nghèo, cận nghèo, hộ cận nghèo, người nghèo, nhà nghèo, nghèo, khó khăn, người già, ' +
  'người cao tuổi, cao tuổi, tuổi, trẻ em, trẻ, trẻ nhỏ, học sinh, sinh viên, phụ nữ, công nhân, người lao động, lao động, nông dân, ' +
  'dân tộc, dân tộc thiểu số, người dân tộc, đồng bào, người khuyết tật, khuyết tật, người có công, thương binh, liệt sĩ, ' +
  'con, cháu, cha, mẹ, vợ, chồng, ông, bà';

/** Words of the longest of those phrases. */
const LONGEST = 4;

const COMMON: ReadonlySet<string> = new Set(`${OF_ANY}, ${OF_ANYONE}`.split(', ').map(keyOf));

/** For each folded word whether it may be said of any matter. */
export function isOfAny(keys: readonly string[]): boolean[] {
  const out = keys.map(() => false);
  for (let at = 0; at < keys.length; at++)
    for (let size = Math.min(LONGEST, keys.length - at); size > 0; size--) {
      if (!COMMON.has(keys.slice(at, at + size).join(' '))) continue;
      out.fill(true, at, at + size);
      at += size - 1;
      break;
    }
  return out;
}
