import { describe, expect, it } from 'vitest';
import { fromFile } from '#src/search/engine/stored.ts';
import {
  documentKeys,
  ownDay,
  ownNumber,
  ownPlace,
  pair,
  single,
  wholeName,
} from '#src/search/engine/tokens.ts';
import type { SearchRecord } from '#src/search/shared/records.ts';
import { littleSite } from '#tests/search/little-site.ts';
import { prepare } from './prepare.ts';

const words = { glossary: [], agencies: [], provinces: [] };
const prepared = (...records: SearchRecord[]) => prepare({ ...words, records }).entries;

describe('prepare', () => {
  const { entries, lexicon } = prepare(littleSite);
  const entry = (url: string, type: string) =>
    entries.find(
      ({ shown, filters }) =>
        shown.url === url && shown.meta['type'] !== 'passage' && filters['type']?.[0] === type,
    );

  it('cuts a document into its own entry and its passages', () => {
    const own = entry('/van-ban/kh-71/', 'document')?.tokens;
    const passage = entries.find(
      ({ shown }) => shown.meta['type'] === 'passage' && shown.content.includes('225/2019/NQ-HĐND'),
    )?.tokens;
    expect(own?.has(single('sokh71'))).toBe(true);
    expect(passage?.has(single('sonq225'))).toBe(true);
    expect(passage?.has(single('sokh71'))).toBe(false);
  });

  it('writes abbreviations out beside themselves', () => {
    const tokens = [...(entry('/quyen-loi/the-bhyt/', 'benefit')?.tokens.keys() ?? [])];
    expect(tokens).toEqual(
      expect.arrayContaining([single('bhyt'), pair('the', 'bao'), pair('hiem', 'i')]),
    );
  });

  it('counts names and headings twice, and nothing more often than says more', () => {
    const [{ tokens } = { tokens: new Map() }] = prepared({
      url: '/a/',
      type: 'page',
      title: 'Trợ cấp',
      parts: [{ heading: 'Trợ giúp', text: 'trợ cấp, trợ cấp, mua bán; bán mua; mua bán' }],
    });
    expect(
      [pair('tro', 'cap'), pair('tro', 'giup'), pair('mua', 'ban'), pair('ban', 'mua')].map(
        (token) => tokens.get(token),
      ),
    ).toEqual([3, 2, 2, 1]);
  });

  it('is found by the questions that a page answers, and stores none of them', () => {
    const [{ tokens, shown } = { tokens: new Map(), shown: undefined }] = prepared({
      url: '/a/',
      type: 'benefit',
      title: 'Một',
      asked: ['mẹ tôi bán vé số', 'mej tooi'],
      parts: [{ text: 'Chữ.' }],
    });
    expect(tokens.has(pair('ve', 'so'))).toBe(true);
    expect(tokens.has(single('mej'))).toBe(false);
    expect(JSON.stringify(shown)).not.toContain('vé số');
  });

  it('makes no pair across a sign that ends a sentence, nor of words that carry nothing', () => {
    const [{ tokens } = { tokens: new Map() }] = prepared({
      url: '/a/',
      type: 'page',
      title: 'Một',
      parts: [{ text: 'hộ nghèo. Thẻ của các bạn' }],
    });
    expect(tokens.has(pair('ngheo', 'the'))).toBe(false);
    expect(tokens.has(pair('cua', 'cac'))).toBe(false);
    expect(tokens.has(pair('the', 'cua'))).toBe(true);
  });

  it('shows the words as they stand, not the tokens', () => {
    expect(entry('/quyen-loi/tro-cap/', 'benefit')?.shown.content).toBe(
      'Người cao tuổi không có lương hưu được hưởng trợ cấp xã hội hằng tháng.',
    );
  });

  it('does not depend on the order of the records', () => {
    expect(prepare({ ...littleSite, records: [...littleSite.records].reverse() })).toEqual({
      entries,
      lexicon,
    });
  });

  it('gives each record the values by which it is filtered', () => {
    const agencies = ['so-y-te', 'ubnd'];
    const [own, passage] = prepared({
      url: '/van-ban/a/',
      type: 'document',
      title: 'A',
      provinces: ['lao-cai'],
      year: 2017,
      status: 'ended',
      agencies,
      parts: [
        { text: 'Tóm tắt.' },
        { address: 'I.1', text: 'một', agencies: ['so-y-te'] },
        { address: 'I.2', text: 'hai', agencies: ['so-y-te'] },
      ],
    }).map(({ filters }) => filters);
    const shared = {
      type: ['document'],
      // They are pieces of one page.
      page: ['/van-ban/a/'],
      province: ['lao-cai'],
      year: ['2017'],
      status: ['ended'],
    };
    expect(own).toEqual({ ...shared, agency: agencies });
    expect(passage).toEqual({ ...shared, agency: ['so-y-te'] });
  });
});

it('gives a document the tokens of its number, its day, its years and places', () => {
  const [{ tokens } = { tokens: new Map() }] = prepared({
    url: '/a/',
    type: 'document',
    title: 'Kế hoạch Tết 2024',
    numbers: ['71/KH-UBND'],
    date: '2022-04-05',
    year: 2022,
    places: ['Hậu Giang'],
    parts: [{ text: 'Chữ.' }],
  });
  for (const token of [
    ownNumber({ number: '71' }),
    ownDay('2022-04-05'),
    ...documentKeys(['2022', '2024'], ['Hậu Giang']),
  ])
    expect(tokens.has(token), token).toBe(true);
  expect(tokens.has(ownPlace('Kế hoạch Tết 2024'))).toBe(false);
});

it('gives a province the token of its name, and a page of words of talk that of its whole name', () => {
  const [page, place] = prepared(
    { url: '/kiem-tra/', type: 'page', title: 'Tôi có được không?', parts: [] },
    { url: '/tinh/hau-giang/', type: 'place', title: 'Hậu Giang', parts: [] },
  );
  expect(page?.tokens.has(wholeName(['toi', 'co', 'duoc', 'khong']))).toBe(true);
  expect(place?.tokens.has(ownPlace('Hậu Giang'))).toBe(true);
  expect(place?.tokens.has(wholeName(['hau', 'giang']))).toBe(false);
});

describe('pieces', () => {
  const part = (address: string | undefined, times: number) => ({
    address,
    text: 'từ này '.repeat(times).trim(),
  });
  const sizes = (type: SearchRecord['type'], ...parts: SearchRecord['parts']): number[] =>
    prepared({ url: '/dai/', type, title: 'Dài', parts }).map(
      ({ shown }) => fromFile(shown, 'shown').passages.length,
    );

  it('keep neighbouring short passages together and part long ones', () => {
    const parts = [part('I.1', 10), part('I.2', 10), part('I.3', 200), part('I.4', 10)];
    expect(sizes('document', { text: 'Tóm tắt.' }, ...parts)).toEqual([1, 2, 1, 1]);
  });

  it('keep a passage without words beside the one before it', () => {
    expect(sizes('document', { text: 'Tóm tắt.' }, part('I', 0), part('I.1', 200))).toEqual([1, 2]);
  });

  it('keep a page that is no document whole as long as it is short', () => {
    expect(sizes('benefit', part(undefined, 100), part('phan-1', 200))).toEqual([2]);
    expect(sizes('benefit', part(undefined, 100), part('phan-1', 300))).toEqual([1, 1]);
  });

  it('give a long page without an opening an entry of its own all the same', () => {
    expect(sizes('glossary', part('a', 200), part('b', 200))).toEqual([0, 1, 1]);
  });
});

describe('a token of very many records', () => {
  /** 300 pages that say it once, one of them otherwise. */
  const holders = (otherwise: Partial<SearchRecord>): string[] => {
    const records = Array.from({ length: 300 }, (_, at): SearchRecord => ({
      url: `/trang/${String(at).padStart(3, '0')}/`,
      type: 'page',
      title: 'Khác',
      parts: [{ text: 'bảo hiểm, có thêm chữ này' }],
      ...(at === 299 && otherwise),
    }));
    return prepared(...records)
      .filter(({ tokens }) => tokens.has(pair('bao', 'hiem')))
      .map(({ shown }) => shown.url);
  };

  it.each<[string, Partial<SearchRecord>]>([
    ['says it more often', { title: 'Bảo hiểm' }],
    ['is a guide', { type: 'benefit' }],
    ['is shorter', { parts: [{ text: 'bảo hiểm' }] }],
  ])('is kept in two hundred: in one that %s before others', (_, otherwise) => {
    const kept = holders(otherwise);
    expect(kept).toHaveLength(200);
    expect(kept).toContain('/trang/299/');
    expect(holders({})).not.toContain('/trang/299/');
  });
});
