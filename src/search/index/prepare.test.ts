import { describe, expect, it } from 'vitest';
import { littleSite } from '#src/search/fixtures/little-site.ts';
import { prepare } from './prepare.ts';
import { PART_END, type SearchRecord } from '#src/search/shared/records.ts';
import { layOut, LAST_TIER, pair, single, tierOf } from '#src/search/engine/tokens.ts';

const words = { glossary: [], agencies: [], provinces: [] };

describe('prepare', () => {
  const { entries, lexicon } = prepare(littleSite);
  const entry = (url: string, type: string) =>
    entries.find(({ shown, filters }) => shown.url === url && filters['loai']?.[0] === type);

  it('cuts a document into its own entry and its passages', () => {
    expect(entry('/van-ban/kh-71/', 'van-ban')?.content.split(' ')).toContain(single('sokh71'));
    expect(entry('/van-ban/kh-71/', 'muc')?.content.split(' ')).toContain(single('sonq225'));
    expect(entry('/van-ban/kh-71/', 'muc')?.content.split(' ')).not.toContain(single('sokh71'));
  });

  it('writes abbreviations out', () => {
    expect(entry('/quyen-loi/the-bhyt/', 'quyen-loi')?.content.split(' ')).toEqual(
      expect.arrayContaining([single('bhyt'), pair('the', 'bao'), pair('hiem', 'i')]),
    );
  });

  it('shows the words as they stand, not the tokens', () => {
    expect(entry('/quyen-loi/tro-cap/', 'quyen-loi')?.shown.content).toBe(
      'Người cao tuổi không có lương hưu được hưởng trợ cấp xã hội hằng tháng.',
    );
  });

  it('does not depend on the order of the records', () => {
    expect(prepare({ ...littleSite, records: [...littleSite.records].reverse() })).toEqual({
      entries,
      lexicon,
    });
  });

  it('keeps neighbouring short passages together and parts long ones', () => {
    const part = (address: string, times: number) => ({
      address,
      text: 'từ này '.repeat(times).trim(),
    });
    const record: SearchRecord = {
      url: '/van-ban/dai/',
      type: 'van-ban',
      title: 'Dài',
      parts: [
        { text: 'Tóm tắt.' },
        part('I.1', 10),
        part('I.2', 10),
        part('I.3', 200),
        part('I.4', 10),
      ],
    };
    const parts = prepare({ ...words, records: [record] }).entries.map(
      ({ shown }) => shown.content.split(PART_END).length,
    );
    expect(parts).toEqual([1, 2, 1, 1]);
  });

  it('keeps a common token only where it says most', () => {
    const records = Array.from({ length: 300 }, (_, at): SearchRecord => ({
      url: `/trang/${String(at).padStart(3, '0')}/`,
      type: 'trang',
      title: at === 299 ? 'Bảo hiểm' : 'Khác',
      parts: [{ text: 'bảo hiểm' }],
    }));
    const holders = prepare({ ...words, records }).entries.filter(({ content }) =>
      content.split(' ').includes(pair('bao', 'hiem')),
    );
    expect(holders.length).toBe(200);
    expect(holders.map(({ shown }) => shown.url)).toContain('/trang/299/');
  });
});

describe('layOut', () => {
  it('tells by the place how often a token counts', () => {
    const places = layOut(
      new Map([
        ['mot', 1],
        ['hai', 2],
        ['ba', 3],
        ['bon', 4],
      ]),
    ).split(' ');
    expect(
      Object.fromEntries(
        ['mot', 'hai', 'ba', 'bon'].map((token) => [token, tierOf(places.indexOf(token))]),
      ),
    ).toEqual({
      mot: 2,
      hai: 1,
      ba: 0,
      bon: 0,
    });
  });

  it('lets a full tier run over into the next', () => {
    const tokens = new Map(Array.from({ length: 500 }, (_, at) => [`t${String(at)}`, 3] as const));
    const places = layOut(tokens).split(' ');
    expect(places.filter((token) => token !== '.').length).toBe(500);
    expect(places.length).toBeGreaterThan(LAST_TIER);
  });
});
