import { describe, expect, it } from 'vitest';
import { distOf } from '#scripts/lib/dist.ts';
import { loadContent } from '#src/loaders/content-loader.ts';
import { checkPinned, checkPlain, checkPromises, stated, type Stated } from './citizen.ts';

const FRAUD = '<p class="guide-fraud">Coi chừng kẻ gian.</p>';
const PIN =
  '<a class="pin" href="/van-ban/mau/#I"><span>¶</span>I<span class="sr-only">: mục I</span></a>';

/** A guide's page with some HTML in its guide. */
const guide = (html: string) =>
  distOf({
    'quyen-loi/mau/index.html': `<html><body><main><h1>Mẫu</h1><div class="guide">${html}${FRAUD}</div></main></body></html>`,
  });

const messages = ({ findings }: { findings: readonly { message: string }[] }) =>
  findings.map(({ message }) => message);

describe('checkPinned', () => {
  it.each<[string, string]>([
    ['a sentence before its pin', `<p>Tỉnh cho vay. ${PIN}</p>`],
    ['two sentences before one pin', `<p>Tỉnh cho vay. Ai cũng hỏi được. ${PIN}</p>`],
    ['a note of the editor', '<div class="editorial"><p>Từ năm 2025, tỉnh đã đổi tên.</p></div>'],
    ['a gap', '<div class="gap">Văn bản không nói. <ul><li>“Bao nhiêu tiền?”</li></ul></div>'],
    ['words of the source', '<blockquote>“Tỉnh cho vay”</blockquote>'],
    ['a lead to a list', `<ul><li>Một trong:<ul><li>Hộ nghèo. ${PIN}</li></ul></li></ul>`],
    ['advice', `<p>Tỉnh cho vay. ${PIN} Hãy hỏi ngân hàng.</p>`],
    ['headings', '<h2>Dành cho ai</h2>'],
  ])('accepts %s', (_, html) => expect(messages(checkPinned(guide(html), ['mau']))).toEqual([]));

  it.each<[string, string, string]>([
    ['a sentence without a pin', '<p>Tỉnh cho vay.</p>', 'Tỉnh cho vay.'],
    ['a sentence after the pin', `<p>Tỉnh cho vay. ${PIN} Vay một lần.</p>`, 'Vay một lần.'],
    [
      'an item of a list',
      `<ul><li>Hộ nghèo. ${PIN}</li><li>Hộ cận nghèo.</li></ul>`,
      'Hộ cận nghèo.',
    ],
    ['words in a span', '<p><span>Tỉnh cho vay.</span></p>', 'Tỉnh cho vay.'],
    [
      'an item under a lead',
      '<ul><li>Một trong:<ul><li>Hộ nghèo.</li></ul></li></ul>',
      'Hộ nghèo.',
    ],
  ])('finds %s', (_, html, sentence) =>
    expect(messages(checkPinned(guide(html), ['mau']))).toEqual([
      expect.stringContaining(sentence),
    ]),
  );

  const empty = distOf({ 'quyen-loi/mau/index.html': '<main><p>Tỉnh cho vay.</p></main>' });

  it('finds a guide without a page, and a page with nothing in it', () => {
    expect(checkPinned(empty, ['mau', 'khac']).findings).toEqual([
      { where: '/quyen-loi/mau/', message: expect.stringContaining('class "guide"') },
      { where: '/quyen-loi/khac/', message: expect.stringContaining('không có trang') },
    ]);
  });

  it('finds nothing where there are no guides', () => {
    expect(checkPinned(distOf({ 'index.html': '<main></main>' }), []).findings).toEqual([]);
  });
});

const SOURCES: Stated = {
  amounts: new Set(['30%']),
  quotes: new Map([
    ['mau', 'hỗtrợ30%'],
    ['lop-hoc', 'lớphọckhôngthutiền'],
  ]),
};

describe('checkPromises', () => {
  it.each([
    '<p>Được 30 % tiền đóng.</p>',
    '<p>Được 30\u00a0% tiền.</p>',
    '<p>Nguồn viết “miễn phí”.</p>',
    '<p>Miễn, giảm học phí.</p>',
  ])('accepts %s', (html) => expect(messages(checkPromises(guide(html), SOURCES))).toEqual([]));
  it.each([
    ['<p>Khám miễn phí.</p>', 'miễn phí'],
    ['<p>Bạn không phải trả tiền.</p>', 'không phải trả tiền'],
    ['<p>Được 500.000 đồng.</p>', '500.000 đồng'],
    ['<p>Được 2 triệu một tháng.</p>', '2 triệu'],
    ['<p>Được 50 % tiền.</p>', '50 %'],
    ['<p>Được <b>70</b>% tiền.</p>', '70%'],
  ])('finds in %s', (html, found) =>
    expect(messages(checkPromises(guide(html), SOURCES))).toEqual([expect.stringContaining(found)]),
  );
  it('finds a guide without the warning', () =>
    expect(
      messages(
        checkPromises(
          distOf({ 'quyen-loi/mau/index.html': '<main><div class="guide"></div></main>' }),
          SOURCES,
        ),
      ),
    ).toEqual([expect.stringContaining('kẻ gian')]));
  it('lets a guide, and a list of guides, call free what its source does', () => {
    const page = (path: string) =>
      distOf({
        [`${path}/index.html`]: `<main><div class="guide"><p>Lớp học không thu tiền.</p>${FRAUD}</div></main>`,
      });
    const found = (path: string) => messages(checkPromises(page(path), SOURCES));
    expect(found('quyen-loi/lop-hoc')).toEqual([]);
    expect(found('quyen-loi/lop-hoc/to-roi')).toEqual([]);
    expect(found('quyen-loi/danh-cho/tre-em')).toEqual([]);
    expect(found('quyen-loi/mau')).toEqual([expect.stringContaining('"không thu tiền"')]);
  });
});

it('stated takes the amounts and the quotes of the guides', () => {
  const { amounts, quotes } = stated(loadContent());
  expect([...amounts].sort()).toEqual(['450.000đồng', '50%']);
  expect(quotes.get('di-hoc-nghe')).toContain('lớphọcnghềkhôngthutiền');
});

describe('checkPlain', () => {
  const list = { 'triển khai': 'làm' };
  const long = `${'tiếng '.repeat(26).trim()}.`;
  it.each([
    '<p>Tỉnh làm việc này.</p>',
    '<p>Nguồn viết “triển khai”.</p>',
    '<blockquote>Tỉnh triển khai.</blockquote>',
    '<p>Theo Kế hoạch 71/KH-UBND.</p>',
    '<p>Sở <abbr title="Ủy ban nhân dân">UBND</abbr> (UBND) tỉnh.</p>',
  ])('accepts %s', (html) => expect(messages(checkPlain(guide(html), list))).toEqual([]));
  it.each([
    ['<p>Tỉnh triển khai việc này.</p>', 'triển khai'],
    ['<ul><li>Hỏi UBND xã.</li></ul>', 'UBND'],
    [`<p>${long}</p>`, '26 tiếng'],
    ['<p>Tỉnh <b>triển</b> khai.</p>', 'triển khai'],
  ])('finds in %s', (html, found) =>
    expect(messages(checkPlain(guide(html), list))).toEqual([expect.stringContaining(found)]),
  );
});
