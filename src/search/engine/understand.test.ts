import { describe, expect, it } from 'vitest';
import { littleSite } from '#tests/search/little-site.ts';
import { prepare } from '#src/search/index/prepare.ts';
import { Lexicon } from './lexicon.ts';
import { documentKeys, kitKey, ownDay, ownPlace, pair, single, wholeName } from './tokens.ts';
import { understand } from './understand.ts';
import { defaults } from './weights.ts';

const lexicon = new Lexicon(prepare(littleSite).lexicon);
const tokens = (query: string): string[] => understand(query, lexicon).asks.map((ask) => ask.token);
const readings = (query: string): string[] =>
  understand(query, lexicon).readings.map(({ typed, meant }) => `${typed}=${meant}`);

describe('understand', () => {
  it.each([
    ['den on dap nghia', pair('den', 'on')],
    ['bhyt', pair('bao', 'hiem')],
    ['BHYT hộ nghèo', pair('ho', 'ngheo')],
    ['ld-tb&xh', pair('thuong', 'binh')],
    ['syt', single('syt')],
    ['tiền già', pair('cao', 'tuoi')],
    ['an giang', pair('kien', 'giang')],
    ['baor hieemr', pair('bao', 'hiem')],
    ['bao3 hie6m3', pair('bao', 'hiem')],
    ['baohiemyte', pair('hiem', 'i')],
    ['chợ cấp', pair('tro', 'cap')],
    ['bao hiemm', pair('bao', 'hiem')],
    ['nq225', single('sonq225')],
    ['225/2019', single('so225n2019')],
    ['trước ngày 25/12', single('ngay25t12')],
    ['thẻ', single('the')],
  ])('asks for %s also %s', (query, token) => {
    expect(tokens(query)).toContain(token);
  });

  it('says how letters were read', () => {
    expect(readings('baohiemyte')).toEqual(['baohiemyte=bao hiem y te']);
    expect(readings('baor')).toEqual(['baor=bảo']);
    expect(readings('bảo hiểm y tế')).toEqual([]);
  });

  it('takes a sign that is also a syllable for one only in capitals', () => {
    expect(tokens('TU')).toContain(pair('tinh', 'ui').replace('ui', 'uy'));
    expect(tokens('tu')).not.toContain(pair('tinh', 'uy'));
  });

  it('takes such signs in pieces for one only where all are in capitals', () => {
    const glossary = [
      { kind: 'abbreviation' as const, forms: [{ text: 'TUXH' }], meaning: ['Trung ương'] },
    ];
    const some = new Lexicon(prepare({ ...littleSite, glossary }).lexicon);
    const told = (query: string) => understand(query, some).readings.map(({ meant }) => meant);
    expect(told('TU XH')).toEqual(['Trung ương']);
    expect(told('tu XH')).not.toContain('Trung ương');
  });

  it('does not take a part of a name for an everyday word', () => {
    expect(tokens('kiên giang')).not.toContain(pair('khieu', 'nai'));
    expect(tokens('kien')).toContain(pair('khieu', 'nai'));
  });

  it('asks nothing for words that carry nothing, beside words that do', () => {
    const asked = tokens('tôi thì có được bảo hiểm không');
    expect(asked).toContain(pair('bao', 'hiem'));
    expect(asked).not.toContain(pair('toi', 'thi'));
    expect(asked).not.toContain(single('toi'));
  });

  it('bounds what one query asks', () => {
    expect(
      understand('bảo hiểm y tế hộ nghèo trợ cấp xã hội '.repeat(50), lexicon).asks.length,
    ).toBeLessThan(40);
  });

  it('knows when marks were typed', () => {
    expect(understand('bảo hiểm', lexicon).marked).toBe(true);
    expect(understand('bao hiem', lexicon).marked).toBe(false);
  });

  it.each(['', '   ', '!!!', '💥', '"', '\u0000', '\u202e'])('asks nothing for %j', (query) => {
    expect(tokens(query)).toEqual([]);
  });

  it.each([
    ['a'.repeat(10_000)],
    ['"unbalanced'],
    ['<script>alert(1)</script>'],
    ['\u202eהיום مرحبا'],
    ['bảo hiểm'.normalize('NFD')],
    ['constructor __proto__ toString'],
    ['%'.repeat(5000)],
  ])('reads bad input without throwing', (query) => {
    expect(() => understand(query, lexicon)).not.toThrow();
  });
});

describe('asks beside the words as typed', () => {
  const read = new Lexicon(
    prepare({
      ...littleSite,
      glossary: [
        ...littleSite.glossary,
        { kind: 'abbreviation', forms: [{ text: 'TTTT' }], meaning: ['Truyền thông / Thông tin'] },
        {
          kind: 'citizen-term',
          forms: [{ text: 'đi Nhật làm' }],
          meaning: ['lao động nước ngoài'],
        },
        { kind: 'citizen-term', forms: [{ text: '60–110 tuổi' }], meaning: ['người cao tuổi'] },
        { kind: 'spelling-variant', forms: [{ text: 'bịnh' }], meaning: ['bệnh'] },
        {
          kind: 'spelling-variant',
          forms: [{ text: 'mẹ Việt Nam anh hùng' }],
          meaning: ['bà mẹ Việt Nam anh hùng'],
        },
      ],
    }).lexicon,
  );
  const asksOf = (query: string, changes = {}) =>
    understand(query, read, { ...defaults, ...changes }).asks;
  const find = (query: string, token: string, changes = {}) =>
    asksOf(query, changes).find((ask) => ask.token === token);

  it.each([
    ['the abbreviation itself, which a text may use', 'thẻ bhyt', single('bhyt')],
    ['its other meanings', 'TTTT', pair('thong', 'tin')],
    ['a variant spelling, which a text may have', 'chợ cấp xã hội', pair('cho', 'cap')],
    ['a known word one letter away', 'bảo hiêp y tế', pair('bao', 'hiem')],
    ['names in the documents for names of today', 'sở y tế cần thơ', pair('hau', 'giang')],
    ['official terms for everyday words among others', 'hỏi về tiền già', pair('cao', 'tuoi')],
  ])('%s, for less', (_, query, token) => {
    const ask = find(query, token);
    expect(ask?.weight).toBeGreaterThan(0);
    expect(ask?.weight).toBeLessThan(defaults.besideAll);
    expect(ask?.asTyped).toBe(false);
    expect(find(query, token, { beside: 0 })).toBeUndefined();
  });

  it('official terms for a question that is nothing but an everyday word, for more', () => {
    expect(find('tiền già', pair('cao', 'tuoi'))?.weight).toBeGreaterThan(
      find('hỏi về tiền già', pair('cao', 'tuoi'))?.weight ?? 1,
    );
    expect(find('tiền già', pair('cao', 'tuoi'), { besideAll: 0 })).toBeUndefined();
  });

  it('official terms for an everyday word but for its last', () => {
    expect(find('đi nhật', pair('nuoc', 'ngoai'))).toBeDefined();
    expect(find('đi nhật xa', pair('nuoc', 'ngoai'))).toBeUndefined();
  });

  it('no terms for an everyday word with other marks', () => {
    expect(find('tiền giả', pair('cao', 'tuoi'))).toBeUndefined();
    expect(find('tien gia', pair('cao', 'tuoi'))).toBeDefined();
  });

  it('no other words where the standard ones stand already', () => {
    expect(asksOf('bà mẹ Việt Nam anh hùng').every(({ asTyped }) => asTyped)).toBe(true);
    expect(find('mẹ Việt Nam anh hùng', pair('ba', 'me'))?.asTyped).toBe(true);
  });

  it('words of content that stand apart, in a question of some words', () => {
    expect(find('thẻ của tôi đã mất', single('the'))).toMatchObject({
      weight: defaults.contentWord,
      asTyped: false,
    });
    expect(find('thẻ của tôi đã mất', single('toi'))).toBeUndefined();
    expect(find('thẻ bảo hiểm', single('the'))).toBeUndefined();
  });

  it('pairs of talk for less, unless a name has the two together', () => {
    expect(find('con tôi học nghề', pair('con', 'toi'))?.weight).toBe(defaults.chatPair);
    expect(find('con tôi học nghề', pair('hoc', 'nghe'))?.weight).toBe(defaults.mixedPair);
    expect(find('bảo hiểm y tế', pair('bao', 'hiem'))?.weight).toBe(1);
  });

  it.each([
    ['with words of talk between', 'đi bên nhật rồi làm', pair('nuoc', 'ngoai')],
    ['for each age of a range', 'má tui 82 tuổi rồi', pair('cao', 'tuoi')],
    ['for ages in words', 'tám mươi hai tuổi', pair('cao', 'tuoi')],
  ])('official terms %s', (_, query, token) => {
    expect(find(query, token)).toMatchObject({ asTyped: false });
  });

  it.each([
    ['too many words between', 'đi chơi xa thật xa nhật làm'],
    ['a sign between', 'đi. Nhật làm'],
    ['an age out of the range', 'con tôi 12 tuổi'],
  ])('no official terms with %s', (_, query) => {
    expect(find(query, pair('nuoc', 'ngoai')) ?? find(query, pair('cao', 'tuoi'))).toBeUndefined();
  });

  it('one word for another of its region only with its marks', () => {
    expect(find('khám bịnh ở đâu', pair('kham', 'benh'))).toBeDefined();
    expect(find('thương bình ở đâu', pair('thuong', 'benh'))).toBeUndefined();
    expect(find('thuong binh o dau', pair('thuong', 'benh'))).toBeUndefined();
  });

  it('official terms before pairs that talk has put together, where there is no room for all', () => {
    const query = 'tiền già xóm trên lối dưới';
    const tokens = (changes: object) => asksOf(query, changes).map(({ token }) => token);
    expect(tokens({ mostAsks: 5 })).toContain(pair('cao', 'tuoi'));
    expect(tokens({ mostAsks: 2, termsFirst: 0 })).not.toContain(pair('cao', 'tuoi'));
  });

  it('two neighbours that are both misspelt', () => {
    const heard = understand(
      'chợ cắp xã hội',
      new Lexicon({ ...prepare(littleSite).lexicon, v: {} }),
    ).asks;
    expect(heard.map(({ token }) => token)).toContain(pair('tro', 'cap'));
  });

  it('a figure that stands among words', () => {
    expect(find('gọi số 111 hỏi thẻ', single('111'))).toMatchObject({ weight: defaults.figure });
    expect(find('gọi số 11 hỏi thẻ', single('11'))).toBeUndefined();
  });

  it('words that sound alike and stand beside their neighbours, in a question that is not long', () => {
    const plain = new Lexicon({ ...prepare(littleSite).lexicon, v: {} });
    const heard = (query: string) =>
      understand(query, plain).asks.find(({ token }) => token === pair('tro', 'cap'));
    expect(heard('cho cap xa hoi')).toMatchObject({ weight: defaults.beside, asTyped: false });
    expect(heard('tro cap xa hoi')).toMatchObject({ weight: 1, asTyped: true });
    expect(heard(`cho cap xa hoi ${'bảo hiểm y tế hộ nghèo '.repeat(3)}`)).toBeUndefined();
  });
});

describe('words that are stuck together', () => {
  it('are split around an abbreviation', () => {
    const { readings } = understand('thẻbhytngườinghèo', lexicon);
    expect(readings[0]).toEqual({ typed: 'thẻbhytngườinghèo', meant: 'thẻ bhyt người nghèo' });
  });

  const { lexicon: none } = prepare({ records: [], glossary: [], agencies: [], provinces: [] });
  const split = (typed: string, use: string, neighbours = '') =>
    understand(typed, new Lexicon({ ...none, s: ['', use], b: neighbours })).readings;

  it.each([
    ['tien:gia', 'tien gia'],
    ['tieng:ia', 'tieng ia'],
  ])('are split where their neighbours stand together: %s', (neighbours, meant) => {
    expect(split('tiengia', 'tien gia tieng ia', neighbours)).toEqual([
      { typed: 'tiengia', meant },
    ]);
  });

  it('are split into words that the site uses', () => {
    expect(split('banghe', 'ban ghe')).toEqual([{ typed: 'banghe', meant: 'ban ghe' }]);
    expect(split('banghe', 'bang he')).toEqual([{ typed: 'banghe', meant: 'bang he' }]);
  });

  it('are left where they are none', () => {
    expect(split('qqq', 'ban ghe')).toEqual([]);
  });
});

it('leaves a word alone of which less than half is known', () => {
  expect(readings('mabanghong')).toEqual([]);
});

it('takes a figure among words for no document, and a number beside a place for one', () => {
  expect(understand('trên 80 tuổi ở Kiên Giang', lexicon).numbers).toEqual([]);
  expect(understand('số 225 tỉnh Kiên Giang', lexicon).numbers).toMatchObject([
    { number: '225', text: 'số 225' },
  ]);
});

describe('documents', () => {
  const tokens = (query: string, options = {}) =>
    understand(query, lexicon, defaults, options).asks.map(({ token }) => token);

  it('are asked for by their number alone, and not by the words of its signs', () => {
    expect(tokens('71/KH-UBND')).toEqual([single('cuaso71'), single('sokh71'), single('so71')]);
    expect(understand('71/KH-UBND', lexicon).readings).toEqual([]);
  });

  it.each([
    ['71khubnd', '71'],
    ['nghị quyết hai hai lăm', '225'],
    ['kế hoạch số ba trăm mười sáu', '316'],
    ['kehoach316hagiang', '316'],
    ['kehoach71khubnd', '71'],
    ['ke61 hoach5 71/KH-UBND', '71'],
  ])('are asked for by a number that is stuck together or said: %s', (query, number) => {
    expect(understand(query, lexicon).numbers).toMatchObject([{ number }]);
  });

  it('are asked for by their kind, though it is typed with the keys of an input method', () => {
    expect(understand('ke61 hoach5 te6t1', lexicon)).toMatchObject({ wantedName: 'ke hoach' });
  });

  it('are asked for by kind, with the year and the place', () => {
    expect(tokens('kế hoạch tết 2024', { places: ['Hậu Giang'] })).toEqual(
      expect.arrayContaining(documentKeys(['2024'], ['Hậu Giang'])),
    );
    expect(tokens('quà tết 2024')).not.toContain(documentKeys([], [])[0]);
  });

  it('are asked for by a year, which is no number of theirs', () => {
    expect(understand('kế hoạch 2022 hậu giang', lexicon)).toMatchObject({
      numbers: [],
      year: '2022',
    });
    expect(understand('23 2020 nq hdnd', lexicon).numbers).toMatchObject([
      { number: '23', year: '2020', kind: 'nq' },
    ]);
  });

  it('are not asked for where they are to be compared, nor where a text for the press is', () => {
    expect(understand('so sánh hai kế hoạch', lexicon).wants).toBeUndefined();
    expect(understand('thông cáo về kế hoạch tết', lexicon).wants).toBe('kit');
    expect(tokens('bản đọc loa phường về tết')).toContain(kitKey);
    expect(tokens('bản đọc loa phường 60 giây')).not.toContain(kitKey);
    expect(understand('nghị định trợ giúp', lexicon)).toMatchObject({
      wants: 'document',
      wantedName: 'nghi dinh',
    });
  });

  it('of a day are asked for by the day', () => {
    expect(tokens('văn bản ngày 26/7/2019')).toContain(ownDay('2019-07-26'));
  });
});

it('takes letters as typed where that is wanted', () => {
  const exact = understand('bhyt', lexicon, defaults, { exact: true });
  expect(exact.readings).toEqual([]);
  expect(exact.asks.map(({ token }) => token)).toEqual([single('bhyt')]);
  expect(understand('bhyt', lexicon).readings).not.toEqual([]);
});

it('asks for a province by its name where that is all, and for a name of words of talk whole', () => {
  const place = { name: 'Hậu Giang', url: '/tinh/hau-giang/' };
  const query = understand('hậu giang', lexicon, defaults, { place });
  expect(query.asks.map(({ token }) => token)).toContain(ownPlace('Hậu Giang'));
  expect(query.placeUrl).toBe(place.url);
  expect(understand('tôi có được không', lexicon).asks.map(({ token }) => token)).toContain(
    wholeName(['toi', 'co', 'duoc', 'khong']),
  );
});

it('takes the most telling tokens where there are too many', () => {
  const some = understand('bảo hiểm y tế hộ nghèo trợ cấp xã hội hằng tháng', lexicon, {
    ...defaults,
    mostAsks: 3,
  });
  expect(some.asks).toHaveLength(3);
});

describe('what kind is sought', () => {
  it('makes no word with what it is about, which is asked by itself', () => {
    expect(tokens('kế hoạch y tế')).not.toContain(pair('hoach', 'i'));
    expect(tokens('kế hoạch y tế')).toContain(pair('ke', 'hoach'));
    expect(tokens('kế hoạch bảo hiểm y tế')).toContain(single('hiem'));
  });

  it('is not asked for in words where a text for loudspeakers and walls is', () => {
    expect(tokens('áp phích bảo hiểm')).not.toContain(pair('ap', 'phich'));
    expect(tokens('áp phích bảo hiểm')).not.toContain(pair('phich', 'bao'));
    expect(tokens('áp phích bảo hiểm')).toContain(kitKey);
    expect(tokens('áp phích bảo hiểm')).toContain(pair('bao', 'hiem'));
    // What stands beside it and says no more, and what is left by itself.
    expect(tokens('bản đọc loa y tế')).not.toContain(pair('loa', 'i'));
    expect(tokens('bản đọc loa y tế')).not.toContain(single('loa'));
    expect(tokens('bản đọc loa y tế')).toContain(single('te'));
    // Leaflets are called so.
    expect(tokens('tờ rơi bảo hiểm')).toContain(pair('to', 'roi'));
    expect(tokens('tờ rơi bảo hiểm')).not.toContain(pair('roi', 'bao'));
  });

  it.each(['áp phích in dán bảng tin', 'tờ rơi áp phích để in', 'nghe loa xã nói tiền già'])(
    'is no such text by its matter in "%s"',
    (typed) => {
      expect(understand(typed, lexicon).wants).toBeUndefined();
    },
  );

  it('is a document where a day is all that is asked', () => {
    expect(understand('ngày 26/7/2019', lexicon).wants).toBe('document');
    expect(understand('tiền già ngày 26/7/2019', lexicon).wants).toBeUndefined();
  });
});

it('takes no end of a period for the year of a document', () => {
  expect(understand('kế hoạch giai đoạn 2021-2025', lexicon).year).toBeUndefined();
  expect(understand('kế hoạch 2021 - 2025', lexicon).year).toBeUndefined();
  expect(understand('kế hoạch 2021', lexicon).year).toBe('2021');
});

it('asks for figures alone as figures, too', () => {
  expect(tokens('111')).toContain(single('111'));
  expect(tokens('kế hoạch 111')).not.toContain(single('111'));
});

it('asks for no word of a province by itself: apart they are no name', () => {
  const asked = (places: string[]) =>
    understand('hỗ trợ y tế hậu giang', lexicon, defaults, { places }).asks.map(
      ({ token }) => token,
    );
  expect(asked(['Hậu Giang'])).toContain(pair('hau', 'giang'));
  expect(asked(['Hậu Giang'])).not.toContain(single('giang'));
  expect(asked([])).toContain(single('giang'));
});
