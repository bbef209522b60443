import { formatDate } from '#src/vietnamese/dates.ts';
import type { SiteFacts } from './facts.ts';
import { MANIFEST_FILE, SIGNATURE_FILE } from './manifest.ts';

/**
 * The text that lies beside the site on a stick. With the mark of its letters in front and the line ends of Windows:
 * old Notepads need both to show Vietnamese.
 */
export const readmeText = (
  { name, address, builtOn }: SiteFacts,
  { door, site }: { readonly door: string; readonly site: string },
): string =>
  `\uFEFF${[
    name.toUpperCase(),
    `Bản dùng khi không có mạng, dựng ngày ${formatDate(builtOn)}`,
    '',
    'CÁCH MỞ',
    '1. Nếu đây là tệp nén (.zip), hãy giải nén cả gói trước. Mở thẳng trong tệp nén thì trang không chạy.',
    `2. Bấm đúp vào ${door}. Trang mở bằng trình duyệt có sẵn (Chrome, Edge, Cốc Cốc, Firefox).`,
    '3. Không cần cài gì, không cần mạng. Tìm kiếm, “Tôi có được không?”, “Câu này có đúng không?” và in đều chạy.',
    '',
    'MANG ĐI',
    `- Chép cả thư mục này vào USB hay máy khác. Đừng tách riêng ${door} khỏi thư mục "${site}".`,
    '- Điện thoại thường không mở được gói này; trên điện thoại hãy vào trang khi có mạng.',
    '',
    'ĐIỀU CẦN BIẾT',
    `- Gói không tự cập nhật. Văn bản, thời hạn có thể đã khác sau ngày ${formatDate(builtOn)}.`,
    `- Bản mới nhất ở ${address}`,
    '- Gói không gửi gì đi, không lưu điều bạn gõ.',
    '- Đây là sách tra cứu, không phải trang của cơ quan nhà nước và không thay bản gốc của văn bản.',
    '',
    'XEM GÓI CÓ BỊ SỬA KHÔNG',
    `- ${MANIFEST_FILE} kê mã SHA-256 của từng tệp; ${SIGNATURE_FILE}, nếu có, là chữ ký của nơi phát hành.`,
    '- Máy có bộ mã nguồn của trang: npm run kiem-goi -- <thư mục này>',
    '- Linux, macOS có sẵn công cụ: sha256sum -c SHA256SUMS, hoặc shasum -a 256 -c SHA256SUMS',
    '',
  ].join('\r\n')}`;
