/** What this installation is called, where it lives and what it covers. The one file to edit, besides `content/`, to make the site another province's. */
export const site = {
  /** Name shown in the header, in titles and in citations. */
  name: 'Sổ tay An sinh',
  /** Public address, without a trailing slash. Used for canonical links, citations and QR codes. */
  address: 'https://sotayansinh.example',
  /** One sentence on what the site is, for the home page and for search engines. */
  description:
    'Kế hoạch, nghị quyết về chính sách xã hội của tỉnh: nguyên văn từng mục, tóm tắt, nhiệm vụ từng cơ quan và hướng dẫn dễ hiểu cho người dân.',
  /** Shown on every page: this is a reference work, not an official portal. */
  disclaimer: 'Trang tra cứu, không phải cổng thông tin chính thức của cơ quan nhà nước.',
} as const;
