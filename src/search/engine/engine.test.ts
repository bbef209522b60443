import { describe, expect, it } from 'vitest';
import { SearchEngine } from './engine.ts';
import { littleSite } from '#src/search/fixtures/little-site.ts';
import { Lexicon } from './lexicon.ts';
import { memoryIndex } from '#tests/helpers/memory-index.ts';
import { prepare } from '#src/search/index/prepare.ts';

const { entries, lexicon } = prepare(littleSite);
const engine = new SearchEngine(memoryIndex(entries), new Lexicon(lexicon));
const urls = async (query: string, filters = {}): Promise<string[]> =>
  (await engine.search(query, { filters })).hits.map((hit) => hit.url);

describe('search', () => {
  it.each([
    ['den on dap nghia', '/quyen-loi/the-bhyt/'],
    ['thẻ bảo hiểm', '/quyen-loi/the-bhyt/'],
    ['the bhyt', '/quyen-loi/the-bhyt/'],
    ['tiền già', '/quyen-loi/tro-cap/'],
    ['nq 225', '/van-ban/nq-225/'],
    ['225', '/van-ban/nq-225/'],
    ['kế hoạch 71', '/van-ban/kh-71/'],
    ['sở y tế', '/co-quan/so-y-te/'],
    ['sở y tế cần thơ', '/co-quan/so-y-te/'],
    ['25/12', '/van-ban/kh-71/'],
    ['an giang bảo hiểm y tế hộ nghèo', '/quyen-loi/the-bhyt/'],
    ['mẹ tôi không có lương hưu có được trợ cấp không', '/quyen-loi/tro-cap/'],
  ])('answers %s first with %s', async (query, url) => {
    expect((await urls(query))[0]).toBe(url);
  });

  it('leads from a number also to the clause that cites it', async () => {
    const { hits } = await engine.search('225/2019/NQ-HĐND');
    expect(hits.map((hit) => hit.link)).toContain('/van-ban/kh-71/#V.5');
  });

  it('is not emptied by a word that no page has', async () => {
    expect(await urls('trợ cấp quàng xiên')).toContain('/quyen-loi/tro-cap/');
  });

  it('finds nothing where nothing fits, and says whether there was a word at all', async () => {
    expect(await engine.search('xyzzy')).toMatchObject({ hits: [], wordless: false });
    expect(await engine.search('?!')).toMatchObject({ hits: [], wordless: true });
  });

  it('keeps to the filters', async () => {
    expect(await urls('bảo hiểm y tế', { loai: ['van-ban'] })).toEqual(['/van-ban/nq-225/']);
    expect(await urls('bảo hiểm y tế', { tinh: ['lao-cai'] })).toEqual([]);
  });

  it('shows the passage in the marks of the source, the asked words marked', async () => {
    const [hit] = (await engine.search('luong huu')).hits;
    expect(hit?.best.excerpt.map(({ text }) => text).join('')).toContain(
      'không có lương hưu được hưởng',
    );
    expect(hit?.best.excerpt.filter(({ mark }) => mark).map(({ text }) => text)).toEqual([
      'lương hưu',
    ]);
  });

  it('says what is past', async () => {
    const hit = (await engine.search('kế hoạch 71')).hits[0];
    expect(hit).toMatchObject({ status: 'het', statusNote: 'đã hết kỳ' });
  });
});

describe('facets', () => {
  it('counts what was found, the other filters applied', async () => {
    expect(await engine.facets('bảo hiểm y tế')).toMatchObject({
      loai: { 'quyen-loi': 1, 'van-ban': 1 },
      tinh: { 'kien-giang': 2 },
    });
    expect(await engine.facets('bảo hiểm y tế', { loai: ['van-ban'] })).toMatchObject({
      loai: { 'quyen-loi': 1, 'van-ban': 1 },
      tinh: { 'kien-giang': 1 },
    });
  });

  it('counts everything for an empty query', async () => {
    expect((await engine.facets('')).loai).toEqual({
      'quyen-loi': 2,
      'van-ban': 2,
      muc: 1,
      'co-quan': 1,
    });
  });
});

it('prefers text with the marks that were typed', async () => {
  const site = {
    ...littleSite,
    records: [
      {
        url: '/tinh-cam/',
        type: 'trang',
        title: 'Tình cảm',
        parts: [{ text: 'Phòng tình hình chung.' }],
      },
      { url: '/tinh/', type: 'trang', title: 'Tỉnh', parts: [{ text: 'Phòng tỉnh hình chung.' }] },
    ] as const,
  };
  const made = prepare({ ...site, records: [...site.records] });
  const own = new SearchEngine(memoryIndex(made.entries), new Lexicon(made.lexicon));
  expect((await own.search('phòng tỉnh hình')).hits[0]?.url).toBe('/tinh/');
  expect((await own.search('phòng tình hình')).hits[0]?.url).toBe('/tinh-cam/');
});
