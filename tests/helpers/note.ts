/** The smallest editor's note without a mistake. */
export const NOTE = {
  text: 'Đã hợp nhất.',
  acts: [{ number: '1/2025/QH15', title: 'Nghị quyết về sắp xếp tỉnh' }],
  sources: [
    { url: 'https://cong-bao.may-trang.gov.vn/mot', official: true },
    { url: 'https://bao.example/hai' },
  ],
  checked: '2026-02-01',
  reviewBy: '2027-06-30',
};
