import { describe, expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { checkLinks } from './links.ts';

const SITE = 'https://so-tay.example';

const page = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="vi"><head><title>${title}</title>${head}</head><body><h1>${title}</h1>${body}</body></html>`;

/** A small site without a mistake, with the body of its home page exchanged. */
const site = (body: string, more: Record<string, string> = {}) =>
  distOf({
    'index.html': page('Trang đầu', body),
    'van-ban/index.html': page('Văn bản', '<p id="II.1.4.g1">a</p><p id="điều-1">b</p>'),
    'nguon/a.txt': 'a',
    'anh.png': '',
    ...more,
  });

const messages = (body: string, more?: Record<string, string>) =>
  checkLinks(site(body, more), SITE).findings.map(({ message }) => message);

describe('checkLinks accepts', () => {
  it.each([
    ['a page', '<a href="/van-ban/">Văn bản</a>'],
    ['a page with a query', '<a href="/van-ban/?q=a">Văn bản</a>'],
    ['a file', '<a href="/nguon/a.txt">Tệp gốc</a>'],
    ['an address relative to the page', '<a href="van-ban/">Văn bản</a>'],
    ['the full address of the site', `<a href="${SITE}/van-ban/#II.1.4.g1">Mục II</a>`],
    ['a clause', '<a href="/van-ban/#II.1.4.g1">Mục II</a>'],
    ['an encoded id', '<a href="/van-ban/#%C4%91i%E1%BB%81u-1">Điều 1</a>'],
    ['words marked on a page', '<a href="/van-ban/#:~:text=a">Văn bản</a>'],
    ['an id of the same page', '<a href="#x">Tới nội dung</a><p id="x">a</p>'],
    [
      'another site, mail, telephone',
      '<a href="https://a.example/x">Cổng tỉnh</a> <a href="mailto:a@b.example">Thư</a> <a href="tel:113">113</a>',
    ],
    ['a picture as link words', '<a href="/van-ban/"><img src="/anh.png" alt="Văn bản"></a>'],
    ['a label', '<a href="/van-ban/" aria-label="Xem thêm văn bản">Xem thêm</a>'],
    [
      'words elsewhere',
      '<a href="/van-ban/" aria-labelledby="t">Xem</a><b id="t">Văn bản Hậu Giang</b>',
    ],
  ])('%s', (_, body) => {
    expect(messages(body)).toEqual([]);
  });

  it('a page that only sends on, without title and heading', () => {
    const cu =
      '<meta http-equiv="refresh" content="0;url=/van-ban/"><a href="/van-ban/">Văn bản</a>';
    expect(messages('', { 'cu/index.html': cu })).toEqual([]);
  });
});

describe('checkLinks finds', () => {
  it.each([
    ['a dead page', '<a href="/co-quan/">Cơ quan</a>', 'không có'],
    ['a missing slash', '<a href="/van-ban">Văn bản</a>', 'thiếu dấu /'],
    ['a dead id', '<a href="/van-ban/#II.9">Mục II</a>', 'mục "II.9" không có'],
    ['a dead id of the same page', '<a href="#II.9">Mục II</a>', 'mục "II.9" không có'],
    ['a dead full address', `<a href="${SITE}/x/">Trang</a>`, 'không có'],
    ['a dead picture', '<img src="/x.png" alt="">', 'không có'],
    ['a dead picture in a srcset', '<img src="/anh.png" srcset="/x.png 2x" alt="">', 'không có'],
    ['a broken address', '<a href="/%E0%A4%A">Trang</a>', 'không đọc được'],
    ['an empty address', '<a href="">Trang</a>', 'liên kết trống'],
    ['a lone #', '<a href="#">Trang</a>', 'liên kết trống'],
    ['a link without words', '<a href="/van-ban/"></a>', 'không có chữ'],
    ['empty link words', '<a href="/van-ban/">Tại đây</a>', 'không cho biết'],
    ['empty link words with a sign', '<a href="/van-ban/">Xem thêm →</a>', 'không cho biết'],
    [
      'empty link words in a label',
      '<a href="/van-ban/" aria-label="bấm vào đây">Văn bản</a>',
      'không cho biết',
    ],
    ['two headings', '<h1>Hai</h1>', '2 thẻ <h1>'],
  ])('%s', (_, body, message) => {
    expect(messages(body)).toEqual([expect.stringContaining(message)]);
  });

  it('a title used twice', () => {
    const found = checkLinks(site('', { 'hai/index.html': page('Văn bản', '') }), SITE).findings;
    expect(found).toEqual([
      { where: '/van-ban/', message: expect.stringContaining('trùng với trang /hai/') },
    ]);
  });

  it('a page without title and heading', () => {
    expect(messages('', { 'x/index.html': '<svg><title>Hình</title></svg>' })).toEqual([
      expect.stringContaining('không có tiêu đề'),
      expect.stringContaining('0 thẻ <h1>'),
    ]);
  });

  it.each([
    ['_astro/a.css', '@font-face{src:url(/font.woff2)}'],
    ['sitemap-0.xml', `<urlset><url><loc>${SITE}/x/</loc></url></urlset>`],
    ['cu/index.html', '<meta http-equiv="refresh" content="0;url=/x/">'],
  ])('a dead address in %s', (file, content) => {
    expect(messages('', { [file]: content })).toEqual([expect.stringContaining('không có')]);
  });
});

describe('under a path of its host', () => {
  const UNDER = 'https://tinh.example/an-sinh';
  const found = (body: string) =>
    checkLinks(site(body), UNDER).findings.map(({ message }) => message);

  it.each([
    ['a page', '<a href="/an-sinh/van-ban/">Văn bản</a>'],
    ['a clause', '<a href="/an-sinh/van-ban/#II.1.4.g1">Mục II</a>'],
    ['a file by its whole address', `<a href="${UNDER}/nguon/a.txt">Tệp gốc</a>`],
    ['an address relative to the page', '<a href="van-ban/">Văn bản</a>'],
    ['another site', '<a href="https://a.example/an-sinh-khac/">Cổng tỉnh</a>'],
  ])('accepts %s', (_, body) => {
    expect(found(body)).toEqual([]);
  });

  it.each([
    ['/van-ban/', 'liên kết "/van-ban/" dẫn ra ngoài phần của trang'],
    ['/an-sinh', 'liên kết "/an-sinh" dẫn ra ngoài phần của trang'],
    ['/an-sinh-khac/', 'liên kết "/an-sinh-khac/" dẫn ra ngoài phần của trang'],
    ['../../', 'liên kết "../../" dẫn ra ngoài phần của trang'],
    ['/an-sinh/khong-co/', 'trỏ tới trang hoặc tệp không có'],
    ['/an-sinh/an-sinh/van-ban/', 'trỏ tới trang hoặc tệp không có'],
  ])('refuses %s', (href, message) => {
    expect(found(`<a href="${href}">Văn bản của tỉnh</a>`).join()).toContain(message);
  });
});
