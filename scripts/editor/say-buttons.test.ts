import { expect, it } from 'vitest';
import { sayButtons } from './say-buttons.ts';

it.each([
  [
    'Đọc 1 nhiệm vụ, xóa dòng sai, rồi: npm run nhap -- --xac-nhan may-trang-08.',
    'Đọc 1 nhiệm vụ, xóa dòng sai, bấm “Xác nhận các đề xuất của máy”.',
  ],
  [
    'Khi npm run content không còn báo gì khác: npm run lock -- may-trang-08 --reason "Đăng lần đầu".',
    'Khi “Chỗ cần sửa” không còn gì khác: bấm “Khóa địa chỉ mới” ở Bàn biên tập.',
  ],
  [
    'có 1 trang mới; khi đã xem xong, hãy chạy: npm run lock -- --pages',
    'có 1 trang mới; khi đã xem xong, hãy bấm “Khóa địa chỉ mới” ở Bàn biên tập',
  ],
  // No button does these: a reason, or another address, is for a person to say.
  [
    'hãy chạy: npm run lock -- --pages --reason "…"',
    'hãy chạy: npm run lock -- --pages --reason "…"',
  ],
  [
    'hãy chạy: npm run lock -- may-trang-08 --reason "…"',
    'hãy chạy: npm run lock -- may-trang-08 --reason "…"',
  ],
])('names the button in place of the command: %s', (message, said) => {
  expect(sayButtons(message)).toBe(said);
});
