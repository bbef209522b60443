/** Messages name commands to be typed; in the editor there is a button for each. */
const BUTTONS: readonly (readonly [RegExp, string])[] = [
  [
    /(?:rồi: |chạy: )?npm run nhap -- --xac-nhan \S+?(?=\.?(?:\s|$))/gu,
    'bấm “Xác nhận các đề xuất của máy”',
  ],
  [
    /(?:chạy: )?npm run lock -- \S+ --reason "Đăng lần đầu"/gu,
    'bấm “Khóa địa chỉ mới” ở Bàn biên tập',
  ],
  [/(?:chạy: )?npm run lock -- --pages(?! --)/gu, 'bấm “Khóa địa chỉ mới” ở Bàn biên tập'],
  [/npm run content không còn báo gì khác/gu, '“Chỗ cần sửa” không còn gì khác'],
];

/** A message in which what can be done by a button is said so. */
export const sayButtons = (message: string): string =>
  BUTTONS.reduce((text, [command, button]) => text.replace(command, button), message);
