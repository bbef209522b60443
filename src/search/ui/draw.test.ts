import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, Facets, PageHit, PlaceAnswer } from '#src/search/shared/protocol.ts';
import type { Filters } from '#src/search/shared/records.ts';
import { LittleElement, openLittleBrowser } from '#tests/search/little-dom.ts';
import {
  absence,
  factLine,
  filterChoices,
  placeCard,
  results,
  suggestionLinks,
  type FilterLabels,
} from './draw.ts';

beforeEach(() => {
  openLittleBrowser('/tim-kiem/');
});
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A node as text: the element's name, class and address, and what is in it. */
function outline(node: unknown): string {
  if (!(node instanceof LittleElement)) return String(node);
  const href = node.getAttribute('href');
  const opening = [
    node.tag,
    node.className && `.${node.className}`,
    href && `=${href}`,
    ...['data-ended', 'data-result'].filter((flag) => node.hasAttribute(flag)).map((f) => ` ${f}`),
  ];
  return `<${opening.filter(Boolean).join('')}>${node.nodes.map(outline).join('')}</>`;
}

const hit: PageHit = {
  url: '/van-ban/a/',
  link: '/van-ban/a/#II.1',
  type: 'document',
  title: [
    { text: 'Kế hoạch ', mark: false },
    { text: 'thẻ', mark: true },
  ],
  provinces: ['lao-cai', 'khong-ten'],
  year: 2017,
  status: 'ended',
  statusNote: 'đã hết kỳ',
  best: {
    url: '/van-ban/a/#II.1',
    reading: 'mục II, khoản 1',
    heading: 'Sở Y tế',
    excerpt: [{ text: '<b>Cấp thẻ', mark: false }],
  },
  more: [
    { url: '/van-ban/a/#II.2', reading: 'khoản 2', heading: '', excerpt: [] },
    { url: '/van-ban/a/', reading: '', heading: '', excerpt: [] },
  ],
};
const answer = (...hits: PageHit[]): Answer => ({
  query: 'thẻ',
  hits,
  hasMore: false,
  readings: [],
  wordless: undefined,
  absent: undefined,
  fact: undefined,
  place: undefined,
});
const labels = { province: { 'lao-cai': 'Lào Cai', 'kien-giang': 'Kiên Giang' } };

describe('results', () => {
  it('show title, facts, place, words and other passages, all as text', () => {
    expect(results(answer(hit), labels).map(outline)).toEqual([
      '<li data-ended>' +
        '<a=/van-ban/a/#II.1 data-result>Kế hoạch <mark>thẻ</></>' +
        '<p.found-facts>Văn bản · Lào Cai · 2017 · đã hết kỳ</>' +
        '<p.found-place>mục II, khoản 1 · Sở Y tế</>' +
        '<p.found-text><b>Cấp thẻ</>' +
        '<details><summary>2 đoạn khác trong trang này</><ul>' +
        '<li><a=/van-ban/a/#II.2>khoản 2</><p></></>' +
        '<li><a=/van-ban/a/>Mở đúng đoạn này</><p></></>' +
        '</></></>',
    ]);
  });

  it('leave out what there is not', () => {
    const plain: PageHit = {
      ...hit,
      type: 'page',
      provinces: [],
      year: undefined,
      status: 'running',
      statusNote: '',
      best: { url: '/a/', reading: '', heading: '', excerpt: [] },
      more: [],
    };
    expect(results(answer(plain), {}).map(outline)).toEqual([
      '<li><a=/van-ban/a/#II.1 data-result>Kế hoạch <mark>thẻ</></><p.found-facts>Trang khác</></>',
    ]);
  });
});

it('says what is not here, to who asks in another language in one more', () => {
  expect(absence({ kind: 'year', name: '2025' }).map(outline)).toEqual([
    '<p><strong>Ở đây không có văn bản năm 2025 như bạn hỏi.</></>',
  ]);
  expect(absence({ kind: 'language', name: '' }).map(outline)[1]).toBe(
    '<p>This site is in Vietnamese only.</>',
  );
});

it('shows a fact, then its page', () => {
  expect(factLine({ text: 'Được 30 %', title: 'Thẻ', url: '/the/' }).map(outline)).toEqual([
    '<p>Được 30 % </>',
    '<p><a=/the/>Thẻ</></>',
  ]);
});

it('links suggestions to their page, or to a search for them', () => {
  const list = [{ text: 'Thẻ', url: '/quyen-loi/the/' }, { text: 'tiền già' }];
  expect(suggestionLinks(list, '/tim-kiem/').map(outline)).toEqual([
    '<li><a=/quyen-loi/the/>Thẻ</></>',
    '<li><a=/tim-kiem/#q=ti%E1%BB%81n+gi%C3%A0>tiền già</></>',
  ]);
});

describe('filter choices', () => {
  /** Each filter as a line: its title, then `x` or `-`, name and value, and words of each choice. */
  const line = (field: unknown): string => {
    if (!(field instanceof LittleElement)) throw new Error('No element');
    const [legend, ...options] = field.children;
    const texts = options.map((label) => {
      const box = label.querySelector('input');
      return `${box?.checked ? 'x' : '-'} ${box?.name ?? ''}=${box?.value ?? ''}${label.textContent}`;
    });
    return [legend?.textContent, ...texts].join('|');
  };
  const lines = (counts: Facets['counts'], chosen: Filters, words: FilterLabels) => {
    const { atHand, others } = filterChoices({ total: 9, counts }, chosen, words);
    return { atHand: atHand.map(line), others: others.map(line) };
  };

  it('have no counts where these are not of what is listed', () => {
    const counts = { type: { page: 1, benefit: 3 } };
    const { atHand } = filterChoices({ total: 9, counts }, {}, labels, false);
    expect(atHand.map(line)).toEqual(['Loại|- type=benefit Quyền lợi|- type=page Trang khác']);
  });

  it('stand in the order of the filters, the commonest value first, years from the latest', () => {
    expect(
      lines(
        {
          status: { ended: 1, running: 2 },
          year: { 2017: 9, 2022: 1 },
          province: { 'lao-cai': 2, 'kien-giang': 2 },
          type: { page: 1, benefit: 3 },
        },
        { year: ['2022'] },
        { ...labels, status: { running: 'Còn trong kỳ', ended: 'Đã hết kỳ' } },
      ),
    ).toEqual({
      atHand: [
        'Loại|- type=benefit Quyền lợi (3)|- type=page Trang khác (1)',
        'Tỉnh|- province=kien-giang Kiên Giang (2)|- province=lao-cai Lào Cai (2)',
        'Còn hay hết kỳ|- status=running Còn trong kỳ (2)|- status=ended Đã hết kỳ (1)',
      ],
      others: ['Năm|x year=2022 2022 (1)|- year=2017 2017 (9)'],
    });
  });

  it('leave out values of no page, unless chosen, and values without words', () => {
    expect(
      lines(
        { province: { 'lao-cai': 0, 'kien-giang': 0, 'khong-ten': 5 }, agency: { 'so-y-te': 1 } },
        { province: ['kien-giang'] },
        labels,
      ),
    ).toEqual({ atHand: ['Tỉnh|x province=kien-giang Kiên Giang (0)'], others: [] });
  });
});

describe('what is told of a province', () => {
  const place = (more: Partial<PlaceAnswer>): PlaceAnswer => ({
    name: 'Hà Nội',
    url: '/tinh/ha-noi/',
    here: [],
    covered: ['Hậu Giang', 'Lào Cai'],
    isApart: false,
    ...more,
  });
  const card = (more: Partial<PlaceAnswer>): string[] => placeCard(place(more)).map(outline);

  it('of which nothing is here: that, and what is here', () => {
    expect(card({})).toEqual([
      '<p><strong>Ở đây chưa có văn bản nào của Hà Nội.</></>',
      '<p>Trang chỉ có văn bản của 2 tỉnh: Hậu Giang, Lào Cai.</>',
    ]);
  });

  it('says of pages found besides that they are not for it', () => {
    expect(card({ isApart: true }).at(-1)).toBe(
      '<p>Dưới đây, sau trang của Hà Nội, là các trang nói về tỉnh khác, không dùng cho Hà Nội.</>',
    );
  });

  it('does not list more provinces than can be read', () => {
    const covered = Array.from({ length: 40 }, (_, at) => `Tỉnh ${String(at)}`);
    expect(card({ covered })[1]).toBe('<p>Trang chỉ có văn bản của 40 tỉnh.</>');
  });

  it('of today: of which part of it something is here', () => {
    expect(card({ name: 'An Giang', url: '/tinh/an-giang-moi/', here: ['Kiên Giang'] })).toEqual([
      '<p>Ở đây có văn bản của Kiên Giang, nay thuộc An Giang; không có của nơi khác trong An Giang.</>',
      '<p><a=/tinh/an-giang-moi/>An Giang: chọn nơi bạn ở theo tên cũ</></>',
    ]);
  });

  it('that is here: nothing, since its page stands first', () => {
    expect(card({ name: 'Lào Cai', url: '/tinh/lao-cai/', here: ['Lào Cai'] })).toEqual([]);
  });
});
