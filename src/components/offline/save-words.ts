import type { CopyRecord, Obstacle } from '#src/offline/copies.ts';
import type { Offer } from '#src/offline/offer.ts';

/** What is said to a reader who keeps the site on a device. */

/** `2026-03-10` → `10/3/2026` */
export const dayWords = (day: string): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return `${String(date)}/${String(month)}/${String(year)}`;
};

/** `3 140 000` bytes → `3,1 MB`. */
export const sizeWords = (bytes: number): string =>
  `${(bytes / 1e6).toLocaleString('vi', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`;

/** Why nothing was kept, and what to do. */
export const obstacleWords: Readonly<Record<Obstacle, string>> = {
  network:
    'Chưa lưu xong: mạng yếu hoặc mất. Phần đã tải vẫn còn; khi có mạng hãy bấm lưu lần nữa.',
  changed:
    'Chưa lưu xong: tệp nhận được không đúng tệp của trang. Có thể trang vừa được cập nhật, hoặc mạng đang đòi đăng nhập. Hãy mở lại trang này rồi bấm lưu lần nữa.',
  full: 'Chưa lưu được: máy không đủ chỗ. Hãy xóa bớt trong máy, hoặc chọn ít tỉnh hơn.',
  refused:
    'Trình duyệt không cho lưu. Hãy thử cửa sổ thường (không phải ẩn danh), hoặc cho phép trang lưu dữ liệu trong cài đặt.',
  stopped: 'Đã dừng. Phần đã tải vẫn còn; bấm lưu lần nữa để tải tiếp.',
};

/** That a copy of before is untouched, where there is one. */
export const keptWords = ({ builtOn }: CopyRecord): string =>
  ` Bản lưu ngày ${dayWords(builtOn)} vẫn còn nguyên.`;

/** What is on the device. */
export function copyWords(copy: CopyRecord, names: ReadonlyMap<string, string>): string {
  const places = copy.areas.map((id) => names.get(id) ?? id).join(', ');
  return `Trong máy có bản lưu dựng ngày ${dayWords(copy.builtOn)}: ${places} (${sizeWords(copy.bytes)}).`;
}

/** Whether the site has something newer than the copy, in words; empty where it has not. */
export const newerWords = (copy: CopyRecord, offer: Offer): string =>
  copy.release === offer.release ? '' : ` Trang nay có bản dựng ngày ${dayWords(offer.builtOn)}.`;
